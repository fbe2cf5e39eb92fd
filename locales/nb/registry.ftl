# Signing in, the account, roles and organisations.
sign-in-title = Logg inn
sign-in-email = E-post
sign-in-password = Passord
sign-in-forgotten = Glemt passordet?
sign-in-wrong = E-posten og passordet hører ikke sammen. Prøv igjen.
sign-in-slowed = For mange forsøk. Vent { $value } sekunder og prøv igjen.
interrupted-kept = Du var logget ut, så det du sendte, er ikke lagret ennå. Det følger med gjennom innloggingen: Logg inn, så får du sende det på nytt.
interrupted-not-kept = Du var logget ut, så det du sendte, er ikke lagret, og det kunne ikke følge med hit. Logg inn, så kommer du tilbake til siden du var på.
interrupted-nothing = Du var logget ut. Logg inn, så kommer du tilbake til siden du var på.
send-again-title = Vil du sende det på nytt?
send-again-lead = Du er logget inn som { $name }. Det du sendte mens du var logget ut, er ikke lagret ennå, men det ligger klart her.
send-again-words = Se det du skrev
send-again = Send det på nytt
send-again-not = Nei, gå tilbake uten å sende
sign-in-demo = Dette er en demo: velg hvem du vil prøve som
demo-title = Prøv som
demo-lead = Alle her er oppdiktet. Velg en person, så er du logget inn.
forgotten-title = Glemt passord
forgotten-lead = Skriv e-posten din, så sender vi deg en lenke for å velge et nytt passord.
forgotten-send = Send lenken
forgotten-sent = Hvis adressen finnes hos oss, er lenken på vei. Den virker i én time.
new-password-title = Velg nytt passord
new-password = Nytt passord
new-password-help = Minst 12 tegn. Flere ord etter hverandre er lett å huske og vanskelig å gjette.
password-too-short = Passordet må ha minst 12 tegn.
password-too-common = Passordet er for lett å gjette. Prøv flere ord etter hverandre.
password-current-wrong = Dette er ikke passordet du har nå.
mail-reset-subject = Velg nytt passord
mail-reset-text =
    Hei { $name }

    Noen, helst du, ba om å få velge nytt passord. Åpne denne lenken innen en time:
    { $link }

    Var det ikke deg, trenger du ikke gjøre noe.
account-roles = Rollene dine
account-no-roles = Du har ingen roller ennå. Den som inviterte deg, kan hjelpe.
account-me = Om deg
account-name = Navn
account-language = Språk
account-language-help = Sidene og e-posten du får, kommer på dette språket.
account-password = Passord
account-current-password = Passordet du har nå
account-change-password = Bytt passord
account-sessions = Her er du logget inn
account-sessions-help = En økt varer i tolv timer fra du sist brukte den, og aldri lenger enn én uke. Kjenner du ikke igjen en av dem? Avslutt den, og bytt passord.
account-unknown-device = Ukjent enhet
account-session-since = Siden { $when }
account-session-here = Denne enheten
account-end-session = Avslutt
role-administrator = Administrator
role-leader = Leder
role-hr = HR
role-union = Tillitsvalgt
role-peer-worker = Erfaringskonsulent
role-representative = Brukerrepresentant
role-member = Medarbeider
organisation-kind-municipality = Kommune
organisation-kind-hospital-trust = Helseforetak
organisation-kind-user-organisation = Brukerorganisasjon
organisation-kind-competence-centre = Kompetansesenter
notice-signed-out = Du er logget ut.
notice-saved = Lagret.
notice-password-changed = Passordet er byttet. Du er logget ut alle andre steder.
notice-session-ended = Økten er avsluttet.
demo-clock = La tiden gå
demo-today = I demoen er det { $date }.
demo-moved = Klokken er stilt fram.
demo-a-day = En dag
demo-a-week = En uke
demo-four-weeks = Fire uker
notice-demo-later = Tiden har gått.
