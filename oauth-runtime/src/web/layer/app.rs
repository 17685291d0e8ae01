//! What all requests of one application share.

use std::any::TypeId;
use std::collections::HashSet;
use std::fmt;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwap;
use http::Uri;
use http::request::Parts;
use url::{Url, form_urlencoded};

use crate::api::KeptTokens;
use crate::development::stand_in::Development;
use crate::error::{ConfigReport, Error, ErrorKind, Finding, Result};
use crate::flow::RelyingParty;
use crate::flow::config::FlowConfig;
use crate::http::HttpClient;
use crate::in_flight::{LoginsInFlight, SealingKeys};
use crate::records::SealedRecords;
use crate::setup::environment::Environment;
use crate::setup::near_miss::ask;
use crate::tokens::{
    AfterRefusal, ConnectionRecord, Connections, GrantKey, Logins, Revoke, Tokens, Vault, Watcher, Way,
};
use crate::types::{Timestamp, UrlPolicy, is_on_this_machine};
use crate::web::layer::accounts::{SharedAccounts, accounts_missing};
use crate::web::layer::login_sessions::LoginSessions;
use crate::web::layer::notice;
use crate::web::layer::one_login::Finishing;
use crate::web::layer::owner::FindOwner;
use crate::web::layer::session_service::SessionSettings;
use crate::web::layer::signed_in::SignedIn;
use crate::web::layer::token_events::{TokenHook, Whose};
use crate::web::page::return_to::local_path;
use crate::web::providers::distinct::{may_share, shared_setting};
use crate::web::providers::mount::Mount;
use crate::web::providers::registry::{MountedProvider, Providers};

/// The application: what it was set up with, and its providers.
pub(crate) struct App {
    settings: AppSettings,
    /// What is wrong with the application itself. Until it is mended, nobody logs in and nobody is logged in.
    unusable: ConfigReport,
    /// Read by every request without a lock; written while the application is put together.
    providers: ArcSwap<Providers>,
    registering: Mutex<()>,
    /// Its layer went on around another one.
    layered_twice: AtomicBool,
    /// Its sessions have a cookie that does not come along from another site; that was said.
    strict_cookie: AtomicBool,
    /// The logins that are being finished now.
    pub(crate) finishing: Finishing,
    /// What was said at start.
    at_start: OnceLock<Vec<Finding>>,
    /// Somebody was sent to a login page that is not there; that was said.
    without_login_page: AtomicBool,
    /// Providers that pages ask for and nobody merged, as far as that was told.
    told: Mutex<HashSet<TypeId>>,
    /// In a test: what stands in the place of the network.
    #[cfg(feature = "testing")]
    in_test: OnceLock<InTest>,
}

/// What a test takes over of an application that was built without knowing of it.
#[cfg(feature = "testing")]
pub(crate) struct ForTests {
    /// The clock of everything here.
    pub(crate) clock: crate::clock::TestClock,
    /// The way of everything here, also of what was made before the test began.
    pub(crate) http: Arc<crate::web::layer::switched::SwitchedClient>,
}

/// What an application has under a test instead of a network.
#[cfg(feature = "testing")]
#[derive(Clone)]
pub(crate) struct InTest {
    pub(crate) provider: Arc<crate::development::provider::DevelopmentProvider>,
    pub(crate) http: Arc<dyn HttpClient>,
}

/// What an application is set up with: its address, its stores, its limits.
pub(crate) struct AppSettings {
    pub(crate) base_url: BaseUrl,
    pub(crate) logins: Arc<dyn LoginsInFlight>,
    pub(crate) sessions: Arc<dyn LoginSessions>,
    /// They are the ones that the layer attaches to requests, unless another middleware did before.
    pub(crate) keeps_own_sessions: bool,
    pub(crate) session: SessionSettings,
    /// The store, as all of these see it.
    pub(crate) records: SealedRecords,
    pub(crate) vault: Arc<Vault>,
    /// The accounts that people connected beside their logins.
    pub(crate) connections: Connections,
    /// The application's users, if it has a table of them.
    pub(crate) accounts: Option<SharedAccounts>,
    /// Whose they are, where the application says it.
    pub(crate) owner: Option<FindOwner>,
    /// Where logins are written down, if somebody wants to know of them.
    pub(crate) login_list: Option<Logins>,
    /// A login ends when the provider takes its refresh token no more.
    pub(crate) ends_sessions_with_grants: bool,
    pub(crate) login_page: Box<str>,
    /// What people call it.
    pub(crate) application_name: Option<Arc<str>>,
    /// A login that another site wants is asked for first.
    pub(crate) confirms_foreign_logins: bool,
    /// Seal what a browser keeps, or is led to.
    pub(crate) keys: SealingKeys,
    pub(crate) environment: Environment,
    pub(crate) http: Arc<dyn HttpClient>,
    pub(crate) flow: FlowConfig,
    pub(crate) policy: UrlPolicy,
    /// What works, and should be otherwise.
    pub(crate) notices: Vec<Finding>,
    /// Is told what becomes of tokens.
    pub(crate) token_hook: Option<TokenHook>,
    pub(crate) development: Development,
    /// What a test takes over; none in a release build.
    #[cfg(feature = "testing")]
    pub(crate) for_tests: Option<ForTests>,
}

