//! Questions about who one is that an ad may not ask: age, gender, family, origin, faith, union and past crime.

use super::{InBoth, Unwanted, Wording};
use crate::ads::rules::Rule;

pub(in crate::ads::lint) const UNWANTED: &[Unwanted] = &[
    Unwanted {
        rule: Rule::AsksAge,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:under|yngre enn|maks|maksimum|maksimalt|høyst|høgst|inntil|eldre enn) (?:2[1-9]|[3-6]\d) år",
                    r"(?:søkere|søkjarar|søkarar|kandidater|kandidatar) (?:over|under) \d\d|i (?:20|30|40|50|60)-år(?:a|ene)|(?:tjue|tretti|førti|femti)åra|(?:tjue|tretti|førti|femti)årene|godt (?:voksen|vaksen)|over (?:2[1-9]|[3-6]\d) år(?: gammel| gamal| gammal)|(?:må|bør|skal) være over (?:2[1-9]|[3-6]\d)|(?:må|bør|skal) vere over (?:2[1-9]|[3-6]\d)",
                    r"mellom [1-6]\d og [2-7]\d år|\d\d ?[-~] ?\d\d år|i alderen \d\d|fra \d\d til \d\d år|frå \d\d til \d\d år",
                    r"(?:du er|vi (?:søker|søkjer|ønsker|ønskjer|vil ha)|ser etter|leter etter|leitar etter) (?:(?:en|ei|ein) )?(?:ung|unge|yngre|ungdommelig|ungdommeleg|voksen|vaksen|eldre)|unge søk\w*|yngre søk\w*|ung og (?:dynamisk|frempå|frampå|engasjert|energisk|sprek|lovende|lovande)|ungt og dynamisk|unge og (?:dynamiske|energiske|spreke|engasjerte)|ung (?:medarbeider|medarbeidar)",
                ],
                forbids: &[r"<negator> (?:være |vere )?(?:eldre|yngre) enn \d\d"],
                when_asked: &[
                    r"alder|alderen din|(?:hvor|kor) (?:gammel|gammal|gamal) du er|fødselsdato\w*|fødselsår\w*|fødselsdag\w*|fødselsnummer\w*|fødselsnr|personnummer\w*|når du (?:er|ble|vart|blei) født|når du (?:er|vart|blei) fødd",
                ],
                unless: &[
                    r"uavhengi\w*|uansett|mangfold\w*|mangfald\w*|oppfordr\w*|oppmod\w*|søkerlist\w*|søkjarlist\w*|søkarlist\w*|offentlig\w*|offentleg\w*",
                    r"ungdom\w*|barn\w*|born|unge voksne|unge vaksne|brukere\w*|brukerne|brukarar\w*|pasient\w*|innbygg\w*|deltaker\w*|deltakar\w*|målgruppe\w*|aldersgruppe\w*|halvparten|av oss|snittalder\w*|gjennomsnitt\w*|kvinner|menn|(?:mennesker|menneske|personer|personar|studenter|studentar|elever|elevar|foreldre)",
                ],
            },
            english: Wording {
                says: &[
                    r"(?:under|below|younger than|no older than|maximum|older than) (?:the age of )?(?:2[1-9]|[3-6]\d)(?: years)?(?: of age| old)?|(?:over|above) (?:the age of )?(?:2[1-9]|[3-6]\d) years (?:old|of age)",
                    r"in (?:your|their) (?:twenties|thirties|forties|fifties|[2-5]0s)|(?:applicants|candidates) (?:over|under) \d\d|aged? (?:between )?\d\d|between (?:the ages of )?[1-6]\d and [2-7]\d years|\d\d ?[-~] ?\d\d years (?:old|of age)|(?:maximum|minimum|upper|lower) age",
                    r"young and (?:dynamic|energetic|enthusiastic|ambitious|hungry)|(?:you are|we (?:want|seek|are looking for)|looking for) (?:an? )?(?:young|youthful|younger|mature|older)|(?:young|younger|youthful|mature) (?:applicants?|candidates?|colleague|employee|peer worker)",
                ],
                forbids: &[r"<negator> (?:be )?(?:older|younger) than \d\d|no older than \d\d"],
                when_asked: &[
                    r"age|your age|how old you are|date of birth|birth ?date|year of birth|when you were born|national identity number|social security number",
                ],
                unless: &[
                    r"regardless|irrespective|whatever|diversity|encourag\w*|applicant list|list of applicants|public|working age|of all ages",
                    r"young people|children|youths?|young adults|adolescents|service users?|users|patients?|participants?|residents|target group|age group|half of (?:us|the team)|of us|average|students|parents|families|%|percent",
                ],
            },
        },
    },
    Unwanted {
        rule: Rule::AsksGenderOrFamily,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"du er (?:en|ei|ein) (?:\w+ ){0,2}(?:dame|mann|kvinne|jente|gutt)|vi (?:søker|søkjer|ønsker|ønskjer|ser etter|leter etter|leitar etter|vil ha|trenger|treng) (?:(?:en|ei|ein|to|flere|fleire|helst|primært) )*(?:mann|menn|kvinne|kvinner|mannlig\w*|mannleg\w*|kvinnelig\w*|kvinneleg\w*|jente|dame|gutt|kar)",
                    r"(?:må|skal|bør) (?:være|vere) (?:(?:en|ei|ein) )?(?:mann|kvinne|mannlig|mannleg|kvinnelig|kvinneleg|gift|ugift|enslig|einsleg|barnløs|barnlaus)|(?:kun|bare|berre|helst) (?:menn|kvinner|mannlige|mannlege|kvinnelige|kvinnelege|mann|kvinne)",
                    r"barnløs\w*|barnlaus\w*|(?:ingen|uten|utan) (?:små |mindreårige |hjemmeboende |heimebuande )?(?:barn|born|familieforpliktelser|familieplikter)|(?:ingen|uten|utan) planer om (?:\w+ )?barn|(?:ingen|utan) planar om (?:\w+ )?(?:barn|born)",
                ],
                forbids: &[
                    r"(?:må|bør|skal|kan) <negator> (?:være|vere) (?:småbarn\w*|forelder|gravid|gift|aleine med barn|alene med barn)|(?:må|bør|skal|kan) <negator> ha (?:små |mindreårige |hjemmeboende |heimebuande )?(?:barn|born)",
                ],
                when_asked: &[
                    r"kjønn|kjønnet ditt|sivilstatus\w*|sivilstand\w*|familiesituasjon\w*|familieforhold\w*|familieplan\w*|samlivsform\w*|samlivsstatus|samboer\w*|sambuar\w*|ektefelle\w*|graviditet\w*|gravid|omsorgsansvar\w*|småbarn\w*",
                    r"om du (?:\w+ )?(?:er gift|er gravid|har barn|har born|har familie|planlegger|planlegg|skal ha barn)|antall barn|(?:talet|tal) på (?:barn|born)|seksuell\w* (?:orientering|legning)|legning\w*|kjønnsidentitet\w*",
                ],
                unless: &[
                    r"uavhengi\w*|uansett|mangfold\w*|mangfald\w*|oppfordr\w*|oppmod\w*|søkerlist\w*|søkjarlist\w*|søkarlist\w*|kjønnsbalanse\w*|likestilling\w*|offentlig\w*|offentleg\w*",
                    r"brukere\w*|brukerne|brukarar\w*|pasient\w*|pårørende som|pårørande som|familier|familiar|deltaker\w*|deltakar\w*|barn som pårørende|barn som pårørande|<users> (?:som|med)|kunnskap\w* om|kompetanse (?:på|om)",
                ],
            },
            english: Wording {
                says: &[
                    r"(?:we (?:want|seek|need|prefer|are looking for)|looking for|seeking) (?:an? |two |preferably |mainly )*(?:man|men|woman|women|male|female|lady|girl|boy|guy)",
                    r"(?:must|should) (?:be )?(?:an? )?(?:man|woman|male|female|married|unmarried|single|childless)|(?:only|preferably) (?:men|women|male|female|males|females)",
                    r"childless|(?:no|without) (?:(?:small|young|dependent|any) )?(?:children|kids|family (?:commitments|obligations|responsibilities))|no plans (?:to have|for) (?:a )?(?:children|family|babies)",
                ],
                forbids: &[
                    r"(?:must|should|may) not be (?:a (?:parent|mother|father)|pregnant|married)|(?:must|should|may) not have (?:(?:small|young|dependent|any) )?(?:children|kids)",
                ],
                when_asked: &[
                    r"gender|your sex|marital status|civil status|family (?:situation|status|plans|circumstances)|number of children|(?:whether|if) you (?:have (?:any )?(?:children|kids)|are (?:married|pregnant|single)|plan)|pregnan\w+|sexual orientation|gender identity|childcare (?:arrangements|duties)|spouse",
                ],
                unless: &[
                    r"regardless|irrespective|whatever|diversity|encourag\w*|list of applicants|applicant list|gender balance|equality|public",
                    r"service users?|users|patients?|participants?|families who|clients?|<users> (?:who|with)|knowledge of|support for",
                ],
            },
        },
    },
    Unwanted {
        rule: Rule::AsksOriginOrReligion,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"norske røt+er|norsk (?:opphav|avstamning|herkomst|avstamming|avstaming)|(?:kristen|kristne|muslimsk|ikke-religiøs) (?:medarbeider|medarbeidar|kollega|kolleger|søker|søkere|søkjar|søkjarar|erfaringskonsulent)|(?:dele|deler|del) (?:vår|vårt|trua vår|troen vår|vår kristne|vår kristne) ?(?:tro|tru|livssyn)?|etnisk norsk\w*|norske foreldre|hel-?norsk|heilnorsk|(?:må|skal|bør) (?:være|vere) (?:(?:en|ein|personlig|personleg|født|fødd) )?(?:kristen|muslim|norsk|døpt|troende|truande|i norge|i noreg)|norsk (?:som )?morsmål|morsmål\w* (?:er|må være|må vere) norsk",
                    r"(?:du er|at du er) (?:(?:en|ein|personlig|personleg|aktiv) )?(?:kristen|muslim|troende|truande)|medlem (?:av|i) (?:den norske kirke|den norske kyrkja|kirken|kyrkja|statskirken|et trossamfunn|eit trussamfunn)|(?:kristen|kristne) (?:tro|tru|livsførsel)",
                    r"(?:din|di) (?:tro|tru|gudstro|gudstru|kirke|kyrkje)",
                ],
                forbids: &[],
                when_asked: &[
                    r"etnisitet\w*|etnisk (?:bakgrunn|opprinnelse|opphav)|nasjonalitet\w*|hudfarge\w*|religion\w*|religiøs\w*|livssyn\w*|trossamfunn\w*|trussamfunn\w*|kirketilhørighet|kyrkjetilhøyrsle|fødeland\w*|fødested\w*|fødestad\w*|landbakgrunn\w*|opprinnelsesland\w*|opphavsland\w*|(?:hvor|kvar) du (?:kommer|kjem|er født|er fødd)",
                ],
                unless: &[
                    r"uavhengi\w*|uansett|mangfold\w*|mangfald\w*|oppfordr\w*|oppmod\w*|respekt\w*|(?:ulik|forskjellig|annen|andre|alle|ymse|forskjellige|ulike|anna) (?:\w+ ){0,3}(?:bakgrunn\w*|livssyn|religion\w*|etnisitet\w*|nasjonalitet\w*|etnisk\w*)|flerkultur\w*|fleirkultur\w*|kunnskap\w* om|brukere\w*|brukarar\w*|pasient\w*|livssynsnøytral\w*",
                ],
            },
            english: Wording {
                says: &[
                    r"ethnic(?:ally)? norwegian|norwegian parents|(?:must|should) be (?:an? |born |a practising )?(?:christian|muslim|norwegian|baptised|believer|in norway)|norwegian as (?:your |a )?(?:mother tongue|first language|native language)|native (?:norwegian|speakers?)|mother tongue (?:is|must be) norwegian",
                    r"you are (?:an? )?(?:(?:practising|active|personal) )?(?:christian|muslim|believer)|members? of the (?:church|state church)|christian (?:faith|conduct|values|colleague|applicants?|peer worker)|share our (?:faith|beliefs|religion)|norwegian (?:roots|descent|ancestry)|your (?:faith|church)",
                ],
                forbids: &[],
                when_asked: &[
                    r"ethnicity|ethnic (?:background|origin)|nationality|skin colou?r|religion|religious (?:belief|beliefs|affiliation|background|faith)|church membership|country of (?:birth|origin)|place of birth|where you (?:come|are|were born) (?:\w+ )?(?:from)?|race",
                ],
                unless: &[
                    r"regardless|irrespective|whatever|diversity|diverse|encourag\w*|respect\w*|(?:different|other|all|various|every) (?:\w+ ){0,3}(?:background|backgrounds|religions?|ethnicit\w+|nationalit\w+|faiths?|beliefs?|cultures?)|multicultural|knowledge of|service users?|users|patients?",
                ],
            },
        },
    },
    Unwanted {
        rule: Rule::AsksUnionOrPolitics,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:må|skal|bør) (?:\w+ )?(?:være|vere|stå) (?:\w+ )?(?:fagorganisert|uorganisert|medlem (?:av|i) (?:\w+ ){0,3}(?:fagforening|fagforeining|fagforbund|parti)\w*)|(?:hvilken|hvilket|kva|kva for) (?:\w+ )?(?:fagforening|fagforeining|parti) du",
                    r"(?:din|di|ditt) (?:politiske \w+|fagforening\w*|fagforeining\w*|partitilhørighet\w*)|(?:hva|kva) du (?:stemmer|røystar)",
                ],
                forbids: &[
                    r"(?:må|skal|bør|kan) <negator> (?:være|vere) (?:\w+ )?(?:fagorganisert|organisert|medlem (?:av|i) (?:\w+ ){0,3}(?:fagforening|fagforeining|fagforbund|parti)\w*)",
                ],
                when_asked: &[
                    r"fagforenings?medlem\w*|fagforeinings?medlem\w*|fagforeningstilhør\w*|fagforeiningstilhør\w*|medlemskap i (?:\w+ )?(?:fagforening|fagforeining|fagforbund|parti)\w*|partimedlem\w*|partitilhør\w*|politiske? (?:syn|ståsted|standpunkt|tilhør\w*|oppfatning\w*|oppfatting\w*|holdning\w*|haldning\w*|verv)",
                    r"(?:om|hvis|dersom) du (?:\w+ )?er (?:fagorganisert|organisert|medlem (?:av|i) (?:\w+ ){0,3}(?:fagforening|fagforeining|fagforbund|parti)\w*)",
                ],
                unless: &[
                    r"uavhengi\w*|uansett|mangfold\w*|mangfald\w*|oppfordr\w*|oppmod\w*|samarbeid\w*|partipolitisk nøytral|kunnskap\w* om|brukere\w*|brukarar\w*|pasient\w*",
                ],
            },
            english: Wording {
                says: &[
                    r"(?:must|should) (?:not )?(?:be|join|belong to) (?:a |an |the )?(?:\w+ )?(?:trade union|union|unioni[sz]ed|members? of (?:\w+ ){0,3}(?:unions?|political party|party))|(?:which|what) (?:trade )?(?:union|party) you|your (?:political (?:views?|opinions?|beliefs?|affiliation)|trade union|union|politics)|how you vote",
                ],
                forbids: &[],
                when_asked: &[
                    r"(?:trade )?union (?:membership|member|affiliation)|(?:membership|member) (?:of|in) (?:\w+ ){0,3}(?:unions?|political party)|party membership|political (?:views?|opinions?|beliefs?|affiliation)|(?:whether|if) you are (?:\w+ )?(?:unioni[sz]ed|organised)",
                ],
                unless: &[
                    r"regardless|irrespective|whatever|diversity|encourag\w*|cooperat\w*|work with|knowledge of|service users?|users|patients?",
                ],
            },
        },
    },
    Unwanted {
        rule: Rule::AsksCriminalRecordBroadly,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:søkere|søkjarar|søkarar|den|de|dei) (?:med|som har) (?:anmerkning\w*|merknad\w*|dommer|dommar|rulleblad\w*)|(?:rent|reint|plettfritt|uplettet|uplettet|blankt|ulasta) (?:rulleblad|vandel|strafferegister)|plettfri vandel|uplettet fortid|ustraffet|ustraffa",
                    r"uttømmende politiattest|uttømmande politiattest|politiattest\w* (?:\w+ ){0,4}(?:legg\w* ved|vedlegg\w*|vedlagt|sammen med søknad\w*|saman med søknad\w*|ved søknad\w*|følge søknad\w*|med søknad\w*)|(?:legg|send|legge) (?:\w+ )?(?:ved|inn) (?:\w+ )?politiattest\w*",
                ],
                forbids: &[
                    r"(?:aldri|må ikke|må ikkje|skal ikke|skal ikkje|kan ikke|kan ikkje) (?:ha |har |være |vere |vært |vore |blitt |er |tidligere |tidlegare )*(?:straffet|straffa|straffedømt|straffedømd|dømt|dømd|siktet|sikta|bøtelagt|anmeldt)",
                ],
                when_asked: &[
                    r"rulleblad\w*|strafferegister\w*|straffeattest\w*|straffbare forhold|straffbare handlingar|straffesak\w*|tidligere dommer|tidlegare dommar|dommer du|dommar du|straffedommer|domfelt\w*|domfelling\w*|straffehistori\w*|kriminell fortid|kriminell bakgrunn|(?:har|er) (?:\w+ )?(?:straffet|straffa|straffedømt|straffedømd|domfelt|sona|sonet)|soningshistori\w*",
                ],
                unless: &[
                    r"5-4|erfaring\w* (?:med|fra|frå|som|av)|brukere\w*|brukerne|brukarar\w*|pasient\w*|deltaker\w*|deltakar\w*|<users> (?:som|med)|løslat\w*|lauslat\w*",
                ],
            },
            english: Wording {
                says: &[
                    r"applicants with (?:a )?(?:criminal|police) (?:record|records|convictions)|(?:clean|spotless|unblemished|clear) (?:criminal |police )?record|no criminal (?:record|past|history|convictions)",
                    r"(?:enclose|attach|include|send|submit) (?:\w+ ){0,2}(?:police certificate|criminal record)|police certificate (?:\w+ ){0,4}(?:enclosed|attached|with (?:your|the) application)|(?:exhaustive|full|extended) (?:police certificate|criminal record check)",
                ],
                forbids: &[
                    r"(?:never|must not|cannot|may not) (?:have |been |be |having |previously |ever )*(?:convicted|charged|fined|arrested|punished)",
                ],
                when_asked: &[
                    r"criminal (?:record|records|history|past|background|offences?|convictions?|cases?)|(?:previous|past|any) (?:convictions?|sentences?|offences?|fines)|time in prison|(?:have|has) been (?:convicted|sentenced|in prison)",
                ],
                unless: &[r"5-4|experience (?:of|with|from)|service users?|users|patients?|participants?|<users> (?:who|with)|released from"],
            },
        },
    },
];
