//! `OAuthLayer` and its settings: one for all providers of an application.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::request::Parts;
use secrecy::{ExposeSecret as _, SecretString};
use tower_sessions::SessionStore;

use crate::clock::Clock;
use crate::development::stand_in::Development;
use crate::error::{ConfigReport, Error, ErrorKind, Finding, Result};
use crate::flow::config::FlowConfig;
use crate::http::{HttpClient, Limits, ReqwestClient};
use crate::in_flight::{
    CookieAttributes, LoginsInFlight, MemorySpentRecords, RecordedSpent, SealedCookies, SpentRecords,
};
use crate::records::{MemoryRecords, RecordKind, Records, SealedRecords, SealingKeys};
use crate::setup::environment::Environment;
use crate::tokens::{Connections, Logins, Vault};
use crate::types::UrlPolicy;
use crate::web::layer::app::{App, AppSettings, BaseUrl, DEFAULT_PORT};
use crate::web::layer::lives::Lives;
use crate::web::layer::login_sessions::LoginSessions;
use crate::web::layer::memory_sessions::MemorySessions;
use crate::web::layer::notice::{self, Kept, Place};
use crate::web::layer::owner::{FindOwner, Owner};
use crate::web::layer::record_sessions::RecordSessions;
use crate::web::layer::session_service::{Keeping, SessionSettings};
use crate::web::layer::session_store::{AtomicSessionStore, SharedStore};
use crate::web::layer::tower::TowerSessions;
use crate::web::page::return_to::local_path;

/// What every provider of an application shares: sessions, sealing keys, the HTTP client, the store of tokens.
///
/// Put it on the router after the last `.merge(…)`:
///
/// ```no_run
/// # use oauth_runtime::prelude::*;
/// # #[derive(OAuthProvider)]
/// # #[oauth(metadata_url = "https://accounts.google.com/.well-known/openid-configuration", scopes(openid))]
/// # struct GoogleProvider;
/// # fn app() -> oauth_runtime::Result<Router> {
/// let app = Router::new().merge(GoogleProvider::routes()).layer(OAuthLayer::from_env()?);
/// # Ok(app)
/// # }
/// ```
///
/// # Settings
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `OAUTH_BASE_URL` | scheme, host and port under which browsers reach the application | debug builds: `http://localhost:` and `PORT` or 3000; release builds: required |
/// | `OAUTH_SECRET`, or `OAUTH_SECRET_FILE` | 32 characters or more that seal logins in flight and what a store of records keeps; several separated by commas, newest first | a random one for this process |
/// | `OAUTH_APPLICATION_NAME` | what people call the application, for the titles of its login, logout and error pages | none |
/// | `OAUTH_DEVELOPMENT_PROVIDER` | `on` or `off`; `off`: providers without registration are an error also in debug builds | `on` |
/// | `OAUTH_DEVELOPMENT_PORT` | where the development provider listens | the application's port and 20000 more, so that issuers stay; any free one if it is taken |
#[derive(Clone)]
pub struct OAuthLayer {
    pub(crate) app: Arc<App>,
}

/// Sets up an [`OAuthLayer`].
///
/// # Defaults
///
/// - settings: the process environment, then `.env`
/// - sessions: tower-sessions, in memory, 12 hours, used or not, cookie `__Host-session` that ends with the browser
/// - logins in flight: [`SealedCookies`]
/// - sessions, tokens, used-up logins: in the memory of this process
/// - HTTP: one [`ReqwestClient`], https only
pub struct OAuthLayerBuilder {
    environment: Environment,
    base_url: Option<String>,
    secrets: Vec<SecretString>,
    store: Option<Arc<dyn Records>>,
    session_store: Option<SharedStore>,
    session_cookie: Option<Box<str>>,
    lives: Lives,
    sessions: Option<Arc<dyn LoginSessions>>,
    logins: Option<Arc<dyn LoginsInFlight>>,
    spent: Option<Arc<dyn SpentRecords>>,
    lists_logins: bool,
    owner: Option<FindOwner>,
    ends_sessions_with_grants: bool,
    http: Option<Arc<dyn HttpClient>>,
    flow: FlowConfig,
    login_page: Box<str>,
    application_name: Option<String>,
    confirms_foreign_logins: bool,
    policy: UrlPolicy,
}