impl Deref for App {
    type Target = AppSettings;

    fn deref(&self) -> &AppSettings {
        &self.settings
    }
}

/// The port without `PORT`.
pub(crate) const DEFAULT_PORT: u16 = 3000;

/// A request that the layer answers by itself: of [`serve`](crate::web::serve()) at start, or of a test. No network request can carry
/// it.
#[derive(Clone, Debug)]
pub(crate) enum Question {
    /// What the application is, and which providers are behind the route.
    Application,
    /// Who is logged in.
    #[cfg(feature = "testing")]
    User,
}

/// Where the application is reached from outside: scheme, host and port.
#[derive(Clone, Debug)]
pub(crate) struct BaseUrl {
    origin: Box<str>,
}

impl BaseUrl {
    /// An `https` origin, or `http` on a loopback host.
    pub(crate) fn parse(value: &str) -> Result<Self> {
        let invalid = |what: &str| {
            let finding = Finding::new(
                "base_url_invalid",
                what,
                "set `OAUTH_BASE_URL` to scheme, host and port, as `https://app.example`",
            );
            Error::from(finding.of_setting("OAUTH_BASE_URL"))
        };
        if !value.contains("://") {
            // `localhost:3000` would be a URL with the scheme `localhost`.
            return Err(invalid("the base URL has no scheme: `http://` or `https://` stands before the host"));
        }
        let url = Url::parse(value).map_err(|_| invalid("the base URL is not a URL"))?;
        let loopback = url.host().is_some_and(|host| is_on_this_machine(&host));
        match url.scheme() {
            "https" => {}
            "http" if loopback => {}
            _ => return Err(invalid("the base URL is neither https nor a loopback address")),
        }
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
            return Err(invalid(
                "the base URL has more than scheme, host and port; a path prefix belongs into `.mount(…)`",
            ));
        }
        Ok(Self { origin: url.origin().ascii_serialization().into() })
    }

    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    pub(crate) fn is_https(&self) -> bool {
        self.origin.starts_with("https://")
    }

    pub(crate) fn is_loopback(&self) -> bool {
        Url::parse(&self.origin).is_ok_and(|url| url.host().is_some_and(|host| is_on_this_machine(&host)))
    }

    /// Whether `Host` says what the base URL says.
    pub(crate) fn is_called(&self, host: &[u8]) -> bool {
        let scheme = if self.is_https() { "https://" } else { "http://" };
        &self.origin.as_bytes()[scheme.len()..] == host
    }

    /// Where the visitor of another name of this machine belongs: cookies of `127.0.0.1` are not those of `localhost`, and a login
    /// that begins at one cannot end at the other. Only for a base URL on this machine: elsewhere `Host` is what a proxy makes it.
    pub(crate) fn instead_of(&self, host: &str, path_and_query: &str) -> Option<String> {
        let base = Url::parse(&self.origin).ok().filter(|_| self.is_loopback())?;
        let here = Url::parse(&format!("{}://{host}", base.scheme())).ok()?;
        let is_local = here.host().is_some_and(|host| is_on_this_machine(&host));
        let is_another = here.host() != base.host() && here.port() == base.port();
        (is_local && is_another && here.username().is_empty() && here.path() == "/").then(|| self.join(path_and_query))
    }

    /// The port that browsers on this machine come to, if it is written and nothing stands in front.
    pub(crate) fn loopback_port(&self) -> Option<u16> {
        let url = Url::parse(&self.origin).ok().filter(|_| self.is_loopback() && !self.is_https())?;
        url.port()
    }

    pub(crate) fn join(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("base_url", &self.base_url).finish_non_exhaustive()
    }
}

