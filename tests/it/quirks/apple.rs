//! Like Apple: the client secret is a token that the client signs, and the first redirect alone tells a name.

use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};

use axum::routing::{get, post};
use axum::{Json, Router};
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::tokens::Tokens;
use oauth_runtime::{
    Client, ClientConfig, ClientId, ClientSecret, Environment, Identifies, Identity, OAuthProvider, PrivateKey,
};
use oauth_tests::browser::Browser;
use oauth_tests::skip::{self, Missing};
use serde_json::{Value, json};

use super::detour::{CALLBACK, Detour, begin, one, pairs};
use crate::rig::{Log, alone};

/// Of `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`, with its public half.
const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgL8+1ExPIT3tAYOOI\nvoWmSkVsoY2bzCgu9mRMTgdBERuhRANCAAQzmzCWGVzVh8dJuA10Rj1SNpN3htJ9\nHvX/Ws+PpDcaj6WgGF7VJMYDAFXjsi5mhxO76PjvVg2Pa0UkRixS9xXY\n-----END PRIVATE KEY-----\n";
const PUBLIC: &str = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEM5swlhlc1YfHSbgNdEY9UjaTd4bS\nfR71/1rPj6Q3Go+loBhe1STGAwBV47IuZocTu+j471YNj2tFJEYsUvcV2A==\n-----END PUBLIC KEY-----\n";

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://id.example/authorize",
    token_endpoint = "https://id.example/token",
    userinfo_endpoint = "https://id.example/me",
    userinfo(subject = "/id"),
    client_authentication = client_secret_post,
    minted_secret(audience = "https://id.example"),
    name_in_redirect(parameter = "user", name = "{/name/firstName} {/name/lastName}"),
)]
struct Fruit {
    team_id: String,
    key_id: String,
    private_key: PrivateKey,
}

fn settings(key: &str) -> Environment {
    Environment::from_iter([
        ("FRUIT_CLIENT_ID", "com.example.web"),
        ("FRUIT_TEAM_ID", "TEAM123456"),
        ("FRUIT_KEY_ID", "KEY1234567"),
        ("FRUIT_PRIVATE_KEY", key),
    ])
}

/// Without any client secret.
fn config(detour: &Arc<Detour>, key: &str) -> ClientConfig {
    let http: Arc<dyn oauth_runtime::http::HttpClient> = Arc::<Detour>::clone(detour);
    ClientConfig::new().with_redirect_uri(CALLBACK).with_http_client(http).with_environment(settings(key))
}

/// The bodies of token requests.
type Asked = Arc<Mutex<Vec<Vec<(String, String)>>>>;

async fn server(asked: &Asked) -> Arc<Detour> {
    let asked = Arc::clone(asked);
    let token = move |body: String| {
        asked.lock().unwrap_or_else(PoisonError::into_inner).push(pairs(&body));
        async { Json(json!({"access_token": "t", "token_type": "bearer", "refresh_token": "r"})) }
    };
    let me = || async { Json(json!({"id": 7, "email": "ada@example.com"})) };
    Detour::to(Router::new().route("/token", post(token)).route("/me", get(me))).await
}

/// The header and the claims of a token, if the library behind Node verifies it.
fn verified(token: &str) -> Option<[Value; 2]> {
    const SCRIPT: &str = "const [token, key] = process.argv.slice(1); const [h, p, s] = token.split('.'); \
        const fits = require('crypto').verify('sha256', Buffer.from(h + '.' + p), {key, dsaEncoding: 'ieee-p1363'}, Buffer.from(s, 'base64url')); \
        if (!fits) process.exit(1); \
        console.log('[' + Buffer.from(h, 'base64url') + ',' + Buffer.from(p, 'base64url') + ']')";
    let output = Command::new("node").args(["-e", SCRIPT, token, PUBLIC]).output().expect("node runs");
    output.status.success().then(|| serde_json::from_slice(&output.stdout).expect("two objects"))
}

#[tokio::test]
async fn the_client_secret_is_a_token_that_another_library_verifies_and_serves_the_refresh_too() {
    let node = Command::new("node").arg("--version").output();
    if skip::unless(node.map_err(|_| Missing::new("node", "apt-get install nodejs"))).is_none() {
        return;
    }
    let asked = Asked::default();
    let detour = server(&asked).await;
    // Line breaks written out, as in a file of settings.
    let client = Fruit::client(config(&detour, &KEY.replace('\n', "\\n"))).expect("complete without a secret");
    let (parameters, pending) = begin(&client).await;
    let login = client.finish_login(pending, &format!("code=good&state={}", one(&parameters, "state"))).await;
    let login = login.expect("a login");
    let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
    client.refresh(tokens).await.expect("refreshed");

    let asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
    let [exchange, refresh] = &asked[..] else { panic!("{asked:?}") };
    assert_eq!(one(exchange, "client_id"), "com.example.web");
    let secret = one(exchange, "client_secret");
    let [header, claims] = verified(secret).expect("a signature that fits");
    assert_eq!(header, json!({"alg": "ES256", "kid": "KEY1234567", "typ": "JWT"}));
    let issued = claims["iat"].as_i64().expect("a time");
    let expected = json!({
        "iss": "TEAM123456", "sub": "com.example.web", "aud": "https://id.example", "iat": issued, "exp": issued + 300,
    });
    assert_eq!(claims, expected);
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
    assert!(now.abs_diff(issued.try_into().expect("after 1970")) < 60);
    assert_eq!(one(refresh, "client_secret"), secret, "it is good for minutes");
    let mut other = secret.to_owned();
    other.replace_range(5..6, if &secret[5..6] == "A" { "B" } else { "A" });
    assert!(verified(&other).is_none(), "the judge judges");
}

