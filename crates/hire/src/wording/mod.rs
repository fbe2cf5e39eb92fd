//! Reading what people wrote: text made simple to search, cut into sentences, and lists of phrases to look for in it.

mod folded;
mod negation;
mod phrases;
mod sentences;

pub(crate) use folded::Folded;
pub(crate) use negation::{negated, negated_elsewhere, taken_back, thought_around};
pub(crate) use phrases::Phrases;

#[cfg(test)]
mod tests;
