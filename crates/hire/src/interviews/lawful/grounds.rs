//! What the grounds' word lists are made of, and the words they share.

use super::UnlawfulGround;

/// A list of phrases: patterns of whole words in lower case, where `\w*` stands for any ending.
pub(super) type List = &'static [&'static str];

/// The words of one ground.
pub(super) struct Ground {
    pub(super) ground: UnlawfulGround,
    /// Bokmål and nynorsk together, since guides mix them.
    pub(super) norwegian: Words,
    pub(super) english: Words,
}

/// How a question comes to be about a ground.
pub(super) struct Words {
    /// These ask outright.
    pub(super) asks: List,
    /// These ask in a sentence that speaks to the candidate …
    pub(super) topics: List,
    /// … unless it is about somebody else.
    pub(super) unless: List,
    /// These ask when they are all there is.
    pub(super) alone: List,
}

/// How a question speaks to the candidate.
pub(super) const ADDRESSES: List =
    &["du", "deg", "din", "di", "ditt", "dine", "søkeren", "søkjaren", "kandidaten", "you", "your", "yourself", "the applicant", "the candidate"];

/// How a question names a matter and leaves it alone: it need not be told, or it is a user who asks.
pub(super) const SETS_ASIDE: List = &[
    r"(?:bruker|brukar|brukeren|brukaren|pasient|kollega|noen|nokon|user|patient|colleague|someone|client) (?:\w+ )?(?:spør|spurte|spurde|asks?|asked|wants? to know|wanted to know|lurer på|lurar på)",
    r"(?:trenger|treng|skal|må|bør) (?:du )?(?:ikke|ikkje|aldri) (?:å )?(?:fortelle|fortelje|si|seie|oppgi|oppgje|nevne|nemne|dele|delje|gå inn på|snakke om|svare på|ta opp|vite|vete)",
    r"(?:uten|utan) (?:at du )?(?:å )?(?:må )?(?:fortelle|fortelje|si|seie|oppgi|oppgje|nevne|nemne|dele|delje|gå inn på|snakke om|komme inn på|kome inn på)|vi (?:spør|spørjer|ber|bed|skal) (?:deg )?(?:ikke|ikkje|aldri)",
    r"(?:don't|do not|need not|needn't) (?:have to |need to |want you to )?(?:tell|say|mention|name|share|disclose|go into|answer)|(?:we|i) (?:do not|don't|will not|won't|never) (?:ask|want)|without (?:telling|saying|naming|mentioning|sharing|disclosing|going into)",
];

/// Words that change nothing in a bare keyword.
pub(super) const ALWAYS_WITH: List = &[
    r"og|eller|evt|eventuelt|eventuell|samt|din|di|ditt|dine|egen|eigen|eiga|egne|eigne|privatliv|privat|personalia|status|situasjon|forhold|om|and|or|your|own|the|any|private|life|situation|history|historikk|plans|orientation|orientering|views|membership|medlemskap|planer|planar|fritid|fritidsinteresser|fritidsinteresse|hobby|hobbyer|hobbyar|interesser|leisure|hobbies|interests",
    r"en|ein|ei|et|eit|noen|nokon|ikke|ikkje|ingen|inga|uten|utan|være|vere|ha|hatt|siste|to|år|året|nå|no|tidligere|tidlegare|innen|innan|for|eksempel|på|av|i|opplysninger|opplysningar",
    r"a|an|some|not|none|without|be|being|have|had|last|past|two|year|years|now|previous|of|in|information|example",
];
