//! Sentences that say, or fail to say, what an ad must say. "Fires" holds what is not enough.

use super::{Case, Lines};
use crate::ads::rules::{Rule, Section};

pub(super) const CASES: &[Case] = &[
    Case {
        rule: Rule::NothingLeftToFillIn,
        section: Section::Practical,
        nb: Lines {
            fires: &["Ansettelse: midlertidig til 31. desember 2028 [skriv grunnlaget]", "Vi holder til i {place}."],
            quiet: &["Spør Kari Solbakken (telefon 40 00 00 01).", "Tabell [1] viser oppgavene."],
        },
        nn: Lines {
            fires: &["[namn, telefon og e-post til næraste leiar]", "Kontaktperson: {leader}"],
            quiet: &["Ring oss (helst før klokka 15).", "Mellombels stilling (vikariat)."],
        },
        en: Lines {
            fires: &["Temporary [write the legal ground and how long]", "Your leader is {leader}."],
            quiet: &["Call us (before three o'clock).", "Permanent position (80 per cent)."],
        },
    },
    Case {
        rule: Rule::LivedExperienceRequired,
        section: Section::Requirements,
        nb: Lines {
            fires: &[
                "Helse- eller sosialfaglig utdanning på bachelornivå.",
                "Det er en fordel om du har egen erfaring med psykiske helseutfordringer.",
                "Egenerfaring er ikke et krav.",
                "",
            ],
            quiet: &[
                "Du har egen erfaring med rusavhengighet eller psykisk sykdom.",
                "Egenerfaring er et krav, og MB-programmet er en fordel.",
                "Egen erfaring som bruker av psykiske helsetjenester, eventuelt pårørendeerfaring.",
                "Bruker- og/eller pårørendeerfaring",
            ],
        },
        nn: Lines {
            fires: &["Gode samarbeidsevner og interesse for folk.", "Det er ønskjeleg med eigen erfaring, men det er ikkje eit krav."],
            quiet: &[
                "Du må ha eiga erfaring med rus eller psykisk uhelse.",
                "Eigenerfaring frå psykisk helsevern er eit krav i denne stillinga.",
                "Du har sjølv kjent på kroppen korleis det er å trenge hjelp.",
            ],
        },
        en: Lines {
            fires: &[
                "A degree in health or social care.",
                "Lived experience of mental distress would be an advantage.",
                "Lived experience is not required.",
            ],
            quiet: &[
                "Lived experience of mental illness or substance use is essential.",
                "You have personal experience of recovery.",
                "Own experience as a service user or next of kin.",
            ],
        },
    },
    Case {
        rule: Rule::LivedExperienceRequired,
        section: Section::AboutUs,
        nb: Lines {
            fires: &["Hos oss jobber tre kolleger med egenerfaring."],
            quiet: &["Vi søker en kollega med egen erfaring fra psykisk helsevern.", "Stillingen krever brukererfaring."],
        },
        nn: Lines {
            fires: &["Her arbeider tre kollegaer med eigenerfaring."],
            quiet: &["Vi søkjer ein medarbeidar som sjølv har levd med avhengnad."],
        },
        en: Lines {
            fires: &["Three of our colleagues bring lived experience to the team each day."],
            quiet: &["We are looking for a colleague, and own lived experience is a requirement."],
        },
    },
    Case {
        rule: Rule::PurposeStated,
        section: Section::AboutUs,
        nb: Lines {
            fires: &["Vi er et team på tolv personer.", "Målet vårt er gode tjenester til alle."],
            quiet: &["Formålet med stillingen er å styrke brukernes stemme i teamet.", "Stillingen skal bidra til håp og god hjelp."],
        },
        nn: Lines {
            fires: &["Vi er eit team på tolv personar.", "Teamet har kontor midt i sentrum."],
            quiet: &["Føremålet med stillinga er at fleire får hjelp som kjennest rett.", "Stillinga skal styrkje tenestene frå innsida."],
        },
        en: Lines {
            fires: &["We are a team of twelve.", "Our services are open all week."],
            quiet: &[
                "The purpose of the position is to bring hope into the service.",
                "This post exists so that people meet someone who has been there.",
            ],
        },
    },
    Case {
        rule: Rule::PurposeStated,
        section: Section::Purpose,
        nb: Lines { fires: &["", "Kommer."], quiet: &["Å gi håp og være et levende bevis på bedring."] },
        nn: Lines { fires: &["Kjem."], quiet: &["Å gi håp og vise at betring er mogleg."] },
        en: Lines { fires: &["Soon."], quiet: &["To bring hope and show that recovery happens."] },
    },
    Case {
        rule: Rule::TasksStated,
        section: Section::AboutUs,
        nb: Lines {
            fires: &["Vi er et tverrfaglig team.", "Oppgavene avtales senere."],
            quiet: &["Du skal lede samtalegrupper sammen med en fagperson.", "Arbeidsoppgavene er oppfølging og undervisning."],
        },
        nn: Lines {
            fires: &["Vi held til midt i sentrum.", "Arbeidsoppgåvene er ikkje klare og blir kunngjorde seinare."],
            quiet: &["Du skal møte brukarar heime og ute.", "Arbeidsoppgåvene dine blir å støtte og rettleie."],
        },
        en: Lines {
            fires: &["We are a friendly team.", "Your tasks are to be agreed later."],
            quiet: &["You will run groups together with a clinician.", "Your main tasks include one-to-one support."],
        },
    },
    Case {
        rule: Rule::DeadlineStated,
        section: Section::HowToApply,
        nb: Lines {
            fires: &["Søknadsfristen kunngjøres senere.", "Send søknad så snart som mulig.", "Stillingen er ledig fra 1. mars."],
            quiet: &["Søknadsfrist: 15. mars 2027.", "Søk innen 01.03.2027.", "Send søknaden din senest 3. april."],
        },
        nn: Lines {
            fires: &["Søknadsfristen kjem seinare.", "Søk gjerne med ein gong."],
            quiet: &["Søknadsfristen er 20. april.", "Søk innan 2. mai 2027."],
        },
        en: Lines {
            fires: &["Apply as soon as you can.", "The deadline will be announced."],
            quiet: &["Apply by 15 March 2027.", "Deadline: 2027-04-01.", "Applications must reach us by May 3."],
        },
    },
    Case {
        rule: Rule::ContactStated,
        section: Section::Practical,
        nb: Lines {
            fires: &["Ta gjerne kontakt om du lurer på noe.", "Spør etter Kari Nordmann i resepsjonen."],
            quiet: &["Spørsmål? Ring Kari Holm, tlf. 40 50 60 70.", "Kontakt oss på kari.holm@eksempel.kommune.no."],
        },
        nn: Lines {
            fires: &["Ta kontakt med leiaren for teamet.", "Org.nr. 987 65 432"],
            quiet: &["Ring Åse Vik på 901 23 456.", "Skriv til ase.vik@døme.kommune.no om du lurer på noko."],
        },
        en: Lines {
            fires: &["Do get in touch if you have questions.", "Ask for the team leader at the front desk."],
            quiet: &["Call Kari Holm on +47 405 06 070.", "Questions? Write to jobs@example.org."],
        },
    },
    Case {
        rule: Rule::PublicationWarning,
        section: Section::PublicationWarning,
        nb: Lines {
            fires: &[
                "Søkerlisten er offentlig.",
                "Du kan be om at navnet ditt ikke kommer på listen.",
                "Søkerlisten er offentlig. Er du i tvil om du passer? Søk selv om du ikke fyller alle krav.",
            ],
            quiet: &[
                "Opplysninger om søkere kan bli offentlige selv om søkeren har bedt om ikke å stå på søkerlisten.",
                "Etter offentleglova § 25 kan navnet ditt bli offentliggjort, også når du har bedt om unntak.",
            ],
        },
        nn: Lines {
            fires: &["Søkjarlista er offentleg.", "Namn og alder går fram av lista."],
            quiet: &[
                "Opplysningar om søkjaren kan bli gjorde offentlege sjølv om søkjaren har bede om å ikkje stå på søkjarlista.",
                "Namnet ditt kan bli offentleg, òg om du bed om unntak.",
            ],
        },
        en: Lines {
            fires: &["The list of applicants is public.", "You may ask us to leave your name out."],
            quiet: &[
                "Details about applicants may be made public even if they have asked not to be on the list.",
                "Your name may become public even when you ask to be left off the list of applicants.",
            ],
        },
    },
    Case {
        rule: Rule::EmployerAndPlaceStated,
        section: Section::Heading,
        nb: Lines {
            fires: &["Erfaringskonsulent søkes", "Vil du bli vår nye kollega?"],
            quiet: &["Erfaringskonsulent i Nordvik kommune", "Solsiden DPS søker medarbeider. Arbeidssted: Storgata 2."],
        },
        nn: Lines {
            fires: &["Ledig stilling som erfaringskonsulent", "Nordfjella kommune søkjer kollega"],
            quiet: &["Erfaringskonsulent i Nordfjella kommune", "Vestre sjukehus søkjer kollega, kontorstad er ved torget."],
        },
        en: Lines {
            fires: &["Peer worker wanted", "Join our team"],
            quiet: &["Peer worker at Nordvik Municipality", "The health trust seeks a peer worker based in the old town."],
        },
    },
    Case {
        rule: Rule::PercentageStated,
        section: Section::AboutUs,
        nb: Lines {
            fires: &["Stillingens størrelse avtales.", "Andelen med egenerfaring er 30 prosent i teamet."],
            quiet: &["Vi lyser ut en 60 % stilling.", "Stillingen er på heltid.", "Stillingen er på 37,5 timer i uken."],
        },
        nn: Lines {
            fires: &["Storleiken blir avtalt.", "40 prosent av brukarane er under 30 år."],
            quiet: &["Vi lyser ut ei fast stilling på 80 prosent.", "Dette er ei halv stilling."],
        },
        en: Lines {
            fires: &["Hours by agreement.", "More than 30% of our colleagues cycle here."],
            quiet: &["This is a full-time position.", "The post is 50 per cent."],
        },
    },
];
