//! Where a failed login ends: at an address without code and state, which a reload may ask for again.

use axum::Router;
use axum::extract::State;
use axum::response::AppendHeaders;
use axum::routing::get;
use http::header::SET_COOKIE;
use http::{HeaderName, StatusCode};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use oauth_runtime::web::{AnyUser, Login, LoginRefused};
use oauth_tests::browser::{Browser, Page};
use serde_json::Value;
use url::Url;

use crate::rig::{App, Legacy, Open, Plain, Posted, assert_protected, code_of, environment, raw};

const SCRIPT: &[(&str, &str)] = &[("sec-fetch-mode", "cors"), ("accept", "*/*")];

/// An application with a state, and one without.
async fn app(provider: &DevelopmentProvider, has_state: bool) -> App {
    let home = |user: Option<AnyUser>| async move { if user.is_some() { "in" } else { "out" } };
    let settings = environment(provider.origin());
    let router = if has_state {
        let router = Router::new()
            .route("/", get(home))
            .route("/state", get(|State(state): State<u8>| async move { state.to_string() }))
            .merge(Open::routes())
            .merge(Plain::routes())
            .merge(Legacy::routes())
            .merge(Posted::routes());
        router.with_state(7)
    } else {
        let router = Router::new().route("/", get(home)).merge(Open::routes()).merge(Plain::routes());
        router.merge(Legacy::routes()).merge(Posted::routes())
    };
    App::start(router, |builder| builder.environment(settings)).await
}

fn incident(page: &Page) -> String {
    let (_, rest) = page.body().split_once("Incident <code>").expect("an incident");
    rest.split('<').next().expect("its number").to_owned()
}

/// The user says no, in the way of the protocol.
fn denies(provider: &DevelopmentProvider, name: &str) {
    provider.misbehave(match name {
        "legacy" => Misbehaviour::OAuth1Denied,
        "posted" => Misbehaviour::AuthorizationErrorAndCode,
        _ => Misbehaviour::AuthorizationError("access_denied"),
    });
}

#[tokio::test]
async fn t182_a_failed_login_ends_at_an_address_without_code_and_state_that_can_be_reloaded() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    for has_state in [false, true] {
        let app = app(&provider, has_state).await;
        for name in ["open", "plain", "legacy", "posted"] {
            denies(&provider, name);
            let mut browser = Browser::new();
            let mut page = browser.get(&app.path(&format!("/login/{name}?return_to=/state"))).await;
            if name == "posted" {
                // From a page of ours: on plain http no cookie comes along from another site.
                let form = page.form();
                page = browser.post_form_from(&app.url, &app.path("/auth/posted"), &form.entries()).await;
            }
            assert_eq!(page.url().path(), format!("/login/{name}"), "{}", page.body());
            let parameters = page.url().query_pairs().map(|(name, _)| name.into_owned()).collect::<Vec<_>>();
            assert_eq!(parameters, ["failure"], "{}", page.url());
            assert_eq!(page.status(), StatusCode::FORBIDDEN, "{name}: {}", page.body());
            assert_protected(&page);
            assert!(browser.cookies().iter().next().is_none(), "{:?}", browser.cookies());

            // Shown again, and by whoever has the address: it says what it said, and nothing happens.
            let asked = provider.requests().len();
            for _ in 0..2 {
                let again = Browser::new().get(page.url().as_str()).await;
                assert_eq!(
                    (again.status(), incident(&again), code_of(&again)),
                    (page.status(), incident(&page), code_of(&page))
                );
            }
            assert_eq!(provider.requests().len(), asked);

            // And it leads back to where the user wanted to go.
            provider.behave();
            let again = browser.click(&page, "Log in again").await;
            let asked = again.hops().iter().any(|hop| hop.url.as_str().ends_with("return_to=%2Fstate"));
            assert!(asked, "{name}: {:?}", again.hops());
        }
    }
}

#[tokio::test]
async fn scripts_are_told_status_and_code_at_once() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let app = app(&provider, false).await;
    let mut browser = Browser::new();
    browser.stop_at(&app.path("/auth/"));
    let callback = browser.get(&app.path("/login/open")).await.location().expect("an answer");
    provider.misbehave(Misbehaviour::TokenInvalidGrant);
    let page = browser.get_with_headers(callback.as_str(), SCRIPT).await;
    assert_eq!((page.status(), page.url().path()), (StatusCode::BAD_GATEWAY, "/auth/open"));
    let told: Value = serde_json::from_str(page.body()).expect("JSON");
    assert_eq!((told["error"].as_str(), told["incident"].as_str().map(str::len)), (Some("invalid_grant"), Some(8)));
    assert_protected(&page);
}

