//! One request on its way, as a browser makes it.

use axum::body::Body;
use axum::extract::Request;
use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, HeaderName, HeaderValue, ORIGIN};
use http::{HeaderMap, Method};
use url::{Url, form_urlencoded};

use super::page::{Next, Way};

const HTML: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const FORM: &str = "application/x-www-form-urlencoded";
static SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
static SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
static SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// What goes to one address.
pub(super) struct Visit {
    pub(super) method: Method,
    pub(super) url: Url,
    pub(super) content_type: Option<String>,
    pub(super) body: Bytes,
    pub(super) headers: HeaderMap,
    pub(super) is_script: bool,
    pub(super) begins: Begins,
}

/// Where a request begins.
pub(super) enum Begins {
    /// Somebody typed the address.
    Typed,
    /// On a page of this origin.
    On(String),
    /// On a page of another site, or where one sent the browser on.
    Elsewhere(Option<String>),
}

impl Visit {
    pub(super) fn new(method: Method, url: Url, begins: Begins) -> Self {
        let (content_type, body, headers) = (None, Bytes::new(), HeaderMap::new());
        Self { method, url, content_type, body, headers, is_script: false, begins }
    }

    /// What comes after an answer.
    pub(super) fn after(next: Next) -> Self {
        let begins = match (next.cross_site, next.is_typed) {
            (true, _) => Begins::Elsewhere(None),
            (false, true) => Begins::Typed,
            (false, false) => Begins::On(origin_of(&next.to)),
        };
        match next.way {
            Way::Open => Self::new(Method::GET, next.to, begins),
            Way::Again { method, content_type, body } => {
                Self { content_type, body, ..Self::new(method, next.to, begins) }
            }
            Way::Post(fields) => {
                let mut visit = Self::new(Method::POST, next.to, begins);
                visit.set_form(fields.iter().map(|(name, value)| (&**name, &**value)));
                visit
            }
        }
    }

    pub(super) fn set_form<'f>(&mut self, fields: impl Iterator<Item = (&'f str, &'f str)>) {
        let encoded = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.content_type = Some(FORM.to_owned());
        self.body = encoded.into();
    }

    pub(super) fn is_cross_site(&self) -> bool {
        match &self.begins {
            Begins::Typed | Begins::On(_) => false,
            Begins::Elsewhere(from) => from.as_deref() != Some(&*origin_of(&self.url)),
        }
    }

    /// A top-level navigation by a safe method, and no request of a script.
    pub(super) fn opens_a_page(&self) -> bool {
        !self.is_script && self.method.is_safe()
    }

    /// The request as a server receives it from a browser with [fetch metadata](https://www.w3.org/TR/fetch-metadata/).
    pub(super) fn request(&self, cookies: Option<String>) -> Request {
        let mut request = Request::new(Body::from(self.body.clone()));
        *request.method_mut() = self.method.clone();
        let target = &self.url[url::Position::BeforePath..url::Position::AfterQuery];
        // Every URL that was parsed has a path that can be sent.
        *request.uri_mut() = target.parse().unwrap_or_default();
        let site = match &self.begins {
            Begins::Typed => "none",
            _ if self.is_cross_site() => "cross-site",
            _ => "same-origin",
        };
        let (mode, dest, accept) =
            if self.is_script { ("cors", "empty", "application/json") } else { ("navigate", "document", HTML) };
        let headers = request.headers_mut();
        let mut set = |name: &HeaderName, value: &str| {
            if let Ok(value) = HeaderValue::try_from(value) {
                headers.insert(name.clone(), value);
            }
        };
        set(&HOST, &self.url[url::Position::BeforeHost..url::Position::AfterPort]);
        set(&ACCEPT, accept);
        set(&SEC_FETCH_SITE, site);
        set(&SEC_FETCH_MODE, mode);
        set(&SEC_FETCH_DEST, dest);
        if !self.method.is_safe() {
            set(&ORIGIN, &self.origin());
        }
        if let Some(content_type) = &self.content_type {
            set(&CONTENT_TYPE, content_type);
        }
        if let Some(cookies) = cookies {
            set(&COOKIE, &cookies);
        }
        headers.extend(self.headers.clone());
        request
    }

    fn origin(&self) -> String {
        match &self.begins {
            Begins::On(origin) | Begins::Elsewhere(Some(origin)) => origin.clone(),
            Begins::Typed | Begins::Elsewhere(None) => "null".to_owned(),
        }
    }
}

pub(super) fn origin_of(url: &Url) -> String {
    url.origin().ascii_serialization()
}
