//! Words that are not lost late on the path: half a ranking, notes on a question that left, what a candidate needs, and what is past changing.

use hire::{Stage, applications::Application, panel::SeatRole, positions::Position};
use kernel::Language;
use registry::{Role, organisations::Kind, people::Person};
use testkit::{TestApp, Visitor, on_both};
use time::Duration;

const REASON: &str = "Har ledet samtalegrupper i fire år og viste godt skjønn.";

/// A position at interviews with its leader and a peer worker on the panel.
struct Scene {
    kari: Person,
    position: Position,
    leader: Visitor,
    peer: Visitor,
    base: String,
}

async fn scene(app: &TestApp) -> Scene {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let per = app.person("Per Vik", &[(&place, Role::PeerWorker)]).await;
    let position = app.position(&place, &kari, Stage::Interviewing).await;
    let (leader, peer) = (app.signed_in(&kari).await, app.signed_in(&per).await);
    app.panel(&position, &[(kari.clone(), SeatRole::Leader), (per, SeatRole::PeerWorker)], true).await;
    let base = format!("{}/positions/{}", place.base(), position.id);
    Scene { kari, position, leader, peer, base }
}

impl Scene {
    fn at(&self, rest: &str) -> String {
        format!("{}{rest}", self.base)
    }

    fn with(&self, application: &Application) -> String {
        self.at(&format!("/interviews/with/{}", application.id))
    }

    async fn post(&self, rest: &str, fields: &[(&str, &str)]) {
        let answer = self.leader.confirm(&self.at(rest), fields).await;
        assert_eq!(answer.status, 303, "{rest}: {}", answer.main_text());
    }

    /// Two times, and everyone invited.
    async fn invited(&self) {
        for (from, to) in [("09:00", "10:00"), ("11:00", "12:00")] {
            let fields = [("date", "2027-02-10"), ("from", from), ("to", to), ("place", "Rom 204"), ("video", "https://video.example/rom")];
            self.post("/interviews/times", &fields).await;
        }
        self.post("/interviews/invite", &[("choose_by", "2027-02-05")]).await;
    }

    /// Places one candidate, signed by both, finished.
    async fn recommended(&self, one: &Application) {
        let (place, reason) = (format!("place-{}", one.id), format!("reason-{}", one.id));
        self.post("/decision", &[("version", "0"), (&place, "1"), (&reason, REASON)]).await;
        for visitor in [&self.leader, &self.peer] {
            assert_eq!(visitor.post(&self.at("/decision/sign"), &[("version", "1"), ("agrees", "yes")]).await.status, 303);
        }
        self.post("/decision/finish", &[("version", "1")]).await;
    }
}

/// Chooses the first free time.
async fn choose(visitor: &Visitor, here: &str) {
    let time = visitor.get(here).await.attribute("input[name='time']", "value").unwrap();
    let answer = visitor.post(here, &[("act", "choose"), ("time", &time)]).await;
    assert_eq!(answer.status, 303, "{}", answer.main_text());
}

#[tokio::test]
async fn a_ranking_is_kept_while_it_is_written_and_refused_only_when_it_is_saved() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (one, _) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let (two, _) = app.shortlisted(&scene.position, "Tore Haugen").await;
        let names = [one.id, two.id].map(|id| (format!("place-{id}"), format!("reason-{id}")));
        let both = |version: &'static str| {
            let fields = names.iter().flat_map(|(place, reason)| [(place.as_str(), "1"), (reason.as_str(), REASON)]);
            fields.chain([("version", version)]).collect::<Vec<_>>()
        };
        let saved = scene.leader.autosave(&scene.at("/decision"), &both("0")).await;
        assert!(saved.status < 300, "{} {}", saved.status, saved.text);
        let page = scene.leader.get(&scene.at("/decision")).await;
        assert!(page.text.contains(REASON) && page.text.contains("data-restore"), "{}", page.main_text());
        assert!(page.all("#sign").is_empty(), "two in one place is nothing to sign");
        let refused = scene.leader.post(&scene.at("/decision"), &both("1")).await;
        assert_eq!(refused.status, 422);
        assert!(!refused.all("select[aria-invalid='true']").is_empty(), "the field says so itself");
        assert!(scene.leader.get(&scene.with(&one)).await.text.contains("data-restore"), "the notes are offered back too");
    })
    .await;
}

