//! What the advice on an ad costs: an ad of ordinary length, and texts made to be slow.

use std::time::Instant;

use hire::ads::rules::{AdText, Section, lint};
use kernel::Language;

use crate::{
    samples::{Samples, ms},
    say,
};

/// About six thousand characters of what ads say.
const SENTENCE: &str = "Vi søker en erfaringskonsulent som har egenerfaring med rus eller psykisk helse, og som vil bruke den til nytte for andre. ";
/// Words that begin many rules and finish none.
const SLOW: [&str; 7] = ["diagnose ", "alder,", "not diagnosis ", "rusmisbruker ", "ABC ", "! ", "må ha "];

/// Reads each text so many times.
pub fn run(times: usize) {
    let ordinary = AdText { sections: Section::ALL.map(|section| (section, SENTENCE.repeat(4))).to_vec() };
    let slow = SLOW.map(|word| AdText { sections: vec![(Section::Tasks, word.repeat(40_000 / word.len()))] });
    for (name, ads) in [("an ad", std::slice::from_ref(&ordinary)), ("40 000 characters made to be slow", slow.as_slice())] {
        let mut taken = Samples::default();
        for language in Language::ALL {
            for ad in ads {
                std::hint::black_box(lint(ad, language));
                for _ in 0..times.clamp(1, 1_000) {
                    let began = Instant::now();
                    std::hint::black_box(lint(ad, language));
                    taken.add(began.elapsed());
                }
            }
        }
        say(format!("| advice on {name} | median {} | slowest {} |", ms(taken.percentile(50)), ms(taken.percentile(100))));
    }
}
