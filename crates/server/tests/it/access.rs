//! Who may come through which door: the named list of open doors, the walls between organisations tried on every route,
//! and the matrix of role × action × relation × stage as the policies have it.

use std::{collections::BTreeMap, fmt::Write as _};

use axum::http::Method;
use hire::{
    panel::{self, SeatRole},
    positions::{self, Position},
};
use kernel::{OrganisationId, PersonId};
use platform::{
    access::{Access, Action, Resource, Subject},
    http::{Gate, Listed},
};
use registry::{Organisation, Role, organisations::Kind, people::Person};
use sea_orm::{ConnectionTrait, Statement};
use testkit::{Answer, TestApp, Visitor, on_both};
use uuid::Uuid;

use crate::doors::{Doors, demo_person, furnished, traces};

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

/// Every address that answers a GET: the journeys in a browser are held against it, so that no page goes without being looked at.
#[test]
fn every_address_that_can_be_opened_is_a_named_list() {
    let mut all: Vec<String> = routes().into_iter().filter(|route| route.method == Method::GET).map(|route| route.path).collect();
    all.sort();
    insta::assert_snapshot!("every_get", all.join("\n"));
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

/// A form with a field that no page asks for: refused before it is read.
const ANYTHING: &[(&str, &str)] = &[("name", "x")];

async fn send(visitor: &Visitor, method: &Method, path: &str) -> Answer {
    if *method == Method::GET { visitor.get(path).await } else { visitor.post(path, ANYTHING).await }
}

/// The routes inside an organisation.
fn inside() -> Vec<Listed> {
    routes().into_iter().filter(|route| route.path.starts_with("/o/{organisation}")).collect()
}

/// Every door is tried with ids of things that are there: each is known to open for someone, and a stranger gets through none of
/// them, neither below the organisation's own address nor below their own with the other's ids.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_comes_in_without_signing_in_and_nobody_from_another_organisation() {
    on_both(async |app| {
        let fjordvik = furnished(&app).await;
        let nordbygd = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        // Whoever holds every role elsewhere holds none here.
        let everything: Vec<_> = Role::ALL.iter().map(|role| (&nordbygd, *role)).collect();
        let outsider = app.person("Olaf Nordmann", &everything).await;
        let (anonymous, outsider) = (app.visitor(), app.signed_in(&outsider).await);
        let doors = Doors::of(&app, &fjordvik).await;
        let people = insiders(&app, &fjordvik).await;
        let mut shut = Vec::new();
        for route in inside() {
            let what = format!("{} {}", route.method, route.path);
            let (path, opens) = doors.opened(&route, &people).await;
            if opens.is_none() && route.method == Method::GET {
                shut.push(route.path.clone());
            }
            let before = traces(&app).await;
            let shut_out = send(&anonymous, &route.method, &path).await;
            if route.method == Method::GET {
                assert_eq!(shut_out.status, 303, "{what}, nobody signed in");
                assert!(shut_out.location.starts_with("/sign-in"), "{what} leads to {}", shut_out.location);
            } else {
                assert_eq!(shut_out.status, 401, "{what}, nobody signed in");
                assert_eq!(shut_out.all("main form[action='/sign-in']").len(), 1, "{what}, nobody signed in");
            }
            assert_eq!(send(&outsider, &route.method, &path).await.status, 404, "{what}, from another organisation");
            if route.path.matches('{').count() > 1 {
                let here = path.replacen(&fjordvik.base(), &nordbygd.base(), 1);
                assert_eq!(send(&outsider, &route.method, &here).await.status, 404, "{what}, with another organisation's ids: {here}");
            }
            if route.method != Method::GET {
                assert_eq!(traces(&app).await, before, "{what} changed something");
            }
        }
        assert_eq!(shut, SHUT, "doors that open for nobody prove nothing by staying shut");
    })
    .await;
}

/// Doors that are shut for everyone in the demo as it stands.
const SHUT: [&str; 0] = [];

/// People of the demo in every part, and one with a seat on every panel.
async fn insiders(app: &TestApp, place: &Organisation) -> Vec<(&'static str, Visitor)> {
    let hana = app.person("Hana Leder", &[(place, Role::Leader), (place, Role::Hr)]).await;
    seat(app, place, &hana, SeatRole::Hr, true).await;
    let mut people = vec![("HR with a seat", app.signed_in(&hana).await)];
    for name in ["anders", "kari", "hanne", "sigrid", "maja"] {
        people.push((name, demo_person(app, &format!("{name}@fjordvik.example")).await));
    }
    people
}

/// Every position of an organisation.
async fn positions_of(app: &TestApp, place: &Organisation) -> Vec<Position> {
    let db = app.site.db.read();
    let mut all = Vec::new();
    for path in Doors::of(app, place).await.paths("/o/{organisation}/positions/{position}") {
        let id: Uuid = path.rsplit('/').next().unwrap().parse().unwrap();
        all.push(positions::load(db, place.id, id.into()).await.unwrap().unwrap());
    }
    all
}

