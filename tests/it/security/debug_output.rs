//! What `{:?}` shows of every public type: logs and panics print it.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use axum::Router;
use axum::extract::{FromRequestParts as _, State};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use oauth_runtime::api::{ApiCall, ApiDescription, ApiResponse, Form, Paging, Part};
use oauth_runtime::description::{Placement, ProviderDescription, SigningAlgorithm};
use oauth_runtime::flow::{BeginLogin, FinishLogin, OtherGrant, ServiceAccount};
use oauth_runtime::http::{Body, HttpClient as _, Request, ReqwestClient, Response, TlsIdentity};
use oauth_runtime::in_flight::{
    CookieAttributes, LoginHandle, MemorySpentRecords, PendingLogin, Purpose, RequestCookies, SealedCookies,
    SealingKeys, SetCookie, SpentRecords as _,
};
use oauth_runtime::oauth1::{self, Signer, SigningKey, TemporaryCredentials, TokenCredentials, Verifier};
use oauth_runtime::oidc::IdTokenExpectations;
use oauth_runtime::records::{MemoryRecords, Record, RecordId, RecordKey, RecordKind, Records as _};
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::stores::{FileStore, SqliteStore};
use oauth_runtime::testing::{self, ApiAnswer, ClientRegistration, DevelopmentProvider, Persona, TestApp, models};
use oauth_runtime::tokens::{OAuth1Tokens, TokenKey, Tokens};
use oauth_runtime::types::{
    AccessToken, AuthorizationCode, ClientSecret, CodeVerifier, EndpointUrl, IdToken, Nonce, PrivateKey, RefreshToken,
    SharedSecret, StateParameter, UrlPolicy,
};
use oauth_runtime::web::{
    AnyLogin, AnyUser, ClientAddress, Granted, Login, NotGranted, OAuthLayer, Rejection, Routes, SignedIn, User,
};
use oauth_runtime::{Client, ClientConfig, Environment, Identity, OAuthProvider};
use serde_json::json;

use crate::rig::{App, Lasting, Open, Plain, environment, is_logged_in};

/// Stands for every secret, and for what is the user's alone.
const MARKER: &str = "hunter2hunter2";

