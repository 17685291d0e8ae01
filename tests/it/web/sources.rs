//! Who the user is, where a provider says less than the specifications ask for, and where it is found.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use http::{HeaderMap, HeaderValue, StatusCode};
use oauth_runtime::description::{ProviderDescription, UserInfoMapping};
use oauth_runtime::http::{Body, HttpClient, Request, ReqwestClient, Response};
use oauth_runtime::identity::ClaimTrust;
use oauth_runtime::quirks::EmailProof;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint, Misbehaviour, Persona, ResponseFault};
use oauth_runtime::{BoxFuture, Client, ClientConfig, ClientId, ClientSecret, Identifies, Identity, OAuthProvider};
use oauth_tests::browser::Browser;
use serde_json::{Value, json};

const CALLBACK: &str = "http://localhost:1/auth/x";
const CORP: ProviderDescription = ProviderDescription::open_id_connect("corp", "Corp")
    .issuer("http://{authority}/corp")
    .scopes(&["openid", "email", "profile"])
    .dangerous_allow_loopback_http();
const PLAIN: ProviderDescription = ProviderDescription::oauth2("plain", "Plain")
    .authorization_endpoint("http://{authority}/plain/authorize")
    .token_endpoint("http://login.localhost:{port}/plain/token")
    .userinfo_endpoint("http://api.v2.localhost:{port}/plain/api/user")
    .userinfo(UserInfoMapping::STANDARD.subject("/id"))
    .dangerous_allow_loopback_http();

macro_rules! provider {
    ($name:ident, $description:expr) => {
        struct $name {
            authority: String,
        }

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = $description.checked();

            fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
                None
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                fields.add("client_id", &ClientId::from(ClientRegistration::DEFAULT_ID));
                fields.add("client_secret", &ClientSecret::from(ClientRegistration::DEFAULT_SECRET));
                fields.add("port", &self.authority.rsplit(':').next().unwrap_or_default().to_owned());
                fields.add("authority", &self.authority);
            }
        }

        impl Identifies for $name {}
    };
}

provider!(Usual, CORP);
provider!(Silent, CORP.profile_in_id_token());
provider!(Forgetful, CORP.dangerous_optional_nonce());
provider!(Named, PLAIN);
/// Claims of other names, of which one is in the ID token or in userinfo.
const ELSEWHERE: UserInfoMapping =
    UserInfoMapping::STANDARD.username("/upn").name("{/given_name} {/family_name}").email_verified("/xms_edov");
provider!(Elsewhere, CORP.userinfo(ELSEWHERE));
provider!(Lenient, CORP.userinfo(ELSEWHERE).lenient_booleans());
provider!(Untrusted, CORP.email_proof(EmailProof::Never));

fn provider() -> DevelopmentProvider {
    DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider")
}

/// Who logs in, or the code of the error.
async fn log_in<P: Identifies>(
    provider: &DevelopmentProvider,
    declared: fn(String) -> P,
) -> Result<Identity, &'static str> {
    let authority = provider.origin().strip_prefix("http://").expect("plain http").to_owned();
    let client: Client<P> =
        Client::with(&declared(authority), ClientConfig::new().with_redirect_uri(CALLBACK)).expect("complete");
    finish(&client).await
}

async fn finish<P: Identifies>(client: &Client<P>) -> Result<Identity, &'static str> {
    let started = client.begin_login(Default::default()).await.map_err(|error| error.code())?;
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    let answer = browser.get(started.url()).await.location().expect("an answer");
    let login = client.finish_login(started.into_pending(), answer.query().expect("a query")).await;
    login.map(|login| login.identity().clone()).map_err(|error| error.code())
}

