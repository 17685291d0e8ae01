//! The one way to the token endpoint.

use http::StatusCode;

use super::authorization_server::AuthorizationServer;
use super::relying_party::RelyingParty;
use crate::error::{AtStage as _, Result, Stage};
use crate::http::{Call, Response};
use crate::oauth2::client_authentication::Recipient;
use crate::oauth2::grant::Grant;
use crate::oauth2::token_request::token_request;
use crate::oauth2::token_response::PassedOver;
use crate::oauth2::{ClientAuthentication, TokenResponse};
use crate::types::{EndpointUrl, without_query};

impl RelyingParty {
    /// Asks for tokens, once: what a grant is good for is used up by the question.
    pub(super) async fn request_tokens(
        &self,
        call: Call,
        to: &Recipient<'_>,
        authentication: &ClientAuthentication,
        grant: &impl Grant,
    ) -> Result<TokenResponse> {
        self.ask_for_tokens(call, to, authentication, grant).await?.1
    }

    /// The same with the status, for those to whom a refusal says more than that there are no tokens.
    pub(super) async fn ask_for_tokens(
        &self,
        call: Call,
        to: &Recipient<'_>,
        authentication: &ClientAuthentication,
        grant: &impl Grant,
    ) -> Result<(StatusCode, Result<TokenResponse>)> {
        let (params, quirks) = (self.registration.token_params.iter(), &self.registration.description.quirks);
        let request = token_request(to, authentication, grant, params, quirks, self.flow.limits.response)?;
        let response = self.send(call, request).await.at(Stage::Token)?;
        Ok((response.status, self.judged_tokens(to, &response, authentication, grant)))
    }

    fn judged_tokens(
        &self,
        to: &Recipient<'_>,
        response: &Response,
        authentication: &ClientAuthentication,
        grant: &impl Grant,
    ) -> Result<TokenResponse> {
        let description = &self.registration.description;
        let tokens = TokenResponse::parse(response, &description.quirks, &description.userinfo.sources);
        let tokens = tokens.map_err(|error| {
            let [first, second] = grant.secrets();
            error.without(&[first, second, authentication.secret()]).asked(without_query(to.endpoint.as_str()))
        });
        let tokens = tokens.at(Stage::Token)?;
        for PassedOver { member, value } in &tokens.passed_over {
            tracing::warn!(
                target: "oauth_runtime::provider",
                provider = self.registration.name.as_str(),
                member,
                value = value.as_deref(),
                "a member of the token response cannot be read, and is passed over",
            );
        }
        Ok(tokens)
    }

    /// An endpoint of this server to which the client proves itself, now.
    pub(super) fn recipient<'a>(&'a self, server: &'a AuthorizationServer, endpoint: &'a EndpointUrl) -> Recipient<'a> {
        Recipient { issuer: server.issuer.as_str(), endpoint, now: self.now(), entropy: &*self.entropy }
    }
}
