//! One declared provider, as several customers have it.

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::description::{ClientAuthenticationMethod, Endpoint};
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::web::login_page;
use oauth_runtime::{ClientConfig, Environment, ErrorKind, Instance};
use oauth_tests::browser::Browser;

use crate::rig::{App, TestClock, location};

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://sso.example",
    scopes(openid, profile),
    authorization_params(audience = "https://api.example", hd = "sso.example"),
    dangerous_allow_loopback_http
)]
struct Sso;

fn provider() -> DevelopmentProvider {
    DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider")
}

fn customer(provider: &DevelopmentProvider, name: &'static str) -> Instance {
    let issuer = provider.issuer(name);
    let credentials = (ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
    Instance::new().name(name).issuer(issuer).credentials(credentials.0, credentials.1)
}

#[tokio::test]
async fn two_customers_with_servers_of_their_own_share_one_declaration() {
    let (acme, umbrella) = (provider(), provider());
    umbrella.log_in_as(Persona::grace());
    let who = |user: User<Sso>| async move {
        format!("{} {} {}", user.provider().as_str(), user.issuer().as_str(), user.text("name").unwrap_or_default())
    };
    let router = Router::new()
        .route("/in", get(who))
        .route("/login", get(login_page))
        .merge(Sso::routes().after_login("/in").instance(customer(&acme, "acme")))
        .merge(Sso::routes().after_login("/in").instance(customer(&umbrella, "umbrella").display_name("Umbrella")));
    let settings = Environment::from_iter([("OAUTH_DEVELOPMENT_PROVIDER", "off")]);
    let app = App::start(router, |builder| builder.environment(settings).clock(TestClock::new())).await;
    app.layer.check().unwrap_or_else(|error| panic!("{error:?}"));
    for (name, server, user) in [("acme", &acme, "Ada Lovelace"), ("umbrella", &umbrella, "Grace Hopper")] {
        let page = Browser::new().get(&app.path(&format!("/login/{name}"))).await;
        assert_eq!(page.body(), format!("{name} {} {user}", server.issuer(name)));
    }
    let page = Browser::new().get(&app.path("/login")).await;
    assert!(
        page.body().contains("Sso (acme)") && page.body().contains("Umbrella"),
        "{} {} {}",
        page.status(),
        page.url(),
        page.body()
    );
}

#[tokio::test]
async fn every_value_of_an_instance_takes_the_place_of_a_declared_one() {
    let provider = provider();
    let pinned = format!("{}/elsewhere/authorize", provider.origin());
    let instance = customer(&provider, "acme")
        .metadata_url(provider.issuer("acme") + "/.well-known/openid-configuration")
        .endpoint(Endpoint::Authorization, &*pinned)
        .authorization_param("audience", "https://api.acme.example")
        .authorization_param("organization", "acme")
        .change(|sso| sso.client_authentication(ClientAuthenticationMethod::ClientSecretPost));
    let config = ClientConfig::new().with_instance(instance).with_redirect_uri("http://localhost:1/auth/acme");
    let started = Sso::client(config).expect("complete").begin_login(Default::default()).await.expect("started");
    let (address, query) = started.url().split_once('?').expect("a query");
    assert_eq!(address, pinned);
    let extra: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| ["audience", "hd", "organization"].contains(&&**name))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let extra: Vec<_> = extra.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(extra, [("hd", "sso.example"), ("audience", "https://api.acme.example"), ("organization", "acme")]);
}

/// What the type of the provider stands for is no matter of an instance.
#[tokio::test]
async fn an_instance_changes_neither_scopes_nor_paths() {
    let provider = provider();
    let instance = customer(&provider, "acme").change(|sso| sso.scopes(&["admin"]).login_path("no slash"));
    let router = Router::new().merge(Sso::routes().instance(instance));
    let app = App::start(router, |builder| builder.environment(Environment::default()).clock(TestClock::new())).await;
    let mut browser = Browser::new();
    browser.follow_redirects(false);
    let page = browser.get(&app.path("/login/acme")).await;
    assert_eq!(page.status(), StatusCode::SEE_OTHER);
    assert!(location(&page).contains("scope=openid+profile") || location(&page).contains("scope=openid%20profile"));
}

#[test]
fn what_is_wrong_with_an_instance_is_told_at_once_and_shows_no_secret() {
    let instance = Instance::new()
        .name("Acme Inc.")
        .issuer("http://sso.acme.example")
        .endpoint(Endpoint::Token, "not a URL")
        .authorization_param("state", "fixed")
        .credentials("id", "hunter2");
    assert!(!format!("{instance:?}").contains("hunter2"));
    let config = ClientConfig::new().with_environment(Environment::default()).with_instance(instance);
    let error = Sso::client(config).expect_err("four problems");
    let ErrorKind::Config(report) = error.kind() else { panic!("{error:?}") };
    let codes: Vec<_> = report.findings().iter().map(|finding| finding.code()).collect();
    assert_eq!(codes, ["provider_name_invalid", "url_invalid", "parameter_reserved", "url_invalid"]);
    assert!(!error.to_string().contains("hunter2"));
}

#[tokio::test]
async fn a_secret_of_the_settings_is_not_sent_to_the_servers_of_two_instances() {
    let settings = || Environment::from_iter([("SSO_CLIENT_ID", "id"), ("SSO_CLIENT_SECRET", "secret")]);
    let codes = |router: Router| {
        let layer = oauth_runtime::OAuthLayer::builder().environment(settings()).build().expect("a layer");
        let _app: Router = router.layer(layer.clone());
        match layer.check() {
            Ok(()) => Vec::new(),
            Err(error) => match error.kind() {
                ErrorKind::Config(report) => report.findings().iter().map(|finding| finding.code()).collect(),
                other => panic!("{other:?}"),
            },
        }
    };
    let at =
        |name: &'static str, issuer: &'static str| Sso::routes().instance(Instance::new().name(name).issuer(issuer));
    let two = Router::new().merge(at("acme", "https://a.example")).merge(at("globex", "https://g.example"));
    assert_eq!(codes(two), ["registration_shared"]);
    let declared = Router::new().merge(Sso::routes()).merge(at("acme", "https://a.example"));
    assert_eq!(codes(declared), ["registration_shared"]);
    let own = Instance::new().name("acme").issuer("https://a.example").credentials("id", "secret");
    let registered = Router::new().merge(Sso::routes()).merge(Sso::routes().instance(own));
    assert_eq!(codes(registered), Vec::<&str>::new());
    let one_server = Router::new().merge(Sso::routes()).merge(Sso::routes().name("again"));
    assert_eq!(codes(one_server), Vec::<&str>::new());
}
