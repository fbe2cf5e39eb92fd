//! The page that asks once more before something that cannot be undone.

use askama::Template;
use platform::Frame;

/// Asks; its form sends the same address `confirmed=yes`.
#[derive(Template)]
#[template(path = "templates/confirm.html")]
pub(crate) struct ConfirmPage {
    pub(crate) page: Frame,
    pub(crate) title: String,
    /// What will happen.
    pub(crate) text: String,
    /// The button's words.
    pub(crate) yes: String,
    /// Where one goes who thinks better of it.
    pub(crate) back: String,
}
