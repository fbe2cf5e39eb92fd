# Interviews: the guide, the times, the conversation, the references.
interviews-next-kicker = Next step
interviews-next-prepare = Get the interview guide ready
interviews-next-why-prepare = When everyone gets the same questions, the answers are easier to compare fairly. The core questions are chosen for you.
interviews-next-offer = Offer times
interviews-next-why-offer = Each candidate chooses a time. You need at least one free time for everyone who has not chosen yet.
interviews-next-invite = Invite the candidates
interviews-next-why-invite = The times are ready. Each candidate gets an email and chooses for themselves.
interviews-next-wait = The candidates are choosing times
interviews-next-why-wait = You will hear when someone has chosen. Meanwhile, read the guide together.
interviews-next-hold = Meet the candidates
interviews-next-why-hold = Write down what was said in one field and what you make of it in another. Mark the conversation as held afterwards.
interviews-next-recommend = Write the recommendation
interviews-next-why-recommend = The conversations are held. Now the panel agrees on an order.
interviews-next-over = The interviews are done
interviews-next-why-over = Everything you noted stays here for as long as the case is open.
interviews-guide = Interview guide
interviews-guide-open = Open the guide
interviews-guide-count = { $count ->
    [one] One question is chosen.
   *[other] { $count } questions are chosen.
}
interviews-choose-questions = Choose questions
interviews-core = Core
interviews-own-questions = Your own questions
interviews-own-questions-text = Add what is missing. We check that the law allows the question, and suggest another way of asking if it does not.
interviews-own-question = The question
interviews-question-add = Add
interviews-question-remove = Remove
interviews-question-unlawful = You cannot ask this. See why, and what you can ask instead.
interviews-stopped-title = The law protects this: { $what }
interviews-ask-instead = Ask this instead:
interviews-offer-time = Offer a time
interviews-see-candidates = See the candidates
interviews-to-decision = Go to the decision
interviews-candidates = Candidates
interviews-candidate = Candidate
interviews-candidate-number = Applicant { $number }
interviews-no-candidates = Nobody has been chosen for interview yet.
interviews-time = Time
interviews-times = Times
interviews-no-times = No times have been offered yet.
interviews-time-free = Free
interviews-time-taken = Chosen
interviews-time-over = In the past
interviews-time-remove = Take away
interviews-time-call-off = Call off the time
interviews-calendar-file = Calendar file
interviews-call-off-title = Call off this time?
interviews-call-off-text = Someone has chosen it. They are told at once, and can choose one of the other times.
interviews-state = Status
interviews-state-not-invited = Not invited
interviews-state-invited = Invited
interviews-state-declined = Said no
interviews-state-chosen = Has chosen a time
interviews-state-held = Held
interviews-date = Date
interviews-from = From
interviews-to = To
interviews-place = Place
interviews-place-help = Write the place and the room. This ends up in calendars, so do not write what the meeting is about.
interviews-video = Video link
interviews-video-help = When you meet on video. Begins with https://
interviews-not-a-clock = Write the time as hours and minutes, such as 09:30.
interviews-place-missing = Write a place or a video link.
interviews-video-not-a-link = The link must begin with https://
interviews-time-backwards = The time must end after it begins.
interviews-time-past = Choose a time that is not in the past.
interviews-time-overlaps = The panel already has a time then.
interviews-not-now = Times are offered once candidates are chosen and until the recommendation is finished.
interviews-invite = { $count ->
    [one] Invite one candidate
   *[other] Invite { $count } candidates
}
interviews-invite-text = They get an email with a link to their page. The subject does not give away what it is about.
interviews-invite-now = Send the invitations
interviews-invite-see = Look over the invitations
interviews-confirm-title = Look it over before you send
interviews-confirm-lead = This is how the invitations will be read, each in the language the applicant chose.
interviews-confirm-letters = { $count ->
    [one] One letter
   *[other] { $count } letters
}
interviews-confirm-times = The times they can choose among
interviews-confirm-choose-by = The last day to choose is { $date }.
interviews-confirm-then = The letters go by e-mail at once. Each candidate chooses a free time on their page, or declines. Those who meet the candidate are told when someone has chosen.
interviews-confirm-no-way-back = The letters cannot be called back. A time can be called off later. Whoever has chosen it is then told, and can choose another.
interviews-choose-by = Last day to choose a time
interviews-choose-by-past = Choose a day that is not in the past.
interviews-too-few-times = There are too few free times. You need at least { $value }.
interviews-meet-title = Conversation
interviews-meet-with = Conversation with { $name }
interviews-needs = For the conversation to go well
interviews-needs-none = No wishes have been sent.
interviews-my-notes = My notes
interviews-notes-text = Write what the candidate said and did in one field, and what you make of it in the other. The candidate may have a right to see the first. Do not write about health or diagnoses, not even when the candidate brings it up.
interviews-facts = What was said
interviews-evaluation = My evaluation
interviews-notes-of = Notes by { $name }
interviews-held-title = Has the conversation been held?
interviews-held-text = Once it is marked as held, you see one another’s notes.
interviews-held-mark = The conversation was held
interviews-held-yes = The conversation was held.
interviews-held-undo = It was not held after all
interviews-references = References
interviews-references-text = Call only once the candidate has said yes. Ask about the work, never about health.
interviews-reference-name = Who
interviews-reference-contact = Telephone or email
interviews-reference-consent = The day the candidate said yes
interviews-reference-consent-help = Without a yes you make no contact.
interviews-reference-consented = The candidate said yes on { $date }
interviews-reference-notes = What was said
interviews-reference-notes-help = Write facts. What is not about the work does not belong here.
interviews-reference-add = Save the reference
interviews-reference-remove = Delete
interviews-reference-needs-consent = Wait until the candidate has said yes, and write which day it was.
interviews-reference-consent-future = The day the candidate said yes cannot be tomorrow or later.
interviews-choose-title = Choose a time to meet
interviews-chosen-title = Your interview
interviews-your-time = Your time
interviews-choose-lead = Choose the time that suits you best. You can change it until a day before.
interviews-free-times = Free times
interviews-change-time = Change to another time
interviews-choose-this = Choose this time
interviews-choose-one = Choose one of the times.
interviews-refused-taken = Someone else got to that time first. Choose one of those that are left.
interviews-refused-past = That time is in the past. Choose another.
interviews-refused-too-late = Less than a day is left. Call us, and we will work it out together.
interviews-too-late-to-change = During the last day before you meet, the time cannot be changed here. If it does not suit you after all, get in touch.
interviews-has-been = The interview has been. If you wonder about anything, get in touch.
interviews-no-free-times = No times are free right now. Get in touch, and we will find one that suits you.
interviews-choose-help = A break, another room, someone to bring along: write what you need. You need not explain why. Only those who meet you see it.
interviews-decline-title = Would you rather not meet?
interviews-decline-text = It is quite all right to say no. Your application is not deleted, and you can change your mind for as long as there are free times.
interviews-decline = No, thank you
interviews-declined-text = You have said no to meeting. If you change your mind, you can choose a free time.
interviews-back-to-application = To your application
interviews-card-choose = Choose a time to meet
interviews-card-choose-text = We would like to meet you. Choose a time by { $date }.
interviews-card-choose-action = Choose a time
interviews-card-chosen = See you soon
interviews-card-see = See or change the time
interviews-card-look = See the time
interviews-card-been = The interview has been
interviews-card-declined = You have said no to meeting
interviews-card-declined-text = That is quite all right. If you change your mind, you can choose a free time.
interviews-card-choose-anyway = Choose a time after all
interviews-calendar-title = Appointment
interviews-mail-you-choose = you choose on your page
interviews-mail-chosen-subject = Your time is confirmed
interviews-mail-chosen-text =
    Hello { $name }

    Thank you, your time is set aside.

    Time: { $when }
    Place: { $place }

    You can change it until a day before: { $link }

    The calendar file that comes along does not say what the appointment is about. We look forward to meeting you.
