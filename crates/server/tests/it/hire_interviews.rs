//! Interviews: the guide, the times, the candidate's choice, notes and references.

use hire::{Stage, applications::Application, panel::SeatRole, positions::Position};
use kernel::Language;
use registry::{Organisation, Role, organisations::Kind};
use testkit::{TestApp, Visitor, on_both};
use time::Duration;

/// A position at interviews with its leader, who sits on the panel and has declared.
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
    let base = format!("{}/positions/{}/interviews", place.base(), position.id);
    Scene { place, position, leader, base }
}

impl Scene {
    async fn offer(&self, date: &str, from: &str, to: &str) {
        let answer = self
            .leader
            .post(&format!("{}/times", self.base), &[("date", date), ("from", from), ("to", to), ("place", "Rådhusgata 1, rom 204"), ("video", "")])
            .await;
        assert_eq!(answer.status, 303, "{}", answer.main_text());
    }

    async fn invite(&self) {
        let answer = self.leader.confirm(&format!("{}/invite", self.base), &[("choose_by", "2027-02-05")]).await;
        assert_eq!(answer.status, 303, "{}", answer.main_text());
    }

    fn with(&self, application: &Application) -> String {
        format!("{}/with/{}", self.base, application.id)
    }
}

fn time_on(page: &testkit::Answer) -> String {
    page.attribute("input[name='time']", "value").unwrap()
}

#[tokio::test]
async fn a_candidate_is_invited_chooses_a_time_and_everyone_gets_the_calendar_file() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (application, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let early = app.visitor().get(&format!("/application/{secret}/interview")).await;
        assert_eq!(early.status, 404, "nobody chooses before they are invited");
        let too_soon = scene.leader.post(&format!("{}/invite", scene.base), &[("choose_by", "2027-02-05")]).await;
        assert_eq!(too_soon.status, 422, "there are no times to choose from");
        scene.offer("2027-02-10", "09:00", "10:00").await;
        scene.offer("2027-02-10", "11:00", "12:00").await;
        scene.invite().await;
        let invited = app.mails().await;
        assert_eq!((invited.len(), invited[0].to.as_str()), (1, "ingrid@example.com"));
        scene.invite().await;
        assert_eq!(app.mails().await.len(), 1, "nobody is invited twice");

        let candidate = app.visitor();
        let here = format!("/application/{secret}/interview");
        let page = candidate.get(&here).await;
        assert_eq!(page.all("input[name='time']").len(), 2);
        let nothing = candidate.post(&here, &[("act", "choose")]).await;
        assert_eq!(nothing.status, 422);
        assert_eq!(candidate.post(&here, &[("act", "choose"), ("time", &time_on(&page))]).await.status, 303);
        let mails = app.mails().await;
        assert_eq!(mails.len(), 3, "the candidate and the panel's one member are told");
        assert!(mails[..2].iter().all(|mail| mail.has_calendar));
        for mail in &mails {
            let subject = mail.subject.to_lowercase();
            for word in ["ingrid", "erfaringskonsulent", "fjordvik", "intervju", "stilling"] {
                assert!(!subject.contains(word), "«{word}» in «{subject}»");
            }
        }
        let file = candidate.get(&format!("{here}/calendar")).await;
        assert!(file.text.starts_with("BEGIN:VCALENDAR") && file.text.contains(&format!("UID:{}@brobygger", application.id)), "{}", file.text);
        assert!(file.text.contains("SUMMARY:Avtale") && !file.text.to_lowercase().contains("intervju"));

        let again = candidate.get(&here).await;
        assert_eq!(again.all("input[name='time']").len(), 1, "one's own time is not offered again");
        assert_eq!(candidate.post(&here, &[("act", "choose"), ("time", &time_on(&again))]).await.status, 303);
        let moved = candidate.get(&format!("{here}/calendar")).await;
        assert!(moved.text.contains("SEQUENCE:2"), "{}", moved.text);
        app.clock.advance(Duration::days(8) + Duration::hours(12));
        let late = candidate.post(&here, &[("act", "choose"), ("time", &time_on(&page))]).await;
        assert_eq!(late.status, 422, "less than a day is left");
        assert_eq!(candidate.post(&here, &[("act", "decline")]).await.status, 303);
        assert!(candidate.get(&here).await.text.contains("takket nei"));
    })
    .await;
}

