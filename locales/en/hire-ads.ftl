# The ad: drafted, advised on, answered by user organisations, published.
ads-draft-qualification = lived experience of mental health problems or substance use, as a service user, a patient or next of kin
ads-draft-desirable = experience of leading groups, holding conversations or teaching
ads-draft-purpose = to strengthen the user perspective in the service and bring hope to those we meet.
ads-draft-task = write three to six tasks here
ads-draft-no-leader = (name, telephone and e-mail of the nearest leader)
ads-draft-permanent = permanent
ads-draft-temporary = temporary (state the legal ground and how long)
ads-draft-temporary-until = temporary until { $date } (state the legal ground)
