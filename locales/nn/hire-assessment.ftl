# The assessment: criteria, own scores first, the comparison, and the shortlist with its reasons.
assessment-title = Vurdering
assessment-set-criteria = Bestem kva de vurderer etter
assessment-criteria-why = Alle søkjarar skal målast mot det same, og det de bad om i annonsen. Bestem kriteria og kor mykje kvart av dei veg, før nokon byrjar å lese.
assessment-opens-after = Søknadsfristen er { $date }.
assessment-phase-waiting = Vurderinga opnar når søknadsfristen er ute, så alle søknader blir vurderte på like vilkår.
assessment-phase-open = Medlemene av panelet vurderer søknadene no, kvar for seg først.
assessment-phase-decided = Det er bestemt kven de vil møte. Det som vart skrive undervegs, blir ståande.
assessment-phase-called-off = Stillinga er avlyst. Det som vart skrive undervegs, blir ståande.
assessment-duty-score = { $count ->
    [one] Vurder éin søknad
   *[other] Vurder { $count } søknader
}
assessment-duty-score-why = De samanliknar først når kvar har gjort seg opp ei eiga meining. Då tel alle røyster like mykje.
assessment-duty-score-action = Vurder søknadene
assessment-duty-decide = Vel kven de vil møte
assessment-duty-decide-why = Alle i panelet er ferdige med si vurdering. Søkjarane ventar på svar.
assessment-duty-decide-action = Vel kven de vil møte
assessment-duty-criteria = Bestem kva søkjarane skal vurderast etter
assessment-duty-criteria-why = Vurderinga tek ikkje til før kriteria er sette. Set dei gjerne før nokon har lese søknadene.
assessment-duty-criteria-action = Set kriteria
assessment-duty-nobody = Ingen søkte innan fristen
assessment-duty-nobody-why = Snakk saman om å forlengje fristen, lyse ut på nytt med ei anna ordlyding, eller gi opp stillinga.
assessment-duty-nobody-action = Sjå på annonsen
assessment-criteria-awaited = Vurderinga tek til når leiaren eller HR har sett kriteria.
assessment-score-number = Vurder søkjar { $number }
assessment-none = Ingen søknader kom inn
assessment-none-lead = Snakk saman om stillinga skal lysast ut på nytt, kanskje med ei anna ordlyding eller fleire stader.
assessment-yours-done = Du er ferdig med din del. Takk!
assessment-waiting-for = Dette ventar de på
assessment-left = { $count ->
    [one] har éin søknad att
   *[other] har { $count } søknader att
}
assessment-compare = Samanlikning
assessment-compare-lead = Tala viser vekta sum i prosent av det høgaste. Dei er ein stad å byrje samtalen. De avgjer, ikkje tala. Avstanden er skilnaden mellom den høgaste og den lågaste summen.
assessment-who = Søkjar
assessment-median = Median
assessment-spread = Avstand
assessment-status = Status
assessment-applicant = Søkjar { $number }
assessment-missing = Manglar
assessment-hidden = Skjult
assessment-apart = Snakk om denne
assessment-result-received = Motteken
assessment-result-shortlisted = Til intervju
assessment-result-not-shortlisted = Ikkje til intervju
assessment-result-recommended = Innstilt
assessment-result-not-recommended = Ikkje innstilt
assessment-result-offered = Har fått tilbod
assessment-result-declined = Takka nei
assessment-result-hired = Tilsett
assessment-mine-done = Du er ferdig
assessment-mine-left = Står att for deg
assessment-lacks = { $count ->
    [one] Éin manglar
   *[other] { $count } manglar
}
assessment-own-first = Kvifor ser eg ikkje vurderinga til dei andre enno?
assessment-own-first-why = Du ser kva dei andre meiner om ein søknad når du sjølv har vurdert han ferdig. Slik påverkar ingen kvarandre før alle har tenkt sjølve.
assessment-criteria = Kriteria
assessment-criterion = Kriterium
assessment-weighs = Vekt
assessment-weight-1 = Veg lite (1)
assessment-weight-2 = Veg noko (2)
assessment-weight-3 = Veg middels (3)
assessment-weight-4 = Veg mykje (4)
assessment-weight-5 = Avgjerande (5)
assessment-locked = Nokon har byrja å vurdere, så kriteria ligg fast. Då blir alle målte mot det same.
assessment-change-criteria = Endre kriteria
assessment-drafted = Dette er eit utkast frå annonsen eller stillinga. Gjer det til dykkar eige før du lagrar.
assessment-criterion-number = Kriterium { $number }
assessment-criteria-help = Tomme linjer blir borte. Lagre for å få fleire linjer, høgst tolv.
assessment-criterion-twice = Kriteriet står to gonger.
assessment-choose-weight = Vel ei vekt frå 1 til 5.
assessment-no-criteria = Skriv minst eitt kriterium.
assessment-what-it-says = Søknaden
assessment-names-hidden = Namn, adresser og telefonnummer er skjulte til de har valt kven de vil møte.
assessment-letter = Brev
assessment-experience = Erfaring
assessment-education = Utdanning og kurs
assessment-whole-application = Opne heile søknaden med vedlegg
assessment-others = Vurderinga til dei andre
assessment-fact = Det som står i søknaden
assessment-fact-help = Fakta som du byggjer på. Søkjaren kan be om å få sjå dei.
assessment-evaluation = Vurderinga di
assessment-evaluation-help = Kva du legg vekt på, med dine ord. Blir halde skilt frå fakta.
assessment-yours = Di vurdering av søknaden
assessment-decided-already = Valet er teke, så vurderingane kan ikkje endrast lenger.
assessment-not-saved = Vurderinga vart ikkje lagra
assessment-criteria-changed = Kriteria vart endra medan du skreiv, så vurderinga kunne ikkje lagrast. Start på nytt med dei nye kriteria. Det du skreiv, står her.
assessment-closed-meanwhile = Vurderinga er ikkje open no, så det du skreiv, kunne ikkje lagrast.
assessment-you-wrote = Det du skreiv om søkjar { $number }
assessment-you-wrote-help = Teksten er ikkje lagra nokon stad. Kopier det du vil ta vare på, før du går vidare.
assessment-to-sheet = Gå vidare
assessment-value-0 = Ikkje vist
assessment-value-1 = Litt
assessment-value-2 = Delvis
assessment-value-3 = Tydeleg
assessment-value-4 = Svært tydeleg
assessment-save-next = Lagre og gå til neste
assessment-choose = Søkjar { $value }: Vel om de vil møte søkjaren.
assessment-choose-reason = Søkjar { $value }: Vel ein grunn, så søkjaren får eit ordentleg svar.
assessment-nobody = Vel minst éin som de vil møte.
assessment-changed = Framlegget eller søknadene vart endra medan du såg over. Ingenting er sendt. Sjå over ein gong til.
assessment-choice-open = Ikkje valt
assessment-choice-invite = Vi vil møte
assessment-choice-not = Ikkje denne gongen
shortlist-title = Kven vil de møte?
shortlist-lead = Gå gjennom søknadene saman. Den som ikkje blir kalla inn, får ein ærleg grunn som er til å leve med. Ingenting blir sendt før de har sett over.
shortlist-median = Median { $median } %, avstand { $width }.
shortlist-not-scored = Samanlikninga blir vist når du har vurdert søknaden sjølv.
shortlist-choice = Vil de møte søkjaren?
shortlist-reason = Grunn, om ikkje
shortlist-no-reason = Ingen grunn vald
shortlist-words = Eigne ord
shortlist-note = Helsing til søkjaren
shortlist-note-help = Kjem med i svaret. Skriv noko konkret og venleg, og aldri om helse.
shortlist-discussion = Kva de snakka om
shortlist-discussion-help = Blir i panelet. Blir ikkje sendt til nokon.
shortlist-reasons-why = Kvifor faste grunnar?
shortlist-reasons-why-text = Grunnane handlar om oppgåvene og krava, aldri om helse eller livshistorie. Då blir svara like rettferdige, og lettare å stå i for begge partar.
shortlist-go-on = Lagre og sjå over
shortlist-decide-title = Sjå over før de avgjer
shortlist-decide-lead = Dette skjer når du avgjer:
shortlist-invited = { $count ->
    [one] Éin søkjar går vidare til intervju
   *[other] { $count } søkjarar går vidare til intervju
}
shortlist-letters = { $count ->
    [one] Éin søkjar får svar på e-post no
   *[other] { $count } søkjarar får svar på e-post no
}
shortlist-names-shown = Namna blir synlege for panelet frå no av.
shortlist-no-way-back = Breva blir sende med ein gong og kan ikkje hentast tilbake.
shortlist-decide = Avgjer og send breva
notice-assessment-criteria-set = Kriteria er lagra.
notice-score-incomplete = Lagra. Nokre kriterium manglar verdi enno.
notice-score-saved = Lagra. Her er den neste.
notice-score-all-done = Lagra. Du er ferdig med alle søknadene.
notice-shortlist-decided = Det er avgjort. Svara er på veg, og de kan avtale intervju.
gate-shortlist-unscored = Ikkje alle har vurdert alle søknadene
gate-shortlist-unscored-why = Kvar medlem ser etter sitt, og ei røyst som manglar, kan endre biletet. Vent til alle er ferdige, eller skriv kvifor de ikkje kan vente.
