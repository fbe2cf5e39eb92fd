//! Someone withdraws late: with a time chosen, or an offer in hand. Nobody sits and waits for them.

use hire::{
    Stage,
    applications::{self, Application},
    panel::SeatRole,
    positions::{self, Position},
};
use registry::{Organisation, Role, organisations::Kind};
use testkit::{TestApp, Visitor, on_both};
use time::Duration;

const REASON: &str = "Har ledet samtalegrupper i fire år og viste godt skjønn.";

struct Scene {
    place: Organisation,
    position: Position,
    leader: Visitor,
    base: String,
}

async fn scene(app: &TestApp) -> Scene {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let position = app.position(&place, &kari, Stage::Interviewing).await;
    let leader = app.signed_in(&kari).await;
    app.panel(&position, &[(kari, SeatRole::Leader)], true).await;
    let base = format!("{}/positions/{}", place.base(), position.id);
    Scene { place, position, leader, base }
}

impl Scene {
    async fn post(&self, rest: &str, fields: &[(&str, &str)]) {
        let answer = self.leader.confirm(&format!("{}{rest}", self.base), fields).await;
        assert_eq!(answer.status, 303, "{rest}: {}", answer.main_text());
    }

    /// Ranks them in order, signs, finishes, and offers the position to the first.
    async fn offered(&self, candidates: &[&Application]) {
        let mut fields = vec![("version".to_owned(), "0".to_owned())];
        for (place, one) in (1..).zip(candidates) {
            fields.push((format!("place-{}", one.id), format!("{place}")));
            fields.push((format!("reason-{}", one.id), REASON.to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post("/decision", &fields).await;
        self.post("/decision/sign", &[("version", "1"), ("agrees", "yes")]).await;
        self.post("/decision/finish", &[("version", "1")]).await;
        let terms = [("starts", "2027-06-01"), ("percentage", "80"), ("pay", "520 000"), ("place", "Rådhuset"), ("answer_by", "2027-02-10")];
        self.post("/decision/offer", &terms).await;
    }

    async fn stage(&self, app: &TestApp) -> Stage {
        positions::load(app.site.db.read(), self.place.id, self.position.id).await.unwrap().unwrap().stage
    }

    async fn asked(&self) -> Vec<String> {
        self.leader.get("/now").await.all(".bb-duty__title")
    }
}

async fn withdraw(app: &TestApp, secret: &str) {
    let here = format!("/application/{secret}/withdraw");
    assert_eq!(app.visitor().post(&here, &[]).await.location, "/application/withdrawn");
}

#[tokio::test]
async fn an_offer_to_someone_who_withdraws_ends_and_the_next_in_line_is_offered_the_position() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (first, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let (second, other) = app.shortlisted(&scene.position, "Tore Haugen").await;
        scene.offered(&[&first, &second]).await;
        let before = app.mails().await.len();
        withdraw(&app, &secret).await;
        let mails = app.mails().await;
        let told: Vec<_> = mails.iter().take(mails.len() - before).filter(|mail| mail.to == "kari@example.no").collect();
        assert_eq!(told.len(), 1, "whoever sent the offer hears of it");
        assert!(!told[0].text.contains("Ingrid") && !told[0].subject.contains("Ingrid"));
        assert_eq!(scene.stage(&app).await, Stage::Recommended, "the position does not hang");
        assert!(scene.asked().await.contains(&"Send tilbudet".to_owned()));
        let page = scene.leader.get(&format!("{}/decision", scene.base)).await;
        assert!(page.text.contains("Tilbud til Tore Haugen") && page.text.contains("Søker som har trukket seg"), "{}", page.main_text());
        withdraw(&app, &other).await;
        app.run_tasks().await;
        let asked = scene.asked().await;
        assert!(asked.contains(&"Ingen står for tur til stillingen".to_owned()) && !asked.contains(&"Send tilbudet".to_owned()), "{asked:?}");
        assert!(applications::by_secret(app.site.db.read(), &secret).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn the_panel_is_told_when_someone_withdraws_with_a_time_ahead_and_not_when_it_has_been() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (_, first) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let (_, second) = app.shortlisted(&scene.position, "Tore Haugen").await;
        for (from, to) in [("09:00", "10:00"), ("11:00", "12:00")] {
            scene.post("/interviews/times", &[("date", "2027-02-10"), ("from", from), ("to", to), ("place", "Rom 204")]).await;
        }
        scene.post("/interviews/invite", &[("choose_by", "2027-02-05")]).await;
        for secret in [&first, &second] {
            let here = format!("/application/{secret}/interview");
            let candidate = app.visitor();
            let time = candidate.get(&here).await.attribute("input[name='time']", "value").unwrap();
            assert_eq!(candidate.post(&here, &[("act", "choose"), ("time", &time)]).await.status, 303);
        }
        let before = app.mails().await.len();
        withdraw(&app, &first).await;
        let mails = app.mails().await;
        let told: Vec<_> = mails.iter().take(mails.len() - before).filter(|mail| mail.to == "kari@example.no").collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].has_calendar && told[0].text.contains("10. februar 2027") && !told[0].text.contains("Ingrid"), "{}", told[0].text);
        assert!(scene.leader.get(&format!("{}/interviews", scene.base)).await.text.contains("Ledig"), "the time is free again");
        app.clock.advance(Duration::days(30));
        let before = app.mails().await.len();
        withdraw(&app, &second).await;
        let mails = app.mails().await;
        assert!(mails.iter().take(mails.len() - before).all(|mail| mail.to != "kari@example.no"), "there is no time to keep free");
    })
    .await;
}
