# The application: written behind a secret link, read by the panel, deleted when withdrawn.
apply-title = Apply for the position
apply-what-happens = What happens
apply-what-link = You get a secret link of your own. What you write is saved as you go, and you can take a break whenever you like.
apply-what-time = It takes about half an hour. Nobody sees anything until you send it.
apply-what-diagnoses = You do not need to mention diagnoses, and we ask you not to.
apply-privacy-officer = The data protection officer can tell you how your information is handled. Ask for them through the main mailbox (postmottak) of { $organisation }.
apply-what-deadline = The application must be sent by the end of { $deadline }.
apply-what-names-hidden = The panel reads applications without names until they have chosen whom to meet.
apply-begin = Begin the application
apply-deadline-passed = The deadline was { $deadline }. It is no longer possible to apply for this position.
apply-part = Part { $part } of { $of }
apply-step-contact = How we reach you
apply-step-letter = Your letter
apply-step-experience = Experience and education
apply-step-attachments = Attachments
apply-step-needs = The interview and the list of applicants
apply-step-review = Read through and send
apply-field-name = Name
apply-field-email = Email
apply-field-phone = Telephone
apply-field-municipality = The municipality where you live or work
apply-field-birth-year = Year of birth
apply-field-gender = Gender
apply-choose-gender = Gender (optional)
apply-field-occupation = Position or line of work
apply-field-letter = Your letter
apply-field-experience = Experience
apply-field-education = Education and courses
apply-field-interview-needs = What helps you in an interview
apply-field-confidentiality-reason = Why you do not want to be on the list
apply-help-name = First name and surname.
apply-help-email = This is where we send the receipt and the answer.
apply-help-phone = Good to have when we arrange an interview.
apply-help-municipality = Shown on the list of applicants.
apply-help-birth-year = Four digits, such as 1984. The list of applicants shows your age.
apply-help-gender = The list of applicants must say how many there are of each gender. Your answer is only counted: the panel does not see it, and it is not shown beside your name.
apply-help-occupation = What you do now, or did last. Shown on the list of applicants.
apply-optional = (optional)
apply-names-hidden = The panel reads this without seeing your name. Leave your name out of the letter if you want it to stay that way.
apply-no-files = You have not attached anything yet.
apply-files-at-once = Your application is sent. Files you attach or remove here count at once. You do not need to send it again.
apply-file = Choose a file
apply-file-help = PDF, Word, ODT, JPG or PNG, at most { $limit } MB. One file at a time, up to ten in all.
apply-file-add = Attach
apply-file-remove = Remove
apply-file-none = Choose a file first.
apply-file-empty = The file is empty. Check that it is the right one, and try again.
apply-file-kind = We cannot take this kind of file. What is in it must be PDF, Word (docx), ODT, JPG or PNG, whatever the file is called.
apply-file-too-large = The file is too large. It can be at most { $value } MB. A picture or a PDF in lower resolution is good enough.
apply-file-too-many = You have attached { $value } files, and there is no room for more. Remove one you can do without.
apply-file-broken = The file did not arrive whole. Please try once more.
apply-no-room = We have no room to save just now, and that is our fault. What you wrote is still here. Wait a little and try again.
apply-go-on = Go on
apply-not-written = Not written yet
apply-left-open = Left open
apply-change = Change
apply-lacks = This is missing before you can send
apply-overview = The parts of the application
apply-overview-lacks = Something is missing
apply-overview-filled = Filled in
apply-overview-open = Optional, left open
apply-wants-confidentiality = I ask not to be on the public list of applicants
apply-yes = Yes
apply-no = No
apply-list-title = The public list of applicants
apply-send = Send the application
apply-send-again = Send again
apply-missing-name = Write your name.
apply-missing-email = Write an email address we can answer.
apply-missing-birth-year = Write the year of birth with four digits, or leave it open.
apply-missing-letter = Write a few lines in the letter.
apply-missing-reason = Say briefly why you do not want to be on the list of applicants.
apply-later = Do you want to go on later?
apply-later-text = Keep your link. It works on any device until the deadline, { $deadline }. Whoever has the link can read the application, so keep it to yourself.
apply-later-email = Send the link to this address
apply-later-send = Send me the link
apply-link-enough = The link has been sent many times now. Please copy it instead.
apply-link-subject = The link you asked for
apply-link-text =
    Hello

    Here is the link to what you were writing: { $link }

    You can go on where you left off, until { $deadline }. Whoever has the link can read what you have written, so do not pass it on.

    If you did not ask for this email, you can simply delete it.
