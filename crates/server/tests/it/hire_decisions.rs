//! Decisions: the recommendation and its signatures, the offer and its answer, the letters, the first day.

use hire::{
    Stage,
    applications::{self, Application, Status},
    panel::SeatRole,
    positions::{self, Position},
};
use kernel::Language;
use registry::{Organisation, Role, organisations::Kind};
use testkit::{Answer, TestApp, Visitor, on_both};
use time::Duration;

const REASON: &str = "Har ledet samtalegrupper i fire år og viste godt skjønn.";

/// A position at interviews, its panel of two, and three candidates.
struct Scene {
    place: Organisation,
    position: Position,
    leader: Visitor,
    peer: Visitor,
    base: String,
    candidates: Vec<(Application, String)>,
}

async fn scene(app: &TestApp) -> Scene {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
    let per = app.person("Per Vik", &[(&place, Role::PeerWorker)]).await;
    let position = app.position(&place, &kari, Stage::Interviewing).await;
    let (leader, peer) = (app.signed_in(&kari).await, app.signed_in(&per).await);
    app.panel(&position, &[(kari, SeatRole::Leader), (per, SeatRole::PeerWorker)], true).await;
    let mut candidates = Vec::new();
    for name in ["Ingrid Berge", "Tore Haugen", "Mona Strand"] {
        candidates.push(app.shortlisted(&position, name).await);
    }
    let base = format!("{}/positions/{}", place.base(), position.id);
    Scene { place, position, leader, peer, base, candidates }
}

impl Scene {
    fn decision(&self) -> String {
        format!("{}/decision", self.base)
    }

