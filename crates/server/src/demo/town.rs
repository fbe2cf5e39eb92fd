//! Who lives in the demo: two employers, a user organisation, a competence centre, and people in every role.

use kernel::{Language, OrganisationId, PersonId, UnitId};
use platform::{PageError, Site, Write};
use registry::{
    Role,
    organisations::{self, Kind, Unit},
    people::{self, Person},
};
use serde_json::json;

/// The municipality's name in addresses.
pub(super) const MUNICIPALITY: &str = "fjordvik-kommune";

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
    ("Jon Eirik Sætre", "joneirik@vestland-sykehus.example", Language::Nn, &[(1, Role::PeerWorker)]),
    ("Liv Strand", "liv@brukerstemmen.example", Language::Nb, &[(2, Role::Representative)]),
    ("Rolf Dahl", "rolf@brukerstemmen.example", Language::Nb, &[(2, Role::Administrator)]),
    ("Amalie Berg", "amalie@medvirkning.example", Language::Nb, &[(3, Role::Administrator)]),
];

/// Each organisation's name, kind, language, and the municipality it is or lies in. Fjordvik is made up, and so is its number; the
/// hospital trust stands in a real one, so that the vacancies of a county can be looked at.
const ORGANISATIONS: [(&str, Kind, Language, Option<&str>); 4] = [
    ("Fjordvik kommune", Kind::Municipality, Language::Nb, Some("9901")),
    ("Vestland sykehus HF", Kind::HospitalTrust, Language::Nn, Some("4640")),
    ("Brukerstemmen Fjordvik", Kind::UserOrganisation, Language::Nb, None),
    ("Senter for medvirkning", Kind::CompetenceCentre, Language::Nb, None),
];

/// Each unit: its organisation, the unit it is part of (which stands before it), its name and its place.
const UNITS: [(usize, Option<&str>, &str, &str); 5] = [
    (0, None, "Psykisk helse og rus", "Fjordvik"),
    (0, Some("Psykisk helse og rus"), "Oppfølgingstjenesten", "Fjordvik"),
    (0, Some("Psykisk helse og rus"), "ROP-teamet", "Fjordvik"),
    (1, None, "Distriktspsykiatrisk senter Nord", "Nordbygd"),
    (1, Some("Distriktspsykiatrisk senter Nord"), "Avdeling for unge vaksne", "Nordbygd"),
];

/// Makes the organisations, their units and their people.
pub(super) async fn build(site: &Site) -> Result<(), PageError> {
    let ids: Vec<OrganisationId> = ORGANISATIONS.iter().map(|_| OrganisationId::new()).collect();
    let people: Vec<Person> = PEOPLE
        .iter()
        .map(|(name, email, language, _)| Person { id: PersonId::new(), name: (*name).into(), email: (*email).into(), language: *language })
        .collect();
    for (index, ((name, kind, language, municipality), id)) in ORGANISATIONS.iter().zip(&ids).enumerate() {
        let mut write = Write::begin(site, *id, None).await?;
        organisations::insert(write.tx(), write.now(), *id, *kind, name, *language, municipality.map(str::to_owned)).await?;
        let mut units: Vec<Unit> = Vec::new();
        for (_, above, unit, place) in UNITS.iter().filter(|(at, ..)| *at == index) {
            let parent = units.iter().find(|unit| Some(unit.name.as_str()) == *above).map(|unit| unit.id);
            let unit = Unit { id: UnitId::new(), parent, name: (*unit).into(), place: (*place).into() };
            organisations::insert_unit(write.tx(), write.now(), *id, &unit).await?;
            units.push(unit);
        }
        for (person, (.., roles)) in people.iter().zip(&PEOPLE) {
            for (_, role) in roles.iter().filter(|(at, _)| *at == index) {
                if people::by_email(write.tx(), &person.email).await?.is_none() {
                    people::insert(write.tx(), write.now(), person, None).await?;
                }
                people::join(write.tx(), write.now(), *id, person.id, *role).await?;
            }
        }
        write.audit("organisation.create", "Organisation", id, json!({ "by": "demo" }));
        write.commit().await?;
    }
    Ok(())
}
