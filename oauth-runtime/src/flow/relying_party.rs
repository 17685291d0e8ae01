use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use super::authorization_server::AuthorizationServer;
use super::cached::{Cached, Life};
use super::send::Outbound;
use crate::declaration::description::ResponseMode;
use crate::entropy::{Entropy, SystemEntropy};
use crate::error::{Error, ErrorKind, Result, TransportFault};
use crate::flow::config::FlowConfig;
use crate::http::{Call, HttpClient, Request, Response};
use crate::in_flight::ServerDigest;
use crate::jose::JsonWebKeySet;
use crate::oauth2::ClientAuthentication;
use crate::setup::registration::{OAuth2Registration, ProtocolRegistration, Registration, TenantRules};
use crate::types::{EndpointUrl, InternalAddress, Timestamp, without_query};

/// One provider at run time: its registration, what was fetched from it, and the way to reach it. Shared by all logins;
/// nothing of one login is kept here.
pub(crate) struct RelyingParty {
    pub(super) registration: Registration,
    pub(super) redirect_uri: String,
    pub(super) flow: FlowConfig,
    pub(super) entropy: Arc<dyn Entropy>,
    /// The only way to the provider.
    pub(super) outbound: Outbound,
    pub(super) server: Cached<AuthorizationServer>,
    /// The same of OAuth 1.0a, where nothing is fetched.
    pub(super) pinned_server: OnceLock<ServerDigest>,
    pub(super) keys: Cached<JsonWebKeySet>,
    /// The client's proof of itself, where its secret may change.
    pub(super) changing_secret: Cached<ClientAuthentication>,
    /// The tenants of declared domains, in their order: looked up once.
    pub(super) tenants_of_domains: Vec<Cached<Box<str>>>,
}

impl RelyingParty {
    pub(crate) const METADATA_LIFE: Life = Life { fresh: 3600, stale: 86_400, forced: 60 };
    pub(crate) const KEYS_LIFE: Life = Life { fresh: 600, stale: 86_400, forced: 60 };

    const TENANT_LIFE: Life = Life { fresh: i64::MAX, stale: i64::MAX, forced: 60 };

    pub(crate) fn new(
        registration: Registration,
        redirect_uri: String,
        http: Arc<dyn HttpClient>,
        flow: FlowConfig,
    ) -> Self {
        let changing_secret = Cached::new(Self::secret_life(&registration), &flow);
        let domains = match &registration.protocol {
            ProtocolRegistration::OAuth2(oauth2) => oauth2.tenants.as_ref().map_or(0, TenantRules::domains),
            ProtocolRegistration::OAuth1(_) => 0,
        };
        Self {
            registration,
            tenants_of_domains: (0..domains).map(|_| Cached::new(Self::TENANT_LIFE, &flow)).collect(),
            redirect_uri,
            entropy: Arc::new(SystemEntropy),
            outbound: Outbound::new(http, &flow.limits),
            server: Cached::new(Self::METADATA_LIFE, &flow),
            pinned_server: OnceLock::new(),
            keys: Cached::new(Self::KEYS_LIFE, &flow),
            changing_secret,
            flow,
        }
    }

    pub(crate) fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// What the provider is called in this application.
    pub(crate) fn name(&self) -> &str {
        self.registration.name.as_str()
    }

    /// Where the issuer is reached from here, if that is not where browsers go.
    pub(crate) fn internal_origin(&self) -> Option<String> {
        self.registration.internal.as_ref().map(InternalAddress::origin)
    }

    /// Something says who the user is.
    pub(crate) fn identifies(&self) -> bool {
        self.registration.identifies
    }

    /// How this provider is asked to respond.
    pub(crate) fn response_mode(&self) -> ResponseMode {
        self.registration.description.authorization.response_mode
    }

    /// Its logins are declared to show no page (OpenID Connect Core §3.1.2.1).
    pub(crate) fn shows_no_page(&self) -> bool {
        self.registration.authorization_params.iter().any(|(name, value)| name == "prompt" && value == "none")
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.flow.now()
    }

    /// Sends one request, once.
    pub(super) async fn send(&self, call: Call, request: Request) -> Result<Response> {
        self.ask(call, request, Ok).await
    }

    /// Sends one request, once, and judges the response. What goes wrong with either names the address.
    pub(super) async fn ask<T>(
        &self,
        call: Call,
        request: Request,
        judge: impl FnOnce(Response) -> Result<T>,
    ) -> Result<T> {
        let told_where = self.told_where(&request.url);
        self.outbound.send(&self.registration, call, request).await.and_then(judge).map_err(told_where)
    }

    /// What goes wrong with a request names its address, as it is called.
    pub(super) fn told_where(&self, url: &EndpointUrl) -> impl FnOnce(Error) -> Error + use<> {
        let internal = self.registration.internal.as_ref();
        let called = internal.map_or(Cow::Borrowed(url), |internal| internal.inside(url));
        let address = Box::<str>::from(called.as_str());
        let is_inside = matches!(called, Cow::Owned(_));
        move |error| {
            let error = if is_inside { unreachable_inside(error) } else { error };
            error.asked(without_query(&address))
        }
    }

    pub(super) fn oauth2(&self) -> Option<&OAuth2Registration> {
        match &self.registration.protocol {
            ProtocolRegistration::OAuth2(oauth2) => Some(oauth2),
            ProtocolRegistration::OAuth1(_) => None,
        }
    }
}

/// Nothing is wrong with the provider's own address where it is asked by another one.
#[cold]
fn unreachable_inside(error: Error) -> Error {
    use TransportFault::{Connect, Dns, Timeout, Tls};

    let is_of_the_way = matches!(error.kind(), ErrorKind::Transport(Connect | Dns | Timeout | Tls));
    error.with_remedy(is_of_the_way.then_some(
        "check `internal_url`, or the setting of the provider that ends in `_INTERNAL_URL`: this process asks the provider there, at the address that the log has; logins work again as soon as it answers",
    ))
}

impl fmt::Debug for RelyingParty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RelyingParty").field("registration", &self.registration).finish_non_exhaustive()
    }
}
