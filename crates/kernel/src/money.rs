//! Money in øre.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount in øre (1/100 krone), so that no sum ever loses a coin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ore(pub i64);

impl Ore {
    /// Whole kroner.
    #[must_use]
    pub const fn kroner(kroner: i64) -> Self {
        Self(kroner * 100)
    }

    /// Reads `1 250 000`, `1250000`, `1.250.000` or `12,50`; none for anything else or below zero.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let cleaned: String = text.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
        let (kroner, ore) = cleaned.split_once(',').unwrap_or((&cleaned, "0"));
        if ore.len() > 2 || !ore.bytes().all(|b| b.is_ascii_digit()) || !kroner.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let ore: i64 = format!("{ore:0<2}").parse().ok()?;
        kroner.parse::<i64>().ok()?.checked_mul(100)?.checked_add(ore).map(Self)
    }
}

impl fmt::Display for Ore {
    /// `1 250 000` with no-break spaces, and the øre only where there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kroner, ore) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        if self.0 < 0 {
            f.write_str("−")?;
        }
        let digits = kroner.to_string();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                f.write_str("\u{a0}")?;
            }
            write!(f, "{digit}")?;
        }
        if ore > 0 {
            write!(f, ",{ore:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        assert_eq!(Ore::parse("1 250 000"), Some(Ore::kroner(1_250_000)));
        assert_eq!(Ore::parse("12,5"), Some(Ore(1250)));
        assert_eq!(Ore::parse("-3"), None);
        assert_eq!(Ore::parse(""), None);
        assert_eq!(Ore::parse("9999999999999999999999"), None);
    }

    proptest! {
        #[test]
        fn what_is_shown_can_be_typed_back(ore in 0_i64..1_000_000_000_000) {
            prop_assert_eq!(Ore::parse(&Ore(ore).to_string()), Some(Ore(ore)));
        }
    }
}
