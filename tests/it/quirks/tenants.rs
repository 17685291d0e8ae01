//! Like Microsoft Entra's `organizations`: one server, whose metadata have a place for the tenant where the issuer stands, and whose
//! keys are each for one issuer or for all.

use std::sync::{Arc, Mutex, PoisonError};

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use axum::extract::Path;
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::StatusCode;
use oauth_runtime::flow::CompletedLogin;
use oauth_runtime::http::HttpClient;
use oauth_runtime::{Client, Environment, Error, ErrorKind, Identifies, OAuthProvider, Tenants};
use oauth_tests::browser::{Browser, Page};
use serde_json::{Value, json};

use super::detour::{Detour, ID, SECRET, begin, one, pairs};
use crate::rig::{App, Log, alone, code_of};

const TEMPLATE: &str = "https://login.example/{tenantid}/v2.0";
const LISTED: &str = "72f988bf-86f1-41af-91ab-2d7cd011db47";
const CONTOSO: &str = "3aa4a235-b6e2-48d5-9195-7fcf05b459b0";
const STRANGER: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.example/{tenantid}/v2.0",
    metadata_url = "https://login.example/organizations/v2.0/.well-known/openid-configuration",
    tenants("72F988BF-86f1-41af-91ab-2d7cd011db47", "contoso.example"),
    id_token_alg = EdDSA,
    profile_in_id_token,
)]
struct Entra;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.example/{tenantid}/v2.0",
    metadata_url = "https://login.example/organizations/v2.0/.well-known/openid-configuration",
    dangerous_any_tenant,
    id_token_alg = EdDSA,
    profile_in_id_token,
)]
struct Anybody;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.example/{tenantid}/v2.0",
    metadata_url = "https://login.example/organizations/v2.0/.well-known/openid-configuration",
    id_token_alg = EdDSA,
    profile_in_id_token,
)]
struct Configured {
    tenants: Tenants,
}

/// What the server says next.
#[derive(Debug)]
struct Says {
    /// In the metadata for all tenants.
    issuer: Value,
    /// Members of the key.
    key: Value,
    /// In the ID token, over what is usual.
    claims: Value,
    nonce: String,
    /// What the metadata of a domain name as the issuer; without it the domain is not known.
    of_domain: Option<String>,
    domains_asked: usize,
}

type Shared = Arc<Mutex<Says>>;

fn issuer_of(tenant: &str) -> String {
    TEMPLATE.replace("{tenantid}", tenant)
}

fn change(says: &Shared, change: impl FnOnce(&mut Says)) {
    change(&mut says.lock().unwrap_or_else(PoisonError::into_inner));
}

fn seen<T>(says: &Shared, look: impl FnOnce(&Says) -> T) -> T {
    look(&says.lock().unwrap_or_else(PoisonError::into_inner))
}

fn merged(mut base: Value, over: &Value) -> Value {
    for (name, value) in over.as_object().expect("an object") {
        base[name] = value.clone();
    }
    base
}

