//! The answer as a form post from another site, which only a `SameSite=None; Secure` cookie survives: all over TLS.

use axum::Router;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use oauth_runtime::http::ReqwestClient;
use oauth_runtime::prelude::*;
use oauth_runtime::Routes;
use oauth_runtime::description::ProviderDescription;
use oauth_tests::browser::Browser;
use oauth_tests::peer::{OidcClient, OidcProvider, OidcProviderConfig};
use oauth_tests::skip;
use oauth_tests::tls::Terminator;

use super::registered::{Registered, providers};
use super::site::{Running, Site};

const ID: &str = "web";
const SECRET: &str = "a secret of the web application";

providers! {
    FormPost = ProviderDescription::open_id_connect("op", "Peer")
        .issuer("https://{authority}")
        .scopes(&["openid", "profile", "email"])
        .form_post();
}

/// By the derive, which takes a placeholder for a host under `https`.
#[derive(OAuthProvider)]
#[oauth(issuer = "https://{authority}", scopes(openid, profile, email), id_token_alg = ES256)]
struct QueryProvider {
    client_id: ClientId,
    client_secret: ClientSecret,
    authority: String,
}

/// A provider and an application on two sites, and a browser that trusts both.
pub(super) struct TwoSites {
    pub(super) peer: OidcProvider,
    pub(super) app: Running,
    pub(super) browser: Browser,
    _tls: Terminator,
}

impl TwoSites {
    /// The provider on `https://127.0.0.1`, the application on `https://localhost`: to a browser two sites.
    pub(super) async fn start(
        name: &str,
        alg: &str,
        routes: impl FnOnce(&str) -> Router,
    ) -> Option<Self> {
        let tls = Terminator::bind().await;
        let issuer = format!("https://127.0.0.1:{}", tls.port());
        let site = Site::https().await;
        let client = OidcClient::new(ID, SECRET, &site.redirect_uri(name)).with("id_token_signed_response_alg", alg);
        let config = OidcProviderConfig::default().with_issuer(&issuer).with_client(client);
        let peer = skip::unless(OidcProvider::start(config).await)?;
        tls.forward_to(peer.url().trim_start_matches("http://").parse().expect("an address"));
        let http = ReqwestClient::builder().root_certificate(tls.certificate_pem()).build().expect("an HTTP client");
        let browser = Browser::trusting(&format!("{}\n{}", site.certificate_pem(), tls.certificate_pem()));
        let app = site.serve_with(routes(&issuer), http, |layer| layer);
        Some(Self { peer, app, browser, _tls: tls })
    }

    /// The routes of the derived provider.
    pub(super) fn query_routes(issuer: &str) -> Router {
        let authority = issuer.trim_start_matches("https://").to_owned();
        Routes::with(QueryProvider { client_id: ID.into(), client_secret: SECRET.into(), authority }).into()
    }
}

fn form_post_routes(issuer: &str) -> Router {
    Routes::with(FormPost(Registered::new(ID, SECRET, issuer))).into()
}

#[tokio::test]
async fn an_answer_posted_from_another_site_logs_in() {
    let Some(mut sites) = TwoSites::start("op", "RS256", form_post_routes).await else { return };
    let (browser, app) = (&mut sites.browser, &sites.app);
    let page = browser.get(&app.at("/login/op")).await;
    let login = page.set_cookies().find(|line| line.starts_with("__Host-oauth-login-")).expect("a login in flight");
    for attribute in ["; HttpOnly", "; Path=/", "; SameSite=None", "; Secure", "; Max-Age=600"] {
        assert!(login.contains(attribute), "{attribute} in {login}");
    }
    let page = sites.peer.sign_in(browser, page, "alice").await;
    // What the provider's page does by a script.
    let form = page.form();
    assert!(form.is_post() && form.action() == app.at("/auth/op"), "{form:?}");
    let answer: Vec<_> = form.entries().iter().map(|(name, _)| (*name).to_owned()).collect();
    assert!(answer.contains(&"code".to_owned()) && answer.contains(&"iss".to_owned()), "{answer:?}");
    let callback = page.clone();
    let page = browser.submit(&callback, &form).await;
    assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*app.at("/")), "{}", page.body());
    assert!(page.body().contains("alice at"), "{}", page.body());
    let session = browser.cookies().find("__Host-session").expect("a session");
    assert!(session.secure && session.same_site == Some(cookie::SameSite::Lax), "{session:?}");
    assert!(browser.cookies().iter().all(|cookie| !cookie.name.starts_with("__Host-oauth-login-")));
    assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());

    let page = browser.submit(&callback, &form).await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    assert!(page.body().contains("state_unknown"), "{}", page.body());
}

#[tokio::test]
async fn an_answer_by_the_other_method_is_refused() {
    let Some(mut sites) = TwoSites::start("op", "RS256", form_post_routes).await else { return };
    let (browser, app) = (&mut sites.browser, &sites.app);
    let page = browser.get(&app.at("/login/op")).await;
    let page = sites.peer.sign_in(browser, page, "alice").await;
    let form = page.form();
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form.entries()).finish();
    let refused = browser.get_from(page.url().as_str(), &app.at(&format!("/auth/op?{query}"))).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    assert!(refused.body().contains("response_mode_mismatch"), "{}", refused.body());
    // It used nothing up.
    let page = browser.submit(&page, &form).await;
    assert_eq!(page.url().as_str(), app.at("/"), "{}", page.body());
}

#[tokio::test]
async fn over_tls_a_provider_of_the_derive_logs_in_and_every_cookie_is_bound_to_the_host() {
    let Some(mut sites) = TwoSites::start("query", "ES256", TwoSites::query_routes).await else { return };
    let (browser, app) = (&mut sites.browser, &sites.app);
    let page = browser.get(&app.at("/login/query")).await;
    assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
    let page = sites.peer.sign_in(browser, page, "alice").await;
    assert_eq!(page.url().as_str(), app.at("/"), "{}", page.body());
    assert!(page.body().contains("alice at https://127.0.0.1:"), "{}", page.body());
    assert!(page.headers()[CONTENT_TYPE].to_str().is_ok_and(|value| value.starts_with("text/html")));
    let own: Vec<_> = browser.cookies().iter().filter(|cookie| cookie.domain == "localhost").collect();
    assert!(!own.is_empty() && own.iter().all(|cookie| cookie.name.starts_with("__Host-")), "{own:?}");
    assert!(own.iter().all(|cookie| cookie.secure && cookie.http_only && cookie.same_site.is_some()), "{own:?}");
    assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());
}
