# Interviews: the guide, the times, the conversation, the references.
interviews-next-kicker = Neste steg
interviews-next-prepare = Gjør intervjuguiden klar
interviews-next-why-prepare = Når alle får de samme spørsmålene, blir svarene lettere å sammenligne rettferdig. Kjernespørsmålene er valgt for dere.
interviews-next-offer = Tilby tider
interviews-next-why-offer = Hver kandidat velger selv en tid. Da trenger dere minst én ledig tid til hver som ikke har valgt ennå.
interviews-next-invite = Inviter kandidatene
interviews-next-why-invite = Tidene er klare. Hver kandidat får en e-post og velger selv.
interviews-next-wait = Kandidatene velger tid
interviews-next-why-wait = Dere får beskjed når noen har valgt. I mellomtiden kan dere lese guiden sammen.
interviews-next-hold = Møt kandidatene
interviews-next-why-hold = Noter det som ble sagt, i ett felt og det dere tenker om det, i et annet. Merk samtalen som holdt etterpå.
interviews-next-recommend = Skriv innstillingen
interviews-next-why-recommend = Samtalene er holdt. Nå samler panelet seg om en rekkefølge.
interviews-next-over = Intervjuene er ferdige
interviews-next-why-over = Alt dere noterte, ligger her så lenge saken er åpen.
interviews-guide = Intervjuguide
interviews-guide-open = Åpne guiden
interviews-guide-count = { $count ->
    [one] Ett spørsmål er valgt.
   *[other] { $count } spørsmål er valgt.
}
interviews-choose-questions = Velg spørsmål
interviews-core = Kjerne
interviews-own-questions = Egne spørsmål
interviews-own-questions-text = Legg til det dere mangler. Vi sjekker om loven tillater spørsmålet, og foreslår en annen måte å spørre på hvis den ikke gjør det.
interviews-own-question = Spørsmålet
interviews-question-add = Legg til
interviews-question-remove = Fjern
interviews-question-unlawful = Dette kan dere ikke spørre om. Se hvorfor, og hva dere kan spørre om i stedet.
interviews-stopped-title = Loven verner dette: { $what }
interviews-ask-instead = Spør heller slik:
interviews-offer-time = Tilby en tid
interviews-see-candidates = Se kandidatene
interviews-to-decision = Gå til avgjørelsen
interviews-candidates = Kandidater
interviews-candidate = Kandidat
interviews-candidate-number = Søker { $number }
interviews-no-candidates = Ingen er valgt ut til intervju ennå.
interviews-time = Tid
interviews-times = Tider
interviews-no-times = Ingen tider er tilbudt ennå.
interviews-time-free = Ledig
interviews-time-taken = Valgt
interviews-time-over = Har vært
interviews-time-remove = Ta bort
interviews-time-call-off = Avlys tiden
interviews-calendar-file = Kalenderfil
interviews-call-off-title = Vil dere avlyse denne tiden?
interviews-call-off-text = Noen har valgt den. De får beskjed med en gang, og kan velge en av de andre tidene.
interviews-state = Status
interviews-state-not-invited = Ikke invitert
interviews-state-invited = Invitert
interviews-state-declined = Takket nei
interviews-state-chosen = Har valgt tid
interviews-state-held = Holdt
interviews-date = Dato
interviews-from = Fra
interviews-to = Til
interviews-place = Sted
interviews-place-help = Skriv sted og rom. Teksten havner i kalenderen, så ikke skriv hva møtet gjelder.
interviews-video = Videolenke
interviews-video-help = Når samtalen er på video. Begynner med https://
interviews-not-a-clock = Skriv klokkeslettet som timer og minutter, for eksempel 09:30.
interviews-place-missing = Skriv et sted eller en videolenke.
interviews-video-not-a-link = Lenken må begynne med https://
interviews-time-backwards = Tiden må slutte etter at den begynner.
interviews-time-past = Velg en tid som ikke har vært.
interviews-time-overlaps = Panelet har allerede en tid da.
interviews-not-now = Tider tilbys når kandidatene er valgt ut og før innstillingen er ferdig.
interviews-invite = { $count ->
    [one] Inviter én kandidat
   *[other] Inviter { $count } kandidater
}
interviews-invite-text = De får en e-post med lenke til siden sin. Emnet røper ikke hva det gjelder.
interviews-invite-now = Send invitasjonene
interviews-invite-see = Se over invitasjonene
interviews-confirm-title = Se over før du sender
interviews-confirm-lead = Slik blir invitasjonene lest, hver på språket søkeren har valgt.
interviews-confirm-letters = { $count ->
    [one] Ett brev
   *[other] { $count } brev
}
interviews-confirm-times = Tidene de kan velge mellom
interviews-confirm-choose-by = Siste dag for å velge er { $date }.
interviews-confirm-then = Brevene går på e-post med en gang. Hver kandidat velger en ledig tid på siden sin, eller takker nei. De som møter kandidaten, får beskjed når noen har valgt.
interviews-confirm-no-way-back = Brevene kan ikke hentes tilbake. En tid kan avlyses senere. Da får den som har valgt den, beskjed og kan velge en annen.
interviews-choose-by = Siste dag for å velge tid
interviews-choose-by-past = Velg en dag som ikke har vært.
interviews-too-few-times = Det er for få ledige tider. Dere trenger minst { $value }.
interviews-meet-title = Samtale
interviews-meet-with = Samtale med { $name }
interviews-needs = For at samtalen skal gå godt
interviews-needs-none = Ingen ønsker er meldt.
interviews-my-notes = Mine notater
interviews-notes-text = Skriv hva kandidaten sa og gjorde i det ene feltet, og hva du mener om det i det andre. Kandidaten kan ha rett til å se det første. Ikke skriv om helse eller diagnoser, heller ikke om kandidaten nevner det selv.
interviews-facts = Det som ble sagt
interviews-evaluation = Min vurdering
interviews-notes-of = Notatene til { $name }
interviews-held-title = Er samtalen holdt?
interviews-held-text = Når samtalen er merket som holdt, ser dere hverandres notater.
interviews-held-mark = Samtalen er holdt
interviews-held-yes = Samtalen er holdt.
interviews-held-undo = Den er ikke holdt likevel
interviews-references = Referanser
interviews-references-text = Ring først når kandidaten har sagt ja. Spør om arbeidet, aldri om helse.
interviews-reference-name = Hvem
interviews-reference-contact = Telefon eller e-post
interviews-reference-consent = Dagen kandidaten sa ja
interviews-reference-consent-help = Uten et ja tar dere ikke kontakt.
interviews-reference-consented = Kandidaten sa ja { $date }
interviews-reference-notes = Det som ble sagt
interviews-reference-notes-help = Skriv fakta. Det som ikke gjelder arbeidet, hører ikke hjemme her.
interviews-reference-add = Lagre referansen
interviews-reference-remove = Slett
interviews-reference-needs-consent = Vent til kandidaten har sagt ja, og skriv hvilken dag det var.
interviews-reference-consent-future = Dagen kandidaten sa ja, kan ikke være i morgen eller senere.
interviews-choose-title = Velg tid for samtalen
interviews-chosen-title = Samtalen din
interviews-your-time = Tiden din
interviews-choose-lead = Velg den tiden som passer deg best. Du kan endre den fram til et døgn før.
interviews-free-times = Ledige tider
interviews-change-time = Bytt til en annen tid
interviews-choose-this = Velg denne tiden
interviews-choose-one = Velg en av tidene.
interviews-refused-taken = Noen andre rakk å velge den tiden. Velg en av dem som er igjen.
interviews-refused-past = Den tiden har vært. Velg en annen.
interviews-refused-too-late = Det er mindre enn et døgn igjen. Ring oss, så finner vi ut av det sammen.
interviews-too-late-to-change = Det siste døgnet kan tiden ikke byttes her. Passer den ikke likevel, så ta kontakt med oss.
interviews-has-been = Samtalen har vært. Lurer du på noe, så ta kontakt med oss.
interviews-no-free-times = Ingen tider er ledige akkurat nå. Ta kontakt, så finner vi en som passer.
interviews-choose-help = En pause, et annet rom, noen å ha med: skriv det du trenger. Du trenger ikke å forklare hvorfor. Bare de som møter deg, ser det.
interviews-decline-title = Vil du ikke komme til samtale?
interviews-decline-text = Det er helt i orden å takke nei. Søknaden din blir ikke slettet, og du kan ombestemme deg så lenge det finnes ledige tider.
interviews-decline = Nei takk til samtale
interviews-declined-text = Du har takket nei til samtale. Ombestemmer du deg, kan du velge en ledig tid.
interviews-back-to-application = Til søknaden din
interviews-card-choose = Velg tid for samtalen
interviews-card-choose-text = Vi vil gjerne møte deg. Velg en tid innen { $date }.
interviews-card-choose-action = Velg tid
interviews-card-chosen = Vi sees
interviews-card-see = Se eller endre tiden
interviews-card-look = Se tiden
interviews-card-been = Samtalen har vært
interviews-card-declined = Du har takket nei til samtale
interviews-card-declined-text = Det er helt i orden. Ombestemmer du deg, kan du velge en ledig tid.
interviews-card-choose-anyway = Velg en tid likevel
interviews-calendar-title = Avtale
interviews-mail-you-choose = du velger selv på siden din
interviews-mail-chosen-subject = Tiden er bekreftet
interviews-mail-chosen-text =
    Hei { $name }

    Takk, nå er tiden din satt av.

    Tid: { $when }
    Sted: { $place }

    Du kan endre den fram til et døgn før: { $link }

    Kalenderfilen som følger med, sier ikke hva avtalen gjelder. Vi gleder oss til å møte deg.
