use std::fmt::{self, Debug};
use std::time::{Duration, SystemTime};

use super::expectation::{AskedIdToken, Expectation};
use super::handle::LoginHandle;
use super::purpose::Purpose;
use super::server_digest::ServerDigest;
use crate::declaration::description::ResponseMode;
use crate::records::SealingNonce;
use crate::types::{Demands, Timestamp};

/// A login between its start and the provider's response. Whoever keeps it keeps secrets: see [`to_bytes`](Self::to_bytes).
#[derive(Clone)]
pub struct PendingLogin {
    pub(super) handle: LoginHandle,
    pub(super) provider: Box<str>,
    pub(super) started_at: Timestamp,
    /// A record of the first version has none.
    pub(super) server: Option<ServerDigest>,
    pub(super) purpose: Purpose,
    /// Those that were asked for, where they are not those of every login.
    pub(super) scopes: Vec<Box<str>>,
    pub(super) expectation: Expectation,
    pub(super) return_to: Option<Box<str>>,
    pub(super) session: Option<Box<str>>,
    /// The browser is to remember the login that comes of it.
    pub(super) is_to_last: bool,
    pub(super) data: Box<[u8]>,
    pub(super) sealing: SealingNonce,
}

/// How a login began.
pub(crate) struct Start {
    pub(crate) handle: LoginHandle,
    pub(crate) provider: Box<str>,
    pub(crate) at: Timestamp,
    pub(crate) server: ServerDigest,
    pub(crate) expectation: Expectation,
    pub(crate) sealing: SealingNonce,
}

impl PendingLogin {
    /// From start to response.
    pub const LIFE: Duration = Duration::from_secs(600);

    pub(crate) fn new(start: Start) -> Self {
        Self {
            handle: start.handle,
            provider: start.provider,
            started_at: start.at,
            server: Some(start.server),
            purpose: Purpose::Login,
            scopes: Vec::new(),
            expectation: start.expectation,
            return_to: None,
            session: None,
            is_to_last: false,
            data: Box::default(),
            sealing: start.sealing,
        }
    }

    /// For this purpose, with these scopes if they are not those of every login.
    pub(crate) fn with_purpose(mut self, purpose: Purpose, scopes: Vec<Box<str>>) -> Self {
        (self.purpose, self.scopes) = (purpose, scopes);
        self
    }

    /// With what the application wants back afterwards.
    pub(crate) fn with_application(mut self, return_to: Option<Box<str>>, data: Box<[u8]>) -> Self {
        (self.return_to, self.data) = (return_to, data);
        self
    }

    /// With the session at the start, for a response that does not carry its cookie.
    pub(crate) fn with_session(mut self, session: Option<Box<str>>) -> Self {
        self.session = session;
        self
    }

    /// With whether the browser is to remember the login that comes of it.
    pub(crate) fn with_memory(mut self, is_to_last: bool) -> Self {
        self.is_to_last = is_to_last;
        self
    }

    /// What the response is matched with.
    #[must_use]
    pub fn handle(&self) -> &LoginHandle {
        &self.handle
    }

    /// The provider's name.
    #[must_use]
    pub fn provider(&self) -> &str {
        &self.provider
    }

    /// When it was started.
    #[must_use]
    pub fn started_at(&self) -> SystemTime {
        self.started_at.into()
    }

    /// What it is for.
    #[must_use]
    pub fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// Where to go afterwards: a path of this application, checked again at use.
    #[must_use]
    pub fn return_to(&self) -> Option<&str> {
        self.return_to.as_deref()
    }

    /// What the application gave [`BeginLogin::data`](crate::flow::BeginLogin::data).
    #[must_use]
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// How the provider was asked to respond.
    #[must_use]
    pub fn response_mode(&self) -> ResponseMode {
        self.expectation.asked().map_or(ResponseMode::Query, |asked| asked.response_mode)
    }

    /// What is left for the application when the response was judged.
    pub(crate) fn into_application(self) -> (Purpose, Option<Box<str>>, Box<[u8]>) {
        (self.purpose, self.return_to, self.data)
    }

    pub(crate) fn has_ended(&self, now: Timestamp) -> bool {
        now > self.started_at.saturating_add(Self::LIFE)
    }

    /// It may be finished with this server. What an earlier version kept does not say with which.
    pub(crate) fn is_for(&self, server: ServerDigest) -> bool {
        self.server.is_none_or(|own| own == server)
    }

    pub(crate) fn expectation(&self) -> &Expectation {
        &self.expectation
    }

    /// How the user was asked to prove who they are.
    pub(crate) fn demands(&self) -> Demands {
        match &self.expectation {
            Expectation::OpenIdConnect(_, AskedIdToken { max_age, acr, .. }) => {
                Demands { max_age: *max_age, acr: acr.essential.clone().unwrap_or_default() }
            }
            Expectation::OAuth1(_) | Expectation::OAuth2(_) => Demands::default(),
        }
    }

    pub(crate) fn scopes(&self) -> &[Box<str>] {
        &self.scopes
    }

    pub(crate) fn is_to_last(&self) -> bool {
        self.is_to_last
    }

    pub(crate) fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }
}

#[cfg(test)]
impl PendingLogin {
    pub(crate) fn for_tests(state: &str) -> Self {
        use super::expectation::Asked;
        use crate::declaration::description::ResponseType;
        use crate::types::{AskedAcr, Nonce};

        let asked = Asked {
            response_type: ResponseType::Code,
            response_mode: ResponseMode::Query,
            code_verifier: Some("verifier-0123456789".into()),
        };
        let (nonce, max_age) = (Nonce::new("nonce-0123456789"), Some(Duration::from_secs(300)));
        let id_token = AskedIdToken { nonce, max_age, acr: AskedAcr::default() };
        let start = Start {
            handle: LoginHandle::from_state(state),
            provider: "google".into(),
            at: Timestamp::from_seconds(1_700_000_000),
            server: ServerDigest::from_bytes([9; ServerDigest::LENGTH]),
            expectation: Expectation::OpenIdConnect(asked, id_token),
            sealing: SealingNonce::spent(),
        };
        Self::new(start).with_application(Some("/dashboard".into()), Box::default())
    }
}

impl Debug for PendingLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingLogin")
            .field("provider", &self.provider)
            .field("started_at", &self.started_at)
            .finish_non_exhaustive()
    }
}
