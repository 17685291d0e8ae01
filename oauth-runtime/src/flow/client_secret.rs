//! The client's proof of itself, with the secret as it is now.

use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;

use super::cached::Life;
use super::relying_party::RelyingParty;
use super::token::is_about_the_client;
use crate::error::{Error, Finding, Result};
use crate::oauth2::ClientAuthentication;
use crate::setup::environment::read_secret;
use crate::setup::registration::{Authentication, OAuth2Registration, ProtocolRegistration, Registration};
use crate::setup::secret_source::SecretSource;
use crate::types::ClientSecret;

/// How the client proves itself, in one request.
pub(super) enum Proof<'a> {
    Fixed(&'a ClientAuthentication),
    Fresh(Arc<ClientAuthentication>),
}

impl Deref for Proof<'_> {
    type Target = ClientAuthentication;

    fn deref(&self) -> &ClientAuthentication {
        match self {
            Self::Fixed(authentication) => authentication,
            Self::Fresh(authentication) => authentication,
        }
    }
}

impl RelyingParty {
    /// A file is read again after five seconds, the application is asked again after a minute; either at once where the provider
    /// does not take the secret. What was known serves while neither can be.
    pub(super) fn secret_life(registration: &Registration) -> Life {
        let fresh = match &registration.protocol {
            ProtocolRegistration::OAuth2(oauth2) if oauth2.authentication.is_asked_for() => 60,
            ProtocolRegistration::OAuth2(_) | ProtocolRegistration::OAuth1(_) => 5,
        };
        Life { fresh, stale: i64::MAX, forced: 5 }
    }

    pub(super) async fn authentication<'a>(self: &Arc<Self>, oauth2: &'a OAuth2Registration) -> Result<Proof<'a>> {
        match &oauth2.authentication {
            Authentication::Fixed(authentication) => Ok(Proof::Fixed(authentication)),
            Authentication::Changing { .. } => {
                // Boxed, since few have one and every token request would carry it.
                Box::pin(self.changing_secret.get(|| Arc::clone(self).read_secret())).await.map(Proof::Fresh)
            }
        }
    }

    /// Another proof than the one that the server did not take, if the secret has changed meanwhile.
    pub(super) async fn newer_authentication(self: &Arc<Self>, refused: &Proof<'_>) -> Option<Proof<'static>> {
        let Proof::Fresh(refused) = refused else { return None };
        let newer = self.changing_secret.refresh(refused, || Arc::clone(self).read_secret()).await.ok()?;
        (newer.secret() != refused.secret()).then_some(Proof::Fresh(newer))
    }

    /// The same after an answer, if that is what it says.
    pub(super) async fn newer_if_refused(
        self: &Arc<Self>,
        proof: &Proof<'_>,
        said: Option<&Error>,
    ) -> Option<Proof<'static>> {
        if said.is_some_and(is_about_the_client) { Box::pin(self.newer_authentication(proof)).await } else { None }
    }

    /// The secret that was used last, for what is computed of it.
    pub(super) fn secret_at_hand(&self, oauth2: &OAuth2Registration) -> String {
        match &oauth2.authentication {
            Authentication::Fixed(authentication) => authentication.secret().into_owned(),
            Authentication::Changing { .. } => self
                .changing_secret
                .at_hand()
                .map(|authentication| authentication.secret().into_owned())
                .unwrap_or_default(),
        }
    }

    async fn read_secret(self: Arc<Self>) -> Result<ClientAuthentication> {
        let Some(OAuth2Registration { authentication: Authentication::Changing { method, source }, .. }) =
            self.oauth2()
        else {
            return Err(unavailable(self.name()));
        };
        let client_id = self.registration.client_id.clone();
        let secret = async {
            match source {
                SecretSource::File(path) => read(path).await,
                SecretSource::Application(ask) => ask().await,
            }
        };
        // Who never answers must not keep everybody from asking again.
        let secret = tokio::time::timeout(self.flow.limits.call_timeout, secret).await;
        let read = match secret.unwrap_or_else(|_| Err("it did not come in time".into())) {
            Ok(secret) => ClientAuthentication::new(*method, client_id, Some(&secret)),
            Err(cause) => Err(unavailable(self.name()).because(cause)),
        };
        read.or_else(|error| {
            let Some(known) = self.changing_secret.at_hand() else { return Err(error) };
            tracing::warn!(
                target: "oauth_runtime::provider",
                code = UNAVAILABLE,
                provider = self.name(),
                cause = error.causes().map(tracing::field::display),
                "the client secret cannot be read again, the one of before stays in use"
            );
            Ok(ClientAuthentication::clone(&known))
        })
    }
}

async fn read(path: &Path) -> Result<ClientSecret, Box<dyn std::error::Error + Send + Sync>> {
    let path = path.to_owned();
    let read = tokio::task::spawn_blocking(move || read_secret(&path)).await?;
    Ok(ClientSecret::new(read?.as_str()))
}

const UNAVAILABLE: &str = "client_secret_unavailable";

#[cold]
fn unavailable(provider: &str) -> Error {
    let what = "the client secret cannot be read from where it is kept";
    let remedy = "look at the cause in the log: at the file that the setting ending in `_FILE` names, or at what `Instance::client_secret_from` was given";
    Finding::new(UNAVAILABLE, what, remedy).of_provider(provider).into()
}
