//! Tokens that belong to nobody but the client: obtained when they are needed, as often as they are.

use std::fmt::Debug;
use std::sync::Arc;
use std::time::Duration;

use super::grant::Grant;
use super::key::GrantKey;
use super::vault::{COOL_DOWN, SHORT, Vault};
use super::{OAuth2Tokens, Tokens};
use crate::error::{Error, Result, Stage, TransportFault};
use crate::types::BoxFuture;

/// The way to new tokens, which needs none that were there before.
pub(crate) trait Source: Debug + Send + Sync + 'static {
    /// Asks the provider, once.
    fn obtain(self: Arc<Self>) -> BoxFuture<'static, Result<OAuth2Tokens>>;

    /// What the provider is called, for the log.
    fn provider(&self) -> &str;
}

/// How long a token is used of which the server does not say when it ends.
const UNSAID: Duration = Duration::from_secs(300);

impl Vault {
    /// The tokens at hand while they are good, else new ones: one request for all who wait.
    pub(crate) async fn obtained(self: &Arc<Self>, key: GrantKey, source: Arc<dyn Source>) -> Result<OAuth2Tokens> {
        let at_hand = self.at_hand(key).await;
        if let Some((tokens, false)) = at_hand {
            return Ok(tokens);
        }
        let good = at_hand.map(|(tokens, _)| tokens).filter(|tokens| !tokens.is_expired(self.now().into()));
        let patience = if good.is_some() { SHORT } else { self.patience };
        let flight = self.renewals.join(&key, || Arc::clone(self).obtain(key, source));
        match (flight.outcome(patience).await, good) {
            (Some(Ok(Some(Tokens::OAuth2(tokens)))), _) | (_, Some(tokens)) => Ok(tokens),
            (Some(Err(error)), None) => Err(error),
            (Some(Ok(_)) | None, None) => Err(Error::from(TransportFault::Timeout).at(Stage::Token)),
        }
    }

    /// The API does not take this token: the next one who asks gets another.
    pub(crate) async fn forget(&self, key: GrantKey, refused: &Tokens) {
        let is_kept = self.at_hand(key).await.is_some_and(|(tokens, _)| tokens.access_token == *refused.access_token());
        if !is_kept || self.was_refused_lately(key) {
            return;
        }
        if let Err(error) = self.records.delete(key.record()).await {
            tracing::debug!(target: "oauth_runtime::tokens", code = error.code(), "a refused token is still kept");
        }
    }

    async fn obtain(self: Arc<Self>, key: GrantKey, source: Arc<dyn Source>) -> Result<Option<Tokens>> {
        if let Some((tokens, false)) = self.at_hand(key).await {
            return Ok(Some(Tokens::OAuth2(tokens)));
        }
        let known = self.failures().get(&key, self.now()).cloned();
        if let Some(error) = known {
            return Err(error);
        }
        match Arc::clone(&source).obtain().await {
            Ok(tokens) => {
                tracing::debug!(target: "oauth_runtime::tokens", provider = source.provider(), "the client got a token of its own");
                self.keep_obtained(key, &tokens).await;
                Ok(Some(Tokens::OAuth2(tokens)))
            }
            Err(error) => {
                tracing::warn!(
                    target: "oauth_runtime::tokens",
                    code = error.code(),
                    provider = source.provider(),
                    provider_code = error.provider_code(),
                    description = error.description(),
                    "the client got no token of its own"
                );
                let until = self.now().saturating_add(COOL_DOWN);
                self.failures().insert(key, until, error.clone(), self.now());
                Err(error)
            }
        }
    }

    /// Those that are kept, and whether new ones are due. A store that fails has none: the provider has more.
    async fn at_hand(&self, key: GrantKey) -> Option<(OAuth2Tokens, bool)> {
        match self.read(key).await.ok()??.grant {
            Grant::OAuth2(grant) => {
                let is_due = grant.is_ending(self.now());
                Some((grant.tokens(), is_due))
            }
            Grant::OAuth1(_) => None,
        }
    }

    async fn keep_obtained(&self, key: GrantKey, tokens: &OAuth2Tokens) {
        let end = tokens.expires_at.map_or_else(|| self.now().saturating_add(UNSAID), Into::into);
        if let Err(error) = self.keep(key, Tokens::OAuth2(tokens.clone()), end).await {
            tracing::warn!(target: "oauth_runtime::tokens", code = error.code(), "a token of the client is not kept, and asked for again");
        }
    }
}