impl OAuthLayer {
    /// The defaults, with the settings of the process environment and `.env`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the platform gives no random bytes or no TLS. Problems of the
    /// application's configuration are collected with those of its providers: see [`OAuthLayer::check`].
    pub fn from_env() -> Result<Self> {
        Self::builder().build()
    }

    /// Other settings.
    #[must_use]
    pub fn builder() -> OAuthLayerBuilder {
        OAuthLayerBuilder {
            environment: Environment::process(),
            base_url: None,
            secrets: Vec::new(),
            store: None,
            session_store: None,
            session_cookie: None,
            lives: Lives {
                absolute: Duration::from_secs(12 * 3600),
                idle: None,
                remembered: None,
                are_told: false,
                end_with_tokens: false,
            },
            sessions: None,
            logins: None,
            spent: None,
            lists_logins: false,
            owner: None,
            ends_sessions_with_grants: false,
            http: None,
            flow: FlowConfig::default(),
            login_page: "/login".into(),
            application_name: None,
            confirms_foreign_logins: false,
            policy: UrlPolicy::HttpsOnly,
        }
    }

    /// Every problem of the configuration, once all providers are merged: for applications that do not use
    /// [`serve`](crate::web::serve()), which asks this itself.
    ///
    /// ```no_run
    /// # use oauth_runtime::OAuthLayer;
    /// # async fn run(routes: axum::Router) -> Result<(), Box<dyn std::error::Error>> {
    /// let layer = OAuthLayer::from_env()?;
    /// let app = routes.layer(layer.clone());
    /// layer.check()?;
    /// let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    /// // Not `app` itself: of that, axum copies every route for each connection.
    /// axum::serve(listener, app.into_make_service()).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) with every problem at once.
    pub fn check(&self) -> Result<()> {
        self.app.say_at_start();
        let report = self.app.report();
        if report.is_empty() { Ok(()) } else { Err(report.into()) }
    }

    /// Waits, for at most 30 seconds, for work that goes on without the request that began it: the refresh of a token whose
    /// browser left, the revocation after a logout. To be called once no more requests are taken, by applications that do not
    /// use [`serve`](crate::web::serve()), which does it itself.
    ///
    /// ```no_run
    /// # async fn run(app: axum::Router, layer: oauth_runtime::OAuthLayer, stop: impl Future<Output = ()> + Send + 'static)
    /// # -> std::io::Result<()> {
    /// let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    /// axum::serve(listener, app.into_make_service()).with_graceful_shutdown(stop).await?;
    /// layer.shutdown().await;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn shutdown(&self) {
        self.app.finish_background().await;
    }
}

impl OAuthLayerBuilder {
    /// Where settings come from. Default: [`Environment::process`].
    #[must_use]
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// Scheme, host and port under which browsers reach the application. Wins over `OAUTH_BASE_URL`.
    ///
    /// Redirect URIs, cookies and same-origin checks come from here and never from request headers.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Secrets that seal logins in flight and records, newest first, 32 characters at least. Win over `OAUTH_SECRET`.
    #[must_use]
    pub fn secrets(mut self, secrets: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.secrets = secrets.into_iter().map(|secret| secret.into().into()).collect();
        self
    }

    /// Where everything is kept that outlives a request: sessions, tokens, which logins are used up, and with
    /// [`list_logins`](Self::list_logins) who is logged in where. All of it is sealed with `OAUTH_SECRET`. One store for all
    /// instances behind one load balancer. Default: the memory of this process.
    ///
    /// The stores of this crate are in [`stores`](crate::stores); another one implements [`Records`].
    ///
    /// ```
    /// # use oauth_runtime::OAuthLayer;
    /// # use oauth_runtime::records::MemoryRecords;
    /// # fn layer() -> oauth_runtime::Result<OAuthLayer> {
    /// OAuthLayer::builder().store(MemoryRecords::default()).build()
    /// # }
    /// ```
    #[must_use]
    pub fn store(mut self, store: impl Records) -> Self {
        self.store = Some(Arc::new(store));
        self
    }

    /// Where sessions are kept, if not in the [`store`](Self::store): any store for tower-sessions 0.15.
    #[must_use]
    pub fn session_store(mut self, store: impl SessionStore) -> Self {
        self.session_store = Some(SharedStore::any(store));
        self
    }

