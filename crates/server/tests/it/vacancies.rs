//! The public list of vacancies: as quick long as short.

use hire::Stage;
use registry::{Role, organisations::Kind};
use testkit::on_both;
use time::macros::date;

#[tokio::test]
async fn a_long_list_of_vacancies_needs_no_more_queries_than_a_short_one() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let leader = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let advertise = async || {
            let position = app.position(&place, &leader, Stage::Described).await;
            app.published_ad(&place, position.id, date!(2027 - 03 - 15)).await;
        };
        advertise().await;
        let (few, _) = app.queries(app.visitor().get("/jobs")).await;
        for _ in 0..29 {
            advertise().await;
        }
        let (many, page) = app.queries(app.visitor().get("/jobs")).await;
        assert_eq!(few, many);
        assert_eq!(page.all(".bb-card").len(), 25);
        let next = page.attribute(".bb-more a", "href").unwrap();
        assert_eq!(app.visitor().get(&format!("/jobs{next}")).await.all(".bb-card").len(), 5);
    })
    .await;
}
