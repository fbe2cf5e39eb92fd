//! What a list costs: with thirty rows it asks the database no more questions than with one.

use std::collections::BTreeMap;

use hire::{Stage, applications::Content, panel::SeatRole, positions::Position};
use platform::{Write, mail::Mail};
use registry::{Organisation, Role, organisations::Kind, people::Person};
use sea_orm::ConnectionTrait;
use testkit::{Answer, TestApp, Visitor, on_both};
use time::{Duration, macros::date};

/// An employer with every list there is, and those who look at them.
struct World {
    place: Organisation,
    kari: Person,
    /// Nearest leader, with a seat on every panel.
    leader: Visitor,
    /// HR, and administrator, without a seat.
    office: Visitor,
    /// Being applied to; its deadline has passed.
    read: Position,
    /// At interviews.
    met: Position,
    /// Being described.
    described: Position,
}

fn done(answer: &Answer) {
    assert_eq!(answer.status, 303, "{}", answer.main_text());
}

async fn world(app: &TestApp) -> World {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let hanne = app.person("Hanne Lund", &[(&place, Role::Hr), (&place, Role::Administrator)]).await;
    let read = app.position(&place, &kari, Stage::Described).await;
    app.published_ad(&place, read.id, date!(2027 - 02 - 10)).await;
    let met = app.position(&place, &kari, Stage::Interviewing).await;
    let described = app.position(&place, &kari, Stage::Planned).await;
    for position in [&read, &met] {
        app.panel(position, &[(kari.clone(), SeatRole::Leader)], true).await;
    }
    app.clock.advance(Duration::days(10));
    let (leader, office) = (app.signed_in(&kari).await, app.signed_in(&hanne).await);
    let criteria = format!("{}/positions/{}/assessment/criteria", place.base(), read.id);
    done(&leader.post(&criteria, &[("version", "0"), ("title_0", "Bruker erfaring"), ("weight_0", "5")]).await);
    done(
        &leader
            .post(&format!("{}/positions/{}/description/begin", place.base(), described.id), &[("template", "rop-team"), ("language", "nb")])
            .await,
    );
    World { place, kari, leader, office, read, met, described }
}

impl World {
    fn at(&self, position: &Position, rest: &str) -> String {
        format!("{}/positions/{}{rest}", self.place.base(), position.id)
    }

    /// One row more in each list.
    async fn grow(&self, app: &TestApp, number: usize) {
        let (place, base) = (&self.place, self.place.base());
        let content = Content {
            name: format!("Navn{number} Etternavn"),
            email: format!("navn{number}@example.org"),
            letter: "Hei".into(),
            wants_confidentiality: true,
            confidentiality_reason: "Sjefen min vet det ikke.".into(),
            ..Content::default()
        };
        app.application(place.id, self.read.id, content).await;
        app.shortlisted(&self.met, &format!("Kandidat{number} Etternavn")).await;
        let (from, to) = (format!("{:02}:00", 8 + number % 10), format!("{:02}:45", 8 + number % 10));
        let day = format!("2027-03-{:02}", 1 + number / 10);
        let time = [("date", day.as_str()), ("from", &from), ("to", &to), ("place", "Rom 204"), ("video", "")];
        done(&self.leader.post(&self.at(&self.met, "/interviews/times"), &time).await);
        let email = format!("ny{number}@example.no");
        done(
            &self
                .office
                .post(&format!("{base}/invitations/new"), &[("name", "Ny Person"), ("email", &email), ("role", "member"), ("unit", "")])
                .await,
        );
        done(&self.office.post(&format!("{base}/units/new"), &[("name", &format!("Team {number}")), ("place", ""), ("parent", "")]).await);
        app.person(&format!("Person{number} Prøve"), &[(place, Role::Member)]).await;
        let mut write = Write::begin(&app.site, place.id, None).await.unwrap();
        write.mail(&Mail::new("ikke en adresse", "Hei", "Tekst")).await.unwrap();
        write.audit("test.mail", "Organisation", place.id, serde_json::json!({}));
        write.commit().await.unwrap();
        // An ad that is out, for the public's lists, for search and for those who wait for it.
        let out = app.position(place, &self.kari, Stage::Described).await;
        app.panel(&out, &[(self.kari.clone(), SeatRole::Leader)], number.is_multiple_of(2)).await;
        app.published_ad(place, out.id, date!(2027 - 03 - 15)).await;
        let review = [("name", "Mental Helse"), ("email", email.as_str())];
        done(&self.leader.post(&self.at(&self.read, "/ad/reviews"), &review).await);
        let description = self.at(&self.described, "/description");
        if number > 0 {
            done(&self.leader.post(&format!("{description}/reopen"), &[]).await);
        }
        let version = self.leader.get(&description).await.field("version");
        done(&self.leader.post(&format!("{description}/approve"), &[("version", &version)]).await);
        app.signed_in(&self.kari).await;
    }

