//! A scripted browser: cookies as browsers keep them, redirects one by one, forms filled in and sent.
//!
//! Faster than a real one and stricter: where browsers differ about a cookie it sides with the strictest of them.

mod cookies;
mod html;

use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, LOCATION, ORIGIN, SET_COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use reqwest::redirect::Policy;
use url::{Origin, Url};

pub use self::cookies::{CookieJar, Refused, StoredCookie};
pub use self::html::{Form, Link};

const MAX_REDIRECTS: usize = 20;

/// The browser: one jar, one person. A clone begins with the same cookies, as another tab that is opened now.
#[derive(Clone, Debug)]
pub struct Browser {
    client: reqwest::Client,
    jar: CookieJar,
    headers: HeaderMap,
    stops: Vec<String>,
    follow: bool,
}

impl Default for Browser {
    fn default() -> Self {
        Self::new()
    }
}

impl Browser {
    /// A browser without history, for plain http: it trusts no certificate.
    pub fn new() -> Self {
        // Reading the machine's certificates takes longer than a login.
        Self::build(|builder| builder.tls_certs_only([]))
    }

    /// A browser that trusts these certificates, one or more in a row: [`crate::tls::Terminator::certificate_pem`].
    ///
    /// # Panics
    ///
    /// If they are not certificates.
    pub fn trusting(certificates_pem: &str) -> Self {
        let certificates = reqwest::Certificate::from_pem_bundle(certificates_pem.as_bytes());
        let certificates = certificates.expect("PEM certificates");
        Self::build(|builder| builder.tls_certs_only(certificates))
    }

    fn build(configure: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder) -> Self {
        let client = configure(reqwest::Client::builder().redirect(Policy::none()).no_proxy())
            .build()
            .expect("an HTTP client needs no more than this");
        Self { client, jar: CookieJar::default(), headers: HeaderMap::new(), stops: Vec::new(), follow: true }
    }

    /// Sends this header with every request from now on.
    ///
    /// # Panics
    ///
    /// If it is no header.
    pub fn set_header(&mut self, name: &str, value: &str) {
        let name: HeaderName = name.parse().expect("a header name");
        self.headers.insert(name, HeaderValue::from_str(value).expect("a header value"));
    }

    /// No longer sends this header.
    pub fn remove_header(&mut self, name: &str) {
        self.headers.remove(name);
    }

    /// Does not follow redirects to addresses that start so, which lets a test look at them, or where nobody listens.
    pub fn stop_at(&mut self, prefix: &str) {
        self.stops.push(prefix.to_owned());
    }

    /// Follows redirects by itself, which is the default, or leaves them to [`Browser::follow`].
    pub fn follow_redirects(&mut self, follow: bool) {
        self.follow = follow;
    }

    /// The cookies.
    pub fn cookies(&self) -> &CookieJar {
        &self.jar
    }

    /// The cookies, to lose or plant some.
    pub fn cookies_mut(&mut self) -> &mut CookieJar {
        &mut self.jar
    }

    /// Opens an address as if typed in.
    pub async fn get(&mut self, url: &str) -> Page {
        self.visit(Visit::new(Method::GET, parse(url))).await
    }

    /// Opens an address by a link on `from`, which is what decides about `SameSite=Strict` cookies.
    pub async fn get_from(&mut self, from: &str, url: &str) -> Page {
        self.visit(Visit { initiator: Some(parse(from)), ..Visit::new(Method::GET, parse(url)) }).await
    }

    /// Opens an address with headers of this request alone.
    pub async fn get_with_headers(&mut self, url: &str, headers: &[(&str, &str)]) -> Page {
        self.visit(Visit { headers: header_map(headers), ..Visit::new(Method::GET, parse(url)) }).await
    }

    /// Posts a form of the site itself.
    pub async fn post_form(&mut self, url: &str, fields: &[(&str, &str)]) -> Page {
        self.post_form_from(url, url, fields).await
    }

    /// Posts a form that stands on `from`: another site's form brings neither `Strict` nor `Lax` cookies.
    pub async fn post_form_from(&mut self, from: &str, url: &str, fields: &[(&str, &str)]) -> Page {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let visit = Visit::new(Method::POST, parse(url));
        self.visit(Visit { body: Some(body), initiator: Some(parse(from)), ..visit }).await
    }