/// What the types print that hold something, by name.
#[derive(Default)]
struct Shown(Vec<(&'static str, String)>);

impl Shown {
    fn add(&mut self, name: &'static str, value: &impl Debug) {
        self.0.push((name, format!("{value:?} {value:#?}")));
    }
}

/// They hold nothing but what the source of the application or of this crate says, names of settings and providers, or numbers.
const HOLD_NO_SECRET: &str = "
    # Words.
    AddressRule ApiBase Button Call ClaimTrust ClientAuthenticationMethod EmailList EmailProof Endpoint ErrorAnswer ErrorCode InvalidUrl MintedSecret NameInRedirect Paging Placement
    Linked Prompt Protocol RecordKind ResponseMode ResponseType Responsible SettingRole SignatureMethod SigningAlgorithm Severity Stage
    RevocationRequest RolesSource TokenAnswer TokenAnswerFormat TokenBinding TokenRequestFormat TokenType Unlinked UrlPolicy Use UserinfoMethod Verb
    # Faults, which carry no text from outside but what is quoted and cut.
    AccessFault ApiErrorKind ApiFault ConfigReport DecodeError ErrorKind ErrorResponse Finding ProtocolViolation SessionFault
    TokenCheck TokenFault TokenKind TransportCause TransportFault VerificationFailure LoginRefused
    # What a declaration says.
    AllRoutes ApiDescription EnvironmentNames FieldDescription LoginAllowed Member Operation ProviderDescription RenamedParams RenamedTokenParams
    UserInfoMapping
    # Of a guard, whose claims have places and no values, and the user of an extractor that has a case.
    Allowed Guard GuardService HasRole NotAllowed Within
    # Numbers, hashes, keys that everybody may have, nothing at all.
    AnyLoginAt At BodyHash BodyHasher CookieAttributes Cursor IndexValue JsonWebKeySet Limits LoginAt RecordId RecordKey SystemClock Tended TestClock TowerSessions TowerSessions014
    SessionStore014 ConnectionState Connecting Lease LeaseHolder Unchecked
    # Who and what an account is called; no token is in it.
    Account AccountId ConnectedAccount Connection ConnectionList LinkedIdentity Linking NotConnected Owner
    # Of the development provider, which is there to be looked into.
    Account Breach Endpoints Facts HttpClientContract Misbehaviour Models Persona RecordedRequest ResponseFault
    # Identifiers that stand in every token and every address of a tenant.
    Tenants
    # A future, and a name.
    ApiFuture TlsIdentity
    # Hold tokens of types that have cases; made by this crate alone, and shown by their own tests.
    ActiveToken Introspection LoginFailed NewLogin TokenChange TokenEvent TokensOf WithoutSession
    # Print the name of a provider.
    AnyBegin AnyFinish Begin Finish LoginProvider LoginProviders
    # Needs a server, and is shown by its own tests.
    PostgresStore RedisStore
    # Needs a desktop; it prints two names.
    KeyringStore
    # Not to be had outside the crate; it prints EndpointUrls.
    ServerMetadata
";

#[tokio::test]
async fn t267_debug_output_of_every_public_type_shows_no_secret() {
    let mut shown = Shown::default();
    values(&mut shown);
    clients(&mut shown);
    stores(&mut shown).await;
    services(&mut shown);
    oauth1_values(&mut shown);
    let mut secrets = a_login_without_routes(&mut shown).await;
    secrets.extend(an_application(&mut shown).await);
    secrets.extend(an_application_under_test(&mut shown).await);
    secrets.push(MARKER.to_owned());
    let leaks = shown.0.iter().filter(|(_, text)| secrets.iter().any(|secret| text.contains(&**secret)));
    let leaks = leaks.map(|(name, text)| format!("{name}: {text}")).collect::<Vec<_>>();
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
    every_type_has_a_case(&shown);
}

/// A type that comes new has to say what it shows, or why it holds nothing.
fn every_type_has_a_case(shown: &Shown) {
    let mut declared = BTreeSet::new();
    read_types(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../oauth-runtime/src"), &mut declared);
    assert!(declared.len() > 100, "{declared:?}");
    let cases = shown.0.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>();
    let lines = HOLD_NO_SECRET.lines().filter(|line| !line.trim_start().starts_with('#'));
    let without_secret = lines.flat_map(str::split_whitespace).collect::<BTreeSet<_>>();
    let missing = declared.iter().filter(|name| !cases.contains(&***name) && !without_secret.contains(&***name));
    assert_eq!(missing.collect::<Vec<_>>(), [] as [&String; 0], "types without a case");
    let gone = without_secret.iter().filter(|name| !declared.contains(**name) || cases.contains(*name));
    assert_eq!(gone.collect::<Vec<_>>(), [] as [&&str; 0], "listed, and not there, or with a case");
}

fn read_types(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read_types(&path, names);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = std::fs::read_to_string(&path).expect("a source file");
            let words = source.lines().filter_map(|line| {
                let line = line.trim_start();
                line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "))
            });
            let name = |rest: &str| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned();
            names.extend(words.map(name).filter(|name| !name.is_empty()));
        }
    }
}

fn endpoint(url: &str) -> EndpointUrl {
    EndpointUrl::parse(url, UrlPolicy::DangerousLoopbackHttp).expect("a URL")
}

fn headers() -> HeaderMap {
    let headers = [("authorization", MARKER), ("set-cookie", MARKER), ("cookie", "a=hunter2hunter2")];
    headers.into_iter().map(|(name, value)| (name.parse().expect("a name"), HeaderValue::from_static(value))).collect()
}

fn values(shown: &mut Shown) {
    shown.add("ClientSecret", &ClientSecret::from(MARKER));
    shown.add("PrivateKey", &PrivateKey::from(MARKER));
    shown.add("AccessToken", &AccessToken::from(MARKER));
    shown.add("RefreshToken", &RefreshToken::new(MARKER));
    shown.add("IdToken", &IdToken::new(MARKER));
    shown.add("SharedSecret", &SharedSecret::from(MARKER));
    shown.add("AuthorizationCode", &AuthorizationCode::new(MARKER));
    shown.add("CodeVerifier", &CodeVerifier::new(MARKER));
    shown.add("StateParameter", &StateParameter::new(MARKER));
    shown.add("Nonce", &Nonce::new(MARKER));
    let url = endpoint("https://op.example/x?api_key=hunter2hunter2");
    shown.add("EndpointUrl", &url);
    let mut request = Request::new(Method::POST, url, 1);
    (request.headers, request.body) = (headers(), MARKER.into());
    shown.add("Request", &request);
    shown.add("Request", &request.with_body(Body::from(MARKER)));
    shown.add("Body", &Body::from(MARKER));
    let response = || Response::new(StatusCode::OK, headers(), MARKER.into());
    shown.add("Response", &response());
    shown.add("Response", &Response::new(StatusCode::OK, headers(), Body::from(MARKER)));
    shown.add("ApiResponse", &ApiResponse::from(response()));
    shown.add("RequestCookies", &RequestCookies::new(&headers()));
    let attributes = CookieAttributes::new(true);
    shown.add("SetCookie", &SetCookie::new("a", MARKER, attributes));
    shown.add("LoginHandle", &LoginHandle::from_state(MARKER));
    let Purpose::MoreScopes(user) = more_scopes().purpose().clone() else { panic!("of a user") };
    shown.add("Purpose", more_scopes().purpose());
    shown.add("Initiator", &user);
    let identity = json!({
        "provider": "p", "issuer": "https://op.example", "subject": "s", "auth_time": null,
        "claims": {"name": MARKER, "address": {"locality": MARKER}},
    });
    let signed_in = json!({"identity": identity, "grant": MARKER, "logged_in_at": 1});
    let identity: Identity = serde_json::from_value(identity).expect("an identity");
    shown.add("Address", &identity.address());
    shown.add("Identity", &identity);
    shown.add("SignedIn", &serde_json::from_value::<SignedIn>(signed_in).expect("what a session remembers"));
    let asked = format!(
        "https://accounts.spotify.com/authorize?client_id={}&response_type=code&redirect_uri=https%3A%2F%2Frp.example%2Fa&state={MARKER}&code_challenge=c&code_challenge_method=S256",
        models::CLIENT_ID
    );
    shown.add("Redirect", &models::Models::new().allow(&asked).expect("a page"));
    let (access_token, nonce) = (AccessToken::from(MARKER), Nonce::new(MARKER));
    shown.add(
        "IdTokenExpectations",
        &IdTokenExpectations::new("https://op.example", "client", SigningAlgorithm::RS256, &nonce, SystemTime::now())
            .with_access_token(&access_token),
    );
    let mut fields = FieldValues::default();
    fields.add("client_secret", &ClientSecret::from(MARKER));
    fields.add("api_key", &MARKER.to_owned());
    shown.add("FieldValues", &fields);
    shown.add("Environment", &Environment::from_iter([("A", MARKER)]));
    shown.add("ClientRegistration", &ClientRegistration::new("id", MARKER));
    let builder = DevelopmentProvider::builder().client(ClientRegistration::new("id", MARKER));
    shown.add("DevelopmentProviderBuilder", &builder);
    shown.add("DevelopmentProvider", &builder.start().expect("a provider"));
}

fn clients(shown: &mut Shown) {
    let builder = ReqwestClient::builder()
        .proxy("http://me:hunter2hunter2@proxy.example:3128")
        .root_certificate(MARKER)
        .tls_identity(TlsIdentity::named("bank"), MARKER);
    shown.add("ReqwestClientBuilder", &builder);
    shown.add("Error", &builder.build().expect_err("no certificate"));
    let wrong = ReqwestClient::builder().proxy("http://me:hunter2hunter2@proxy.example:port").build();
    shown.add("Error", &wrong.expect_err("no proxy"));
    let proxied = ReqwestClient::builder().proxy("http://me:hunter2hunter2@proxy.example:3128").build();
    shown.add("ReqwestClient", &proxied.expect("a client"));
    shown.add("ClientConfig", &ClientConfig::new().with_credentials("id", MARKER));
    shown.add("Instance", &oauth_runtime::Instance::new().credentials("id", MARKER).token_param("key", MARKER));
    shown.add("OAuthLayerBuilder", &OAuthLayer::builder().secrets([MARKER]));
    const API: ApiDescription = ApiDescription::new("https://api.example");
    let call = ApiCall::with(&API, Method::POST, "/users").query("q", &MARKER).header("x-key", &MARKER).json(&MARKER);
    shown.add("ApiCall", &call);
    let part = || Part::new(MARKER).file_name(MARKER);
    shown.add("Part", &part());
    let form = Form::new().text(MARKER, MARKER).part("file", part());
    shown.add("Form", &form);
    shown.add("ApiCall", &ApiCall::at(&API, Method::PUT, format!("https://api.example/{MARKER}")).multipart(form));
}

fn services(shown: &mut Shown) {
    let grant = OtherGrant::new("x").and_then(|grant| grant.parameter("assertion", MARKER)).expect("allowed");
    shown.add("OtherGrant", &grant);
    shown.add("FinishLogin", &FinishLogin::new().token_parameter("assertion", MARKER).expect("allowed"));
    let der = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).expect("a key");
    let pem = STANDARD.encode(der.as_ref());
    let key = PrivateKey::new(format!("-----BEGIN PRIVATE KEY-----\n{pem}\n-----END PRIVATE KEY-----\n"));
    shown.add("ServiceAccount", &ServiceAccount::new("robot", &key).expect("a key").key_id("k1"));
    let config = ClientConfig::new().with_credentials("id", MARKER).with_secrets([MARKER.repeat(3)]);
    let environment = environment("http://localhost:1");
    let client = Client::<Open>::new(config.with_environment(environment)).expect("complete");
    shown.add("Service", &client.service().parameter("key", MARKER).expect("allowed"));
}

