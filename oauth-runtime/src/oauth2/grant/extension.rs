use std::fmt;

use super::{Grant, Wanted};
use crate::declaration::quirks::RenamedTokenParams;
use crate::oauth2::parameters::Parameters;

/// [RFC 6749 §4.5](https://www.rfc-editor.org/rfc/rfc6749#section-4.5): a grant that some server defines.
pub(crate) struct ExtensionGrant<'a> {
    pub(crate) grant_type: &'a str,
    /// What is told of it. Nobody but the server knows which of it is secret.
    pub(crate) parameters: &'a [(Box<str>, Box<str>)],
    pub(crate) wanted: &'a Wanted,
}

impl Grant for ExtensionGrant<'_> {
    fn grant_type(&self) -> &str {
        self.grant_type
    }

    fn secrets(&self) -> [&str; 2] {
        // An assertion is what most of them bring; whatever it is, the longest value is the one to hide.
        let longest = self.parameters.iter().map(|(_, value)| &**value).max_by_key(|value| value.len());
        [longest.unwrap_or_default(), ""]
    }

    fn write<'a>(&'a self, _: &RenamedTokenParams, parameters: &mut Parameters<'a>) {
        for (name, value) in self.parameters {
            parameters.add(&**name, &**value);
        }
        self.wanted.write(parameters);
    }
}

impl fmt::Debug for ExtensionGrant<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExtensionGrant").field("grant_type", &self.grant_type).finish_non_exhaustive()
    }
}
