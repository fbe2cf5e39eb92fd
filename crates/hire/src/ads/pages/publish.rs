//! Publishing the ad: what is in the way, going on in writing, taking it down, giving it more time.

use askama::Template;
use axum::extract::State;
use kernel::{PersonId, PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, again, page, see},
};
use registry::{Actor, people};
use serde_json::json;

use super::{edit::ConfirmPage, sit_with_ad};
use crate::{
    ads::{
        self, Advert, Change, PUBLISH, VIEW,
        article::Article,
        passing,
        publishing_rules::{Answer, Obstacle, Situation, deadline_mistake, is_short, may_go_out, obstacles},
        reading,
        reviews::{self, Review},
        store,
    },
    desk::Desk,
    gates::{self, Shown},
    path::Stage,
    positions,
};

#[derive(Template)]
#[template(path = "ads/templates/publish.html")]
struct PublishPage {
    page: Frame,
    desk: Desk,
    article: Article,
    fields: Fields,
    mistakes: Mistakes,
    gates: Vec<Shown>,
    /// Those who support it, and whether the words were changed since.
    supports: Vec<(Review, bool)>,
    may_publish: bool,
    ready: bool,
    published: bool,
    open: bool,
    short: bool,
    /// Whether the ad can be taken down or given more time: nobody has been shortlisted yet.
    movable: bool,
    link: String,
}

/// Everything in the way of publishing.
fn in_the_way(site: &Site, desk: &Desk, advert: &Advert, reviews: &[Review]) -> Vec<Obstacle> {
    let (broken, warned) = reading::broken(&reading::findings(&Change::from(advert)));
    let answers = reviews::answers(reviews, &advert.fingerprint());
    let described = desk.position.stage == Stage::Described;
    obstacles(&Situation { described, deadline: advert.ad.deadline, warned, broken: &broken, answers: &answers }, site.clock.today())
}

fn shown(frame: &Frame, desk: &Desk, obstacle: &Obstacle) -> Shown {
    let (letter, section) = match obstacle {
        Obstacle::NoDeadline | Obstacle::DeadlinePassed | Obstacle::NoWarning => ("law", "offentleglova § 25"),
        _ => ("B", "Del 1, «Utlysning av stillingene»"),
    };
    let id = obstacle.id();
    let mut gate = if let Some(item) = reading::rule_item(obstacle) {
        Shown {
            id,
            title: item.title(frame.language).to_owned(),
            why: item.part(frame.language, "why").to_owned(),
            source: item.source.cited(),
            is_law: item.source.is_law(),
            overridable: true,
            warns: false,
            mend: None,
            passed: None,
            typed: None,
        }
    } else {
        Shown::new(frame, &id, letter, section)
    };
    gate.overridable = obstacle.overridable();
    let (href, words) = match obstacle {
        Obstacle::NotDescribed => (desk.path("/description"), "ads-mend-description"),
        Obstacle::NoAnswer => (desk.path("/ad/reviews"), "ads-mend-ask"),
        Obstacle::Objection => (desk.path("/ad/reviews"), "ads-mend-read"),
        Obstacle::ChangedSince => (desk.path("/ad/reviews"), "ads-mend-ask-again"),
        Obstacle::NoDeadline | Obstacle::DeadlinePassed => (format!("{}#deadline", desk.path("/ad")), "ads-mend-deadline"),
        Obstacle::NoWarning | Obstacle::Rule(_) => (desk.path("/ad"), "ads-mend-text"),
    };
    let words = frame.t(words);
    gate.mended_at(href, words)
}

/// The page; `typed` is a gate and a reason for going past it that did not suffice.
async fn build(
    site: &Site,
    desk: Desk,
    advert: Advert,
    fields: Fields,
    mistakes: Mistakes,
    typed: Option<(&str, &str)>,
) -> Result<PublishPage, PageError> {
    let db = site.db.read();
    let frame = desk.frame();
    let published = advert.ad.published_at.is_some();
    let reviews = reviews::of(db, desk.organisation(), desk.position.id).await?;
    let overrides = passing::counting(gates::overrides(db, desk.organisation(), desk.position.id).await?, &advert, &reviews);
    let ids: Vec<PersonId> = overrides.iter().map(|made| made.person).collect();
    let people = people::by_ids(db, &ids).await?;
    let found = if published { Vec::new() } else { in_the_way(site, &desk, &advert, &reviews) };
    let mut gates: Vec<Shown> = found.iter().map(|obstacle| shown(&frame, &desk, obstacle).with(&overrides, &people)).collect();
    for gate in &mut gates {
        gate.typed = typed.filter(|(id, _)| *id == gate.id).map(|(_, text)| text.to_owned());
    }
    let fingerprint = advert.fingerprint();
    let today = site.clock.today();
    let article = Article::new(advert, desk.actor.organisation.clone(), &desk.position);
    Ok(PublishPage {
        ready: gates.iter().all(|gate| !gate.is_closed()),
        may_publish: desk.may(site, PUBLISH),
        open: article.advert.ad.is_open(site.clock.now()),
        short: !published && article.advert.ad.deadline.is_some_and(|deadline| deadline > today && is_short(deadline, today)),
        movable: published && desk.position.stage == Stage::Published,
        supports: reviews
            .into_iter()
            .filter(|review| review.answer == Some(Answer::Supports))
            .map(|review| (review.is_of_old(&fingerprint), review))
            .map(|(of_old, review)| (review, of_old))
            .collect(),
        link: site.link(&article.path()),
        article,
        page: frame,
        desk,
        fields,
        mistakes,
        gates,
        published,
    })
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, VIEW).await?;
    page(&build(&site, desk, advert, Fields::default(), Mistakes::default(), None).await?)
}

