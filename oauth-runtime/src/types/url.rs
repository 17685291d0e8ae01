use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Position, Url, form_urlencoded};

/// The URL of a provider's endpoint: checked once, kept exactly as received.
///
/// It is absolute, has a host, and no user information and no fragment
/// ([RFC 6749 §3.1](https://www.rfc-editor.org/rfc/rfc6749#section-3.1)); its own query is kept. The text that was
/// parsed and the text that is sent are the same, so that no two parsers can read it differently.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EndpointUrl {
    received: Box<str>,
    url: Url,
}

/// Which schemes an endpoint may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum UrlPolicy {
    /// `https` everywhere.
    #[default]
    HttpsOnly,
    /// Also `http`, if the host is a loopback address, `localhost` or a name below `localhost`: for development and tests.
    DangerousLoopbackHttp,
}

/// Why a URL cannot be an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidUrl {
    /// It is not an absolute URL with a host, or reads differently after parsing.
    #[error("not an absolute URL in its plain form")]
    Syntax,
    /// The scheme is not allowed here.
    #[error("the scheme must be `https`")]
    Scheme,
    /// It carries `user:password@`.
    #[error("user information is not allowed")]
    UserInfo,
    /// It carries a `#fragment`.
    #[error("a fragment is not allowed")]
    Fragment,
    /// Its query holds a parameter that every request to it gets.
    #[error("its query holds a parameter of the protocol, such as `client_id` or `state`")]
    ProtocolParameter,
}

impl EndpointUrl {
    /// Longest accepted URL, in bytes.
    pub const MAX_LENGTH: usize = 2048;

    /// Checks `value` against `policy`.
    ///
    /// # Errors
    ///
    /// [`InvalidUrl`] says which rule is broken.
    pub fn parse(value: &str, policy: UrlPolicy) -> Result<Self, InvalidUrl> {
        if value.len() > Self::MAX_LENGTH { Err(InvalidUrl::Syntax) } else { Self::parse_long(value, policy) }
    }

    /// The URL of an API call, whose query may be longer.
    pub(crate) fn parse_long(value: &str, policy: UrlPolicy) -> Result<Self, InvalidUrl> {
        Self::read(value, |url| {
            let loopback = url.host().is_some_and(|host| is_on_this_machine(&host));
            url.scheme() == "https"
                || (url.scheme() == "http" && loopback && policy == UrlPolicy::DangerousLoopbackHttp)
        })
    }

    /// A URL of a host that the operator names for plain `http`.
    pub(super) fn parse_trusted(value: &str) -> Result<Self, InvalidUrl> {
        Self::read(value, |url| matches!(url.scheme(), "https" | "http"))
    }

