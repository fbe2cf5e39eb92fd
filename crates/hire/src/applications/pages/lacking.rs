//! What an application lacks before it can be sent, and how far each of its parts has come.

use platform::form::Mistakes;
use time::Date;

use super::write::filled;
use crate::applications::{
    Content,
    rules::{self, Missing, Step, ToSend},
};

/// One part of the form, for the overview.
#[derive(Debug)]
pub(super) struct Part {
    pub step: Step,
    /// `lacks`, `filled` or `open`, in locale keys (`apply-overview-filled`).
    pub state: &'static str,
}

/// Everything that keeps it from being sent, in the order of the form.
pub(super) fn of(content: &Content, today: Date) -> Vec<Missing> {
    rules::missing(to_send(content), today.year())
}

/// What was typed wrong on one step.
pub(super) fn typed_wrong(step: Step, content: &Content, today: Date) -> Mistakes {
    mistakes(&rules::typed_wrong(step, to_send(content), today.year()))
}

/// The same, as a page of the form tells it.
pub(super) fn mistakes(missing: &[Missing]) -> Mistakes {
    let mut mistakes = Mistakes::default();
    for one in missing {
        mistakes.add(one.field(), sentence(*one));
    }
    mistakes
}

/// The parts before the last, and how far each has come.
pub(super) fn parts(content: &Content, files: bool, missing: &[Missing]) -> Vec<Part> {
    let has = |step: Step| match step {
        Step::Attachments => files,
        step => filled(step, content).pairs().iter().any(|(_, value)| !value.trim().is_empty()),
    };
    let state = |step: Step| match step {
        step if missing.iter().any(|one| one.step() == step) => "lacks",
        step if has(step) => "filled",
        _ => "open",
    };
    Step::ALL.into_iter().filter(|step| *step != Step::Review).map(|step| Part { step, state: state(step) }).collect()
}

/// Whether mail can be sent to it.
pub(super) fn is_address(text: &str) -> bool {
    text.parse::<platform::mail::Address>().is_ok() && rules::has_whole_domain(text)
}

/// The sentence that asks for it.
pub(super) const fn sentence(missing: Missing) -> &'static str {
    match missing {
        Missing::Name => "apply-missing-name",
        Missing::Email => "apply-missing-email",
        Missing::BirthYear => "apply-missing-birth-year",
        Missing::Letter => "apply-missing-letter",
        Missing::ConfidentialityReason => "apply-missing-reason",
    }
}

fn to_send(content: &Content) -> ToSend<'_> {
    ToSend {
        name: &content.name,
        email: &content.email,
        email_is_address: is_address(&content.email),
        birth_year: &content.birth_year,
        letter: &content.letter,
        wants_confidentiality: content.wants_confidentiality,
        confidentiality_reason: &content.confidentiality_reason,
    }
}
