# The ad: drafted, advised on, answered by user organisations, published.
ads-draft-qualification = egenerfaring med psykiske helseutfordringer eller rus, som bruker, pasient eller pårørende
ads-draft-desirable = erfaring med å lede grupper, holde samtaler eller undervise
ads-draft-purpose = å styrke brukerperspektivet i tjenesten og gi håp til dem vi møter.
ads-draft-task = [skriv tre til seks oppgaver her]
ads-draft-no-leader = [navn, telefon og e-post til nærmeste leder]
ads-title = Annonse
ads-no-deadline-yet = (fristen er ikke satt ennå)
ads-deadline-line = Søknadsfrist: { $date }
ads-permanent = fast
ads-temporary = midlertidig
ads-temporary-until = midlertidig til { $date }
ads-extent = { $percentage } prosent, { $kind }
ads-extent-label = Omfang
ads-place = Sted
ads-questions = Spørsmål?
ads-about-position = Om stillingen
ads-pdf = Annonsen som PDF
ads-edit = Rediger teksten
ads-tabs = Annonsens sider
ads-tab-text = Tekst
ads-tab-preview = Slik blir den
ads-tab-ask = Brukerorganisasjoner
ads-tab-publish = Publisering
ads-start-kicker = Neste steg
ads-start-heading = Lag et utkast til annonsen
ads-start-why = Utkastet bygger på det dere har skrevet om stillingen. Dere retter det til det høres ut som dere, og får råd mens dere skriver.
ads-start-button = Lag utkastet
ads-none-yet = Annonsen er ikke påbegynt
ads-none-yet-why = Nærmeste leder eller HR lager utkastet. Da kan du lese det her.
ads-language = Språk i annonsen
ads-language-help = Velg språket dere ellers bruker når dere skriver til innbyggerne.
ads-language-change-help = Endrer bare hvilket språk rådene gjelder. Teksten blir stående som den er.
ads-text-heading = Teksten
ads-text-help = Alt lagres mens du skriver. Punkter i en liste begynner med bindestrek.
ads-around-heading = Frist, navn og kontakt
ads-around-fixed = Frist og skjulte navn står fast når annonsen er ute. Fristen kan forlenges under
ads-deadline = Søknadsfrist
ads-deadline-help = Hele dagen teller. Gi folk minst 14 dager. Står det {"{"}deadline{"}"} i teksten, vises fristen der.
ads-deadline-short = Fristen er kortere enn 14 dager. Mange trenger tid til å bestemme seg for å søke på en slik stilling.
ads-deadline-not-ahead = Fristen må være senere enn i dag.
ads-deadline-too-far = Fristen kan ikke være mer enn et år fram i tid.
ads-deadline-only-later = Fristen kan forlenges, ikke kortes ned. Velg en senere dag.
ads-names-hidden = Skal navn være skjult til dere har valgt hvem som skal til intervju?
ads-names-hidden-help = Panelet ser søkernummer i stedet for navn mens de vurderer. Da teller erfaringen, ikke hvem noen kjenner. Valget står fast når annonsen er ute.
ads-names-hidden-yes = Ja, skjul navnene til intervjuene er bestemt
ads-names-hidden-no = Nei, vis navnene med en gang
ads-contact = Kontaktperson
ads-contact-help = Den som vurderer å søke, skal kunne spørre et menneske.
ads-contact-name = Navn
ads-contact-phone = Telefon
ads-contact-email = E-post
ads-go-ask = Spør en brukerorganisasjon
ads-go-publish = Gå til publisering
ads-is-out = Annonsen er ute. Det du lagrer her, ser alle med en gang.
ads-published-must = Annonsen er ute og kan ikke lagres slik: { $value }
ads-advice = Råd til teksten
ads-advice-none = Ingen flere råd
ads-advice-none-why = Teksten har det viktigste på plass. Les den høyt én gang før dere sender den ut.
ads-advice-count = { $count ->
    [one] Ett råd
   *[other] { $count } råd
}
ads-severity-must = Må rettes
ads-severity-should = Bør rettes
ads-severity-consider = Vurder
ads-suggestion = Forslag:
ads-redraft = Begynn på nytt
ads-redraft-help = Lager et nytt utkast fra stillingen, også på et annet språk. Teksten dere har nå, blir borte.
ads-redraft-button = Lag nytt utkast
ads-redraft-title = Begynne på nytt?
ads-redraft-text = Teksten dere har skrevet, blir erstattet av et nytt utkast. Det kan ikke angres.
ads-redraft-yes = Ja, lag nytt utkast
ads-ask-lead = En brukerorganisasjon leser annonsen før alle andre. De ser om den treffer den riktige, og om noe støter. De trenger ingen konto: de får en lenke på e-post.
ads-ask-first = Inviter en brukerorganisasjon
ads-ask-more = Inviter en til
ads-ask-known = Brukerorganisasjon her i Brobygger
ads-ask-known-help = Invitasjonen går til den som representerer organisasjonen.
ads-ask-or = Eller skriv inn en annen:
ads-ask-name = Organisasjonens navn
ads-ask-email = E-post
ads-ask-email-help = Adressen til den som skal lese annonsen.
ads-ask-send = Send invitasjonen
ads-ask-nobody-there = Organisasjonen har ingen representant her ennå. Skriv inn navn og e-post i stedet.
ads-ask-name-missing = Skriv navnet på organisasjonen.
ads-ask-already = Denne adressen er allerede invitert. Send heller en påminnelse.
ads-ask-waiting = Venter på svar
ads-ask-no-words = Svarte uten kommentar.
ads-ask-by = { $name }, { $when }
ads-ask-sent = Sendt til { $email } { $when }.
ads-ask-reminded = Påminnet { $when }.
ads-ask-remind = Send påminnelse
ads-ask-withdraw = Trekk invitasjonen
ads-ask-withdraw-title = Trekke invitasjonen til { $name }?
ads-ask-withdraw-text = Lenken de har fått, slutter å virke, og det de har begynt å skrive, blir slettet.
ads-ask-withdraw-yes = Ja, trekk invitasjonen
ads-ask-read = Vi har lest svaret
ads-answered-supports = Støtter annonsen
ads-answered-objects = Har innvendinger
ads-answer-supports = Vi støtter annonsen
ads-answer-objects = Vi har innvendinger
ads-answer-title = Les annonsen og svar
ads-answer-heading = { $organisation } ber om synet deres på en annonse
ads-answer-lead = Les utkastet, skriv det dere tenker, og svar nederst. Det dere skriver, lagres underveis. Dere kan endre svaret helt til annonsen er ute.
ads-answer-out = Svaret kan ikke endres lenger. Det står slik dere ga det. Takk for at dere leste.
ads-answer-what = Hva ber vi dere se etter?
ads-answer-what-text = Er det tydelig at egenerfaring er et krav, og hvorfor? Kjenner rett person seg igjen? Er noe formulert slik at noen føler seg uønsket? Er det som loves, til å tro på?
ads-answer-comment = Kommentar
ads-optional = (valgfritt)
ads-answer-yours = Svaret deres
ads-answer-overall = Alt i alt
ads-answer-overall-help = Det viktigste dere vil si. Har dere innvendinger, så skriv hva som skal til.
ads-answer-question = Hva svarer dere?
ads-answer-question-help = Svaret følger annonsen. Har dere innvendinger, må arbeidsgiveren rette det dere peker på, eller begrunne skriftlig hvorfor ikke.
ads-answer-who = Hvem svarer?
ads-answer-who-help = Navn, og gjerne rolle i organisasjonen.
ads-answer-send = Send svaret
ads-answer-missing = Velg hva dere svarer.
ads-answer-who-missing = Skriv hvem som svarer.
ads-answer-why-missing = Skriv hva innvendingen gjelder.
ads-not-ready = Annonsen kan ikke publiseres ennå. Dette gjenstår:
ads-ready-kicker = Klar
ads-ready = Annonsen kan publiseres
ads-ready-why = Den får en fast adresse, og alle kan søke til fristen er ute. Husk å melde stillingen til NAV samtidig.
ads-publish = Publiser annonsen
ads-out-kicker = Ute nå
ads-out-why = Alle kan lese annonsen og søke. Del lenken gjerne.
ads-closed-kicker = Fristen er ute
ads-closed-why = Annonsen står fortsatt på adressen sin, men ingen kan søke lenger.
ads-copy = Kopier
ads-copied = Kopiert
ads-see-public = Se annonsen
ads-mend-description = Gå til beskrivelsen
ads-mend-ask = Spør en brukerorganisasjon
ads-mend-read = Les svaret
ads-mend-deadline = Sett fristen
ads-mend-text = Rett teksten
ads-extend = Forleng fristen
ads-extend-to = Ny frist
ads-extend-help = Må være senere enn fristen som står nå.
ads-extend-button = Forleng
ads-take-down = Ta annonsen ned
ads-take-down-help = Siden blir borte til dere publiserer på nytt. Adressen er den samme når den kommer tilbake.
ads-take-down-button = Ta annonsen ned
ads-take-down-title = Ta annonsen ned?
ads-take-down-text = Ingen kan lese annonsen eller begynne å søke før dere publiserer den igjen. Søknader som er sendt, blir ikke borte.
ads-take-down-yes = Ja, ta den ned
ads-hit-published = Annonse, publisert
ads-hit-draft = Annonse, utkast
gate-ad-not-described = Beskrivelsen er ikke godkjent
gate-ad-not-described-why = Annonsen bygger på stillingsbeskrivelsen. Den skal være godkjent først, så ingen blir lovet noe annet enn det jobben er.
gate-ad-no-deadline = Søknadsfristen mangler
gate-ad-no-deadline-why = Søkerlisten settes opp når fristen er ute. Uten dato vet ingen når det er.
gate-ad-deadline-passed = Søknadsfristen er ikke fram i tid
gate-ad-deadline-passed-why = Ingen rekker å søke. Velg en dag som gir folk tid.
gate-ad-no-warning = Opplysningen om offentlig søkerliste mangler
gate-ad-no-warning-why = Loven krever at annonsen sier at navn kan bli offentlige selv om søkeren ber om å slippe.
gate-ad-no-answer = Ingen brukerorganisasjon har svart
gate-ad-no-answer-why = Brukerorganisasjonene vet hva som treffer og hva som støter. Spør minst én før annonsen går ut.
gate-ad-objection = En brukerorganisasjon har innvendinger
gate-ad-objection-why = Rett det de peker på og be dem svare på nytt, eller skriv hvorfor dere går videre.
mail-ad-review-subject = { $organisation } ber om synet deres på et utkast
mail-ad-review-text =
    Hei { $name }

    { $organisation } skal lyse ut en stilling der egenerfaring er et krav, og vil gjerne høre hva dere mener før annonsen går ut. Les utkastet og svar her:
    { $link }

    Dere trenger ingen konto. Lenken er bare for dere, så ikke send den videre utenfor organisasjonen. Den virker til 30 dager etter at annonsen er publisert.

    Vennlig hilsen
    { $leader }, { $organisation }
