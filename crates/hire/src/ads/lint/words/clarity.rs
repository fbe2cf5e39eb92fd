//! Words that make an ad heavy, loud or hollow.

use super::{InBoth, List, Unwanted, Wording};
use crate::ads::rules::Rule;

/// A sentence with more words than this loses readers on a phone.
pub(in crate::ads::lint) const LONGEST_SENTENCE: usize = 30;

/// Short forms nobody needs explained.
pub(in crate::ads::lint) const ABBREVIATIONS_KNOWN_TO_ALL: [&str; 32] = [
    "NAV", "MB", "CV", "IT", "PC", "ID", "EU", "EØS", "TV", "PDF", "KS", "HR", "NRK", "AS", "KLP", "OK", "NO", "NOK", "HF", "KF", "KR", "IKS", "SMS",
    "UK", "USA", "FN", "UN", "IKT", "PÅ", "EEA", "WWW", "DU",
];

/// Trade words outsiders stumble over.
pub(in crate::ads::lint) const JARGON: InBoth<List> = InBoth {
    norwegian: &[
        r"salutogen\w*|psykoedukasjon\w*|psykoedukativ\w*|komorbid\w*|evidensbaser\w*|compliance|empowerment\w*|paradigme\w*|kontekstuell\w*|multidisiplinær\w*|konseptualiser\w*|operasjonaliser\w*|biopsykososial\w*|recoveryorienter\w*|recovery-orienter\w*",
        r"implementer\w*|fasiliter\w*|samhandlingskompetanse\w*|relasjonskompetanse\w*|forløpskoordinering\w*|sømløse?|proaktiv\w*|synerg\w*|stakeholder\w*|helhetlige pasientforløp|heilskaplege pasientforløp|tverrprofesjonell\w*|inkluderingskompetanse\w*|oppdragsdokument\w*|kulturbærer\w*|verdiskap\w*",
    ],
    english: &[
        r"salutogen\w*|psychoeducation\w*|comorbid\w*|evidence-based|compliance|empowerment|paradigm\w*|contextual\w*|multidisciplinary|conceptuali[sz]\w*|operationali[sz]\w*|biopsychosocial|recovery-oriented",
        r"stakeholders?|facilitat\w*|implementation|seamless\w*|proactive\w*|synerg\w*|leverag\w*|holistic\w*|interprofessional|care pathways?|capacity-building|deliverables|value creation|upskill\w*",
    ],
};