#[tokio::test]
async fn userinfo_that_refuses_its_own_tokens_is_not_called_where_the_id_token_says_all() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).claims_in_user_info_only();
    let provider = provider.start().expect("a provider");
    provider.misbehave(Misbehaviour::Response(Endpoint::UserInfo, ResponseFault::Unauthorized));
    assert!(log_in(&provider, |authority| Usual { authority }).await.is_err(), "it is asked for what is missing");
    let asked = provider.request_count(Endpoint::UserInfo);
    let identity = log_in(&provider, |authority| Silent { authority }).await.expect("Ada");
    assert_eq!(provider.request_count(Endpoint::UserInfo), asked, "nobody asked");
    assert_eq!(identity.text("email"), None, "what the ID token does not say is not known");
    assert_eq!(identity.issuer().as_str(), provider.issuer("corp"));
}

#[tokio::test]
async fn t056_t057_a_nonce_may_be_absent_where_that_is_declared_and_is_never_another_one() {
    let provider = provider();
    for (misbehaviour, usual, forgetful) in [
        (Misbehaviour::IdTokenMissingNonce, "id_token_nonce", "ok"),
        (Misbehaviour::IdTokenWrongNonce, "id_token_nonce", "id_token_nonce"),
        (Misbehaviour::IdTokenNonceArray, "id_token_nonce", "id_token_nonce"),
    ] {
        provider.misbehave(misbehaviour);
        let code = |login: Result<Identity, &'static str>| login.map_or_else(|code| code, |_| "ok");
        assert_eq!(code(log_in(&provider, |authority| Usual { authority }).await), usual, "{misbehaviour:?}");
        assert_eq!(code(log_in(&provider, |authority| Forgetful { authority }).await), forgetful, "{misbehaviour:?}");
        provider.behave();
    }
}

#[tokio::test]
async fn t146_names_below_localhost_lead_to_this_machine() {
    let provider = provider();
    let identity = log_in(&provider, |authority| Named { authority }).await.expect("Ada");
    assert_eq!(identity.provider().as_str(), "plain");
    let hosts = provider.requests().iter().filter(|request| request.endpoint == Endpoint::Token).count();
    assert_eq!(hosts, 1);
}

/// Entra ID says by `xms_edov` what others say by `email_verified`.
#[tokio::test]
async fn t119_claims_of_other_names_are_read_from_the_id_token_and_from_userinfo() {
    let persona = || {
        Persona::ada()
            .with_email("ada@corp.example", true)
            .with_claim("upn", "ada@corp.example")
            .with_claim("given_name", "Ada")
            .with_claim("family_name", "King")
            .with_claim("xms_edov", "1")
    };
    for in_user_info_only in [false, true] {
        let mut provider = DevelopmentProvider::builder().auto_login(persona());
        if in_user_info_only {
            provider = provider.claims_in_user_info_only();
        }
        let provider = provider.start().expect("a provider");
        let identity = log_in(&provider, |authority| Elsewhere { authority }).await.expect("Ada");
        assert_eq!(identity.text("preferred_username"), Some("ada@corp.example"));
        assert_eq!(identity.text("name"), Some("Ada King"));
        // What the standard claim says is not what the declaration means.
        assert_eq!(identity.email_trust(), ClaimTrust::Unverified);
        assert_eq!(identity.subject().as_str(), Persona::ada().subject());
        let identity = log_in(&provider, |authority| Lenient { authority }).await.expect("Ada");
        assert_eq!(identity.email_trust(), ClaimTrust::Verified);
        assert_eq!(provider.request_count(Endpoint::UserInfo), if in_user_info_only { 2 } else { 0 });
    }
}

