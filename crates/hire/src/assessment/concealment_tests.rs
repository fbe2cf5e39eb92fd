//! Names are hidden however they are written, and nothing else is.

use proptest::prelude::*;

use super::concealment::{HIDDEN, concealed};

/// The words of a text, in small letters.
fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn a_name_is_hidden_but_a_word_that_looks_like_it_stays() {
    let text = "Jeg heter Liv Strand, LIV til vanlig, og har levd et rikt liv ved stranden. Livs erfaring. Skriv til liv.strand@example.no!";
    let shown = concealed(text, "liv Strand", "");
    assert!(!shown.contains("Liv ") && !shown.contains("Strand") && !shown.contains("LIV") && !shown.contains("@example"), "{shown}");
    assert!(concealed("et rikt liv", "Liv Strand", "").contains("rikt liv"));
    assert_eq!(concealed("Kåre-Magnus sin", "Kåre-Magnus Øy", ""), "[…]-[…] sin");
}

#[test]
fn a_name_is_hidden_however_it_is_written_in_the_form_and_in_the_letter() {
    for (name, letter) in [
        ("MONA VIK", "Hilsen Mona Vik"),
        ("Vik, Mona", "Hilsen Mona Vik"),
        ("Mona Vik (f. Berg)", "Før het jeg Berg, nå Vik"),
        ("Mona Vik/Berg", "Monas mor het Berg, faren het VIK"),
        ("Torbjørn Åsgard", "torbjørn, Torbjoern, TORBJØRN AASGARD"),
        ("Rene Ek", "Hilsen René"),
    ] {
        let shown = concealed(letter, name, "");
        let left: Vec<String> = words(letter).into_iter().filter(|word| words(&shown).contains(word)).collect();
        let innocent = ["hilsen", "før", "het", "jeg", "nå", "mor", "faren"];
        assert!(left.iter().all(|word| innocent.contains(&word.as_str())), "{name}: {shown}");
        assert!(shown.contains(HIDDEN));
    }
    assert_eq!(concealed("hilsen mona", "Mona Vik", ""), "hilsen […]", "a name that is no everyday word goes in small letters too");
    assert_eq!(concealed("en båt i en vik, og de andre", "Mona de Vik", ""), "en båt i en vik, og de andre");
}

#[test]
fn addresses_go_whole_whosever_they_are() {
    let text = "Skriv til mona.vik@jobb.no, (se linkedin.com/in/mona-vik) eller https://monavik.no/om. Ellers www.monavik.no!";
    assert_eq!(concealed(text, "Kari Nord", ""), "Skriv til […], (se […]) eller […]. Ellers […]!");
    assert_eq!(concealed("Kl. 10 @ kontoret", "Kari Nord", ""), "Kl. 10 @ kontoret");
}

#[test]
fn a_telephone_number_is_known_by_its_digits() {
    for typed in ["99887766", "+47 998 87 766", "0047 99 88 77 66"] {
        for written in ["99887766", "99 88 77 66", "998 87 766", "+47 99887766", "004799887766", "99.88.77.66", "(+47) 99 88 77 66"] {
            let shown = concealed(&format!("Ring {written} i dag, 2027"), "Kari Nord", typed);
            assert!(!shown.contains("88") && !shown.contains("66") && shown.contains(HIDDEN), "{typed} {written}: {shown}");
            assert!(shown.starts_with("Ring ") && shown.ends_with(" i dag, 2027"), "{shown}");
        }
    }
    assert_eq!(concealed("Sak 199887766 og 998877665", "Kari Nord", "99887766"), "Sak 199887766 og 998877665");
    assert_eq!(concealed("I 2019 99 88 77 66", "Kari Nord", "99887766"), "I 2019 […]");
}

proptest! {
    #[test]
    fn a_hidden_name_is_nowhere_in_the_text(before in "[a-zæøå .,]{0,30}", after in "[ .,!?][a-zæøå .,]{0,30}", first in "[A-ZÆØÅ][a-zæøå]{2,8}", last in "[A-ZÆØÅ][a-zæøå]{2,8}") {
        let text = format!("{before} {first} {last}{after} {}", first.to_uppercase());
        let shown = concealed(&text, &format!("{first} {last}"), "");
        prop_assert!(!shown.contains(&first) && !shown.contains(&last) && shown.contains(HIDDEN));
    }

    #[test]
    fn no_part_of_a_name_is_left_as_a_whole_word(parts in proptest::collection::vec("[a-zæøåé]{2,9}", 1..4), text in "[a-zA-ZæøåÆØÅ ,./()-]{0,60}", upper: bool) {
        let name = parts.join(if upper { ", " } else { "-" });
        let name = if upper { name.to_uppercase() } else { name };
        let capital = |part: &String| part[..1.min(part.len())].to_uppercase() + part.get(1..).unwrap_or_default();
        let letter = format!("{text} {} {}", parts.iter().filter(|part| part.is_char_boundary(1)).map(capital).collect::<Vec<_>>().join(" "), parts.join(" ").to_uppercase());
        let shown = concealed(&letter, &name, "");
        let left: Vec<&str> = shown.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().any(char::is_uppercase)).collect();
        prop_assert!(left.iter().all(|word| !parts.contains(&word.to_lowercase())), "{name}: {shown}");
    }

    #[test]
    fn a_word_that_is_no_name_is_never_hidden(text in "[b-hj-vx-z ,.!]{0,60}") {
        prop_assert_eq!(concealed(&text, "Aia Iai", "99887766"), text);
    }

    #[test]
    fn hiding_never_panics(text in ".{0,60}", name in ".{0,20}") {
        let _ = concealed(&text, &name, &name);
    }
}
