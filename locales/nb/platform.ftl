# The frame around every page, and what every form says.
frame-skip = Hopp til innholdet
frame-account = Min konto
frame-sent-mail = Sendt e-post
frame-sign-out = Logg ut
frame-sign-in = Logg inn
frame-rooms = Rom
frame-footer = Brobygger hjelper kommuner og helseforetak å ansette og ta vare på erfaringskonsulenter.
frame-jobs = Ledige stillinger
frame-method = Metoden
frame-accessibility = Tilgjengelighet
frame-here = Du er her
frame-now = Nå

error-hidden = Vi finner ikke siden
error-broken = Noe gikk galt hos oss
error-method = Siden kan ikke brukes på den måten
error-too-large = Det du sendte, er for stort
error-request = Vi forsto ikke det som ble sendt
error-full = Vi har ikke plass til mer akkurat nå
error-full-keep = Ingenting ble lagret, for serveren er full. Går du tilbake i nettleseren, står det du skrev, der fortsatt: ta vare på det, og prøv igjen om litt.
error-slow = Det tok for lang tid
error-other-site = Skjemaet kom fra et annet nettsted
error-what-now = Gå tilbake og prøv igjen, eller begynn på startsiden. ({ $status })
error-reference = Oppgi denne referansen hvis du ber om hjelp:
error-home = Til startsiden

conflict-title = Noen andre har endret teksten
conflict-lead = Mens du skrev, lagret noen andre en ny versjon. Ingenting er tapt. Velg hvilken tekst som skal gjelde.
conflict-yours = Din tekst
conflict-theirs = Teksten som er lagret
conflict-save-mine = Lagre min tekst
conflict-keep-theirs = Behold den lagrede

form-choose = Velg
form-saving = Lagrer …
form-saved = Lagret
form-not-saved = Ikke lagret ennå. Teksten din er trygg her i nettleseren.
form-not-valid = Noe må rettes før det kan lagres.
form-signed-out = Du er logget ut, så dette er ikke lagret ennå. Logg inn i en ny fane, så lagres teksten når du kommer tilbake hit.
form-restore = Vi tok vare på tekst som ikke ble lagret sist.
form-restore-yes = Hent tilbake
form-restore-no = Forkast
form-save = Lagre
form-save-and-go-on = Lagre og gå videre
form-cancel = Avbryt
form-back = Tilbake
form-required = Fyll ut feltet.
form-too-long = Teksten er for lang. Skriv høyst { $value } tegn.
form-not-a-date = Skriv datoen som år, måned og dag.
form-not-an-address = Skriv en gyldig e-postadresse.
form-to-mend = { $count ->
    [one] Én ting må rettes
   *[other] { $count } ting må rettes
}
list-next = Neste
list-first = Til begynnelsen
list-pages = Flere sider
source-label = Kilde