interviews-mail-called-off-subject = We need to find a new time
interviews-mail-called-off-text =
    Hello { $name }

    We are sorry, but we have to move the appointment on { $when }.

    Choose a new time on your page. You got the link when we invited you.
interviews-mail-panel-chosen-subject = A time has been chosen
interviews-mail-panel-chosen-text =
    Hello { $name }

    One of the times you offered has been chosen.

    Time: { $when }
    Place: { $place }

    The calendar file comes along. Sign in to see more.
interviews-mail-panel-let-go-subject = A time is free again
interviews-mail-panel-let-go-text =
    Hello { $name }

    The appointment on { $when } ({ $place }) will not happen. It has been taken out of the calendar.
notice-interview-time-offered = The time has been added.
notice-interview-time-removed = The time has been taken away.
notice-interview-time-changed = Someone chose the time meanwhile. Have another look.
notice-interviews-invited = The invitations have been sent.
notice-interview-chosen = The time is yours. We have sent you a confirmation.
notice-interview-declined = Thank you for telling us.
interviews-duty-offer = Offer times for interviews
interviews-duty-offer-why = The candidates are waiting to choose a time.
interviews-duty-offer-action = Offer times
interviews-duty-hold = { $count ->
    [one] Hold one conversation
   *[other] Hold { $count } conversations
}
interviews-duty-hold-why = A good conversation needs a little preparation. The guide is ready.
interviews-duty-hold-action = See the conversations
interviews-next-empty = No candidates are left
interviews-next-why-empty = Everyone chosen for interview has withdrawn. The decision page says what you can do now.
interviews-next-late = Someone has not chosen a time
interviews-next-why-late = The last day to choose has passed. Get in touch first: perhaps the email never arrived. Then you can go on without the one who does not answer.
interviews-state-late = Has not chosen in time
interviews-state-gone-on = You go on without them
interviews-go-on = Go on without
interviews-call-off-over = The time has passed, or the conversation is held. There is nothing to call off.
interviews-over = The panel has recommended. What was said and asked can be read, but not changed. If something must be put right, the recommendation can be opened again.
interviews-over-text = The panel has recommended, so the notes can be read, but not changed.
interviews-question-left = No longer in the guide
interviews-question-removed = A question that was removed
interviews-guide-empty = Choose at least one question, or add one of your own.
interviews-reference-remove-title = Delete the reference?
interviews-reference-remove-text = What was said is gone, and cannot be brought back.
interviews-contact = Questions? Get in touch
interviews-your-needs = What do you need for the conversation to go well?
interviews-needs-send = Save what I need
notice-interview-needs-kept = Thank you. Those who meet you will see what you need.
interviews-declined-late = You have said no to meeting, and those you were to meet have been told. If you change your mind, get in touch.
interviews-decline-late-text = It is quite all right to say no, and those you were to meet are told at once. Less than a day is left, so a new time cannot be chosen here. Your application is not deleted.
interviews-card-declined-late = Those you were to meet have been told. If you change your mind, get in touch.
interviews-card-contact = See whom to contact
interviews-mail-declined-subject = The time is cancelled
interviews-mail-declined-text =
    Hello { $name }

    Thank you for telling us. The appointment { $when } is cancelled.

    The file that comes with this takes it out of your calendar.
interviews-duty-invite = Invite the candidates
interviews-duty-invite-why = The times are ready, but nobody knows yet.
interviews-duty-invite-action = Send the invitations
interviews-duty-late = { $count ->
    [one] One candidate has not chosen a time
   *[other] { $count } candidates have not chosen a time
}
interviews-duty-late-why = The last day to choose has passed. Get in touch, or go on without.
interviews-duty-late-action = See the candidates
interviews-duty-empty = No candidates are left
interviews-duty-empty-why = Everyone chosen for interview has withdrawn.
interviews-duty-empty-action = See what you can do
interviews-to-times = Go to the times
interviews-to-invitations = Go to the invitations
