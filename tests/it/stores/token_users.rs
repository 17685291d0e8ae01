//! A login in one process, and others that want its tokens. See `tests/src/bin/token_user.rs`.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::routing::get;
use axum::{Json, Router};
use oauth_runtime::http::Limits;
use oauth_runtime::prelude::*;
use oauth_runtime::records::Records;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::tokens::TokenKey;
use oauth_tests::browser::Browser;
use oauth_tests::folder::Folder;
use oauth_tests::process::Process;
use serde_json::{Value, json};
use tower_sessions::MemoryStore;

use crate::rig::{App, Lasting, SECRET, TestClock, code_of, environment};

use super::common::MINUTE;

/// What seals the records, in every process.
pub(super) const SEALING: &str = "what all processes of one application share";
/// Life of the access token of a login.
pub(super) const LIFE: u64 = 600;
/// How long a call of the provider may take, so that a turn is 16 s: twice this and a second, and ten for saving.
pub(super) const PATIENCE: u64 = 2;
pub(super) const TURN: Duration = Duration::from_secs(16);

/// Ada's login at the development provider, which takes each refresh token once and ends the grant of one that comes twice.
pub(super) struct Login {
    pub(super) provider: DevelopmentProvider,
    pub(super) app: App,
    pub(super) clock: Arc<TestClock>,
    browser: Browser,
    task: Value,
    folder: Folder,
}

impl Login {
    /// With the store that the application and all processes use, `kind` at `place`.
    pub(super) async fn new(store: impl Records, kind: &str, place: &str) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        provider.access_token_lifetime(Duration::from_secs(LIFE));
        let router = Router::new()
            .route("/page", get(|_: Granted<Lasting, ()>| async { "page" }))
            .route("/key", get(|user: User<Lasting>| async move { Json(user.signed_in().token_key()) }))
            .merge(Lasting::routes());
        let (settings, clock) = (environment(provider.origin()), TestClock::new());
        let at = Arc::clone(&clock);
        let limits = Limits::default().with_call_timeout(Duration::from_secs(PATIENCE));
        let app = App::start(router, |builder| {
            let builder = builder.environment(settings).clock(at).limits(limits).secrets([SEALING]);
            builder.session_store(MemoryStore::default()).store(store)
        })
        .await;
        let mut browser = Browser::new();
        assert_eq!(browser.get(&app.path("/page")).await.body(), "page");
        let key = browser.get(&app.path("/key")).await;
        let key: Value = serde_json::from_str(key.body()).expect("a key");
        let folder = Folder::new("rounds");
        let task = json!({
            "store": [kind, place],
            "provider": "lasting",
            "authority": provider.origin().trim_start_matches("http://"),
            "client": [ClientRegistration::DEFAULT_ID, SECRET],
            "secret": SEALING,
            "key": key,
            "calls": 1,
            "ahead": LIFE,
            "patience": PATIENCE,
            "folder": folder.path(),
        });
        Self { provider, app, clock, browser, task, folder }
    }

    /// A process that is ready to call; `changes` are laid over its task.
    pub(super) async fn process(&self, changes: Value) -> TokenUser {
        TokenUser::start(&self.task, changes).await
    }

    pub(super) fn go(&self, round: usize) {
        go(&self.folder, round);
    }

    /// The round is for the next processes, too.
    pub(super) fn come_back(&self, round: usize) {
        std::fs::remove_file(self.folder.path().join(format!("go-{round}"))).expect("a file");
    }

    /// Requests with a refresh token that arrived at the provider.
    pub(super) fn refreshes(&self) -> usize {
        let requests = self.provider.requests();
        requests.iter().filter(|request| request.grant_type.as_deref() == Some("refresh_token")).count()
    }

    /// What the user sees at a page that needs the tokens.
    pub(super) async fn load(&mut self) -> String {
        self.browser.follow_redirects(false);
        let page = self.browser.get(&self.app.path("/page")).await;
        self.browser.follow_redirects(true);
        match page.location() {
            Some(to) => format!("{} to {}", page.status().as_u16(), to.path()),
            None if page.body() == "page" => "200".to_owned(),
            None => format!("{} {}", page.status().as_u16(), code_of(&page)),
        }
    }

    /// Loads the page until there is an end of waiting: what the user saw first, how it ended, and how long that took.
    pub(super) async fn settle(&mut self) -> (String, String, Duration) {
        let begun = Instant::now();
        let first = self.load().await;
        let mut last = first.clone();
        while last.starts_with('5') && begun.elapsed() < MINUTE {
            tokio::time::sleep(Duration::from_millis(200)).await;
            last = self.load().await;
        }
        (first, last, begun.elapsed())
    }

    /// A login of a new browser, whose tokens the processes want from now on.
    pub(super) async fn log_in_anew(&mut self) {
        self.browser = Browser::new();
        assert_eq!(self.browser.get(&self.app.path("/page")).await.body(), "page");
        let key = self.browser.get(&self.app.path("/key")).await;
        self.task["key"] = serde_json::from_str(key.body()).expect("a key");
    }

    /// The user follows where the page leads: through one login, to the page.
    pub(super) async fn log_in_again(&mut self) {
        let page = self.browser.get(&self.app.path("/page")).await;
        assert_eq!(page.body(), "page", "{}", page.url());
        assert_eq!(self.load().await, "200");
    }

    /// T250: the provider ends a grant whose refresh token comes twice. What is proved by its silence is worth that much.
    pub(super) async fn assert_old_refresh_tokens_are_refused(&mut self) {
        let key: TokenKey = serde_json::from_value(self.task["key"].clone()).expect("a key");
        let tokens = self.app.layer.api::<Lasting>(key).expect("a caller").tokens().await.expect("tokens");
        let oauth_runtime::tokens::Tokens::OAuth2(tokens) = tokens else { panic!("OAuth 2.0") };
        let refresh_token = tokens.refresh_token.expect("a refresh token").expose().to_owned();
        let url = self.provider.endpoints("lasting").token_endpoint;
        assert_is_good_for_one_use(&url, (ClientRegistration::DEFAULT_ID, SECRET), &refresh_token).await;
        self.provider.clear_requests();
    }
}