async fn server() -> (Arc<Detour>, Shared) {
    let says = Arc::new(Mutex::new(Says {
        issuer: json!(TEMPLATE),
        key: json!({ "issuer": TEMPLATE }),
        claims: json!({}),
        nonce: String::new(),
        of_domain: Some(issuer_of(CONTOSO)),
        domains_asked: 0,
    }));
    let pair = Arc::new(Ed25519KeyPair::from_seed_unchecked(&[7; 32]).expect("a key"));
    let point = URL_SAFE_NO_PAD.encode(pair.public_key());
    let metadata = |says: Shared| {
        move |Path(tenant): Path<String>| async move {
            let mut says = says.lock().unwrap_or_else(PoisonError::into_inner);
            let issuer = if tenant == "organizations" {
                says.issuer.clone()
            } else {
                says.domains_asked += 1;
                json!(says.of_domain)
            };
            Json(json!({
                "issuer": issuer,
                "authorization_endpoint": "https://login.example/organizations/authorize",
                "token_endpoint": "https://login.example/organizations/token",
                "jwks_uri": "https://login.example/organizations/keys",
            }))
        }
    };
    let keys = |says: Shared| {
        move || async move {
            let key = json!({"kty": "OKP", "crv": "Ed25519", "x": point, "kid": "k", "use": "sig"});
            Json(json!({ "keys": [merged(key, &seen(&says, |says| says.key.clone()))] }))
        }
    };
    let token = |says: Shared| {
        move || async move {
            let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
            let claims = seen(&says, |says| {
                let usual = json!({
                    "iss": issuer_of(LISTED), "tid": LISTED, "sub": "ada", "aud": ID, "nonce": says.nonce,
                    "iat": now, "exp": now + 300,
                });
                merged(usual, &says.claims)
            });
            let encode = |part: &str| URL_SAFE_NO_PAD.encode(part);
            let input = format!("{}.{}", encode(r#"{"alg":"EdDSA","kid":"k"}"#), encode(&claims.to_string()));
            let signature = URL_SAFE_NO_PAD.encode(pair.sign(input.as_bytes()));
            Json(json!({"access_token": "a", "token_type": "Bearer", "id_token": format!("{input}.{signature}")}))
        }
    };
    let routes = Router::new()
        .route("/{tenant}/v2.0/.well-known/openid-configuration", get(metadata(Arc::clone(&says))))
        .route("/organizations/keys", get(keys(Arc::clone(&says))))
        .route("/organizations/token", post(token(Arc::clone(&says))));
    (Detour::to(routes).await, says)
}

/// Issuer of who logs in, or the code of the error and the status of the answer; `iss` is that of the browser's answer.
async fn log_in_with<P: Identifies>(client: &Client<P>, says: &Shared, iss: &str) -> Result<String, &'static str> {
    let login = finished(client, says, iss).await.map_err(|error| error.code())?;
    assert_eq!(login.identity().subject().as_str(), "ada");
    Ok(login.identity().issuer().as_str().to_owned())
}

async fn finished<P: Identifies>(client: &Client<P>, says: &Shared, iss: &str) -> Result<CompletedLogin, Error> {
    let (parameters, pending) = begin(client).await;
    change(says, |says| one(&parameters, "nonce").clone_into(&mut says.nonce));
    let query = format!("code=good&state={}{iss}", one(&parameters, "state"));
    client.finish_login(pending, &query).await
}

async fn log_in<P: Identifies>(client: &Client<P>, says: &Shared) -> Result<String, &'static str> {
    log_in_with(client, says, "").await
}

fn of(tenant: &str) -> Value {
    json!({"iss": issuer_of(tenant), "tid": tenant})
}

#[tokio::test]
async fn t101_a_token_is_of_the_issuer_with_its_own_tenant_and_the_tenant_is_listed() {
    let (detour, says) = server().await;
    let client: Client<Entra> = Entra::client(detour.config()).expect("complete");
    assert_eq!(log_in(&client, &says).await, Ok(issuer_of(LISTED)));
    for (claims, code) in [
        (of(STRANGER), "id_token_tenant"),
        (json!({"tid": STRANGER}), "id_token_issuer"),
        (json!({"iss": issuer_of(STRANGER)}), "id_token_issuer"),
        (json!({"tid": null}), "id_token_issuer"),
        (json!({"tid": [LISTED]}), "id_token_issuer"),
        (json!({"tid": LISTED.to_uppercase()}), "id_token_issuer"),
        (json!({"iss": TEMPLATE, "tid": "{tenantid}"}), "id_token_issuer"),
        (json!({"iss": format!("{}/", issuer_of(LISTED))}), "id_token_issuer"),
        (json!({"iss": format!("https://sts.example/{LISTED}/")}), "id_token_issuer"),
        (json!({"iss": issuer_of(&format!("{LISTED}/x")), "tid": format!("{LISTED}/x")}), "id_token_issuer"),
        (json!({"iss": issuer_of(""), "tid": ""}), "id_token_issuer"),
        (json!({"iss": null}), "id_token_issuer"),
        (of("organizations"), "id_token_tenant"),
        (of("contoso.example"), "id_token_tenant"),
    ] {
        change(&says, |says| says.claims = claims.clone());
        assert_eq!(log_in(&client, &says).await, Err(code), "{claims}");
    }
}

#[tokio::test]
async fn a_domain_is_looked_up_once_and_stays_what_it_was() {
    let (detour, says) = server().await;
    let client: Client<Entra> = Entra::client(detour.config()).expect("complete");
    log_in(&client, &says).await.expect("listed by its identifier");
    assert_eq!(seen(&says, |says| says.domains_asked), 0, "nobody has to ask");
    change(&says, |says| says.claims = of(CONTOSO));
    for _ in 0..3 {
        assert_eq!(log_in(&client, &says).await, Ok(issuer_of(CONTOSO)));
    }
    // It changes hands.
    change(&says, |says| says.of_domain = Some(issuer_of(STRANGER)));
    assert_eq!(log_in(&client, &says).await, Ok(issuer_of(CONTOSO)));
    change(&says, |says| says.claims = of(STRANGER));
    assert_eq!(log_in(&client, &says).await, Err("id_token_tenant"));
    assert_eq!(seen(&says, |says| says.domains_asked), 1);
}

