//! Questions about the body an ad may not ask: diagnosis, health, medicine, tests and times without substances.

use super::{InBoth, Unwanted, Wording};
use crate::ads::rules::Rule;

pub(in crate::ads::lint) const UNWANTED: &[Unwanted] = &[
    Unwanted {
        rule: Rule::AsksDiagnosis,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:din|dine|di|ditt|hvilken|hvilke|kva|egen|eigen|egne|eigne) (?:\w+ ){0,2}\w*diagnose[rn]?|diagnos(?:en|ane|ene|a) (?:din|dine|di)",
                    r"du (?:\w+ )?(?:har|ha|fått|hatt) (?:(?:fått|hatt|en|ei|ein|minst|kjent|alvorlig|alvorleg|psykiatrisk|psykisk|stilt|dokumentert) ){0,3}\w*diagnose",
                    r"(?:du|søker|søkeren|søkjar|søkjaren) (?:må |skal |bør )?(?:ha|har|lever med|leve med) (?:selv |sjølv |fått |hatt |en |ein |ei |diagnosen )*(?:bipolar|psykoselidelse|psykoseliding|schizofreni|ptsd|adhd|borderline|personlighetsforstyrrelse|personlegdomsforstyrring|angstlidelse|rusdiagnose)\w*",
                ],
                forbids: &[],
                when_asked: &[r"\w*diagnos(?:e|er|en|ene|a|ar|ane)"],
                unless: &[
                    r"uavhengi\w*|uansett|på tvers av|(?:kunnskap\w*|kjennskap|kjenskap|forståelse|forståing|kompetanse|interesse|opplæring|undervisning|kurs) (?:\w+ ){0,2}(?:om|til|av|på|for|i|innen|innan)",
                    r"(?:mennesker|menneske|personer|personar|brukere|brukarar|pasienter|pasientar|deltakere|deltakarar|noen|nokon|folk|familier|familiar|de|dei|dem|andre|ungdommer|ungdomar) (?:\w+ )?(?:som|med)|(?:familier|familiar) der|(?:mor|far|foreldre|ein forelder|en forelder)",
                ],
            },
            english: Wording {
                says: &[
                    r"(?:your|which|what|own) (?:\w+ ){0,2}diagnos[ei]s|(?:diagnosis|diagnoses) (?:you|of your)|you (?:must |should |need to )?(?:have been |were |are |be )diagnosed",
                    r"you (?:must |should |need to )?(?:have|live with) (?:(?:had|received|got|a|an|the) )*(?:(?:formal|psychiatric|mental|serious|known|clinical) ){0,2}diagnosis",
                    r"you (?:must |should |need to )?(?:have|live with) (?:(?:had|a|an) )*(?:bipolar|schizophreni\w*|ptsd|adhd|borderline|personality disorder)",
                ],
                forbids: &[],
                when_asked: &[r"diagnos[ei]s|diagnosed"],
                unless: &[
                    r"regardless|irrespective|whatever|independent of|(?:knowledge|understanding|training|courses?|teaching|awareness) (?:\w+ ){0,2}(?:of|about|on|in)",
                    r"(?:people|persons|users|patients|participants|those|others|someone|families|clients) (?:\w+ )?(?:with|who|whose)",
                ],
            },
        },
    },
    Unwanted {
        rule: Rule::AsksHealthOrSickLeave,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:må|skal|bør|du er|at du er|søker som er|er) (?:(?:være|vere|helt|heilt|psykisk|fysisk|både) ){0,4}(?:frisk|symptomfri|medisinfri|ferdigbehandlet|ferdigbehandla|arbeidsfør|psykisk stabil|mentalt stabil)|frisk og (?:rask|arbeidsfør)",
                    r"(?:ha|har|med|ved|krever|krev|kreves|krevst|være i|vere i) (?:god|stabil|solid|robust) (?:(?:psykisk|fysisk|mental|og) ){0,3}helse|(?:psykisk|mentalt) (?:stabil|robust|frisk)",
                    r"(?:du|deg|søker|søkere|søkjar|søkjarar|kandidat\w*|medarbeider|medarbeidar) (?:\w+ ){0,3}(?:uten|utan|med lite|med lavt|med lågt|har lite|har lavt|har et lavt|har lågt|har eit lågt) (?:\w+ )?(?:sykefravær|sjukefråvær|sjukefravær)",
                ],
                forbids: &[
                    r"(?:må|skal|bør|kan) <negator> (?:ha|ha hatt|være|vere) (?:\w+ ){0,3}(?:sykefravær|sjukefråvær|sjukefravær|sykmeldt|sykemeldt|sjukmeldt|sjukemeld|innlagt)",
                    r"<negator> (?:lenger |lengre |lengjer )?(?:er |være |vere |går |gå |bruke |bruker |brukar |ta |tar |tek |få |får )(?:i |under |til |på )?(?:behandling|terapi|medisin(?:er|ar)?|medikament\w*|psykolog)",
                ],
                when_asked: &[
                    r"sykefravær\w*|sykefråvær\w*|sjukefråvær\w*|sjukefravær\w*|syke?meld\w*|sjuke?meld\w*|helsefravær\w*|egenmelding\w*|eigenmelding\w*",
                    r"(?:syke|sykdoms|sjuke|sjukdoms|helse|behandlings)historie\w*|(?:syke|sykdoms|sjuke|sjukdoms|helse|behandlings)historia|helseopplysning\w*|helsetilstand\w*|helsesituasjon\w*|(?:helsen|helsa) (?:din|di)|(?:din|di) helse",
                    r"medisin(?:er|ar|bruk|bruken|ene|ane)|medikament\w*|(?:hvilken|kva|egen|eigen|din|di) behandling|behandling(?:en|a) du|symptom(?:er|a|ene)? du",
                ],
                unless: &[
                    r"redusere|forebygg\w*|førebygg\w*|følge opp|følgje opp|oppfølging\w*|nærvær\w*|folkehelse\w*|erfaring\w* (?:med|fra|frå|som)|fremme|fremje|bidra til|helsefrem\w*|<users> (?:\w+ ){0,2}(?:som|med|sin|si|sitt)|kunnskap\w* om|helse- og|helse og sosial\w*|innbygg\w*|brukere\w*|brukerne|brukarar\w*|pasient\w*|samtale\w* (?:med|om)|(?:mestre|meistre) (?:\w+ )?medisin\w*|(?:vårt|vår|virksomhetens|verksemda) ",
                ],
            },
            english: Wording {
                says: &[
                    r"(?:must|should|need to|you are|have to) (?:be )?(?:(?:fully|mentally|physically|completely|and) ){0,3}(?:healthy|symptom-free|free of symptoms|well|fit|medication-free|stable|off medication)",
                    r"(?:have|has|in|with|enjoy) (?:good|stable|robust|excellent) (?:(?:mental|physical|and|general) ){0,3}health|mentally (?:stable|robust|fit)",
                    r"(?:you|applicants?|candidates?|someone) (?:\w+ ){0,3}(?:with|without|with little|with low|no) (?:\w+ )?(?:sick leave|sickness absence)",
                ],
                forbids: &[
                    r"(?:must|should|may|can|cannot) ?<negator>? (?:have (?:had|been)|be|had) (?:\w+ ){0,4}(?:sick leave|sickness absence|off sick|hospitali[sz]ed)",
                    r"(?:no longer|<negator>) (?:(?:be|take|use|taking|using|in|under|receiving|receive|on|need|any) ){1,3}(?:treatment|medications?|therapy|medicines?)|(?:finished|completed|ended) (?:your )?(?:treatment|therapy)",
                ],
                when_asked: &[
                    r"sick(?:ness)?[ -](?:leave|absences?|days|record)|sickness record|absence record|(?:medical|health|illness|treatment) (?:history|record|records)|health (?:information|condition|status|situation|problems|issues)|your health",
                    r"(?:your |which |any |what )medications?|your (?:treatment|symptoms)|(?:treatment|symptoms|medication) you",
                ],
                unless: &[
                    r"reduc\w*|prevent\w*|follow\w* up|promot\w*|public health|experience (?:of|with|from|as)|<users> (?:\w+ ){0,2}(?:who|with|about|whose|on)|knowledge of|insurance|(?:paid|full) sick leave|our|health services?|health (?:and|or) social|health (?:care|knowledge|literacy)|residents?|service users?|users|you (?:will )?(?:get|receive)",
                ],
            },
        },
    },
    Unwanted {
        rule: Rule::AsksDrugTestOrAbstinencePeriod,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:ta|tar|tek|tas|takast|tatt|avlegge|avlegg|avlegger|levere|leverer|lever|gjennomføre|testes|testast) (?:\w+ ){0,3}(?:rustest\w*|urinprøve\w*|hårprøve\w*|rusprøve\w*)",
                    r"(?:rusfri\w*|nykter\w*|edru\w*|stoffri\w*|avholdende|avhaldande|clean|avhold\w*|avhald\w*) (?:\w+ ){0,4}(?:<count>|minst|minimum|lenge|siste|lang|lengre|ei stund|en stund) ?(?:\w+ ){0,2}(?:år|år[ae]|måned\w*|månad\w*|tid|mnd|stund)",
                    r"<count> (?:\w+ ){0,2}(?:års?|måneders?|månaders?|mnd) (?:\w+ ){0,3}(?:rusfri\w*|nykter\w*|edru\w*|avhold\w*|avhald\w*|stoffri\w*|uten rus\w*|utan rus\w*)",
                    r"(?:hvor lenge|kor lenge) du har (?:vært|vore) (?:rusfri|nykter|edru|clean)|lengre tids (?:rusfrihet|rusfridom|rusfridom)|(?:langvarig|stabil|dokumentert) (?:rusfrihet|rusfridom|edruelighet|edruskap)",
                ],
                forbids: &[],
                when_asked: &[
                    r"rustest\w*|rusmiddeltest\w*|urinprøve\w*|hårprøve\w*|rusprøve\w*|ruskontroll\w*|narkotikatest\w*|rusfrihetskontrakt\w*",
                ],
                unless: &[r"brukere\w*|brukerne|brukeren|brukarar\w*|brukaren|pasient\w*|deltaker\w*|deltakar\w*|beboer\w*|bebuar\w*"],
            },
            english: Wording {
                says: &[
                    r"(?:take|pass|give|undergo|provide|submit to|submit|tested) (?:\w+ ){0,3}(?:drug (?:tests?|screening)|urine (?:tests?|samples?)|hair (?:tests?|samples?))",
                    r"(?:abstinen\w*|sober|sobriety|clean|drug-free|substance-free|in recovery) (?:\w+ ){0,4}(?:<count>|least|minimum|last|past|long) (?:\w+ ){0,2}(?:years?|months?|time)",
                    r"<count> (?:\w+ )?(?:years?|months?)(?:'s?)? (?:\w+ ){0,3}(?:abstinen\w*|sober|sobriety|clean time|clean|drug-free|recovery)",
                    r"how long you have been (?:sober|clean|abstinent|drug-free|in recovery)|(?:long-term|documented|stable|sustained) (?:sobriety|abstinence)",
                ],
                forbids: &[],
                when_asked: &[
                    r"drug[ -](?:tests?|testing|screening|screen)|urine (?:tests?|samples?)|hair (?:tests?|samples?)|breathalyser|sobriety contract",
                ],
                unless: &[r"service users?|users|patients?|participants?|residents?|clients?|years of experience"],
            },
        },
    },
    Unwanted {
        rule: Rule::AsksMedicalCertificate,
        words: InBoth {
            norwegian: Wording {
                says: &[
                    r"(?:attest|erklæring|uttalelse|utsegn|bekreftelse|stadfesting|vurdering) (?:fra|frå|av) (?:(?:din|en|ein|egen|eigen) )?(?:lege\w*|lækjar\w*|behandler\w*|behandlar\w*|psykolog\w*|psykiater\w*|fastlege\w*|terapeut\w*)",
                    r"(?:journalen|epikrisen|epikrisa) din|(?:behandleren|behandlaren|fastlegen|legen|psykologen) din (?:må|skal|bekrefter|stadfestar|kan bekrefte|kan stadfeste)",
                    r"(?:kontakt\w*|ring|ringer|ringje|ringe|snakk\w*|innhent\w*) (?:\w+ ){0,3}(?:behandleren|behandlaren|fastlegen|legen|psykologen) din",
                    r"(?:legg|legges|leggjast) (?:\w+ )?ved (?:\w+ )?(?:epikrise|journal)\w*",
                ],
                forbids: &[],
                when_asked: &[
                    r"legeattest\w*|legeerklæring\w*|lækjarattest\w*|helseattest\w*|helseerklæring\w*|friskmeldingsattest\w*|psykologerklæring\w*|behandlererklæring\w*|behandlarerklæring\w*|friskerklæring\w*",
                    r"helsesjekk\w*|legesjekk\w*|legeundersøk\w*|helseundersøk\w*|(?:medisinsk|psykologisk) (?:undersøk\w*|vurdering\w*|testing|attest)|epikrise\w*|journalutskrift\w*|journalinnsyn",
                ],
                unless: &[
                    r"brukere\w*|brukerne|brukeren|brukarar\w*|brukaren|pasient\w*|deltaker\w*|deltakar\w*|beboer\w*|tuberkulose\w*|smittevern\w*",
                ],
            },
            english: Wording {
                says: &[
                    r"(?:certificate|statement|letter|note|confirmation|reference|assessment) (?:from|by) (?:(?:your|a|an) )?(?:doctor|gp|physician|therapist|psychologist|psychiatrist|clinician)",
                    r"your (?:medical|patient) records?|(?:contact|call|speak to|talk to) (?:\w+ )?your (?:doctor|therapist|gp|psychologist)|your (?:doctor|therapist|gp|psychologist) (?:must|should|confirms?|to confirm)",
                ],
                forbids: &[],
                when_asked: &[
                    r"(?:medical|doctor's|health|fitness) (?:certificate|statement|declaration|note|check|examination|assessment|clearance)|doctor's (?:note|letter)|fitness-to-work|discharge summary|medical records?|psychological (?:assessment|evaluation)",
                ],
                unless: &[r"service users?|users|patients|participants?|residents?|clients?|tuberculosis|infection control"],
            },
        },
    },
];
