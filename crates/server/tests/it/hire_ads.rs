//! An ad from draft to deadline: advice, a user organisation's answer, gates in writing, and what the public reads.

use hire::{Stage, ads, positions::Position};
use kernel::Language;
use registry::{Organisation, Role, organisations::Kind, people::Person};
use testkit::{Answer, TestApp, Visitor, on_both};
use time::{Duration, macros::date};

pub(crate) struct Scene {
    pub(crate) place: Organisation,
    pub(crate) leader: Person,
    pub(crate) position: Position,
    pub(crate) visitor: Visitor,
    /// The ad's address inside the house.
    pub(crate) path: String,
}

/// A leader at the desk of a position whose description is approved.
pub(crate) async fn described(app: &TestApp) -> Scene {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let position = app.position(&place, &leader, Stage::Described).await;
    let visitor = app.signed_in(&leader).await;
    let path = format!("/o/{}/positions/{}/ad", place.slug, position.id);
    Scene { place, leader, position, visitor, path }
}

/// The same with a first draft.
pub(crate) async fn drafted(app: &TestApp) -> Scene {
    let scene = described(app).await;
    let answer = scene.visitor.post(&format!("{}/draft", scene.path), &[("language", "nb")]).await;
    assert_eq!((answer.status, answer.location), (303, format!("{}?notice=ad-drafted", scene.path)));
    scene
}

/// The text a field of the page holds.
pub(crate) fn typed(page: &Answer, id: &str) -> String {
    page.all(&format!("#{id}")).concat()
}

/// The whole form as it stands on the page, with some of it changed.
pub(crate) fn form<'a>(page: &Answer, changes: &[(&'a str, &str)]) -> Vec<(&'a str, String)> {
    const NAMES: [&str; 11] = [
        "section-heading",
        "section-about-us",
        "section-purpose",
        "section-tasks",
        "section-requirements",
        "section-desirable",
        "section-we-offer",
        "section-adaptation",
        "section-practical",
        "section-how-to-apply",
        "section-publication-warning",
    ];
    let mut all: Vec<(&str, String)> = NAMES.iter().map(|name| (*name, typed(page, name))).collect();
    all.push(("version", page.field("version")));
    for name in ["deadline", "contact_name", "contact_email", "contact_phone"] {
        all.push((name, page.field(name)));
    }
    all.push(("language", "nb".into()));
    all.push(("names_hidden", "yes".into()));
    for (name, value) in changes {
        all.retain(|(held, _)| held != name);
        all.push((name, (*value).to_owned()));
    }
    all
}

