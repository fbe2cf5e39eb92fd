//! The ad on paper.

use kernel::dates;
use platform::{
    documents::{Block, Paper},
    i18n,
};
use time::Date;

use super::{article::Article, prose::Piece};

/// The ad, ready for the printer, in its own language.
pub(super) fn paper(article: &Article, address: &str, today: Date) -> Paper {
    let language = article.language();
    let t = |key: &str| i18n::text(language, key);
    let advert = &article.advert;
    let mut facts = Vec::new();
    if let Some(deadline) = advert.ad.deadline {
        facts.push((t("ads-deadline"), dates::long(deadline, language)));
    }
    facts.push((t("ads-extent-label"), article.extent(language)));
    facts.push((t("ads-place"), article.location().to_owned()));
    let contact: Vec<&str> = [&advert.contact.name, &advert.contact.phone, &advert.contact.email]
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    if !contact.is_empty() {
        facts.push((t("ads-questions"), contact.join(", ")));
    }
    // Paper has no button: whoever reads it needs to know where to go.
    facts.push((t("ads-apply-at"), address.to_owned()));
    let mut blocks = Vec::new();
    for section in &article.sections {
        blocks.push(Block::Heading(1, section.heading.clone()));
        blocks.extend(section.pieces.iter().map(|piece| match piece {
            Piece::Paragraph(lines) => Block::Paragraph(lines.join("\n")),
            Piece::Bullets(items) => Block::Bullets(items.clone()),
        }));
    }
    Paper {
        title: advert.ad.title.clone(),
        language,
        subtitle: Some(if article.lead.is_empty() { article.employer() } else { article.lead.clone() }),
        organisation: article.place.name.clone(),
        date: today,
        facts,
        blocks,
        footer: article.employer(),
        classification: None,
    }
}