    /// As [`session_store`](Self::session_store), for a store that needs one step where others need two.
    #[must_use]
    pub fn atomic_session_store(mut self, store: impl AtomicSessionStore) -> Self {
        self.session_store = Some(SharedStore::atomic(store));
        self
    }

    /// The name of the session cookie, to which `__Host-` is put in front on https. Default `session`.
    #[must_use]
    pub fn session_cookie(mut self, name: impl Into<Box<str>>) -> Self {
        self.session_cookie = Some(name.into());
        self
    }

    /// How long a login lasts, however much it is used. Default 12 hours, at least a minute, at most 30 days. It is also how long a
    /// session lasts that nobody is logged in with, from its last change.
    #[must_use]
    pub fn session_life(mut self, life: Duration) -> Self {
        self.lives.absolute = life.clamp(Lives::SHORTEST, Lives::LONGEST);
        self
    }

    /// How long a login lasts that nobody uses. Default: it is not asked, and [`session_life`](Self::session_life) alone counts. At
    /// least five minutes, at most 30 days.
    ///
    /// A request that asks for the session is a use, unless the browser prefetches it. The end is moved on after the answer, at most
    /// once in a tenth of this time and once a minute: a login that nobody uses may end by so much earlier, and never later.
    /// A page that polls by itself is used all the time. One that the browser [remembers](Self::remember_me) does not end by this.
    ///
    /// For sessions of the layer's own, whose end it can move: beside [`sessions`](Self::sessions) it is a finding,
    /// `session_idle_elsewhere`, and below another middleware's session no login begins, with the same code.
    #[must_use]
    pub fn session_idle(mut self, idle: Duration) -> Self {
        self.lives.idle = Some(idle.clamp(Lives::SHORTEST_IDLE, Lives::LONGEST));
        self
    }

    /// Lets a login outlast the browser, and last so long in place of [`session_life`](Self::session_life), if its link says
    /// `?remember=1`: `/login/google?remember=1`, as a page of the application has it for whoever wants that. Default: nobody is asked,
    /// the parameter means nothing, and the cookie ends with the browser. At most 400 days, which is as long as browsers keep a cookie.
    ///
    /// Where [`sessions`](Self::sessions) or another middleware keep sessions, the login lasts as long, and the cookie is theirs:
    /// [`SignedIn::is_remembered`](crate::web::SignedIn::is_remembered) tells.
    ///
    /// # Security
    ///
    /// A link of another site cannot ask for it. Whoever comes to the machine later is logged in: offer it, and leave it unticked.
    #[must_use]
    pub fn remember_me(mut self, life: Duration) -> Self {
        self.lives.remembered = Some(life.clamp(Lives::SHORTEST, Lives::LONGEST_REMEMBERED));
        self
    }

    /// Another place to remember who is logged in. Default [`TowerSessions`].
    #[must_use]
    pub fn sessions(mut self, sessions: Arc<dyn LoginSessions>) -> Self {
        self.sessions = Some(sessions);
        self
    }

    /// Another place for logins in flight. Default [`SealedCookies`].
    #[must_use]
    pub fn logins_in_flight(mut self, logins: Arc<dyn LoginsInFlight>) -> Self {
        self.logins = Some(logins);
        self
    }

    /// Where used-up logins are remembered, if not in the [`store`](Self::store); shared by all instances behind one load
    /// balancer. Default without a store: [`MemorySpentRecords`].
    #[must_use]
    pub fn spent_records(mut self, spent: Arc<dyn SpentRecords>) -> Self {
        self.spent = Some(spent);
        self
    }

    /// Writes down each login in the [`store`](Self::store), so that [`OAuthLayer::logins`] finds the logins of a user. Default: it is
    /// known to its own browser alone, and costs nothing more.
    ///
    /// For sessions of the layer's own, which it can end: beside [`sessions`](Self::sessions) it is a finding,
    /// `sessions_not_listed`, and below another middleware's session no login begins, `login_not_listed`.
    #[must_use]
    pub fn list_logins(mut self) -> Self {
        self.lists_logins = true;
        self
    }

