//! Users of the application, who log in with more than one identity.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::Identity;
use oauth_runtime::prelude::{Guard, GuardRoutes};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona, accounts_contract};
use oauth_runtime::web::{
    Account, AccountId, Accounts, AccountsError, AnyUser, Begin, Connects as _, Finish, Linked, LinkedIdentity,
    LoginFailed, OAuthLayerBuilder, Unlinked, identities_page,
};
use oauth_tests::browser::{Browser, Page};

use crate::rig::{App, Legacy, Open, Plain, TestClock, assert_protected, code_of, environment};

/// A table in memory.
#[derive(Clone, Default)]
struct Users {
    rows: Arc<Mutex<Vec<(AccountId, LinkedIdentity)>>>,
    users: Arc<AtomicUsize>,
    is_closed: Arc<AtomicBool>,
    is_away: Arc<AtomicBool>,
}

impl Users {
    fn rows(&self) -> Result<std::sync::MutexGuard<'_, Vec<(AccountId, LinkedIdentity)>>, AccountsError> {
        if self.is_away.load(Ordering::SeqCst) {
            return Err("the table is away: password hunter2hunter2".into());
        }
        Ok(self.rows.lock().expect("no panic"))
    }

    fn all(&self) -> Vec<String> {
        let rows = self.rows.lock().expect("no panic");
        rows.iter()
            .map(|(account, known)| format!("{account} {} {}", known.provider().as_str(), known.subject().as_str()))
            .collect()
    }
}

impl Accounts for Users {
    async fn find(&self, identity: &Identity) -> Result<Option<AccountId>, AccountsError> {
        Ok(self.rows()?.iter().find(|(_, known)| known.is_of(identity)).map(|(account, _)| account.clone()))
    }

    async fn create(&self, identity: &Identity) -> Result<Option<AccountId>, AccountsError> {
        if self.is_closed.load(Ordering::SeqCst) {
            return Ok(None);
        }
        let mut rows = self.rows()?;
        if let Some((account, _)) = rows.iter().find(|(_, known)| known.is_of(identity)) {
            return Ok(Some(account.clone()));
        }
        let account = AccountId::new(format!("user-{}", self.users.fetch_add(1, Ordering::SeqCst) + 1));
        rows.push((account.clone(), LinkedIdentity::of(identity)));
        Ok(Some(account))
    }

    async fn link(&self, account: &AccountId, identity: &Identity) -> Result<Linked, AccountsError> {
        let mut rows = self.rows()?;
        match rows.iter().find(|(_, known)| known.is_of(identity)) {
            Some((owner, _)) if owner == account => Ok(Linked::Yes),
            Some(_) => Ok(Linked::OfAnother),
            None => {
                rows.push((account.clone(), LinkedIdentity::of(identity)));
                Ok(Linked::Yes)
            }
        }
    }

    async fn unlink(&self, account: &AccountId, identity: &LinkedIdentity) -> Result<Unlinked, AccountsError> {
        let mut rows = self.rows()?;
        let is_it = |(owner, known): &(AccountId, LinkedIdentity)| owner == account && known == identity;
        if !rows.iter().any(is_it) {
            return Ok(Unlinked::NotThere);
        }
        if rows.iter().filter(|(owner, _)| owner == account).count() == 1 {
            return Ok(Unlinked::LastOne);
        }
        rows.retain(|row| !is_it(row));
        Ok(Unlinked::Yes)
    }

    async fn identities(&self, account: &AccountId) -> Result<Vec<LinkedIdentity>, AccountsError> {
        Ok(self.rows()?.iter().filter(|(owner, _)| owner == account).map(|(_, known)| known.clone()).collect())
    }
}

async fn who(account: Option<Account>) -> String {
    account.map_or_else(|| "nobody".to_owned(), |account| account.id().to_string())
}

struct Rig {
    provider: DevelopmentProvider,
    app: App,
    users: Users,
}

impl Rig {
    async fn new() -> Self {
        Self::with(|builder| builder).await
    }

    async fn with(configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        let users = Users::default();
        let router = Router::new()
            .route("/", get(who))
            .route("/notes", get(|account: Account| async move { format!("notes of {account}") }))
            .route("/identity", get(|user: AnyUser| async move { user.provider().as_str().to_owned() }))
            .route("/logins", get(identities_page))
            .merge(Open::routes().with_linking())
            .merge(Plain::routes().with_linking().display_name("Code <host>"))
            .merge(Legacy::routes().with_linking());
        let (settings, table) = (environment(provider.origin()), users.clone());
        let app = App::start(router, |builder| {
            configure(builder.environment(settings).clock(TestClock::new()).accounts(table))
        });
        Self { app: app.await, provider, users }
    }

