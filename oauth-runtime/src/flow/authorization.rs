//! What a login asks the authorization endpoint.

use std::borrow::Cow;

use super::begin_login::BeginLogin;
use super::relying_party::RelyingParty;
use crate::declaration::description::ResponseMode;
use crate::oauth2::authorization_request::ConstantPart;
use crate::oauth2::parameters::Parameters;
use crate::setup::registration::OAuth2Registration;
use crate::types::EndpointUrl;

impl RelyingParty {
    /// The request of every login that asks for nothing of its own.
    pub(super) fn usual_request(&self, endpoint: &EndpointUrl, oauth2: &OAuth2Registration) -> ConstantPart<'static> {
        let mut parameters = self.fixed_parameters(oauth2, &oauth2.scope);
        parameters.extend(self.registration.authorization_params.iter());
        ConstantPart::new(endpoint, parameters.into_owned())
    }

    /// The request of a login with parameters of its own, or with these scopes if they are not those of every login.
    pub(super) fn request_of<'a>(
        &'a self,
        login: &'a BeginLogin,
        endpoint: &EndpointUrl,
        oauth2: &'a OAuth2Registration,
        scopes: &[Box<str>],
    ) -> ConstantPart<'a> {
        let mut parameters = match scopes {
            [] => self.fixed_parameters(oauth2, &oauth2.scope),
            scopes => self.fixed_parameters(oauth2, scopes.join(self.registration.description.scopes.separator)),
        };
        parameters.extend(login.merged(&self.registration.authorization_params));
        ConstantPart::new(endpoint, parameters)
    }

    /// RFC 6749 §4.1.1, RFC 7636 §4.3.
    fn fixed_parameters<'a>(&'a self, oauth2: &OAuth2Registration, scope: impl Into<Cow<'a, str>>) -> Parameters<'a> {
        let names = &self.registration.description.quirks.renamed_params;
        let authorization = &self.registration.description.authorization;
        let mut parameters = Parameters::new();
        parameters.add(names.response_type, authorization.response_type.as_str());
        parameters.add(names.client_id, self.registration.client_id.as_str());
        parameters.add(names.redirect_uri, self.redirect_uri.as_str());
        let scope = scope.into();
        if !scope.is_empty() {
            parameters.add(names.scope, scope);
        }
        // That of the response type: unsaid, so that servers which do not know the parameter stay quiet.
        if authorization.response_mode != ResponseMode::Query {
            parameters.add("response_mode", authorization.response_mode.as_str());
        }
        if oauth2.pkce {
            parameters.add("code_challenge_method", "S256");
        }
        parameters
    }
}