    /// Every list, and who looks at it.
    fn lists(&self) -> Vec<(String, &Visitor)> {
        let base = self.place.base();
        let below = |rest: &str| format!("{base}{rest}");
        let (leader, office) = (&self.leader, &self.office);
        vec![
            (self.at(&self.read, "/applications"), leader),
            (self.at(&self.read, "/applications/confidentiality"), office),
            (self.at(&self.read, "/applications/list"), office),
            (self.at(&self.read, "/applications/list?list=extended"), office),
            (self.at(&self.read, "/applications/list.pdf"), office),
            (self.at(&self.read, "/ad/reviews"), leader),
            (self.at(&self.met, "/interviews"), leader),
            (self.at(&self.met, "/interviews/guide"), leader),
            (self.at(&self.met, "/decision"), leader),
            (self.at(&self.met, "/decision"), office),
            (self.at(&self.met, "/panel"), leader),
            (self.at(&self.described, "/description"), leader),
            (below("/positions"), leader),
            (below("/invitations"), office),
            (below("/units"), office),
            (below("/people"), office),
            (below("/tasks?show=waiting"), office),
            (below("/audit"), office),
            (below("/search?q=Erfaring"), leader),
            ("/jobs".into(), leader),
            (format!("/jobs/{}", self.place.slug), leader),
            ("/jobs/feed.atom".into(), leader),
            ("/account".into(), leader),
            ("/account/log".into(), leader),
            ("/now".into(), leader),
            ("/now".into(), office),
        ]
    }

    async fn cost(&self, app: &TestApp) -> BTreeMap<String, usize> {
        let mut costs = BTreeMap::new();
        for (path, visitor) in self.lists() {
            // What is written down the first time is not what a page costs.
            visitor.get(&path).await;
            let (count, answer) = app.queries(visitor.get(&path)).await;
            assert_eq!(answer.status, 200, "{path}");
            let who = if std::ptr::eq(visitor, &self.leader) { "leader" } else { "office" };
            costs.insert(format!("{path} ({who})"), count);
        }
        costs
    }
}

/// Tasks wait while the lists are read: what is due is another's work.
async fn settle(app: &TestApp) {
    app.run_tasks().await;
    app.site.db.writer().execute_unprepared("UPDATE platform_tasks SET state = 'ready', attempts = 1 WHERE last_error IS NOT NULL").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_rows_ask_no_more_of_the_database_than_one() {
    on_both(async |app| {
        let world = world(&app).await;
        world.grow(&app, 0).await;
        settle(&app).await;
        let one = world.cost(&app).await;
        for number in 1..30 {
            world.grow(&app, number).await;
        }
        settle(&app).await;
        let thirty = world.cost(&app).await;
        let dearer: Vec<String> = one
            .iter()
            .filter(|(path, cost)| thirty[*path] > **cost)
            .map(|(path, cost)| format!("{path}: {cost} with one, {} with thirty", thirty[path]))
            .collect();
        assert_eq!(dearer, Vec::<String>::new(), "these ask more the more there is");
    })
    .await;
}
