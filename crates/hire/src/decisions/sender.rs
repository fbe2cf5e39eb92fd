//! Whoever sent an offer hears what became of it: that there is news, never what it is; that stands behind the sign-in.

use kernel::PersonId;
use platform::{PageError, Site, Write, i18n, mail::Mail};
use registry::{organisations, people};

use super::offers::Offer;
use crate::positions::Position;

/// Writes to the sender of an offer: `answered` or `withdrew`.
///
/// # Errors
/// The database's.
pub(super) async fn tell(site: &Site, write: &mut Write, position: &Position, offer: &Offer, what: &str) -> Result<(), PageError> {
    let Some(sender) = people::by_id(site.db.read(), PersonId(offer.sent_by)).await? else { return Ok(()) };
    let Some(organisation) = organisations::by_id(site.db.read(), position.organisation).await? else { return Ok(()) };
    let link = site.link(&format!("{}/positions/{}/decision", organisation.base(), position.id));
    let text = i18n::text_with(sender.language, &format!("decisions-mail-{what}-text"), &[("name", &sender.name), ("link", &link)]);
    write.mail(&Mail::new(sender.email, i18n::text(sender.language, &format!("decisions-mail-{what}-subject")), text)).await?;
    Ok(())
}