/// A seat on every panel there is.
async fn seat(app: &TestApp, place: &Organisation, person: &Person, role: SeatRole, declared: bool) {
    for position in positions_of(app, place).await {
        app.panel(&position, &[(person.clone(), role)], declared).await;
    }
}

/// What a person may be to a position beside their role.
const PARTS: [&str; 4] = ["no seat", "a seat, undeclared", "a seat", "stepped aside"];

/// What the policies are asked about behind an address.
async fn resource(app: &TestApp, place: &Organisation, kind: &str, path: &str) -> Resource {
    let db = app.site.db.read();
    let ids: Vec<Uuid> = path.split('/').filter_map(|part| part.parse().ok()).collect();
    match kind {
        "Position" => {
            let position = positions::load(db, place.id, ids[0].into()).await.unwrap().unwrap();
            hire::desk::resource(&position, &panel::seats(db, &position).await.unwrap())
        }
        "ReadinessAction" => {
            let sql = "SELECT owner_id FROM hire_readiness_actions WHERE id = $1";
            let row = db.query_one_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [ids[1].into()])).await.unwrap().unwrap();
            let owner: Option<Uuid> = row.try_get("", "owner_id").unwrap();
            Resource::new("ReadinessAction", ids[1], place.id).person("owner", owner.map(PersonId))
        }
        _ => Resource::organisation(place.id),
    }
}

/// Every role, with every part in a position, at every door inside an organisation: whoever the policies keep out meets 404 (or is
/// asked to declare first) and changes nothing; whoever they let in is let in wherever the door opens for anyone.
#[tokio::test(flavor = "multi_thread")]
async fn each_door_opens_for_those_the_policies_name_and_no_other() {
    on_both(async |app| {
        let place = furnished(&app).await;
        let kinds: BTreeMap<String, String> = app.site.access.actions().into_iter().collect();
        let mut people = Vec::new();
        for (index, role) in Role::ALL.into_iter().enumerate() {
            for (number, part) in PARTS.into_iter().enumerate() {
                // A seat says the same whatever else one is, except for those who may decide something by their role.
                if number > 0 && !matches!(role, Role::Leader | Role::Hr | Role::PeerWorker) {
                    continue;
                }
                let person = app.person(&format!("Person{index}{number} Prøve"), &[(&place, role)]).await;
                if number > 0 {
                    seat(&app, &place, &person, SeatRole::PeerWorker, number > 1).await;
                }
                if number == 3 {
                    let aside = "UPDATE hire_panel_seats SET conflict = TRUE WHERE person_id = $1";
                    let db = app.site.db.writer();
                    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), aside, [person.id.0.into()])).await.unwrap();
                }
                let subject = Subject { person: person.id, roles: vec![(place.id, role.id().to_owned())] };
                people.push((format!("{role}, {part}"), part, subject, app.signed_in(&person).await));
            }
        }
        let doors = Doors::of(&app, &place).await;
        let insiders = insiders(&app, &place).await;
        let (mut kept_out, mut let_in) = (0, 0);
        for route in inside() {
            let Gate::Needs(action) = route.gate else { continue };
            let (path, opens) = doors.opened(&route, &insiders).await;
            let what = resource(&app, &place, &kinds[action.0], &path).await;
            let before = traces(&app).await;
            for (who, part, subject, visitor) in &people {
                let may = app.site.access.may(subject, action, &what);
                let said = format!("{who} at {} {path} ({})", route.method, action.0);
                if may {
                    if route.method == Method::GET && opens.is_some() {
                        assert_ne!(visitor.get(&path).await.status, 404, "{said}");
                        let_in += 1;
                    }
                    continue;
                }
                let answer = send(visitor, &route.method, &path).await;
                let asked = *part == "a seat, undeclared" && answer.location.ends_with("/panel/declaration");
                assert!(answer.status == 404 || asked, "{said}: {} {}", answer.status, answer.location);
                kept_out += 1;
            }
            if route.method != Method::GET {
                assert_eq!(traces(&app).await, before, "{} {path} changed something", route.method);
            }
        }
        assert!(kept_out > 300 && let_in > 100, "{kept_out}, {let_in}");
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

/// The same for what someone has taken on.
fn by_owner(may: &dyn Fn(Option<PersonId>) -> bool, who: PersonId) -> Vec<String> {
    let owners = [("nobody has taken it on", None), ("another has taken it on", Some(PersonId::new())), ("they took it on", Some(who))];
    let allowed: Vec<&str> = owners.into_iter().filter(|(_, owner)| may(*owner)).map(|(name, _)| name).collect();
    if allowed.len() == owners.len() { vec![String::new()] } else { allowed.into_iter().map(|name| format!(", {name}")).collect() }
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
                "ReadinessAction" => {
                    by_owner(&|owner| access.may(&subject, act, &Resource::new("ReadinessAction", Uuid::now_v7(), at).person("owner", owner)), who)
                }
                other => panic!("the matrix does not know what {other} depends on"),
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
