//! Calls of an API for a user who is not there.

use std::any::TypeId;
use std::sync::Arc;

use crate::api::Caller;
use crate::declaration::provider::OAuthProvider;
use crate::error::{Finding, Result};
use crate::tokens::{GrantKey, TokenKey};
use crate::web::layer::builder::OAuthLayer;
use crate::web::layer::token_events::Whose;
use crate::web::providers::merged::merge_of;

impl OAuthLayer {
    /// Makes calls with the tokens of a login, without a request: for jobs. The key is what
    /// [`SignedIn::token_key`](crate::web::SignedIn::token_key) said in a handler; it can be stored, and is worth nothing without
    /// this application's store of tokens.
    ///
    /// ```no_run
    /// # use oauth_runtime::prelude::*;
    /// # use oauth_runtime::tokens::TokenKey;
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(issuer = "https://login.example.com", scopes(openid, offline_access))]
    /// # struct Corp;
    /// # async fn job(layer: OAuthLayer, key: TokenKey) -> oauth_runtime::Result<()> {
    /// let corp = layer.api::<Corp>(key)?;
    /// let tokens = corp.tokens().await?;      // or the methods of an `#[oauth_api]` trait
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the routes of `P` are not merged, or are those of another provider
    /// than the key's. That the login has ended is an error of the call.
    pub fn api<P: OAuthProvider>(&self, key: TokenKey) -> Result<Caller<P>> {
        let providers = self.app.providers();
        let provider = providers.named(key.provider.as_str());
        let provider = provider.filter(|provider| provider.mount.provider == TypeId::of::<P>());
        let Some(provider) = provider else {
            let what = "a job makes calls for a login of another provider, or of one whose routes are not merged";
            let remedy =
                format!("put the layer on a router with {} first, and take a key of that provider", merge_of::<P>());
            return Err(Finding::new("provider_not_merged", what, remedy).of_provider(P::DESCRIPTION.name).into());
        };
        let relying_party = Arc::clone(self.app.relying_party(provider)?);
        let grant = GrantKey::from(&key);
        let watcher = self.app.watcher(|| Whose::Login(key));
        Ok(Caller::of_kept(relying_party, self.app.kept_tokens(grant, watcher), None, None))
    }
}
