//! What an ad must say: the requirement, the purpose, the tasks, the dates and the people to ask.

use super::{InBoth, List, Signals, Wanted};
use crate::ads::rules::{Rule, Section};

pub(in crate::ads::lint) const WANTED: &[Wanted] = &[
    Wanted {
        rule: Rule::LivedExperienceRequired,
        home: Section::Requirements,
        at_home: &[Section::Requirements],
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"(?:egen|eigen|eiga|eige|egne|eigne|personlig|personleg|personlige|personlege|levd|levde|selvopplevd\w*|sjølvopplevd\w*|førstehånds|førstehands)[ -]?(?:\w+ )?\w*erfaring\w*",
                    r"egenerfaring\w*|eigenerfaring\w*|erfaringskompetanse\w*|erfaringsbakgrunn\w*|livserfaring\w*",
                    r"bruker-?erfaring\w*|brukar-?erfaring\w*|pårørende-?erfaring\w*|pårørande-?erfaring\w*",
                    r"erfaring\w* (?:\w+ ){0,2}som (?:\w+ )?(?:bruker|brukar|pasient|pårørende|pårørande)",
                    r"(?:selv|sjølv) (?:har )?(?:levd|erfart|opplevd|kjent|vært|vore|gått|stått|hatt)",
                    r"har (?:selv|sjølv) (?:levd|erfart|opplevd|kjent|vært|vore|gått|stått|hatt)",
                    r"du har erfaring (?:med|frå|fra) (?:\w+ ){0,3}(?:psykisk\w*|rus\w*|avhengi\w*|bedring\w*|betring\w*)",
                ],
                with: &[
                    r"må|skal ha|krev|krever|kreves|krevst|krevjast|krav|kravet|vilkår|vilkåret|forutset\w*|føreset\w*|nødvendig\w*|naudsynt\w*|avgjørende|avgjerande|obligatorisk|hovedkrav\w*|hovudkrav\w*",
                    r"du har|du som har|deg som har|for deg med|vi (?:søker|søkjer|ser etter|leter etter|leitar etter) (?:\w+ ){0,4}(?:med|som har|som sjølv har|som selv har)",
                ],
                soft: &[
                    r"(?:en|ein|stor) fordel|fordelaktig|føremon|ønskelig|ønskeleg|ønskjeleg|et pluss|eit pluss|gjerne (?:med|har|ha|egen|eigen)|teller positivt|tel positivt",
                ],
                never: &[
                    r"<negator> (?:\w+ ){0,3}(?:krav|nødvendig|naudsynt|påkrevd|ha)|ingen krav|ikkje naudsynt",
                    r"(?:må|kan) gjerne|du har (?:gjerne|kanskje)|(?:en|ein) fordel (?:om|hvis|dersom|at|å|med|når)|ønskelig (?:at|med|om)|ønskjeleg (?:at|med|om)|ønskeleg (?:at|med|om)",
                ],
            },
            english: Signals {
                any: &[
                    r"(?:lived|living|own|personal|first-?hand|direct) (?:\w+ ){0,2}experiences?",
                    r"experience (?:\w+ ){0,2}as (?:an? |the )?(?:\w+ )?(?:service user|user|patient|carer|next of kin|relative)",
                    r"(?:yourself|you) (?:have )?(?:lived|experienced|been|gone) (?:with|through)|(?:have )?yourself (?:lived|experienced|been|gone)",
                    r"expert by experience|service user experience|carer experience",
                ],
                with: &[
                    r"must|required?|requires|requirement|essential|necessary|need|needs|needed|condition|mandatory|decisive",
                    r"you have|who has|who have|someone with|a (?:person|colleague|peer worker) with|you bring",
                ],
                soft: &[r"an? (?:\w+ )?(?:advantage|plus|bonus|asset)|desirable|preferred|preferably|nice to have|welcome"],
                never: &[
                    r"(?:<negator>|no) (?:\w+ ){0,3}(?:required|requirement|necessary|essential|need|needed|have)",
                    r"you may have|you might have|would be an? (?:\w+ )?(?:advantage|plus|bonus)|is an? (?:\w+ )?(?:advantage|plus|bonus|asset)|is (?:desirable|preferred)",
                ],
            },
        },
    },
    Wanted {
        rule: Rule::PurposeStated,
        home: Section::Purpose,
        at_home: &[],
        enough_words: 4,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"(?:formål\w*|føremål\w*|hensikt\w*|mål|målet|måla|målene|meininga|meningen) (?:med|for|bak) (?:\w+ ){0,2}(?:\w*stilling\w*|roll\w+|jobb\w*|erfaringskonsulent\w*)",
                    r"\w*stilling(?:en|a)s? (?:\w+ )?(?:formål|føremål|mål|skal (?:bidra|styrke|styrkje|gjøre|gjere|sikre|løfte)|er (?:opprettet|oppretta) for)",
                    r"(?:du|erfaringskonsulenten|medarbeideren|medarbeidaren|rollen|rolla) skal bidra til|(?:opprettet|oppretta|oppretter|opprettar|lyser ut) (?:\w+ ){0,5}for å",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
            english: Signals {
                any: &[
                    r"(?:purpose|aim|aims|goal|objective|point|idea) (?:of|behind|with) (?:the|this) (?:\w+ )?(?:post|position|role|job)",
                    r"(?:this|the) (?:\w+ )?(?:post|position|role|job) (?:exists|is there|was created|has been created|aims|is meant|is intended|will (?:help|strengthen|make)) (?:\w+ )?",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
        },
    },
    Wanted {
        rule: Rule::TasksStated,
        home: Section::Tasks,
        at_home: &[],
        enough_words: 3,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"(?:arbeidsoppgave\w*|arbeidsoppgåve\w*|oppgavene|oppgåvene|oppgaver|oppgåver|arbeidet|hovedoppgave\w*|hovudoppgåve\w*) (?:\w+ ){0,3}(?:er|vil være|vil vere|omfatter|omfattar|består|inkluderer|blir å|vert å)",
                    r"du (?:skal|vil|kommer til å|kjem til å|får) (?:\w+ )?(?:delta|lede|leie|gi|gje|støtte|undervise|planlegge|planleggje|følge|følgje|holde|halde|møte|veilede|rettleie|arbeide|jobbe|samarbeide|utvikle|drive|bistå|hjelpe|være med|vere med)",
                ],
                with: &[],
                soft: &[],
                never: &[r"(?:senere|seinare|fastsettes|avtales|avtalast|kunngjøres|etter nærmere|etter nærare)"],
            },
            english: Signals {
                any: &[
                    r"(?:your )?(?:\w+ )?(?:tasks|duties|responsibilities) (?:are|include|will be|consist|range)",
                    r"(?:you will|you'll) (?:\w+ )?(?:run|lead|support|take part|plan|teach|meet|help|give|join|develop|hold|walk|work with|work alongside|offer|facilitate)",
                ],
                with: &[],
                soft: &[],
                never: &[r"later|to be (?:decided|agreed|confirmed|announced)"],
            },
        },
    },
    Wanted {
        rule: Rule::DeadlineStated,
        home: Section::HowToApply,
        at_home: &[],
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"(?:søknadsfrist\w*|\w*frist(?:en)?|søk\w* (?:innen|innan|før)|innen|innan|senest|seinast|før)[^!?\n]{0,60}\d+\.? ?(?:[./]|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|des|20\d\d)[^!?\n]{0,12}",
                    r"(?:søknadsfrist\w*|\w*frist(?:en)?)[^!?\n]{0,20}\d{4}-\d\d-\d\d",
                ],
                with: &[r"søk\w*|\w*frist\w*"],
                soft: &[],
                never: &[],
            },
            english: Signals {
                any: &[
                    r"(?:deadline|closing date|apply|applications?|closes)[^!?\n]{0,50}(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}|\d{1,2}[./]\d{1,2}|\d{4}-\d\d-\d\d)",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
        },
    },
    Wanted {
        rule: Rule::ContactStated,
        home: Section::Practical,
        at_home: &[],
        enough_words: 0,
        words: InBoth { norwegian: CONTACT, english: CONTACT },
    },
    Wanted {
        rule: Rule::PercentageStated,
        home: Section::Practical,
        at_home: &[Section::Heading, Section::Practical],
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"\d{1,3}(?:[,.]\d+)?(?: ?[-~] ?\d{1,3})? ?(?:%|prosent\w*|pst)",
                    r"heltid\w*|fulltid\w*|full tid|(?:full|hel|heil|halv) stilling|halvstilling|full jobb",
                    r"\d\d(?:,\d)? timer (?:i uken|i uka|per uke|pr\. uke)|\d\d(?:,\d)? timar (?:i veka|per veke)",
                ],
                with: &[r"\w*stilling\w*|jobb\w*|ansettelse\w*|tilsetjing\w*|tilsett|ansatt|erfaringskonsulent\w*|heltid\w*|fulltid\w*"],
                soft: &[],
                never: &[],
            },
            english: Signals {
                any: &[
                    r"\d{1,3}(?:\.\d+)?(?: ?[-~] ?\d{1,3})? ?(?:%|per ?cent)",
                    r"full[ -]time|half[ -]time|half a post|full post|\d\d(?:\.\d)? hours (?:a|per) week",
                ],
                with: &[r"post|position|job|role|time|hours|employment|vacancy|peer worker"],
                soft: &[],
                never: &[],
            },
        },
    },
];

