//! The authorization request, [RFC 6749 §4.1.1](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1): parameters, and how they
//! get to the server.
//!
//! Delivery is the last step. Today it is the query of a redirect, [`AuthorizationRequest::in_query`]; a request object
//! ([RFC 9101](https://www.rfc-editor.org/rfc/rfc9101)) and a pushed request
//! ([RFC 9126](https://www.rfc-editor.org/rfc/rfc9126)) read the same [`AuthorizationRequest::iter`].

use super::parameters::Parameters;
use crate::types::EndpointUrl;

/// What many requests have in common: their first parameters, and these as text, made once.
#[derive(Debug)]
pub(crate) struct ConstantPart<'a> {
    parameters: Parameters<'a>,
    url: String,
}

impl<'a> ConstantPart<'a> {
    pub(crate) fn new(endpoint: &EndpointUrl, parameters: Parameters<'a>) -> Self {
        Self { url: parameters.in_query_of(endpoint), parameters }
    }
}

/// One authorization request.
#[derive(Debug)]
pub(crate) struct AuthorizationRequest<'a> {
    constant: &'a ConstantPart<'a>,
    own: Parameters<'a>,
}

impl<'a> AuthorizationRequest<'a> {
    pub(crate) fn new(constant: &'a ConstantPart<'a>) -> Self {
        Self { constant, own: Parameters::of_few() }
    }

    pub(crate) fn add(&mut self, name: &'a str, value: String) {
        self.own.add(name, value);
    }

    /// All parameters, those that many have first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.constant.parameters.iter().chain(self.own.iter())
    }

    /// The value that a parameter was sent with.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Delivers it in the query of a redirect: the value of the `Location` header.
    pub(crate) fn in_query(&self) -> String {
        let mut url = String::with_capacity(self.constant.url.len() + 256);
        url.push_str(&self.constant.url);
        self.own.write_form(&mut url);
        url
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::*;
    use crate::types::UrlPolicy;

    fn endpoint(url: &str) -> EndpointUrl {
        EndpointUrl::parse(url, UrlPolicy::HttpsOnly).expect("a valid endpoint")
    }

    fn delivered(url: &str, constant: &[(&str, &str)], own: &[(&str, &str)]) -> String {
        let mut parameters = Parameters::new();
        parameters.extend(constant.iter().copied());
        let constant = ConstantPart::new(&endpoint(url), parameters);
        let mut request = AuthorizationRequest::new(&constant);
        own.iter().for_each(|(name, value)| request.add(name, (*value).to_owned()));
        request.in_query()
    }

    #[test]
    fn the_endpoints_own_query_is_kept() {
        assert_eq!(delivered("https://op.example/a", &[("x", "1")], &[]), "https://op.example/a?x=1");
        assert_eq!(delivered("https://op.example/a?", &[], &[("x", "1")]), "https://op.example/a?x=1");
        let url = delivered("https://op.example/a?t=1", &[("x", "1")], &[("y", "2")]);
        assert_eq!(url, "https://op.example/a?t=1&x=1&y=2");
    }

    #[test]
    fn t011_a_value_stays_one_value() {
        assert_eq!(
            delivered("https://op.example/a", &[("login_hint", "a&prompt=none&state=x#yé")], &[("state", "a=b&c")]),
            "https://op.example/a?login_hint=a%26prompt%3Dnone%26state%3Dx%23y%C3%A9&state=a%3Db%26c"
        );
    }

    proptest! {
        #[test]
        fn what_is_delivered_are_the_parameters_in_their_order(
            constant in prop::collection::vec((".{1,9}", ".{0,20}"), 0..5),
            own in prop::collection::vec((".{1,9}", ".{0,20}"), 0..5),
        ) {
            fn pairs(list: &[(String, String)]) -> Vec<(&str, &str)> {
                list.iter().map(|(name, value)| (&**name, &**value)).collect()
            }
            let url = delivered("https://op.example/a?own=1", &pairs(&constant), &pairs(&own));
            let url = Url::parse(&url).expect("a URL");
            let read = url.query_pairs().into_owned().skip(1).collect::<Vec<_>>();
            prop_assert_eq!(read, [constant, own].concat());
            prop_assert_eq!(url.fragment(), None);
        }
    }
}
