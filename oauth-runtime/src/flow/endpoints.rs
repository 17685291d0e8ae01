//! The endpoints of an authorization server at run time: declared, or discovered when they are first needed.

use std::sync::Arc;

use super::authorization_server::{AuthorizationServer, digest, required, server_identifier};
use super::relying_party::RelyingParty;
use crate::declaration::endpoint::Endpoint;
use crate::error::{AtStage as _, ProtocolViolation, Result, SessionFault, Stage};
use crate::http::{Call, Request};
use crate::in_flight::{PendingLogin, ServerDigest};
use crate::oauth1::require_callback;
use crate::oidc::discovery::{ExpectedIssuer, ServerMetadata};
use crate::setup::registration::{OAuth2Registration, ProtocolRegistration, Server};
use crate::types::{EndpointUrl, IssuerIdentifier};

impl RelyingParty {
    /// The authorization server; its metadata is fetched once for all logins.
    pub(super) async fn server(self: &Arc<Self>) -> Result<Arc<AuthorizationServer>> {
        self.server.get(|| Arc::clone(self).find_server()).await.at(Stage::Discovery)
    }

    /// The server that this login was sent to. Another one gets neither its code nor the secret beside it.
    pub(super) async fn server_of(self: &Arc<Self>, pending: &PendingLogin) -> Result<Arc<AuthorizationServer>> {
        let server = self.server().await?;
        if pending.is_for(server.digest) {
            return Ok(server);
        }
        // The instance that began the login may have read newer metadata.
        let fetch = || Arc::clone(self).find_server();
        let newer = self.server.refresh(&server, fetch).await.at(Stage::Discovery)?;
        let is_it = pending.is_for(newer.digest);
        is_it.then_some(newer).ok_or_else(|| SessionFault::ProviderChanged.into())
    }

    /// The same without asking anybody, as long as what is known serves.
    pub(super) fn server_at_hand(&self) -> Option<Arc<AuthorizationServer>> {
        self.server.at_hand()
    }

    async fn find_server(self: Arc<Self>) -> Result<AuthorizationServer> {
        match &self.registration.protocol {
            ProtocolRegistration::OAuth2(oauth2) => self.known(oauth2).await,
            ProtocolRegistration::OAuth1(_) => Err(ProtocolViolation::MetadataEndpointMissing.into()),
        }
    }

    async fn known(&self, oauth2: &OAuth2Registration) -> Result<AuthorizationServer> {
        match &oauth2.server {
            Server::Declared { issuer } => self.declared(oauth2, issuer.clone()),
            Server::Discovered { metadata_url, issuer } => self.discover(oauth2, metadata_url, issuer).await,
        }
    }

    async fn discover(
        &self,
        oauth2: &OAuth2Registration,
        metadata_url: &EndpointUrl,
        issuer: &ExpectedIssuer,
    ) -> Result<AuthorizationServer> {
        let request = Request::get(metadata_url.clone(), self.flow.limits.document);
        let (pinned, policy) = (&self.registration.endpoints, self.registration.policy);
        let internal = self.registration.internal.as_ref();
        let judge = |response| ServerMetadata::parse(&response, issuer, pinned, policy, internal);
        let metadata = self.ask(Call::Discovery, request, judge).await?;
        for invalid in &metadata.unusable {
            tracing::warn!(
                target: "oauth_runtime::provider",
                provider = self.registration.name.as_str(),
                endpoint = %invalid,
                "an endpoint in the server metadata is not usable, and is left out",
            );
        }
        if metadata.lacks_s256 && oauth2.pkce {
            tracing::warn!(
                target: "oauth_runtime::provider",
                provider = self.registration.name.as_str(),
                "the server does not name `S256` among its ways of PKCE: if it refuses logins, declare `dangerous_no_pkce`",
            );
        }
        // Without keys no ID token can be checked: better known before anybody is sent away.
        let keys = oauth2.id_token.map(|rules| {
            metadata.require_algorithm(rules.alg.as_str())?;
            required(&metadata.endpoints, Endpoint::Jwks)
        });
        keys.transpose()?;
        required(&metadata.endpoints, Endpoint::Token)?;
        let endpoint = match self.redirect_uri.is_empty() {
            // RFC 8414 §2: a server without such grants has none. Nobody is sent there, so that it is not missed.
            true => metadata.endpoints.get(Endpoint::Authorization).as_ref(),
            false => Some(required(&metadata.endpoints, Endpoint::Authorization)?),
        };
        let authorization = endpoint.map(|endpoint| self.usual_request(endpoint, oauth2));
        Ok(AuthorizationServer {
            digest: digest(&metadata.issuer, &metadata.endpoints),
            issuer: metadata.issuer,
            response_iss_promised: metadata.response_iss_promised,
            offers_accounts: metadata.offers_accounts,
            issuer_is_known: true,
            endpoints: metadata.endpoints,
            authorization,
        })
    }

    fn declared(&self, oauth2: &OAuth2Registration, issuer: Option<IssuerIdentifier>) -> Result<AuthorizationServer> {
        let endpoint = self.registration.endpoints.get(Endpoint::Authorization).as_ref();
        let authorization = endpoint.map(|endpoint| self.usual_request(endpoint, oauth2));
        let (issuer_is_known, issuer) = match (issuer, endpoint) {
            (Some(issuer), _) => (true, issuer),
            (None, Some(endpoint)) => (false, server_identifier(endpoint)),
            (None, None) => (false, server_identifier(self.pinned(Endpoint::Token)?)),
        };
        let endpoints = self.registration.endpoints.clone();
        Ok(AuthorizationServer {
            response_iss_promised: false,
            offers_accounts: false,
            issuer_is_known,
            digest: digest(&issuer, &endpoints),
            issuer,
            endpoints,
            authorization,
        })
    }

    /// The server of OAuth 1.0a, which is declared.
    pub(super) fn pinned_server(&self) -> Result<ServerDigest> {
        if let Some(known) = self.pinned_server.get() {
            return Ok(*known);
        }
        require_callback(&self.redirect_uri)?;
        let issuer = server_identifier(self.pinned(Endpoint::Authorization)?);
        Ok(*self.pinned_server.get_or_init(|| digest(&issuer, &self.registration.endpoints)))
    }

    /// An endpoint that the declaration names.
    pub(super) fn pinned(&self, endpoint: Endpoint) -> Result<&EndpointUrl> {
        required(&self.registration.endpoints, endpoint)
    }
}
