//! A house with something behind every door, and real ids for every parameter of every route: so that a 404 says "not for you" and
//! not "no such thing".

use std::collections::BTreeMap;

use axum::http::Method;
use hire::{Stage, applications::Content, panel::SeatRole};
use kernel::OrganisationId;
use platform::{Write, http::Listed, mail::Mail};
use registry::{Organisation, organisations, people};
use sea_orm::{ConnectionTrait, QueryResult, Statement, prelude::Uuid};
use testkit::{TestApp, Visitor};

use crate::hire_applications;

/// What stands behind a part of an address: the parameters it fills, and where they are read. The first that fits an address is asked.
const BEHIND: [(&str, &[&str], &str); 18] = [
    (
        "/attachments/{attachment}",
        &["position", "application", "attachment"],
        "SELECT a.position_id, a.id, f.id FROM hire_attachments f JOIN hire_applications a ON a.id = f.application_id \
         WHERE f.sent AND a.organisation_id = $1 ORDER BY f.id",
    ),
    (
        "/references/{reference}",
        &["position", "application", "reference"],
        "SELECT position_id, application_id, id FROM hire_interview_references WHERE organisation_id = $1 ORDER BY id",
    ),
    ("/own/{question}", &["position", "question"], "SELECT position_id, id FROM hire_interview_questions WHERE organisation_id = $1 ORDER BY id"),
    ("/times/{time}", &["position", "time"], "SELECT position_id, id FROM hire_interview_times WHERE organisation_id = $1 ORDER BY id"),
    (
        "/seats/{seat}",
        &["position", "seat"],
        "SELECT position_id, id FROM hire_panel_seats WHERE organisation_id = $1 AND ended_at IS NULL ORDER BY id",
    ),
    (
        "/panel/invitations/{invitation}",
        &["position", "invitation"],
        "SELECT position_id, id FROM hire_panel_invitations WHERE organisation_id = $1 ORDER BY id",
    ),
    ("/ad/reviews/{review}", &["position", "review"], "SELECT position_id, id FROM hire_ad_reviews WHERE organisation_id = $1 ORDER BY id"),
    ("/funding/{source}", &["position", "source"], "SELECT position_id, id FROM hire_position_funding WHERE organisation_id = $1 ORDER BY id"),
    (
        "{application}",
        &["position", "application"],
        "SELECT position_id, id FROM hire_applications WHERE organisation_id = $1 AND number IS NOT NULL ORDER BY id",
    ),
    ("/versions/{number}", &["position", "number"], "SELECT position_id, number FROM hire_descriptions WHERE organisation_id = $1 ORDER BY number"),
    ("/positions/{position}", &["position"], "SELECT id FROM hire_positions WHERE organisation_id = $1 ORDER BY id"),
    ("/actions/{action}", &["review", "action"], "SELECT review_id, id FROM hire_readiness_actions WHERE organisation_id = $1 ORDER BY id"),
    ("/readiness/{review}", &["review"], "SELECT id FROM hire_readiness_reviews WHERE organisation_id = $1 ORDER BY id DESC"),
    ("/invitations/{invitation}", &["invitation"], "SELECT id FROM registry_invitations WHERE organisation_id = $1 ORDER BY id"),
    ("/tasks/{task}", &["task"], "SELECT id FROM platform_tasks WHERE organisation_id = $1 AND state = 'failed' ORDER BY id"),
    ("/units/{unit}", &["unit"], "SELECT id FROM registry_units WHERE organisation_id = $1 ORDER BY id"),
    (
        "/roles/{role}",
        &["person", "role"],
        "SELECT person_id, id FROM registry_memberships WHERE organisation_id = $1 AND ended_at IS NULL ORDER BY id",
    ),
    ("/people/{person}", &["person"], "SELECT DISTINCT person_id FROM registry_memberships WHERE organisation_id = $1"),
];

/// Names that are the same everywhere, where an address has no row of its own behind them.
const FIXED: [(&str, &str, &str); 3] =
    [("/edit/{part}", "part", "purpose"), ("/part/{part}", "part", "anchoring"), ("/sections/{section}", "section", "tasks")];

/// Every address that an organisation's routes have in this house.
pub(crate) struct Doors {
    slug: String,
    rows: Vec<(&'static str, Vec<BTreeMap<&'static str, String>>)>,
}

fn value(row: &QueryResult, at: usize) -> String {
    row.try_get_by_index::<Uuid>(at)
        .map(|id| id.to_string())
        .or_else(|_| row.try_get_by_index::<i64>(at).map(|number| number.to_string()))
        .or_else(|_| row.try_get_by_index::<String>(at))
        .unwrap()
}

/// The two slices that call a position's id just that are asked like the others.
fn same_names(route: &str) -> String {
    route.replace("/positions/{id}", "/positions/{position}")
}

