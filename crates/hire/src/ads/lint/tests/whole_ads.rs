//! Whole ads as they should be: the linter finds nothing that must or should change in them.

use kernel::Language;

use crate::ads::rules::{AdText, Rule, Section, Severity, lint};

pub(super) const GOOD: [(Language, &[(Section, &str)]); 3] = [(Language::Nb, NB), (Language::Nn, NN), (Language::En, EN)];

const NB: &[(Section, &str)] = &[
    (Section::Heading, "Erfaringskonsulent i Solvik kommune, fast 80 % stilling"),
    (
        Section::AboutUs,
        "Solvik kommune har 14 000 innbyggere. Oppfølgingsteamet hjelper voksne som trenger støtte i hverdagen.\nVi er ni kolleger, og én av oss er allerede erfaringskonsulent.",
    ),
    (Section::Purpose, "Formålet med stillingen er å gi håp, og å gjøre tjenestene våre bedre ved hjelp av erfaring innenfra."),
    (
        Section::Tasks,
        "- Støtte innbyggere én til én, hjemme og ute\n- Lede samtalegrupper sammen med en fagperson\n- Delta i teammøter og forbedringsarbeid\n- Samarbeide med brukerorganisasjoner og pårørende",
    ),
    (
        Section::Requirements,
        "- Du har egen erfaring med psykiske helseutfordringer eller rusavhengighet. Det er et krav.\n- Du har et avklart forhold til egne erfaringer og kan bruke dem til nytte for andre.\n- Du liker å samarbeide.\n\nDu skal ikke oppgi diagnose i søknaden.",
    ),
    (
        Section::Desirable,
        "Kjennskap til brukermedvirkning og til pasient- og brukerrettigheter er en fordel. Har du ikke det, må du være villig til å lære det.",
    ),
    (
        Section::WeOffer,
        "- Grundig opplæring og tid til kurs\n- Jevnlig veiledning av en du selv er trygg på\n- Kolleger som gleder seg til å lære av deg",
    ),
    (Section::Adaptation, "Vi legger gjerne til rette. Si hva du trenger, både til intervjuet og i arbeidsdagen."),
    (
        Section::Practical,
        "Fast stilling, 80 prosent. Arbeidssted: Torget 3, Solvik. Lønn etter tariff, der egenerfaring teller.\nPolitiattest legges fram når du får tilbud om stillingen, jf. helse- og omsorgstjenesteloven § 5-4.\nSpørsmål? Ring teamleder Hanna Lie, 40 00 00 01.",
    ),
    (
        Section::HowToApply,
        "Søk på stillingen her på siden innen 15. mars 2027. Vi oppfordrer alle kvalifiserte til å søke, uansett alder, kjønn, bakgrunn og funksjonsevne.",
    ),
    (
        Section::PublicationWarning,
        "Søkerlisten er offentlig. Du kan be om å ikke stå på den, men opplysninger om deg kan bli offentlige selv om du ber om det. Da varsler vi deg først.",
    ),
];

const NN: &[(Section, &str)] = &[
    (Section::Heading, "Medarbeidar med brukarerfaring ved Fjordane helseføretak, fast stilling i 60 %"),
    (Section::AboutUs, "Poliklinikken i Lia tek imot vaksne frå sju kommunar. Hos oss arbeider fagfolk og erfaringskonsulentar side om side."),
    (Section::Purpose, "Stillinga skal bidra til at den som kjem til oss, blir møtt med håp og respekt."),
    (
        Section::Tasks,
        "- Ta imot nye brukarar og vere med på den første samtalen\n- Planleggje og halde kurs saman med ein fagperson\n- Gi råd til leiinga om korleis tenestene kjennest",
    ),
    (
        Section::Requirements,
        "Du må ha eiga erfaring med psykisk uhelse, rus eller som pårørande.\nDu har bearbeidd det du har opplevd, og er trygg på eiga historie.\nDiagnose spør vi ikkje om.",
    ),
    (
        Section::Desirable,
        "Vi ønskjer at du har kjennskap til brukarmedverknad og til pasient- og brukarrettar. Du treng ikkje kunne alt frå før: resten lærer du hos oss.",
    ),
    (Section::WeOffer, "Du får god opplæring, ein fast mentor og rettleiing kvar månad. Pensjonsordning i KLP."),
    (Section::Adaptation, "Arbeidsdagen kan tilpassast. Vi legg til rette så langt vi kan."),
    (
        Section::Practical,
        "Stillinga er fast og på 60 prosent. Kontorstad er Lia. Løn etter overeinskomst.\nDu kan spørje Åsmund Vik på asmund.vik@example.no om alt.",
    ),
    (Section::HowToApply, "Send søknaden i skjemaet nedanfor. Søknadsfristen er 2. mai 2027. Vi gler oss til å høyre frå deg."),
    (Section::PublicationWarning, "Opplysningar om søkjaren kan bli offentlege sjølv om søkjaren har bede om å ikkje bli ført opp på søkjarlista."),
];

