//! The cookie jar (RFC 6265bis §5), with the limits and refusals of current browsers.

use cookie::{Cookie, SameSite};
use http::Method;
use time::OffsetDateTime;
use url::{Host, Url};

/// Name and value together; Chromium and Firefox refuse more.
const MAX_BYTES: usize = 4096;

/// A cookie as kept.
#[derive(Debug, Clone)]
pub struct StoredCookie {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
    /// The host that set it, or its `Domain`.
    pub domain: String,
    /// Whether only that very host gets it.
    pub host_only: bool,
    /// The path it is sent to.
    pub path: String,
    /// `Secure`.
    pub secure: bool,
    /// `HttpOnly`.
    pub http_only: bool,
    /// `SameSite`, if given.
    pub same_site: Option<SameSite>,
    /// The end of its life; with the browser if none.
    pub expires: Option<OffsetDateTime>,
}

/// A `Set-Cookie` line that the browser did not take, and why.
#[derive(Debug, Clone)]
pub struct Refused {
    /// The line as received.
    pub line: String,
    /// The reason.
    pub reason: &'static str,
}

/// All cookies of one browser. Ports do not keep them apart; hosts, paths and schemes do.
#[derive(Debug, Clone, Default)]
pub struct CookieJar {
    cookies: Vec<StoredCookie>,
    refused: Vec<Refused>,
}

impl CookieJar {
    /// The living cookies, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &StoredCookie> {
        let now = OffsetDateTime::now_utc();
        self.cookies.iter().filter(move |cookie| cookie.expires.is_none_or(|end| end > now))
    }

    /// The living cookie of this name; the oldest, should several hosts or paths have one.
    pub fn find(&self, name: &str) -> Option<&StoredCookie> {
        self.iter().find(|cookie| cookie.name == name)
    }

    /// What was not taken, in order: a test of good behaviour expects nothing here.
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    /// Takes a `Set-Cookie` line as if `url` had answered it.
    pub fn store(&mut self, url: &Url, line: &str) {
        if let Err(reason) = self.try_store(url, line) {
            self.refused.push(Refused { line: line.to_owned(), reason });
        }
    }

    /// Changes the value of a cookie, as the owner of the browser could.
    ///
    /// # Panics
    ///
    /// If there is none of this name.
    pub fn set_value(&mut self, name: &str, value: &str) {
        let cookie = self.cookies.iter_mut().find(|cookie| cookie.name == name);
        value.clone_into(&mut cookie.unwrap_or_else(|| panic!("no cookie {name:?}")).value);
    }

    /// Drops the cookies of this name.
    pub fn remove(&mut self, name: &str) {
        self.cookies.retain(|cookie| cookie.name != name);
    }

    /// Drops every cookie.
    pub fn clear(&mut self) {
        self.cookies.clear();
    }

    /// Drops the cookies that live no longer than the browser: a restart.
    pub fn end_session(&mut self) {
        self.cookies.retain(|cookie| cookie.expires.is_some());
    }

    /// The `Cookie` header for a top-level request (§5.8.3).
    pub(super) fn header(&self, url: &Url, cross_site: bool, method: &Method) -> Option<String> {
        let host = host(url);
        let mut cookies: Vec<_> = self
            .iter()
            .filter(|cookie| if cookie.host_only { cookie.domain == host } else { is_domain(&host, &cookie.domain) })
            .filter(|cookie| is_below(url.path(), &cookie.path))
            .filter(|cookie| !cookie.secure || is_secure(url))
            .filter(|cookie| match cookie.same_site {
                _ if !cross_site => true,
                Some(SameSite::Strict) => false,
                Some(SameSite::Lax) => method.is_safe(),
                // Without the attribute browsers differ; those that take it for Lax let young cookies through.
                Some(SameSite::None) | None => true,
            })
            .collect();
        cookies.sort_by_key(|cookie| std::cmp::Reverse(cookie.path.len()));
        let pairs: Vec<_> = cookies.iter().map(|cookie| format!("{}={}", cookie.name, cookie.value)).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    /// §5.7, the steps a loopback test can meet.
    fn try_store(&mut self, url: &Url, line: &str) -> Result<(), &'static str> {
        let parsed = Cookie::parse(line).map_err(|_| "it is no cookie")?;
        let (name, value) = parsed.name_value();
        let host = host(url);
        let domain = parsed.domain().filter(|domain| !domain.is_empty()).map(str::to_ascii_lowercase);
        let secure = parsed.secure() == Some(true);
        let given_path = parsed.path().filter(|path| path.starts_with('/'));

        if name.len() + value.len() > MAX_BYTES {
            return Err("name and value are longer than 4096 bytes");
        }
        if secure && !is_secure(url) {
            return Err("`Secure` over http: Safari does not take it, not even on loopback");
        }
        if domain.as_ref().is_some_and(|domain| !is_domain(&host, domain)) {
            return Err("`Domain` is not a parent of the host");
        }
        let lower = name.to_ascii_lowercase();
        if lower.starts_with("__secure-") && !secure {
            return Err("`__Secure-` without `Secure`");
        }
        if lower.starts_with("__host-") && !(secure && domain.is_none() && given_path == Some("/")) {
            return Err("`__Host-` wants `Secure`, `Path=/` and no `Domain`");
        }
        if parsed.same_site() == Some(SameSite::None) && !secure {
            return Err("`SameSite=None` without `Secure`");
        }

        let path = given_path.map_or_else(|| default_path(url), str::to_owned);
        let host_only = domain.as_ref().is_none_or(|domain| *domain == host && !host.contains('.'));
        let domain = domain.unwrap_or(host);
        let now = OffsetDateTime::now_utc();
        // §5.6: Max-Age wins over Expires.
        let expires = match parsed.max_age() {
            Some(age) => Some(now.checked_add(age).unwrap_or(now + time::Duration::days(400))),
            None => parsed.expires_datetime(),
        };
        let same = |cookie: &StoredCookie| cookie.name == name && cookie.domain == domain && cookie.path == path;
        if !is_secure(url) && self.cookies.iter().any(|cookie| same(cookie) && cookie.secure) {
            return Err("http may not replace a `Secure` cookie");
        }

        let stored = StoredCookie {
            name: name.to_owned(),
            value: value.to_owned(),
            host_only,
            secure,
            http_only: parsed.http_only() == Some(true),
            same_site: parsed.same_site(),
            expires,
            domain: domain.clone(),
            path: path.clone(),
        };
        let position = self.cookies.iter().position(same);
        let dead = expires.is_some_and(|end| end <= now);
        match (position, dead) {
            (Some(index), true) => drop(self.cookies.remove(index)),
            // In its old place: a replaced cookie keeps its creation time.
            (Some(index), false) => self.cookies[index] = stored,
            (None, true) => {}
            (None, false) => self.cookies.push(stored),
        }
        Ok(())
    }
}