pub(super) async fn assert_is_good_for_one_use(url: &str, client: (&str, &str), refresh_token: &str) {
    let http = reqwest::Client::new();
    let form = [("grant_type", "refresh_token"), ("refresh_token", refresh_token)];
    let mut statuses = Vec::new();
    for _ in 0..2 {
        let request = http.post(url).basic_auth(client.0, Some(client.1)).form(&form);
        statuses.push(request.send().await.expect("an answer").status().as_u16());
    }
    assert_eq!(statuses, [200, 400]);
}

pub(super) fn go(folder: &Folder, round: usize) {
    std::fs::File::create(folder.path().join(format!("go-{round}"))).expect("a file");
}

/// One of the processes.
pub(super) struct TokenUser(Process);

impl TokenUser {
    pub(super) async fn start(task: &Value, changes: Value) -> Self {
        let mut task = task.clone();
        let Value::Object(changes) = changes else { panic!("an object") };
        task.as_object_mut().expect("an object").extend(changes);
        let mut command = Command::new(env!("CARGO_BIN_EXE_token_user"));
        let mut process = Process::start("token_user", command.arg(task.to_string()));
        process.wait_for_line(MINUTE, |line| (line == "ready").then_some(())).await;
        Self(process)
    }

    pub(super) async fn says(&mut self, what: &str) {
        self.0.wait_for_line(MINUTE, |line| (line == what).then_some(())).await;
    }

    /// How many calls came to what: the digest of an access token, or the code of an error.
    pub(super) async fn round(&mut self, number: usize) -> BTreeMap<String, usize> {
        let begin = format!("round {number} ");
        let text = self.0.wait_for_line(2 * MINUTE, |line| line.strip_prefix(&*begin).map(str::to_owned)).await;
        assert!(!self.0.output().contains("panicked"), "{}", self.0.output());
        serde_json::from_str(&text).expect("outcomes")
    }

    /// How often it asked the provider for new tokens.
    pub(super) fn asked(&self) -> usize {
        self.0.output().lines().filter(|line| *line == "asking").count()
    }

    /// As the machine does to it: `STOP`, `CONT`.
    pub(super) fn signal(&self, signal: &str) {
        self.0.signal(signal);
    }

    /// Nothing of it runs after that.
    pub(super) fn kill(self) {
        drop(self);
    }
}
