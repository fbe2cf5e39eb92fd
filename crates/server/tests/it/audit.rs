//! The log: whole as it was written, broken when a line is changed or gone, and read without anyone's name but the doer's.

use platform::audit::{self, Verdict};
use registry::{Role, organisations::Kind};
use sea_orm::ConnectionTrait;
use testkit::{TestApp, on_both};

async fn some_history(app: &TestApp) -> registry::Organisation {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let person = app.person("Anders Myhre", &[(&place, Role::Administrator)]).await;
    let visitor = app.signed_in(&person).await;
    for name in ["Team A", "Team B", "Team C"] {
        assert_eq!(visitor.post(&format!("{}/units/new", place.base()), &[("name", name)]).await.status, 303);
    }
    place
}

/// Changes the database behind the house's back. Instants and numbers are written alike on both databases.
async fn behind_our_back(app: &TestApp, sql: &str) {
    let done = app.site.db.writer().execute_unprepared(sql).await.unwrap();
    assert_eq!(done.rows_affected(), 1, "{sql}");
}

#[tokio::test]
async fn an_untouched_log_is_whole() {
    on_both(async |app| {
        some_history(&app).await;
        let verdict = audit::verify(app.site.db.read()).await.unwrap();
        assert!(matches!(verdict, Verdict::Whole(read) if read >= 5), "{verdict:?}");
    })
    .await;
}

#[tokio::test]
async fn a_changed_line_is_named_and_it_is_the_first_one() {
    on_both(async |app| {
        let place = some_history(&app).await;
        behind_our_back(&app, "UPDATE platform_audit SET detail = '{\"by\":\"nobody\"}' WHERE seq = 3 AND action = 'unit.create'").await;
        let verdict = audit::verify(app.site.db.read()).await.unwrap();
        assert_eq!(verdict, Verdict::Broken { organisation: place.id, seq: 3 });
    })
    .await;
}

#[tokio::test]
async fn a_line_taken_out_is_noticed_in_the_middle_and_at_the_end() {
    on_both(async |app| {
        let place = some_history(&app).await;
        behind_our_back(&app, "DELETE FROM platform_audit WHERE seq = 5 AND action = 'unit.create'").await;
        assert_eq!(audit::verify(app.site.db.read()).await.unwrap(), Verdict::Broken { organisation: place.id, seq: 5 }, "the last one");
        behind_our_back(&app, "DELETE FROM platform_audit WHERE seq = 4 AND action = 'unit.create'").await;
        behind_our_back(&app, "DELETE FROM platform_audit WHERE seq = 1 AND action = 'organisation.create'").await;
        assert_eq!(audit::verify(app.site.db.read()).await.unwrap(), Verdict::Broken { organisation: place.id, seq: 1 }, "the first one");
    })
    .await;
}

#[tokio::test]
async fn the_log_is_read_newest_first_filtered_and_without_other_names() {
    on_both(async |app| {
        let place = some_history(&app).await;
        let hr = app.person("Hanne Lund", &[(&place, Role::Hr)]).await;
        let hr = app.signed_in(&hr).await;
        let path = format!("{}/audit", place.base());
        let page = hr.get(&path).await;
        let numbers: Vec<i64> = page.all("tbody th").iter().map(|number| number.parse().unwrap()).collect();
        assert!(numbers.is_sorted_by(|a, b| a > b) && numbers.len() >= 5, "{numbers:?}");
        assert!(page.main_text().contains("Anders Myhre") && page.main_text().contains("La inn en enhet"));
        assert!(!page.main_text().contains("Team A"), "ids and states, never texts");
        let only = hr.get(&format!("{path}?action=unit.create&kind=&person=")).await;
        assert_eq!(only.all("tbody tr").len(), 3);
        assert!(hr.get(&format!("{path}?action=no.such")).await.main_text().contains("Ingenting her ennå"));
        assert_eq!(hr.get(&format!("{path}?person=rubbish&before=rubbish")).await.status, 200);
    })
    .await;
}

#[tokio::test]
async fn a_long_log_goes_on_page_by_page_at_the_same_cost() {
    on_both(async |app| {
        let place = some_history(&app).await;
        let hr = app.person("Hanne Lund", &[(&place, Role::Hr)]).await;
        let hr = app.signed_in(&hr).await;
        let path = format!("{}/audit", place.base());
        let (with_few, _) = app.queries(hr.get(&path)).await;
        for number in 0..30 {
            app.person(&format!("Person{number:02} Prøve"), &[(&place, Role::Member)]).await;
        }
        let (with_many, first) = app.queries(hr.get(&path)).await;
        assert_eq!(with_few, with_many);
        assert_eq!(first.all("tbody tr").len(), 25);
        let rest = hr.get(&format!("{path}{}", first.attribute(".bb-more a", "href").unwrap())).await;
        assert!(rest.all("tbody tr").len() >= 10 && rest.all("tbody th").last().unwrap() == "1");
    })
    .await;
}