    /// Sends a form found on `page`.
    pub async fn submit(&mut self, page: &Page, form: &Form) -> Page {
        let mut target = page.resolve(form.action());
        target.set_fragment(None);
        let encoded = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form.entries()).finish();
        let initiator = Some(page.url().clone());
        if form.is_post() {
            let visit = Visit::new(Method::POST, target);
            return self.visit(Visit { body: Some(encoded), initiator, ..visit }).await;
        }
        target.set_query(Some(&encoded));
        self.visit(Visit { initiator, ..Visit::new(Method::GET, target) }).await
    }

    /// Clicks the link with this text on `page`.
    ///
    /// # Panics
    ///
    /// If there is none.
    pub async fn click(&mut self, page: &Page, text: &str) -> Page {
        let links = page.links();
        let link = links.iter().find(|link| link.text() == text);
        let link = link.unwrap_or_else(|| panic!("no link {text:?} on {}, only {links:?}", page.url()));
        let target = page.resolve(link.href());
        self.visit(Visit { initiator: Some(page.url().clone()), ..Visit::new(Method::GET, target) }).await
    }

    /// Follows the redirect that `page` is, one step.
    ///
    /// # Panics
    ///
    /// If it is none.
    pub async fn follow(&mut self, page: &Page) -> Page {
        let target = page.location().unwrap_or_else(|| panic!("{} is no redirect: {}", page.url(), page.status()));
        let initiator = page.hops.first().map(|hop| hop.url.clone());
        self.visit(Visit { initiator, ..Visit::new(Method::GET, target) }).await
    }

    async fn visit(&mut self, mut visit: Visit) -> Page {
        let mut hops = Vec::new();
        loop {
            let mut page = self.request(&visit).await;
            let follows =
                |next: &Url| self.follow && !self.stops.iter().any(|prefix| next.as_str().starts_with(prefix.as_str()));
            let next = page.location().filter(follows);
            let refresh = page.refresh().filter(follows);
            hops.append(&mut page.hops);
            if let Some(next) = refresh {
                // A page that goes on by itself is where the next request begins.
                visit = Visit { initiator: Some(visit.url), ..Visit::new(Method::GET, next) };
                assert!(hops.len() <= MAX_REDIRECTS, "pages without end");
                continue;
            }
            let Some(next) = next else {
                page.hops = hops;
                return page;
            };
            let trail: Vec<_> = hops.iter().map(|hop| hop.url.as_str()).collect();
            assert!(hops.len() <= MAX_REDIRECTS, "redirects without end: {trail:#?}");
            visit.redirect(page.status, next);
        }
    }

    async fn request(&mut self, visit: &Visit) -> Page {
        let mut request = self.client.request(visit.method.clone(), visit.url.clone());
        request = request.header(ACCEPT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        request = request.header("sec-fetch-site", visit.fetch_site()).header("sec-fetch-mode", "navigate");
        if let Some(body) = &visit.body {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body.clone());
            request = request.header(ORIGIN, visit.origin());
        }
        let sent = self.jar.header(&visit.url, visit.is_cross_site(), &visit.method);
        if let Some(cookies) = &sent {
            request = request.header(COOKIE, cookies);
        }
        let request = request.headers(self.headers.clone()).headers(visit.headers.clone());
        let response = request.send().await.unwrap_or_else(|error| panic!("{} {}: {error:?}", visit.method, visit.url));

        let (status, headers) = (response.status(), response.headers().clone());
        let set_cookies: Vec<String> =
            headers.get_all(SET_COOKIE).iter().map(|line| String::from_utf8_lossy(line.as_bytes()).into()).collect();
        for line in &set_cookies {
            self.jar.store(&visit.url, line);
        }
        let body = response.bytes().await.unwrap_or_else(|error| panic!("body of {}: {error}", visit.url));
        let hop = Hop {
            method: visit.method.clone(),
            url: visit.url.clone(),
            sent_cookies: sent,
            status,
            location: headers.get(LOCATION).map(|value| String::from_utf8_lossy(value.as_bytes()).into()),
            set_cookies,
        };
        let body = String::from_utf8_lossy(&body).into_owned();
        Page { url: visit.url.clone(), status, headers, body, hops: vec![hop] }
    }
}

/// What the browser shows: the last response, and every step that led to it.
#[derive(Debug, Clone)]
pub struct Page {
    url: Url,
    status: StatusCode,
    headers: HeaderMap,
    body: String,
    hops: Vec<Hop>,
}

impl Page {
    /// What the address bar says.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The response headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as text.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// Each request made, in order, the redirects included.
    pub fn hops(&self) -> &[Hop] {
        &self.hops
    }

