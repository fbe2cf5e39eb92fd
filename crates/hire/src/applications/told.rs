//! What an applicant is told: whether one can still write, and where the application is.

use crate::path::Stage;

/// Whether one can write and send, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// One can.
    Open,
    /// The ad has been taken down; it may come out again.
    TakenDown,
    /// The position was called off.
    CalledOff,
    /// The deadline has passed, or the applications have been weighed.
    Closed,
}

impl Door {
    /// The door at a stage of the path; `in_time` says whether what began then began in time.
    #[must_use]
    pub fn at(stage: Stage, in_time: bool) -> Self {
        match stage {
            Stage::Published if in_time => Self::Open,
            Stage::Cancelled => Self::CalledOff,
            stage if stage.reached(Stage::Published) => Self::Closed,
            _ => Self::TakenDown,
        }
    }

    /// What the page is called that says so, in locale keys (`applied-closed-title`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::TakenDown => "taken-down",
            Self::CalledOff => "called-off",
            Self::Open | Self::Closed => "closed",
        }
    }
}

/// What the applicant is told of where the application is: never more than a letter has told them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Not sent, and can still be.
    Draft,
    /// Not sent, and too late.
    TooLate,
    /// The ad is down, and nothing can be sent or read for now.
    TakenDown,
    /// Sent; the deadline is still ahead.
    Received,
    /// Sent; it is being read.
    Reading,
    /// Invited to an interview.
    Invited,
    /// Answered no.
    NotThisTime,
    /// Offered the position.
    Offered,
    /// Offered the position, and the last day to answer has passed.
    OfferUnanswered,
    /// The offer they had no longer stands.
    OfferEnded,
    /// They said no.
    Declined,
    /// They said yes.
    Hired,
    /// The position was called off.
    CalledOff,
}

impl Told {
    /// The name in locale keys (`applied-reading`).
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::TooLate => "too-late",
            Self::TakenDown => "taken-down",
            Self::Received => "received",
            Self::Reading => "reading",
            Self::Invited => "invited",
            Self::NotThisTime => "not-this-time",
            Self::Offered => "offered",
            Self::OfferUnanswered => "offer-unanswered",
            Self::OfferEnded => "offer-ended",
            Self::Declined => "declined",
            Self::Hired => "hired",
            Self::CalledOff => "called-off",
        }
    }

    /// The same, when it is known whether an answer is still waited for: an offer nobody can answer any more is not one to think over.
    #[must_use]
    pub const fn with_answer_awaited(self, awaited: bool) -> Self {
        match self {
            Self::Offered if !awaited => Self::OfferUnanswered,
            told => told,
        }
    }
}

/// What is told, from the status's name, the letters sent so far (oldest first), and whether one can still apply.
#[must_use]
pub fn told<'a>(status: &str, letters: impl IntoIterator<Item = &'a str>, door: Door) -> Told {
    let last = letters.into_iter().filter(|letter| !matches!(*letter, "receipt" | "confidentiality-refused")).last();
    match (status, last) {
        ("draft", _) => match door {
            Door::Open => Told::Draft,
            Door::TakenDown => Told::TakenDown,
            Door::CalledOff => Told::CalledOff,
            Door::Closed => Told::TooLate,
        },
        ("hired", _) => Told::Hired,
        (_, Some("position-cancelled")) => Told::CalledOff,
        ("declined", _) => Told::Declined,
        (_, Some("offer-withdrawn")) => Told::OfferEnded,
        (_, Some("offer")) => Told::Offered,
        (_, Some("not-shortlisted" | "not-recommended" | "position-filled")) => Told::NotThisTime,
        (_, Some("invitation")) => Told::Invited,
        _ => match door {
            Door::Open => Told::Received,
            Door::TakenDown => Told::TakenDown,
            // Whoever has an application in is told by a letter, and not by the page.
            Door::CalledOff | Door::Closed => Told::Reading,
        },
    }
}
