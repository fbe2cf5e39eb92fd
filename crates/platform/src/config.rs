//! Settings: one TOML file, environment variables over it, and mistakes explained with their line.

use std::{fmt, net::SocketAddr, path::PathBuf};

use serde::Deserialize;

/// Everything an installation can set. Every field has a safe default but none is guessed for production.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where to listen: `127.0.0.1:8080`.
    pub listen: SocketAddr,
    /// The address people use, without a slash at the end: `https://brobygger.kommune.no`.
    pub public_url: String,
    /// `sqlite:./data/brobygger.db` or `postgres://user:password@host/name`.
    pub database_url: String,
    /// The folder for the installation key, attachments and, without SMTP, mail.
    pub data_folder: PathBuf,
    /// The file that holds the installation key; made with mode 0600 when absent.
    pub key_file: Option<PathBuf>,
    /// How mail goes out.
    pub mail: MailConfig,
    /// Largest attachment, in bytes.
    pub attachment_limit: u64,
    /// How many database connections serve readers at once.
    pub readers: u32,
    /// SQLite's page cache for each connection, in KiB.
    pub sqlite_cache_kib: u32,
    /// True only for the demo: sign-in links and sent mail are shown in the browser.
    pub demo: bool,
}

/// How mail goes out: by SMTP when a host is set, else into a folder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
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
    /// One sentence.
    pub sentence: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.sentence),
            None => f.write_str(&self.sentence),
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
    /// Every mistake found, not only the first.
    pub fn read(toml: &str, environment: impl Fn(&str) -> Option<String>) -> Result<Self, Vec<Mistake>> {
        let mut config: Self = toml::from_str(toml).map_err(|error| vec![from_toml(toml, &error)])?;
        let mut mistakes = Vec::new();
        for (variable, _) in VARIABLES {
            let Some(value) = environment(variable) else { continue };
            match variable {
                "BROBYGGER_LISTEN" => match value.parse() {
                    Ok(address) => config.listen = address,
                    Err(_) => mistakes.push(Mistake {
                        line: None,
                        sentence: format!("{variable} is “{value}”, which is not an address with a port, like 127.0.0.1:8080"),
                    }),
                },
                "BROBYGGER_PUBLIC_URL" => config.public_url = value,
                "BROBYGGER_DATABASE_URL" => config.database_url = value,
                "BROBYGGER_DATA_FOLDER" => config.data_folder = value.into(),
                "BROBYGGER_KEY_FILE" => config.key_file = Some(value.into()),
                _ => config.mail.smtp_url = Some(value),
            }
        }
        config.public_url = config.public_url.trim_end_matches('/').to_owned();
        mistakes.extend(config.mistakes(toml));
        if mistakes.is_empty() { Ok(config) } else { Err(mistakes) }
    }

    fn mistakes(&self, toml: &str) -> Vec<Mistake> {
        let mut found = Vec::new();
        let mut wrong = |key: &str, sentence: String| found.push(Mistake { line: line_of(toml, key), sentence });
        if !matches!(url::Url::parse(&self.public_url), Ok(url) if matches!(url.scheme(), "http" | "https") && url.has_host()) {
            wrong("public_url", format!("public_url is “{}”; it must begin with http:// or https:// and name a host", self.public_url));
        }
        if !self.database_url.starts_with("sqlite:")
            && !self.database_url.starts_with("postgres://")
            && !self.database_url.starts_with("postgresql://")
        {
            wrong("database_url", "database_url must begin with sqlite: or postgres://".into());
        }
        if self.mail.from.parse::<lettre::message::Mailbox>().is_err() {
            wrong("from", format!("mail.from is “{}”, which is not a mail address", self.mail.from));
        }
        if let Some(smtp) = &self.mail.smtp_url
            && !smtp.starts_with("smtp://")
            && !smtp.starts_with("smtps://")
        {
            wrong("smtp_url", "mail.smtp_url must begin with smtp:// or smtps://".into());
        }
        if !(1_024..=104_857_600).contains(&self.attachment_limit) {
            wrong("attachment_limit", "attachment_limit must be between 1024 and 104857600 bytes".into());
        }
        if !(1..=256).contains(&self.readers) {
            wrong("readers", "readers must be between 1 and 256".into());
        }
        found
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

fn from_toml(toml: &str, error: &toml::de::Error) -> Mistake {
    let line = error.span().map(|span| toml.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
    Mistake { line, sentence: error.message().replace('\n', " ") }
}

fn line_of(toml: &str, key: &str) -> Option<usize> {
    toml.lines().position(|line| line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))).map(|at| at + 1)
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
    fn the_environment_wins_over_the_file() {
        let config = Config::read("listen = \"127.0.0.1:1\"", |name| (name == "BROBYGGER_LISTEN").then(|| "127.0.0.1:2".into()));
        assert_eq!(config.unwrap().listen.port(), 2);
    }
}
