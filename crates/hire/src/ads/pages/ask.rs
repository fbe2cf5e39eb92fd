//! Asking user organisations: invite, remind, take back, and read what they answered.

use askama::Template;
use axum::extract::State;
use kernel::{OrganisationId, PositionId};
use platform::{
    Frame, PageError, PageResult, Site, Write,
    form::{Fields, Mistakes},
    http::{At, At2, again as mend, page, see},
    i18n,
    mail::{Address, Mail},
};
use registry::{
    Actor, Role,
    organisations::{self, Kind},
    people::{self, normal_email},
};
use sea_orm::prelude::Uuid;
use serde_json::json;

use super::{edit::ConfirmPage, sit_with_ad};
use crate::{
    ads::{
        self, Advert, EDIT, VIEW, reading,
        reviews::{self, Invited, Review},
        rules::Section,
    },
    desk::Desk,
};

/// One comment, with the section it is about.
struct Comment {
    section: String,
    href: String,
    text: String,
}

/// One organisation asked, as the page shows it.
struct Asked {
    review: Review,
    comments: Vec<Comment>,
    /// Whether the words were changed after it answered.
    of_old: bool,
    /// Whether it can be asked to answer anew.
    may_ask_again: bool,
}

#[derive(Template)]
#[template(path = "ads/templates/ask.html")]
struct AskPage {
    page: Frame,
    desk: Desk,
    fields: Fields,
    mistakes: Mistakes,
    reviews: Vec<Asked>,
    /// The user organisations of this installation.
    known: Vec<(String, String)>,
    may_edit: bool,
    published: bool,
}

async fn build(site: &Site, desk: Desk, advert: &Advert, fields: Fields, mistakes: Mistakes) -> Result<AskPage, PageError> {
    let db = site.db.read();
    let frame = desk.frame();
    let known = organisations::of_kind(db, Kind::UserOrganisation).await?;
    let published = advert.ad.published_at.is_some();
    let is_over = desk.position.stage.is_over();
    let fingerprint = advert.fingerprint();
    let reviews = reviews::of(db, desk.organisation(), desk.position.id).await?;
    let reviews = reviews
        .into_iter()
        .map(|review| {
            let comments = Section::ALL
                .iter()
                .filter_map(|section| {
                    let text = review.comments.get(section.key()).filter(|text| !text.is_empty())?.clone();
                    let href = format!("{}#section-{}", desk.path("/ad"), section.key());
                    Some(Comment { section: reading::section_title(section.key(), frame.language), href, text })
                })
                .collect();
            let may_ask_again = !published && !is_over && !review.is_awaited() && !review.email.is_empty();
            Asked { of_old: review.is_of_old(&fingerprint), may_ask_again, review, comments }
        })
        .collect();
    Ok(AskPage {
        known: known.into_iter().map(|place| (place.id.to_string(), place.name)).collect(),
        may_edit: desk.may(site, EDIT),
        published: published || is_over,
        page: frame,
        desk,
        fields,
        mistakes,
        reviews,
    })
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, VIEW).await?;
    page(&build(&site, desk, &advert, Fields::default(), Mistakes::default()).await?)
}

/// Whom the form names: an organisation of this installation, or a name and an address.
async fn invited(site: &Site, fields: &Fields, advert: &Advert, earlier: &[Review]) -> Result<Result<Invited, Mistakes>, PageError> {
    let mut mistakes = Mistakes::default();
    let chosen: Option<OrganisationId> = fields.raw("reviewer").parse().ok();
    let whom = if let Some(chosen) = chosen {
        let place = organisations::by_id(site.db.read(), chosen).await?.filter(|place| place.kind == Kind::UserOrganisation);
        let people = people::with_roles(site.db.read(), chosen, &[Role::Representative, Role::Administrator]).await?;
        match (place, people.first()) {
            (Some(place), Some(person)) => {
                Invited { reviewer: Some(chosen), name: place.name, email: person.email.clone(), language: place.language }
            }
            _ => {
                mistakes.add("reviewer", "ads-ask-nobody-there");
                return Ok(Err(mistakes));
            }
        }
    } else {
        Invited { reviewer: None, name: fields.text("name"), email: normal_email(fields.raw("email")), language: advert.ad.language }
    };
    if whom.name.is_empty() {
        mistakes.add("name", "ads-ask-name-missing");
    }
    if whom.name.chars().count() > 200 {
        mistakes.add_with("name", "form-too-long", 200);
    }
    if whom.email.parse::<Address>().is_err() {
        mistakes.add("email", "form-not-an-address");
    }
    if earlier.iter().any(|review| review.email == whom.email) {
        mistakes.add(if chosen.is_some() { "reviewer" } else { "email" }, "ads-ask-already");
    }
    Ok(if mistakes.is_empty() { Ok(whom) } else { Err(mistakes) })
}

async fn mail(site: &Site, write: &mut Write, desk: &Desk, review: (&Invited, &str), key: (&str, &str)) -> Result<(), PageError> {
    let (whom, path) = review;
    let place = &desk.actor.organisation.name;
    let subject = i18n::text_with(whom.language, key.0, &[("organisation", place)]);
    let link = site.link(path);
    let text =
        i18n::text_with(whom.language, key.1, &[("name", &whom.name), ("organisation", place), ("leader", &desk.actor.person.name), ("link", &link)]);
    Ok(write.mail(&Mail::new(whom.email.as_str(), subject, text)).await?)
}

