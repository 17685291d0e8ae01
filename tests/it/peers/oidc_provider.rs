use std::collections::HashMap;

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::StatusCode;
use oauth_tests::browser::Browser;
use oauth_tests::peer::{OidcClient, OidcProvider, OidcProviderConfig};
use oauth_tests::skip;
use oauth_tests::tls::Terminator;
use serde_json::Value;
use url::Url;
use url::form_urlencoded::byte_serialize;

const ID: &str = "web app:1";
const SECRET: &str = "p@ss:w%rd+/=&~ !";
/// Nobody listens there; the browser stops before it.
const REDIRECT_URI: &str = "http://127.0.0.1:9/auth/peer";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

fn client(alg: &str) -> OidcClient {
    OidcClient::new(ID, SECRET, REDIRECT_URI).with("id_token_signed_response_alg", alg)
}

#[tokio::test]
async fn discovery_offers_pkce_with_s256() {
    let Some(provider) = skip::unless(OidcProvider::start(OidcProviderConfig::default()).await) else { return };
    let page = Browser::new().get(&provider.metadata_url()).await;
    let metadata: Value = serde_json::from_str(page.body()).expect("JSON");
    assert_eq!(metadata["issuer"], provider.issuer());
    assert_eq!(metadata["code_challenge_methods_supported"], serde_json::json!(["S256"]));
    for alg in ["RS256", "PS256", "ES256", "EdDSA"] {
        let offered = metadata["id_token_signing_alg_values_supported"].as_array().expect("a list");
        assert!(offered.iter().any(|offer| offer == alg), "{alg} in {offered:?}");
    }
}

#[tokio::test]
async fn a_browser_signs_in_and_the_code_is_exchanged_for_each_signature_algorithm() {
    for alg in ["RS256", "PS256", "ES256", "EdDSA"] {
        let config = OidcProviderConfig::default().with_client(client(alg));
        let Some(provider) = skip::unless(OidcProvider::start(config).await) else { return };
        let mut browser = Browser::new();
        let tokens = sign_in(&provider, &mut browser).await;
        let id_token = tokens["id_token"].as_str().expect("an ID token");
        let mut parts = id_token.split('.').map(|part| URL_SAFE_NO_PAD.decode(part).expect("base64url"));
        let header: Value = serde_json::from_slice(&parts.next().expect("a header")).expect("JSON");
        let claims: Value = serde_json::from_slice(&parts.next().expect("claims")).expect("JSON");
        assert_eq!(header["alg"], alg);
        assert_eq!((&claims["sub"], &claims["aud"]), (&Value::from("alice"), &Value::from(ID)));
        assert_eq!(claims["iss"], provider.issuer());
        assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());

        let bearer = format!("Bearer {}", tokens["access_token"].as_str().expect("an access token"));
        let url = format!("{}/me", provider.issuer());
        let page = browser.get_with_headers(&url, &[("authorization", &bearer)]).await;
        let user: Value = serde_json::from_str(page.body()).expect("JSON");
        assert_eq!(user["email"], "alice@example.com");
        assert_eq!(user["email_verified"], true);
        assert_eq!(user["name"], "Account alice");
    }
}

#[tokio::test]
async fn behind_tls_the_provider_speaks_of_itself_as_https() {
    let tls = Terminator::bind().await;
    let config = OidcProviderConfig::default().with_issuer(&tls.url()).with_client(client("ES256"));
    let Some(provider) = skip::unless(OidcProvider::start(config).await) else { return };
    let address = provider.url().trim_start_matches("http://").parse().expect("an address");
    tls.forward_to(address);
    let mut browser = Browser::trusting(tls.certificate_pem());
    let tokens = sign_in(&provider, &mut browser).await;
    assert!(tokens["id_token"].is_string(), "{tokens}");
    assert!(browser.cookies().find("_session").is_some_and(|cookie| cookie.secure && cookie.http_only));
}

/// The authorization code flow by hand: RFC 6749 §4.1 with RFC 7636, client authentication by `client_secret_basic`.
async fn sign_in(provider: &OidcProvider, browser: &mut Browser) -> Value {
    let challenge = URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, VERIFIER.as_bytes()));
    let parameters = [
        ("response_type", "code"),
        ("client_id", ID),
        ("redirect_uri", REDIRECT_URI),
        ("scope", "openid profile email"),
        ("state", "st"),
        ("nonce", "n"),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    let endpoint = format!("{}/auth", provider.issuer());
    let request = Url::parse_with_params(&endpoint, parameters).expect("a URL");
    browser.stop_at(REDIRECT_URI);
    let page = browser.get(request.as_str()).await;
    assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
    let page = provider.sign_in(browser, page, "alice").await;

    let callback = page.location().unwrap_or_else(|| panic!("no redirect at {}: {}", page.url(), page.body()));
    assert!(callback.as_str().starts_with(REDIRECT_URI), "{callback}");
    let answer: HashMap<_, _> = callback.query_pairs().into_owned().collect();
    assert_eq!((answer["state"].as_str(), answer["iss"].as_str()), ("st", provider.issuer()));

    // RFC 6749 §2.3.1: both parts are form-encoded first. Not by the browser: a token request has no `Origin`.
    let encode = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", &answer["code"]),
        ("redirect_uri", REDIRECT_URI),
        ("code_verifier", VERIFIER),
    ];
    let request = reqwest::Client::new().post(format!("{}/token", provider.url()));
    let request = request.basic_auth(encode(ID), Some(encode(SECRET))).form(&fields);
    let response = request.send().await.expect("an answer");
    assert_eq!(response.status(), StatusCode::OK);
    response.json().await.expect("JSON")
}
