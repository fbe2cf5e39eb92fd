//! Who may come through which door: the named list of open doors, the walls between organisations tried on every route,
//! and the matrix of role × action × relation × stage as the policies have it.

use std::{collections::BTreeMap, fmt::Write as _};

use axum::http::Method;
use hire::{Stage, applications::Content};
use kernel::{OrganisationId, PersonId};
use platform::{
    access::{Access, Action, Resource, Subject},
    http::{Gate, Listed},
};
use registry::{Role, organisations::Kind};
use testkit::on_both;
use uuid::Uuid;

fn routes() -> Vec<Listed> {
    server::app::routes(&server::rooms()).listed().to_vec()
}

/// Every door that opens without signing in. A new one shows here, and is read by a person before it is accepted.
#[test]
fn the_open_doors_are_a_named_list() {
    let mut open: Vec<String> = routes()
        .into_iter()
        .filter_map(|route| match route.gate {
            Gate::Open => Some(format!("{} {} open", route.method, route.path)),
            Gate::Secret => Some(format!("{} {} secret link", route.method, route.path)),
            Gate::SignedIn | Gate::Needs(_) => None,
        })
        .collect();
    open.sort();
    insta::assert_snapshot!("open_doors", open.join("\n"));
}

#[test]
fn every_door_inside_an_organisation_is_guarded_by_an_action_of_the_policies() {
    let known: Vec<String> = Access::load().unwrap().actions().into_iter().map(|(action, _)| action).collect();
    for route in routes().iter().filter(|route| route.path.starts_with("/o/")) {
        match route.gate {
            Gate::Needs(action) => assert!(known.contains(&action.0.to_owned()), "{} {}: no policy knows {}", route.method, route.path, action.0),
            Gate::Open | Gate::Secret | Gate::SignedIn => panic!("{} {} is not guarded", route.method, route.path),
        }
    }
}

/// A path with its parameters filled in: what is known by name, and ids of nothing for the rest.
fn fill(path: &str, known: &BTreeMap<&str, String>) -> String {
    path.split('/')
        .map(|part| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some(name) => known.get(name).cloned().unwrap_or_else(|| Uuid::now_v7().to_string()),
            None => part.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test]
async fn nobody_comes_in_without_signing_in_and_nobody_from_another_organisation() {
    on_both(async |app| {
        let fjordvik = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let nordbygd = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        let inside = app.person("Kari Solbakken", &[(&fjordvik, Role::Leader)]).await;
        // Whoever holds every role elsewhere holds none here.
        let everything: Vec<_> = Role::ALL.iter().map(|role| (&nordbygd, *role)).collect();
        let outsider = app.person("Ola Nordmann", &everything).await;
        let position = app.position(&fjordvik, &inside, Stage::Interviewing).await;
        let (application, _) = app.application(fjordvik.id, position.id, Content::default()).await;
        let known = BTreeMap::from([
            ("position", position.id.to_string()),
            ("application", application.id.to_string()),
            ("organisation", fjordvik.slug.clone()),
            ("unit", app.unit(&fjordvik).await.id.to_string()),
            ("person", inside.id.to_string()),
        ]);
        let (anonymous, outsider) = (app.visitor(), app.signed_in(&outsider).await);
        for route in routes().iter().filter(|route| route.path.starts_with("/o/{organisation}")) {
            let path = fill(&route.path, &known);
            let (shut_out, hidden) = if route.method == Method::GET {
                (anonymous.get(&path).await, outsider.get(&path).await)
            } else {
                (anonymous.post(&path, &[("name", "x")]).await, outsider.post(&path, &[("name", "x")]).await)
            };
            if route.method == Method::GET {
                assert_eq!(shut_out.status, 303, "{} {}, nobody signed in", route.method, route.path);
                assert!(shut_out.location.starts_with("/sign-in"), "{} {} leads to {}", route.method, route.path, shut_out.location);
            } else {
                assert_eq!(shut_out.status, 401, "{} {}, nobody signed in", route.method, route.path);
                assert_eq!(shut_out.all("main form[action='/sign-in']").len(), 1, "{} {}, nobody signed in", route.method, route.path);
            }
            assert_eq!(hidden.status, 404, "{} {}, from another organisation", route.method, route.path);
        }
    })
    .await;
}

/// For the pages of an organisation as a whole, each role is let in exactly when the policy says so.
#[tokio::test]
async fn each_page_of_an_organisation_opens_for_the_roles_its_gate_names_and_no_other() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kinds: BTreeMap<String, String> = app.site.access.actions().into_iter().collect();
        for (index, role) in Role::ALL.into_iter().enumerate() {
            let person = app.person(&format!("Person{index} Prøve"), &[(&place, role)]).await;
            let subject = Subject { person: person.id, roles: vec![(place.id, role.id().to_owned())] };
            let visitor = app.signed_in(&person).await;
            for route in routes() {
                let Gate::Needs(action) = route.gate else { continue };
                let whole = route.path.starts_with("/o/{organisation}") && route.path.matches('{').count() == 1;
                if route.method != Method::GET || !whole || kinds.get(action.0).is_none_or(|kind| kind != "Organisation") {
                    continue;
                }
                let may = app.site.access.may(&subject, action, &Resource::organisation(place.id));
                let status = visitor.get(&route.path.replace("{organisation}", &place.slug)).await.status;
                assert_eq!(status != 404, may, "{role} at {} ({}): {status}", route.path, action.0);
            }
        }
    })
    .await;
}

