# The assessment: criteria, own scores first, the comparison, and the shortlist with its reasons.
assessment-title = Assessment
assessment-set-criteria = Decide what you assess by
assessment-criteria-why = Every applicant should be measured by the same things, and by what you asked for in the ad. Decide the criteria and how much each one weighs before anyone starts reading.
assessment-opens-after = The deadline is { $date }.
assessment-phase-waiting = The assessment opens when the deadline has passed, so that all applications are assessed on equal terms.
assessment-phase-open = The members of the panel are assessing the applications now, each on their own first.
assessment-phase-decided = It has been decided whom you will meet. What was written along the way stands.
assessment-phase-called-off = The position is called off. What was written along the way stays.
assessment-duty-score = { $count ->
    [one] Assess one application
   *[other] Assess { $count } applications
}
assessment-duty-score-why = You compare once each has formed a view of their own. That way every voice counts the same.
assessment-duty-score-action = Assess the applications
assessment-duty-decide = Choose whom to meet
assessment-duty-decide-why = Everyone on the panel has finished their assessment. The applicants are waiting for an answer.
assessment-duty-decide-action = Choose whom to meet
assessment-duty-criteria = Decide what applicants are weighed by
assessment-duty-criteria-why = The assessment does not begin before the criteria are set. It is best to set them before anyone has read the applications.
assessment-duty-criteria-action = Set the criteria
assessment-duty-nobody = Nobody applied before the deadline
assessment-duty-nobody-why = Talk about moving the deadline, advertising again in other words, or giving the position up.
assessment-duty-nobody-action = Look at the ad
assessment-criteria-awaited = The assessment begins once the leader or HR has set the criteria.
assessment-score-number = Assess applicant { $number }
assessment-none = No applications came in
assessment-none-lead = Talk about whether to advertise again, perhaps with other words or in more places.
assessment-yours-done = You have finished your part. Thank you!
assessment-waiting-for = You are waiting for
assessment-left = { $count ->
    [one] has one application left
   *[other] has { $count } applications left
}
assessment-compare = Comparison
assessment-compare-lead = The numbers show the weighted sum as a percentage of the highest possible. They are a place to start talking. You decide, not the numbers. The spread is the distance between the highest and the lowest sum.
assessment-who = Applicant
assessment-median = Median
assessment-spread = Spread
assessment-status = Status
assessment-applicant = Applicant { $number }
assessment-missing = Missing
assessment-hidden = Hidden
assessment-apart = Talk about this one
assessment-result-received = Received
assessment-result-shortlisted = For interview
assessment-result-not-shortlisted = Not for interview
assessment-result-recommended = Recommended
assessment-result-not-recommended = Not recommended
assessment-result-offered = Offered
assessment-result-declined = Said no
assessment-result-hired = Hired
assessment-mine-done = You are done
assessment-mine-left = Left for you
assessment-lacks = { $count ->
    [one] One is missing
   *[other] { $count } are missing
}
assessment-own-first = Why can I not see what the others think yet?
assessment-own-first-why = You see what the others think of an application once you have finished assessing it yourself. That way nobody sways anyone before everyone has thought for themselves.
assessment-criteria = Criteria
assessment-criterion = Criterion
assessment-weighs = Weight
assessment-weight-1 = Counts a little (1)
assessment-weight-2 = Counts somewhat (2)
assessment-weight-3 = Counts moderately (3)
assessment-weight-4 = Counts a lot (4)
assessment-weight-5 = Decisive (5)
assessment-locked = Someone has begun to assess, so the criteria stand. That way everyone is measured by the same things.
assessment-change-criteria = Change the criteria
assessment-drafted = This is a draft from the ad or the position. Make it your own before you save.
assessment-criterion-number = Criterion { $number }
assessment-criteria-help = Empty lines are left out. Save to get more lines, twelve at most.
assessment-criterion-twice = This criterion is there twice.
assessment-choose-weight = Choose a weight from 1 to 5.
assessment-no-criteria = Write at least one criterion.
assessment-what-it-says = The application
assessment-names-hidden = Names, addresses and telephone numbers are hidden until you have chosen whom to meet.
assessment-letter = Letter
assessment-experience = Experience
assessment-education = Education and courses
assessment-whole-application = Open the whole application with attachments
assessment-others = What the others think
assessment-fact = What the application says
assessment-fact-help = The facts you build on. The applicant can ask to see them.
assessment-evaluation = What you make of it
assessment-evaluation-help = What you give weight to, in your own words. Kept apart from the facts.
assessment-yours = Your assessment of this application
assessment-decided-already = The choice has been made, so assessments can no longer be changed.
assessment-not-saved = Your assessment was not saved
assessment-criteria-changed = The criteria were changed while you were writing, so your assessment could not be saved. Start again with the new criteria. What you wrote is here.
assessment-closed-meanwhile = The assessment is not open now, so what you wrote could not be saved.
assessment-you-wrote = What you wrote about applicant { $number }
assessment-you-wrote-help = This text is not saved anywhere. Copy what you want to keep before you go on.
assessment-to-sheet = Go on
assessment-value-0 = Not shown
assessment-value-1 = A little
assessment-value-2 = In part
assessment-value-3 = Clearly
assessment-value-4 = Very clearly
assessment-save-next = Save and go to the next
assessment-choose = Applicant { $value }: Choose whether you want to meet them.
assessment-choose-reason = Applicant { $value }: Choose a reason, so that they get a proper answer.
assessment-nobody = Choose at least one person to meet.
assessment-changed = The proposal or the applications changed while you were looking it over. Nothing has been sent. Please look it over once more.
assessment-choice-open = Not chosen
assessment-choice-invite = We want to meet
assessment-choice-not = Not this time
shortlist-title = Whom do you want to meet?
shortlist-lead = Go through the applications together. Those who are not invited get an honest reason they can live with. Nothing is sent before you have looked it over.
shortlist-median = Median { $median } %, spread { $width }.
shortlist-not-scored = The comparison shows once you have assessed the application yourself.
shortlist-choice = Do you want to meet this applicant?
shortlist-reason = Reason, if not
shortlist-no-reason = No reason chosen
shortlist-words = In your own words
shortlist-note = A few words to the applicant
shortlist-note-help = Goes into the answer. Write something concrete and kind, and never about health.
shortlist-discussion = What you talked about
shortlist-discussion-help = Stays within the panel. Is sent to nobody.
shortlist-reasons-why = Why fixed reasons?
shortlist-reasons-why-text = The reasons are about the tasks and the requirements, never about health or life story. That makes the answers equally fair, and easier to stand by for both sides.
shortlist-go-on = Save and look it over
shortlist-decide-title = Look it over before you decide
shortlist-decide-lead = This happens when you decide:
shortlist-invited = { $count ->
    [one] One applicant goes on to an interview
   *[other] { $count } applicants go on to interviews
}
shortlist-letters = { $count ->
    [one] One applicant gets an answer by email now
   *[other] { $count } applicants get an answer by email now
}
shortlist-names-shown = From now on the panel can see the names.
shortlist-no-way-back = The letters are sent at once and cannot be called back.
shortlist-decide = Decide and send the letters
notice-assessment-criteria-set = The criteria are saved.
notice-score-incomplete = Saved. Some criteria have no value yet.
notice-score-saved = Saved. Here is the next one.
notice-score-all-done = Saved. You have assessed all the applications.
notice-shortlist-decided = It is decided. The answers are on their way, and you can arrange interviews.
gate-shortlist-unscored = Not everyone has assessed every application
gate-shortlist-unscored-why = Each member looks for different things, and a missing voice can change the picture. Wait until everyone is done, or write why you cannot wait.
