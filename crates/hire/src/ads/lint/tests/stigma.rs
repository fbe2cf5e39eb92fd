//! Sentences that diminish or inflate people, and their respectful neighbours.

use super::{Case, Lines};
use crate::ads::rules::{Rule, Section};

pub(super) const CASES: &[Case] = &[
    Case {
        rule: Rule::LabelsPeople,
        section: Section::Tasks,
        nb: Lines {
            fires: &[
                "Oppfølging av rusmisbrukere.",
                "Du skal jobbe med narkomane og psykisk syke.",
                "Samtaler med tunge brukere.",
                "Støtte til schizofrene.",
            ],
            quiet: &[
                "Støtte til personer med rusavhengighet.",
                "Du møter mennesker med psykiske lidelser.",
                "Kontakt med Anonyme Alkoholikere.",
                "Samtaler med brukere av tjenesten.",
            ],
        },
        nn: Lines {
            fires: &["Oppfølging av rusmisbrukarar.", "Arbeid med psykisk sjuke.", "Samtalar med alkoholikarar."],
            quiet: &[
                "Støtte til personar med rusavhengigheit.",
                "Du møter menneske som strevar med psykisk helse.",
                "Arbeid med brukarar av tenesta.",
            ],
        },
        en: Lines {
            fires: &["Support for drug addicts.", "You will work with the mentally ill.", "Groups for alcoholics and junkies."],
            quiet: &[
                "Support for people with substance use problems.",
                "You will meet people who live with mental illness.",
                "Contact with Alcoholics Anonymous.",
            ],
        },
    },
    Case {
        rule: Rule::UsAndThem,
        section: Section::AboutUs,
        nb: Lines {
            fires: &[
                "Du forstår slike mennesker.",
                "Disse menneskene trenger struktur.",
                "Du er brua mellom oss og dem.",
                "Vi hjelper samfunnets svakeste.",
            ],
            quiet: &["Vi vil bygge ned skillet mellom oss og dem.", "Vi hjelper mennesker i alle livsfaser.", "Spør oss og de andre i teamet."],
        },
        nn: Lines {
            fires: &["Du kjenner slike folk.", "Desse menneska treng hjelp.", "Du er bindeleddet mellom oss og dei."],
            quiet: &["Vi vil byggje ned skiljet mellom oss og dei.", "Vi møter menneske der dei er.", "Saman er vi eit godt lag."],
        },
        en: Lines {
            fires: &["You understand these people.", "You link us and them.", "People like that need structure."],
            quiet: &[
                "We want to break down the line between us and them.",
                "We meet people where they are.",
                "We support those people who ask for it.",
            ],
        },
    },
    Case {
        rule: Rule::HeroicOrPitying,
        section: Section::AboutUs,
        nb: Lines {
            fires: &[
                "Du hjelper folk som lider av angst.",
                "Du har kjempet deg ut av rusen.",
                "Vi søker en hverdagshelt.",
                "Mange har en tragisk historie.",
            ],
            quiet: &["Du møter mennesker som lever med angst.", "Du kjenner veien gjennom bedring.", "Dette er en helt ny stilling."],
        },
        nn: Lines {
            fires: &["Du hjelper folk som lir av angst.", "Du er ein kvardagshelt.", "Du har overvunne sjukdomen din."],
            quiet: &["Du møter menneske som lever med angst.", "Du kjenner vegen gjennom betring.", "Stillinga er heilt ny."],
        },
        en: Lines {
            fires: &[
                "You help people who suffer from anxiety.",
                "We need a hero.",
                "You have conquered your demons.",
                "Many are victims of addiction.",
            ],
            quiet: &["You meet people who live with anxiety.", "You know the way through recovery.", "You are brave in conversations."],
        },
    },
    Case {
        rule: Rule::SickVersusHealthy,
        section: Section::AboutUs,
        nb: Lines {
            fires: &[
                "Du skal jobbe på lik linje med vanlige ansatte.",
                "De friske har mye å lære av de syke.",
                "Du er friskmeldt.",
                "Du blir kollega med normale folk.",
            ],
            quiet: &["Du er likestilt med alle andre ansatte.", "Turer i frisk luft hører med.", "Vi samarbeider med frisklivssentralen."],
        },
        nn: Lines {
            fires: &["Du arbeider side om side med vanlege tilsette.", "Dei friske lærer av dei sjuke.", "Du er no frisk."],
            quiet: &["Du er likestilt med alle andre tilsette.", "Turar i frisk luft høyrer med.", "Du har kome vidare i livet."],
        },
        en: Lines {
            fires: &["You work side by side with normal staff.", "A bridge between the sick and the healthy.", "You are cured."],
            quiet: &["You are the equal of every colleague.", "We cook healthy food together.", "You have come a long way."],
        },
    },
];
