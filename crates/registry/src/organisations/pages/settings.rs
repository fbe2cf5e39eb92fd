//! An organisation's settings: its name, its language, and which municipality it is or lies in.

use askama::Template;
use axum::extract::State;
use kernel::Language;
use platform::{
    Frame, PageError, PageResult, Site,
    access::Resource,
    form::{Fields, Mistakes},
    http::{again, page, see},
    pages::{Difference, conflict},
};
use serde_json::json;

use crate::{
    Actor, Organisation,
    municipalities::{self, Municipality},
    organisations::{Kind, MANAGE, rows::organisations, rules::NAME_LIMIT, store},
};

#[derive(Template)]
#[template(path = "organisations/templates/settings.html")]
struct SettingsPage {
    page: Frame,
    organisation: Organisation,
    fields: Fields,
    mistakes: Mistakes,
    languages: Vec<(&'static str, &'static str)>,
    /// What the field for the municipality is called: a municipality is one, others lie in one.
    municipality_label: &'static str,
    municipalities: &'static [Municipality],
}

fn build(actor: Actor, fields: Fields, mistakes: Mistakes) -> SettingsPage {
    SettingsPage {
        municipality_label: if actor.organisation.kind == Kind::Municipality { "settings-municipality" } else { "settings-seat" },
        municipalities: municipalities::all(),
        languages: Language::ALL.map(|language| (language.code(), language.own_name())).to_vec(),
        organisation: actor.organisation,
        page: actor.frame,
        fields,
        mistakes,
    }
}

/// The municipality as it stands in the field: its label, or the number alone when the list does not have it.
fn municipality_of(row: &organisations::Model) -> String {
    let number = row.municipality_number.clone().unwrap_or_default();
    municipalities::by_number(&number).map_or(number, Municipality::label)
}

fn fields_of(row: &organisations::Model) -> Fields {
    Fields::from_pairs([
        ("version", row.version.to_string()),
        ("name", row.name.clone()),
        ("language", row.language.clone()),
        ("municipality", municipality_of(row)),
    ])
}

pub(in crate::organisations) async fn show(State(site): State<Site>, actor: Actor) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let row = store::settings(site.db.read(), actor.at()).await?.ok_or(PageError::Hidden)?;
    page(&build(actor, fields_of(&row), Mistakes::default()))
}

/// The form as it was meant, or what is to be mended.
fn read(fields: &Fields, row: &organisations::Model) -> Result<(String, Language, Option<String>), Mistakes> {
    let mut mistakes = Mistakes::default();
    let name = fields.text("name");
    if name.is_empty() {
        mistakes.add("name", "form-required");
    } else if name.chars().count() > NAME_LIMIT {
        mistakes.add_with("name", "form-too-long", NAME_LIMIT);
    }
    let language = fields.raw("language").parse().unwrap_or_else(|_| {
        mistakes.add("language", "form-required");
        Language::default()
    });
    let typed = fields.text("municipality");
    let number = if typed.is_empty() {
        None
    } else if typed == municipality_of(row) {
        row.municipality_number.clone()
    } else {
        municipalities::meant(&typed).map(|place| place.number.to_owned()).or_else(|| {
            let several = municipalities::search(&typed).len() > 1;
            mistakes.add("municipality", if several { "settings-municipality-several" } else { "settings-municipality-unknown" });
            None
        })
    };
    if mistakes.is_empty() { Ok((name, language, number)) } else { Err(mistakes) }
}

pub(in crate::organisations) async fn save(State(site): State<Site>, actor: Actor, fields: Fields) -> PageResult {
    actor.require(&site, MANAGE, &Resource::organisation(actor.at()))?;
    let row = store::settings(site.db.read(), actor.at()).await?.ok_or(PageError::Hidden)?;
    let (name, language, number) = match read(&fields, &row) {
        Ok(read) => read,
        Err(mistakes) => return again(&build(actor, fields, mistakes)),
    };
    let mut write = actor.write(&site).await?;
    if !store::save_settings(write.tx(), actor.at(), fields.version(), &name, language, number.as_deref()).await? {
        drop(write);
        let row = store::settings(site.db.read(), actor.at()).await?.ok_or(PageError::Hidden)?;
        let here = actor.path("/settings");
        let theirs = fields_of(&row);
        let differences = ["name", "language", "municipality"]
            .into_iter()
            .filter(|field| theirs.text(field) != fields.text(field))
            .map(|field| Difference { label: actor.frame.tt("settings", field), theirs: theirs.text(field), yours: fields.text(field) })
            .collect();
        return conflict(actor.frame, &here, &here, row.version, differences, &fields);
    }
    write.audit("organisation.edit", "Organisation", actor.at(), json!({ "language": language, "municipality": number }));
    write.commit().await?;
    see(actor.path("/settings?notice=saved"))
}
