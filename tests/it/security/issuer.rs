//! OAuth 2.0 servers that say who they are: by a declared issuer, or by metadata (RFC 8414).

use oauth_runtime::description::{ProviderDescription, UserInfoMapping};
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use oauth_runtime::{
    Client, ClientConfig, ClientId, ClientSecret, Environment, Identifies, Identity, Instance, IssuerIdentifier,
    OAuthProvider,
};
use oauth_tests::browser::Browser;

const CALLBACK: &str = "http://localhost:1/auth/x";
const SERVER: ProviderDescription = ProviderDescription::oauth2("server", "Server")
    .userinfo_endpoint("http://{authority}/server/api/user")
    .userinfo(UserInfoMapping::STANDARD.subject("/id"));
const ENDPOINTS: ProviderDescription = SERVER
    .authorization_endpoint("http://{authority}/server/authorize")
    .token_endpoint("http://{authority}/server/token");
const METADATA: &str = "http://{authority}/.well-known/oauth-authorization-server/server";

macro_rules! provider {
    ($name:ident, $description:expr) => {
        struct $name {
            authority: String,
        }

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = $description.dangerous_allow_loopback_http().checked();

            fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
                None
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                fields.add("client_id", &ClientId::from(ClientRegistration::DEFAULT_ID));
                fields.add("client_secret", &ClientSecret::from(ClientRegistration::DEFAULT_SECRET));
                fields.add("authority", &self.authority);
            }
        }

        impl Identifies for $name {}
    };
}

provider!(Unnamed, ENDPOINTS);
provider!(Named, ENDPOINTS.issuer("http://{authority}/server"));
provider!(Discovered, SERVER.metadata_url(METADATA));
provider!(Pinned, SERVER.metadata_url(METADATA).token_endpoint("http://{authority}/server/token"));

#[derive(OAuthProvider)]
#[oauth(dangerous_allow_loopback_http, scopes(openid))]
struct SelfHosted {
    issuer: IssuerIdentifier,
}

fn provider() -> DevelopmentProvider {
    DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider")
}

fn client<P: OAuthProvider>(provider: &DevelopmentProvider, declared: fn(String) -> P) -> Client<P> {
    let authority = provider.origin().strip_prefix("http://").expect("plain http").to_owned();
    Client::with(&declared(authority), ClientConfig::new().with_redirect_uri(CALLBACK)).expect("complete")
}

/// Who logs in at a client of its own, or the code of the error.
async fn logged_in<P: Identifies>(
    provider: &DevelopmentProvider,
    declared: fn(String) -> P,
) -> Result<Identity, &'static str> {
    log_in(&client(provider, declared)).await
}

async fn log_in<P: Identifies>(client: &Client<P>) -> Result<Identity, &'static str> {
    let started = client.begin_login(Default::default()).await.map_err(|error| error.code())?;
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    let answer = browser.get(started.url()).await.location().expect("an answer");
    let login = client.finish_login(started.into_pending(), answer.query().expect("a query")).await;
    login.map(|login| login.identity().clone()).map_err(|error| error.code())
}

