//! What is told when a time is chosen, moved or let go: to the candidate, and to those of the panel who will be there.

use kernel::{ApplicationId, Language, OrganisationId, PositionId};
use platform::{
    PageError, Site, Write, i18n,
    mail::{self, Mail},
};
use registry::people;

use super::{calendar::Appointment, place_of, rows::times, when};
use crate::{
    applications::{self, Application},
    panel, positions,
};

/// Whose interview it is: ids alone, so that it can be told of someone who is gone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Whose {
    /// Where.
    pub organisation: OrganisationId,
    /// For which position.
    pub position: PositionId,
    /// Which application.
    pub application: ApplicationId,
}

impl From<&Application> for Whose {
    fn from(one: &Application) -> Self {
        Self { organisation: one.organisation, position: one.position, application: one.id }
    }
}

/// The appointment of a time, as the calendar of the one who has that address knows it.
pub(super) fn appointment(
    site: &Site,
    application: ApplicationId,
    time: &times::Model,
    sequence: i64,
    language: Language,
    attendee: &str,
) -> Appointment {
    Appointment {
        application,
        sequence,
        begins: time.begins.utc(),
        ends: time.ends.utc(),
        place: place_of(time),
        title: i18n::text(language, "interviews-calendar-title"),
        cancelled: false,
        made_at: site.clock.now(),
        organizer: mail::sender(&site.config),
        attendee: attendee.to_owned(),
    }
}

/// Confirms a chosen time to the candidate, and tells the panel; both get the calendar file.
///
/// # Errors
/// The database's.
pub(super) async fn chosen(
    site: &Site,
    write: &mut Write,
    application: &Application,
    time: &times::Model,
    sequence: i64,
    link: &str,
) -> Result<(), PageError> {
    let language = application.language;
    let (when_it_is, place) = (when(language, time.begins, time.ends), place_of(time));
    tell_candidate(
        site,
        write,
        application,
        ("interviews-mail-chosen-subject", "interviews-mail-chosen-text"),
        vec![("when", when_it_is), ("place", place), ("link", link.to_owned())],
        (time, sequence, false),
    )
    .await?;
    tell_panel(site, write, application.into(), ("interviews-mail-panel-chosen-subject", "interviews-mail-panel-chosen-text"), time, sequence, false)
        .await
}

/// Tells the panel that a time it held is free again, and takes it out of their calendars.
///
/// # Errors
/// The database's.
pub(super) async fn let_go(site: &Site, write: &mut Write, whose: Whose, time: &times::Model, sequence: i64) -> Result<(), PageError> {
    tell_panel(site, write, whose, ("interviews-mail-panel-let-go-subject", "interviews-mail-panel-let-go-text"), time, sequence, true).await
}

/// Tells the candidate that the time they chose cannot be held, and that they may choose another.
///
/// # Errors
/// The database's.
pub(super) async fn called_off(
    site: &Site,
    write: &mut Write,
    application: &Application,
    time: &times::Model,
    sequence: i64,
) -> Result<(), PageError> {
    let language = application.language;
    let when_it_was = when(language, time.begins, time.ends);
    tell_candidate(
        site,
        write,
        application,
        ("interviews-mail-called-off-subject", "interviews-mail-called-off-text"),
        vec![("when", when_it_was)],
        (time, sequence, true),
    )
    .await?;
    let_go(site, write, application.into(), time, sequence).await
}

/// Takes the time out of the calendar of a candidate who said no to it, and tells the panel.
///
/// # Errors
/// The database's.
pub(super) async fn declined(site: &Site, write: &mut Write, application: &Application, time: &times::Model, sequence: i64) -> Result<(), PageError> {
    let when_it_was = when(application.language, time.begins, time.ends);
    tell_candidate(
        site,
        write,
        application,
        ("interviews-mail-declined-subject", "interviews-mail-declined-text"),
        vec![("when", when_it_was)],
        (time, sequence, true),
    )
    .await?;
    let_go(site, write, application.into(), time, sequence).await
}

fn filled(language: Language, key: &str, name: &str, values: &[(&'static str, String)]) -> String {
    let mut all: Vec<(&'static str, &dyn std::fmt::Display)> = vec![("name", &name)];
    all.extend(values.iter().map(|(name, value)| (*name, value as &dyn std::fmt::Display)));
    i18n::text_with(language, key, &all)
}

async fn tell_candidate(
    site: &Site,
    write: &mut Write,
    application: &Application,
    (subject, text): (&str, &str),
    values: Vec<(&'static str, String)>,
    (time, sequence, cancelled): (&times::Model, i64, bool),
) -> Result<(), PageError> {
    let Some((_, content)) = applications::contents(site, std::slice::from_ref(application)).await?.pop() else { return Ok(()) };
    if content.email.is_empty() {
        return Ok(());
    }
    let language = application.language;
    let text = filled(language, text, &content.name, &values);
    let mail = Mail::new(content.email.clone(), i18n::text(language, subject), text);
    let appointment = Appointment { cancelled, ..appointment(site, application.id, time, sequence, language, &content.email) };
    write.mail(&Mail { calendar: Some(appointment.file()), ..mail }).await?;
    Ok(())
}

async fn tell_panel(
    site: &Site,
    write: &mut Write,
    whose: Whose,
    (subject, text): (&str, &str),
    time: &times::Model,
    sequence: i64,
    cancelled: bool,
) -> Result<(), PageError> {
    let Some(position) = positions::load(site.db.read(), whose.organisation, whose.position).await? else { return Ok(()) };
    let seats = panel::seats(site.db.read(), &position).await?;
    let there: Vec<_> = seats.iter().filter(|seat| seat.may_open_applications()).map(|seat| seat.person).collect();
    for member in people::by_ids(site.db.read(), &there).await? {
        let language = member.language;
        let appointment = Appointment { cancelled, ..appointment(site, whose.application, time, sequence, language, &member.email) };
        let (when_it_is, place) = (when(language, time.begins, time.ends), place_of(time));
        let text = filled(language, text, &member.name, &[("when", when_it_is), ("place", place)]);
        let mail = Mail::new(member.email.clone(), i18n::text(language, subject), text);
        write.mail(&Mail { calendar: Some(appointment.file()), ..mail }).await?;
    }
    Ok(())
}