fn is_secure(url: &Url) -> bool {
    url.scheme() == "https"
}

fn host(url: &Url) -> String {
    url.host_str().expect("an http address has a host").to_ascii_lowercase()
}

/// §5.1.3.
fn is_domain(host: &str, domain: &str) -> bool {
    let name = matches!(Host::parse(host), Ok(Host::Domain(_)));
    host == domain || (name && host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')))
}

/// §5.1.4, path-match.
fn is_below(path: &str, cookie_path: &str) -> bool {
    path.strip_prefix(cookie_path)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || cookie_path.ends_with('/'))
}

/// §5.1.4, default-path.
fn default_path(url: &Url) -> String {
    match url.path().rfind('/') {
        None | Some(0) => "/".to_owned(),
        Some(end) => url.path()[..end].to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).expect("a URL")
    }

    fn sent(jar: &CookieJar, to: &str) -> Option<String> {
        jar.header(&url(to), false, &Method::GET)
    }

    #[track_caller]
    fn assert_refused(from: &str, line: &str) {
        let mut jar = CookieJar::default();
        jar.store(&url(from), line);
        assert_eq!(jar.refused().len(), 1, "{line}");
        assert_eq!(jar.iter().count(), 0, "{line}");
    }

    #[test]
    fn ports_share_cookies_and_hosts_do_not() {
        let mut jar = CookieJar::default();
        jar.store(&url("http://127.0.0.1:1/"), "a=1");
        assert_eq!(sent(&jar, "http://127.0.0.1:2/x").as_deref(), Some("a=1"));
        assert_eq!(sent(&jar, "http://localhost:1/"), None);
    }

    #[test]
    fn the_host_prefix_is_enforced() {
        assert_refused("http://localhost/", "__Host-a=1; Secure; Path=/");
        assert_refused("https://localhost/", "__Host-a=1; Path=/");
        assert_refused("https://localhost/", "__Host-a=1; Secure; Path=/x");
        assert_refused("https://localhost/", "__Host-a=1; Secure");
        assert_refused("https://localhost/", "__Host-a=1; Secure; Path=/; Domain=localhost");
        assert_refused("https://localhost/", "__Secure-a=1");
        let mut jar = CookieJar::default();
        jar.store(&url("https://localhost/"), "__Host-a=1; Secure; Path=/");
        assert!(jar.refused().is_empty());
    }

    #[test]
    fn other_lines_browsers_refuse_are_refused() {
        assert_refused("http://localhost/", "a=1; Secure");
        assert_refused("http://localhost/", "a=1; SameSite=None");
        assert_refused("http://localhost/", "a=1; Domain=example.com");
        assert_refused("http://localhost/", &format!("a={}", "x".repeat(4096)));
    }

    #[test]
    fn a_secure_cookie_stays_off_http() {
        let mut jar = CookieJar::default();
        jar.store(&url("https://localhost/"), "a=1; Secure; Path=/");
        assert_eq!(sent(&jar, "http://localhost/"), None);
        jar.store(&url("http://localhost/"), "a=2; Path=/");
        assert_eq!(jar.refused().len(), 1);
    }

    #[test]
    fn paths_match_whole_segments_and_the_longest_goes_first() {
        let mut jar = CookieJar::default();
        jar.store(&url("http://localhost/"), "root=1; Path=/");
        jar.store(&url("http://localhost/auth/google"), "default=2");
        assert_eq!(sent(&jar, "http://localhost/auth/x").as_deref(), Some("default=2; root=1"));
        assert_eq!(sent(&jar, "http://localhost/authority").as_deref(), Some("root=1"));
    }

    #[test]
    fn a_cookie_with_no_time_left_is_gone() {
        let mut jar = CookieJar::default();
        jar.store(&url("http://localhost/"), "a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        assert!(jar.find("a").is_some(), "Max-Age wins");
        jar.store(&url("http://localhost/"), "a=; Max-Age=0");
        assert!(jar.find("a").is_none());
    }

    #[test]
    fn another_site_brings_lax_cookies_by_get_alone() {
        let mut jar = CookieJar::default();
        jar.store(&url("http://localhost/"), "strict=1; SameSite=Strict");
        jar.store(&url("http://localhost/"), "lax=1; SameSite=Lax");
        let target = url("http://localhost/");
        assert_eq!(jar.header(&target, true, &Method::GET).as_deref(), Some("lax=1"));
        assert_eq!(jar.header(&target, true, &Method::POST), None);
    }
}
