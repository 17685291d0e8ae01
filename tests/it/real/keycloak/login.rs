use http::{Method, StatusCode};
use oauth_runtime::Routes;
use oauth_runtime::description::{ProviderDescription, SigningAlgorithm};
use oauth_runtime::prelude::*;
use oauth_tests::peer::Keycloak;
use oauth_tests::skip;
use serde_json::{Value, json};

use super::{
    ID, Plain, Registered, SECRET, change_client, claims, keep_email_out_of_id_tokens, keycloak, log_in, realm,
    sign_in, start,
};
use crate::real::registered::providers;
use crate::real::site::{Running, Site};

const fn signed(name: &'static str, algorithm: SigningAlgorithm) -> ProviderDescription {
    keycloak(name).id_token_alg(algorithm)
}

providers! {
    Rs256 = signed("rs256", SigningAlgorithm::RS256);
    Ps256 = signed("ps256", SigningAlgorithm::PS256);
    Es256 = signed("es256", SigningAlgorithm::ES256);
    EdDsa = signed("eddsa", SigningAlgorithm::EdDSA);
}

/// The preset, but for the scheme: this server is on this machine.
#[derive(OAuthProvider)]
#[oauth(preset = keycloak, issuer = "{base}/realms/{realm}", dangerous_allow_loopback_http)]
struct KeycloakProvider {
    client_id: ClientId,
    client_secret: ClientSecret,
    base: String,
    realm: String,
}

#[tokio::test]
async fn the_preset_logs_in_and_its_user_has_accessors() {
    async fn who(user: User<KeycloakProvider>) -> String {
        let claims = [user.name(), user.preferred_username(), user.email()].map(Option::unwrap_or_default);
        format!("{claims:?} {:?}", user.email_trust())
    }
    let site = Site::http().await;
    let realm = realm(&site, "keycloak", json!({}));
    let Some(peer) = skip::unless(Keycloak::start(realm).await) else { return };
    let provider = KeycloakProvider {
        client_id: ID.into(),
        client_secret: ClientSecret::new(SECRET),
        base: peer.url().to_owned(),
        realm: peer.realm().to_owned(),
    };
    let app = site.serve(Router::new().route("/who", get(who)).merge(Routes::with(provider)));
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &app, "keycloak").await;
    let page = browser.get(&app.at("/who")).await;
    assert_eq!(page.body(), r#"["alice Example", "alice", "alice@example.com"] Verified"#);
}

/// Where the application asked for a profile.
fn userinfo_calls(app: &Running) -> usize {
    app.called().iter().filter(|url| url.ends_with("/userinfo")).count()
}

#[tokio::test]
async fn a_login_lasts_from_the_form_to_the_logout() {
    let site = Site::http().await;
    let realm = realm(&site, "plain", json!({}));
    let Some((peer, app)) = start(realm, site, Plain).await else { return };
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &app, "plain").await;
    let claims = claims(&mut browser, &app).await;
    assert_eq!(claims["sub"], peer.user_id("alice").await, "{claims}");
    assert_eq!((&claims["email"], &claims["name"]), (&"alice@example.com".into(), &"alice Example".into()), "{claims}");
    assert_eq!(userinfo_calls(&app), 0, "all of it was in the ID token");
    assert!(browser.get(&app.at("/")).await.body().contains(&format!(" at {}<", peer.issuer())));

    let page = browser.get(&app.at("/")).await;
    let page = browser.submit(&page, &page.form()).await;
    assert!(page.body().contains("Nobody is logged in"), "{}", page.body());
    assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());
}

#[tokio::test]
async fn what_an_id_token_leaves_out_is_read_from_userinfo() {
    let site = Site::http().await;
    let realm = realm(&site, "plain", json!({}));
    let Some((peer, app)) = start(realm, site, Plain).await else { return };
    keep_email_out_of_id_tokens(&peer).await;
    let mut browser = Keycloak::browser();
    log_in(&mut browser, &app, "plain").await;
    let claims = claims(&mut browser, &app).await;
    assert_eq!((&claims["email"], &claims["email_verified"]), (&"alice@example.com".into(), &true.into()), "{claims}");
    assert_eq!((&claims["name"], userinfo_calls(&app)), (&"alice Example".into(), 1), "{claims}");
}