async fn stores(shown: &mut Shown) {
    let key = TokenKey::new("p", "i", "s", MARKER);
    shown.add("TokenKey", &key);
    let tokens = OAuth1Tokens::new(MARKER, MARKER).with_extra([("oauth_session_handle".to_owned(), MARKER.to_owned())]);
    shown.add("OAuth1Tokens", &tokens);
    shown.add("Tokens", &Tokens::OAuth1(tokens));
    let id = RecordId::new(RecordKind::Grant, RecordKey::from_bytes([7; 32]));
    let record = Record::new(id, 1, SystemTime::now() + Duration::from_secs(60), MARKER.as_bytes());
    shown.add("Record", &record);
    let records = MemoryRecords::default();
    assert!(records.put(record, None, SystemTime::now()).await.expect("memory"));
    shown.add("MemoryRecords", &records);
    let folder = oauth_tests::folder::Folder::new("debug-output");
    let sqlite = SqliteStore::open(folder.path().join("records.db")).await.expect("a store");
    let files = FileStore::open(folder.path()).await.expect("a store");
    shown.add("FileStore", &files.application("shop"));
    shown.add("SqliteStore", &sqlite.application("shop"));
    let spent = MemorySpentRecords::default();
    spent.spend([7; 32], SystemTime::now(), SystemTime::now()).await.expect("memory");
    shown.add("MemorySpentRecords", &spent);
    let keys = SealingKeys::from_secrets([&*MARKER.repeat(3)]).expect("long enough");
    shown.add("SealingKeys", &keys);
    shown.add("SealedCookies", &SealedCookies::new(keys, Arc::new(spent), true));
}

