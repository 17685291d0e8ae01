use std::borrow::Cow;
use std::sync::Arc;

use http::Method;

use super::client::Client;
use super::relying_party::RelyingParty;
use super::service::without_grants;
use crate::declaration::endpoint::Endpoint;
use crate::declaration::provider::OAuthProvider;
use crate::declaration::quirks::RevocationRequest;
use crate::error::{AtStage as _, Result, Stage};
use crate::http::Call;
use crate::oauth2::ClientAuthentication;
use crate::oauth2::revocation::{RevocationOf, judge_revocation, revocation_request};
use crate::tokens::{NotRenewed, OAuth2Tokens, Revoke, Tokens};
use crate::types::{BoxFuture, Request};

impl<P: OAuthProvider> Client<P> {
    /// Ends tokens at the provider ([RFC 7009](https://www.rfc-editor.org/rfc/rfc7009)): by the refresh token, which ends everything that
    /// came of it, or by the access token where there is no other. Tokens that have ended already are fine, as far as the provider tells
    /// them from a mistake.
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
    /// `revocation_endpoint`; [`ErrorKind::Refused`](crate::ErrorKind::Refused) with what it says. The tokens may still be good then. Where the
    /// provider wants an access token (`revocation_request`) and that of `tokens` has ended, the refresh token may be spent all the same.
    pub async fn revoke(&self, tokens: &OAuth2Tokens) -> Result<()> {
        self.relying_party.end_at(Endpoint::Revocation, tokens).await.at(Stage::Token)
    }

    /// Ends everything at the provider that the user of these tokens granted to this application, in every browser and program: at the
    /// provider's `disconnect_endpoint`, as its preset has it, else as [`revoke`](Self::revoke) does. For whoever closes an account; the
    /// user is asked for consent again at the next login.
    ///
    /// A connection that is disconnected does it by itself, unless the same account is connected elsewhere too.
    ///
    /// # Errors
    ///
    /// As [`revoke`](Self::revoke).
    pub async fn disconnect(&self, tokens: &OAuth2Tokens) -> Result<()> {
        let relying_party = &self.relying_party;
        let place = relying_party.place_to_end(Endpoint::Disconnect).await.at(Stage::Token)?;
        relying_party.end_at(place.unwrap_or(Endpoint::Revocation), tokens).await.at(Stage::Token)
    }
}

impl RelyingParty {
    /// Tells the provider that the tokens are not needed any more (RFC 7009), where it wants to know. A failure is nobody's
    /// problem but the log's.
    pub(crate) async fn revoke_tokens(self: &Arc<Self>, tokens: &Tokens) {
        self.end_or_log(tokens, Endpoint::Revocation).await;
    }

    /// The same of everything that the user granted.
    async fn disconnect_tokens(self: &Arc<Self>, tokens: &Tokens) {
        self.end_or_log(tokens, Endpoint::Disconnect).await;
    }

    async fn end_or_log(self: &Arc<Self>, tokens: &Tokens, wanted: Endpoint) {
        let Tokens::OAuth2(tokens) = tokens else { return };
        if self.oauth2().is_none() {
            return;
        }
        let ended = match self.place_to_end(wanted).await {
            Ok(Some(place)) => self.end_at(place, tokens).await,
            Ok(None) => return,
            Err(error) => Err(error),
        };
        if let Err(error) = ended {
            let provider = self.registration.name.as_str();
            let (code, provider_code) = (error.code(), error.provider_code());
            tracing::warn!(target: "oauth_runtime::tokens", code, provider, provider_code, "tokens were not revoked");
        }
    }

    /// Where tokens are ended: where everything is, if that is wanted and there is such a place, or where tokens are revoked.
    async fn place_to_end(self: &Arc<Self>, wanted: Endpoint) -> Result<Option<Endpoint>> {
        let server = self.server().await?;
        let places = [wanted, Endpoint::Revocation];
        Ok(places.into_iter().find(|place| server.optional(*place).is_some()))
    }

    async fn end_at(self: &Arc<Self>, place: Endpoint, tokens: &OAuth2Tokens) -> Result<()> {
        let Some(oauth2) = self.oauth2() else { return Err(without_grants(self.name())) };
        let quirks = &self.registration.description.quirks;
        let way = if place == Endpoint::Disconnect { quirks.disconnect_request } else { quirks.revocation_request };
        let renewed = if way.needs_access_token() { self.renewed_if_ended(tokens).await } else { Ok(None) };
        let tokens = match renewed {
            Ok(renewed) => renewed.map_or(Cow::Borrowed(tokens), Cow::Owned),
            // It has ended already.
            Err(NotRenewed::Refused(_)) => return Ok(()),
            Err(why) => return Err(why.into()),
        };
        let proof = self.authentication(oauth2).await?;
        let told = self.end_as(&proof, place, way, &tokens).await;
        match self.newer_if_refused(&proof, told.as_ref().err()).await {
            Some(newer) => self.end_as(&newer, place, way, &tokens).await,
            None => told,
        }
    }

    async fn end_as(
        self: &Arc<Self>,
        proof: &ClientAuthentication,
        place: Endpoint,
        way: RevocationRequest,
        tokens: &OAuth2Tokens,
    ) -> Result<()> {
        let server = self.server().await?;
        let endpoint = server.endpoint(place)?;
        let quirks = &self.registration.description.quirks;
        let (refresh_token, access_token) = (tokens.refresh_token.as_ref(), &tokens.access_token);
        let of = RevocationOf { way, refresh_token, access_token };
        let (names, limit) = (&quirks.renamed_params, self.flow.limits.response);
        let request = match revocation_request(&self.recipient(&server, endpoint), proof, &of, names, limit)? {
            Some(request) => request,
            None => {
                let method = if way == RevocationRequest::BearerDelete { Method::DELETE } else { Method::POST };
                self.with_access_token(Request::new(method, endpoint.clone(), limit), access_token)?
            }
        };
        let refresh_token = refresh_token.map_or("", |token| token.expose());
        let secrets = [access_token.expose(), refresh_token, &proof.secret()];
        let judge = |response| judge_revocation(&response, way, quirks).map_err(|error| error.without(&secrets));
        self.ask(Call::Revocation, request, judge).await
    }

    /// A request for another access token, where this one has ended: its refresh token may be spent afterwards.
    async fn renewed_if_ended(self: &Arc<Self>, tokens: &OAuth2Tokens) -> Result<Option<OAuth2Tokens>, NotRenewed> {
        if tokens.is_expired(self.now().into()) && tokens.refresh_token.is_some() {
            return self.refresh(tokens).await.map(Some);
        }
        Ok(None)
    }
}

/// Ends everything that the user granted, in the place of these tokens alone.
#[derive(Debug)]
pub(crate) struct Disconnecting(pub(crate) Arc<RelyingParty>);

impl Revoke for Disconnecting {
    fn revoke(self: Arc<Self>, tokens: Tokens) -> BoxFuture<'static, ()> {
        Box::pin(async move { self.0.disconnect_tokens(&tokens).await })
    }
}
