//! Keycloak: the provider that most self-hosters have, with a realm for each test.

mod answers;
mod grant;
mod guards;
mod login;
mod logout;
mod outage;

use axum::Router;
use http::{Method, StatusCode};
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::{Identifies, Routes};
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::{Keycloak, KeycloakRealm};
use oauth_tests::skip;
use serde_json::{Value, json};

use super::registered::{Registered, providers};
use super::site::{Running, Site};

const ID: &str = "web-app";
const SECRET: &str = "a secret: 100% ours";

const fn keycloak(name: &'static str) -> ProviderDescription {
    ProviderDescription::open_id_connect(name, "Keycloak")
        .issuer("http://{authority}/realms/{realm}")
        .scopes(&["openid", "profile", "email"])
}

providers! {
    Plain = keycloak("plain");
}

/// A realm with one client, whose `settings` are laid over Keycloak's own, for the provider of this name.
fn realm(site: &Site, name: &str, settings: Value) -> KeycloakRealm {
    KeycloakRealm::default().with_client(ID, SECRET, &site.redirect_uri(name), settings)
}

fn registered(peer: &Keycloak) -> Registered {
    Registered::new(ID, SECRET, peer.url()).in_realm(peer.realm())
}

/// One realm and one application.
async fn start<P: Identifies>(
    realm: KeycloakRealm,
    site: Site,
    provider: impl FnOnce(Registered) -> P,
) -> Option<(Keycloak, Running)> {
    let peer = skip::unless(Keycloak::start(realm).await)?;
    let app = site.serve(Router::new().merge(Routes::with(provider(registered(&peer)))));
    Some((peer, app))
}

/// Up to what Keycloak answers when `alice` has signed in.
async fn sign_in(browser: &mut Browser, app: &Running, name: &str) -> Page {
    let page = browser.get(&app.at(&format!("/login/{name}"))).await;
    Keycloak::sign_in(browser, page, "alice").await
}

async fn log_in(browser: &mut Browser, app: &Running, name: &str) {
    let page = sign_in(browser, app, name).await;
    assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*app.at("/")), "{}", page.body());
}

async fn claims(browser: &mut Browser, app: &Running) -> Value {
    let page = browser.get(&app.at("/claims")).await;
    serde_json::from_str(page.body()).unwrap_or_else(|_| panic!("{} {}", page.url(), page.body()))
}

/// Changes attributes of a client.
async fn change_client(peer: &Keycloak, client_id: &str, attributes: Value) {
    let clients = peer.administer(Method::GET, &format!("/clients?clientId={client_id}"), None).await;
    let path = format!("/clients/{}", clients[0]["id"].as_str().expect("an identifier"));
    peer.administer(Method::PUT, &path, Some(json!({ "attributes": attributes }))).await;
}

/// An administrator who keeps ID tokens short, as Core §5.4 has it, leaves `email` to userinfo.
async fn keep_email_out_of_id_tokens(peer: &Keycloak) {
    let identifier = |value: &Value| value["id"].as_str().expect("an identifier").to_owned();
    let scopes = peer.administer(Method::GET, "/client-scopes", None).await;
    let scope = scopes.as_array().expect("scopes").iter().find(|scope| scope["name"] == "email").expect("`email`");
    for mapper in scope["protocolMappers"].as_array().expect("mappers") {
        let path = format!("/client-scopes/{}/protocol-mappers/models/{}", identifier(scope), identifier(mapper));
        let mut mapper = mapper.clone();
        mapper["config"]["id.token.claim"] = "false".into();
        peer.administer(Method::PUT, &path, Some(mapper)).await;
    }
}