    /// Saves a ranking: a place or `no` for each candidate.
    async fn rank(&self, version: &str, choices: [&str; 3], reason: &str) -> Answer {
        let mut fields = vec![("version".to_owned(), version.to_owned())];
        for ((application, _), choice) in self.candidates.iter().zip(choices) {
            fields.push((format!("place-{}", application.id), choice.to_owned()));
            fields.push((format!("reason-{}", application.id), reason.to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.leader.post(&self.decision(), &fields).await
    }

    /// Ranks the first and the second, not the third; signed by both, finished.
    async fn recommended(&self) {
        assert_eq!(self.rank("0", ["1", "2", "no"], REASON).await.status, 303);
        for visitor in [&self.leader, &self.peer] {
            let signed = visitor.post(&format!("{}/sign", self.decision()), &[("version", "1"), ("agrees", "yes")]).await;
            assert_eq!(signed.status, 303, "{}", signed.main_text());
        }
        let finished = self.leader.post(&format!("{}/finish", self.decision()), &[("version", "1")]).await;
        assert!(finished.location.ends_with("notice=decision-finished"), "{} {}", finished.location, finished.main_text());
    }

    async fn offer(&self) -> Answer {
        let key = self.leader.get(&self.decision()).await.field("form_key");
        let fields = [
            ("form_key", key.as_str()),
            ("starts", "2027-06-01"),
            ("percentage", "80"),
            ("pay", "520 000"),
            ("place", "Oppfølgingstjenesten"),
            ("answer_by", "2027-02-10"),
        ];
        self.leader.confirm(&format!("{}/offer", self.decision()), &fields).await
    }

    fn link(&self, candidate: usize) -> String {
        format!("/application/{}/offer", self.candidates[candidate].1)
    }

    async fn status(&self, app: &TestApp, candidate: usize) -> Status {
        let (_, secret) = &self.candidates[candidate];
        applications::by_secret(app.site.db.read(), secret).await.unwrap().unwrap().status
    }

    async fn stage(&self, app: &TestApp) -> Stage {
        positions::load(app.site.db.read(), self.place.id, self.position.id).await.unwrap().unwrap().stage
    }
}

const YES: &[(&str, &str)] = &[("answer", "yes"), ("sure", "yes")];
const NO: &[(&str, &str)] = &[("answer", "no"), ("sure", "yes")];

#[tokio::test]
async fn from_the_ranking_to_a_filled_position_and_the_others_letters() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.recommended().await;
        assert_eq!(scene.stage(&app).await, Stage::Recommended);
        assert_eq!(scene.status(&app, 0).await, Status::Recommended);
        assert_eq!(scene.status(&app, 2).await, Status::NotRecommended);
        assert_eq!(app.visitor().get(&scene.link(0)).await.status, 404, "there is no offer yet");
        let sent = scene.offer().await;
        assert_eq!(sent.status, 303, "{}", sent.main_text());
        assert_eq!(scene.stage(&app).await, Stage::Offered);
        assert_eq!(app.visitor().get(&scene.link(1)).await.status, 404, "only the first in line is offered it");

        let candidate = app.visitor();
        let page = candidate.get(&scene.link(0)).await;
        assert!(page.text.contains("520\u{a0}000 kroner") && page.text.contains("80 %"), "{}", page.main_text());
        assert_eq!(candidate.post(&scene.link(0), &[("answer", "yes")]).await.status, 422, "one must be sure");
        let (once, twice) = {
            let other = app.visitor();
            let link = scene.link(0);
            tokio::join!(candidate.post(&link, YES), other.post(&link, YES))
        };
        assert_eq!((once.status, twice.status), (303, 303), "{} {}", once.main_text(), twice.main_text());
        assert_eq!(candidate.post(&scene.link(0), YES).await.status, 303);
        assert_eq!(scene.stage(&app).await, Stage::Filled);
        assert_eq!(scene.status(&app, 0).await, Status::Hired);

        let mails = app.mails().await;
        let to = |address: &str| mails.iter().filter(|mail| mail.to == address).map(|mail| mail.subject.clone()).collect::<Vec<_>>();
        assert_eq!(to("ingrid@example.com"), ["Så fint at du sa ja", "Vi har et tilbud til deg"]);
        assert_eq!(to("tore@example.com"), ["Ansettelsen er avsluttet"]);
        assert_eq!(to("mona@example.com"), ["Svar etter samtalen vår"]);
        assert_eq!(to("kari@example.no"), ["Det er kommet et svar"]);
        assert!(mails.iter().any(|mail| mail.to == "mona@example.com" && mail.text.contains(REASON)));
        for mail in &mails {
            let subject = mail.subject.to_lowercase();
            for word in ["ingrid", "tore", "mona", "fjordvik", "erfaringskonsulent"] {
                assert!(!subject.contains(word), "«{word}» in «{subject}»");
            }
        }
        assert!(scene.leader.get(&format!("{}/start", scene.base)).await.text.contains("Ingrid Berge"));
    })
    .await;
}

#[tokio::test]
async fn a_ranking_that_is_not_whole_is_not_finished() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let same = scene.rank("0", ["1", "1", "no"], REASON).await;
        assert_eq!(same.status, 422);
        assert!(same.text.contains(REASON), "what was typed is kept");
        assert_eq!(scene.rank("0", ["1", "", "no"], "Kort").await.status, 303, "half-written is kept");
        let early = scene.leader.post(&format!("{}/finish", scene.decision()), &[("version", "1")]).await;
        assert_eq!(early.status, 422);
        assert!(early.text.contains("Tore Haugen: Velg en plass"), "{}", early.main_text());
        let stale = scene.rank("0", ["2", "1", "no"], "En annen begrunnelse, skrevet samtidig.").await;
        assert_eq!(stale.status, 409);
        assert!(stale.text.contains("En annen begrunnelse, skrevet samtidig.") && stale.text.contains("Kort"));
        assert_eq!(scene.rank("1", ["1", "2", "no"], REASON).await.status, 303);
        let unsigned = scene.leader.post(&format!("{}/finish", scene.decision()), &[("version", "2")]).await;
        assert_eq!(unsigned.status, 422);
        let why = [("version", "2"), ("without", "Per er syk og kan ikke nås denne uken.")];
        assert_eq!(scene.leader.post(&format!("{}/finish", scene.decision()), &why).await.status, 303);
        assert_eq!(scene.stage(&app).await, Stage::Recommended);
        assert_eq!(scene.leader.post(&format!("{}/reopen", scene.decision()), &[]).await.status, 303);
        assert_eq!((scene.stage(&app).await, scene.status(&app, 0).await), (Stage::Interviewing, Status::Shortlisted));
    })
    .await;
}

