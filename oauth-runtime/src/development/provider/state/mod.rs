//! What the server remembers between two requests.

mod browser_script;
mod grant;
mod oauth1;
mod pending;
mod recorded;
mod shelf;

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

pub(super) use self::browser_script::BrowserScript;
pub(super) use self::grant::{Code, IssuedGrant, Refresh};
use self::oauth1::OAuth1State;
pub(super) use self::oauth1::{IssuedTemporaryCredentials, IssuedTokenCredentials};
pub(super) use self::pending::{CheckedRequest, Pending, ResponseTarget};
pub use self::recorded::RecordedRequest;
use self::shelf::Shelf;
use super::answer::Answers;
use super::client::Reach;
use super::{ClientRegistration, Endpoint, Misbehaviour, Persona};
use crate::clock::{Clock, SystemClock};
use crate::types::{AccessToken, AuthorizationCode, Timestamp};

/// All that the server remembers.
#[derive(Debug)]
pub(super) struct State {
    pub(super) clients: Vec<ClientRegistration>,
    pub(super) personas: Vec<Persona>,
    pub(super) auto_login: Option<Persona>,
    pub(super) grant_only: Option<Vec<String>>,
    pub(super) claims_in_id_token: bool,
    pub(super) access_token_lifetime: i64,
    /// In seconds.
    pub(super) refresh_token_lifetime: i64,
    pub(super) faults: Vec<(Option<String>, Misbehaviour)>,
    pub(super) answers: Answers,
    pub(super) delays: HashMap<Endpoint, Duration>,
    /// What the time is without the offset.
    pub(super) clock: Arc<dyn Clock>,
    pub(super) clock_offset: i64,
    pub(super) key_generation: usize,
    pub(super) pending: Shelf<Pending>,
    pub(super) codes: Shelf<Code>,
    /// Of browsers that have one of their own.
    pub(super) scripts: Shelf<Arc<BrowserScript>>,
    pub(super) access_tokens: Shelf<Arc<IssuedGrant>>,
    pub(super) refresh_tokens: Shelf<Refresh>,
    pub(super) oauth1: OAuth1State,
    pub(super) requests: VecDeque<RecordedRequest>,
    pub(super) counts: HashMap<Endpoint, usize>,
}

/// The state, shared by the server's thread and the handle.
pub(super) struct Shared {
    pub(super) origin: String,
    /// Where it sends browsers back to.
    pub(super) reach: Reach,
    /// Tests in other languages say by HTTP what it does.
    pub(super) has_control: bool,
    state: Mutex<State>,
}

impl Shared {
    pub(super) fn new(origin: String, state: State) -> Self {
        Self { origin, reach: Reach::ThisMachine, has_control: false, state: Mutex::new(state) }
    }

    pub(super) fn with_control(self, has_control: bool) -> Self {
        Self { has_control, ..self }
    }

    pub(super) fn in_process(origin: String, state: State) -> Self {
        Self { reach: Reach::Anywhere, ..Self::new(origin, state) }
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
            refresh_token_lifetime: 30 * 24 * 3600,
            faults: Vec::new(),
            answers: Answers::default(),
            delays: HashMap::new(),
            clock: Arc::new(SystemClock),
            clock_offset: 0,
            key_generation: 0,
            pending: Shelf::new(1000),
            codes: Shelf::new(20_000),
            scripts: Shelf::new(10_000),
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
    /// Life of an open login page in seconds.
    const PAGE_LIFETIME: i64 = 600;

    pub(super) fn now(&self) -> i64 {
        Timestamp::now(&*self.clock).seconds().saturating_add(self.clock_offset)
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

    /// Ends every grant.
    pub(super) fn revoke_everything(&mut self) {
        self.access_tokens.clear();
        self.refresh_tokens.clear();
        self.codes.clear();
        self.oauth1.clear();
    }

    /// The script of the browser that brought a grant about, by what a request shows of it.
    pub(super) fn script_behind(&mut self, shown: [Option<&str>; 3]) -> Option<Arc<BrowserScript>> {
        let now = self.now();
        let [code, refresh_token, access_token] = shown;
        let of_code = code.and_then(|code| self.codes.get_mut(code, now)).map(|code| Arc::clone(&code.grant));
        let of_refresh = refresh_token.and_then(|token| self.refresh_tokens.get_mut(token, now));
        let of_refresh = of_refresh.map(|refresh| Arc::clone(&refresh.grant));
        let of_access = access_token.and_then(|token| self.access_tokens.get_mut(token, now)).cloned();
        of_code.or(of_refresh).or(of_access)?.script.clone()
    }

    pub(super) fn record(&mut self, request: RecordedRequest) {
        *self.counts.entry(request.endpoint).or_default() += 1;
        if self.requests.len() >= Self::MAX_REQUESTS {
            self.requests.pop_front();
        }
        self.requests.push_back(request);
    }

    pub(super) fn open_page(&mut self, id: String, pending: Pending) {
        let expires_at = self.now() + Self::PAGE_LIFETIME;
        self.pending.put(id, expires_at, pending);
    }

    /// Makes a code good for 60 seconds.
    pub(super) fn issue_code(&mut self, code: &AuthorizationCode, record: Code) {
        let expires_at = self.now() + 60;
        self.codes.put(code.expose().to_owned(), expires_at, record);
    }

    pub(super) fn issue_access_token(&mut self, token: &AccessToken, grant: Arc<IssuedGrant>) {
        let expires_at = self.now().saturating_add(self.access_token_lifetime);
        self.access_tokens.put(token.expose().to_owned(), expires_at, grant);
    }

    /// What an access token stands for, unless it is unknown, expired, revoked or another tenant's.
    pub(super) fn grant_of(&mut self, tenant: &str, token: &str) -> Option<Arc<IssuedGrant>> {
        let now = self.now();
        let grant = self.access_tokens.get_mut(token, now)?;
        (grant.tenant == tenant && !grant.is_revoked()).then(|| Arc::clone(grant))
    }
}
