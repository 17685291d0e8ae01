//! The authorization request, [RFC 6749 §4.1.1](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1).

use url::form_urlencoded::byte_serialize;

use crate::types::EndpointUrl;

/// The part of an authorization URL that is the same for every login, built once.
#[derive(Clone, Debug)]
pub(crate) struct AuthorizationRequest {
    url: String,
}

impl AuthorizationRequest {
    /// Starts at the endpoint; its own query is kept (RFC 6749 §3.1).
    pub(crate) fn new(endpoint: &EndpointUrl) -> Self {
        let mut url = String::with_capacity(512);
        url.push_str(endpoint.as_str());
        match endpoint.url().query() {
            None => url.push('?'),
            Some("") => {}
            Some(_) => url.push('&'),
        }
        Self { url }
    }

    /// Appends one parameter, encoded as one value whatever it holds.
    pub(crate) fn parameter(mut self, name: &str, value: &str) -> Self {
        self.push(name, value);
        self
    }

    pub(crate) fn push(&mut self, name: &str, value: &str) {
        if !self.url.ends_with(['?', '&']) {
            self.url.push('&');
        }
        self.url.extend(byte_serialize(name.as_bytes()));
        self.url.push('=');
        self.url.extend(byte_serialize(value.as_bytes()));
    }

    /// The value for the `Location` header.
    pub(crate) fn into_url(self) -> String {
        self.url
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::UrlPolicy;

    fn url(endpoint: &str, parameters: &[(&str, &str)]) -> String {
        let endpoint = EndpointUrl::parse(endpoint, UrlPolicy::HttpsOnly).expect("a valid endpoint");
        parameters
            .iter()
            .fold(AuthorizationRequest::new(&endpoint), |request, (name, value)| request.parameter(name, value))
            .into_url()
    }

    #[test]
    fn the_endpoints_own_query_is_kept() {
        assert_eq!(url("https://op.example/a", &[("x", "1")]), "https://op.example/a?x=1");
        assert_eq!(url("https://op.example/a?t=1", &[("x", "1"), ("y", "2")]), "https://op.example/a?t=1&x=1&y=2");
    }

    #[test]
    fn t011_a_value_stays_one_value() {
        assert_eq!(
            url("https://op.example/a", &[("login_hint", "a&prompt=none&state=x#yé")]),
            "https://op.example/a?login_hint=a%26prompt%3Dnone%26state%3Dx%23y%C3%A9"
        );
    }
}
