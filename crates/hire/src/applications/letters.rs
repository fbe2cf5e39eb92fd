//! Letters to applicants: the method's texts, filled in, in the language each one reads.

use std::collections::BTreeMap;

use kernel::{ApplicationId, Language, dates};
use platform::{PageError, Site, Write, i18n, mail::Mail};
use sea_orm::ConnectionTrait;
use time::Date;

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
    let about = About::load(write.tx(), application, values).await?;
    let link = site.link(&format!("/application/{secret}"));
    let (subject, text) = about.fill(letter, application.language, values, &content.name, link)?;
    Ok(Some(Mail::new(content.email.clone(), subject, text)))
}

/// A letter as it will be read, before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Preview {
    /// Whose application it is about.
    pub application: ApplicationId,
    /// The language it is written in.
    pub language: Language,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
}

/// One letter to several applicants of a position, as each will read it, before it is sent, with what `values` says of each. The link
/// is theirs alone, and is not shown; nor are names to those who may not know them. The caller audits.
///
/// # Errors
/// The database's, or unreadable bytes.
pub(crate) async fn preview(
    site: &Site,
    applications: &[Application],
    named: bool,
    letter: &str,
    values: impl Fn(&Application) -> Vec<(&'static str, String)>,
) -> Result<Vec<Preview>, PageError> {
    let Some(first) = applications.first() else { return Ok(Vec::new()) };
    let about = About::load(site.db.read(), first, &values(first)).await?;
    let names: BTreeMap<_, _> =
        if named { store::contents(site, applications).await?.into_iter().map(|(id, content)| (id, content.name)).collect() } else { [].into() };
    let each = applications.iter().map(|application| {
        let language = application.language;
        let name = names.get(&application.id).cloned().unwrap_or_else(|| i18n::text(language, "letter-hidden-name"));
        let link = i18n::text(language, "letter-hidden-link");
        let (subject, text) = about.fill(letter, language, &values(application), &name, link)?;
        Ok(Preview { application: application.id, language, subject, text })
    });
    each.collect()
}

/// What every letter about one position says.
struct About {
    organisation: String,
    position: String,
    contact: String,
    deadline: Option<Date>,
}

impl About {
    async fn load<C: ConnectionTrait>(db: &C, application: &Application, values: &[(&str, String)]) -> Result<Self, PageError> {
        let organisation = registry::organisations::by_id(db, application.organisation).await?.ok_or(PageError::Hidden)?;
        let position = positions::load(db, application.organisation, application.position).await?;
        let leader = match position.as_ref().and_then(|position| position.leader) {
            Some(leader) if !given(values, "contact") => registry::people::by_id(db, leader).await?,
            _ => None,
        };
        let deadline = if given(values, "deadline") {
            None
        } else {
            ads::load(db, application.organisation, application.position).await?.and_then(|ad| ad.deadline)
        };
        Ok(Self {
            contact: leader.map_or_else(|| organisation.name.clone(), |leader| format!("{} ({})", leader.name, leader.email)),
            organisation: organisation.name,
            position: position.map(|position| position.title).unwrap_or_default(),
            deadline,
        })
    }

    /// The subject and the text of a letter; what is given goes before what is known here.
    fn fill(&self, letter: &str, language: Language, values: &[(&str, String)], name: &str, link: String) -> Result<(String, String), PageError> {
        let letters = method::library().newest("letters", "hiring");
        let item = letters.and_then(|letters| letters.item(letter)).ok_or_else(|| PageError::Broken(format!("no letter {letter}")))?;
        let mut filled: Vec<(&str, String)> = values.to_vec();
        filled.extend([
            ("name", name.to_owned()),
            ("position", self.position.clone()),
            ("organisation", self.organisation.clone()),
            ("link", link),
            ("contact", self.contact.clone()),
        ]);
        filled.extend(self.deadline.map(|deadline| ("deadline", dates::long(deadline, language))));
        Ok((item.title(language).to_owned(), rules::fill(item.body(language), &filled)))
    }
}

fn given(values: &[(&str, String)], name: &str) -> bool {
    values.iter().any(|(held, _)| *held == name)
}
