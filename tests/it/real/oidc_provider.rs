//! npm's oidc-provider: every way to sign an ID token and to authenticate a client that both sides know.

use axum::Router;
use http::StatusCode;
use oauth_runtime::Routes;
use oauth_runtime::claims::TypedClaims;
use oauth_runtime::description::{ClientAuthenticationMethod, ProviderDescription, SigningAlgorithm};
use oauth_runtime::identity::check_claims;
use oauth_runtime::prelude::{Declares, User, get};
use oauth_runtime::scope;
use oauth_runtime::web::Rejection;
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::{OidcClient, OidcProvider, OidcProviderConfig};
use oauth_tests::skip;
use serde::Deserialize;
use serde_json::{Value, json};

use super::registered::{Registered, providers};
use super::site::{Running, Site};

const ID: &str = "web app:1";
/// Everything that form encoding and Basic authentication could trip over. Beyond ASCII there is nothing to try:
/// RFC 6749 appendix A.2 has printable ASCII in secrets, and the peer refuses others.
const SECRET: &str = r#":% +&=%2F/"~\"#;

const fn op(name: &'static str) -> ProviderDescription {
    ProviderDescription::open_id_connect(name, "Peer")
        .issuer("http://{authority}")
        .scopes(&["openid", "profile", "email"])
}

providers! {
    Rs256 = op("rs256");
    Ps256 = op("ps256").id_token_alg(SigningAlgorithm::PS256);
    Es256 = op("es256").id_token_alg(SigningAlgorithm::ES256);
    EdDsa = op("eddsa").id_token_alg(SigningAlgorithm::EdDSA);
    Post = op("post").client_authentication(ClientAuthenticationMethod::ClientSecretPost);
    Typed = op("typed").claims(check_claims::<Employee>);
    Public = op("public").client_authentication(ClientAuthenticationMethod::None);
}

impl Declares<scope::email> for Rs256 {}

#[derive(Deserialize)]
pub(super) struct Employee {
    number: u32,
    #[serde(default)]
    groups: Vec<String>,
}

impl TypedClaims for Typed {
    type Claims = Employee;
}

fn client(site: &Site, name: &str) -> OidcClient {
    OidcClient::new(ID, SECRET, &site.redirect_uri(name))
}

/// One peer, one client, one application.
async fn start<P: oauth_runtime::Identifies>(
    config: OidcProviderConfig,
    site: Site,
    provider: impl FnOnce(&OidcProvider) -> P,
) -> Option<(OidcProvider, Running)> {
    let peer = skip::unless(OidcProvider::start(config).await)?;
    let routes = Router::new().merge(Routes::with(provider(&peer)));
    let app = site.serve(routes);
    Some((peer, app))
}

async fn log_in(browser: &mut Browser, peer: &OidcProvider, app: &Running, name: &str) -> Page {
    let page = browser.get(&app.at(&format!("/login/{name}?return_to=/%3Ffrom=login"))).await;
    let page = peer.sign_in(browser, page, "alice").await;
    assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
    assert_eq!(page.url().as_str(), app.at("/?from=login"), "{}", page.body());
    page
}

async fn claims(browser: &mut Browser, app: &Running) -> Value {
    let page = browser.get(&app.at("/claims")).await;
    serde_json::from_str(page.body()).unwrap_or_else(|_| panic!("{} {}", page.url(), page.body()))
}

/// The whole life of two logins: page, claims, logout, and a second login with a new session.
async fn live_through(peer: &OidcProvider, app: &Running, name: &str) {
    let mut browser = Browser::new();
    let page = log_in(&mut browser, peer, app, name).await;
    assert!(page.body().contains(&format!("alice at {}", peer.issuer())), "{}", page.body());
    let claims = claims(&mut browser, app).await;
    assert_eq!(claims["email"], "alice@example.com", "{claims}");
    assert_eq!((&claims["email_verified"], &claims["name"]), (&true.into(), &"Account alice".into()), "{claims}");
    let first = browser.cookies().find("session").expect("a session").clone();
    assert!(first.http_only && first.host_only && first.path == "/", "{first:?}");
    let left: Vec<_> = browser.cookies().iter().filter(|cookie| cookie.name.starts_with("oauth-login-")).collect();
    assert!(left.is_empty(), "{left:?}");

    let page = browser.get(&app.at("/")).await;
    let page = browser.submit(&page, &page.form()).await;
    assert!(page.body().contains("Nobody is logged in"), "{}", page.body());
    assert!(browser.cookies().find("session").is_none());
    let stolen = format!("session={}", first.value);
    let page = Browser::new().get_with_headers(&app.at("/"), &[("cookie", &stolen)]).await;
    assert!(page.body().contains("Nobody is logged in"), "the old session still works: {}", page.body());

    // The provider remembers the person, so it asks nothing; the application starts anew all the same.
    log_in(&mut browser, peer, app, name).await;
    let second = browser.cookies().find("session").expect("a session");
    assert_ne!(second.value, first.value);
    assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());
}

