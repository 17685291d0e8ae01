//! Accounts at other providers, beside the login.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::api::{ApiCall, ApiDescription, Operation, Verb};
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use oauth_runtime::tokens::{OAuth2Tokens, Tokens};
use oauth_runtime::web::{ConnectedAccount, ConnectionState, OAuthLayerBuilder, Owner};
use oauth_tests::browser::{Browser, Page};
use serde_json::Value;

use crate::rig::{App, CodeHost, Lasting, Legacy, Nameless, Open, Plain, Posted, TestClock, code_of, environment};

struct Rig {
    provider: DevelopmentProvider,
    app: App,
    clock: Arc<TestClock>,
}

async fn who(user: Option<AnyUser>) -> String {
    user.map_or("nobody".to_owned(), |user| format!("{} {}", user.identity().provider(), user.identity().subject()))
}

async fn sync(code: Connection<CodeHost>) -> String {
    let tokens = code.tokens().await.expect("tokens");
    format!("{} {}", code.account().account_name().unwrap_or("nobody"), tokens.access_token().expose())
}

const API: ApiDescription = ApiDescription::new("https://unused.invalid");
const PROFILE: Operation = Operation::new(&API, Verb::Get, "/user").scopes(&["user:email"]);

/// Calls the API of the provider.
async fn profile<P: OAuthProvider>(connection: Connection<P>, url: &str) -> Result<String, ApiError> {
    let caller = connection.with_base_url(url).expect("a loopback address");
    let user: Value = caller.json(ApiCall::new(&PROFILE)).await?;
    Ok(user["name"].as_str().unwrap_or_default().to_owned())
}

impl Rig {
    async fn new() -> Self {
        Self::with(|builder| builder).await
    }

    async fn with(configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        provider.access_token_lifetime(Duration::from_secs(600));
        let api = ["plain", "code"].map(|name| provider.endpoints(name).api_user.replace("/user", ""));
        let [of_plain, of_code] = api;
        // Nothing renews the tokens of this one.
        let profile_page = move |plain: Connection<Plain>| async move { profile(plain, &of_plain).await };
        let address_page = move |code: Connection<CodeHost>| async move { profile(code, &of_code).await };
        let router = Router::new()
            .route("/profile", get(profile_page))
            .route("/address", get(address_page))
            .route("/", get(who))
            .route("/sync", get(sync))
            .route("/maybe", get(|code: Option<Connection<CodeHost>>| async move { code.is_some().to_string() }))
            .route("/connections", get(connections_page))
            .merge(Open::routes())
            .merge(Lasting::routes().with_connections())
            .merge(CodeHost::connections().after_connection("/connections"))
            .merge(Legacy::connections())
            .merge(Plain::connections())
            .merge(Nameless::connections());
        let (settings, clock) = (environment(provider.origin()), TestClock::new());
        let at = Arc::clone(&clock);
        let app = App::start(router, |builder| configure(builder.environment(settings).clock(at))).await;
        Self { provider, app, clock }
    }

    async fn log_in(&self) -> Browser {
        let mut browser = Browser::new();
        assert!(browser.get(&self.app.path("/login/open")).await.body().starts_with("open "));
        browser
    }

    async fn connect(&self, browser: &mut Browser, name: &str, fields: &[(&str, &str)]) -> Page {
        browser.post_form(&self.app.path(&format!("/connect/{name}")), fields).await
    }

    async fn get(&self, browser: &mut Browser, path: &str) -> Page {
        browser.get(&self.app.path(path)).await
    }

    fn ada(&self) -> Owner {
        Owner::new("ada")
    }

    async fn of_ada(&self) -> Vec<ConnectedAccount> {
        self.app.layer.connections().of_owner(&self.ada()).await.expect("a memory store")
    }
}

/// Whoever is logged in is called what they are called at the provider.
fn by_name(builder: OAuthLayerBuilder) -> OAuthLayerBuilder {
    builder.connection_owner(|request| {
        let is_there = request.headers.get("cookie").is_some();
        async move { Ok(is_there.then(|| Owner::new("ada"))) }
    })
}