    /// Whose connections a request is about: an organisation, or the application's own name for a user. None if nobody is there who
    /// could own any. Default: whoever is logged in, by issuer and subject.
    ///
    /// ```no_run
    /// # use oauth_runtime::OAuthLayer;
    /// # use oauth_runtime::web::Owner;
    /// # #[derive(Clone)]
    /// # struct Account { team: u64 }
    /// # fn layer() -> oauth_runtime::Result<OAuthLayer> {
    /// OAuthLayer::builder()
    ///     .connection_owner(|request| {
    ///         // As a middleware of the application left it.
    ///         let account = request.extensions.get::<Account>().cloned();
    ///         async move { Ok(account.map(|account| Owner::new(account.team.to_string()))) }
    ///     })
    ///     .build()
    /// # }
    /// ```
    ///
    /// # Security
    ///
    /// Whoever it names has the tokens of the connections: never take it from what a request says about itself.
    #[must_use]
    pub fn connection_owner<F>(mut self, find: impl Fn(&Parts) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<Option<Owner>>> + Send + 'static,
    {
        self.owner = Some(Arc::new(move |request| Box::pin(find(request))));
        self
    }

    /// A session ends with the grant of its login: when the provider refuses the refresh token for good, because the user was
    /// disabled there, or ended the session there or took the permission back. Default: it goes on until its own end, with a line in
    /// the log; calls of the provider's API need a new login.
    ///
    /// The tokens of whoever is logged in are then looked up at each request that asks for a user, and renewed when they are about
    /// to end: at the latest when the access token has ended, the session has too. A provider that does not answer ends none, and
    /// without a refresh token there is nothing to learn it by: ask for `offline_access`, or what the provider wants instead.
    #[must_use]
    pub fn end_sessions_with_grants(mut self) -> Self {
        self.ends_sessions_with_grants = true;
        self
    }

    /// A login lasts no longer than its tokens do. Without a refresh token, it ends with its access token, or with its ID token if the
    /// provider does not say when the access token ends; it lasts a minute at least, and goes on until its own end if the provider
    /// says neither. With a refresh token it ends as by [`end_sessions_with_grants`](Self::end_sessions_with_grants), which this
    /// includes. Default: it goes on until its own end.
    #[must_use]
    pub fn end_sessions_with_tokens(mut self) -> Self {
        self.lives.end_with_tokens = true;
        self.end_sessions_with_grants()
    }

    /// Another HTTP client. Default: one [`ReqwestClient`] for all providers.
    #[must_use]
    pub fn http_client(mut self, http: Arc<dyn HttpClient>) -> Self {
        self.http = Some(http);
        self
    }

    /// Limits of outbound calls, brought within their hard bounds.
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.flow.limits = limits.clamped();
        self
    }