#[tokio::test]
async fn of_two_who_press_at_once_one_gets_the_time() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (_, first) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let (_, second) = app.shortlisted(&scene.position, "Tore Haugen").await;
        scene.offer("2027-02-10", "09:00", "10:00").await;
        scene.offer("2027-02-10", "11:00", "12:00").await;
        scene.invite().await;
        let (one, other) = (format!("/application/{first}/interview"), format!("/application/{second}/interview"));
        let visitors = (app.visitor(), app.visitor());
        let time = time_on(&visitors.0.get(&one).await);
        let fields = [("act", "choose"), ("time", time.as_str())];
        let (a, b) = tokio::join!(visitors.0.post(&one, &fields), visitors.1.post(&other, &fields));
        let mut answers = [a.status, b.status];
        answers.sort_unstable();
        assert_eq!(answers, [303, 422], "{}\n{}", a.main_text(), b.main_text());
        let loser = if a.status == 422 { &a } else { &b };
        assert!(loser.text.contains("Noen andre rakk å velge den tiden"), "{}", loser.main_text());
        assert_eq!(loser.all("input[name='time']").len(), 1, "the other time is still there");
    })
    .await;
}

#[tokio::test]
async fn an_unlawful_question_is_stopped_with_the_statute_and_kept_in_its_field() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let own = format!("{}/guide/own", scene.base);
        let question = "Har du en diagnose?";
        let stopped = scene.leader.post(&own, &[("own", question)]).await;
        assert_eq!(stopped.status, 422);
        assert!(stopped.text.contains("arbeidsmiljøloven § 9-3"), "{}", stopped.main_text());
        assert!(stopped.all("textarea").iter().any(|text| text == question));
        let key = scene.leader.get(&format!("{}/guide/questions", scene.base)).await.field("form_key");
        let lawful = [("own", "Hvordan vil du bruke erfaringene dine her?"), ("form_key", key.as_str())];
        assert_eq!(scene.leader.post(&own, &lawful).await.status, 303);
        assert_eq!(scene.leader.post(&own, &lawful).await.status, 303, "sent twice");
        let guide = scene.leader.get(&format!("{}/guide", scene.base)).await;
        assert_eq!(guide.text.matches("Hvordan vil du bruke erfaringene dine her?").count(), 1);
        let paper = scene.leader.get(&format!("{}/guide.pdf", scene.base)).await;
        assert!(paper.text.starts_with("%PDF") && paper.text.contains("Hvordan vil du bruke erfaringene dine her?"));
        assert!(scene.leader.get(&format!("{}/guide.docx", scene.base)).await.text.starts_with("PK"));
    })
    .await;
}

#[tokio::test]
async fn two_who_choose_questions_at_once_both_keep_their_choice_in_sight() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let questions = format!("{}/guide/questions", scene.base);
        let first = [("version", "0"), ("question", "why-this-post")];
        assert_eq!(scene.leader.post(&questions, &first).await.status, 303);
        let stale = scene.leader.post(&questions, &[("version", "0"), ("question", "what-you-bring")]).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text.contains("Hva fikk deg til å søke") && stale.text.contains("Hva vil du gi oss"), "{}", stale.main_text());
    })
    .await;
}

#[tokio::test]
async fn notes_are_kept_while_writing_and_only_the_panel_reads_them() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (application, _) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let here = scene.with(&application);
        let page = scene.leader.get(&here).await;
        assert!(page.text.contains("Gjerne en pause midtveis."), "{}", page.main_text());
        let fields = |version: &'static str, fact: &'static str| {
            [("version", version), ("facts-why-this-post", fact), ("evaluation-why-this-post", "Tydelig.")]
        };
        let kept = scene.leader.autosave(&here, &fields("0", "Vil gi noe tilbake.")).await;
        assert_eq!((kept.status, kept.text.as_str()), (200, r#"{"version":1}"#));
        let stale = scene.leader.autosave(&here, &fields("0", "Noe annet.")).await;
        assert_eq!(stale.status, 409);
        assert!(stale.text.contains("Vil gi noe tilbake.") && stale.text.contains("Noe annet."));
        assert!(scene.leader.get(&here).await.text.contains("Vil gi noe tilbake."));
        assert_eq!(scene.leader.post(&format!("{here}/held"), &[("held", "yes")]).await.status, 303);
        assert!(scene.leader.get(&scene.base).await.text.contains("Holdt"));

        let hr = app.person("Hanne Lien", &[(&scene.place, Role::Hr)]).await;
        let hr = app.signed_in(&hr).await;
        assert_eq!(hr.get(&here).await.status, 404, "HR has no seat");
        let overview = hr.get(&scene.base).await;
        assert!(overview.text.contains("Søker 1") && !overview.text.contains("Ingrid"), "{}", overview.main_text());
        let elsewhere = app.organisation("Bergset kommune", Kind::Municipality).await;
        let stranger = app.person("Odd Moe", &[(&elsewhere, Role::Leader)]).await;
        let stranger = app.signed_in(&stranger).await;
        for path in [scene.base.clone(), here.clone(), format!("{}/guide", scene.base)] {
            assert_eq!(stranger.get(&path).await.status, 404, "{path}");
        }
        assert_eq!(stranger.post(&here, &fields("1", "Hei")).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_reference_waits_for_the_candidates_yes() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (application, _) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        let references = format!("{}/references", scene.with(&application));
        let without = [("name", "Siri Dahl"), ("contact", "900 00 000"), ("notes", "Til å stole på."), ("consented_on", "")];
        let refused = scene.leader.post(&references, &without).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("Til å stole på."), "what was typed is kept");
        let with = [("name", "Siri Dahl"), ("contact", "900 00 000"), ("notes", "Til å stole på."), ("consented_on", "2027-01-30")];
        assert_eq!(scene.leader.post(&references, &with).await.status, 303);
        let page = scene.leader.get(&scene.with(&application)).await;
        assert!(page.text.contains("Siri Dahl"));
        let remove = page.attribute("a[href*='/references/']", "href").unwrap();
        assert_eq!(scene.leader.post(&remove, &[]).await.status, 303);
        assert!(!scene.leader.get(&scene.with(&application)).await.text.contains("Siri Dahl"));
    })
    .await;
}