#[tokio::test]
async fn a_domain_that_cannot_be_looked_up_keeps_nobody_else_out_and_lets_nobody_in() {
    for (of_domain, code) in [
        (None, "metadata_malformed"),
        (Some("https://evil.example/x/v2.0".to_owned()), "issuer_mismatch"),
        (Some(TEMPLATE.to_owned()), "issuer_mismatch"),
    ] {
        let (detour, says) = server().await;
        let client: Client<Entra> = Entra::client(detour.config()).expect("complete");
        change(&says, |says| (says.of_domain, says.claims) = (of_domain, of(CONTOSO)));
        assert_eq!(log_in(&client, &says).await, Err(code));
        change(&says, |says| says.claims = of(LISTED));
        assert_eq!(log_in(&client, &says).await, Ok(issuer_of(LISTED)));
    }
}

#[tokio::test]
async fn a_key_of_one_issuer_signs_for_no_other() {
    for (key, code) in [
        (json!({}), Ok(issuer_of(LISTED))),
        (json!({"issuer": null}), Ok(issuer_of(LISTED))),
        (json!({"issuer": TEMPLATE}), Ok(issuer_of(LISTED))),
        (json!({"issuer": issuer_of(LISTED)}), Ok(issuer_of(LISTED))),
        (json!({"issuer": issuer_of(STRANGER)}), Err("id_token_key_issuer")),
        (json!({"issuer": issuer_of("{other}")}), Err("id_token_key_issuer")),
        (json!({"issuer": ""}), Err("id_token_key_issuer")),
    ] {
        let (detour, says) = server().await;
        change(&says, |says| says.key = key.clone());
        let client: Client<Entra> = Entra::client(detour.config()).expect("complete");
        assert_eq!(log_in(&client, &says).await, code, "{key}");
    }
}

#[tokio::test]
async fn t045_the_answer_of_the_browser_names_the_issuer_of_the_token_if_it_names_one() {
    let (detour, says) = server().await;
    let client: Client<Entra> = Entra::client(detour.config()).expect("complete");
    for (iss, code) in [
        (issuer_of(LISTED), Ok(issuer_of(LISTED))),
        (issuer_of(CONTOSO), Err("response_issuer_mismatch")),
        ("https://evil.example".to_owned(), Err("response_issuer_mismatch")),
        (issuer_of("a%2fb"), Err("response_issuer_mismatch")),
    ] {
        let encoded: String = url::form_urlencoded::byte_serialize(iss.as_bytes()).collect();
        assert_eq!(log_in_with(&client, &says, &format!("&iss={encoded}")).await, code, "{iss}");
    }
    // The text with braces is nobody.
    let encoded: String = url::form_urlencoded::byte_serialize(TEMPLATE.as_bytes()).collect();
    assert_eq!(log_in_with(&client, &says, &format!("&iss={encoded}")).await, Err("response_issuer_mismatch"));
}

#[tokio::test]
async fn another_issuer_is_told_beside_the_one_that_was_expected() {
    let beside = |expected: &str, found: &str| format!("expected {expected:?}, found {found:?}");
    let elsewhere = "https://sts.example/x/";
    let answer: String = url::form_urlencoded::byte_serialize(issuer_of(CONTOSO).as_bytes()).collect();
    for (claims, key, iss, cause) in [
        (json!({"iss": elsewhere}), json!({}), String::new(), beside(TEMPLATE, elsewhere)),
        (json!({"iss": null}), json!({}), String::new(), "`iss` is not a text".to_owned()),
        (
            json!({}),
            json!({"issuer": issuer_of(STRANGER)}),
            String::new(),
            beside(&issuer_of(LISTED), &issuer_of(STRANGER)),
        ),
        (json!({}), json!({}), format!("&iss={answer}"), beside(&issuer_of(LISTED), &issuer_of(CONTOSO))),
    ] {
        let (detour, says) = server().await;
        change(&says, |says| (says.claims, says.key) = (claims, key));
        let client: Client<Entra> = Entra::client(detour.config()).expect("complete");
        let error = finished(&client, &says, &iss).await.expect_err("another issuer");
        let source = std::error::Error::source(&error).map(ToString::to_string);
        assert_eq!(source, Some(cause), "{error}");
    }
}

