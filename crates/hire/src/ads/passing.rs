//! What a written reason and an answer were about, so that neither outlives it.

use kernel::Language;
use platform::{crypto::Token, db::Instant};

use super::{
    Advert, Change,
    publishing_rules::{Answer, Obstacle},
    reading,
    reviews::Review,
    rules::Severity,
};
use crate::gates::Override;

/// One place where a rule that must hold does not: the rule, the words (none when something is missing), and since when.
pub(super) type Broken = (String, String, Instant);

/// What tells one text from another: its words. Line ends, signs and capitals are mended without asking anyone anew.
pub(super) fn fingerprint(language: Language, sections: &[(String, String)]) -> String {
    let mut all = language.code().to_owned();
    for (key, text) in sections {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            all.push_str(&format!("\n{key}:{}", words.join(" ")));
        }
    }
    Token::hash(&all)
}

/// What breaks a rule that must hold: since earlier when it already did, else since now.
pub(super) fn broken(change: &Change, earlier: &[Broken], now: Instant) -> Vec<Broken> {
    let findings = reading::findings(change).into_iter().filter(|finding| finding.rule.severity() == Severity::Must);
    let mut found: Vec<Broken> = Vec::new();
    for finding in findings {
        let (rule, words) = (finding.rule.id(), finding.excerpt);
        if !found.iter().any(|(held, said, _)| held == rule && *said == words) {
            let since = earlier.iter().find(|(held, said, _)| held == rule && *said == words).map_or(now, |(.., since)| *since);
            found.push((rule.to_owned(), words, since));
        }
    }
    found
}

/// What will break a rule once an ad is changed so.
pub(super) fn broken_after(before: &Advert, change: &Change, now: Instant) -> Vec<Broken> {
    match &before.broken {
        Some(earlier) => broken(change, earlier, now),
        // From before this was written down: what is broken now has been so for as long as anyone knows.
        None => broken(change, &broken(&Change::from(before), &[], Instant(0)), now),
    }
}

/// The newest place where a rule does not hold.
pub(super) fn broken_since(broken: &[Broken], rule: &str) -> Option<Instant> {
    broken.iter().filter(|(held, ..)| held == rule).map(|(.., since)| *since).max()
}

/// The written reasons that still count: those younger than what they are about.
pub(super) fn counting(made: Vec<Override>, advert: &Advert, reviews: &[Review]) -> Vec<Override> {
    let objected = reviews.iter().filter(|review| review.answer == Some(Answer::Objects)).filter_map(|review| review.answered_at).max();
    let broken = broken_after(advert, &Change::from(advert), Instant(0));
    let about = |made: &Override| {
        if made.gate == Obstacle::Objection.id() || made.gate == Obstacle::ChangedSince.id() {
            return objected.map_or(advert.text_changed_at, |objected| objected.max(advert.text_changed_at));
        }
        let rule = made.gate.strip_prefix("ad-rule-").unwrap_or_default();
        broken_since(&broken, rule).unwrap_or(Instant(0))
    };
    made.into_iter().filter(|made| made.at >= about(made)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ads::Contact;

    fn saying(text: &str) -> Change {
        Change {
            language: Language::Nb,
            sections: vec![("requirements".into(), text.into())],
            deadline: None,
            names_hidden: true,
            contact: Contact::default(),
        }
    }

    #[test]
    fn signs_and_lines_are_not_the_words() {
        let of = |text: &str| fingerprint(Language::Nb, &saying(text).sections);
        assert_eq!(of("Du må ha egenerfaring."), of("Du må ha\n\n- Egenerfaring!"));
        assert_ne!(of("Du må ha egenerfaring."), of("Du bør ha egenerfaring."));
        assert_ne!(of("Du må ha egenerfaring."), fingerprint(Language::Nn, &saying("Du må ha egenerfaring.").sections));
    }

    #[test]
    fn what_was_broken_stays_since_then_and_what_is_new_is_since_now() {
        let first = broken(&saying("Du må være mellom 25 og 40 år."), &[], Instant(1));
        assert_eq!(broken_since(&first, "asks-age"), Some(Instant(1)));
        let second = broken(&saying("Hei. Du må være mellom 25 og 40 år."), &first, Instant(2));
        assert_eq!(broken_since(&second, "asks-age"), Some(Instant(1)), "the same sentence, with another beside it");
        let third = broken(&saying("Du må være mellom 25 og 40 år. Du må være under 30 år."), &second, Instant(3));
        assert_eq!(broken_since(&third, "asks-age"), Some(Instant(3)), "another sentence is another matter");
        assert_eq!(broken_since(&third, "purpose-stated"), Some(Instant(1)), "what is missing is missing all along");
        assert_eq!(broken_since(&third, "asks-diagnosis"), None);
    }
}
