//! The one way to the token endpoint.

use std::sync::Arc;

use http::StatusCode;

use super::authorization_server::AuthorizationServer;
use super::finish_login::merged;
use super::relying_party::RelyingParty;
use crate::error::{AtStage as _, Error, ErrorKind, Result, Stage};
use crate::http::{Call, Response};
use crate::oauth2::client_authentication::Recipient;
use crate::oauth2::grant::Grant;
use crate::oauth2::token_request::token_request;
use crate::oauth2::token_response::PassedOver;
use crate::oauth2::{ClientAuthentication, TokenResponse};
use crate::setup::registration::{OAuth2Registration, Params, Registration};
use crate::types::{EndpointUrl, without_query};

impl RelyingParty {
    /// Asks for tokens, once: what a grant is good for is used up by the question.
    pub(super) async fn request_tokens(
        self: &Arc<Self>,
        call: Call,
        to: &Recipient<'_>,
        oauth2: &OAuth2Registration,
        grant: &impl Grant,
    ) -> Result<TokenResponse> {
        self.ask_for_tokens(call, to, oauth2, grant).await?.1
    }

    /// The same with the status, for those to whom a refusal says more than that there are no tokens.
    pub(super) async fn ask_for_tokens(
        self: &Arc<Self>,
        call: Call,
        to: &Recipient<'_>,
        oauth2: &OAuth2Registration,
        grant: &impl Grant,
    ) -> Result<(StatusCode, Result<TokenResponse>)> {
        let proof = self.authentication(oauth2).await.at(Stage::Token)?;
        let answer = self.ask_with(call, to, &proof, grant).await?;
        // RFC 6749 §5.2: who the client is was looked at first, and what the grant is good for is not used up.
        match self.newer_if_refused(&proof, answer.1.as_ref().err()).await {
            Some(newer) => self.ask_with(call, to, &newer, grant).await,
            None => Ok(answer),
        }
    }

    async fn ask_with(
        &self,
        call: Call,
        to: &Recipient<'_>,
        authentication: &ClientAuthentication,
        grant: &impl Grant,
    ) -> Result<(StatusCode, Result<TokenResponse>)> {
        let quirks = &self.registration.description.quirks;
        let extra = merged(self.extra_params(call), grant.extra());
        let request = token_request(to, authentication, grant, extra, quirks, self.flow.limits.response)?;
        let response = self.send(call, request).await.at(Stage::Token)?;
        Ok((response.status, self.judged_tokens(to, &response, authentication, grant)))
    }

    /// What the declaration adds. A refresh may say something else than the exchange of a code.
    fn extra_params(&self, call: Call) -> impl Iterator<Item = (&str, &str)> {
        let Registration { token_params, refresh_params, .. } = &self.registration;
        let refresh = Some(refresh_params).filter(|_| call == Call::Refresh);
        let is_replaced = move |name: &str| refresh.is_some_and(|params| params.iter().any(|(other, _)| other == name));
        let token_params = token_params.iter().filter(move |(name, _)| !is_replaced(name));
        token_params.chain(refresh.into_iter().flat_map(Params::iter))
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
            let remedy = if authentication.secret().is_empty() { remedy_of_public(&error) } else { None };
            error
                .with_remedy(remedy)
                .without(&[first, second, &authentication.secret()])
                .asked(without_query(to.endpoint.as_str()))
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

/// The client's own secret is not taken, in the words of RFC 6749 §5.2 or those of GitHub and Slack.
pub(super) fn is_about_the_client(error: &Error) -> bool {
    let is_refused = matches!(error.kind(), ErrorKind::Refused(_));
    let is_said = |code| matches!(code, "invalid_client" | "incorrect_client_credentials" | "bad_client_secret");
    is_refused && (is_said(error.code()) || error.provider_code().is_some_and(is_said))
}

/// A client without a secret has none to check.
#[cold]
fn remedy_of_public(error: &Error) -> Option<&'static str> {
    Some(match error.code() {
        "invalid_client" | "unauthorized_client" => {
            "check the client identifier, and that the provider knows this client as a public one; a client that has a secret is declared without `client_authentication = none`"
        }
        "invalid_grant" => {
            "start the login again; if it happens every time, check that the redirect URI is registered exactly as it is printed at the start"
        }
        "unexpected_status" => "check `token_endpoint` and the client identifier; the log has the answer",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{ErrorResponse, TransportFault};

    #[test]
    fn a_public_client_is_not_asked_to_check_its_secret() {
        for code in ["invalid_client", "unauthorized_client", "invalid_grant"] {
            let error = Error::from(ErrorKind::from(ErrorResponse::new(code, None))).at(Stage::Token);
            assert!(error.remedy().contains("secret"), "{code}");
            let remedy = remedy_of_public(&error).expect("one of its own");
            assert!(!remedy.contains("its secret") && !remedy.contains("client secret"), "{remedy}");
        }
        assert!(
            remedy_of_public(&TransportFault::UnexpectedStatus.into()).is_some_and(|remedy| !remedy.contains("secret"))
        );
        assert_eq!(remedy_of_public(&TransportFault::Connect.into()), None);
    }
}
