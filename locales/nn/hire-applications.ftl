# Søknaden: blir skriven bak ei hemmeleg lenkje, lesen av panelet, sletta når han blir trekt.
apply-title = Søk på stillinga
apply-what-happens = Slik går det føre seg
apply-what-link = Du får di eiga hemmelege lenkje. Alt du skriv, blir lagra undervegs, og du kan ta pause når du vil.
apply-what-time = Det tek gjerne ein halvtime. Ingen ser noko før du sender.
apply-what-diagnoses = Du treng ikkje fortelje om diagnosar, og vi ber deg la vere.
apply-privacy-officer = Personvernombodet kan svare på korleis opplysningane dine blir behandla. Spør etter ombodet gjennom postmottaket hos { $organisation }.
apply-what-deadline = Søknaden må vere send innan utgangen av { $deadline }.
apply-what-names-hidden = Panelet les søknadene utan namn til dei har valt kven dei vil møte.
apply-begin = Byrj på søknaden
apply-deadline-passed = Fristen gjekk ut { $deadline }. Det går ikkje lenger an å søkje på denne stillinga.
apply-part = Del { $part } av { $of }
apply-step-contact = Korleis vi når deg
apply-step-letter = Søknadsbrev
apply-step-experience = Erfaring og utdanning
apply-step-attachments = Vedlegg
apply-step-needs = Intervjuet og søkjarlista
apply-step-review = Les gjennom og send
apply-field-name = Namn
apply-field-email = E-post
apply-field-phone = Telefon
apply-field-municipality = Kommunen du bur eller arbeider i
apply-field-birth-year = Fødselsår
apply-field-gender = Kjønn
apply-choose-gender = Kjønn (valfritt)
apply-field-occupation = Stilling eller yrke
apply-field-letter = Brevet ditt
apply-field-experience = Erfaring
apply-field-education = Utdanning og kurs
apply-field-interview-needs = Det som hjelper deg i eit intervju
apply-field-confidentiality-reason = Kvifor du ikkje vil stå på lista
apply-help-name = Førenamn og etternamn.
apply-help-email = Hit sender vi kvittering og svar.
apply-help-phone = Fint å ha når vi skal avtale intervju.
apply-help-municipality = Står på søkjarlista.
apply-help-birth-year = Fire siffer, til dømes 1984. Søkjarlista viser alder.
apply-help-gender = Søkjarlista skal seie kor mange det er av kvart kjønn. Svaret blir berre talt opp: panelet ser det ikkje, og det står ikkje ved namnet ditt.
apply-help-occupation = Det du gjer no, eller sist gjorde. Står på søkjarlista.
apply-optional = (valfritt)
apply-names-hidden = Panelet les dette utan å sjå namnet ditt. Skriv ikkje namnet ditt i brevet dersom du vil at det skal halde.
apply-no-files = Du har ikkje lagt ved noko enno.
apply-files-at-once = Søknaden er send. Filer du legg ved eller fjernar her, gjeld med ein gong. Du treng ikkje sende på nytt.
apply-file = Vel ei fil
apply-file-help = PDF, Word, ODT, JPG eller PNG, høgst { $limit } MB. Éi fil om gongen, opptil ti i alt.
apply-file-add = Legg ved
apply-file-remove = Fjern
apply-file-none = Vel ei fil først.
apply-file-empty = Fila er tom. Sjå om det er den rette, og prøv igjen.
apply-file-kind = Vi kan ikkje ta imot denne typen fil. Innhaldet må vere PDF, Word (docx), ODT, JPG eller PNG, same kva fila heiter.
apply-file-too-large = Fila er for stor. Ho kan vere på høgst { $value } MB. Eit bilete eller ein PDF i lågare oppløysing er godt nok.
apply-file-too-many = Du har lagt ved { $value } filer, og fleire er det ikkje plass til. Fjern ei du kan vere forutan.
apply-file-broken = Fila kom ikkje heilt fram. Prøv ein gong til.
apply-no-room = Vi har ikkje plass til å lagre akkurat no, og det er vår feil. Det du har skrive, står her framleis. Vent litt og prøv igjen.
apply-go-on = Gå vidare
apply-not-written = Ikkje skrive enno
apply-left-open = Ikkje fylt ut
apply-change = Endre
apply-lacks = Dette manglar før du kan sende
apply-overview = Delane i søknaden
apply-overview-lacks = Manglar noko
apply-overview-filled = Fylt ut
apply-overview-open = Valfritt, ikkje fylt ut
apply-wants-confidentiality = Eg ber om å ikkje stå på den offentlege søkjarlista
apply-yes = Ja
apply-no = Nei
apply-list-title = Den offentlege søkjarlista
apply-send = Send søknaden
apply-send-again = Send på nytt
apply-missing-name = Skriv namnet ditt.
apply-missing-email = Skriv ei e-postadresse vi kan svare til.
apply-missing-birth-year = Skriv fødselsåret med fire siffer, eller la feltet stå tomt.
apply-missing-letter = Skriv nokre linjer i brevet.
apply-missing-reason = Skriv kort kvifor du ikkje vil stå på søkjarlista.
apply-later = Vil du halde fram seinare?
apply-later-text = Ta vare på lenkja di. Ho verkar på alle einingar til fristen { $deadline }. Den som har lenkja, kan lese søknaden, så hald ho for deg sjølv.
apply-later-email = Send lenkja til denne adressa
apply-later-send = Send meg lenkja
apply-link-enough = Lenkja er send mange gonger no. Kopier ho heller.
apply-link-subject = Lenkja du bad om
apply-link-text =
    Hei

    Her er lenkja til det du skreiv på: { $link }

    Du kan halde fram der du slapp, fram til { $deadline }. Den som har lenkja, kan lese det du har skrive, så ikkje send ho vidare.

    Har du ikkje bede om denne e-posten, kan du berre slette han.