/// Publishes when nothing is in the way; else shows what is.
pub(super) async fn publish(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, PUBLISH).await?;
    let to = desk.path("/ad/publish");
    if advert.ad.published_at.is_some() {
        return see(to);
    }
    let mut write = desk.actor.write(&site).await?;
    // What goes out is the very text that is judged here, not the one that was opened.
    let advert = store::full(write.tx(), desk.organisation(), position).await?.ok_or(PageError::Hidden)?;
    let reviews = reviews::of(write.tx(), desk.organisation(), position).await?;
    let made = passing::counting(gates::overrides(write.tx(), desk.organisation(), position).await?, &advert, &reviews);
    let passed: Vec<String> = made.into_iter().map(|made| made.gate).collect();
    if !may_go_out(&in_the_way(&site, &desk, &advert, &reviews), &passed) {
        drop(write);
        return again(&build(&site, desk, advert, Fields::default(), Mistakes::default(), None).await?);
    }
    if !ads::publish(&write, &desk.position, &advert.ad).await? {
        return see(to);
    }
    write.audit("ad.publish", "Position", position, json!({ "version": advert.ad.version }));
    write.commit().await?;
    see(format!("{to}?notice=ad-published"))
}

/// Goes on past something that is in the way, in writing and by name.
pub(super) async fn pass(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, PUBLISH).await?;
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let reviews = reviews::of(write.tx(), desk.organisation(), position).await?;
    let found = in_the_way(&site, &desk, &advert, &reviews);
    let Some(obstacle) = found.iter().find(|obstacle| obstacle.id() == fields.raw("gate") && obstacle.overridable()) else {
        return Err(PageError::Hidden);
    };
    match gates::justification(&fields) {
        Err(mut mistakes) => {
            drop(write);
            let gate = obstacle.id();
            for mistake in &mut mistakes.0 {
                mistake.field = format!("justification-{gate}");
            }
            let typed = fields.raw("justification").to_owned();
            again(&build(&site, desk, advert, fields, mistakes, Some((&gate, &typed))).await?)
        }
        Ok(reason) => {
            gates::override_gate(&mut write, position, &obstacle.id(), &reason).await?;
            let to = format!("{}?notice=gate-passed", desk.path("/ad/publish"));
            write.commit_to(&to).await?;
            see(to)
        }
    }
}

/// Gives a published ad more time; what was promised is never shortened.
pub(super) async fn extend(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, PUBLISH).await?;
    let to = desk.path("/ad/publish");
    if advert.ad.published_at.is_none() || desk.position.stage != Stage::Published {
        return see(to);
    }
    let mut mistakes = Mistakes::default();
    let wanted = dates::parse_iso(fields.raw("deadline"));
    match wanted.map(|wanted| deadline_mistake(wanted, site.clock.today(), advert.ad.deadline)) {
        None => mistakes.add("deadline", "form-not-a-date"),
        Some(Some(key)) => mistakes.add("deadline", key),
        Some(None) => {}
    }
    let (Some(wanted), true) = (wanted, mistakes.is_empty()) else {
        return again(&build(&site, desk, advert, fields, mistakes, None).await?);
    };
    let mut write = desk.actor.write(&site).await?;
    if !store::set_deadline(&write, &advert.ad, advert.ad.version, wanted).await? {
        return see(to);
    }
    write.audit("ad.extend", "Position", position, json!({ "deadline": dates::iso(wanted) }));
    write.commit().await?;
    see(format!("{to}?notice=ad-extended"))
}

/// Takes the ad down again, once that is confirmed: the address is kept for when it comes back.
pub(super) async fn take_down(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, PUBLISH).await?;
    let to = desk.path("/ad/publish");
    if advert.ad.published_at.is_none() || desk.position.stage != Stage::Published {
        return see(to);
    }
    if !fields.is("confirmed", "yes") {
        let frame = desk.frame();
        return page(&ConfirmPage {
            title: frame.t("ads-take-down-title"),
            text: frame.t("ads-take-down-text"),
            yes: frame.t("ads-take-down-yes"),
            action: desk.path("/ad/take-down"),
            back: to,
            fields: Vec::new(),
            page: frame,
            desk,
        });
    }
    let mut write = desk.actor.write(&site).await?;
    if !(ads::take_down(&write, &advert.ad).await? && positions::advance(&write, &desk.position, Stage::Described).await?) {
        return see(to);
    }
    write.audit("ad.take-down", "Position", position, json!({}));
    write.commit().await?;
    see(format!("{to}?notice=ad-taken-down"))
}
