//! Calendar files: one appointment with a steady id, and nothing in it that says what it is about.

use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus};
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
}

impl Appointment {
    /// The appointment as a calendar file.
    #[must_use]
    pub fn file(&self) -> String {
        let mut event = Event::new();
        event
            .uid(&format!("{}@brobygger", self.application))
            .sequence(u32::try_from(self.sequence).unwrap_or(0))
            .summary(&self.title)
            .location(&self.place)
            .status(if self.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
            .add_property("DTSTAMP", utc(self.made_at))
            .add_property("DTSTART", utc(self.begins))
            .add_property("DTEND", utc(self.ends))
            // Others who share the calendar see that the time is taken, and no more.
            .add_property("CLASS", "PRIVATE");
        let mut calendar = Calendar::new();
        calendar.append_property(("METHOD", "REQUEST")).append_property(("PRODID", "-//Brobygger//NO"));
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
    use time::macros::datetime;

    use super::*;

    fn appointment(sequence: i64) -> Appointment {
        Appointment {
            application: ApplicationId(uuid::Uuid::nil()),
            sequence,
            begins: datetime!(2027-02-10 09:00 +1),
            ends: datetime!(2027-02-10 10:00 +1),
            place: "Rådhusgata 1, møterom 2; andre etasje".into(),
            title: "Avtale".into(),
            cancelled: false,
            made_at: datetime!(2027-02-01 08:00 UTC),
        }
    }

    #[test]
    fn a_file_parses_and_keeps_its_id_when_the_time_changes() {
        let (first, second) = (appointment(1).file(), appointment(2).file());
        for file in [&first, &second] {
            let read: Calendar = file.parse().unwrap();
            assert_eq!(read.components.len(), 1);
            assert!(file.contains("UID:00000000-0000-0000-0000-000000000000@brobygger"), "{file}");
            assert!(file.contains("DTSTART:20270210T080000Z"), "{file}");
        }
        assert!(first.contains("SEQUENCE:1") && second.contains("SEQUENCE:2"));
    }

    #[test]
    fn a_file_says_nothing_of_what_it_is_about() {
        let file = appointment(1).file().to_lowercase();
        for word in ["intervju", "jobb", "stilling", "søk", "interview", "job"] {
            assert!(!file.contains(word), "{word} in {file}");
        }
    }

    #[test]
    fn a_cancelled_appointment_says_so() {
        assert!(Appointment { cancelled: true, ..appointment(3) }.file().contains("STATUS:CANCELLED"));
    }
}
