# The ad: drafted, advised on, answered by user organisations, published.
ads-draft-qualification = lived experience of mental health problems or substance use, as a service user, a patient or next of kin
ads-draft-desirable = experience of leading groups, holding conversations or teaching
ads-draft-purpose = to strengthen the user perspective in the service and bring hope to those we meet.
ads-draft-task = [write three to six tasks here]
ads-draft-no-leader = [name, telephone and email of the line manager]
ads-title = Ad
ads-no-deadline-yet = (no deadline yet)
ads-deadline-line = Apply by: { $date }
ads-permanent = permanent
ads-temporary = temporary
ads-temporary-until = temporary until { $date }
ads-extent = { $percentage } per cent, { $kind }
ads-extent-label = Hours
ads-place = Place
ads-questions = Questions?
ads-about-position = About the position
ads-pdf = The ad as a PDF
ads-edit = Edit the text
ads-tabs = The pages of the ad
ads-tab-text = Text
ads-tab-preview = How it will look
ads-tab-ask = User organisations
ads-tab-publish = Publishing
ads-start-kicker = Next step
ads-start-heading = Make a first draft of the ad
ads-start-why = The draft builds on what you have written about the position. Change it until it sounds like you; you get advice as you write.
ads-start-button = Make the draft
ads-none-yet = The ad has not been started
ads-none-yet-why = The line manager or HR makes the draft. You can read it here then.
ads-language = Language of the ad
ads-language-help = Choose the language you otherwise use when you write to residents.
ads-language-change-help = Changes only which language the advice is about. The text stays as it is.
ads-text-heading = The text
ads-text-help = Everything is saved as you write. Items of a list begin with a hyphen.
ads-around-heading = Deadline, names and contact
ads-around-fixed = The deadline and hidden names are fixed once the ad is out. You can extend the deadline under
ads-deadline = Apply by
ads-deadline-help = The whole day counts. Give people at least 14 days. Where the text says {"{"}deadline{"}"}, this date is shown.
ads-deadline-short = The deadline is less than 14 days away. Many people need time to decide to apply for a position like this.
ads-deadline-not-ahead = The deadline must be later than today.
ads-deadline-too-far = The deadline cannot be more than a year ahead.
ads-deadline-only-later = A deadline can be extended, not shortened. Choose a later day.
ads-names-hidden = Should names be hidden until you have chosen whom to interview?
ads-names-hidden-help = The panel sees an applicant number instead of a name while it assesses. Then experience counts, not who knows whom. The choice is fixed once the ad is out.
ads-names-hidden-yes = Yes, hide names until the interviews are decided
ads-names-hidden-no = No, show names at once
ads-contact = Contact person
ads-contact-help = Anyone who thinks of applying should be able to ask a human being.
ads-contact-name = Name
ads-contact-phone = Telephone
ads-contact-email = Email
ads-go-ask = Ask a user organisation
ads-go-publish = Go to publishing
ads-is-out = The ad is out. What you save here is seen by everyone at once.
ads-published-must = The ad is out and cannot be saved like this: { $value }
ads-advice = Advice on the text
ads-advice-none = No more advice
ads-advice-none-why = The most important things are in place. Read it aloud once before you send it out.
ads-advice-count = { $count ->
    [one] One piece of advice
   *[other] { $count } pieces of advice
}
ads-severity-must = Must be corrected
ads-severity-should = Should be corrected
ads-severity-consider = Consider
ads-suggestion = Suggestion:
ads-redraft = Begin again
ads-redraft-help = Makes a new draft from the position, in another language if you like. The text you have now will be gone.
ads-redraft-button = Make a new draft
ads-redraft-title = Begin again?
ads-redraft-text = The text you have written is replaced by a new draft. This cannot be undone.
ads-redraft-yes = Yes, make a new draft
ads-ask-lead = A user organisation reads the ad before everyone else. They see whether it reaches the right person, and whether anything hurts. They need no account: they get a link by email.
ads-ask-first = Invite a user organisation
ads-ask-more = Invite another
ads-ask-known = User organisation here in Brobygger
ads-ask-known-help = The invitation goes to the one who represents the organisation.
ads-ask-or = Or write in another:
ads-ask-name = Name of the organisation
ads-ask-email = Email
ads-ask-email-help = The address of the one who is to read the ad.
ads-ask-send = Send the invitation
ads-ask-nobody-there = The organisation has no representative here yet. Write a name and an address instead.
ads-ask-name-missing = Write the name of the organisation.
ads-ask-already = This address is already invited. Send a reminder instead.
ads-ask-waiting = Waiting for an answer
ads-ask-no-words = Answered without a comment.
ads-ask-by = { $name }, { $when }
ads-ask-sent = Sent to { $email } { $when }.
ads-ask-reminded = Reminded { $when }.
ads-ask-remind = Send a reminder
ads-ask-withdraw = Take the invitation back
ads-ask-withdraw-title = Take back the invitation to { $name }?
ads-ask-withdraw-text = The link they were sent stops working, and what they have begun to write is deleted.
ads-ask-withdraw-yes = Yes, take it back
ads-ask-read = We have read the answer
ads-answered-supports = Supports the ad
ads-answered-objects = Has objections
ads-answer-supports = We support the ad
ads-answer-objects = We have objections
ads-answer-title = Read the ad and answer
ads-answer-heading = { $organisation } asks for your view of an ad
ads-answer-lead = Read the draft, write what you think, and answer at the end. What you write is saved as you go. You can change your answer until the ad is out.
ads-answer-out = Your answer can no longer be changed. It stands as you gave it. Thank you for reading.
ads-answer-what = What do we ask you to look for?
ads-answer-what-text = Is it clear that lived experience is required, and why? Will the right person recognise themselves? Is anything put so that somebody feels unwanted? Can the promises be believed?
ads-answer-comment = Comment
ads-optional = (optional)
ads-answer-yours = Your answer
ads-answer-overall = All in all
ads-answer-overall-help = The most important thing you want to say. If you have objections, write what it would take.
ads-answer-question = What is your answer?
ads-answer-question-help = The answer stays with the ad. If you have objections, the employer must correct what you point out or say in writing why not.
ads-answer-who = Who is answering?
ads-answer-who-help = A name, and your role in the organisation if you like.
ads-answer-send = Send the answer
ads-answer-missing = Choose your answer.
ads-answer-who-missing = Write who is answering.
ads-answer-why-missing = Write what the objection is about.
ads-not-ready = The ad cannot be published yet. This remains:
ads-ready-kicker = Ready
ads-ready = The ad can be published
ads-ready-why = It gets a fixed address, and everyone can apply until the deadline. Remember to report the vacancy to NAV at the same time.
ads-publish = Publish the ad
ads-out-kicker = Out now
ads-out-why = Everyone can read the ad and apply. Please share the link.
ads-closed-kicker = The deadline has passed
ads-closed-why = The ad is still at its address, but nobody can apply any more.
ads-copy = Copy
ads-copied = Copied
ads-see-public = See the ad
ads-mend-description = Go to the description
ads-mend-ask = Ask a user organisation
ads-mend-read = Read the answer
ads-mend-deadline = Set the deadline
ads-mend-text = Correct the text
ads-extend = Extend the deadline
ads-extend-to = New deadline
ads-extend-help = Must be later than the deadline set now.
ads-extend-button = Extend
ads-take-down = Take the ad down
ads-take-down-help = The page is gone until you publish again. The address is the same when it comes back.
ads-take-down-button = Take the ad down
ads-take-down-title = Take the ad down?
ads-take-down-text = Nobody can read the ad or begin to apply until you publish it again. Applications that were sent are not lost.
ads-take-down-yes = Yes, take it down
ads-hit-published = Ad, published
ads-hit-draft = Ad, draft
gate-ad-not-described = The description is not approved
gate-ad-not-described-why = The ad builds on the position description. It should be approved first, so that nobody is promised anything but the actual job.
gate-ad-no-deadline = There is no deadline
gate-ad-no-deadline-why = The list of applicants is made when the deadline has passed. Without a date nobody knows when that is.
gate-ad-deadline-passed = The deadline is not ahead
gate-ad-deadline-passed-why = Nobody has time to apply. Choose a day that gives people time.
gate-ad-no-warning = The notice about the public list of applicants is missing
gate-ad-no-warning-why = The law requires the ad to say that names may become public even if the applicant asks to be left out.
gate-ad-no-answer = No user organisation has answered
gate-ad-no-answer-why = User organisations know what reaches people and what hurts. Ask at least one before the ad goes out.
gate-ad-objection = A user organisation has objections
gate-ad-objection-why = Correct what they point out and ask them to answer again, or write why you go on.
mail-ad-review-subject = { $organisation } asks for your view of a draft
mail-ad-review-text =
    Hello { $name }

    { $organisation } is about to advertise a position where lived experience is required, and would like to hear what you think before the ad goes out. Read the draft and answer here:
    { $link }

    You need no account. The link is for you only, so please do not pass it on outside your organisation. It works until 30 days after the ad is published.

    Kind regards
    { $leader }, { $organisation }
