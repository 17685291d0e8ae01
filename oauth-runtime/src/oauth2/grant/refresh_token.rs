use super::Grant;
use crate::declaration::quirks::RenamedTokenParams;
use crate::oauth2::parameters::Parameters;
use crate::types::RefreshToken;

/// [RFC 6749 §6](https://www.rfc-editor.org/rfc/rfc6749#section-6).
#[derive(Debug)]
pub(crate) struct RefreshTokenGrant<'a>(pub(crate) &'a RefreshToken);

impl Grant for RefreshTokenGrant<'_> {
    fn grant_type(&self) -> &'static str {
        "refresh_token"
    }

    fn secrets(&self) -> [&str; 2] {
        [self.0.expose(), ""]
    }

    fn write<'a>(&'a self, names: &RenamedTokenParams, parameters: &mut Parameters<'a>) {
        parameters.add(names.refresh_token, self.0.expose());
    }
}
