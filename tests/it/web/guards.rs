//! Guards: who may see a page, and what everybody else is told.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::prelude::*;
use oauth_runtime::quirks::RolesSource;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use oauth_runtime::web::{Access, Begin, Finish, LoginFailed, NotAllowed};
use oauth_runtime::{Identifies, OAuthProvider};
use oauth_tests::browser::{Browser, Page};
use oauth_tests::tls::Terminator;
use serde_json::{Value, json};
use tower_sessions::Session;

use crate::rig::{
    App, CodeHost, Log, Open, Plain, Posted, TestClock, alone, assert_protected, code_of, environment, location,
};

macro_rules! providers {
    ($($name:ident = $description:expr;)*) => {$(
        struct $name(Open);

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = $description.checked();

            fn from_settings(settings: &mut Settings<'_>) -> Option<Self> {
                Open::from_settings(settings).map(Self)
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                self.0.describe_fields(fields);
            }
        }

        impl Identifies for $name {}
    )*};
}

const fn open(name: &'static str, issuer: &'static str) -> ProviderDescription {
    Open::DESCRIPTION.named(name, "Corp").issuer(issuer)
}

providers! {
    Corp = open("corp", "http://{authority}/corp").roles(RolesSource::STANDARD.id_token("roles"));
    AtUserinfo = open("club", "http://{authority}/club").roles(RolesSource::STANDARD.userinfo("/staff/roles"));
    InAccessToken = open("jwt", "http://{authority}/jwt").roles(RolesSource::STANDARD.access_token("roles"));
    Demanding = open("demanding", "http://{authority}/demanding").authorization_params(&[
        ("claims", r#"{"id_token":{"acr":{"essential":true,"values":["gold","platinum"]}}}"#),
        ("max_age", "600"),
    ]);
    Wishing = open("wishing", "http://{authority}/wishing").authorization_params(&[("acr_values", "gold platinum")]);
    WishingInClaims = open("claiming", "http://{authority}/claiming").authorization_params(&[
        ("claims", r#"{"id_token":{"acr":{"values":["gold","platinum"]}}}"#),
    ]);
    Both = open("both", "http://{authority}/both").authorization_params(&[
        ("acr_values", "platinum gold"),
        ("claims", r#"{"id_token":{"acr":{"essential":true,"values":["gold","silver","platinum"]}}}"#),
    ]);
    Silent = open("silent", "http://{authority}/silent").authorization_params(&[("prompt", "none")]);
}

oauth_runtime::roles! {
    /// May change everything.
    Admin = "admin";
}

/// The guard of whoever works with books.
struct Books;

impl Access for Books {
    fn guard() -> Guard {
        Guard::provider::<Corp>().claim("department", "books")
    }
}

struct Rig {
    provider: DevelopmentProvider,
    app: App,
    clock: Arc<TestClock>,
}

fn ada() -> Persona {
    Persona::ada().with_claim("roles", json!(["admin", "user"]))
}

impl Rig {
    async fn new(persona: Persona) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(persona).start().expect("a provider");
        let clock = TestClock::new();
        let recent = || Guard::any_provider().recent(Duration::from_secs(300));
        let guarded = |path: &str, guard: Guard| {
            Router::new().route(path, get(|| async { "in" }).post(|| async { "done" })).guard(guard)
        };
        let router = Router::new()
            .route(
                "/",
                get(|user: Option<AnyUser>| async move {
                    user.map_or("nobody".to_owned(), |user| user.subject().to_string())
                }),
            )
            .route("/note", get(note))
            .route("/role", get(|admin: Role<Admin>| async move { admin.user().subject().to_string() }))
            .route("/maybe", get(|admin: Option<Role<Admin>>| async move { admin.is_some().to_string() }))
            .route(
                "/why",
                get(|books: Result<Allowed<Books>, NotAllowed>| async move {
                    books.map_or_else(|why| why.code(), |_| "in")
                }),
            )
            .route("/books", get(|_: Allowed<Books>| async { "in" }))
            .route("/five", get(|_: User<Corp>, _: Recent<5>, _: Role<Admin>| async { "in" }))
            .merge(guarded("/any", Guard::any_provider()))
            .merge(guarded("/corp", Guard::provider::<Corp>()))
            .merge(guarded("/admin", Guard::any_provider().role("admin")))
            .merge(guarded("/either", Guard::any_provider().any_role(["owner", "user"])))
            .merge(guarded("/nobody", Guard::any_provider().any_role([] as [&str; 0])))
            .merge(guarded("/empty", Guard::any_provider().role("")))
            .merge(guarded("/claim", Guard::any_provider().claim("department", "books")))
            .merge(guarded("/repo", Guard::provider::<CodeHost>().scope("repo")))
            .merge(guarded("/any-repo", Guard::any_provider().scope("repo")))
            .merge(guarded("/recent", recent()))
            .merge(guarded("/corp-recent", Guard::provider::<Corp>().recent(Duration::from_secs(300)).acr(["gold"])))
            .merge(guarded("/gold", Guard::any_provider().acr(["gold", "platinum"])))
            .merge(guarded("/bronze", Guard::any_provider().acr(["bronze"])))
            .merge(guarded("/both", recent().role("admin")))
            .merge(guarded("/never", Guard::any_provider().acr([] as [&str; 0])))
            .nest("/nested", guarded("/page", Guard::provider::<Corp>().role("admin")))
            .merge(Routes::<Corp>::from_env())
            .merge(Routes::<AtUserinfo>::from_env())
            .merge(Routes::<InAccessToken>::from_env())
            .merge(Routes::<Demanding>::from_env())
            .merge(Routes::<Wishing>::from_env())
            .merge(Routes::<WishingInClaims>::from_env())
            .merge(Routes::<Both>::from_env())
            .merge(Routes::<Silent>::from_env())
            .merge(Plain::routes())
            .merge(CodeHost::routes());
        let (settings, at) = (environment(provider.origin()), Arc::clone(&clock));
        let app = App::start(router, |builder| builder.environment(settings).clock(at)).await;
        Self { provider, app, clock }
    }

    async fn logged_in(&self, provider: &str) -> Browser {
        let mut browser = Browser::new();
        let page = browser.get(&self.app.path(&format!("/login/{provider}"))).await;
        assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
        browser
    }

    async fn get(&self, browser: &mut Browser, path: &str) -> Page {
        browser.get(&self.app.path(path)).await
    }

    async fn script(&self, browser: &mut Browser, path: &str) -> Page {
        browser
            .get_with_headers(&self.app.path(path), &[("sec-fetch-mode", "cors"), ("accept", "application/json")])
            .await
    }

    /// Both sides have the same clock.
    fn advance(&self, seconds: i64) {
        self.clock.advance(seconds);
        self.provider.set_clock_offset(self.clock.ahead());
    }

    fn asked(&self) -> usize {
        self.provider.request_count(Endpoint::Authorization)
    }
}

/// Something of the application's own in the session.
async fn note(session: Session) -> String {
    let seen: u32 = session.get("seen").await.expect("a store").unwrap_or(0);
    session.insert("seen", seen + 1).await.expect("a store");
    seen.to_string()
}

fn json(page: &Page) -> Value {
    serde_json::from_str(page.body()).unwrap_or_else(|error| panic!("{error}: {}", page.body()))
}

/// What the provider was asked on the way to a page, by its name.
fn sent(page: &Page, name: &str) -> Option<String> {
    let asked = page.hops().iter().rfind(|hop| hop.url.path().ends_with("/authorize"))?;
    asked.url.query_pairs().find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}

#[track_caller]
fn assert_closed(page: &Page, code: &str) {
    assert_eq!((page.status(), &*code_of(page)), (StatusCode::FORBIDDEN, code), "{}", page.body());
    assert!(page.body().contains("<h1>Not allowed</h1>") && page.body().contains("Incident"), "{}", page.body());
    assert_protected(page);
}

#[tokio::test]
async fn a_visitor_goes_to_the_login_and_back_and_a_script_is_told_where_it_is() {
    let rig = Rig::new(ada()).await;
    for (path, provider) in [("/corp?a=b", "corp"), ("/nested/page", "corp"), ("/repo", "code")] {
        let mut browser = Browser::new();
        let told = rig.script(&mut browser, path).await;
        assert_eq!(
            (told.status(), &json(&told)["error"]),
            (StatusCode::UNAUTHORIZED, &json!("not_authenticated")),
            "{path}"
        );
        let login_url = json(&told)["login_url"].as_str().expect("a path").to_owned();
        assert!(login_url.starts_with(&format!("/login/{provider}")), "{login_url}");
        let page = rig.get(&mut browser, path).await;
        assert_eq!((page.status(), page.body(), page.url().as_str()), (StatusCode::OK, "in", &*rig.app.path(path)));
    }
    let page = rig.get(&mut Browser::new(), "/any").await;
    assert!(page.body().contains("Continue with"), "of several providers one is picked: {}", page.body());
    // A form is not done, and not done again.
    let mut browser = Browser::new();
    browser.set_header("accept", "text/html");
    let page = browser.post_form(&rig.app.path("/corp"), &[("a", "b")]).await;
    assert_eq!(page.status(), StatusCode::UNAUTHORIZED);
    assert!(page.body().contains("Please log in"), "{}", page.body());
    assert_eq!(rig.logged_in("plain").await.get(&rig.app.path("/any")).await.body(), "in");
    assert_eq!(rig.get(&mut Browser::new(), "/no-such-page").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_is_logged_in_elsewhere_goes_to_the_login_of_the_provider_that_is_named() {
    let rig = Rig::new(ada()).await;
    let mut browser = rig.logged_in("plain").await;
    let page = rig.get(&mut browser, "/corp").await;
    assert_eq!((page.body(), page.hops().iter().any(|hop| hop.url.path() == "/login/corp")), ("in", true));
}

#[tokio::test]
async fn the_login_stays_open_within_a_guard() {
    let provider = DevelopmentProvider::builder().auto_login(ada()).start().expect("a provider");
    let router = Router::new()
        .route("/", get(|| async { "in" }))
        .route("/login", get(login_page))
        .merge(Routes::<Corp>::from_env())
        .merge(Plain::routes())
        .fallback(|| async { "fallback" });
    let settings = environment(provider.origin());
    let guarded = router.clone().guard(Guard::any_provider());
    let app = App::start(guarded, |builder| builder.environment(settings.clone())).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/")).await;
    assert_eq!((page.status(), page.url().path()), (StatusCode::OK, "/login"), "{}", page.body());
    assert_eq!(browser.get(&app.path("/elsewhere")).await.body(), "fallback", "a fallback is no route");
    let page = browser.get(&app.path("/login/corp")).await;
    assert_eq!((page.url().path(), page.body()), ("/", "in"));
    // A layer takes the fallback in too, however the address of a login is spelt there.
    let layered = router.layer(Guard::any_provider());
    let app = App::start(layered, |builder| builder.environment(settings)).await;
    for path in ["/elsewhere", "/login%2Fcorp", "/login/corp/", "//login/corp", "/LOGIN/corp"] {
        let page = browser_without_redirects().get(&app.path(path)).await;
        assert_eq!(page.status(), StatusCode::SEE_OTHER, "{path}: {}", page.body());
    }
}

fn browser_without_redirects() -> Browser {
    let mut browser = Browser::new();
    browser.follow_redirects(false);
    browser
}

#[tokio::test]
async fn a_role_opens_what_asks_for_it_and_nothing_else() {
    let rig = Rig::new(ada()).await;
    let mut browser = rig.logged_in("corp").await;
    for path in ["/admin", "/either", "/nested/page"] {
        assert_eq!(rig.get(&mut browser, path).await.body(), "in", "{path}");
    }
    assert_eq!(rig.get(&mut browser, "/role").await.body(), "ada-9f1c2d");
    assert_eq!(rig.get(&mut browser, "/maybe").await.body(), "true");
    // T121: an empty policy lets nobody in, and neither does an empty text.
    for path in ["/nobody", "/empty"] {
        assert_closed(&rig.get(&mut browser, path).await, "role_missing");
    }
    rig.provider.log_in_as(Persona::grace().with_claim("roles", json!(["administrator", "Admin", "admin "])));
    let mut browser = rig.logged_in("corp").await;
    for path in ["/admin", "/role", "/either", "/nested/page"] {
        assert_closed(&rig.get(&mut browser, path).await, "role_missing");
    }
    assert_eq!(rig.get(&mut browser, "/maybe").await.body(), "false");
    let told = rig.script(&mut browser, "/admin").await;
    assert_eq!((told.status(), &json(&told)["error"]), (StatusCode::FORBIDDEN, &json!("role_missing")));
    assert!(json(&told)["incident"].is_string() && json(&told).as_object().is_some_and(|told| told.len() == 2));
    assert_protected(&told);
    let mut poster = rig.logged_in("corp").await;
    poster.set_header("accept", "text/html");
    let page = poster.post_form(&rig.app.path("/admin"), &[]).await;
    assert_closed(&page, "role_missing");
}

#[tokio::test]
async fn t121_without_roles_nobody_gets_in_and_the_code_says_why() {
    let groups = |claim: &str, value: Value| Persona::ada().with_claim(claim, value);
    for (persona, code) in [
        (Persona::ada(), "roles_absent"),
        (groups("roles", json!(null)), "roles_absent"),
        (groups("roles", json!([])), "roles_empty"),
        (groups("roles", json!([""])), "roles_empty"),
        (groups("_claim_names", json!({"roles": "src1"})), "roles_overage"),
        (groups("roles", json!(vec!["admin"; 257])), "roles_overage"),
        (groups("roles", json!({"admin": true})), "roles_malformed"),
        (groups("roles", json!(["admin", 1])), "roles_malformed"),
        (groups("roles", json!("admin,user")), "role_missing"),
        (groups("_roles", json!(["admin"])), "roles_absent"),
    ] {
        let rig = Rig::new(persona.clone()).await;
        let mut browser = rig.logged_in("corp").await;
        assert_closed(&rig.get(&mut browser, "/admin").await, code);
        assert_eq!(rig.get(&mut browser, "/maybe").await.body(), "false", "{code}");
    }
    let rig = Rig::new(groups("roles", json!("admin"))).await;
    assert_eq!(rig.logged_in("corp").await.get(&rig.app.path("/admin")).await.body(), "in", "one text is one role");
    // A provider without roles, whatever it sends.
    let rig = Rig::new(ada().with_claim("_roles", json!(["admin"]))).await;
    for provider in ["plain", "silent"] {
        let mut browser = rig.logged_in(provider).await;
        assert_closed(&rig.get(&mut browser, "/admin").await, "roles_undeclared");
    }
}

#[tokio::test]
async fn roles_are_read_from_userinfo_and_only_there_if_so_declared() {
    let persona = Persona::ada().with_claim("staff", json!({"roles": ["admin"]}));
    let rig = Rig::new(persona).await;
    let mut browser = rig.logged_in("club").await;
    assert_eq!(rig.get(&mut browser, "/admin").await.body(), "in");
    assert_eq!(rig.provider.request_count(Endpoint::UserInfo), 1, "it is asked for their sake");
    // This access token is no JWT: the login stands, and the roles are not there.
    let mut browser = rig.logged_in("jwt").await;
    assert_closed(&rig.get(&mut browser, "/admin").await, "roles_absent");
}

#[test]
fn the_log_has_why_there_are_no_roles_and_what_a_page_wanted() {
    alone("web::guards::the_log_has_why_there_are_no_roles_and_what_a_page_wanted", async {
        let (log, _guard) = Log::begin();
        let rig = Rig::new(Persona::ada()).await;
        let mut browser = rig.logged_in("jwt").await;
        let text = log.text();
        let line = text.lines().find(|line| line.contains(r#"code="roles_absent""#)).expect("at the login");
        assert!(line.contains("the access token is no JWT") || line.contains("JWT"), "{line}");
        let page = rig.get(&mut browser, "/admin").await;
        let text = log.text();
        let line = text.lines().find(|line| line.contains("oauth_runtime::access")).unwrap_or_else(|| panic!("{text}"));
        assert!(line.contains("roles_absent") && line.contains("a role of: `admin`") && line.contains("jwt"), "{line}");
        let (_, incident) = page.body().split_once("Incident <code>").expect("a number");
        assert!(line.contains(&incident[..8]), "{line}");
    });
}

#[tokio::test]
async fn a_claim_opens_what_asks_for_it() {
    let rig = Rig::new(Persona::ada().with_claim("department", "books")).await;
    let mut browser = rig.logged_in("corp").await;
    for path in ["/claim", "/books", "/why"] {
        assert_eq!(rig.get(&mut browser, path).await.body(), "in", "{path}");
    }
    rig.provider.log_in_as(Persona::ada().with_claim("department", json!(["books"])));
    let mut browser = rig.logged_in("corp").await;
    for path in ["/claim", "/books"] {
        assert_closed(&rig.get(&mut browser, path).await, "claim_missing");
    }
    assert_eq!(rig.get(&mut browser, "/why").await.body(), "claim_missing");
    assert_eq!(rig.get(&mut Browser::new(), "/why").await.body(), "not_authenticated");
}

#[tokio::test]
async fn a_scope_is_asked_for_and_one_that_nobody_declares_is_not() {
    let rig = Rig::new(ada()).await;
    let mut browser = rig.logged_in("code").await;
    let told = rig.script(&mut browser, "/repo").await;
    assert_eq!((told.status(), &json(&told)["error"]), (StatusCode::FORBIDDEN, &json!("api_scope_missing")));
    let page = rig.get(&mut browser, "/repo").await;
    assert_eq!((page.body(), sent(&page, "scope").as_deref()), ("in", Some("user:email offline_access repo")));
    let asked = rig.asked();
    assert_eq!(rig.get(&mut browser, "/any-repo").await.body(), "in");
    assert_eq!(rig.asked(), asked, "granted is granted");
    let mut browser = rig.logged_in("corp").await;
    assert_closed(&rig.get(&mut browser, "/any-repo").await, "scope_unavailable");
}

#[tokio::test]
async fn an_old_login_is_proved_again_and_the_session_stays() {
    let rig = Rig::new(ada()).await;
    let mut browser = rig.logged_in("corp").await;
    assert_eq!(rig.get(&mut browser, "/note").await.body(), "0");
    let asked = rig.asked();
    assert_eq!(rig.get(&mut browser, "/recent").await.body(), "in");
    assert_eq!(rig.asked(), asked, "it was just now");
    rig.advance(361);
    let told = rig.script(&mut browser, "/recent").await;
    assert_eq!(told.status(), StatusCode::UNAUTHORIZED);
    assert_protected(&told);
    assert_eq!(
        json(&told),
        json!({
            "error": "insufficient_user_authentication", "reason": "login_not_recent", "max_age": 300,
            "login_url": "/login/corp?max_age=300",
        })
    );
    let before = browser.cookies().find("session").expect("a session").clone();
    let page = rig.get(&mut browser, "/recent?a=b").await;
    assert_eq!((page.body(), page.url().as_str()), ("in", &*rig.app.path("/recent?a=b")), "{}", page.body());
    assert_eq!(sent(&page, "max_age").as_deref(), Some("300"));
    assert_eq!(rig.asked(), asked + 1);
    assert_eq!(rig.get(&mut browser, "/note").await.body(), "1", "the application's own session data stays");
    let after = browser.cookies().find("session").expect("a session");
    assert_ne!(before.value, after.value, "under a new identifier");
    assert_eq!(rig.get(&mut browser, "/recent").await.body(), "in");
    assert_eq!(rig.asked(), asked + 1, "once");
}

#[tokio::test]
async fn a_form_that_wants_a_recent_login_is_not_done_and_leads_to_the_provider() {
    let rig = Rig::new(ada()).await;
    let mut browser = rig.logged_in("corp").await;
    rig.advance(3600);
    browser.set_header("accept", "text/html");
    browser.set_header("referer", &rig.app.path("/note"));
    let page = browser.post_form(&rig.app.path("/recent"), &[("a", "b")]).await;
    assert_eq!(page.status(), StatusCode::UNAUTHORIZED, "{}", page.body());
    assert_protected(&page);
    assert!(
        page.body().contains("Please confirm who you are") && page.body().contains("Continue to Corp"),
        "{}",
        page.body()
    );
    assert_eq!(page.links()[0].href(), "/login/corp?max_age=300&return_to=%2Fnote");
    browser.get(&rig.app.path(page.links()[0].href())).await;
    assert_eq!(browser.post_form(&rig.app.path("/recent"), &[("a", "b")]).await.body(), "done");
}

#[tokio::test]
async fn a_proof_that_is_too_old_or_absent_ends_at_a_page_and_not_in_circles() {
    let rig = Rig::new(ada()).await;
    for fault in [Misbehaviour::IdTokenAuthenticatedYesterday, Misbehaviour::IdTokenMissingAuthenticationTime] {
        let mut browser = rig.logged_in("corp").await;
        assert_eq!(rig.get(&mut browser, "/note").await.body(), "0");
        rig.advance(3600);
        rig.provider.misbehave(fault);
        let asked = rig.asked();
        let page = rig.get(&mut browser, "/recent").await;
        assert_eq!((rig.asked(), &*code_of(&page)), (asked + 1, "id_token_auth_time"), "{}", page.body());
        assert!(
            page.body().contains("The page stays closed") && page.body().contains("logged in as before"),
            "{}",
            page.body()
        );
        assert_eq!(rig.get(&mut browser, "/note").await.body(), "1", "the session is as it was");
        assert_eq!(rig.get(&mut browser, "/admin").await.body(), "in");
        rig.provider.behave();
        let again = page.links()[0].href().to_owned();
        assert_eq!(again, "/login/corp?max_age=300&return_to=%2Frecent");
        let page = rig.get(&mut browser, &again).await;
        assert_eq!((page.body(), page.url().path()), ("in", "/recent"));
    }
}

#[tokio::test]
async fn whoever_cancels_stays_logged_in_and_whoever_comes_back_as_another_changes_nothing() {
    let rig = Rig::new(ada()).await;
    let mut browser = rig.logged_in("corp").await;
    rig.advance(3600);
    rig.provider.log_in_on_page();
    let question = rig.get(&mut browser, "/recent").await;
    let page = browser.submit(&question, &question.form().press("Deny")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "access_denied"), "{}", page.body());
    assert!(page.body().contains("You are logged in as before"), "{}", page.body());
    assert_eq!(rig.get(&mut browser, "/").await.body(), "ada-9f1c2d");

    rig.provider.log_in_as(Persona::grace());
    let page = rig.get(&mut browser, "/recent").await;
    assert_eq!(code_of(&page), "step_up_of_other_user");
    assert_eq!(rig.get(&mut browser, "/").await.body(), "ada-9f1c2d");
    assert_eq!(rig.get(&mut browser, "/admin").await.body(), "in", "with her roles");
}

#[tokio::test]
async fn who_logged_out_or_is_somebody_else_meanwhile_is_not_logged_in_by_a_proof() {
    let rig = Rig::new(ada()).await;
    for other in [None, Some("plain")] {
        let mut browser = rig.logged_in("corp").await;
        rig.advance(3600);
        browser.stop_at(&rig.app.path("/auth/corp"));
        let answer = location(&rig.get(&mut browser, "/recent").await);
        browser.post_form_from(&rig.app.path("/"), &rig.app.path("/logout/corp"), &[]).await;
        if let Some(other) = other {
            rig.get(&mut browser, &format!("/login/{other}")).await;
        }
        let page = browser.get_from(rig.provider.origin(), &answer).await;
        assert_eq!(code_of(&page), "not_authenticated");
        let who = rig.get(&mut browser, "/").await;
        assert_eq!(who.body(), if other.is_some() { "583231" } else { "nobody" });
    }
}

#[tokio::test]
async fn another_way_to_log_in_is_asked_for_and_checked() {
    let rig = Rig::new(ada().with_claim("acr", "silver")).await;
    let mut browser = rig.logged_in("corp").await;
    let told = json(&rig.script(&mut browser, "/gold").await);
    assert_eq!((&told["reason"], &told["acr_values"]), (&json!("acr_insufficient"), &json!("gold platinum")));
    let asked = rig.asked();
    let page = rig.get(&mut browser, "/gold").await;
    assert_eq!((rig.asked(), &*code_of(&page)), (asked + 1, "id_token_acr"), "{}", page.body());
    assert_eq!(sent(&page, "acr_values").as_deref(), Some("gold platinum"));
    assert_eq!(rig.get(&mut browser, "/").await.body(), "ada-9f1c2d", "the session is as it was");

    rig.provider.log_in_as(ada().with_claim("acr", "platinum"));
    let page = rig.get(&mut browser, "/gold").await;
    assert_eq!(page.body(), "in");
    let asked = rig.asked();
    assert_eq!(rig.get(&mut browser, "/gold").await.body(), "in");
    assert_eq!(rig.asked(), asked);
    // Where nothing will do nobody is asked.
    assert_closed(&rig.get(&mut browser, "/never").await, "acr_insufficient");
}

#[tokio::test]
async fn a_visitor_is_asked_for_everything_at_once() {
    let rig = Rig::new(ada().with_claim("acr", "gold")).await;
    let page = rig.get(&mut Browser::new(), "/corp-recent").await;
    assert_eq!((page.body(), rig.asked()), ("in", 1));
    assert_eq!((sent(&page, "max_age").as_deref(), sent(&page, "acr_values").as_deref()), (Some("300"), Some("gold")));
    let mut browser = Browser::new();
    let page = rig.get(&mut browser, "/five").await;
    assert_eq!(page.body(), "in");
    // Who has not the role is not asked for a proof.
    rig.provider.log_in_as(Persona::grace().with_claim("roles", json!(["user"])));
    let mut browser = rig.logged_in("corp").await;
    rig.advance(3600);
    let asked = rig.asked();
    assert_closed(&rig.get(&mut browser, "/both").await, "role_missing");
    assert_eq!(rig.asked(), asked);
}

#[tokio::test]
async fn a_provider_without_id_tokens_proves_nothing() {
    let rig = Rig::new(ada().with_claim("acr", "gold").with_claim("auth_time", 4_000_000_000_u64)).await;
    let mut browser = rig.logged_in("plain").await;
    let asked = rig.asked();
    for path in ["/recent", "/gold"] {
        assert_closed(&rig.get(&mut browser, path).await, "step_up_unsupported");
    }
    assert_eq!(rig.asked(), asked);
}

#[tokio::test]
async fn t001_a_link_makes_a_login_stricter_and_never_weaker() {
    let rig = Rig::new(ada().with_claim("acr", "gold")).await;
    let essential = |page: &Page| {
        let claims: Value = serde_json::from_str(&sent(page, "claims").expect("claims")).expect("JSON");
        claims["id_token"]["acr"]["values"].clone()
    };
    for (query, max_age, acr) in [
        ("", "600", json!(["gold", "platinum"])),
        ("?max_age=60", "60", json!(["gold", "platinum"])),
        ("?max_age=9999999", "600", json!(["gold", "platinum"])),
        ("?max_age=", "600", json!(["gold", "platinum"])),
        ("?acr_values=gold+bronze", "600", json!(["gold"])),
        ("?acr_values=gold&prompt=none&claims={}", "600", json!(["gold"])),
    ] {
        let page = rig.get(&mut Browser::new(), &format!("/login/demanding{query}")).await;
        assert_eq!(page.status(), StatusCode::OK, "{query} {}", page.body());
        assert_eq!((sent(&page, "max_age").as_deref(), essential(&page)), (Some(max_age), acr), "{query}");
        assert_eq!((sent(&page, "acr_values"), sent(&page, "prompt")), (None, None), "{query}");
    }
    // What the declaration rules out is not asked for, and nobody goes round in circles.
    let mut browser = rig.logged_in("demanding").await;
    let asked = rig.asked();
    let page = rig.get(&mut browser, "/bronze").await;
    assert_eq!((&*code_of(&page), rig.asked()), ("acr_contradicted", asked));
    // What comes back is judged by what the link demanded.
    rig.provider.log_in_as(ada().with_claim("acr", "platinum"));
    let page = rig.get(&mut Browser::new(), "/login/demanding?acr_values=gold").await;
    assert_eq!(code_of(&page), "id_token_acr");
}

#[tokio::test]
async fn t001_a_link_takes_no_wish_of_the_declaration_away() {
    let rig = Rig::new(ada().with_claim("acr", "gold")).await;
    for provider in ["wishing", "claiming", "both"] {
        let mut browser = Browser::new();
        for weaker in ["bronze", "silver", "bronze+silver"] {
            let page = rig.get(&mut browser, &format!("/login/{provider}?acr_values={weaker}")).await;
            assert_eq!((rig.asked(), &*code_of(&page)), (0, "acr_contradicted"), "{provider} {weaker}");
        }
    }
    for provider in ["wishing", "claiming", "both"] {
        let page = rig.get(&mut Browser::new(), &format!("/login/{provider}?acr_values=gold+silver")).await;
        assert_eq!(page.status(), StatusCode::OK, "{provider}: {}", page.body());
        let claims = sent(&page, "claims");
        let essential = |claims: &str| serde_json::from_str::<Value>(claims).expect("JSON")["id_token"]["acr"].clone();
        let gold = json!({"essential": true, "values": ["gold"]});
        match provider {
            "wishing" => assert_eq!((sent(&page, "acr_values").as_deref(), claims), (Some("gold"), None)),
            "claiming" => assert_eq!((sent(&page, "acr_values"), essential(&claims.expect("claims"))), (None, gold)),
            _ => assert_eq!(
                (sent(&page, "acr_values").as_deref(), essential(&claims.expect("claims"))),
                (Some("gold"), gold)
            ),
        }
    }
}

#[test]
#[should_panic = "a guard before the first route guards nothing"]
fn a_guard_before_the_first_route_is_no_silent_hole() {
    let _: Router = Router::new().guard(Guard::any_provider()).route("/admin", get(|| async { "open to all" }));
}

#[tokio::test]
async fn a_login_that_may_show_no_page_shows_one_for_a_proof() {
    let rig = Rig::new(ada()).await;
    let mut browser = rig.logged_in("silent").await;
    rig.advance(3600);
    let page = rig.get(&mut browser, "/recent").await;
    assert_eq!((page.body(), sent(&page, "prompt").as_deref()), ("in", Some("login")));
    rig.advance(3600);
    rig.provider.misbehave(Misbehaviour::AuthorizationError("login_required"));
    let page = rig.get(&mut browser, "/recent").await;
    assert!(page.body().contains("The page stays closed"), "{}", page.body());
    assert_eq!(rig.get(&mut browser, "/").await.body(), "ada-9f1c2d", "nobody is logged out by it");
}

#[tokio::test]
async fn an_answer_that_is_posted_across_sites_finds_the_session_that_it_is_for() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let (tls, clock) = (Terminator::bind().await, TestClock::new());
    let (url, settings, at) = (tls.url(), environment(provider.origin()), Arc::clone(&clock));
    let recent = Guard::provider::<Posted>().recent(Duration::from_secs(300));
    let router = Router::new()
        .route("/recent", get(|| async { "in" }))
        .guard(recent)
        .route("/note", get(note))
        .route("/", get(|user: AnyUser| async move { user.subject().to_string() }))
        .merge(Posted::routes());
    let app = App::start(router, |builder| builder.base_url(&url).environment(settings).clock(at)).await;
    tls.forward_to(([127, 0, 0, 1], app.port).into());
    let mut browser = Browser::trusting(tls.certificate_pem());
    let page = browser.get(&format!("{url}/login/posted")).await;
    let form = page.form();
    assert_eq!(browser.submit(&page, &form).await.body(), "ada-9f1c2d");
    assert_eq!(browser.get(&format!("{url}/note")).await.body(), "0");

    clock.advance(3600);
    provider.set_clock_offset(clock.ahead());
    let page = browser.get(&format!("{url}/recent")).await;
    let form = page.form();
    let page = browser.submit(&page, &form).await;
    assert_eq!((page.body(), page.url().path()), ("in", "/recent"), "{} {}", page.url(), page.status());
    assert_eq!(browser.get(&format!("{url}/note")).await.body(), "1", "it is the same session");
}

#[tokio::test]
async fn handlers_of_the_applications_own_ask_for_a_proof_and_keep_the_session_too() {
    async fn login(corp: Begin<Corp>) -> Result<Response, LoginFailed> {
        corp.redirect().await
    }

    async fn callback(corp: Finish<Corp>) -> Result<Response, LoginFailed> {
        corp.login().await?.begin_session().await
    }

    let provider = DevelopmentProvider::builder().auto_login(ada()).start().expect("a provider");
    let (clock, settings) = (TestClock::new(), environment(provider.origin()));
    let at = Arc::clone(&clock);
    let router = Router::new()
        .route("/recent", get(|| async { "in" }))
        .route("/login/corp", get(login))
        .route("/auth/corp", get(callback))
        .guard(Guard::provider::<Corp>().recent(Duration::from_secs(300)))
        .route("/note", get(note))
        .merge(Routes::<Corp>::from_env().own_handlers());
    let app = App::start(router, |builder| builder.environment(settings).clock(at)).await;
    let mut browser = Browser::new();
    assert_eq!(browser.get(&app.path("/recent")).await.body(), "in");
    assert_eq!(browser.get(&app.path("/note")).await.body(), "0");
    clock.advance(3600);
    provider.set_clock_offset(clock.ahead());
    let page = browser.get(&app.path("/recent")).await;
    assert_eq!((page.body(), sent(&page, "max_age").as_deref()), ("in", Some("300")));
    assert_eq!(browser.get(&app.path("/note")).await.body(), "1", "the session stays");

    clock.advance(3600);
    provider.set_clock_offset(clock.ahead());
    provider.misbehave(Misbehaviour::AuthorizationError("access_denied"));
    let page = browser.get(&app.path("/recent")).await;
    assert!(page.body().contains("The page stays closed"), "{}", page.body());
    assert_eq!(browser.get(&app.path("/note")).await.body(), "2", "the session stays");
}