/// An address or a number one can use; a name alone is not enough.
const CONTACT: Signals = Signals {
    any: &[r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.\w\w+", r"\d\d ?\d\d ?\d\d ?\d\d|\d{3} \d\d \d{3}|\d{4} \d{4}"],
    with: &[],
    soft: &[],
    never: &[r"kontonummer|org\w*\.? ?nr|organisasjonsnummer"],
};

/// The three parts of the warning: that something becomes public …
pub(in crate::ads::lint) const MADE_PUBLIC: InBoth<List> =
    InBoth { norwegian: &[r"(?:offentlig|offentleg)\w*"], english: &[r"public|made public|publicly|published|publication|disclosed"] };

/// … about those who apply …
pub(in crate::ads::lint) const APPLICANTS: InBoth<List> = InBoth {
    norwegian: &[r"(?:søker|søkjar|søkar)\w*|namnet ditt|navnet ditt|opplysninger om deg|opplysningar om deg"],
    english: &[r"applicants?|applicants?'s?|your name|details about you|information about you"],
};

/// … even when they ask that it does not.
pub(in crate::ads::lint) const EVEN_SO: InBoth<List> = InBoth {
    norwegian: &[
        r"(?:selv|sjølv|også|òg|endå|uavhengig av) (?:om|når|dersom|hvis)|til tross for|trass i",
        r"(?:anmod|oppmod|anmodning|oppmoding)\w* (?:\w+ ){0,6}(?:ikke|ikkje)",
    ],
    english: &[r"even (?:if|though|when|where)|despite|regardless of whether"],
};

/// Who employs.
pub(in crate::ads::lint) const EMPLOYER: InBoth<List> = InBoth {
    norwegian: &[
        r"\w*kommun(?:e|en|a)|\w+ herred|bydel\w*|fylkeskommune\w*|\w*helseforetak\w*|helseføretak\w*|hf|kf|iks|as|sa",
        r"\w*sykehus\w*|\w*sjukehus\w*|\w*senter|\w*senteret|\w*stiftelse\w*|\w*stifting\w*|\w+ forening\w*|dps|poliklinikk\w*|klinikk\w*",
    ],
    english: &[
        r"municipality|city council|county council|district|health trust|hospital\w*|trust|centre|center|foundation|clinic|hf|borough|association",
    ],
};

/// Where the work is, in so many words.
pub(in crate::ads::lint) const PLACE: InBoth<List> = InBoth {
    norwegian: &[
        r"arbeidssted\w*|arbeidsstad\w*|oppmøtested\w*|oppmøtestad\w*|kontorsted\w*|kontorstad\w*|arbeidsplassen (?:er|ligg|ligger)|kontoret (?:er|ligg|ligger)",
        r"(?:ligger|ligg|held til|holder til|har kontor|har lokale|har lokaler|lokalisert) (?:\w+ )?(?:i|på|ved)|besøksadresse\w*|adresse\w*",
    ],
    english: &[r"place of work|workplace (?:is|at|in)|based (?:in|at)|located (?:in|at|on)|work location|location|our office is|address"],
};

/// Before a name, these make it a place.
pub(in crate::ads::lint) const PLACE_BEFORE: InBoth<List> = InBoth { norwegian: &["i", "på", "ved"], english: &["in", "at"] };
