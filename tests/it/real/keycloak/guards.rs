//! Roles, groups and another proof, as Keycloak has them.

use std::time::Duration;

use axum::Router;
use axum::routing::get;
use http::{Method, StatusCode};
use oauth_runtime::Routes;
use oauth_runtime::http::ReqwestClient;
use oauth_runtime::prelude::{Guard, GuardRoutes as _};
use oauth_runtime::quirks::RolesSource;
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::{Keycloak, KeycloakRealm};
use oauth_tests::skip;
use serde_json::{Value, json};

use super::{ID, SECRET, claims, keycloak, registered};
use crate::real::registered::providers;
use crate::real::site::{Running, Site};
use crate::rig::code_of;

providers! {
    InAccessToken = keycloak("plain").roles(RolesSource::STANDARD.access_token("/realm_access/roles"));
    Groups = keycloak("groups").roles(RolesSource::STANDARD.id_token("groups"));
}

/// Realm roles as Keycloak puts them into access tokens by itself, groups by a mapper into ID tokens; `bob` has another role and
/// no group, and `alice` nothing.
fn realm(site: &Site) -> KeycloakRealm {
    let mapper = json!({
        "name": "groups",
        "protocol": "openid-connect",
        "protocolMapper": "oidc-group-membership-mapper",
        "config": { "claim.name": "groups", "full.path": "true", "id.token.claim": "true" },
    });
    let client = json!({
        "protocolMappers": [mapper],
        "redirectUris": [site.redirect_uri("plain"), site.redirect_uri("groups")],
        // Level 1 is a password that was asked for, and 0 a session that Keycloak remembered.
        "attributes": { "acr.loa.map": json!({ "remembered": "0", "password": "1" }).to_string() },
    });
    KeycloakRealm::default()
        .with_client(ID, SECRET, &site.redirect_uri("plain"), client)
        .with("groups", json!([{ "name": "staff" }]))
        .with("roles", json!({ "realm": [{ "name": "admin" }, { "name": "reader" }] }))
        .with_user("carol", json!({ "groups": ["/staff"], "realmRoles": ["admin"] }))
        .with_user("bob", json!({ "realmRoles": ["reader"] }))
}

fn serve(site: Site, peer: &Keycloak) -> Running {
    let guarded = |path: &str, guard: Guard| Router::new().route(path, get(|| async { "in" })).guard(guard);
    let routes = Router::new()
        .merge(guarded("/admin", Guard::provider::<InAccessToken>().role("admin")))
        .merge(guarded("/staff", Guard::provider::<Groups>().role("/staff")))
        .merge(guarded("/recent", Guard::provider::<InAccessToken>().recent(Duration::from_secs(1))))
        .merge(guarded("/password", Guard::provider::<Groups>().acr(["password"])))
        .merge(guarded("/unknown", Guard::provider::<Groups>().acr(["platinum"])))
        .merge(Routes::with(InAccessToken(registered(peer))))
        .merge(Routes::with(Groups(registered(peer))));
    let http = ReqwestClient::new().expect("an HTTP client");
    site.serve_with(routes, http, |layer| layer.clock_skew(Duration::ZERO))
}

async fn open(browser: &mut Browser, app: &Running, path: &str, user: &str) -> Page {
    let page = browser.get(&app.at(path)).await;
    Keycloak::sign_in(browser, page, user).await
}