    /// Every `Set-Cookie` line on the way, in order.
    pub fn set_cookies(&self) -> impl Iterator<Item = &str> {
        self.hops.iter().flat_map(|hop| &hop.set_cookies).map(String::as_str)
    }

    /// Where this response sends the browser, if it is a redirect that was not followed.
    pub fn location(&self) -> Option<Url> {
        let last = self.hops.last()?;
        if !matches!(self.status.as_u16(), 301 | 302 | 303 | 307 | 308) {
            return None;
        }
        Some(self.resolve(last.location.as_deref()?))
    }

    /// Where this page sends the browser by itself.
    pub fn refresh(&self) -> Option<Url> {
        html::refresh(&self.body).map(|next| self.resolve(&next))
    }

    /// The forms, in document order.
    pub fn forms(&self) -> Vec<Form> {
        html::forms(&self.body)
    }

    /// The one form of the page.
    ///
    /// # Panics
    ///
    /// If there is none or another one.
    pub fn form(&self) -> Form {
        let mut forms = self.forms();
        assert_eq!(forms.len(), 1, "forms on {}:\n{}", self.url, self.body);
        forms.remove(0)
    }

    /// The links, in document order.
    pub fn links(&self) -> Vec<Link> {
        html::links(&self.body)
    }

    fn resolve(&self, reference: &str) -> Url {
        self.url.join(reference).unwrap_or_else(|error| panic!("{reference:?} on {}: {error}", self.url))
    }
}

/// One request and its answer.
#[derive(Debug, Clone)]
pub struct Hop {
    /// The method sent.
    pub method: Method,
    /// The address asked.
    pub url: Url,
    /// The `Cookie` header sent.
    pub sent_cookies: Option<String>,
    /// The status answered.
    pub status: StatusCode,
    /// The `Location` header answered, as received.
    pub location: Option<String>,
    /// The `Set-Cookie` lines answered, as received.
    pub set_cookies: Vec<String>,
}

#[derive(Debug)]
struct Visit {
    method: Method,
    url: Url,
    body: Option<String>,
    headers: HeaderMap,
    /// The page that caused the request; none where a person typed the address.
    initiator: Option<Url>,
    /// Whether a redirect led across origins: browsers then hide the origin of a POST.
    crossed_origin: bool,
    /// Whether any address on the way is of another site than the initiator.
    crossed_site: bool,
}

impl Visit {
    fn new(method: Method, url: Url) -> Self {
        let (body, headers, initiator) = (None, HeaderMap::new(), None);
        Self { method, url, body, headers, initiator, crossed_origin: false, crossed_site: false }
    }

    /// The Fetch standard, "HTTP-redirect fetch": all but 307 and 308 turn a POST into a GET.
    fn redirect(&mut self, status: StatusCode, next: Url) {
        self.crossed_site |= self.is_cross_site();
        self.crossed_origin |= self.url.origin() != next.origin();
        let keep = matches!(status, StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT);
        if !keep && self.method != Method::HEAD {
            self.method = Method::GET;
            self.body = None;
        }
        self.url = next;
    }

    fn is_cross_site(&self) -> bool {
        self.initiator.as_ref().is_some_and(|initiator| !same_site(initiator, &self.url))
    }

    fn fetch_site(&self) -> &'static str {
        match &self.initiator {
            None => "none",
            Some(_) if self.crossed_site || self.is_cross_site() => "cross-site",
            Some(initiator) if !self.crossed_origin && initiator.origin() == self.url.origin() => "same-origin",
            Some(_) => "same-site",
        }
    }

    fn origin(&self) -> String {
        match self.initiator.as_ref().map(Url::origin) {
            Some(origin @ Origin::Tuple(..)) if !self.crossed_origin => origin.ascii_serialization(),
            _ => "null".to_owned(),
        }
    }
}

/// Scheme and host alike; ports do not count. Loopback names have no registrable domain to compare instead.
fn same_site(one: &Url, other: &Url) -> bool {
    one.scheme() == other.scheme() && one.host() == other.host()
}

fn parse(url: &str) -> Url {
    Url::parse(url).unwrap_or_else(|error| panic!("{url:?}: {error}"))
}

fn header_map(headers: &[(&str, &str)]) -> HeaderMap {
    let pairs = headers.iter().map(|(name, value)| {
        let name: HeaderName = name.parse().expect("a header name");
        (name, HeaderValue::from_str(value).expect("a header value"))
    });
    pairs.collect()
}
