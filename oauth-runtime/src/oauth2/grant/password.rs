use super::{Grant, Wanted};
use crate::declaration::quirks::RenamedTokenParams;
use crate::oauth2::parameters::Parameters;
use crate::types::SharedSecret;

/// [RFC 6749 §4.3.2](https://www.rfc-editor.org/rfc/rfc6749#section-4.3.2), which
/// [RFC 9700 §2.4](https://www.rfc-editor.org/rfc/rfc9700#section-2.4) forbids.
#[derive(Debug)]
pub(crate) struct PasswordGrant<'a> {
    pub(crate) username: &'a str,
    pub(crate) password: &'a SharedSecret,
    pub(crate) wanted: &'a Wanted,
}

impl Grant for PasswordGrant<'_> {
    fn grant_type(&self) -> &'static str {
        "password"
    }

    fn secrets(&self) -> [&str; 2] {
        [self.password.expose(), ""]
    }

    fn write<'a>(&'a self, _: &RenamedTokenParams, parameters: &mut Parameters<'a>) {
        parameters.add("username", self.username);
        parameters.add("password", self.password.expose());
        self.wanted.write(parameters);
    }
}
