//! One action of a review: its words, its owner, its date, and that it is done.

use askama::Template;
use axum::extract::State;
use kernel::dates;
use platform::{
    Frame, PageError, PageResult, Site,
    access::Resource,
    form::{Fields, Mistakes},
    http::{At2, again, page, saved, see},
    pages::{Difference, conflict},
};
use registry::Actor;
use serde_json::json;

use super::{
    super::{
        ActionId, COMPLETE, EDIT, ReviewId, resource,
        store::{self, Action, Written},
    },
    LONGEST_TEXT, owners, read_owner,
};

#[derive(Template)]
#[template(path = "readiness/templates/action.html")]
struct ActionPage {
    page: Frame,
    list: String,
    review: String,
    id: ActionId,
    point: String,
    fields: Fields,
    mistakes: Mistakes,
    people: Vec<(String, String)>,
}

async fn load(site: &Site, actor: &Actor, review: ReviewId, action: ActionId) -> Result<Action, PageError> {
    store::action(site.db.read(), actor.at(), action).await?.filter(|found| found.review == review).ok_or(PageError::Hidden)
}

async fn build(site: &Site, actor: &Actor, action: &Action, fields: Fields, mistakes: Mistakes) -> Result<ActionPage, PageError> {
    let review = store::load(site.db.read(), actor.at(), action.review).await?.ok_or(PageError::Hidden)?;
    let point = method::library().at(&review.checklist).and_then(|checklist| checklist.item(&action.point));
    Ok(ActionPage {
        list: actor.path("/readiness"),
        review: actor.path(&format!("/readiness/{}", action.review)),
        id: action.id,
        point: point.map(|point| point.title(actor.frame.language).to_owned()).unwrap_or_default(),
        people: owners(site.db.read(), actor, action.owner.as_slice()).await?,
        page: actor.frame.clone(),
        fields,
        mistakes,
    })
}

/// Shows an action for editing.
pub(in super::super) async fn edit(State(site): State<Site>, actor: Actor, At2(review, action): At2<ReviewId, ActionId>) -> PageResult {
    actor.require(&site, EDIT, &Resource::organisation(actor.at()))?;
    let action = load(&site, &actor, review, action).await?;
    let fields = Fields::from_pairs([
        ("version", action.version.to_string()),
        ("text", action.text.clone()),
        ("owner", action.owner.map(|owner| owner.to_string()).unwrap_or_default()),
        ("owner_name", action.owner_name.clone()),
        ("due", action.due.map(dates::iso).unwrap_or_default()),
    ]);
    page(&build(&site, &actor, &action, fields, Mistakes::default()).await?)
}

/// Saves an action.
pub(in super::super) async fn save(
    State(site): State<Site>,
    actor: Actor,
    At2(review, action): At2<ReviewId, ActionId>,
    fields: Fields,
) -> PageResult {
    actor.require(&site, EDIT, &Resource::organisation(actor.at()))?;
    let before = load(&site, &actor, review, action).await?;
    let people = owners(site.db.read(), &actor, before.owner.as_slice()).await?;
    let mut mistakes = Mistakes::default();
    let text = fields.text("text");
    if text.is_empty() {
        mistakes.add("text", "form-required");
    }
    if text.chars().count() > LONGEST_TEXT {
        mistakes.add_with("text", "form-too-long", LONGEST_TEXT);
    }
    let mut written = Written::default();
    read_owner(&fields, "", &people, &mut mistakes, &mut written);
    if !mistakes.is_empty() {
        return again(&build(&site, &actor, &before, fields, mistakes).await?);
    }
    let after = Action { text, owner: written.owner, owner_name: written.owner_name, due: written.due, ..before };
    let mut write = actor.write(&site).await?;
    if !store::save_action(&write, &after, fields.version()).await? {
        drop(write);
        return stale(&site, &actor, &after, &people, &fields).await;
    }
    write.audit("readiness.action", "ReadinessAction", action, json!({ "review": review }));
    write.commit().await?;
    if fields.autosave() {
        return saved(fields.version() + 1);
    }
    see(actor.path(&format!("/readiness/{review}?notice=readiness-action-saved#action-{action}")))
}

async fn stale(site: &Site, actor: &Actor, yours: &Action, people: &[(String, String)], fields: &Fields) -> PageResult {
    let theirs = load(site, actor, yours.review, yours.id).await?;
    let frame = &actor.frame;
    let owner = |action: &Action| {
        let chosen = action.owner.and_then(|owner| people.iter().find(|(id, _)| *id == owner.to_string())).map(|(_, name)| name.clone());
        [chosen.unwrap_or_default(), action.owner_name.clone()].into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let due = |action: &Action| action.due.map(|due| frame.date(&due)).unwrap_or_default();
    let differences = [
        Difference { label: frame.t("readiness-action-text"), theirs: theirs.text.clone(), yours: yours.text.clone() },
        Difference { label: frame.t("readiness-owner"), theirs: owner(&theirs), yours: owner(yours) },
        Difference { label: frame.t("readiness-due"), theirs: due(&theirs), yours: due(yours) },
    ];
    let differences: Vec<Difference> = differences.into_iter().filter(|difference| difference.theirs != difference.yours).collect();
    if differences.is_empty() {
        // The same words, saved twice at once: there is nothing to choose between.
        return if fields.autosave() { saved(theirs.version) } else { see(actor.path(&format!("/readiness/{}#action-{}", yours.review, yours.id))) };
    }
    let here = actor.path(&format!("/readiness/{}/actions/{}", yours.review, yours.id));
    conflict(frame.clone(), &here, &here, theirs.version, differences, fields)
}

/// Marks an action done, or not done after all. Its owner may, and so may those who change the review.
pub(in super::super) async fn mark(
    State(site): State<Site>,
    actor: Actor,
    At2(review, action): At2<ReviewId, ActionId>,
    fields: Fields,
) -> PageResult {
    let action = load(&site, &actor, review, action).await?;
    actor.require(&site, COMPLETE, &resource(actor.at(), action.id, action.owner))?;
    let done = fields.raw("done") != "no";
    let mut write = actor.write(&site).await?;
    // Pressed twice, or by two people: it is done once.
    if store::mark(&write, &action, actor.id(), done).await? {
        write.audit("readiness.action", "ReadinessAction", action.id, json!({ "review": review, "done": done }));
        write.commit().await?;
    }
    let notice = if done { "readiness-action-done" } else { "readiness-action-reopened" };
    see(actor.path(&format!("/readiness/{review}?notice={notice}#action-{}", action.id)))
}
