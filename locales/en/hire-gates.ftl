# Gates: what stands in the way, and how a named person goes on in writing.
gate-go-on-anyway = Go on anyway
gate-justification = Why are you going on?
gate-justification-help = Your reason is kept with your name, and stays with the position.
gate-justification-too-short = Write a little more, so that others understand the choice.
gate-pass = Go on with this reason
gate-passed = { $name } went on { $when }
notice-gate-passed = The reason is saved.
