//! What is true of roles and of guessing: an organisation is never left without someone who can let others in, and whoever guesses waits.

use time::Duration;

use crate::roles::Role;

/// How long to wait after so many failures in a row: nothing at first, then doubling, at most five minutes.
#[must_use]
pub fn slowed_for(failures: i64) -> Option<Duration> {
    let beyond = u32::try_from(failures - 4).ok()?;
    Some(Duration::seconds(2_i64.pow(beyond.min(9))).min(Duration::minutes(5)))
}

/// The last administrator of an organisation cannot be ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastAdministrator;

/// Whether a role can be ended, when so many people are administrators there.
///
/// # Errors
/// When it would leave the organisation without one.
pub fn may_end(role: Role, administrators: u64) -> Result<(), LastAdministrator> {
    if role == Role::Administrator && administrators <= 1 { Err(LastAdministrator) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_the_last_administrator_stays() {
        for role in Role::ALL {
            for administrators in 0..4 {
                let stays = role == Role::Administrator && administrators < 2;
                assert_eq!(may_end(role, administrators).is_err(), stays, "{role} of {administrators}");
            }
        }
    }
    proptest! {
        #[test]
        fn waiting_grows_but_never_beyond_five_minutes(failures in 0_i64..i64::MAX) {
            let wait = slowed_for(failures).unwrap_or(Duration::ZERO);
            prop_assert!(wait <= Duration::minutes(5));
            prop_assert!(slowed_for(failures.saturating_sub(1)).unwrap_or(Duration::ZERO) <= wait);
        }
    }
}
