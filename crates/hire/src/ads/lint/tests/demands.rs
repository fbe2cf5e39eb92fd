//! Demands in two words, as they stand in a list: which of them ask what may not be asked, and which do not.

use kernel::Language;

use super::{Case, Lines, ad_of};
use crate::ads::rules::{Rule, Section, Severity, lint};

pub(super) const CASES: &[Case] = &[
    Case {
        rule: Rule::AsksDiagnosis,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "En diagnose innen psykisk helse, for eksempel bipolar lidelse",
                "- Bipolar lidelse eller ADHD",
                "Samarbeidsevner og egen diagnose",
            ],
            quiet: &[
                "Egenerfaring med psykisk helse eller rus",
                "Erfaring fra å leve med angst, bipolar lidelse eller psykose",
                "Kunnskap om psykisk helse, diagnoser og behandling",
                "God til å snakke om diagnoser",
                "Diagnose kreves ikke",
                "Vi spør ikke om diagnose, bipolar lidelse eller annet.",
                "Ikke oppgi sykefravær eller diagnose.",
            ],
        },
        nn: Lines {
            fires: &["Ein diagnose frå psykisk helsevern", "Bipolar liding"],
            quiet: &["Erfaring frå å leve med bipolar liding", "Kunnskap om diagnosar og hjelpa som finst", "Diagnose er ikkje noko krav"],
        },
        en: Lines {
            fires: &["A psychiatric diagnosis", "Bipolar disorder or ADHD"],
            quiet: &["Lived experience of bipolar disorder or addiction", "Understanding of diagnoses and treatment", "A diagnosis is not required"],
        },
    },
    Case {
        rule: Rule::AsksHealthOrSickLeave,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "rusavhengig og være ferdig behandlet",
                "Ingen psykisk sykdom siste to år",
                "- God helse",
                "Lavt sykefravær",
                "Samarbeidsevner, frisk og uten medisiner",
                "1. Ikke sykmeldt",
                "Ingen funksjonsnedsettelser",
            ],
            quiet: &[
                "Et avklart forhold til egne erfaringer",
                "Egenerfaring fra psykisk sykdom eller rusavhengighet",
                "Du har vært gjennom psykisk sykdom og rusproblemer og kan bruke det for andre",
                "Kunnskap om psykisk helse og psykiske lidelser",
                "Interesse for psykisk helse, sykdom og bedring",
                "Stabil og pålitelig",
                "Har selv hatt psykiske plager eller rusproblemer og brukt tjenester",
                "Psykisk sykdom er ingen hindring",
            ],
        },
        nn: Lines {
            fires: &["Rusavhengig og ferdig behandla", "Inga psykisk liding dei siste åra", "Lågt sjukefråvær"],
            quiet: &["Eit avklart forhold til eigne erfaringar", "Eigenerfaring frå psykisk sjukdom eller rus", "Kunnskap om psykisk helse"],
        },
        en: Lines {
            fires: &[
                "No mental illness in the last two years",
                "Addicted in the past, and finished treatment",
                "Good mental health",
                "Low sickness absence",
            ],
            quiet: &[
                "Lived experience of mental illness or addiction",
                "A settled relation to your own experience",
                "Knowledge of mental health and illness",
                "Well organised and a healthy sense of humour",
            ],
        },
    },
    Case {
        rule: Rule::AsksGenderOrFamily,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Kristent livssyn og ikke gravid",
                "Være mann. Et avklart forhold til egne erfaringer",
                "Helst kvinne",
                "Egenerfaring, ikke småbarnsforelder",
                "Kjønn: mann",
            ],
            quiet: &[
                "Mann eller kvinne",
                "Menn er i mindretall og oppfordres til å søke",
                "Vi oppfordrer alle uansett kjønn, religion og alder til å søke",
                "Trygg på å snakke om kjønn og familie",
                "Kjønn spiller ingen rolle",
            ],
        },
        nn: Lines {
            fires: &["Vere mann", "God til å lytte og ikkje gravid"],
            quiet: &["Kvinne eller mann", "Menn er i mindretal og blir oppmoda om å søkje", "Alle kan søkje, uansett kjønn"],
        },
        en: Lines {
            fires: &["Be a man", "A good listener and not pregnant"],
            quiet: &["A man or a woman", "Men are in the minority and encouraged to apply", "Everyone, regardless of gender"],
        },
    },
    Case {
        rule: Rule::AsksOriginOrReligion,
        section: Section::Requirements,
        nb: Lines {
            fires: &["Kristent livssyn og ikke gravid", "- Personlig kristen", "Gode samarbeidsevner og kristne verdier", "Norsk som morsmål"],
            quiet: &[
                "Respekt for kristent livssyn og andre livssyn",
                "Kunnskap om kultur, religion og tradisjoner",
                "Flytende norsk",
                "Religion og livssyn har ingen betydning",
            ],
        },
        nn: Lines {
            fires: &["Kristent livssyn", "Truande og trygg"],
            quiet: &["Respekt for ulike livssyn", "Flytande norsk", "Kunnskap om samisk kultur og religion"],
        },
        en: Lines {
            fires: &["A Christian outlook and not pregnant", "Practising Christian"],
            quiet: &["Respect for every faith", "Fluent Norwegian", "Knowledge of Sami culture and religion"],
        },
    },
    Case {
        rule: Rule::AsksUnionOrPolitics,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Fagforeningsmedlemskap må oppgis",
                "Medlem av en fagforening",
                "Ikke fagorganisert",
                "Du må være medlem i et fagforbund.",
                "Oppgi politisk ståsted.",
            ],
            quiet: &[
                "Samarbeide med tillitsvalgte og fagforeninger",
                "Erfaring som tillitsvalgt i en brukerorganisasjon",
                "Vi spør ikke om fagforeningsmedlemskap.",
                "Lønn etter avtale med fagforeningene",
            ],
        },
        nn: Lines {
            fires: &["Fagforeiningsmedlemskap må opplysast", "Medlem i ei fagforeining", "Skriv kva politisk syn du har."],
            quiet: &["Samarbeide med tillitsvalde", "Vi spør ikkje om fagforeiningsmedlemskap.", "Erfaring frå ein brukarorganisasjon"],
        },
        en: Lines {
            fires: &["Union membership must be stated", "Member of a trade union", "Tell us your political views."],
            quiet: &["Cooperation with union representatives", "We do not ask about union membership.", "Experience from a user organisation"],
        },
    },
    Case {
        rule: Rule::AsksCriminalRecordBroadly,
        section: Section::Requirements,
        nb: Lines {
            fires: &["Ingen merknader på rullebladet", "Rulleblad uten anmerkninger", "Politiattest uten merknader", "Ikke tidligere straffet"],
            quiet: &["Politiattest etter helse- og omsorgstjenesteloven § 5-4", "Egenerfaring fra soning", "Rent rulleblad er ikke et krav"],
        },
        nn: Lines {
            fires: &["Ingen merknader på rullebladet", "Ustraffa"],
            quiet: &["Politiattest etter helse- og omsorgstenestelova § 5-4", "Eigenerfaring frå soning"],
        },
        en: Lines {
            fires: &["No remarks on your criminal record", "No previous convictions"],
            quiet: &["A police certificate under section 5-4", "Lived experience of prison", "Strong conviction that recovery is possible"],
        },
    },
    Case {
        rule: Rule::AsksPhoto,
        section: Section::Requirements,
        nb: Lines {
            fires: &["Send søknad med bilde av deg selv", "Legg ved cv og bilde.", "Passfoto", "Cv og bilde"],
            quiet: &["Legg ved et bilde av vitnemålet.", "Bilde trenger vi ikke.", "Tegne et bilde av hverdagen"],
        },
        nn: Lines {
            fires: &["Send søknad med bilete av deg sjølv", "Legg ved eit bilete."],
            quiet: &["Legg ved eit bilete av vitnemålet.", "Bilete treng vi ikkje."],
        },
        en: Lines {
            fires: &["Send an application with a photo of yourself", "Please attach a recent photo."],
            quiet: &["Attach a photo of your diploma.", "We do not need a photo."],
        },
    },
    Case {
        rule: Rule::FluencyDemanded,
        section: Section::Requirements,
        nb: Lines {
            fires: &["flytende norsk", "Du snakker norsk flytende."],
            quiet: &["Gode norskkunnskaper", "Du må snakke og skrive norsk godt.", "Flytende norsk, fordi oppgavene er undervisning"],
        },
        nn: Lines { fires: &["Flytande norsk", "Du snakkar norsk flytande."], quiet: &["Du må meistre norsk munnleg.", "God norsk"] },
        en: Lines { fires: &["Fluent Norwegian", "You speak Norwegian fluently."], quiet: &["You must speak Norwegian well.", "Good Norwegian"] },
    },
    Case {
        rule: Rule::LivedExperienceSoftened,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Egenerfaring er en fordel",
                "Egenerfaring er ønskelig, men ikke et krav",
                "Du må ha egenerfaring fra rus.\nEgenerfaring fra psykisk helse er en fordel.",
                "Det er en fordel om du har egen erfaring med psykiske helseutfordringer.",
                "Egenerfaring er ikke et krav.",
                "Egenerfaring kreves ikke",
            ],
            quiet: &[
                "Egenerfaring er et krav, og MB-programmet er en fordel.",
                "Egenerfaring er ikke en fordel, men et krav.",
                "Egenerfaring fra rus er et krav og utdanning er ønskelig",
                "Erfaring som brukerrepresentant er en fordel.",
            ],
        },
        nn: Lines {
            fires: &["Eigenerfaring er ein fordel", "Eigenerfaring er ønskjeleg, men ikkje eit krav", "Det er ein føremon om du har eiga erfaring."],
            quiet: &["Du må ha eigenerfaring.", "Eigenerfaring er eit krav, og utdanning er ein fordel."],
        },
        en: Lines {
            fires: &["Lived experience is an advantage", "Lived experience is desirable, but not required", "Lived experience is not required."],
            quiet: &["You must have lived experience.", "Lived experience is required, and a degree is an advantage."],
        },
    },
];

