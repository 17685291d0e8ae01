use super::{Grant, Wanted};
use crate::declaration::quirks::RenamedTokenParams;
use crate::oauth2::parameters::Parameters;

/// [RFC 7523 §2.1](https://www.rfc-editor.org/rfc/rfc7523#section-2.1).
#[derive(Debug)]
pub(crate) struct JwtBearerGrant<'a> {
    pub(crate) assertion: String,
    pub(crate) wanted: &'a Wanted,
}

impl Grant for JwtBearerGrant<'_> {
    fn grant_type(&self) -> &'static str {
        "urn:ietf:params:oauth:grant-type:jwt-bearer"
    }

    fn secrets(&self) -> [&str; 2] {
        [&self.assertion, ""]
    }

    fn write<'a>(&'a self, _: &RenamedTokenParams, parameters: &mut Parameters<'a>) {
        parameters.add("assertion", self.assertion.as_str());
        self.wanted.write(parameters);
    }
}
