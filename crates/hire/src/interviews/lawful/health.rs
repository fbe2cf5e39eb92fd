//! Questions about the body and the help one has had.
//!
//! The most telling ground comes first: a question about a diagnosis is also one about health.

use super::{
    UnlawfulGround,
    grounds::{Ground, Words},
};

/// Whom or what else a sentence is about: those one meets at work, what one knows, or how one uses what one has lived.
const SOMEBODY_ELSE: &str = r"brukere\w*|brukeren\w*|brukerne\w*|bruker|bruke|brukar\w*|pasient\w*|hos|kolleg\w*|pårørende|pårørande|kunnskap\w*|kjennskap|lært|lese|jobb\w*|arbeid\w*|kurs\w*|opplæring\w*|utdanning\w*|nytte|tjeneste\w*|teneste\w*|møte|møter|møtt";
const SOMEBODY_ELSE_EN: &str = r"users?|patients?|clients?|colleagues?|next of kin|carers?|know|knowledge|learned|learnt|work\w*|jobs?|training|courses?|education|use|using|services?|meet\w*|met|supported|supporting";

pub(super) const GROUNDS: &[Ground] = &[
    Ground {
        ground: UnlawfulGround::Diagnosis,
        norwegian: Words {
            asks: &[
                r"(?:hvilken|hvilke|kva|din|dine|di|ditt) (?:\w+ )?\w*diagnose(?:r|n|ne|ar|ane)?(?: (?:har|hadde|fikk|fekk) du)?|diagnos(?:en|ene|ane|a) (?:din|dine|di)",
                r"(?:har|fikk|fekk|hadde) du (?:(?:selv|sjølv|hatt|fått|noen|nokon|en|ein|ei|ikke|ikkje|andre|flere|fleire|psykiatrisk|psykiatriske|psykisk) )*\w*diagnos\w+",
                r"(?:har|hadde|lider|lir) du (?:(?:selv|sjølv|hatt|fått|ikke|ikkje|en|ein|av|også|òg) )*(?:bipolar|schizofreni|adhd|ptsd|psykose|borderline|depresjon|angst|angstlidelse|autisme|personlighetsforstyrrelse|personlegdomsforstyrring|spiseforstyrrelse|eteforstyrring|alkoholiker|alkoholikar|rusavhengig)\w*",
                r"er du (?:\w+ )?(?:bipolar|schizofren|psykotisk|deprimert|alkoholiker|alkoholikar|rusavhengig|narkoman|diagnostisert)",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"\w*diagnos(?:e|er|en|ene|ar|ane)|bipolar|bipolare"],
        },
        english: Words {
            asks: &[
                r"(?:what|which|your) (?:\w+ )?diagnos[ei]s|diagnos[ei]s (?:do|did|have) you|(?:have|were|are) you (?:\w+ )?(?:been )?diagnosed|when you were diagnosed",
                r"(?:do|did|have) you (?:(?:have|had|got|ever|also|suffer|suffered|from|a|an|any|still|not) )*(?:\w+ )?(?:diagnos[ei]s|bipolar|schizophreni\w*|adhd|ptsd|psychosis|borderline|depression|anxiety|autism|personality disorder|eating disorder)",
                r"are you (?:\w+ )?(?:bipolar|schizophrenic|psychotic|depressed|an alcoholic|an addict|autistic)",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"diagnos[ei]s"],
        },
    },
    Ground {
        // The same words about those one meets at work are lawful, so here the rest of the sentence counts.
        ground: UnlawfulGround::Diagnosis,
        norwegian: Words {
            asks: &[],
            topics: &[
                r"(?:har|hadde) du (?:\w+ ){0,3}(?:opplevd|opplevt|slitt med|slite med|vært gjennom|vore gjennom) (?:\w+ )?(?:psykose\w*|mani|maniar|depresjon\w*|angst\w*|spiseforstyrrelse\w*|eteforstyrring\w*|rusavhengighet\w*|rusavhengigheit\w*)",
            ],
            unless: &[SOMEBODY_ELSE],
            alone: &[],
        },
        english: Words {
            asks: &[],
            topics: &[
                r"(?:have|had) you (?:\w+ ){0,2}(?:experienced|struggled with|been through|lived with) (?:\w+ )?(?:psychosis|mania|depression|anxiety|eating disorders?|addiction)",
            ],
            unless: &[SOMEBODY_ELSE_EN],
            alone: &[],
        },
    },
    Ground {
        ground: UnlawfulGround::Medication,
        norwegian: Words {
            asks: &[
                r"(?:tar|tek|bruker|brukar|går|får|står|trenger|treng) du (?:(?:noen|nokon|fast|faste|fortsatt|framleis|ennå|enno|for tiden|for tida|selv|sjølv|på|av|ikke|ikkje|noe|noko|slags|psykofarmaka|lenger|lengre) )*(?:\w*medisin(?:er|ar|en)?|\w*medikament\w*|antidepressiv\w*|antipsykotik\w*|lar|metadon|subutex|suboxone|litium|sovemedisin\w*|beroligende|beroligande|tabletter|tablettar|psykofarmaka)",
                r"(?:hvilke|hvilken|kva|kva for) (?:\w+ )?(?:medisin\w*|medikament\w*|psykofarmaka) (?:\w+ )?(?:tar|tek|bruker|brukar|går|får|har) du|(?:medisinene|medisinane|medisinen|medisinbruken|medikamenta|medikamentene) (?:dine|din)|(?:din|dine|di) (?:medisin\w*|medikament\w*)",
                r"(?:er|var|vart|ble) du (?:\w+ )?(?:medisinfri|medisinert|medisinerte|på lar|i lar|på medisin\w*)|(?:har|ville) du (?:\w+ )?(?:slutta|sluttet|kuttet|kutta|trappet ned|trappa ned) (?:\w+ )?(?:med|på) (?:\w*medisin\w*|medikament\w*|lar)",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"medisin(?:er|ar|bruk)?|medikament(?:er)?"],
        },
        english: Words {
            asks: &[
                r"(?:do|are|did|have) you (?:(?:take|taking|on|use|using|need|been|still|currently|now|any|taken|stopped|off|regular) )*(?:medications?|medicines?|antidepressants?|antipsychotics?|methadone|subutex|lithium|sleeping pills|tablets|meds|tranquilli[sz]ers)",
                r"(?:what|which) (?:\w+ )?(?:medications?|medicines?|meds|drugs) (?:are|do|have) you|your (?:\w+ )?(?:medications?|medicines?|meds|prescriptions?)|(?:medication|medicines?) (?:are you|do you take)",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"medications?|medicines?"],
        },
    },
    Ground {
        ground: UnlawfulGround::TreatmentHistory,
        norwegian: Words {
            asks: &[
                r"(?:har|er|var|ble|vart|blei|går|gjekk|gikk|fikk|fekk|får) du (?:(?:vært|vore|blitt|vorte|selv|sjølv|noen|nokon|gang|gong|tidligere|tidlegare|fortsatt|framleis|nå|no|i|til|hos|på|en|ein|ikke|ikkje|under|gått|fått|fast|sist|også|òg|noe|noko) )*(?:innlagt|lagt inn|tvangsinnlagt|behandlet|behandla|behandling\w*|terapi|avrusning|avrusing|avrusningen|psykolog\w*|psykiater\w*|dps|bup|behandler|behandlar|rusbehandling|tvangsbehandl\w*)",
                r"(?:har|er|var) du (?:(?:vært|vore|selv|sjølv) )*pasient (?:her|hos oss)|(?:hvor mange|kor mange) (?:innleggelser|innleggingar|ganger|gonger|behandlinger|behandlingar) (?:\w+ )?(?:har|var|ble|vart|blei) du (?:\w+ )*(?:innlagt|hatt|lagt inn|vært innlagt|behandlet|behandla|vore innlagd)?|(?:hvem|kven) (?:er|var) (?:\w+ )?(?:behandleren|behandlaren|psykologen|psykiateren|legen|fastlegen) din",
                r"(?:behandleren|behandlaren|psykologen|psykiateren|fastlegen|terapeuten) din|(?:din|di) (?:egen |eigen |eiga |tidligere |tidlegare )?(?:behandler|behandlar|behandling|fastlege|psykolog|behandlingshistorie|behandlingshistorikk)|(?:har|hadde) du (?:\w+ ){0,2}kontakt med (?:\w+ )?(?:psykolog|psykologen|psykiater|psykiateren|behandler|behandleren|behandlar|behandlaren|terapeut|terapeuten|dps|bup|fastlege|fastlegen|psykisk helsevern|rusomsorgen)|(?:behandlinga|behandlingen|innleggelsen|innlegginga|innleggelsene|innleggingane|journalen|epikrisen|behandlingshistoria|behandlingshistorien) (?:din|di|dine)",
                r"(?:hvor|kvar|når|hvorfor|kvifor) (?:ble|vart|blei|var|er) du (?:\w+ )*(?:innlagt|behandlet|behandla|lagt inn|i behandling)|(?:hvilken|hvilke|kva|kva for) (?:\w+ )?behandling\w* (?:har|fikk|fekk|får) du|behandlingshistorikk\w*",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"behandling|behandlingshistori\w*|innleggels\w*|innlegging\w*"],
        },
        english: Words {
            asks: &[
                r"(?:have|were|are|do|did) you (?:(?:been|ever|still|currently|now|previously|had|in|under|receiving|receive|seeing|see|go|going|to|a|an|any|yourself|not) )*(?:hospitali[sz]ed|admitted|sectioned|treated|treatment|therapy|rehab|detox|a psychologist|psychologist|psychiatrist|therapist|counselling)",
                r"how (?:many times|often) (?:have|were) you (?:\w+ )*(?:admitted|hospitali[sz]ed|in hospital|treated|sectioned)|(?:when|where|why) (?:were|was) you (?:\w+ )?(?:admitted|treated|hospitali[sz]ed|in treatment)|(?:what|which) (?:kind of |type of )?treatment (?:have|did|do|are) you|how many admissions",
                r"(?:have you been|are you|were you) a patient (?:here|with us|of ours)|(?:have|are|were|been) (?:you )?(?:\w+ )?in contact with (?:\w+ )?(?:psychologist|psychiatrist|therapist|mental health service\w*)|your (?:own |past |previous |earlier )?(?:treatment|therapist|psychologist|psychiatrist|doctor|gp|admissions?|medical records?|hospital stays?|therapy)",
            ],
            topics: &[],
            unless: &[],
            alone: &[r"treatment|admissions?|hospitali[sz]ations?"],
        },
    },
    Ground {
        ground: UnlawfulGround::SickLeave,
        norwegian: Words {
            asks: &[
                r"(?:har|er|var|ble|vart|blei|får|fikk|fekk|går|mottar|mottek) du (?:(?:hatt|vært|vore|blitt|mye|mykje|lite|noe|noko|noen|nokon|ofte|lenge|delvis|tidligere|tidlegare|nå|no|på|i|selv|sjølv|høyt|høgt|ikke|ikkje|fortsatt|framleis) )*(?:sykefravær\w*|sjukefråvær\w*|sjukefravær\w*|syke?meldt|sykmeldt|sjukmeldt|sjukmeld|sykmelding\w*|sykepenger|sjukepengar|fravær|fråvær|aap|uføretrygd\w*|arbeidsavklaringspenge\w*|borte fra jobb\w*|borte frå jobb\w*|egenmelding\w*|eigenmelding\w*)",
                r"(?:hvor|kor) (?:mye|mykje|ofte|lenge|mange dager|mange dagar) (?:\w+ ){0,3}(?:syke?fravær\w*|sjukefråvær\w*|sjukefravær\w*|syke?meldt|sykmeldt|sjukmeld\w*|syk|sjuk|borte|egenmelding\w*|eigenmelding\w*|sykedager|sjukedagar)|(?:mye|mykje) (?:borte|vekke) (?:fra|frå)|(?:hvor|kor) mange (?:egenmelding\w*|eigenmelding\w*|sykedager|sjukedagar|sykmelding\w*|sjukmelding\w*) (?:\w+ ){0,2}du",
            ],
            topics: &[r"sykefravær\w*|sykefråvær\w*|sjukefråvær\w*|sjukefravær\w*|sykedager|sjukedagar|fraværet ditt|fråværet ditt"],
            unless: &[r"<users>|kolleg\w*|avdeling\w*|arbeidsplass\w*|teamet|lav\w* sykefravær|forebygg\w*|førebygg\w*|vårt"],
            alone: &[r"sykefravær|sjukefråvær|sjukefravær|fravær|fråvær|sykmelding\w*|sjukmelding\w*"],
        },
        english: Words {
            asks: &[
                r"(?:have|are|were|do|did) you (?:(?:been|had|have|taken|take|often|ever|much|a lot of|any|currently|now|on|off|receive|receiving|get|getting|long|ill|still|many) )*(?:sick leave|sickness absence|sick days|sick notes?|off sick|off work|disability benefits?|sickness benefits?)",
                r"how (?:much|often|many|long) (?:\w+ ){0,3}(?:sick leave|sickness absence|sick days|off sick|off work|ill|absent)|how many self-certified (?:\w+ ){0,3}you|your (?:sick leave|sickness absence|sick days|absence record|absences|attendance record)",
            ],
            topics: &[r"sick(?:ness)? (?:leave|absence|record)|sick days"],
            unless: &[r"<users>|colleagues?|department|team|prevent\w*|our"],
            alone: &[r"sick|absence|sickness|leave"],
        },
    },
    Ground {
        ground: UnlawfulGround::DisabilityAndHealth,
        norwegian: Words {
            asks: &[],
            topics: &[
                r"(?:hva|kva) (?:du har|har du|du hadde) (?:\w+ )?(?:vært|vore|gått|levd) (?:gjennom|igjennom)",
                r"(?:hvilke|hvilken|hva slags|hva for|kva|kva slags|kva for) (?:\w+ )?(?:psykiske?|kroniske?) (?:sykdom\w*|sjukdom\w*|lidelse\w*|liding\w*|plager|problem\w*|utfordring\w*|vansker|vanskar|helseproblem\w*)",
            ],
            unless: &[SOMEBODY_ELSE],
            alone: &[],
        },
        english: Words {
            asks: &[],
            topics: &[
                r"what (?:you have|have you|you've) (?:\w+ )?(?:been|gone|lived) through",
                r"(?:what|which) (?:(?:kinds?|sorts?|types?) of )?(?:mental|psychiatric|psychological) (?:health )?(?:illness\w*|disorders?|problems?|conditions?|difficulties)",
            ],
            unless: &[SOMEBODY_ELSE_EN],
            alone: &[],
        },
    },
    Ground {
        ground: UnlawfulGround::DisabilityAndHealth,
        norwegian: Words {
            asks: &[
                r"er du (?:(?:helt|heilt|ofte|kronisk|fortsatt|framleis|nå|no|egentlig|eigentleg|psykisk|fysisk|blitt|mye|mykje|ikke|ikkje|rimelig|nok) )*(?:frisk|syk|sjuk|funksjonshemmet|funksjonshemma|ufør|uføretrygdet|uføretrygda|handikappet|handikappa|stabil|rusfri|edru|nykter|ferdig behandla|ferdigbehandlet|ferdigbehandla|sårbar)",
                r"(?:har|hadde) du (?:(?:selv|sjølv|noen|nokon|en|ein|ei|hatt|fått|ikke|ikkje|andre|noe|noko|fysiske?|psykiske?|kroniske?|alvorlige?|alvorlege?|skjulte?|skjulte|flere|fleire|som) )*(?:funksjonsnedsettelse\w*|funksjonsnedsetjing\w*|funksjonsnedsetting\w*|funksjonshemming\w*|sykdom\w*|sjukdom\w*|helseproblem\w*|helseutfordring\w*|helseplage\w*|lidelser?|lidingar?|plager|rusproblem\w*|handikap\w*|allergi\w*|symptom\w*)",
                r"(?:feiler|feilar|feilte|feila) det deg|(?:er|var) (?:det )?(?:galt|gale) med deg|(?:hvilken|hva slags|kva|kva slags|kva for) (?:sykdom|sjukdom|lidelse|liding|plager) (?:har|hadde|er|var) (?:du|det)|(?:ta|tatt|teke) livet (?:ditt|av deg)|(?:har|hadde|tenker|tenkjer|vurderer) du (?:\w+ ){0,3}(?:selvmord\w*|sjølvmord\w*|selvskad\w*|sjølvskad\w*)|sist (?:ruset|rusa|full)",
                r"har du (?:en |ein )?(?:god|dårlig|dårleg|stabil|svak) (?:psykisk |fysisk )?helse|(?:hvordan|korleis) (?:er|står det til med|går det med) (?:helsen|helsa|formen|forma|den psykiske helsen|den psykiske helsa)|(?:helsen|helsa|sykdommen|sjukdommen|sjukdomen|lidelsen|lidinga|symptomene|symptoma|funksjonsnedsettelsen|helsetilstanden|helsesituasjonen|sykehistorien|sjukehistoria|sykdomshistorien|rusen|rusbruken) (?:din|di|dine)|(?:din|di|dine) (?:egen |eigen |eiga |psykiske |fysiske )?(?:helse|helsetilstand|helsesituasjon|sykdom|sjukdom|sykehistorie|sjukehistorie|funksjonsnedsettelse|rusbruk|rusproblemer|symptomer|symptom)",
                r"(?:hvor|kor) (?:syk|sjuk) (?:er|var|har) du|(?:hvor|kor) lenge (?:har|er) du (?:\w+ )?(?:vært|vore|blitt)? ?(?:rusfri|edru|nykter|frisk|syk|sjuk)|(?:ruser|rusar|drikker|drikk) du|(?:når|hvor ofte|kor ofte) (?:ruset|rusa|drakk|drikker|drikk|sprakk) du|har du (?:\w+ )?(?:sprukket|sprukke|hatt tilbakefall|ruset deg|rusa deg)|er det noe galt med helse\w*|(?:har|er) du (?:vært |vore )(?:psykisk )?(?:syk|sjuk)",
            ],
            topics: &[r"funksjonsnedsettelse\w*|funksjonshemming\w*|helsetilstand\w*|helseopplysning\w*"],
            unless: &[r"<users>|tilrettelegg\w*|kolleg\w*|pårørende|pårørande"],
            alone: &[
                r"helse|sykdom|sjukdom|sykehistorie|sjukehistorie|funksjonsnedsettelse|funksjonshemming|helsetilstand|rusfrihet|rusfridom|psykiske?|fysiske?|lidelser?|lidingar?|helseproblem|rusavhengig|ferdigbehandlet|ferdigbehandla|frisk|symptomfri",
            ],
        },
        english: Words {
            asks: &[
                r"are you (?:(?:quite|completely|fully|often|still|now|chronically|mentally|physically|currently|actually|ever|not) )*(?:healthy|ill|sick|disabled|stable|sober|clean|drug-free|cured|fully recovered|unwell)",
                r"do you (?:(?:have|suffer|from|any|a|an|chronic|serious|mental|physical|hidden|still|other|also) )+(?:disabilit\w+|illness\w*|health (?:problems|issues|conditions?)|medical conditions?|disorders?|allerg\w+|symptoms|impairments?|addictions?|drug problems?)",
                r"(?:is|was) wrong with you|(?:what|which) (?:illness|disease|disorder|condition) (?:do|did|have)|(?:attempted|considered|thought of|thought about) suicide|suicidal (?:thoughts )?yourself|(?:harmed|hurt) yourself",
                r"do you have (?:good|poor|stable) (?:mental |physical )?health|how (?:is|are) your (?:\w+ )?(?:health|condition|symptoms)|your (?:\w+ )?(?:health|illness|disability|symptoms|medical history|medical condition|addiction|substance use|drinking)|how (?:ill|sick) (?:are|were|have) you|have you (?:\w+ )?(?:been|had) (?:mentally |seriously |chronically )?(?:ill|sick|a relapse|relapsed)|have you relapsed|how long have you been (?:\w+ )?(?:sober|clean|drug-free|well|ill|sick|in recovery)|do you (?:drink|use drugs|get high)",
            ],
            topics: &[r"disabilit\w+|health condition|medical condition"],
            unless: &[r"<users>|adapt\w*|adjust\w*|accommodat\w*|colleagues?|next of kin|carers?"],
            alone: &[r"health|mental|illness|illnesses|disorders?|disability|disabilities|sobriety|addicted|healthy"],
        },
    },
];