const EN: &[(Section, &str)] = &[
    (Section::Heading, "Peer worker in Solvik Municipality, permanent, 80 per cent"),
    (
        Section::AboutUs,
        "Solvik municipality has 14,000 residents. Our team supports adults in daily life. One of our nine colleagues is a peer worker already.",
    ),
    (Section::Purpose, "The purpose of the position is to bring hope, and to make our services better with knowledge from within."),
    (Section::Tasks, "- Support residents one to one, at home and outdoors\n- Run groups together with a clinician\n- Take part in team meetings"),
    (
        Section::Requirements,
        "You must have lived experience of mental health problems or substance use.\nYou are at ease with your own story and can use it for others.\nWe do not ask for a diagnosis.",
    ),
    (
        Section::Desirable,
        "Some knowledge of user participation and of patients' rights is good to have. If you are new to it, you are willing to learn.",
    ),
    (Section::WeOffer, "Thorough training, and regular supervision with someone you trust."),
    (Section::Adaptation, "We gladly adapt the workplace and the working hours. Tell us what you need."),
    (
        Section::Practical,
        "Permanent post, 80 per cent, based in Solvik. Salary according to the collective agreement. A police certificate is shown when the post is offered, under section 5-4.\nQuestions: Hanna Lie, hanna.lie@example.org.",
    ),
    (
        Section::HowToApply,
        "Apply online with the form on this page by 15 March 2027. We encourage everyone who qualifies to apply, regardless of age, gender and background.",
    ),
    (Section::PublicationWarning, "The list of applicants is public. Your name may be made public even if you ask us to leave it out."),
];

pub(super) fn good_ad(sections: &[(Section, &str)]) -> AdText {
    AdText { sections: sections.iter().map(|(section, text)| (*section, (*text).to_owned())).collect() }
}

#[test]
fn a_good_ad_gives_nothing_that_must_or_should_change() {
    for (language, sections) in GOOD {
        let findings = lint(&good_ad(sections), language);
        let grave: Vec<_> = findings.iter().filter(|finding| finding.rule.severity() < Severity::Consider).collect();
        assert!(grave.is_empty(), "{language}: {grave:#?}");
    }
}

#[test]
fn an_empty_ad_misses_everything_an_ad_must_say() {
    for language in Language::ALL {
        let missing: Vec<Rule> = lint(&AdText::default(), language).into_iter().map(|finding| finding.rule).collect();
        let expected: Vec<Rule> = Rule::ALL
            .into_iter()
            .filter(|rule| *rule <= Rule::PercentageStated || (Rule::SettledRelationStated..=Rule::EncouragesToApply).contains(rule))
            .collect();
        assert_eq!(missing, expected);
    }
}

#[test]
fn every_section_emptied_makes_a_good_ad_less_good() {
    use Section::{AboutUs, Heading};
    for (language, sections) in GOOD {
        for emptied in Section::ALL.into_iter().filter(|section| ![Heading, AboutUs].contains(section)) {
            let mut ad = good_ad(sections);
            ad.sections.iter_mut().filter(|(section, _)| *section == emptied).for_each(|(_, text)| text.clear());
            let findings = lint(&ad, language);
            assert!(findings.iter().any(|finding| finding.rule.severity() < Severity::Consider), "{language} {}", emptied.key());
        }
    }
}
