//! Words that make people smaller, or larger, than they are.

use super::{InBoth, Unwanted, Wording};
use crate::ads::rules::Rule;

pub(in crate::ads::lint) const UNWANTED: &[Unwanted] = &[
    Unwanted {
        rule: Rule::LabelsPeople,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:\w+-?)?narkoman\w*|alkoholiker\w*|alkoholikar\w*|(?:rus|stoff|alkohol|pille|narkotika)?-?(?:misbruker|misbrukar)\w*|junkie\w*|pøbel\w*|(?:de|dei|for|med|til|blant|mellom|som|og) (?:tungt |tunge )?rusavhengige|rusbelast\w*|tungt belast\w*|løsgjenger\w*|lausgjengar\w*",
                    r"schizofrene|psykotikere?\w*|psykotikar\w*|psykopat\w*|psykisk (?:syke|sjuke)|(?:alvorlig|alvorleg|kronisk) (?:syke|sjuke)|sinnssyk\w*|sinnssjuk\w*|sinnslidende|sinnslidande|(?:de|dei) (?:deprimerte|bipolare|gale|svake|vanskelige|vanskelege)|galning\w*|borderlinere",
                    r"tunge (?:brukere|brukarar|pasienter|pasientar|klienter|klientar)|vanskelige (?:brukere|pasienter)|vanskelege (?:brukarar|pasientar)|svingdørspasient\w*|multisyke|ressurssvak\w*|rop-?(?:bruker\w*|brukar\w*|pasient\w*|er)|kasteballer",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[
                    r"anonyme (?:alkoholikere|alkoholikarar|narkomane)|psykisk (?:syke|sjuke) (?:foreldre|personer|personar|mennesker|menneske)",
                ],
            },
            english: Wording {
                says: &[
                    r"(?:drug |ex-|former )?(?:addicts?|junkies?|junkie)|alcoholics?|(?:drug|substance|alcohol) (?:abusers?|misusers?)|abusers?|druggies?|drunks",
                    r"schizophrenics?|psychotics|psychopaths?|bipolars|borderlines|depressives|the (?:mentally ill|disabled|depressed|insane|vulnerable|addicted)|mentally ill|lunatics?|crazy people|mental (?:patients?|cases?)|the homeless",
                    r"frequent flyers?|revolving[ -]door patients?|(?:difficult|heavy|hard|challenging) (?:users|patients|clients|cases)|hard cases|chronics",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[r"(?:alcoholics|narcotics) anonymous"],
            },
        },
    },
    Unwanted {
        rule: Rule::UsAndThem,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r#"(?:oss|"oss") (?:og|mot|-) "?(?:dem|dei)"?|oss-og-(?:dem|dei)|"vi" og "(?:de|dei)"|vi og de andre|vi og dei andre"#,
                    r"disse (?:menneskene|folkene|personene|individene)|desse (?:menneska|folka|personane|individa)|slike (?:mennesker|menneske|folk|personer|personar|pasienter|pasientar)|sånne (?:folk|mennesker|menneske)|(?:slike|sånne) som (?:dem|dei|de)|folk som (?:dem|dei)",
                    r"(?:den|denne) (?:typen|slags|sorten|type) (?:mennesker|menneske|folk|personer|personar|brukere|brukarar)|(?:vi|oss) (?:normale|friske|vanlige|vanlege)|(?:samfunnets|samfunnet sine) svakeste|(?:de|dei) svakeste|(?:en|ein) av dem selv|ein av dei sjølve|vårt klientell|klientell\w*",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[
                    r"bygge ned|byggje ned|bryte ned|bygge bro|byggje bru|motvirke|motverke|bort fra|bort frå|unngå|viske ut|skillet mellom|skiljet mellom|i stedet for|i staden for|mindre",
                ],
            },
            english: Wording {
                says: &[
                    r#"us (?:and|versus|vs\.?|against) "?them"?|us-and-them|"us" and "them"|(?:these|those|such) (?:people|individuals|persons|folk)|people like (?:them|that|those)|their (?:kind|sort|type)"#,
                    r"(?:that|this) (?:type|sort|kind) of (?:people|persons?|patients?|users?|folk)|normal people like us|one of (?:them|their own)|us normal|society's weakest|the weakest in society|our clientele",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[
                    r"break\w* down|bridg\w*|gap between|line between|divide between|away from|avoid\w*|instead of|rather than|beyond|(?:those|these|such) (?:people|individuals|persons) (?:who|whose|we)|no longer",
                ],
            },
        },
    },
    Unwanted {
        rule: Rule::HeroicOrPitying,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"lidelseshistori\w*|lidingshistori\w*|(?:et|eit|som) offer|ofre for|(?:offer|ofra) for|stakkars\w*|tragisk\w*|tragedi\w*|hjelpeløs\w*|hjelpelaus\w*|(?:triste?|harde?|vonde?|tunge?|grusomme?) (?:skjebne\w*|lagnad\w*)|vanskjebne\w*|stymper\w*",
                    r"(?:lider|lir|lid|lidd) av|(?:rammet|ramma|råka|plaget|plaga|herjet|herja) av|(?:gjennom|vært i|vore i|overlevd|overlevde) helvete|helvetet|knust av|nedbrutt\w*|nedbroten\w*",
                    r"hverdagshelt\w*|kvardagshelt\w*|heltemodig\w*|heltehistori\w*|ekte helt(?:er)?|sann helt|solskinnshistori\w*|solskinshistori\w*|suksesshistori\w*|mirakel\w*|mot alle odds|(?:beseiret|beseira|overvunnet|overvunne|nedkjempet|nedkjempa|kjempet (?:seg|deg)|kjempa (?:seg|deg)|vunnet over|vunne over|slått)(?: \w+){0,3} (?:sykdom\w*|sjukdom\w*|demon\w*|rus\w*|psykose\w*|lidelse\w*|angst\w*|avhengighet\w*|avhengigheit\w*|ut av)",
                    r"(?:til tross for|på tross av|trass i) (?:(?:din|sin|di|si|egen|eigen|dine|sine) )+(?:sykdom|sjukdom|lidelse|liding|bakgrunn|fortid|historie|historia|diagnose|sårbarhet|sårbarheit)\w*|(?:modig|sterk|tøff) nok",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[],
            },
            english: Wording {
                says: &[
                    r"suffer(?:s|ed|ing|ers?)?(?: from)?|victims?|afflicted|stricken|tragic\w*|traged\w+|helpless|poor souls?|less fortunate|unfortunates?|misery|wretched|plagued by|(?:been )?through hell|broken (?:people|lives|souls)|sad fates?",
                    r"hero|heroes|heroic\w*|against all odds|inspirational|inspiration to us all|miracle|success story|warriors?|(?:brave|strong|tough) enough|survivor stor\w+",
                    r"(?:overcame|overcome|conquered|beaten|beat|defeated|battled|won over|fought) (?:\w+ ){0,3}(?:illness|demons|addiction|drugs|psychosis|disorder|depression|anxiety)|(?:despite|in spite of) (?:your|their|his|her|an?) (?:\w+ )?(?:illness|disorder|past|history|background|diagnosis|vulnerability)",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[],
            },
        },
    },
    Unwanted {
        rule: Rule::SickVersusHealthy,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:friske|normale|vanlige|vanlege|ordinære|ekte|riktige|skikkelege|skikkelige|ordentlige) (?:ansatte|tilsette|kolleger|kollegaer|kollegaar|kollegar|medarbeidere|medarbeidarar|fagfolk|fagpersoner|fagpersonar|folk|mennesker|menneske|personer|personar|arbeidstakere|arbeidstakarar|søkere|søkjarar)",
                    r"(?:de|dei) (?:friske|normale|syke|sjuke)|(?:syk|sjuk) (?:eller|og|mot) frisk|(?:syke|sjuke) (?:og|eller|mot|fra de|frå dei) friske|friske og (?:syke|sjuke)|frisk eller (?:syk|sjuk)",
                    r"(?:nå|no|blitt|vorte|igjen|tilstrekkelig|tilstrekkeleg) (?:er )?frisk|frisk nok|friskmeldt\w*|friskmeld|helbredet|helbreda|lækja|kurert|(?:tidligere|tidlegare) (?:syk|sjuk|psykisk syk|psykisk sjuk|psykiatrisk pasient)|(?:eks|ex)-?(?:pasient|psykiatrisk)\w*",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[r"skillet mellom|skiljet mellom|bort fra|bort frå|ikke om å være|ikkje om å vere"],
            },
            english: Wording {
                says: &[
                    r"(?:healthy|normal|real|proper) (?:staff|colleagues?|employees?|workers?|people|professionals?|applicants?|persons?)|(?:regular|ordinary) (?:colleagues|employees|workers|people|applicants|persons)|the (?:healthy|sick|normal|ill|well)|(?:sick|ill) (?:and|or|versus|vs\.?|from the) (?:healthy|well)|healthy (?:and|or|versus) (?:sick|ill)",
                    r"cured|(?:now|finally|well) (?:enough|healthy|well)|healthy enough|recovered enough|fully recovered|back to normal|formerly (?:mentally )?(?:ill|sick)|former (?:mental|psychiatric) patients?|ex-patients?|previously sick",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[r"line between|divide between|away from|gap between|not about being|as well|well enough"],
            },
        },
    },
];
