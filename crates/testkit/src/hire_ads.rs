//! Ads for tests: written, published, open until a day.

use hire::{
    Stage,
    ads::{self, Ad, Change},
    positions::{self, Position},
};
use kernel::PositionId;
use platform::Write;
use registry::Organisation;
use time::Date;

use crate::TestApp;

impl TestApp {
    /// Moves a position along the path to being described, if it is not that far.
    pub async fn described(&self, organisation: &Organisation, position: PositionId) -> Position {
        loop {
            let found = positions::load(self.site.db.read(), organisation.id, position).await.expect("read").expect("the position");
            let next = match found.stage {
                Stage::Drafted => Stage::Planned,
                Stage::Planned => Stage::Described,
                _ => return found,
            };
            let mut write = Write::begin(&self.site, organisation.id, None).await.expect("a change");
            assert!(positions::advance(&write, &found, next).await.expect("moved"));
            write.audit("position.advance", "Position", position, serde_json::json!({ "to": next.id() }));
            write.commit().await.expect("saved");
        }
    }

    /// The ad of a position as it was first drafted.
    pub async fn drafted_ad(&self, organisation: &Organisation, position: PositionId) -> Ad {
        let found = positions::load(self.site.db.read(), organisation.id, position).await.expect("read").expect("the position");
        let mut write = Write::begin(&self.site, organisation.id, None).await.expect("a change");
        let ad = ads::draft(&write, organisation, &found, organisation.language).await.expect("a draft");
        write.audit("ad.draft", "Position", position, serde_json::json!({}));
        write.commit().await.expect("saved");
        ad
    }

    /// A published ad of the position, which can be applied to until the end of that day.
    pub async fn published_ad(&self, organisation: &Organisation, position: PositionId, deadline: Date) -> Ad {
        let found = self.described(organisation, position).await;
        self.drafted_ad(organisation, position).await;
        let advert = ads::full(self.site.db.read(), organisation.id, position).await.expect("read").expect("the ad");
        let mut write = Write::begin(&self.site, organisation.id, None).await.expect("a change");
        let change = Change { deadline: Some(deadline), ..Change::from(&advert) };
        assert!(ads::save(&write, &advert.ad, advert.ad.version, &change).await.expect("written"));
        let ad = ads::load(write.tx(), organisation.id, position).await.expect("read").expect("the ad");
        assert!(ads::publish(&write, &found, &ad).await.expect("published"), "the position is described");
        write.audit("ad.publish", "Position", position, serde_json::json!({}));
        write.commit().await.expect("saved");
        ads::load(self.site.db.read(), organisation.id, position).await.expect("read").expect("the ad")
    }
}
