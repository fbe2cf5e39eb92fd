//! Asking the panel to sign: a mail to each who has not, when the recommendation is whole.

use axum::extract::State;
use kernel::PositionId;
use platform::{
    PageError, PageResult, Site,
    form::Fields,
    http::{At, see},
    i18n,
    mail::Mail,
};
use registry::{Actor, people};
use serde_json::json;

use super::{
    super::{RECOMMEND, store},
    show::{Table, to_ask},
};
use crate::{Stage, desk};

/// Writes to every member who has not signed this version. The mail names nobody but whom it is to, and says nothing of what is recommended.
pub(in super::super) async fn ask(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let desk = desk::sit(&site, actor, position, RECOMMEND).await?;
    if desk.position.stage != Stage::Interviewing {
        return Err(PageError::Refused("decisions-not-now"));
    }
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let table = Table::load(&site, &desk).await?;
    let whole = table.faults().is_some_and(|faults| faults.is_empty());
    if !whole || fields.version() != table.recommendation.version {
        return see(desk.path("/decision?notice=decision-changed"));
    }
    let asked = to_ask(&desk, &table.missing(&desk));
    if asked.is_empty() || !store::ask(&write, position, table.recommendation.version).await? {
        return see(desk.path("/decision?notice=decision-changed"));
    }
    let link = site.link(&desk.path("/decision"));
    for person in people::by_ids(site.db.read(), &asked).await? {
        let (language, position) = (person.language, &desk.position.title);
        let text = i18n::text_with(language, "decisions-mail-sign-text", &[("name", &person.name), ("position", position), ("link", &link)]);
        write.mail(&Mail::new(person.email, i18n::text(language, "decisions-mail-sign-subject"), text)).await?;
    }
    write.audit("recommendation.ask", "Position", position, json!({ "version": table.recommendation.version, "people": asked }));
    let to = desk.path("/decision?notice=decision-asked");
    write.commit_to(&to).await?;
    see(to)
}