fn oauth1_values(shown: &mut Shown) {
    let key = SigningKey::new(oauth_runtime::description::SignatureMethod::HmacSha1, &MARKER.into()).expect("a key");
    shown.add("SigningKey", &key);
    shown.add("VerificationKey", &key.verification_key());
    let signer = Signer::new(&"client".into(), key, Placement::Header).expect("a signer");
    shown.add("Signer", &signer);
    let (token, secret) = (AccessToken::from(MARKER), SharedSecret::from(MARKER));
    shown.add("TokenSigner", &signer.with_token(Some((&token, &secret))));
    shown.add("TemporaryCredentials", &TemporaryCredentials::new(token.clone(), secret.clone()));
    shown.add("TokenCredentials", &TokenCredentials::new(token, secret));
    let url = url::Url::parse("https://op.example/?a=hunter2hunter2").expect("a URL");
    let parameters = [("oauth_token", MARKER)];
    shown.add("SignatureBaseString", &oauth1::SignatureBaseString::new(&Method::GET, &url, None, &parameters));
    shown.add("Verifier", &Verifier::new(MARKER));
    let query = "oauth_token=hunter2hunter2&oauth_verifier=hunter2hunter2";
    shown.add("AuthorizationResponse", &oauth1::AuthorizationResponse::parse(query));
}

/// Keeps what its settings look like.
struct Spy;

static SETTINGS: Mutex<String> = Mutex::new(String::new());

impl OAuthProvider for Spy {
    const DESCRIPTION: ProviderDescription = Plain::DESCRIPTION;

    fn from_settings(settings: &mut Settings<'_>) -> Option<Self> {
        *SETTINGS.lock().expect("no panic") = format!("{settings:?}");
        None
    }
}

