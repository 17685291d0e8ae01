use std::fmt;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};
use memchr::memchr;

/// How the names of logins in flight begin, after the prefix of a secure cookie.
pub(super) const LOGIN_COOKIE: &str = "oauth-login-";

/// The cookies of a request, read where they are needed and never copied.
#[derive(Clone, Copy)]
pub struct RequestCookies<'a> {
    headers: &'a HeaderMap,
}

impl<'a> RequestCookies<'a> {
    /// The most cookies that are looked at; more are junk from a hostile sibling domain.
    const MAX_COOKIES: usize = 300;

    /// The cookies of these headers.
    #[must_use]
    pub fn new(headers: &'a HeaderMap) -> Self {
        Self { headers }
    }

    /// Name and value of each cookie, in the order received. Malformed pairs are passed over.
    pub fn iter(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        // Pair by pair: what another application of this host wrote must not hide this one's cookies.
        self.pairs().filter_map(|pair| name_and_value(pair, memchr(b'=', pair)?))
    }

    /// The value of the only cookie of this name. Two of the same name were not both set by this application, and
    /// neither is believed.
    #[must_use]
    pub fn get(self, name: &str) -> Option<&'a str> {
        // Most of a line are values of other cookies, which nobody has to look at.
        let named = |pair: &'a [u8]| {
            let pair = pair.trim_ascii_start();
            let value = pair.strip_prefix(name.as_bytes())?.trim_ascii_start().strip_prefix(b"=")?;
            name_and_value(pair, pair.len() - value.len() - 1)
        };
        let mut values = self.pairs().filter_map(named).filter(|(cookie, _)| *cookie == name);
        let (_, value) = values.next()?;
        values.next().is_none().then_some(value)
    }

    /// There is a cookie whose name begins so.
    pub(crate) fn any_begins_with(self, prefix: &str) -> bool {
        self.pairs().any(|pair| pair.trim_ascii_start().starts_with(prefix.as_bytes()))
    }

    /// What stands between the semicolons of all lines.
    fn pairs(self) -> impl Iterator<Item = &'a [u8]> {
        let lines = self.headers.get_all(COOKIE).into_iter();
        lines.flat_map(|line| Pairs(Some(line.as_bytes()))).take(Self::MAX_COOKIES)
    }

    /// Takes the cookies of logins in flight out of headers; the others stay as they came.
    pub(crate) fn remove_logins(headers: &mut HeaderMap) {
        let is_login = |pair: &[u8]| {
            let name = pair.trim_ascii_start();
            name.strip_prefix(b"__Host-").unwrap_or(name).starts_with(LOGIN_COOKIE.as_bytes())
        };
        let kept = headers.get_all(COOKIE).iter().filter_map(|line| {
            let others = line.as_bytes().split(|byte| *byte == b';').filter(|pair| !is_login(pair));
            let others = others.collect::<Vec<_>>().join(&b';');
            HeaderValue::from_bytes(others.trim_ascii_start()).ok().filter(|line| !line.is_empty())
        });
        let kept = kept.collect::<Vec<_>>();
        headers.remove(COOKIE);
        kept.into_iter().for_each(|line| {
            headers.append(COOKIE, line);
        });
    }
}

/// What stands between the semicolons of a line.
struct Pairs<'a>(Option<&'a [u8]>);

impl<'a> Iterator for Pairs<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let line = self.0?;
        let end = memchr(b';', line);
        self.0 = end.map(|end| &line[end + 1..]);
        Some(&line[..end.unwrap_or(line.len())])
    }
}

/// Both sides of the `=` at this place, without space around them, if they are text.
fn name_and_value(pair: &[u8], equals: usize) -> Option<(&str, &str)> {
    let text = |bytes| std::str::from_utf8(bytes).ok().map(str::trim_ascii);
    Some((text(&pair[..equals])?, text(&pair[equals + 1..])?))
}

impl fmt::Debug for RequestCookies<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

/// A `Set-Cookie` line.
#[derive(Clone)]
pub struct SetCookie(HeaderValue);

/// The attributes that this crate's cookies differ in. All are `HttpOnly`, `Path=/`, without `Domain`.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct CookieAttributes {
    /// `Secure`, and the `__Host-` prefix with it. Off on plain http loopback only.
    pub secure: bool,
    /// `SameSite=None`, for responses that come by a cross-site POST. Otherwise `Lax`.
    pub cross_site: bool,
    /// `Max-Age`, in whole seconds; without it, until the browser closes.
    pub max_age: Option<Duration>,
}

impl CookieAttributes {
    /// `SameSite=Lax`, until the browser closes; `Secure` or not.
    #[must_use]
    pub const fn new(secure: bool) -> Self {
        Self { secure, cross_site: false, max_age: None }
    }

    /// Whether it is sent with a cross-site POST.
    #[must_use]
    pub const fn with_cross_site(mut self, cross_site: bool) -> Self {
        self.cross_site = cross_site;
        self
    }

    /// How long the browser keeps it.
    #[must_use]
    pub const fn with_max_age(mut self, max_age: Duration) -> Self {
        self.max_age = Some(max_age);
        self
    }
}

impl SetCookie {
    /// A cookie; `None` if name or value cannot stand in a header.
    #[must_use]
    pub fn new(name: &str, value: &str, attributes: CookieAttributes) -> Option<Self> {
        Self::written(name, value.len(), attributes, |line| line.push_str(value))
    }

    /// A cookie whose value is these bytes as base64url.
    pub(crate) fn of_bytes(name: &str, value: &[u8], attributes: CookieAttributes) -> Option<Self> {
        let length = value.len().div_ceil(3) * 4;
        Self::written(name, length, attributes, |line| URL_SAFE_NO_PAD.encode_string(value, line))
    }

