//! When someone else moves what one is writing in, nothing typed is lost, and nobody is told that it was done; and a leader who leaves.

use hire::Stage;
use registry::{Organisation, Role, organisations::Kind, people::Person};
use testkit::{TestApp, Visitor, on_both};

/// A leader at the desk of a position at a stage.
async fn at(app: &TestApp, stage: Stage) -> (Organisation, Person, Visitor, String) {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let position = app.position(&place, &leader, stage).await;
    let visitor = app.signed_in(&leader).await;
    let path = format!("/o/{}/positions/{}", place.slug, position.id);
    (place, leader, visitor, path)
}

/// Ends every role a person has in a place.
pub(crate) async fn leaves(app: &TestApp, place: &Organisation, person: &Person) {
    let admin = app.person("Astrid Dahl", &[(place, Role::Administrator)]).await;
    let admin = app.signed_in(&admin).await;
    let page = admin.get(&format!("{}/people/{}", place.base(), person.id)).await;
    let end = page.attribute("form[action$='/end']", "action").unwrap();
    assert_eq!(admin.post(&end, &[("confirmed", "yes")]).await.status, 303);
}

#[tokio::test]
async fn what_was_typed_in_a_plan_that_was_finished_meanwhile_is_shown_again() {
    on_both(async |app| {
        let (_, _, visitor, path) = at(&app, Stage::Drafted).await;
        let version = visitor.get(&format!("{path}/edit/purpose")).await.field("version");
        assert!(visitor.post(&format!("{path}/plan"), &[]).await.location.contains("position-planned"));
        let fields = [("version", version.as_str()), ("title", "Erfaringskonsulent"), ("purpose", "Lang og god tekst")];
        let late = visitor.post(&format!("{path}/edit/purpose"), &fields).await;
        assert_eq!(late.status, 409);
        assert!(late.main_text().contains("Lang og god tekst") && late.main_text().contains("ikke lagret"), "{}", late.main_text());
        assert!(
            visitor.post(&format!("{path}/gates"), &[("gate", "x"), ("justification", "Fordi vi vil")]).await.main_text().contains("Fordi vi vil")
        );
        assert!(visitor.post(&format!("{path}/reopen"), &[]).await.location.contains("reopened"));
        assert!(visitor.post(&format!("{path}/reopen"), &[]).await.location.contains("moved-meanwhile"), "the second time nothing was done");
    })
    .await;
}

#[tokio::test]
async fn a_reason_for_calling_off_what_is_over_is_kept() {
    on_both(async |app| {
        let (_, _, visitor, path) = at(&app, Stage::Planned).await;
        assert!(visitor.post(&format!("{path}/cancel"), &[("reason", "Ingen penger")]).await.location.contains("position-cancelled"));
        let late = visitor.post(&format!("{path}/cancel"), &[("reason", "En helt annen grunn")]).await;
        assert_eq!(late.status, 409);
        assert!(late.main_text().contains("En helt annen grunn") && late.main_text().contains("ikke avlyst nå"));
        assert!(!visitor.get(&format!("{path}/description")).await.text.contains("begin-description"), "nothing is begun on what is called off");
        visitor.post(&format!("{path}/description/begin"), &[("template", "rop-team"), ("language", "nb")]).await;
        assert!(visitor.get(&format!("{path}/description/versions/1")).await.status == 404);
    })
    .await;
}

#[tokio::test]
async fn a_description_approved_meanwhile_keeps_the_text_and_a_stale_approval_says_so() {
    on_both(async |app| {
        let (_, _, visitor, path) = at(&app, Stage::Planned).await;
        let path = format!("{path}/description");
        visitor.post(&format!("{path}/begin"), &[("template", "rop-team"), ("language", "nb")]).await;
        let stale = visitor.post(&format!("{path}/approve"), &[("version", "7")]).await;
        assert!(stale.location.contains("description-not-approved"), "{}", stale.location);
        let long = "å".repeat(20_001);
        visitor.post(&format!("{path}/sections/support"), &[("version", "1"), ("text", "Ny veileder")]).await;
        let wrong = visitor.post(&format!("{path}/sections/tasks"), &[("version", "1"), ("text", &long)]).await;
        assert_eq!((wrong.status, wrong.field("version").as_str()), (422, "1"), "still the version that was opened");
        assert!(visitor.post(&format!("{path}/approve"), &[("version", "2")]).await.location.contains("description-approved"));
        let late = visitor.post(&format!("{path}/sections/tasks"), &[("version", "2"), ("text", "Holde kurs")]).await;
        assert_eq!(late.status, 409);
        assert!(late.main_text().contains("Holde kurs"), "{}", late.main_text());
        let pdf = visitor.get(&format!("{path}/versions/1/pdf")).await;
        assert!(pdf.text.contains("Kari Solbakken"), "the paper names the nearest leader");
    })
    .await;
}

