//! The pages of positions: list, new, the position itself, and the guided form.

mod edit;
mod fields_of;
mod leader;
mod list;
mod money;
mod new;
mod plan;
mod show;

use platform::http::{Gate, Routes};

use super::{CHANGE_LEADER, CREATE, EDIT, LIST, VIEW};

pub(super) fn routes() -> Routes {
    const BASE: &str = "/o/{organisation}/positions";
    let at = |rest: &str| format!("{BASE}/{{position}}{rest}");
    Routes::new()
        .get(BASE, Gate::Needs(LIST), list::show)
        .get(&format!("{BASE}/new"), Gate::Needs(CREATE), new::show)
        .post(&format!("{BASE}/new"), Gate::Needs(CREATE), new::create)
        .get(&at(""), Gate::Needs(VIEW), show::show)
        .get(&at("/edit/{part}"), Gate::Needs(EDIT), edit::show)
        .post(&at("/edit/{part}"), Gate::Needs(EDIT), edit::save)
        .post(&at("/funding"), Gate::Needs(EDIT), money::add)
        .post(&at("/funding/{source}/remove"), Gate::Needs(EDIT), money::remove)
        .post(&at("/gates"), Gate::Needs(EDIT), plan::pass)
        .post(&at("/plan"), Gate::Needs(EDIT), plan::plan)
        .post(&at("/reopen"), Gate::Needs(EDIT), plan::reopen)
        .get(&at("/leader"), Gate::Needs(CHANGE_LEADER), leader::ask)
        .post(&at("/leader"), Gate::Needs(CHANGE_LEADER), leader::change)
        .get(&at("/cancel"), Gate::Needs(EDIT), show::ask_cancel)
        .post(&at("/cancel"), Gate::Needs(EDIT), show::cancel)
}