apply-copy = Kopier
apply-copied = Kopiert

applied-title = Søknaden din
applied-your-turn = Din tur
applied-news = Nytt til deg
applied-where = Her er søknaden
applied-draft = Ikkje send enno
applied-too-late = Vart ikkje send
applied-taken-down = Annonsen er ikkje ute no
applied-received = Motteken
applied-reading = Blir lesen av panelet
applied-invited = Invitert til samtale
applied-not-this-time = Avslutta
applied-offered = Vi ventar på svaret ditt
applied-offer-unanswered = Vi fekk ikkje svar i tide
applied-declined = Du har takka nei
applied-hired = Du har fått jobben
applied-offer-ended = Tilbodet er avslutta
applied-called-off = Stillinga er avlyst
applied-text = { $told ->
    [draft] Det du har skrive, er lagra. Berre du kan sjå det før du sender.
    [too-late] Fristen er ute, og søknaden vart ikkje send. Ingen andre har sett han. Du kan slette han sjølv, elles blir han sletta 30 dagar etter fristen.
    [taken-down] Annonsen er teken ned, så akkurat no går det ikkje an å skrive eller sende. Det du har skrive, er trygt her. Kjem annonsen ut att, kan du halde fram.
    [received] Vi har fått søknaden din. Dei som sit i panelet, kan opne søknadene etter kvart som dei kjem, men ingen blir vurderte før fristen er ute. Då blir alle vurderte på like vilkår.
    [reading] Fristen er ute, og panelet les søknadene. Du får melding på e-post når vi veit meir.
    [invited] Du er invitert til å møte panelet. Etter samtalane får du svar på e-post.
    [not-this-time] Vi har sendt deg eit svar på e-post. Takk for at du søkte.
    [offered] Søknadene er ferdig vurderte, og no ventar vi på svaret ditt. Vilkåra les du bak lenkja over.
    [offer-unanswered] Vi fekk ikkje noko svar innan fristen for tilbodet. Søknaden din ligg framleis hos oss, og du får melding på e-post når vi veit meir.
    [declined] Takk for at du gav oss melding. Alt godt vidare.
    [offer-ended] Tilbodet gjeld ikkje lenger. Vi har skrive til deg om det på e-post.
    [called-off] Ingen blir tilsett i stillinga denne gongen. Det har ingenting med søknaden din å gjere. Takk for at du søkte.
   *[hired] Velkomen! Vi tek kontakt om det praktiske.
}
applied-open-until = Du kan endre søknaden til og med { $deadline }.
applied-receipt-to = Kvitteringa vart send til { $email }.
applied-receipt-to-open = Kvitteringa vart send til { $email }. Er adressa feil, rettar du ho i søknaden og sender på nytt.
applied-unsent-changes = Du har endra noko som ikkje er sendt enno. Panelet ser det du sende sist.
applied-never-sent = Her står det du sende sist, og det er det panelet les. Det du endra etterpå, vart ikkje sendt før fristen.
applied-go-on = Hald fram på søknaden
applied-send-changes = Sjå over og send endringane
applied-change = Endre søknaden
applied-happened = Det som har hendt
applied-event-sent = Vi fekk søknaden din og sende deg kvittering.
applied-event-resent = Du sende søknaden på nytt.
applied-confidentiality-asked = Du har bede om å ikkje stå på søkjarlista. Vi vurderer det og gir deg melding.
applied-confidentiality-granted = Ønsket ditt er innvilga: namnet ditt står ikkje på den offentlege søkjarlista.
applied-confidentiality-refused = Vi kunne ikkje seie ja til ønsket ditt. Grunngjevinga står i e-posten vi sende.
applied-listed-from = Lista blir ikkje gitt ut med namnet ditt før { $day }.
applied-readers-title = Kven har lese om deg?
applied-readers-lead = Kvar gong nokon hos arbeidsgivaren les søknaden din, eller noko som er skrive om han, blir det notert. Her ser du for kvar dag kva rolle dei hadde, kva dei las, og når dei las sist.
applied-readers-none = Ingen har opna søknaden din enno.
applied-readers-all = Sjå alle dagane
applied-read-application = søknaden din
applied-read-attachment = det du la ved
applied-read-name = namnet ditt på ei søkjarliste
applied-read-wish = ønsket ditt om å ikkje stå på søkjarlista
applied-read-about = noko som er skrive om søknaden din
applied-reader-other = Nokon hos arbeidsgivaren
applied-readers-back = Tilbake til søknaden
applied-what-i-wrote = Det eg har skrive
applied-keep-link = Adressa til denne sida er hemmeleg og berre di. Ta vare på ho.
applied-withdraw = Trekk søknaden og slett alt
applied-no-withdraw = Søknaden har vorte ein del av tilsetjinga di. Snakk med leiaren din om det som gjeld han.
applied-withdraw-title = Vil du trekkje søknaden?
applied-withdraw-text = Då slettar vi alt du har skrive og lagt ved til stillinga { $position }, med ein gong.
applied-withdraw-final = Det kan ikkje gjerast om, heller ikkje av oss.
applied-withdraw-again = Vil du søkje igjen før fristen, byrjar du på nytt.
applied-withdraw-yes = Ja, slett alt
applied-withdraw-no = Nei, ta vare på søknaden
applied-withdrawn-title = Alt er sletta
applied-withdrawn-text = Søknaden er trekt, og det du skreiv og la ved, er borte. Takk for at du tenkte på oss. Du er velkomen igjen.
applied-gone-title = Lenkja verkar ikkje lenger
applied-gone-text = Anten er søknaden trekt og sletta, eller så manglar det noko i adressa. Sjå etter om heile lenkja kom med.
applied-closed-title = Fristen er ute
applied-closed-text = Det går ikkje lenger an å skrive eller sende. Det som er sendt, er trygt motteke, og statussida di verkar som før.
applied-taken-down-title = Annonsen er ikkje ute no
applied-taken-down-text = Arbeidsgivaren har teke ned annonsen, så akkurat no går det ikkje an å skrive eller sende. Det du har lagra, er trygt. Kjem annonsen ut att, verkar lenkja di som før.
applied-called-off-title = Stillinga er avlyst
applied-called-off-text = Ingen blir tilsett i stillinga denne gongen, så det går ikkje lenger an å skrive eller sende.

