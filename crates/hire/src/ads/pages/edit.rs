//! Writing the ad: the draft, the sections, and advice as one writes.

use askama::Template;
use axum::extract::State;
use kernel::{Language, PositionId, dates};
use platform::{
    Frame, PageError, PageResult, Site,
    form::{Fields, Mistakes},
    http::{At, again, page, saved, see},
    mail::Address,
    pages::{Difference, conflict},
};
use registry::Actor;
use serde_json::json;

use super::{pdf_of, sit, sit_with_ad};
use crate::{
    ads::{
        Advert, Change, Contact, EDIT, VIEW,
        article::Article,
        passing,
        publishing_rules::{Obstacle, breaks_promise, deadline_mistake, is_short, may_show_names},
        reading::{self, Advice},
        rules::Section,
        store,
    },
    desk::Desk,
    gates,
};

/// The longest section that is kept, in characters.
const LONGEST: usize = 10_000;

#[derive(Template)]
#[template(path = "ads/templates/start.html")]
struct StartPage {
    page: Frame,
    desk: Desk,
    may_edit: bool,
    languages: Vec<(&'static str, &'static str)>,
    chosen: Language,
}

/// One section as a field.
struct SectionField {
    id: String,
    label: String,
    help: String,
    source: String,
    is_law: bool,
    text: String,
    rows: usize,
    mistake: Option<String>,
}

