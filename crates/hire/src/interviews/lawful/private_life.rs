//! Questions about who one is and how one lives outside work.
//!
//! Plans for children and where one's parents are from come before family: they are the narrower grounds.

use super::{
    UnlawfulGround,
    grounds::{Ground, Words},
};

pub(super) const GROUNDS: &[Ground] = &[
    Ground {
        ground: UnlawfulGround::Pregnancy,
        norwegian: Words {
            asks: &[
                r"(?:er|blir|vart|ble|var) du (?:\w+ )?gravid|(?:bli|vere|være) gravid\w*|graviditeten din|er det (?:barn|en liten|ein liten) på vei|venter du (?:barn|noen små|tvillinger)|ventar du (?:barn|born|nokon små)",
                r"(?:planlegger|planlegg|ønsker|ønskjer|tenker|tenkjer|skal|vil|vurderer|vurderar|regner|reknar|prøver|håper|håpar) du (?:\w+ ){0,4}(?:få (?:\w+ )?(?:barn|born|unger|ungar)|(?:flere|fleire) (?:barn|born)|adopt\w*|bli (?:mor|far|forelder|foreldre|mamma|pappa)|stifte familie|(?:foreldre|fødsels|mamma|pappa)perm\w*)",
                r"(?:planer|planar) om (?:\w+ ){0,3}(?:barn|born|graviditet|unger|ungar|familieforøkelse|familieauke|adopsjon|familie)|(?:når|skal) (?:\w+ ){0,4}(?:ut i|ta ut|i) (?:foreldre|fødsels|mamma|pappa)perm\w*|aktuelt med (?:\w+ )?(?:barn|born)|prøver (?:du|dere) å få barn|prøver (?:de|dykk) å få barn|(?:skal|vil|planlegger|planlegg|ønsker|ønskjer) (?:dere|dykk|du) (?:\w+ ){0,3}(?:ha|få) (?:\w+ )?(?:barn|born|unger|ungar)|(?:skal|vil|planlegg|ønskjer) de (?:\w+ ){0,3}(?:ha|få) (?:flere|fleire) (?:barn|born)",
            ],
            topics: &[r"gravid\w*|graviditet\w*|foreldrepermisjon\w*|fødselspermisjon\w*|adopsjon\w*|prøverør\w*"],
            unless: &[r"<users>|kvinner|foreldre som|kvinne"],
            alone: &[r"graviditet|gravid|adopsjon|foreldrepermisjon|fødselspermisjon"],
        },
        english: Words {
            asks: &[
                r"(?:are|were) you (?:\w+ )?(?:pregnant|expecting(?: a (?:baby|child))?|trying (?:for a baby|to (?:conceive|get pregnant|have))|adopting)|(?:become|get|getting|becoming) pregnant|your (?:pregnancy|maternity|due date)",
                r"(?:do|are|will|would|might|have) you (?:\w+ ){0,2}(?:want|wanting|plan|planning|planned|hope|hoping|wish|intend|intending|like|going|thinking|thought|consider\w*|be) (?:\w+ ){0,3}(?:have (?:a |more |any )?(?:children|kids|baby|babies)|having (?:a |more |any )?(?:children|kids|baby|babies)|start(?:ing)? a family|adopt(?:ing)? a child|maternity leave|parental leave|paternity leave)|planning (?:a|for a|to start a) family|plan a family|(?:will|are|do) you (?:\w+ ){0,3}(?:have|having) (?:\w+ )?more (?:children|kids)|plans (?:to have|for) (?:\w+ )?(?:children|kids|baby|babies|a family)",
            ],
            topics: &[r"pregnan\w+|maternity leave|parental leave|fertility"],
            unless: &[r"<users>|woman|mothers|parents"],
            alone: &[r"pregnancy|pregnant|adoption|maternity"],
        },
    },
    Ground {
        ground: UnlawfulGround::Ethnicity,
        norwegian: Words {
            asks: &[
                r"(?:hvor|kvar) (?:kommer|kjem) du (?:\w+ )?(?:fra|ifra|frå|ifrå)|(?:hvor|kvar) er du (?:\w+ )?(?:fra|frå|født|fødd)|(?:hvor|kvar) (?:er|kommer|kjem) (?:foreldrene|foreldra|familien|slekta|slekten) (?:din|di|dine)|(?:hvor|kvar) (?:er|har) du (?:\w+ )?(?:oppvokst|oppvaksen|vokst opp|vakse opp)|(?:hvor|kor) lenge har du (?:bodd|budd|vært|vore) i (?:norge|noreg)",
                r"(?:hvilken|hvilket|kva|kva for|hva slags) (?:etnisitet|nasjonalitet|etnisk|landbakgrunn|opphav|morsmål|folkegruppe|kulturell bakgrunn|hudfarge|rase)|(?:din|di|ditt) (?:etniske|etnisitet|nasjonalitet|opphav|kulturelle|landbakgrunn|hudfarge|opprinnelse|opprinnelige|morsmål|etnisk)\w*|(?:etnisiteten|nasjonaliteten|opphavet|landbakgrunnen|hudfargen|morsmålet|kulturbakgrunnen) (?:din|ditt)",
                r"er du (?:(?:en|ein|egentlig|eigentleg|etnisk|hel|heil|helt|født|fødd|ikke|ikkje) )*(?:same|samisk|rom|kven|innvandrer|innvandrar|flyktning|norsk|utlending|utanlandsk|utenlandsk|afrikansk|asiatisk|svart)|er (?:foreldrene|foreldra) dine (?:norske|fra|frå|fødde?|født)",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"etnisitet|nasjonalitet|opphav|landbakgrunn|opprinnelse|fødeland|fødested"],
        },
        english: Words {
            asks: &[
                r"where (?:do|are|did) you (?:\w+ )?(?:from|come from|born)|where were you born|where did you grow up|where (?:are|were|do) your (?:parents|family|ancestors)|how long have you (?:lived|been) in norway|what (?:\w+ )?(?:ethnicity|nationality|race|ethnic group) are you",
                r"(?:what|which) (?:is your )?(?:skin colou?r|colou?r is your skin|ethnicity|nationality|ethnic background|race|mother tongue|country of (?:birth|origin))|your (?:ethnicity|ethnic \w+|nationality|race|skin colou?r|country of (?:birth|origin)|mother tongue|native country|origins?|cultural background)|are you (?:(?:an?|really|ethnically|originally|not) )*(?:sami|roma|immigrant|refugee|norwegian|foreigner|foreign|african|asian|black)",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"ethnicity|nationality|origin|race"],
        },
    },
    Ground {
        ground: UnlawfulGround::FamilyAndChildren,
        norwegian: Words {
            asks: &[
                r"har du (?:(?:selv|sjølv|egne|eigne|også|òg|noen|nokon|små|store|flere|fleire|en|ein|ei|ikke|ikkje|stor|hjemmeboende|heimebuande|mange|to|tre|mann|kone|eller) )*(?:barn|born|unger|ungar|småbarn|småborn|familie|samboer|sambuar|kjæreste|kjærast|ektefelle|partner|mann|kone|søsken|omsorgsansvar|barnepass|barnevakt)",
                r"er du (?:\w+ )?(?:gift|samboer|sambuar|singel|enslig|einsleg|skilt|forlovet|forlova|ugift|alenemor|alenefar|åleine med barn|alene med barn|mor|far|småbarnsforelder|i et forhold|i eit forhold)|(?:hvor mange|kor mange) (?:barn|born|unger|ungar)|(?:små)?(?:barn|born|unger|ungar) (?:hjemme|heime)|(?:hva|kva) (?:sier|seier|synes|synest|mener|meiner) (?:familien|mannen|kona|samboeren|sambuaren|barna|ungene|ungane)|bor du (?:alene|sammen med)|bur du (?:åleine|aleine|saman med)",
                r"(?:barna|borna|ungene|ungane|barnet|mannen|kona|kjæresten|kjærasten|samboeren|sambuaren|partneren|ektefellen|familien|foreldrene|foreldra|familielivet|familiesituasjonen|sivilstatusen|sivilstanden) (?:din|di|dine|ditt)|(?:din|di|dine|ditt) (?:\w+ )?(?:barn|born|familie|familiesituasjon|mann|kone|samboer|ektefelle|partner|sivilstatus|sivilstand)|(?:hvem|kven) (?:passer|passar|henter|hentar|tar seg av|tek seg av) (?:\w+ )?(?:barna|borna|ungene|ungane)",
            ],
            topics: &[
                r"sivilstatus\w*|sivilstand\w*|familiesituasjon\w*|familieforhold\w*|omsorgsansvar\w*|barnepass\w*|familieplan\w*|(?:kombinere|forene|foreine|balansere|sjonglere|rekker|rekk|få tid til) (?:\w+ ){0,4}(?:familie|familien|familieliv\w*|barn|born|barna|borna|privatliv\w*|hjemmeliv\w*|heimeliv\w*)",
            ],
            unless: &[r"<users>"],
            alone: &[
                r"familie|familien|barn|born|unger|ungar|sivilstatus|sivilstand|ektefelle|samboer|sambuar|familiesituasjon\w*|familieforhold|omsorgsansvar|familieliv",
            ],
        },
        english: Words {
            asks: &[
                r"(?:do you have|have you got) (?:(?:any|a|an|young|small|own|your|of|other|dependent) )*(?:children|kids|child|family|husband|wife|partner|boyfriend|girlfriend|spouse|siblings|childcare|dependants|caring responsibilities)",
                r"are you (?:\w+ )?(?:married|single|divorced|engaged|separated|widowed|a (?:mother|father|parent|single parent)|in a relationship|seeing (?:someone|anyone)|living with (?:someone|anyone))|how many (?:children|kids)|(?:do you )?live (?:alone|with (?:someone|anyone|a partner))",
                r"your (?:\w+ )?(?:children|kids|husband|wife|partner|spouse|family|marital status|family situation|childcare|home life|parents|boyfriend|girlfriend)|who (?:looks after|takes care of|picks up) (?:the|your) (?:children|kids)|marital status",
            ],
            topics: &[
                r"family (?:situation|circumstances)|childcare|(?:combine|balance|juggle|reconcile) (?:\w+ ){0,4}(?:family|family life|children|kids|home life)",
            ],
            unless: &[r"<users>"],
            alone: &[r"family|children|kids|marital|spouse|partner"],
        },
    },
    Ground {
        ground: UnlawfulGround::Religion,
        norwegian: Words {
            asks: &[
                r"(?:hvilken|hvilket|kva|kva for|hva slags) (?:\w+ )?(?:religion|livssyn|trossamfunn|trussamfunn|kirke|menighet)(?: \w+){0,3} du|(?:hvilken|hva slags|kva|kva for|kva for ei|kva slags) (?:tro|tru) (?:tilhører|høyrer|bekjenner|vedkjenner) du|forhold(?:et)? (?:\w+ )?til (?:kirken|kirka|kyrkja|gud|religion|islam|kristendommen|kristendomen)|(?:din|di|ditt) (?:egen |eigen |eiga |eget |eige |personlige |personlege )?(?:religion|religiøse\w*|tro|tru|livssyn|gudstro|gudstru|kirke|kyrkje|menighet)|(?:religionen|troen|trua|livssynet|gudstrua|menigheten|kyrkjelyden) (?:din|di|ditt)",
                r"er du (?:(?:en|ein|personlig|personleg|selv|sjølv|aktivt|aktiv|praktiserende|praktiserande|døpt|konfirmert|ikke|ikkje) )*(?:kristen|muslim|troende|truande|religiøs|jøde|hindu|buddhist|ateist|katolikk|humanetiker|humanetikar|sikh|læstadianer)|(?:tror|trur) du på (?:gud|allah|en gud|ein gud)|(?:går|ber|bed|faster|fastar) du (?:\w+ )?(?:i (?:kirken?|kyrkja|kyrkje|moské\w*|synagoge\w*)|til gud|under ramadan|i ramadan)",
                r"(?:medlem|aktiv|engasjert) (?:av|i) (?:\w+ ){0,3}(?:kirken?|kirka|kyrkja|kyrkje|trossamfunn\w*|trussamfunn\w*|menighet\w*|kyrkjelyd\w*|moské\w*|statskirken)|(?:bruker|brukar|bærer|ber) du (?:hijab|kors|turban|hodeplagg av)|feirer du (?:jul|id|ramadan)|feirar du (?:jul|id|ramadan)",
            ],
            // Faith in a method is another matter than faith.
            topics: &[r"(?:hvilken|hva slags|kva|kva for|kva for ei|kva slags) (?:tro|tru) har du"],
            unless: &[r"på|i at"],
            alone: &[r"religion|livssyn|trossamfunn|gudstro|trussamfunn|religiøsitet|kristent?|muslim|muslimsk|troende|truande"],
        },
        english: Words {
            asks: &[
                r"(?:what|which) (?:religion|faith|church|denomination)(?: \w+){0,3} you|what is your (?:religion|faith)|your (?:\w+ )?(?:religion|faith|church|religious \w+|beliefs about god)|(?:do|are) you (?:\w+ )?(?:religious|believe in god|go to (?:church|mosque|the mosque|synagogue)|pray|fast during)",
                r"are you (?:(?:an?|practising|active|not) )*(?:christian|muslim|jewish|jew|hindu|buddhist|atheist|catholic|believer|sikh|religious)|(?:member|active) (?:of|in) (?:\w+ )?(?:church|mosque|congregation|religious community)|do you (?:wear a (?:hijab|cross|turban)|celebrate (?:christmas|eid|ramadan))",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"religion|faith|denomination|christian|muslim"],
        },
    },
    Ground {
        ground: UnlawfulGround::SexualOrientation,
        norwegian: Words {
            asks: &[
                r"er du (?:(?:en|ein|egentlig|eigentleg|selv|sjølv|åpent|ope|ikke|ikkje) )*(?:homo|homofil|homoseksuell|lesbisk|lesbe|skeiv|bifil|biseksuell|heterofil|hetero|heteroseksuell|trans|transperson|transkjønnet|transkjønna|transkvinne|transmann|ikke-binær|ikkje-binær|født som|fødd som|interessert i (?:menn|kvinner))",
                r"(?:din|di|ditt) (?:seksuelle? )?(?:legning|orientering|kjønnsidentitet|kjønnsuttrykk|seksualitet|seksualliv)|(?:legningen|legninga|orienteringen|orienteringa|kjønnsidentiteten|seksualiteten|kjønnsuttrykket) (?:din|di|ditt)|(?:hvilken|kva|kva for) (?:seksuell|seksuelle|legning|kjønnsidentitet|orientering)\w*|(?:liker|likar|tiltrekkes|foretrekker) du (?:\w+ )?(?:menn|kvinner|gutter|gutar|jenter)|(?:hvilket|kva) kjønn (?:er|identifiserer|ser|føler|kjenner|har) ?\w* ?du|(?:føler|kjenner) du deg som (?:mann|kvinne)|lever du (?:sammen |saman )?med (?:en|ein|ei) (?:mann|kvinne)",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"legning|seksuell|seksualitet|kjønnsidentitet|kjønnsuttrykk"],
        },
        english: Words {
            asks: &[
                r"are you (?:(?:an?|openly|actually|not) )*(?:gay|lesbian|homosexual|bisexual|straight|heterosexual|queer|trans|transgender|non-binary|attracted to (?:men|women))|your (?:sexual (?:orientation|preference|identity)|sexuality|gender identity|gender expression|sex life)|(?:what|which) (?:sexual orientation|gender identity)|do you (?:prefer|like|date) (?:men|women|boys|girls)|what gender (?:are|do) you|were you born (?:a )?(?:male|female|man|woman)",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"sexual|sexuality|gender"],
        },
    },
    Ground {
        ground: UnlawfulGround::Age,
        norwegian: Words {
            asks: &[
                r"(?:hvor|kor) (?:gammel|gammal|gamal|ung) er du|(?:når|hvilket år|kva år|i hvilket år) (?:er|ble|vart|blei|var) du (?:født|fødd)|fødselsdato\w*|fødselsår\w*|fødselsdagen din|(?:alderen|årgangen) din|(?:din|egen|eigen) alder|(?:hvilken|kva) alder (?:har|er) du|hva er alderen",
                r"er du (?:ikke |ikkje |litt |egentlig |eigentleg |kanskje )*(?:for )?(?:gammel|gammal|gamal|ung)|føler du deg (?:for )?(?:gammel|ung)|kjenner du deg (?:for )?(?:gammal|gamal|ung)|(?:når|planlegger|planlegg|tenker|tenkjer|skal|vil) (?:\w+ ){0,4}(?:gå av med pensjon|pensjonere|pensjonere deg|pensjonist|gå av|ta afp|ta ut pensjon)|(?:pensjonsplaner|pensjonsplanar)|fyller du (?:snart )?(?:år|\d\d)|(?:er|fyller|fyll) du (?:over|under|eldre enn|yngre enn) [2-7]\d|blir pensjonist|har du fylt [2-7]\d",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"alder|alderen|fødselsår|fødselsdato|pensjonsplaner"],
        },
        english: Words {
            asks: &[
                r"how old (?:are|will) you|your (?:age|date of birth|birthday|birth year|year of birth)|(?:when|what year|which year|in which year|in what year) were you born|date of birth|year of birth|(?:what )?age are you|are you (?:\w+ )?(?:too |a bit |rather )?(?:old|young) (?:for|to|enough)|are you (?:over|under) \d\d|(?:when|do|are|will) (?:\w+ ){0,4}(?:retire|retiring|retirement)|turning \d\d",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"age|birthday"],
        },
    },
    Ground {
        ground: UnlawfulGround::PoliticalAndUnion,
        norwegian: Words {
            asks: &[
                r"(?:hva|kva|hvem|kven|hvilket parti|kva parti) (?:stemmer|røystar|stemte|røysta) du|(?:hva|kva|hvem|kven|hvilket parti|kva parti) (?:ville|vil) du (?:stemme|røyste)|(?:mener|meiner|synes|synest) du om (?:regjering\w*|statsminister\w*|stortinget|høyre|høgre|arbeiderpartiet)|(?:stemmer|stemte|røystar|røysta) du (?:på |ved |til )?\w+|(?:hvilket|kva|kva for) (?:politisk\w* )?parti|(?:medlem|medlemskap|aktiv|engasjert|tillitsvalgt|tillitsvald) (?:i|av) (?:\w+ ){0,3}(?:fagforening\w*|fagforbund\w*|fagforeining\w*|fagorganisasjon\w*|parti\w*|fagforbundet|ungdomsparti\w*|arbeidstakerorganisasjon\w*|arbeidstakarorganisasjon\w*)",
                r"er du (?:(?:fortsatt|framleis|selv|sjølv|ikke|ikkje|politisk) )*(?:fagorganisert|organisert|uorganisert|politisk aktiv|politisk engasjert|sosialist|kommunist|konservativ|aktiv i politikk\w*|på venstresiden|på høyresiden|på venstresida|på høgresida)|(?:har du|hva er|kva er|ditt|dine|din) (?:\w+ )?politiske (?:syn|ståsted|standpunkt|tilhørighet|oppfatning\w*|verv|meninger|meiningar|tilknytning)|(?:driver|driv|holder|held) du (?:\w+ )?(?:på )?med (?:\w+ )?politikk\w*|(?:engasjert|engasjerer deg|aktiv|med) i (?:\w+ )?politikk\w*|(?:hvor|kvar) står du politisk|(?:hvilken|kva|kva for) fagfore(?:ning|ining)\w*|(?:har du|har du selv) (?:\w+ )?(?:streiket|streika)|vil du (?:\w+ )?(?:streike|organisere deg)",
            ],
            topics: &[],
            unless: &[],
            alone: &[
                r"politikk|politisk|politiske|fagforening\w*|fagforeining\w*|fagorganisert|fagforenings?medlem(?:skap)?|fagforeinings?medlem(?:skap)?|parti|partimedlemskap",
            ],
        },
        english: Words {
            asks: &[
                r"(?:who|what|which party) (?:do|did|would|will) you vote(?: for)?|(?:do|did) you vote (?:for|in)|(?:which|what) (?:political )?party|(?:member|active) (?:of|in) (?:\w+ ){0,3}(?:unions?|political party|party)|(?:have|did) you (?:\w+ )?(?:join|joined|belong to|gone on strike|been on strike|strike)(?: an?| the| any)?(?: \w+)? ?(?:union|party)?\b",
                r"are you (?:(?:an?|politically|still|not) )*(?:active in politics|unionised|unionized|organised|union member|socialist|communist|conservative|political|politically active|left-wing|right-wing)|your (?:political (?:views?|opinions?|affiliation|sympathies)|politics|union membership|trade union|party)|(?:do you|will you) (?:\w+ )?(?:belong to|join) (?:\w+ ){0,2}(?:union|party)|are you (?:\w+ ){0,2}(?:involved|engaged) in (?:\w+ )?politics|do you (?:do|take part in|engage in) (?:\w+ )?politics|where do you stand politically|(?:which|what) (?:trade )?union",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"politics|political|unions?|party"],
        },
    },
];
