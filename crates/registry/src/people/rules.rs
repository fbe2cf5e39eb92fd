//! What is true of roles: an organisation is never left without someone who can let others in.

use crate::roles::Role;

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
}
