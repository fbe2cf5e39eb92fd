//! Applying: behind a secret link, without an account, kept as it is written, withdrawn at once; read by number.

use axum::{
    body::Body,
    http::{Request, header},
};
use axum_test::multipart::{MultipartForm, Part};
use futures::{StreamExt, stream};
use hire::{Stage, applications::Content, positions::Position};
use kernel::Language;
use registry::{Organisation, Role, organisations::Kind, people::Person};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Statement, prelude::Uuid};
use testkit::{TestApp, Visitor, on_both};
use time::{Duration, macros::date};
use tower::ServiceExt;

pub(crate) const MARKER: &str = "Blåklokkeviddasomingenandreskriver";
pub(crate) const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n";

/// A municipality with a published ad, open until 14 February.
pub(crate) async fn open_ad(app: &TestApp) -> (Organisation, Person, Position, String) {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let position = app.position(&place, &leader, Stage::Described).await;
    let ad = app.published_ad(&place, position.id, date!(2027 - 02 - 14)).await;
    (place.clone(), leader, position, format!("/jobs/{}/{}/apply", place.slug, ad.slug))
}

/// Begins an application and says its address.
pub(crate) async fn begin(visitor: &Visitor, apply: &str) -> String {
    let start = visitor.get(apply).await;
    assert_eq!(start.status, 200, "{}", start.text);
    let begun = visitor.post(apply, &[("form_key", &start.field("form_key"))]).await;
    assert_eq!(begun.status, 303, "{}", begun.text);
    begun.location.strip_suffix("/contact").unwrap().to_owned()
}

/// Fills one step with what its page asks for.
pub(crate) async fn fill(visitor: &Visitor, link: &str, step: &str, fields: &[(&str, &str)]) -> testkit::Answer {
    let address = format!("{link}/{step}");
    let version = visitor.get(&address).await.field("version");
    let mut all = vec![("version", version.as_str())];
    all.extend_from_slice(fields);
    visitor.post(&address, &all).await
}

/// Writes a whole application and sends it.
pub(crate) async fn apply(visitor: &Visitor, link: &str) {
    let contact = [("name", "Mona Vik"), ("email", "mona@example.no"), ("birth-year", "1984"), ("municipality", "Fjordvik")];
    assert_eq!(fill(visitor, link, "contact", &contact).await.location, format!("{link}/letter"));
    assert_eq!(fill(visitor, link, "letter", &[("letter", MARKER)]).await.status, 303);
    assert_eq!(send(visitor, link).await.status, 303);
}

pub(crate) async fn send(visitor: &Visitor, link: &str) -> testkit::Answer {
    let key = visitor.get(&format!("{link}/review")).await.field("form_key");
    visitor.post(&format!("{link}/send"), &[("form_key", &key)]).await
}

pub(crate) fn file(name: &str, content: &[u8]) -> MultipartForm {
    MultipartForm::new().add_part("file", Part::bytes(content.to_vec()).file_name(name))
}

pub(crate) async fn attach(visitor: &Visitor, link: &str, name: &str, content: &[u8]) -> testkit::Answer {
    visitor.upload(&format!("{link}/attachments/add"), file(name, content)).await
}

/// Uploads a file over a line so slow that it takes three minutes; says the status.
pub(crate) async fn attach_slowly(app: &TestApp, link: &str) -> u16 {
    let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.pdf\"\r\n\r\n%PDF-1.7\n";
    let clock = app.clock.clone();
    let pieces = stream::iter([head, "the rest", "\r\n--b--\r\n"]).map(move |piece| {
        clock.advance(Duration::minutes(1));
        Ok::<_, std::io::Error>(piece)
    });
    let request = Request::post(format!("{link}/attachments/add"))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .body(Body::from_stream(pieces))
        .unwrap();
    server::router(&app.site).oneshot(request).await.unwrap().status().as_u16()
}

pub(crate) fn written() -> Content {
    Content {
        name: "Mona Vik".into(),
        email: "mona@example.no".into(),
        phone: "99887766".into(),
        municipality: "Bortevik".into(),
        birth_year: "1984".into(),
        occupation: "Snekkersvenn".into(),
        letter: MARKER.into(),
        ..Content::default()
    }
}