    async fn logged_in(&self, name: &str) -> Browser {
        let mut browser = Browser::new();
        browser.get(&self.app.path(&format!("/login/{name}"))).await;
        browser
    }

    async fn link(&self, browser: &mut Browser, name: &str) -> Page {
        browser.post_form(&self.app.path(&format!("/link/{name}")), &[("return_to", "/notes")]).await
    }
}

#[tokio::test]
async fn a_guard_around_the_routes_of_providers_guards_linking_and_leaves_the_login_open() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let (users, clock, settings) = (Users::default(), TestClock::new(), environment(provider.origin()));
    let guarded = Router::new()
        .merge(Open::routes().with_linking())
        .merge(Plain::routes().with_linking())
        .guard(Guard::any_provider().recent(Duration::from_secs(300)));
    let (router, table, at) = (Router::new().route("/", get(who)).merge(guarded), users.clone(), Arc::clone(&clock));
    let app = App::start(router, |builder| builder.environment(settings).clock(at).accounts(table)).await;
    let mut browser = Browser::new();
    assert_eq!(browser.get(&app.path("/login/open")).await.body(), "user-1");
    clock.advance(3600);
    provider.set_clock_offset(clock.ahead());
    for path in ["/link/plain", "/unlink/open"] {
        let page = browser.post_form(&app.path(path), &[]).await;
        assert_eq!(page.status(), StatusCode::UNAUTHORIZED, "{path}: {}", page.body());
    }
    assert_eq!(users.all(), ["user-1 open ada-9f1c2d"]);
    assert_eq!(browser.get(&app.path("/login/open?max_age=300")).await.body(), "user-1");
    browser.post_form(&app.path("/link/plain"), &[]).await;
    assert_eq!(users.all(), ["user-1 open ada-9f1c2d", "user-1 plain 583231"]);
    browser.post_form_from(&app.path("/"), &app.path("/logout/open"), &[]).await;
    assert_eq!(browser.get(&app.path("/")).await.body(), "nobody");
}

#[tokio::test]
async fn the_table_of_the_tests_keeps_the_contract() {
    accounts_contract(&Users::default()).await;
}

#[tokio::test]
async fn t191_t192_whoever_logs_in_becomes_a_user_and_an_equal_address_is_no_reason_to_be_the_same_one() {
    let rig = Rig::new().await;
    for (name, user) in [("open", "user-1"), ("plain", "user-2"), ("legacy", "user-3"), ("open", "user-1")] {
        let mut browser = rig.logged_in(name).await;
        assert_eq!(browser.get(&rig.app.path("/notes")).await.body(), format!("notes of {user}"), "{name}");
    }
    // Ada has one address at all of them, and none at the last.
    assert_eq!(rig.users.all(), ["user-1 open ada-9f1c2d", "user-2 plain 583231", "user-3 legacy 583231"]);
}

#[tokio::test]
async fn a_user_who_links_an_identity_logs_in_with_both_and_stays_who_they_are() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in("plain").await;
    for name in ["open", "legacy"] {
        let page = rig.link(&mut browser, name).await;
        assert_eq!((page.url().path(), page.body()), ("/notes", "notes of user-1"), "{name}: {}", page.url());
        assert_eq!(browser.get(&rig.app.path("/identity")).await.body(), "plain", "the login is the one of before");
        let mut other = rig.logged_in(name).await;
        assert_eq!(other.get(&rig.app.path("/")).await.body(), "user-1", "{name}");
        assert_eq!(other.get(&rig.app.path("/identity")).await.body(), name);
    }
    // Some servers would end the whole grant of the account, which somebody else may have here.
    rig.app.layer.shutdown().await;
    assert_eq!(rig.provider.request_count(Endpoint::Revocation), 0);
    assert!(!browser.cookies().iter().any(|cookie| cookie.name.contains("oauth-login-")), "{:?}", browser.cookies());
}

#[tokio::test]
async fn t002_nothing_is_linked_or_given_up_but_by_a_form_of_a_page_of_this_application() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in("open").await;
    for path in ["/link/plain", "/unlink/open"] {
        let page = browser.get(&rig.app.path(path)).await;
        assert_eq!(page.status(), StatusCode::METHOD_NOT_ALLOWED, "{path}");
        let page = browser.post_form_from("https://evil.example", &rig.app.path(path), &[]).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "cross_site_request"), "{path}");
        assert_protected(&page);
        let page = Browser::new().post_form(&rig.app.path(path), &[]).await;
        assert_eq!(page.status(), StatusCode::UNAUTHORIZED, "{path}: nobody is there");
    }
    assert!(!browser.cookies().iter().any(|cookie| cookie.name.contains("oauth-login-")), "{:?}", browser.cookies());
    assert_eq!(rig.users.all().len(), 1);
}

