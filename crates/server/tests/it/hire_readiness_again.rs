//! Readiness, once more: what is agreed goes on in the next review, and what was typed or given is not lost.

use registry::Role;
use testkit::on_both;

use super::{
    hire_kept::leaves,
    hire_readiness::{answer_all, finish, house, start},
};

#[tokio::test]
async fn what_is_not_done_goes_on_in_the_next_review_and_waits_in_one_place() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let first = start(&kari, &place).await;
        answer_all(&kari, &first, &[("goals-are-clear", "no"), ("training-planned", "no")]).await;
        finish(&kari, &first).await;
        let edit = kari.get(&first).await.attribute(".bb-duty a[href*='/actions/']", "href").unwrap();
        let form = kari.get(&edit).await;
        let owner = form.attribute("#owner option:nth-child(2)", "value").unwrap();
        let fields = [("version", form.field("version")), ("text", "Skriv målene sammen".into()), ("owner", owner), ("due", "2027-02-05".into())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(kari.post(&edit, &fields).await.status, 303);
        let second = start(&kari, &place).await;
        answer_all(&kari, &second, &[("goals-are-clear", "partly")]).await;
        finish(&kari, &second).await;
        let now = kari.get(&second).await;
        assert!(now.main_text().contains("Skriv målene sammen") && now.main_text().contains("5. februar 2027"), "{}", now.main_text());
        let waiting = kari.get("/now").await.all(".bb-duty__title");
        assert_eq!(waiting.iter().filter(|title| title.contains("Skriv målene sammen")).count(), 1, "{waiting:?}");
        let before = kari.get(&first).await;
        assert_eq!(before.main_text().matches("Ført videre i en senere gjennomgang").count(), 2, "{}", before.main_text());
        assert!(before.attribute("form[action$='/done']", "action").is_none());
    })
    .await;
}

#[tokio::test]
async fn who_has_left_is_asked_for_nothing_and_keeps_what_they_were_given_until_someone_else_gets_it() {
    on_both(async |app| {
        let (place, kari) = house(&app).await;
        let ola = app.person("Ola Bakke", &[(&place, Role::PeerWorker)]).await;
        let review = start(&kari, &place).await;
        let part = format!("{review}/part/purpose");
        let id = ola.id.to_string();
        let given = [("version", "1"), ("answer-goals-are-clear", "no"), ("owner-goals-are-clear", id.as_str())];
        assert_eq!(kari.post(&part, &given).await.status, 303);
        answer_all_but_purpose(&kari, &review).await;
        let ola_in = app.signed_in(&ola).await;
        leaves(&app, &place, &ola).await;
        let page = kari.get(&part).await;
        assert!(page.text.contains("Ola Bakke (har sluttet)"), "{}", page.main_text());
        assert_eq!(page.attribute("#owner-goals-are-clear option[selected]", "value").as_deref(), Some(id.as_str()));
        let points = [("answer-goals-are-clear", "no"), ("answer-level-is-chosen", "yes"), ("answer-tasks-need-experience", "yes")];
        let mut fields = vec![("version", "2"), ("owner-goals-are-clear", id.as_str())];
        fields.extend(points);
        assert_eq!(kari.post(&part, &fields).await.status, 303, "saving something else does not take it from them");
        assert_eq!(finish(&kari, &review).await.status, 303);
        assert!(kari.get(&review).await.main_text().contains("Ola Bakke"));
        let now = ola_in.get("/now").await;
        assert!(!now.main_text().contains("setninger"), "{}", now.main_text());
        let late = kari.post(&part, &[("version", "3"), ("answer-goals-are-clear", "yes"), ("note-goals-are-clear", "Lang tankerekke")]).await;
        assert_eq!(late.status, 409);
        assert!(late.main_text().contains("Lang tankerekke") && late.main_text().contains("avsluttet av noen andre"));
    })
    .await;
}

async fn answer_all_but_purpose(kari: &testkit::Visitor, review: &str) {
    for (part, points) in super::hire_readiness::parts().into_iter().filter(|(part, _)| *part != "purpose") {
        let named: Vec<String> = points.iter().map(|point| format!("answer-{point}")).collect();
        let mut fields = vec![("version", "1")];
        fields.extend(named.iter().map(|name| (name.as_str(), "yes")));
        assert_eq!(kari.post(&format!("{review}/part/{part}"), &fields).await.status, 303);
    }
}
