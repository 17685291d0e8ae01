//! A server that this process reaches at another address than everybody else.

use std::borrow::Cow;
use std::fmt;

use url::Url;

use super::url::{EndpointUrl, InvalidUrl, upto_path};

/// Two origins of one server. Inside the process each URL is the public one: it is what is compared, remembered and shown to
/// browsers. A request to the public origin leaves for the internal one, as the last thing before it is sent.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct InternalAddress {
    /// `https://login.example.com`
    public: Box<str>,
    /// `http://keycloak:8080`
    internal: EndpointUrl,
}

/// Why an address cannot be an internal one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum InvalidInternalUrl {
    #[error("{0}")]
    Url(InvalidUrl),
    #[error("it has a path or a query")]
    Path,
}

impl InternalAddress {
    /// What is at the origin of `public_url` is reached at `internal_url`, which may be plain `http`: its host is named for that.
    /// Nothing if both are one origin, or the public URL is none.
    pub(crate) fn parse(internal_url: &str, public_url: &str) -> Result<Option<Self>, InvalidInternalUrl> {
        let internal = EndpointUrl::parse_trusted(internal_url).map_err(InvalidInternalUrl::Url)?;
        if internal.url().path() != "/" || internal.url().query().is_some() {
            return Err(InvalidInternalUrl::Path);
        }
        let public = Url::parse(public_url).ok().filter(|public| public.origin() != internal.url().origin());
        Ok(public.map(|public| Self { public: public.origin().ascii_serialization().into(), internal }))
    }

    /// Scheme, host and port inside.
    pub(crate) fn origin(&self) -> String {
        self.internal.origin()
    }

    /// Where a request to `url` goes.
    pub(crate) fn inside<'a>(&self, url: &'a EndpointUrl) -> Cow<'a, EndpointUrl> {
        if url.has_origin_of(&self.public) { Cow::Owned(url.at_origin_of(&self.internal)) } else { Cow::Borrowed(url) }
    }

    /// What a document says of the server's own addresses, as everybody else knows them: a server that was asked at the internal
    /// origin may name it.
    pub(crate) fn outside<'a>(&self, url: &'a str) -> Cow<'a, str> {
        let Some(start) = upto_path(url) else { return url.into() };
        // Who names a user as well is judged as it stands.
        let is_inside = !start.contains('@') && self.internal.has_origin_of(start);
        if is_inside { format!("{}{}", self.public, &url[start.len()..]).into() } else { url.into() }
    }
}

impl fmt::Debug for InternalAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InternalAddress({} at {})", self.public, self.origin())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::UrlPolicy;

    fn address(internal: &str) -> InternalAddress {
        let parsed = InternalAddress::parse(internal, "https://login.example.com/realms/x");
        parsed.expect("usable").expect("two origins")
    }

    #[test]
    fn what_is_at_the_issuers_origin_is_reached_inside_and_nothing_else_is() {
        let address = address("http://keycloak:8080");
        let inside = |url: &str| {
            let url = EndpointUrl::parse(url, UrlPolicy::HttpsOnly).expect("valid");
            let sent = address.inside(&url);
            assert_eq!(sent.as_str(), sent.url().as_str(), "what is sent is what was parsed");
            sent.as_str().to_owned()
        };
        for (url, expected) in [
            ("https://login.example.com/realms/x/token?a=b%20c", "http://keycloak:8080/realms/x/token?a=b%20c"),
            ("https://LOGIN.example.com:443/realms/x", "http://keycloak:8080/realms/x"),
            ("https://login.example.com", "http://keycloak:8080/"),
            ("https://login.example.com?a=1", "http://keycloak:8080/?a=1"),
        ] {
            assert_eq!(inside(url), expected);
        }
        for elsewhere in [
            "https://api.example.com/",
            "https://login.example.com:8443/",
            "https://login.example.com.evil.example/",
            "https://keycloak:8080/realms/x",
        ] {
            assert_eq!(inside(elsewhere), elsewhere);
        }
    }

    #[test]
    fn what_a_document_names_at_the_internal_origin_is_the_public_address() {
        let address = address("http://keycloak:8080/");
        for (named, expected) in [
            ("http://keycloak:8080/realms/x/token", "https://login.example.com/realms/x/token"),
            ("http://KEYCLOAK:8080?a=1", "https://login.example.com?a=1"),
            ("https://login.example.com/realms/x/auth", "https://login.example.com/realms/x/auth"),
        ] {
            assert_eq!(address.outside(named), expected);
        }
        for other in [
            "http://keycloak/realms/x",
            "https://keycloak:8080/realms/x",
            "http://keycloak:8081/",
            "http://u:p@keycloak:8080/",
            "http://keycloak:8080@evil.example/",
            "http://keycloak:8080.evil.example/",
            "http://evil.example/?http://keycloak:8080/",
            "//keycloak:8080/",
            "keycloak:8080",
            "",
        ] {
            assert_eq!(address.outside(other), other);
        }
    }

    #[test]
    fn only_an_origin_is_an_internal_address() {
        let parse = |internal| InternalAddress::parse(internal, "https://login.example.com");
        for url in ["http://keycloak:8080/auth", "https://keycloak/?x=1", "http://10.0.0.7/a/"] {
            assert_eq!(parse(url), Err(InvalidInternalUrl::Path), "{url}");
        }
        for url in [
            "keycloak:8080",
            "ftp://keycloak",
            "http://",
            "http://u@keycloak",
            "http://keycloak/#x",
            "http://key cloak",
            "http://keycloak:80:80",
            "file:///etc",
        ] {
            assert!(matches!(parse(url), Err(InvalidInternalUrl::Url(_))), "{url}");
        }
        for url in [
            "http://keycloak",
            "https://keycloak.auth.svc.cluster.local:8443/",
            "http://10.0.0.7:8080",
            "http://[fd00::7]:1",
        ] {
            assert!(parse(url).is_ok_and(|address| address.is_some()), "{url}");
        }
        assert_eq!(parse("https://login.example.com:443/"), Ok(None));
    }
}
