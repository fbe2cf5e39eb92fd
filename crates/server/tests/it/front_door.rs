//! The pages anyone meets first, in three languages.

use kernel::Language;
use testkit::on_both;

#[tokio::test]
async fn the_first_page_speaks_the_readers_language() {
    on_both(async |app| {
        let visitor = app.visitor();
        for (language, title) in [
            (Language::Nb, "Fra idé til en trygg stilling"),
            (Language::Nn, "Frå idé til ei trygg stilling"),
            (Language::En, "From an idea to a safe position"),
        ] {
            let page = visitor.get_preferring("/", language).await;
            assert_eq!(page.status, 200);
            assert_eq!(page.all("h1"), [title]);
            assert_eq!(page.attribute("html", "lang").as_deref(), Some(language.code()));
        }
    })
    .await;
}

#[tokio::test]
async fn a_chosen_language_is_remembered_and_no_cookie_is_set_before() {
    on_both(async |app| {
        let visitor = app.visitor();
        let first = visitor.get("/").await;
        assert!(!first.headers.iter().any(|header| header.starts_with("set-cookie")), "{:?}", first.headers);
        assert_eq!(visitor.get("/language/nn?next=/accessibility").await.location, "/accessibility");
        assert_eq!(visitor.get("/accessibility").await.attribute("html", "lang").as_deref(), Some("nn"));
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_not_there_says_so_in_words() {
    on_both(async |app| {
        let page = app.visitor().get("/no-such-page").await;
        assert_eq!(page.status, 404);
        assert_eq!(page.all("h1"), ["Vi finner ikke siden"]);
    })
    .await;
}

#[tokio::test]
async fn every_answer_carries_the_strict_policy() {
    on_both(async |app| {
        let page = app.visitor().get("/").await;
        let policy = page.headers.iter().find(|header| header.starts_with("content-security-policy")).unwrap();
        assert!(policy.contains("default-src 'self'") && !policy.contains("unsafe"), "{policy}");
    })
    .await;
}
