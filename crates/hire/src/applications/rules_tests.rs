//! The rules of applications, held to their word.

use proptest::prelude::*;
use time::macros::{date, datetime};

use super::*;
use crate::path::Stage;

const WHOLE: ToSend<'_> = ToSend {
    name: "Mona Vik",
    email: "mona@example.no",
    email_is_address: true,
    birth_year: "1984",
    letter: "Hei",
    wants_confidentiality: false,
    confidentiality_reason: "",
};

#[test]
fn the_steps_lead_from_one_to_the_next_and_back() {
    for step in Step::ALL {
        assert_eq!(Step::from_id(step.id()), Some(step));
        if let Some(after) = step.after() {
            assert_eq!(after.before(), Some(step));
            assert_eq!(after.place(), step.place() + 1);
        }
    }
    assert_eq!(Step::Contact.before(), None);
    assert_eq!(Step::Review.after(), None);
    assert_eq!(Step::of_field("letter"), Step::Letter);
}

#[test]
fn a_whole_application_can_be_sent_and_each_thing_that_is_missing_is_named() {
    assert_eq!(missing(WHOLE, 2027), []);
    assert_eq!(missing(ToSend { birth_year: "", ..WHOLE }, 2027), []);
    assert_eq!(missing(ToSend { name: "  ", ..WHOLE }, 2027), [Missing::Name]);
    assert_eq!(missing(ToSend { email_is_address: false, ..WHOLE }, 2027), [Missing::Email]);
    assert_eq!(missing(ToSend { letter: "\n", ..WHOLE }, 2027), [Missing::Letter]);
    assert_eq!(missing(ToSend { wants_confidentiality: true, ..WHOLE }, 2027), [Missing::ConfidentialityReason]);
    for year in ["84", "1884", "2026", "MCMI", "+984", "１９８４"] {
        assert_eq!(missing(ToSend { birth_year: year, ..WHOLE }, 2027), [Missing::BirthYear], "{year}");
    }
}

#[test]
fn what_is_typed_wrong_is_mended_on_its_step_and_what_is_empty_may_wait() {
    let strange = ToSend { email: "mona", email_is_address: false, birth_year: "84", letter: "", ..WHOLE };
    assert_eq!(typed_wrong(Step::Contact, strange, 2027), [Missing::Email, Missing::BirthYear]);
    assert_eq!(typed_wrong(Step::Letter, strange, 2027), []);
    let empty = ToSend { name: "", email: " ", email_is_address: false, birth_year: "", letter: "", wants_confidentiality: true, ..WHOLE };
    for step in Step::ALL {
        assert_eq!(typed_wrong(step, empty, 2027), [], "{step:?}");
    }
}

#[test]
fn one_goes_on_where_the_first_thing_is_missing_and_at_the_end_when_nothing_is() {
    let at = |what| goes_on_at(&missing(what, 2027));
    assert_eq!(at(ToSend { name: "", letter: "", ..WHOLE }), Step::Contact);
    assert_eq!(at(ToSend { letter: "", wants_confidentiality: true, ..WHOLE }), Step::Letter);
    assert_eq!(at(ToSend { wants_confidentiality: true, ..WHOLE }), Step::Needs);
    assert_eq!(at(WHOLE), Step::Review);
}

#[test]
fn an_address_has_a_domain_that_mail_finds() {
    assert!(has_whole_domain("eline@test.no") && has_whole_domain("eline@post.test.no"));
    for wrong in ["eline@test", "eline@test.", "eline@.no", "eline@test..no", "eline", "eline.no"] {
        assert!(!has_whole_domain(wrong), "{wrong}");
    }
}

#[test]
fn an_act_counts_from_when_it_began() {
    let began = datetime!(2027-02-01 12:00 UTC);
    assert!(in_time(true, began, None));
    assert!(!in_time(false, began, None));
    assert!(in_time(false, began, Some(began)));
    assert!(!in_time(false, began, Some(began - Duration::SECOND)));
}

#[test]
fn nobody_who_asked_is_listed_before_they_have_been_told_and_had_time() {
    let today = date!(2027 - 02 - 01);
    assert!(Confidentiality::None.shows_name(None, today));
    assert!(!Confidentiality::Asked.shows_name(None, today));
    assert!(!Confidentiality::Granted.shows_name(Some(date!(2000 - 01 - 01)), today));
    assert!(!Confidentiality::Refused.shows_name(Some(date!(2027 - 02 - 02)), today));
    assert!(Confidentiality::Refused.shows_name(Some(today), today));
    for held in Confidentiality::ALL {
        assert_eq!(Confidentiality::from_id(held.id()), held);
        assert_eq!(held.after_sending(false), Confidentiality::None);
        assert_ne!(held.after_sending(true), Confidentiality::None);
    }
}

