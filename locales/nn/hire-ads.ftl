# The ad: drafted, advised on, answered by user organisations, published.
ads-draft-qualification = eigenerfaring med psykiske helseutfordringar eller rus, som brukar, pasient eller pårørande
ads-draft-desirable = erfaring med å leie grupper, halde samtalar eller undervise
ads-draft-purpose = å styrkje brukarperspektivet i tenesta og gje håp til dei vi møter.
ads-draft-task = skriv tre til seks oppgåver her
ads-draft-no-leader = (namn, telefon og e-post til næraste leiar)
ads-draft-permanent = fast
ads-draft-temporary = mellombels (skriv grunnlaget og kor lenge)
ads-draft-temporary-until = mellombels til { $date } (skriv grunnlaget)