#[tokio::test]
async fn realm_roles_and_groups_open_pages_and_whoever_has_none_reads_why_not() {
    let site = Site::http().await;
    let Some(peer) = skip::unless(Keycloak::start(realm(&site)).await) else { return };
    let app = serve(site, &peer);
    // Of whoever is in no group Keycloak says nothing, and neither does it of whoever has no role at all.
    for (path, code) in [("/admin", "role_missing"), ("/staff", "roles_absent")] {
        let page = open(&mut Keycloak::browser(), &app, path, "carol").await;
        assert_eq!((page.status(), page.body(), page.url().path()), (StatusCode::OK, "in", path));
        let page = open(&mut Keycloak::browser(), &app, path, "bob").await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, code), "{}", page.body());
    }
    let page = open(&mut Keycloak::browser(), &app, "/admin", "alice").await;
    assert_eq!(code_of(&page), "roles_absent", "{}", page.body());
    // Neither does it without its scope `roles`.
    let mut browser = Keycloak::browser();
    let scopes = peer.administer(Method::GET, "/client-scopes", None).await;
    let roles = scopes.as_array().expect("scopes").iter().find(|scope| scope["name"] == "roles").expect("`roles`");
    let clients = peer.administer(Method::GET, &format!("/clients?clientId={ID}"), None).await;
    let text = |value: &Value| value["id"].as_str().expect("an identifier").to_owned();
    let path = format!("/clients/{}/default-client-scopes/{}", text(&clients[0]), text(roles));
    peer.administer(Method::DELETE, &path, None).await;
    let page = open(&mut browser, &app, "/admin", "carol").await;
    assert_eq!(code_of(&page), "roles_absent", "{}", page.body());
}

#[tokio::test]
async fn keycloak_asks_again_for_a_page_that_wants_a_recent_login() {
    let site = Site::http().await;
    let Some(peer) = skip::unless(Keycloak::start(realm(&site)).await) else { return };
    let app = serve(site, &peer);
    let mut browser = Keycloak::browser();
    let page = open(&mut browser, &app, "/login/plain", "carol").await;
    assert_eq!(page.url().as_str(), app.at("/"), "{}", page.body());
    let before = browser.cookies().find("session").expect("a session").value.clone();
    tokio::time::sleep(Duration::from_millis(3100)).await;
    // Keycloak knows the browser, and asks for the password all the same.
    let page = browser.get(&app.at("/recent")).await;
    assert!(page.url().as_str().starts_with(&peer.issuer()), "{} {}", page.url(), page.body());
    let left = browser.get(&app.at("/")).await;
    assert!(left.body().contains("Hello carol"), "whoever does not answer is logged in as before: {}", left.body());
    let page = sign_in_again(&mut browser, page, "carol").await;
    assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*app.at("/recent")), "{}", page.body());
    assert_ne!(browser.cookies().find("session").expect("a session").value, before);
    assert_eq!(peer.events("LOGIN").await, 2);
}

#[tokio::test]
async fn keycloak_asks_again_for_a_page_that_wants_another_way_to_log_in_and_what_it_cannot_give_is_told() {
    let site = Site::http().await;
    let Some(peer) = skip::unless(Keycloak::start(realm(&site)).await) else { return };
    let app = serve(site, &peer);
    let mut browser = Keycloak::browser();
    open(&mut browser, &app, "/login/plain", "carol").await;
    // Keycloak remembers the browser and asks nothing.
    let page = browser.get(&app.at("/login/groups")).await;
    assert_eq!(page.url().as_str(), app.at("/"), "{}", page.body());
    assert_eq!(claims(&mut browser, &app).await["acr"], "remembered");
    let page = browser.get(&app.at("/password")).await;
    assert!(page.url().as_str().starts_with(&peer.issuer()), "{} {}", page.url(), page.body());
    let page = sign_in_again(&mut browser, page, "carol").await;
    assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*app.at("/password")), "{}", page.body());
    assert_eq!(claims(&mut browser, &app).await["acr"], "password");

    // It takes a value that it does not know for a wish.
    let page = browser.get(&app.at("/unknown")).await;
    let page = match page.forms().iter().any(|form| form.id() == Some("kc-form-login")) {
        true => sign_in_again(&mut browser, page, "carol").await,
        false => page,
    };
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "id_token_acr"), "{}", page.body());
    assert!(page.body().contains("You are logged in as before"), "{}", page.body());
    assert_eq!(claims(&mut browser, &app).await["acr"], "password", "the session is as it was");
}

/// The form of a user whom Keycloak knows already asks for the password alone.
async fn sign_in_again(browser: &mut Browser, page: Page, user: &str) -> Page {
    let form = page.forms().into_iter().find(|form| form.id() == Some("kc-form-login")).expect("a form");
    browser.submit(&page, &form.with("password", user)).await
}
