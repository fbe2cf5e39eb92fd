//! Sentences about who one is: which of them ask too much of an applicant, and which do not.

use super::{Case, Lines};
use crate::ads::rules::{Rule, Section};

pub(super) const CASES: &[Case] = &[
    Case {
        rule: Rule::AsksAge,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Vi ser helst at du er i 30-årene.",
                "Oppgi alder i søknaden.",
                "Vi søker deg mellom 25 og 40 år.",
                "Du bør ikke være eldre enn 45 år.",
                "Vi ser etter en ung og dynamisk kollega.",
                "Søknaden skal inneholde fødselsdato.",
                "Alder 25–35 år.",
            ],
            quiet: &[
                "Du får delta i et team der halvparten er under 40 år.",
                "Du må aldri gi opp, og du må like å møte foreldre.",
                "Søkerlisten inneholder navn, alder, stilling og kommune.",
                "Du må ha 10 års erfaring.",
                "Du skal møte ungdom mellom 16 og 23 år.",
                "Du må ha fylt 18 år.",
                "Alle kan søke, uavhengig av alder.",
                "Du trenger ikke oppgi alder.",
            ],
        },
        nn: Lines {
            fires: &[
                "Søkjarar over 50 år treng ikkje søkje.",
                "Skriv kor gammal du er.",
                "Oppgi fødselsår.",
                "Vi søkjer unge søkjarar under 35 år.",
                "Du er mellom 20 og 30 år.",
            ],
            quiet: &["Du må aldri gi opp.", "Vi spør ikkje om alder.", "Du skal møte ungdom mellom 13 og 19 år.", "Søkjarlista viser namn og alder."],
        },
        en: Lines {
            fires: &[
                "State your age and address.",
                "We are looking for a young and energetic colleague.",
                "Applicants must not be older than 45.",
                "Please include your date of birth.",
                "You are aged between 25 and 40.",
            ],
            quiet: &[
                "You will work with young people aged 16 to 23.",
                "Everyone is welcome to apply regardless of age.",
                "You must manage your own time.",
                "We do not ask your age.",
                "You have 10 years of experience.",
            ],
        },
    },
    Case {
        rule: Rule::AsksGenderOrFamily,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Du er en godt voksen dame.",
                "Du bør ikke være småbarnsforelder.",
                "Er du gravid, ber vi deg si fra.",
                "Oppgi kjønn og sivilstatus.",
                "Vi søker en mannlig erfaringskonsulent.",
                "Skriv om du har barn.",
                "Du bør være kvinne.",
                "Fortell litt om familiesituasjonen din.",
                "Det er ønskelig at du er uten små barn.",
            ],
            quiet: &[
                "Vi oppfordrer alle til å søke, uansett kjønn.",
                "Du skal støtte familier og barn som pårørende.",
                "Vi spør ikke om familieforhold.",
                "Vi ønsker mangfold i kjønn og bakgrunn.",
                "Du må kunne møte kvinner som har opplevd vold.",
            ],
        },
        nn: Lines {
            fires: &["Vi søkjer ein mannleg kollega.", "Oppgi kjønn og sivilstand.", "Fortel om du har barn.", "Berre kvinner kan søkje."],
            quiet: &["Vi ønskjer mangfald i kjønn og alder.", "Vi spør ikkje om familie eller sivilstand.", "Du skal møte familiar og pårørande."],
        },
        en: Lines {
            fires: &[
                "Please state your gender and marital status.",
                "We are looking for a woman.",
                "Tell us whether you have children.",
                "You should be single and without children.",
            ],
            quiet: &[
                "We welcome everyone regardless of gender.",
                "You will support families and next of kin.",
                "We never ask about your family situation.",
                "You must be able to support users' families.",
            ],
        },
    },
    Case {
        rule: Rule::AsksOriginOrReligion,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Vi søker en kristen medarbeider.",
                "Du har norske røtter.",
                "Oppgi nasjonalitet.",
                "Du må være etnisk norsk.",
                "Fortell om ditt livssyn.",
                "Norsk som morsmål kreves.",
                "Du bør være medlem av Den norske kirke.",
            ],
            quiet: &[
                "Du må snakke og skrive norsk godt.",
                "Vi oppfordrer alle til å søke, uavhengig av etnisk bakgrunn og livssyn.",
                "Du må ha tro på at bedring er mulig.",
                "Du må ha respekt for ulike livssyn.",
                "Vi spør ikke om religion.",
            ],
        },
        nn: Lines {
            fires: &["Oppgi nasjonalitet og fødeland.", "Du må vere kristen.", "Skriv kva livssyn du har."],
            quiet: &[
                "Du må ha tru på at betring er mogleg.",
                "Vi spør ikkje om livssyn.",
                "Alle er velkomne, uavhengig av etnisitet.",
                "Du må meistre norsk munnleg.",
            ],
        },
        en: Lines {
            fires: &[
                "You must share our faith.",
                "Please state your nationality.",
                "You must be a Christian.",
                "Norwegian as your mother tongue is required.",
                "Tell us your religion.",
            ],
            quiet: &[
                "You must speak Norwegian well.",
                "You should respect different faiths and cultures.",
                "Everyone may apply regardless of ethnicity or religion.",
                "We do not ask about religion.",
            ],
        },
    },
    Case {
        rule: Rule::AsksCriminalRecordBroadly,
        section: Section::Practical,
        nb: Lines {
            fires: &[
                "Søkere med anmerkninger på rullebladet trenger ikke søke.",
                "Du må ikke være tidligere straffedømt.",
                "Du må ha rent rulleblad.",
                "Legg ved politiattest i søknaden.",
                "Oppgi tidligere dommer.",
                "Fortell om straffbare forhold du har vært del i.",
                "Vi krever plettfri vandel.",
            ],
            quiet: &[
                "Politiattest må legges fram ved tilbud om stilling, jf. helse- og omsorgstjenesteloven § 5-4.",
                "Politiattest kreves før tiltredelse.",
                "Du har gjerne egen erfaring fra soning.",
                "Du trenger ikke ha rent rulleblad.",
                "Du skal møte løslatte og pårørende.",
            ],
        },
        nn: Lines {
            fires: &["Du må ha reint rulleblad.", "Legg ved politiattest.", "Skriv om du har vore straffa."],
            quiet: &[
                "Den som får tilbod om stillinga, må leggje fram politiattest.",
                "Politiattest etter helse- og omsorgstenestelova § 5-4 krevst ved tilbod.",
                "Vi krev ikkje reint rulleblad.",
            ],
        },
        en: Lines {
            fires: &[
                "You must have a clean criminal record.",
                "Enclose a police certificate with your application.",
                "Tell us about any previous convictions.",
            ],
            quiet: &[
                "A police certificate is required when a position is offered, under section 5-4.",
                "The person who is offered the post must present a police certificate.",
                "You need not have a clean record.",
                "You do not need a spotless criminal record.",
            ],
        },
    },
];
