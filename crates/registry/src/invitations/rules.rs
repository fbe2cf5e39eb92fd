//! What is true of an invitation: how long it lives, and how the one who opens it may come in.

use std::time::Duration;

use kernel::PersonId;

/// How long an invitation can be answered.
pub const LIFETIME: Duration = Duration::from_secs(14 * 24 * 60 * 60);
/// How long an invitation nobody answered is kept, so that it can be sent again.
pub const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// How the one who opens an invitation may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Nobody is known by the address, and nobody is signed in: choose a name and a password.
    NewPerson,
    /// The one who is signed in may accept for themselves.
    As(PersonId),
    /// The address is known: sign in first.
    SignIn,
    /// The address belongs to someone else than the one who is signed in.
    SomeoneElse,
}

/// Decides the way in, from whom the address belongs to and who is signed in.
#[must_use]
pub fn way_in(known: Option<PersonId>, signed_in: Option<PersonId>) -> Way {
    match (known, signed_in) {
        (None, None) => Way::NewPerson,
        (Some(_), None) => Way::SignIn,
        (Some(known), Some(here)) if known != here => Way::SomeoneElse,
        // An address nobody here is known by: people have several, and the link came to the one who holds it.
        (_, Some(here)) => Way::As(here),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_comes_in_as_someone_else() {
        let (kari, ola) = (PersonId::new(), PersonId::new());
        assert_eq!(way_in(None, None), Way::NewPerson);
        assert_eq!(way_in(Some(kari), None), Way::SignIn);
        assert_eq!(way_in(Some(kari), Some(kari)), Way::As(kari));
        assert_eq!(way_in(Some(kari), Some(ola)), Way::SomeoneElse);
        assert_eq!(way_in(None, Some(ola)), Way::As(ola));
    }
}