#[tokio::test]
async fn each_of_four_algorithms_logs_in_and_no_other_than_the_declared_one() {
    let site = Site::http().await;
    let mut realm = realm(&site, "unused", json!({}));
    let names = ["rs256", "ps256", "es256", "eddsa"];
    for (name, algorithm) in names.iter().zip(["RS256", "PS256", "ES256", "EdDSA"]) {
        let attributes = json!({ "attributes": { "id.token.signed.response.alg": algorithm } });
        realm = realm.with_client(name, "a secret", &site.redirect_uri(name), attributes);
    }
    let realm = realm
        .with_key("rsa-generated", json!({ "algorithm": ["PS256"] }))
        .with_key("ecdsa-generated", json!({ "ecdsaEllipticCurveKey": ["P-256"] }))
        .with_key("eddsa-generated", json!({ "eddsaEllipticCurveKey": ["Ed25519"] }));
    let Some(peer) = skip::unless(Keycloak::start(realm).await) else { return };
    let registered = |name| Registered::new(name, "a secret", peer.url()).in_realm(peer.realm());
    let routes = Router::new()
        .merge(Routes::with(Rs256(registered("rs256"))))
        .merge(Routes::with(Ps256(registered("ps256"))))
        .merge(Routes::with(Es256(registered("es256"))))
        .merge(Routes::with(EdDsa(registered("eddsa"))));
    let app = site.serve(routes);
    for name in names {
        log_in(&mut Keycloak::browser(), &app, name).await;
    }

    // The administrator changes what one client's tokens are signed with.
    change_client(&peer, "es256", json!({ "id.token.signed.response.alg": "PS256" })).await;
    let page = sign_in(&mut Keycloak::browser(), &app, "es256").await;
    assert_eq!(page.status(), StatusCode::BAD_REQUEST, "{}", page.body());
    assert!(page.body().contains("id_token_algorithm"), "{}", page.body());
}

#[tokio::test]
async fn cancelling_the_consent_ends_on_a_page_that_says_so() {
    let site = Site::http().await;
    let realm = realm(&site, "plain", json!({ "consentRequired": true }));
    let Some((_peer, app)) = start(realm, site, Plain).await else { return };
    let mut browser = Keycloak::browser();
    let page = sign_in(&mut browser, &app, "plain").await;
    let page = browser.submit(&page, &page.form().press("No")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN, "{}", page.body());
    assert!(page.body().contains("<h1>Login cancelled</h1>") && page.body().contains("access_denied"));
    assert!(browser.get(&app.at("/")).await.body().contains("Nobody is logged in"));

    let page = browser.get(&app.at("/login/plain")).await;
    let page = Keycloak::sign_in(&mut browser, page, "alice").await;
    let page = browser.submit(&page, &page.form().press("Yes")).await;
    assert_eq!(page.url().as_str(), app.at("/"), "{}", page.body());
    assert!(claims(&mut browser, &app).await["sub"].is_string());
}

#[tokio::test]
async fn keys_that_rotate_while_the_application_runs_are_followed() {
    let site = Site::http().await;
    let realm = realm(&site, "plain", json!({}));
    let Some((peer, app)) = start(realm, site, Plain).await else { return };
    log_in(&mut Keycloak::browser(), &app, "plain").await;
    assert_eq!(fetched_keys(&app), 1);
    log_in(&mut Keycloak::browser(), &app, "plain").await;
    assert_eq!(fetched_keys(&app), 0, "the keys at hand serve");

    let before = signing_key(&peer).await;
    peer.rotate_keys().await;
    assert_ne!(signing_key(&peer).await, before, "another key signs");
    log_in(&mut Keycloak::browser(), &app, "plain").await;
    assert_eq!(fetched_keys(&app), 1, "for the key that was not known");
    log_in(&mut Keycloak::browser(), &app, "plain").await;
    assert_eq!(fetched_keys(&app), 0);
}

fn fetched_keys(app: &Running) -> usize {
    app.called().iter().filter(|url| url.ends_with("/certs")).count()
}

/// The `kid` of the key that signs with RS256.
async fn signing_key(peer: &Keycloak) -> Value {
    peer.administer(Method::GET, "/keys", None).await["active"]["RS256"].clone()
}
