//! The cookies of one browser ([RFC 6265 §5](https://www.rfc-editor.org/rfc/rfc6265#section-5)), and what current browsers refuse.

use std::cmp::Reverse;
use std::time::{Duration, SystemTime};

use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;
use url::{Host, Url};

use crate::types::is_on_this_machine;

/// Name and value together; browsers refuse more.
const MAX_BYTES: usize = 4096;

/// All cookies of one browser. Hosts, paths and schemes keep them apart; ports do not.
#[derive(Debug, Default)]
pub(super) struct Jar {
    cookies: Vec<Cookie>,
}

#[derive(Debug)]
struct Cookie {
    name: String,
    value: String,
    domain: String,
    host_only: bool,
    path: String,
    secure: bool,
    same_site: SameSite,
    /// None for one that ends with the browser.
    end: Option<SystemTime>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SameSite {
    Strict,
    Lax,
    None,
}

impl Jar {
    /// Takes a `Set-Cookie` line that `url` answered with.
    ///
    /// # Errors
    ///
    /// Why a browser would not take it.
    pub(super) fn take(&mut self, url: &Url, line: &str, now: SystemTime) -> Result<(), &'static str> {
        let cookie = parse(url, line, now)?;
        let same =
            |known: &Cookie| known.name == cookie.name && known.domain == cookie.domain && known.path == cookie.path;
        if !is_secure(url) && self.cookies.iter().any(|known| same(known) && known.secure) {
            return Err("over http it would replace one that is `Secure`");
        }
        let place = self.cookies.iter().position(same);
        let is_over = cookie.end.is_some_and(|end| end <= now);
        match (place, is_over) {
            (Some(place), true) => drop(self.cookies.remove(place)),
            // In its old place: it keeps its age.
            (Some(place), false) => self.cookies[place] = cookie,
            (None, true) => {}
            (None, false) => self.cookies.push(cookie),
        }
        Ok(())
    }