pub(in crate::ads::lint) const UNWANTED: &[Unwanted] = &[
    Unwanted {
        rule: Rule::ExclamationAndSuperlatives,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"fantastisk\w*|(?:verdens|verdas|landets|landet sine|norges|noregs|byens) (?:beste|mest|viktigste|viktigaste|kuleste|kulaste)|best i (?:landet|norge|noreg|verden|verda|byen)|i verdensklasse|i særklasse",
                    r"superstjern\w*|rockestjern\w*|ildsjel\w*|eldsjel\w*|drømmejobb\w*|draumejobb\w*|drømmekolleg\w*|draumekolleg\w*|unik|unikt|unike|enestående|eineståande|eksepsjonell\w*|ekstraordinær\w*|utrolig \w+|utruleg \w+|perfekt\w*|brennende engasjement|brennande engasjement|rå(?:este|aste)|kulest\w*|kulast\w*|superengasjert\w*|ninja\w*",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[],
            },
            english: Wording {
                says: &[
                    r"amazing\w*|awesome|fantastic\w*|incredibl\w*|unique\w*|world-class|world's (?:best|most)|the best (?:workplace|team|employer|job|place|colleagues)|best in (?:the country|norway|town)|unrivalled|second to none",
                    r"rock ?stars?|superstars?|dream (?:job|colleague|team)|exceptional\w*|extraordinary|outstanding|ninjas?|perfect|passionate|burning (?:commitment|desire)|super-motivated",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[],
            },
        },
    },
    Unwanted {
        rule: Rule::TokenRole,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"ansikt utad|(?:gi|gje) (?:\w+ ){0,3}(?:et|eit) ansikt|maskot\w*|alibi\w*|gissel\w*|gallionsfigur\w*|galionsfigur\w*|kransekakefigur\w*|utstillings\w+|pynte\w*|et friskt pust|eit friskt pust|krydder|krydre|fargerikt innslag|fargerike innslag|kvote\w*|kvoter\w*|symbolsk\w*",
                    r"(?:fortelle|fortelje|dele|delje) (?:\w+ ){0,2}(?:histori\w*|livshistori\w*) (?:\w+ ){0,4}(?:når|hver gang|kvar gong|ved behov|på bestilling|på alle|på kvart|på hvert|til alle)|(?:stille|stiller) opp (?:\w+ ){0,3}(?:når|ved behov)",
                    r"forefallende (?:oppgaver|arbeid)|forefallande (?:oppgåver|arbeid)|(?:enkle|lette|diverse|ymse) (?:\w+ )?(?:oppgaver|oppgåver|gjøremål|gjeremål)|kaffekok\w*|koke kaffe|smøre (?:mat|brødskiver)|(?:til hjelp for|hjelpe|assistere) (?:fagfolk\w*|fagperson\w*|de fagutdannede|dei fagutdanna)|brukeralibi\w*|hyggelig innslag|hyggeleg innslag",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[r"sykepleier\w*|velge selv|vel sjølv|bestemmer selv|avgjer sjølv"],
            },
            english: Wording {
                says: &[
                    r"mascot|token|tokenistic|poster child|figurehead|the face of|put a face (?:to|on)|tick(?:s|ing)? (?:the|a) box(?:es)?|box-ticking|breath of fresh air|add(?:s|ing)? (?:some )?(?:colour|spice)|fill(?:s|ing)? (?:a|the|our) quota|quota|showcase|symbolic",
                    r"(?:tell|telling|share|sharing) your (?:\w+ )?story (?:\w+ ){0,3}(?:whenever|when|at every|at all|on demand|on request|as needed|every time)|odd jobs|(?:make|making|serve|serving) (?:the )?coffee|(?:simple|light|minor|various) (?:tasks|duties|chores)|other (?:small|simple) (?:tasks|jobs)|(?:help|helping|assist|assisting) the (?:professionals|qualified staff|real staff)",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[r"you (?:choose|decide)|up to you"],
            },
        },
    },
    Unwanted {
        rule: Rule::ReplacesUserRepresentative,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"representere (?:alle )?(?:brukerne\w*|brukergruppen|brukergruppa|pasientene|brukarane|brukargruppa|pasientane|de pårørende|dei pårørande|brukerorganisasjonene|brukarorganisasjonane)|på vegne av (?:alle )?(?:brukerne|pasientene)|på vegner av (?:alle )?(?:brukarane|pasientane)",
                    r"(?:være|vere|er|blir|vert|bli|fungere som|fungerer som|rollen som|rolla som) (?:\w+ ){0,2}(?:brukerrepresentant\w*|brukarrepresentant\w*)|(?:talsperson|talerør|talsmann|talsrør|taleror) for (?:alle )?(?:brukerne|brukarane|pasientene|pasientane)|(?:brukernes|brukarane sin|brukarane si|pasientenes) (?:talsperson|representant|talerør|talsmann)",
                    r"(?:plass|sitte|sitter|sitje|sit|medlem|medlemskap|møte fast|sete|fast plass) i (?:\w+ )?(?:bruker|brukar)(?:utvalg|utval|råd)\w*|(?:erstatte|erstatter|erstattar|i stedet for|i staden for) (?:(?:det|et|eit|den) )?(?:bruker|brukar)(?:utvalg|utval|råd|representant|organisasjon)\w*|ivareta all (?:brukermedvirkning|brukarmedverknad)",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[r"erfaring (?:fra|frå|med|som)|(?:samarbeid\w*|kontakt|dialog) med|velges av|blir vald"],
            },
            english: Wording {
                says: &[
                    r"represent(?:s|ing)? (?:all )?(?:the )?(?:service users|users|patients|user group|user organisations|next of kin|carers)|on behalf of (?:all )?(?:the )?(?:service users|users|patients)",
                    r"(?:be|is|are|as|become|serve as|act as) (?:\w+ ){0,2}(?:user|patient|service user) representatives?|(?:spokesperson|mouthpiece|voice) (?:for|of) (?:all )?(?:the )?(?:service users|users|patients)|the (?:users'|patients'|service users') (?:voice|representative|spokesperson)",
                    r"(?:sit|sits|seat|member|membership|place) (?:\w+ )?(?:on|of) (?:\w+ )?(?:user|patient|service user)s?'? (?:committee|council|panel|board)|(?:replace|replaces|replacing|instead of) (?:\w+ ){0,2}(?:user|patient|service user)s?'? (?:committee|council|representatives?|organisations?)",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[r"experience (?:of|from|as|with)|(?:cooperat\w*|collaborat\w*|work\w*|contact|dialogue) with"],
            },
        },
    },
];
