//! Whose database it is: the demo keeps to its own, and nobody becomes administrator of the wrong organisation.

use std::{
    fs,
    io::Write as _,
    net::TcpListener,
    path::Path,
    process::{Command, Output, Stdio},
};

use registry::organisations::{self, Kind};
use sea_orm::{ConnectionTrait as _, Statement};
use server::demo::{
    self,
    marks::{Stand, stand},
};
use testkit::{TestApp, on_both};

async fn positions(app: &TestApp) -> i64 {
    let db = app.site.db.read();
    let count = Statement::from_string(db.get_database_backend(), "SELECT count(*) AS n FROM hire_positions");
    db.query_one_raw(count).await.unwrap().unwrap().try_get("", "n").unwrap()
}

#[tokio::test]
async fn real_organisations_are_neither_filled_nor_thrown_away_nor_served_with_open_doors() {
    on_both(async |app| {
        assert_eq!(stand(&app.site.db).await.unwrap(), Stand::Empty);
        let place = app.organisation("Nordbygd kommune", Kind::Municipality).await;
        assert_eq!(stand(&app.site.db).await.unwrap(), Stand::Real);
        fs::create_dir_all(app.site.config.mail_folder()).unwrap();
        let mail = app.site.config.mail_folder().join("one.eml");
        fs::write(&mail, "a mail").unwrap();
        assert!(demo::fill(&app.site, 1).await.unwrap_err().contains("did not make"));
        assert!(demo::reset(&app.site.db, app.folder.path()).await.unwrap_err().contains("did not make"));
        assert!(mail.exists() && organisations::by_id(app.site.db.read(), place.id).await.unwrap().is_some());
        assert!(app.site.config.demo);
        for meant in [false, true] {
            let said = server::commands::build_to_serve(app.site.config.clone(), meant).await.unwrap_err();
            assert!(said.contains("real organisations"), "{said}");
        }
        let real = platform::config::Config { demo: false, ..app.site.config.clone() };
        server::commands::build_to_serve(real, false).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filling_that_was_interrupted_is_begun_again_and_a_whole_demo_can_be_thrown_away() {
    on_both(async |app| {
        demo::fill(&app.site, 1).await.unwrap();
        assert_eq!((stand(&app.site.db).await.unwrap(), positions(&app).await), (Stand::Filled, 12));
        let not_meant = platform::config::Config { demo: false, ..app.site.config.clone() };
        assert!(server::commands::build_to_serve(not_meant, false).await.unwrap_err().contains("is the demo's"));
        // As if it had been stopped on the way: a position is missing, and so is the last mark.
        app.site.db.writer().execute_unprepared("DELETE FROM demo_marks WHERE mark = 'filled'").await.unwrap();
        app.site.db.writer().execute_unprepared("UPDATE hire_positions SET title = 'Xyzzyhalv'").await.unwrap();
        assert_eq!(stand(&app.site.db).await.unwrap(), Stand::Half);
        demo::fill(&app.site, 1).await.unwrap();
        assert_eq!((stand(&app.site.db).await.unwrap(), positions(&app).await), (Stand::Filled, 12));
        assert!(!app.visitor().get("/jobs").await.text.contains("Xyzzyhalv"));
        demo::reset(&app.site.db, app.folder.path()).await.unwrap();
        assert_eq!((stand(&app.site.db).await.unwrap(), positions(&app).await), (Stand::Empty, 0));
        assert!(app.site.config.key_path().exists(), "the key stays");
    })
    .await;
}

fn brobygger(folder: &Path, words: &[&str], typed: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_brobygger"))
        .args(words)
        .current_dir(folder)
        .env_remove("BROBYGGER_DATABASE_URL")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that refuses at once does not read what is typed.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    child.wait_with_output().unwrap()
}

fn add(folder: &Path, name: &str, email: &str, organisation: &str, more: &[&str]) -> (bool, String) {
    let words = ["user", "add", "--name", name, "--email", email, "--organisation", organisation];
    let output = brobygger(folder, &[&words, more].concat(), "blåbær på seterveien\n");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

#[test]
fn a_second_organisation_of_the_same_name_is_joined_only_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (done, said) = add(folder, "Anders Myhre", "anders@example.no", "Herøy kommune", &[]);
    assert!(done && said.contains("made: Herøy kommune"), "{said}");
    let (done, said) = add(folder, "Berit Li", "berit@example.no", "Herøy kommune", &[]);
    assert!(!done && said.contains("already") && said.contains("--join"), "{said}");
    let (done, said) = add(folder, "Berit Li", "berit@example.no", "Herøy kommune", &["--join"]);
    assert!(done && said.contains("joined: Berit Li"), "{said}");
    let (done, said) = add(folder, "Berit Li", "berit@example.no", "Herøy kommune", &["--join"]);
    assert!(done && said.contains("nothing was changed"), "a role is not held twice: {said}");
    let (done, said) = add(folder, "Berit Li", "berit@example.no", "Ukjent kommune", &["--join"]);
    assert!(!done && said.contains("no organisation named"), "{said}");
}

#[test]
fn the_demo_leaves_a_real_installation_in_its_folder_alone() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    add(folder, "Anders Myhre", "anders@example.no", "Herøy kommune", &[]);
    let key = fs::read(folder.join("data/installation.key")).unwrap();
    for more in [&["--reset"][..], &[]] {
        let output = brobygger(folder, &[&["demo", "--listen", "127.0.0.1:0"], more].concat(), "");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && said.contains("did not make"), "{said}");
    }
    assert_eq!(fs::read(folder.join("data/installation.key")).unwrap(), key);
    assert!(brobygger(folder, &["verify"], "").status.success());
    fs::write(folder.join("brobygger.toml"), "demo = true\n").unwrap();
    let said = String::from_utf8(brobygger(folder, &["serve"], "").stderr).unwrap();
    assert!(said.contains("real organisations"), "{said}");
}

#[test]
fn a_demo_that_cannot_be_served_throws_nothing_away() {
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("data/mail");
    fs::create_dir_all(&mail).unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = brobygger(folder.path(), &["demo", "--reset", "--listen", &address], "");
    assert!(String::from_utf8(output.stderr).unwrap().contains("cannot listen on"));
    assert!(mail.exists() && !folder.path().join("data/brobygger.db").exists(), "nothing was touched");
}

#[test]
fn mail_that_goes_nowhere_is_told_of_when_the_settings_are_checked() {
    let folder = tempfile::tempdir().unwrap();
    let output = brobygger(folder.path(), &["config", "check"], "");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && said.contains("warning: mail.smtp_url is not set") && said.contains("everything is in order"), "{said}");
}
