//! People, from the command line: for the first administrator, before anyone can sign in.

use clap::Subcommand;
use kernel::{Language, OrganisationId, PersonId};
use platform::{Site, Write, crypto};
use registry::{
    Role,
    organisations::{self, Kind},
    people::{self, Person},
};

/// What can be done with people.
#[derive(Debug, Subcommand)]
pub enum UserCommand {
    /// Make an organisation with its first administrator. The password is read from standard input.
    Add {
        /// The administrator's address.
        #[arg(long)]
        email: String,
        /// The administrator's name.
        #[arg(long)]
        name: String,
        /// The organisation's name, as people know it; it is made when there is none of that name.
        #[arg(long)]
        organisation: String,
        /// municipality, hospital-trust, user-organisation or competence-centre.
        #[arg(long, default_value = "municipality")]
        kind: String,
        /// nb, nn or en.
        #[arg(long, default_value = "nb")]
        language: Language,
    },
}

/// Does it.
pub(super) async fn run(site: Site, command: UserCommand) -> Result<(), String> {
    let UserCommand::Add { email, name, organisation, kind, language } = command;
    let kind = Kind::ALL.into_iter().find(|known| known.id() == kind).ok_or_else(|| {
        let known: Vec<_> = Kind::ALL.iter().map(|kind| kind.id()).collect();
        format!("“{kind}” is not a kind of organisation; it is one of {}", known.join(", "))
    })?;
    if email.parse::<platform::mail::Address>().is_err() {
        return Err(format!("“{email}” is not a mail address"));
    }
    let mut password = String::new();
    std::io::stdin().read_line(&mut password).map_err(|error| error.to_string())?;
    let password = password.trim_end_matches(['\r', '\n']);
    if let Some(key) = people::password_mistake(password, &[&name, &email]) {
        return Err(platform::text(Language::En, key));
    }
    let hash = crypto::hash_password(password)?;
    let failed = |error: sea_orm::DbErr| error.to_string();
    let slug = organisations::slug_of(&organisation);
    let existing = organisations::by_slug(site.db.read(), &slug).await.map_err(failed)?;
    let at = existing.as_ref().map_or_else(OrganisationId::new, |found| found.id);
    let mut write = Write::begin(&site, at, None).await.map_err(failed)?;
    if existing.is_none() {
        organisations::insert(write.tx(), write.now(), at, kind, &organisation, language, None).await.map_err(failed)?;
        write.audit("organisation.create", "Organisation", at, serde_json::json!({}));
    }
    let known = people::by_email(write.tx(), &email).await.map_err(failed)?;
    let person = match known {
        Some(person) => person.id,
        None => {
            let person = Person { id: PersonId::new(), name, email, language };
            people::insert(write.tx(), write.now(), &person, Some(hash)).await.map_err(failed)?;
            person.id
        }
    };
    people::join(write.tx(), write.now(), at, person, Role::Administrator).await.map_err(failed)?;
    write.audit("membership.create", "Person", person, serde_json::json!({ "role": Role::Administrator.id() }));
    write.commit().await.map_err(failed)?;
    super::say(format!("done: sign in at {}/sign-in", site.config.public_url));
    Ok(())
}
