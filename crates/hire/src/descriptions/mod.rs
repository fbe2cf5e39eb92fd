//! Position descriptions (H5): drafted from a template, edited section by section, versioned, approved, printed.

mod begin;
mod documents;
mod pages;
mod rules;
mod store;

use kernel::{Language, OrganisationId, PositionId};
use platform::http::{Gate, Routes};
use sea_orm::{ConnectionTrait, DbErr};

pub use begin::begin_and_approve;
pub use rules::Section;

use crate::positions;

/// An approved description, as the ad is drafted from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    /// Which version.
    pub number: i64,
    /// The language it is written in.
    pub language: Language,
    /// The template it came from: `template/dps/v1`.
    pub template: String,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// The newest approved description of a position.
///
/// # Errors
/// The database's.
pub async fn approved<C: ConnectionTrait>(db: &C, organisation: OrganisationId, position: PositionId) -> Result<Option<Approved>, DbErr> {
    let found = store::newest_approved(db, organisation, position).await?;
    Ok(found.map(|description| Approved {
        number: description.number,
        language: description.language,
        template: description.template,
        sections: description.sections,
    }))
}

/// The pages of descriptions.
pub(crate) fn routes() -> Routes {
    let view = Gate::Needs(positions::VIEW);
    let edit = Gate::Needs(positions::EDIT);
    const AT: &str = "/o/{organisation}/positions/{position}/description";
    Routes::new()
        .get(AT, view, pages::show)
        .post(&format!("{AT}/begin"), edit, pages::begin)
        .get(&format!("{AT}/sections/{{section}}"), edit, pages::edit_section)
        .post(&format!("{AT}/sections/{{section}}"), edit, pages::save_section)
        .post(&format!("{AT}/approve"), edit, pages::approve)
        .post(&format!("{AT}/start-over"), edit, pages::start_over)
        .post(&format!("{AT}/reopen"), edit, pages::reopen)
        .get(&format!("{AT}/versions/{{number}}"), view, pages::version)
        .get(&format!("{AT}/versions/{{number}}/pdf"), view, pages::pdf)
        .get(&format!("{AT}/versions/{{number}}/word"), view, pages::word)
}