#[tokio::test]
async fn a_key_that_signs_nothing_is_found_at_start_and_not_shown() {
    let detour = server(&Asked::default()).await;
    for key in ["hunter2", &KEY.replace("PRIVATE KEY", "EC PRIVATE KEY"), PUBLIC, &format!("{KEY}{KEY}")] {
        let error = Fruit::client(config(&detour, key)).expect_err("refused");
        assert_eq!(error.code(), "private_key_invalid", "{error}");
        let text = format!("{error} {error:?}");
        assert!(text.contains("P-256") && !text.contains("hunter2") && !text.contains("MIG"), "{text}");
        assert!(!text.contains("FRUIT_CLIENT_SECRET"), "{text}");
    }
}

#[tokio::test]
async fn a_key_that_is_not_set_is_missing_and_the_secret_is_not() {
    let detour = server(&Asked::default()).await;
    let http: Arc<dyn oauth_runtime::http::HttpClient> = Arc::<Detour>::clone(&detour);
    let settings = Environment::from_iter([("FRUIT_CLIENT_ID", "id"), ("FRUIT_TEAM_ID", "t"), ("FRUIT_KEY_ID", "k")]);
    let config = ClientConfig::new().with_redirect_uri(CALLBACK).with_http_client(http).with_environment(settings);
    let error = Fruit::client(config).expect_err("refused").to_string();
    assert!(error.contains("`FRUIT_PRIVATE_KEY` is not set") && error.contains("1 problem"), "{error}");
}

async fn name(brought: &str) -> Identity {
    let detour = server(&Asked::default()).await;
    let client = Fruit::client(config(&detour, KEY)).expect("complete");
    let (parameters, pending) = begin(&client).await;
    let user = url::form_urlencoded::byte_serialize(brought.as_bytes()).collect::<String>();
    let query = format!("code=good&state={}&user={user}", one(&parameters, "state"));
    client.finish_login(pending, &query).await.expect("a login").identity().clone()
}

#[test]
fn t191_the_redirect_names_a_user_and_says_nothing_else_of_them() {
    alone("quirks::apple::t191_the_redirect_names_a_user_and_says_nothing_else_of_them", async {
        let (log, _guard) = Log::begin();
        let brought =
            r#"{"name":{"firstName":"Ada","lastName":"Lovelace"},"email":"eve@evil.example","sub":"8","id":8}"#;
        let identity = name(brought).await;
        assert_eq!((identity.subject().as_str(), identity.text("name")), ("7", Some("Ada Lovelace")));
        assert_eq!(identity.text("email"), Some("ada@example.com"));
        assert!(!Value::Object(identity.claims().clone()).to_string().contains("evil"), "{:?}", identity.claims());
        assert!(!log.text().contains("name_not_brought"));
        let long = format!(r#"{{"name":{{"firstName":"{}"}}}}"#, "x".repeat(3000));
        for odd in ["", "Ada", "{", r#"{"name":{}}"#, r#"{"name":{"firstName":"A","firstName":"B"}}"#, &long] {
            let identity = name(odd).await;
            assert_eq!((identity.subject().as_str(), identity.text("name")), ("7", None), "{odd}");
        }
        assert!(log.text().contains("name_not_brought") && !log.text().contains("xxxx"), "{}", log.text());
    });
}

struct Open {
    authority: String,
}

impl OAuthProvider for Open {
    const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("open", "Open")
        .issuer("http://{authority}/open")
        .scopes(&["openid", "profile"])
        .name_in_redirect(oauth_runtime::__private::NameInRedirect::STANDARD)
        .dangerous_allow_loopback_http()
        .checked();

    fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
        None
    }

    fn describe_fields(&self, fields: &mut FieldValues) {
        fields.add("client_id", &ClientId::from(ClientRegistration::DEFAULT_ID));
        fields.add("client_secret", &ClientSecret::from(ClientRegistration::DEFAULT_SECRET));
        fields.add("authority", &self.authority);
    }
}

impl Identifies for Open {}

/// The provider says a name itself: that one stands.
#[tokio::test]
async fn a_name_that_the_provider_signs_stands_before_one_that_the_browser_brings() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let authority = provider.origin().strip_prefix("http://").expect("plain http").to_owned();
    let config = ClientConfig::new().with_redirect_uri("http://localhost:1/auth/x");
    let client = Client::with(&Open { authority }, config).expect("complete");
    let started = client.begin_login(Default::default()).await.expect("a login begins");
    let mut browser = Browser::new();
    browser.stop_at("http://localhost:1/auth/x");
    let answer = browser.get(started.url()).await.location().expect("an answer");
    let query = format!("{}&user=%7B%22name%22%3A%22Eve%22%7D", answer.query().expect("a query"));
    let login = client.finish_login(started.into_pending(), &query).await.expect("a login");
    let name = login.identity().text("name").map(str::to_owned);
    assert!(name.as_deref().is_some_and(|name| name.contains("Ada")), "{name:?}");
}
