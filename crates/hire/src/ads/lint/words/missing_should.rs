//! What a good ad says: what one may learn, what is offered, on what terms, and that one is welcome.

use super::{InBoth, List, Signals, Wanted};
use crate::ads::rules::{Rule, Section};

const ABOUT_OFFERS: &[Section] = &[Section::WeOffer, Section::Adaptation, Section::Practical];

/// How an employer promises something.
const OFFERS_NORWEGIAN: List = &[
    r"vi (?:tilbyr|tilbyd|gir|gjev|gir deg|byr|kan tilby|legger vekt på|legg vekt på|sørger for|sørgjer for|dekker|dekkjer)",
    r"du (?:får|vil få|blir|vert|tilbys|har rett)|får du|(?:tilbud|tilbod) om|(?:gis|gjevast|blir gitt|vert gjeve|blir gjeve|bli gitt|bli gjeve|tilbys|fast|jevnlig|jamleg)",
    r"kommunen (?:tilbyr|tilbyd|gir|gjev)|helseforetaket (?:tilbyr|gir)|arbeidsgiver (?:tilbyr|gir)|arbeidsgivar (?:tilbyd|gjev)|til deg|for deg",
];
const OFFERS_ENGLISH: List = &[
    r"we (?:\w+ )?(?:offer|provide|give|cover|arrange|ensure)|you (?:will )?(?:\w+ )?(?:get|receive|have|be offered|be given)|you'll (?:get|receive|have)",
    r"(?:is|are|be) (?:provided|offered|given|arranged|part of)|regular|for you",
];
const NOT_OFFERED_NORWEGIAN: List = &[
    r"(?:tilbyr|tilbyd|gis|gir|gjev|gjevast|får|kan|har|mulig|mogleg|blir|vert) (?:\w+ )?<negator>|<negator> (?:\w+ ){0,2}(?:mulig|mogleg|tilbud|tilbod|tilby|plass|rom|opplæring|veiledning|rettleiing|tilrettelegging)|ingen|inga|dessverre|diverre",
];
const NOT_OFFERED_ENGLISH: List = &[
    r"(?:<negator>|no|unable to|unfortunately) (?:\w+ ){0,3}(?:offer|provide|available|possible|adapt|training|supervision|guidance|adaptations?|adjustments?|accommodat\w+|flexibility)",
];