#[test]
fn an_applicant_learns_an_answer_from_a_letter_and_not_from_a_status() {
    for status in ["received", "shortlisted", "not-shortlisted", "recommended", "not-recommended", "offered"] {
        assert_eq!(told(status, ["receipt"], Door::Open), Told::Received, "{status}");
        assert_eq!(told(status, ["receipt", "confidentiality-refused"], Door::Closed), Told::Reading, "{status}");
    }
    assert_eq!(told("not-shortlisted", ["receipt", "not-shortlisted"], Door::Closed), Told::NotThisTime);
    assert_eq!(told("shortlisted", ["receipt", "invitation"], Door::Closed), Told::Invited);
    assert_eq!(told("offered", ["receipt", "invitation", "offer"], Door::Closed), Told::Offered);
    assert_eq!(Told::Offered.with_answer_awaited(true), Told::Offered);
    assert_eq!(Told::Offered.with_answer_awaited(false), Told::OfferUnanswered, "the last day to answer has passed");
    assert_eq!(Told::Hired.with_answer_awaited(false), Told::Hired);
    assert_eq!(told("hired", ["offer", "offer-accepted"], Door::Closed), Told::Hired);
    assert_eq!(told("declined", ["offer"], Door::Closed), Told::Declined);
    assert_eq!(told("recommended", ["offer", "offer-withdrawn"], Door::Closed), Told::OfferEnded);
    assert_eq!(told("offered", ["offer", "offer-withdrawn", "offer"], Door::Closed), Told::Offered);
    assert_eq!(told("declined", ["offer", "position-cancelled"], Door::Closed), Told::CalledOff);
    assert_eq!(told("draft", [], Door::Open), Told::Draft);
    assert_eq!(told("draft", [], Door::Closed), Told::TooLate);
    assert_eq!(told("draft", [], Door::TakenDown), Told::TakenDown);
    assert_eq!(told("received", ["receipt"], Door::TakenDown), Told::TakenDown);
    assert_eq!(told("draft", [], Door::CalledOff), Told::CalledOff);
}

#[test]
fn the_door_is_open_only_while_the_ad_is_out_and_says_why_not() {
    for stage in Stage::ALL {
        assert_eq!(Door::at(stage, true) == Door::Open, stage == Stage::Published, "{stage}");
        assert_ne!(Door::at(stage, false), Door::Open, "{stage}");
    }
    assert_eq!(Door::at(Stage::Described, true), Door::TakenDown);
    assert_eq!(Door::at(Stage::Cancelled, true), Door::CalledOff);
    assert_eq!(Door::at(Stage::Published, false), Door::Closed);
}

#[test]
fn a_letter_is_filled_and_nothing_is_left_in_braces() {
    let values = [("name", "Mona {link}".to_owned())];
    assert_eq!(fill("Hei {name}. {reason}Til {", &values), "Hei Mona {link}. Til {");
}

#[test]
fn what_is_over_goes_in_its_time() {
    assert_eq!(deleted_when_over_by(date!(2027 - 05 - 01)), date!(2027 - 01 - 01));
    assert_eq!(drafts_deleted_when_due_by(date!(2027 - 01 - 31)), date!(2027 - 01 - 01));
}

proptest! {
    #[test]
    fn limits_count_letters_and_not_bytes(letter in "\\PC{0,60}") {
        let filler = "🌉".repeat(200);
        let long = format!("{letter}{filler}x");
        let found = too_long(Step::Contact, |name| if name == "name" { &long } else { "" });
        prop_assert!(found.contains(&("name", 200)));
        prop_assert!(too_long(Step::Letter, |_| long.as_str()).is_empty());
    }

    #[test]
    fn a_fingerprint_is_a_number_every_browser_holds_and_moves_with_the_text(a in ".{0,40}", b in ".{0,40}") {
        let print = fingerprint([a.as_str(), b.as_str()]);
        prop_assert!((0..1_i64 << 53).contains(&print));
        prop_assert_eq!(print, fingerprint([a.as_str(), b.as_str()]));
        if a != b {
            prop_assert_ne!(fingerprint([a.as_str()]), fingerprint([b.as_str()]));
        }
    }

    #[test]
    fn filling_never_falls_over(text in ".{0,80}") {
        let _ = fill(&text, &[]);
    }
}

#[test]
fn everyone_is_counted_once_and_who_says_nothing_would_rather_not() {
    assert_eq!(genders(["woman", "man", "woman", "", "unsaid", "<script>"]), [2, 1, 3]);
    assert_eq!(genders([]), [0, 0, 0]);
    assert!(Gender::ALL.into_iter().all(|gender| Gender::from_id(gender.id()) == Some(gender)));
}