pub(super) async fn invite(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, EDIT).await?;
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let earlier = reviews::of(write.tx(), desk.organisation(), position).await?;
    let whom = match invited(&site, &fields, &advert, &earlier).await? {
        Ok(whom) => whom,
        Err(mistakes) => {
            drop(write);
            return mend(&build(&site, desk, &advert, fields, mistakes).await?);
        }
    };
    let (id, path) = reviews::invite(&site, &write, position, desk.person(), &whom).await?;
    mail(&site, &mut write, &desk, (&whom, &path), ("mail-ad-review-subject", "mail-ad-review-text")).await?;
    write.audit("ad.review.invite", "Position", position, json!({ "review": id }));
    let to = format!("{}?notice=ad-review-invited", desk.path("/ad/reviews"));
    write.commit_to(&to).await?;
    see(to)
}

async fn one(site: &Site, actor: Actor, position: PositionId, id: Uuid) -> Result<(Desk, Review), PageError> {
    let (desk, _) = sit_with_ad(site, actor, position, EDIT).await?;
    let review = reviews::one(site.db.read(), desk.organisation(), position, id).await?.ok_or(PageError::Hidden)?;
    Ok((desk, review))
}

/// Asks an organisation to answer anew, by the link it has: the ad was mended, or says something else than what it read.
pub(super) async fn again(State(site): State<Site>, actor: Actor, At2(position, id): Both, fields: Fields) -> PageResult {
    let (desk, review) = one(&site, actor, position, id).await?;
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let path = review.path(&site).filter(|_| !review.is_awaited() && !review.email.is_empty()).ok_or(PageError::Hidden)?;
    must_be_open(&write, &desk).await?;
    reviews::asked_again(&write, &review).await?;
    mail(&site, &mut write, &desk, (&of(&review), &path), ("mail-ad-again-subject", "mail-ad-again-text")).await?;
    write.audit("ad.review.again", "Position", position, json!({ "review": id }));
    let to = format!("{}?notice=ad-review-asked-again", desk.path("/ad/reviews"));
    write.commit_to(&to).await?;
    see(to)
}

/// Nobody is asked about an ad that is out, or of a position that was called off.
async fn must_be_open(write: &Write, desk: &Desk) -> Result<(), PageError> {
    let ad = ads::load(write.tx(), desk.organisation(), desk.position.id).await?;
    if desk.position.stage.is_over() || ad.is_none_or(|ad| ad.published_at.is_some()) { Err(PageError::Hidden) } else { Ok(()) }
}

/// The organisation asked, as it was invited.
fn of(review: &Review) -> Invited {
    Invited { reviewer: review.reviewer, name: review.reviewer_name.clone(), email: review.email.clone(), language: review.language }
}

pub(super) async fn remind(State(site): State<Site>, actor: Actor, At2(position, id): Both, fields: Fields) -> PageResult {
    let (desk, review) = one(&site, actor, position, id).await?;
    let mut write = desk.actor.write(&site).await?;
    if let Some(to) = write.repeated(fields.form_key()).await? {
        return see(to);
    }
    let path = review.path(&site).filter(|_| review.is_awaited()).ok_or(PageError::Hidden)?;
    must_be_open(&write, &desk).await?;
    reviews::reminded(&write, &review).await?;
    mail(&site, &mut write, &desk, (&of(&review), &path), ("mail-ad-reminder-subject", "mail-ad-reminder-text")).await?;
    write.audit("ad.review.remind", "Position", position, json!({ "review": id }));
    let to = format!("{}?notice=ad-review-reminded", desk.path("/ad/reviews"));
    write.commit_to(&to).await?;
    see(to)
}

/// The position and the invitation, as they stand in the address.
type Both = At2<PositionId, Uuid>;

pub(super) async fn read(State(site): State<Site>, actor: Actor, At2(position, id): Both) -> PageResult {
    let (desk, review) = one(&site, actor, position, id).await?;
    let mut write = desk.actor.write(&site).await?;
    reviews::read(&write, &review).await?;
    write.audit("ad.review.read", "Position", position, json!({ "review": id }));
    write.commit().await?;
    see(format!("{}?notice=ad-review-read", desk.path("/ad/reviews")))
}

pub(super) async fn withdraw(State(site): State<Site>, actor: Actor, At2(position, id): Both, fields: Fields) -> PageResult {
    let (desk, review) = one(&site, actor, position, id).await?;
    let back = desk.path("/ad/reviews");
    if !fields.is("confirmed", "yes") {
        let frame = desk.frame();
        return page(&ConfirmPage {
            title: frame.t1("ads-ask-withdraw-title", "name", &review.reviewer_name),
            text: frame.t("ads-ask-withdraw-text"),
            yes: frame.t("ads-ask-withdraw-yes"),
            action: desk.path(&format!("/ad/reviews/{id}/withdraw")),
            back,
            fields: Vec::new(),
            page: frame,
            desk,
        });
    }
    let mut write = desk.actor.write(&site).await?;
    if !reviews::withdraw(&write, &review).await? {
        return see(back);
    }
    write.audit("ad.review.withdraw", "Position", position, json!({ "review": id }));
    write.commit().await?;
    see(format!("{back}?notice=ad-review-withdrawn"))
}
