//! What a client needs to know beside the provider's description.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::clock::{Clock, SystemClock};
use crate::flight::Background;
use crate::http::{HttpClient, Limits};
use crate::setup::Instance;
use crate::setup::environment::Environment;
use crate::types::{ClientId, ClientSecret, Timestamp};

/// Configuration of a client without web routes.
///
/// # Defaults
///
/// - client identifier and secret: from the environment names of the description
/// - redirect URI: none; needed for a login
/// - HTTP client: [`ReqwestClient`](crate::http::ReqwestClient) with [`Limits::default`]
/// - clock skew: 60 seconds, at most 300
#[derive(Clone)]
pub struct ClientConfig {
    pub(crate) client_id: Option<ClientId>,
    pub(crate) client_secret: Option<ClientSecret>,
    pub(crate) redirect_uri: Option<String>,
    pub(crate) environment: Option<Environment>,
    pub(crate) instance: Instance,
    pub(crate) http: Option<Arc<dyn HttpClient>>,
    pub(crate) flow: FlowConfig,
}

/// What every flow is bounded by.
#[derive(Clone, Debug)]
pub(crate) struct FlowConfig {
    pub(crate) limits: Limits,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) clock_skew: Duration,
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

    /// How far clocks may differ. Default 60 seconds, at most 300.
    #[must_use]
    pub fn with_clock_skew(mut self, skew: Duration) -> Self {
        self.flow.clock_skew = skew.min(FlowConfig::MAX_CLOCK_SKEW);
        self
    }
}

impl fmt::Debug for ClientConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientConfig")
            .field("client_id", &self.client_id)
            .field("redirect_uri", &self.redirect_uri)
            .finish_non_exhaustive()
    }
}