notice-application-sent = Søknaden er send. Kvitteringa er på veg til deg på e-post.
notice-application-attached = Fila er lagd ved.
notice-application-detached = Fila er fjerna.
notice-application-link-sent = Lenkja er på veg til deg på e-post.

applications-title = Søknader
applications-one = Søknad { $number }
applications-number = Søknad
applications-received = Motteken
applications-files = Vedlegg
applications-status = Status
applications-open-until = Stillinga kan søkjast til og med { $deadline }.
applications-closed-since = Fristen gjekk ut { $deadline }.
applications-names-hidden = Namn er skjulte til det er avgjort kven de vil møte.
applications-declare-first = Du sit i panelet. Før du kan opne søknader, må du svare på om noko gjer deg inhabil.
applications-to-panel = Til panelet
applications-only-panel = Berre panelet opnar søknader. Her ser du kor mange som har søkt, og kvar dei er.
applications-lists = Lister
applications-waiting = ventar
applications-none = Ingen søknader enno
applications-none-text = Dei kjem hit etter kvart som nokon sender.
applications-others = Andre søknader
applications-all = Alle søknader
application-status-draft = Påbyrja
application-status-received = Motteken
application-status-shortlisted = Til intervju
application-status-not-shortlisted = Ikkje til intervju
application-status-recommended = Innstilt
application-status-not-recommended = Ikkje innstilt
application-status-offered = Har fått tilbod
application-status-declined = Takka nei
application-status-hired = Tilsett
application-read-noted = Det er notert at du har opna denne søknaden. Det du les her, er fortruleg.
application-names-hidden = Namn, alder og kontaktopplysningar er skjulte til det er avgjort kven de vil møte.
application-file = Vedlegg { $place }
application-municipality = Bur eller arbeider i
application-file-warning = Filnamna er skjulte, men inne i filene kan namn stå.