pub(crate) async fn post(visitor: &Visitor, path: &str, fields: &[(&str, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visitor.post(path, &fields).await
}

pub(crate) async fn invite(app: &TestApp, scene: &Scene) -> String {
    let page = scene.visitor.get(&format!("{}/reviews", scene.path)).await;
    let key = page.field("form_key");
    let fields = [("name", "Mental Helse Fjordvik"), ("email", "styret@example.no"), ("form_key", key.as_str())];
    let answer = scene.visitor.post(&format!("{}/reviews", scene.path), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
    let again = scene.visitor.post(&format!("{}/reviews", scene.path), &fields).await;
    assert_eq!(again.location, answer.location, "the same form is answered once");
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1, "one invitation, one mail");
    mails[0].links()[0].strip_prefix("http://brobygger.test").unwrap().to_owned()
}

pub(crate) async fn answered(app: &TestApp, link: &str, answer: &str) {
    let visitor = app.visitor();
    let page = visitor.get(link).await;
    let fields = [
        ("version", page.field("version")),
        ("answer", answer.into()),
        ("answered_by", "Liv Strand".into()),
        ("overall", "Fint at erfaring kreves.".into()),
    ];
    let sent = post(&visitor, link, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.main_text());
}

/// Goes past everything that may be gone past, in writing.
pub(crate) async fn pass_all(scene: &Scene) {
    loop {
        let page = scene.visitor.get(&format!("{}/publish", scene.path)).await;
        let Some(gate) = page.attribute("input[name='gate']", "value") else { return };
        let fields = [("gate", gate.as_str()), ("justification", "Vi har vurdert dette nøye og svarer for det.")];
        let answer = scene.visitor.post(&format!("{}/gate", scene.path), &fields).await;
        assert_eq!(answer.status, 303, "{gate}: {}", answer.main_text());
    }
}

#[tokio::test]
async fn the_draft_holds_what_the_position_says() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let page = scene.visitor.get(&scene.path).await;
        assert_eq!(page.status, 200);
        assert!(typed(&page, "section-heading").contains("Erfaringskonsulent, 80 prosent"), "{}", typed(&page, "section-heading"));
        assert!(typed(&page, "section-tasks").contains("Holde åpent hus hver torsdag"));
        assert!(typed(&page, "section-how-to-apply").contains("{deadline}"));
        assert_eq!(page.field("contact_email"), "kari@example.no");
        let preview = scene.visitor.get(&format!("{}/preview", scene.path)).await;
        assert!(preview.text.contains("1. mars 2027") && !preview.text.contains("{deadline}"));
        for language in Language::ALL {
            for rest in ["", "/preview", "/reviews", "/publish"] {
                let page = scene.visitor.get_in(&format!("{}{rest}", scene.path), language).await;
                assert_eq!(page.status, 200);
                assert!(!page.text.contains('⟦'), "{rest} {language}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_unlawful_wish_is_found_as_one_writes_and_keeps_the_ad_from_going_out() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let page = scene.visitor.get(&scene.path).await;
        let fields = form(&page, &[("section-requirements", "Du må ha egenerfaring. Du må være mellom 25 og 40 år.")]);
        let advice = post(&scene.visitor, &format!("{}/lint", scene.path), &fields).await;
        assert_eq!(advice.status, 200);
        assert_eq!(advice.attribute("[data-severity='stop'] a", "href").as_deref(), Some("#section-requirements"), "{}", advice.text);
        assert!(!advice.text.contains("<html"), "only the part that is swapped in");
        assert_eq!(post(&scene.visitor, &scene.path, &fields).await.status, 303);
        let publish = scene.visitor.get(&format!("{}/publish", scene.path)).await;
        assert!(publish.text.contains("id=\"ad-rule-asks-age\""), "{}", publish.main_text());
        assert_eq!(scene.visitor.post(&format!("{}/publish", scene.path), &[]).await.status, 422);
    })
    .await;
}

#[tokio::test]
async fn two_who_write_at_once_lose_nothing_and_bad_input_is_kept() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let page = scene.visitor.get(&scene.path).await;
        let first = form(&page, &[("section-about-us", "Vi er et lite team.")]);
        let pairs: Vec<(&str, &str)> = first.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let saved = scene.visitor.autosave(&scene.path, &pairs).await;
        assert_eq!((saved.status, saved.text.as_str()), (200, "{\"version\":2}"));
        let stale = post(&scene.visitor, &scene.path, &form(&page, &[("section-about-us", "Vi er et stort team.")])).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text.contains("Vi er et lite team.") && stale.text.contains("Vi er et stort team."));
        let newest = scene.visitor.get(&scene.path).await;
        let wrong =
            form(&newest, &[("deadline", "2027-01-01"), ("contact_email", "ikke en adresse"), ("section-about-us", "Dette skal ikke bli borte.")]);
        let answer = post(&scene.visitor, &scene.path, &wrong).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains("Dette skal ikke bli borte.") && answer.text.contains("ikke en adresse"));
        assert_eq!(answer.all("[data-error-summary] a").len(), 2);
    })
    .await;
}