impl App {
    pub(crate) fn new(settings: AppSettings, unusable: ConfigReport) -> Self {
        Self {
            settings,
            unusable,
            providers: ArcSwap::default(),
            registering: Mutex::default(),
            layered_twice: AtomicBool::default(),
            strict_cookie: AtomicBool::default(),
            at_start: OnceLock::new(),
            without_login_page: AtomicBool::default(),
            finishing: Finishing::default(),
            told: Mutex::default(),
            #[cfg(feature = "testing")]
            in_test: OnceLock::new(),
        }
    }

    /// There is another layer inside the one of this application.
    pub(crate) fn mark_layered_twice(&self) {
        self.layered_twice.store(true, Ordering::Relaxed);
    }

    /// The first request that shows it.
    pub(crate) fn sees_strict_cookie_first(&self) -> bool {
        !self.strict_cookie.swap(true, Ordering::Relaxed)
    }

    /// What the session of a request is called, where the layer can set its cookie.
    pub(crate) fn name_of_own_session(&self, request: &Parts) -> Option<String> {
        self.keeps_own_sessions.then(|| self.session.name_of(request))?
    }

    /// The provider of a mount. The first time, its settings are found; that is at start for all that the layer can see.
    ///
    /// axum applies a layer to a route more than once, with `axum::serve(listener, router)` even at each connection. A
    /// provider that is known takes no lock.
    pub(crate) fn provider(&self, mount: &Arc<Mount>) -> Arc<MountedProvider> {
        if let Some(known) = self.providers.load().of_mount(mount) {
            return Arc::clone(known);
        }
        mount.mark_seen();
        self.register(mount)
    }

    fn register(&self, mount: &Arc<Mount>) -> Arc<MountedProvider> {
        let _registering = self.registering.lock().unwrap_or_else(PoisonError::into_inner);
        let known = self.providers.load();
        if let Some(known) = known.of_mount(mount) {
            return Arc::clone(known);
        }
        let mut providers = known.all().to_vec();
        let place = known.place(mount);
        let provider = Arc::new(self.set_up(mount, &providers[..place]));
        providers.insert(place, Arc::clone(&provider));
        for later in place + 1..providers.len() {
            if collision(mount, &providers[later].mount).is_some() {
                providers[later] = Arc::new(self.set_up(&providers[later].mount, &providers[..later]));
            }
        }
        self.providers.store(Arc::new(Providers::new(providers)));
        provider
    }

    /// Puts what a test brings in the place of the network, for all providers, also those that are registered; the first test of an
    /// application does, and the others join it.
    #[cfg(feature = "testing")]
    pub(crate) fn put_in_test(&self, brings: impl FnOnce() -> InTest) -> &InTest {
        let _registering = self.registering.lock().unwrap_or_else(PoisonError::into_inner);
        let mut is_first = false;
        let in_test = self.in_test.get_or_init(|| {
            is_first = true;
            brings()
        });
        if is_first {
            if let Some(for_tests) = &self.for_tests {
                for_tests.http.switch_to(Arc::clone(&in_test.http));
            }
            self.development.stand_in_by(Arc::clone(&in_test.provider));
            let mut providers = Vec::new();
            for known in self.providers.load().all() {
                let anew = self.set_up(&known.mount, &providers);
                providers.push(Arc::new(anew));
            }
            self.providers.store(Arc::new(Providers::new(providers)));
        }
        in_test
    }

