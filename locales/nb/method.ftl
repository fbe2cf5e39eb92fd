# The Method room: overview, documents, sources, and the two guided forms.
method-nav = Metode
method-title = Metoden
method-lead = Sjekklister, maler, spørsmål og ord for brukeransettelser, skrevet i klart språk. Hvert punkt viser hvor det kommer fra.
method-search = Søk i metoden
method-search-do = Søk
method-search-terms = Søk i ordlisten
method-found = { $count ->
    [one] Ett treff
   *[other] { $count } treff
}
method-found-none = Ingen treff på «{ $words }»
method-found-none-lead = Prøv et annet ord, eller se hva som finnes nedenfor.
method-points = { $count ->
    [one] Ett punkt
   *[other] { $count } punkter
}
method-guided = Spørsmål med svar
method-purpose-understand = Forstå rollen
method-purpose-prepare = Forberede dere
method-purpose-design = Forme stillingen
method-purpose-advertise = Lyse ut
method-purpose-meet = Møte søkerne
method-purpose-decide = Avgjøre og gi svar
method-purpose-more = Mer
method-kind-test = Test
method-kind-guide = Rolleguide
method-kind-glossary = Ordliste
method-kind-sources = Kilder
method-kind-checklist = Sjekkliste
method-kind-catalogue = Katalog
method-kind-template = Mal for stillingsbeskrivelse
method-kind-ad-rules = Regler
method-kind-ad-texts = Utkast
method-kind-apply-guidance = Veiledning til søkere
method-kind-interview = Intervjuguide
method-kind-interview-rules = Regler
method-kind-reasons = Begrunnelser
method-kind-letters = Brev
method-part-why = Hvorfor
method-part-action = Hva dere kan gjøre
method-part-suggestion = Forslag
method-part-mandate = Mandat
method-part-involve-when = Ta med når
method-part-not = Ikke
method-part-ask-instead = Spør heller
method-part-avoid = Unngå
method-part-if-not = Hvis svaret er et annet
method-level-individual = Individ
method-level-service = Tjeneste
method-level-system = System
method-severity-must = Må
method-severity-should = Bør
method-severity-consider = Vurder
method-core = Kjernespørsmål
method-level-choose = Nivå
method-level-all = Alle nivåer
method-show = Vis
method-show-all = Vis alt
method-nothing-left = Ingenting passer med det du valgte
method-version = Versjon { $version }
method-published = publisert { $date }
method-older = Dette er en eldre versjon. Den blir stående fordi noe som er skrevet, viser til den.
method-to-newest = Se den nyeste
method-contents = Innhold
method-versions = Andre versjoner
sources-read = Les { $title }
sources-cited = { $count ->
    [one] Ett punkt bygger på denne
   *[other] { $count } punkter bygger på denne
}
roles-choose = Velg en situasjon.
roles-show = Vis hvem vi bør ha med
roles-all = Se alle rollene
roles-another = Velg en annen situasjon
roles-your-situation = Situasjonen
roles-first = Begynn her
roles-also = Tenk også på
roles-never-instead = En erfaringskonsulent kommer i tillegg til valgte brukerrepresentanter, og erstatter dem aldri.
test-answer-yes = Ja
test-answer-no = Nei
test-answer-unsure = Usikker
test-show-verdict = Vis svaret
test-nothing-stored = Ingenting blir lagret, og ingen informasjonskapsler blir satt. Svarene ligger bare i adressen, så du kan dele den.
test-verdict = Svaret
test-answered = { $count ->
    [one] Bygger på ett av åtte svar.
   *[other] Bygger på { $count } av 8 svar.
}
test-reasons = Grunnene
test-you-said = Dere svarte: { $answer }
test-left-open = Ikke besvart
test-find-out = Dette er ikke avklart ennå. Finn ut av det sammen før dere går videre.
test-change = Endre svarene
test-another = Ta testen på nytt
test-to-roles = Til rolleguiden
test-print = Siden er laget for å kunne skrives ut og legges ved saken.