fn issuer(identity: Result<Identity, &'static str>) -> Result<String, &'static str> {
    identity.map(|identity| identity.issuer().as_str().to_owned())
}

#[tokio::test]
async fn an_issuer_that_the_environment_names_is_the_one_that_is_compared() {
    let provider = provider();
    let settings = |issuer: String| {
        let credentials = (ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
        let environment = Environment::from_iter([("SELFHOSTED_ISSUER", issuer)]);
        ClientConfig::new()
            .with_credentials(credentials.0, credentials.1)
            .with_environment(environment)
            .with_redirect_uri(CALLBACK)
    };
    let client = SelfHosted::client(settings(provider.issuer("tenant"))).expect("complete");
    assert_eq!(issuer(log_in(&client).await), Ok(provider.issuer("tenant")));
    // A slash more is another issuer, although its metadata is at the same place.
    let client = SelfHosted::client(settings(provider.issuer("tenant") + "/")).expect("complete");
    assert_eq!(issuer(log_in(&client).await), Err("issuer_mismatch"));
}

#[tokio::test]
async fn what_a_login_failed_at_is_named_for_whoever_runs_the_application() {
    use std::error::Error as _;
    let provider = provider();
    let client = |issuer: String, alg| {
        let change = move |sso: ProviderDescription| match alg {
            Some(alg) => sso.id_token_alg(alg),
            None => sso,
        };
        let instance = Instance::new().issuer(issuer).change(change);
        let instance = instance.credentials(ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
        let config = ClientConfig::new().with_instance(instance).with_redirect_uri(CALLBACK);
        // Its own issuer is a setting, which the instance takes the place of.
        let environment = Environment::from_iter([("SELFHOSTED_ISSUER", "https://unused.example")]);
        SelfHosted::client(config.with_environment(environment)).expect("complete")
    };
    let other = client(provider.issuer("tenant") + "/", None);
    let error = other.begin_login(Default::default()).await.expect_err("another issuer");
    let cause = error.source().expect("a cause").to_string();
    assert_eq!((error.code(), cause.contains(&provider.issuer("tenant"))), ("issuer_mismatch", true), "{cause}");

    let nobody = client("http://127.0.0.1:9".to_owned(), None);
    let error = nobody.begin_login(Default::default()).await.expect_err("nobody answers");
    assert_eq!(
        (error.code(), error.address().map(|address| address.starts_with("http://127.0.0.1:"))),
        ("connect_failed", Some(true))
    );
    assert!(error.source().is_some(), "what the operating system said");
}

#[tokio::test]
async fn t044_a_declared_issuer_is_compared_with_the_one_that_answers() {
    let provider = provider();
    let expected = provider.issuer("server");
    assert_eq!(issuer(logged_in(&provider, |authority| Named { authority }).await), Ok(expected.clone()));
    provider.misbehave(Misbehaviour::AuthorizationWrongIssuer);
    let refused = logged_in(&provider, |authority| Named { authority }).await;
    assert_eq!(issuer(refused), Err("response_issuer_mismatch"));
    assert_eq!(provider.request_count(Endpoint::Token), 1, "no code leaves for a server that another one answered for");
    // Nobody promised an issuer, and a server without one has nothing to be compared with.
    provider.behave();
    provider.misbehave(Misbehaviour::AuthorizationMissingIssuer);
    assert_eq!(issuer(logged_in(&provider, |authority| Named { authority }).await), Ok(expected));
    provider.behave();
    provider.misbehave(Misbehaviour::AuthorizationWrongIssuer);
    let unnamed = issuer(logged_in(&provider, |authority| Unnamed { authority }).await);
    assert_eq!(unnamed, Ok(format!("{}/server/authorize", provider.origin())));
}

#[tokio::test]
async fn an_oauth2_server_is_discovered_by_its_metadata() {
    let provider = provider();
    let discovered = logged_in(&provider, |authority| Discovered { authority }).await;
    assert_eq!(issuer(discovered), Ok(provider.issuer("server")));
    for (fault, code) in [
        (Misbehaviour::DiscoveryWrongIssuer, "issuer_mismatch"),
        (Misbehaviour::DiscoveryMissingTokenEndpoint, "metadata_endpoint_missing"),
        (Misbehaviour::AuthorizationMissingIssuer, "response_issuer_missing"),
    ] {
        provider.behave();
        provider.misbehave(fault);
        let refused = logged_in(&provider, |authority| Discovered { authority }).await;
        assert_eq!(issuer(refused), Err(code), "{fault:?}");
    }
    provider.behave();
    provider.misbehave(Misbehaviour::DiscoveryMissingKeys);
    assert!(logged_in(&provider, |authority| Discovered { authority }).await.is_ok(), "there is no ID token to check");
}

#[tokio::test]
async fn a_pinned_endpoint_stands_whatever_the_metadata_says_of_it() {
    let provider = provider();
    provider.misbehave(Misbehaviour::DiscoveryHttpEndpoint);
    let error = client(&provider, |authority| Discovered { authority }).begin_login(Default::default()).await;
    let error = error.expect_err("the token endpoint is on plain http");
    assert_eq!(error.code(), "metadata_endpoint_invalid");
    assert!(format!("{error:?}").contains("`token_endpoint` at `provider.invalid`: the scheme must be `https`"));
    assert!(logged_in(&provider, |authority| Pinned { authority }).await.is_ok());
    provider.behave();
    provider.misbehave(Misbehaviour::DiscoveryForeignTokenEndpoint);
    assert!(logged_in(&provider, |authority| Pinned { authority }).await.is_ok());
    assert_eq!(provider.request_count(Endpoint::Canary), 0);
}
