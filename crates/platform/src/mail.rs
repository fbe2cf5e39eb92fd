//! Mail: written with the change that causes it, sent by a task, by SMTP or into a folder.

use std::path::Path;

use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header::ContentType},
    transport::smtp::AsyncSmtpTransportBuilder,
};
use serde::{Deserialize, Serialize};
use time::{OffsetDateTime, format_description::well_known::Rfc2822};

use crate::{Site, config::Config, db::Instant, tasks::TaskKind};

pub use lettre::Address;

/// The task that sends one mail.
pub const TASK: &str = "mail";

/// One mail. Its subject shows on lock screens: it names neither the person nor what the job is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// The text, plain.
    pub text: String,
    /// A calendar invitation (`text/calendar`), where there is one.
    #[serde(default)]
    pub calendar: Option<String>,
}

impl Mail {
    /// A mail without attachments.
    pub fn new(to: impl Into<String>, subject: impl Into<String>, text: impl Into<String>) -> Self {
        Self { to: to.into(), subject: subject.into(), text: text.into(), calendar: None }
    }
}

/// A mail as it lies in the demo's folder.
#[derive(Clone, Debug)]
pub struct SentMail {
    /// The file's name without its ending.
    pub id: String,
    /// To whom.
    pub to: String,
    /// The subject line.
    pub subject: String,
    /// The text.
    pub text: String,
    /// When, as the mail itself says.
    pub date: String,
    /// Whether a calendar invitation came along.
    pub has_calendar: bool,
}

impl SentMail {
    /// When, as an instant; none when the mail does not say it as mails do.
    #[must_use]
    pub fn sent_at(&self) -> Option<Instant> {
        OffsetDateTime::parse(&self.date, &Rfc2822).ok().map(Instant::from)
    }

    /// The addresses in the text, so that the demo's reader can follow them.
    #[must_use]
    pub fn links(&self) -> Vec<&str> {
        self.text.split_whitespace().filter(|word| word.starts_with("http://") || word.starts_with("https://")).collect()
    }
}

/// The task kind for the site's list.
#[must_use]
pub fn task() -> TaskKind {
    TaskKind::new(TASK, |site: Site, mail: Mail| async move { send(&site.config, &site, &mail).await })
}

async fn send(config: &Config, site: &Site, mail: &Mail) -> Result<(), String> {
    let message = compose(config, mail)?;
    if let Some(url) = &config.mail.smtp_url {
        let transport = site.smtp(url)?;
        transport.send(message).await.map(|_| ()).map_err(|error| error.to_string())
    } else {
        let folder = config.mail_folder();
        tokio::fs::create_dir_all(&folder).await.map_err(|error| error.to_string())?;
        AsyncFileTransport::<Tokio1Executor>::new(folder).send(message).await.map(|_| ()).map_err(|error| error.to_string())
    }
}

fn compose(config: &Config, mail: &Mail) -> Result<Message, String> {
    let from: Mailbox = config.mail.from.parse().map_err(|_| "the sender's address is not an address".to_owned())?;
    // The address itself stays out of the error: errors are kept and shown.
    let to: Mailbox = mail.to.parse().map_err(|_| "the receiver's address is not an address".to_owned())?;
    let builder = Message::builder().from(from).to(to).subject(mail.subject.clone());
    let text = SinglePart::plain(mail.text.clone());
    let message = match &mail.calendar {
        None => builder.singlepart(text),
        Some(calendar) => {
            // What is said outside the file must be what is said in it (RFC 6047): else programs keep what was called off.
            let method = if calendar.lines().any(|line| line.trim_end() == "METHOD:CANCEL") { "CANCEL" } else { "REQUEST" };
            let kind: ContentType = format!("text/calendar; charset=utf-8; method={method}").parse().map_err(|_| "calendar type".to_owned())?;
            let file = Attachment::new("appointment.ics".into()).body(calendar.clone(), kind);
            builder.multipart(MultiPart::mixed().singlepart(text).singlepart(file))
        }
    };
    message.map_err(|error| error.to_string())
}

/// The address that mails come from, without its name; empty when the setting is not an address.
#[must_use]
pub fn sender(config: &Config) -> String {
    config.mail.from.parse::<Mailbox>().map(|from| from.email.to_string()).unwrap_or_default()
}

/// Builds the SMTP transport once; it keeps its connections.
///
/// # Errors
/// One sentence when the address is wrong.
pub fn smtp(url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, String> {
    smtp_of(url).map(AsyncSmtpTransportBuilder::build)
}

/// The transport an address describes, before it is built.
pub(crate) fn smtp_of(url: &str) -> Result<AsyncSmtpTransportBuilder, String> {
    AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| format!("mail.smtp_url: {error}"))
}

/// The newest mails of the folder, newest first, at most `limit`.
///
/// # Errors
/// When the folder is there but cannot be read.
pub fn sent(folder: &Path, limit: usize) -> std::io::Result<Vec<SentMail>> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut files: Vec<_> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let path = entry.path();
            (path.extension()? == "eml").then(|| Some((entry.metadata().ok()?.modified().ok()?, path)))?
        })
        .collect();
    files.sort_by(|a, b| b.cmp(a));
    files.truncate(limit);
    Ok(files.into_iter().filter_map(|(_, path)| read(&path)).collect())
}

/// One mail of the folder.
#[must_use]
pub fn read(path: &Path) -> Option<SentMail> {
    let bytes = std::fs::read(path).ok()?;
    let mail = mail_parser::MessageParser::default().parse(&bytes)?;
    Some(SentMail {
        id: path.file_stem()?.to_str()?.to_owned(),
        to: mail.to().and_then(|to| to.first()).and_then(|to| to.address.as_ref()).map(ToString::to_string).unwrap_or_default(),
        subject: mail.subject().unwrap_or_default().to_owned(),
        text: mail.body_text(0).map(|text| text.into_owned()).unwrap_or_default(),
        date: mail.date().map(|date| date.to_rfc3339()).unwrap_or_default(),
        has_calendar: mail.attachment_count() > 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_none_is_refused_without_being_repeated() {
        let error = compose(&Config::default(), &Mail::new("kari nordmann", "Hei", "Tekst")).unwrap_err();
        assert!(!error.contains("kari"), "{error}");
    }

    #[test]
    fn a_calendar_file_that_calls_off_is_sent_as_one() {
        for (line, method) in [("METHOD:REQUEST", "method=REQUEST"), ("METHOD:CANCEL", "method=CANCEL")] {
            let calendar = Some(format!("BEGIN:VCALENDAR\r\n{line}\r\nEND:VCALENDAR\r\n"));
            let mail = Mail { calendar, ..Mail::new("a@example.no", "Hei", "Tekst") };
            let text = String::from_utf8(compose(&Config::default(), &mail).unwrap().formatted()).unwrap();
            assert!(text.contains(method), "{text}");
        }
        assert_eq!(sender(&Config::default()), "brobygger@localhost");
    }

    #[test]
    fn a_subject_cannot_smuggle_in_a_header() {
        let message = compose(&Config::default(), &Mail::new("a@example.no", "Hei\r\nBcc: b@example.no", "Tekst")).unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        assert!(!text.lines().any(|line| line.starts_with("Bcc:")), "{text}");
    }
}
