# The ad: drafted, advised on, answered by user organisations, published.
ads-draft-qualification = egenerfaring med psykiske helseutfordringer eller rus, som bruker, pasient eller pårørende
ads-draft-desirable = erfaring med å lede grupper, holde samtaler eller undervise
ads-draft-purpose = å styrke brukerperspektivet i tjenesten og gi håp til dem vi møter.
ads-draft-task = skriv tre til seks oppgaver her
ads-draft-no-leader = (navn, telefon og e-post til nærmeste leder)
ads-draft-permanent = fast
ads-draft-temporary = midlertidig (skriv grunnlaget og varigheten)
ads-draft-temporary-until = midlertidig til { $date } (skriv grunnlaget)
