# Interviews: the guide, the times, the conversation, the references.
interviews-next-kicker = Neste steg
interviews-next-prepare = Gjer intervjuguiden klar
interviews-next-why-prepare = Når alle får dei same spørsmåla, blir svara lettare å samanlikne rettferdig. Kjernespørsmåla er valde for dykk.
interviews-next-offer = Tilby tider
interviews-next-why-offer = Kvar kandidat vel sjølv ei tid. Då treng de minst éi ledig tid til kvar som ikkje har valt enno.
interviews-next-invite = Inviter kandidatane
interviews-next-why-invite = Tidene er klare. Kvar kandidat får ein e-post og vel sjølv.
interviews-next-wait = Kandidatane vel tid
interviews-next-why-wait = De får melding når nokon har valt. I mellomtida kan de lese guiden saman.
interviews-next-hold = Møt kandidatane
interviews-next-why-hold = Noter det som vart sagt, i eitt felt og det de tenkjer om det, i eit anna. Merk samtalen som halden etterpå.
interviews-next-recommend = Skriv innstillinga
interviews-next-why-recommend = Samtalane er haldne. No samlar panelet seg om ei rekkjefølgje.
interviews-next-over = Intervjua er ferdige
interviews-next-why-over = Alt de noterte, ligg her så lenge saka er open.
interviews-guide = Intervjuguide
interviews-guide-open = Opne guiden
interviews-guide-count = { $count ->
    [one] Eitt spørsmål er valt.
   *[other] { $count } spørsmål er valde.
}
interviews-choose-questions = Vel spørsmål
interviews-core = Kjerne
interviews-own-questions = Eigne spørsmål
interviews-own-questions-text = Legg til det de saknar. Vi sjekkar om lova tillèt spørsmålet, og føreslår ein annan måte å spørje på om ho ikkje gjer det.
interviews-own-question = Spørsmålet
interviews-question-add = Legg til
interviews-question-remove = Fjern
interviews-question-unlawful = Dette kan de ikkje spørje om. Sjå kvifor, og kva de kan spørje om i staden.
interviews-stopped-title = Lova vernar dette: { $what }
interviews-ask-instead = Spør heller slik:
interviews-offer-time = Tilby ei tid
interviews-see-candidates = Sjå kandidatane
interviews-to-decision = Gå til avgjerda
interviews-candidates = Kandidatar
interviews-candidate = Kandidat
interviews-candidate-number = Søkjar { $number }
interviews-no-candidates = Ingen er valde ut til intervju enno.
interviews-time = Tid
interviews-times = Tider
interviews-no-times = Ingen tider er tilbodne enno.
interviews-time-free = Ledig
interviews-time-taken = Vald
interviews-time-over = Har vore
interviews-time-remove = Ta bort
interviews-time-call-off = Avlys tida
interviews-calendar-file = Kalenderfil
interviews-call-off-title = Vil de avlyse denne tida?
interviews-call-off-text = Nokon har valt ho. Dei får melding med ein gong, og kan velje ei av dei andre tidene.
interviews-state = Status
interviews-state-not-invited = Ikkje invitert
interviews-state-invited = Invitert
interviews-state-declined = Takka nei
interviews-state-chosen = Har valt tid
interviews-state-held = Halden
interviews-date = Dato
interviews-from = Frå
interviews-to = Til
interviews-place = Stad
interviews-place-help = Skriv stad og rom. Teksten hamnar i kalenderen, så ikkje skriv kva møtet gjeld.
interviews-video = Videolenkje
interviews-video-help = Når samtalen er på video. Byrjar med https://
interviews-not-a-clock = Skriv klokkeslettet som timar og minutt, til dømes 09:30.
interviews-place-missing = Skriv ein stad eller ei videolenkje.
interviews-video-not-a-link = Lenkja må byrje med https://
interviews-time-backwards = Tida må slutte etter at ho byrjar.
interviews-time-past = Vel ei tid som ikkje har vore.
interviews-time-overlaps = Panelet har alt ei tid då.
interviews-not-now = Tider blir tilbodne når kandidatane er valde ut og før innstillinga er ferdig.
interviews-invite = { $count ->
    [one] Inviter éin kandidat
   *[other] Inviter { $count } kandidatar
}
interviews-invite-text = Dei får ein e-post med lenkje til sida si. Emnet røper ikkje kva det gjeld.
interviews-invite-now = Send invitasjonane
interviews-invite-see = Sjå over invitasjonane
interviews-confirm-title = Sjå over før du sender
interviews-confirm-lead = Slik blir invitasjonane lesne, kvar på det språket søkjaren har valt.
interviews-confirm-letters = { $count ->
    [one] Eitt brev
   *[other] { $count } brev
}
interviews-confirm-times = Tidene dei kan velje mellom
interviews-confirm-choose-by = Siste dag for å velje er { $date }.
interviews-confirm-then = Breva går på e-post med ein gong. Kvar kandidat vel ei ledig tid på sida si, eller takkar nei. Dei som møter kandidaten, får beskjed når nokon har valt.
interviews-confirm-no-way-back = Breva kan ikkje hentast tilbake. Ei tid kan avlysast seinare. Då får den som har valt ho, beskjed og kan velje ei anna.
interviews-choose-by = Siste dag for å velje tid
interviews-choose-by-past = Vel ein dag som ikkje har vore.
interviews-too-few-times = Det er for få ledige tider. De treng minst { $value }.
interviews-meet-title = Samtale
interviews-meet-with = Samtale med { $name }
interviews-needs = For at samtalen skal gå godt
interviews-needs-none = Ingen ønske er melde.
interviews-my-notes = Notata mine
interviews-notes-text = Skriv kva kandidaten sa og gjorde i det eine feltet, og kva du meiner om det i det andre. Kandidaten kan ha rett til å sjå det første. Ikkje skriv om helse eller diagnosar, heller ikkje om kandidaten nemner det sjølv.
interviews-facts = Det som vart sagt
interviews-evaluation = Mi vurdering
interviews-notes-of = Notata til { $name }
interviews-held-title = Er samtalen halden?
interviews-held-text = Når samtalen er merkt som halden, ser de notata til kvarandre.
interviews-held-mark = Samtalen er halden
interviews-held-yes = Samtalen er halden.
interviews-held-undo = Han er ikkje halden likevel
interviews-references = Referansar
interviews-references-text = Ring først når kandidaten har sagt ja. Spør om arbeidet, aldri om helse.
interviews-reference-name = Kven
interviews-reference-contact = Telefon eller e-post
interviews-reference-consent = Dagen kandidaten sa ja
interviews-reference-consent-help = Utan eit ja tek de ikkje kontakt.
interviews-reference-consented = Kandidaten sa ja { $date }
interviews-reference-notes = Det som vart sagt
interviews-reference-notes-help = Skriv fakta. Det som ikkje gjeld arbeidet, høyrer ikkje heime her.
interviews-reference-add = Lagre referansen
interviews-reference-remove = Slett
interviews-reference-needs-consent = Vent til kandidaten har sagt ja, og skriv kva dag det var.
interviews-reference-consent-future = Dagen kandidaten sa ja, kan ikkje vere i morgon eller seinare.
interviews-choose-title = Vel tid for samtalen
interviews-chosen-title = Samtalen din
interviews-your-time = Tida di
interviews-choose-lead = Vel den tida som passar deg best. Du kan endre ho fram til eit døgn før.
interviews-free-times = Ledige tider
interviews-change-time = Byt til ei anna tid
interviews-choose-this = Vel denne tida
interviews-choose-one = Vel ei av tidene.
interviews-refused-taken = Nokon andre rakk å velje den tida. Vel ei av dei som er att.
interviews-refused-past = Den tida har vore. Vel ei anna.
interviews-refused-too-late = Det er mindre enn eit døgn att. Ring oss, så finn vi ut av det saman.
interviews-too-late-to-change = Det siste døgnet kan tida ikkje bytast her. Passar ho ikkje likevel, så ta kontakt med oss.
interviews-has-been = Samtalen har vore. Lurer du på noko, så ta kontakt med oss.
interviews-no-free-times = Ingen tider er ledige akkurat no. Ta kontakt, så finn vi ei som passar.
interviews-choose-help = Ein pause, eit anna rom, nokon å ha med: skriv det du treng. Du treng ikkje å forklare kvifor. Berre dei som møter deg, ser det.
interviews-decline-title = Vil du ikkje kome til samtale?
interviews-decline-text = Det er heilt i orden å takke nei. Søknaden din blir ikkje sletta, og du kan ombestemme deg så lenge det finst ledige tider.
interviews-decline = Nei takk til samtale
interviews-declined-text = Du har takka nei til samtale. Ombestemmer du deg, kan du velje ei ledig tid.
interviews-back-to-application = Til søknaden din
interviews-card-choose = Vel tid for samtalen
interviews-card-choose-text = Vi vil gjerne møte deg. Vel ei tid innan { $date }.
interviews-card-choose-action = Vel tid
interviews-card-chosen = Vi sjåast
interviews-card-see = Sjå eller endre tida
interviews-card-look = Sjå tida
interviews-card-been = Samtalen har vore
interviews-card-declined = Du har takka nei til samtale
interviews-card-declined-text = Det er heilt i orden. Ombestemmer du deg, kan du velje ei ledig tid.
interviews-card-choose-anyway = Vel ei tid likevel
interviews-calendar-title = Avtale
interviews-mail-you-choose = du vel sjølv på sida di
interviews-mail-chosen-subject = Tida er stadfesta
interviews-mail-chosen-text =
    Hei { $name }

    Takk, no er tida di sett av.

    Tid: { $when }
    Stad: { $place }

    Du kan endre ho fram til eit døgn før: { $link }

    Kalenderfila som følgjer med, seier ikkje kva avtalen gjeld. Vi gler oss til å møte deg.