#[tokio::test]
async fn without_an_answer_the_ad_goes_out_only_past_a_written_reason() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let publish = format!("{}/publish", scene.path);
        assert!(scene.visitor.get(&publish).await.text.contains("id=\"ad-no-answer\""));
        assert_eq!(scene.visitor.post(&publish, &[]).await.status, 422);
        let short = scene.visitor.post(&format!("{}/gate", scene.path), &[("gate", "ad-no-answer"), ("justification", "nei")]).await;
        assert_eq!(short.status, 422);
        let hard =
            scene.visitor.post(&format!("{}/gate", scene.path), &[("gate", "ad-no-warning"), ("justification", "Vi vil ikke ha den med her.")]).await;
        assert_eq!(hard.status, 404, "what is not in the way cannot be gone past");
        pass_all(&scene).await;
        let out = scene.visitor.post(&publish, &[]).await;
        assert_eq!((out.status, out.location), (303, format!("{publish}?notice=ad-published")));
        let position = hire::positions::load(app.site.db.read(), scene.place.id, scene.position.id).await.unwrap().unwrap();
        assert_eq!(position.stage, Stage::Published);
    })
    .await;
}

#[tokio::test]
async fn a_user_organisation_reads_comments_and_answers_without_an_account() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let link = invite(&app, &scene).await;
        let guest = app.visitor();
        let page = guest.get(&link).await;
        assert_eq!(page.status, 200);
        let version = page.field("version");
        let kept = guest.autosave(&link, &[("version", &version), ("comment-tasks", "Skriv at dere er to.")]).await;
        assert_eq!(kept.status, 200);
        let empty = guest.post(&link, &[("version", "2"), ("comment-tasks", "Skriv at dere er to.")]).await;
        assert_eq!(empty.status, 422, "an answer is chosen and somebody gives it");
        assert!(empty.text.contains("Skriv at dere er to."));
        let fields = [("version", "2"), ("comment-tasks", "Skriv at dere er to."), ("answer", "objects"), ("answered_by", "Liv Strand")];
        assert_eq!(guest.post(&link, &fields).await.status, 303);
        let seen = scene.visitor.get(&format!("{}/reviews", scene.path)).await;
        assert!(seen.text.contains("Skriv at dere er to.") && seen.text.contains("Har innvendinger"));
        let publish = scene.visitor.get(&format!("{}/publish", scene.path)).await;
        assert!(publish.text.contains("id=\"ad-objection\"") && !publish.text.contains("id=\"ad-no-answer\""));
        answered(&app, &link, "supports").await;
        assert!(!scene.visitor.get(&format!("{}/publish", scene.path)).await.text.contains("id=\"ad-objection\""));
        pass_all(&scene).await;
        assert_eq!(scene.visitor.post(&format!("{}/publish", scene.path), &[]).await.status, 303);
        assert_eq!(guest.get(&link).await.status, 200, "one can look back");
        app.clock.advance(Duration::days(31));
        assert_eq!(guest.get(&link).await.status, 404, "for thirty days");
        assert_eq!(guest.get("/ad-review/no-such-secret").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn an_organisation_is_reminded_by_the_same_link_until_the_invitation_is_taken_back() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let link = invite(&app, &scene).await;
        let page = scene.visitor.get(&format!("{}/reviews", scene.path)).await;
        let remind = page.attribute("form[action$='/remind']", "action").unwrap();
        assert_eq!(scene.visitor.post(&remind, &[]).await.status, 303);
        let mails = app.mails().await;
        assert_eq!(mails.len(), 2);
        assert!(mails.iter().all(|mail| mail.links()[0].ends_with(&link)));
        let twice = [("name", "Mental Helse Fjordvik"), ("email", "STYRET@example.no")];
        assert_eq!(scene.visitor.post(&format!("{}/reviews", scene.path), &twice).await.status, 422);
        let withdraw = page.attribute("form[action$='/withdraw']", "action").unwrap();
        assert_eq!(scene.visitor.post(&withdraw, &[]).await.status, 200, "asked first");
        assert_eq!(scene.visitor.post(&withdraw, &[("confirmed", "yes")]).await.status, 303);
        assert_eq!(app.visitor().get(&link).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_public_reads_the_ad_until_and_after_its_deadline_without_cookies() {
    on_both(async |app| {
        let scene = described(&app).await;
        let ad = app.published_ad(&scene.place, scene.position.id, date!(2027 - 03 - 15)).await;
        let public = format!("/jobs/{}/{}", scene.place.slug, ad.slug);
        let reader = app.visitor();
        for language in Language::ALL {
            let page = reader.get_in(&public, language).await;
            assert_eq!(page.status, 200);
            assert!(!page.text.contains('⟦'));
            assert_eq!(page.attribute(".bb-ad__body", "lang").as_deref(), Some("nb"));
            assert!(!page.headers.iter().any(|header| header.starts_with("set-cookie")), "{:?}", page.headers);
            assert!(page.text.contains("offentleglova § 25"));
        }
        let page = reader.get(&public).await;
        assert!(page.text.contains(&format!("{public}/apply")));
        let ld: serde_json::Value = serde_json::from_str(&page.all("script[type='application/ld+json']").concat()).unwrap();
        for field in ["title", "description", "datePosted", "hiringOrganization", "jobLocation"] {
            assert!(!ld[field].is_null(), "{field}");
        }
        assert_eq!((ld["@type"].as_str(), ld["datePosted"].as_str()), (Some("JobPosting"), Some("2027-02-01")));
        assert!(ld["validThrough"].as_str().unwrap().starts_with("2027-03-15T23:59:59+01:00"), "{ld}");
        for list in ["/jobs", &format!("/jobs/{}", scene.place.slug), "/jobs?q=erfaringskonsulent"] {
            assert!(reader.get(list).await.text.contains(&public), "{list}");
        }
        assert!(!reader.get("/jobs?q=100%25_finnes+ikke").await.text.contains(&public));
        let pdf = reader.get(&format!("{public}/ad.pdf")).await;
        assert!(pdf.bytes.starts_with(b"%PDF") && pdf.headers.iter().any(|header| header.contains("erfaringskonsulent.pdf")));
        app.clock.advance(Duration::days(60));
        let page = reader.get(&public).await;
        assert_eq!(page.status, 200, "the address stays");
        assert!(page.text.contains("Søknadsfristen er ute") && !page.text.contains("/apply\""));
        assert!(!reader.get("/jobs").await.text.contains(&public));
    })
    .await;
}

#[tokio::test]
async fn feeds_follow_what_is_open() {
    on_both(async |app| {
        let scene = described(&app).await;
        assert!(app.visitor().get("/jobs/feed.atom").await.text.contains("<feed"));
        let ad = app.published_ad(&scene.place, scene.position.id, date!(2027 - 03 - 15)).await;
        for feed in ["/jobs/feed.atom".to_owned(), format!("/jobs/{}/feed.atom", scene.place.slug)] {
            let answer = app.visitor().get(&feed).await;
            assert!(answer.headers.iter().any(|header| header.contains("application/atom+xml")));
            let xml = answer.text;
            assert!(xml.contains(&format!("<id>http://brobygger.test/jobs/{}/{}</id>", scene.place.slug, ad.slug)), "{xml}");
            for needed in ["<updated>2027-02-01T08:00:00", "<author><name>Fjordvik kommune</name>", "rel=\"self\""] {
                assert!(xml.contains(needed), "{needed}: {xml}");
            }
        }
        app.clock.advance(Duration::days(60));
        assert!(!app.visitor().get("/jobs/feed.atom").await.text.contains("<entry>"));
        assert_eq!(app.visitor().get("/jobs/nowhere/feed.atom").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn what_a_writer_types_stays_text_everywhere() {
    on_both(async |app| {
        let scene = described(&app).await;
        app.drafted_ad(&scene.place, scene.position.id).await;
        let advert = ads::full(app.site.db.read(), scene.place.id, scene.position.id).await.unwrap().unwrap();
        let evil = "</script><script>alert(1)</script><img src=x>";
        let mut change = ads::Change::from(&advert);
        for (_, text) in &mut change.sections {
            *text = format!("{evil}\n- {evil}");
        }
        let mut write = platform::Write::begin(&app.site, scene.place.id, None).await.unwrap();
        assert!(ads::save(&write, &advert.ad, 1, &change).await.unwrap());
        let ad = ads::load(write.tx(), scene.place.id, scene.position.id).await.unwrap().unwrap();
        assert!(ads::publish(&write, &scene.position, &ad).await.unwrap());
        write.audit("ad.publish", "Position", scene.position.id, serde_json::json!({}));
        write.commit().await.unwrap();
        let public = format!("/jobs/{}/{}", scene.place.slug, ad.slug);
        for path in [public.as_str(), "/jobs", &format!("{}/preview", scene.path), &scene.path, &format!("{}/publish", scene.path)] {
            let page = scene.visitor.get(path).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(!page.text.contains("<script>alert") && !page.text.contains("<img src=x"), "{path}");
        }
        let page = app.visitor().get(&public).await;
        let ld: serde_json::Value = serde_json::from_str(&page.all("script[type='application/ld+json']").concat()).unwrap();
        assert!(ld["title"].as_str().unwrap().contains("<script>"), "it is only text there");
        assert!(!app.visitor().get("/jobs/feed.atom").await.text.contains("<script>"));
    })
    .await;
}

#[tokio::test]
async fn a_deadline_is_extended_never_shortened_and_an_ad_can_be_taken_down() {
    on_both(async |app| {
        let scene = described(&app).await;
        let ad = app.published_ad(&scene.place, scene.position.id, date!(2027 - 03 - 15)).await;
        let public = format!("/jobs/{}/{}", scene.place.slug, ad.slug);
        let deadline = format!("{}/deadline", scene.path);
        let shorter = scene.visitor.post(&deadline, &[("deadline", "2027-03-01")]).await;
        assert_eq!(shorter.status, 422);
        assert_eq!(shorter.field("deadline"), "2027-03-01", "what was typed is kept");
        assert_eq!(scene.visitor.post(&deadline, &[("deadline", "2027-03-30")]).await.status, 303);
        assert!(app.visitor().get(&public).await.text.contains("30. mars 2027"));
        let page = scene.visitor.get(&scene.path).await;
        let broken = form(&page, &[("section-publication-warning", "")]);
        assert_eq!(post(&scene.visitor, &scene.path, &broken).await.status, 422, "what is out cannot lose the warning");
        let down = format!("{}/take-down", scene.path);
        assert_eq!(scene.visitor.post(&down, &[]).await.status, 200, "asked first");
        assert_eq!(app.visitor().get(&public).await.status, 200);
        assert_eq!(scene.visitor.post(&down, &[("confirmed", "yes")]).await.status, 303);
        assert_eq!(app.visitor().get(&public).await.status, 404);
        assert!(ads::published(app.site.db.read(), &scene.place.slug, &ad.slug).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn the_wrong_person_finds_nothing() {
    on_both(async |app| {
        let scene = drafted(&app).await;
        let elsewhere = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        let stranger = app.person("Per Fjell", &[(&elsewhere, Role::Leader)]).await;
        let member = app.person("Ola Bakke", &[(&scene.place, Role::Member)]).await;
        let other_leader = app.person("Sigrid Haugen", &[(&scene.place, Role::Leader)]).await;
        for person in [&stranger, &member] {
            let visitor = app.signed_in(person).await;
            for rest in ["", "/preview", "/reviews", "/publish", "/ad.pdf"] {
                assert_eq!(visitor.get(&format!("{}{rest}", scene.path)).await.status, 404, "{} {rest}", person.name);
            }
        }
        for person in [&stranger, &member, &other_leader] {
            let visitor = app.signed_in(person).await;
            for rest in ["", "/draft", "/lint", "/reviews", "/publish", "/gate", "/deadline", "/take-down"] {
                assert_eq!(visitor.post(&format!("{}{rest}", scene.path), &[("version", "1")]).await.status, 404, "{} {rest}", person.name);
            }
        }
        let colleague = app.signed_in(&other_leader).await;
        assert_eq!(colleague.get(&format!("{}/preview", scene.path)).await.status, 200, "leaders see each other's ads");
        let ad = ads::load(app.site.db.read(), scene.place.id, scene.position.id).await.unwrap().unwrap();
        for rest in ["", "/ad.pdf"] {
            assert_eq!(app.visitor().get(&format!("/jobs/{}/{}{rest}", scene.place.slug, ad.slug)).await.status, 404, "not out yet");
        }
        assert_eq!(scene.leader.name, "Kari Solbakken");
    })
    .await;
}
