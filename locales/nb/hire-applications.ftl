# Søknaden: skrives bak en hemmelig lenke, leses av panelet, slettes når den trekkes.
apply-title = Søk på stillingen
apply-what-happens = Slik foregår det
apply-what-link = Du får din egen hemmelige lenke. Alt du skriver, lagres underveis, og du kan ta pause når du vil.
apply-what-time = Det tar gjerne en halvtime. Ingen ser noe før du sender.
apply-what-diagnoses = Du trenger ikke fortelle om diagnoser, og vi ber deg la være.
apply-privacy-officer = Personvernombudet kan svare på hvordan opplysningene dine behandles. Spør etter ombudet gjennom postmottaket hos { $organisation }.
apply-what-deadline = Søknaden må være sendt innen utgangen av { $deadline }.
apply-what-names-hidden = Panelet leser søknadene uten navn til de har valgt hvem de vil møte.
apply-begin = Begynn på søknaden
apply-deadline-passed = Fristen gikk ut { $deadline }. Det går ikke lenger an å søke på denne stillingen.
apply-part = Del { $part } av { $of }
apply-step-contact = Hvordan vi når deg
apply-step-letter = Søknadsbrev
apply-step-experience = Erfaring og utdanning
apply-step-attachments = Vedlegg
apply-step-needs = Intervjuet og søkerlisten
apply-step-review = Les gjennom og send
apply-field-name = Navn
apply-field-email = E-post
apply-field-phone = Telefon
apply-field-municipality = Kommunen du bor eller arbeider i
apply-field-birth-year = Fødselsår
apply-field-gender = Kjønn
apply-choose-gender = Kjønn (valgfritt)
apply-field-occupation = Stilling eller yrke
apply-field-letter = Brevet ditt
apply-field-experience = Erfaring
apply-field-education = Utdanning og kurs
apply-field-interview-needs = Det som hjelper deg i et intervju
apply-field-confidentiality-reason = Hvorfor du ikke vil stå på listen
apply-help-name = Fornavn og etternavn.
apply-help-email = Hit sender vi kvittering og svar.
apply-help-phone = Fint å ha når vi skal avtale intervju.
apply-help-municipality = Står på søkerlisten.
apply-help-birth-year = Fire sifre, for eksempel 1984. Søkerlisten viser alder.
apply-help-gender = Søkerlisten skal si hvor mange det er av hvert kjønn. Svaret blir bare talt opp: panelet ser det ikke, og det står ikke ved navnet ditt.
apply-help-occupation = Det du gjør nå, eller sist gjorde. Står på søkerlisten.
apply-optional = (valgfritt)
apply-names-hidden = Panelet leser dette uten å se navnet ditt. Skriv ikke navnet ditt i brevet hvis du vil at det skal holde.
apply-no-files = Du har ikke lagt ved noe ennå.
apply-files-at-once = Søknaden er sendt. Filer du legger ved eller fjerner her, gjelder med en gang. Du trenger ikke å sende på nytt.
apply-file = Velg en fil
apply-file-help = PDF, Word, ODT, JPG eller PNG, høyst { $limit } MB. Én fil om gangen, opptil ti i alt.
apply-file-add = Legg ved
apply-file-remove = Fjern
apply-file-none = Velg en fil først.
apply-file-empty = Filen er tom. Se om det er den rette, og prøv igjen.
apply-file-kind = Vi kan ikke ta imot denne typen fil. Innholdet må være PDF, Word (docx), ODT, JPG eller PNG, uansett hva filen heter.
apply-file-too-large = Filen er for stor. Den kan være på høyst { $value } MB. Et bilde eller en PDF i lavere oppløsning er godt nok.
apply-file-too-many = Du har lagt ved { $value } filer, og flere er det ikke plass til. Fjern en du kan unnvære.
apply-file-broken = Filen kom ikke helt fram. Prøv en gang til.
apply-no-room = Vi har ikke plass til å lagre akkurat nå, og det er vår feil. Det du har skrevet, står her fortsatt. Vent litt og prøv igjen.
apply-go-on = Gå videre
apply-not-written = Ikke skrevet ennå
apply-left-open = Ikke fylt ut
apply-change = Endre
apply-lacks = Dette mangler før du kan sende
apply-overview = Delene i søknaden
apply-overview-lacks = Mangler noe
apply-overview-filled = Fylt ut
apply-overview-open = Valgfritt, ikke fylt ut
apply-wants-confidentiality = Jeg ber om å ikke stå på den offentlige søkerlisten
apply-yes = Ja
apply-no = Nei
apply-list-title = Den offentlige søkerlisten
apply-send = Send søknaden
apply-send-again = Send på nytt
apply-missing-name = Skriv navnet ditt.
apply-missing-email = Skriv en e-postadresse vi kan svare til.
apply-missing-birth-year = Skriv fødselsåret med fire sifre, eller la feltet stå tomt.
apply-missing-letter = Skriv noen linjer i brevet.
apply-missing-reason = Skriv kort hvorfor du ikke vil stå på søkerlisten.
apply-later = Vil du fortsette senere?
apply-later-text = Ta vare på lenken din. Den virker på alle enheter til fristen { $deadline }. Den som har lenken, kan lese søknaden, så hold den for deg selv.
apply-later-email = Send lenken til denne adressen
apply-later-send = Send meg lenken
apply-link-enough = Lenken er sendt mange ganger nå. Kopier den heller.
apply-link-subject = Lenken du ba om
apply-link-text =
    Hei

    Her er lenken til det du skrev på: { $link }

    Du kan fortsette der du slapp, fram til { $deadline }. Den som har lenken, kan lese det du har skrevet, så ikke send den videre.

    Har du ikke bedt om denne e-posten, kan du bare slette den.
