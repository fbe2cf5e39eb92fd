//! Dates are dates, instants are UTC; Norway's time zone and month names live here, at the edge.

use time::{Date, OffsetDateTime, PrimitiveDateTime, Time, macros::format_description};
use time_tz::{OffsetDateTimeExt, OffsetResult, PrimitiveDateTimeExt, timezones::db::europe::OSLO};

use crate::Language;

/// The instant as clocks in Norway show it.
#[must_use]
pub fn in_oslo(instant: OffsetDateTime) -> OffsetDateTime {
    instant.to_timezone(OSLO)
}

/// The instant at which clocks in Norway show this date and time; in the hour that happens twice, the first.
#[must_use]
pub fn from_oslo(date: Date, time: Time) -> OffsetDateTime {
    let local = PrimitiveDateTime::new(date, time);
    match local.assume_timezone(OSLO) {
        OffsetResult::Some(instant) | OffsetResult::Ambiguous(instant, _) => instant.to_offset(time::UtcOffset::UTC),
        // The hour that summer time skips: an hour later exists.
        OffsetResult::None => local.assume_offset(time::macros::offset!(+1)).to_offset(time::UtcOffset::UTC),
    }
}

/// The last instant of a deadline's day in Norway: an application sent then is in time.
#[must_use]
pub fn end_of_day(date: Date) -> OffsetDateTime {
    from_oslo(date, time::macros::time!(23:59:59.999999))
}

/// Reads `2027-03-01`, as date fields send it.
#[must_use]
pub fn parse_iso(text: &str) -> Option<Date> {
    Date::parse(text.trim(), format_description!("[year]-[month]-[day]")).ok()
}

/// Writes `2027-03-01`.
#[must_use]
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// `3. mars 2027` in Norwegian, `3 March 2027` in English.
#[must_use]
pub fn long(date: Date, language: Language) -> String {
    let month = month_name(date.month(), language);
    let dot = if language == Language::En { "" } else { "." };
    format!("{}{dot} {month} {}", date.day(), date.year())
}

/// The long date with the time in Norway: `3. mars 2027 kl. 14.05`.
#[must_use]
pub fn long_with_time(instant: OffsetDateTime, language: Language) -> String {
    let local = in_oslo(instant);
    let date = long(local.date(), language);
    match language {
        Language::En => format!("{date} at {:02}:{:02}", local.hour(), local.minute()),
        Language::Nb | Language::Nn => format!("{date} kl. {:02}.{:02}", local.hour(), local.minute()),
    }
}

/// The day of the week, as it stands before a date: `tirsdag`.
#[must_use]
pub const fn weekday(date: Date, language: Language) -> &'static str {
    use time::Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    match (date.weekday(), language) {
        (Monday, Language::En) => "Monday",
        (Tuesday, Language::En) => "Tuesday",
        (Wednesday, Language::En) => "Wednesday",
        (Thursday, Language::En) => "Thursday",
        (Friday, Language::En) => "Friday",
        (Saturday, Language::En) => "Saturday",
        (Sunday, Language::En) => "Sunday",
        (Monday, Language::Nb) => "mandag",
        (Tuesday, Language::Nb) => "tirsdag",
        (Saturday, Language::Nb) => "lørdag",
        (Sunday, Language::Nb) => "søndag",
        (Monday, Language::Nn) => "måndag",
        (Tuesday, Language::Nn) => "tysdag",
        (Saturday, Language::Nn) => "laurdag",
        (Sunday, Language::Nn) => "sundag",
        (Wednesday, _) => "onsdag",
        (Thursday, _) => "torsdag",
        (Friday, _) => "fredag",
    }
}

const fn month_name(month: time::Month, language: Language) -> &'static str {
    use time::Month::{April, August, December, February, January, July, June, March, May, November, October, September};
    match (month, language) {
        (January, Language::En) => "January",
        (February, Language::En) => "February",
        (March, Language::En) => "March",
        (May, Language::En) => "May",
        (June, Language::En) => "June",
        (July, Language::En) => "July",
        (October, Language::En) => "October",
        (December, Language::En) => "December",
        (April, Language::En) => "April",
        (August, Language::En) => "August",
        (September, Language::En) => "September",
        (November, Language::En) => "November",
        (January, _) => "januar",
        (February, _) => "februar",
        (March, _) => "mars",
        (April, _) => "april",
        (May, _) => "mai",
        (June, _) => "juni",
        (July, _) => "juli",
        (August, _) => "august",
        (September, _) => "september",
        (October, _) => "oktober",
        (November, _) => "november",
        (December, _) => "desember",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::{date, datetime, time};

    use super::*;

    #[test]
    fn a_deadline_ends_at_midnight_in_norway_not_in_london() {
        assert_eq!(end_of_day(date!(2027 - 01 - 15)), datetime!(2027-01-15 22:59:59.999999 UTC));
        assert_eq!(end_of_day(date!(2027 - 07 - 15)), datetime!(2027-07-15 21:59:59.999999 UTC));
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        assert_eq!(long(date!(2027 - 03 - 03), Language::Nb), "3. mars 2027");
        assert_eq!(long(date!(2027 - 03 - 03), Language::En), "3 March 2027");
        let week =
            |language| [21, 22, 23, 24, 25, 26, 27].map(|day| weekday(Date::from_calendar_date(2026, time::Month::December, day).unwrap(), language));
        assert_eq!(week(Language::Nb), ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]);
        assert_eq!(week(Language::Nn), ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"]);
        assert_eq!(week(Language::En), ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
        assert_eq!(long_with_time(datetime!(2027-03-03 13:05 UTC), Language::Nn), "3. mars 2027 kl. 14.05");
    }

    #[test]
    fn the_hour_summer_time_skips_still_gives_an_instant() {
        assert_eq!(from_oslo(date!(2027 - 03 - 28), time!(02:30)), datetime!(2027-03-28 01:30 UTC));
    }

    proptest! {
        #[test]
        fn iso_dates_survive_the_round_trip(day in 0_i32..50_000) {
            let date = Date::from_julian_day(2_430_000 + day).expect("in range");
            prop_assert_eq!(parse_iso(&iso(date)), Some(date));
        }

        #[test]
        fn rubbish_is_never_a_date_and_never_a_panic(text in ".{0,12}") {
            let _ = parse_iso(&text);
        }
    }
}
