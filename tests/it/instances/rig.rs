//! The processes, their store and their provider.

use std::time::Duration;

use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_tests::browser::{Browser, Page};
use oauth_tests::cluster::Cluster;
use oauth_tests::peer::{PostgresServer, RedisServer};
use oauth_tests::skip;
use serde_json::json;

use crate::rig::SECRET;

pub(super) const PROGRAM: &str = env!("CARGO_BIN_EXE_web_user");
pub(super) const SEALING: &str = "what all instances of one application share";
/// How many processes stand behind nginx.
pub(super) const PLACES: usize = 3;
/// How long a call of the provider may take, so that a turn is 16 s.
pub(super) const PATIENCE: u64 = 2;
pub(super) const MINUTE: Duration = Duration::from_secs(60);

/// Ada's application, at the development provider, which takes each refresh token once.
pub(super) struct Several {
    pub(super) provider: DevelopmentProvider,
    pub(super) cluster: Cluster,
}

impl Several {
    /// Three processes with this store; the provider is asked for nothing yet.
    pub(super) async fn new(kind: &str, place: &str) -> Option<Self> {
        let mut cluster = skip::unless(Cluster::new(PROGRAM, PLACES).await)?;
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        cluster.give(json!({
            "store": [kind, place],
            "provider": "lasting",
            "authority": provider.origin().trim_start_matches("http://"),
            "client": [ClientRegistration::DEFAULT_ID, SECRET],
            "secret": SEALING,
            "api": [provider.origin(), "/lasting/userinfo"],
            "patience": PATIENCE,
        }));
        cluster.start().await;
        Some(Self { provider, cluster })
    }

    /// With a database of its own in the PostgreSQL of all tests.
    pub(super) async fn with_postgresql() -> Option<Self> {
        let server = skip::unless(PostgresServer::shared().await)?;
        Self::new("postgres", &server.url(&server.database())).await
    }

    /// A browser whose user is logged in.
    pub(super) async fn logged_in(&self) -> Browser {
        let mut browser = self.cluster.browser();
        let page = browser.get(&self.cluster.at("/page")).await;
        assert_eq!(saw(&page), PAGE, "{}", page.body());
        browser
    }

    /// A browser that is at the provider, and the address that leads back.
    pub(super) async fn at_the_provider(&self) -> (Browser, String) {
        let mut browser = self.cluster.browser();
        browser.stop_at(&self.cluster.at("/auth/"));
        let page = browser.get(&self.cluster.at("/login/lasting?return_to=/page")).await;
        let callback = page.location().unwrap_or_else(|| panic!("{} {}", page.status(), page.body()));
        // It goes on as a browser that follows what it is sent.
        let mut follows = self.cluster.browser();
        *follows.cookies_mut() = browser.cookies().clone();
        (follows, callback.into())
    }

    /// What the browser shows when it opens this page, without a step to the login.
    pub(super) async fn opens(&self, browser: &mut Browser, path: &str) -> String {
        browser.follow_redirects(false);
        let page = browser.get(&self.cluster.at(path)).await;
        browser.follow_redirects(true);
        saw(&page)
    }

    /// Opens a page until there is an end of waiting: what was seen, in order, each once in a row.
    pub(super) async fn settles(&self, browser: &mut Browser, path: &str) -> Vec<String> {
        let mut seen = Vec::<String>::new();
        let begun = tokio::time::Instant::now();
        loop {
            let now = self.opens(browser, path).await;
            let is_over = !now.starts_with('5');
            if seen.last() != Some(&now) {
                seen.push(now);
            }
            if is_over || begun.elapsed() > MINUTE {
                return seen;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// Requests of this grant that arrived at the provider.
    pub(super) fn asked(&self, grant: &str) -> usize {
        let requests = self.provider.requests();
        requests.iter().filter(|request| request.grant_type.as_deref() == Some(grant)).count()
    }

    pub(super) fn refreshes(&self) -> usize {
        self.asked("refresh_token")
    }

    /// The place of the process that says this first.
    pub(super) async fn who_says(&self, what: &str) -> usize {
        for _ in 0..6000 {
            for place in 0..self.cluster.places() {
                if self.cluster.printed(place).contains(what) {
                    return place;
                }
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("nobody says {what:?}:\n{}", self.cluster.output());
    }

    #[track_caller]
    pub(super) fn assert_nothing_panicked(&self) {
        let output = self.cluster.output();
        assert!(!output.contains("panicked"), "{output}");
    }
}

/// A guarded page of Ada.
pub(super) const PAGE: &str = "200 her page";

/// What people see, in few words.
pub(super) fn saw(page: &Page) -> String {
    let status = page.status().as_u16();
    if let Some(to) = page.location() {
        return format!("{status} to {}", to.path());
    }
    if page.body() == Persona::ada().subject() {
        return PAGE.replacen("200", &status.to_string(), 1);
    }
    if page.body().contains("<center>nginx") {
        return format!("{status} of nginx");
    }
    let code = page.body().split_once("<dt>Code</dt><dd>").and_then(|(_, rest)| rest.split('<').next());
    format!("{status} {}", code.unwrap_or("without a code"))
}

/// The stores that processes can share, each in a server of this test, which it stops.
pub(super) enum Server {
    Postgres(PostgresServer),
    Redis(RedisServer),
}

impl Server {
    pub(super) async fn postgresql() -> Option<Self> {
        Some(Self::Postgres(skip::unless(PostgresServer::start().await)?))
    }

    pub(super) async fn redis() -> Option<Self> {
        Some(Self::Redis(skip::unless(RedisServer::start().await)?))
    }

    pub(super) fn place(&self) -> (&'static str, String) {
        match self {
            Self::Postgres(server) => ("postgres", server.url(&server.database())),
            Self::Redis(server) => ("redis", server.url()),
        }
    }

    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Postgres(_) => "PostgreSQL",
            Self::Redis(_) => "Redis",
        }
    }

    pub(super) fn stop(&mut self) {
        match self {
            Self::Postgres(server) => server.stop(),
            Self::Redis(server) => server.stop(),
        }
    }

    pub(super) async fn start_again(&mut self) {
        match self {
            Self::Postgres(server) => server.start_again().await,
            Self::Redis(server) => server.start_again().await,
        }
    }
}

/// A row of what this is about.
pub(super) fn row(fault: &str, expected: &str, measured: &str, seen: &str) {
    crate::rig::row(fault, expected, measured, seen);
}