confidentiality-title = Ønske om å ikkje stå på lista
confidentiality-lead = Kvart ønske skal vurderast for seg. Legg vekt på om det er særleg offentleg interesse for stillinga. Seier de nei, får søkjaren melding og minst sju dagar på seg til å trekkje søknaden før namnet kan givast ut.
confidentiality-nobody = Ingen har bede om det
confidentiality-state-asked = Ventar på svar
confidentiality-state-granted = Innvilga
confidentiality-state-refused = Avslått
confidentiality-answer = Svar
confidentiality-grant = Ja, namnet blir halde utanfor lista
confidentiality-refuse = Nei, namnet skal stå på lista
confidentiality-reason = Grunngjeving
confidentiality-reason-help = Seier de nei, får søkjaren lese dette.
confidentiality-decide = Avgjer
confidentiality-choose = Vel ja eller nei.
confidentiality-give-reason = Skriv kvifor.
confidentiality-listed-from = Kan stå på lista frå { $day }.
notice-confidentiality-answered = Ønsket er avgjort.

applicant-list = Søkjarliste
applicant-list-public = Offentleg søkjarliste
applicant-list-extended = Utvida søkjarliste
applicant-list-lead = Alle kan be om å få sjå denne lista. Ho viser namn, alder, stilling eller yrke og kommune.
applicant-list-extended-lead = For partane i saka: namn, alder, utdanning og praksis for kvar søkjar. Les gjennom og ta ut det som er særleg verna, før de gir lista frå dykk.
applicant-list-classified = Unnateke offentlegheit, offentleglova § 25
applicant-list-later = Lista blir laga når fristen er ute
applicant-list-name = Namn
applicant-list-age = Alder
applicant-list-occupation = Stilling eller yrke
applicant-list-municipality = Kommune
applicant-list-total = Søkjarar i alt
applicant-list-left-out = { $count ->
    [one] Éin søkjar er ikkje nemnd med namn.
   *[other] { $count } søkjarar er ikkje nemnde med namn.
}
applicant-list-waiting = { $count ->
    [one] Eitt ønske om å ikkje stå på lista er ikkje avgjort. Avgjer det før lista blir gitt ut.
   *[other] { $count } ønske om å ikkje stå på lista er ikkje avgjorde. Avgjer dei før lista blir gitt ut.
}
applicant-list-gender = Lova krev at lista seier kva kjønn søkjarane har. Tala er det søkjarane sjølve har svara; òg dei som ikkje står med namn, er talde med.
gender-woman = Kvinne
gender-man = Mann
gender-unsaid = Vil ikkje oppgi
gender-many-woman = Kvinner
gender-many-man = Menn
gender-many-unsaid = Ikkje oppgitt
applicant-list-empty = Ingen namn å vise.
applicant-list-not-for-the-panel = Du sit eller har site i panelet, og namna er framleis skjulte for panelet. Be ein kollega som ikkje har site der, om lista.

applications-duty-confidentiality = Vurder eit ønske om å ikkje stå på søkjarlista
applications-duty-confidentiality-why = Søkjaren ventar på svar, og lista kan ikkje givast ut før det er avgjort.
applications-duty-confidentiality-action = Vurder ønsket
