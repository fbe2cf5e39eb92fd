//! Letters to applicants: the method's texts, filled in, in the language each one reads.

use kernel::dates;
use platform::{PageError, Site, Write, mail::Mail};

use super::{Application, rules, store};
use crate::{ads, positions};

/// Fills one letter and lays it in the change's outbox, and notes on the applicant's page that it was sent.
pub(super) async fn send(
    site: &Site,
    write: &mut Write,
    application: &Application,
    letter: &str,
    values: &[(&str, String)],
    calendar: Option<String>,
) -> Result<(), PageError> {
    let row = store::hold(write, application.id).await?.ok_or(PageError::Hidden)?;
    let key = store::key(site, write.tx(), &row).await?;
    let content = match store::last_sent(&key, &row)? {
        Some(content) => content,
        None => store::written(&key, &row)?,
    };
    let Some(mail) = compose(site, write, application, &content, &store::secret(&key, &row)?, letter, values).await? else { return Ok(()) };
    write.mail(&Mail { calendar, ..mail }).await?;
    store::note(write, application.id, &format!("letter:{letter}")).await?;
    Ok(())
}

/// One letter as a mail; none when there is no address to send it to.
pub(super) async fn compose(
    site: &Site,
    write: &Write,
    application: &Application,
    content: &super::Content,
    secret: &str,
    letter: &str,
    values: &[(&str, String)],
) -> Result<Option<Mail>, PageError> {
    if content.email.is_empty() {
        return Ok(None);
    }
    let language = application.language;
    let item = method::library()
        .newest("letters", "hiring")
        .and_then(|letters| letters.item(letter))
        .ok_or_else(|| PageError::Broken(format!("no letter {letter}")))?;
    let db = write.tx();
    let organisation = registry::organisations::by_id(db, application.organisation).await?.ok_or(PageError::Hidden)?;
    let position = positions::load(db, application.organisation, application.position).await?;
    let mut filled: Vec<(&str, String)> = values.to_vec();
    let given = |filled: &[(&str, String)], name: &str| filled.iter().any(|(held, _)| *held == name);
    filled.push(("name", content.name.clone()));
    filled.push(("position", position.as_ref().map(|position| position.title.clone()).unwrap_or_default()));
    filled.push(("organisation", organisation.name.clone()));
    filled.push(("link", site.link(&format!("/application/{secret}"))));
    if !given(&filled, "contact") {
        let leader = match position.and_then(|position| position.leader) {
            Some(leader) => registry::people::by_id(db, leader).await?,
            None => None,
        };
        filled.push(("contact", leader.map_or_else(|| organisation.name.clone(), |leader| format!("{} ({})", leader.name, leader.email))));
    }
    if !given(&filled, "deadline")
        && let Some(deadline) = ads::load(db, application.organisation, application.position).await?.and_then(|ad| ad.deadline)
    {
        filled.push(("deadline", dates::long(deadline, language)));
    }
    Ok(Some(Mail::new(content.email.clone(), item.title(language), rules::fill(item.body(language), &filled))))
}
