# Gates: what stands in the way, and how a named person goes on in writing.
gate-go-on-anyway = Gå videre likevel
gate-justification = Hvorfor går dere videre?
gate-justification-help = Begrunnelsen lagres med navnet ditt og blir stående sammen med stillingen.
gate-justification-too-short = Skriv litt mer, så andre forstår valget.
gate-pass = Gå videre med denne begrunnelsen
gate-passed = { $name } gikk videre { $when }
notice-gate-passed = Begrunnelsen er lagret.
