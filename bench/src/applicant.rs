//! Someone who applies, and remembers what they were promised.

use crate::client::{Answer, Client};

/// An applicant behind a secret link.
pub struct Applicant {
    client: Client,
    secret: String,
    version: String,
    /// The number in the last letter whose saving was acknowledged.
    pub acknowledged: u64,
    /// The number in the last letter that was on its way.
    pub tried: u64,
    /// Whether sending was acknowledged.
    pub sent: bool,
}

/// What the letter of a number says.
fn letter(number: u64) -> String {
    format!("Jeg søker fordi jeg har noe å gi. Utkast {number:06}. ")
}

/// The highest number a page holds.
pub fn number_in(page: &str) -> u64 {
    let numbers = page.match_indices("Utkast ").filter_map(|(at, word)| page.get(at + word.len()..at + word.len() + 6)?.parse().ok());
    numbers.max().unwrap_or(0)
}

/// Whether a status page is that of a sent application: only then does it tell who has read it.
fn is_sent(page: &Answer) -> bool {
    page.status == 200 && page.body.contains("id=\"readers\"")
}

impl Applicant {
    /// Begins an application on an open page.
    pub async fn begin(mut client: Client, apply: &str) -> Result<Self, String> {
        let page = client.get(apply).await?;
        let key = page.field("form_key");
        let begun = client.post(apply, &[("form_key", &key)]).await?;
        let secret = begun.location.split('/').nth(2).filter(|_| begun.status == 303).ok_or_else(|| format!("{apply} answered {}", begun.status))?;
        let mut applicant = Self { client, secret: secret.to_owned(), version: String::new(), acknowledged: 0, tried: 0, sent: false };
        let contact = applicant.path("contact");
        let page = applicant.client.get(&contact).await?;
        let version = page.field("version");
        applicant.client.post(&contact, &[("version", &version), ("name", "Prøve Søker"), ("email", "prove@post.example")]).await?;
        let status = applicant.client.get(&format!("/application/{}", applicant.secret)).await?;
        // What tells a sent one from a draft must be able to tell.
        if is_sent(&status) { Err("a draft looks as if it were sent".into()) } else { Ok(applicant) }
    }

    fn path(&self, step: &str) -> String {
        format!("/application/{}/{step}", self.secret)
    }

    /// Writes a little more, as the page's script does; notes what was acknowledged.
    pub async fn write(&mut self) -> Result<(), String> {
        let path = self.path("letter");
        if self.version.is_empty() {
            self.version = self.client.get(&path).await?.field("version");
        }
        self.tried += 1;
        let text = letter(self.tried);
        let answer = self.client.autosave(&path, &[("version", &self.version), ("letter", &text)]).await?;
        if answer.status != 200 {
            return Err(format!("saving answered {}", answer.status));
        }
        self.acknowledged = self.tried;
        self.version = answer.body.chars().filter(char::is_ascii_digit).collect();
        Ok(())
    }

    /// Sends the application.
    pub async fn send(&mut self) -> Result<(), String> {
        let page = self.client.get(&self.path("review")).await?;
        let key = page.field("form_key");
        let answer = self.client.post(&self.path("send"), &[("form_key", &key)]).await?;
        if answer.status != 303 {
            return Err(format!("sending answered {}", answer.status));
        }
        self.sent = true;
        Ok(())
    }

    /// Looks, over a new connection, whether everything that was acknowledged is there. Says what is lost.
    pub async fn look(&self, client: &mut Client) -> Result<Option<String>, String> {
        let page = client.get(&self.path("letter")).await?;
        let found = number_in(&page.body);
        if page.status != 200 || found < self.acknowledged {
            return Ok(Some(format!("letter {} was acknowledged, {found} is there (answer {})", self.acknowledged, page.status)));
        }
        let status = client.get(&format!("/application/{}", self.secret)).await?;
        Ok((self.sent && !is_sent(&status)).then(|| "sending was acknowledged, and it is a draft".into()))
    }
}
