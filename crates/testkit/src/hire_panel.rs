//! Panels for tests: people in seats, declared or not.

use hire::{
    panel::{self, SeatRole},
    positions::Position,
};
use platform::Write;
use registry::people::{self, Person};

use crate::TestApp;

impl TestApp {
    /// Seats people on a position's panel, declared free of conflicts or not asked yet. Those without a role in the
    /// organisation come from outside.
    pub async fn panel(&self, position: &Position, members: &[(Person, SeatRole)], declared: bool) {
        let mut write = Write::begin(&self.site, position.organisation, None).await.expect("a change");
        for (person, role) in members {
            let account = people::account(write.tx(), person.id).await.expect("read").expect("a person");
            let external = !account.memberships.iter().any(|(organisation, _)| organisation.id == position.organisation);
            assert!(panel::take_seat(&write, position.id, person.id, *role, external, declared).await.expect("a seat"), "already seated");
            write.audit("panel.seat", "Position", position.id, serde_json::json!({ "role": role.id() }));
        }
        write.commit().await.expect("saved");
    }
}