#[tokio::test]
async fn an_account_is_connected_beside_the_login_which_stays_as_it_was() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    let before = rig.get(&mut browser, "/").await.body().to_owned();
    rig.provider.log_in_as(Persona::grace());
    let page = rig.get(&mut browser, "/sync").await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    assert!(
        page.body().contains("Connect Code host") && page.body().contains(r#"action="/connect/code""#),
        "{}",
        page.body()
    );
    let page = rig.connect(&mut browser, "code", &[("return_to", "/sync")]).await;
    assert!(page.url().as_str().ends_with("/sync") && page.body().contains("Grace"), "{} {}", page.url(), page.body());
    assert_eq!(rig.get(&mut browser, "/").await.body(), before, "who is logged in stays so");
    assert_eq!(rig.get(&mut browser, "/maybe").await.body(), "true");
    assert_eq!(rig.get(&mut Browser::new(), "/maybe").await.body(), "false");

    // Nobody logs in with a provider that is there for connections alone.
    assert_eq!(rig.get(&mut browser, "/login/code").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn t002_t035_only_a_page_of_this_site_connects_and_only_for_the_one_who_went() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    let connect = rig.app.path("/connect/code");
    for path in ["/connect/code", "/disconnect/code"] {
        let page = browser.post_form_from("https://evil.example/", &rig.app.path(path), &[]).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "cross_site_request"), "{path}");
    }
    assert_eq!(browser.get(&connect).await.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(
        rig.connect(&mut Browser::new(), "code", &[]).await.status(),
        StatusCode::UNAUTHORIZED,
        "nobody is there"
    );

    // Somebody else is logged in when the browser comes back.
    let callback = rig.app.path("/auth/lasting");
    browser.stop_at(&callback);
    let answer = rig.connect(&mut browser, "lasting", &[]).await;
    let answer = answer.location().expect("the way back").clone();
    rig.provider.log_in_as(Persona::grace());
    browser.follow_redirects(true);
    browser.get(&rig.app.path("/login/open")).await;
    let page = browser.get(answer.as_str()).await;
    assert_eq!(code_of(&page), "connection_of_other_user");
    rig.app.layer.shutdown().await;
    assert_eq!(rig.provider.request_count(Endpoint::Revocation), 1, "what came for nobody");
    assert!(rig.get(&mut browser, "/connections").await.body().contains("No account is connected yet"));
}

#[tokio::test]
async fn an_answer_for_a_connection_logs_nobody_in_and_one_for_a_login_connects_nothing() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    rig.provider.log_in_as(Persona::grace());
    // The same provider does both, by one redirect URI.
    let before = rig.get(&mut browser, "/").await.body().to_owned();
    let page = rig.connect(&mut browser, "lasting", &[]).await;
    assert_eq!(page.body(), before);
    browser.get(&rig.app.path("/login/lasting")).await;
    let after = rig.get(&mut browser, "/").await.body().to_owned();
    assert!(after.starts_with("lasting ") && after != before, "{after}");
    let list = rig.get(&mut browser, "/connections").await;
    assert!(list.body().contains("No account is connected yet"), "Grace has none; it is Ada's: {}", list.body());
}

#[tokio::test]
async fn one_account_is_one_connection_and_several_have_labels() {
    let rig = Rig::with(by_name).await;
    let mut browser = rig.log_in().await;
    rig.connect(&mut browser, "lasting", &[("label", "work")]).await;
    rig.connect(&mut browser, "lasting", &[]).await;
    let [only] = &rig.of_ada().await[..] else { panic!("one account") };
    assert_eq!((only.label(), only.provider(), only.state()), ("work", "lasting", ConnectionState::Active));
    rig.clock.advance(1);
    rig.provider.log_in_as(Persona::grace());
    rig.connect(&mut browser, "lasting", &[("label", "home")]).await;
    let labels = rig.of_ada().await.iter().map(|one| one.label().to_owned()).collect::<Vec<_>>();
    assert_eq!(labels, ["work", "home"]);
    let list = rig.get(&mut browser, "/connections").await;
    assert!(list.body().contains("· work") && list.body().contains("· home"), "{}", list.body());
}

