# Gates: what stands in the way, and how a named person goes on in writing.
gate-go-on-anyway = Gå vidare likevel
gate-justification = Kvifor går de vidare?
gate-justification-help = Grunngjevinga blir lagra med namnet ditt og blir ståande saman med stillinga.
gate-justification-too-short = Skriv litt meir, så andre forstår valet.
gate-pass = Gå vidare med denne grunngjevinga
gate-passed = { $name } gjekk vidare { $when }
notice-gate-passed = Grunngjevinga er lagra.