#[tokio::test]
async fn someone_applies_gets_a_receipt_and_sees_where_it_is() {
    on_both(async |app| {
        let (_, _, position, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        assert!(visitor.get(&link).await.main_text().contains("Ikke sendt ennå"));
        apply(&visitor, &link).await;
        let status = visitor.get(&link).await;
        assert!(status.main_text().contains("Mottatt"), "{}", status.main_text());
        let mails = app.mails().await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].text.contains("Mona Vik") && mails[0].text.contains(&link), "{}", mails[0].text);
        assert!(!mails[0].subject.contains(&position.title), "a subject shows on a lock screen");
        for language in Language::ALL {
            for page in ["", "/contact", "/letter", "/experience", "/attachments", "/needs", "/review", "/withdraw"] {
                assert_eq!(visitor.get_in(&format!("{link}{page}"), language).await.status, 200, "{page} {language}");
            }
            assert_eq!(visitor.get_in(&at, language).await.status, 200);
        }
        app.clock.advance(Duration::days(20));
        assert!(visitor.get(&link).await.main_text().contains("Leses av panelet"));
    })
    .await;
}

#[tokio::test]
async fn beginning_twice_and_sending_twice_make_one_application() {
    on_both(async |app| {
        let (place, _, position, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let key = visitor.get(&at).await.field("form_key");
        let first = visitor.post(&at, &[("form_key", &key)]).await;
        let second = visitor.post(&at, &[("form_key", &key)]).await;
        assert_eq!(first.location, second.location);
        let raw = Statement::from_sql_and_values(
            app.site.db.read().get_database_backend(),
            "SELECT location FROM platform_forms WHERE form_key = $1",
            [key.parse::<Uuid>().unwrap().into()],
        );
        let kept = app.site.db.read().query_one_raw(raw).await.unwrap();
        assert!(kept.is_none(), "the key leads to the application: a copy of the database must not hold it");
        app.clock.advance(Duration::days(3));
        server::upkeep::tidy(&app.site).await.unwrap();
        let third = visitor.post(&at, &[("form_key", &key)]).await;
        assert_eq!(first.location, third.location, "also when the form itself is forgotten");
        let link = first.location.strip_suffix("/contact").unwrap().to_owned();
        fill(&visitor, &link, "contact", &[("name", "Mona Vik"), ("email", "mona@example.no")]).await;
        fill(&visitor, &link, "letter", &[("letter", "Hei")]).await;
        let key = visitor.get(&format!("{link}/review")).await.field("form_key");
        let address = format!("{link}/send");
        let fields = [("form_key", key.as_str())];
        let (one, two) = tokio::join!(visitor.post(&address, &fields), visitor.post(&address, &fields));
        assert_eq!((one.status, two.status), (303, 303));
        assert_eq!(app.mails().await.len(), 1, "one receipt");
        let other = app.visitor();
        let other_link = begin(&other, &at).await;
        apply(&other, &other_link).await;
        let sent = hire::applications::sent(app.site.db.read(), place.id, position.id).await.unwrap();
        assert_eq!(sent.iter().map(|application| application.number).collect::<Vec<_>>(), [1, 2]);
    })
    .await;
}

#[tokio::test]
async fn what_is_written_is_kept_as_it_is_written_and_two_tabs_do_not_overwrite_each_other() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        let address = format!("{link}/letter");
        let version = visitor.get(&address).await.field("version");
        let saved = visitor.autosave(&address, &[("version", &version), ("letter", "Første")]).await;
        assert_eq!(saved.status, 200, "{}", saved.text);
        assert!(visitor.get(&address).await.text.contains("Første"));
        let stale = visitor.post(&address, &[("version", &version), ("letter", "Andre")]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text.contains("Første") && stale.text.contains("Andre"));
        // Another step in another tab is in nobody's way.
        assert_eq!(fill(&visitor, &link, "contact", &[("name", "Mona")]).await.status, 303);
        let version: serde_json::Value = serde_json::from_str(&saved.text).unwrap();
        let version = version["version"].to_string();
        assert_eq!(visitor.autosave(&address, &[("version", &version), ("letter", "Tredje")]).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_is_named_and_what_is_strange_is_kept_or_answered() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        let answer = send(&visitor, &link).await;
        assert_eq!(answer.status, 422);
        for sentence in ["Skriv navnet ditt.", "Skriv en e-postadresse", "Skriv noen linjer"] {
            assert!(answer.text.contains(sentence), "{sentence}");
        }
        let long = "a".repeat(10_000);
        let answer = fill(&visitor, &link, "contact", &[("name", &long), ("email", "mona@example.no")]).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text.contains("200 tegn") && answer.field("name") == long && answer.field("email") == "mona@example.no");
        let name = "👩‍👩‍👧 مريم ‏שלום <script>";
        assert_eq!(fill(&visitor, &link, "contact", &[("name", name)]).await.status, 303);
        assert_eq!(visitor.get(&format!("{link}/contact")).await.field("name"), name);
    })
    .await;
}

