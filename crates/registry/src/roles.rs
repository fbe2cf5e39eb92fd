//! The roles a person can hold in an organisation.

use std::{fmt, str::FromStr};

/// A role, held in one organisation. A person may hold several, and in several organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Looks after units, people and roles; reads no applications.
    Administrator,
    /// Nearest leader: hires and follows up.
    Leader,
    /// Human resources and archive.
    Hr,
    /// Union representative.
    Union,
    /// Hired because of lived experience.
    PeerWorker,
    /// Speaks for a user organisation.
    Representative,
    /// Anyone else who belongs there.
    Member,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 7] = [Self::Administrator, Self::Leader, Self::Hr, Self::Union, Self::PeerWorker, Self::Representative, Self::Member];

    /// The role's name in the database, in policies and in locale keys (`role-leader`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Leader => "leader",
            Self::Hr => "hr",
            Self::Union => "union",
            Self::PeerWorker => "peer-worker",
            Self::Representative => "representative",
            Self::Member => "member",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(id: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|role| role.id() == id).ok_or(())
    }
}
