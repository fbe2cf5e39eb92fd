# The ad: drafted, advised on, answered by user organisations, published.
ads-draft-qualification = eigenerfaring med psykiske helseutfordringar eller rus, som brukar, pasient eller pårørande
ads-draft-desirable = erfaring med å leie grupper, halde samtalar eller undervise
ads-draft-purpose = å styrkje brukarperspektivet i tenesta og gi håp til dei vi møter.
ads-draft-task = [skriv tre til seks oppgåver her]
ads-draft-no-leader = [namn, telefon og e-post til næraste leiar]
ads-title = Annonse
ads-no-deadline-yet = (fristen er ikkje sett enno)
ads-deadline-line = Søknadsfrist: { $date }
ads-permanent = fast
ads-temporary = mellombels
ads-temporary-until = mellombels til { $date }
ads-extent = { $percentage } prosent, { $kind }
ads-extent-label = Omfang
ads-place = Stad
ads-questions = Spørsmål?
ads-about-position = Om stillinga
ads-pdf = Annonsen som PDF
ads-edit = Rediger teksten
ads-tabs = Sidene til annonsen
ads-tab-text = Tekst
ads-tab-preview = Slik blir han
ads-tab-ask = Brukarorganisasjonar
ads-tab-publish = Publisering
ads-start-kicker = Neste steg
ads-start-heading = Lag eit utkast til annonsen
ads-start-why = Utkastet byggjer på det de har skrive om stillinga. De rettar det til det høyrest ut som dykk, og får råd medan de skriv.
ads-start-button = Lag utkastet
ads-none-yet = Annonsen er ikkje påbyrja
ads-none-yet-why = Næraste leiar eller HR lagar utkastet. Då kan du lese det her.
ads-language = Språk i annonsen
ads-language-help = Vel språket de elles bruker når de skriv til innbyggjarane.
ads-language-change-help = Endrar berre kva språk råda gjeld. Teksten blir ståande som han er.
ads-text-heading = Teksten
ads-text-help = Alt blir lagra medan du skriv. Punkt i ei liste byrjar med bindestrek.
ads-around-heading = Frist, namn og kontakt
ads-around-fixed = Frist og skjulte namn står fast når annonsen er ute. Fristen kan forlengjast under
ads-deadline = Søknadsfrist
ads-deadline-help = Heile dagen tel. Gi folk minst 14 dagar. Står det {"{"}deadline{"}"} i teksten, viser vi fristen der.
ads-deadline-short = Fristen er kortare enn 14 dagar. Mange treng tid til å bestemme seg for å søkje på ei slik stilling.
ads-deadline-not-ahead = Fristen må vere seinare enn i dag.
ads-deadline-too-far = Fristen kan ikkje vere meir enn eitt år fram i tid.
ads-deadline-only-later = Fristen kan forlengjast, ikkje kortast ned. Vel ein seinare dag.
ads-names-hidden = Skal namn vere skjulte til de har valt kven som skal til intervju?
ads-names-hidden-help = Panelet ser søkjarnummer i staden for namn medan dei vurderer. Då tel erfaringa, ikkje kven nokon kjenner. Valet står fast når annonsen er ute.
ads-names-hidden-yes = Ja, skjul namna til intervjua er bestemte
ads-names-hidden-no = Nei, vis namna med ein gong
ads-contact = Kontaktperson
ads-contact-help = Den som vurderer å søkje, skal kunne spørje eit menneske.
ads-contact-name = Namn
ads-contact-phone = Telefon
ads-contact-email = E-post
ads-go-ask = Spør ein brukarorganisasjon
ads-go-publish = Gå til publisering
ads-is-out = Annonsen er ute. Det du lagrar her, ser alle med ein gong.
ads-published-must = Annonsen er ute og kan ikkje lagrast slik: { $value }
ads-advice = Råd til teksten
ads-advice-none = Ingen fleire råd
ads-advice-none-why = Teksten har det viktigaste på plass. Les han høgt ein gong før de sender han ut.
ads-advice-count = { $count ->
    [one] Eitt råd
   *[other] { $count } råd
}
ads-severity-must = Må rettast
ads-severity-should = Bør rettast
ads-severity-consider = Vurder
ads-suggestion = Framlegg:
ads-redraft = Byrj på nytt
ads-redraft-help = Lagar eit nytt utkast frå stillinga, også på eit anna språk. Teksten de har no, blir borte.
ads-redraft-button = Lag nytt utkast
ads-redraft-title = Byrje på nytt?
ads-redraft-text = Teksten de har skrive, blir bytt ut med eit nytt utkast. Det kan ikkje gjerast om.
ads-redraft-yes = Ja, lag nytt utkast
ads-ask-lead = Ein brukarorganisasjon les annonsen før alle andre. Dei ser om han treffer den rette, og om noko støyter. Dei treng ingen konto: dei får ei lenkje på e-post.
ads-ask-first = Inviter ein brukarorganisasjon
ads-ask-more = Inviter ein til
ads-ask-known = Brukarorganisasjon her i Brobygger
ads-ask-known-help = Invitasjonen går til den som representerer organisasjonen.
ads-ask-or = Eller skriv inn ein annan:
ads-ask-name = Namnet på organisasjonen
ads-ask-email = E-post
ads-ask-email-help = Adressa til den som skal lese annonsen.
ads-ask-send = Send invitasjonen
ads-ask-nobody-there = Organisasjonen har ingen representant her enno. Skriv inn namn og e-post i staden.
ads-ask-name-missing = Skriv namnet på organisasjonen.
ads-ask-already = Denne adressa er alt invitert. Send heller ei påminning.
ads-ask-waiting = Ventar på svar
ads-ask-no-words = Svara utan kommentar.
ads-ask-by = { $name }, { $when }
ads-ask-sent = Sendt til { $email } { $when }.
ads-ask-reminded = Påmint { $when }.
ads-ask-remind = Send påminning
ads-ask-withdraw = Trekk invitasjonen
ads-ask-withdraw-title = Trekkje invitasjonen til { $name }?
ads-ask-withdraw-text = Lenkja dei har fått, sluttar å verke, og det dei har byrja å skrive, blir sletta.
ads-ask-withdraw-yes = Ja, trekk invitasjonen
ads-ask-read = Vi har lese svaret
ads-answered-supports = Støttar annonsen
ads-answered-objects = Har innvendingar
ads-answer-supports = Vi støttar annonsen
ads-answer-objects = Vi har innvendingar
ads-answer-title = Les annonsen og svar
ads-answer-heading = { $organisation } ber om synet dykkar på ein annonse
ads-answer-lead = Les utkastet, skriv det de tenkjer, og svar nedst. Det de skriv, blir lagra undervegs. De kan endre svaret heilt til annonsen er ute.
ads-answer-out = Svaret kan ikkje endrast lenger. Det står slik de gav det. Takk for at de las.
ads-answer-what = Kva ber vi dykk sjå etter?
ads-answer-what-text = Er det tydeleg at eigenerfaring er eit krav, og kvifor? Kjenner rett person seg att? Er noko formulert slik at nokon kjenner seg uønskt? Er det som blir lova, til å tru på?
ads-answer-comment = Kommentar
ads-optional = (valfritt)
ads-answer-yours = Svaret dykkar
ads-answer-overall = Alt i alt
ads-answer-overall-help = Det viktigaste de vil seie. Har de innvendingar, så skriv kva som skal til.
ads-answer-question = Kva svarar de?
ads-answer-question-help = Svaret følgjer annonsen. Har de innvendingar, må arbeidsgivaren rette det de peikar på, eller grunngi skriftleg kvifor ikkje.
ads-answer-who = Kven svarar?
ads-answer-who-help = Namn, og gjerne rolle i organisasjonen.
ads-answer-send = Send svaret
ads-answer-missing = Vel kva de svarar.
ads-answer-who-missing = Skriv kven som svarar.
ads-answer-why-missing = Skriv kva innvendinga gjeld.
ads-not-ready = Annonsen kan ikkje publiserast enno. Dette står att:
ads-ready-kicker = Klar
ads-ready = Annonsen kan publiserast
ads-ready-why = Han får ei fast adresse, og alle kan søkje til fristen er ute. Hugs å melde stillinga til NAV samtidig.
ads-publish = Publiser annonsen
ads-out-kicker = Ute no
ads-out-why = Alle kan lese annonsen og søkje. Del gjerne lenkja.
ads-closed-kicker = Fristen er ute
ads-closed-why = Annonsen står framleis på adressa si, men ingen kan søkje lenger.
ads-copy = Kopier
ads-copied = Kopiert
ads-see-public = Sjå annonsen
ads-mend-description = Gå til omtalen
ads-mend-ask = Spør ein brukarorganisasjon
ads-mend-read = Les svaret
ads-mend-deadline = Set fristen
ads-mend-text = Rett teksten
ads-extend = Forleng fristen
ads-extend-to = Ny frist
ads-extend-help = Må vere seinare enn fristen som står no.
ads-extend-button = Forleng
ads-take-down = Ta annonsen ned
ads-take-down-help = Sida blir borte til de publiserer på nytt. Adressa er den same når ho kjem tilbake.
ads-take-down-button = Ta annonsen ned
ads-take-down-title = Ta annonsen ned?
ads-take-down-text = Ingen kan lese annonsen eller byrje å søkje før de publiserer han att. Søknader som er sende, blir ikkje borte.
ads-take-down-yes = Ja, ta han ned
ads-hit-published = Annonse, publisert
ads-hit-draft = Annonse, utkast
gate-ad-not-described = Omtalen er ikkje godkjend
gate-ad-not-described-why = Annonsen byggjer på stillingsomtalen. Han skal vere godkjend først, så ingen blir lova noko anna enn det jobben er.
gate-ad-no-deadline = Søknadsfristen manglar
gate-ad-no-deadline-why = Søkjarlista blir sett opp når fristen er ute. Utan dato veit ingen når det er.
gate-ad-deadline-passed = Søknadsfristen er ikkje fram i tid
gate-ad-deadline-passed-why = Ingen rekk å søkje. Vel ein dag som gir folk tid.
gate-ad-no-warning = Opplysninga om offentleg søkjarliste manglar
gate-ad-no-warning-why = Lova krev at annonsen seier at namn kan bli offentlege sjølv om søkjaren ber om å sleppe.
gate-ad-no-answer = Ingen brukarorganisasjon har svara
gate-ad-no-answer-why = Brukarorganisasjonane veit kva som treffer og kva som støyter. Spør minst éin før annonsen går ut.
gate-ad-objection = Ein brukarorganisasjon har innvendingar
gate-ad-objection-why = Rett det dei peiker på og be dei svare på nytt, eller skriv kvifor de går vidare.
mail-ad-review-subject = { $organisation } ber om synet dykkar på eit utkast
mail-ad-review-text =
    Hei { $name }

    { $organisation } skal lyse ut ei stilling der eigenerfaring er eit krav, og vil gjerne høyre kva de meiner før annonsen går ut. Les utkastet og svar her:
    { $link }

    De treng ingen konto. Lenkja er berre for dykk, så ikkje send ho vidare utanfor organisasjonen. Ho verkar til 30 dagar etter at annonsen er publisert.

    Venleg helsing
    { $leader }, { $organisation }