apply-copy = Kopier
apply-copied = Kopiert

applied-title = Søknaden din
applied-your-turn = Din tur
applied-news = Nytt til deg
applied-where = Her er søknaden
applied-draft = Ikke sendt ennå
applied-too-late = Ble ikke sendt
applied-taken-down = Annonsen er ikke ute nå
applied-received = Mottatt
applied-reading = Leses av panelet
applied-invited = Invitert til samtale
applied-not-this-time = Avsluttet
applied-offered = Vi venter på svaret ditt
applied-offer-unanswered = Vi fikk ikke svar i tide
applied-declined = Du har takket nei
applied-hired = Du har fått jobben
applied-offer-ended = Tilbudet er avsluttet
applied-called-off = Stillingen er avlyst
applied-text = { $told ->
    [draft] Det du har skrevet, er lagret. Bare du kan se det før du sender.
    [too-late] Fristen er ute, og søknaden ble ikke sendt. Ingen andre har sett den. Du kan slette den selv, ellers slettes den 30 dager etter fristen.
    [taken-down] Annonsen er tatt ned, så akkurat nå går det ikke an å skrive eller sende. Det du har skrevet, er trygt her. Kommer annonsen ut igjen, kan du fortsette.
    [received] Vi har fått søknaden din. De som sitter i panelet, kan åpne søknadene etter hvert som de kommer, men ingen blir vurdert før fristen er ute. Da blir alle vurdert på like vilkår.
    [reading] Fristen er ute, og panelet leser søknadene. Du får beskjed på e-post når vi vet mer.
    [invited] Du er invitert til å møte panelet. Etter samtalene får du svar på e-post.
    [not-this-time] Vi har sendt deg et svar på e-post. Takk for at du søkte.
    [offered] Søknadene er ferdig vurdert, og nå venter vi på svaret ditt. Vilkårene leser du bak lenken over.
    [offer-unanswered] Vi fikk ikke noe svar innen fristen for tilbudet. Søknaden din ligger fortsatt hos oss, og du får beskjed på e-post når vi vet mer.
    [declined] Takk for at du ga oss beskjed. Alt godt videre.
    [offer-ended] Tilbudet gjelder ikke lenger. Vi har skrevet til deg om det på e-post.
    [called-off] Ingen blir ansatt i stillingen denne gangen. Det har ingenting med søknaden din å gjøre. Takk for at du søkte.
   *[hired] Velkommen! Vi tar kontakt om det praktiske.
}
applied-open-until = Du kan endre søknaden til og med { $deadline }.
applied-receipt-to = Kvitteringen ble sendt til { $email }.
applied-receipt-to-open = Kvitteringen ble sendt til { $email }. Er adressen feil, retter du den i søknaden og sender på nytt.
applied-unsent-changes = Du har endret noe som ikke er sendt ennå. Panelet ser det du sendte sist.
applied-never-sent = Her står det du sendte sist, og det er det panelet leser. Det du endret etterpå, ble ikke sendt før fristen.
applied-go-on = Fortsett på søknaden
applied-send-changes = Se over og send endringene
applied-change = Endre søknaden
applied-happened = Det som har skjedd
applied-event-sent = Vi fikk søknaden din og sendte deg kvittering.
applied-event-resent = Du sendte søknaden på nytt.
applied-confidentiality-asked = Du har bedt om å ikke stå på søkerlisten. Vi vurderer det og gir deg beskjed.
applied-confidentiality-granted = Ønsket ditt er innvilget: navnet ditt står ikke på den offentlige søkerlisten.
applied-confidentiality-refused = Vi kunne ikke si ja til ønsket ditt. Begrunnelsen står i e-posten vi sendte.
applied-listed-from = Listen gis ikke ut med navnet ditt før { $day }.
applied-readers-title = Hvem har lest om deg?
applied-readers-lead = Hver gang noen hos arbeidsgiveren leser søknaden din, eller noe som er skrevet om den, blir det notert. Her ser du for hver dag hvilken rolle de hadde, hva de leste, og når de leste sist.
applied-readers-none = Ingen har åpnet søknaden din ennå.
applied-readers-all = Se alle dagene
applied-read-application = søknaden din
applied-read-attachment = det du la ved
applied-read-name = navnet ditt på en søkerliste
applied-read-wish = ønsket ditt om å ikke stå på søkerlisten
applied-read-about = noe som er skrevet om søknaden din
applied-reader-other = Noen hos arbeidsgiveren
applied-readers-back = Tilbake til søknaden
applied-what-i-wrote = Det jeg har skrevet
applied-keep-link = Adressen til denne siden er hemmelig og bare din. Ta vare på den.
applied-withdraw = Trekk søknaden og slett alt
applied-no-withdraw = Søknaden er blitt en del av ansettelsen din. Snakk med lederen din om det som gjelder den.
applied-withdraw-title = Vil du trekke søknaden?
applied-withdraw-text = Da sletter vi alt du har skrevet og lagt ved til stillingen { $position }, med en gang.
applied-withdraw-final = Det kan ikke gjøres om, heller ikke av oss.
applied-withdraw-again = Vil du søke igjen før fristen, begynner du på nytt.
applied-withdraw-yes = Ja, slett alt
applied-withdraw-no = Nei, behold søknaden
applied-withdrawn-title = Alt er slettet
applied-withdrawn-text = Søknaden er trukket, og det du skrev og la ved, er borte. Takk for at du tenkte på oss. Du er velkommen igjen.
applied-gone-title = Lenken virker ikke lenger
applied-gone-text = Enten er søknaden trukket og slettet, eller så mangler det noe i adressen. Se etter om hele lenken kom med.
applied-closed-title = Fristen er ute
applied-closed-text = Det går ikke lenger an å skrive eller sende. Det som er sendt, er trygt mottatt, og statussiden din virker som før.
applied-taken-down-title = Annonsen er ikke ute nå
applied-taken-down-text = Arbeidsgiveren har tatt ned annonsen, så akkurat nå går det ikke an å skrive eller sende. Det du har lagret, er trygt. Kommer annonsen ut igjen, virker lenken din som før.
applied-called-off-title = Stillingen er avlyst
applied-called-off-text = Ingen blir ansatt i stillingen denne gangen, så det går ikke lenger an å skrive eller sende.

