//! The groups of the guided form, one at a time.

/// One group of the guided form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Purpose, goals, level.
    Purpose,
    /// Tasks from the catalogue and its own.
    Tasks,
    /// Unit, nearest leader, percentage.
    Place,
    /// Permanent or temporary, and on what ground.
    Terms,
    /// What funds it.
    Funding,
    /// Is this a peer position?
    Test,
    /// All of it at a glance, and what is in the way.
    Summary,
}

impl Part {
    /// The parts in order.
    pub const ALL: [Self; 7] = [Self::Purpose, Self::Tasks, Self::Place, Self::Terms, Self::Funding, Self::Test, Self::Summary];

    /// The part's name in addresses and locale keys (`position-part-purpose`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Tasks => "tasks",
            Self::Place => "place",
            Self::Terms => "terms",
            Self::Funding => "funding",
            Self::Test => "test",
            Self::Summary => "summary",
        }
    }

    /// Its page below the position's address.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Purpose => "/edit/purpose",
            Self::Tasks => "/edit/tasks",
            Self::Place => "/edit/place",
            Self::Terms => "/edit/terms",
            Self::Funding => "/edit/funding",
            Self::Test => "/edit/test",
            Self::Summary => "/edit/summary",
        }
    }

    /// Its place among the parts, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|part| *part == self).map_or(1, |index| index + 1)
    }

    /// The part after it; the last is followed by itself.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL.into_iter().find(|part| *part > self).unwrap_or(self)
    }

    /// The part before it, when there is one.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|part| *part < self)
    }
}

impl std::str::FromStr for Part {
    type Err = ();

    fn from_str(id: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|part| part.id() == id).ok_or(())
    }
}
