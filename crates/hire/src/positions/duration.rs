//! For how long someone is employed, in words: what the description and the ad say alike.

use kernel::{Language, dates};
use platform::i18n;

use super::Position;

/// How long, and on what ground; what the position does not say yet is left for the writer to fill in.
pub(crate) fn duration(position: &Position, language: Language) -> String {
    let t = |key: &str| i18n::text(language, key);
    let ground = position.ground.map(|ground| t(&format!("position-employed-ground-{}", ground.id())));
    let date = position.ends.map(|ends| dates::long(ends, language));
    match (position.permanent, date, ground) {
        (true, ..) => t("position-employed-permanent"),
        (false, None, None) => t("position-employed-temporary"),
        (false, Some(date), None) => i18n::text_with(language, "position-employed-until", &[("date", &date)]),
        (false, None, Some(ground)) => i18n::text_with(language, "position-employed-on", &[("ground", &ground)]),
        (false, Some(date), Some(ground)) => i18n::text_with(language, "position-employed-on-until", &[("date", &date), ("ground", &ground)]),
    }
}
