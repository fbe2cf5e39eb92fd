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
    /// Make an organisation with its first administrator, or one more for an organisation that is there. The password is read from standard input.
    Add {
        /// The administrator's address.
        #[arg(long)]
        email: String,
        /// The administrator's name.
        #[arg(long)]
        name: String,
        /// The organisation's name, as people know it.
        #[arg(long)]
        organisation: String,
        /// municipality, hospital-trust, user-organisation or competence-centre.
        #[arg(long, default_value = "municipality")]
        kind: String,
        /// The organisation is there already: make this person an administrator of it.
        #[arg(long)]
        join: bool,
        /// nb, nn or en.
        #[arg(long, default_value = "nb")]
        language: Language,
    },
}

/// Does it.
pub(super) async fn run(site: Site, command: UserCommand) -> Result<(), String> {
    let UserCommand::Add { email, name, organisation, kind, join, language } = command;
    let kind = Kind::ALL.into_iter().find(|known| known.id() == kind).ok_or_else(|| {
        let known: Vec<_> = Kind::ALL.iter().map(|kind| kind.id()).collect();
        format!("“{kind}” is not a kind of organisation; it is one of {}", known.join(", "))
    })?;
    if email.parse::<platform::mail::Address>().is_err() {
        return Err(format!("“{email}” is not a mail address"));
    }
    let failed = |error: sea_orm::DbErr| error.to_string();
    let existing = organisations::by_slug(site.db.read(), &organisations::slug_of(&organisation)).await.map_err(failed)?;
    match &existing {
        // Two municipalities may bear one name, and a name may be mistyped: nobody becomes administrator of a place by accident.
        Some(place) if !join => {
            return Err(format!(
                "there is an organisation named “{}” already: add --join to make {name} an administrator of it, or give the new one a name of its own, \
                 like “{organisation} i Nordland”",
                place.name
            ));
        }
        None if join => return Err(format!("there is no organisation named “{organisation}” to join")),
        _ => {}
    }
    let known = people::by_email(site.db.read(), &email).await.map_err(failed)?;
    let hash = if known.is_none() { Some(read_password(&name, &email).await?) } else { None };
    let at = existing.as_ref().map_or_else(OrganisationId::new, |place| place.id);
    let mut write = Write::begin(&site, at, None).await.map_err(failed)?;
    if existing.is_none() {
        organisations::insert(write.tx(), write.now(), at, kind, &organisation, language, None).await.map_err(failed)?;
        write.audit("organisation.create", "Organisation", at, serde_json::json!({}));
    }
    let person = match &known {
        Some(person) => person.clone(),
        None => {
            let person = Person { id: PersonId::new(), name, email, language };
            people::insert(write.tx(), write.now(), &person, hash).await.map_err(failed)?;
            person
        }
    };
    let account = people::account(write.tx(), person.id).await.map_err(failed)?;
    if account.is_some_and(|account| account.memberships.iter().any(|(place, role)| place.id == at && *role == Role::Administrator)) {
        super::say(format!("{} is an administrator of {organisation} already; nothing was changed", person.name));
        return Ok(());
    }
    people::join(write.tx(), write.now(), at, person.id, Role::Administrator).await.map_err(failed)?;
    write.audit("membership.create", "Person", person.id, serde_json::json!({ "role": Role::Administrator.id() }));
    write.commit().await.map_err(failed)?;
    super::say(match &existing {
        Some(place) => format!("joined: {} is an administrator of {}", person.name, place.name),
        None => format!("made: {organisation}, with {} as its administrator", person.name),
    });
    if known.is_some() {
        super::say("They had a way in before: their name and password are as they were");
    }
    super::say(format!("sign in at {}/sign-in", site.config.public_url));
    Ok(())
}

/// Reads a new password from standard input, and hashes it when it is good enough.
async fn read_password(name: &str, email: &str) -> Result<String, String> {
    let mut password = String::new();
    std::io::stdin().read_line(&mut password).map_err(|error| error.to_string())?;
    let password = password.trim_end_matches(['\r', '\n']);
    if let Some(key) = people::password_mistake(password, &[name, email]) {
        return Err(platform::text(Language::En, key));
    }
    crypto::hash_password(password.to_owned()).await
}
