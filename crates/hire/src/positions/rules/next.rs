//! The one next action on a position's page: by stage, and by what the reader may do.

use super::Part;
use crate::path::Stage;

/// What happens next, and for those who may, where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextAction {
    /// Its name in locale keys: `position-next-<id>`, `-why`, `-action`.
    pub id: &'static str,
    /// The page below the position's address; none for those who can only wait.
    pub path: Option<&'static str>,
    /// Why: the source's letter and section.
    pub source: (&'static str, &'static str),
}

/// The table of next actions. `first_gate` is where the plan has something in the way, none when nothing has; `panel_ready` says
/// that those who may read the applications are chosen and have declared themselves, `closed` that the last day to apply has passed.
#[must_use]
pub const fn next_action(stage: Stage, first_gate: Option<Part>, (panel_ready, closed): (bool, bool), may_edit: bool) -> Option<NextAction> {
    let (id, path, source) = match stage {
        Stage::Drafted => match first_gate {
            Some(part) => ("draft", part.path(), ("B", "Del 1, «Målsetting»")),
            None => ("plan", Part::Summary.path(), ("B", "Del 1, «Forankring og forberedelse»")),
        },
        Stage::Planned => ("describe", "/description", ("B", "Del 1, «Målsetting»")),
        Stage::Described => ("advertise", "/ad", ("B", "Del 1, «Utlysning av stillingene»")),
        Stage::Published if panel_ready && !closed => ("await-applications", "/applications", ("B", "Del 1, «Utlysning av stillingene»")),
        Stage::Published if panel_ready => ("assess", "/assessment", ("B", "Del 1, «Utlysning av stillingene»")),
        Stage::Published => ("applications", "/panel", ("B", "Del 1, «Utlysning av stillingene»")),
        Stage::Interviewing => ("interview", "/interviews", ("B", "Del 1, «Eksempel på intervjuguide»")),
        Stage::Recommended => ("offer", "/decision", ("B", "Del 2, «Kvalifikasjoner og lønnsplassering»")),
        Stage::Offered => ("await", "/decision", ("B", "Del 2, «Kvalifikasjoner og lønnsplassering»")),
        Stage::Filled => ("welcome", "/start", ("B", "Del 2, «Når erfaringskonsulent er ansatt»")),
        Stage::Cancelled => return None,
    };
    Some(NextAction { id, path: if may_edit { Some(path) } else { None }, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_but_the_given_up_one_has_one_next_action_and_only_editors_a_button() {
        for stage in Stage::ALL {
            for part in Part::ALL.map(Some).into_iter().chain([None]) {
                for published in [(true, true), (true, false), (false, true), (false, false)] {
                    let editor = next_action(stage, part, published, true);
                    let reader = next_action(stage, part, published, false);
                    assert_eq!(editor.is_none(), stage == Stage::Cancelled);
                    assert_eq!(editor.map(|next| next.id), reader.map(|next| next.id));
                    assert!(editor.is_none_or(|next| next.path.is_some_and(|path| path.starts_with('/'))));
                    assert!(reader.is_none_or(|next| next.path.is_none()));
                }
            }
        }
    }

    #[test]
    fn a_draft_goes_on_where_something_is_missing() {
        assert_eq!(next_action(Stage::Drafted, Some(Part::Terms), (false, false), true).and_then(|next| next.path), Some("/edit/terms"));
        assert_eq!(next_action(Stage::Drafted, None, (false, false), true).and_then(|next| next.path), Some("/edit/summary"));
    }

    #[test]
    fn once_the_panel_is_ready_it_reads() {
        assert_eq!(next_action(Stage::Published, None, (false, true), true).and_then(|next| next.path), Some("/panel"));
        assert_eq!(next_action(Stage::Published, None, (true, true), true).and_then(|next| next.path), Some("/assessment"));
        assert_eq!(
            next_action(Stage::Published, None, (true, false), true).and_then(|next| next.path),
            Some("/applications"),
            "not before the deadline"
        );
    }
}
