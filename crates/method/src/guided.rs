//! The two guided forms that stand open to everyone: whom to involve (M3), and whether it is a peer position (M2).
//! The answers are in the address; nothing is stored and no cookie is set.

use askama::Template;
use axum::extract::Query;
use platform::{
    Frame, PageError, PageResult,
    form::Mistakes,
    http::{again, page},
};
use registry::Guest;

use crate::{
    Item, library, markdown,
    pages::Asked,
    peer_position::{self, Answer, Answers, Verdict},
    shown::{ShownItem, ShownSource},
};

/// A situation, as it is offered.
struct Situation {
    id: String,
    title: String,
}

/// What the guide says of the chosen situation.
struct Advice {
    situation: ShownItem,
    /// The role to begin with, and those beside it.
    roles: Vec<ShownItem>,
    elected: bool,
}

#[derive(Template)]
#[template(path = "templates/roles.html")]
struct RolesPage {
    page: Frame,
    title: String,
    intro: String,
    question: String,
    situations: Vec<Situation>,
    advice: Option<Advice>,
    mistakes: Mistakes,
}

/// The role guide: choose a situation, see whom to involve and why.
pub(crate) async fn roles(guest: Guest, Query(asked): Asked) -> PageResult {
    let frame = guest.frame;
    let language = frame.language;
    let document = library().newest("guide", "roles").ok_or(PageError::Hidden)?;
    let group = document.group("situations").ok_or(PageError::Hidden)?;
    let chosen = asked.get("situation").map(|id| group.items.iter().find(|item| item.id == *id));
    let mut mistakes = Mistakes::default();
    // Asked to show without a choice, or for a situation there is none of.
    if matches!(chosen, Some(None)) || (chosen.is_none() && asked.contains_key("show")) {
        mistakes.add("situation", "roles-choose");
    }
    let advice = chosen.flatten().map(|situation| {
        let named = [situation.key("role")].into_iter().chain(situation.list("also"));
        let roles: Vec<&Item> = named.filter_map(|id| document.item(id)).collect();
        Advice {
            situation: ShownItem::of(&frame, situation),
            // A peer worker never replaces an elected representative: said wherever either is named.
            elected: roles.iter().any(|role| role.id == "user-representative"),
            roles: roles.into_iter().map(|role| ShownItem::of(&frame, role)).collect(),
        }
    });
    let answer = RolesPage {
        title: document.title(language).to_owned(),
        intro: markdown(document.body(language)),
        question: group.body(language).to_owned(),
        situations: group.items.iter().map(|item| Situation { id: item.id.clone(), title: item.title(language).to_owned() }).collect(),
        page: frame,
        advice,
        mistakes,
    };
    if answer.mistakes.is_empty() { page(&answer) } else { again(&answer) }
}

struct ShownQuestion {
    item: ShownItem,
    answer: Option<Answer>,
}

struct ShownReason {
    question: String,
    id: String,
    /// How it was answered; none when it was left open.
    answer: Option<Answer>,
    open: bool,
    missing: String,
    source: ShownSource,
}

struct ShownOutcome {
    verdict: Verdict,
    title: String,
    html: String,
    source: Option<ShownSource>,
    reasons: Vec<ShownReason>,
}

#[derive(Template)]
#[template(path = "templates/peer_position.html")]
struct PeerPositionPage {
    page: Frame,
    title: String,
    intro: String,
    questions: Vec<ShownQuestion>,
    answered: usize,
    outcome: Option<ShownOutcome>,
    /// The address of the form with these answers, for changing them.
    change: String,
}

fn shown_outcome(frame: &Frame, outcome: peer_position::Outcome) -> ShownOutcome {
    let language = frame.language;
    let reasons = outcome.reasons.iter().map(|reason| ShownReason {
        question: reason.question.item.title(language).to_owned(),
        id: reason.question.item.id.clone(),
        answer: reason.answer,
        open: reason.is_open(),
        missing: markdown(reason.question.item.part(language, "if-not")),
        source: ShownSource::of(&reason.question.item.source),
    });
    ShownOutcome {
        verdict: outcome.verdict,
        title: outcome.words.map(|words| words.title(language).to_owned()).unwrap_or_default(),
        html: outcome.words.map(|words| markdown(words.body(language))).unwrap_or_default(),
        source: outcome.words.map(|words| ShownSource::of(&words.source)),
        reasons: reasons.collect(),
    }
}

/// The test: eight questions, one verdict, and why.
pub(crate) async fn peer_position(guest: Guest, Query(asked): Asked) -> PageResult {
    let frame = guest.frame;
    let document = peer_position::document().ok_or(PageError::Hidden)?;
    let answers: Answers = asked.iter().filter_map(|(id, answer)| Some((id.clone(), answer.parse().ok()?))).collect();
    let questions = peer_position::questions();
    let kept: Vec<(String, String)> =
        questions.iter().filter_map(|question| Some((question.item.id.clone(), answers.get(&question.item.id)?.id().to_owned()))).collect();
    let change = kept.iter().fold("/method/peer-position?change=1".to_owned(), |address, (id, answer)| format!("{address}&{id}={answer}"));
    let asks_for_verdict = asked.contains_key("verdict") && !asked.contains_key("change");
    page(&PeerPositionPage {
        title: document.title(frame.language).to_owned(),
        intro: markdown(document.body(frame.language)),
        answered: kept.len(),
        questions: questions
            .iter()
            .map(|question| ShownQuestion { item: ShownItem::of(&frame, question.item), answer: answers.get(&question.item.id).copied() })
            .collect(),
        outcome: asks_for_verdict.then(|| shown_outcome(&frame, peer_position::verdict(&answers))),
        page: frame,
        change,
    })
}
