//! The demo: a fictional municipality and hospital trust with people in every role.

use std::path::Path;

use kernel::{Clock, Language, OrganisationId, PersonId, UnitId};
use platform::{Site, Write};
use registry::{
    Role,
    organisations::{self, Kind, Unit},
    people::{self, Person},
};
use serde_json::json;

type DemoPerson = (&'static str, &'static str, Language, &'static [(usize, Role)]);

/// The people of the demo: name, address, language, and their roles by organisation's index.
const PEOPLE: [DemoPerson; 14] = [
    ("Kari Solbakken", "kari@fjordvik.example", Language::Nb, &[(0, Role::Leader)]),
    ("Anders Myhre", "anders@fjordvik.example", Language::Nb, &[(0, Role::Administrator)]),
    ("Hanne Lund", "hanne@fjordvik.example", Language::Nb, &[(0, Role::Hr)]),
    ("Torstein Vik", "torstein@fjordvik.example", Language::Nn, &[(0, Role::Union)]),
    ("Maja Nilsen", "maja@fjordvik.example", Language::Nb, &[(0, Role::PeerWorker)]),
    ("Ola Bakke", "ola@fjordvik.example", Language::Nb, &[(0, Role::Member)]),
    ("Sigrid Haugen", "sigrid@fjordvik.example", Language::Nn, &[(0, Role::Leader), (1, Role::Leader)]),
    ("Per Inge Aasen", "peringe@vestland-sykehus.example", Language::Nn, &[(1, Role::Leader)]),
    ("Ingrid Moe", "ingrid@vestland-sykehus.example", Language::Nb, &[(1, Role::Hr)]),
    ("Samira Hassan", "samira@vestland-sykehus.example", Language::En, &[(1, Role::Administrator)]),
    ("Jon Eirik Sætre", "jon@vestland-sykehus.example", Language::Nn, &[(1, Role::PeerWorker)]),
    ("Liv Strand", "liv@brukerstemmen.example", Language::Nb, &[(2, Role::Representative)]),
    ("Rolf Dahl", "rolf@brukerstemmen.example", Language::Nb, &[(2, Role::Administrator)]),
    ("Amalie Berg", "amalie@medvirkning.example", Language::Nb, &[(3, Role::Administrator)]),
];

const ORGANISATIONS: [(&str, Kind, Language); 4] = [
    ("Fjordvik kommune", Kind::Municipality, Language::Nb),
    ("Vestland sykehus HF", Kind::HospitalTrust, Language::Nn),
    ("Brukerstemmen Fjordvik", Kind::UserOrganisation, Language::Nb),
    ("Senter for medvirkning", Kind::CompetenceCentre, Language::Nb),
];

const UNITS: [(usize, &str, &str); 5] = [
    (0, "Oppfølgingstjenesten", "Fjordvik"),
    (0, "ROP-teamet", "Fjordvik"),
    (0, "Psykisk helse og rus", "Fjordvik"),
    (1, "Distriktspsykiatrisk senter Nord", "Nordbygd"),
    (1, "Avdeling for unge vaksne", "Nordbygd"),
];

/// Throws away what an earlier demo made in the folder, and nothing else.
///
/// # Errors
/// One sentence.
pub fn reset(folder: &Path) -> Result<(), String> {
    for name in ["brobygger.db", "brobygger.db-wal", "brobygger.db-shm", "installation.key", registry::DEMO_CLOCK] {
        match std::fs::remove_file(folder.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(format!("{name} cannot be removed: {error}")),
            _ => {}
        }
    }
    match std::fs::remove_dir_all(folder.join("mail")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!("the mail folder cannot be removed: {error}")),
        _ => Ok(()),
    }
}

/// The demo's clock: as far ahead as it was moved when it last ran.
#[must_use]
pub fn clock(folder: &Path) -> Clock {
    let seconds = std::fs::read_to_string(folder.join(registry::DEMO_CLOCK)).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0);
    Clock::ahead(time::Duration::seconds(seconds))
}

/// Fills an empty database; one that has organisations is left as it is.
///
/// # Errors
/// One sentence.
pub async fn fill(site: &Site, _scale: u32) -> Result<(), String> {
    let failed = |error: sea_orm::DbErr| format!("the demo cannot be filled: {error}");
    if organisations::by_slug(site.db.read(), "fjordvik-kommune").await.map_err(failed)?.is_some() {
        return Ok(());
    }
    let ids: Vec<OrganisationId> = ORGANISATIONS.iter().map(|_| OrganisationId::new()).collect();
    let people: Vec<Person> = PEOPLE
        .iter()
        .map(|(name, email, language, _)| Person { id: PersonId::new(), name: (*name).into(), email: (*email).into(), language: *language })
        .collect();
    for (index, ((name, kind, language), id)) in ORGANISATIONS.iter().zip(&ids).enumerate() {
        let mut write = Write::begin(site, *id, None).await.map_err(failed)?;
        let number = (*kind == Kind::Municipality).then(|| "9901".to_owned());
        organisations::insert(write.tx(), write.now(), *id, *kind, name, *language, number).await.map_err(failed)?;
        for (_, unit, place) in UNITS.iter().filter(|(at, ..)| *at == index) {
            let unit = Unit { id: UnitId::new(), parent: None, name: (*unit).into(), place: (*place).into() };
            organisations::insert_unit(write.tx(), write.now(), *id, &unit).await.map_err(failed)?;
        }
        for (person, (.., roles)) in people.iter().zip(&PEOPLE) {
            for (at, role) in *roles {
                if *at == index {
                    if people::by_email(write.tx(), &person.email).await.map_err(failed)?.is_none() {
                        people::insert(write.tx(), write.now(), person, None).await.map_err(failed)?;
                    }
                    people::join(write.tx(), write.now(), *id, person.id, *role).await.map_err(failed)?;
                }
            }
        }
        write.audit("organisation.create", "Organisation", id, json!({ "by": "demo" }));
        write.commit().await.map_err(failed)?;
    }
    Ok(())
}

/// One door for each person of the demo: who, and the link that signs in.
///
/// # Errors
/// One sentence.
pub async fn doors(site: &Site) -> Result<Vec<(String, String)>, String> {
    let people = people::demo_people(site.db.read()).await.map_err(|error| error.to_string())?;
    Ok(people
        .into_iter()
        .map(|account| {
            let roles: Vec<String> = account
                .memberships
                .iter()
                .map(|(place, role)| format!("{} ({})", platform::text(Language::Nb, &format!("role-{role}")), place.name))
                .collect();
            (format!("{}, {}", account.person.name, roles.join(", ")), site.link(&format!("/demo/sign-in/{}", account.person.email)))
        })
        .collect())
}