    fn written(
        name: &str,
        length: usize,
        attributes: CookieAttributes,
        write_value: impl FnOnce(&mut String),
    ) -> Option<Self> {
        let mut line = String::with_capacity(name.len() + length + 64);
        line.push_str(name);
        line.push('=');
        write_value(&mut line);
        line.push_str("; HttpOnly; Path=/");
        line.push_str(if attributes.cross_site && attributes.secure { "; SameSite=None" } else { "; SameSite=Lax" });
        if attributes.secure {
            line.push_str("; Secure");
        }
        if let Some(max_age) = attributes.max_age {
            line.push_str("; Max-Age=");
            line.push_str(&max_age.as_secs().to_string());
        }
        let mut header = HeaderValue::try_from(line).ok()?;
        header.set_sensitive(true);
        Some(Self(header))
    }

    /// The name of the cookie.
    pub(crate) fn name(&self) -> &str {
        self.0.to_str().ok().and_then(|line| line.split('=').next()).unwrap_or_default()
    }

    /// The header value.
    #[must_use]
    pub fn into_header(self) -> HeaderValue {
        self.0
    }
}

impl fmt::Debug for SetCookie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SetCookie([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn headers(lines: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(COOKIE, HeaderValue::from_str(line).expect("a header value"));
        }
        headers
    }

    #[test]
    fn t032_two_cookies_of_one_name_are_both_refused() {
        let headers = headers(&["a=1; b=2; a=3"]);
        let cookies = RequestCookies::new(&headers);
        assert_eq!(cookies.get("a"), None);
        assert_eq!(cookies.get("b"), Some("2"));
    }

    #[test]
    fn t079_t080_malformed_and_split_cookie_headers_are_read_as_far_as_they_go() {
        let headers = headers(&["; ;;x;a=1;=", "b=2=3"]);
        let cookies = RequestCookies::new(&headers);
        assert_eq!(cookies.get("a"), Some("1"));
        assert_eq!(cookies.get("b"), Some("2=3"));
        assert_eq!(cookies.get("x"), None);
    }

    #[test]
    fn a_pair_that_is_not_text_hides_no_other() {
        let mut headers = HeaderMap::new();
        for line in [&b"x=\xff; a=1; \xe9=2"[..], b"b=2; y=\xc3"] {
            headers.append(COOKIE, HeaderValue::from_bytes(line).expect("a header value"));
        }
        let cookies = RequestCookies::new(&headers).iter().collect::<Vec<_>>();
        assert_eq!(cookies, [("a", "1"), ("b", "2")]);
    }

    #[test]
    fn a_name_with_foreign_white_space_is_another_name() {
        let headers = headers(&["\u{a0}a=1; a=2"]);
        assert_eq!(RequestCookies::new(&headers).get("a"), Some("2"));
    }

    #[test]
    fn logins_in_flight_are_taken_out_and_nothing_else_is() {
        let mut headers = headers(&[
            "a=1; __Host-oauth-login-abc=x; oauth-login-def=y; b=2",
            "oauth-login-def=y",
            " __Host-oauth-login-abc=x;c=\"oauth-login-\"",
        ]);
        RequestCookies::remove_logins(&mut headers);
        assert_eq!(headers.get_all(COOKIE).iter().collect::<Vec<_>>(), ["a=1; b=2", "c=\"oauth-login-\""]);
    }

    proptest! {
        #[test]
        fn a_cookie_is_found_by_its_name_as_in_the_list_of_all(
            pairs in prop::collection::vec("[ab]{0,2} {0,2}=? {0,2}[ab=\\u{e9}]{0,3}", 0..6), name in "[ab]{0,2}",
        ) {
            let mut headers = HeaderMap::new();
            let line = HeaderValue::from_bytes(pairs.join(";").as_bytes()).expect("a header value");
            headers.append(COOKIE, line);
            let cookies = RequestCookies::new(&headers);
            let values = cookies.iter().filter(|(other, _)| *other == name).map(|(_, value)| value).collect::<Vec<_>>();
            let only = match &values[..] {
                [only] => Some(*only),
                _ => None,
            };
            prop_assert_eq!(cookies.get(&name), only);
        }

        #[test]
        fn no_login_in_flight_is_left_and_every_other_cookie_is(
            line in prop::collection::vec((0x20..=0xff_u8).prop_filter("a header byte", |byte| *byte != 0x7f), 0..80),
            at in 0_usize..80,
        ) {
            let login = b"; __Host-oauth-login-x=1;";
            let at = at.min(line.len());
            let line = [&line[..at], login, &line[at..]].concat();
            let mut headers = HeaderMap::new();
            headers.append(COOKIE, HeaderValue::from_bytes(&line).expect("a header value"));
            let is_login = |(name, _): &(&str, &str)| {
                name.strip_prefix("__Host-").unwrap_or(name).starts_with(LOGIN_COOKIE)
            };
            let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
            let others = RequestCookies::new(&headers).iter().filter(|cookie| !is_login(cookie)).map(owned);
            let others = others.collect::<Vec<_>>();
            RequestCookies::remove_logins(&mut headers);
            let left = RequestCookies::new(&headers).iter().map(owned).collect::<Vec<_>>();
            prop_assert_eq!(left, others);
        }

        #[test]
        fn any_other_cookie_leaves_this_one_readable(
            line in prop::collection::vec((0x20..=0xff_u8).prop_filter("a header byte", |byte| *byte != 0x7f), 0..400),
        ) {
            let line = [&line[..], b"; own-cookie=1"].concat();
            let mut headers = HeaderMap::new();
            headers.append(COOKIE, HeaderValue::from_bytes(&line).expect("a header value"));
            prop_assert_eq!(RequestCookies::new(&headers).iter().last(), Some(("own-cookie", "1")));
        }
    }
}
