use super::Grant;
use crate::declaration::quirks::RenamedTokenParams;
use crate::oauth2::parameters::Parameters;
use crate::types::RefreshToken;

/// [RFC 6749 §6](https://www.rfc-editor.org/rfc/rfc6749#section-6).
#[derive(Debug)]
pub(crate) struct RefreshTokenGrant<'a> {
    pub(crate) token: &'a RefreshToken,
    /// Less than what was granted; empty for all of it.
    pub(crate) scope: &'a str,
}

impl Grant for RefreshTokenGrant<'_> {
    fn grant_type(&self) -> &'static str {
        "refresh_token"
    }

    fn secrets(&self) -> [&str; 2] {
        [self.token.expose(), ""]
    }

    fn write<'a>(&'a self, names: &RenamedTokenParams, parameters: &mut Parameters<'a>) {
        parameters.add(names.refresh_token, self.token.expose());
        if !self.scope.is_empty() {
            parameters.add("scope", self.scope);
        }
    }
}