impl Doors {
    /// What is there now.
    pub(crate) async fn of(app: &TestApp, place: &Organisation) -> Self {
        let db = app.site.db.read();
        let mut rows = Vec::new();
        for (part, names, sql) in BEHIND {
            let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [place.id.0.into()]);
            let found = db.query_all_raw(statement).await.unwrap();
            let filled = found.iter().map(|row| names.iter().enumerate().map(|(at, name)| (*name, value(row, at))).collect()).collect();
            rows.push((part, filled));
        }
        Self { slug: place.slug.clone(), rows }
    }

    /// The addresses of a route inside the organisation, below its own slug or another's: one for each thing that is there.
    pub(crate) fn below(&self, slug: &str, route: &str) -> Vec<String> {
        let route = same_names(route);
        let mut begun = route.replace("{organisation}", slug);
        for (part, name, fixed) in FIXED {
            if route.contains(part) {
                begun = begun.replace(&format!("{{{name}}}"), fixed);
            }
        }
        if !begun.contains('{') {
            return vec![begun];
        }
        let (_, rows) = self.rows.iter().find(|(part, _)| begun.contains(part)).unwrap_or_else(|| panic!("nothing is known to stand behind {route}"));
        rows.iter()
            .map(|row| {
                let full = row.iter().fold(begun.clone(), |path, (name, value)| path.replace(&format!("{{{name}}}"), value));
                assert!(!full.contains('{'), "not all of {route} is known: {full}");
                full
            })
            .collect()
    }

    /// The same below the organisation's own slug.
    pub(crate) fn paths(&self, route: &str) -> Vec<String> {
        self.below(&self.slug, route)
    }

    /// The address of a route that opens for one of these people, and for whom; for a change, one where there is something to change.
    pub(crate) async fn opened(&self, route: &Listed, people: &[(&'static str, Visitor)]) -> (String, Option<&'static str>) {
        let paths = self.paths(&route.path);
        let first = paths.first().unwrap_or_else(|| panic!("this house has nothing behind {}", route.path)).clone();
        if route.method != Method::GET {
            return (first, None);
        }
        for path in paths {
            for (name, visitor) in people {
                // A page that says what is still lacking is open, too.
                if matches!(visitor.get(&path).await.status, 200 | 422) {
                    return (path, Some(name));
                }
            }
        }
        (first, None)
    }
}

/// Sends a form of a page as it stands, with some fields filled in.
async fn fill(visitor: &Visitor, page: &str, to: &str, filled: &[(&str, &str)]) {
    let key = visitor.get(page).await.field("form_key");
    let fields: Vec<(&str, &str)> = [("form_key", key.as_str())].into_iter().chain(filled.iter().copied()).collect();
    let answer = visitor.confirm(to, &fields).await;
    assert_eq!(answer.status, 303, "{to}: {}", answer.main_text());
}

/// One of the organisation's ids, by a query that says which.
pub(crate) async fn one(app: &TestApp, at: OrganisationId, sql: &str) -> String {
    let db = app.site.db.read();
    let found = db.query_one_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, [at.0.into()])).await.unwrap();
    value(&found.unwrap_or_else(|| panic!("nothing: {sql}")), 0)
}

/// Someone of the demo, signed in.
pub(crate) async fn demo_person(app: &TestApp, name: &str) -> Visitor {
    let visitor = app.visitor();
    assert_eq!(visitor.get(&format!("/demo/sign-in/{name}")).await.status, 303);
    visitor
}

/// The demo, and what it lacks: invitations, an attachment, a reference, a question of one's own, funding, an open review, work that failed.
pub(crate) async fn furnished(app: &TestApp) -> Organisation {
    server::demo::fill(&app.site, 1).await.unwrap();
    app.run_tasks().await;
    let place = organisations::by_slug(app.site.db.read(), "fjordvik-kommune").await.unwrap().unwrap();
    let (kari, anders) = (demo_person(app, "kari@fjordvik.example").await, demo_person(app, "anders@fjordvik.example").await);
    let base = place.base();
    let at = async |stage: &str| {
        let sql = format!("SELECT id FROM hire_positions WHERE organisation_id = $1 AND stage = '{stage}' ORDER BY id");
        format!("{base}/positions/{}", one(app, place.id, &sql).await)
    };
    let invite = [("name", "Nora Nes"), ("email", "nora@example.no"), ("role", "hr"), ("unit", "")];
    fill(&anders, &format!("{base}/invitations/new"), &format!("{base}/invitations/new"), &invite).await;
    let (meeting, drafted) = (at("interviewing").await, at("drafted").await);
    let guest = [("name", "Gro Gjest"), ("email", "gro@example.no"), ("invite_role", "user-representative")];
    fill(&kari, &format!("{meeting}/panel"), &format!("{meeting}/panel/invitations"), &guest).await;
    let own = [("own", "Hvordan vil du bruke erfaringene dine her?")];
    fill(&kari, &format!("{meeting}/interviews/guide/questions"), &format!("{meeting}/interviews/guide/own"), &own).await;
    let who = one(
        app,
        place.id,
        "SELECT i.application_id FROM hire_interviews i JOIN hire_positions p ON p.id = i.position_id \
         WHERE p.stage = 'interviewing' AND i.organisation_id = $1 AND i.declined_at IS NULL ORDER BY i.application_id",
    )
    .await;
    let with = format!("{meeting}/interviews/with/{who}");
    let consented = kernel::dates::iso(app.clock.today());
    let reference = [("name", "Siri Dahl"), ("contact", "900 00 000"), ("notes", "Til å stole på."), ("consented_on", consented.as_str())];
    fill(&kari, &with, &format!("{with}/references"), &reference).await;
    fill(&kari, &format!("{drafted}/edit/funding"), &format!("{drafted}/funding"), &[("source", "Statsforvalteren"), ("amount", "450 000")]).await;
    fill(&kari, &format!("{base}/readiness"), &format!("{base}/readiness"), &[]).await;
    let begun = [("template", "rop-team"), ("language", "nb")];
    fill(&kari, &drafted, &format!("{}/description/begin", at("planned").await), &begun).await;
    attach(app, &place).await;
    offer(app, &place, &kari).await;
    let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
    write.mail(&Mail::new("ikke en adresse", "Hei", "En tekst")).await.unwrap();
    write.audit("test.mail", "Organisation", place.id, serde_json::json!({}));
    write.commit().await.unwrap();
    app.run_tasks().await;
    // Given up, without waiting for the last try.
    app.site.db.writer().execute_unprepared("UPDATE platform_tasks SET state = 'failed' WHERE last_error IS NOT NULL").await.unwrap();
    place
}