apply-copy = Copy
apply-copied = Copied

applied-title = Your application
applied-your-turn = Your turn
applied-news = News for you
applied-where = Where it is
applied-draft = Not sent yet
applied-too-late = Was not sent
applied-taken-down = The ad is not out now
applied-received = Received
applied-reading = Being read by the panel
applied-invited = Invited to an interview
applied-not-this-time = Closed
applied-offered = We are waiting for your answer
applied-offer-unanswered = We had no answer in time
applied-declined = You said no
applied-hired = You got the job
applied-offer-ended = The offer has ended
applied-called-off = The position is called off
applied-text = { $told ->
    [draft] What you have written is saved. Only you can see it until you send it.
    [too-late] The deadline has passed, and the application was not sent. Nobody else has seen it. You can delete it yourself; otherwise it is deleted 30 days after the deadline.
    [taken-down] The ad has been taken down, so you cannot write or send just now. What you have written is safe here. If the ad comes out again, you can go on.
    [received] We have your application. Those on the panel can open applications as they arrive, but none is assessed until the deadline has passed. Then all are assessed on equal terms.
    [reading] The deadline has passed, and the panel is reading the applications. You will hear from us by email when we know more.
    [invited] You are invited to meet the panel. After the interviews you will have an answer by email.
    [not-this-time] We have sent you an answer by email. Thank you for applying.
    [offered] The applications have been assessed, and we are now waiting for your answer. The terms are behind the link above.
    [offer-unanswered] We had no answer before the offer ran out. We still have your application, and you will hear from us by email when we know more.
    [declined] Thank you for letting us know. We wish you all the best.
    [offer-ended] The offer no longer stands. We have written to you about it by email.
    [called-off] Nobody will be hired for the position this time. It has nothing to do with your application. Thank you for applying.
   *[hired] Welcome! We will be in touch about the practical things.
}
applied-open-until = You can change the application until { $deadline }, that day included.
applied-receipt-to = The receipt was sent to { $email }.
applied-receipt-to-open = The receipt was sent to { $email }. If the address is wrong, correct it in the application and send again.
applied-unsent-changes = You have changed something that is not sent yet. The panel sees what you last sent.
applied-never-sent = This is what you last sent, and it is what the panel reads. What you changed afterwards was not sent before the deadline.
applied-go-on = Go on with the application
applied-send-changes = Look over and send the changes
applied-change = Change the application
applied-happened = What has happened
applied-event-sent = We received your application and sent you a receipt.
applied-event-resent = You sent the application again.
applied-confidentiality-asked = You have asked not to be on the list of applicants. We are weighing it and will let you know.
applied-confidentiality-granted = Your wish is granted: your name is not on the public list of applicants.
applied-confidentiality-refused = We could not say yes to your wish. The reasons are in the email we sent.
applied-listed-from = The list is not given out with your name before { $day }.
applied-readers-title = Who has read about you?
applied-readers-lead = Each time someone at the employer reads your application, or something written about it, it is noted. For each day you see which role they had, what they read, and when they last read it.
applied-readers-none = Nobody has opened your application yet.
applied-readers-all = See every day
applied-read-application = your application
applied-read-attachment = what you attached
applied-read-name = your name on a list of applicants
applied-read-wish = your wish to stay off the list of applicants
applied-read-about = something written about your application
applied-reader-other = Someone at the employer
applied-readers-back = Back to the application
applied-what-i-wrote = What I wrote
applied-keep-link = The address of this page is secret and yours alone. Keep it safe.
applied-withdraw = Withdraw and delete everything
applied-no-withdraw = The application has become part of your employment. Talk to your line manager about anything that concerns it.
applied-withdraw-title = Do you want to withdraw?
applied-withdraw-text = We then delete all you have written and attached for the position { $position }, at once.
applied-withdraw-final = It cannot be undone, not even by us.
applied-withdraw-again = If you want to apply again before the deadline, you begin anew.
applied-withdraw-yes = Yes, delete everything
applied-withdraw-no = No, keep the application
applied-withdrawn-title = Everything is deleted
applied-withdrawn-text = The application is withdrawn, and what you wrote and attached is gone. Thank you for thinking of us. You are welcome back.
applied-gone-title = The link no longer works
applied-gone-text = Either the application was withdrawn and deleted, or something is missing from the address. Check that the whole link came along.
applied-closed-title = The deadline has passed
applied-closed-text = It is no longer possible to write or send. What has been sent is safely received, and your status page works as before.
applied-taken-down-title = The ad is not out now
applied-taken-down-text = The employer has taken the ad down, so you cannot write or send just now. What you have saved is safe. If the ad comes out again, your link works as before.
applied-called-off-title = The position is called off
applied-called-off-text = Nobody will be hired for the position this time, so it is no longer possible to write or send.

