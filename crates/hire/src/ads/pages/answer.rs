//! The invited organisation's page, behind its secret link: read the ad, comment, answer. No account is needed.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use platform::{
    Frame, PageError, PageResult, Site, Write,
    form::{Fields, Mistakes},
    http::{At, again, page, saved, see},
    pages::{Difference, conflict},
};
use registry::organisations;
use serde_json::json;

use crate::{
    ads::{
        article::Article,
        publishing_rules::{Answer, link_works},
        reading,
        reviews::{self, Review, Written},
        rules::Section,
        store,
    },
    positions,
};

/// The longest comment that is kept, in characters.
const LONGEST: usize = 4_000;

#[derive(Template)]
#[template(path = "ads/templates/answer.html")]
struct AnswerPage {
    page: Frame,
    review: Review,
    article: Article,
    fields: Fields,
    mistakes: Mistakes,
    answers: Vec<(&'static str, String)>,
    action: String,
    version: i64,
    /// The fingerprint of the text this page shows.
    text: String,
    published: bool,
}

/// What the link opens: nothing once it has run out.
async fn open(site: &Site, secret: &str) -> Result<(Review, Article), PageError> {
    let db = site.db.read();
    let review = reviews::by_secret(db, secret).await?.ok_or(PageError::Hidden)?;
    let advert = store::full(db, review.organisation, review.position).await?.ok_or(PageError::Hidden)?;
    // While it is out the ad's own day counts; taken down or called off, that day.
    let decided = advert.ad.published_at.or(review.closed_at);
    if !link_works(decided.map(platform::db::Instant::utc), site.clock.now()) {
        return Err(PageError::Hidden);
    }
    let place = organisations::by_id(db, review.organisation).await?.ok_or(PageError::Hidden)?;
    let position = positions::load(db, review.organisation, review.position).await?.ok_or(PageError::Hidden)?;
    Ok((review, Article::new(advert, place, &position)))
}

fn field(section: &str) -> String {
    format!("comment-{section}")
}

/// What stands in the form: what is being written, else what was answered.
fn stands(review: &Review) -> (&BTreeMap<String, String>, &String, &String) {
    match &review.draft {
        Some(draft) => (&draft.comments, &draft.overall, &draft.answered_by),
        None => (&review.comments, &review.overall, &review.answered_by),
    }
}

fn build(page: Frame, secret: &str, review: Review, article: Article, fields: Option<Fields>, mistakes: Mistakes) -> AnswerPage {
    let version = fields.as_ref().filter(|_| !mistakes.is_empty()).map_or(review.version, Fields::version);
    let fields = fields.unwrap_or_else(|| {
        let (comments, overall, answered_by) = stands(&review);
        let answer = review.answer.map_or("", Answer::id);
        let mut fields = Fields::from_pairs([("overall", overall.as_str()), ("answered_by", answered_by.as_str()), ("answer", answer)]);
        for (section, text) in comments {
            fields.set(&field(section), text.as_str());
        }
        fields
    });
    AnswerPage {
        answers: Answer::ALL.iter().map(|answer| (answer.id(), page.tt("ads-answer", answer.id()))).collect(),
        action: format!("/ad-review/{secret}"),
        version,
        text: article.advert.fingerprint(),
        published: article.advert.ad.published_at.is_some() || article.cancelled,
        page,
        review,
        article,
        fields,
        mistakes,
    }
}

pub(super) async fn show(State(site): State<Site>, frame: Frame, At(secret): At<String>) -> PageResult {
    let (review, article) = open(&site, &secret).await?;
    page(&build(frame, &secret, review, article, None, Mistakes::default()))
}

fn written(fields: &Fields) -> (Written, Mistakes) {
    let mut mistakes = Mistakes::default();
    let mut written = Written { overall: fields.text("overall"), answered_by: fields.text("answered_by"), ..Written::default() };
    for section in Section::ALL {
        let name = field(section.key());
        let text = fields.text(&name);
        if text.chars().count() > LONGEST {
            mistakes.add_with(name, "form-too-long", LONGEST);
        }
        if !text.is_empty() {
            written.comments.insert(section.key().to_owned(), text);
        }
    }
    for (name, text, longest) in [("overall", &written.overall, LONGEST), ("answered_by", &written.answered_by, 200)] {
        if text.chars().count() > longest {
            mistakes.add_with(name, "form-too-long", longest);
        }
    }
    if !fields.autosave() {
        written.answer = Answer::from_id(fields.raw("answer"));
        if written.answer.is_none() {
            mistakes.add("answer", "ads-answer-missing");
        }
        if written.answered_by.is_empty() {
            mistakes.add("answered_by", "ads-answer-who-missing");
        }
        if written.answer == Some(Answer::Objects) && written.overall.is_empty() && written.comments.is_empty() {
            mistakes.add("overall", "ads-answer-why-missing");
        }
    }
    (written, mistakes)
}

pub(super) async fn save(State(site): State<Site>, frame: Frame, At(secret): At<String>, fields: Fields) -> PageResult {
    let (review, article) = open(&site, &secret).await?;
    let here = format!("/ad-review/{secret}");
    if article.advert.ad.published_at.is_some() || article.cancelled {
        return see(here);
    }
    let (written, mut mistakes) = written(&fields);
    let text = article.advert.fingerprint();
    // An answer is to the words that were read; those it would now be given to are shown first.
    if written.answer.is_some() && fields.has("text") && fields.raw("text") != text {
        mistakes.add("answer", "ads-answer-text-changed");
    }
    if !mistakes.is_empty() {
        return again(&build(frame, &secret, review, article, Some(fields), mistakes));
    }
    let version = fields.version();
    let mut write = Write::begin(&site, review.organisation, None).await?;
    if !reviews::save(&write, &review, version, &written, &text).await? {
        drop(write);
        let (newest, _) = open(&site, &secret).await?;
        return conflict(frame.clone(), &here, &here, newest.version, differences(&frame, &newest, &written), &fields);
    }
    let detail = json!({ "review": review.id, "answer": written.answer.map(Answer::id) });
    write.audit(if written.answer.is_some() { "ad.review.answer" } else { "ad.review.write" }, "Position", review.position, detail);
    write.commit().await?;
    if fields.autosave() { saved(version + 1) } else { see(format!("{here}?notice=ad-review-answered")) }
}

fn differences(frame: &Frame, theirs: &Review, yours: &Written) -> Vec<Difference> {
    let (comments, overall, answered_by) = stands(theirs);
    let mut found: Vec<Difference> = Section::ALL
        .iter()
        .map(|section| Difference {
            label: reading::section_title(section.key(), frame.language),
            theirs: comments.get(section.key()).cloned().unwrap_or_default(),
            yours: yours.comments.get(section.key()).cloned().unwrap_or_default(),
        })
        .collect();
    found.push(Difference { label: frame.t("ads-answer-overall"), theirs: overall.clone(), yours: yours.overall.clone() });
    found.push(Difference { label: frame.t("ads-answer-who"), theirs: answered_by.clone(), yours: yours.answered_by.clone() });
    // Without an answer it was the page that saved by itself.
    if let Some(answer) = yours.answer {
        let words = |answer: Answer| frame.tt("ads-answer", answer.id());
        found.push(Difference { label: frame.t("ads-answer-question"), theirs: theirs.answer.map(words).unwrap_or_default(), yours: words(answer) });
    }
    found.retain(|difference| difference.theirs != difference.yours);
    found
}
