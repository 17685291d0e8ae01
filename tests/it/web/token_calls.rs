//! Calls about tokens: whether they are good, that they end, and for less than what was granted. And the client's secret, which
//! another one takes the place of while the application runs.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use oauth_runtime::flow::{BeginLogin, Introspection};
use oauth_runtime::http::Limits;
use oauth_runtime::scope::email;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use oauth_runtime::tokens::{OAuth2Tokens, Tokens};
use oauth_runtime::types::AccessToken;
use oauth_runtime::{Client, ClientConfig, ClientSecret, Instance, OAuthProvider};
use oauth_tests::browser::Browser;

use crate::rig::{Lasting, Legacy, Log, Open, Plain, TestClock, environment};

const CLIENT: &str = ClientRegistration::DEFAULT_ID;
const BACK: &str = "http://localhost:1/back";

fn provider() -> DevelopmentProvider {
    DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider")
}

fn client<P: OAuthProvider>(provider: &DevelopmentProvider) -> Client<P> {
    let config = ClientConfig::new().with_environment(environment(provider.origin())).with_redirect_uri(BACK);
    Client::new(config).expect("complete")
}

/// What somebody grants who logs in.
async fn granted(client: &Client<Lasting>) -> OAuth2Tokens {
    let started = client.begin_authorization(BeginLogin::new()).await.expect("begun");
    let mut browser = Browser::new();
    browser.stop_at(BACK);
    let page = browser.get(started.url()).await;
    let query = page.location().expect("the way back").query().expect("an answer").to_owned();
    let Tokens::OAuth2(tokens) = client.finish_authorization(started.into_pending(), &query).await.expect("tokens")
    else {
        panic!("OAuth 2.0")
    };
    tokens
}

async fn is_active(client: &Client<Lasting>, token: &str) -> bool {
    client.introspect(&AccessToken::new(token)).await.expect("an answer").is_active()
}

#[tokio::test]
async fn the_server_says_for_what_a_token_is_good_and_that_a_revoked_one_is_not() {
    let provider = provider();
    let client = client::<Lasting>(&provider);
    let tokens = granted(&client).await;
    let Introspection::Active(token) = client.introspect(&tokens.access_token).await.expect("an answer") else {
        panic!("it is good")
    };
    assert_eq!((token.client_id.as_deref(), token.subject.as_deref()), (Some(CLIENT), Some(Persona::ada().subject())));
    assert_eq!(token.token_type.as_deref(), Some("Bearer"));
    assert!(token.scopes.contains(&"email".into()) && token.expires_at.is_some());
    let refresh_token = tokens.refresh_token.as_ref().expect("one").expose();
    assert!(is_active(&client, refresh_token).await);
    assert!(!is_active(&client, "of somebody else").await);

    client.revoke(&tokens).await.expect("revoked");
    assert!(!is_active(&client, tokens.access_token.expose()).await && !is_active(&client, refresh_token).await);
    client.revoke(&tokens).await.expect("once more is fine (RFC 7009 §2.2)");
    assert_eq!(client.refresh(&tokens).await.expect_err("ended").code(), "invalid_grant");
}

#[tokio::test]
async fn without_a_refresh_token_the_access_token_is_revoked() {
    let provider = provider();
    let client = client::<Lasting>(&provider);
    let tokens = granted(&client).await;
    let access_alone = OAuth2Tokens::new(tokens.access_token.clone());
    client.revoke(&access_alone).await.expect("revoked");
    assert!(!is_active(&client, tokens.access_token.expose()).await);
    assert!(client.refresh(&tokens).await.is_ok(), "the grant goes on");
}

