use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::authorization::AuthorizationRequest;
use super::oauth1::OAuth1State;
use super::shelf::Shelf;
use super::{ClientRegistration, Endpoint, Misbehaviour, Persona};
use crate::clock::SystemClock;
use crate::types::{AccessToken, AuthorizationCode, Timestamp};

/// A request the development provider received. It holds the names of parameters, not their values.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// The tenant it was for.
    pub tenant: String,
    /// The endpoint it reached.
    pub endpoint: Endpoint,
    /// The method.
    pub method: http::Method,
    /// The names of the query parameters, in order.
    pub query: Vec<String>,
    /// The names of the form parameters, in order.
    pub form: Vec<String>,
    /// The scheme of the `Authorization` header: `Basic`, `Bearer`, `OAuth`.
    pub authorization: Option<String>,
    /// The `grant_type`.
    pub grant_type: Option<String>,
    /// The `scope` asked for.
    pub scope: Option<String>,
    /// Whether it brought a `Cookie` header.
    pub cookie: bool,
}

/// What somebody allowed a client to do.
#[derive(Debug)]
pub(super) struct Grant {
    pub(super) tenant: String,
    pub(super) client: ClientRegistration,
    /// Nobody, when a client asked for itself.
    pub(super) persona: Option<Persona>,
    pub(super) scopes: Vec<String>,
    pub(super) nonce: Option<String>,
    pub(super) authenticated_at: i64,
    pub(super) session: String,
    revoked: AtomicBool,
}

#[derive(Debug)]
pub(super) struct Code {
    pub(super) grant: Arc<Grant>,
    pub(super) redirect_uri: String,
    pub(super) challenge: Option<String>,
    pub(super) used: bool,
}

#[derive(Debug)]
pub(super) struct Refresh {
    pub(super) grant: Arc<Grant>,
    pub(super) used: bool,
}

/// A login page somebody has open.
#[derive(Debug)]
pub(super) enum Pending {
    OAuth2(Box<AuthorizationRequest>),
    OAuth1 { tenant: String, token: String },
}

/// All that the server remembers.
#[derive(Debug)]
pub(super) struct State {
    pub(super) clients: Vec<ClientRegistration>,
    pub(super) personas: Vec<Persona>,
    pub(super) auto_login: Option<Persona>,
    pub(super) grant_only: Option<Vec<String>>,
    pub(super) claims_in_id_token: bool,
    pub(super) access_token_lifetime: i64,
    pub(super) faults: Vec<(Option<String>, Misbehaviour)>,
    pub(super) delays: HashMap<Endpoint, Duration>,
    pub(super) clock_offset: i64,
    pub(super) key_generation: usize,
    pub(super) pending: Shelf<Pending>,
    pub(super) codes: Shelf<Code>,
    pub(super) access_tokens: Shelf<Arc<Grant>>,
    pub(super) refresh_tokens: Shelf<Refresh>,
    pub(super) oauth1: OAuth1State,
    pub(super) requests: VecDeque<RecordedRequest>,
    pub(super) counts: HashMap<Endpoint, usize>,
}

/// The state, shared by the server's thread and the handle.
pub(super) struct Shared {
    pub(super) origin: String,
    state: Mutex<State>,
}

impl Shared {
    pub(super) fn new(origin: String, state: State) -> Self {
        Self { origin, state: Mutex::new(state) }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The state is full of tokens.
        f.debug_struct("Shared").field("origin", &self.origin).finish_non_exhaustive()
    }
}

impl Default for State {
    fn default() -> Self {
        Self {
            clients: Vec::new(),
            personas: vec![Persona::ada(), Persona::grace(), Persona::alan()],
            auto_login: None,
            grant_only: None,
            claims_in_id_token: true,
            access_token_lifetime: 3600,
            faults: Vec::new(),
            delays: HashMap::new(),
            clock_offset: 0,
            key_generation: 0,
            pending: Shelf::new(1000),
            codes: Shelf::new(20_000),
            access_tokens: Shelf::new(50_000),
            refresh_tokens: Shelf::new(50_000),
            oauth1: OAuth1State::default(),
            requests: VecDeque::new(),
            counts: HashMap::new(),
        }
    }
}

impl State {
    const MAX_REQUESTS: usize = 20_000;

    pub(super) fn now(&self) -> i64 {
        Timestamp::now(&SystemClock).seconds().saturating_add(self.clock_offset)
    }

    pub(super) fn client(&self, id: &str) -> Option<ClientRegistration> {
        if self.clients.is_empty() {
            return (id == ClientRegistration::DEFAULT_ID).then(ClientRegistration::default_client);
        }
        self.clients.iter().find(|client| client.id == id).cloned()
    }

    pub(super) fn persona(&self, hint: &str) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.is_called(hint))
    }

    pub(super) fn faults_for(&self, tenant: &str) -> Vec<Misbehaviour> {
        let concerns = |name: &Option<String>| name.as_deref().is_none_or(|name| name == tenant);
        self.faults.iter().filter(|(name, _)| concerns(name)).map(|(_, fault)| *fault).collect()
    }

    pub(super) fn record(&mut self, request: RecordedRequest) {
        *self.counts.entry(request.endpoint).or_default() += 1;
        if self.requests.len() >= Self::MAX_REQUESTS {
            self.requests.pop_front();
        }
        self.requests.push_back(request);
    }

    /// Makes a code good for 60 seconds.
    pub(super) fn issue_code(&mut self, code: &AuthorizationCode, record: Code) {
        let expires_at = self.now() + 60;
        self.codes.put(code.expose().to_owned(), expires_at, record);
    }

    pub(super) fn issue_access_token(&mut self, token: &AccessToken, grant: Arc<Grant>) {
        let expires_at = self.now().saturating_add(self.access_token_lifetime);
        self.access_tokens.put(token.expose().to_owned(), expires_at, grant);
    }

    /// What an access token stands for, unless it is unknown, expired, revoked or another tenant's.
    pub(super) fn grant_of(&mut self, tenant: &str, token: &str) -> Option<Arc<Grant>> {
        let now = self.now();
        let grant = self.access_tokens.get_mut(token, now)?;
        (grant.tenant == tenant && !grant.is_revoked()).then(|| Arc::clone(grant))
    }
}

impl Grant {
    pub(super) fn new(
        tenant: &str,
        client: ClientRegistration,
        scopes: Vec<String>,
        now: i64,
        session: String,
    ) -> Self {
        Self {
            tenant: tenant.to_owned(),
            client,
            persona: None,
            scopes,
            nonce: None,
            authenticated_at: now,
            session,
            revoked: AtomicBool::new(false),
        }
    }

    pub(super) fn has(&self, scope: &str) -> bool {
        self.scopes.iter().any(|s| s == scope)
    }

    /// Ends every token that came from this grant.
    pub(super) fn revoke(&self) {
        self.revoked.store(true, Ordering::Release);
    }

    pub(super) fn is_revoked(&self) -> bool {
        self.revoked.load(Ordering::Acquire)
    }
}
