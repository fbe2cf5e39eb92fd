# The Method room: overview, documents, sources, and the two guided forms.
method-nav = Method
method-title = The method
method-lead = Checklists, templates, questions and words for peer employment, in plain language. Every point shows where it comes from.
method-search = Search the method
method-search-do = Search
method-search-terms = Search the glossary
method-found = { $count ->
    [one] One result
   *[other] { $count } results
}
method-found-none = Nothing found for “{ $words }”
method-found-none-lead = Try another word, or see what there is below.
method-points = { $count ->
    [one] One point
   *[other] { $count } points
}
method-guided = Questions with an answer
method-purpose-understand = Understand the role
method-purpose-prepare = Prepare together
method-purpose-design = Shape the position
method-purpose-advertise = Advertise
method-purpose-meet = Meet the applicants
method-purpose-decide = Decide and answer
method-purpose-more = More
method-kind-test = Test
method-kind-guide = Role guide
method-kind-glossary = Glossary
method-kind-sources = Sources
method-kind-checklist = Checklist
method-kind-catalogue = Catalogue
method-kind-template = Template for a position description
method-kind-ad-rules = Rules
method-kind-ad-texts = Draft
method-kind-apply-guidance = Guidance for applicants
method-kind-interview = Interview guide
method-kind-interview-rules = Rules
method-kind-reasons = Reasons
method-kind-letters = Letters
method-part-why = Why
method-part-action = What you can do
method-part-suggestion = Suggestion
method-part-mandate = Mandate
method-part-involve-when = Involve when
method-part-not = Not
method-part-ask-instead = Ask instead
method-part-avoid = Avoid
method-part-if-not = If the answer is another
method-level-individual = Individual
method-level-service = Service
method-level-system = System
method-severity-must = Must
method-severity-should = Should
method-severity-consider = Consider
method-core = Core question
method-level-choose = Level
method-level-all = All levels
method-show = Show
method-show-all = Show all
method-nothing-left = Nothing fits what you chose
method-version = Version { $version }
method-published = published { $date }
method-older = This is an earlier version. It stays because something that has been written refers to it.
method-to-newest = See the newest
method-contents = Contents
method-versions = Other versions
sources-read = Read { $title }
sources-cited = { $count ->
    [one] One point builds on this
   *[other] { $count } points build on this
}
roles-choose = Choose a situation.
roles-show = Show whom to involve
roles-all = See all the roles
roles-another = Choose another situation
roles-your-situation = The situation
roles-first = Begin here
roles-also = Think also of
roles-never-instead = A peer worker comes in addition to elected user representatives, and never replaces them.
test-answer-yes = Yes
test-answer-no = No
test-answer-unsure = Not sure
test-show-verdict = Show the answer
test-nothing-stored = Nothing is stored and no cookies are set. Your answers are only in the address, so you can share it.
test-verdict = The answer
test-answered = { $count ->
    [one] Based on one of eight answers.
   *[other] Based on { $count } of 8 answers.
}
test-reasons = The reasons
test-you-said = You answered: { $answer }
test-left-open = Not answered
test-find-out = This is not settled yet. Find out together before you go on.
test-change = Change the answers
test-another = Take the test again
test-to-roles = To the role guide
test-print = The page is made to be printed and filed with the case.
