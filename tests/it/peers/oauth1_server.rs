use std::collections::HashMap;
use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::{hmac, rand};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::{OAuth1Client, OAuth1Server, OAuth1ServerConfig, OAuth1Token, Verdict};
use oauth_tests::skip;
use serde_json::json;
use url::Url;

const KEY: &str = "client key";
const SECRET: &str = "client&secret %";
/// Nobody listens there; the browser stops before it.
const CALLBACK: &str = "http://127.0.0.1:9/auth/peer";

fn config() -> OAuth1ServerConfig {
    OAuth1ServerConfig::default().with_client(OAuth1Client::new(KEY, SECRET))
}

#[tokio::test]
async fn three_legs_end_with_the_resource_owners_data() {
    let Some(server) = skip::unless(OAuth1Server::start(config()).await) else { return };
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);

    let url = server.temporary_credentials_url();
    let page = send(&url, "POST", &[("oauth_callback", CALLBACK)], "", &mut browser).await;
    let temporary = pairs(page.body());
    assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
    assert_eq!(temporary["oauth_callback_confirmed"], "True");

    let token = temporary["oauth_token"].as_str();
    let page = browser.get(&format!("{}?oauth_token={token}", server.authorization_url())).await;
    let page = browser.submit(&page, &page.form().press("Allow")).await;
    let callback = page.location().expect("a redirect to the client");
    assert!(callback.as_str().starts_with(CALLBACK), "{callback}");
    let answer = pairs(callback.query().unwrap_or_default());
    assert_eq!(answer["oauth_token"], token);

    let protocol = [("oauth_token", token), ("oauth_verifier", &answer["oauth_verifier"])];
    let page = send(&server.token_url(), "POST", &protocol, &temporary["oauth_token_secret"], &mut browser).await;
    assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
    let credentials = pairs(page.body());

    let url = format!("{}?include_email=true", server.verify_credentials_url());
    let protocol = [("oauth_token", credentials["oauth_token"].as_str())];
    let page = send(&url, "GET", &protocol, &credentials["oauth_token_secret"], &mut browser).await;
    let user: serde_json::Value = serde_json::from_str(page.body()).expect("JSON");
    assert_eq!(user["screen_name"], "alice", "{user}");
}

#[tokio::test]
async fn a_refusal_comes_back_without_a_verifier() {
    let Some(server) = skip::unless(OAuth1Server::start(config()).await) else { return };
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    let url = server.temporary_credentials_url();
    let page = send(&url, "POST", &[("oauth_callback", CALLBACK)], "", &mut browser).await;
    let token = &pairs(page.body())["oauth_token"];
    let page = browser.get(&format!("{}?oauth_token={token}&approve=no", server.authorization_url())).await;
    let answer = pairs(page.location().expect("a redirect").query().unwrap_or_default());
    assert_eq!(answer["error"], "access_denied");
    assert!(!answer.contains_key("oauth_verifier"), "{answer:?}");
}

#[tokio::test]
async fn oauthlib_accepts_a_right_signature_and_refuses_a_tampered_one() {
    let token = OAuth1Token::new("token", "token+secret", KEY);
    let Some(server) = skip::unless(OAuth1Server::start(config().with_token(token)).await) else { return };
    let mut browser = Browser::new();
    let url = format!("{}/a%20b?q=x%20y&q=%C3%A9&empty=", server.verify_url());
    let protocol = [("oauth_token", "token")];

    let page = send(&url, "GET", &protocol, "token+secret", &mut browser).await;
    let verdict: Verdict = serde_json::from_str(page.body()).expect("a verdict");
    assert!(verdict.oauthlib, "{verdict:?}");
    assert_eq!(verdict.authlib, true);
    assert_eq!(verdict.placement.as_deref(), Some("header"));
    assert!(verdict.base_string.starts_with("GET&http%3A%2F%2F127.0.0.1%3A"), "{}", verdict.base_string);

    let page = send(&url, "GET", &protocol, "another secret", &mut browser).await;
    let verdict: Verdict = serde_json::from_str(page.body()).expect("a verdict");
    assert!(!verdict.oauthlib, "{verdict:?}");
    assert_eq!(verdict.authlib, false);
}

