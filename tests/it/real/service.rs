//! Tokens of the application itself, at servers that others wrote.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::StatusCode;
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::flow::Introspection;
use oauth_runtime::scope::{Declares, email, offline_access, openid, profile};
use oauth_runtime::tokens::OAuth2Tokens;
use oauth_runtime::types::SharedSecret;
use oauth_runtime::{Client, ClientConfig};
use oauth_tests::browser::Browser;
use oauth_tests::peer::{Keycloak, KeycloakRealm, OidcClient, OidcProvider, OidcProviderConfig};
use oauth_tests::skip;
use serde_json::{Value, json};

use super::registered::{Registered, providers};

const ID: &str = "service";
const SECRET: &str = "a secret: 100% ours";
const RESOURCE: &str = "https://api.example/v1";

providers! {
    AtKeycloak = ProviderDescription::open_id_connect("keycloak", "Keycloak")
        .issuer("http://{authority}/realms/{realm}").scopes(&["openid", "email"]);
    AtNpm = ProviderDescription::open_id_connect("npm", "oidc-provider")
        .issuer("http://{authority}").scopes(&["openid", "email"]);
}

impl Declares<email> for AtKeycloak {}
impl Declares<profile> for AtKeycloak {}
impl Declares<offline_access> for AtKeycloak {}
impl Declares<openid> for AtKeycloak {}

/// What Keycloak's access tokens say, for whoever they are for.
fn payload(tokens: &OAuth2Tokens) -> Value {
    let payload = tokens.access_token.expose().split('.').nth(1).expect("a token of three parts");
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).expect("base64url")).expect("JSON")
}

#[tokio::test]
async fn keycloak_gives_tokens_to_the_client_itself_and_for_a_password_where_it_is_allowed() {
    let settings = json!({ "serviceAccountsEnabled": true, "directAccessGrantsEnabled": true });
    let realm = KeycloakRealm::default().with_client(ID, SECRET, "http://localhost:1/unused", settings);
    let Some(peer) = skip::unless(Keycloak::start(realm).await) else { return };
    let provider = AtKeycloak(Registered::new(ID, SECRET, peer.url()).in_realm(peer.realm()));
    let client = Client::with(&provider, ClientConfig::new()).expect("complete");

    let service = client.service().scopes::<(email,)>();
    let tokens = service.token().await.expect("a token");
    let claims = payload(&tokens);
    assert_eq!((&claims["azp"], &claims["preferred_username"]), (&json!(ID), &json!(format!("service-account-{ID}"))));
    assert!(tokens.scopes.contains(&"email".into()), "{:?}", tokens.scopes);
    assert_eq!(service.token().await.expect("a token"), tokens, "which is kept");

    let password = SharedSecret::from("alice");
    let tokens = client.dangerous_password::<(email, profile)>("alice", &password).await.expect("tokens");
    assert_eq!(payload(&tokens)["preferred_username"], "alice");
    assert!(tokens.refresh_token.is_some());
    let wrong = SharedSecret::from("hunter2 hunter2");
    let error = client.dangerous_password::<()>("alice", &wrong).await.expect_err("refused");
    assert_eq!(error.code(), "invalid_grant");
    assert!(!format!("{error:?} {error}").contains("hunter2"));
}

#[tokio::test]
async fn keycloak_says_what_its_tokens_are_good_for_when_they_end_and_that_they_are_revoked() {
    let mapper = json!({
        "name": "audience",
        "protocol": "openid-connect",
        "protocolMapper": "oidc-audience-mapper",
        "config": { "included.client.audience": ID, "access.token.claim": "true", "introspection.token.claim": "true" },
    });
    // Keycloak tells a client about tokens that are for it.
    let settings = json!({ "directAccessGrantsEnabled": true, "protocolMappers": [mapper] });
    let realm = KeycloakRealm::default()
        .with_client(ID, SECRET, "http://localhost:1/unused", settings)
        .with_user("lena", json!({ "realmRoles": ["offline_access"] }));
    let Some(peer) = skip::unless(Keycloak::start(realm).await) else { return };
    let provider = AtKeycloak(Registered::new(ID, SECRET, peer.url()).in_realm(peer.realm()));
    let client = Client::with(&provider, ClientConfig::new()).expect("complete");
    let password = SharedSecret::from("alice");

    let tokens = client.dangerous_password::<(email,)>("alice", &password).await.expect("tokens");
    let end = tokens.refresh_token_expires_at.expect("`refresh_expires_in`");
    assert!(end > std::time::SystemTime::now() && tokens.grant_ends_at().is_some());
    let of_lena = SharedSecret::from("lena");
    let lasting = client.dangerous_password::<(offline_access,)>("lena", &of_lena).await.expect("tokens");
    assert!(lasting.refresh_token.is_some());
    assert_eq!(lasting.refresh_token_expires_at, None, "Keycloak says 0 for one without an end");

    let told = client.introspect(&tokens.access_token).await.expect("an answer");
    let Introspection::Active(token) = told else { panic!("it is good") };
    assert_eq!((token.client_id.as_deref(), token.username.as_deref()), (Some(ID), Some("alice")));
    assert!(token.scopes.contains(&"email".into()) && token.expires_at == tokens_end(&tokens));

    // Keycloak grants the default scopes of a client whatever is asked for.
    let less = client.refresh_within::<(openid,)>(&lasting).await.expect("less");
    assert_ne!(less.access_token, lasting.access_token);

    client.revoke(&tokens).await.expect("revoked");
    assert_eq!(client.introspect(&tokens.access_token).await.expect("an answer"), Introspection::Inactive);
    assert_eq!(client.refresh(&tokens).await.expect_err("ended").code(), "invalid_grant");
}

/// As the token itself says.
fn tokens_end(tokens: &OAuth2Tokens) -> Option<std::time::SystemTime> {
    let seconds = payload(tokens)["exp"].as_u64()?;
    Some(std::time::UNIX_EPOCH + std::time::Duration::from_secs(seconds))
}

#[tokio::test]
async fn npms_oidc_provider_gives_tokens_to_the_client_itself_for_one_resource() {
    let client = OidcClient::new(ID, SECRET, "http://localhost:1/unused")
        .with("grant_types", json!(["client_credentials"]))
        .with("response_types", json!([]))
        .with("redirect_uris", json!([]));
    let config = OidcProviderConfig::default().with_client(client);
    let Some(peer) = skip::unless(OidcProvider::start(config).await) else { return };
    let client = Client::with(&AtNpm(Registered::new(ID, SECRET, peer.url())), ClientConfig::new()).expect("complete");
    let tokens = client.service().token().await.expect("a token");
    let mut browser = Browser::new();
    let bearer = format!("Bearer {}", tokens.access_token.expose());
    // It is none of a user: the server knows it, and has nobody to speak of.
    let page = browser.get_with_headers(&format!("{}/me", peer.url()), &[("authorization", &bearer)]).await;
    assert!(page.status() == StatusCode::UNAUTHORIZED || page.status() == StatusCode::FORBIDDEN, "{}", page.body());
    let error = client.service().resource(RESOURCE).token().await.expect_err("no such resource there");
    assert_eq!(error.provider_code(), Some("invalid_target"));
}