#[tokio::test]
async fn t035_an_identity_is_linked_to_the_session_that_wanted_it_and_to_no_other() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in("open").await;
    browser.stop_at(&rig.app.path("/auth/plain"));
    let answer = rig.link(&mut browser, "plain").await.location().expect("an answer");
    // Somebody else logs in at the same browser.
    rig.provider.log_in_as(Persona::grace());
    browser.post_form(&rig.app.path("/logout/open"), &[]).await;
    browser.get(&rig.app.path("/login/open")).await;
    assert_eq!(browser.get(&rig.app.path("/")).await.body(), "user-2");
    let mut page = browser.get_from(rig.provider.origin(), answer.as_str()).await;
    if page.location().is_some() {
        page = browser.follow(&page).await;
    }
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "link_of_other_user"), "{}", page.body());
    assert_eq!(rig.users.all().len(), 2, "{:?}", rig.users.all());
    assert_eq!(browser.get(&rig.app.path("/")).await.body(), "user-2", "whoever is logged in stays so");
    // Neither does another browser finish it, nor one where nobody is logged in.
    let mut nobody = rig.logged_in("open").await;
    nobody.stop_at(&rig.app.path("/auth/legacy"));
    let answer = rig.link(&mut nobody, "legacy").await.location().expect("an answer");
    nobody.post_form(&rig.app.path("/logout/open"), &[]).await;
    let page = nobody.get_from(rig.provider.origin(), answer.as_str()).await;
    assert_eq!(&*code_of(&page), "link_of_other_user");
    assert_eq!(rig.users.all().len(), 2);
}

#[tokio::test]
async fn an_identity_of_somebody_else_ends_in_a_page_and_two_users_never_become_one() {
    let rig = Rig::new().await;
    rig.provider.log_in_as(Persona::grace());
    let mut grace = rig.logged_in("plain").await;
    rig.provider.log_in_as(Persona::ada());
    let mut ada = rig.logged_in("open").await;
    rig.provider.log_in_as(Persona::grace());
    let before = rig.users.all();
    let page = rig.link(&mut ada, "plain").await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::CONFLICT, "identity_of_other_account"));
    assert!(page.body().contains("already belongs to another user"), "{}", page.body());
    assert!(!page.url().as_str().contains("state="), "{}", page.url());
    assert_eq!(rig.users.all(), before);
    assert_eq!(ada.get(&rig.app.path("/")).await.body(), "user-2");
    assert_eq!(grace.get(&rig.app.path("/")).await.body(), "user-1");
    // Back leads to where the user was.
    let page = ada.click(&page, "Back").await;
    assert_eq!(page.body(), "notes of user-2");
}

#[tokio::test]
async fn a_page_shows_the_identities_and_the_last_one_stays() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in("open").await;
    let page = browser.get(&rig.app.path("/logins")).await;
    assert!(
        page.body().contains("ada@example.com") && page.body().contains("Add Code &lt;host&gt;"),
        "{}",
        page.body()
    );
    assert!(!page.body().contains("Remove"), "the only one stays");
    let add = page.forms().into_iter().find(|form| form.action() == "/link/plain").expect("a form");
    let page = browser.submit(&page, &add).await;
    assert_eq!(page.url().path(), "/logins", "back to the page: {}", page.body());
    let forms = page.forms();
    let remove = |provider: &str| {
        let action = format!("/unlink/{provider}");
        forms.iter().find(|form| form.action() == action).expect("a form").clone()
    };
    let (remove_open, remove_plain) = (remove("open"), remove("plain"));
    // Another user's form does nothing to this one.
    rig.provider.log_in_as(Persona::grace());
    let mut grace = rig.logged_in("open").await;
    let fields = remove_plain.entries();
    let answer = grace.post_form(&rig.app.path("/unlink/plain"), &fields).await;
    assert_eq!(answer.status(), StatusCode::OK, "and nothing is told of it");
    assert_eq!(rig.users.all().len(), 3);
    let page = browser.submit(&page, &remove_open).await;
    assert!(!page.body().contains("Remove") && page.body().contains("your only way to log in"), "{}", page.body());
    assert_eq!(browser.get(&rig.app.path("/")).await.body(), "user-1", "the session goes on");
    // An old page still has the button.
    let page = browser.submit(&page, &remove_plain).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::CONFLICT, "last_identity"));
    assert_eq!(rig.users.all(), ["user-1 plain 583231", "user-2 open grace-41b07e"]);
}

#[tokio::test]
async fn t194_a_table_that_takes_nobody_new_lets_nobody_in_and_links_go_on() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in("plain").await;
    rig.users.is_closed.store(true, Ordering::SeqCst);
    let mut stranger = Browser::new();
    let page = stranger.get(&rig.app.path("/login/open")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "account_unknown"), "{}", page.body());
    assert_eq!(stranger.cookies().iter().count(), 0, "{:?}", stranger.cookies());
    rig.app.layer.shutdown().await;
    assert_eq!(rig.provider.request_count(Endpoint::Revocation), 1, "nobody keeps the tokens");
    let page = rig.link(&mut browser, "open").await;
    assert_eq!(page.body(), "notes of user-1");
    assert_eq!(stranger.get(&rig.app.path("/login/open")).await.body(), "user-1");
}

