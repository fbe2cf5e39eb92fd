//! One ad as everyone reads it: before it is out, in public, on paper, and as machines read it.

use kernel::{Language, PositionId, dates};
use platform::{Frame, Site, i18n};
use registry::Organisation;
use serde_json::json;
use time::{Date, format_description::well_known::Rfc3339};

use super::{
    Advert,
    reading::{self, ReadSection},
};
use crate::{path::Stage, positions::Position};

/// The ad with what stands around it.
#[derive(Clone, Debug)]
pub(super) struct Article {
    /// The ad.
    pub advert: Advert,
    /// The employer.
    pub place: Organisation,
    /// The sentence under the heading.
    pub lead: String,
    /// The text.
    pub sections: Vec<ReadSection>,
    /// How much of full time.
    pub percentage: Option<u8>,
    /// Whether it is permanent.
    pub permanent: bool,
    /// The last day, when it is temporary.
    pub ends: Option<Date>,
    /// Whether the position was given up.
    pub cancelled: bool,
    position: PositionId,
}

impl Article {
    pub(super) fn new(advert: Advert, place: Organisation, position: &Position) -> Self {
        Self {
            lead: reading::lead(&advert),
            sections: reading::sections(&advert),
            percentage: position.percentage,
            permanent: position.permanent,
            ends: position.ends,
            cancelled: position.stage == Stage::Cancelled,
            position: position.id,
            advert,
            place,
        }
    }

    /// The language of the text.
    pub(super) const fn language(&self) -> Language {
        self.advert.ad.language
    }

    /// Where it stands in public, and always will.
    pub(super) fn path(&self) -> String {
        format!("/jobs/{}/{}", self.place.slug, self.advert.ad.slug)
    }

    /// The employer and the unit, on one line.
    pub(super) fn employer(&self) -> String {
        if self.advert.unit.is_empty() { self.place.name.clone() } else { format!("{}, {}", self.place.name, self.advert.unit) }
    }

    /// Where the work is.
    pub(super) fn location(&self) -> &str {
        if self.advert.place.is_empty() { &self.place.name } else { &self.advert.place }
    }

    /// How much, and for how long: `80 prosent, fast`.
    pub(super) fn extent(&self, language: Language) -> String {
        let kind = match (self.permanent, self.ends) {
            (true, _) => i18n::text(language, "ads-permanent"),
            (false, None) => i18n::text(language, "ads-temporary"),
            (false, Some(ends)) => i18n::text_with(language, "ads-temporary-until", &[("date", &dates::long(ends, language))]),
        };
        match self.percentage {
            None => kind,
            Some(percentage) => i18n::text_with(language, "ads-extent", &[("percentage", &percentage), ("kind", &kind)]),
        }
    }

    /// How much, and for how long, in the reader's language.
    pub(super) fn extent_for(&self, page: &Frame) -> String {
        self.extent(page.language)
    }

    /// A telephone number as a link wants it.
    pub(super) fn telephone(&self) -> String {
        self.advert.contact.phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
    }

    /// The vacancy as search engines and job portals read it (schema.org `JobPosting`), safe inside a script element.
    pub(super) fn json_ld(&self, site: &Site) -> String {
        let advert = &self.advert;
        let mut kinds = Vec::new();
        if let Some(percentage) = self.percentage {
            kinds.push(if percentage == 100 { "FULL_TIME" } else { "PART_TIME" });
        }
        if !self.permanent {
            kinds.push("TEMPORARY");
        }
        let posted = advert.first_published_at.or(advert.ad.published_at);
        let mut value = json!({
            "@context": "https://schema.org/",
            "@type": "JobPosting",
            "title": advert.ad.title,
            "description": reading::html(&self.sections),
            "datePosted": posted.map(|at| dates::iso(dates::in_oslo(at.utc()).date())),
            "hiringOrganization": { "@type": "Organization", "name": self.place.name, "sameAs": site.link(&format!("/jobs/{}", self.place.slug)) },
            "jobLocation": { "@type": "Place", "address": { "@type": "PostalAddress", "addressLocality": self.location(), "addressCountry": "NO" } },
            "identifier": { "@type": "PropertyValue", "name": self.place.name, "value": self.position.to_string() },
            "directApply": true,
            "url": site.link(&self.path()),
        });
        if let Some(fields) = value.as_object_mut() {
            if let Some(until) =
                advert.ad.deadline.and_then(|deadline| dates::in_oslo(dates::end_of_day(deadline)).replace_nanosecond(0).ok()?.format(&Rfc3339).ok())
            {
                fields.insert("validThrough".into(), until.into());
            }
            if !kinds.is_empty() {
                fields.insert("employmentType".into(), kinds.into());
            }
        }
        // Nothing a writer types may end the script element or begin another.
        value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
    }
}
