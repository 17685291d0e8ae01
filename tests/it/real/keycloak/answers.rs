//! What Keycloak answers when something is not set up as it should be, and what is told about it.

use http::StatusCode;
use oauth_runtime::Identifies;
use oauth_runtime::description::SigningAlgorithm;
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::{Keycloak, KeycloakRealm};
use oauth_tests::skip;
use serde_json::{Value, json};

use super::{
    ID, Plain, Registered, SECRET, change_client, keep_email_out_of_id_tokens, keycloak, realm, registered, sign_in,
};
use crate::real::registered::providers;
use crate::real::site::{Running, Site};
use crate::rig::{Log, alone_with, code_of};

providers! {
    Edwards = keycloak("edwards").id_token_alg(SigningAlgorithm::EdDSA);
}

/// An application at a realm, and what it logs.
struct Case {
    peer: Keycloak,
    app: Running,
    name: &'static str,
    log: Log,
}

impl Case {
    async fn plain(registered: impl FnOnce(&Keycloak) -> Registered, log: &Log) -> Self {
        Self::start("plain", |realm| realm, |peer| Plain(registered(peer)), log).await
    }

    async fn start<P: Identifies>(
        name: &'static str,
        configure: impl FnOnce(KeycloakRealm) -> KeycloakRealm,
        provider: impl FnOnce(&Keycloak) -> P,
        log: &Log,
    ) -> Self {
        let site = Site::http().await;
        let realm = configure(realm(&site, name, json!({})));
        let peer = Keycloak::start(realm).await.expect("it runs");
        let app = site.serve(axum::Router::new().merge(oauth_runtime::Routes::with(provider(&peer))));
        Self { peer, app, name, log: log.clone() }
    }

    /// Nobody is logged in, the page shows the code, and the log's line has each of these texts.
    async fn assert_told(&self, status: StatusCode, code: &str, texts: &[&str]) {
        let before = self.log.text().len();
        let mut browser = Keycloak::browser();
        let page = sign_in(&mut browser, &self.app, self.name).await;
        assert_eq!((page.status(), &*code_of(&page)), (status, code), "{}", page.body());
        assert!(is_nobody(&mut browser, &self.app).await);
        let text = self.log.text()[before..].to_owned();
        let line = text.lines().find(|line| line.contains("login failed")).unwrap_or_else(|| panic!("{code}: {text}"));
        for expected in texts.iter().chain([&code]) {
            assert!(line.contains(expected), "{expected} is missing in: {line}");
        }
        assert!(!text.contains(SECRET), "{text}");
    }
}

async fn is_nobody(browser: &mut Browser, app: &Running) -> bool {
    browser.get(&app.at("/")).await.body().contains("Nobody is logged in")
}

/// A key that Keycloak has, so that tokens can be encrypted for a client.
async fn encryption_key(peer: &Keycloak) -> Value {
    let page: Page = Browser::new().get(&format!("{}/protocol/openid-connect/certs", peer.issuer())).await;
    let keys: Value = serde_json::from_str(page.body()).expect("JSON");
    let key = keys["keys"].as_array().expect("keys").iter().find(|key| key["use"] == "enc").expect("a key");
    json!({ "keys": [key] }).to_string().into()
}

