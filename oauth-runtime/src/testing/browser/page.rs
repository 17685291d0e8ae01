//! What a browser has before it: one answer.

use std::fmt;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, LOCATION, REFRESH};
use http::{HeaderMap, Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

/// An answer, and by which way it came.
#[derive(Clone)]
pub struct Page {
    pub(super) url: Url,
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) steps: Vec<Step>,
    pub(super) next: Option<Next>,
}

/// One request on the way to a [`Page`], and the status of its answer.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// The method.
    pub method: Method,
    /// Where it went. The query of an authorization response holds its code.
    pub url: Url,
    /// What was answered.
    pub status: StatusCode,
}

/// Where an answer sends the browser by itself.
#[derive(Clone)]
pub(super) struct Next {
    pub(super) to: Url,
    pub(super) way: Way,
    /// Another site began this, and may be told nothing.
    pub(super) cross_site: bool,
    /// The browser said where the way began.
    pub(super) is_typed: bool,
}

#[derive(Clone)]
pub(super) enum Way {
    /// By `GET`.
    Open,
    /// By the same method, with the same body: 307 and 308.
    Again { method: Method, content_type: Option<String>, body: Bytes },
    /// By a form that the page posts.
    Post(Vec<(String, String)>),
}

impl Page {
    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Where it is: at the application, or at the development provider.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body as JSON of `T`.
    ///
    /// # Panics
    ///
    /// If it is none.
    #[must_use]
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        match serde_json::from_slice(&self.body) {
            Ok(value) => value,
            Err(why) => panic!("{self:?} is no such JSON: {why}\n{}", self.text()),
        }
    }

    /// Where it leads, if it is a redirect: [`Browser::follow`](super::Browser::follow) goes there.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.headers.get(LOCATION).filter(|_| self.status.is_redirection())?.to_str().ok()
    }

    /// The stable code of an error of this crate, such as `consent_denied`: what a script is told in `error`, or what the page says
    /// to the developer. None on a page that tells no error.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        let media_type = self.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if media_type.starts_with("application/json") {
            let body: Value = serde_json::from_slice(&self.body).ok()?;
            return body.get("error")?.as_str().map(str::to_owned);
        }
        let text = self.text();
        let (_, rest) = text.split_once("<dt>Code</dt><dd>")?;
        rest.split_once("</dd>").map(|(code, _)| code.to_owned())
    }

    /// Every request that led here, in order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// A page that sends the browser on by itself (HTML, "refresh state").
    pub(super) fn refresh(&self) -> Option<Url> {
        let target = |value: &str| value.split_once("url=").map(|(_, url)| url.trim().to_owned());
        if let Some(value) = self.headers.get(REFRESH).and_then(|value| value.to_str().ok()) {
            return self.url.join(&target(value)?).ok();
        }
        let text = self.text();
        let (_, rest) = text.split_once("<meta http-equiv=\"refresh\" content=\"")?;
        let (content, _) = rest.split_once('"')?;
        self.url.join(&target(content)?.replace("&amp;", "&")).ok()
    }
}

impl fmt::Debug for Page {
    /// Without the body and the query: they hold what is the user's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Page({} of {}", self.status, without_query(&self.url))?;
        if let Some(code) = self.code() {
            write!(f, ", {code}")?;
        }
        f.write_str(")")
    }
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} → {}", self.method, without_query(&self.url), self.status.as_u16())
    }
}

fn without_query(url: &Url) -> &str {
    &url[..url::Position::AfterPath]
}
