//! Awkward texts in every field that someone else reads: pictures, letters that run the other way, and ten thousand of them. They are
//! kept or kindly refused, never lost and never a broken page.

use hire::{Stage, panel::SeatRole};
use registry::{Role, organisations::Kind};
use testkit::{TestApp, Visitor, on_both};

/// What is written, by what it is.
fn texts() -> [(&'static str, String); 4] {
    [
        ("a picture", "Rom 🌱🦊 for alle".to_owned()),
        ("letters that run the other way", "שלום و مرحبا hei".to_owned()),
        ("marks of the page", "<b>\"Æ&Ø\"</b> {{ t }} #let".to_owned()),
        ("ten thousand letters", "å".repeat(10_000)),
    ]
}

/// One field of a form, and where what is written in it is read.
struct Field<'a> {
    visitor: &'a Visitor,
    /// The page the form stands on.
    page: String,
    /// Where it goes.
    to: String,
    /// What else it takes.
    with: Vec<(&'static str, String)>,
    name: String,
    read: Vec<String>,
}

impl<'a> Field<'a> {
    fn new(visitor: &'a Visitor, page: impl Into<String>, name: impl Into<String>) -> Self {
        let page = page.into();
        Self { visitor, to: page.clone(), read: vec![page.clone()], page, with: Vec::new(), name: name.into() }
    }

    fn to(mut self, to: impl Into<String>) -> Self {
        self.to = to.into();
        self
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.with.push((name, value.into()));
        self
    }

    fn read_on(mut self, pages: &[String]) -> Self {
        self.read = pages.to_vec();
        self
    }

    /// Writes the text and sees that it is kept, or refused with what was typed still there.
    async fn write(&self, what: &str, text: &str, number: usize) {
        let form = self.visitor.get(&self.page).await;
        let (version, key, email) = (form.field("version"), form.field("form_key"), format!("gjest{number}@example.no"));
        let mut fields = vec![("version", version.as_str()), ("form_key", key.as_str())];
        fields.extend(self.with.iter().map(|(name, value)| (*name, if value == "EMAIL" { email.as_str() } else { value.as_str() })));
        fields.push((self.name.as_str(), text));
        let answer = self.visitor.post(&self.to, &fields).await;
        let said = format!("{what} in {} of {}: {}", self.name, self.to, answer.status);
        match answer.status {
            303 => {
                for page in &self.read {
                    let shown = self.visitor.get(page).await;
                    assert_eq!(shown.status, 200, "{said}, then {page}");
                    let there = if shown.text.starts_with('%') { shown.text.len() > 100 } else { self.holds(&shown, text) };
                    assert!(there, "{said}, but it is not on {page}: {}", shown.main_text().chars().take(600).collect::<String>());
                }
            }
            422 => assert!(self.holds(&answer, text) && !answer.all(".ds-error-summary li").is_empty(), "{said}, and what was typed is gone"),
            other => panic!("{said}: {other} {}", answer.main_text()),
        }
    }

    /// In the text of the page or in a field of it.
    fn holds(&self, page: &testkit::Answer, text: &str) -> bool {
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        page.main_text().contains(&folded) || page.inputs("form").iter().any(|(_, value)| value == text)
    }
}

async fn every_field(app: &TestApp) {
    let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
    let kari = app.person("Kari Solbakken", &[(&place, Role::Leader), (&place, Role::Administrator)]).await;
    let visitor = app.signed_in(&kari).await;
    let base = place.base();
    let advertised = app.position(&place, &kari, Stage::Described).await;
    app.drafted_ad(&place, advertised.id).await;
    let met = app.position(&place, &kari, Stage::Interviewing).await;
    app.panel(&met, &[(kari.clone(), SeatRole::Leader)], true).await;
    let (candidate, _) = app.shortlisted(&met, "Ingrid Berge").await;
    let below = |position: &hire::positions::Position, rest: &str| format!("{base}/positions/{}{rest}", position.id);
    let with = below(&met, &format!("/interviews/with/{}", candidate.id));
    let ad = below(&advertised, "/ad");
    let mut fields = vec![
        Field::new(&visitor, "/account", "name").with("language", "nb"),
        Field::new(&visitor, format!("{base}/invitations/new"), "name")
            .with("email", "EMAIL")
            .with("role", "member")
            .with("unit", "")
            .read_on(&[format!("{base}/invitations")]),
        Field::new(&visitor, format!("{base}/settings"), "name").with("language", "nb").with("municipality", ""),
        Field::new(&visitor, format!("{base}/units/new"), "name").with("place", "Her").with("parent", "").read_on(&[format!("{base}/units")]),
        Field::new(&visitor, format!("{base}/units/new"), "place").with("name", "Team").with("parent", "").read_on(&[format!("{base}/units")]),
        Field::new(&visitor, below(&advertised, "/panel"), "name")
            .to(below(&advertised, "/panel/invitations"))
            .with("email", "EMAIL")
            .with("invite_role", "user-representative"),
        Field::new(&visitor, below(&advertised, "/assessment/criteria"), "title_0").with("weight_0", "3"),
        Field::new(&visitor, below(&met, "/interviews/guide/questions"), "own")
            .to(below(&met, "/interviews/guide/own"))
            .read_on(&[below(&met, "/interviews/guide"), below(&met, "/interviews/guide.pdf")]),
    ];
    for name in ["name", "contact", "notes"] {
        let others = ["name", "contact", "notes"].into_iter().filter(|other| *other != name);
        let field = Field::new(&visitor, &with, name).to(format!("{with}/references")).with("consented_on", "2027-01-30");
        fields.push(others.fold(field, |field, other| field.with(other, "Siri Dahl")));
    }
    let form = visitor.get(&ad).await;
    let sections: Vec<String> = form.names("textarea[name^='section-']");
    assert!(sections.len() > 4, "the ad has its sections: {sections:?}");
    for name in sections.into_iter().chain(["contact_name".to_owned()]) {
        fields.push(Field::new(&visitor, &ad, name).with("deadline", "2027-03-15").read_on(&[
            ad.clone(),
            format!("{ad}/preview"),
            format!("{ad}/ad.pdf"),
        ]));
    }
    let mut number = 0;
    for (what, text) in texts() {
        for field in &fields {
            number += 1;
            field.write(what, &text, number).await;
        }
    }
    let mails = app.mails().await;
    assert!(mails.len() >= 6, "invitations went out: {}", mails.len());
    assert!(mails.iter().any(|mail| mail.text.contains("🌱🦊")) && mails.iter().any(|mail| mail.text.contains("שלום")), "with the names as they are");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_written_is_kept_or_kindly_refused() {
    on_both(async |app| every_field(&app).await).await;
}
