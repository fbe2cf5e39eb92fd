# Signing in, the account, roles and organisations.
sign-in-title = Sign in
sign-in-email = Email
sign-in-password = Password
sign-in-forgotten = Forgotten your password?
sign-in-wrong = The email and the password do not belong together. Try again.
sign-in-slowed = Too many tries. Wait { $value } seconds and try again.
interrupted-kept = You were signed out, so what you sent is not saved yet. It comes along while you sign in, and then you can send it again.
interrupted-not-kept = You were signed out, so what you sent is not saved, and it could not come along here. Sign in, and you will come back to the page you were on.
interrupted-nothing = You were signed out. Sign in, and you will come back to the page you were on.
send-again-title = Send it again?
send-again-lead = You are signed in as { $name }. What you sent while you were signed out is not saved yet, but it is ready here.
send-again-words = See what you wrote
send-again = Send it again
send-again-not = No, go back without sending
sign-in-demo = This is a demo: choose who to try it as
demo-title = Try it as
demo-lead = Everyone here is made up. Choose a person and you are signed in.
forgotten-title = Forgotten password
forgotten-lead = Write your email, and we send you a link for choosing a new password.
forgotten-send = Send the link
forgotten-sent = If we know the address, the link is on its way. It works for one hour.
new-password-title = Choose a new password
new-password = New password
new-password-help = At least 12 characters. Several words in a row are easy to remember and hard to guess.
password-too-short = The password must have at least 12 characters.
password-too-common = The password is too easy to guess. Try several words in a row.
password-current-wrong = This is not the password you have now.
mail-reset-subject = Choose a new password
mail-reset-text =
    Hello { $name }

    Someone, hopefully you, asked to choose a new password. Open this link within the hour:
    { $link }

    If it was not you, there is nothing you need to do.
account-roles = Your roles
account-no-roles = You have no roles yet. Whoever invited you can help.
account-me = About you
account-name = Name
account-language = Language
account-language-help = Pages and mail come to you in this language.
account-password = Password
account-current-password = The password you have now
account-change-password = Change password
account-sessions = Where you are signed in
account-sessions-help = A session lasts twelve hours from when you last used it, and never longer than a week. Is there one you do not recognise? End it, and change your password.
account-unknown-device = Unknown device
account-session-since = Since { $when }
account-session-here = This device
account-end-session = End
role-administrator = Administrator
role-leader = Leader
role-hr = HR
role-union = Union representative
role-peer-worker = Peer worker
role-representative = User representative
role-member = Colleague
organisation-kind-municipality = Municipality
organisation-kind-hospital-trust = Hospital trust
organisation-kind-user-organisation = User organisation
organisation-kind-competence-centre = Competence centre
notice-signed-out = You are signed out.
notice-saved = Saved.
notice-password-changed = The password is changed. You are signed out everywhere else.
notice-session-ended = The session is ended.
demo-clock = Let time pass
demo-today = In the demo it is { $date }.
demo-moved = The clock is set ahead.
demo-a-day = A day
demo-a-week = A week
demo-four-weeks = Four weeks
notice-demo-later = Time has passed.
