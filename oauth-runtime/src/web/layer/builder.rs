//! `OAuthLayer` and its settings: one for all providers of an application.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::request::Parts;
use secrecy::SecretString;
use tower_sessions::SessionStore;

use crate::clock::Clock;
use crate::error::Result;
use crate::flow::config::FlowConfig;
use crate::http::{HttpClient, Limits};
use crate::in_flight::{LoginsInFlight, SpentRecords};
use crate::records::Records;
use crate::setup::environment::Environment;
use crate::tokens::Leeway;
use crate::types::UrlPolicy;
use crate::web::layer::accounts::{Accounts, SharedAccounts};
use crate::web::layer::app::App;
use crate::web::layer::lives::Lives;
use crate::web::layer::login_sessions::LoginSessions;
use crate::web::layer::owner::{FindOwner, Owner};
use crate::web::layer::secret_file::Pace;
use crate::web::layer::session_store::{AtomicSessionStore, SharedStore};
use crate::web::layer::token_events::{TokenEvent, TokenHook};

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
/// | `OAUTH_DEVELOPMENT_CONTROL` | `on` or `off`; `on`: tests in other languages say by HTTP what the development provider does | `off` |
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
/// - logins in flight: [`SealedCookies`](crate::in_flight::SealedCookies)
/// - sessions, tokens, used-up logins: in the memory of this process
/// - HTTP: one [`ReqwestClient`](crate::http::ReqwestClient), https only
pub struct OAuthLayerBuilder {
    pub(super) environment: Environment,
    pub(super) base_url: Option<String>,
    pub(super) secrets: Vec<SecretString>,
    pub(super) store: Option<Arc<dyn Records>>,
    pub(super) session_store: Option<SharedStore>,
    pub(super) session_cookie: Option<Box<str>>,
    pub(super) lives: Lives,
    pub(super) sessions: Option<Arc<dyn LoginSessions>>,
    pub(super) logins: Option<Arc<dyn LoginsInFlight>>,
    pub(super) spent: Option<Arc<dyn SpentRecords>>,
    pub(super) lists_logins: bool,
    pub(super) accounts: Option<SharedAccounts>,
    pub(super) owner: Option<FindOwner>,
    pub(super) ends_sessions_with_grants: bool,
    pub(super) http: Option<Arc<dyn HttpClient>>,
    pub(super) flow: FlowConfig,
    pub(super) login_page: Box<str>,
    pub(super) application_name: Option<String>,
    pub(super) confirms_foreign_logins: bool,
    pub(super) policy: UrlPolicy,
    pub(super) token_hook: Option<TokenHook>,
    pub(super) secret_pace: Pace,
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
            accounts: None,
            owner: None,
            ends_sessions_with_grants: false,
            http: None,
            flow: FlowConfig::default(),
            login_page: "/login".into(),
            application_name: None,
            confirms_foreign_logins: false,
            policy: UrlPolicy::HttpsOnly,
            token_hook: None,
            secret_pace: Pace::USUAL,
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

    /// Another place to remember who is logged in. Default [`TowerSessions`](crate::web::TowerSessions).
    #[must_use]
    pub fn sessions(mut self, sessions: Arc<dyn LoginSessions>) -> Self {
        self.sessions = Some(sessions);
        self
    }

    /// Another place for logins in flight. Default [`SealedCookies`](crate::in_flight::SealedCookies).
    #[must_use]
    pub fn logins_in_flight(mut self, logins: Arc<dyn LoginsInFlight>) -> Self {
        self.logins = Some(logins);
        self
    }

    /// Where used-up logins are remembered, if not in the [`store`](Self::store); shared by all instances behind one load
    /// balancer. Default without a store: [`MemorySpentRecords`](crate::in_flight::MemorySpentRecords).
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

    /// The application's own table of users. Whoever logs in becomes one of them, an identity that is new gets a new one, and
    /// [`Account`](crate::web::Account) says in every handler who it is. With [`with_linking`](crate::web::Routes::with_linking) one user
    /// logs in with several identities. Connections are then the user's, whichever identity they logged in with. Default: there is no
    /// table, and a user is an issuer and a subject.
    #[must_use]
    pub fn accounts(mut self, accounts: impl Accounts) -> Self {
        self.accounts = Some(SharedAccounts::new(accounts));
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

    /// Another HTTP client. Default: one [`ReqwestClient`](crate::http::ReqwestClient) for all providers.
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

    /// How long before its end an access token is renewed, at most an hour, and not before half of its life is over. Default 60
    /// seconds, or a tenth of its life if that is less. More is for calls that take long: a job that hands the token on.
    ///
    /// ```
    /// # use oauth_runtime::OAuthLayer;
    /// # use std::time::Duration;
    /// OAuthLayer::builder().token_leeway(Duration::from_secs(300))
    /// # ;
    /// ```
    #[must_use]
    pub fn token_leeway(mut self, leeway: Duration) -> Self {
        self.flow.leeway = Leeway::new(leeway);
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

    /// Tells the application what becomes of tokens that are kept: renewed, dead, about to end. Of a refresh the process that did it
    /// is told, once it is saved, and no other; nobody who waits for the tokens waits for this, and a hook that panics concerns nobody.
    /// Two events may come in any order, and one is lost if the process ends before its hook does. Default: the log is told of deaths.
    ///
    /// # Security
    ///
    /// An event holds tokens that are good: it belongs into no log, and no further than the tokens do.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use oauth_runtime::OAuthLayer;
    /// # use oauth_runtime::tokens::TokenChange;
    /// use oauth_runtime::web::{TokenEvent, TokensOf};
    ///
    /// # async fn write_to(owner: &str, text: String) {}
    /// # fn layer() -> oauth_runtime::Result<OAuthLayer> {
    /// OAuthLayer::builder()
    ///     .on_token_event(|event: TokenEvent| async move {
    ///         if let (TokensOf::Connection(account), TokenChange::Died { .. }) = (&event.whose, &event.change)
    ///             && let Some(team) = account.owner().name()
    ///         {
    ///             write_to(team, format!("Please connect {} again.", account.provider())).await;
    ///         }
    ///     })
    ///     .build()
    /// # }
    /// ```
    #[must_use]
    pub fn on_token_event<F>(mut self, hook: impl Fn(TokenEvent) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        self.token_hook = Some(TokenHook(Arc::new(move |event| Box::pin(hook(event)))));
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

    #[cfg(test)]
    pub(super) fn secret_pace(mut self, pace: Pace) -> Self {
        self.secret_pace = pace;
        self
    }

    /// Accepts `http` endpoints of providers on loopback hosts: for a provider on the developer's own machine.
    #[must_use]
    pub fn dangerous_allow_loopback_http(mut self) -> Self {
        self.policy = UrlPolicy::DangerousLoopbackHttp;
        self
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