#[derive(Template)]
#[template(path = "ads/templates/edit.html")]
struct EditPage {
    page: Frame,
    desk: Desk,
    advert: Advert,
    version: i64,
    fields: Fields,
    mistakes: Mistakes,
    sections: Vec<SectionField>,
    advice: Vec<Advice>,
    languages: Vec<(&'static str, &'static str)>,
    hiding: Vec<(&'static str, String)>,
    published: bool,
    /// Whether names can still be shown from the start.
    may_choose_names: bool,
    short: bool,
}

#[derive(Template)]
#[template(path = "ads/templates/findings.html")]
struct FindingsPart {
    page: Frame,
    advice: Vec<Advice>,
}

#[derive(Template)]
#[template(path = "ads/templates/preview.html")]
struct PreviewPage {
    page: Frame,
    desk: Desk,
    article: Article,
    may_edit: bool,
}

#[derive(Template)]
#[template(path = "ads/templates/confirm.html")]
pub(super) struct ConfirmPage {
    pub page: Frame,
    pub desk: Desk,
    pub title: String,
    pub text: String,
    pub yes: String,
    pub action: String,
    pub back: String,
    pub fields: Vec<(String, String)>,
}

fn languages() -> Vec<(&'static str, &'static str)> {
    Language::ALL.map(|language| (language.code(), language.own_name())).to_vec()
}

/// What is stored, as the form shows it.
fn filled(advert: &Advert) -> Fields {
    let mut fields = Fields::from_pairs([
        ("language", advert.ad.language.code().to_owned()),
        ("deadline", advert.ad.deadline.map(dates::iso).unwrap_or_default()),
        ("names_hidden", if advert.ad.names_hidden { "yes" } else { "no" }.to_owned()),
        ("contact_name", advert.contact.name.clone()),
        ("contact_email", advert.contact.email.clone()),
        ("contact_phone", advert.contact.phone.clone()),
    ]);
    for section in Section::ALL {
        fields.set(&format!("section-{}", section.key()), advert.section(section.key()));
    }
    fields
}

/// What was typed, as a change of the ad. What a published ad has promised stays as it is.
fn typed(fields: &Fields, advert: &Advert) -> Change {
    let published = advert.ad.published_at.is_some();
    let mut change = Change {
        language: fields.raw("language").parse().unwrap_or(advert.ad.language),
        sections: Section::ALL.map(|section| (section.key().to_owned(), fields.text(&format!("section-{}", section.key())))).to_vec(),
        deadline: dates::parse_iso(fields.raw("deadline")),
        names_hidden: fields.raw("names_hidden") != "no",
        contact: Contact { name: fields.text("contact_name"), email: fields.text("contact_email"), phone: fields.text("contact_phone") },
    };
    if published {
        change.language = advert.ad.language;
        change.deadline = advert.ad.deadline;
        change.names_hidden = advert.ad.names_hidden;
    }
    change
}

fn mistakes_of(site: &Site, fields: &Fields, change: &Change, advert: &Advert) -> Mistakes {
    let mut mistakes = Mistakes::default();
    if advert.ad.published_at.is_none() && !fields.text("deadline").is_empty() {
        match change.deadline {
            None => mistakes.add("deadline", "form-not-a-date"),
            // A deadline that has passed since it was chosen is for the gate to say, not for every save.
            Some(deadline) if Some(deadline) == advert.ad.deadline => {}
            Some(deadline) => {
                if breaks_promise(Some(deadline), advert.promised_deadline) {
                    mistakes.add("deadline", "ads-deadline-promised");
                } else if let Some(key) = deadline_mistake(deadline, site.clock.today(), None) {
                    mistakes.add("deadline", key);
                }
            }
        }
    }
    if !change.names_hidden && !may_show_names(advert.first_published_at.is_some(), advert.ad.names_hidden) {
        mistakes.add("names_hidden", "ads-names-promised");
    }
    for (field, text, longest) in [("contact_name", &change.contact.name, 200), ("contact_phone", &change.contact.phone, 40)] {
        if text.chars().count() > longest {
            mistakes.add_with(field, "form-too-long", longest);
        }
    }
    if !change.contact.email.is_empty() && change.contact.email.parse::<Address>().is_err() {
        mistakes.add("contact_email", "form-not-an-address");
    }
    for (key, text) in &change.sections {
        let longest = if key == "heading" { 500 } else { LONGEST };
        if text.chars().count() > longest {
            mistakes.add_with(format!("section-{key}"), "form-too-long", longest);
        }
    }
    mistakes
}

/// What people already read may not come to break a rule that kept it from going out. A written reason counts for the words it was
/// given for, not for others.
async fn mistakes_in_public(site: &Site, desk: &Desk, advert: &Advert, change: &Change) -> Result<Mistakes, PageError> {
    let overrides = gates::overrides(site.db.read(), desk.organisation(), desk.position.id).await?;
    let broken = passing::broken_after(advert, change, site.clock.now().into());
    let mut mistakes = Mistakes::default();
    for finding in reading::findings(change) {
        let rule = finding.rule;
        let since = passing::broken_since(&broken, rule.id());
        let passed = overrides.iter().any(|made| made.gate == Obstacle::Rule(rule.id()).id() && since.is_none_or(|since| made.at >= since));
        if rule.severity().key() == "must" && !passed {
            let field = format!("section-{}", finding.section.unwrap_or(Section::Heading).key());
            let title = reading::rule_item(&Obstacle::Rule(rule.id())).map(|item| item.title(desk.actor.frame.language)).unwrap_or_default();
            mistakes.add_with(field, "ads-published-must", title);
        }
    }
    Ok(mistakes)
}

fn build(site: &Site, desk: Desk, advert: Advert, fields: Fields, mistakes: Mistakes) -> EditPage {
    let frame = desk.frame();
    let language = frame.language;
    let change = typed(&fields, &advert);
    let skeleton = method::library().newest("ad-texts", "skeleton");
    let sections = Section::ALL
        .iter()
        .map(|section| {
            let id = format!("section-{}", section.key());
            let group = skeleton.and_then(|skeleton| skeleton.group(section.key()));
            let source = group.and_then(|group| group.items.first()).map(|item| item.source.clone());
            let text = fields.raw(&id).to_owned();
            SectionField {
                label: group.map(|group| group.title(language).to_owned()).unwrap_or_default(),
                help: group.map(|group| group.body(language).to_owned()).unwrap_or_default(),
                is_law: source.as_ref().is_some_and(method::Source::is_law),
                source: source.map(|source| source.cited()).unwrap_or_default(),
                rows: (text.lines().map(|line| 1 + line.chars().count() / 80).sum::<usize>() + 1).clamp(2, 14),
                mistake: frame.mistake(&mistakes, &id),
                text,
                id,
            }
        })
        .collect();
    let short = change.deadline.is_some_and(|deadline| is_short(deadline, site.clock.today()));
    EditPage {
        advice: reading::advice(&frame, &change),
        languages: languages(),
        hiding: vec![("yes", frame.t("ads-names-hidden-yes")), ("no", frame.t("ads-names-hidden-no"))],
        published: advert.ad.published_at.is_some(),
        may_choose_names: may_show_names(advert.first_published_at.is_some(), advert.ad.names_hidden),
        // What is mended is still the text that was opened: a newer version is for the writer to see, not to be saved over.
        version: if mistakes.is_empty() { advert.ad.version } else { fields.version() },
        page: frame,
        desk,
        advert,
        fields,
        mistakes,
        sections,
        short,
    }
}

pub(super) async fn show(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let (desk, advert) = sit(&site, actor, position, VIEW).await?;
    let may_edit = desk.may(&site, EDIT);
    let Some(advert) = advert else {
        let chosen = desk.actor.organisation.language;
        return page(&StartPage { page: desk.frame(), desk, may_edit, languages: languages(), chosen });
    };
    if !may_edit {
        return see(desk.path("/ad/preview"));
    }
    let fields = filled(&advert);
    page(&build(&site, desk, advert, fields, Mistakes::default()))
}

/// Drafts the ad; over an earlier text only when that was confirmed.
pub(super) async fn draft(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let (desk, advert) = sit(&site, actor, position, EDIT).await?;
    let language: Language = fields.raw("language").parse().unwrap_or(desk.actor.organisation.language);
    let to = desk.path("/ad");
    if let Some(advert) = &advert {
        if advert.ad.published_at.is_some() {
            return see(to);
        }
        // The button of the first draft, pressed twice: it is there already.
        if fields.is("first", "yes") {
            return see(format!("{to}?notice=ad-drafted"));
        }
        if !fields.is("confirmed", "yes") {
            let frame = desk.frame();
            return page(&ConfirmPage {
                title: frame.t("ads-redraft-title"),
                text: frame.t("ads-redraft-text"),
                yes: frame.t("ads-redraft-yes"),
                action: desk.path("/ad/draft"),
                back: to,
                fields: vec![("language".into(), language.code().into())],
                page: frame,
                desk,
            });
        }
    }
    let mut write = desk.actor.write(&site).await?;
    store::draft(&write, &desk.actor.organisation, &desk.position, language).await?;
    write.audit("ad.draft", "Position", position, json!({ "language": language }));
    write.commit().await?;
    see(format!("{to}?notice=ad-drafted"))
}

pub(super) async fn save(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, EDIT).await?;
    let change = typed(&fields, &advert);
    let mut mistakes = mistakes_of(&site, &fields, &change, &advert);
    if mistakes.is_empty() && advert.ad.published_at.is_some() {
        mistakes = mistakes_in_public(&site, &desk, &advert, &change).await?;
    }
    if !mistakes.is_empty() {
        return again(&build(&site, desk, advert, fields, mistakes));
    }
    let version = fields.version();
    let mut write = desk.actor.write(&site).await?;
    if !store::save(&write, &advert.ad, version, &change).await? {
        drop(write);
        let (desk, newest) = sit_with_ad(&site, desk.actor, position, EDIT).await?;
        let frame = desk.frame();
        return conflict(frame.clone(), &desk.path("/ad"), &desk.path("/ad"), newest.ad.version, differences(&frame, &newest, &change), &fields);
    }
    write.audit("ad.edit", "Position", position, json!({ "version": version + 1, "published": advert.ad.published_at.is_some() }));
    write.commit().await?;
    if fields.autosave() { saved(version + 1) } else { see(format!("{}?notice=saved", desk.path("/ad"))) }
}