    /// The `Cookie` header of a request, if it has one. From another site those that are `Lax` come along only where somebody opens a page
    /// ([RFC 6265bis §5.2](https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.2)), and no script's request does.
    pub(super) fn header(&self, url: &Url, cross_site: bool, opens_a_page: bool, now: SystemTime) -> Option<String> {
        let mut cookies: Vec<&Cookie> = self
            .at(url, now)
            .filter(|cookie| match cookie.same_site {
                _ if !cross_site => true,
                SameSite::Strict => false,
                SameSite::Lax => opens_a_page,
                SameSite::None => true,
            })
            .collect();
        cookies.sort_by_key(|cookie| Reverse(cookie.path.len()));
        let pairs: Vec<String> = cookies.iter().map(|cookie| format!("{}={}", cookie.name, cookie.value)).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    /// The value of a cookie that a page at `url` has.
    pub(super) fn find(&self, url: &Url, name: &str, now: SystemTime) -> Option<&str> {
        self.at(url, now).find(|cookie| cookie.name == name).map(|cookie| &*cookie.value)
    }

    /// The browser is closed and opened again.
    pub(super) fn restart(&mut self) {
        self.cookies.retain(|cookie| cookie.end.is_some());
    }

    pub(super) fn clear(&mut self) {
        self.cookies.clear();
    }

    fn at(&self, url: &Url, now: SystemTime) -> impl Iterator<Item = &Cookie> {
        let host = host(url);
        self.cookies
            .iter()
            .filter(move |cookie| cookie.end.is_none_or(|end| end > now))
            .filter(
                move |cookie| {
                    if cookie.host_only { cookie.domain == host } else { is_below(&host, &cookie.domain) }
                },
            )
            .filter(|cookie| is_path_below(url.path(), &cookie.path))
            .filter(|cookie| !cookie.secure || is_secure(url))
    }
}

/// §5.2 and §5.3.
fn parse(url: &Url, line: &str, now: SystemTime) -> Result<Cookie, &'static str> {
    let mut parts = line.split(';');
    let (name, value) = parts.next().and_then(|pair| pair.split_once('=')).ok_or("it is no cookie")?;
    let (name, value) = (name.trim(), value.trim());
    let (mut domain, mut path, mut secure, mut same_site) = (None, None, false, SameSite::Lax);
    let (mut max_age, mut expires) = (None, None);
    for part in parts {
        let (attribute, value) = part.split_once('=').unwrap_or((part, ""));
        let value = value.trim();
        match &*attribute.trim().to_ascii_lowercase() {
            "domain" => domain = Some(value.trim_start_matches('.').to_ascii_lowercase()).filter(|d| !d.is_empty()),
            "path" => path = Some(value).filter(|path| path.starts_with('/')),
            "secure" => secure = true,
            "max-age" => max_age = value.parse::<i64>().ok(),
            "expires" => expires = OffsetDateTime::parse(&value.replace("GMT", "+0000"), &Rfc2822).ok(),
            "samesite" if value.eq_ignore_ascii_case("strict") => same_site = SameSite::Strict,
            "samesite" if value.eq_ignore_ascii_case("none") => same_site = SameSite::None,
            _ => {}
        }
    }
    let host = host(url);
    if name.is_empty() || name.len() + value.len() > MAX_BYTES {
        return Err("it has no name, or is longer than 4096 bytes");
    }
    if secure && !is_secure(url) {
        return Err("`Secure` over http");
    }
    if domain.as_ref().is_some_and(|domain| !is_below(&host, domain)) {
        return Err("`Domain` is not that of the host");
    }
    let lower = name.to_ascii_lowercase();
    if lower.starts_with("__secure-") && !secure {
        return Err("`__Secure-` without `Secure`");
    }
    if lower.starts_with("__host-") && !(secure && domain.is_none() && path == Some("/")) {
        return Err("`__Host-` wants `Secure`, `Path=/` and no `Domain`");
    }
    if same_site == SameSite::None && !secure {
        return Err("`SameSite=None` without `Secure`");
    }
    // `Max-Age` wins over `Expires`.
    let end = match (max_age, expires) {
        (Some(age), _) => Some(u64::try_from(age).map_or(SystemTime::UNIX_EPOCH, |age| later(now, age))),
        (None, Some(expires)) => Some(SystemTime::from(expires)),
        (None, None) => None,
    };
    Ok(Cookie {
        name: name.to_owned(),
        value: value.to_owned(),
        host_only: domain.is_none(),
        domain: domain.unwrap_or(host),
        path: path.map_or_else(|| default_path(url), str::to_owned),
        secure,
        same_site,
        end,
    })
}

/// No browser keeps a cookie for longer than 400 days.
fn later(now: SystemTime, seconds: u64) -> SystemTime {
    now + Duration::from_secs(seconds.min(400 * 24 * 3600))
}

/// Names of this machine are as good as https to most browsers.
fn is_secure(url: &Url) -> bool {
    url.scheme() == "https" || url.host().is_some_and(|host| is_on_this_machine(&host))
}

fn host(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_ascii_lowercase()
}

/// §5.1.3.
fn is_below(host: &str, domain: &str) -> bool {
    let is_name = matches!(Host::parse(host), Ok(Host::Domain(_)));
    host == domain || (is_name && host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')))
}

/// §5.1.4.
fn is_path_below(path: &str, of_cookie: &str) -> bool {
    let rest = path.strip_prefix(of_cookie);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || of_cookie.ends_with('/'))
}

