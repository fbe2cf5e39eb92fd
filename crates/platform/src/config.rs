//! Settings: one TOML file, environment variables over it, and mistakes explained with their line.

use std::{fmt, net::SocketAddr, path::PathBuf};

use serde::de::DeserializeOwned;
use toml::{Table, Value};

/// Everything an installation can set. Every field has a safe default but none is guessed for production.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen: `127.0.0.1:8080`.
    pub listen: SocketAddr,
    /// The address people use, without a slash at the end: `https://brobygger.kommune.no`.
    pub public_url: String,
    /// `sqlite:./data/brobygger.db` or `postgres://user:password@host/name`.
    pub database_url: String,
    /// The folder for the installation key, attachments and, without SMTP, mail.
    pub data_folder: PathBuf,
    /// The file that holds the installation key; made with mode 0600 when it is absent and nothing is sealed yet.
    pub key_file: Option<PathBuf>,
    /// How mail goes out.
    pub mail: MailConfig,
    /// Largest attachment, in bytes.
    pub attachment_limit: u64,
    /// How many database connections serve readers at once.
    pub readers: u32,
    /// How many PostgreSQL connections changes have to themselves; SQLite has one writer, always.
    pub writers: u32,
    /// SQLite's page cache for each connection, in KiB.
    pub sqlite_cache_kib: u32,
    /// True only for the demo: sign-in links and sent mail are shown in the browser.
    pub demo: bool,
}

/// How mail goes out: by SMTP when a host is set, else into a folder.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// The sender of every mail.
    pub from: String,
    /// `smtps://user:password@host:465` or `smtp://host:25`; unset means a folder of `.eml` files.
    pub smtp_url: Option<String>,
}

impl Default for MailConfig {
    fn default() -> Self {
        Self { from: "Brobygger <brobygger@localhost>".into(), smtp_url: None }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: "http://127.0.0.1:8080".into(),
            database_url: "sqlite:./data/brobygger.db".into(),
            data_folder: PathBuf::from("./data"),
            key_file: None,
            mail: MailConfig::default(),
            attachment_limit: 10 * 1024 * 1024,
            readers: 8,
            writers: 8,
            sqlite_cache_kib: 16_384,
            demo: false,
        }
    }
}

/// One thing wrong with the settings, said so that it can be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line of the file, where there is one.
    pub line: Option<usize>,
    /// The environment variable, where it was made there.
    pub variable: Option<&'static str>,
    /// One sentence.
    pub sentence: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.variable, self.line) {
            (Some(variable), _) => write!(f, "{variable}: {}", self.sentence),
            (None, Some(line)) => write!(f, "line {line}: {}", self.sentence),
            (None, None) => f.write_str(&self.sentence),
        }
    }
}

/// The environment variables that override the file, with what they set.
pub const VARIABLES: [(&str, &str); 6] = [
    ("BROBYGGER_LISTEN", "listen"),
    ("BROBYGGER_PUBLIC_URL", "public_url"),
    ("BROBYGGER_DATABASE_URL", "database_url"),
    ("BROBYGGER_DATA_FOLDER", "data_folder"),
    ("BROBYGGER_KEY_FILE", "key_file"),
    ("BROBYGGER_SMTP_URL", "mail.smtp_url"),
];