#[tokio::test]
async fn a_provider_that_offers_neither_is_told_by_name_and_one_that_refuses_says_why() {
    let provider = provider();
    let plain = client::<Plain>(&provider);
    let tokens = OAuth2Tokens::new("a");
    let error = plain.revoke(&tokens).await.expect_err("no such endpoint");
    assert_eq!(error.code(), "metadata_endpoint_missing");
    let error = plain.introspect(&tokens.access_token).await.expect_err("no such endpoint");
    assert_eq!(error.code(), "metadata_endpoint_missing");
    let legacy = client::<Legacy>(&provider);
    assert_eq!(legacy.revoke(&tokens).await.expect_err("OAuth 1.0a").code(), "grant_not_of_protocol");

    let lasting = client::<Lasting>(&provider);
    let tokens = granted(&lasting).await;
    provider.client(ClientRegistration::new(CLIENT, "another secret: hunter2"));
    let errors = [
        lasting.revoke(&tokens).await.expect_err("refused"),
        lasting.introspect(&tokens.access_token).await.expect_err("refused"),
    ];
    for error in errors {
        assert_eq!(error.code(), "invalid_client");
        let told = format!("{error:?} {error}");
        assert!(!told.contains(tokens.access_token.expose()) && !told.contains("hunter2"), "{told}");
    }
}

#[tokio::test]
async fn a_refresh_may_ask_for_less_and_the_refresh_token_stays_one_for_all() {
    let provider = provider();
    let client = client::<Lasting>(&provider);
    let tokens = granted(&client).await;
    let less = client.refresh_within::<(email,)>(&tokens).await.expect("less");
    let request = provider.requests().pop().expect("a request");
    assert_eq!(request.scope.as_deref(), Some("email"));
    let all = client.refresh(&less).await.expect("all of it again");
    assert!(all.scopes.contains(&"openid".into()), "{:?}", all.scopes);
}

#[tokio::test]
async fn the_ends_that_a_server_tells_are_kept_through_refreshes() {
    let provider = provider();
    provider.refresh_token_lifetime(Duration::from_secs(3600));
    let client = client::<Lasting>(&provider);
    let tokens = granted(&client).await;
    let end = tokens.refresh_token_expires_at.expect("the server says so");
    assert_eq!(tokens.grant_ends_at(), Some(end.max(tokens.expires_at.expect("an end"))));
    provider.refresh_token_lifetime(Duration::from_secs(7200));
    let later = client.refresh(&tokens).await.expect("renewed");
    assert!(later.refresh_token_expires_at.expect("an end") > end);
    // The same refresh token again, of which the answer says nothing.
    provider.misbehave(Misbehaviour::TokenRefreshNotRotated);
    let same = client.refresh(&later).await.expect("renewed");
    assert_eq!(
        (same.refresh_token, same.refresh_token_expires_at),
        (later.refresh_token, later.refresh_token_expires_at)
    );
}

/// It is not needed to know who is logged in, and could only say that it is somebody else.
#[tokio::test]
async fn t255_an_id_token_that_comes_with_a_refresh_changes_nobody() {
    let provider = provider();
    let client = client::<Lasting>(&provider);
    let mut tokens = granted(&client).await;
    let first = tokens.id_token.clone().expect("an ID token");
    for fault in [
        Misbehaviour::IdTokenRefreshedWrongIssuer,
        Misbehaviour::IdTokenRefreshedWrongSubject,
        Misbehaviour::IdTokenWrongAudience,
        Misbehaviour::IdTokenUnsigned,
        Misbehaviour::IdTokenInvalidSignature,
        Misbehaviour::IdTokenNotJson,
    ] {
        provider.misbehave(fault);
        let renewed = client.refresh(&tokens).await.unwrap_or_else(|error| panic!("{fault:?}: {error:?}"));
        assert_ne!(renewed.access_token, tokens.access_token, "{fault:?}");
        assert_eq!(renewed.id_token.as_ref(), Some(&first), "{fault:?}");
        provider.behave();
        tokens = renewed;
    }
}

#[tokio::test]
async fn t256_a_refresh_brings_no_token_of_another_type_and_the_scopes_that_its_answer_says() {
    let provider = provider();
    let client = client::<Lasting>(&provider);
    let tokens = granted(&client).await;
    assert!(!tokens.scopes.contains(&"admin".into()));
    provider.misbehave(Misbehaviour::TokenWiderScope);
    let wider = client.refresh(&tokens).await.expect("renewed");
    // No declaration has it, so that no handler and no call can ask for it.
    assert!(wider.scopes.contains(&"admin".into()) && wider.scopes.contains(&"openid".into()), "{:?}", wider.scopes);
    for (fault, code) in
        [(Misbehaviour::TokenTypeMac, "token_type_unsupported"), (Misbehaviour::TokenMissingType, "token_type_missing")]
    {
        provider.behave();
        let tokens = granted(&client).await;
        provider.misbehave(fault);
        assert_eq!(client.refresh(&tokens).await.expect_err("refused").code(), code, "{fault:?}");
    }
}

