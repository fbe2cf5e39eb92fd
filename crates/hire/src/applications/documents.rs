//! The lists of applicants on paper.

use platform::{
    Frame,
    documents::{Block, Paper},
};
use time::Date;

use super::rules::Gender;
use crate::desk::Desk;

/// One applicant on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub name: String,
    pub age: String,
    pub occupation: String,
    pub municipality: String,
    pub education: String,
    pub experience: String,
}

/// A list, with what is not on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lists {
    pub listed: Vec<Listed>,
    /// How many applied.
    pub total: usize,
    /// How many of them are not named.
    pub left_out: usize,
    /// How many requests to be left out nobody has weighed yet.
    pub waiting: usize,
    /// How many women, men, and how many who would rather not say: everyone who applied.
    pub genders: [usize; 3],
    /// Whether it is the extended list, for the parties.
    pub extended: bool,
}

impl Lists {
    /// How many there are of each gender: what it is called, and how many.
    pub(super) fn genders_in_words(&self, page: &Frame) -> Vec<(String, String)> {
        Gender::ALL.into_iter().zip(self.genders).map(|(gender, count)| (page.tt("gender-many", gender.id()), count.to_string())).collect()
    }
}

/// The list as a document.
pub(super) fn list(desk: &Desk, lists: &Lists, today: Date) -> Paper {
    let page = desk.frame();
    let t = |key: &str| page.t(key);
    let mut blocks = Vec::new();
    if lists.extended {
        blocks.push(Block::Paragraph(t("applicant-list-extended-lead")));
        for one in &lists.listed {
            blocks.push(Block::Heading(1, if one.age.is_empty() { one.name.clone() } else { format!("{}, {}", one.name, one.age) }));
            blocks.push(Block::Heading(2, t("apply-field-education")));
            blocks.push(Block::Paragraph(or_dash(&one.education)));
            blocks.push(Block::Heading(2, t("apply-field-experience")));
            blocks.push(Block::Paragraph(or_dash(&one.experience)));
        }
    } else {
        let header = ["applicant-list-name", "applicant-list-age", "applicant-list-occupation", "applicant-list-municipality"];
        blocks.push(Block::Table {
            caption: String::new(),
            header: header.into_iter().map(t).collect(),
            rows: lists
                .listed
                .iter()
                .map(|one| vec![one.name.clone(), or_dash(&one.age), or_dash(&one.occupation), or_dash(&one.municipality)])
                .collect(),
        });
        if lists.left_out > 0 {
            blocks.push(Block::Paragraph(page.tn("applicant-list-left-out", lists.left_out)));
        }
    }
    let mut facts = vec![(t("applicant-list-total"), lists.total.to_string())];
    if !lists.extended {
        facts.extend(lists.genders_in_words(&page));
    }
    Paper {
        title: t(if lists.extended { "applicant-list-extended" } else { "applicant-list" }),
        language: page.language,
        subtitle: Some(desk.position.title.clone()),
        organisation: desk.actor.organisation.name.clone(),
        date: today,
        facts,
        blocks,
        footer: desk.actor.organisation.name.clone(),
        classification: lists.extended.then(|| t("applicant-list-classified")),
    }
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "–".into() } else { text.to_owned() }
}