    #[cfg(test)]
    pub(super) fn hold_registrations(&self) -> impl Drop + '_ {
        self.registering.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A provider among those that were merged before it.
    fn set_up(&self, mount: &Arc<Mount>, before: &[Arc<MountedProvider>]) -> MountedProvider {
        let mut report = mount.problems.clone();
        let mut draft = mount.draft(&self.environment);
        if self.policy == UrlPolicy::DangerousLoopbackHttp {
            draft.policy = self.policy;
        }
        // An address that was not understood is no loopback address.
        let on_loopback = self.unusable.is_empty() && self.base_url.is_loopback();
        let has_no_credentials = draft.has_no_credentials();
        let wants_stand_in = has_no_credentials || self.development.is_in_test();
        let stands_in = if wants_stand_in { self.development.stand_in(&mut draft, on_loopback) } else { Ok(false) };
        let development = match stands_in {
            Ok(development) => development,
            // Somebody was to stand in: nothing is missing but that one.
            Err(problem) => {
                report.push(problem);
                return MountedProvider {
                    mount: Arc::clone(mount),
                    relying_party: None,
                    problems: report,
                    development: false,
                };
            }
        };
        // Until the application itself is mended nobody knows whether this provider lacks anything: it would be stood in for.
        if has_no_credentials && !development && !self.unusable.is_empty() && self.development.is_ready() {
            return MountedProvider { mount: Arc::clone(mount), relying_party: None, problems: report, development };
        }
        let collisions: Vec<Finding> = before.iter().filter_map(|other| collision(&other.mount, mount)).collect();
        let collides = mount.is_aside || !collisions.is_empty();
        collisions.into_iter().for_each(|problem| report.push(problem));
        let registration = draft.finish(mount.purpose(), &mut report).filter(|_| !collides);
        let redirect_uri = self.base_url.join(&mount.paths.callback);
        let relying_party = registration.map(|registration| {
            Arc::new(RelyingParty::new(registration, redirect_uri, Arc::clone(&self.http), self.flow.clone()))
        });
        if has_no_credentials && !development && !report.is_empty() {
            self.development.why_not(on_loopback).into_iter().for_each(|why| report.push(why));
        }
        MountedProvider { mount: Arc::clone(mount), relying_party, problems: report, development }
    }

    pub(crate) fn is_of_nobody(&self, path: &str) -> bool {
        self.providers.load().is_of_nobody(path)
    }

    /// The provider whose login or callback the application is to answer at this path.
    pub(crate) fn of_own_handlers(&self, path: &str) -> Option<Box<str>> {
        self.providers.load().of_own_handlers(path).map(|provider| provider.mount.name.clone())
    }

    /// Where somebody logs in who could log in with any provider.
    pub(crate) fn where_to_log_in(&self) -> Box<str> {
        // With one provider there is nothing to choose from.
        let providers = self.providers.load();
        let mut for_logins = providers.for_logins();
        match (for_logins.next(), for_logins.next()) {
            (Some(only), None) => only.mount.paths.login.clone(),
            _ => self.login_page.clone(),
        }
    }

