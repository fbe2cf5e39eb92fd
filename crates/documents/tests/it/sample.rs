//! Papers to print: one like those rooms make, and one by somebody who wishes us ill.

use kernel::Language;
use platform::documents::{Block, Paper};
use time::macros::date;

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn pairs(texts: &[(&str, &str)]) -> Vec<(String, String)> {
    texts.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A recommendation with one of everything.
pub(crate) fn recommendation(language: Language) -> Paper {
    Paper {
        title: "Innstilling: erfaringskonsulent i ambulant team".to_owned(),
        language,
        subtitle: Some("Fast stilling, 60 %".to_owned()),
        organisation: "Fjordvik kommune".to_owned(),
        date: date!(2027 - 03 - 03),
        facts: pairs(&[
            ("Saksnummer", "2027/114"),
            ("Enhet", "Psykisk helse og rus"),
            ("Ansvarlig leder", "Ingrid Solheim, ingrid.solheim@fjordvik.example"),
            ("Søknadsfrist", "15. februar 2027"),
        ]),
        blocks: vec![
            Block::Heading(1, "Bakgrunn".to_owned()),
            Block::Paragraph(
                "Teamet søkte en medarbeider som bruker egen erfaring med psykiske helseplager, rus eller livskriser i møte med \
                 andre. Stillingen var lyst ut i tre uker, og 14 personer søkte.\n\nPanelet besto av leder, tillitsvalgt og \
                 en erfaringskonsulent fra en annen tjeneste."
                    .to_owned(),
            ),
            Block::Bullets(owned(&[
                "Erfaringen er en kvalifikasjon på linje med utdanning.",
                "Alle søkere fikk de samme spørsmålene, sendt ut tre dager før samtalen, slik at de kunne forberede seg i ro.",
                "Tilrettelegging ble tilbudt før første samtale.",
            ])),
            Block::Heading(2, "Slik gikk vi fram".to_owned()),
            Block::Numbered(owned(&[
                "Panelet leste søknadene hver for seg.",
                "Fem søkere ble invitert til samtale.",
                "To referanser per søker ble snakket med.",
            ])),
            Block::Table {
                caption: "Søkere som ble vurdert til samtale".to_owned(),
                header: owned(&["Søker", "Relevant erfaring", "Samtale", "Poeng"]),
                rows: vec![
                    owned(&[
                        "Søker 1",
                        "Åtte år i brukerorganisasjon, kurs i støttesamtaler og erfaring med likepersonsarbeid",
                        "12. februar",
                        "23,5",
                    ]),
                    owned(&["Søker 2", "Egen erfaring og fagbrev", "12. februar", "21"]),
                    owned(&["Søker 3", "Frivillig i møteplass", "13. februar", "19"]),
                ],
            },
            Block::Heading(2, "Vurdering".to_owned()),
            Block::Heading(3, "Søker 1".to_owned()),
            Block::Paragraph("Svarte rolig og konkret, og viste hvordan egen erfaring kan brukes uten å fylle rommet.".to_owned()),
            Block::Quote("Jeg vet hvordan det er å sitte på den andre siden av bordet.\nDet er derfor jeg vil sitte på denne.".to_owned()),
            Block::PageBreak,
            Block::Heading(1, "Innstilling".to_owned()),
            Block::KeyValues(pairs(&[
                ("Nummer 1", "Søker 1"),
                ("Nummer 2", "Søker 2"),
                ("Lønn etter forhandling, foreslått plassering", "485 000 kr"),
            ])),
            Block::Paragraph("Panelet er samlet om innstillingen.".to_owned()),
            Block::Signature(owned(&["Ingrid Solheim, leder", "Tillitsvalgt", "Erfaringskonsulent i panelet"])),
        ],
        footer: "Fjordvik kommune · Postboks 100, 6999 Fjordvik · post@fjordvik.example".to_owned(),
        classification: Some("Unntatt offentlighet, offentleglova § 25".to_owned()),
    }
}

/// The same text, in every place a text can stand.
pub(crate) fn everywhere(text: &str) -> Paper {
    let text = || text.to_owned();
    Paper {
        title: text(),
        language: Language::Nn,
        subtitle: Some(text()),
        organisation: text(),
        date: date!(2027 - 03 - 03),
        facts: vec![(text(), text()), (String::new(), text()), (text(), String::new())],
        blocks: vec![
            Block::Heading(3, text()),
            Block::Paragraph(text()),
            Block::Bullets(vec![text(), String::new()]),
            Block::Numbered(vec![text(), text()]),
            Block::Table { caption: text(), header: vec![text(), text()], rows: vec![vec![text(), "1".to_owned(), text()], vec![]] },
            Block::Table { caption: String::new(), header: vec![], rows: vec![vec![text()]] },
            Block::Table { caption: text(), header: vec![], rows: vec![] },
            Block::KeyValues(vec![(text(), text())]),
            Block::Quote(text()),
            Block::PageBreak,
            Block::Signature(vec![text(), String::new()]),
        ],
        footer: text(),
        classification: Some(text()),
    }
}

/// Texts that people paste by accident, and some that are written on purpose.
pub(crate) fn hostile() -> Vec<(&'static str, String)> {
    let plain: [(&str, &str); 12] = [
        ("nothing", ""),
        ("blanks", " \t \n\n "),
        ("markup", "#let x = read(\"/etc/passwd\") *bold* _em_ $x^2$ `raw` @ref <label> = heading // note #panic()"),
        ("xml", "</w:t></w:r><w:p/> <script>&amp; ]]> \"quoted\" 'single' & < >"),
        ("control characters", "a\u{0}b\u{1}\u{8}c\u{b}d\u{1b}[31me\u{7f}\u{85}f\u{fffe}g\u{ffff}h\u{feff}i\rj"),
        ("emoji", "Kjempebra 👍🏽 👩‍👩‍👧‍👦 🇳🇴 ❤️ ☺ takk"),
        ("hebrew", "שלום עולם, בוקר טוב and back"),
        ("arabic", "مرحبا بالعالم لا إله في ١٢٣ and back \u{202e}reversed\u{202c}"),
        ("many scripts", "Ελληνικά Кириллица 中文字 日本語 한국어 हिन्दी ภาษาไทย ქართული ŋđšŧžáč Sámegiella"),
        ("combining", "e\u{301} a\u{30a} o\u{308} Z\u{351}\u{36b}\u{343}a\u{32a}\u{349}l\u{334}go \u{301}"),
        ("private use", "\u{e000}\u{f8ff}\u{f0000}\u{10fffd} og \u{ad}myk\u{ad}bindestrek"),
        ("odd spaces", "1\u{a0}000\u{202f}kr\u{2009}og\u{3000}mer\u{2028}ny linje\u{2029}nytt avsnitt"),
    ];
    plain.map(|(name, text)| (name, text.to_owned())).into()
}

/// Texts of a length nobody planned for.
pub(crate) fn endless() -> Vec<(&'static str, String)> {
    vec![
        ("a name of ten thousand letters", format!("{}{}", "Kari Nordmann ".repeat(360), "æ".repeat(5_000))),
        ("ten thousand accents", format!("a{}", "\u{301}".repeat(10_000))),
        ("a hundred lines", "linje\n".repeat(100)),
    ]
}

/// Keeps what was printed where a person can look at it, when asked to.
pub(crate) fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("KEEP_PAPER") {
        std::fs::write(std::path::Path::new(&folder).join(name.replace(' ', "-")), bytes).unwrap();
    }
}
