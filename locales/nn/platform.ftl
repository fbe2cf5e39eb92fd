# The frame around every page, and what every form says.
frame-skip = Hopp til innhaldet
frame-account = Kontoen min
frame-sent-mail = Sendt e-post
frame-sign-out = Logg ut
frame-sign-in = Logg inn
frame-rooms = Rom
frame-footer = Brobygger hjelper kommunar og helseføretak å tilsetje og ta vare på erfaringskonsulentar.
frame-jobs = Ledige stillingar
frame-method = Metoden
frame-accessibility = Tilgjenge
frame-here = Du er her
frame-now = No

error-hidden = Vi finn ikkje sida
error-broken = Noko gjekk gale hos oss
error-method = Sida kan ikkje brukast på den måten
error-too-large = Det du sende, er for stort
error-request = Vi forstod ikkje det som vart sendt
error-full = Vi har ikkje plass til meir akkurat no
error-full-keep = Ingenting vart lagra, for tenaren er full. Går du tilbake i nettlesaren, står det du skreiv, der framleis: ta vare på det, og prøv igjen om litt.
error-slow = Det tok for lang tid
error-other-site = Skjemaet kom frå ein annan nettstad
error-what-now = Gå tilbake og prøv igjen, eller byrj på startsida. ({ $status })
error-reference = Oppgi denne referansen om du ber om hjelp:
error-home = Til startsida

conflict-title = Nokon andre har endra teksten
conflict-lead = Medan du skreiv, lagra nokon andre ein ny versjon. Ingenting er tapt. Vel kva tekst som skal gjelde.
conflict-yours = Teksten din
conflict-theirs = Teksten som er lagra
conflict-save-mine = Lagre min tekst
conflict-keep-theirs = Behald den lagra

form-choose = Vel
form-saving = Lagrar …
form-saved = Lagra
form-not-saved = Ikkje lagra enno. Teksten din er trygg her i nettlesaren.
form-not-valid = Noko må rettast før det kan lagrast.
form-signed-out = Du er logga ut, så dette er ikkje lagra enno. Logg inn i ei ny fane, så blir teksten lagra når du kjem tilbake hit.
form-restore = Vi tok vare på tekst som ikkje vart lagra sist.
form-restore-yes = Hent tilbake
form-restore-no = Forkast
form-save = Lagre
form-save-and-go-on = Lagre og gå vidare
form-cancel = Avbryt
form-back = Tilbake
form-required = Fyll ut feltet.
form-too-long = Teksten er for lang. Skriv høgst { $value } teikn.
form-not-a-date = Skriv datoen som år, månad og dag.
form-not-an-address = Skriv ei gyldig e-postadresse.
form-to-mend = { $count ->
    [one] Éin ting må rettast
   *[other] { $count } ting må rettast
}
list-next = Neste
list-first = Til byrjinga
list-pages = Fleire sider
source-label = Kjelde