macro_rules! signed_with {
    ($($test:ident: $provider:ident, $name:literal, $alg:literal;)*) => {$(
        #[tokio::test]
        async fn $test() {
            let site = Site::http().await;
            let client = client(&site, $name).with("id_token_signed_response_alg", $alg);
            let config = OidcProviderConfig::default().with_client(client);
            let registered = |peer: &OidcProvider| $provider(Registered::new(ID, SECRET, peer.url()));
            let Some((peer, app)) = start(config, site, registered).await else { return };
            live_through(&peer, &app, $name).await;
        }
    )*};
}

signed_with! {
    id_tokens_signed_with_rs256_log_in: Rs256, "rs256", "RS256";
    id_tokens_signed_with_ps256_log_in: Ps256, "ps256", "PS256";
    id_tokens_signed_with_es256_log_in: Es256, "es256", "ES256";
    id_tokens_signed_with_eddsa_log_in: EdDsa, "eddsa", "EdDSA";
}

#[tokio::test]
async fn an_id_token_of_another_algorithm_than_declared_logs_nobody_in() {
    let site = Site::http().await;
    let client = client(&site, "rs256").with("id_token_signed_response_alg", "ES256");
    let config = OidcProviderConfig::default().with_client(client);
    let registered = |peer: &OidcProvider| Rs256(Registered::new(ID, SECRET, peer.url()));
    let Some((peer, app)) = start(config, site, registered).await else { return };
    let mut browser = Browser::new();
    let page = browser.get(&app.at("/login/rs256")).await;
    let page = peer.sign_in(&mut browser, page, "alice").await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    assert!(page.body().contains("id_token_algorithm"), "{}", page.body());
    assert!(browser.get(&app.at("/")).await.body().contains("Nobody"));
}

#[tokio::test]
async fn claims_are_read_as_the_type_of_the_application() {
    for (number, expected) in
        [(json!(7), "number 7 of 0 groups"), (json!("seven"), "<code>number</code>: expected u32, found string")]
    {
        let site = Site::http().await;
        let config = OidcProviderConfig::default()
            .with_client(client(&site, "typed"))
            .with_claim("number", number)
            .with_claim("groups", "none")
            .with_setting("claims", json!({ "profile": ["name", "number", "groups"] }));
        let Some(peer) = skip::unless(OidcProvider::start(config).await) else { return };
        let page = get(|user: User<Typed>| async move {
            let employee = user.typed_claims()?;
            Ok::<_, Rejection>(format!("number {} of {} groups", employee.number, employee.groups.len()))
        });
        let typed = Routes::with(Typed(Registered::new(ID, SECRET, peer.url()))).after_login("/number");
        let app = site.serve(Router::new().merge(typed).route("/number", page));
        let mut browser = Browser::new();
        let page = browser.get(&app.at("/login/typed")).await;
        let page = peer.sign_in(&mut browser, page, "alice").await;
        assert!(page.body().contains(expected) && !page.body().contains("seven"), "{} {}", page.status(), page.body());
    }
}

#[tokio::test]
async fn client_secret_post_and_public_clients_log_in() {
    let site = Site::http().await;
    let client = client(&site, "post").with("token_endpoint_auth_method", "client_secret_post");
    let config = OidcProviderConfig::default().with_client(client);
    let registered = |peer: &OidcProvider| Post(Registered::new(ID, SECRET, peer.url()));
    let Some((peer, app)) = start(config, site, registered).await else { return };
    live_through(&peer, &app, "post").await;

    let site = Site::http().await;
    let client = OidcClient::new(ID, SECRET, &site.redirect_uri("public")).with("token_endpoint_auth_method", "none");
    let config = OidcProviderConfig::default().with_client(client);
    let registered = |peer: &OidcProvider| Public(Registered::public(ID, peer.url()));
    let Some((peer, app)) = start(config, site, registered).await else { return };
    live_through(&peer, &app, "public").await;
}

#[tokio::test]
async fn a_wrong_client_secret_is_the_operators_fault_and_logs_nobody_in() {
    let site = Site::http().await;
    let config = OidcProviderConfig::default().with_client(client(&site, "rs256"));
    let registered = |peer: &OidcProvider| Rs256(Registered::new(ID, "another secret", peer.url()));
    let Some((peer, app)) = start(config, site, registered).await else { return };
    let mut browser = Browser::new();
    let page = browser.get(&app.at("/login/rs256")).await;
    let page = peer.sign_in(&mut browser, page, "alice").await;
    assert_eq!(page.status(), StatusCode::BAD_GATEWAY, "{}", page.body());
    assert!(page.body().contains("invalid_client"), "{}", page.body());
    assert!(browser.get(&app.at("/")).await.body().contains("Nobody"));
}