/// On a position that is there, each role without a part in it meets 404 wherever the policies keep it out.
#[tokio::test]
async fn a_position_is_not_there_for_those_the_policies_keep_out() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let position = app.position(&place, &leader, Stage::Interviewing).await;
        let (application, _) = app.application(place.id, position.id, Content::default()).await;
        let known = BTreeMap::from([
            ("organisation", place.slug.clone()),
            ("position", position.id.to_string()),
            ("application", application.id.to_string()),
        ]);
        let what = hire::desk::resource(&position, &[]);
        let kinds: BTreeMap<String, String> = app.site.access.actions().into_iter().collect();
        let mut kept_out = 0;
        for (index, role) in Role::ALL.into_iter().enumerate() {
            let person = app.person(&format!("Person{index} Prøve"), &[(&place, role)]).await;
            let subject = Subject { person: person.id, roles: vec![(place.id, role.id().to_owned())] };
            let visitor = app.signed_in(&person).await;
            for route in routes().iter().filter(|route| route.path.starts_with("/o/{organisation}/positions/{position}")) {
                let Gate::Needs(action) = route.gate else { continue };
                if kinds.get(action.0).is_none_or(|kind| kind != "Position") || app.site.access.may(&subject, action, &what) {
                    continue;
                }
                let path = fill(&route.path, &known);
                let answer = if route.method == Method::GET { visitor.get(&path).await } else { visitor.post(&path, &[("name", "x")]).await };
                assert_eq!(answer.status, 404, "{role} at {} {} ({})", route.method, route.path, action.0);
                kept_out += 1;
            }
        }
        assert!(kept_out > 0);
    })
    .await;
}

const STAGES: [&str; 9] = ["drafted", "planned", "described", "published", "interviewing", "recommended", "offered", "filled", "cancelled"];
const RELATIONS: [&str; 8] = [
    "no part in it",
    "its leader",
    "it has no leader",
    "on its panel",
    "on its panel, may open",
    "its leader, on its panel, may open",
    "on its panel, stepped aside",
    "its leader, on its panel, stepped aside",
];

fn position(relation: &str, stage: &str, who: PersonId, at: OrganisationId) -> Resource {
    let leader = match relation {
        relation if relation.starts_with("its leader") => Some(who),
        "it has no leader" => None,
        _ => Some(PersonId::new()),
    };
    let panel = |held: bool| if held { vec![who] } else { Vec::new() };
    Resource::new("Position", Uuid::now_v7(), at)
        .person("leader", leader)
        .people("panel", panel(relation.contains("on its panel")))
        .people("panel_open", panel(relation.ends_with("may open")))
        .people("panel_aside", panel(relation.ends_with("stepped aside")))
        .text("stage", stage)
}

/// What a subject may do with a position, relation by relation, written shortly: what does not depend on the relation once.
fn written(may: &dyn Fn(&str, &str) -> bool) -> Vec<String> {
    let stages = |relation: &str| -> Vec<&str> { STAGES.into_iter().filter(|stage| may(relation, stage)).collect() };
    let words = |stages: &[&str]| if stages.len() == STAGES.len() { "every stage".to_owned() } else { stages.join(" ") };
    let allowed: Vec<(&str, Vec<&str>)> = RELATIONS.into_iter().map(|relation| (relation, stages(relation))).collect();
    if allowed.iter().all(|(_, stages)| *stages == allowed[0].1) {
        return if allowed[0].1.is_empty() { Vec::new() } else { vec![format!(": {}", words(&allowed[0].1))] };
    }
    allowed.iter().filter(|(_, stages)| !stages.is_empty()).map(|(relation, stages)| format!(", {relation}: {}", words(stages))).collect()
}

/// Under each action, who may: first what anyone may by their part in it, then what a role adds to that. Who is not named may not.
fn matrix(access: &Access) -> String {
    let at = OrganisationId::new();
    let who = PersonId::new();
    let roles: Vec<Option<Role>> = [None].into_iter().chain(Role::ALL.into_iter().map(Some)).collect();
    let mut text = String::new();
    for (action, kind) in access.actions() {
        let _ = writeln!(text, "{action} ({kind})");
        let act = Action(Box::leak(action.into_boxed_str()));
        let kind: &'static str = Box::leak(kind.into_boxed_str());
        let mut anyone = Vec::new();
        for role in &roles {
            let subject = Subject { person: who, roles: role.iter().map(|role| (at, role.id().to_owned())).collect() };
            let name = role.map_or("anyone", Role::id);
            let lines = match kind {
                "Position" => written(&|relation, stage| access.may(&subject, act, &position(relation, stage, who, at))),
                "Organisation" => access.may(&subject, act, &Resource::organisation(at)).then(String::new).into_iter().collect(),
                other => access.may(&subject, act, &Resource::new(other, Uuid::now_v7(), at)).then(String::new).into_iter().collect(),
            };
            for line in lines.iter().filter(|line| !anyone.contains(*line)) {
                let _ = writeln!(text, "  {name}{line}");
            }
            if role.is_none() {
                anyone = lines;
            }
        }
    }
    text
}

/// Who may do what, when: read as a whole, and read again whenever a policy changes it.
#[test]
fn the_matrix_is_as_it_was_reviewed() {
    insta::assert_snapshot!("access_matrix", matrix(&Access::load().unwrap()));
}
