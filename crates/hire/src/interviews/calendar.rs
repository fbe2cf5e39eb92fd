//! Calendar files: one appointment with a steady id, and nothing in it that says what it is about.

use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};
use kernel::ApplicationId;
use time::OffsetDateTime;

/// One appointment, for the candidate's calendar and the panel's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// Whose interview; its calendar id stays the same when the time changes.
    pub application: ApplicationId,
    /// Grows with every change.
    pub sequence: i64,
    /// When it begins.
    pub begins: OffsetDateTime,
    /// When it ends.
    pub ends: OffsetDateTime,
    /// Where, or a video link.
    pub place: String,
    /// A word that reveals nothing: `Avtale`.
    pub title: String,
    /// Whether it was called off.
    pub cancelled: bool,
    /// When the file was made.
    pub made_at: OffsetDateTime,
    /// The address it comes from.
    pub organizer: String,
    /// The address of the one who gets the file; nobody else's is in it.
    pub attendee: String,
}

impl Appointment {
    /// The appointment as a calendar file (RFC 5545, RFC 5546): an invitation, or the end of one.
    #[must_use]
    pub fn file(&self) -> String {
        let (method, status) = if self.cancelled { ("CANCEL", EventStatus::Cancelled) } else { ("REQUEST", EventStatus::Confirmed) };
        let mut attendee = Property::new("ATTENDEE", format!("mailto:{}", self.attendee));
        // They have agreed already: the calendar is not to ask them again, and answers would come to nobody.
        attendee.add_parameter("RSVP", "FALSE");
        let mut event = Event::new();
        event
            .uid(&format!("{}@brobygger", self.application))
            .sequence(u32::try_from(self.sequence).unwrap_or(0))
            .summary(&self.title)
            .location(&self.place)
            .status(status)
            .add_property("DTSTAMP", utc(self.made_at))
            .add_property("DTSTART", utc(self.begins))
            .add_property("DTEND", utc(self.ends))
            .add_property("ORGANIZER", format!("mailto:{}", self.organizer))
            .append_property(attendee.done())
            // Others who share the calendar see that the time is taken, and no more.
            .add_property("CLASS", "PRIVATE");
        // A new calendar brings a name of its own, and there may be only one.
        let mut calendar = Calendar::empty();
        calendar.append_property(("VERSION", "2.0")).append_property(("PRODID", "-//Brobygger//NO")).append_property(("METHOD", method));
        calendar.push(event.done());
        calendar.to_string()
    }
}

