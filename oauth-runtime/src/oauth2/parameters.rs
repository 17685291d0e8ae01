//! Parameters of a request in the making: names and values, in the order in which they are sent, not yet text.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::error::{Finding, Result};
use crate::types::{EndpointUrl, InvalidUrl};
use crate::wire::percent::encode_form_into;

/// Names that this client alone sends. An extra parameter of one of them is refused.
pub(crate) const RESERVED: &[&str] = &[
    "client_id",
    "client_secret",
    "code",
    "code_challenge",
    "code_challenge_method",
    "code_verifier",
    "grant_type",
    "nonce",
    "redirect_uri",
    "refresh_token",
    "request",
    "request_uri",
    "response_mode",
    "response_type",
    "scope",
    "state",
];

/// OpenID Connect Core §3.1.2.1: whole seconds, here at most 32 bits. What is no number would be sent, and could not be checked.
pub(crate) fn max_age(value: &str) -> Option<Duration> {
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse::<u32>().ok().filter(|_| is_number).map(|seconds| Duration::from_secs(seconds.into()))
}

/// What is told of one that is none.
pub(crate) fn max_age_invalid() -> Finding {
    let what = "`max_age` is no number of seconds, so that it could not be checked";
    Finding::new("parameter_invalid", what, "write whole seconds, such as `300`")
}

/// One that the application may choose for a token request.
pub(crate) fn require_parameter(name: &str, value: &str) -> Result<()> {
    /// In bytes: an assertion is long.
    const LONGEST: usize = 16 * 1024;
    if name.is_empty() || RESERVED.contains(&name) {
        let what = format!("the parameter {name:?} is none that an application sets");
        let remedy = "leave it out: this crate sends it, or the declaration says it";
        return Err(Finding::new("parameter_reserved", what, remedy).into());
    }
    if value.len() > LONGEST {
        let what = format!("the value of {name:?} is longer than {LONGEST} bytes");
        return Err(Finding::new("parameter_too_long", what, "send less").into());
    }
    Ok(())
}

/// RFC 6749 §3.1: a parameter is sent once at most, and the query of an authorization endpoint is kept. One that holds a parameter
/// of the protocol would have it sent twice, and who reads the first reads what the endpoint says.
pub(crate) fn require_none_of_protocol(endpoint: &EndpointUrl) -> std::result::Result<(), InvalidUrl> {
    let mut names = endpoint.url().query_pairs();
    if names.any(|(name, _)| RESERVED.contains(&&*name)) { Err(InvalidUrl::ProtocolParameter) } else { Ok(()) }
}

/// See the module.
#[derive(Default)]
pub(crate) struct Parameters<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Parameters<'a> {
    /// Of most requests.
    const USUAL: usize = 12;

    pub(crate) fn new() -> Self {
        Self(Vec::with_capacity(Self::USUAL))
    }

    /// With room for a few.
    pub(crate) fn of_few() -> Self {
        Self(Vec::with_capacity(4))
    }

    /// The same, borrowed from nobody.
    pub(crate) fn into_owned(self) -> Parameters<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Parameters(self.0.into_iter().map(|(name, value)| (owned(name), owned(value))).collect())
    }

    pub(crate) fn add(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Cow<'a, str>>) {
        self.0.push((name.into(), value.into()));
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (&**name, &**value))
    }

    /// `application/x-www-form-urlencoded`, for a body or a query: each value stays one value, whatever it holds.
    pub(crate) fn to_form(&self) -> String {
        let mut form = String::with_capacity(512);
        self.write_form(&mut form);
        form
    }

    /// Behind what `form` holds already.
    pub(crate) fn write_form(&self, form: &mut String) {
        for (name, value) in self.iter() {
            if !form.is_empty() && !form.ends_with(['?', '&']) {
                form.push('&');
            }
            write_pair(form, name, value);
        }
    }

    /// The URL of an endpoint with the parameters behind its own query, which is kept (RFC 6749 §3.1).
    pub(crate) fn in_query_of(&self, endpoint: &EndpointUrl) -> String {
        let mut url = String::with_capacity(512);
        url.push_str(endpoint.as_str());
        match endpoint.url().query() {
            None => url.push('?'),
            Some("") => {}
            Some(_) => url.push('&'),
        }
        self.write_form(&mut url);
        url
    }

    /// A JSON object with a text for each.
    pub(crate) fn to_json(&self) -> String {
        let members = self.iter().map(|(name, value)| (name.to_owned(), Value::from(value)));
        Value::Object(members.collect::<Map<_, _>>()).to_string()
    }
}

fn write_pair(form: &mut String, name: &str, value: &str) {
    encode_form_into(form, name);
    form.push('=');
    encode_form_into(form, value);
}

impl<'a, N: Into<Cow<'a, str>>, V: Into<Cow<'a, str>>> Extend<(N, V)> for Parameters<'a> {
    fn extend<I: IntoIterator<Item = (N, V)>>(&mut self, parameters: I) {
        self.0.extend(parameters.into_iter().map(|(name, value)| (name.into(), value.into())));
    }
}

impl fmt::Debug for Parameters<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Values are codes, secrets, states.
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::form_urlencoded;

    use super::*;

    #[test]
    fn names_are_shown_and_values_are_not() {
        let mut parameters = Parameters::new();
        parameters.add("code", "hunter2");
        assert_eq!(format!("{parameters:?}"), r#"["code"]"#);
    }

    proptest! {
        #[test]
        fn every_pair_stays_one_pair(pairs in prop::collection::vec((".{0,20}", ".{0,40}"), 1..8)) {
            let mut parameters = Parameters::new();
            parameters.extend(pairs.iter().map(|(name, value)| (&**name, &**value)));
            let form = parameters.to_form();
            let read = form_urlencoded::parse(form.as_bytes()).into_owned().collect::<Vec<_>>();
            prop_assert_eq!(read, pairs);
        }
    }
}