#[tokio::test]
async fn a_dissent_is_part_of_the_case_and_a_change_asks_everyone_again() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.rank("0", ["1", "2", "no"], REASON).await;
        let sign = format!("{}/sign", scene.decision());
        assert_eq!(scene.peer.post(&sign, &[("version", "1"), ("agrees", "no"), ("dissent", "")]).await.status, 422);
        let dissent = [("version", "1"), ("agrees", "no"), ("dissent", "Tore burde stå først.")];
        assert_eq!(scene.peer.post(&sign, &dissent).await.status, 303);
        let paper = scene.leader.get(&format!("{}/recommendation.pdf", scene.decision())).await;
        assert!(paper.text.contains("Tore burde stå først.") && paper.text.contains("Unntatt offentlighet, offentleglova § 25"));
        assert!(paper.headers.iter().any(|header| header.contains("filename=\"recommendation.pdf\"")));
        assert!(scene.leader.get(&format!("{}/recommendation.docx", scene.decision())).await.text.starts_with("PK"));
        scene.rank("1", ["2", "1", "no"], REASON).await;
        assert_eq!(scene.peer.post(&sign, &[("version", "1"), ("agrees", "yes")]).await.status, 422, "it has changed since");
        let page = scene.leader.get(&scene.decision()).await;
        assert!(!page.text.contains("Tore burde stå først."), "{}", page.main_text());
    })
    .await;
}

#[tokio::test]
async fn a_no_passes_the_offer_on_and_an_offer_that_is_out_of_time_cannot_be_accepted() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.recommended().await;
        scene.offer().await;
        assert_eq!(app.visitor().post(&scene.link(0), NO).await.status, 303);
        assert_eq!((scene.stage(&app).await, scene.status(&app, 0).await), (Stage::Recommended, Status::Declined));
        assert_eq!(app.visitor().post(&scene.link(0), YES).await.status, 422, "a no is a no");
        assert!(scene.leader.get(&scene.decision()).await.text.contains("Tilbud til Tore Haugen"));
        assert_eq!(scene.offer().await.status, 303);
        app.clock.advance(Duration::days(11));
        let late = app.visitor().post(&scene.link(1), YES).await;
        assert_eq!(late.status, 422);
        assert!(late.text.contains("Fristen for å svare er ute"), "{}", late.main_text());
        let end = format!("{}/offer/end", scene.decision());
        let leader = app.visitor();
        leader.get("/demo/sign-in/kari@example.no").await;
        assert!(leader.get("/now").await.text.contains("Et tilbud er ikke besvart"), "the leader is told that nobody answered");
        assert_eq!(leader.get(&end).await.status, 200);
        assert_eq!(leader.post(&end, &[]).await.status, 422, "one says what happens next");
        assert_eq!(leader.post(&end, &[("then", "next")]).await.status, 303);
        assert_eq!(scene.stage(&app).await, Stage::Recommended);
        assert!(leader.get(&scene.decision()).await.text.contains("Ingen står for tur"));
        assert_eq!(leader.get(&end).await.status, 404, "there is nothing left to end");
    })
    .await;
}

#[tokio::test]
async fn terms_that_cannot_be_are_refused_and_kept() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.recommended().await;
        let fields = [("starts", "2027-06-01"), ("percentage", "140"), ("pay", "mye"), ("place", "Her"), ("answer_by", "2027-02-10")];
        let refused = scene.leader.post(&format!("{}/offer", scene.decision()), &fields).await;
        assert_eq!((refused.status, refused.field("pay").as_str(), refused.field("percentage").as_str()), (422, "mye", "140"));
        assert_eq!(scene.stage(&app).await, Stage::Recommended);
    })
    .await;
}

