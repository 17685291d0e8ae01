//! Tokens of a login, refreshed before they end.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use crate::error::{ErrorCode, ErrorKind, Result, Stage};
use crate::tokens::{OAuth2Tokens, TokenKey, Tokens};
use crate::types::Timestamp;
use crate::web::layer::app::App;
use crate::web::providers::registry::MountedProvider;

/// How long before its end a token is not used any more.
const MARGIN: Duration = Duration::from_secs(60);

/// The refreshes that are under way in this process: a refresh token is often good for one use, so each is used once.
#[derive(Default)]
pub(crate) struct Refreshing {
    locks: Mutex<HashMap<TokenKey, Weak<tokio::sync::Mutex<()>>>>,
}

impl Refreshing {
    /// The lock of one login's tokens: whoever reads, changes and writes them holds it. Locks that nobody waits for are forgotten.
    pub(crate) fn lock(&self, key: &TokenKey) -> Arc<tokio::sync::Mutex<()>> {
        let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lock) = locks.get(key).and_then(Weak::upgrade) {
            return lock;
        }
        locks.retain(|_, lock| lock.strong_count() > 0);
        let lock = Arc::default();
        locks.insert(key.clone(), Arc::downgrade(&lock));
        lock
    }
}

impl App {
    /// The tokens of a login; none if there are none any more, so that only a new login helps.
    ///
    /// An access token that is about to end is refreshed first
    /// ([RFC 6749 §6](https://www.rfc-editor.org/rfc/rfc6749#section-6)), once for all requests that wait for it.
    pub(crate) async fn fresh_tokens(&self, provider: &MountedProvider, key: &TokenKey) -> Result<Option<Tokens>> {
        let tokens = self.tokens.load(key).await?;
        if !tokens.as_ref().is_some_and(|tokens| self.must_refresh(tokens)) {
            return Ok(tokens);
        }
        let lock = self.refreshing.lock(key);
        let _one_at_a_time = lock.lock().await;
        match self.tokens.load(key).await? {
            Some(Tokens::OAuth2(tokens)) if self.is_ending(&tokens) => self.refresh(provider, key, tokens).await,
            // Somebody else refreshed them meanwhile, or logged out.
            tokens => Ok(tokens),
        }
    }

    async fn refresh(
        &self,
        provider: &MountedProvider,
        key: &TokenKey,
        tokens: OAuth2Tokens,
    ) -> Result<Option<Tokens>> {
        let relying_party = self.relying_party(provider)?;
        let refreshed = match relying_party.refresh(&tokens).await {
            Ok(refreshed) => Tokens::OAuth2(refreshed),
            Err(error) => {
                tracing::warn!(target: "oauth_runtime::login", code = error.code(), provider = &*provider.mount.name, "tokens were not refreshed");
                return match error.kind() {
                    // RFC 6749 §5.2: the grant has ended.
                    ErrorKind::Refused(response) if response.code() == ErrorCode::InvalidGrant => Ok(None),
                    // It may still be good for a moment, or the clocks differ.
                    _ if !self.has_ended(&tokens) => Ok(Some(Tokens::OAuth2(tokens))),
                    _ => Err(error.at(Stage::Token)),
                };
            }
        };
        // Another instance may have been faster; who logged out meanwhile stays logged out.
        let current = self.tokens.load(key).await?;
        if current != Some(Tokens::OAuth2(tokens)) {
            if current.is_none() {
                relying_party.revoke(&refreshed).await;
            }
            return Ok(current);
        }
        // Saved before it is used: the old refresh token may be worth nothing any more.
        self.tokens.save(key, refreshed.clone()).await?;
        Ok(Some(refreshed))
    }

    fn must_refresh(&self, tokens: &Tokens) -> bool {
        matches!(tokens, Tokens::OAuth2(tokens) if self.is_ending(tokens))
    }

    fn is_ending(&self, tokens: &OAuth2Tokens) -> bool {
        let soon = self.flow.now().saturating_add(MARGIN);
        tokens.refresh_token.is_some() && tokens.expires_at.is_some_and(|end| Timestamp::from(end) <= soon)
    }

    fn has_ended(&self, tokens: &OAuth2Tokens) -> bool {
        tokens.expires_at.is_some_and(|end| Timestamp::from(end) <= self.flow.now())
    }
}

impl fmt::Debug for Refreshing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refreshing").finish_non_exhaustive()
    }
}