#[tokio::test]
async fn a_signature_can_be_changed_and_only_those_who_may_open_the_recommendation_see_how() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (one, _) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let (place, reason) = (format!("place-{}", one.id), format!("reason-{}", one.id));
        scene.post("/decision", &[("version", "0"), (&place, "1"), (&reason, REASON)]).await;
        let (decision, sign) = (scene.at("/decision"), scene.at("/decision/sign"));
        assert_eq!(scene.peer.post(&sign, &[("version", "1"), ("agrees", "yes")]).await.status, 303);
        assert!(scene.peer.get(&decision).await.text.contains("Endre underskriften din"));
        let dissent = [("version", "1"), ("agrees", "no"), ("dissent", "Jeg ville satt en annen først.")];
        assert_eq!(scene.peer.post(&sign, &dissent).await.status, 303);
        assert!(scene.leader.get(&decision).await.text.contains("Jeg ville satt en annen først."));
        scene.post("/decision/sign", &[("version", "1"), ("agrees", "yes")]).await;
        scene.post("/decision/finish", &[("version", "1")]).await;
        assert!(scene.leader.get(&decision).await.text.contains("/decision/reopen"));
        assert!(!scene.peer.get(&decision).await.text.contains("/decision/reopen"), "a button that answers 404 is none");
    })
    .await;
}

#[tokio::test]
async fn notes_outlive_the_question_and_stay_as_they_are_once_the_panel_has_recommended() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (one, _) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        scene.post("/interviews/guide/own", &[("own", "Hva gjør du når en kveld blir annerledes?")]).await;
        let page = scene.leader.get(&scene.with(&one)).await;
        let own = page.attribute("#interview-notes fieldset:last-of-type textarea", "name").unwrap().replace("facts-", "");
        let (facts, thoughts) = (format!("facts-{own}"), format!("evaluation-{own}"));
        let fields = [("version", "0"), (facts.as_str(), "Ringte vaktlederen først."), (thoughts.as_str(), "Trygg.")];
        assert_eq!(scene.leader.post(&scene.with(&one), &fields).await.status, 303);
        scene.post(&format!("/interviews/guide/own/{own}/remove"), &[]).await;
        let page = scene.leader.get(&scene.with(&one)).await;
        assert!(page.text.contains("Ringte vaktlederen først.") && page.text.contains("Et spørsmål som er fjernet"), "{}", page.main_text());
        scene.recommended(&one).await;
        let page = scene.leader.get(&scene.with(&one)).await;
        assert!(page.text.contains("Ringte vaktlederen først.") && page.all("main textarea").is_empty(), "{}", page.main_text());
        let changed = [("version", "1"), (facts.as_str(), "Noe annet.")];
        assert_eq!(scene.leader.post(&scene.with(&one), &changed).await.status, 403);
        for (rest, fields) in [("/held", [("held", "no")]), ("/references", [("name", "Eva Dahl")])] {
            assert_eq!(scene.leader.post(&format!("{}{rest}", scene.with(&one)), &fields).await.status, 403, "{rest}");
        }
        assert_eq!(scene.leader.post(&scene.at("/interviews/guide/own"), &[("own", "Hva nå?")]).await.status, 403);
        assert!(!scene.leader.get(&scene.at("/interviews/guide")).await.text.contains("guide/questions"));
    })
    .await;
}

#[tokio::test]
async fn a_guide_that_asks_nothing_is_not_kept() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let empty = scene.leader.post(&scene.at("/interviews/guide/questions"), &[("version", "0")]).await;
        assert_eq!(empty.status, 422);
        assert!(empty.text.contains("Velg minst ett spørsmål"), "{}", empty.main_text());
    })
    .await;
}

#[tokio::test]
async fn a_reference_is_deleted_only_when_asked_once_more() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (one, _) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let fields = [("name", "Eva Dahl"), ("contact", ""), ("notes", "Kom alltid."), ("consented_on", "2027-02-01")];
        assert_eq!(scene.leader.post(&format!("{}/references", scene.with(&one)), &fields).await.status, 303);
        let page = scene.leader.get(&scene.with(&one)).await;
        let remove = page.attribute("#references a[href$='/remove']", "href").unwrap();
        let asked = scene.leader.get(&remove).await;
        assert!(asked.status == 200 && asked.text.contains("Eva Dahl"), "{}", asked.main_text());
        assert_eq!(app.visitor().get(&remove).await.status, 303, "a stranger is led to the sign-in");
        assert_eq!(scene.leader.post(&remove, &[]).await.status, 303);
        assert!(!scene.leader.get(&scene.with(&one)).await.text.contains("Eva Dahl"));
    })
    .await;
}