#[tokio::test]
async fn the_contract_and_the_certificate_are_noted_and_the_certificate_says_nothing() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let start = format!("{}/start", scene.base);
        assert_eq!(scene.leader.get(&start).await.status, 404, "nobody is employed yet");
        scene.recommended().await;
        scene.offer().await;
        app.visitor().post(&scene.link(0), YES).await;
        let page = scene.leader.get(&start).await;
        assert!(page.text.contains("8. juni 2027"), "seven days after the first day: {}", page.main_text());
        assert_eq!(page.all("#certificate textarea").len(), 0, "there is nowhere to write what it said");
        assert_eq!(scene.leader.post(&format!("{start}/contract"), &[("sent_on", "2027-03-01")]).await.status, 422);
        assert_eq!(scene.leader.post(&format!("{start}/contract"), &[("sent_on", "2027-02-01")]).await.status, 303);
        assert_eq!(scene.leader.post(&format!("{start}/certificate"), &[("seen_on", "2027-02-01")]).await.status, 422);
        assert_eq!(scene.leader.post(&format!("{start}/certificate"), &[("seen_on", "2027-02-01"), ("assessed", "yes")]).await.status, 303);
        assert!(scene.leader.get(&start).await.text.contains("Sett og vurdert 1. februar 2027 av Kari Solbakken."));
    })
    .await;
}