    /// Another clock.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.flow.clock = clock;
        self
    }

    /// How far clocks may differ. Default 60 seconds, at most 300.
    #[must_use]
    pub fn clock_skew(mut self, skew: Duration) -> Self {
        self.flow.clock_skew = skew.min(FlowConfig::MAX_CLOCK_SKEW);
        self
    }

    /// The path of the page that offers all providers, for visitors that could log in with any. Default `/login`.
    #[must_use]
    pub fn login_page(mut self, path: impl Into<Box<str>>) -> Self {
        self.login_page = path.into();
        self
    }

    /// What people call the application, in 60 characters at most: for the titles of its login, logout and error pages, and for the
    /// development provider. Wins over `OAUTH_APPLICATION_NAME`. Default: they name none.
    ///
    /// ```no_run
    /// # use oauth_runtime::OAuthLayer;
    /// # fn layer() -> oauth_runtime::Result<OAuthLayer> {
    /// OAuthLayer::builder().application_name("Paper Trail").build()
    /// # }
    /// ```
    #[must_use]
    pub fn application_name(mut self, name: impl Into<String>) -> Self {
        self.application_name = Some(name.into());
        self
    }

    /// Asks before a login that another site wants: its link shows a page with one button, and only that begins the login. By a
    /// page of this application, or an address that somebody typed, a login begins as before. Default: every link begins one.
    ///
    /// # Security
    ///
    /// A provider that asks nothing lets a foreign link log somebody in, as themselves, without a click:
    /// [the guide](crate::guide::attacks) tells what that means.
    #[must_use]
    pub fn confirm_foreign_logins(mut self) -> Self {
        self.confirms_foreign_logins = true;
        self
    }

    /// Accepts `http` endpoints of providers on loopback hosts: for a provider on the developer's own machine.
    #[must_use]
    pub fn dangerous_allow_loopback_http(mut self) -> Self {
        self.policy = UrlPolicy::DangerousLoopbackHttp;
        self
    }

    /// The layer.
    ///
    /// # Errors
    ///
    /// As [`OAuthLayer::from_env`].
    pub fn build(self) -> Result<OAuthLayer> {
        let mut report = ConfigReport::default();
        if let Some(problem) = self.environment.problem() {
            report.push(problem.clone());
        }
        if local_path(&self.login_page).is_none() {
            let what = format!("the login page {:?} is not a path of this application", self.login_page);
            report.push(Finding::new("path_invalid", what, "write it as `/login`"));
        }
        if self.lists_logins && self.sessions.is_some() {
            report.push(sessions_not_listed());
        }
        if self.misses_a_place() {
            report.push(store_keeps_grants_alone());
        }
        if self.lives.idle.is_some() && self.sessions.is_some() {
            report.push(session_idle_elsewhere());
        }
        let application_name = self.find_application_name(&mut report);
        let base_url = self.find_base_url(&mut report)?;
        let development =
            Development::new(&self.environment, base_url.origin(), application_name.as_deref(), &mut report);
        let secure = base_url.is_https();
        let secrets = self.find_secrets(&mut report);
        let mut notices = self.kept(!secrets.is_empty()).notices(cfg!(debug_assertions));
        notices.extend(self.store.iter().flat_map(|store| store.notices()));
        notices.iter().for_each(notice::log);
        self.say_where_everything_is();
        let keys = self.keys(&secrets, &mut report)?;
        let logins = match self.logins.clone() {
            Some(logins) => logins,
            None => {
                let spent = match (&self.spent, self.store_for(RecordKind::Spent)) {
                    (Some(spent), _) => Arc::clone(spent),
                    (None, Some(store)) => Arc::new(RecordedSpent(Arc::clone(store))),
                    (None, None) => Arc::new(MemorySpentRecords::default()),
                };
                Arc::new(SealedCookies::new(keys.clone(), spent, secure))
            }
        };
        let store = self.store.clone().unwrap_or_else(|| Arc::new(MemoryRecords::default()));
        let records = SealedRecords::new(store, keys.clone(), Arc::clone(&self.flow.clock));
        let keeps_sessions = self.store_for(RecordKind::Session).is_some();
        let session_store = match (self.session_store, keeps_sessions) {
            (Some(store), _) => store,
            (None, true) => SharedStore::atomic(RecordSessions::new(records.clone())),
            (None, false) => SharedStore::atomic(MemorySessions::default()),
        };
        let connections = Connections::new(records.clone());
        let login_list = self.lists_logins.then(|| Logins::new(records.clone()));
        let vault = Vault::new(records.clone(), self.flow.background.clone(), self.flow.limits.call_timeout)
            .with_session_afterwards(session_afterwards(self.ends_sessions_with_grants));
        let http = match self.http {
            Some(http) => http,
            None => Arc::new(ReqwestClient::builder().limits(self.flow.limits).build()?),
        };
        let name = self.session_cookie.as_deref().unwrap_or("session");
        let session = SessionSettings {
            keeping: Arc::new(Keeping {
                store: session_store,
                lives: Lives { are_told: self.lists_logins, ..self.lives },
                clock: Arc::clone(&self.flow.clock),
            }),
            cookie_name: if secure { format!("__Host-{name}").into() } else { name.into() },
            attributes: CookieAttributes::new(secure),
        };
        let settings = AppSettings {
            base_url,
            logins,
            keeps_own_sessions: self.sessions.is_none(),
            sessions: self.sessions.unwrap_or_else(|| Arc::new(TowerSessions)),
            session,
            records,
            vault: Arc::new(vault),
            login_list,
            connections,
            owner: self.owner,
            ends_sessions_with_grants: self.ends_sessions_with_grants,
            login_page: self.login_page,
            application_name,
            confirms_foreign_logins: self.confirms_foreign_logins,
            keys,
            notices,
            development,
            environment: self.environment,
            http,
            flow: self.flow,
            policy: self.policy,
        };
        let app = App::new(settings, report);
        Ok(OAuthLayer { app: Arc::new(app) })
    }

    /// What keeps what, by name: nobody finds out when it is too late.
    fn say_where_everything_is(&self) {
        const MEMORY: &str = "the memory of this process";
        let of = |kind| self.store_for(kind).map_or(MEMORY, |store| store.name());
        let sessions = match (&self.sessions, &self.session_store) {
            (Some(_), _) => "`.sessions(…)`",
            (None, Some(_)) => "`.session_store(…)`",
            (None, None) => of(RecordKind::Session),
        };
        let used_up_logins = match (&self.logins, &self.spent) {
            (Some(_), _) => "`.logins_in_flight(…)`",
            (None, Some(_)) => "`.spent_records(…)`",
            (None, None) => of(RecordKind::Spent),
        };
        let (tokens, connections) = (of(RecordKind::Grant), of(RecordKind::Connection));
        tracing::info!(target: "oauth_runtime::config", sessions, tokens, connections, used_up_logins, "what is kept where");
    }

    /// What of it outlives this process, or is shared with others.
    fn kept(&self, has_secret: bool) -> Kept {
        let place = |lasts| if lasts { Place::Lasting } else { Place::Process };
        let has_store = self.store_lasts();
        let keeps_sessions = has_store && self.store_for(RecordKind::Session).is_some();
        Kept {
            logins: place(self.logins.is_some() || has_secret),
            sessions: place(self.sessions.is_some() || self.session_store.is_some() || keeps_sessions),
            tokens: place(has_store),
        }
    }

    /// The store, if it takes records of this kind.
    fn store_for(&self, kind: RecordKind) -> Option<&Arc<dyn Records>> {
        self.store.as_ref().filter(|store| store.keeps(kind))
    }

    /// The store does not take what is to be kept, and there is no other for it.
    fn misses_a_place(&self) -> bool {
        let takes = |kind| self.store.as_ref().is_none_or(|store| store.keeps(kind));
        let has_sessions = self.sessions.is_some() || self.session_store.is_some() || takes(RecordKind::Session);
        !has_sessions || (self.lists_logins && !takes(RecordKind::Login))
    }

    fn store_lasts(&self) -> bool {
        self.store.as_ref().is_some_and(|store| !store.stays_in_process())
    }

    /// A name that cannot be shown is reported with everything else.
    fn find_application_name(&self, report: &mut ConfigReport) -> Option<Arc<str>> {
        const LONGEST: usize = 60;
        const SETTING: &str = "OAUTH_APPLICATION_NAME";
        let name = self.application_name.clone().or_else(|| self.environment.get(SETTING))?;
        let name = name.trim();
        if !name.is_empty() && name.chars().count() <= LONGEST && !name.chars().any(char::is_control) {
            return Some(name.into());
        }
        let what = format!("the name of the application is no line of 1 to {LONGEST} characters");
        let remedy = format!("correct `.application_name(…)` or `{SETTING}`: what people call it");
        report.push(Finding::new("application_name_invalid", what, remedy).of_setting(SETTING));
        None
    }

    /// An unusable address is reported with everything else; until it is mended, nobody logs in.
    fn find_base_url(&self, report: &mut ConfigReport) -> Result<BaseUrl> {
        let stand_in = |port: u16| BaseUrl::parse(&format!("http://localhost:{port}"));
        let port = self.environment.port().unwrap_or_else(|problem| {
            report.push(problem);
            None
        });
        match self.base_url.clone().or_else(|| self.environment.get("OAUTH_BASE_URL")) {
            Some(url) => BaseUrl::parse(&url).or_else(|error| {
                collect(&error, report);
                stand_in(DEFAULT_PORT)
            }),
            None if !cfg!(debug_assertions) => {
                let finding = Finding::new(
                    "base_url_missing",
                    "the address of the application is not set",
                    "set `OAUTH_BASE_URL`, as `https://app.example`; request headers are never believed",
                );
                report.push(finding.of_setting("OAUTH_BASE_URL"));
                stand_in(DEFAULT_PORT)
            }
            None => stand_in(port.unwrap_or(DEFAULT_PORT)),
        }
    }

    /// Newest first; none for a random key.
    fn find_secrets(&self, report: &mut ConfigReport) -> Vec<SecretString> {
        if !self.secrets.is_empty() {
            return self.secrets.clone();
        }
        self.environment.secrets("OAUTH_SECRET").unwrap_or_else(|problem| {
            report.push(problem);
            Vec::new()
        })
    }

    fn keys(&self, secrets: &[SecretString], report: &mut ConfigReport) -> Result<SealingKeys> {
        if secrets.is_empty() {
            if self.store_lasts() {
                report.push(records_secret_missing());
            }
            return SealingKeys::random();
        }
        let secrets = secrets.iter().map(|secret| secret.expose_secret()).collect::<Vec<_>>();
        SealingKeys::from_secrets(secrets).or_else(|error| {
            collect(&error, report);
            SealingKeys::random()
        })
    }
}