notice-application-sent = Søknaden er sendt. Kvitteringen er på vei til deg på e-post.
notice-application-attached = Filen er lagt ved.
notice-application-detached = Filen er fjernet.
notice-application-link-sent = Lenken er på vei til deg på e-post.

applications-title = Søknader
applications-one = Søknad { $number }
applications-number = Søknad
applications-received = Mottatt
applications-files = Vedlegg
applications-status = Status
applications-open-until = Stillingen kan søkes til og med { $deadline }.
applications-closed-since = Fristen gikk ut { $deadline }.
applications-names-hidden = Navn er skjult til det er avgjort hvem dere vil møte.
applications-declare-first = Du sitter i panelet. Før du kan åpne søknader, må du svare på om noe gjør deg inhabil.
applications-to-panel = Til panelet
applications-only-panel = Bare panelet åpner søknader. Her ser du hvor mange som har søkt, og hvor de er.
applications-lists = Lister
applications-waiting = venter
applications-none = Ingen søknader ennå
applications-none-text = De kommer hit etter hvert som noen sender.
applications-others = Andre søknader
applications-all = Alle søknader
application-status-draft = Påbegynt
application-status-received = Mottatt
application-status-shortlisted = Til intervju
application-status-not-shortlisted = Ikke til intervju
application-status-recommended = Innstilt
application-status-not-recommended = Ikke innstilt
application-status-offered = Har fått tilbud
application-status-declined = Takket nei
application-status-hired = Ansatt
application-read-noted = Det er notert at du har åpnet denne søknaden. Det du leser her, er fortrolig.
application-names-hidden = Navn, alder og kontaktopplysninger er skjult til det er avgjort hvem dere vil møte.
application-file = Vedlegg { $place }
application-municipality = Bor eller arbeider i
application-file-warning = Filnavnene er skjult, men inne i filene kan navn stå.