#[tokio::test]
async fn a_time_that_cannot_be_is_refused_and_a_chosen_one_is_only_called_off_with_a_yes() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let times = format!("{}/times", scene.base);
        for (date, from, to, place) in [
            ("2027-02-10", "10:00", "09:00", "Rom 2"),
            ("2027-01-10", "09:00", "10:00", "Rom 2"),
            ("2027-02-10", "ni", "10:00", "Rom 2"),
            ("2027-02-10", "09:00", "10:00", ""),
        ] {
            let answer = scene.leader.post(&times, &[("date", date), ("from", from), ("to", to), ("place", place)]).await;
            assert_eq!(answer.status, 422, "{date} {from} {to} {place}");
            assert_eq!(answer.field("from"), from, "what was typed is kept");
        }
        let (_, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        scene.offer("2027-02-10", "09:00", "10:00").await;
        let overlapping = scene.leader.post(&times, &[("date", "2027-02-10"), ("from", "09:30"), ("to", "10:30"), ("place", "Rom 2")]).await;
        assert_eq!(overlapping.status, 422);
        scene.invite().await;
        let here = format!("/application/{secret}/interview");
        let candidate = app.visitor();
        let time = time_on(&candidate.get(&here).await);
        candidate.post(&here, &[("act", "choose"), ("time", &time)]).await;
        let remove = format!("{times}/{time}/remove");
        let asked = scene.leader.post(&remove, &[]).await;
        assert_eq!(asked.location, remove, "a page asks first");
        assert_eq!(scene.leader.get(&remove).await.status, 200);
        assert_eq!(scene.leader.post(&remove, &[("confirmed", "yes")]).await.status, 303);
        assert!(app.mails().await.iter().any(|mail| mail.to == "ingrid@example.com" && mail.subject == "Vi må finne en ny tid"));
        assert!(candidate.get(&here).await.text.contains("Ingen tider er ledige"));
    })
    .await;
}

#[tokio::test]
async fn the_pages_speak_all_three_languages() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (application, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        scene.offer("2027-02-10", "09:00", "10:00").await;
        scene.invite().await;
        let paths = [scene.base.clone(), format!("{}/guide", scene.base), format!("{}/guide/questions", scene.base), scene.with(&application)];
        for language in Language::ALL {
            for path in &paths {
                let page = scene.leader.get_in(path, language).await;
                assert_eq!(page.status, 200, "{path}");
                assert!(!page.text.contains('⟦'), "{path} in {language}: {}", page.main_text());
            }
            let page = app.visitor().get_in(&format!("/application/{secret}/interview"), language).await;
            assert!(page.status == 200 && !page.text.contains('⟦'), "{}", page.main_text());
        }
    })
    .await;
}

#[tokio::test]
async fn a_position_that_is_called_off_leaves_nobodys_calendar_full() {
    on_both(async |app| {
        let scene = scene(&app).await;
        let (_, secret) = app.shortlisted(&scene.position, "Ingrid Berge").await;
        scene.offer("2027-02-10", "09:00", "10:00").await;
        scene.invite().await;
        let (candidate, here) = (app.visitor(), format!("/application/{secret}/interview"));
        let time = time_on(&candidate.get(&here).await);
        assert_eq!(candidate.post(&here, &[("act", "choose"), ("time", time.as_str())]).await.status, 303);
        let before = app.mails().await.len();
        let cancel = format!("{}/positions/{}/cancel", scene.place.base(), scene.position.id);
        assert_eq!(scene.leader.post(&cancel, &[("reason", "Tilskuddet kom ikke.")]).await.status, 303);
        let mails = app.mails().await;
        let new = mails.get(..mails.len() - before).unwrap();
        let mut to: Vec<_> = new.iter().map(|mail| (mail.to.as_str(), mail.has_calendar)).collect();
        to.sort_unstable();
        assert_eq!(to, [("ingrid@example.com", true), ("kari@example.no", true)]);
        assert_eq!(candidate.get(&here).await.status, 404, "there is nothing to meet about");
        assert_eq!(candidate.post(&here, &[("act", "choose"), ("time", time.as_str())]).await.status, 404);
    })
    .await;
}