/// What one new user wrote in an hour, and was told that there was nothing more to say about.
const WRITTEN: [(&str, &[Rule]); 11] = [
    ("En diagnose innen psykisk helse, for eksempel bipolar lidelse", &[Rule::AsksDiagnosis]),
    ("Kristent livssyn og ikke gravid", &[Rule::AsksGenderOrFamily, Rule::AsksOriginOrReligion]),
    ("Være mann. Et avklart forhold til egne erfaringer", &[Rule::AsksGenderOrFamily]),
    ("flytende norsk", &[Rule::FluencyDemanded]),
    ("Send søknad med bilde av deg selv", &[Rule::AsksPhoto]),
    ("rusavhengig og være ferdig behandlet", &[Rule::AsksHealthOrSickLeave]),
    ("Ingen psykisk sykdom siste to år", &[Rule::AsksHealthOrSickLeave]),
    ("Ingen merknader på rullebladet", &[Rule::AsksCriminalRecordBroadly]),
    ("Fagforeningsmedlemskap må oppgis", &[Rule::AsksUnionOrPolitics]),
    ("Egenerfaring er en fordel", &[Rule::LivedExperienceSoftened]),
    ("Egenerfaring er ønskelig, men ikke et krav", &[Rule::LivedExperienceSoftened]),
];

