//! A hidden name is nowhere a member can look: on no page, in no file, in no answer to a form, no header and no mail.

use axum::http::Method;
use hire::{ads, panel::SeatRole};
use platform::http::{Gate, Listed};
use registry::Role;
use testkit::{Answer, TestApp, Visitor, on_both};

use crate::{
    doors::Doors,
    hire_assessment::{House, NAMES, content, house, score_all},
};

/// What says who someone is: every part of every name, and what stands beside it.
fn words() -> Vec<String> {
    let names = NAMES.iter().flat_map(|name| name.split(' ')).map(str::to_owned);
    names.chain(["solfrid@", "nasrin@", "99 88 77 66", "99887766"].map(str::to_owned)).collect()
}

fn silent(answer: &Answer, at: &str, who: &str) {
    for word in words() {
        assert!(!answer.text.contains(&word), "{word} is on {at} for {who}");
        assert!(!answer.headers.iter().any(|header| header.contains(&word)), "{word} is in a header of {at} for {who}");
    }
}

/// Where nothing of an organisation is kept, or where everything is by design: the demo's own letter box.
const ELSEWHERE: [&str; 4] = ["/method/", "/demo", "/language/", "/sent-mail"];

/// Every address a member may try: all there is behind each route, the secret links apart, which are the applicants' own.
async fn addresses(app: &TestApp, house: &House, method: &Method) -> Vec<(Listed, String)> {
    let doors = Doors::of(app, &house.place).await;
    let ad = ads::load(app.site.db.read(), house.place.id, house.position.id).await.unwrap().unwrap();
    let mut all = Vec::new();
    for route in server::app::routes(&server::rooms()).listed() {
        if route.method != *method || route.gate == Gate::Secret || ELSEWHERE.iter().any(|path| route.path.starts_with(path)) {
            continue;
        }
        let paths = if route.path.starts_with("/o/") {
            doors.paths(&route.path)
        } else {
            vec![route.path.replace("{organisation}", &house.place.slug).replace("{slug}", &ad.slug)]
        };
        all.extend(paths.into_iter().map(|path| (route.clone(), path)));
    }
    all
}

/// Those who have to do with the position, and none of whom may know who applied.
async fn members(app: &TestApp, house: &House) -> Vec<(&'static str, Visitor)> {
    let hr = app.person("Hanne Lund", &[(&house.place, Role::Hr)]).await;
    let union = app.person("Ulla Tillits", &[(&house.place, Role::Union)]).await;
    let administrator = app.person("Anders Myhre", &[(&house.place, Role::Administrator)]).await;
    app.panel(&house.position, &[(hr.clone(), SeatRole::Hr)], true).await;
    let mut all = Vec::new();
    for (name, person) in [
        ("the leader", &house.leader),
        ("the peer worker", &house.peer),
        ("the guest", &house.guest),
        ("HR with a seat", &hr),
        ("the union", &union),
        ("the administrator", &administrator),
    ] {
        all.push((name, app.signed_in(person).await));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_name_is_on_no_page_and_in_no_file_that_a_member_can_reach() {
    on_both(async |app| {
        let house = house(&app, &NAMES).await;
        score_all(&app, &house).await;
        let (_, secret) = app.application(house.place.id, house.position.id, content(NAMES[0])).await;
        let own = app.visitor().get(&format!("/application/{secret}")).await;
        assert!(own.text.contains(NAMES[0]), "the applicant's own page says who it is: {}", own.main_text());
        let members = members(&app, &house).await;
        let pages = addresses(&app, &house, &Method::GET).await;
        let mut opened = 0;
        for (who, visitor) in &members {
            for (_, path) in &pages {
                let answer = visitor.get(path).await;
                opened += usize::from(answer.status == 200);
                silent(&answer, path, who);
            }
            let search = async |word: &str| {
                let query: String = word.bytes().map(|byte| format!("%{byte:02X}")).collect();
                visitor.get(&format!("{}/search?q={query}", house.place.base())).await
            };
            let nothing = search("Xyzzyx").await.main_text().replace("Xyzzyx", "…");
            for word in words() {
                assert_eq!(search(&word).await.main_text().replace(&word, "…"), nothing, "{who} finds something by {word}");
            }
            for word in ["Søker", "Søknad", "Erfaringskonsulent"] {
                silent(&search(word).await, &format!("the search for {word}"), who);
            }
        }
        assert!(opened > 120, "only {opened} pages were opened");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_name_is_in_no_answer_to_a_form_and_in_no_mail_to_a_member() {
    on_both(async |app| {
        let house = house(&app, &NAMES).await;
        score_all(&app, &house).await;
        let members = members(&app, &house).await;
        let leader = &members[0].1;
        let panel = format!("{}/positions/{}/panel", house.place.base(), house.position.id);
        let union = registry::people::by_email(app.site.db.read(), "ulla@example.no").await.unwrap().unwrap();
        let seat = [("person", union.id.to_string()), ("seat_role", "union".to_owned())];
        let seat: Vec<(&str, &str)> = seat.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(leader.post(&format!("{panel}/seats"), &seat).await.status, 303);
        let guest = [("name", "Gro Gjest"), ("email", "gro@example.no"), ("invite_role", "user-representative")];
        assert_eq!(leader.post(&format!("{panel}/invitations"), &guest).await.status, 303);
        // What takes something away comes last, so that the rest is still there to be asked about.
        let mut forms = addresses(&app, &house, &Method::POST).await;
        forms.retain(|(_, path)| path.starts_with("/o/"));
        forms.sort_by_key(|(_, path)| ["/remove", "/cancel", "/take-down", "/end", "/close"].iter().any(|end| path.ends_with(end)));
        let mut refused = 0;
        for (_, path) in &forms {
            for (who, visitor) in &members {
                for answer in [visitor.autosave(path, &[("version", "0"), ("name", "x")]).await, visitor.post(path, &[("version", "0")]).await] {
                    refused += usize::from(matches!(answer.status, 409 | 422));
                    silent(&answer, path, who);
                }
            }
        }
        assert!(refused > 20, "only {refused} forms came back");
        let mails = app.mails().await;
        let to_members: Vec<_> = mails.iter().filter(|mail| mail.to.ends_with("@example.no")).collect();
        assert!(to_members.len() >= 2, "the new member and the guest were written to: {mails:?}");
        for mail in to_members {
            for word in words() {
                assert!(!mail.text.contains(&word) && !mail.subject.contains(&word), "{word} is in a mail to {}: {}", mail.to, mail.text);
            }
        }
    })
    .await;
}