    fn read(value: &str, has_allowed_scheme: impl Fn(&Url) -> bool) -> Result<Self, InvalidUrl> {
        if value.len() > 4 * Self::MAX_LENGTH || value.bytes().any(|b| b <= b' ' || b == b'\\' || b >= 0x7f) {
            return Err(InvalidUrl::Syntax);
        }
        let url = Url::parse(value).map_err(|_| InvalidUrl::Syntax)?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(InvalidUrl::UserInfo);
        }
        if url.fragment().is_some() {
            return Err(InvalidUrl::Fragment);
        }
        if url.host().is_none() {
            return Err(InvalidUrl::Syntax);
        }
        if !has_allowed_scheme(&url) {
            return Err(InvalidUrl::Scheme);
        }
        if !reads_the_same(value, &url) {
            return Err(InvalidUrl::Syntax);
        }
        Ok(Self { received: value.into(), url })
    }

    /// The URL as it was received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.received
    }

    /// The URL as it was parsed.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The URL as it was parsed, for a client that keeps it.
    #[must_use]
    pub fn into_url(self) -> Url {
        self.url
    }

    /// The same URL with one more query parameter, encoded as one value whatever it holds.
    ///
    /// # Errors
    ///
    /// [`InvalidUrl`] if the URL would be longer than [`MAX_LENGTH`](Self::MAX_LENGTH).
    pub fn with_parameter(&self, name: &str, value: &str) -> Result<Self, InvalidUrl> {
        let mut query = form_urlencoded::Serializer::new(String::new());
        self.with_query(&query.append_pair(name, value).finish())
    }

    /// The same URL with encoded pairs behind its own query.
    pub(crate) fn with_query(&self, pairs: &str) -> Result<Self, InvalidUrl> {
        let separator = match self.url.query() {
            None => "?",
            Some("") => "",
            Some(_) => "&",
        };
        // Its scheme was judged when it was first read.
        Self::parse(&format!("{}{separator}{pairs}", self.received), UrlPolicy::DangerousLoopbackHttp)
    }

    /// The same URL with a query parameter in the place of those of its name.
    ///
    /// # Errors
    ///
    /// [`InvalidUrl`] if the URL would be longer than that of an API call may be.
    pub(crate) fn replacing_parameter(&self, name: &str, value: &str) -> Result<Self, InvalidUrl> {
        let (before, query) = self.received.split_once('?').unwrap_or((&self.received, ""));
        let is_other = |pair: &&str| form_urlencoded::parse(pair.as_bytes()).all(|(other, _)| other != name);
        let mut url = String::with_capacity(self.received.len() + name.len() + value.len() + 16);
        url.push_str(before);
        url.push('?');
        for pair in query.split('&').filter(|pair| !pair.is_empty()).filter(is_other) {
            url.push_str(pair);
            url.push('&');
        }
        url.extend(form_urlencoded::byte_serialize(name.as_bytes()));
        url.push('=');
        url.extend(form_urlencoded::byte_serialize(value.as_bytes()));
        // Its scheme was judged when it was first read.
        Self::parse_long(&url, UrlPolicy::DangerousLoopbackHttp)
    }

    /// The same path and query at the origin of another URL.
    pub(super) fn at_origin_of(&self, other: &Self) -> Self {
        let text = other.origin() + &self.url[Position::BeforePath..];
        // Both halves were parsed before.
        Url::parse(&text).map_or_else(|_| self.clone(), |url| Self { received: text.into(), url })
    }

    /// Scheme, host and port are those of this other URL.
    pub(crate) fn has_origin_of(&self, other: &str) -> bool {
        // What is spelt the same is read the same.
        if upto_path(other).is_some_and(|start| upto_path(&self.received) == Some(start)) {
            return true;
        }
        Url::parse(other).is_ok_and(|other| other.origin() == self.url.origin())
    }

    /// Plain `http` to a name below `localhost`, which a name server may know as something else: not to be sent but to this machine.
    pub(crate) fn must_stay_on_this_machine(&self) -> bool {
        self.url.scheme() == "http" && self.url.host_str().is_some_and(|host| host.ends_with(".localhost"))
    }

    /// Scheme, host and port, as in `https://op.example`.
    #[must_use]
    pub fn origin(&self) -> String {
        self.url.origin().ascii_serialization()
    }
}

/// A URL as far as its authority, if its parts are told apart by no other character than these.
pub(super) fn upto_path(url: &str) -> Option<&str> {
    let authority = url.find("://")? + "://".len();
    let end = url[authority..].find(['/', '?', '#', '\\']).map_or(url.len(), |end| authority + end);
    Some(&url[..end])
}

/// One parser for check and connect: a URL that reads differently after parsing is refused. The host may be in other case,
/// a default port written out, the root path left out.
fn reads_the_same(received: &str, url: &Url) -> bool {
    let Some((_, rest)) = received.split_once("://") else { return false };
    let (authority, tail) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let plain = &url[Position::BeforeHost..Position::AfterPort];
    let default_port = if url.scheme() == "https" { ":443" } else { ":80" };
    let parsed_tail = &url[Position::BeforePath..];
    let implied_root = !tail.starts_with('/') && parsed_tail.strip_prefix('/') == Some(tail);
    let same_host = |authority: &str| authority.eq_ignore_ascii_case(plain);
    (same_host(authority) || authority.strip_suffix(default_port).is_some_and(same_host))
        && (tail == parsed_tail || implied_root)
}

impl fmt::Debug for EndpointUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EndpointUrl({})", without_query(&self.received))
    }
}

/// What of a URL may be printed: queries carry keys, codes and what users look for.
pub(crate) fn without_query(url: &str) -> &str {
    url.split('?').next().unwrap_or(url)
}

impl fmt::Display for EndpointUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.received)
    }
}

pub(crate) fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost",
        Host::Ipv4(address) => *address == Ipv4Addr::LOCALHOST || address.is_loopback(),
        Host::Ipv6(address) => *address == Ipv6Addr::LOCALHOST,
    }
}