impl Config {
    /// Reads the file's text and the environment, and checks what they say.
    ///
    /// # Errors
    /// Every mistake found, not only the first; only a file that is not TOML at all stops there.
    pub fn read(toml: &str, environment: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<Mistake>> {
        let mut table: Table = toml.parse().map_err(|error| vec![from_toml(toml, &error)])?;
        let mut reading = Reading { toml, variables: Vec::new(), found: Vec::new() };
        let mut config = Self::default();
        let mut mail = match table.remove("mail") {
            None => Table::new(),
            Some(Value::Table(mail)) => mail,
            Some(_) => {
                reading.wrong("", "mail", "mail is a section of its own: [mail]".into());
                Table::new()
            }
        };
        reading.take(&mut table, "", "listen", &mut config.listen);
        reading.take(&mut table, "", "public_url", &mut config.public_url);
        reading.take(&mut table, "", "database_url", &mut config.database_url);
        reading.take(&mut table, "", "data_folder", &mut config.data_folder);
        reading.take(&mut table, "", "key_file", &mut config.key_file);
        reading.take(&mut table, "", "attachment_limit", &mut config.attachment_limit);
        reading.take(&mut table, "", "readers", &mut config.readers);
        reading.take(&mut table, "", "writers", &mut config.writers);
        reading.take(&mut table, "", "sqlite_cache_kib", &mut config.sqlite_cache_kib);
        reading.take(&mut table, "", "demo", &mut config.demo);
        reading.take(&mut mail, MAIL, "from", &mut config.mail.from);
        reading.take(&mut mail, MAIL, "smtp_url", &mut config.mail.smtp_url);
        reading.nothing_else(&table, "");
        reading.nothing_else(&mail, MAIL);
        for (variable, key) in VARIABLES {
            let Some(value) = environment(variable) else { continue };
            reading.variables.push((variable, key));
            match key {
                "listen" => match value.parse() {
                    Ok(address) => config.listen = address,
                    Err(_) => reading.wrong("", key, format!("“{value}” is not an address with a port, like 127.0.0.1:8080")),
                },
                "public_url" => config.public_url = value,
                "database_url" => config.database_url = value,
                "data_folder" => config.data_folder = value.into(),
                "key_file" => config.key_file = Some(value.into()),
                _ => config.mail.smtp_url = Some(value),
            }
        }
        config.public_url = config.public_url.trim_end_matches('/').to_owned();
        config.check(&mut reading);
        let mut found = reading.found;
        found.sort_by_key(|mistake| mistake.line.unwrap_or(usize::MAX));
        if found.is_empty() { Ok(config) } else { Err(found) }
    }

    fn check(&self, reading: &mut Reading<'_>) {
        let mut wrong = |section: &str, key: &str, sentence: String| reading.wrong(section, key, sentence);
        match url::Url::parse(&self.public_url) {
            Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host() => {
                if url.path() != "/" || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
                    wrong("", "public_url", format!("public_url is “{}”; it must end with the host, or with its port", self.public_url));
                }
            }
            _ => wrong("", "public_url", format!("public_url is “{}”; it must begin with http:// or https:// and name a host", self.public_url)),
        }
        if !["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| self.database_url.starts_with(scheme)) {
            wrong("", "database_url", "database_url must begin with sqlite: or postgres://".into());
        }
        if self.mail.from.parse::<lettre::message::Mailbox>().is_err() {
            wrong(MAIL, "from", format!("mail.from is “{}”, which is not a mail address", self.mail.from));
        }
        if let Some(smtp) = &self.mail.smtp_url {
            if !smtp.starts_with("smtp://") && !smtp.starts_with("smtps://") {
                wrong(MAIL, "smtp_url", "mail.smtp_url must begin with smtp:// or smtps://".into());
            } else if !url::Url::parse(smtp).is_ok_and(|url| url.has_host()) || crate::mail::smtp_of(smtp).is_err() {
                // The address itself is not repeated: it holds a password.
                wrong(MAIL, "smtp_url", "mail.smtp_url cannot be read: write smtps://user:password@host:465, signs in the password as %40".into());
            }
        }
        if !(1_024..=104_857_600).contains(&self.attachment_limit) {
            wrong("", "attachment_limit", "attachment_limit must be between 1024 and 104857600 bytes".into());
        }
        for (key, connections) in [("readers", self.readers), ("writers", self.writers)] {
            if !(1..=256).contains(&connections) {
                wrong("", key, format!("{key} must be between 1 and 256"));
            }
        }
    }

    /// What is not wrong, but hardly meant: one sentence each.
    #[must_use]
    pub fn warnings(&self) -> Vec<String> {
        let mut said = Vec::new();
        if self.mail.smtp_url.is_none() && !self.demo {
            let folder = self.mail_folder();
            said.push(format!("mail.smtp_url is not set: mails reach nobody, they are only laid as files in {}", folder.display()));
        }
        said
    }

    /// Where the installation key is kept.
    #[must_use]
    pub fn key_path(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.data_folder.join("installation.key"))
    }

    /// Where mail is laid when no SMTP host is set.
    #[must_use]
    pub fn mail_folder(&self) -> PathBuf {
        self.data_folder.join("mail")
    }

    /// Whether cookies may travel over https only.
    #[must_use]
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// The section of the mail's settings.
const MAIL: &str = "mail";

/// The settings while they are read: what was said where, and what is wrong with it.
struct Reading<'a> {
    toml: &'a str,
    /// The variables that are set, with the settings they set.
    variables: Vec<(&'static str, &'static str)>,
    found: Vec<Mistake>,
}

impl Reading<'_> {
    /// Notes a mistake where it was made: in the variable that sets it, else in the file's line.
    fn wrong(&mut self, section: &str, key: &str, sentence: String) {
        let name = full(section, key);
        let variable = self.variables.iter().find(|(_, set)| *set == name).map(|(variable, _)| *variable);
        let line = if variable.is_none() { line_of(self.toml, section, key) } else { None };
        self.found.push(Mistake { line, variable, sentence });
    }

    fn take<T: DeserializeOwned>(&mut self, table: &mut Table, section: &str, key: &str, into: &mut T) {
        match table.remove(key).map(Value::try_into) {
            None => {}
            Some(Ok(value)) => *into = value,
            Some(Err(error)) => {
                let why = error.message().replace('\n', " ");
                self.wrong(section, key, format!("{} cannot be read: {why}", full(section, key)));
            }
        }
    }

    fn nothing_else(&mut self, table: &Table, section: &str) {
        for key in table.keys() {
            self.wrong(section, key, format!("{} is not a setting; “brobygger config explain” lists them all", full(section, key)));
        }
    }
}