/// §5.1.4.
fn default_path(url: &Url) -> String {
    match url.path().rfind('/') {
        None | Some(0) => "/".to_owned(),
        Some(end) => url.path()[..end].to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(url: &str) -> Url {
        Url::parse(url).expect("a URL")
    }

    fn now() -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
    }

    /// What a browser sends to `to` that was set by `lines` at `from`.
    fn sent(from: &str, lines: &[&str], to: &str) -> Option<String> {
        let mut jar = Jar::default();
        for line in lines {
            jar.take(&url(from), line, now()).unwrap_or_else(|why| panic!("{line}: {why}"));
        }
        jar.header(&url(to), false, true, now())
    }

    #[test]
    fn a_cookie_goes_where_its_host_path_and_scheme_say() {
        let app = "https://app.example/a/b";
        assert_eq!(sent(app, &["s=1"], "https://app.example/a/c").as_deref(), Some("s=1"));
        assert_eq!(sent(app, &["s=1"], "https://app.example/"), None, "the default path");
        assert_eq!(sent(app, &["s=1; Path=/"], "https://app.example/").as_deref(), Some("s=1"));
        assert_eq!(sent(app, &["s=1; Path=/x"], "https://app.example/xy"), None);
        assert_eq!(sent(app, &["s=1; Path=/"], "https://other.example/"), None);
        assert_eq!(sent(app, &["s=1; Path=/"], "https://www.app.example/"), None, "of one host alone");
        assert_eq!(sent(app, &["s=1; Path=/; Secure"], "http://app.example/"), None);
        assert_eq!(sent("http://localhost/", &["s=1; Secure"], "http://localhost/").as_deref(), Some("s=1"));
        let narrow = sent(app, &["s=1; Path=/", "t=2; Path=/a"], "https://app.example/a");
        assert_eq!(narrow.as_deref(), Some("t=2; s=1"), "longer paths first");
    }

    #[test]
    fn a_cookie_ends_by_its_age_and_is_replaced_by_its_name() {
        let mut jar = Jar::default();
        let app = url("https://app.example/");
        let value = |jar: &Jar, now| jar.find(&app, "s", now).map(str::to_owned);
        jar.take(&app, "s=1; Max-Age=10", now()).expect("taken");
        jar.take(&app, "s=2; Max-Age=10; Expires=Thu, 01 Jan 1970 00:00:00 GMT", now()).expect("taken");
        assert_eq!(value(&jar, now()).as_deref(), Some("2"));
        assert_eq!(value(&jar, now() + Duration::from_secs(10)), None);
        jar.take(&app, "s=; Max-Age=0", now()).expect("taken");
        assert_eq!(value(&jar, now()), None);
        jar.take(&app, "s=3; Expires=Fri, 01 Jan 2100 00:00:00 GMT", now()).expect("taken");
        jar.take(&app, "t=4", now()).expect("taken");
        jar.restart();
        assert_eq!(jar.header(&app, false, true, now()).as_deref(), Some("s=3"));
        jar.take(&app, "s=; Expires=Thu, 01 Jan 1970 00:00:00 GMT", now()).expect("taken");
        assert_eq!(jar.header(&app, false, true, now()), None);
    }

    #[test]
    fn from_another_site_only_some_come_along() {
        let mut jar = Jar::default();
        let app = url("https://app.example/");
        for line in ["s=1; SameSite=Strict; Secure", "l=2; SameSite=Lax", "n=3; SameSite=None; Secure", "d=4"] {
            jar.take(&app, line, now()).expect("taken");
        }
        let header = |cross, opens_a_page| jar.header(&app, cross, opens_a_page, now());
        assert_eq!(header(false, false).as_deref(), Some("s=1; l=2; n=3; d=4"));
        assert_eq!(header(true, true).as_deref(), Some("l=2; n=3; d=4"));
        assert_eq!(header(true, false).as_deref(), Some("n=3"));
    }

    #[test]
    fn what_browsers_refuse_is_not_taken() {
        for (from, line) in [
            ("http://app.example/", "s=1; Secure"),
            ("https://app.example/", "__Host-s=1; Path=/"),
            ("https://app.example/", "__Host-s=1; Secure"),
            ("https://app.example/", "__Host-s=1; Secure; Path=/; Domain=app.example"),
            ("https://app.example/", "__Secure-s=1"),
            ("https://app.example/", "s=1; Domain=other.example"),
            ("https://app.example/", "s=1; SameSite=None"),
            ("https://app.example/", "no cookie"),
            ("https://app.example/", "=1"),
        ] {
            assert!(Jar::default().take(&url(from), line, now()).is_err(), "{line}");
        }
        let long = format!("s={}", "x".repeat(4096));
        assert!(Jar::default().take(&url("https://app.example/"), &long, now()).is_err());
    }
}