/// A file with the client's secret, as a platform mounts it.
struct SecretFile(PathBuf);

impl SecretFile {
    fn new(name: &str) -> Self {
        let file = Self(std::env::temp_dir().join(format!("oauth-client-secret-{name}-{}", std::process::id())));
        file.write(ClientRegistration::DEFAULT_SECRET);
        file
    }

    fn write(&self, secret: &str) {
        // A mounted secret ends in a line break as often as not.
        std::fs::write(&self.0, format!("{secret}\n")).expect("written");
    }
}

impl Drop for SecretFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn with_file<P: OAuthProvider>(provider: &DevelopmentProvider, file: &SecretFile, clock: &Arc<TestClock>) -> Client<P> {
    let settings = [
        ("OP_AUTHORITY", provider.origin().trim_start_matches("http://").to_owned()),
        ("OP_CLIENT_ID", CLIENT.to_owned()),
        ("OP_CLIENT_SECRET_FILE", file.0.to_str().expect("text").to_owned()),
    ];
    let at = Arc::<TestClock>::clone(clock);
    let config =
        ClientConfig::new().with_environment(settings.into_iter().collect()).with_clock(at).with_redirect_uri(BACK);
    Client::new(config).expect("complete")
}

async fn obtained(client: &Client<Open>, resource: &str) -> Result<(), &'static str> {
    // Each for another resource, so that none is at hand.
    client.service().resource(resource).token().await.map(drop).map_err(|error| error.code())
}

#[tokio::test]
async fn a_secret_in_a_file_is_read_again_and_a_request_that_was_refused_for_the_old_one_is_made_again() {
    let (provider, file, clock) = (provider(), SecretFile::new("again"), TestClock::new());
    let client = with_file::<Open>(&provider, &file, &clock);
    obtained(&client, "https://a.example").await.expect("a token");
    let change = |secret: &str| {
        provider.client(ClientRegistration::new(CLIENT, secret));
        file.write(secret);
        provider.clear_requests();
    };
    // At once: what the provider says to the old one leads to the new one.
    change("the second secret");
    obtained(&client, "https://b.example").await.expect("a token");
    assert_eq!(provider.request_count(Endpoint::Token), 2, "refused, and made again");
    // Later: nobody is refused.
    change("the third secret");
    clock.advance(10);
    obtained(&client, "https://c.example").await.expect("a token");
    assert_eq!(provider.request_count(Endpoint::Token), 1);
}

#[tokio::test]
async fn a_code_a_question_and_a_revocation_outlast_a_change_of_the_secret_too() {
    let (provider, file, clock) = (provider(), SecretFile::new("code"), TestClock::new());
    let client = with_file::<Lasting>(&provider, &file, &clock);
    let change = |secret: &str| {
        provider.client(ClientRegistration::new(CLIENT, secret));
        file.write(secret);
    };
    granted(&client).await;
    clock.advance(6);
    let started = client.begin_authorization(BeginLogin::new()).await.expect("begun");
    let mut browser = Browser::new();
    browser.stop_at(BACK);
    let page = browser.get(started.url()).await;
    let query = page.location().expect("the way back").query().expect("an answer").to_owned();
    change("the second secret");
    let Tokens::OAuth2(tokens) = client.finish_authorization(started.into_pending(), &query).await.expect("tokens")
    else {
        panic!("OAuth 2.0")
    };
    clock.advance(6);
    assert!(is_active(&client, tokens.access_token.expose()).await);
    change("the third secret");
    assert!(is_active(&client, tokens.access_token.expose()).await);
    clock.advance(6);
    change("the fourth secret");
    client.revoke(&tokens).await.expect("revoked");
    assert!(!is_active(&client, tokens.access_token.expose()).await);
}