#[test]
fn each_line_is_found_where_it_stands_also_among_the_others() {
    let list: String = WRITTEN.iter().map(|(line, _)| format!("- {line}\n")).collect();
    let findings = lint(&ad_of(Section::Requirements, &list), Language::Nb);
    for (line, rules) in WRITTEN {
        let start = list.find(line).unwrap();
        for rule in rules {
            let here = |range: &std::ops::Range<usize>| start <= range.start && range.end <= start + line.len();
            assert!(
                findings.iter().any(|found| found.rule == *rule && found.range.as_ref().is_some_and(here)),
                "{} in {line}: {findings:#?}",
                rule.id()
            );
        }
    }
}

#[test]
fn lines_that_run_on_in_small_letters_are_found_too() {
    let text = "Du må ha:\negenerfaring med rus\nkristent livssyn og ikke gravid";
    let found: Vec<Rule> = lint(&ad_of(Section::Requirements, text), Language::Nb).into_iter().map(|finding| finding.rule).collect();
    assert!(found.contains(&Rule::AsksOriginOrReligion) && found.contains(&Rule::AsksGenderOrFamily), "{found:?}");
}

#[test]
fn the_same_words_where_the_employer_speaks_demand_nothing() {
    for text in ["Lavt sykefravær", "Mann på 40 og kvinne på 30 på laget", "Kristne verdier"] {
        let grave = lint(&ad_of(Section::AboutUs, text), Language::Nb).into_iter().filter(|finding| finding.range.is_some());
        assert_eq!(grave.filter(|finding| finding.rule.severity() == Severity::Must).count(), 0, "{text}");
    }
}