#[tokio::test]
async fn disconnecting_deletes_and_revokes_and_another_owners_connection_is_out_of_reach() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    rig.connect(&mut browser, "lasting", &[]).await;
    let list = rig.get(&mut browser, "/connections").await.body().to_owned();
    let id = list.split("name=\"connection\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an id");

    rig.provider.log_in_as(Persona::grace());
    let mut other = rig.log_in().await;
    let disconnect = rig.app.path("/disconnect/lasting");
    other.post_form(&disconnect, &[("connection", id)]).await;
    assert!(rig.get(&mut browser, "/connections").await.body().contains(id), "somebody else's");

    let page = browser.post_form(&disconnect, &[("connection", id), ("return_to", "/connections")]).await;
    assert!(page.url().as_str().ends_with("/connections") && page.body().contains("No account"), "{}", page.body());
    rig.app.layer.shutdown().await;
    assert_eq!(rig.provider.request_count(Endpoint::Revocation), 1);
    browser.post_form(&disconnect, &[("connection", id)]).await;
}

#[tokio::test]
async fn a_connection_outlives_its_access_token_and_is_made_again_where_the_provider_ended_it() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    let token = |page: Page| page.body().rsplit(' ').next().map(str::to_owned).expect("a token");
    let first = token(rig.connect(&mut browser, "code", &[("return_to", "/sync")]).await);
    rig.clock.advance(700);
    let second = token(rig.get(&mut browser, "/sync").await);
    assert_ne!(first, second, "it was renewed");

    rig.provider.revoke_everything();
    rig.clock.advance(700);
    let page = rig.get(&mut browser, "/sync").await;
    assert!(page.body().contains("Connect Code host again"), "{}", page.body());
    assert!(rig.get(&mut browser, "/connections").await.body().contains("no longer accepts"));
    let id = page.body().split("name=\"connection\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let fields = [("connection", id.expect("an id")), ("return_to", "/sync")];
    assert!(rig.connect(&mut browser, "code", &fields).await.status().is_success());
    assert_eq!(rig.get(&mut browser, "/connections").await.body().matches("<section").count(), 1, "the same one");
}

fn id_of(page: &Page) -> String {
    let id = page.body().split("name=\"connection\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    id.unwrap_or_else(|| panic!("no connection: {}", page.body())).to_owned()
}

#[tokio::test]
async fn an_account_whose_token_an_api_takes_no_more_and_nothing_renews_is_dead_and_its_owner_is_told() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    let page = rig.connect(&mut browser, "plain", &[("return_to", "/profile")]).await;
    assert_eq!(page.body(), "Ada Lovelace");

    rig.provider.revoke_everything();
    let page = rig.get(&mut browser, "/profile").await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    assert!(page.body().contains("Connect Plain again"), "{}", page.body());
    assert!(rig.get(&mut browser, "/connections").await.body().contains("no longer accepts"));
    let headers = [("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty"), ("accept", "application/json")];
    let told = browser.get_with_headers(&rig.app.path("/profile"), &headers).await;
    let told: Value = serde_json::from_str(told.body()).expect("JSON");
    assert_eq!((&told["error"], &told["connect_url"]), (&"not_connected".into(), &"/connect/plain".into()));

    let fields = [("connection", &*id_of(&page)), ("return_to", "/profile")];
    assert_eq!(rig.connect(&mut browser, "plain", &fields).await.body(), "Ada Lovelace");
    let list = rig.get(&mut browser, "/connections").await;
    assert_eq!(list.body().matches("<section").count(), 1, "the same one: {}", list.body());
}

#[tokio::test]
async fn a_token_that_has_ended_and_that_nothing_renews_is_not_tried() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    rig.connect(&mut browser, "plain", &[("return_to", "/profile")]).await;
    let asked = rig.provider.request_count(Endpoint::ApiUser);
    rig.clock.advance(700);
    let page = rig.get(&mut browser, "/profile").await;
    assert!(page.body().contains("Connect Plain again"), "{}", page.body());
    assert_eq!(rig.provider.request_count(Endpoint::ApiUser), asked);
}

#[tokio::test]
async fn who_left_out_a_permission_is_asked_to_connect_again_by_a_page() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    rig.provider.grant_only(&["offline_access"]);
    let page = rig.connect(&mut browser, "code", &[("return_to", "/address")]).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN);
    assert!(
        page.body().contains("<code>user:email</code>") && page.body().contains("Connect Code host again"),
        "{}",
        page.body()
    );
    rig.provider.grant_everything();
    let fields = [("connection", &*id_of(&page)), ("return_to", "/address")];
    assert_eq!(rig.connect(&mut browser, "code", &fields).await.body(), "Ada Lovelace");
}

