//! The Method room: every document in three languages with its sources, and the two guided forms.

use kernel::Language;
use registry::{Role, organisations::Kind};
use testkit::on_both;

#[tokio::test]
async fn every_document_is_shown_in_three_languages_with_a_source_for_every_item() {
    on_both(async |app| {
        let visitor = app.visitor();
        for document in method::library().documents() {
            for language in Language::ALL {
                for path in [format!("/method/{}/{}", document.kind, document.id), format!("/method/{}", document.address())] {
                    let page = visitor.get_in(&path, language).await;
                    assert_eq!(page.status, 200, "{path}");
                    assert!(!page.text.contains('⟦'), "{path} in {language}: {:?}", page.text.split('⟦').nth(1));
                    assert_eq!(page.all("h1"), [document.title(language)]);
                    assert_eq!(page.all(".bb-source").len(), document.items().count(), "{path}: every item shows its source");
                    for item in document.items() {
                        assert!(page.text.contains(&format!("id=\"{}\"", item.id)), "{path}#{}", item.id);
                    }
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_method_is_open_to_everyone_and_sets_no_cookie() {
    on_both(async |app| {
        let visitor = app.visitor();
        for path in ["/method", "/method/sources", "/method/roles", "/method/peer-position", "/method/glossary/terms"] {
            for language in Language::ALL {
                let page = visitor.get_in(path, language).await;
                assert_eq!(page.status, 200, "{path}");
                assert!(!page.text.contains('⟦'), "{path} in {language}");
                assert!(!page.headers.iter().any(|header| header.starts_with("set-cookie")), "{path}");
            }
        }
        for path in ["/method/checklist/nothing", "/method/nothing/readiness", "/method/checklist/readiness/v99"] {
            assert_eq!(visitor.get(path).await.status, 404, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn someone_signed_in_keeps_their_navigation_in_the_method() {
    on_both(async |app| {
        let place = app.organisation("Fjordvik kommune", Kind::Municipality).await;
        let kari = app.person("Kari Solbakken", &[(&place, Role::Leader)]).await;
        let page = app.signed_in(&kari).await.get("/method").await;
        assert_eq!(page.attribute(".bb-rooms a[aria-current='page']", "href").as_deref(), Some("/method"));
        assert!(page.text.contains("Kari Solbakken"));
        assert!(app.visitor().get("/method").await.all(".bb-rooms").is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_task_catalogue_is_narrowed_by_level_and_the_glossary_by_words() {
    on_both(async |app| {
        let visitor = app.visitor();
        let all = visitor.get("/method/catalogue/tasks").await.all(".bb-question").len();
        let system = visitor.get("/method/catalogue/tasks?level=system").await.all(".bb-question").len();
        assert!(system > 0 && system < all);
        let found = visitor.get("/method/glossary/terms?q=likeperson").await.all(".bb-term dt");
        assert!(found.iter().any(|term| term.to_lowercase().starts_with("likeperson")), "{found:?}");
        let nothing = visitor.get("/method/glossary/terms?q=zzzz").await;
        assert_eq!(nothing.all(".bb-empty").len(), 1);
        assert!(visitor.get("/method?q=veiledning").await.all("#found")[0].contains("treff"));
    })
    .await;
}

#[tokio::test]
async fn a_source_opens_to_the_items_that_cite_it() {
    on_both(async |app| {
        let page = app.visitor().get("/method/sources").await;
        for entry in ["h", "s", "b", "k", "g", "arbeidsmiljoloven", "offentleglova"] {
            assert!(!page.all(&format!("#{entry} details li")).is_empty(), "{entry}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_role_guide_says_whom_to_involve_and_that_nobody_replaces_the_elected() {
    on_both(async |app| {
        let visitor = app.visitor();
        let form = visitor.get("/method/roles").await;
        assert_eq!(form.all("input[name='situation']").len(), 12);
        let advice = visitor.get("/method/roles?situation=representative-missing").await;
        assert_eq!(advice.status, 200);
        assert_eq!(advice.all("article h3"), ["Brukerrepresentant", "Erfaringskonsulent"]);
        assert!(advice.main_text().contains("erstatter dem aldri"));
        assert!(advice.all(".bb-source").len() >= 3);
        let nothing = visitor.get("/method/roles?situation=").await;
        assert_eq!(nothing.status, 422);
        assert_eq!(nothing.all(".ds-error-summary a"), ["Velg en situasjon."]);
        for situation in &method::library().newest("guide", "roles").unwrap().group("situations").unwrap().items {
            for language in Language::ALL {
                let page = visitor.get_in(&format!("/method/roles?situation={}", situation.id), language).await;
                assert!(page.status == 200 && !page.text.contains('⟦'), "{} in {language}", situation.id);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_test_gives_a_verdict_with_reasons_and_sources_and_stores_nothing() {
    on_both(async |app| {
        let visitor = app.visitor();
        let questions = method::peer_position::questions();
        let answered = |change: &str, to: &str| {
            let answers: Vec<String> =
                questions.iter().map(|q| format!("{}={}", q.item.id, if q.item.id == change { to } else { q.expected.id() })).collect();
            format!("/method/peer-position?verdict=1&{}", answers.join("&"))
        };
        let yes = visitor.get(&answered("", "")).await;
        assert_eq!(yes.attribute("[data-verdict]", "data-verdict").as_deref(), Some("peer-position"));
        assert!(yes.all("article").is_empty());
        let no = visitor.get(&answered("required-in-the-ad", "no")).await;
        assert_eq!(no.attribute("[data-verdict]", "data-verdict").as_deref(), Some("not-a-peer-position"));
        assert_eq!(no.all("article").len(), 1);
        assert_eq!(no.all("article .bb-source").len(), 1);
        let unsure = visitor.get(&answered("required-in-the-ad", "unsure")).await;
        assert_eq!(unsure.attribute("[data-verdict]", "data-verdict").as_deref(), Some("not-yet"));
        let nothing = visitor.get("/method/peer-position?verdict=1").await;
        assert_eq!(nothing.attribute("[data-verdict]", "data-verdict").as_deref(), Some("not-yet"));
        assert_eq!(nothing.all("article").len(), 8);
        let change = no.attribute(".bb-actions a", "href").unwrap();
        let form = visitor.get(&change).await;
        assert_eq!(form.all("input[type='radio'][checked]").len(), 8, "the answers are kept for changing");
        assert!(!no.headers.iter().any(|header| header.starts_with("set-cookie")));
    })
    .await;
}