confidentiality-title = Ønsker om å ikke stå på listen
confidentiality-lead = Hvert ønske skal vurderes for seg. Legg vekt på om det er særlig offentlig interesse for stillingen. Sier dere nei, får søkeren beskjed og minst sju dager på seg til å trekke søknaden før navnet kan gis ut.
confidentiality-nobody = Ingen har bedt om det
confidentiality-state-asked = Venter på svar
confidentiality-state-granted = Innvilget
confidentiality-state-refused = Avslått
confidentiality-answer = Svar
confidentiality-grant = Ja, navnet holdes utenfor listen
confidentiality-refuse = Nei, navnet skal stå på listen
confidentiality-reason = Begrunnelse
confidentiality-reason-help = Sier dere nei, får søkeren lese dette.
confidentiality-decide = Avgjør
confidentiality-choose = Velg ja eller nei.
confidentiality-give-reason = Skriv hvorfor.
confidentiality-listed-from = Kan stå på listen fra { $day }.
notice-confidentiality-answered = Ønsket er avgjort.

applicant-list = Søkerliste
applicant-list-public = Offentlig søkerliste
applicant-list-extended = Utvidet søkerliste
applicant-list-lead = Alle kan be om å få se denne listen. Den viser navn, alder, stilling eller yrke og kommune.
applicant-list-extended-lead = For partene i saken: navn, alder, utdanning og praksis for hver søker. Les gjennom og ta ut det som er særlig vernet, før listen gis fra dere.
applicant-list-classified = Unntatt offentlighet, offentleglova § 25
applicant-list-later = Listen lages når fristen er ute
applicant-list-name = Navn
applicant-list-age = Alder
applicant-list-occupation = Stilling eller yrke
applicant-list-municipality = Kommune
applicant-list-total = Søkere i alt
applicant-list-left-out = { $count ->
    [one] Én søker er ikke nevnt med navn.
   *[other] { $count } søkere er ikke nevnt med navn.
}
applicant-list-waiting = { $count ->
    [one] Ett ønske om å ikke stå på listen er ikke avgjort. Avgjør det før listen gis ut.
   *[other] { $count } ønsker om å ikke stå på listen er ikke avgjort. Avgjør dem før listen gis ut.
}
applicant-list-gender = Loven krever at listen sier hvilket kjønn søkerne har. Tallene er det søkerne selv har svart; også de som ikke står med navn, er talt med.
gender-woman = Kvinne
gender-man = Mann
gender-unsaid = Vil ikke oppgi
gender-many-woman = Kvinner
gender-many-man = Menn
gender-many-unsaid = Ikke oppgitt
applicant-list-empty = Ingen navn å vise.
applicant-list-not-for-the-panel = Du sitter eller har sittet i panelet, og navnene er skjult for panelet ennå. Be en kollega som ikke har sittet der, om listen.

applications-duty-confidentiality = Vurder et ønske om å ikke stå på søkerlisten
applications-duty-confidentiality-why = Søkeren venter på svar, og listen kan ikke gis ut før det er avgjort.
applications-duty-confidentiality-action = Vurder ønsket