#[tokio::test]
async fn t145_the_metadata_have_the_place_where_the_declaration_has_it() {
    for issuer in [issuer_of(LISTED), issuer_of("{tenant}"), "https://evil.example/{tenantid}/v2.0".to_owned()] {
        let (detour, says) = server().await;
        change(&says, |says| says.issuer = json!(issuer));
        let client: Client<Entra> = Entra::client(detour.config()).expect("complete");
        let begun = client.begin_login(Default::default()).await.map(|_| ()).map_err(|error| error.code());
        assert_eq!(begun, Err("issuer_mismatch"), "{issuer}");
    }
}

#[tokio::test]
async fn everybody_is_let_in_where_that_is_declared_each_under_their_own_issuer() {
    let (detour, says) = server().await;
    let client: Client<Anybody> = Anybody::client(detour.config()).expect("complete");
    for tenant in [LISTED, STRANGER, "acme"] {
        change(&says, |says| says.claims = of(tenant));
        assert_eq!(log_in(&client, &says).await, Ok(issuer_of(tenant)));
    }
    change(&says, |says| says.claims = json!({"iss": issuer_of(STRANGER), "tid": LISTED}));
    assert_eq!(log_in(&client, &says).await, Err("id_token_issuer"));
}

#[tokio::test]
async fn a_setting_lists_the_tenants_of_a_deployment() {
    let config = |detour: &Arc<Detour>, tenants: &str| {
        let settings = [("CONFIGURED_TENANTS", tenants)];
        detour.config().with_environment(Environment::from_iter(settings))
    };
    let (detour, says) = server().await;
    let client: Client<Configured> =
        Configured::client(config(&detour, &format!("acme, {STRANGER}"))).expect("complete");
    change(&says, |says| says.claims = of(STRANGER));
    assert_eq!(log_in(&client, &says).await, Ok(issuer_of(STRANGER)));
    change(&says, |says| says.claims = of(LISTED));
    assert_eq!(log_in(&client, &says).await, Err("id_token_tenant"));
    for (wrong, code) in
        [("common", "setting_invalid"), ("a/b", "setting_invalid"), (",", "setting_invalid"), ("", "setting_missing")]
    {
        let error = Configured::client(config(&detour, wrong)).expect_err("no tenants");
        let ErrorKind::Config(report) = error.kind() else { panic!("{error:?}") };
        let codes: Vec<_> = report.findings().iter().map(|finding| (finding.code(), finding.setting())).collect();
        assert_eq!(codes, [(code, Some("CONFIGURED_TENANTS"))], "{wrong}");
    }
}

#[test]
fn who_is_of_another_tenant_is_told_so_and_the_log_names_the_tenant() {
    let name = "quirks::tenants::who_is_of_another_tenant_is_told_so_and_the_log_names_the_tenant";
    alone(name, async {
        let (log, _guard) = Log::begin();
        let page = refused_page().await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::FORBIDDEN, "id_token_tenant"));
        assert!(page.body().contains("organisation whose members cannot log in here"), "{}", page.body());
        let log = log.text();
        assert!(log.contains("id_token_tenant") && log.contains(&format!("the tenant is `{STRANGER}`")), "{log}");
        assert!(log.contains("the tenant of a domain was looked up"), "{log}");
    });
}

async fn refused_page() -> Page {
    let (detour, says) = server().await;
    change(&says, |says| says.claims = of(STRANGER));
    let settings = Environment::from_iter([("ENTRA_CLIENT_ID", ID), ("ENTRA_CLIENT_SECRET", SECRET)]);
    let http: Arc<dyn HttpClient> = detour;
    let app = App::start(Router::new().merge(Entra::routes()), |app| app.environment(settings).http_client(http)).await;
    let mut browser = Browser::new();
    browser.follow_redirects(false);
    let to = browser.get(&app.path("/login/entra")).await.location().expect("the provider");
    let parameters = pairs(to.query().expect("a query"));
    change(&says, |says| one(&parameters, "nonce").clone_into(&mut says.nonce));
    browser.follow_redirects(true);
    browser.get(&app.path(&format!("/auth/entra?code=good&state={}", one(&parameters, "state")))).await
}
