//! One request of a browser, as a test wants it.

use std::fmt;

use bytes::Bytes;
use http::Method;
use http::header::{HeaderName, HeaderValue};
use serde::Serialize;
use url::Url;

use super::page::Page;
use super::tab::Tab;
use super::visit::{Begins, Visit, origin_of};

/// A request that is put together before it is sent: of another method, with a body, of a script, from another site.
#[must_use = "nothing happens until it is sent"]
pub struct PageRequest<'a> {
    tab: &'a Tab,
    visit: Visit,
}

impl<'a> PageRequest<'a> {
    pub(super) fn new(tab: &'a Tab, method: Method, url: Url) -> Self {
        // Whoever posts has a page before them; who opens an address may have typed it.
        let begins = if method == Method::GET { Begins::Typed } else { Begins::On(origin_of(&url)) };
        Self { tab, visit: Visit::new(method, url, begins) }
    }

    /// As a form is sent.
    pub fn form(mut self, fields: &[(&str, &str)]) -> Self {
        self.visit.set_form(fields.iter().copied());
        self
    }

    /// As JSON, by a script of the application.
    ///
    /// # Panics
    ///
    /// If the value cannot be written as JSON.
    #[track_caller]
    pub fn json<T: Serialize + ?Sized>(mut self, value: &T) -> Self {
        let body = serde_json::to_vec(value).unwrap_or_else(|why| panic!("this is no JSON: {why}"));
        self.visit.content_type = Some("application/json".to_owned());
        self.visit.body = body.into();
        self.by_script()
    }

    /// Any other body.
    pub fn body(mut self, media_type: impl Into<String>, body: impl Into<Bytes>) -> Self {
        self.visit.content_type = Some(media_type.into());
        self.visit.body = body.into();
        self
    }

    /// By a script of the application, which wants JSON: `fetch` in a browser.
    pub fn by_script(mut self) -> Self {
        self.visit.is_script = true;
        if matches!(self.visit.begins, Begins::Typed) {
            self.visit.begins = Begins::On(origin_of(&self.visit.url));
        }
        self
    }

    /// From a page of another site, such as `https://evil.example`: the cookies that come along are those that browsers send then.
    pub fn from_site(mut self, origin: impl Into<String>) -> Self {
        self.visit.begins = Begins::Elsewhere(Some(origin.into()));
        self
    }

    /// One more header, or another value of one that browsers send.
    ///
    /// # Panics
    ///
    /// If it is no header.
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => self.visit.headers.insert(name, value),
            _ => panic!("{name:?} with this value is no header"),
        };
        self
    }

    /// Sends it. A redirect is not followed: [`Browser::follow`](super::Browser::follow) does.
    ///
    /// # Panics
    ///
    /// If the answer breaks off, or never ends.
    pub async fn send(self) -> Page {
        self.tab.go(self.visit).await
    }
}

impl fmt::Debug for PageRequest<'_> {
    /// Without what it carries.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PageRequest({} {})", self.visit.method, self.visit.url.path())
    }
}
