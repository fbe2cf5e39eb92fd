//! Questions about family, faith, origin, orientation, age and politics.

use super::{Case, Questions};
use crate::interviews::lawful::UnlawfulGround;

pub(super) const CASES: &[Case] = &[
    Case {
        ground: UnlawfulGround::FamilyAndChildren,
        nb: Questions {
            stopped: &[
                "Hva sier familien til at du søker?",
                "Hvordan får du jobben til å gå opp med småbarn hjemme?",
                "Familie og fritid",
                "Har du barn?",
                "Er du gift eller samboer?",
                "Fortell om familien din.",
                "Familie/barn",
                "Hvem passer barna når du er på jobb?",
                "Har du ikke barn?",
                "Hvordan skal du kombinere jobb og familie?",
            ],
            lawful: &[
                "Hva svarer du hvis en bruker spør om du er gift?",
                "Hva tenker du om å samarbeide med pårørende og familier?",
                "Har du erfaring med å møte barn som pårørende?",
                "Hvordan vil du støtte familien til en bruker?",
                "Kan du arbeide kveld og helg?",
                "Hvordan vil du kombinere samtaler med brukere og arbeid i team?",
            ],
        },
        nn: Questions {
            stopped: &[
                "Har du born?",
                "Er du gift eller sambuar?",
                "Fortel om familien din.",
                "Kven passar ungane når du er på arbeid?",
                "Korleis skal du kombinere jobb og familie?",
            ],
            lawful: &[
                "Kva tenkjer du om å samarbeide med pårørande og familiar?",
                "Har du røynsle med å møte barn som er pårørande?",
                "Korleis vil du støtte familien til ein brukar?",
                "Kan du arbeide kveld og helg?",
            ],
        },
        en: Questions {
            stopped: &[
                "Do you have children?",
                "Are you married?",
                "Tell us about your family.",
                "Who looks after the kids when you work?",
                "How will you combine work and family?",
            ],
            lawful: &[
                "What do you think about working with next of kin and families?",
                "Do you have experience of meeting children as next of kin?",
                "How would you support a user's family?",
                "Can you work evenings and weekends?",
                "How would you balance work with users and work in the team?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::Pregnancy,
        nb: Questions {
            stopped: &[
                "Er det aktuelt med barn snart?",
                "Er du gravid?",
                "Planlegger du å få barn?",
                "Har du planer om flere barn?",
                "Skal du ut i foreldrepermisjon?",
                "Skal dere ha flere barn?",
                "Vil dere ha barn snart?",
            ],
            lawful: &[
                "Hvordan ville du møte en gravid bruker?",
                "Når kan du begynne i stillingen?",
                "Hva tenker du om støtte til foreldre som nettopp har fått barn?",
                "Hva vil du gjøre ut av stillingen?",
            ],
        },
        nn: Questions {
            stopped: &[
                "Har du planar om å få fleire ungar?",
                "Er du gravid?",
                "Planlegg du å få barn?",
                "Har du planar om fleire barn?",
                "Skal du ut i foreldrepermisjon?",
                "Skal de ha fleire born?",
            ],
            lawful: &[
                "Korleis ville du møte ein gravid brukar?",
                "Når kan du byrje i stillinga?",
                "Kva tenkjer du om støtte til foreldre som nettopp har fått barn?",
                "Kva vil du gjere ut av stillinga?",
            ],
        },
        en: Questions {
            stopped: &[
                "Are you pregnant?",
                "Do you plan to have children?",
                "Are you thinking of starting a family?",
                "Will you be going on maternity leave?",
                "Are you planning a family?",
                "Will you two have more children?",
            ],
            lawful: &[
                "How would you meet a pregnant user?",
                "When could you start?",
                "How can we support new parents who use our services?",
                "What plans do you have for the role?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::Religion,
        nb: Questions {
            stopped: &[
                "Hva er ditt forhold til kirken?",
                "Hvilken religion har du?",
                "Er du kristen?",
                "Tror du på Gud?",
                "Er du medlem av Den norske kirke?",
                "Hvilken tro har du?",
            ],
            lawful: &[
                "Hvordan møter du brukere med et annet livssyn enn ditt?",
                "Tror du på at alle kan få et bedre liv?",
                "Hvilken tro har du på gruppesamtaler som metode?",
                "Hva betyr håp i arbeidet ditt?",
                "Hva tror du brukerne trenger mest?",
            ],
        },
        nn: Questions {
            stopped: &["Kva religion har du?", "Er du kristen?", "Trur du på Gud?", "Kva er livssynet ditt?", "Kva tru har du?"],
            lawful: &[
                "Korleis møter du brukarar med ulike livssyn?",
                "Trur du på at alle kan få det betre?",
                "Kva betyr håp i arbeidet ditt?",
                "Korleis vil du snakke om meining og von med dei du møter?",
                "Kva trur du brukarane treng mest?",
            ],
        },
        en: Questions {
            stopped: &[
                "What religion do you belong to?",
                "Are you a Christian?",
                "Do you believe in God?",
                "Do you go to church?",
                "What faith do you have?",
            ],
            lawful: &[
                "How would you react if a user asked about your religion?",
                "How do you meet users with different faiths?",
                "Do you believe that everyone can have a better life?",
                "What does hope mean in your work?",
                "How would you talk about meaning with the people you meet?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::Ethnicity,
        nb: Questions {
            stopped: &[
                "Hvor er du oppvokst?",
                "Hvor kommer du egentlig fra?",
                "Hvilken etnisitet har du?",
                "Er du same?",
                "Hvor er foreldrene dine født?",
                "Hvilken hudfarge har du?",
            ],
            lawful: &[
                "Hvilke språk snakker du?",
                "Hvordan møter du mennesker med ulik etnisk bakgrunn?",
                "Hva kjenner du til om samiske brukeres rettigheter?",
                "Hvordan vil du bruke bakgrunnen din i jobben?",
            ],
        },
        nn: Questions {
            stopped: &[
                "Kvar kjem du eigentleg frå?",
                "Kva nasjonalitet har du?",
                "Er du innvandrar?",
                "Kvar er foreldra dine frå?",
                "Kva hudfarge har du?",
            ],
            lawful: &[
                "Kva språk snakkar du?",
                "Korleis møter du folk med ulik kulturell bakgrunn?",
                "Kva veit du om rettane til samiske brukarar?",
                "Korleis vil du bruke bakgrunnen din i arbeidet?",
            ],
        },
        en: Questions {
            stopped: &[
                "Where do you really come from?",
                "What is your nationality?",
                "Are you Sami?",
                "Where were you born?",
                "What skin colour do you have?",
            ],
            lawful: &[
                "Which languages do you speak?",
                "How do you meet people of different ethnic backgrounds?",
                "What do you know about Sami users' rights?",
                "Where do you see yourself in this team?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::SexualOrientation,
        nb: Questions {
            stopped: &[
                "Lever du med en mann eller en kvinne?",
                "Er du homofil?",
                "Hva er legningen din?",
                "Hvilken seksuell orientering har du?",
                "Er du trans?",
            ],
            lawful: &[
                "Hvordan vil du møte skeive brukere?",
                "Hvilket pronomen vil du at vi bruker i intervjuet?",
                "Hva tenker du om å snakke med brukere om seksualitet?",
                "Hvordan kan tjenesten bli tryggere for transpersoner?",
            ],
        },
        nn: Questions {
            stopped: &["Er du homofil?", "Kva er legninga di?", "Likar du menn eller kvinner?", "Er du skeiv?"],
            lawful: &[
                "Korleis vil du møte skeive brukarar?",
                "Kva pronomen vil du at vi brukar i intervjuet?",
                "Kva tenkjer du om å snakke med brukarar om seksualitet?",
                "Korleis kan tenesta bli tryggare for transpersonar?",
            ],
        },
        en: Questions {
            stopped: &["Are you gay?", "What is your sexual orientation?", "Are you transgender?", "Do you prefer men or women?"],
            lawful: &[
                "How would you meet LGBT users?",
                "Which pronoun would you like us to use?",
                "What do you think about talking with users about sexuality?",
                "How could the service become safer for trans people?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::Age,
        nb: Questions {
            stopped: &["Er du over 50?", "Hvor gammel er du?", "Når er du født?", "Er du ikke litt for gammel?", "Når skal du gå av med pensjon?"],
            lawful: &[
                "Hvordan møter du eldre brukere?",
                "Hvor lenge har du jobbet med dette?",
                "Hva tenker du om å jobbe med ungdom i alderen 16 til 23?",
                "Hva er målet ditt på sikt?",
            ],
        },
        nn: Questions {
            stopped: &["Kor gammal er du?", "Når er du fødd?", "Er du ikkje litt for ung?", "Når tenkjer du å gå av med pensjon?"],
            lawful: &[
                "Korleis møter du eldre brukarar?",
                "Kor lenge har du arbeidd med dette?",
                "Kva tenkjer du om å arbeide med ungdom i alderen 16 til 23?",
                "Kva er målet ditt på sikt?",
            ],
        },
        en: Questions {
            stopped: &["How old are you?", "What is your date of birth?", "Are you too old for this?", "When do you plan to retire?"],
            lawful: &[
                "How do you meet older users?",
                "How long have you worked with this?",
                "What do you think about working with young people aged 16 to 23?",
                "How do you manage your time?",
            ],
        },
    },
    Case {
        ground: UnlawfulGround::PoliticalAndUnion,
        nb: Questions {
            stopped: &[
                "Hva mener du om regjeringen?",
                "Er du medlem av en fagforening?",
                "Hva stemmer du ved valg?",
                "Er du politisk aktiv?",
                "Hvilket parti hører du til?",
                "Driver du med politikk?",
                "Er du engasjert i politikk?",
            ],
            lawful: &[
                "Hva vil du si til en pasient som er tvangsinnlagt?",
                "Hvordan vil du samarbeide med tillitsvalgte?",
                "Er du aktiv brukerrepresentant, og hvordan kan de to rollene kombineres?",
                "Har du erfaring fra brukerorganisasjon og tillitsarbeid?",
                "Hvordan kan du påvirke politikere på vegne av faget?",
                "Hvordan kan du være med på å påvirke tjenesten?",
            ],
        },
        nn: Questions {
            stopped: &[
                "Er du medlem i ei fagforeining?",
                "Kva parti røystar du på?",
                "Er du fagorganisert?",
                "Kva er ditt politiske syn?",
                "Driv du med politikk?",
            ],
            lawful: &[
                "Korleis vil du samarbeide med tillitsvalde?",
                "Er du aktiv brukarrepresentant, og korleis kan dei to rollene kombinerast?",
                "Har du røynsle frå brukarorganisasjon?",
                "Korleis kan tenesta gi råd til politikarar?",
            ],
        },
        en: Questions {
            stopped: &[
                "Are you a member of a trade union?",
                "Who do you vote for?",
                "Are you politically active?",
                "What are your political views?",
                "Are you involved in politics?",
            ],
            lawful: &[
                "How would you work with union representatives?",
                "Are you an active user representative, and how would you combine the two roles?",
                "Do you have experience from a user organisation?",
                "How can the service advise politicians?",
            ],
        },
    },
];