#[tokio::test]
async fn a_candidate_tells_what_they_need_sees_whom_to_call_and_cannot_get_round_the_last_day_to_change() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (one, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let (_, other) = app.shortlisted(&scene.position, "Tore Haugen").await;
        scene.invited().await;
        let (candidate, here) = (app.visitor(), format!("/application/{secret}/interview"));
        let page = candidate.get(&here).await;
        assert!(page.text.contains("kari@example.no") && page.text.contains("Kari Solbakken"), "{}", page.main_text());
        assert!(page.text.contains("onsdag 10. februar 2027") && page.text.contains("href=\"https://video.example/rom\""), "{}", page.main_text());
        assert_eq!(page.all("textarea[name='needs']"), ["Gjerne en pause midtveis."], "what they told before stands there");
        let time = page.attribute("input[name='time']", "value").unwrap();
        let fields = [("act", "choose"), ("time", time.as_str()), ("needs", "Et rom med vindu.")];
        assert_eq!(candidate.post(&here, &fields).await.status, 303);
        assert!(scene.leader.get(&scene.with(&one)).await.text.contains("Et rom med vindu."));
        assert_eq!(candidate.post(&here, &[("act", "needs"), ("needs", "Et stille rom.")]).await.status, 303);
        let met = scene.leader.get(&scene.with(&one)).await;
        assert!(met.text.contains("Et stille rom.") && !met.text.contains("vindu"), "{}", met.main_text());
        let long = "a".repeat(2_001);
        let refused = candidate.post(&here, &[("act", "needs"), ("needs", &long)]).await;
        assert!(refused.status == 422 && refused.text.contains(&long), "kept, and said");

        let second = format!("/application/{other}/interview");
        choose(&app.visitor(), &second).await;
        app.clock.advance(Duration::days(8) + Duration::hours(12));
        let before = app.mails().await.len();
        assert_eq!(candidate.post(&here, &[("act", "decline")]).await.status, 303, "one can always say no");
        let mails = app.mails().await;
        let told: Vec<_> = mails.iter().take(mails.len() - before).map(|mail| (mail.to.as_str(), mail.has_calendar)).collect();
        assert!(told.contains(&("ingrid@example.com", true)), "the time leaves their calendar: {told:?}");
        let again = candidate.post(&here, &[("act", "choose"), ("time", &time)]).await;
        assert_eq!(again.status, 422, "no and yes again would be a change on the last day");
        for language in Language::ALL {
            let page = candidate.get_in(&here, language).await;
            assert!(page.status == 200 && !page.text.contains('⟦') && page.all("input[name='time']").is_empty(), "{language}");
        }
        let status = candidate.get(&format!("/application/{secret}")).await;
        assert!(status.text.contains("Se hvem du kan kontakte"), "{}", status.main_text());
    })
    .await;
}

#[tokio::test]
async fn what_has_been_is_not_called_off_and_who_has_been_met_is_not_invited() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (one, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let (met, _) = app.shortlisted(&scene.position, "Tore Haugen").await;
        assert_eq!(scene.leader.post(&format!("{}/held", scene.with(&met)), &[("held", "yes")]).await.status, 303);
        scene.invited().await;
        assert!(app.mails().await.iter().all(|mail| mail.to != "tore@example.com"), "they have met already");
        choose(&app.visitor(), &format!("/application/{secret}/interview")).await;
        let overview = scene.at("/interviews");
        let remove = scene.leader.get(&overview).await.attribute("a[href$='/remove']", "href").unwrap();
        app.clock.advance(Duration::days(20));
        let leader = app.signed_in(&scene.kari).await;
        let before = app.mails().await.len();
        assert_eq!(leader.post(&remove, &[("confirmed", "yes")]).await.status, 403);
        assert_eq!(app.mails().await.len(), before, "nobody is asked to choose a new time");
        assert!(leader.get(&overview).await.attribute("a[href$='/remove']", "href").is_none());
        assert!(leader.get(&scene.with(&one)).await.status == 200);
    })
    .await;
}

