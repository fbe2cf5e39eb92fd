//! What may not be demanded even in two words: in the lists of requirements and wishes, a line needs no *you must*.
//!
//! Each line there is a demand by its place, and so is each part of it that begins after a comma or an *and*.

use super::{InBoth, List};
use crate::ads::rules::{Rule, Section};

/// Where a line is a demand by its place.
pub(in crate::ads::lint) const PLACES: [Section; 2] = [Section::Requirements, Section::Desirable];

/// What may not be demanded, under the rule it breaks.
pub(in crate::ads::lint) struct Demand {
    pub(in crate::ads::lint) rule: Rule,
    pub(in crate::ads::lint) words: InBoth<Wording>,
}

pub(in crate::ads::lint) struct Wording {
    /// These are demanded, or forbidden: that nobody is pregnant asks as much as that somebody is.
    pub(in crate::ads::lint) demands: List,
    /// A sentence with one of these is about something else.
    pub(in crate::ads::lint) unless: List,
}

/// Words a demand may begin with before it says what it is.
pub(in crate::ads::lint) const BEFORE: InBoth<List> = InBoth {
    norwegian: &[
        r"å|du|som|være|vere|er|ha|har|hatt|må|skal|bør|en|ei|ein|et|eit|selv|sjølv|egen|eigen|eiga|helst|gjerne|fortsatt|framleis|tidligere|tidlegare",
        r"ikke|ikkje|aldri|ingen|inga|uten|utan|fri|fritt|for|personlig|personleg|aktiv|aktivt|kjent|kjend|påvist|stilt|dokumentert",
        r"psykiatrisk|psykiatriske|psykisk|alvorlig|alvorleg|kronisk|lavt|lågt|lite|høyt|høgt|rent|reint|plettfritt|negativ|fast|for eksempel|eksempel|søkeren|søkjaren|kandidaten",
    ],
    english: &[
        r"to|be|being|is|are|you|your|a|an|the|any|have|having|has|had|must|should|own|previous|prior|current|ideally|preferably|still|formerly",
        r"not|never|no|without|free|from|active|actively|practising|known|formal|documented|stated|psychiatric|mental|serious|severe|chronic|low|little|clean|negative|recent",
    ],
};

/// Words after which the next demand begins.
pub(in crate::ads::lint) const JOINS: InBoth<List> =
    InBoth { norwegian: &["og", "eller", "samt", "men", "pluss", "og/eller"], english: &["and", "or", "but", "plus", "also", "and/or"] };

/// Before a matter, these make it something one has met or knows about, and no matter of one's own.
pub(in crate::ads::lint) const MET_OR_KNOWN: InBoth<List> = InBoth {
    norwegian: &[
        r"\w*erfaring\w*|\w*røynsle\w*|kunnskap\w*|kjennskap|kjenskap|forståelse|forståing|interesse\w*|interessert|\w*kompetanse|innsikt|respekt\w*|åpen\w*|open\w*|toleranse|trygg\w*",
        r"snakke\w*|samtale\w*|møte|møter|mennesker|menneske|undervis\w*|utdanning|opplæring|kurs\w*|arbeid\w*|jobb\w*|støtte|hjelp\w*|veiled\w*|rettlei\w*|leve|levd|opplevd|kjenner|kjenne til",
    ],
    english: &[
        r"experience\w*|knowledge|understanding|interest\w*|insight|competence|respect\w*|open\w*|tolerance|comfortable|at ease|talk\w*|conversations?|meet\w*|people|teach\w*|education",
        r"training|courses?|work\w*|support\w*|help\w*|guid\w*|living|lived|familiar\w*",
    ],
};

/// Before a matter, these set it aside: it is not asked about, or need not be told.
pub(in crate::ads::lint) const SET_ASIDE: InBoth<List> = InBoth {
    norwegian: &[
        r"(?:spør|spørre|spørje|krev\w*|treng\w*|ber|bed|skal|behøver|vil|må) (?:\w+ )?(?:<negator>|ingen|inga)|ingen krav|inga plikt|uten å|utan å",
        r"<negator> (?:å )?(?:oppgi\w*|oppgje\w*|fortel\w*|skriv\w*|nevn\w*|nemn\w*|del\w*|send\w*|legg\w*|spør\w*|krav|nødvendig|naudsynt)",
    ],
    english: &[
        r"(?:do|does|will|need|shall|should|must) not|\w+n't|never (?:ask|need|require)|no (?:need|requirement|obligation)|without \w+ing",
        r"not (?:ask\w*|requir\w*|necessary|needed|stat\w*|tell\w*|mention\w*|writ\w*|shar\w*|send\w*|includ\w*)",
    ],
};

