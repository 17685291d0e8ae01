use std::sync::Arc;

use super::client::Client;
use super::relying_party::RelyingParty;
use super::service::without_grants;
use crate::declaration::endpoint::Endpoint;
use crate::declaration::provider::OAuthProvider;
use crate::error::{AtStage as _, Result, Stage};
use crate::http::Call;
use crate::oauth2::revocation::{judge_revocation, revocation_request};
use crate::tokens::{OAuth2Tokens, Tokens};
use crate::types::EndpointUrl;

impl<P: OAuthProvider> Client<P> {
    /// Ends tokens at the provider ([RFC 7009](https://www.rfc-editor.org/rfc/rfc7009)): by the refresh token, which ends everything that
    /// came of it, or by the access token where there is no other. Tokens that have ended already are fine.
    ///
    /// A logout does it by itself, and so do connections that are disconnected.
    ///
    /// ```no_run
    /// # use oauth_runtime::prelude::*;
    /// # use oauth_runtime::tokens::OAuth2Tokens;
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(issuer = "https://login.example.com")]
    /// # struct Corp;
    /// # async fn example(tokens: OAuth2Tokens) -> oauth_runtime::Result<()> {
    /// Corp::client(Default::default())?.revoke(&tokens).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::MetadataEndpointMissing`](crate::error::ProtocolViolation::MetadataEndpointMissing) if the provider has no
    /// `revocation_endpoint`; [`ErrorKind::Refused`](crate::ErrorKind::Refused) with what it says. The tokens are still good then.
    pub async fn revoke(&self, tokens: &OAuth2Tokens) -> Result<()> {
        self.relying_party.revoke(tokens).await.at(Stage::Token)
    }
}

impl RelyingParty {
    /// Tells the provider that the tokens are not needed any more (RFC 7009), where it wants to know. A failure is nobody's
    /// problem but the log's.
    pub(crate) async fn revoke_tokens(self: &Arc<Self>, tokens: &Tokens) {
        let Tokens::OAuth2(tokens) = tokens else { return };
        if let Err(error) = self.revoke_where_wanted(tokens).await {
            let provider = self.registration.name.as_str();
            let (code, provider_code) = (error.code(), error.provider_code());
            tracing::warn!(target: "oauth_runtime::tokens", code, provider, provider_code, "tokens were not revoked");
        }
    }

    async fn revoke_where_wanted(self: &Arc<Self>, tokens: &OAuth2Tokens) -> Result<()> {
        if self.oauth2().is_none() {
            return Ok(());
        }
        match self.server().await?.optional(Endpoint::Revocation) {
            Some(_) => self.revoke(tokens).await,
            None => Ok(()),
        }
    }

    async fn revoke(self: &Arc<Self>, tokens: &OAuth2Tokens) -> Result<()> {
        let Some(oauth2) = self.oauth2() else { return Err(without_grants(self.name())) };
        let server = self.server().await?;
        let endpoint: &EndpointUrl = server.endpoint(Endpoint::Revocation)?;
        let authentication = self.authentication(oauth2).await?;
        let quirks = &self.registration.description.quirks;
        let refresh_token = tokens.refresh_token.as_ref();
        let request = revocation_request(
            &self.recipient(&server, endpoint),
            &authentication,
            refresh_token,
            &tokens.access_token,
            &quirks.renamed_params,
            self.flow.limits.response,
        )?;
        let token = refresh_token.map_or(tokens.access_token.expose(), |token| token.expose());
        let secrets = [token, &authentication.secret()];
        let judge = |response| judge_revocation(&response, quirks).map_err(|error| error.without(&secrets));
        self.ask(Call::Revocation, request, judge).await
    }
}