/// What the log tells of a session whose grant has died.
fn session_afterwards(ends_with_it: bool) -> &'static str {
    match ends_with_it {
        true => "ends with it",
        false => "goes on until its own end; `OAuthLayerBuilder::end_sessions_with_grants` ends it too",
    }
}

fn sessions_not_listed() -> Finding {
    let what = "logins are to be listed, and are kept where the layer could not end them";
    let remedy = "leave out `.list_logins()`, or keep logins in the layer's own sessions: without `.sessions(…)`";
    Finding::new("sessions_not_listed", what, remedy)
}

fn store_keeps_grants_alone() -> Finding {
    let what = "the store is one of programs, which keeps grants alone: it takes no sessions of browsers, and no list of logins";
    let remedy = "keep sessions elsewhere with `.session_store(…)` and leave out `.list_logins()`, or take a store of servers, such as \
                  `PostgresStore`";
    Finding::new("store_keeps_grants_alone", what, remedy)
}

/// For the start, and for the login below a session that is another middleware's.
pub(crate) fn session_idle_elsewhere() -> Finding {
    let what = "logins are to end when nobody uses them, and are kept where the layer does not move their end";
    let remedy = "leave out `.session_idle(…)`, and set it where sessions are kept; or keep logins in the layer's own sessions: \
                  without `.sessions(…)`, and with no session middleware around the layer";
    Finding::new("session_idle_elsewhere", what, remedy)
}