mail-ad-reminder-subject = Påminnelse: { $organisation } venter på svar fra dere
mail-ad-reminder-text =
    Hei { $name }

    Vi minner om utkastet vi gjerne vil at dere leser. Det tar omtrent ti minutter, og svaret deres betyr mye:
    { $link }

    Passer det ikke nå, er det helt i orden å si fra.

    Vennlig hilsen
    { $leader }, { $organisation }
notice-ad-drafted = Utkastet er klart. Gå gjennom det og gjør det til deres eget.
notice-ad-review-invited = Invitasjonen er sendt.
notice-ad-review-reminded = Påminnelsen er sendt.
notice-ad-review-read = Notert: svaret er lest.
notice-ad-review-withdrawn = Invitasjonen er trukket.
notice-ad-review-answered = Takk! Svaret er sendt. Dere kan endre det til annonsen er ute.
notice-ad-published = Annonsen er ute. Lykke til!
notice-ad-extended = Fristen er forlenget.
notice-ad-taken-down = Annonsen er tatt ned.
ads-duty-write = Lag annonsen
ads-duty-write-why = Beskrivelsen er godkjent. En god annonse er det første den nye kollegaen møter.
ads-duty-write-action = Lag utkast
ads-duty-ask = Spør en brukerorganisasjon om annonsen
ads-duty-ask-why = De ser det dere ikke ser, og svaret deres trengs før publisering.
ads-duty-ask-action = Inviter
ads-duty-remind = { $name } har ikke svart
ads-duty-remind-why = Det er gått en uke. En vennlig påminnelse hjelper ofte.
ads-duty-remind-action = Send påminnelse
ads-duty-read = Les svaret fra { $name }
ads-duty-read-why = De har lest annonsen deres og svart.
ads-duty-read-action = Les svaret
ads-duty-publish = Publiser annonsen
ads-duty-publish-why = Svaret fra brukerorganisasjonen er lest. Nå kan annonsen ut.
ads-duty-publish-action = Gå til publisering
ads-duty-soon = Søknadsfristen går ut { $name }
ads-duty-soon-why = Del lenken en gang til, eller forleng fristen hvis få har søkt.
ads-duty-soon-action = Se annonsen
ads-duty-answer = { $name } ber om synet deres på en annonse
ads-duty-answer-why = Svaret deres følger annonsen, og det trengs før den går ut.
ads-duty-answer-action = Les og svar
jobs-title = Ledige stillinger
jobs-title-of = Ledige stillinger i { $organisation }
jobs-lead = Stillinger der det du har levd, er en del av kompetansen. De som har kortest frist, står først.
jobs-search = Søk i annonsene
jobs-show = Vis
jobs-none = Ingen ledige stillinger akkurat nå
jobs-county = Fylke
jobs-everywhere = Hele landet
jobs-none-in = Ingen ledige stillinger i { $county } akkurat nå
jobs-none-for = Ingen ledige stillinger med «{ $words }»
jobs-none-why = Kom gjerne innom igjen, eller følg med gjennom en feed-leser.
jobs-all = Se alle ledige stillinger
jobs-places = Arbeidsgivere
jobs-feed = Følg nye stillinger (Atom)
jobs-apply = Søk på stillingen
jobs-ready = Klar til å søke?
jobs-ready-text = Du trenger ingen konto. Det du skriver, lagres underveis, og du kan gå ut og komme tilbake. Du trenger ikke å fortelle om diagnoser.
jobs-start = Start søknaden
jobs-closed = Søknadsfristen er ute
jobs-closed-text = Annonsen blir stående her, men det går ikke lenger an å søke.
jobs-gone = Stillingen er avlyst, og det går ikke an å søke på den.
ads-deadline-promised = Annonsen har vært ute med en senere frist. De som leste den, skal få den tiden de ble lovet.
ads-names-promised = Navnene er skjult til intervjuene er bestemt. Annonsen har vært ute, og da kan ikke det gjøres om.
ads-mend-ask-again = Be om et nytt svar
ads-changed-since = Teksten er endret etter at de svarte
ads-asked-again = Bedt om å svare på nytt { $when }.
ads-ask-again = Be dem svare på nytt
ads-answer-text-changed = Annonsen ble endret mens dere leste. Teksten over er den nye. Se på den, og send svaret en gang til.
ads-apply-at = Søk her:
gate-ad-changed-since = Teksten er endret etter svaret
gate-ad-changed-since-why = Brukerorganisasjonen svarte på en annen tekst enn den som nå skal ut. Be den svare på nytt, eller skriv hvorfor dere går videre.
mail-ad-again-subject = { $organisation } ber dere lese annonsen en gang til
notice-ad-review-asked-again = De er bedt om å svare på nytt.
ads-duty-ask-again = Be { $name } svare på nytt
ads-duty-ask-again-why = Teksten er endret etter at de svarte.
ads-duty-ask-again-action = Se svarene
mail-ad-again-text =
    Hei { $name }

    Takk for svaret dere ga på annonsen vår. Nå har vi arbeidet videre med den, og vil gjerne vite hva dere mener om teksten slik den er blitt. Lenken er den samme som før:
    { $link }

    Det dere svarte sist, står til dere svarer på nytt.

    Vennlig hilsen
    { $leader }, { $organisation }
ads-start-openly = Stillingen lyses ut åpent og på samme måte som andre stillinger, med intervju og referanser.
ads-draft-start = etter avtale
ads-to-advice = Se rådene til teksten