    /// Where forms of this application may lead that go on to a provider, and to whatever host that one sends the browser on to.
    pub(crate) fn leads_on_to(&self) -> &'static str {
        if self.base_url.is_https() { "https:" } else { "https: http:" }
    }

    pub(crate) fn providers(&self) -> Arc<Providers> {
        self.providers.load_full()
    }

    /// Where to go after a login: a path of this application, and none that starts or ends a login. One link could start one
    /// after the other, and each is a redirect to a provider that nobody asked for.
    pub(crate) fn target<'a>(&self, path: &'a str) -> Option<&'a str> {
        local_path(path).filter(|path| !self.providers.load().is_route(path))
    }

    /// A request that starts a login needs no session; one that asks the user for more scopes or for another proof does, and one that
    /// shows how a login ended.
    pub(crate) fn needs_no_session(&self, uri: &Uri) -> bool {
        let asks_for_more = |query: &str| {
            form_urlencoded::parse(query.as_bytes())
                .any(|(name, _)| matches!(&*name, "scope" | "failure" | "max_age" | "acr_values"))
        };
        // First what most requests are not.
        self.providers.load().is_login(uri.path()) && !uri.query().is_some_and(asks_for_more)
    }

    /// Nothing goes on any more that outlives its request; or it takes too long.
    pub(crate) async fn finish_background(&self) {
        /// More than all calls of one piece of work take.
        const PATIENCE: Duration = Duration::from_secs(30);
        if tokio::time::timeout(PATIENCE, self.flow.background.finished()).await.is_err() {
            tracing::warn!(target: "oauth_runtime::config", "work in the background was still running at the end");
        }
    }

    /// What works once all providers are there, and is hardly meant: said once, to whoever asks for the report at start.
    pub(crate) fn say_at_start(&self) -> &[Finding] {
        self.at_start.get_or_init(|| {
            let mut notices = self.environment.notices();
            let report = self.report();
            let misses = self.environment.near_misses().into_iter();
            notices.extend(misses.filter(|miss| !report.names_setting(miss.found_as())).map(|miss| miss.notice()));
            let providers = self.providers.load();
            if providers.all().is_empty() {
                notices.push(no_provider());
            }
            let usable = providers.all().iter().filter_map(|provider| provider.relying_party.as_ref());
            let in_urls = usable.filter(|relying_party| relying_party.sends_tokens_in_urls());
            notices.extend(in_urls.map(|relying_party| notice::tokens_in_urls(relying_party.name())));
            notices.iter().for_each(notice::log);
            notices
        })
    }

    /// The visitor of a login page that is not there is offered the providers all the same; said once.
    pub(crate) fn is_missing_login_page(&self, path: &str) -> bool {
        // With one provider nobody is sent there.
        self.login_page.split(['?', '#']).next() == Some(path) && self.providers.load().for_logins().count() > 1
    }

    pub(crate) fn say_login_page_missing(&self) {
        if !self.without_login_page.swap(true, Ordering::Relaxed) {
            notice::log(&login_page_missing(&self.login_page));
        }
    }

    /// Everything that is wrong with the configuration.
    pub(crate) fn report(&self) -> ConfigReport {
        let mut report = self.unusable.clone();
        if self.layered_twice.load(Ordering::Relaxed) {
            let what = "there are two `OAuthLayer`s, one around the other: each request would have two applications";
            let remedy = "keep one, around the routes of all providers";
            report.push(Finding::new("layer_twice", what, remedy));
        }
        for provider in self.providers.load().all() {
            report.extend(provider.problems.clone());
            if provider.mount.links && self.accounts.is_none() {
                report.push(accounts_missing().of_provider(&provider.mount.name));
            }
        }
        if report.is_empty() { report } else { ask(report, &self.environment.near_misses()) }
    }

    /// The provider of a login, or why it cannot be used.
    pub(crate) fn relying_party<'a>(&self, provider: &'a MountedProvider) -> Result<&'a Arc<RelyingParty>> {
        self.require_usable()?;
        provider.relying_party.as_ref().ok_or_else(|| provider.problems.clone().into())
    }

    /// Closed to everybody while the application's own configuration is wrong.
    fn require_usable(&self) -> Result<()> {
        if self.unusable.is_empty() { Ok(()) } else { Err(self.unusable.clone().into()) }
    }

    /// The tokens of a login, renewed if they are about to end; none if only a new login brings some.
    pub(crate) async fn fresh_tokens(
        &self,
        provider: &MountedProvider,
        key: GrantKey,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Result<Option<Tokens>> {
        let relying_party = self.relying_party(provider)?;
        self.vault.tokens(key, || Way::new(Arc::clone(relying_party), watcher)).await
    }

    /// Who is told what becomes of tokens: nobody, where the application wants to know nothing.
    pub(crate) fn watcher(&self, whose: impl FnOnce() -> Whose) -> Option<Arc<dyn Watcher>> {
        self.token_hook.as_ref().map(|hook| hook.watch(whose(), &self.flow.clock))
    }

    pub(crate) fn watcher_of(&self, connection: &ConnectionRecord) -> Option<Arc<dyn Watcher>> {
        self.watcher(|| Whose::Connection(connection.clone()))
    }

    /// For calls that look the tokens up themselves.
    pub(crate) fn kept_tokens(&self, key: GrantKey, watcher: Option<Arc<dyn Watcher>>) -> KeptTokens {
        KeptTokens { vault: Arc::clone(&self.vault), key, watcher, after_refusal: AfterRefusal::Renewed }
    }

    /// The same for calls with an account that somebody connected.
    pub(crate) fn kept_connection(&self, connection: &ConnectionRecord) -> KeptTokens {
        let kept = self.kept_tokens(connection.grant(), self.watcher_of(connection));
        KeptTokens { after_refusal: AfterRefusal::RenewedOrDead, ..kept }
    }

    /// Who is told of tokens that end: the provider of this name, if it is there and usable.
    pub(crate) fn told_of(&self, provider: &str) -> Option<Arc<dyn Revoke>> {
        let relying_party = self.providers.load().named(provider)?.relying_party.clone()?;
        Some(relying_party)
    }

    /// Revokes tokens that came for nobody, while nobody waits for it.
    pub(crate) fn revoke_detached(&self, mount: &Mount, tokens: Tokens) {
        if let Some(told) = self.told_of(&mount.name) {
            self.flow.background.spawn(told.revoke(tokens));
        }
    }

    /// When nobody needs what is kept of a login any more, on every instance's clock.
    pub(crate) fn end_of(&self, login: &SignedIn) -> Timestamp {
        self.session.lives().kept_until(login)
    }

    /// Who is logged in, unless the login is too old.
    pub(crate) async fn current(&self, request: &Parts) -> Result<Option<SignedIn>> {
        self.require_usable()?;
        let signed_in = self.sessions.current(request).await?;
        let now = self.flow.now();
        let signed_in = signed_in.filter(|login| self.session.lives().end_of(login) >= now);
        match signed_in {
            // Boxed, since hardly any application asks for it and every request of a user would carry it.
            Some(login) if self.ends_sessions_with_grants => Box::pin(self.unless_ended(request, login)).await,
            signed_in => Ok(signed_in),
        }
    }

    /// A login, unless its grant has ended: then its session ends as well.
    async fn unless_ended(&self, request: &Parts, login: SignedIn) -> Result<Option<SignedIn>> {
        if !self.grant_has_ended(&login).await? {
            return Ok(Some(login));
        }
        self.end_with_grant(request, &login).await?;
        Ok(None)
    }

    /// The provider said that there is nothing left of what it granted. One that says nothing ends no session.
    async fn grant_has_ended(&self, login: &SignedIn) -> Result<bool> {
        let providers = self.providers.load();
        let provider = providers.named(login.identity.provider.as_str());
        let Some(relying_party) = provider.and_then(|provider| provider.relying_party.as_ref()) else {
            return Ok(false);
        };
        let way = || Way::new(Arc::clone(relying_party), self.watcher(|| Whose::Login(login.token_key())));
        match self.vault.tokens(login.grant_key(), way).await {
            Ok(tokens) => Ok(tokens.is_none()),
            // A store that fails is an error, and nobody is logged in or out by it.
            Err(error) if matches!(error.kind(), ErrorKind::Session(_)) => Err(error),
            Err(_) => Ok(false),
        }
    }

    async fn end_with_grant(&self, request: &Parts, login: &SignedIn) -> Result<()> {
        let listed = self.listed_as(request);
        self.sessions.log_out(request).await?;
        self.unlist_login(listed);
        drop(self.vault.end_detached(login.grant_key(), None));
        let provider = login.identity.provider.as_str();
        tracing::info!(target: "oauth_runtime::session", code = "session_ended_with_grant", provider, "the provider ended the grant of a login, and the session ends with it");
        Ok(())
    }

    /// A page asks for a user that nobody can be: said once for each provider.
    pub(crate) fn say_not_merged(&self, provider: TypeId, finding: impl FnOnce() -> Finding) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.insert(provider) {
            notice::log(&finding());
        }
    }
}

