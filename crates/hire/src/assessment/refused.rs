//! A sheet that can no longer be saved: why, and all that was typed, so that no word is lost.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse},
};
use platform::{Frame, PageResult, form::Fields};

use super::{
    basis::Basis,
    rules::{HIGHEST, Phase},
};
use crate::{applications::Application, desk::Desk};

/// What a sheet's fields are called, before the criterion's id.
const FIELDS: [&str; 3] = ["score_", "fact_", "evaluation_"];

/// Why a sheet is not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The shortlist is decided: what was written stands.
    Decided,
    /// The criteria were set anew since the form was made.
    Changed,
    /// The assessment is not open: the deadline was moved, or the panel lacks someone.
    Closed,
}

impl Why {
    /// The locale key of the sentence.
    const fn key(self) -> &'static str {
        match self {
            Self::Decided => "assessment-decided-already",
            Self::Changed => "assessment-criteria-changed",
            Self::Closed => "assessment-closed-meanwhile",
        }
    }

    /// The answer: it stands in the way of others' work, or it is refused.
    const fn status(self) -> StatusCode {
        match self {
            Self::Decided => StatusCode::FORBIDDEN,
            Self::Changed | Self::Closed => StatusCode::CONFLICT,
        }
    }
}

/// Why this sheet cannot be saved, if so. A criterion gets a new id whenever the criteria are set, so a field of one that is not
/// there tells that the form is older than they are.
pub(super) fn why(basis: &Basis, fields: &Fields) -> Option<Why> {
    let known = |id: &str| basis.criteria.iter().any(|criterion| criterion.id.to_string() == id);
    match basis.phase {
        Phase::Decided => Some(Why::Decided),
        _ if !basis.is_open() => Some(Why::Closed),
        _ => fields.pairs().iter().filter_map(|(name, _)| criterion_of(name)).any(|id| !known(id)).then_some(Why::Changed),
    }
}

fn criterion_of(field: &str) -> Option<&str> {
    FIELDS.iter().find_map(|prefix| field.strip_prefix(prefix))
}

/// What was typed under one criterion.
#[derive(Debug)]
struct Typed {
    title: String,
    score: String,
    fact: String,
    evaluation: String,
}

#[derive(Template)]
#[template(path = "assessment/templates/refused.html")]
struct RefusedPage {
    page: Frame,
    desk: Desk,
    number: i64,
    why: &'static str,
    typed: Vec<Typed>,
    /// Where it can be written anew, or read.
    sheet: String,
}

/// The page that says why, with what was typed.
pub(super) fn kept(basis: Basis, application: &Application, why: Why, fields: &Fields) -> PageResult {
    let page = basis.desk.frame();
    let mut ids: Vec<&str> = Vec::new();
    for id in fields.pairs().iter().filter_map(|(name, _)| criterion_of(name)) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let score = |id: &str| match fields.raw(&format!("score_{id}")).parse::<u8>() {
        Ok(value) if value <= HIGHEST => page.tt("assessment-value", value),
        _ => String::new(),
    };
    let typed = ids.into_iter().zip(1..).map(|(id, number)| Typed {
        title: match basis.criteria.iter().find(|criterion| criterion.id.to_string() == id) {
            Some(criterion) => criterion.title.clone(),
            None => page.t1("assessment-criterion-number", "number", number),
        },
        score: score(id),
        fact: fields.text(&format!("fact_{id}")),
        evaluation: fields.text(&format!("evaluation_{id}")),
    });
    let typed: Vec<Typed> = typed.filter(|typed| !(typed.score.is_empty() && typed.fact.is_empty() && typed.evaluation.is_empty())).collect();
    let sheet = match why {
        Why::Closed => basis.desk.path("/assessment"),
        Why::Decided | Why::Changed => basis.desk.path(&format!("/assessment/applications/{}", application.id)),
    };
    let shown = RefusedPage { page, number: application.number, why: why.key(), typed, sheet, desk: basis.desk };
    Ok((why.status(), Html(shown.render()?)).into_response())
}
