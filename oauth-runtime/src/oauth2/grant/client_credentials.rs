use super::{Grant, Wanted};
use crate::declaration::quirks::RenamedTokenParams;
use crate::oauth2::parameters::Parameters;

/// [RFC 6749 §4.4.2](https://www.rfc-editor.org/rfc/rfc6749#section-4.4.2).
#[derive(Debug)]
pub(crate) struct ClientCredentialsGrant<'a>(pub(crate) &'a Wanted);

impl Grant for ClientCredentialsGrant<'_> {
    fn grant_type(&self) -> &'static str {
        "client_credentials"
    }

    fn secrets(&self) -> [&str; 2] {
        ["", ""]
    }

    fn write<'a>(&'a self, _: &RenamedTokenParams, parameters: &mut Parameters<'a>) {
        self.0.write(parameters);
    }
}