#[tokio::test]
async fn userinfo_is_asked_for_what_the_id_token_does_not_say_and_only_then() {
    // By the specification (Core §5.4) claims of scopes are in userinfo alone when there is an access token; the peer
    // has a switch for providers that put them into the ID token as well.
    for (in_id_token, calls) in [(false, 1), (true, 0)] {
        let site = Site::http().await;
        let config = OidcProviderConfig::default().with_client(client(&site, "rs256"));
        let config = config.with_setting("conformIdTokenClaims", !in_id_token);
        let registered = |peer: &OidcProvider| Rs256(Registered::new(ID, SECRET, peer.url()));
        let Some((peer, app)) = start(config, site, registered).await else { return };
        let mut browser = Browser::new();
        log_in(&mut browser, &peer, &app, "rs256").await;
        assert_eq!(claims(&mut browser, &app).await["email"], "alice@example.com");
        let called = app.called();
        let userinfo = format!("{}/me", peer.issuer());
        assert_eq!(called.iter().filter(|url| **url == userinfo).count(), calls, "{called:?}");
        // A second login needs neither metadata nor keys again.
        log_in(&mut Browser::new(), &peer, &app, "rs256").await;
        assert_eq!(app.called().len(), 1 + calls);
    }
}

#[tokio::test]
async fn cancelling_at_the_provider_ends_on_a_page_that_says_so() {
    let site = Site::http().await;
    let config = OidcProviderConfig::default().with_client(client(&site, "rs256"));
    let registered = |peer: &OidcProvider| Rs256(Registered::new(ID, SECRET, peer.url()));
    let Some((peer, app)) = start(config, site, registered).await else { return };
    let mut browser = Browser::new();
    let page = browser.get(&app.at("/login/rs256")).await;
    let page = browser.click(&page, "[ Cancel ]").await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN, "{}", page.body());
    assert!(page.url().as_str().starts_with(&app.at("/login/rs256?failure=")), "{}", page.url());
    assert!(page.body().contains("<h1>Login cancelled</h1>") && page.body().contains("access_denied"));
    assert!(browser.cookies().iter().all(|cookie| !cookie.name.contains("session")), "{:?}", browser.cookies());
    // The page leads back into a login that works.
    let page = browser.click(&page, "Log in again").await;
    let page = peer.sign_in(&mut browser, page, "alice").await;
    assert_eq!(page.url().as_str(), app.at("/"));
    assert!(page.body().contains("alice at"), "{}", page.body());
}

#[tokio::test]
async fn a_callback_is_good_for_one_browser_and_one_time() {
    let site = Site::http().await;
    let config = OidcProviderConfig::default().with_client(client(&site, "rs256"));
    let registered = |peer: &OidcProvider| Rs256(Registered::new(ID, SECRET, peer.url()));
    let Some((peer, app)) = start(config, site, registered).await else { return };
    let mut browser = Browser::new();
    browser.stop_at(&app.at("/auth/"));
    let page = browser.get(&app.at("/login/rs256")).await;
    let login = browser.cookies().iter().find(|cookie| cookie.name.starts_with("oauth-login-")).cloned();
    let login = login.expect("a login in flight");
    let page = peer.sign_in(&mut browser, page, "alice").await;
    let callback = page.location().expect("a callback");

    // Forced upon another browser first: it is refused there and stays good here.
    let page = Browser::new().get(callback.as_str()).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    assert!(page.body().contains("state_unknown"), "{}", page.body());
    app.called();
    let page = browser.get(callback.as_str()).await;
    assert_eq!(page.url().as_str(), app.at("/"), "{}", page.body());
    assert!(!app.called().is_empty());

    // Again in the same browser, which is logged in by it; then by somebody who kept a copy of the cookie.
    let page = browser.get(callback.as_str()).await;
    assert_eq!(page.url().as_str(), app.at("/"), "{}", page.body());
    let copy = format!("{}={}", login.name, login.value);
    let mut other = Browser::new();
    other.follow_redirects(false);
    let page = other.get_with_headers(callback.as_str(), &[("cookie", &copy)]).await;
    let to = page.location().unwrap_or_else(|| panic!("{}", page.body()));
    assert!(to.as_str().starts_with(peer.issuer()), "a login of its own begins: {to}");
    assert!(app.called().is_empty(), "the code goes nowhere");
    // With the word that this happened a moment ago.
    let copy = format!("{copy}; oauth-anew=1");
    let page = Browser::new().get_with_headers(callback.as_str(), &[("cookie", &copy)]).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    assert!(page.body().contains("state_used"), "{}", page.body());
    assert!(app.called().is_empty(), "a used login costs the provider nothing");
    // The session of the one who logged in is not disturbed.
    assert!(browser.get(&app.at("/")).await.body().contains("alice at"));
}

#[tokio::test]
async fn a_page_for_users_leads_through_the_login_and_back_to_itself() {
    let site = Site::http().await;
    let config = OidcProviderConfig::default().with_client(client(&site, "rs256"));
    let Some(peer) = skip::unless(OidcProvider::start(config).await) else { return };
    let email = |user: User<Rs256>| async move { format!("hello {}", user.email().unwrap_or("you")) };
    let routes = Router::new().merge(Routes::with(Rs256(Registered::new(ID, SECRET, peer.url()))));
    let app = site.serve(routes.route("/hello", get(email)));
    let mut browser = Browser::new();
    let page = browser.get(&app.at("/hello?a=b%20c")).await;
    let page = peer.sign_in(&mut browser, page, "alice").await;
    assert_eq!(page.url().as_str(), app.at("/hello?a=b%20c"));
    assert_eq!(page.body(), "hello alice@example.com");
}