#[tokio::test]
async fn an_application_that_never_says_the_secret_is_not_waited_for_and_is_asked_again() {
    let provider = provider();
    let hangs = Arc::new(std::sync::atomic::AtomicBool::new(true));
    let does = Arc::clone(&hangs);
    let instance = Instance::new().client_id(CLIENT).client_secret_from(move || {
        let hangs = does.load(Ordering::SeqCst);
        async move {
            if hangs {
                std::future::pending::<()>().await;
            }
            Ok::<_, std::io::Error>(ClientSecret::new(ClientRegistration::DEFAULT_SECRET))
        }
    });
    let settings = [("OP_AUTHORITY", provider.origin().trim_start_matches("http://").to_owned())];
    let clock = TestClock::new();
    let config = ClientConfig::new()
        .with_environment(settings.into_iter().collect())
        .with_instance(instance)
        .with_clock(Arc::<TestClock>::clone(&clock))
        .with_limits(Limits::default().with_call_timeout(Duration::from_secs(1)));
    let client = Client::<Open>::new(config).expect("complete");
    assert_eq!(obtained(&client, "https://a.example").await, Err("client_secret_unavailable"));
    hangs.store(false, Ordering::SeqCst);
    clock.advance(2);
    obtained(&client, "https://b.example").await.expect("a token");
}

#[tokio::test]
async fn a_secret_that_cannot_be_read_any_more_stays_the_one_of_before_and_the_log_says_so() {
    let (log, _guard) = Log::begin();
    let (provider, file, clock) = (provider(), SecretFile::new("gone"), TestClock::new());
    let client = with_file::<Open>(&provider, &file, &clock);
    obtained(&client, "https://a.example").await.expect("a token");
    std::fs::remove_file(&file.0).expect("removed");
    clock.advance(10);
    obtained(&client, "https://b.example").await.expect("a token");
    assert!(log.text().contains("client_secret_unavailable"), "{}", log.text());
    // An empty one is none.
    file.write("");
    clock.advance(10);
    obtained(&client, "https://c.example").await.expect("a token");
    assert!(!log.text().contains(ClientRegistration::DEFAULT_SECRET));
}

#[tokio::test]
async fn the_application_says_what_the_secret_is_and_is_asked_once_a_minute() {
    let (provider, clock) = (provider(), TestClock::new());
    let (secret, asked) = (Arc::new(Mutex::new(String::new())), Arc::<AtomicUsize>::default());
    let (says, counts) = (Arc::clone(&secret), Arc::clone(&asked));
    let instance = Instance::new().client_id(CLIENT).client_secret_from(move || {
        counts.fetch_add(1, Ordering::SeqCst);
        let secret = says.lock().expect("no panic").clone();
        async move { if secret.is_empty() { Err("the vault is sealed") } else { Ok(ClientSecret::new(secret)) } }
    });
    let settings = [("OP_AUTHORITY", provider.origin().trim_start_matches("http://").to_owned())];
    let at = Arc::<TestClock>::clone(&clock);
    let config =
        ClientConfig::new().with_environment(settings.into_iter().collect()).with_instance(instance).with_clock(at);
    let client = Client::<Open>::new(config).expect("complete without the setting");
    assert_eq!(obtained(&client, "https://a.example").await, Err("client_secret_unavailable"));
    secret.lock().expect("no panic").push_str(ClientRegistration::DEFAULT_SECRET);
    clock.advance(2);
    for resource in ["https://b.example", "https://c.example", "https://d.example"] {
        obtained(&client, resource).await.expect("a token");
    }
    assert_eq!(asked.load(Ordering::SeqCst), 2, "once in vain, once for three tokens");
    clock.advance(61);
    obtained(&client, "https://e.example").await.expect("a token");
    assert_eq!(asked.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_client_whose_secret_is_wrong_for_good_is_refused_once_and_not_asked_for_in_circles() {
    let (provider, file, clock) = (provider(), SecretFile::new("wrong"), TestClock::new());
    file.write("none that the provider knows");
    let client = with_file::<Open>(&provider, &file, &clock);
    assert_eq!(obtained(&client, "https://a.example").await, Err("invalid_client"));
    assert_eq!(provider.request_count(Endpoint::Token), 1);
}