#[tokio::test]
async fn the_page_of_the_conversation_says_what_is_so_before_the_last_day_on_it_and_afterwards() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (_, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        scene.invited().await;
        let (candidate, status) = (app.visitor(), format!("/application/{secret}"));
        let here = format!("{status}/interview");
        assert_eq!(candidate.get(&here).await.all("h1"), ["Velg tid for samtalen"]);
        choose(&candidate, &here).await;
        assert_eq!(candidate.get(&here).await.all("h1"), ["Samtalen din"]);
        assert!(candidate.get(&status).await.main_text().contains("Se eller endre tiden"));
        app.clock.advance(Duration::days(8) + Duration::hours(12));
        let page = candidate.get(&here).await.main_text();
        assert!(page.contains("Det siste døgnet kan tiden ikke byttes her") && page.contains("Nei takk til samtale"), "{page}");
        let card = candidate.get(&status).await.main_text();
        assert!(card.contains("Vi sees") && card.contains("Se tiden"), "{card}");
        app.clock.advance(Duration::days(2));
        let page = candidate.get(&here).await.main_text();
        assert!(page.contains("Samtalen har vært") && !page.contains("kan tiden ikke byttes") && !page.contains("Nei takk til samtale"), "{page}");
        let card = candidate.get(&status).await.main_text();
        assert!(card.contains("Samtalen har vært") && !card.contains("Vi sees"), "{card}");
        for language in Language::ALL {
            for path in [&here, &status] {
                assert_eq!(candidate.get_in(path, language).await.status, 200);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_panel_is_asked_to_sign_once_the_ranking_is_whole_and_the_letters_are_read_before_they_go() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (ingrid, _) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let (tore, _) = app.shortlisted(&scene.position, "Tore Haugen").await;
        let ask = scene.at("/decision/ask");
        let [place, why] = ["place", "reason"].map(|what| format!("{what}-{}", ingrid.id));
        let [other, because] = ["place", "reason"].map(|what| format!("{what}-{}", tore.id));
        scene.post("/decision", &[("version", "0"), (&place, "1"), (&why, REASON)]).await;
        let half = scene.leader.post(&ask, &[("version", "1")]).await;
        assert!(half.location.ends_with("notice=decision-changed"), "nobody is asked to sign half a ranking: {}", half.location);
        let decision = scene.at("/decision");
        assert!(!scene.leader.get(&decision).await.text.contains(&ask));

        let reason = "Vi trenger noen som har ledet grupper før.";
        scene.post("/decision", &[("version", "1"), (&place, "1"), (&why, REASON), (&other, "no"), (&because, reason)]).await;
        let page = scene.leader.get(&decision).await;
        assert!(page.text.contains("Be én i panelet om å skrive under"), "{}", page.main_text());
        let letter = page.main_text();
        assert!(letter.contains("Brevet til den som ikke er innstilt") && letter.contains("Hei Tore Haugen"), "{letter}");
        assert!(!scene.peer.get(&decision).await.text.contains(&ask), "the button is for the one who writes");
        assert_eq!(scene.peer.post(&ask, &[("version", "2")]).await.status, 404);

        assert!(app.mails().await.is_empty(), "nothing has been sent");
        let once = [("version", "2"), ("form_key", "0190a1b2-0000-7000-8000-000000000001")];
        for _ in 0..2 {
            let asked = scene.leader.post(&ask, &once).await;
            assert!(asked.location.ends_with("notice=decision-asked"), "{}", asked.location);
        }
        let mails = app.mails().await;
        assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["per@example.no"], "not the one who asks, and once");
        let again = scene.leader.post(&ask, &[("version", "2")]).await;
        assert!(again.location.ends_with("notice=decision-changed") && app.mails().await.len() == 1, "nobody is asked twice in a moment");
        let page = scene.leader.get(&decision).await;
        assert!(page.text.contains("Panelet ble bedt om å skrive under") && !page.text.contains(&ask));
        app.clock.advance(Duration::hours(2));
        assert!(scene.leader.post(&ask, &[("version", "2")]).await.location.ends_with("notice=decision-asked"));
        assert!(mails[0].text.contains(&decision) && !mails[0].text.contains("Ingrid") && !mails[0].text.contains("Tore"));
    })
    .await;
}
