//! Sentences that say, or fail to say, what a good ad says. "Fires" holds what is not enough.

use super::{Case, Lines};
use crate::ads::rules::{Rule, Section};

pub(super) const CASES: &[Case] = &[
    Case {
        rule: Rule::SettledRelationStated,
        section: Section::Requirements,
        nb: Lines {
            fires: &["Du har egen erfaring med psykisk sykdom.", "Du er trygg og rolig i møte med folk."],
            quiet: &[
                "Du har et avklart forhold til egne erfaringer.",
                "Du har bearbeidet historien din og kan bruke den for andre.",
                "Du er trygg på egen erfaring.",
            ],
        },
        nn: Lines {
            fires: &["Du har eiga erfaring med rus.", "Du likar å samarbeide."],
            quiet: &["Du har eit avklara forhold til eigne erfaringar.", "Du har fått god avstand til det som var vondt i historia di."],
        },
        en: Lines {
            fires: &["You have lived experience.", "You enjoy working in a team."],
            quiet: &["You have a settled relation to your own experiences.", "You have reflected on your story and can use it for others."],
        },
    },
    Case {
        rule: Rule::UserParticipationKnowledge,
        section: Section::Desirable,
        nb: Lines {
            fires: &["Brukermedvirkning står sentralt hos oss.", "Erfaring med gruppeledelse."],
            quiet: &["Kjennskap til organisert brukermedvirkning.", "Interesse for pasient- og brukerrettigheter er en fordel."],
        },
        nn: Lines {
            fires: &["Brukarmedverknad er viktig for kommunen.", "Førarkort klasse B."],
            quiet: &["Du har kjennskap til brukarmedverknad.", "Det er fint om du veit noko om pasient- og brukarrettar."],
        },
        en: Lines {
            fires: &["User participation matters to us.", "A driving licence is useful."],
            quiet: &["Some knowledge of user participation.", "You are familiar with patients' rights."],
        },
    },
    Case {
        rule: Rule::WillingnessToLearnRights,
        section: Section::Desirable,
        nb: Lines {
            fires: &["Kjennskap til pasient- og brukerrettigheter.", "Du er strukturert."],
            quiet: &[
                "Du trenger ikke kunne dette fra før.",
                "Du er villig til å tilegne deg kunnskap om brukerrettigheter.",
                "Resten kan du lære underveis.",
            ],
        },
        nn: Lines {
            fires: &["Kjennskap til brukarrettar.", "Du er strukturert."],
            quiet: &["Du treng ikkje kunne dette frå før.", "Du har lyst til å lære om brukarrettar."],
        },
        en: Lines {
            fires: &["Knowledge of user rights.", "You are well organised."],
            quiet: &["You are willing to learn about patients' rights.", "This can be learned on the job."],
        },
    },
    Case {
        rule: Rule::TrainingOffered,
        section: Section::WeOffer,
        nb: Lines {
            fires: &["Gode kolleger og fleksibel arbeidstid.", "Vi kan dessverre ikke tilby opplæring."],
            quiet: &["Opplæring ved oppstart og underveis.", "Du får delta på MB-programmet."],
        },
        nn: Lines {
            fires: &["Hyggelege kollegaer.", "Det blir ikkje gjeve opplæring."],
            quiet: &["Vi tilbyr opplæring og kurs.", "God opplæring frå første dag."],
        },
        en: Lines {
            fires: &["Friendly colleagues.", "Unfortunately we cannot offer training."],
            quiet: &["Thorough training from day one.", "You will get courses and time to attend them."],
        },
    },
    Case {
        rule: Rule::TrainingOffered,
        section: Section::Tasks,
        nb: Lines { fires: &["Gi opplæring til nye ansatte."], quiet: &["Vi tilbyr opplæring i alle oppgavene."] },
        nn: Lines { fires: &["Halde kurs for tilsette."], quiet: &["Du får opplæring i alle oppgåvene."] },
        en: Lines { fires: &["Hold training for new colleagues."], quiet: &["We provide training in all of these."] },
    },
    Case {
        rule: Rule::SupervisionOffered,
        section: Section::WeOffer,
        nb: Lines {
            fires: &["Et godt arbeidsmiljø.", "Veiledning kan ikke gis det første året."],
            quiet: &["Jevnlig veiledning fra en erfaren erfaringskonsulent.", "En mentor som følger deg det første året."],
        },
        nn: Lines {
            fires: &["Eit godt arbeidsmiljø.", "Du deltek på personalmøte."], quiet: &["Fast rettleiing kvar månad.", "Du får ein mentor."]
        },
        en: Lines {
            fires: &["A good working environment.", "You attend staff meetings."],
            quiet: &["Regular supervision by an experienced peer worker.", "A mentor for your first year."],
        },
    },
    Case {
        rule: Rule::SupervisionOffered,
        section: Section::Tasks,
        nb: Lines { fires: &["Veiledning av pårørende."], quiet: &["Du får veiledning hver uke."] },
        nn: Lines { fires: &["Rettleiing av pårørande."], quiet: &["Vi tilbyd rettleiing kvar veke."] },
        en: Lines { fires: &["Guidance of next of kin."], quiet: &["We offer weekly supervision."] },
    },
    Case {
        rule: Rule::AdaptationWelcomed,
        section: Section::Adaptation,
        nb: Lines {
            fires: &["Vi har kantine.", "Arbeidsplassen kan dessverre ikke tilrettelegges."],
            quiet: &["Vi legger gjerne til rette for deg.", "Arbeidsplassen kan tilpasses, og arbeidstiden er fleksibel."],
        },
        nn: Lines {
            fires: &["Vi har kantine.", "Tilrettelegging er ikkje mogleg."],
            quiet: &["Vi legg gjerne til rette arbeidsdagen.", "Sei frå kva du treng, så tilpassar vi."],
        },
        en: Lines {
            fires: &["We have a canteen.", "We are unable to offer any adjustments."],
            quiet: &["We gladly adapt the workplace to you.", "Tell us what you need and we will make adjustments."],
        },
    },
    Case {
        rule: Rule::AdaptationWelcomed,
        section: Section::Tasks,
        nb: Lines { fires: &["Tilrettelegge aktiviteter."], quiet: &["Vi tilpasser arbeidstiden etter behov."] },
        nn: Lines { fires: &["Leggje til rette aktivitetar."], quiet: &["Vi tilpassar arbeidstida etter behov."] },
        en: Lines { fires: &["Adapt activities."], quiet: &["We adapt the working hours to your needs."] },
    },
    Case {
        rule: Rule::DurationAndGroundStated,
        section: Section::Practical,
        nb: Lines {
            fires: &[
                "Tiltredelse etter avtale.",
                "Stillingen er midlertidig i ett år.",
                "Prosjektstilling, arbeidsmiljøloven § 14-9.",
                "Prosjektstilling i tre år, med mulighet for fast ansettelse",
            ],
            quiet: &[
                "Fast stilling, ikke midlertidig.",
                "Fast stilling, 80 %.",
                "Midlertidig til 31. desember 2028, jf. arbeidsmiljøloven § 14-9 andre ledd bokstav a.",
                "Vikariat i 12 måneder.",
            ],
        },
        nn: Lines {
            fires: &["Oppstart etter avtale.", "Mellombels stilling i to år."],
            quiet: &["Stillinga er fast.", "Mellombels stilling i to år etter arbeidsmiljølova § 14-9 andre leddet bokstav a."],
        },
        en: Lines {
            fires: &["Start by agreement.", "A temporary position for two years."],
            quiet: &["Permanent position.", "Temporary until 31 December 2028 under section 14-9 of the Working Environment Act."],
        },
    },
    Case {
        rule: Rule::HowToApplyStated,
        section: Section::HowToApply,
        nb: Lines {
            fires: &["Søknadsfrist 15. mars.", "Vi ser fram til å bli kjent med deg."],
            quiet: &["Søk på stillingen her på siden.", "Send søknad og CV via skjemaet."],
        },
        nn: Lines {
            fires: &["Søknadsfrist 15. mars.", "Velkomen til oss."],
            quiet: &["Søk elektronisk.", "Søknaden sender du i skjemaet nedanfor."],
        },
        en: Lines {
            fires: &["Deadline: 15 March.", "We look forward to meeting you."],
            quiet: &["Apply online with the form on this page.", "Send your application and CV."],
        },
    },
    Case {
        rule: Rule::PayStated,
        section: Section::Practical,
        nb: Lines {
            fires: &["Fast stilling.", "Vi vil gjøre tilbudet mer lønnsomt."],
            quiet: &["Lønn etter avtale.", "Kr 420 000–480 000 etter ansiennitet."],
        },
        nn: Lines {
            fires: &["Fast stilling.", "Arbeidstida er på dagtid."], quiet: &["Løn etter tariff.", "Lønsplassering etter realkompetanse."]
        },
        en: Lines {
            fires: &["Permanent post.", "We pay attention to people."],
            quiet: &["Salary according to the collective agreement.", "Pay is set by seniority."],
        },
    },
    Case {
        rule: Rule::EncouragesToApply,
        section: Section::HowToApply,
        nb: Lines {
            fires: &["Søk via skjemaet.", "Vi oppfordrer til god innsats."],
            quiet: &[
                "Vi oppfordrer alle kvalifiserte til å søke, uavhengig av alder, kjønn, funksjonsevne og bakgrunn.",
                "Vi håper du søker.",
                "Nøl ikke med å søke.",
            ],
        },
        nn: Lines {
            fires: &["Søk via skjemaet.", "Fristen er 3. mai."],
            quiet: &["Vi oppmodar alle kvalifiserte om å søkje, same kva bakgrunn dei har.", "Vi gler oss til å høyre frå deg."],
        },
        en: Lines {
            fires: &["Use the form to apply.", "The deadline is 3 May."],
            quiet: &["We encourage everyone to apply regardless of age, gender or ethnic background.", "We hope to hear from you."],
        },
    },
];
