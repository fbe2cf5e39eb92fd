# The frame around every page, and what every form says.
frame-skip = Skip to content
frame-account = My account
frame-sent-mail = Sent email
frame-sign-out = Sign out
frame-sign-in = Sign in
frame-rooms = Rooms
frame-footer = Brobygger helps municipalities and hospital trusts hire and care for peer workers.
frame-jobs = Vacancies
frame-method = The method
frame-accessibility = Accessibility
frame-here = You are here
frame-now = Now

error-hidden = We cannot find that page
error-broken = Something went wrong on our side
error-method = The page cannot be used that way
error-too-large = What you sent is too large
error-request = We did not understand what was sent
error-full = We have no room for more just now
error-full-keep = Nothing was saved, because the server is full. If you go back in your browser, what you wrote is still there: keep it, and try again in a while.
error-slow = It took too long
error-other-site = The form came from another website
error-what-now = Go back and try again, or begin at the start page. ({ $status })
error-reference = Give this reference if you ask for help:
error-home = To the start page

conflict-title = Someone else has changed the text
conflict-lead = While you were writing, someone else saved a new version. Nothing is lost. Choose which text should stand.
conflict-yours = Your text
conflict-theirs = The saved text
conflict-save-mine = Save my text
conflict-keep-theirs = Keep the saved one

form-choose = Choose
form-saving = Saving …
form-saved = Saved
form-not-saved = Not saved yet. Your text is safe here in the browser.
form-not-valid = Something must be corrected before it can be saved.
form-signed-out = You are signed out, so this is not saved yet. Sign in in a new tab, and the text is saved when you come back here.
form-restore = We kept text that was not saved last time.
form-restore-yes = Bring it back
form-restore-no = Discard
form-save = Save
form-save-and-go-on = Save and go on
form-cancel = Cancel
form-back = Back
form-required = Fill in this field.
form-too-long = The text is too long. Write at most { $value } characters.
form-not-a-date = Write the date as year, month and day.
form-not-an-address = Write a valid email address.
form-to-mend = { $count ->
    [one] One thing must be corrected
   *[other] { $count } things must be corrected
}
list-next = Next
list-first = To the beginning
list-pages = More pages
source-label = Source
