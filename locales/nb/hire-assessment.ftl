# The assessment: criteria, own scores first, the comparison, and the shortlist with its reasons.
assessment-title = Vurdering
assessment-set-criteria = Bestem hva dere vurderer etter
assessment-criteria-why = Alle søkere skal måles mot det samme, og det dere ba om i annonsen. Bestem kriteriene og hvor mye hvert av dem veier, før noen begynner å lese.
assessment-opens-after = Søknadsfristen er { $date }.
assessment-phase-waiting = Vurderingen åpner når søknadsfristen er ute, så alle søknader blir vurdert på like vilkår.
assessment-phase-open = Medlemmene av panelet vurderer søknadene nå, hver for seg først.
assessment-phase-decided = Det er bestemt hvem dere vil møte. Det som ble skrevet underveis, blir stående.
assessment-phase-called-off = Stillingen er avlyst. Det som ble skrevet underveis, blir stående.
assessment-duty-score = { $count ->
    [one] Vurder én søknad
   *[other] Vurder { $count } søknader
}
assessment-duty-score-why = Dere sammenligner først når hver har gjort seg opp en egen mening. Da teller alle stemmer like mye.
assessment-duty-score-action = Vurder søknadene
assessment-duty-decide = Velg hvem dere vil møte
assessment-duty-decide-why = Alle i panelet er ferdige med sin vurdering. Søkerne venter på svar.
assessment-duty-decide-action = Velg hvem dere vil møte
assessment-duty-criteria = Bestem hva søkerne skal vurderes etter
assessment-duty-criteria-why = Vurderingen begynner ikke før kriteriene er satt. Sett dem gjerne før noen har lest søknadene.
assessment-duty-criteria-action = Sett kriteriene
assessment-duty-nobody = Ingen søkte innen fristen
assessment-duty-nobody-why = Snakk sammen om å forlenge fristen, lyse ut på nytt med en annen ordlyd, eller gi opp stillingen.
assessment-duty-nobody-action = Se på annonsen
assessment-criteria-awaited = Vurderingen begynner når lederen eller HR har satt kriteriene.
assessment-score-number = Vurder søker { $number }
assessment-none = Ingen søknader kom inn
assessment-none-lead = Snakk sammen om stillingen skal lyses ut på nytt, kanskje med en annen ordlyd eller på flere steder.
assessment-yours-done = Du er ferdig med din del. Takk!
assessment-waiting-for = Dette venter dere på
assessment-left = { $count ->
    [one] har én søknad igjen
   *[other] har { $count } søknader igjen
}
assessment-compare = Sammenligning
assessment-compare-lead = Tallene viser vektet sum i prosent av det høyeste. De er et sted å begynne samtalen. Dere bestemmer, ikke tallene. Avstanden er forskjellen mellom den høyeste og den laveste summen.
assessment-who = Søker
assessment-median = Median
assessment-spread = Avstand
assessment-status = Status
assessment-applicant = Søker { $number }
assessment-missing = Mangler
assessment-hidden = Skjult
assessment-apart = Snakk om denne
assessment-result-received = Mottatt
assessment-result-shortlisted = Til intervju
assessment-result-not-shortlisted = Ikke til intervju
assessment-result-recommended = Innstilt
assessment-result-not-recommended = Ikke innstilt
assessment-result-offered = Har fått tilbud
assessment-result-declined = Takket nei
assessment-result-hired = Ansatt
assessment-mine-done = Du er ferdig
assessment-mine-left = Gjenstår for deg
assessment-lacks = { $count ->
    [one] Én mangler
   *[other] { $count } mangler
}
assessment-own-first = Hvorfor ser jeg ikke de andres vurdering ennå?
assessment-own-first-why = Du ser hva de andre mener om en søknad når du selv har vurdert den ferdig. Slik påvirker ingen hverandre før alle har tenkt selv.
assessment-criteria = Kriterier
assessment-criterion = Kriterium
assessment-weighs = Vekt
assessment-weight-1 = Veier lite (1)
assessment-weight-2 = Veier noe (2)
assessment-weight-3 = Veier middels (3)
assessment-weight-4 = Veier mye (4)
assessment-weight-5 = Avgjørende (5)
assessment-locked = Noen har begynt å vurdere, så kriteriene ligger fast. Da måles alle mot det samme.
assessment-change-criteria = Endre kriteriene
assessment-drafted = Dette er et utkast fra annonsen eller stillingen. Gjør det til deres eget før du lagrer.
assessment-criterion-number = Kriterium { $number }
assessment-criteria-help = Tomme linjer blir borte. Lagre for å få flere linjer, høyst tolv.
assessment-criterion-twice = Kriteriet står to ganger.
assessment-choose-weight = Velg en vekt fra 1 til 5.
assessment-no-criteria = Skriv minst ett kriterium.
assessment-what-it-says = Søknaden
assessment-names-hidden = Navn, adresser og telefonnummer er skjult til dere har valgt hvem dere vil møte.
assessment-letter = Brev
assessment-experience = Erfaring
assessment-education = Utdanning og kurs
assessment-whole-application = Åpne hele søknaden med vedlegg
assessment-others = De andres vurdering
assessment-fact = Det som står i søknaden
assessment-fact-help = Fakta som du bygger på. Søkeren kan be om å få se dem.
assessment-evaluation = Din vurdering
assessment-evaluation-help = Hva du legger vekt på, med dine ord. Holdes atskilt fra fakta.
assessment-yours = Din vurdering av søknaden
assessment-decided-already = Valget er tatt, så vurderingene kan ikke endres lenger.
assessment-not-saved = Vurderingen ble ikke lagret
assessment-criteria-changed = Kriteriene ble endret mens du skrev, så vurderingen kunne ikke lagres. Start på nytt med de nye kriteriene. Det du skrev, står her.
assessment-closed-meanwhile = Vurderingen er ikke åpen nå, så det du skrev, kunne ikke lagres.
assessment-you-wrote = Det du skrev om søker { $number }
assessment-you-wrote-help = Teksten er ikke lagret noe sted. Kopier det du vil ta vare på, før du går videre.
assessment-to-sheet = Gå videre
assessment-value-0 = Ikke vist
assessment-value-1 = Litt
assessment-value-2 = Delvis
assessment-value-3 = Tydelig
assessment-value-4 = Svært tydelig
assessment-save-next = Lagre og gå til neste
assessment-choose = Søker { $value }: Velg om dere vil møte søkeren.
assessment-choose-reason = Søker { $value }: Velg en grunn, så søkeren får et ordentlig svar.
assessment-nobody = Velg minst én som dere vil møte.
assessment-changed = Forslaget eller søknadene ble endret mens du så over. Ingenting er sendt. Se over en gang til.
assessment-choice-open = Ikke valgt
assessment-choice-invite = Vi vil møte
assessment-choice-not = Ikke denne gangen
shortlist-title = Hvem vil dere møte?
shortlist-lead = Gå gjennom søknadene sammen. Den som ikke blir innkalt, får en ærlig grunn som er til å leve med. Ingenting sendes før dere har sett over.
shortlist-median = Median { $median } %, avstand { $width }.
shortlist-not-scored = Sammenligningen vises når du har vurdert søknaden selv.
shortlist-choice = Vil dere møte søkeren?
shortlist-reason = Grunn, hvis ikke
shortlist-no-reason = Ingen grunn valgt
shortlist-words = Egne ord
shortlist-note = Hilsen til søkeren
shortlist-note-help = Kommer med i svaret. Skriv noe konkret og vennlig, og aldri om helse.
shortlist-discussion = Hva dere snakket om
shortlist-discussion-help = Blir i panelet. Sendes ikke til noen.
shortlist-reasons-why = Hvorfor faste grunner?
shortlist-reasons-why-text = Grunnene handler om oppgavene og kravene, aldri om helse eller livshistorie. Da blir svarene like rettferdige, og lettere å stå i for begge parter.
shortlist-go-on = Lagre og se over
shortlist-decide-title = Se over før dere bestemmer
shortlist-decide-lead = Dette skjer når du bestemmer:
shortlist-invited = { $count ->
    [one] Én søker går videre til intervju
   *[other] { $count } søkere går videre til intervju
}
shortlist-letters = { $count ->
    [one] Én søker får svar på e-post nå
   *[other] { $count } søkere får svar på e-post nå
}
shortlist-names-shown = Navnene blir synlige for panelet fra nå av.
shortlist-no-way-back = Brevene sendes med en gang og kan ikke hentes tilbake.
shortlist-decide = Bestem og send brevene
notice-assessment-criteria-set = Kriteriene er lagret.
notice-score-incomplete = Lagret. Noen kriterier mangler verdi ennå.
notice-score-saved = Lagret. Her er den neste.
notice-score-all-done = Lagret. Du er ferdig med alle søknadene.
notice-shortlist-decided = Det er bestemt. Svarene er på vei, og dere kan avtale intervjuer.
gate-shortlist-unscored = Ikke alle har vurdert alle søknadene
gate-shortlist-unscored-why = Hvert medlem ser etter sitt, og en stemme som mangler, kan endre bildet. Vent til alle er ferdige, eller skriv hvorfor dere ikke kan vente.
