//! Going through the pages as people do: what has no shorter way in is filled in on the forms themselves.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use kernel::Language;
use platform::PageError;
use tower::ServiceExt as _;

/// Someone at the door, with cookies of their own.
pub(super) struct Visitor {
    router: Router,
    cookies: Vec<(String, String)>,
    language: Language,
}

/// What came back.
pub(super) struct Page {
    pub path: String,
    pub status: u16,
    pub location: String,
    pub html: String,
}

impl Page {
    /// The hidden fields of the form that goes to this address (ending like this), such as the version and the form's key.
    pub fn hidden(&self, action: &str) -> Option<Vec<(String, String)>> {
        self.html.split("<form").skip(1).find_map(|form| {
            let form = form.split("</form>").next()?;
            let opening = form.split('>').next()?;
            let to = attribute(opening, "action").unwrap_or_else(|| self.path.clone());
            to.split(['?', '#']).next()?.ends_with(action).then(|| {
                let inputs = form.split("<input").skip(1).filter_map(|input| input.split('>').next());
                let hidden = inputs.filter(|input| attribute(input, "type").as_deref() == Some("hidden"));
                hidden.filter_map(|input| Some((attribute(input, "name")?, attribute(input, "value").unwrap_or_default()))).collect()
            })
        })
    }

    /// The names of fields that begin so, each once, in the page's order.
    pub fn names(&self, prefix: &str) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in self.html.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            if name.starts_with(prefix) && !names.iter().any(|known| known == name) {
                names.push(name.to_owned());
            }
        }
        names
    }

    /// The first value offered for a field.
    pub fn value(&self, name: &str) -> Option<String> {
        let inputs = self.html.split("<input").skip(1).filter_map(|input| input.split('>').next());
        inputs.into_iter().find(|input| attribute(input, "name").as_deref() == Some(name)).and_then(|input| attribute(input, "value"))
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let begins = format!(" {name}=\"");
    let value = tag.split_once(&begins)?.1.split('"').next()?;
    Some(unescaped(value))
}

fn unescaped(text: &str) -> String {
    text.replace("&#38;", "&").replace("&amp;", "&").replace("&#39;", "'").replace("&#34;", "\"").replace("&quot;", "\"")
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let mut form = String::new();
    for (name, value) in fields {
        if !form.is_empty() {
            form.push('&');
        }
        for (place, text) in [name, value].into_iter().enumerate() {
            if place == 1 {
                form.push('=');
            }
            for byte in text.bytes() {
                if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
                    form.push(char::from(byte));
                } else {
                    form.push_str(&format!("%{byte:02X}"));
                }
            }
        }
    }
    form
}

impl Visitor {
    /// Someone who is not signed in.
    pub fn new(router: &Router, language: Language) -> Self {
        Self { router: router.clone(), cookies: Vec::new(), language }
    }

    /// One of the demo's people, signed in.
    pub async fn person(router: &Router, email: &str, language: Language) -> Result<Self, PageError> {
        let mut visitor = Self::new(router, language);
        visitor.went(visitor_path(email), None).await?;
        Ok(visitor)
    }

    /// Leaves again, so that no session of theirs stays open.
    pub async fn leaves(mut self) -> Result<(), PageError> {
        self.send("/sign-out", &[]).await.map(|_| ())
    }

    /// Asks for a page, which must be there.
    pub async fn get(&mut self, path: &str) -> Result<Page, PageError> {
        let page = self.ask(path.to_owned(), None).await?;
        if page.status == 200 { Ok(page) } else { Err(refused(&page)) }
    }

    /// Sends a form, which must lead on.
    pub async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Page, PageError> {
        self.went(path.to_owned(), Some(encoded(fields))).await
    }

    /// Opens a page, fills in the form on it that goes there, and sends it.
    pub async fn fill(&mut self, path: &str, action: &str, fields: &[(&str, &str)]) -> Result<Page, PageError> {
        let page = self.get(path).await?;
        self.fill_on(&page, action, fields).await
    }

    /// Fills in a form of a page that is open, and sends it.
    pub async fn fill_on(&mut self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Result<Page, PageError> {
        let hidden = page.hidden(action).ok_or_else(|| PageError::Broken(format!("no form to {action} on {}", page.path)))?;
        let kept = hidden.iter().filter(|(name, _)| !fields.iter().any(|(given, _)| given == name));
        let all: Vec<(&str, &str)> = kept.map(|(name, value)| (name.as_str(), value.as_str())).chain(fields.iter().copied()).collect();
        self.send(&address(page, action), &all).await
    }

    /// Fills in a form that is looked over before it is sent, and sends it from the page that shows it.
    pub async fn fill_and_confirm(&mut self, path: &str, action: &str, fields: &[(&str, &str)]) -> Result<Page, PageError> {
        let page = self.get(path).await?;
        let shown = self.ask(address(&page, action), Some(encoded(fields))).await?;
        if shown.status != 200 {
            return Err(refused(&shown));
        }
        self.fill_on(&shown, action, &[("go", "send")]).await
    }

    async fn went(&mut self, path: String, form: Option<String>) -> Result<Page, PageError> {
        let page = self.ask(path, form).await?;
        if page.status == 303 { Ok(page) } else { Err(refused(&page)) }
    }

    async fn ask(&mut self, path: String, form: Option<String>) -> Result<Page, PageError> {
        let broken = |error: &dyn std::fmt::Display| PageError::Broken(error.to_string());
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let method = if form.is_some() { Method::POST } else { Method::GET };
        let request = Request::builder()
            .method(method)
            .uri(&path)
            .header(header::COOKIE, cookies.join("; "))
            .header(header::ACCEPT_LANGUAGE, self.language.code())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(form.map_or_else(Body::empty, Body::from))
            .map_err(|error| broken(&error))?;
        let response = self.router.clone().oneshot(request).await.map_err(|error| broken(&error))?;
        let status = response.status().as_u16();
        let text = |value: &header::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let location = response.headers().get(header::LOCATION).map(text).unwrap_or_default();
        for cookie in response.headers().get_all(header::SET_COOKIE).iter().map(text).collect::<Vec<_>>() {
            if let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.split_once('=')) {
                self.cookies.retain(|(kept, _)| kept != name);
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let bytes = to_bytes(response.into_body(), 16 * 1024 * 1024).await.map_err(|error| broken(&error))?;
        Ok(Page { path, status, location, html: String::from_utf8_lossy(&bytes).into_owned() })
    }
}

/// The full address of the form whose action ends like this.
fn address(page: &Page, action: &str) -> String {
    let forms = page.html.split("<form").skip(1).filter_map(|form| attribute(form.split('>').next()?, "action"));
    forms.into_iter().find(|to| to.split(['?', '#']).next().is_some_and(|to| to.ends_with(action))).unwrap_or_else(|| page.path.clone())
}

fn visitor_path(email: &str) -> String {
    format!("/demo/sign-in/{email}")
}

/// Says which page would not, and what it said.
fn refused(page: &Page) -> PageError {
    let said = page.html.split("ds-error-summary").nth(1).or_else(|| page.html.split("<main").nth(1)).unwrap_or_default();
    let mut inside = false;
    let text: String = said
        .chars()
        .skip_while(|letter| *letter != '>')
        .filter(|letter| {
            if *letter == '<' || *letter == '>' {
                inside = *letter == '<';
                return false;
            }
            !inside
        })
        .collect();
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(300).collect();
    PageError::Broken(format!("{} answers {}: {text}", page.path, page.status))
}
