//! What a client needs to know beside the provider's description.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};

use crate::clock::{Clock, SystemClock};
use crate::error::{Finding, Result};
use crate::flight::Background;
use crate::http::{HttpClient, Limits};
use crate::records::{MemoryRecords, Records, SealedRecords, SealingKeys};
use crate::setup::Instance;
use crate::setup::environment::Environment;
use crate::tokens::{Leeway, Vault};
use crate::types::{ClientId, ClientSecret, Timestamp};

/// Configuration of a client without web routes.
///
/// # Defaults
///
/// - client identifier and secret: from the environment names of the description
/// - redirect URI: none; needed for a login
/// - HTTP client: [`ReqwestClient`](crate::http::ReqwestClient) with [`Limits::default`]
/// - store: the memory of this process
/// - clock skew: 60 seconds, at most 300
#[derive(Clone)]
pub struct ClientConfig {
    pub(crate) client_id: Option<ClientId>,
    pub(crate) client_secret: Option<ClientSecret>,
    pub(crate) redirect_uri: Option<String>,
    pub(crate) environment: Option<Environment>,
    pub(crate) instance: Instance,
    pub(crate) http: Option<Arc<dyn HttpClient>>,
    store: Option<Arc<dyn Records>>,
    secrets: Vec<SecretString>,
    pub(crate) flow: FlowConfig,
}

/// What every flow is bounded by.
#[derive(Clone, Debug)]
pub(crate) struct FlowConfig {
    pub(crate) limits: Limits,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) clock_skew: Duration,
    pub(crate) leeway: Leeway,
    /// What goes on without the request that began it.
    pub(crate) background: Background,
}

impl FlowConfig {
    pub(crate) const MAX_CLOCK_SKEW: Duration = Duration::from_secs(300);

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::now(&*self.clock)
    }
}

impl Default for FlowConfig {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            clock: Arc::new(SystemClock),
            clock_skew: Duration::from_secs(60),
            leeway: Leeway::default(),
            background: Background::default(),
        }
    }
}

impl Default for ClientConfig {
    fn default() -> Self {
        Self::new()
    }
}

impl ClientConfig {
    /// The defaults.
    #[must_use]
    pub fn new() -> Self {
        Self {
            client_id: None,
            client_secret: None,
            redirect_uri: None,
            environment: None,
            instance: Instance::new(),
            http: None,
            store: None,
            secrets: Vec::new(),
            flow: FlowConfig::default(),
        }
    }

    /// The client's registration; wins over the environment.
    #[must_use]
    pub fn with_credentials(mut self, id: impl Into<ClientId>, secret: impl Into<ClientSecret>) -> Self {
        self.client_id = Some(id.into());
        self.client_secret = Some(secret.into());
        self
    }

    /// Where the provider sends the browser back to, exactly as registered.
    #[must_use]
    pub fn with_redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.redirect_uri = Some(uri.into());
        self
    }

    /// Where settings come from. Default: [`Environment::process`].
    #[must_use]
    pub fn with_environment(mut self, environment: Environment) -> Self {
        self.environment = Some(environment);
        self
    }

    /// Values that are known at run time alone, in the place of declared ones. They win over everything else.
    #[must_use]
    pub fn with_instance(mut self, instance: Instance) -> Self {
        self.instance = instance;
        self
    }

    /// Another HTTP client. Default: one [`ReqwestClient`](crate::http::ReqwestClient) per client.
    #[must_use]
    pub fn with_http_client(mut self, http: Arc<dyn HttpClient>) -> Self {
        self.http = Some(http);
        self
    }

    /// Where the client keeps the tokens that it obtains for itself, and those that are given into its care. Default: the memory of
    /// this process. A store that others can read wants a secret, [`with_secrets`](Self::with_secrets) or `OAUTH_SECRET`.
    #[must_use]
    pub fn with_store(mut self, store: impl Records) -> Self {
        self.store = Some(Arc::new(store));
        self
    }

    /// Secrets that seal what the store keeps, newest first, 32 characters at least. Win over `OAUTH_SECRET`.
    #[must_use]
    pub fn with_secrets(mut self, secrets: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.secrets = secrets.into_iter().map(|secret| secret.into().into()).collect();
        self
    }

    /// What it says about its store.
    pub(super) fn vault(&self, environment: &Environment) -> Result<Vault> {
        let clock = || Arc::clone(&self.flow.clock);
        let store = self.store.clone().unwrap_or_else(|| Arc::new(MemoryRecords::default()));
        let secrets = self.secrets(environment)?;
        let records = match (&secrets[..], store.stays_in_process(), store.is_private()) {
            ([], true, _) => SealedRecords::new(store, SealingKeys::random()?, clock()),
            ([], false, true) => SealedRecords::unsealed(store, clock())?,
            ([], false, false) => return Err(store_secret_missing().into()),
            (secrets, ..) => {
                let secrets = secrets.iter().map(|secret| secret.expose_secret());
                SealedRecords::new(store, SealingKeys::from_secrets(secrets)?, clock())
            }
        };
        let vault = Vault::new(records, self.flow.background.clone(), self.flow.limits.call_timeout);
        Ok(vault.with_leeway(self.flow.leeway))
    }

    fn secrets(&self, environment: &Environment) -> Result<Vec<SecretString>> {
        if self.store.is_none() || !self.secrets.is_empty() {
            return Ok(self.secrets.clone());
        }
        environment.secrets("OAUTH_SECRET").map_err(Into::into)
    }

    /// Limits of outbound calls, brought within their hard bounds.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.flow.limits = limits.clamped();
        self
    }

    /// Another clock.
    #[must_use]
    pub fn with_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.flow.clock = clock;
        self
    }

    /// How long before its end an access token in the client's care is renewed, at most an hour, and not before half of its life is
    /// over. Default 60 seconds, or a tenth of its life if that is less.
    #[must_use]
    pub fn with_token_leeway(mut self, leeway: Duration) -> Self {
        self.flow.leeway = Leeway::new(leeway);
        self
    }

    /// How far clocks may differ. Default 60 seconds, at most 300.
    #[must_use]
    pub fn with_clock_skew(mut self, skew: Duration) -> Self {
        self.flow.clock_skew = skew.min(FlowConfig::MAX_CLOCK_SKEW);
        self
    }
}

fn store_secret_missing() -> Finding {
    let what = "tokens are kept in a store that others can read, and nothing seals them";
    let remedy =
        "set `OAUTH_SECRET`, or `ClientConfig::with_secrets`, for example to what `openssl rand -base64 32` prints";
    Finding::new("records_secret_missing", what, remedy).of_setting("OAUTH_SECRET")
}

impl fmt::Debug for ClientConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientConfig")
            .field("client_id", &self.client_id)
            .field("redirect_uri", &self.redirect_uri)
            .finish_non_exhaustive()
    }
}
