//! The words the rules look for, a family of rules in each file.
//!
//! Norwegian lists hold both written forms. A phrase is a pattern of whole words in lower case; `\w*` stands for any ending.

pub(super) mod clarity;
pub(super) mod demands;
pub(super) mod missing_must;
pub(super) mod missing_should;
pub(super) mod stigma;
pub(super) mod unlawful;
pub(super) mod unlawful_health;
pub(super) mod worth_a_look;

use crate::ads::rules::{Rule, Section};

/// Which lists to read.
#[derive(Clone, Copy)]
pub(super) enum Tongue {
    Norwegian,
    English,
}

/// What to look for, in Norwegian and in English.
pub(super) struct InBoth<T> {
    pub(super) norwegian: T,
    pub(super) english: T,
}

impl<T> InBoth<T> {
    pub(super) const fn in_tongue(&self, tongue: Tongue) -> &T {
        match tongue {
            Tongue::Norwegian => &self.norwegian,
            Tongue::English => &self.english,
        }
    }
}

/// A list of phrases.
pub(super) type List = &'static [&'static str];

/// Something the ad should say.
pub(super) struct Wanted {
    pub(super) rule: Rule,
    /// Where it belongs: a missing text is reported there.
    pub(super) home: Section,
    /// Sections where a mention is enough by itself.
    pub(super) at_home: &'static [Section],
    /// So many words in the home section are enough, whatever they say; zero for never.
    pub(super) enough_words: usize,
    pub(super) words: InBoth<Signals>,
}

/// How one knows that something is said.
pub(super) struct Signals {
    /// Any of these says it …
    pub(super) any: List,
    /// … when the same sentence also has one of these, or none are named, or it stands at home …
    pub(super) with: List,
    /// … and not one of these, unless one of the former settles it …
    pub(super) soft: List,
    /// … and never one of these.
    pub(super) never: List,
}

/// Something the ad should not say.
pub(super) struct Unwanted {
    pub(super) rule: Rule,
    pub(super) words: InBoth<Wording>,
}

/// How one knows that something unwanted is said.
pub(super) struct Wording {
    /// These say it by themselves.
    pub(super) says: List,
    /// These say it with a no of their own.
    pub(super) forbids: List,
    /// These say it in a sentence that asks something of the applicant.
    pub(super) when_asked: List,
    /// A sentence with one of these is about something else.
    pub(super) unless: List,
}

/// How an ad asks something of its reader.
pub(super) const ASKS: InBoth<List> = InBoth {
    norwegian: &[
        r"oppgi|oppgir|oppgis|oppgje|oppgjev|oppgjevast|opplys|opplyse|opplyses|opplysast|opplyser",
        r"(?:opplysninger|opplysningar|informasjon|noe|noko|litt|spørsmål) om",
        r"fortell|fortelle|forteller|fortel|fortelje|beskriv|beskrive|beskriver|skildre|skildr",
        r"skriv|skrive|skriver|gjør rede|gjer greie|nevn|nemn|del gjerne",
        r"legg ved|legge ved|legges ved|leggjast ved|leggje ved|vedlegg\w*|legg fram|legges? frem|leggjast fram|fremlegg\w*|framlegg\w*",
        r"send|sende|sendes|sendast|lever|levere|leveres|leverast|dokumenter\w*|bekreft\w*|stadfest\w*",
        r"krev|krever|kreve|kreves|krevst|krevjast|krav\w*|må|skal|bes|ber|bed|forutset\w*|føreset\w*|forvent\w*|ventar|ta med",
        r"(?:ønsker|ønskjer|vil|vil gjerne|trenger|treng) (?:å )?(?:vite|vete|høre|høyre|opplysninger|opplysningar|informasjon)",
        r"spør|spørre|spørje|spørsmål|innhent\w*|kartlegg\w*|inneholde|innehalde|du har|for deg som|være åpen om|vere open om",
        r"ønskelig|ønskeleg|ønskjeleg|ønsker|ønskjer|en fordel|ein fordel|ein føremon|gjerne",
    ],
    english: &[
        r"state|stating|provide|providing|tell|describe|describing|specify|specifying|list|write|mention|declare",
        r"enclose|enclosed|attach|attached|submit|submitted|include|including|send|bring|present|produce|hand in",
        r"require|requires|required|requirement|must|mandatory|shall|should|need|needs|needed|expect|expects|expected|have to",
        r"ask|asks|asked|asking|question|questions|want to|like to|wish to|interested in|information|details",
        r"confirm|disclose|share|document|documented|documentation|proof|evidence|indicate|give|complete|fill in|open about",
        r"you have|you are|preferred|preferably|desirable|advantage",
    ],
};
