use std::sync::Arc;

use super::client::Client;
use super::relying_party::RelyingParty;
use super::service::without_grants;
use crate::declaration::endpoint::Endpoint;
use crate::declaration::provider::OAuthProvider;
use crate::error::{AtStage as _, Result, Stage};
use crate::http::Call;
use crate::oauth2::ClientAuthentication;
use crate::oauth2::introspection::{Introspection, introspection_request};
use crate::types::AccessToken;

impl<P: OAuthProvider> Client<P> {
    /// What the provider says about a token ([RFC 7662](https://www.rfc-editor.org/rfc/rfc7662)): whether it is good, for what, and
    /// whose it is. The server decides whom it tells; many tell a client about its own tokens alone. A refresh token may be asked about
    /// too, as an `AccessToken` of its text.
    ///
    /// ```no_run
    /// use oauth_runtime::flow::Introspection;
    /// # use oauth_runtime::prelude::*;
    /// # use oauth_runtime::types::AccessToken;
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(issuer = "https://login.example.com")]
    /// # struct Corp;
    /// # async fn example(token: AccessToken) -> oauth_runtime::Result<()> {
    /// match Corp::client(Default::default())?.introspect(&token).await? {
    ///     Introspection::Active(token) => println!("good for {:?} until {:?}", token.scopes, token.expires_at),
    ///     _ => println!("not good"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ProtocolViolation::MetadataEndpointMissing`](crate::error::ProtocolViolation::MetadataEndpointMissing) if the provider has no
    /// `introspection_endpoint`; [`ErrorKind::Refused`](crate::ErrorKind::Refused) if it does not answer this client;
    /// [`ProtocolViolation::IntrospectionMalformed`](crate::error::ProtocolViolation::IntrospectionMalformed).
    ///
    /// # Security
    ///
    /// An answer is true at the moment it was given. Who lets somebody in by it looks at `audiences` and `scopes` too: a token for
    /// another API is good, and not for this one.
    pub async fn introspect(&self, token: &AccessToken) -> Result<Introspection> {
        self.relying_party.introspect(token).await.at(Stage::Token)
    }
}

impl RelyingParty {
    async fn introspect(self: &Arc<Self>, token: &AccessToken) -> Result<Introspection> {
        let Some(oauth2) = self.oauth2() else { return Err(without_grants(self.name())) };
        let proof = self.authentication(oauth2).await?;
        let told = self.introspect_as(&proof, token).await;
        match self.newer_if_refused(&proof, told.as_ref().err()).await {
            Some(newer) => self.introspect_as(&newer, token).await,
            None => told,
        }
    }

    async fn introspect_as(
        self: &Arc<Self>,
        proof: &ClientAuthentication,
        token: &AccessToken,
    ) -> Result<Introspection> {
        let server = self.server().await?;
        let to = self.recipient(&server, server.endpoint(Endpoint::Introspection)?);
        let quirks = &self.registration.description.quirks;
        let request = introspection_request(&to, proof, token, &quirks.renamed_params, self.flow.limits.response)?;
        let secrets = [token.expose(), &proof.secret()];
        self.ask(Call::Introspection, request, |response| {
            Introspection::parse(&response, quirks).map_err(|error| error.without(&secrets))
        })
        .await
    }
}