#[test]
fn each_mistake_at_keycloak_is_told_with_what_it_said_and_what_helps() {
    let Some(running) = skip::unless(Keycloak::hand_over()) else { return };
    let name = "real::keycloak::answers::each_mistake_at_keycloak_is_told_with_what_it_said_and_what_helps";
    alone_with(name, Some(running), async {
        let (log, _guard) = Log::begin();
        let (wrong, broken) = (StatusCode::BAD_GATEWAY, StatusCode::BAD_REQUEST);

        // Keycloak's code for a wrong secret is that of another mistake.
        let other_secret = |peer: &Keycloak| Registered::new(ID, "another secret", peer.url()).in_realm(peer.realm());
        let case = Case::plain(other_secret, &log).await;
        let said = "Invalid client or Invalid client credentials";
        case.assert_told(wrong, "unauthorized_client", &[said, "check the client secret"]).await;

        let nowhere = |peer: &Keycloak| Registered::new(ID, SECRET, peer.url()).in_realm("nowhere");
        let case = Case::plain(nowhere, &log).await;
        let address = format!("{}/realms/nowhere/.well-known/openid-configuration", case.peer.url());
        case.assert_told(wrong, "unexpected_status", &[&address, "404", "check the `issuer`"]).await;

        let case = Case::plain(registered, &log).await;
        change_client(&case.peer, ID, json!({ "id.token.signed.response.alg": "ES256" })).await;
        case.assert_told(broken, "id_token_algorithm", &["RS256", "ES256", "id_token_alg"]).await;

        let ed448 =
            |realm: KeycloakRealm| realm.with_key("eddsa-generated", json!({ "eddsaEllipticCurveKey": ["Ed448"] }));
        let case = Case::start("edwards", ed448, |peer| Edwards(registered(peer)), &log).await;
        change_client(&case.peer, ID, json!({ "id.token.signed.response.alg": "EdDSA" })).await;
        case.assert_told(wrong, "jwks_unusable", &["Ed448"]).await;

        let with_key = |realm: KeycloakRealm| realm.with_key("rsa-enc-generated", json!({ "algorithm": ["RSA-OAEP"] }));
        let case = Case::start("plain", with_key, |peer| Plain(registered(peer)), &log).await;
        let encrypted = json!({
            "id.token.encrypted.response.alg": "RSA-OAEP",
            "id.token.encrypted.response.enc": "A256GCM",
            "use.jwks.string": "true",
            "jwks.string": encryption_key(&case.peer).await,
        });
        change_client(&case.peer, ID, encrypted).await;
        case.assert_told(broken, "id_token_malformed", &["it is encrypted", "switch the encryption off"]).await;

        let case = Case::plain(registered, &log).await;
        keep_email_out_of_id_tokens(&case.peer).await;
        change_client(&case.peer, ID, json!({ "user.info.response.signature.alg": "RS256" })).await;
        case.assert_told(wrong, "userinfo_malformed", &["signed userinfo is not supported"]).await;

        // Access tokens that userinfo does not take.
        let case = Case::plain(registered, &log).await;
        keep_email_out_of_id_tokens(&case.peer).await;
        change_client(&case.peer, ID, json!({ "client.use.lightweight.access.token.enabled": "true" })).await;
        case.assert_told(wrong, "invalid_token", &["at userinfo", "another scope, audience or format"]).await;
    });
}

#[tokio::test]
async fn an_id_token_with_more_groups_than_it_may_hold_is_refused_with_the_reason() {
    // 80 KB of names; of shorter ones Keycloak takes long to make as many.
    let names: Vec<_> = (0..340).map(|number| format!("group-{number:03}-{}", "x".repeat(240))).collect();
    let mapper = json!({
        "name": "groups",
        "protocol": "openid-connect",
        "protocolMapper": "oidc-group-membership-mapper",
        "config": { "claim.name": "groups", "full.path": "false", "id.token.claim": "true" },
    });
    let groups: Vec<_> = names.iter().map(|name| json!({ "name": name })).collect();
    let paths: Vec<_> = names.iter().map(|name| format!("/{name}")).collect();
    let site = Site::http().await;
    let realm = realm(&site, "plain", json!({ "protocolMappers": [mapper] }))
        .with("groups", groups)
        .with_user("bob", json!({ "groups": paths }));
    let Some((_peer, app)) = super::start(realm, site, Plain).await else { return };
    let mut browser = Keycloak::browser();
    let page = browser.get(&app.at("/login/plain")).await;
    let page = Keycloak::sign_in(&mut browser, page, "bob").await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_REQUEST, "id_token_too_large"));
    assert!(page.body().contains("fewer group or role claims"), "{}", page.body());
}
