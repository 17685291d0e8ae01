use std::collections::HashMap;
use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::{hmac, rand};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use oauth_tests::browser::{Browser, Page};
use oauth_tests::peer::{OAuth1Client, OAuth1Server, OAuth1ServerConfig, OAuth1Token, Verdict};
use oauth_tests::skip;
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

/// Signs by HMAC-SHA1 with the parameters in the header (RFC 5849 §3), by hand: the peers judge a second pair of eyes.
async fn send(url: &str, method: &str, extra: &[(&str, &str)], token_secret: &str, browser: &mut Browser) -> Page {
    let mut nonce = [0; 16];
    rand::fill(&mut nonce).expect("randomness");
    let nonce: String = nonce.iter().map(|byte| format!("{byte:02x}")).collect();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970").as_secs().to_string();
    let mut protocol = vec![
        ("oauth_consumer_key", KEY),
        ("oauth_nonce", &nonce),
        ("oauth_signature_method", "HMAC-SHA1"),
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
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, key.as_bytes());
    let signature = STANDARD.encode(hmac::sign(&key, base.as_bytes()));

    protocol.push(("oauth_signature", &signature));
    let fields: Vec<_> = protocol.iter().map(|(name, value)| format!(r#"{name}="{}""#, encode(value))).collect();
    browser.set_header("authorization", &format!("OAuth {}", fields.join(", ")));
    let page = match method {
        "POST" => browser.post_form(url, &[]).await,
        _ => browser.get(url).await,
    };
    browser.remove_header("authorization");
    page
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
