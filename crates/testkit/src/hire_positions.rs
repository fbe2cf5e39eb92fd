//! Positions for tests: ready-made, at any stage of the path.

use hire::{
    Stage,
    positions::{self, Level, New, Position},
};
use kernel::PositionId;
use platform::Write;
use registry::{Organisation, people::Person};
use time::macros::date;

use crate::TestApp;

impl TestApp {
    /// A position of an organisation with that nearest leader, well thought through, put straight at a stage.
    pub async fn position(&self, organisation: &Organisation, leader: &Person, stage: Stage) -> Position {
        let id = PositionId::new();
        let unit = self.unit(organisation).await;
        let expected = |item: &method::Item| (item.id.clone(), item.key("expected").to_owned());
        let test = method::library().newest("test", "peer-position").and_then(|test| test.group("questions")).expect("the test");
        let new = New {
            title: "Erfaringskonsulent".into(),
            unit: Some(unit.id),
            leader: Some(leader.id),
            purpose: "Gi brukerne noen å snakke med som har stått i det samme.".into(),
            goals: "Flere blir i tilbudet, og flere sier at de blir hørt.".into(),
            level: Some(Level::Individual),
            tasks: vec!["peer-conversations".into(), "voice-in-team-meetings".into()],
            own_tasks: "Holde åpent hus hver torsdag".into(),
            percentage: Some(80),
            starts: Some(date!(2027 - 06 - 01)),
            test: test.items.iter().map(expected).collect(),
        };
        let mut write = Write::begin(&self.site, organisation.id, Some(leader.id)).await.expect("a change");
        positions::insert(write.tx(), write.now(), organisation.id, id, new, stage).await.expect("a position");
        write.audit("position.create", "Position", id, serde_json::json!({ "stage": stage.id() }));
        write.commit().await.expect("saved");
        positions::load(self.site.db.read(), organisation.id, id).await.expect("read").expect("there")
    }
}