const LIVED_OR_KNOWN: List = &[
    r"\w*erfaring\w*|\w*røynsle\w*|kunnskap\w*|kjennskap|kjenskap|forståelse|forståing|interesse\w*|\w*kompetanse|innsikt|<users> (?:\w+ )?(?:som|med)|leve med|levd med|(?:selv|sjølv) (?:har )?(?:levd|erfart|kjent|vært|vore|stått|hatt)|gjennom|opplevd|opplevelse\w*|oppleving\w*|kjent på|pasient\w*|pårørende|pårørande",
];
const LIVED_OR_KNOWN_EN: List = &[
    r"experience\w*|knowledge|understanding|interest\w*|competence|insight|<users> (?:\w+ )?(?:who|with)|liv(?:ed|ing) with|(?:been|gone) through|recovery|patient|carer|next of kin",
];

pub(in crate::ads::lint) const DEMANDS: &[Demand] = &[
    Demand {
        rule: Rule::AsksDiagnosis,
        words: InBoth {
            norwegian: Wording {
                demands: &[
                    r"bipolar\w*|schizofren\w*|psykoselidelse\w*|psykoseliding\w*|ptsd|adhd|borderline|autis\w+|personlighetsforstyrrelse\w*|personlegdomsforstyrring\w*|angstlidelse\w*|angstliding\w*|spiseforstyrrelse\w*|eteforstyrring\w*",
                ],
                unless: LIVED_OR_KNOWN,
            },
            english: Wording {
                demands: &[r"bipolar\w*|schizophreni\w*|ptsd|adhd|borderline|autis\w+|(?:personality|psychotic|anxiety|eating) disorders?"],
                unless: LIVED_OR_KNOWN_EN,
            },
        },
    },
    Demand {
        rule: Rule::AsksHealthOrSickLeave,
        words: InBoth {
            norwegian: Wording {
                demands: &[
                    r"(?:(?:psykiske?|fysiske?|somatiske?|kroniske?|alvorlige?|alvorlege?) )?(?:sykdom\w*|sjukdom\w*|lidelse\w*|liding\w*|helseproblem\w*|helseplage\w*|helseutfordring\w*)|(?:psykiske?|kroniske?) (?:plager|problem\w*)",
                    r"funksjonsnedsettelse\w*|funksjonsnedsetj?ing\w*|funksjonshem\w+|funksjonsfrisk\w*|rusavhengig\w*|rusproblem\w*|rusmisbruk\w*|alkoholproblem\w*|depresjon\w*|deprimert|angst|psykose\w*|psykotisk",
                ],
                unless: LIVED_OR_KNOWN,
            },
            english: Wording {
                demands: &[
                    r"(?:(?:mental|physical|chronic|serious) )?(?:illness\w*|disorders?|diseases?)|(?:mental |physical )?health (?:problems?|issues?|conditions?)|disabilit\w+|disabled|able-bodied",
                    r"addict\w*|substance (?:abuse|misuse)|drug problems?|depression|depressed|anxiety|psychosis|psychotic",
                ],
                unless: LIVED_OR_KNOWN_EN,
            },
        },
    },
    Demand {
        rule: Rule::AsksHealthOrSickLeave,
        words: InBoth {
            norwegian: Wording {
                demands: &[
                    r"(?:psykisk |fysisk |helt |heilt )?frisk(?: og (?:rask|stabil|symptomfri|rusfri))?|(?:psykisk|mentalt) stabil|symptomfri|medisinfri|friskmeld\w*|ferdig ?behandl\w+|arbeidsfør|(?:syke?|sjuke?)meldt?|innlagt|innlagd",
                    r"(?:god|stabil|robust|solid) (?:og \w+ )?(?:(?:psykisk|fysisk|mental) ){0,2}helse|(?:under|i|avsluttet|avslutta) behandling|robust psyke",
                ],
                unless: &[r"frisk (?:luft|pust)"],
            },
            english: Wording {
                demands: &[
                    r"(?:mentally |physically |fully )?(?:healthy|recovered|cured)|mentally stable|symptom-free|medication-free|finished treatment|(?:in|under) treatment|hospitali[sz]ed|off sick",
                    r"(?:good|stable|robust|sound) (?:and \w+ )?(?:(?:mental|physical|general) ){0,2}health",
                ],
                unless: &[r"healthy (?:\w+ )?(?:food|meals|habits|curiosity|boundaries|attitude|sense|relationships?|balance|scepticism)"],
            },
        },
    },
    Demand {
        rule: Rule::AsksGenderOrFamily,
        words: InBoth {
            norwegian: Wording {
                demands: &[
                    r"mann|kvinne|dame|jente|gutt|mannlig|mannleg|kvinnelig|kvinneleg|gravid\w*|gift|ugift|enslig|einsleg|småbarns\w+|aleneforsørger|homofil|heterofil|heteroseksuell|lesbisk|(?:planer|planar) om (?:\w+ )?(?:barn|born|graviditet)|skeiv|transperson",
                ],
                unless: &[
                    r"mann ?(?:eller|og|/) ?kvinne|kvinne ?(?:eller|og|/) ?mann|m/k|mannlig eller kvinnelig|mannleg eller kvinneleg|(?:kvinne|manns?)- og|mindretall|mindretal|fleirtal|flertall|uansett|uavhengi\w*|oppfordr\w*|oppmod\w*|velkom\w+",
                ],
            },
            english: Wording {
                demands: &[
                    r"man|woman|male|female|lady|girl|boy|pregnant|married|unmarried|single|childless|(?:young|small) children|gay|straight|heterosexual|lesbian|transgender",
                ],
                unless: &[
                    r"(?:man|male) ?(?:or|and|/) ?(?:a )?(?:woman|female)|(?:woman|female) ?(?:or|and|/) ?(?:a )?(?:man|male)|minority|regardless|irrespective|encourag\w*|welcome|single (?:point|person|case|\w+ing)|straight ?forward",
                ],
            },
        },
    },
    Demand {
        rule: Rule::AsksOriginOrReligion,
        words: InBoth {
            norwegian: Wording {
                demands: &[
                    r"(?:kristent?|kristne|muslimske?|luthersk\w*|evangelisk\w*|religiøst?|ateistisk|humanistisk) (?:livssyn\w*|tro|tru|verdi\w*|grunnsyn|bakgrunn|overbevisning|overtyding|bekjennelse)",
                    r"kristen|muslim|ateist\w*|troende|truande|døpt|konfirmert|etnisk norsk|(?:norsk|norske) (?:bakgrunn|foreldre|herkomst|opphav)|morsmål\w*|innvandrer|innvandrar",
                ],
                unless: &[r"uansett|uavhengi\w*|oppfordr\w*|oppmod\w*|respekt\w*|mangfold\w*|mangfald\w*|tospråk\w*|flerspråk\w*|fleirspråk\w*"],
            },
            english: Wording {
                demands: &[
                    r"(?:christian|muslim|religious|lutheran|atheist) (?:faith|values|beliefs?|background|outlook|convictions?)|christian|muslim|atheist|believer|baptised|ethnic norwegian|norwegian (?:background|parents|descent)|mother tongue|immigrant",
                ],
                unless: &[r"regardless|irrespective|encourag\w*|respect\w*|diversity"],
            },
        },
    },
    Demand {
        rule: Rule::AsksUnionOrPolitics,
        words: InBoth {
            norwegian: Wording {
                demands: &[
                    r"(?:medlem|medlemskap|medlemsskap|innmeldt|innmeld|organisert) (?:av|i) (?:\w+ ){0,3}(?:fagforening\w*|fagforeining\w*|fagforbund\w*|fagorganisasjon\w*|(?:politisk\w* )?parti\w*|lo|unio)",
                    r"fagorganisert|uorganisert|politisk (?:nøytral|aktiv|engasjert)",
                ],
                unless: &[],
            },
            english: Wording {
                demands: &[
                    r"(?:member|membership) (?:of|in) (?:\w+ ){0,3}(?:unions?|political party)|unioni[sz]ed|non-union\w*|politically (?:active|neutral)",
                ],
                unless: &[],
            },
        },
    },
    Demand {
        rule: Rule::AsksCriminalRecordBroadly,
        words: InBoth {
            norwegian: Wording {
                demands: &[
                    r"(?:merknad\w*|anmerkning\w*|prikk\w*|dommer|dommar|noe|noko|oppføring\w*) (?:på|i) (?:\w+ )?(?:rulleblad\w*|strafferegister\w*|strafferegisteret|politiattest\w*|vandel\w*)",
                    r"politiattest\w* (?:uten|utan) (?:merknad\w*|anmerkning\w*)|(?:kriminell|kriminelle) (?:fortid|bakgrunn|forhold)|straffet|straffa|straffedømt|straffedømd|domfelt|ustraff\w+|vandel\w*|lovlydig\w*",
                ],
                unless: &[],
            },
            english: Wording {
                demands: &[
                    r"(?:remarks|marks|entries|anything) (?:on|in) (?:\w+ )?(?:criminal |police )?(?:record|certificate)|(?:clean|clear) police certificate|criminal (?:past|history|background|convictions?)|(?:previous|prior|any|no|unspent) convictions|convicted|law-abiding",
                ],
                unless: &[],
            },
        },
    },
    Demand {
        rule: Rule::AsksPhoto,
        words: InBoth {
            norwegian: Wording { demands: &[r"bilde|bilete|foto"], unless: &[r"bil(?:d|et)e av (?:tjenest\w*|tenest\w*|hverdag\w*|kvardag\w*)"] },
            english: Wording { demands: &[r"photo|photograph|headshot"], unless: &[] },
        },
    },
];