fn records_secret_missing() -> Finding {
    let what = "tokens are kept in a store that outlives this process, and would be sealed for this process alone";
    let remedy = "set `OAUTH_SECRET`, the same on all instances";
    Finding::new("records_secret_missing", what, remedy).of_setting("OAUTH_SECRET")
}

fn collect(error: &Error, report: &mut ConfigReport) {
    if let ErrorKind::Config(found) = error.kind() {
        report.extend(found.clone());
    }
}

impl fmt::Debug for OAuthLayer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuthLayer").field("base_url", &self.app.base_url).finish_non_exhaustive()
    }
}

impl fmt::Debug for OAuthLayerBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuthLayerBuilder").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::Place::{Lasting, Process};
    use super::*;

    #[test]
    fn what_outlives_the_process_is_known_by_what_was_given() {
        const SECRET: &str = "0123456789abcdef0123456789abcdef";
        let kept = |builder: OAuthLayerBuilder| {
            let secrets = builder.find_secrets(&mut ConfigReport::default());
            let Kept { logins, sessions, tokens } = builder.kept(!secrets.is_empty());
            [logins, sessions, tokens]
        };
        let builder = |settings: &[(&str, &str)]| {
            OAuthLayer::builder().environment(Environment::from_iter(settings.iter().copied()))
        };
        assert_eq!(kept(builder(&[])), [Process; 3]);
        for builder in [builder(&[]).secrets([SECRET]), builder(&[("OAUTH_SECRET", SECRET)])] {
            assert_eq!(kept(builder), [Lasting, Process, Process]);
        }
        let store = builder(&[]).session_store(tower_sessions::MemoryStore::default());
        assert_eq!(kept(store), [Process, Lasting, Process], "whoever names a store knows it");
        let memory = builder(&[]).store(MemoryRecords::default());
        assert_eq!(kept(memory), [Process; 3]);
    }
}
