//! What a member writes with their declaration is kept, and shown to those who choose the panel.

use hire::panel::SeatRole;
use testkit::on_both;

use crate::hire_panel::house;

#[tokio::test]
async fn what_a_member_wrote_with_their_answer_is_kept_whichever_it_was() {
    on_both(async |app| {
        let house = house(&app).await;
        app.panel(&house.position, &[(house.peer.clone(), SeatRole::PeerWorker)], false).await;
        let (peer, leader) = (app.signed_in(&house.peer).await, app.signed_in(&house.leader).await);
        let declare = async |version: &str, answer: &str, note: &str| {
            let fields = [("version", version), ("answer", answer), ("note", note)];
            peer.post(&house.path("/panel/declaration"), &fields).await.status
        };
        let panel = async || leader.get(&house.path("/panel")).await.main_text();
        assert_eq!(declare("1", "free", "Vi gikk på samme kurs").await, 303);
        assert!(panel().await.contains("Vi gikk på samme kurs"), "{}", panel().await);
        assert_eq!(declare("2", "aside", "").await, 303);
        assert!(panel().await.contains("Vi gikk på samme kurs"), "an answer without words takes none back");
        assert_eq!(declare("3", "aside", "Vi er blitt venner").await, 303, "the same answer, with more to say");
        assert!(panel().await.contains("Vi er blitt venner"), "{}", panel().await);
        let seat = leader.get(&house.path("/panel")).await.attribute("a[href$='/remove']", "href").unwrap();
        assert!(leader.get(&seat).await.text.contains("La plassen stå"), "the seat is what keeps the case closed");
    })
    .await;
}