#[tokio::test]
async fn oauthlib_judges_every_hmac_method_in_every_place() {
    let token = OAuth1Token::new("token", "token+secret", KEY);
    let Some(server) = skip::unless(OAuth1Server::start(config().with_token(token)).await) else { return };
    let http = reqwest::Client::new();
    let url = format!("{}?q=x%20y", server.verify_url());
    for (name, _) in METHODS {
        for placement in ["header", "body", "query"] {
            let signed = sign(&url, "POST", name, &[("oauth_token", "token")], "token+secret");
            let request = match placement {
                "header" => http.post(&url).header("authorization", authorization(&signed)),
                "body" => http.post(&url).form(&signed),
                _ => http.post(&url).query(&signed),
            };
            let verdict: Verdict = request.send().await.expect("an answer").json().await.expect("a verdict");
            assert!(verdict.oauthlib, "{name} in the {placement}: {verdict:?}");
            assert_eq!(verdict.placement.as_deref(), Some(placement));
            assert_eq!(verdict.authlib, if name == "HMAC-SHA1" { json!(true) } else { json!("unsupported") });
        }
    }
}

const METHODS: [(&str, hmac::Algorithm); 3] = [
    ("HMAC-SHA1", hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY),
    ("HMAC-SHA256", hmac::HMAC_SHA256),
    ("HMAC-SHA512", hmac::HMAC_SHA512),
];

async fn send(url: &str, method: &str, extra: &[(&str, &str)], token_secret: &str, browser: &mut Browser) -> Page {
    let signed = sign(url, method, "HMAC-SHA1", extra, token_secret);
    browser.set_header("authorization", &authorization(&signed));
    let page = match method {
        "POST" => browser.post_form(url, &[]).await,
        _ => browser.get(url).await,
    };
    browser.remove_header("authorization");
    page
}

/// The protocol parameters with their signature (RFC 5849 §3.4), by hand: the peers judge a second pair of eyes.
fn sign(
    url: &str,
    method: &str,
    signature_method: &str,
    extra: &[(&str, &str)],
    token_secret: &str,
) -> Vec<(String, String)> {
    let mut nonce = [0; 16];
    rand::fill(&mut nonce).expect("randomness");
    let nonce: String = nonce.iter().map(|byte| format!("{byte:02x}")).collect();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970").as_secs().to_string();
    let mut protocol = vec![
        ("oauth_consumer_key", KEY),
        ("oauth_nonce", &nonce),
        ("oauth_signature_method", signature_method),
        ("oauth_timestamp", &now),
        ("oauth_version", "1.0"),
    ];
    protocol.extend(extra);

    let mut target = Url::parse(url).expect("a URL");
    let mut all: Vec<_> = target.query_pairs().map(|(name, value)| (encode(&name), encode(&value))).collect();
    all.extend(protocol.iter().map(|(name, value)| (encode(name), encode(value))));
    all.sort();
    let all: Vec<_> = all.iter().map(|(name, value)| format!("{name}={value}")).collect();
    target.set_query(None);
    let base = [method, target.as_str(), &all.join("&")].map(encode).join("&");
    let key = [SECRET, token_secret].map(encode).join("&");
    let algorithm = METHODS.into_iter().find(|(name, _)| *name == signature_method).expect("an HMAC method").1;
    let signature = STANDARD.encode(hmac::sign(&hmac::Key::new(algorithm, key.as_bytes()), base.as_bytes()));

    protocol.push(("oauth_signature", &signature));
    protocol.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// RFC 5849 §3.5.1.
fn authorization(protocol: &[(String, String)]) -> String {
    let fields: Vec<_> = protocol.iter().map(|(name, value)| format!(r#"{name}="{}""#, encode(value))).collect();
    format!("OAuth {}", fields.join(", "))
}

/// RFC 5849 §3.6.
fn encode(text: &str) -> String {
    let encoded = text.bytes().map(|byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}

fn pairs(encoded: &str) -> HashMap<String, String> {
    url::form_urlencoded::parse(encoded.as_bytes()).into_owned().collect()
}
