//! Someone at the door: sends requests over HTTP, keeps cookies, follows nothing by itself.

use axum::Router;
use axum_test::{TestResponse, TestServer, multipart::MultipartForm};
use scraper::{Html, Selector};

/// One visitor with a cookie jar.
#[derive(Debug)]
pub struct Visitor {
    server: TestServer,
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Where it leads, when it leads somewhere else.
    pub location: String,
    /// The body, as text.
    pub text: String,
    /// The body, as bytes.
    pub bytes: Vec<u8>,
    /// Every header as `name: value`, lower case names.
    pub headers: Vec<String>,
}

/// A locale key without its text shows itself in these brackets: wherever a test meets one, it stops there.
pub(crate) fn whole(text: &str, what: &str) {
    assert!(
        !text.contains('⟦'),
        "{what} lacks a text: {}",
        text.split('⟦').skip(1).filter_map(|key| key.split('⟧').next()).collect::<Vec<_>>().join(", ")
    );
}

impl Answer {
    fn from(response: &TestResponse) -> Self {
        let bytes = response.as_bytes().to_vec();
        let headers = response.headers();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        whole(&text, response.request_url().path());
        Self {
            status: response.status_code().as_u16(),
            location: headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned(),
            text,
            bytes,
            headers: headers.iter().map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes()))).collect(),
        }
    }

    /// The page's main region as text, blanks folded: for snapshots.
    #[must_use]
    pub fn main_text(&self) -> String {
        self.all("main").join(" ")
    }

    /// The text of every element a selector finds, blanks folded.
    #[must_use]
    pub fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).map(|element| element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// An attribute of the first element a selector finds.
    #[must_use]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).next().and_then(|element| element.value().attr(name)).map(str::to_owned)
    }

    /// The value of a field of the page's form, hidden ones too: `version`, `form_key`.
    #[must_use]
    pub fn field(&self, name: &str) -> String {
        self.attribute(&format!("input[name='{name}']"), "value").unwrap_or_default()
    }

    /// Every input of a form with its value, as a browser would send them unchanged.
    #[must_use]
    pub fn inputs(&self, form: &str) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(&format!("{form} input[name]")).expect("a selector");
        let of = |element: scraper::ElementRef, name: &str| element.value().attr(name).unwrap_or_default().to_owned();
        page.select(&selector).map(|input| (of(input, "name"), of(input, "value"))).collect()
    }

    /// The names of what a selector finds.
    #[must_use]
    pub fn names(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(selector).expect("a selector");
        page.select(&selector).filter_map(|element| element.value().attr("name")).map(str::to_owned).collect()
    }

    /// The last part of the address it leads to, without the query: often an id or a secret.
    #[must_use]
    pub fn leads_to_last(&self) -> String {
        self.location.split('?').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default().to_owned()
    }
}

impl Visitor {
    pub(crate) fn new(router: Router) -> Self {
        Self { server: TestServer::builder().save_cookies().build(router) }
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::from(&self.server.get(path).await)
    }

    /// Asks for a page in a language.
    pub async fn get_in(&self, path: &str, language: kernel::Language) -> Answer {
        self.get(&format!("{path}{}lang={language}", if path.contains('?') { '&' } else { '?' })).await
    }

    /// Asks for a page in a browser that prefers a language, where nobody has chosen one.
    pub async fn get_preferring(&self, path: &str, language: kernel::Language) -> Answer {
        Answer::from(&self.server.get(path).add_header("accept-language", language.code()).await)
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        Answer::from(&self.server.post(path).form(&fields).await)
    }

    /// Sends a form, and says yes on the page that shows first what will go out; where there is none, what was answered at once.
    pub async fn confirm(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let shown = self.post(path, fields).await;
        if shown.status != 200 {
            return shown;
        }
        let kept = shown.inputs("form#confirm");
        let again: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain([("go", "send")]).collect();
        self.post(path, &again).await
    }

    /// Sends a form that stands on another page than the one that answers it.
    pub async fn post_from(&self, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        Answer::from(&self.server.post(path).add_header("referer", format!("http://brobygger.test{page}")).form(&fields).await)
    }

    /// Sends a form as the page's script does while someone writes.
    pub async fn autosave(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        Answer::from(&self.server.post(path).add_header("x-autosave", "1").form(&fields).await)
    }

    /// Sends a form with files.
    pub async fn upload(&self, path: &str, form: MultipartForm) -> Answer {
        Answer::from(&self.server.post(path).multipart(form).await)
    }

    /// Sends a form from a page on another website.
    pub async fn post_from_elsewhere(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        Answer::from(&self.server.post(path).add_header("sec-fetch-site", "cross-site").form(&fields).await)
    }
}
