//! Folding, sentences and negation, on the texts that usually break them.

use proptest::prelude::*;

use super::*;

fn folded(text: &str) -> String {
    String::from_utf8(Folded::of(text).bytes().to_vec()).unwrap()
}

fn says_no(text: &str, word: &str) -> bool {
    let folded = Folded::of(text);
    let found = Phrases::of(&[word]).find_from(folded.bytes(), 0).unwrap();
    negated(&folded, &found)
}

#[test]
fn letters_fold_to_one_byte_and_invisible_signs_fall_away() {
    assert_eq!(folded("På  ÆØÅ – 50\u{a0}%"), "pA EOA ~ 50 P");
    assert_eq!(folded("diag\u{ad}nose, ska\u{30a}l"), "diagnose, skAl");
    assert_eq!(folded("**egen** erfaring"), "egen erfaring");
}

#[test]
fn a_wrapped_line_goes_on_and_a_list_item_does_not() {
    assert_eq!(folded("du har\negen erfaring"), "du har egen erfaring");
    assert_eq!(folded("- Støtte\n- håp"), "stOtte\nhAp");
}

#[test]
fn dates_and_short_forms_do_not_end_a_sentence() {
    let text = Folded::of("Søk innen 15. mars, f.eks. på nett. Velkommen!");
    assert_eq!(text.sentences().len(), 2);
}

#[test]
fn words_keep_their_norwegian_boundaries() {
    let age = Phrases::of(&["alder"]);
    assert!(!age.found_in(Folded::of("aldri foreldre målalder åalder").bytes()));
    assert!(age.found_in(Folded::of("Oppgi ALDER.").bytes()));
}

#[test]
fn a_no_reaches_over_its_own_thought_only() {
    assert!(says_no("Du skal ikke oppgi diagnose.", "diagnose"));
    assert!(says_no("Diagnosen treng du ikkje nemne.", "diagnosen"));
    assert!(says_no("Please don’t tell us your diagnosis.", "diagnosis"));
    assert!(!says_no("Vi spør ikke om alder, men oppgi diagnose.", "diagnose"));
    assert!(!says_no("Ikke glem å oppgi diagnose.", "diagnose"));
    assert!(!says_no("Søknaden behandles ikke uten legeattest.", "legeattest"));
}

proptest! {
    #[test]
    fn every_folded_range_stands_on_character_boundaries(text in any::<String>(), a in 0usize..200, b in 0usize..200) {
        let folded = Folded::of(&text);
        let range = folded.in_source(a.min(b)..a.max(b));
        prop_assert!(text.get(range).is_some());
        let covered: usize = folded.sentences().iter().map(|sentence| sentence.len()).sum();
        prop_assert_eq!(covered, folded.bytes().len());
    }
}
