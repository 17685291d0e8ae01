use super::Grant;
use crate::declaration::quirks::RenamedTokenParams;
use crate::oauth2::parameters::Parameters;
use crate::types::{AuthorizationCode, CodeVerifier};

/// [RFC 6749 §4.1.3](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3) and
/// [RFC 7636 §4.5](https://www.rfc-editor.org/rfc/rfc7636#section-4.5).
pub(crate) struct AuthorizationCodeGrant<'a> {
    pub(crate) code: &'a AuthorizationCode,
    pub(crate) redirect_uri: &'a str,
    pub(crate) code_verifier: Option<&'a CodeVerifier>,
    pub(crate) extra: &'a [(Box<str>, Box<str>)],
}

impl Grant for AuthorizationCodeGrant<'_> {
    fn grant_type(&self) -> &'static str {
        "authorization_code"
    }

    fn secrets(&self) -> [&str; 2] {
        [self.code.expose(), self.code_verifier.map_or("", CodeVerifier::expose)]
    }

    fn extra(&self) -> &[(Box<str>, Box<str>)] {
        self.extra
    }

    fn write<'a>(&'a self, names: &RenamedTokenParams, parameters: &mut Parameters<'a>) {
        parameters.add(names.code, self.code.expose());
        parameters.add(names.redirect_uri, self.redirect_uri);
        if let Some(verifier) = self.code_verifier {
            parameters.add("code_verifier", verifier.expose());
        }
    }
}
