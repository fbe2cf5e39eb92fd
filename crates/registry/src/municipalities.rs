//! The municipalities of Norway with their numbers and counties, as a list built in (Kartverket, CC BY 4.0).

use std::{collections::BTreeSet, sync::LazyLock};

const FILE: &str = include_str!("../data/municipalities.csv");

/// One municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Municipality {
    /// Its four digits: two municipalities may share a name, never a number.
    pub number: &'static str,
    /// Its name, in every language it has one: `Porsanger - Porsáŋgu - Porsanki`.
    pub name: &'static str,
    /// Its county.
    pub county: &'static str,
}

impl Municipality {
    /// As it stands in a list to choose from: `1508 Ålesund`.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{} {}", self.number, self.name)
    }
}

static ALL: LazyLock<Vec<Municipality>> = LazyLock::new(|| read(FILE));

/// Reads the list; a line that is not a number, a name and a county is left out, and the tests count the lines.
fn read(text: &'static str) -> Vec<Municipality> {
    let mut found: Vec<Municipality> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut parts = line.trim().split(',');
            let (Some(number), Some(name), Some(county), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else { return None };
            let digits = number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
            (digits && !name.is_empty() && !county.is_empty()).then_some(Municipality { number, name, county })
        })
        .collect();
    found.sort_unstable();
    found
}

/// Every municipality, by number.
#[must_use]
pub fn all() -> &'static [Municipality] {
    &ALL
}

/// The municipality of that number.
#[must_use]
pub fn by_number(number: &str) -> Option<&'static Municipality> {
    all().binary_search_by_key(&number, |place| place.number).ok().and_then(|index| all().get(index))
}

/// The municipalities of a county, by number.
pub fn in_county(county: &str) -> impl Iterator<Item = &'static Municipality> {
    all().iter().filter(move |place| place.county == county)
}

/// The counties, by name.
#[must_use]
pub fn counties() -> Vec<&'static str> {
    all().iter().map(|place| place.county).collect::<BTreeSet<_>>().into_iter().collect()
}

/// What someone may mean by what they wrote: a number, a label from the list, or words of a name, whatever the case.
#[must_use]
pub fn search(words: &str) -> Vec<&'static Municipality> {
    let words = words.trim().to_lowercase();
    if words.is_empty() {
        return Vec::new();
    }
    all().iter().filter(|place| place.label().to_lowercase().contains(&words)).collect()
}

/// The one municipality that was meant: by number, by label, or by a name that only one has.
#[must_use]
pub fn meant(typed: &str) -> Option<&'static Municipality> {
    let typed = typed.trim();
    let number = typed.split_whitespace().next().unwrap_or_default();
    by_number(number).or_else(|| {
        let lower = typed.to_lowercase();
        let mut named = all().iter().filter(|place| place.name.split(" - ").any(|name| name.to_lowercase() == lower));
        match (named.next(), named.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn there_are_357_municipalities_in_15_counties_and_no_line_is_lost() {
        assert_eq!(all().len(), 357);
        assert_eq!(counties().len(), 15);
        assert_eq!(FILE.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).count(), 357);
        assert_eq!(all().iter().map(|place| place.number).collect::<BTreeSet<_>>().len(), 357);
    }

    #[test]
    fn a_municipality_is_found_by_number_by_label_and_by_any_of_its_names() {
        assert_eq!(by_number("1108").unwrap().name, "Sandnes");
        assert_eq!(meant("1108 Sandnes").unwrap().number, "1108");
        assert_eq!(meant(" oslo ").unwrap().number, "0301");
        assert_eq!(meant("Røros").unwrap().number, "5025");
        assert_eq!(meant("9901"), None);
        assert_eq!(meant(""), None);
    }

    #[test]
    fn a_name_that_two_have_needs_its_number() {
        assert_eq!(meant("Herøy"), None);
        assert_eq!(search("herøy").len(), 2);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_answered(typed in ".{0,40}") {
            let _ = search(&typed);
            let _ = meant(&typed);
        }
    }
}
