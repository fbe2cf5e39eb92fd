//! The description on paper.

use platform::{
    documents::{Block, Paper},
    i18n::{text, text_with},
};
use time::Date;

use super::store::Description;
use crate::positions::Position;

/// What stands around the description: the employer, where the position belongs, and its nearest leader.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around<'a> {
    pub organisation: &'a str,
    pub unit: Option<&'a str>,
    pub leader: Option<&'a str>,
}

/// The paper: the sections as headings with lists, ready for PDF and Word.
#[must_use]
pub(super) fn paper(description: &Description, position: &Position, around: Around<'_>, today: Date) -> Paper {
    let language = description.language;
    let mut facts = vec![(text(language, "descriptions-paper-position"), position.title.clone())];
    let named = [("descriptions-paper-unit", around.unit), ("descriptions-paper-leader", around.leader)];
    facts.extend(named.into_iter().filter_map(|(key, name)| Some((text(language, key), name?.to_owned()))));
    if let Some(percentage) = position.percentage {
        facts.push((text(language, "descriptions-paper-percentage"), format!("{percentage} %")));
    }
    let state = match description.approved_at {
        Some(at) => {
            text_with(language, "descriptions-paper-approved", &[("date", &kernel::dates::long(kernel::dates::in_oslo(at.utc()).date(), language))])
        }
        None => text(language, "descriptions-paper-draft"),
    };
    facts.push((text(language, "descriptions-paper-version"), format!("{} ({state})", description.number)));
    let mut blocks = Vec::new();
    for section in &description.sections {
        let points = section.points();
        if points.is_empty() {
            continue;
        }
        blocks.push(Block::Heading(1, section.title.clone()));
        // One point alone is a sentence, not a list.
        match points.as_slice() {
            [one] => blocks.push(Block::Paragraph(one.clone())),
            _ => blocks.push(Block::Bullets(points)),
        }
    }
    Paper {
        title: text_with(language, "descriptions-paper-title", &[("position", &position.title)]),
        language,
        subtitle: None,
        organisation: around.organisation.to_owned(),
        date: today,
        facts,
        blocks,
        footer: around.organisation.to_owned(),
        classification: None,
    }
}
