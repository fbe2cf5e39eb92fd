# Signing in, the account, roles and organisations.
sign-in-title = Logg inn
sign-in-email = E-post
sign-in-password = Passord
sign-in-forgotten = Gløymt passordet?
sign-in-wrong = E-posten og passordet høyrer ikkje saman. Prøv igjen.
sign-in-slowed = For mange forsøk. Vent { $value } sekund og prøv igjen.
interrupted-kept = Du var logga ut, så det du sende, er ikkje lagra enno. Det følgjer med gjennom innlogginga: Logg inn, så får du sende det på nytt.
interrupted-not-kept = Du var logga ut, så det du sende, er ikkje lagra, og det kunne ikkje følgje med hit. Logg inn, så kjem du tilbake til sida du var på.
interrupted-nothing = Du var logga ut. Logg inn, så kjem du tilbake til sida du var på.
send-again-title = Vil du sende det på nytt?
send-again-lead = Du er logga inn som { $name }. Det du sende medan du var logga ut, er ikkje lagra enno, men det ligg klart her.
send-again-words = Sjå det du skreiv
send-again = Send det på nytt
send-again-not = Nei, gå tilbake utan å sende
sign-in-demo = Dette er ein demo: vel kven du vil prøve som
demo-title = Prøv som
demo-lead = Alle her er oppdikta. Vel ein person, så er du logga inn.
forgotten-title = Gløymt passord
forgotten-lead = Skriv e-posten din, så sender vi deg ei lenkje for å velje eit nytt passord.
forgotten-send = Send lenkja
forgotten-sent = Om adressa finst hos oss, er lenkja på veg. Ho verkar i éin time.
new-password-title = Vel nytt passord
new-password = Nytt passord
new-password-help = Minst 12 teikn. Fleire ord etter kvarandre er lett å hugse og vanskeleg å gjette.
password-too-short = Passordet må ha minst 12 teikn.
password-too-common = Passordet er for lett å gjette. Prøv fleire ord etter kvarandre.
password-current-wrong = Dette er ikkje passordet du har no.
mail-reset-subject = Vel nytt passord
mail-reset-text =
    Hei { $name }

    Nokon, helst du, bad om å få velje nytt passord. Opne denne lenkja innan ein time:
    { $link }

    Var det ikkje deg, treng du ikkje gjere noko.
account-roles = Rollene dine
account-no-roles = Du har ingen roller enno. Den som inviterte deg, kan hjelpe.
account-me = Om deg
account-name = Namn
account-language = Språk
account-language-help = Sidene og e-posten du får, kjem på dette språket.
account-password = Passord
account-current-password = Passordet du har no
account-change-password = Byt passord
account-sessions = Her er du logga inn
account-sessions-help = Ei økt varer i tolv timar frå du sist brukte ho, og aldri lenger enn ei veke. Kjenner du ikkje att ei av dei? Avslutt ho, og byt passord.
account-unknown-device = Ukjend eining
account-session-since = Sidan { $when }
account-session-here = Denne eininga
account-end-session = Avslutt
role-administrator = Administrator
role-leader = Leiar
role-hr = HR
role-union = Tillitsvald
role-peer-worker = Erfaringskonsulent
role-representative = Brukarrepresentant
role-member = Medarbeidar
organisation-kind-municipality = Kommune
organisation-kind-hospital-trust = Helseføretak
organisation-kind-user-organisation = Brukarorganisasjon
organisation-kind-competence-centre = Kompetansesenter
notice-signed-out = Du er logga ut.
notice-saved = Lagra.
notice-password-changed = Passordet er bytt. Du er logga ut alle andre stader.
notice-session-ended = Økta er avslutta.
demo-clock = La tida gå
demo-today = I demoen er det { $date }.
demo-moved = Klokka er stilt fram.
demo-a-day = Ein dag
demo-a-week = Ei veke
demo-four-weeks = Fire veker
notice-demo-later = Tida har gått.
