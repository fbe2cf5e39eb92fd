//! Applications for tests: sent, with what they say, and the secret of their link.

use hire::applications::{self, Application, Content, store};
use kernel::{Language, OrganisationId, PositionId};
use platform::Write;

use crate::TestApp;

impl TestApp {
    /// An application that has been sent to a position, and the secret of its link.
    pub async fn application(&self, organisation: OrganisationId, position: PositionId, content: Content) -> (Application, String) {
        let (application, secret) = self.draft(organisation, position, content.clone()).await;
        let mut write = Write::begin(&self.site, organisation, None).await.expect("a change");
        let row = store::hold(&write, application.id).await.expect("read").expect("there");
        let key = store::key(&self.site, write.tx(), &row).await.expect("a key");
        let sent = store::send(&write, &row, &key, &content, write.now()).await.expect("sent");
        write.audit("application.send", "Application", sent.id, serde_json::json!({ "number": sent.number }));
        write.commit().await.expect("saved");
        (sent, secret)
    }

    /// An application that is still being written, and the secret of its link.
    pub async fn draft(&self, organisation: OrganisationId, position: PositionId, content: Content) -> (Application, String) {
        let mut write = Write::begin(&self.site, organisation, None).await.expect("a change");
        let (id, secret) = store::begin(&self.site, &write, position, Language::Nb).await.expect("begun");
        let row = store::hold(&write, id).await.expect("read").expect("there");
        let key = store::key(&self.site, write.tx(), &row).await.expect("a key");
        store::keep(&write, &row, &key, &content, Language::Nb).await.expect("kept");
        write.audit("application.begin", "Application", id, serde_json::json!({}));
        write.commit().await.expect("saved");
        let draft = applications::by_secret(self.site.db.read(), &secret).await.expect("read").expect("there");
        (draft, secret)
    }
}