/// A login for more scopes, as the first version kept it.
fn more_scopes() -> PendingLogin {
    let text = |text: &str| [&[u8::try_from(text.len()).expect("a short text")], text.as_bytes()].concat();
    let user = ["provider", "https://op.example", "subject", MARKER].map(text).concat();
    let bytes = [vec![1], text(MARKER), text("provider"), vec![0; 9], vec![1], user].concat();
    PendingLogin::from_bytes(&bytes).expect("the version before")
}

/// What a program without a web server has in its hands, and what of it is secret.
async fn a_login_without_routes(shown: &mut Shown) -> Vec<String> {
    let provider =
        DevelopmentProvider::builder().auto_login(Persona::new("sub", "login", MARKER)).start().expect("a provider");
    let config = || {
        let environment = environment(provider.origin()).with("A", MARKER);
        ClientConfig::new().with_environment(environment).with_redirect_uri("http://localhost:1/auth")
    };
    assert!(Client::<Spy>::new(config()).is_err(), "a spy has no fields");
    shown.0.push(("Settings", SETTINGS.lock().expect("no panic").clone()));
    let client =
        Client::<Lasting>::new(config().with_credentials("development", "development-secret")).expect("a client");
    let login =
        BeginLogin::new().return_to("/page?token=hunter2hunter2").parameter("login_hint", MARKER).expect("allowed");
    shown.add("BeginLogin", &login);
    let started = client.begin_login(login).await.expect("a login begins");
    assert!(started.url().contains(MARKER));
    shown.add("StartedLogin", &started);
    shown.add("PendingLogin", started.pending());
    let query = url::Url::parse(started.url()).expect("a URL").query_pairs().into_owned().collect::<Vec<_>>();
    let one = |name: &str| query.iter().find(|(known, _)| known == name).expect("a parameter").1.clone();
    let (state, nonce) = (one("state"), one("nonce"));

    let http = ReqwestClient::new().expect("an HTTP client");
    let answer = http.fetch(Request::get(endpoint(started.url()), 65536)).await.expect("an answer");
    let location = answer.headers["location"].to_str().expect("a URL").to_owned();
    let (_, query) = location.split_once('?').expect("an answer");
    let completed = client.finish_login(started.into_pending(), query).await.expect("a login");
    shown.add("CompletedLogin", &completed);
    let Tokens::OAuth2(tokens) = completed.tokens() else { panic!("OAuth 2.0") };
    shown.add("OAuth2Tokens", tokens);
    shown.add("Client", &client);
    let caller = client.api(completed.tokens().clone());
    shown.add("Caller", &caller);
    const API: ApiDescription = ApiDescription::new("https://nobody.invalid");
    let call = || ApiCall::get(&API, "/page").query("q", &MARKER);
    shown.add("Pages", &caller.pages::<u8>(call(), Paging::link()));
    let foreign = ApiCall::get(&API, "/elsewhere/{id}").path("id", &MARKER);
    let here = caller.with_base_url(provider.origin()).expect("a base URL");
    let profile = ApiCall::get(&API, "/lasting/userinfo").query("q", &MARKER);
    shown.add("ApiStream", &here.stream(profile, 65536).await.expect("an answer"));
    shown.add("ApiError", &caller.raw(foreign).await.expect_err("nobody is there"));

    let id_token = tokens.id_token.clone().expect("OpenID Connect");
    let keys = provider.endpoints("lasting").jwks_uri;
    let keys = http.fetch(Request::get(endpoint(&keys), 65536)).await.expect("keys");
    let keys = oauth_runtime::oidc::JsonWebKeySet::from_json(&keys.body).expect("keys");
    let claims = oauth_runtime::oidc::verify_id_token(
        &id_token,
        &keys,
        &IdTokenExpectations::new(
            completed.identity().issuer().as_str(),
            "development",
            SigningAlgorithm::RS256,
            &Nonce::new(nonce.clone()),
            SystemTime::now(),
        ),
    );
    shown.add("IdTokenClaims", &claims.expect("a good token"));
    let refresh_token = tokens.refresh_token.as_ref().expect("one was asked for").expose();
    vec![
        state,
        nonce,
        tokens.access_token.expose().to_owned(),
        refresh_token.to_owned(),
        id_token.expose().split('.').nth(2).expect("a signature").to_owned(),
    ]
}

