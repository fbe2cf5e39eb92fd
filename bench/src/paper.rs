//! What a document costs: the first, for which fonts and template are read, and the ones after.

use std::time::Instant;

use documents::TypstDocuments;
use kernel::Language;
use platform::documents::{Block, Documents as _, Paper};
use time::macros::date;

use crate::{
    samples::{Samples, ms},
    say,
};

/// A position description of ordinary length; the number keeps any two apart.
fn description(number: usize) -> Paper {
    let section = |title: &str| {
        vec![
            Block::Heading(1, title.to_owned()),
            Block::Paragraph(
                "Medarbeideren møter mennesker der de er, bygger tillit over tid og hjelper tjenesten å se hva som virker. \
                 Arbeidet skjer i et fellesskap av fag og erfaring, der begge deler teller like mye."
                    .into(),
            ),
            Block::Bullets((1..=5).map(|line| format!("Oppgave {line}: samtaler, følge, grupper og forberedelser")).collect()),
        ]
    };
    let sections = ["Formål", "Mål", "Arbeidsoppgaver", "Kvalifikasjoner", "Personlig egnethet", "Vi tilbyr", "Organisering", "Lønn og vilkår"];
    let mut blocks: Vec<Block> = sections.iter().flat_map(|title| section(title)).collect();
    blocks.push(Block::Table {
        caption: "Opplæring det første året".into(),
        header: vec!["Når".into(), "Hva".into(), "Hvem".into()],
        rows: (1..=12).map(|month| vec![format!("Måned {month}"), "Veiledning og kurs".into(), "Nærmeste leder".into()]).collect(),
    });
    Paper {
        title: format!("Stillingsbeskrivelse {number}"),
        language: Language::Nb,
        subtitle: Some("Erfaringskonsulent".into()),
        organisation: "Fjordvik kommune".into(),
        date: date!(2026 - 11 - 23),
        facts: vec![("Enhet".into(), "ROP-teamet".into()), ("Stilling".into(), "100 %".into())],
        blocks,
        footer: "Fjordvik kommune".into(),
        classification: None,
    }
}

/// Prints the first and the ones after, as PDF and Word.
pub fn run(times: usize) -> Result<(), String> {
    let began = Instant::now();
    let press = TypstDocuments::new().map_err(|error| error.to_string())?;
    let bytes = press.pdf(&description(0)).map_err(|error| error.to_string())?.len();
    let first = began.elapsed();
    let (mut warm, mut word) = (Samples::default(), Samples::default());
    for number in 1..=times.min(1_000) {
        let paper = description(number);
        let began = Instant::now();
        press.pdf(&paper).map_err(|error| error.to_string())?;
        warm.add(began.elapsed());
        let began = Instant::now();
        press.word(&paper).map_err(|error| error.to_string())?;
        word.add(began.elapsed());
    }
    say(format!(
        "| PDF of a position description ({} KiB) | first {} | warm median {} | p99 {} | Word median {} |",
        bytes / 1_024,
        ms(first),
        ms(warm.percentile(50)),
        ms(warm.percentile(99)),
        ms(word.percentile(50))
    ));
    Ok(())
}