fn differences(frame: &Frame, theirs: &Advert, yours: &Change) -> Vec<Difference> {
    let theirs = Change::from(theirs);
    let mut found: Vec<Difference> = yours
        .sections
        .iter()
        .map(|(key, text)| Difference {
            label: reading::section_title(key, frame.language),
            theirs: theirs.sections.iter().find(|(held, _)| held == key).map(|(_, text)| text.clone()).unwrap_or_default(),
            yours: text.clone(),
        })
        .collect();
    let date = |change: &Change| change.deadline.map(|date| frame.date(&date)).unwrap_or_default();
    found.push(Difference { label: frame.t("ads-deadline"), theirs: date(&theirs), yours: date(yours) });
    let contact = |change: &Change| [change.contact.name.as_str(), &change.contact.email, &change.contact.phone].join("\n");
    found.push(Difference { label: frame.t("ads-contact"), theirs: contact(&theirs), yours: contact(yours) });
    let language = |change: &Change| change.language.own_name().to_owned();
    found.push(Difference { label: frame.t("ads-language"), theirs: language(&theirs), yours: language(yours) });
    let hiding = |change: &Change| frame.tt("ads-names-hidden", if change.names_hidden { "yes" } else { "no" });
    found.push(Difference { label: frame.t("ads-names-hidden"), theirs: hiding(&theirs), yours: hiding(yours) });
    found.retain(|difference| difference.theirs != difference.yours);
    found
}

/// The advice to what stands in the form now, saved or not.
pub(super) async fn lint(State(site): State<Site>, actor: Actor, At(position): At<PositionId>, fields: Fields) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, EDIT).await?;
    let frame = desk.frame();
    let change = typed(&fields, &advert);
    page(&FindingsPart { advice: reading::advice(&frame, &change), page: frame })
}

pub(super) async fn preview(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, VIEW).await?;
    let article = Article::new(advert, desk.actor.organisation.clone(), &desk.position);
    let may_edit = desk.may(&site, EDIT);
    page(&PreviewPage { page: desk.frame(), desk, article, may_edit })
}

pub(super) async fn pdf(State(site): State<Site>, actor: Actor, At(position): At<PositionId>) -> PageResult {
    let (desk, advert) = sit_with_ad(&site, actor, position, VIEW).await?;
    pdf_of(&site, &Article::new(advert, desk.actor.organisation.clone(), &desk.position)).await
}
