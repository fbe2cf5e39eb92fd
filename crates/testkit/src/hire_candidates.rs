//! Candidates for tests: people whose application is sent and chosen for interview.

use hire::{
    applications::{self, Application, Content, Status},
    positions::Position,
};
use platform::Write;

use crate::TestApp;

impl TestApp {
    /// Someone chosen for interview: their application, and the secret of their link. The address is made from the first name.
    pub async fn shortlisted(&self, position: &Position, name: &str) -> (Application, String) {
        let first = name.split_whitespace().next().unwrap_or("noen").to_lowercase();
        let content = Content {
            name: name.into(),
            email: format!("{first}@example.com"),
            letter: "Jeg vil gjerne være med.".into(),
            interview_needs: "Gjerne en pause midtveis.".into(),
            ..Content::default()
        };
        let (sent, secret) = self.application(position.organisation, position.id, content).await;
        let mut write = Write::begin(&self.site, position.organisation, None).await.expect("a change");
        assert!(applications::set_status(&write, &sent, Status::Shortlisted).await.expect("moved"), "the application was where it was");
        write.audit("application.shortlist", "Application", sent.id, serde_json::json!({}));
        write.commit().await.expect("saved");
        let chosen = applications::by_secret(self.site.db.read(), &secret).await.expect("read").expect("there");
        (chosen, secret)
    }
}
