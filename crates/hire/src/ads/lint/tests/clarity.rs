//! Sentences that are heavy, loud or hollow, and plainer ones.

use super::{Case, Lines};
use crate::ads::rules::{Rule, Section};

pub(super) const CASES: &[Case] = &[
    Case {
        rule: Rule::LongSentences,
        section: Section::AboutUs,
        nb: Lines {
            fires: &[
                "Vi er en avdeling som gjennom mange år har arbeidet for å utvikle et godt og samordnet tilbud til innbyggere som har behov for hjelp fra flere tjenester på samme tid, og som ofte har ventet lenge.",
                "I tillegg til de oppgavene som er nevnt over, må du regne med at det kan komme andre oppgaver som leder til enhver tid finner det hensiktsmessig å legge til stillingen etter drøfting med deg.",
            ],
            quiet: &["Vi hjelper folk som trenger flere tjenester samtidig. Mange har ventet lenge.", "Dette gjør du: lytter, støtter, deler."],
        },
        nn: Lines {
            fires: &[
                "Vi er ei avdeling som gjennom mange år har arbeidd for å utvikle eit godt og samordna tilbod til innbyggjarar som treng hjelp frå fleire tenester på same tid, og som ofte har venta lenge.",
                "I tillegg til dei oppgåvene som er nemnde over, må du rekne med at det kan kome andre oppgåver som leiaren til kvar tid finn det føremålstenleg å leggje til stillinga etter drøfting med deg.",
            ],
            quiet: &["Vi hjelper folk som treng fleire tenester på ein gong. Mange har venta lenge.", "Dette gjer du: lyttar, støttar, deler."],
        },
        en: Lines {
            fires: &[
                "We are a department that for many years has worked to develop a good and joined-up service for residents who need help from several services at the same time and who have often waited for a long while.",
                "In addition to the tasks that are named above, you must expect that there may be other tasks that the leader at any time finds it practical to add to the position after having talked it over with you.",
            ],
            quiet: &["We help people who need several services at once. Many have waited long.", "You listen. You support. You share."],
        },
    },
    Case {
        rule: Rule::JargonAndAbbreviations,
        section: Section::AboutUs,
        nb: Lines {
            fires: &["Vi er et FACT-team.", "Vi jobber recoveryorientert og evidensbasert.", "Du samarbeider med DPS og BUP."],
            quiet: &["Vi er et oppsøkende team (FACT).", "Du samarbeider med NAV. Send CV.", "VI SØKER NY KOLLEGA"],
        },
        nn: Lines {
            fires: &["Du samarbeider med DPS.", "Vi implementerer nye paradigme.", "Vi er eit ROP-team."],
            quiet: &["Du samarbeider med distriktspsykiatrisk senter (DPS).", "Ta kontakt med NAV.", "Vi lyttar og støttar."],
        },
        en: Lines {
            fires: &["You join the FACT team.", "We work with evidence-based psychoeducation.", "You cooperate with the DPS."],
            quiet: &["You join the outreach team (FACT).", "Send us your CV.", "We listen and support."],
        },
    },
    Case {
        rule: Rule::ExclamationAndSuperlatives,
        section: Section::AboutUs,
        nb: Lines {
            fires: &["Bli med! Søk nå!", "Vi er landets beste team.", "Vi søker en ildsjel.", "Drømmejobben venter."],
            quiet: &["Velkommen som søker!", "Vi er et godt team.", "Vi søker en som liker folk."],
        },
        nn: Lines {
            fires: &["Bli med!!", "Vi er det mest fantastiske teamet.", "Vi søkjer ei eldsjel."],
            quiet: &["Velkomen som søkjar!", "Vi er eit godt lag.", "Vi søkjer ein som likar folk."],
        },
        en: Lines {
            fires: &["Join us! Apply now!", "We are an amazing team.", "Are you a rock star?"],
            quiet: &["You are welcome to apply!", "We are a good team.", "You like people."],
        },
    },
    Case {
        rule: Rule::TokenRole,
        section: Section::Tasks,
        nb: Lines {
            fires: &[
                "Du skal være ansiktet utad og koke kaffe.",
                "Dele historien din når det trengs.",
                "Ellers forefallende oppgaver.",
                "Du blir et friskt pust.",
            ],
            quiet: &[
                "Du skal ikke være et alibi, men en kollega.",
                "Du deler erfaringer når det er nyttig for den du møter.",
                "Du planlegger og leder kurs.",
            ],
        },
        nn: Lines {
            fires: &["Fortelje historia di på alle møte.", "Elles enkle oppgåver.", "Du blir eit friskt pust i avdelinga."],
            quiet: &["Du planlegg og leier kurs.", "Du skal ikkje vere eit alibi for oss.", "Du rettleier kollegaer."],
        },
        en: Lines {
            fires: &["Share your story whenever we ask.", "Various tasks such as making coffee.", "You will be the face of our service."],
            quiet: &["You plan and run courses.", "You will never be a token here.", "You share experience when it helps."],
        },
    },
    Case {
        rule: Rule::ReplacesUserRepresentative,
        section: Section::Tasks,
        nb: Lines {
            fires: &[
                "Du skal representere brukerne i ledermøtet.",
                "Være brukerrepresentant i prosjekter.",
                "Fast plass i brukerutvalget.",
                "Uttale deg på vegne av pasientene.",
            ],
            quiet: &[
                "Samarbeide med brukerutvalget.",
                "Erfaring som brukerrepresentant er en fordel.",
                "Du erstatter ikke brukerrepresentantene.",
                "Bidra til at brukerne blir hørt.",
            ],
        },
        nn: Lines {
            fires: &["Representere brukarane i leiarmøtet.", "Vere brukarrepresentant i prosjekt.", "Vere talsperson for brukarane."],
            quiet: &[
                "Samarbeide med brukarutvalet.",
                "Du skal ikkje representere brukarane, dei vel sine eigne.",
                "Bidra til at brukarane blir høyrde.",
            ],
        },
        en: Lines {
            fires: &[
                "Represent the service users in the management team.",
                "Act as user representative in projects.",
                "A seat on the user committee.",
            ],
            quiet: &[
                "Cooperate with the user committee.",
                "Experience as a user representative is an advantage.",
                "You do not replace the user representatives.",
            ],
        },
    },
];
