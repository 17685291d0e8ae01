//! A provider's keys at run time: fetched when first needed, and again when a newer one may have signed.

use std::sync::Arc;

use super::authorization_server::AuthorizationServer;
use super::relying_party::RelyingParty;
use crate::declaration::description::{Endpoint, SigningAlgorithm};
use crate::error::{AtStage as _, Result, Stage};
use crate::http::{Call, Request};
use crate::jose::{JsonWebKeySet, Jws, SignedClaims};
use crate::oidc::refused_id_token::unverified;
use crate::types::EndpointUrl;

impl RelyingParty {
    /// The claims of a token, once one of the provider's keys fits its signature. If none does and the key that it names is
    /// not at hand, the provider may have rotated: the keys are fetched once more, for all logins at most once a minute.
    pub(super) async fn verified(
        self: &Arc<Self>,
        jws: &Jws<'_>,
        server: &AuthorizationServer,
        alg: SigningAlgorithm,
    ) -> Result<SignedClaims> {
        let url = server.endpoint(Endpoint::Jwks).at(Stage::Jwks)?;
        let fetch = || Arc::clone(self).fetch_keys(url.clone(), alg);
        let keys = self.keys.get(fetch).await.at(Stage::Jwks)?;
        let verified = jws.verify(&keys);
        if verified.is_ok() || !jws.may_be_of_newer_key(&keys) {
            return verified.map_err(|fault| unverified(fault, jws, &keys));
        }
        let newer = self.keys.refresh(&keys, fetch).await.at(Stage::Jwks)?;
        let verified = if Arc::ptr_eq(&newer, &keys) { verified } else { jws.verify(&newer) };
        verified.map_err(|fault| unverified(fault, jws, &newer))
    }

    async fn fetch_keys(self: Arc<Self>, url: EndpointUrl, alg: SigningAlgorithm) -> Result<JsonWebKeySet> {
        let request = Request::get(url, self.flow.limits.document);
        let keys = self.ask(Call::Jwks, request, |response| JsonWebKeySet::parse(&response, alg)).await?;
        if let Some(kid) = keys.repeated_kid(alg) {
            tracing::warn!(
                target: "oauth_runtime::provider",
                provider = self.registration.name.as_str(),
                kid,
                "two keys of the provider have one name: a token may be checked with the wrong one (RFC 7517 §4.5)",
            );
        }
        Ok(keys)
    }
}