pub(in crate::ads::lint) const WANTED: &[Wanted] = &[
    Wanted {
        rule: Rule::SettledRelationStated,
        home: Section::Requirements,
        at_home: &[],
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"\w*avklar\w*|bearbeid\w*|gjennomarbeid\w*|(?:reflekt\w*|trygg|trygge|trygt|rolig|roleg|god)(?: forhold| og \w+)? (?:til|over|på|i|med|om) (?:egne|eigne|egen|eigen|eiga|dine|din|det du|sine|sin|si)",
                    r"(?:tatt|tatt et|fått|tilstrekkelig|god|nok|litt) (?:\w+ )?avstand|kommet videre|kome vidare|satt ord på|sett ord på|trygt forhold|trygg i (?:egen|eigen|din)|ro rundt",
                ],
                with: &[r"\w*erfaring\w*|historie\w*|historia|bakgrunn\w*|\w*bedring\w*|\w*betring\w*|opplevelse\w*|oppleving\w*|opplevd|livet"],
                soft: &[],
                never: &[r"avklarings?penger|uavklar\w*"],
            },
            english: Signals {
                any: &[
                    r"settled|processed|worked through|worked on|come to terms|made peace|at ease with|secure in|comfortable (?:with|about|talking)|reflect(?:ed|ing)? on|safe distance|some distance|perspective on|reflective",
                ],
                with: &[r"experiences?|story|recovery|past|history|journey|background|lived through"],
                soft: &[],
                never: &[r"unsettled"],
            },
        },
    },
    Wanted {
        rule: Rule::UserParticipationKnowledge,
        home: Section::Desirable,
        at_home: &[],
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"\w*brukermedvirkning\w*|\w*brukarmedverknad\w*|\w*brukarmedverking\w*|brukerinvolvering\w*|medvirkning|medverknad|brukerorganisasjon\w*|brukarorganisasjon\w*",
                    r"(?:pasient- og )?(?:brukerrettighet\w*|brukarrett\w*|brukerrett\w*|pasientrett\w*)|rettighetene til (?:brukere|pasienter)|rettane til (?:brukarar|pasientar)",
                ],
                with: &[
                    r"kjennskap|kjenskap|kjenner|kjenne|kunnskap\w*|veit|vet|kompetanse|interesse\w*|interessert\w*|forståelse|forståing|innsikt|lære|lærer|sette deg|setje deg|tilegne|tileigne|erfaring (?:med|fra|frå)",
                ],
                soft: &[],
                never: &[],
            },
            english: Signals {
                any: &[
                    r"(?:service )?user (?:participation|involvement|organisations?|rights)|(?:patients?'?s?|service users?'?|patient and user) (?:\w+ )?(?:rights|involvement|participation)|co-?production|rights of (?:service users|patients)",
                ],
                with: &[r"know|knows|knowledge|familiar\w*|understanding|experience|interest\w*|learn\w*|insight|curious|acquainted|acquire"],
                soft: &[],
                never: &[],
            },
        },
    },
    Wanted {
        rule: Rule::WillingnessToLearnRights,
        home: Section::Desirable,
        at_home: &[],
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"(?:villig|vilje|viljug|ønske|ønskje|motivert|motivasjon|interesse|interessert|klar|innstilt|lyst|lysten|nysgjerrig|nyfiken|åpen|open|ønsker|ønskjer) (?:\w+ ){0,3}(?:lære|tilegne|tileigne|sette|setje|utvikle)",
                    r"(?:lære|lærer|tilegne|tileigne|tilegner|tileignar) (?:deg|seg|oss) (?:\w+ ){0,3}(?:dette|det|underveis|undervegs|kunnskap\w*|kjennskap)|villig til å lære|lærevillig\w*|(?:hjelp\w*|får hjelp|støtte) (?:\w+ ){0,4}(?:å lære|til å lære|med å lære)|lærelyst\w*",
                    r"(?:dette|det|resten|kunnskapen|kunnskapane) (?:\w+ ){0,2}(?:kan du|får du|kan) (?:lære\w*|opplæring)|(?:lærer vi deg|lærer du (?:hos oss|underveis|undervegs|i jobben))",
                    r"(?:trenger|treng|må) (?:du )?<negator> (?:å )?(?:kunne|vite|vete|ha|kjenne)|opplæring i (?:\w+ ){0,4}(?:\w*rett\w*|\w*medvirkning\w*|\w*medverknad\w*)",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
            english: Signals {
                any: &[
                    r"(?:willing|willingness|keen|ready|happy|eager|open|motivated|curious|wish|want|interest(?:ed)?) (?:and \w+ )?(?:to|in) (?:learn\w*|acquir\w*|build\w*|gain\w*|read\w*|find\w* out|get to know)",
                    r"(?:can|may|could) be (?:learned|learnt|acquired)|you (?:can|will) learn|we (?:will |can |'ll )?teach|help\w* (?:you )?(?:to )?(?:learn|with learning)|learn (?:on the job|along the way|as you go|this with us)|training in (?:\w+ ){0,4}(?:rights|involvement|participation)",
                    r"(?:need not|don't need to|do not need to|don't have to) (?:know|have)",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
        },
    },
    Wanted {
        rule: Rule::TrainingOffered,
        home: Section::WeOffer,
        at_home: ABOUT_OFFERS,
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"opplæring\w*|kurs|kursing|introduksjonsprogram\w*|mb-program\w*|kompetanseutvikling\w*|kompetanseheving\w*|(?:faglig|fagleg) utvikling|etterutdanning\w*|skolering\w*",
                ],
                with: OFFERS_NORWEGIAN,
                soft: &[],
                never: NOT_OFFERED_NORWEGIAN,
            },
            english: Signals {
                any: &[r"training|courses?|induction|professional development|introduction programme"],
                with: OFFERS_ENGLISH,
                soft: &[],
                never: NOT_OFFERED_ENGLISH,
            },
        },
    },
    Wanted {
        rule: Rule::SupervisionOffered,
        home: Section::WeOffer,
        at_home: ABOUT_OFFERS,
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[r"\w*veiledning\w*|\w*rettleiing\w*|veileder\w*|rettleiar\w*|mentor\w*|refleksjonsgruppe\w*|kollegastøtte|fadder\w*"],
                with: OFFERS_NORWEGIAN,
                soft: &[],
                never: NOT_OFFERED_NORWEGIAN,
            },
            english: Signals {
                any: &[r"supervision|supervisor|mentors?|mentoring|guidance|reflection groups?"],
                with: OFFERS_ENGLISH,
                soft: &[],
                never: NOT_OFFERED_ENGLISH,
            },
        },
    },
    Wanted {
        rule: Rule::AdaptationWelcomed,
        home: Section::Adaptation,
        at_home: ABOUT_OFFERS,
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"tilrettelegg\w*|tilrettelagt\w*|tilpass\w*|(?:legg|legge|legger|leggje|legg gjerne) (?:\w+ )?til rette|fleksib\w*|inkluderende arbeidsliv|inkluderande arbeidsliv",
                ],
                with: &[r"arbeidsplass\w*|arbeidstid\w*|arbeidsdag\w*|intervju\w*|behov|for deg|trenger|treng|du har behov"],
                soft: &[],
                never: NOT_OFFERED_NORWEGIAN,
            },
            english: Signals {
                any: &[r"adapt\w*|adjust\w*|accommodat\w*|flexib\w*|tailor\w*"],
                with: &[r"workplace|working (?:hours|day|time)|hours|interview|needs?|for you"],
                soft: &[],
                never: NOT_OFFERED_ENGLISH,
            },
        },
    },
    Wanted {
        rule: Rule::HowToApplyStated,
        home: Section::HowToApply,
        at_home: &[],
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"(?:søk|søke|søker|søkje|søkjer) (?:\w+ )?(?:på stillingen|på stillinga|stillingen her|stillinga her|her|via|elektronisk|gjennom|på nett\w*|i skjemaet|ved å|med)",
                    r"(?:send|sende|sendes|sendast|lever|levere|leveres|leverast|skriv|skrive|registrer|fyll ut) (?:\w+ ){0,3}(?:\w*søknad\w*|søknadsskjema\w*|skjema\w*)",
                    r"søknad(?:en)? (?:\w+ ){0,2}(?:sendes|sendast|sender|send|leveres|leverast|skrives|skrivast|registreres|skjer)|søknadsskjema\w*|elektronisk søknad\w*|søknad via",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
            english: Signals {
                any: &[
                    r"apply (?:\w+ )?(?:online|here|through|via|by (?:using|sending|writing|filling|e-?mail)|using|on (?:our|the|this)|with)|(?:send|submit|write|complete|fill in) (?:\w+ ){0,3}(?:application|form)|application form|to apply",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
        },
    },
    Wanted {
        rule: Rule::PayStated,
        home: Section::Practical,
        at_home: &[],
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"lønn|lønnen|lønna|lønns\w*|løn|løna|løns\w*|årslønn\w*|årsløn\w*|timelønn\w*|innplasser\w*|kr\.? ?\d[\d ]*|kroner|tariff\w*",
                ],
                with: &[],
                soft: &[],
                never: &[r"lønnsom\w*|lønsam\w*|lønnsslipp\w*"],
            },
            english: Signals {
                any: &[
                    r"salary|salaries|wages?|remuneration|pay (?:scale|is|of|follows|according|grade|range|between|in line|will)|paid (?:according|in line|on|by|as)|nok \d[\d ]*|collective agreement",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
        },
    },
    Wanted {
        rule: Rule::EncouragesToApply,
        home: Section::HowToApply,
        at_home: &[],
        enough_words: 0,
        words: InBoth {
            norwegian: Signals {
                any: &[
                    r"oppfordr\w* (?:[\w,]+ ){0,14}(?:å søke|til å søke)|oppmod\w* (?:[\w,]+ ){0,14}(?:å søkje|å søke)",
                    r"(?:vi|me) (?:håper|håpar|ønsker|ønskjer|vil gjerne) (?:\w+ ){0,4}(?:søker|søkjer|søke|søkje|høre fra deg|høyre frå deg|velkommen til å søke|velkomen til å søkje|søknad\w*|søkere|søkjarar)",
                    r"(?:gleder|gler|gled) oss til å (?:høre|høyre|lese|få)|(?:velkommen|velkomen) (?:som søker|som søkjar|til å søke|til å søkje|med søknad\w*)|søk (?:likevel|selv om|sjølv om)|(?:nøl|nøle) (?:ikke|ikkje) med å (?:søke|søkje)",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
            english: Signals {
                any: &[
                    r"encourag\w* (?:[\w,]+ ){0,14}(?:to apply|applications?|apply)|welcome (?:\w+ )?applications?|(?:please|do) apply|(?:look forward to|would love to|hope to|like to) hear\w* from you|hope (?:that )?you(?: will|'ll)? apply|applications? (?:\w+ ){0,5}(?:are|is) (?:\w+ )?welcome|(?:don't|do not) hesitate to apply|apply (?:anyway|even)",
                ],
                with: &[],
                soft: &[],
                never: &[],
            },
        },
    },
];

/// The position is for good.
pub(in crate::ads::lint) const PERMANENT: InBoth<List> = InBoth {
    norwegian: &[
        r"(?:fast|faste|varig|varige) (?:\d+ ?(?:%|prosent)\w* ?-? ?)?(?:\w+ )?\w*(?:stilling\w*|jobb|ansettelse\w*|tilsetjing\w*|tilsetting\w*)|fast (?:ansatt|ansettelse|tilsett|tilsetjing|tilsetting|heltid|deltid|hel|heil|halv)",
        r"(?:stillingen|stillinga|stillingane|stillingene|ansettelsen|tilsetjinga) er (?:\w+ )?(?:fast|faste|varig|varige)|(?:ansettelse|ansettelsesform|tilsetjing|tilsetting|tilsetjingsform|tilsettingsform|stilling|varighet|stillingstype): (?:fast|varig)|fast, \d+",
    ],
    english: &[r"permanent(?:ly)?|open-ended|no end date"],
};

/// The position is for a time.
pub(in crate::ads::lint) const TEMPORARY: InBoth<List> = InBoth {
    norwegian: &[r"midlertidig\w*|mellombels\w*|engasjement(?:et)?|vikariat\w*|prosjektstilling\w*|årsvikar\w*|åremål\w*|tidsavgrenset|tidsavgrensa"],
    english: &[r"temporary|fixed[ -]term|project (?:post|position)|substitute|secondment|maternity cover|interim"],
};

/// The law that lets it be for a time.
pub(in crate::ads::lint) const GROUND: InBoth<List> = InBoth {
    norwegian: &[
        r"14-9|arbeidsmiljøloven|arbeidsmiljølova|arbeidsmiljøl|aml|statsansatteloven|statstilsettelova|vikariat\w*|vikar for|i (?:foreldre|fødsels|studie|utdannings)?permisjon\w*|av midlertidig karakter|av mellombels karakter",
    ],
    english: &[r"14-9|working environment act|civil service act|substitute for|cover for|maternity cover|parental leave|of a temporary nature"],
};

/// When it ends.
pub(in crate::ads::lint) const UNTIL: InBoth<List> = InBoth {
    norwegian: &[
        r"<count> (?:års?|måneder|månader|mnd|uker|veker)|til (?:og med )?(?:den )?\d+|t\.o\.m\.? ?\d+|fram til|frem til|ut (?:året )?20\d\d|ettårig|eittårig|toårig|treårig|prosjektperioden \d+",
    ],
    english: &[r"until|to \d+|<count>[ -](?:years?|months?|weeks?)|ends? (?:on|in) |through \d+"],
};