notice-application-sent = The application is sent. The receipt is on its way to you by email.
notice-application-attached = The file is attached.
notice-application-detached = The file is removed.
notice-application-link-sent = The link is on its way to you by email.

applications-title = Applications
applications-one = Application { $number }
applications-number = Application
applications-received = Received
applications-files = Attachments
applications-status = Status
applications-open-until = The position is open until { $deadline }, that day included.
applications-closed-since = The deadline was { $deadline }.
applications-names-hidden = Names are hidden until it is decided whom you will meet.
applications-declare-first = You sit on the panel. Before you can open applications, you must say whether you have a conflict of interest.
applications-to-panel = To the panel
applications-only-panel = Only the panel opens applications. Here you see how many have applied, and where they are.
applications-lists = Lists
applications-waiting = waiting
applications-none = No applications yet
applications-none-text = They arrive here as people send them.
applications-others = Other applications
applications-all = All applications
application-status-draft = Begun
application-status-received = Received
application-status-shortlisted = For interview
application-status-not-shortlisted = Not for interview
application-status-recommended = Recommended
application-status-not-recommended = Not recommended
application-status-offered = Has an offer
application-status-declined = Said no
application-status-hired = Hired
application-read-noted = It is noted that you have opened this application. What you read here is confidential.
application-names-hidden = Name, age and contact details are hidden until it is decided whom you will meet.
application-file = Attachment { $place }
application-municipality = Lives or works in
application-file-warning = The file names are hidden, but names may appear inside the files.

confidentiality-title = Requests to stay off the list
confidentiality-lead = Each request is to be weighed on its own. Consider whether there is a particular public interest in the position. If you say no, the applicant is told and has at least seven days to withdraw before the name can be given out.
confidentiality-nobody = Nobody has asked
confidentiality-state-asked = Waiting for an answer
confidentiality-state-granted = Granted
confidentiality-state-refused = Refused
confidentiality-answer = Answer
confidentiality-grant = Yes, the name is kept off the list
confidentiality-refuse = No, the name is to be on the list
confidentiality-reason = Reasons
confidentiality-reason-help = If you say no, the applicant gets to read this.
confidentiality-decide = Decide
confidentiality-choose = Choose yes or no.
confidentiality-give-reason = Write why.
confidentiality-listed-from = Can be on the list from { $day }.
notice-confidentiality-answered = The request is decided.

applicant-list = List of applicants
applicant-list-public = Public list of applicants
applicant-list-extended = Extended list of applicants
applicant-list-lead = Anyone may ask to see this list. It shows name, age, position or line of work, and municipality.
applicant-list-extended-lead = For the parties to the case: name, age, education and experience of every applicant. Read it through and take out what is specially protected before you hand it over.
applicant-list-classified = Exempt from public access, offentleglova § 25
applicant-list-later = The list is drawn up when the deadline has passed
applicant-list-name = Name
applicant-list-age = Age
applicant-list-occupation = Position or line of work
applicant-list-municipality = Municipality
applicant-list-total = Applicants in all
applicant-list-left-out = { $count ->
    [one] One applicant is not named.
   *[other] { $count } applicants are not named.
}
applicant-list-waiting = { $count ->
    [one] One request to stay off the list is not decided. Decide it before the list is given out.
   *[other] { $count } requests to stay off the list are not decided. Decide them before the list is given out.
}
applicant-list-gender = The law requires the list to say the gender of the applicants. The figures are what they answered themselves; those who are not named are counted too.
gender-woman = Woman
gender-man = Man
gender-unsaid = Would rather not say
gender-many-woman = Women
gender-many-man = Men
gender-many-unsaid = Not given
applicant-list-empty = No names to show.
applicant-list-not-for-the-panel = You sit or have sat on the panel, and names are still hidden from the panel. Ask a colleague who has not been on it for the list.

applications-duty-confidentiality = Weigh a request to stay off the list of applicants
applications-duty-confidentiality-why = The applicant is waiting for an answer, and the list cannot be given out before it is decided.
applications-duty-confidentiality-action = Weigh the request