fn full(section: &str, key: &str) -> String {
    if section.is_empty() { key.to_owned() } else { format!("{section}.{key}") }
}

fn from_toml(toml: &str, error: &toml::de::Error) -> Mistake {
    let line = error.span().map(|span| toml.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
    Mistake { line, variable: None, sentence: error.message().replace('\n', " ") }
}

/// The line where a setting stands: under its section, or with the section's name before its own.
fn line_of(toml: &str, section: &str, key: &str) -> Option<usize> {
    let full = full(section, key);
    let mut here = "";
    for (line, number) in toml.lines().map(str::trim).zip(1..) {
        let opened = line.strip_prefix('[').and_then(|rest| rest.split(']').next()).map(str::trim);
        let name = line.split_once('=').map(|(name, _)| name.trim().trim_matches('"'));
        here = opened.unwrap_or(here);
        if (here == section && name == Some(key)) || (here.is_empty() && name == Some(&full)) || opened == Some(&full) {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(toml: &str) -> Result<Config, Vec<Mistake>> {
        Config::read(toml, |_| None)
    }

    #[test]
    fn an_empty_file_is_a_working_configuration() {
        assert!(read("").is_ok());
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let mistakes = read("readers = 4\nlisten = \"here\"\n").unwrap_err();
        assert_eq!(mistakes[0].line, Some(2));
        let mistakes = read("# one\n\npublic_url = \"brobygger.no\"\nreaders = 0\n").unwrap_err();
        assert_eq!(mistakes.iter().map(|m| m.line).collect::<Vec<_>>(), [Some(3), Some(4)]);
    }

    #[test]
    fn an_unknown_setting_is_refused_not_ignored() {
        let mistakes = read("databse_url = \"sqlite:x\"").unwrap_err();
        assert!(mistakes[0].sentence.contains("databse_url"), "{}", mistakes[0]);
    }

    #[test]
    fn every_mistake_is_found_in_its_own_place() {
        let toml = "readrs = 4\nwriters = \"many\"\nreaders = 0\n[mail]\nsmtp_url = \"smtp://a b@:x\"\nreaders = 3\nfrom = 7\n";
        let said: Vec<String> = read(toml).unwrap_err().iter().map(ToString::to_string).collect();
        let begins =
            ["line 1: readrs is not", "line 2: writers cannot", "line 3: readers must", "line 5: mail.smtp_url cannot", "line 6: mail.readers is"];
        for (said, begins) in said.iter().zip(begins.iter().chain(&["line 7: mail.from cannot"])) {
            assert!(said.starts_with(begins), "{said}");
        }
        assert_eq!(said.len(), 6, "{said:?}");
    }

    #[test]
    fn what_a_variable_says_is_not_blamed_on_the_file() {
        let found = Config::read("# one\npublic_url = \"https://brobygger.no\"\n", |name| {
            (name == "BROBYGGER_PUBLIC_URL").then(|| "https://brobygger.no/kommune?x".into())
        });
        let found = found.unwrap_err();
        assert_eq!((found.len(), found[0].line, found[0].variable), (1, None, Some("BROBYGGER_PUBLIC_URL")), "{found:?}");
        assert!(found[0].to_string().starts_with("BROBYGGER_PUBLIC_URL: public_url is"), "{}", found[0]);
    }

    #[test]
    fn an_address_is_a_host_and_a_port_and_no_more() {
        for right in ["https://brobygger.no", "https://brobygger.no/", "http://127.0.0.1:8080"] {
            assert!(read(&format!("public_url = \"{right}\"")).is_ok(), "{right}");
        }
        for wrong in ["https://kommune.no/brobygger", "https://kommune.no?x=1", "https://kommune.no/#a", "ftp://kommune.no", "kommune.no"] {
            assert!(read(&format!("public_url = \"{wrong}\"")).is_err(), "{wrong}");
        }
    }

    #[test]
    fn mail_that_reaches_nobody_is_warned_of_outside_the_demo() {
        assert!(read("").unwrap().warnings()[0].contains("mail.smtp_url is not set"));
        assert!(read("demo = true").unwrap().warnings().is_empty());
        assert!(read("[mail]\nsmtp_url = \"smtps://user:p%40ss@mail.example.no:465\"").unwrap().warnings().is_empty());
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let config = Config::read("listen = \"127.0.0.1:1\"", |name| (name == "BROBYGGER_LISTEN").then(|| "127.0.0.1:2".into()));
        assert_eq!(config.unwrap().listen.port(), 2);
    }
}
