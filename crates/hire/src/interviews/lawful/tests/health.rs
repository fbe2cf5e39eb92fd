//! Questions about health, illness and treatment.

use super::{Case, Questions};
use crate::interviews::lawful::UnlawfulGround;

pub(super) const CASES: &[Case] = &[
    Case {
        ground: UnlawfulGround::Diagnosis,
        nb: Questions {
            stopped: &["Hvilken diagnose har du?", "Har du fått noen diagnose?", "Er du bipolar?", "Har du hatt psykose?", "Hva er diagnosen din?"],
            lawful: &[
                "Hva svarer du hvis en bruker spør om diagnosen din?",
                "Hvordan vil du møte mennesker med ulike diagnoser?",
                "Hva tenker du om måten diagnoser brukes på i tjenesten?",
                "Du trenger ikke fortelle om diagnosen din, men hvordan vil du bruke erfaringene dine?",
                "Hva betyr det for deg å se mennesket bak diagnosen?",
            ],
        },
        nn: Questions {
            stopped: &["Kva diagnose har du?", "Fekk du nokon diagnose?", "Har du angst?", "Når fekk du diagnosen din?"],
            lawful: &[
                "Korleis vil du møte menneske med ulike diagnosar?",
                "Kva tenkjer du om bruken av diagnosar i tenesta?",
                "Utan å nemne diagnosen din: kva har du lært?",
                "Korleis kan vi sjå mennesket bak ein diagnose?",
            ],
        },
        en: Questions {
            stopped: &["What is your diagnosis?", "Have you been diagnosed with anything?", "Do you have PTSD?", "Are you bipolar?"],
            lawful: &[
                "How would you meet people with different diagnoses?",
                "What do you think about how the service uses diagnoses?",
                "You do not have to tell us your diagnosis, but how would you use your experience?",
                "How do we see the person behind a diagnosis?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::Medication,
        nb: Questions {
            stopped: &["Tar du medisiner?", "Hvilke medisiner bruker du?", "Går du fortsatt på antidepressiva?", "Får du LAR?", "Er du medisinfri?"],
            lawful: &[
                "Hva gjør du hvis en bruker spør deg om råd om medisiner?",
                "Hva tenker du om medisinfrie tilbud?",
                "Hvordan vil du støtte en som trapper ned på medisiner?",
                "Hvor går grensen mellom din rolle og legens når det gjelder medisiner?",
            ],
        },
        nn: Questions {
            stopped: &["Tek du medisinar?", "Kva medisinar brukar du?", "Går du på antidepressiva?", "Har du slutta med medisinar?"],
            lawful: &[
                "Kva gjer du om ein brukar spør deg om medisinar?",
                "Kva tenkjer du om medisinfrie tilbod?",
                "Korleis vil du støtte ein som trappar ned?",
                "Kvar går grensa mellom di rolle og legen si rolle?",
            ],
        },
        en: Questions {
            stopped: &["Do you take any medication?", "Which medicines do you use?", "Are you on antidepressants?", "Tell us about your medication."],
            lawful: &[
                "What would you do if a user asked you for advice about medication?",
                "What do you think about medication-free services?",
                "How would you support someone who is coming off medication?",
                "Where does your role end and the doctor's begin?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::TreatmentHistory,
        nb: Questions {
            stopped: &[
                "Har du vært innlagt?",
                "Går du til psykolog?",
                "Hvor mange ganger har du vært innlagt?",
                "Hvem er behandleren din?",
                "Hvorfor ble du innlagt?",
            ],
            lawful: &[
                "Hva var til hjelp for deg i møtet med hjelpeapparatet, og hvordan kan du bruke det her?",
                "Hvordan vil du støtte en som er innlagt for første gang?",
                "Hvordan ser du for deg samarbeidet med behandlere?",
                "Hva kan vi lære av dem som har vært i behandling hos oss?",
            ],
        },
        nn: Questions {
            stopped: &["Har du vore innlagt?", "Går du til psykolog?", "Kven er behandlaren din?", "Kvifor vart du innlagt?"],
            lawful: &[
                "Kva var til hjelp for deg i møte med tenestene?",
                "Korleis vil du støtte ein som er innlagd for første gong?",
                "Korleis ser du for deg samarbeidet med behandlarar?",
                "Kva kan vi lære av dei som har vore i behandling hos oss?",
            ],
        },
        en: Questions {
            stopped: &[
                "Have you been a patient here?",
                "Have you been hospitalised?",
                "Are you in therapy?",
                "How many times have you been admitted?",
                "Who is your psychologist?",
            ],
            lawful: &[
                "What helped you when you met the services, and how could you use it here?",
                "How would you support someone who is admitted for the first time?",
                "How do you see working with clinicians?",
                "What can we learn from people who have had treatment with us?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::SickLeave,
        nb: Questions {
            stopped: &[
                "Har du mye fravær?",
                "Hvor mye sykefravær har du hatt?",
                "Har du vært sykmeldt?",
                "Mottar du uføretrygd?",
                "Er du ofte borte fra jobb?",
            ],
            lawful: &[
                "Hvordan vil du støtte brukere som er sykmeldt?",
                "Hva kan vi gjøre for at du skal trives på jobb?",
                "Hva tenker du skal til for å forebygge sykefravær på en arbeidsplass?",
                "Hvordan planlegger du arbeidsdagen din?",
            ],
        },
        nn: Questions {
            stopped: &["Kor mykje sjukefråvær har du hatt?", "Har du vore sjukmeld?", "Er du på AAP?", "Kor ofte er du sjuk?"],
            lawful: &[
                "Korleis vil du støtte brukarar som er sjukmelde?",
                "Kva skal til for at du trivst på arbeid?",
                "Kva kan ein arbeidsplass gjere for å førebyggje sjukefråvær?",
                "Korleis planlegg du arbeidsdagen din?",
            ],
        },
        en: Questions {
            stopped: &[
                "How much sick leave have you taken?",
                "Have you been off sick?",
                "Do you receive disability benefits?",
                "What about your sickness absence?",
            ],
            lawful: &[
                "How would you support users who are on sick leave?",
                "What makes you thrive at work?",
                "How can a workplace prevent sickness absence?",
                "How do you plan your working day?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::DisabilityAndHealth,
        nb: Questions {
            stopped: &[
                "Hva feiler det deg?",
                "Har du selvmordstanker?",
                "Hva var galt med deg?",
                "Er du frisk nå?",
                "Har du noen funksjonsnedsettelse?",
                "Hvordan er helsen din?",
                "Hvor lenge har du vært rusfri?",
                "Drikker du?",
                "Har du god psykisk helse?",
            ],
            lawful: &[
                "Trenger du tilrettelegging under intervjuet?",
                "Har du helse- eller sosialfaglig utdanning?",
                "Hva tenker du om å jobbe med psykisk helse?",
                "Har du egen erfaring med psykisk sykdom eller rus som du vil bruke i jobben?",
                "Hva gjør du for å ta vare på deg selv i en krevende jobb?",
            ],
        },
        nn: Questions {
            stopped: &[
                "Kva slags sjukdom har du?",
                "Har du hatt tilbakefall?",
                "Er du frisk no?",
                "Har du nokon funksjonshemming?",
                "Korleis er helsa di?",
                "Kor lenge har du vore rusfri?",
            ],
            lawful: &[
                "Treng du tilrettelegging under intervjuet?",
                "Har du helse- eller sosialfagleg utdanning?",
                "Kva tenkjer du om å arbeide med psykisk helse?",
                "Kva gjer du for å ta vare på deg sjølv i ein krevjande jobb?",
            ],
        },
        en: Questions {
            stopped: &[
                "What is wrong with you?",
                "Have you ever attempted suicide?",
                "Are you healthy now?",
                "Do you have a disability?",
                "How is your health?",
                "How long have you been sober?",
            ],
            lawful: &[
                "Do you need any adaptations for the interview?",
                "Do you have health or social care education?",
                "What do you think about working in mental health?",
                "How do you look after yourself in a demanding job?",
            ],
        },
    },
];
