//! A finished review on paper.

use platform::{
    Frame,
    documents::{Block, Paper},
};

use super::pages::review::{ActionLine, Finished, GroupLine, Moved};

/// The review as a document: what to do first, then what has moved, then every answer with its note and source.
pub(super) fn paper(frame: &Frame, review: &Finished) -> Paper {
    let mut blocks = vec![Block::Paragraph(frame.t("readiness-not-a-grade")), Block::Heading(1, frame.t("readiness-actions"))];
    blocks.push(actions(frame, &review.actions));
    if let Some((day, moved)) = &review.since {
        blocks.push(Block::Heading(1, frame.t1("readiness-since", "date", frame.date(day))));
        blocks.push(changes(frame, moved));
    }
    blocks.push(Block::Heading(1, frame.t("readiness-answers")));
    for group in &review.groups {
        blocks.extend(answers(frame, group));
    }
    Paper {
        title: frame.t("readiness-title"),
        language: frame.language,
        subtitle: Some(review.counts.clone()),
        organisation: review.place.clone(),
        date: review.day,
        facts: vec![(frame.t("readiness-finished-by"), review.by.clone()), (frame.t("readiness-checklist"), review.checklist.clone())],
        blocks,
        footer: frame.t2("readiness-footer", "place", &review.place, "date", frame.date(&review.day)),
        classification: None,
    }
}

fn actions(frame: &Frame, actions: &[ActionLine]) -> Block {
    if actions.is_empty() {
        return Block::Paragraph(frame.t("readiness-actions-none"));
    }
    let state = |action: &ActionLine| match (action.done, action.due) {
        _ if action.taken_over => frame.t("readiness-taken-over"),
        (Some(done), _) => frame.t1("readiness-done-on", "date", frame.date(&done)),
        (None, Some(due)) => frame.date(&due),
        (None, None) => frame.t("readiness-no-date"),
    };
    let owner = |action: &ActionLine| if action.owner.is_empty() { frame.t("readiness-no-owner") } else { action.owner.clone() };
    Block::Table {
        caption: frame.t("readiness-actions"),
        header: vec![frame.t("readiness-action-text"), frame.t("readiness-owner"), frame.t("readiness-due")],
        rows: actions.iter().map(|action| vec![action.text.clone(), owner(action), state(action)]).collect(),
    }
}

fn changes(frame: &Frame, moved: &[Moved]) -> Block {
    if moved.is_empty() {
        return Block::Paragraph(frame.t("readiness-moved-none"));
    }
    let answer = |answer: super::rules::Answer| frame.tt("readiness-answer", answer.id());
    Block::Table {
        caption: frame.t("readiness-moved"),
        header: vec![frame.t("readiness-point"), frame.t("readiness-before"), frame.t("readiness-now")],
        rows: moved.iter().map(|moved| vec![moved.title.clone(), answer(moved.before), answer(moved.after)]).collect(),
    }
}

fn answers(frame: &Frame, group: &GroupLine) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, group.title.clone()), Block::Paragraph(group.counts.clone())];
    for point in &group.points {
        let answer = point.answer.map(|answer| frame.tt("readiness-answer", answer.id())).unwrap_or_default();
        blocks.push(Block::Heading(3, point.title.clone()));
        blocks.push(Block::KeyValues(vec![(frame.t("readiness-answer"), answer), (frame.t("source-label"), point.cited.text.clone())]));
        if !point.note.is_empty() {
            blocks.push(Block::Paragraph(point.note.clone()));
        }
    }
    blocks
}
