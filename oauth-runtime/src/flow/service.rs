//! Tokens that no user is asked for: of the client itself ([RFC 6749 §4.4](https://www.rfc-editor.org/rfc/rfc6749#section-4.4)), of a
//! service account, and by grants that some server defines.

use std::fmt;
use std::sync::Arc;

use super::relying_party::RelyingParty;
use super::service_account::ServiceAccount;
use crate::declaration::endpoint::Endpoint;
use crate::error::{Error, Finding, Result};
use crate::http::Call;
use crate::oauth2::grant::{ClientCredentialsGrant, Grant, JwtBearerGrant, Wanted};
use crate::tokens::{GrantKey, OAuth2Tokens, Source};
use crate::types::{BoxFuture, EndpointUrl};

/// A kind of token, and the way to it.
#[derive(Clone)]
pub(crate) struct ServiceRequest {
    pub(crate) relying_party: Arc<RelyingParty>,
    pub(crate) account: Option<Arc<ServiceAccount>>,
    pub(crate) scopes: &'static [&'static str],
    pub(crate) resources: Vec<Box<str>>,
    pub(crate) parameters: Vec<(Box<str>, Box<str>)>,
}

impl ServiceRequest {
    /// Where its tokens are kept: nothing else has this place, and two that ask for the same share it.
    pub(crate) fn key(&self) -> GrantKey {
        let registration = &self.relying_party.registration;
        let Wanted { scope, resources, parameters } = self.wanted();
        let mut parts = vec![registration.client_id.as_str(), &scope];
        parts.extend(self.account.iter().flat_map(|account| account.name()));
        parts.push("resources");
        parts.extend(resources.iter().map(|resource| &**resource));
        parts.push("parameters");
        parts.extend(parameters.iter().flat_map(|(name, value)| [&**name, &**value]));
        GrantKey::of_client(&registration.name, &parts)
    }

    fn wanted(&self) -> Wanted {
        self.relying_party.wanted(self.scopes, &self.resources, &self.parameters)
    }

    async fn ask(&self) -> Result<OAuth2Tokens> {
        let wanted = self.wanted();
        let relying_party = &self.relying_party;
        match &self.account {
            None => relying_party.request_for_nobody(&ClientCredentialsGrant(&wanted), self.scopes).await,
            Some(account) => {
                let endpoint = relying_party.token_endpoint().await?;
                let (now, entropy) = (relying_party.now(), &*relying_party.entropy);
                let assertion = account.assertion(endpoint.as_str(), &wanted.scope, now, entropy)?;
                let grant = JwtBearerGrant { assertion, wanted: &wanted };
                relying_party.request_for_nobody(&grant, self.scopes).await
            }
        }
    }
}

impl RelyingParty {
    pub(crate) fn wanted(
        &self,
        scopes: &[&str],
        resources: &[Box<str>],
        parameters: &[(Box<str>, Box<str>)],
    ) -> Wanted {
        let scope = scopes.join(self.registration.description.scopes.separator);
        Wanted { scope, resources: resources.to_vec(), parameters: parameters.to_vec() }
    }

    /// One token request, in which no user had a part.
    pub(crate) async fn request_for_nobody(
        self: &Arc<Self>,
        grant: &impl Grant,
        scopes: &[&str],
    ) -> Result<OAuth2Tokens> {
        let Some(oauth2) = self.oauth2() else { return Err(without_grants(self.name())) };
        let server = self.server().await?;
        let to = self.recipient(&server, server.endpoint(Endpoint::Token)?);
        let response = self.request_tokens(Call::Token, &to, oauth2, grant).await?;
        Ok(self.oauth2_tokens(response, scopes))
    }

    async fn token_endpoint(self: &Arc<Self>) -> Result<EndpointUrl> {
        let server = self.server().await?;
        Ok(server.endpoint(Endpoint::Token)?.clone())
    }
}

impl Source for ServiceRequest {
    fn obtain(self: Arc<Self>) -> BoxFuture<'static, Result<OAuth2Tokens>> {
        Box::pin(async move { self.ask().await })
    }

    fn provider(&self) -> &str {
        self.relying_party.name()
    }
}

/// RFC 5849 has tokens of users alone.
#[cold]
pub(super) fn without_grants(provider: &str) -> Error {
    let what = "a provider of OAuth 1.0a has no tokens of the application itself";
    let remedy = "sign with the client credentials alone, if its API takes that; or declare the provider's OAuth 2.0";
    Finding::new("grant_not_of_protocol", what, remedy).of_provider(provider).into()
}

impl fmt::Debug for ServiceRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceRequest")
            .field("scopes", &self.scopes)
            .field("resources", &self.resources)
            .finish_non_exhaustive()
    }
}