#[tokio::test]
async fn a_table_that_does_not_answer_logs_nobody_in_and_out() {
    let rig = Rig::new().await;
    let mut browser = rig.logged_in("open").await;
    rig.users.is_away.store(true, Ordering::SeqCst);
    let mut other = Browser::new();
    let page = other.get(&rig.app.path("/login/plain")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::SERVICE_UNAVAILABLE, "accounts_unavailable"));
    assert!(!page.body().contains("hunter2hunter2"), "what it says is for the log");
    assert_eq!(other.get(&rig.app.path("/")).await.body(), "nobody");
    assert_eq!(browser.get(&rig.app.path("/")).await.body(), "user-1", "a page asks no table");
    let page = rig.link(&mut browser, "plain").await;
    assert_eq!(&*code_of(&page), "accounts_unavailable");
    let page = browser.get(&rig.app.path("/logins")).await;
    assert_eq!(&*code_of(&page), "accounts_unavailable");
    rig.users.is_away.store(false, Ordering::SeqCst);
    assert_eq!(other.get(&rig.app.path("/login/plain")).await.body(), "user-2");
}

#[tokio::test]
async fn accounts_without_a_table_are_a_problem_at_start_and_at_the_page() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let router = Router::new().route("/", get(who)).merge(Open::routes().with_linking());
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(settings)).await;
    let error = app.layer.check().expect_err("refused at start");
    assert!(error.to_string().contains("OAuthLayer::builder().accounts"), "{error}");
    let page = Browser::new().get(&app.path("/")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::SERVICE_UNAVAILABLE, "accounts_missing"));
}

#[tokio::test]
async fn a_handler_that_finishes_a_login_knows_which_user_it_is_before_the_session_begins() {
    async fn login(open: Begin<Open>) -> Result<Response, LoginFailed> {
        open.redirect().await
    }
    async fn callback(open: Finish<Open>) -> Result<Response, LoginFailed> {
        let login = open.login().await?;
        match login.account().await {
            Ok(Some(account)) if account.as_str() == "user-1" => login.begin_session_at("/?first").await,
            Ok(_) => login.begin_session().await,
            Err(error) => Ok(error.into_response()),
        }
    }
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let (settings, users) = (environment(provider.origin()), Users::default());
    let router = Router::new()
        .route("/", get(who))
        .route("/login/open", get(login))
        .route("/auth/open", get(callback))
        .merge(Open::routes().own_handlers());
    let table = users.clone();
    let app = App::start(router, |builder| builder.environment(settings).accounts(table)).await;
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!((page.url().query(), page.body()), (Some("first"), "user-1"));
    provider.log_in_as(Persona::grace());
    users.is_closed.store(true, Ordering::SeqCst);
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "account_unknown"));
    users.is_closed.store(false, Ordering::SeqCst);
    let page = Browser::new().get(&app.path("/login/open")).await;
    assert_eq!((page.url().query(), page.body()), (None, "user-2"), "one user for what was asked twice");
}

#[tokio::test]
async fn whoever_came_by_an_identity_that_is_given_up_is_out() {
    let rig = Rig::with(OAuthLayerBuilder::list_logins).await;
    let mut owner = rig.logged_in("open").await;
    rig.link(&mut owner, "plain").await;
    let (mut thief, mut second) = (rig.logged_in("plain").await, rig.logged_in("open").await);
    assert_eq!(thief.get(&rig.app.path("/")).await.body(), "user-1");
    let page = owner.get(&rig.app.path("/logins")).await;
    let remove = page.forms().into_iter().find(|form| form.action() == "/unlink/plain").expect("a form");
    owner.submit(&page, &remove).await;
    assert_eq!(thief.get(&rig.app.path("/")).await.body(), "nobody");
    for browser in [&mut owner, &mut second] {
        assert_eq!(browser.get(&rig.app.path("/")).await.body(), "user-1", "the other identity goes on");
    }
}

#[tokio::test]
async fn an_identity_that_nobody_could_log_in_with_is_not_linked() {
    let provider = DevelopmentProvider::start().expect("a provider");
    let settings = environment(provider.origin());
    let router = Router::new().merge(Plain::connections().with_linking());
    let app = App::start(router, |builder| builder.environment(settings).accounts(Users::default())).await;
    let error = app.layer.check().expect_err("refused at start");
    assert!(error.to_string().contains("linking_without_login"), "{error}");
}
