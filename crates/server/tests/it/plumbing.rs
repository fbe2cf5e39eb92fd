//! The plumbing under every room: keys, connections, the log's chain, background work, files and stale saves.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicUsize, Ordering},
    },
    time::Duration as Wait,
};

use async_trait::async_trait;
use kernel::{Language, OrganisationId, PersonId};
use platform::{
    Site, Write,
    access::Subject,
    audit::{self, Verdict},
    crypto::Vault,
    documents::{Block, Documents as _, Paper},
    files::FileKind,
    http::Routes,
    room::{Duty, Hit, NavEntry, Room},
    tasks::{self, TaskKind},
};
use registry::{Role, organisations::Kind};
use sea_orm::{ColumnTrait as _, ConnectionTrait as _, DbErr, EntityTrait as _, QueryFilter as _};
use testkit::{TestApp, on_both};
use time::{Date, Duration, macros::date};

#[tokio::test]
async fn a_database_with_sealed_texts_is_opened_with_its_own_key_or_not_at_all() {
    on_both(async |app| {
        let other = app.folder.path().join("elsewhere/other.key");
        Vault::of(&other, app.site.db.read()).await.unwrap();
        assert!(other.exists(), "nothing is sealed yet: a key may be made");
        app.site.vault.key_for(app.site.db.writer(), &app.clock, uuid::Uuid::now_v7()).await.unwrap();
        let mut config = app.site.config.clone();
        let mistyped = app.folder.path().join("mistyped.key");
        config.key_file = Some(mistyped.clone());
        let said = server::commands::build(config.clone()).await.unwrap_err();
        assert!(said.contains("mistyped.key is not there"), "{said}");
        assert!(!mistyped.exists(), "no key is made in its stead");
        config.key_file = Some(other);
        let said = server::commands::build(config.clone()).await.unwrap_err();
        assert!(said.contains("another installation's key"), "{said}");
        config.key_file = None;
        server::commands::build(config).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn open_changes_leave_the_readers_their_connections() {
    on_both(async |app| {
        let at = app.organisation("Fjordvik kommune", Kind::Municipality).await.id;
        // As many as there are readers; SQLite lets one write at a time.
        let many = if app.site.db.is_sqlite() { 1 } else { app.site.config.readers };
        let mut open = Vec::new();
        for _ in 0..many {
            open.push(Write::begin(&app.site, at, None).await.unwrap());
        }
        let read = tokio::time::timeout(Wait::from_secs(5), app.site.db.read().execute_unprepared("SELECT 1")).await;
        assert!(read.is_ok_and(|read| read.is_ok()), "a reader waits for those who write");
    })
    .await;
}

async fn write_one(app: &TestApp, at: OrganisationId) {
    let mut write = Write::begin(&app.site, at, None).await.unwrap();
    write.audit("test.entry", "Organisation", at, serde_json::json!({}));
    write.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_can_be_verified_while_others_write() {
    on_both(async |app| {
        let at = app.organisation("Fjordvik kommune", Kind::Municipality).await.id;
        let writing = async {
            for _ in 0..60 {
                write_one(&app, at).await;
            }
        };
        let reading = async {
            for _ in 0..60 {
                let verdict = audit::verify(app.site.db.read()).await.unwrap();
                assert!(matches!(verdict, Verdict::Whole(_)), "{verdict:?}");
            }
        };
        futures::future::join(writing, reading).await;
    })
    .await;
}

#[tokio::test]
async fn entries_beyond_the_end_and_an_end_that_was_taken_out_are_found() {
    on_both(async |app| {
        let organisation = app.organisation("Fjordvik kommune", Kind::Municipality).await.id;
        write_one(&app, organisation).await;
        let db = app.site.db.writer();
        let forged = "INSERT INTO platform_audit (organisation_id, seq, at, action, subject_kind, subject_id, detail, previous_hash, hash) \
            SELECT organisation_id, seq + 1, at, action, subject_kind, subject_id, detail, hash, hash FROM platform_audit WHERE seq = 2";
        db.execute_unprepared(forged).await.unwrap();
        assert_eq!(audit::verify(db).await.unwrap(), Verdict::Broken { organisation, seq: 3 });
        db.execute_unprepared("DELETE FROM platform_audit WHERE seq = 3").await.unwrap();
        assert_eq!(audit::verify(db).await.unwrap(), Verdict::Whole(2));
        db.execute_unprepared("DELETE FROM platform_audit_heads").await.unwrap();
        assert_eq!(audit::verify(db).await.unwrap(), Verdict::Headless { organisation });
    })
    .await;
}

/// A room that does nothing but its tasks.
struct Workshop(Vec<TaskKind>);

#[async_trait]
impl Room for Workshop {
    fn name(&self) -> &'static str {
        "workshop"
    }

    fn routes(&self) -> Routes {
        Routes::new()
    }

    fn navigation(&self) -> &'static [NavEntry] {
        &[]
    }

    fn tasks(&self) -> Vec<TaskKind> {
        self.0.clone()
    }

    async fn duties(&self, _: &Site, _: &Subject, _: Language) -> Result<Vec<Duty>, DbErr> {
        Ok(Vec::new())
    }

    async fn search(&self, _: &Site, _: &Subject, _: OrganisationId, _: &str, _: Language) -> Result<Vec<Hit>, DbErr> {
        Ok(Vec::new())
    }

    async fn export_person(&self, _: &Site, _: PersonId) -> Result<serde_json::Value, DbErr> {
        Ok(serde_json::Value::Null)
    }

    async fn erase_person(&self, _: &Site, _: PersonId) -> Result<u64, DbErr> {
        Ok(0)
    }

    async fn retention(&self, _: &Site, _: Date) -> Result<u64, DbErr> {
        Ok(0)
    }
}

/// The same house with a workshop in it, and one task of each kind in the queue.
async fn workshop(app: &TestApp, kinds: Vec<TaskKind>) -> Site {
    let names: Vec<String> = kinds.iter().map(|kind| kind.name.clone()).collect();
    let here = &app.site;
    let site = Site::new(
        here.config.clone(),
        here.db.clone(),
        here.clock.clone(),
        here.vault.clone(),
        Arc::clone(&here.documents),
        vec![Arc::new(Workshop(kinds))],
    )
    .unwrap();
    for name in names {
        tasks::push(&site, site.db.writer(), None, &name, &(), Duration::ZERO).await.unwrap();
    }
    site
}

async fn task(site: &Site, kind: &str) -> tasks::rows::Model {
    tasks::rows::Entity::find().filter(tasks::rows::Column::Kind.eq(kind)).one(site.db.read()).await.unwrap().unwrap()
}

fn told() -> String {
    panic!("as it was told to")
}

#[tokio::test]
async fn a_task_that_falls_over_has_failed_and_the_next_is_carried_out() {
    on_both(async |app| {
        let done = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&done);
        let falls = TaskKind::new("falls", |_, (): ()| async { Err::<(), String>(told()) });
        let works = TaskKind::new("works", move |_, (): ()| {
            counted.fetch_add(1, Ordering::SeqCst);
            async { Ok(()) }
        });
        let site = workshop(&app, vec![falls, works]).await;
        assert_eq!(tasks::run_due(&site).await.unwrap(), 2);
        assert_eq!(done.load(Ordering::SeqCst), 1);
        let fallen = task(&site, "falls").await;
        assert_eq!((fallen.state.as_str(), fallen.attempts), (tasks::READY, 1));
        assert!(fallen.last_error.is_some_and(|why| why.contains("fell over") && !why.contains("told to")));
    })
    .await;
}

#[tokio::test]
async fn a_lease_runs_from_when_the_task_was_taken_and_who_lost_it_writes_over_nothing() {
    on_both(async |app| {
        let left = Arc::new(AtomicI64::new(0));
        let seen = Arc::clone(&left);
        let slow = TaskKind::new("slow", |site: Site, (): ()| async move {
            site.clock.advance(Duration::minutes(4));
            Ok(())
        });
        let looks = TaskKind::new("looks", move |site: Site, (): ()| {
            let seen = Arc::clone(&seen);
            async move {
                let until = task(&site, "looks").await.run_at.utc();
                seen.store((until - site.clock.now()).whole_seconds(), Ordering::SeqCst);
                Ok(())
            }
        });
        let lost = TaskKind::new("lost", |site: Site, (): ()| async move {
            // Another worker takes it over meanwhile.
            let taken = "UPDATE platform_tasks SET attempts = attempts + 1 WHERE kind = 'lost'";
            site.db.writer().execute_unprepared(taken).await.map(|_| ()).map_err(|error| error.to_string())
        });
        let site = workshop(&app, vec![slow, looks, lost]).await;
        assert_eq!(tasks::run_due(&site).await.unwrap(), 3);
        assert_eq!(left.load(Ordering::SeqCst), tasks::LEASE.whole_seconds());
        assert_eq!(task(&site, "slow").await.state, tasks::DONE);
        let lost = task(&site, "lost").await;
        assert_eq!((lost.state.as_str(), lost.attempts), (tasks::RUNNING, 2));
    })
    .await;
}

#[test]
fn our_own_word_file_is_a_word_file() {
    let paper = Paper {
        title: "Annonse".into(),
        language: Language::Nb,
        subtitle: None,
        organisation: "Fjordvik kommune".into(),
        date: date!(2027 - 02 - 01),
        facts: Vec::new(),
        blocks: vec![Block::Heading(1, "Om stillingen".into()), Block::Paragraph("Vi søker en erfaringskonsulent.".into())],
        footer: String::new(),
        classification: None,
    };
    let word = documents::TypstDocuments::new().unwrap().word(&paper).unwrap();
    assert_eq!(FileKind::of(&word), Some(FileKind::Docx));
}

#[tokio::test]
async fn a_button_pressed_twice_is_no_conflict_and_a_changed_answer_still_is() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let anders = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
        let visitor = app.signed_in(&anders).await;
        let unit = app.unit(&place).await;
        let page = format!("{}/units/{}", place.base(), unit.id);
        let fields = [("version", "1"), ("name", "Team A"), ("place", "Vika\r\n")];
        assert_eq!(visitor.post(&page, &fields).await.status, 303);
        let again = visitor.post(&page, &fields).await;
        assert_eq!((again.status, again.location), (303, format!("{page}?notice=saved")));
        let again = visitor.autosave(&page, &fields).await;
        assert_eq!((again.status, again.text.as_str()), (200, "{\"version\":2}"));
        let other = visitor.post(&page, &[("version", "1"), ("name", "Team B"), ("place", "Vika")]).await;
        assert!(other.status == 409 && other.text.contains("Team A") && other.text.contains("Team B"), "{}", other.text);
    })
    .await;
}