#[tokio::test]
async fn a_draft_from_the_wrong_template_is_thrown_away_once_confirmed_but_nothing_that_was_approved() {
    on_both(async |app| {
        let (_, _, visitor, path) = at(&app, Stage::Planned).await;
        let path = format!("{path}/description");
        visitor.post(&format!("{path}/begin"), &[("template", "dps"), ("language", "en")]).await;
        let over = format!("{path}/start-over");
        let asked = visitor.post(&over, &[]).await;
        assert_eq!(asked.status, 200, "asked first");
        assert!(visitor.post(&over, &[("confirmed", "yes"), ("version", "9")]).await.location.contains("not-discarded"));
        let gone = visitor.post(&over, &[("confirmed", "yes"), ("version", &asked.field("version"))]).await;
        assert!(gone.location.ends_with("description-discarded"), "{}", gone.location);
        assert!(visitor.get(&path).await.text.contains("begin-description"));
        visitor.post(&format!("{path}/begin"), &[("template", "rop-team"), ("language", "nb")]).await;
        visitor.post(&format!("{path}/approve"), &[("version", "1")]).await;
        visitor.post(&over, &[("confirmed", "yes"), ("version", "1")]).await;
        assert_eq!(visitor.get(&format!("{path}/versions/1")).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn the_plan_of_a_project_survives_an_unticked_box() {
    on_both(async |app| {
        let (_, _, visitor, path) = at(&app, Stage::Drafted).await;
        let terms = format!("{path}/edit/terms");
        let mut version = visitor.get(&terms).await.field("version");
        for project in ["yes", ""] {
            let page = visitor.get(&terms).await;
            let goals = page.all("#project_goals").concat();
            let goals = if goals.trim().is_empty() { "Prøve ut rollen".to_owned() } else { goals };
            let fields = [("version", version.as_str()), ("duration", "temporary"), ("project", project), ("project_goals", goals.as_str())];
            assert_eq!(visitor.autosave(&terms, &fields).await.status, 200);
            version = visitor.get(&terms).await.field("version");
        }
        let page = visitor.get(&terms).await;
        assert!(page.all("#project_goals").concat().contains("Prøve ut rollen"));
        assert!(page.attribute("#project[checked]", "id").is_none());
    })
    .await;
}

#[tokio::test]
async fn a_position_whose_leader_has_left_waits_for_hr_and_gets_another() {
    on_both(async |app| {
        let (place, kari, visitor, path) = at(&app, Stage::Planned).await;
        let hr = app.person("Hanne Lund", &[(&place, Role::Hr)]).await;
        let hr = app.signed_in(&hr).await;
        let waits = "Skriv stillingsbeskrivelsen";
        assert!(!hr.get("/now").await.main_text().contains(waits));
        assert_eq!(visitor.get(&format!("{path}/leader")).await.status, 404, "not for a leader to give away");
        leaves(&app, &place, &kari).await;
        assert!(hr.get("/now").await.main_text().contains(waits), "nobody leads it, so HR is asked");
        assert!(hr.get(&path).await.main_text().contains("har ikke lenger lederrolle her"));
        let sigrid = app.person("Sigrid Haugen", &[(&place, Role::Leader)]).await;
        let form = hr.get(&format!("{path}/leader")).await;
        let version = form.field("version");
        assert_eq!(hr.post(&format!("{path}/leader"), &[("version", &version), ("leader", "noen")]).await.status, 422);
        let id = sigrid.id.to_string();
        let fields = [("version", version.as_str()), ("leader", id.as_str())];
        assert!(hr.post(&format!("{path}/leader"), &fields).await.location.contains("leader-changed"));
        assert_eq!(hr.post(&format!("{path}/leader"), &fields).await.status, 303, "pressed twice");
        let ida = app.person("Ida Moen", &[(&place, Role::Leader)]).await.id.to_string();
        let stale = [("version", version.as_str()), ("leader", ida.as_str())];
        assert_eq!(hr.post(&format!("{path}/leader"), &stale).await.status, 409, "made from an older version");
        assert!(!hr.get("/now").await.main_text().contains(waits));
        assert!(app.signed_in(&sigrid).await.get("/now").await.main_text().contains(waits));
    })
    .await;
}

#[tokio::test]
async fn nothing_is_planned_for_a_leader_who_has_left() {
    on_both(async |app| {
        let (place, kari, _, path) = at(&app, Stage::Drafted).await;
        let hr = app.person("Hanne Lund", &[(&place, Role::Hr)]).await;
        let hr = app.signed_in(&hr).await;
        leaves(&app, &place, &kari).await;
        let refused = hr.post(&format!("{path}/plan"), &[]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.main_text().contains("Nærmeste leder er ikke valgt"));
    })
    .await;
}
