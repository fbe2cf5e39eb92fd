//! Sentences about the body: which of them ask too much of an applicant, and which do not.

use super::{Case, Lines};
use crate::ads::rules::{Rule, Section};

pub(super) const CASES: &[Case] = &[
    Case {
        rule: Rule::AsksDiagnosis,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Det er ønskelig at søker har hatt en psykoselidelse.",
                "Diagnose må oppgis.",
                "Oppgi hvilken diagnose du har.",
                "Du må ha en psykiatrisk diagnose.",
                "Vi vil gjerne høre litt om diagnosen din.",
                "Du har fått en alvorlig diagnose.",
                "Du har bipolar lidelse eller schizofreni.",
                "Vi spør ikke om alder, men oppgi diagnose.",
                "Ikke glem å skrive diagnose i søknaden.",
                "Skriv gjerne et par ord om dine diagnoser.",
            ],
            quiet: &[
                "Du skal være med å utvikle tilbudet til familier der mor eller far har en diagnose.",
                "Vi ber deg om å ikke sende opplysninger om diagnose.",
                "Du skal ikke oppgi diagnose i søknaden.",
                "Du trenger ikke å fortelle om diagnoser.",
                "Du har egen erfaring med psykisk sykdom.",
                "Tilbudet er åpent for alle, uavhengig av diagnose.",
                "Du må kunne møte mennesker med ulike diagnoser.",
                "Du må ha kunnskap om diagnoser og behandling.",
                "Fortell om erfaringen din, aldri om diagnosen.",
                "Diagnostikk er ikke en del av arbeidet.",
            ],
        },
        nn: Lines {
            fires: &[
                "Skriv kva diagnose du har fått.",
                "Du må ha ein diagnose frå psykisk helsevern.",
                "Vi ønskjer å vite noko om diagnosane dine.",
                "Legg ved opplysningar om diagnose.",
            ],
            quiet: &[
                "Du treng ikkje nemne diagnosen din.",
                "Vi spør ikkje om diagnose.",
                "Vi møter folk på tvers av diagnosar, og det må du òg.",
                "Diagnosen din skal du ikkje skrive om.",
            ],
        },
        en: Lines {
            fires: &[
                "Please state your diagnosis.",
                "You must have a psychiatric diagnosis.",
                "You have been diagnosed with a mental illness.",
                "We would love to know which diagnoses you have.",
                "You live with bipolar disorder.",
            ],
            quiet: &[
                "We do not ask for a diagnosis.",
                "Please don’t tell us your diagnosis.",
                "You must be able to meet people with different diagnoses.",
                "Everyone is welcome regardless of diagnosis.",
                "You can tell us about your experience without naming a diagnosis.",
            ],
        },
    },
    Case {
        rule: Rule::AsksHealthOrSickLeave,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Du har et lavt sykefravær.",
                "Du må være ferdigbehandlet og ikke bruke medisiner.",
                "Du kan ikke være under behandling i psykisk helsevern.",
                "Oppgi sykefravær de siste to årene.",
                "Du må være frisk og symptomfri.",
                "God psykisk helse: du har god helse.",
                "Vi ønsker søkere uten sykefravær.",
                "Fortell om sykehistorien din.",
                "Skriv hvilke medisiner du bruker.",
                "Søkere må ikke ha vært sykmeldt det siste året.",
                "Du må være psykisk stabil.",
            ],
            quiet: &[
                "Du må ha god helse- og sosialfaglig forståelse.",
                "Du skal ha samtaler med innbyggere om medisiner.",
                "Vi tilbyr lønn under sykdom.",
                "Vi har lavt sykefravær.",
                "Kommunen arbeider for å redusere sykefravær.",
                "Du må kunne støtte brukere som er sykmeldt.",
                "Vi spør ikke om sykefravær.",
                "Du skal bidra til god psykisk helse i befolkningen.",
                "Du har erfaring med psykisk uhelse.",
                "Du trenger ikke fortelle om helsen din.",
            ],
        },
        nn: Lines {
            fires: &[
                "Oppgi sjukefråværet ditt dei siste åra.",
                "Du må vere frisk.",
                "Fortel om sjukdomshistoria di.",
                "Søkjarar må ha god psykisk helse.",
            ],
            quiet: &[
                "Vi har lågt sjukefråvær.",
                "Vi spør ikkje om sjukefråvær.",
                "Du skal støtte folk som er sjukmelde, og følgje opp avtalar.",
                "Du har erfaring med psykiske helseutfordringar.",
            ],
        },
        en: Lines {
            fires: &[
                "You must have finished treatment and no longer take medication.",
                "Applicants must not have been on sick leave in the last year.",
                "Please state your sickness absence for the last two years.",
                "You must be mentally stable.",
                "Describe your medical history.",
                "You must be in good health.",
                "Tell us which medications you take.",
                "Applicants with no sick leave are preferred.",
            ],
            quiet: &[
                "You have good health and social care knowledge.",
                "We do not ask about sick leave.",
                "You will support people who are on sick leave.",
                "Our sickness absence is low.",
                "You have experience of mental distress.",
                "We must promote good mental health in our town.",
            ],
        },
    },
    Case {
        rule: Rule::AsksDrugTestOrAbstinencePeriod,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Du må ha vært nykter i lang tid.",
                "Det tas rustester jevnlig av alle ansatte.",
                "Du må ha vært rusfri i minst to år.",
                "Det kreves to års dokumentert rusfrihet.",
                "Du må være villig til å ta rustest.",
                "Urinprøve kreves før oppstart.",
                "Skriv hvor lenge du har vært rusfri.",
            ],
            quiet: &[
                "Du møter rusfri på jobb.",
                "Du har egen erfaring med rusavhengighet og bedring.",
                "Du trenger ikke ta rustest.",
                "Du skal følge opp brukere som leverer urinprøver.",
            ],
        },
        nn: Lines {
            fires: &["Du må ha vore rusfri i minst tre år.", "Vi krev at du tek rustest.", "Skriv kor lenge du har vore edru."],
            quiet: &["Du møter rusfri på arbeid.", "Vi krev ikkje rustest.", "Du har eiga erfaring med avhengigheit og vegen vidare."],
        },
        en: Lines {
            fires: &[
                "You must have been sober for at least two years.",
                "A drug test is required.",
                "Two years' sobriety is a condition.",
                "Tell us how long you have been clean.",
            ],
            quiet: &[
                "You come to work sober.",
                "We do not use drug tests.",
                "You have two years of experience from peer work.",
                "You have lived experience of addiction and recovery.",
            ],
        },
    },
    Case {
        rule: Rule::AsksMedicalCertificate,
        section: Section::HowToApply,
        nb: Lines {
            fires: &[
                "Du må godta at vi kontakter behandleren din.",
                "Legg ved legeattest.",
                "Søknaden behandles ikke uten legeattest, som må legges ved.",
                "Du må ha en uttalelse fra behandler om at du kan jobbe.",
                "Helseattest kreves.",
            ],
            quiet: &[
                "Du skal ikke legge ved legeattest.",
                "Legg ved attester fra tidligere arbeidsgivere.",
                "Du skal følge brukere til legesjekk.",
                "Vi ber ikke om helseattest.",
            ],
        },
        nn: Lines {
            fires: &["Legg ved legeerklæring.", "Du må ha ei stadfesting frå behandlaren din.", "Vi krev helseattest før oppstart."],
            quiet: &["Legg ved attestar og vitnemål.", "Vi bed aldri om legeattest.", "Du treng ikkje leggje ved helseattest."],
        },
        en: Lines {
            fires: &["Please enclose a medical certificate.", "A letter from your doctor is needed.", "A health check is required before you start."],
            quiet: &[
                "You do not need a doctor's note.",
                "Enclose your certificates and references.",
                "You will go with service users to medical examinations if they need company.",
            ],
        },
    },
];