#[tokio::test]
async fn an_attachment_is_judged_by_what_is_in_it() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        let empty = attach(&visitor, &link, "cv.pdf", b"").await;
        assert_eq!((empty.status, empty.text.contains("Filen er tom")), (422, true));
        let zip = attach(&visitor, &link, "cv.pdf", b"PK\x03\x04\x14\x00\x00\x00\x08\x00 just a zip, renamed").await;
        assert_eq!((zip.status, zip.text.contains("Vi kan ikke ta imot denne typen fil")), (422, true));
        let large = attach(&visitor, &link, "cv.pdf", &vec![b'x'; 50 * 1024 * 1024]).await;
        assert_eq!((large.status, large.text.contains("Filen er for stor")), (413, true));
        for number in 0..10 {
            assert_eq!(attach(&visitor, &link, &format!("vedlegg {number} 🌉.pdf"), PDF).await.status, 303);
        }
        let eleventh = attach(&visitor, &link, "en til.pdf", PDF).await;
        assert_eq!((eleventh.status, eleventh.text.contains("flere er det ikke plass til")), (422, true));
        let page = visitor.get(&format!("{link}/attachments")).await;
        assert!(page.text.contains("vedlegg 3 🌉.pdf"));
        let own = page.attribute(".bb-file a", "href").unwrap();
        let fetched = visitor.get(&own).await;
        assert_eq!(fetched.bytes, PDF);
        assert!(fetched.headers.iter().any(|header| header.contains("soknad-0-vedlegg-1.pdf")), "{:?}", fetched.headers);
        assert_eq!(visitor.post(&format!("{own}/remove"), &[]).await.status, 303);
        assert_eq!(visitor.get(&own).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn after_the_deadline_the_form_is_closed_and_the_status_page_stays() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let (sent, draft) = (begin(&visitor, &at).await, begin(&visitor, &at).await);
        apply(&visitor, &sent).await;
        fill(&visitor, &draft, "contact", &[("name", "Per"), ("email", "per@example.no")]).await;
        // 14 February ends at 23 o'clock in UTC.
        app.clock.advance(time::macros::datetime!(2027-02-14 22:59:59 UTC) - app.clock.now());
        assert_eq!(fill(&visitor, &draft, "letter", &[("letter", "Hei")]).await.status, 303, "the whole day counts");
        app.clock.advance(Duration::seconds(2));
        assert_eq!(visitor.get(&sent).await.status, 200);
        assert!(visitor.get(&draft).await.main_text().contains("Ble ikke sendt"));
        assert_eq!(visitor.get(&format!("{draft}/letter")).await.location, draft);
        let late = visitor.post(&format!("{draft}/send"), &[]).await;
        assert_eq!((late.status, late.text.contains("Fristen er ute")), (403, true));
        assert_eq!(attach(&visitor, &draft, "cv.pdf", PDF).await.status, 403);
        assert_eq!(visitor.post(&at, &[]).await.status, 403);
        assert!(visitor.get(&at).await.main_text().contains("Fristen gikk ut"));
    })
    .await;
}

#[tokio::test]
async fn a_slow_upload_begun_in_time_counts() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        fill(&visitor, &link, "contact", &[("name", "Mona Vik"), ("email", "mona@example.no")]).await;
        fill(&visitor, &link, "letter", &[("letter", "Hei")]).await;
        app.clock.advance(time::macros::datetime!(2027-02-14 22:59:30 UTC) - app.clock.now());
        assert_eq!(attach_slowly(&app, &link).await, 303);
        assert!(app.clock.now() > time::macros::datetime!(2027-02-14 23:00 UTC), "the deadline has passed meanwhile");
        assert_eq!(send(&visitor, &link).await.status, 303, "there is time to send after a slow upload");
        app.clock.advance(Duration::hours(1));
        assert!(visitor.get(&link).await.main_text().contains("Leses av panelet"));
        assert_eq!(attach(&visitor, &link, "to.pdf", PDF).await.status, 403, "but not for ever");
    })
    .await;
}