#[tokio::test]
async fn the_wrong_person_finds_nothing_and_the_right_one_reads_it_in_every_language() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.recommended().await;
        let union = app.person("Uno Tangen", &[(&scene.place, Role::Union)]).await;
        let elsewhere = app.organisation("Bergset kommune", Kind::Municipality).await;
        let stranger = app.person("Odd Moe", &[(&elsewhere, Role::Hr)]).await;
        for person in [union, stranger] {
            let visitor = app.signed_in(&person).await;
            for path in [scene.decision(), format!("{}/recommendation.pdf", scene.decision()), format!("{}/offer/end", scene.decision())] {
                assert_eq!(visitor.get(&path).await.status, 404, "{path}");
            }
            assert_eq!(visitor.post(&format!("{}/offer", scene.decision()), &[]).await.status, 404);
        }
        assert_eq!(scene.peer.post(&format!("{}/offer", scene.decision()), &[]).await.status, 404, "the panel does not make the offer");
        let hr = app.person("Hanne Lien", &[(&scene.place, Role::Hr)]).await;
        let hr = app.signed_in(&hr).await.get(&scene.decision()).await;
        assert!(hr.status == 200 && !hr.text.contains(REASON), "HR without a seat makes offers and reads no reasons");
        assert_eq!(app.visitor().get("/application/no-such-secret/offer").await.status, 404);
        scene.offer().await;
        for language in Language::ALL {
            for (visitor, path) in [(&scene.leader, scene.decision()), (&app.visitor(), scene.link(0))] {
                let page = visitor.get_in(&path, language).await;
                assert!(page.status == 200 && !page.text.contains('⟦'), "{path} in {language}: {}", page.main_text());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_loses_an_offer_is_told_why_and_a_new_offer_to_the_same_person_says_so_itself() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let end = format!("{}/offer/end", scene.decision());
        scene.recommended().await;
        scene.offer().await;
        assert_eq!(scene.leader.post(&end, &[("then", "same")]).await.status, 303);
        let letters = async |to: &str| -> Vec<String> {
            let mails = app.mails().await;
            mails.into_iter().filter(|mail| mail.to == to && mail.subject == "Om tilbudet du fikk").map(|mail| mail.text).collect()
        };
        let first = letters("ingrid@example.com").await;
        assert!(first.len() == 1 && first[0].contains("du får et nytt") && first[0].contains("Kari Solbakken"), "{first:?}");
        let status = format!("/application/{}", scene.candidates[0].1);
        for language in Language::ALL {
            let page = app.visitor().get_in(&status, language).await;
            assert!(page.status == 200 && !page.text.contains('⟦'), "{}", page.main_text());
        }
        assert!(app.visitor().get(&status).await.main_text().contains("Tilbudet er avsluttet"));
        scene.offer().await;
        assert!(app.visitor().get(&status).await.main_text().contains("Du har fått et tilbud"));
        app.clock.advance(Duration::days(11));
        let leader = app.visitor();
        leader.get("/demo/sign-in/kari@example.no").await;
        assert_eq!(leader.post(&end, &[("then", "next")]).await.status, 303);
        assert_eq!(leader.post(&end, &[("then", "next")]).await.status, 404, "pressed twice");
        let all = letters("ingrid@example.com").await;
        assert!(all.len() == 2 && all.iter().any(|text| text.contains("Vi hørte ikke fra deg innen fristen")), "{all:?}");
        assert_eq!(letters("tore@example.com").await.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn everyone_who_applied_hears_that_a_position_is_called_off_each_in_their_own_language() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let content = hire::applications::Content { name: "Ann Reid".into(), email: "ann@example.com".into(), ..Default::default() };
        let (reader, secret) = app.application(scene.place.id, scene.position.id, content.clone()).await;
        app.draft(scene.place.id, scene.position.id, hire::applications::Content { email: "draft@example.com".into(), ..Default::default() }).await;
        let mut write = platform::Write::begin(&app.site, scene.place.id, None).await.unwrap();
        let row = applications::store::hold(&write, reader.id).await.unwrap().unwrap();
        let key = applications::store::key(&app.site, write.tx(), &row).await.unwrap();
        applications::store::keep(&write, &row, &key, &content, Language::En).await.unwrap();
        write.audit("application.edit", "Application", reader.id, serde_json::json!({}));
        write.commit().await.unwrap();
        scene.recommended().await;
        scene.offer().await;
        let cancel = format!("{}/cancel", scene.base);
        let reason = "Tilskuddet ble borte i budsjettet.";
        assert!(scene.leader.get(&cancel).await.text.contains("språket de leser"));
        assert_eq!(scene.leader.post(&cancel, &[("reason", reason)]).await.status, 303);
        assert_eq!(scene.leader.post(&cancel, &[("reason", reason)]).await.status, 303);
        let mails = app.mails().await;
        let about: Vec<_> =
            mails.iter().filter(|mail| ["Beskjed om søknaden din", "News about your application"].contains(&mail.subject.as_str())).collect();
        assert_eq!(about.len(), 4, "one each, and none to someone who sent nothing");
        assert!(about.iter().all(|mail| mail.text.contains("/application/") && !mail.text.contains(reason)), "the reason stays in the house");
        let to = |address: &str| about.iter().find(|mail| mail.to == address).unwrap();
        assert!(to("ingrid@example.com").text.contains("faller også tilbudet du fikk"));
        assert!(to("mona@example.com").text.contains("forhold hos oss"));
        assert!(to("ann@example.com").text.contains("nothing to do with you"));
        let late = app.visitor().post(&scene.link(0), YES).await;
        assert_eq!(late.status, 422, "the offer is gone");
        assert_eq!(scene.stage(&app).await, Stage::Cancelled);
        for language in Language::ALL {
            let page = app.visitor().get_in(&format!("/application/{secret}"), language).await;
            assert!(page.status == 200 && !page.text.contains('⟦'), "{}", page.main_text());
        }
        assert!(app.visitor().get(&format!("/application/{secret}")).await.main_text().contains("The position is called off"));
    })
    .await;
}

#[tokio::test]
async fn an_offer_nobody_answered_in_time_is_not_told_as_one_to_think_over() {
    on_both(async |app| {
        let scene = scene(&app).await;
        scene.recommended().await;
        scene.offer().await;
        let (candidate, status) = (app.visitor(), format!("/application/{}", scene.candidates[0].1));
        let page = candidate.get(&status).await.main_text();
        assert_eq!(page.matches("Du har fått et tilbud").count(), 1, "said once: {page}");
        assert!(page.contains("Vi venter på svaret ditt"), "{page}");
        app.clock.advance(Duration::days(11));
        let page = candidate.get(&status).await.main_text();
        assert!(page.contains("Fristen for å svare på tilbudet er ute") && page.contains("Vi fikk ikke svar i tide"), "{page}");
        assert!(!page.contains("Du har fått et tilbud") && !page.contains("Vi venter på svaret"), "{page}");
        for language in Language::ALL {
            assert_eq!(candidate.get_in(&status, language).await.status, 200);
        }
    })
    .await;
}