mail-ad-reminder-subject = Påminning: { $organisation } ventar på svar frå dykk
mail-ad-reminder-text =
    Hei { $name }

    Vi minner om utkastet vi gjerne vil at de les. Det tek om lag ti minutt, og svaret dykkar betyr mykje:
    { $link }

    Passar det ikkje no, er det heilt i orden å seie frå.

    Venleg helsing
    { $leader }, { $organisation }
notice-ad-drafted = Utkastet er klart. Gå gjennom det og gjer det til dykkar eige.
notice-ad-review-invited = Invitasjonen er send.
notice-ad-review-reminded = Påminninga er send.
notice-ad-review-read = Notert: svaret er lese.
notice-ad-review-withdrawn = Invitasjonen er trekt.
notice-ad-review-answered = Takk! Svaret er sendt. De kan endre det til annonsen er ute.
notice-ad-published = Annonsen er ute. Lykke til!
notice-ad-extended = Fristen er forlengd.
notice-ad-taken-down = Annonsen er teken ned.
ads-duty-write = Lag annonsen
ads-duty-write-why = Omtalen er godkjend. Ein god annonse er det første den nye kollegaen møter.
ads-duty-write-action = Lag utkast
ads-duty-ask = Spør ein brukarorganisasjon om annonsen
ads-duty-ask-why = Dei ser det de ikkje ser, og svaret deira trengst før publisering.
ads-duty-ask-action = Inviter
ads-duty-remind = { $name } har ikkje svara
ads-duty-remind-why = Det har gått ei veke. Ei venleg påminning hjelper ofte.
ads-duty-remind-action = Send påminning
ads-duty-read = Les svaret frå { $name }
ads-duty-read-why = Dei har lese annonsen dykkar og svara.
ads-duty-read-action = Les svaret
ads-duty-publish = Publiser annonsen
ads-duty-publish-why = Svaret frå brukarorganisasjonen er lese. No kan annonsen ut.
ads-duty-publish-action = Gå til publisering
ads-duty-soon = Søknadsfristen går ut { $name }
ads-duty-soon-why = Del lenkja ein gong til, eller forleng fristen dersom få har søkt.
ads-duty-soon-action = Sjå annonsen
ads-duty-answer = { $name } ber om synet dykkar på ein annonse
ads-duty-answer-why = Svaret dykkar følgjer annonsen, og det trengst før han går ut.
ads-duty-answer-action = Les og svar
jobs-title = Ledige stillingar
jobs-title-of = Ledige stillingar i { $organisation }
jobs-lead = Stillingar der det du har levd, er ein del av kompetansen. Dei som har kortast frist, står først.
jobs-search = Søk i annonsane
jobs-show = Vis
jobs-none = Ingen ledige stillingar akkurat no
jobs-county = Fylke
jobs-everywhere = Heile landet
jobs-none-in = Ingen ledige stillingar i { $county } akkurat no
jobs-none-for = Ingen ledige stillingar med «{ $words }»
jobs-none-why = Kom gjerne innom att, eller følg med gjennom ein feed-lesar.
jobs-all = Sjå alle ledige stillingar
jobs-places = Arbeidsgivarar
jobs-feed = Følg nye stillingar (Atom)
jobs-apply = Søk på stillinga
jobs-ready = Klar til å søkje?
jobs-ready-text = Du treng ingen konto. Det du skriv, blir lagra undervegs, og du kan gå ut og kome tilbake. Du treng ikkje å fortelje om diagnosar.
jobs-start = Start søknaden
jobs-closed = Søknadsfristen er ute
jobs-closed-text = Annonsen blir ståande her, men det går ikkje lenger an å søkje.
jobs-gone = Stillinga er avlyst, og det går ikkje an å søkje på ho.
ads-deadline-promised = Annonsen har vore ute med ein seinare frist. Dei som las han, skal få den tida dei vart lova.
ads-names-promised = Namna er skjulte til intervjua er bestemte. Annonsen har vore ute, og då kan ikkje det gjerast om.
ads-mend-ask-again = Be om eit nytt svar
ads-changed-since = Teksten er endra etter at dei svara
ads-asked-again = Bedne om å svare på nytt { $when }.
ads-ask-again = Be dei svare på nytt
ads-answer-text-changed = Annonsen vart endra medan de las. Teksten over er den nye. Sjå på han, og send svaret ein gong til.
ads-apply-at = Søk her:
gate-ad-changed-since = Teksten er endra etter svaret
gate-ad-changed-since-why = Brukarorganisasjonen svara på ein annan tekst enn den som no skal ut. Be han svare på nytt, eller skriv kvifor de går vidare.
mail-ad-again-subject = { $organisation } ber dykk lese annonsen ein gong til
notice-ad-review-asked-again = Dei er bedne om å svare på nytt.
ads-duty-ask-again = Be { $name } svare på nytt
ads-duty-ask-again-why = Teksten er endra etter at dei svara.
ads-duty-ask-again-action = Sjå svara
mail-ad-again-text =
    Hei { $name }

    Takk for svaret de gav på annonsen vår. No har vi arbeidd vidare med han, og vil gjerne vite kva de meiner om teksten slik han har vorte. Lenkja er den same som før:
    { $link }

    Det de svara sist, står til de svarar på nytt.

    Venleg helsing
    { $leader }, { $organisation }
ads-start-openly = Stillinga blir lyst ut ope og på same måte som andre stillingar, med intervju og referansar.
ads-draft-start = etter avtale
ads-to-advice = Sjå råda til teksten