interviews-mail-called-off-subject = Vi må finne en ny tid
interviews-mail-called-off-text =
    Hei { $name }

    Vi må dessverre flytte avtalen { $when }. Det beklager vi.

    Velg en ny tid på siden din. Lenken fikk du da vi inviterte deg.
interviews-mail-panel-chosen-subject = En tid er valgt
interviews-mail-panel-chosen-text =
    Hei { $name }

    En av tidene dere tilbød, er valgt.

    Tid: { $when }
    Sted: { $place }

    Kalenderfilen følger med. Logg inn for å se mer.
interviews-mail-panel-let-go-subject = En tid er ledig igjen
interviews-mail-panel-let-go-text =
    Hei { $name }

    Avtalen { $when } ({ $place }) blir det ikke noe av. Tiden er tatt ut av kalenderen.
notice-interview-time-offered = Tiden er lagt til.
notice-interview-time-removed = Tiden er tatt bort.
notice-interview-time-changed = Noen valgte tiden i mellomtiden. Se over en gang til.
notice-interviews-invited = Invitasjonene er sendt.
notice-interview-chosen = Tiden er din. Vi har sendt deg en bekreftelse.
notice-interview-declined = Takk for at du sa fra.
interviews-duty-offer = Tilby tider for intervju
interviews-duty-offer-why = Kandidatene venter på å få velge en tid.
interviews-duty-offer-action = Tilby tider
interviews-duty-hold = { $count ->
    [one] Hold én samtale
   *[other] Hold { $count } samtaler
}
interviews-duty-hold-why = En god samtale trenger litt forberedelse. Guiden ligger klar.
interviews-duty-hold-action = Se samtalene
interviews-next-empty = Ingen kandidater er igjen
interviews-next-why-empty = Alle som var valgt ut til intervju, har trukket søknaden sin. Under avgjørelsen står det hva dere kan gjøre nå.
interviews-next-late = Noen har ikke valgt tid
interviews-next-why-late = Siste dag for å velge er over. Ta kontakt først: kanskje kom ikke e-posten frem. Så kan dere gå videre uten den som ikke svarer.
interviews-state-late = Har ikke valgt i tide
interviews-state-gone-on = Dere går videre uten
interviews-go-on = Gå videre uten
interviews-call-off-over = Tiden har vært, eller samtalen er holdt. Da er det ingenting å avlyse.
interviews-over = Panelet har innstilt. Det som ble sagt og spurt om, kan leses, men ikke endres. Må noe rettes, kan innstillingen åpnes igjen.
interviews-over-text = Panelet har innstilt, så notatene kan leses, men ikke endres.
interviews-question-left = Er ikke lenger med i guiden
interviews-question-removed = Et spørsmål som er fjernet
interviews-guide-empty = Velg minst ett spørsmål, eller legg til et eget.
interviews-reference-remove-title = Vil du slette referansen?
interviews-reference-remove-text = Det som ble sagt, blir borte, og kan ikke hentes tilbake.
interviews-contact = Spørsmål? Ta kontakt
interviews-your-needs = Hva trenger du for at samtalen skal gå godt?
interviews-needs-send = Lagre det jeg trenger
notice-interview-needs-kept = Takk. De som møter deg, ser hva du trenger.
interviews-declined-late = Du har takket nei til samtale, og de du skulle møte, har fått beskjed. Ombestemmer du deg, så ta kontakt med oss.
interviews-decline-late-text = Det er helt i orden å takke nei, og de du skulle møte, får beskjed med en gang. Det er mindre enn et døgn igjen, så en ny tid kan ikke velges her. Søknaden din blir ikke slettet.
interviews-card-declined-late = De du skulle møte, har fått beskjed. Ombestemmer du deg, så ta kontakt med oss.
interviews-card-contact = Se hvem du kan kontakte
interviews-mail-declined-subject = Tiden er tatt bort
interviews-mail-declined-text =
    Hei { $name }

    Takk for at du sa fra. Avtalen { $when } er avlyst.

    Filen som følger med, tar den ut av kalenderen din.
interviews-duty-invite = Inviter kandidatene
interviews-duty-invite-why = Tidene er klare, men ingen vet det ennå.
interviews-duty-invite-action = Send invitasjonene
interviews-duty-late = { $count ->
    [one] Én kandidat har ikke valgt tid
   *[other] { $count } kandidater har ikke valgt tid
}
interviews-duty-late-why = Siste dag for å velge er over. Ta kontakt, eller gå videre uten.
interviews-duty-late-action = Se kandidatene
interviews-duty-empty = Ingen kandidater er igjen
interviews-duty-empty-why = Alle som var valgt ut til intervju, har trukket seg.
interviews-duty-empty-action = Se hva dere kan gjøre
interviews-to-times = Gå til tidene
interviews-to-invitations = Gå til invitasjonene
