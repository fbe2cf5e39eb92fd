//! Demands the law leaves some room for, and that still shut people out or blur what is asked: a photo, fluency, a mere advantage.

use super::{InBoth, Unwanted, Wording};
use crate::ads::rules::Rule;

pub(in crate::ads::lint) const UNWANTED: &[Unwanted] = &[
    Unwanted {
        rule: Rule::AsksPhoto,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:bilde|bilete|foto|fotografi|portrett\w*|passfoto|passbilde|passbilete|selfie) (?:av|på) (?:deg|søkeren|søkjaren|søker|søkjar|kandidaten)(?: selv| sjølv)?",
                    r"(?:søknad\w*|cv\w*) (?:\w+ ){0,2}(?:med|inkludert) (?:(?:et|eit|ditt|nytt|nyleg|nylig) ){0,2}(?:bilde|bilete|foto|fotografi|portrett\w*)",
                    r"(?:legg|legge|leggje|legges|leggjast|send|sende|last|laste|vedlegg) (?:(?:også|òg|gjerne|ved|med|inn|opp|cv|og|et|eit|ditt|nytt|nylig|nyleg) ){0,5}(?:bilde|bilete|foto|fotografi|portrett\w*|passfoto)",
                ],
                forbids: &[],
                when_asked: &[r"passfoto\w*|passbil(?:d|et)e\w*|portrettfoto\w*|portrettbil(?:d|et)e\w*|profilbil(?:d|et)e\w*|selfie"],
                unless: &[
                    r"(?:bilde|bilete|foto) av (?:papir\w*|attest\w*|vitnemål\w*|dokument\w*|kursbevis\w*|cv\w*|førerkort\w*|førarkort\w*)|id-?kort|adgangskort|tilgangskort|bilder? (?:du|deltakere) har (?:tatt|teke|malt)",
                ],
            },
            english: Wording {
                says: &[
                    r"(?:photo|photograph|picture|portrait|headshot|selfie) of (?:you|yourself|the applicant)",
                    r"(?:application|cv|résumé|resume) (?:\w+ ){0,2}(?:with|including) (?:(?:a|your|recent|an) ){0,2}(?:photo|photograph|picture|portrait|headshot)",
                    r"(?:send|enclose|attach|include|upload|submit|add) (?:(?:us|also|please|your|cv|and|a|an|recent) ){0,5}(?:photo|photograph|picture|portrait|headshot)",
                ],
                forbids: &[],
                when_asked: &[r"passport photo|headshot|portrait photo|profile (?:photo|picture)|selfie"],
                unless: &[
                    r"(?:photo|photograph|picture) of (?:the |your )?(?:paper|certificates?|documents?|diploma|cv|licen[cs]e)|id card|access card",
                ],
            },
        },
    },
    Unwanted {
        rule: Rule::FluencyDemanded,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:flytende|flytande|feilfri\w*|aksentfri\w*) (?:(?:i|på|muntlig|munnleg|skriftlig|skriftleg|og) ){0,3}norsk|norsk (?:\w+ ){0,2}(?:flytende|flytande|feilfritt|uten aksent|utan aksent)",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[r"fordi|ettersom|siden|sidan|oppgavene|oppgåvene|tolk\w*|nesten"],
            },
            english: Wording {
                says: &[
                    r"(?:fluent|flawless|accent-free) (?:(?:in|spoken|written|and|oral) ){0,4}norwegian|norwegian (?:\w+ ){0,2}(?:fluently|without an accent|flawlessly)|fluency in norwegian",
                ],
                forbids: &[],
                when_asked: &[],
                unless: &[r"because|since|the tasks|interpret\w*|nearly|almost"],
            },
        },
    },
    Unwanted {
        rule: Rule::LivedExperienceSoftened,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:(?:egen|eigen|eiga|personlig|personleg|selvopplevd|sjølvopplevd|levd)[ -]?erfaring|egenerfaring|eigenerfaring|bruker-?erfaring|brukar-?erfaring|erfaringskompetanse)\w*(?: (?:med|fra|frå|som|innen|innan) [^.,;:!?]{1,80}?)? (?:(?:er|vil være|vil vere|blir|vert|teller som|tel som|ses som) (?:\w+ )?)?(?:(?:en|ein|et|eit|stor) ){0,2}(?:fordel|føremon|pluss|ønskelig|ønskeleg|ønskjeleg|ønsket|ønskt)",
                    r"(?:fordel|føremon|pluss|ønskelig|ønskeleg|ønskjeleg|gjerne|helst) (?:(?:om|dersom|hvis|at|med|du|å|har|ha) ){0,4}(?:(?:egen|eigen|eiga|personlig|personleg|selvopplevd|sjølvopplevd|levd)[ -]?erfaring|egenerfaring|eigenerfaring|bruker-?erfaring|brukar-?erfaring|erfaringskompetanse)",
                ],
                forbids: &[
                    r"(?:(?:egen|eigen|eiga|personlig|personleg|selvopplevd|sjølvopplevd|levd)[ -]?erfaring|egenerfaring|eigenerfaring|bruker-?erfaring|brukar-?erfaring|erfaringskompetanse)\w*(?: (?:med|fra|frå|som|innen|innan) [^.,;:!?]{1,80}?)? (?:er <negator> (?:(?:et|eit|noe|noko|absolutt) ){0,2}(?:krav|nødvendig|naudsynt|påkrevd)|(?:kreves|krevst|trengs|trengst) <negator>)",
                    r"(?:<negator>|ingen|inga) (?:(?:et|eit) )?krav (?:om|til|på) (?:egenerfaring|eigenerfaring|(?:egen|eigen|eiga)[ -]erfaring|bruker-?erfaring|brukar-?erfaring)",
                ],
                when_asked: &[],
                unless: &[r"(?:er|som) (?:et|eit) (?:\w+ )?krav|må (?:du )?ha|skal (?:du )?ha|er (?:nødvendig|naudsynt)"],
            },
            english: Wording {
                says: &[
                    r"(?:(?:lived|own|personal|first-?hand) (?:\w+ )?experience|service user experience)(?: (?:of|with|from|as|in) [^.,;:!?]{1,80}?)? (?:(?:is|will be|would be|counts as|seen as) (?:\w+ )?)?(?:(?:an?|great|big) ){0,2}(?:advantage|plus|bonus|asset|desirable|preferred)",
                    r"(?:an advantage|a plus|desirable|preferably|ideally)(?: (?:if|that|to|with|you|have))* (?:lived|personal|own|first-?hand) (?:\w+ )?experience",
                ],
                forbids: &[
                    r"(?:lived|own|personal|first-?hand) (?:\w+ )?experience(?: (?:of|with|from|as|in) [^.,;:!?]{1,80}?)? is (?:<negator> (?:an? |strictly |absolutely )*(?:required|requirement|necessary|essential|needed)|no requirement)|no requirement (?:of|for) (?:lived|personal|own) experience",
                ],
                when_asked: &[],
                unless: &[r"is (?:a requirement|required|essential|necessary|needed)|must have"],
            },
        },
    },
];