mail-ad-reminder-subject = Reminder: { $organisation } is waiting for your answer
mail-ad-reminder-text =
    Hello { $name }

    A reminder of the draft we would like you to read. It takes about ten minutes, and your answer means a lot:
    { $link }

    If now is not a good time, it is fine to say so.

    Kind regards
    { $leader }, { $organisation }
notice-ad-drafted = The draft is ready. Go through it and make it your own.
notice-ad-review-invited = The invitation is sent.
notice-ad-review-reminded = The reminder is sent.
notice-ad-review-read = Noted: the answer is read.
notice-ad-review-withdrawn = The invitation is taken back.
notice-ad-review-answered = Thank you! Your answer is sent. You can change it until the ad is out.
notice-ad-published = The ad is out. Good luck!
notice-ad-extended = The deadline is extended.
notice-ad-taken-down = The ad is taken down.
ads-duty-write = Make the ad
ads-duty-write-why = The description is approved. A good ad is the first thing your new colleague meets.
ads-duty-write-action = Make a draft
ads-duty-ask = Ask a user organisation about the ad
ads-duty-ask-why = They see what you do not, and their answer is needed before publishing.
ads-duty-ask-action = Invite
ads-duty-remind = { $name } has not answered
ads-duty-remind-why = A week has gone by. A friendly reminder often helps.
ads-duty-remind-action = Send a reminder
ads-duty-read = Read the answer from { $name }
ads-duty-read-why = They have read your ad and answered.
ads-duty-read-action = Read the answer
ads-duty-publish = Publish the ad
ads-duty-publish-why = The user organisation's answer is read. Now the ad can go out.
ads-duty-publish-action = Go to publishing
ads-duty-soon = The deadline is { $name }
ads-duty-soon-why = Share the link once more, or extend the deadline if few have applied.
ads-duty-soon-action = See the ad
ads-duty-answer = { $name } asks for your view of an ad
ads-duty-answer-why = Your answer stays with the ad, and it is needed before the ad goes out.
ads-duty-answer-action = Read and answer
jobs-title = Vacancies
jobs-title-of = Vacancies at { $organisation }
jobs-lead = Positions where what you have lived through is part of the competence. Those that close first come first.
jobs-search = Search the ads
jobs-show = Show
jobs-none = No vacancies just now
jobs-county = County
jobs-everywhere = The whole country
jobs-none-in = No vacancies in { $county } right now
jobs-none-for = No vacancies with “{ $words }”
jobs-none-why = Please come back another day, or follow along with a feed reader.
jobs-all = See all vacancies
jobs-places = Employers
jobs-feed = Follow new vacancies (Atom)
jobs-apply = Apply for the position
jobs-ready = Ready to apply?
jobs-ready-text = You need no account. What you write is saved as you go, and you can leave and come back. You need not tell of any diagnosis.
jobs-start = Start the application
jobs-closed = The deadline has passed
jobs-closed-text = The ad stays here, but it is no longer possible to apply.
jobs-gone = The position has been called off, and it is not possible to apply for it.
ads-deadline-promised = The ad has been out with a later deadline. Those who read it are to have the time they were promised.
ads-names-promised = Names are hidden until the interviews are decided. The ad has been out, so this cannot be changed.
ads-mend-ask-again = Ask for a new answer
ads-changed-since = The text was changed after they answered
ads-asked-again = Asked to answer again { $when }.
ads-ask-again = Ask them to answer again
ads-answer-text-changed = The ad was changed while you were reading. The text above is the new one. Look at it, and send your answer once more.
ads-apply-at = Apply here:
gate-ad-changed-since = The text was changed after the answer
gate-ad-changed-since-why = The user organisation answered a different text from the one that is about to go out. Ask it to answer again, or write why you go on.
mail-ad-again-subject = { $organisation } asks you to read the ad once more
notice-ad-review-asked-again = They have been asked to answer again.
ads-duty-ask-again = Ask { $name } to answer again
ads-duty-ask-again-why = The text was changed after they answered.
ads-duty-ask-again-action = See the answers
mail-ad-again-text =
    Hello { $name }

    Thank you for your answer about our ad. We have worked on it since, and would like to know what you think of the text as it stands now. The link is the same as before:
    { $link }

    What you answered last time stands until you answer again.

    Kind regards
    { $leader }, { $organisation }
ads-start-openly = The position is advertised openly and in the same way as other posts, with interviews and references.
ads-draft-start = by agreement
ads-to-advice = See the advice on the text
