# The Method room: overview, documents, sources, and the two guided forms.
method-nav = Metode
method-title = Metoden
method-lead = Sjekklister, malar, spørsmål og ord for brukartilsetjingar, skrivne i klart språk. Kvart punkt viser kvar det kjem frå.
method-search = Søk i metoden
method-search-do = Søk
method-search-terms = Søk i ordlista
method-found = { $count ->
    [one] Eitt treff
   *[other] { $count } treff
}
method-found-none = Ingen treff på «{ $words }»
method-found-none-lead = Prøv eit anna ord, eller sjå kva som finst nedanfor.
method-points = { $count ->
    [one] Eitt punkt
   *[other] { $count } punkt
}
method-guided = Spørsmål med svar
method-purpose-understand = Forstå rolla
method-purpose-prepare = Førebu dykk
method-purpose-design = Forme stillinga
method-purpose-advertise = Lyse ut
method-purpose-meet = Møte søkjarane
method-purpose-decide = Avgjere og gi svar
method-purpose-more = Meir
method-kind-test = Test
method-kind-guide = Rolleguide
method-kind-glossary = Ordliste
method-kind-sources = Kjelder
method-kind-checklist = Sjekkliste
method-kind-catalogue = Katalog
method-kind-template = Mal for stillingsomtale
method-kind-ad-rules = Reglar
method-kind-ad-texts = Utkast
method-kind-apply-guidance = Rettleiing til søkjarar
method-kind-interview = Intervjuguide
method-kind-interview-rules = Reglar
method-kind-reasons = Grunngjevingar
method-kind-letters = Brev
method-part-why = Kvifor
method-part-action = Kva de kan gjere
method-part-suggestion = Framlegg
method-part-mandate = Mandat
method-part-involve-when = Ta med når
method-part-not = Ikkje
method-part-ask-instead = Spør heller
method-part-avoid = Unngå
method-part-if-not = Om svaret er eit anna
method-level-individual = Individ
method-level-service = Teneste
method-level-system = System
method-severity-must = Må
method-severity-should = Bør
method-severity-consider = Vurder
method-core = Kjernespørsmål
method-level-choose = Nivå
method-level-all = Alle nivå
method-show = Vis
method-show-all = Vis alt
method-nothing-left = Ingenting passar med det du valde
method-version = Versjon { $version }
method-published = publisert { $date }
method-older = Dette er ein eldre versjon. Han blir ståande fordi noko som er skrive, viser til han.
method-to-newest = Sjå den nyaste
method-contents = Innhald
method-versions = Andre versjonar
sources-read = Les { $title }
sources-cited = { $count ->
    [one] Eitt punkt byggjer på denne
   *[other] { $count } punkt byggjer på denne
}
roles-choose = Vel ein situasjon.
roles-show = Vis kven vi bør ha med
roles-all = Sjå alle rollene
roles-another = Vel ein annan situasjon
roles-your-situation = Situasjonen
roles-first = Byrj her
roles-also = Tenk òg på
roles-never-instead = Ein erfaringskonsulent kjem i tillegg til valde brukarrepresentantar, og erstattar dei aldri.
test-answer-yes = Ja
test-answer-no = Nei
test-answer-unsure = Usikker
test-show-verdict = Vis svaret
test-nothing-stored = Ingenting blir lagra, og ingen informasjonskapslar blir sette. Svara ligg berre i adressa, så du kan dele ho.
test-verdict = Svaret
test-answered = { $count ->
    [one] Byggjer på eitt av åtte svar.
   *[other] Byggjer på { $count } av 8 svar.
}
test-reasons = Grunnane
test-you-said = De svara: { $answer }
test-left-open = Ikkje svara på
test-find-out = Dette er ikkje avklart enno. Finn ut av det saman før de går vidare.
test-change = Endre svara
test-another = Ta testen på nytt
test-to-roles = Til rolleguiden
test-print = Sida er laga for å kunne skrivast ut og leggjast ved saka.
