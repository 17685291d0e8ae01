use std::sync::Arc;

use arc_swap::ArcSwap;

use super::error::ApiErrorKind;
use crate::error::{Error, ErrorKind, SessionFault, Stage};
use crate::flow::{RelyingParty, ServiceRequest};
use crate::tokens::{AfterRefusal, GrantKey, Tokens, Vault, Watcher, Way};
use crate::types::Timestamp;

/// Where the tokens of calls come from.
#[derive(Clone)]
pub(super) enum TokenSource {
    /// They are what they are: whoever made the caller renews them.
    Fixed(Arc<Tokens>),
    /// Looked up at each call, so that a caller that is kept for long has them renewed, and notices a logout.
    Vault(Arc<VaultTokens>),
    /// The application's own, asked for when there are none.
    Service(Arc<ServiceTokens>),
}

pub(super) struct ServiceTokens {
    vault: Arc<Vault>,
    key: GrantKey,
    request: Arc<ServiceRequest>,
}

/// Tokens that are kept, and whoever wants to know what becomes of them.
pub(crate) struct KeptTokens {
    pub(crate) vault: Arc<Vault>,
    pub(crate) key: GrantKey,
    pub(crate) watcher: Option<Arc<dyn Watcher>>,
    pub(crate) after_refusal: AfterRefusal,
}

pub(super) struct VaultTokens {
    kept: KeptTokens,
    /// Calls of one moment share one look.
    last: ArcSwap<Looked>,
}

struct Looked {
    tokens: Option<Arc<Tokens>>,
    at: Timestamp,
}

impl TokenSource {
    /// The vault, of which `tokens` were looked up just now.
    pub(super) fn vault(kept: KeptTokens, tokens: Option<Tokens>, now: Timestamp) -> Self {
        let last = ArcSwap::from_pointee(Looked { tokens: tokens.map(Arc::new), at: now });
        Self::Vault(Arc::new(VaultTokens { kept, last }))
    }

    pub(super) fn service(vault: Arc<Vault>, request: ServiceRequest) -> Self {
        let key = request.key();
        Self::Service(Arc::new(ServiceTokens { vault, key, request: Arc::new(request) }))
    }

    pub(super) fn is_service(&self) -> bool {
        matches!(self, Self::Service(_))
    }

    /// Others than those that the API did not take, if there are any. An error if there may be some in a moment: then it is too early
    /// to say that somebody has to log in.
    pub(super) async fn after_refusal(
        &self,
        refused: &Tokens,
        relying_party: &Arc<RelyingParty>,
    ) -> Result<Option<Arc<Tokens>>, ApiErrorKind> {
        match self {
            Self::Fixed(_) => return Ok(None),
            Self::Vault(source) => source.refused(refused, relying_party.name()).await,
            Self::Service(source) => source.vault.forget(source.key, refused).await,
        }
        match self.tokens(relying_party).await {
            Ok(tokens) => Ok((tokens.access_token() != refused.access_token()).then_some(tokens)),
            Err(ApiErrorKind::Failed(error)) if is_over_soon(&error) => Err(ApiErrorKind::Failed(error)),
            Err(_) => Ok(None),
        }
    }

    /// The tokens for a call that is made now.
    pub(super) async fn tokens(&self, relying_party: &Arc<RelyingParty>) -> Result<Arc<Tokens>, ApiErrorKind> {
        match self {
            Self::Fixed(tokens) => Ok(Arc::clone(tokens)),
            Self::Vault(source) => source.tokens(relying_party).await,
            Self::Service(source) => source.tokens().await,
        }
    }
}

impl VaultTokens {
    async fn refused(&self, refused: &Tokens, provider: &str) {
        let KeptTokens { vault, key, after_refusal, watcher } = &self.kept;
        let is_renewed = !matches!(refused, Tokens::OAuth2(tokens) if tokens.refresh_token.is_none());
        if *after_refusal == AfterRefusal::RenewedOrDead && !is_renewed {
            tracing::info!(
                target: "oauth_runtime::connections",
                code = SessionFault::NotConnected.code(),
                provider,
                "an API takes the token of a connected account no more, and nothing renews it: its owner has to connect it again"
            );
        }
        if let Err(error) = vault.refused_by_api(*key, refused, *after_refusal, watcher.as_ref()).await {
            tracing::warn!(target: "oauth_runtime::api", code = error.code(), "a token that an API refused is not noted");
        }
        self.last.store(Arc::new(Looked { tokens: None, at: Timestamp::from_seconds(i64::MIN) }));
    }

    async fn tokens(&self, relying_party: &Arc<RelyingParty>) -> Result<Arc<Tokens>, ApiErrorKind> {
        let now = relying_party.now();
        if let Looked { tokens: Some(tokens), at } = &**self.last.load()
            && *at == now
        {
            return Ok(Arc::clone(tokens));
        }
        let KeptTokens { vault, key, watcher, .. } = &self.kept;
        let tokens = vault.tokens(*key, || Way::new(Arc::clone(relying_party), watcher.clone())).await;
        let tokens = tokens.map_err(ApiErrorKind::Failed)?;
        let tokens = Arc::new(tokens.ok_or(ApiErrorKind::TokenRefused)?);
        self.last.store(Arc::new(Looked { tokens: Some(Arc::clone(&tokens)), at: now }));
        Ok(tokens)
    }
}

impl ServiceTokens {
    async fn tokens(&self) -> Result<Arc<Tokens>, ApiErrorKind> {
        let tokens = self.vault.obtained(self.key, Arc::<ServiceRequest>::clone(&self.request)).await;
        tokens.map(|tokens| Arc::new(Tokens::OAuth2(tokens))).map_err(ApiErrorKind::Failed)
    }
}

fn is_over_soon(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Transport(fault) => fault.is_over_soon(),
        ErrorKind::Refused(response) => response.code().is_over_soon(),
        ErrorKind::Session(fault) => matches!(fault, SessionFault::StoreUnavailable | SessionFault::RecordsUnavailable),
        _ => false,
    }
}

/// As an error of this crate, for who asks for the tokens themselves.
pub(super) fn without_call(kind: ApiErrorKind) -> Error {
    match kind {
        ApiErrorKind::Failed(error) => error,
        _ => Error::from(SessionFault::NotAuthenticated).at(Stage::Session),
    }
}
