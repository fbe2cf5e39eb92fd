//! A whole house for one test.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use kernel::{Clock, Language, OrganisationId, PersonId, UnitId};
use platform::{Site, Write, audit, config::Config, crypto::Vault, db::Db, mail, tasks};
use registry::{
    Organisation, Role,
    organisations::{self, Kind, Unit},
    people::{self, Person},
};
use schema::Migrator;
use sea_orm_migration::MigratorTrait;
use tempfile::TempDir;

use crate::{RecordedPaper, START, Visitor, databases, visitor::whole};

/// The house, its folder and its clock.
#[derive(Debug)]
pub struct TestApp {
    /// The running installation.
    pub site: Site,
    /// The clock, which stands still until it is moved.
    pub clock: Clock,
    /// The folder with the database file, the key and the mail.
    pub folder: TempDir,
    queries: Arc<AtomicUsize>,
    router: axum::Router,
}

/// Runs the same test on SQLite and on PostgreSQL; without a server for the latter it fails, unless half is all that is asked for.
///
/// # Panics
/// When there is no PostgreSQL and nobody said that SQLite will do.
pub async fn on_both(test: impl AsyncFn(TestApp)) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut config = config(&folder);
    config.database_url = format!("sqlite:{}", folder.path().join("test.db").display());
    test(build(config, folder, true).await).await;
    let Ok(server) = std::env::var(databases::POSTGRES) else {
        assert!(
            std::env::var(databases::SQLITE_ONLY).is_ok_and(|only| only == "1"),
            "PostgreSQL was not tried: run this through scripts/with-postgres.sh, or say {}=1 to go without.",
            databases::SQLITE_ONLY
        );
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let mut config = self::config(&folder);
    let database = databases::postgres(&server, &mut config).await;
    test(build(config, folder, false).await).await;
    database.drop().await;
}

fn config(folder: &TempDir) -> Config {
    Config { data_folder: folder.path().to_owned(), public_url: "http://brobygger.test".into(), demo: true, readers: 4, ..Config::default() }
}

async fn build(config: Config, folder: TempDir, migrate: bool) -> TestApp {
    let mut db = Db::connect(&config).await.expect("a database");
    if migrate {
        Migrator::up(db.writer(), None).await.expect("the migrations");
    }
    let queries = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&queries);
    db.on_query(move |_| {
        counter.fetch_add(1, Ordering::Relaxed);
    });
    let vault = Vault::open_or_create(&config.key_path()).expect("a key");
    let clock = Clock::fixed(START);
    let site = Site::new(config, db, clock.clone(), vault, Arc::new(RecordedPaper), server::rooms()).expect("a site");
    TestApp { router: server::router(&site), site, clock, folder, queries }
}

impl TestApp {
    /// Someone who is not signed in, with cookies of their own and no script.
    #[must_use]
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.router.clone())
    }

    /// Someone who has signed in.
    pub async fn signed_in(&self, person: &Person) -> Visitor {
        let visitor = self.visitor();
        let answer = visitor.get(&format!("/demo/sign-in/{}", person.email)).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        visitor
    }

    /// A new organisation with one unit.
    pub async fn organisation(&self, name: &str, kind: Kind) -> Organisation {
        let id = OrganisationId::new();
        let mut write = Write::begin(&self.site, id, None).await.expect("a change");
        organisations::insert(write.tx(), write.now(), id, kind, name, Language::Nb, None).await.expect("an organisation");
        let unit = Unit { id: UnitId::new(), parent: None, name: "Oppfølgingstjenesten".into(), place: "Fjordvik".into() };
        organisations::insert_unit(write.tx(), write.now(), id, &unit).await.expect("a unit");
        write.audit("organisation.create", "Organisation", id, serde_json::json!({}));
        write.commit().await.expect("saved");
        organisations::by_id(self.site.db.read(), id).await.expect("read").expect("there")
    }

    /// The organisation's first unit.
    pub async fn unit(&self, organisation: &Organisation) -> Unit {
        organisations::units(self.site.db.read(), organisation.id).await.expect("read").remove(0)
    }

    /// A new person with roles; the address is made from the first name: `kari@example.no`.
    pub async fn person(&self, name: &str, roles: &[(&Organisation, Role)]) -> Person {
        let first = organisations::slug_of(name.split_whitespace().next().unwrap_or("noen"));
        let person = Person { id: PersonId::new(), name: name.into(), email: format!("{first}@example.no"), language: Language::Nb };
        let at = roles.first().map_or(audit::INSTALLATION, |(organisation, _)| organisation.id);
        let mut write = Write::begin(&self.site, at, None).await.expect("a change");
        people::insert(write.tx(), write.now(), &person, None).await.expect("a person");
        for (organisation, role) in roles {
            people::join(write.tx(), write.now(), organisation.id, person.id, *role).await.expect("a role");
        }
        write.audit("person.create", "Person", person.id, serde_json::json!({}));
        write.commit().await.expect("saved");
        person
    }

    /// Runs all that is due until nothing is left.
    pub async fn run_tasks(&self) {
        while tasks::run_due(&self.site).await.expect("the queue") > 0 {}
    }

    /// Every mail sent so far, newest first, after running what is due; none of them lacks a text.
    pub async fn mails(&self) -> Vec<mail::SentMail> {
        self.run_tasks().await;
        let sent = mail::sent(&self.site.config.mail_folder(), 1_000).expect("the mail folder");
        for mail in &sent {
            whole(&mail.subject, "a mail's subject");
            whole(&mail.text, &mail.subject);
        }
        sent
    }

    /// Whether these letters or bytes stand as they are in the database's files, the log beside them too; never on PostgreSQL, whose files are its own.
    #[must_use]
    pub fn on_disk(&self, wanted: impl AsRef<[u8]>) -> bool {
        let wanted = wanted.as_ref();
        let files = std::fs::read_dir(self.folder.path()).expect("the folder").flatten();
        files.filter(|file| file.file_name().to_string_lossy().starts_with("test.db")).any(|file| {
            let bytes = std::fs::read(file.path()).expect("a file");
            bytes.windows(wanted.len()).any(|window| window == wanted)
        })
    }

    /// How many queries the work needed.
    pub async fn queries<T>(&self, work: impl Future<Output = T>) -> (usize, T) {
        let before = self.queries.load(Ordering::Relaxed);
        let done = work.await;
        (self.queries.load(Ordering::Relaxed) - before, done)
    }
}
