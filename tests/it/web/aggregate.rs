use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::web::OAuthLayer;
use oauth_runtime::{Environment, Error, ErrorKind};
use oauth_tests::browser::Browser;

use crate::rig::{App, Open, Plain, TestClock, code_of, environment};

#[derive(OAuthProviders)]
struct Providers {
    open: Open,
    plain: Plain,
    #[oauth(name = "second", env_prefix = "SECOND", mount = "/again")]
    second: Open,
}

#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<String>>>);

async fn remember(State(seen): State<Seen>, login: AnyLogin) -> Result<(), LoginRefused> {
    let provider = login.identity().provider().as_str().to_owned();
    seen.0.lock().unwrap_or_else(PoisonError::into_inner).push(provider);
    match login.identity().text("name") {
        Some("Grace Hopper") => Err(LoginRefused::because("not today")),
        _ => Ok(()),
    }
}

#[tokio::test]
async fn users_log_in_with_each_provider_of_a_struct_and_one_hook_hears_of_all() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let authority = provider.origin().strip_prefix("http://").expect("plain http").to_owned();
    let settings = environment(provider.origin())
        .with("SECOND_CLIENT_ID", ClientRegistration::DEFAULT_ID)
        .with("SECOND_CLIENT_SECRET", ClientRegistration::DEFAULT_SECRET)
        .with("SECOND_AUTHORITY", authority);
    let seen = Seen::default();
    let router = Router::new()
        .route("/in", get(|user: AnyUser| async move { user.provider().as_str().to_owned() }))
        .route("/open", get(|user: User<Open>| async move { user.provider().as_str().to_owned() }))
        .merge(Providers::routes().mount("/all").after_login("/in").on_login(remember))
        .with_state(seen.clone());
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    app.layer.check().unwrap_or_else(|error| panic!("{error:?}"));
    for (path, name) in
        [("/all/login/open", "open"), ("/all/login/plain", "plain"), ("/all/again/login/second", "second")]
    {
        let mut browser = Browser::new();
        let page = browser.get(&app.path(path)).await;
        assert_eq!((page.url().as_str(), page.body()), (&*app.path("/in"), name), "{path}");
        if name != "plain" {
            assert_eq!(browser.get(&app.path("/open")).await.body(), name, "both are users of the same type");
        }
    }
    assert_eq!(*seen.0.lock().expect("no panic"), ["open", "plain", "second"]);

    provider.log_in_as(Persona::grace());
    let page = Browser::new().get(&app.path("/all/login/plain")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN, "the hook refuses");
}

#[test]
fn missing_settings_of_the_second_one_are_reported_by_their_own_names() {
    let settings = environment("http://localhost:1").with("OAUTH_DEVELOPMENT_PROVIDER", "off");
    let layer = OAuthLayer::builder().environment(settings).build().expect("a layer");
    let _app: Router = Router::new().merge(Providers::routes()).layer(layer.clone());
    let text = layer.check().expect_err("SECOND_… are missing").to_string();
    for name in ["SECOND_CLIENT_ID", "SECOND_CLIENT_SECRET", "SECOND_AUTHORITY"] {
        assert!(text.contains(&format!("second: `{name}`")), "{name} in {text}");
    }
    assert!(!text.contains("`OP_"), "{text}");
}

mod registered {
    use oauth_runtime::prelude::*;

    #[derive(OAuthProvider)]
    #[oauth(issuer = "https://corp.example", scopes(openid))]
    pub(super) struct Corp;

    #[derive(OAuthProvider)]
    #[oauth(issuer = "https://thief.example", env_prefix = "CORP")]
    pub(super) struct Thief;

    #[derive(OAuthProvider)]
    #[oauth(issuer = "https://corp.example/calendar", env_prefix = "CORP")]
    pub(super) struct Calendar;
}

fn layer() -> OAuthLayer {
    let settings = [("CORP_CLIENT_ID", "id"), ("CORP_CLIENT_SECRET", "secret")];
    OAuthLayer::builder().environment(Environment::from_iter(settings)).build().expect("a layer")
}

#[track_caller]
fn codes(result: Result<(), Error>) -> Vec<&'static str> {
    match result.expect_err("a problem").kind() {
        ErrorKind::Config(report) => report.findings().iter().map(|problem| problem.code()).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_secret_is_not_sent_to_two_servers() {
    let layer = layer();
    let router: Router = Router::new().merge(registered::Corp::routes()).merge(registered::Thief::routes());
    let app = router.layer(layer.clone());
    let error = layer.check().expect_err("shared");
    assert_eq!(codes(Err(error)), ["registration_shared"]);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let serving = tokio::spawn(async move { axum::serve(listener, app).await });
    let page = Browser::new().get(&format!("{url}/login/thief")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::SERVICE_UNAVAILABLE, "registration_shared"));
    serving.abort();
}

#[test]
fn declarations_of_one_server_may_share_a_registration() {
    let layer = layer();
    let router: Router = Router::new().merge(registered::Corp::routes()).merge(registered::Calendar::routes());
    let _app = router.layer(layer.clone());
    layer.check().unwrap_or_else(|error| panic!("{error:?}"));
}

#[test]
fn two_layers_around_one_route_are_reported() {
    let (inner, outer) = (layer(), layer());
    let router: Router = Router::new().merge(registered::Corp::routes());
    let _app = router.layer(inner.clone()).layer(outer.clone());
    inner.check().unwrap_or_else(|error| panic!("the inner one knows nothing of it: {error:?}"));
    assert_eq!(codes(outer.check()), ["layer_twice"]);
}

#[tokio::test]
async fn nested_routes_are_reported_at_start_and_at_the_login() {
    let nested =
        || Router::new().nest("/sub", Router::from(registered::Corp::routes())).fallback(|| async { "caught" });
    let error = oauth_runtime::serve(nested().layer(layer())).await;
    assert_eq!(codes(error), ["provider_nested"]);

    let app = App::start(nested(), |builder| {
        builder.environment([("CORP_CLIENT_ID", "id"), ("CORP_CLIENT_SECRET", "secret")].into_iter().collect())
    })
    .await;
    let page = Browser::new().get(&app.path("/sub/login/corp")).await;
    assert_eq!(code_of(&page), "provider_nested");
    assert!(page.body().contains(".mount("), "{}", page.body());
}

/// What the guide says of providers that are merged one by one.
#[tokio::test]
async fn two_providers_at_one_path_are_reported_at_start_and_the_first_one_works() {
    let twice = || Router::new().merge(registered::Corp::routes()).merge(registered::Corp::routes());
    assert_eq!(codes(oauth_runtime::serve(twice().layer(layer())).await), ["provider_name_taken"]);
    let other = registered::Corp::routes().name("other").after_login("/other");
    assert_eq!(codes(layer_of(twice().merge(other)).check()), ["provider_name_taken"]);
}

fn layer_of(router: Router) -> OAuthLayer {
    let layer = layer();
    let _app: Router = router.layer(layer.clone());
    layer
}