#[tokio::test]
async fn who_says_no_connects_nothing_and_reads_so() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    rig.provider.misbehave(Misbehaviour::AuthorizationError("access_denied"));
    let page = rig.connect(&mut browser, "code", &[("return_to", "/sync")]).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "access_denied"));
    rig.provider.behave();
    assert_eq!(rig.get(&mut browser, "/maybe").await.body(), "false");
    assert!(rig.get(&mut browser, "/").await.body().starts_with("open "), "the login goes on");
}

#[tokio::test]
async fn tokens_from_elsewhere_are_taken_into_care_and_used_without_a_request() {
    let rig = Rig::new().await;
    let connections = rig.app.layer.connections();
    let tokens = Tokens::OAuth2(OAuth2Tokens::new("imported"));
    let imported = connections.import::<CodeHost>(&rig.ada(), tokens, "old").await.expect("kept");
    assert_eq!(imported.label(), "old");
    let [found] = &rig.of_ada().await[..] else { panic!("one") };
    let api = connections.api::<CodeHost>(found).expect("its provider");
    assert_eq!(api.tokens().await.expect("tokens").access_token().expose(), "imported");
    assert_eq!(connections.api::<Lasting>(found).expect_err("another").code(), "connection_of_other_provider");
    connections.disconnect(found).await.expect("ended");
    rig.clock.advance(1);
    assert!(rig.of_ada().await.is_empty() && api.tokens().await.is_err());
}

#[tokio::test]
async fn one_that_is_connected_again_keeps_its_place_before_others() {
    let rig = Rig::with(by_name).await;
    let mut browser = rig.log_in().await;
    for (label, persona) in [("first", Persona::ada()), ("second", Persona::grace()), ("", Persona::ada())] {
        rig.provider.log_in_as(persona);
        rig.connect(&mut browser, "lasting", &[("label", label)]).await;
        rig.clock.advance(1);
    }
    let labels = rig.of_ada().await.iter().map(|one| one.label().to_owned()).collect::<Vec<_>>();
    assert_eq!(labels, ["first", "second"]);
}

#[tokio::test]
async fn where_nobody_says_whose_account_it_is_the_page_asks_what_to_call_it() {
    let rig = Rig::with(by_name).await;
    let mut browser = rig.log_in().await;
    let list = rig.get(&mut browser, "/connections").await;
    let has_label = |name: &str| {
        let action = format!("/connect/{name}");
        let form = list.forms().into_iter().find(|form| form.action() == action).expect("a form");
        form.value("label").is_some()
    };
    assert!(has_label("nameless") && !has_label("code"), "{}", list.body());
    for label in ["home", "work", "home"] {
        rig.connect(&mut browser, "nameless", &[("label", label)]).await;
    }
    let mut labels = rig.of_ada().await.iter().map(|one| one.label().to_owned()).collect::<Vec<_>>();
    labels.sort();
    assert_eq!(labels, ["home", "work"]);
}

#[tokio::test]
async fn oauth1_accounts_are_connected_too() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    rig.connect(&mut browser, "legacy", &[]).await;
    let list = rig.get(&mut browser, "/connections").await;
    assert!(list.body().contains("<h2>Legacy</h2>"), "{}", list.body());
}

#[tokio::test]
async fn a_script_is_told_where_to_connect_and_nobody_is_sent_to_the_login() {
    let rig = Rig::new().await;
    let mut browser = rig.log_in().await;
    let headers = [("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty"), ("accept", "application/json")];
    let page = browser.get_with_headers(&rig.app.path("/sync"), &headers).await;
    let answer: serde_json::Value = serde_json::from_str(page.body()).expect("JSON");
    assert_eq!(
        (page.status(), &answer["error"], &answer["connect_url"]),
        (StatusCode::FORBIDDEN, &"not_connected".into(), &"/connect/code".into())
    );
    let mut nobody = Browser::new();
    nobody.follow_redirects(false);
    let page = nobody.get(&rig.app.path("/sync")).await;
    assert_eq!(page.status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_provider_whose_answers_are_posted_is_a_finding() {
    let provider = DevelopmentProvider::builder().start().expect("a provider");
    let router = Router::new().merge(Posted::routes().with_connections());
    let app = App::start(router, |builder| builder.environment(environment(provider.origin()))).await;
    assert_eq!(app.layer.check().expect_err("a finding").code(), "connections_posted");
}