#[tokio::test]
async fn withdrawing_deletes_at_once_and_the_key_to_the_letter_is_nowhere_on_the_disk() {
    on_both(async |app| {
        let (place, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        apply(&visitor, &link).await;
        attach(&visitor, &link, "attest-Mona.pdf", format!("%PDF-1.7\n{MARKER}").as_bytes()).await;
        assert_eq!(app.mails().await.len(), 1);
        let key = only_key(&app).await;
        assert!(!app.site.db.is_sqlite() || app.on_disk(&key), "the key stands where it is looked for");
        assert_eq!(visitor.get(&format!("{link}/withdraw")).await.status, 200);
        assert_eq!(visitor.post(&format!("{link}/withdraw"), &[]).await.location, "/application/withdrawn");
        assert_eq!(visitor.get("/application/withdrawn").await.status, 200);
        let gone = visitor.get(&link).await;
        assert_eq!((gone.status, gone.text.contains("Lenken virker ikke lenger")), (404, true));
        assert_eq!(visitor.post(&format!("{link}/withdraw"), &[]).await.status, 404);
        assert!(app.mails().await.iter().any(|mail| mail.subject.contains("slettet")));
        let db = app.site.db.read();
        for table in ["hire_applications", "hire_attachments", "hire_attachment_contents", "hire_application_events"] {
            let statement = sea_orm::Statement::from_string(db.get_database_backend(), format!("SELECT COUNT(*) AS n FROM {table}"));
            let row = db.query_one_raw(statement).await.unwrap().unwrap();
            assert_eq!(row.try_get::<i64>("", "n").unwrap(), 0, "{table}");
        }
        let entries = platform::audit::entries::Entity::find().filter(platform::audit::entries::Column::OrganisationId.eq(place.id.0));
        let log = entries.all(db).await.unwrap();
        assert!(log.iter().any(|entry| entry.action == "application.withdraw"));
        assert!(log.iter().all(|entry| !entry.detail.contains("Mona")));
        // Without it, whatever else an old page of the file still holds stays sealed.
        assert!(!app.site.db.is_sqlite() || !app.on_disk(&key), "the key is gone, from the journal too");
        for secret in [MARKER, "attest-Mona", "mona@example.no"] {
            assert!(!app.on_disk(secret), "{secret} is left in the files");
        }
        assert_eq!(app.on_disk("Erfaringskonsulent"), app.site.db.is_sqlite(), "what is not secret is found there");
    })
    .await;
}

/// The one wrapped key there is, as it lies in the database.
async fn only_key(app: &TestApp) -> Vec<u8> {
    let db = app.site.db.read();
    let keys = db.query_all_raw(Statement::from_string(db.get_database_backend(), "SELECT wrapped FROM platform_keys")).await.unwrap();
    assert_eq!(keys.len(), 1);
    keys[0].try_get("", "wrapped").unwrap()
}

#[tokio::test]
async fn a_full_disk_is_answered_in_words_and_what_was_typed_is_kept() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        fill(&visitor, &link, "letter", &[("letter", "Før")]).await;
        crate::failures::fill_disk(&app, &["hire_applications", "hire_attachment_contents"]).await;
        let large = [PDF, &vec![b'x'; 2 * 1024 * 1024]].concat();
        let answer = attach(&visitor, &link, "cv.pdf", &large).await;
        assert_eq!((answer.status, answer.text.contains("Vi har ikke plass")), (507, true));
        let letter = "Etter ".repeat(3_000);
        let answer = fill(&visitor, &link, "letter", &[("letter", &letter)]).await;
        assert_eq!((answer.status, answer.text.contains(letter.trim())), (507, true));
        crate::failures::free_disk(&app, &["hire_applications", "hire_attachment_contents"]).await;
        assert!(visitor.get(&format!("{link}/letter")).await.text.contains("Før"), "what was saved is still there");
        assert_eq!(fill(&visitor, &link, "letter", &[("letter", &letter)]).await.status, 303);
    })
    .await;
}

#[tokio::test]
async fn the_link_is_mailed_on_request_but_not_without_end() {
    on_both(async |app| {
        let (_, _, _, at) = open_ad(&app).await;
        let visitor = app.visitor();
        let link = begin(&visitor, &at).await;
        let address = format!("{link}/link");
        let wrong = visitor.post(&address, &[("step", "letter"), ("link_email", "mona")]).await;
        assert_eq!((wrong.status, wrong.field("link_email")), (422, "mona".to_owned()));
        for _ in 0..10 {
            assert_eq!(visitor.post(&address, &[("step", "letter"), ("link_email", "mona@example.no")]).await.status, 303);
        }
        assert_eq!(visitor.post(&address, &[("step", "letter"), ("link_email", "mona@example.no")]).await.status, 422);
        let mails = app.mails().await;
        assert_eq!(mails.len(), 10);
        assert!(mails[0].text.contains(&link));
    })
    .await;
}