/// Okta's ID token beside an access token: the address, and not whether it is verified.
#[tokio::test]
async fn t119_an_address_without_a_word_on_it_is_asked_for_at_userinfo_and_only_the_same_address_gets_it() {
    let word = json!(true);
    for (told, trust) in [
        (json!({"email": "ada@example.com", "email_verified": word}), ClaimTrust::Verified),
        (json!({"email": "ada@example.com", "email_verified": false}), ClaimTrust::Unverified),
        (json!({"email": "eve@example.com", "email_verified": word}), ClaimTrust::Unknown),
        (json!({"email_verified": word}), ClaimTrust::Unknown),
        (json!({"email": "ada@example.com"}), ClaimTrust::Unknown),
        // No login depends on it.
        (json!(401), ClaimTrust::Unknown),
        (json!("<html>"), ClaimTrust::Unknown),
    ] {
        let provider = silent();
        let (client, asked) = thin(&provider, told.clone(), |authority| Usual { authority });
        let identity = finish(&client).await.unwrap_or_else(|code| panic!("{told}: {code}"));
        assert_eq!((identity.text("email"), identity.email_trust()), (Some("ada@example.com"), trust), "{told}");
        assert_eq!(asked.load(Ordering::Relaxed), 1, "{told}");
    }
    // Another user is nobody's word, and a fault.
    let provider = silent();
    let (client, _) = thin(&provider, json!({"sub": "eve"}), |authority| Usual { authority });
    assert_eq!(finish(&client).await.err(), Some("userinfo_subject_mismatch"));
}

#[tokio::test]
async fn nobody_asks_for_the_word_where_it_is_declared_what_an_address_proves() {
    let provider = silent();
    let word = || json!({"email": "ada@example.com", "email_verified": true});
    let (client, asked) = thin(&provider, word(), |authority| Untrusted { authority });
    let identity = finish(&client).await.expect("Ada");
    assert_eq!((identity.text("email"), asked.load(Ordering::Relaxed)), (Some("ada@example.com"), 0));
    let (client, asked) = thin(&provider, word(), |authority| Silent { authority });
    finish(&client).await.expect("Ada");
    assert_eq!(asked.load(Ordering::Relaxed), 0);
}

fn silent() -> DevelopmentProvider {
    let persona = Persona::ada().with_claim("email_verified", json!(null));
    DevelopmentProvider::builder().auto_login(persona).start().expect("a provider")
}

/// A client whose userinfo endpoint says what `told` has, or fails with its status, and how often it was asked.
fn thin<P: Identifies>(
    provider: &DevelopmentProvider,
    told: Value,
    declared: fn(String) -> P,
) -> (Client<P>, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let http = Thin { client: ReqwestClient::new().expect("an HTTP client"), told, asked: Arc::clone(&asked) };
    let authority = provider.origin().strip_prefix("http://").expect("plain http").to_owned();
    let config =
        ClientConfig::new().with_redirect_uri(CALLBACK).with_http_client(Arc::new(http) as Arc<dyn HttpClient>);
    (Client::with(&declared(authority), config).expect("complete"), asked)
}

#[derive(Debug)]
struct Thin {
    client: ReqwestClient,
    told: Value,
    asked: Arc<AtomicUsize>,
}

impl HttpClient for Thin {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, oauth_runtime::Result<Response<Body>>> {
        let is_userinfo = request.url.url().path().ends_with("/userinfo");
        Box::pin(async move {
            let answer = self.client.send(request).await?;
            if !is_userinfo {
                return Ok(answer);
            }
            self.asked.fetch_add(1, Ordering::Relaxed);
            let (mut status, mut body) = (StatusCode::OK, self.told.clone());
            match &self.told {
                Value::Object(_) if body.get("sub").is_none() => body["sub"] = json!(Persona::ada().subject()),
                Value::Number(_) => status = StatusCode::UNAUTHORIZED,
                _ => {}
            }
            let mut headers = HeaderMap::new();
            headers.insert("content-type", HeaderValue::from_static("application/json"));
            Ok(Response::new(status, headers, bytes::Bytes::from(body.to_string()).into()))
        })
    }
}

#[tokio::test]
async fn t119_an_address_proves_nothing_where_the_declaration_says_so() {
    let provider = provider();
    let identity = log_in(&provider, |authority| Usual { authority }).await.expect("Ada");
    assert_eq!(identity.email_trust(), ClaimTrust::Verified);
    let identity = log_in(&provider, |authority| Untrusted { authority }).await.expect("Ada");
    assert_eq!((identity.text("email").is_some(), identity.email_trust()), (true, ClaimTrust::Unverified));
}