/// A sent application with a file, to the position that can still be applied for.
async fn attach(app: &TestApp, place: &Organisation) {
    let newest = "SELECT id FROM hire_positions WHERE organisation_id = $1 AND stage = 'published' ORDER BY id DESC";
    let position: Uuid = one(app, place.id, newest).await.parse().unwrap();
    let content = Content { name: "Mona Vik".into(), email: "mona@example.com".into(), letter: "Hei".into(), ..Content::default() };
    let (_, secret) = app.application(place.id, position.into(), content).await;
    let link = format!("/application/{secret}");
    let visitor = app.visitor();
    let added = hire_applications::attach(&visitor, &link, "cv.pdf", hire_applications::PDF).await;
    assert_eq!(added.status, 303, "{}", added.main_text());
    assert_eq!(hire_applications::send(&visitor, &link).await.status, 303);
}

/// A position that has been offered to someone, who has not answered.
async fn offer(app: &TestApp, place: &Organisation, leader: &Visitor) {
    let kari = people::by_email(app.site.db.read(), "kari@fjordvik.example").await.unwrap().unwrap();
    let position = app.position(place, &kari, Stage::Interviewing).await;
    app.panel(&position, &[(kari, SeatRole::Leader)], true).await;
    let (candidate, _) = app.shortlisted(&position, "Ingrid Berge").await;
    let decision = format!("{}/positions/{}/decision", place.base(), position.id);
    let (choice, reason) = (format!("place-{}", candidate.id), format!("reason-{}", candidate.id));
    fill(leader, &decision, &decision, &[("version", "0"), (&choice, "1"), (&reason, "Viste godt skjønn i samtalen vår.")]).await;
    fill(leader, &decision, &format!("{decision}/sign"), &[("version", "1"), ("agrees", "yes")]).await;
    fill(leader, &decision, &format!("{decision}/finish"), &[("version", "1")]).await;
    let (starts, answer_by) = (app.clock.today() + time::Duration::days(90), app.clock.today() + time::Duration::days(7));
    let (starts, answer_by) = (kernel::dates::iso(starts), kernel::dates::iso(answer_by));
    let terms = [("starts", starts.as_str()), ("percentage", "80"), ("pay", "520000"), ("place", "Her"), ("answer_by", &answer_by)];
    fill(leader, &decision, &format!("{decision}/offer"), &terms).await;
}

/// How many rows each table has and how far each log has come, sessions apart: what a refused change leaves as it was.
pub(crate) async fn traces(app: &TestApp) -> BTreeMap<String, i64> {
    let db = app.site.db.read();
    let list = if app.site.db.is_sqlite() {
        "SELECT name FROM sqlite_master WHERE type = 'table'"
    } else {
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
    };
    let tables = db.query_all_raw(Statement::from_string(db.get_database_backend(), list)).await.unwrap();
    let count: Vec<String> = tables
        .iter()
        .map(|row| row.try_get_by_index::<String>(0).unwrap())
        .filter(|name| (name.starts_with("hire_") || name.starts_with("registry_") || name.starts_with("platform_")) && name != "platform_sessions")
        .map(|name| format!("SELECT '{name}' AS name, count(*) AS n FROM {name}"))
        .chain(["SELECT 'heads' AS name, CAST(coalesce(sum(seq), 0) AS BIGINT) AS n FROM platform_audit_heads".to_owned()])
        .collect();
    assert!(count.len() > 40, "the tables are there");
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), count.join(" UNION ALL "))).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "name").unwrap(), row.try_get("", "n").unwrap())).collect()
}