/// Instances that do not know each other's keys must not lead a browser round and round, from one to the other.
#[tokio::test]
async fn a_failure_that_nobody_knows_any_more_is_a_page_and_starts_no_login() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    denies(&provider, "open");
    let (here, there) = (app(&provider, false).await, app(&provider, false).await);
    let page = Browser::new().get(&here.path("/login/open")).await;
    let foreign = page.url().query().expect("a query").to_owned();
    let started = provider.request_count(Endpoint::Authorization);
    let bent = format!("{}A", &foreign[..foreign.len() - 1]);
    let other = foreign.replacen("failure=", "failure=x", 1);
    for query in [&*foreign, "failure=", "failure=x&return_to=/x", "failure=%3Cscript%3E", &bent, &other] {
        let page = Browser::new().get(&there.path(&format!("/login/open?{query}"))).await;
        assert_eq!(page.status(), StatusCode::BAD_REQUEST, "{query}");
        assert!(page.body().contains("Log in again") && !page.body().contains("Incident"), "{}", page.body());
        assert_protected(&page);
    }
    assert_eq!(provider.request_count(Endpoint::Authorization), started);
    // At the instance that knows it, under another provider too: it is one page of the application.
    let page = Browser::new().get(&here.path(&format!("/login/plain?{foreign}"))).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "access_denied"));
}

#[tokio::test]
async fn routes_that_were_nested_show_the_page_where_it_is() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let settings = environment(provider.origin());
    let router = Router::new().nest("/nested", Router::new().merge(Open::routes()));
    let app = App::start(router, |builder| builder.environment(settings)).await;
    let answer = raw(app.port, "GET", "/nested/auth/open?code=c&state=s", &[]).await;
    assert_eq!(answer.status, 400, "{}", answer.text);
    assert!(answer.text.contains("<dd>state_unknown</dd>"), "{}", answer.text);
    let elsewhere = App::start(Router::new().merge(Open::routes().mount("/accounts")), |builder| {
        builder.environment(environment(provider.origin()))
    })
    .await;
    let page = Browser::new().get(&elsewhere.path("/accounts/auth/open?code=c&state=s")).await;
    let url = Url::parse(page.url().as_str()).expect("a URL");
    assert_eq!((page.status(), url.path()), (StatusCode::BAD_REQUEST, "/accounts/login/open"));
}

#[tokio::test]
async fn a_login_that_the_application_refused_ends_there_too_and_a_hooks_own_answer_where_it_is() {
    async fn refuse(_: Login<Open>) -> (AppendHeaders<[(HeaderName, &'static str); 1]>, LoginRefused) {
        (AppendHeaders([(SET_COOKIE, "seen=1; Path=/")]), LoginRefused::because("only <Ada> may come in"))
    }
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let settings = environment(provider.origin());
    let router = Router::new()
        .merge(Open::routes().on_login(refuse))
        .merge(Plain::routes().on_login(|_: Login<Plain>| async { (StatusCode::CONFLICT, "own words") }));
    let app = App::start(router, |builder| builder.environment(settings)).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/open")).await;
    assert_eq!((page.status(), page.url().path()), (StatusCode::FORBIDDEN, "/login/open"), "{}", page.url());
    assert!(page.body().contains("only &lt;Ada&gt; may come in"), "{}", page.body());
    assert_protected(&page);
    let cookies = browser.cookies().iter().map(|cookie| &*cookie.name).collect::<Vec<_>>();
    assert_eq!(cookies, ["seen"], "what the hook sets is kept");
    let page = Browser::new().get(&app.path("/login/plain")).await;
    assert_eq!((page.status(), page.body(), page.url().path()), (StatusCode::CONFLICT, "own words", "/auth/plain"));
}

#[tokio::test]
async fn a_script_is_answered_in_json_wherever_a_login_or_a_logout_fails() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let app = app(&provider, false).await;
    provider.misbehave(Misbehaviour::Response(Endpoint::Discovery, oauth_runtime::testing::ResponseFault::Html));
    for (headers, is_script) in [
        (&[("accept", "application/json")][..], true),
        (&[("accept", "application/json, text/html;q=0.9")], true),
        (&[("accept", "text/html"), ("x-requested-with", "XMLHttpRequest")], true),
        (&[("accept", "*/*")], true),
        (&[("accept", "text/html,*/*;q=0.8")], false),
        (&[("accept", "*/*"), ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document")], false),
    ] {
        for (method, path, codes) in [
            ("GET", "/login/open", &["metadata_malformed", "provider_cooling_down", "navigation_required"][..]),
            ("POST", "/logout/open", &["cross_site_request"]),
            ("GET", "/login/nobody", &["provider_unknown"]),
        ] {
            let answer = raw(app.port, method, path, headers).await;
            let what = format!("{method} {path} {headers:?}: {}", answer.text);
            let is_json = answer.header("content-type") == ["application/json"];
            assert_eq!(is_json, is_script, "{what}");
            let error = answer.text.split_once("{\"error\":\"").and_then(|(_, rest)| rest.split('"').next());
            assert_eq!(error.is_some_and(|error| codes.contains(&error)), is_script, "{what}");
        }
    }
}