/// The same, and names below `localhost`, which browsers lead to this machine without asking anybody (RFC 6761 §6.3). Other programs
/// may ask, so that a request to one says which addresses it may reach.
pub(crate) fn is_on_this_machine(host: &Host<&str>) -> bool {
    is_loopback(host) || matches!(host, Host::Domain(name) if name.ends_with(".localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_is_accepted_and_kept_as_received() {
        for value in [
            "https://op.example",
            "https://op.example/",
            "https://op.example/authorize?tenant=1",
            "https://OP.example/authorize",
            "https://op.example:8443/token",
            "https://op.example:443/token",
            "https://op.example?tenant=1",
            "https://[2001:db8::1]:8443/token",
        ] {
            assert_eq!(
                EndpointUrl::parse(value, UrlPolicy::HttpsOnly).map(|u| u.as_str().to_owned()),
                Ok(value.to_owned())
            );
        }
    }

    #[test]
    fn a_parameter_is_added_to_the_urls_own_query_as_one_value() {
        for (url, expected) in [
            ("https://op.example", "https://op.example?a=b%26c+%23"),
            ("https://op.example/x?", "https://op.example/x?a=b%26c+%23"),
            ("https://op.example/x?y=1", "https://op.example/x?y=1&a=b%26c+%23"),
        ] {
            let url = EndpointUrl::parse(url, UrlPolicy::HttpsOnly).expect("valid");
            assert_eq!(url.with_parameter("a", "b&c #").expect("short").as_str(), expected);
            assert_eq!(url.with_parameter("a", &"x".repeat(2048)), Err(InvalidUrl::Syntax));
        }
    }

    #[test]
    fn t159_two_urls_have_one_origin_if_they_do_when_both_are_parsed() {
        let spellings = [
            "https://a.example",
            "https://a.example/",
            "https://a.example/x",
            "https://a.example?y",
            "https://a.example:443/x",
            "https://a.example:8443/x",
            "https://A.example/x",
            "https://a.example.evil.example/x",
            "https://a.examples/x",
            "https://u@a.example/x",
            "https://a.example@evil.example/x",
            "https://a.example\\@evil.example/x",
            "https://a.example#@evil.example/x",
            "https:a.example/x",
            "http://a.example/x",
            "http://localhost/x",
            "http://localhost:80",
            "a.example",
        ];
        for url in spellings {
            let Ok(endpoint) = EndpointUrl::parse(url, UrlPolicy::DangerousLoopbackHttp) else { continue };
            for other in spellings {
                let is_same = Url::parse(other).is_ok_and(|other| other.origin() == endpoint.url.origin());
                assert_eq!(endpoint.has_origin_of(other), is_same, "{url} {other}");
            }
        }
    }

    #[test]
    fn t010_odd_endpoints_are_refused() {
        for (value, why) in [
            ("javascript:alert(1)", InvalidUrl::Syntax),
            ("data:text/html,x", InvalidUrl::Syntax),
            ("http://op.example/", InvalidUrl::Scheme),
            ("ftp://op.example/", InvalidUrl::Scheme),
            ("https://user@op.example/", InvalidUrl::UserInfo),
            ("https://user:pass@op.example/", InvalidUrl::UserInfo),
            ("https://op.example/#x", InvalidUrl::Fragment),
            ("/authorize", InvalidUrl::Syntax),
            ("", InvalidUrl::Syntax),
        ] {
            assert_eq!(EndpointUrl::parse(value, UrlPolicy::HttpsOnly), Err(why), "{value}");
        }
    }

    #[test]
    fn t159_urls_that_parsers_read_differently_are_refused() {
        for value in [
            "https://op.example\\@evil.example/",
            "https://op.example/\tx",
            "https://op.example/\r\nx",
            " https://op.example/",
            "https:op.example",
            "https:/op.example",
            "https://op.example/a/../b",
            "https://ｏp.example/",
            "https://op.example/%00\0",
            "https://0x7f000001/",
            "https://op.example:0443/",
            "https://op.example:80:443/",
        ] {
            assert_eq!(EndpointUrl::parse(value, UrlPolicy::HttpsOnly), Err(InvalidUrl::Syntax), "{value}");
        }
    }

    #[test]
    fn t146_plain_http_is_for_loopback_hosts_under_the_dangerous_policy_only() {
        let dangerous = UrlPolicy::DangerousLoopbackHttp;
        for value in [
            "http://127.0.0.1:8080/",
            "http://localhost:3000/x",
            "http://[::1]:9/",
            "http://op.localhost:8080/",
            "http://a.b.LOCALHOST/x",
        ] {
            assert!(EndpointUrl::parse(value, dangerous).is_ok(), "{value}");
            assert_eq!(EndpointUrl::parse(value, UrlPolicy::HttpsOnly), Err(InvalidUrl::Scheme), "{value}");
        }
        for value in [
            "http://127.0.0.1.evil.example/",
            "http://localhost.evil.example/",
            "http://op.localhost.evil.example/",
            "http://evil-localhost/",
            "http://op.localhost./",
            "http://op.example/",
        ] {
            assert_eq!(EndpointUrl::parse(value, dangerous), Err(InvalidUrl::Scheme), "{value}");
        }
        assert_eq!(EndpointUrl::parse("http://localhost:80@evil.example/", dangerous), Err(InvalidUrl::UserInfo));
    }
}