fn utc(instant: OffsetDateTime) -> String {
    let at = instant.to_offset(time::UtcOffset::UTC);
    format!("{:04}{:02}{:02}T{:02}{:02}{:02}Z", at.year(), u8::from(at.month()), at.day(), at.hour(), at.minute(), at.second())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use time::macros::datetime;

    use super::*;

    fn appointment(sequence: i64) -> Appointment {
        Appointment {
            application: ApplicationId(uuid::Uuid::nil()),
            sequence,
            begins: datetime!(2027-02-10 09:00 +1),
            ends: datetime!(2027-02-10 10:00 +1),
            place: "Rådhusgata 1, møterom 2; andre etasje, inngang fra bakgården ved siden av biblioteket".into(),
            title: "Avtale".into(),
            cancelled: false,
            made_at: datetime!(2027-02-01 08:00 UTC),
            organizer: "post@fjordvik.example".into(),
            attendee: "ingrid@example.com".into(),
        }
    }

    /// The file read by hand, without the library that wrote it: lines unfolded (RFC 5545 § 3.1), each as name with parameters, and value.
    fn lines(file: &str) -> Vec<(String, String)> {
        assert!(file.ends_with("\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']), "{file:?}");
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file:?}");
        let unfolded = file.replace("\r\n ", "");
        unfolded.split_terminator("\r\n").map(|line| line.split_once(':').map(|(name, value)| (name.into(), value.into())).unwrap()).collect()
    }

    fn of<'a>(lines: &'a [(String, String)], wanted: &str) -> &'a str {
        let mut found = lines.iter().filter(|(name, _)| name.split(';').next() == Some(wanted));
        let value = found.next().map(|(_, value)| value.as_str());
        assert!(found.next().is_none(), "{wanted} stands there twice");
        value.unwrap_or_default()
    }

    #[test]
    fn a_file_has_each_line_a_calendar_needs_exactly_once() {
        for cancelled in [false, true] {
            let lines = lines(&Appointment { cancelled, ..appointment(1) }.file());
            let mut counted = BTreeMap::new();
            for (name, _) in &lines {
                *counted.entry(name.split(';').next().unwrap_or_default()).or_insert(0) += 1;
            }
            let twice = |name: &str| name == "BEGIN" || name == "END";
            assert!(counted.iter().all(|(name, count)| *count == if twice(name) { 2 } else { 1 }), "{counted:?}");
            for name in [
                "VERSION",
                "PRODID",
                "METHOD",
                "UID",
                "SEQUENCE",
                "DTSTAMP",
                "DTSTART",
                "DTEND",
                "ORGANIZER",
                "ATTENDEE",
                "STATUS",
                "SUMMARY",
                "LOCATION",
            ] {
                assert!(counted.contains_key(name), "{name} is missing in {counted:?}");
            }
            assert_eq!((of(&lines, "VERSION"), of(&lines, "ORGANIZER")), ("2.0", "mailto:post@fjordvik.example"));
            assert_eq!(of(&lines, "ATTENDEE"), "mailto:ingrid@example.com");
            let said = (of(&lines, "METHOD"), of(&lines, "STATUS"));
            assert_eq!(said, if cancelled { ("CANCEL", "CANCELLED") } else { ("REQUEST", "CONFIRMED") });
        }
    }

    #[test]
    fn a_file_keeps_its_id_when_the_time_changes_and_its_number_grows() {
        let (first, second) = (lines(&appointment(1).file()), lines(&appointment(2).file()));
        for file in [&first, &second] {
            assert_eq!(of(file, "UID"), "00000000-0000-0000-0000-000000000000@brobygger");
        }
        assert_eq!((of(&first, "SEQUENCE"), of(&second, "SEQUENCE")), ("1", "2"));
        assert_eq!(of(&first, "LOCATION").replace('\\', ""), appointment(1).place);
    }

    #[test]
    fn a_time_is_the_same_moment_in_winter_in_summer_and_on_the_night_between() {
        let at = |begins, ends| lines(&Appointment { begins, ends, ..appointment(1) }.file());
        let oslo = |date, clock| kernel::dates::from_oslo(date, clock);
        use time::macros::{date, time};
        let winter = at(oslo(date!(2027 - 02 - 10), time!(09:00)), oslo(date!(2027 - 02 - 10), time!(10:00)));
        assert_eq!((of(&winter, "DTSTART"), of(&winter, "DTEND")), ("20270210T080000Z", "20270210T090000Z"));
        let summer = at(oslo(date!(2027 - 06 - 10), time!(09:00)), oslo(date!(2027 - 06 - 10), time!(10:00)));
        assert_eq!((of(&summer, "DTSTART"), of(&summer, "DTEND")), ("20270610T070000Z", "20270610T080000Z"));
        let between = at(oslo(date!(2027 - 03 - 27), time!(23:30)), oslo(date!(2027 - 03 - 28), time!(04:00)));
        assert_eq!((of(&between, "DTSTART"), of(&between, "DTEND")), ("20270327T223000Z", "20270328T020000Z"));
    }

    #[test]
    fn a_file_says_nothing_of_what_it_is_about() {
        for cancelled in [false, true] {
            let file = Appointment { cancelled, ..appointment(1) }.file().to_lowercase();
            for word in ["intervju", "jobb", "stilling", "søk", "interview", "job"] {
                assert!(!file.contains(word), "{word} in {file}");
            }
        }
    }
}