type Texts = Arc<Mutex<Vec<(&'static str, String)>>>;

/// What handlers have in their hands, and the provider's answer to the browser.
async fn an_application_under_test(shown: &mut Shown) -> Vec<String> {
    let environment = environment("http://127.0.0.1:1").with("OAUTH_SECRET", MARKER.repeat(3));
    let layer = OAuthLayer::builder().environment(environment).dangerous_allow_loopback_http().build();
    let router = Router::new().merge(Lasting::routes()).layer(layer.expect("a layer"));
    let app = TestApp::new(router).await;
    let browser = app.logged_in(Persona::new("sub", "login", MARKER)).await;
    let page = browser.visit(&format!("/login/lasting?login_hint={MARKER}")).await;
    shown.add("TestApp", &app);
    shown.add("Browser", &browser);
    shown.add("PageRequest", &browser.request(Method::POST, "/").form(&[("password", MARKER)]));
    shown.add("Page", &page);
    shown.add("ApiAnswer", &ApiAnswer::json(MARKER).with_header("x-secret", MARKER));
    shown.add("Taken", &testing::user::<Lasting>(Persona::new("sub", "login", MARKER)).await);
    page.steps().iter().for_each(|step| shown.add("Step", step));
    let pairs = page.steps().iter().flat_map(|step| step.url.query_pairs().into_owned().collect::<Vec<_>>());
    let of_the_login = pairs.filter(|(name, _)| matches!(&**name, "code" | "state" | "nonce")).map(|(_, value)| value);
    of_the_login.chain(browser.cookie("session")).collect()
}

async fn an_application(shown: &mut Shown) -> Vec<String> {
    let provider =
        DevelopmentProvider::builder().auto_login(Persona::new("sub", "login", MARKER)).start().expect("a provider");
    let texts = Texts::default();
    let routes = Lasting::routes::<Texts>().on_login(
        |any: AnyLogin, State(texts): State<Texts>, request: axum::extract::Request| async move {
            let login = Login::<Lasting>::from_request_parts(&mut request.into_parts().0, &()).await.expect("a login");
            let mut texts = texts.lock().expect("no panic");
            texts.push(("Login", format!("{login:?}")));
            texts.push(("AnyLogin", format!("{any:?}")));
        },
    );
    shown.add("Routes", &routes);
    shown.add("Routes", &Routes::<Lasting>::from_env());
    let page = |user: Result<User<Lasting>, Rejection>,
                any: Result<AnyUser, Rejection>,
                granted: Result<Granted<Lasting, (oauth_runtime::scope::email,)>, NotGranted>,
                State(texts): State<Texts>| async move {
        let mut texts = texts.lock().expect("no panic");
        texts.push((if user.is_ok() { "User" } else { "Rejection" }, format!("{user:?}")));
        texts.push((if any.is_ok() { "AnyUser" } else { "Rejection" }, format!("{any:?}")));
        texts.push((if granted.is_ok() { "Granted" } else { "NotGranted" }, format!("{granted:?}")));
        "{}"
    };
    let router = Router::new().route("/page", get(page)).merge(routes).with_state(Arc::clone(&texts));
    let environment = environment(provider.origin()).with("OAUTH_SECRET", MARKER.repeat(3));
    let app =
        App::start(router, |builder| builder.environment(environment).dangerous_allow_loopback_http().list_logins())
            .await;
    shown.add("OAuthLayer", &app.layer);
    shown.add("OAuthService", &tower::Layer::layer(&app.layer, Router::<()>::new()));
    let mut browser = oauth_tests::browser::Browser::new();
    let nobody = browser.get(&app.path("/page?token=hunter2hunter2")).await;
    assert_eq!(nobody.status(), 200, "{}", nobody.body());
    let home = browser.get(&app.path("/login/lasting?return_to=/page")).await;
    assert!(is_logged_in(&home), "{} {}\n{}", home.url(), home.status(), home.body());
    shown.0.append(&mut texts.lock().expect("no panic"));
    let logins = app.layer.logins().expect("they are listed");
    shown.add("LoginList", &logins);
    let listed = logins.of_user(&provider.endpoints("lasting").issuer.as_str().into(), &"sub".into()).await;
    let listed = listed.expect("a memory store").pop().expect("one login");
    shown.add("ListedLogin", &listed);
    shown.add("ClientAddress", &ClientAddress([127, 0, 0, 1].into()));
    let grant = listed.token_key().grant.clone().into_string();
    let pairs = home.hops().iter().flat_map(|hop| hop.url.query_pairs().into_owned().collect::<Vec<_>>());
    let of_the_login = pairs.filter(|(name, _)| matches!(&**name, "code" | "state" | "nonce")).map(|(_, value)| value);
    of_the_login.chain([grant]).collect()
}