interviews-mail-called-off-subject = Vi må finne ei ny tid
interviews-mail-called-off-text =
    Hei { $name }

    Vi må diverre flytte avtalen { $when }. Det er vi leie for.

    Vel ei ny tid på sida di. Lenkja fekk du då vi inviterte deg.
interviews-mail-panel-chosen-subject = Ei tid er vald
interviews-mail-panel-chosen-text =
    Hei { $name }

    Ei av tidene de tilbaud, er vald.

    Tid: { $when }
    Stad: { $place }

    Kalenderfila følgjer med. Logg inn for å sjå meir.
interviews-mail-panel-let-go-subject = Ei tid er ledig att
interviews-mail-panel-let-go-text =
    Hei { $name }

    Avtalen { $when } ({ $place }) blir det ikkje noko av. Tida er teken ut av kalenderen.
notice-interview-time-offered = Tida er lagd til.
notice-interview-time-removed = Tida er teken bort.
notice-interview-time-changed = Nokon valde tida i mellomtida. Sjå over ein gong til.
notice-interviews-invited = Invitasjonane er sende.
notice-interview-chosen = Tida er di. Vi har sendt deg ei stadfesting.
notice-interview-declined = Takk for at du sa frå.
interviews-duty-offer = Tilby tider for intervju
interviews-duty-offer-why = Kandidatane ventar på å få velje ei tid.
interviews-duty-offer-action = Tilby tider
interviews-duty-hold = { $count ->
    [one] Hald éin samtale
   *[other] Hald { $count } samtalar
}
interviews-duty-hold-why = Ein god samtale treng litt førebuing. Guiden ligg klar.
interviews-duty-hold-action = Sjå samtalane
interviews-next-empty = Ingen kandidatar er att
interviews-next-why-empty = Alle som var valde ut til intervju, har trekt søknaden sin. Under avgjerda står det kva de kan gjere no.
interviews-next-late = Nokon har ikkje valt tid
interviews-next-why-late = Siste dag for å velje er over. Ta kontakt først: kanskje kom ikkje e-posten fram. Så kan de gå vidare utan den som ikkje svarar.
interviews-state-late = Har ikkje valt i tide
interviews-state-gone-on = De går vidare utan
interviews-go-on = Gå vidare utan
interviews-call-off-over = Tida har vore, eller samtalen er halden. Då er det ingenting å avlyse.
interviews-over = Panelet har innstilt. Det som blei sagt og spurt om, kan lesast, men ikkje endrast. Må noko rettast, kan innstillinga opnast att.
interviews-over-text = Panelet har innstilt, så notata kan lesast, men ikkje endrast.
interviews-question-left = Er ikkje lenger med i guiden
interviews-question-removed = Eit spørsmål som er fjerna
interviews-guide-empty = Vel minst eitt spørsmål, eller legg til eit eige.
interviews-reference-remove-title = Vil du slette referansen?
interviews-reference-remove-text = Det som blei sagt, blir borte, og kan ikkje hentast tilbake.
interviews-contact = Spørsmål? Ta kontakt
interviews-your-needs = Kva treng du for at samtalen skal gå godt?
interviews-needs-send = Lagre det eg treng
notice-interview-needs-kept = Takk. Dei som møter deg, ser kva du treng.
interviews-declined-late = Du har takka nei til samtale, og dei du skulle møte, har fått melding. Ombestemmer du deg, så ta kontakt med oss.
interviews-decline-late-text = Det er heilt i orden å takke nei, og dei du skulle møte, får melding med ein gong. Det er mindre enn eit døgn att, så ei ny tid kan ikkje veljast her. Søknaden din blir ikkje sletta.
interviews-card-declined-late = Dei du skulle møte, har fått melding. Ombestemmer du deg, så ta kontakt med oss.
interviews-card-contact = Sjå kven du kan kontakte
interviews-mail-declined-subject = Tida er teken bort
interviews-mail-declined-text =
    Hei { $name }

    Takk for at du sa frå. Avtalen { $when } er avlyst.

    Fila som følgjer med, tek han ut av kalenderen din.
interviews-duty-invite = Inviter kandidatane
interviews-duty-invite-why = Tidene er klare, men ingen veit det enno.
interviews-duty-invite-action = Send invitasjonane
interviews-duty-late = { $count ->
    [one] Éin kandidat har ikkje valt tid
   *[other] { $count } kandidatar har ikkje valt tid
}
interviews-duty-late-why = Siste dag for å velje er over. Ta kontakt, eller gå vidare utan.
interviews-duty-late-action = Sjå kandidatane
interviews-duty-empty = Ingen kandidatar er att
interviews-duty-empty-why = Alle som var valde ut til intervju, har trekt seg.
interviews-duty-empty-action = Sjå kva de kan gjere
interviews-to-times = Gå til tidene
interviews-to-invitations = Gå til invitasjonane