fn no_provider() -> Finding {
    let what = "no provider is merged below the layer: nobody can log in";
    let remedy = "merge the routes of one before the layer: `.merge(Provider::routes())`";
    Finding::new("provider_none", what, remedy).into_warning()
}

fn login_page_missing(path: &str) -> Finding {
    let what = format!(
        "who could log in with any of several providers is sent to {path:?}, where no route answers: a plain page offers them"
    );
    let remedy =
        "add `.route(\"/login\", get(login_page))`, or name the page that you have: `OAuthLayerBuilder::login_page`";
    Finding::new("login_page_missing", what, remedy).into_warning()
}

/// Why the second provider cannot be used beside the first.
fn collision(first: &Mount, second: &Mount) -> Option<Finding> {
    let problem = |code, what: String, remedy: &str| Some(Finding::new(code, what, remedy).of_provider(&second.name));
    // It is told where its routes were left out.
    if second.is_aside {
        return None;
    }
    // Sessions name their provider.
    if first.name == second.name {
        return Some(second.name_taken());
    }
    // A registration belongs to one server: another one would be sent its secret.
    let (theirs, own) = (first.description.client.environment, second.description.client.environment);
    let setting = shared_setting(theirs, own).filter(|_| first.reads_settings() && second.reads_settings())?;
    if may_share(&first.description, theirs, &second.description, own) && first.shares_server_with(second) {
        return None;
    }
    let what = format!("`{}` and `{}` are both registered with what `{setting}` holds", first.name, second.name);
    let remedy = match first.is_elsewhere() || second.is_elsewhere() {
        true => "give each instance the registration at its own server: `.credentials(…)`",
        false => "give one other settings where it is declared: `#[oauth(env_prefix = \"…\")]`",
    };
    problem("registration_shared", what, remedy).map(|finding| finding.of_setting(setting))
}
