//! A provider that browsers reach by its public name, and this process by that of a container.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::flow::{BeginLogin, StartedLogin};
use oauth_runtime::http::{Body, HttpClient, Request, ReqwestClient, Response};
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::types::{EndpointUrl, UrlPolicy};
use oauth_runtime::{BoxFuture, Client, ClientConfig, Environment, ErrorKind, Instance, Result};
use oauth_tests::browser::Browser;
use url::Url;

use crate::rig::App;

const CALLBACK: &str = "http://localhost:1/auth/corp";
const INSIDE: &str = "http://keycloak:8080";

#[derive(OAuthProvider)]
#[oauth(issuer = "https://replaced.example", scopes(openid, email), dangerous_allow_loopback_http)]
struct Corp;

/// The network of a cluster: `keycloak` is the provider there, and its metadata may say so.
#[derive(Debug)]
struct Cluster {
    client: ReqwestClient,
    provider: String,
    called: Mutex<Vec<String>>,
    /// What metadata hold instead of what.
    renamed: Vec<(String, String)>,
}

impl Cluster {
    fn of(provider: &DevelopmentProvider, renamed: &[(&str, &str)]) -> Arc<Self> {
        let renamed = renamed.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect();
        let client = ReqwestClient::new().expect("an HTTP client needs no more than this");
        Arc::new(Self { client, provider: provider.origin().to_owned(), called: Mutex::default(), renamed })
    }

    /// Origin and last segment of each call.
    fn called(&self) -> Vec<String> {
        self.called.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl HttpClient for Cluster {
    fn send(&self, mut request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        let url = request.url.url().clone();
        let last = url.path().rsplit('/').next().unwrap_or_default();
        let call = format!("{} {last}", url.origin().ascii_serialization());
        self.called.lock().unwrap_or_else(PoisonError::into_inner).push(call);
        let at_provider = format!("{}{}", self.provider, &url[url::Position::BeforePath..]);
        request.url = EndpointUrl::parse(&at_provider, UrlPolicy::DangerousLoopbackHttp).expect("a loopback URL");
        let is_metadata = last == "openid-configuration";
        Box::pin(async move {
            let limit = request.limit;
            let answer = self.client.send(request).await?.collect(limit).await?;
            let mut body = String::from_utf8_lossy(&answer.body).into_owned();
            for (from, to) in self.renamed.iter().filter(|_| is_metadata) {
                assert!(body.contains(from), "{from} in {body}");
                body = body.replace(from, to);
            }
            Ok(Response::new(answer.status, answer.headers, body.into()))
        })
    }
}

fn provider() -> DevelopmentProvider {
    DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider")
}

fn settings(internal_url: Option<&str>) -> Environment {
    let registration = [
        ("CORP_CLIENT_ID", ClientRegistration::DEFAULT_ID),
        ("CORP_CLIENT_SECRET", ClientRegistration::DEFAULT_SECRET),
    ];
    Environment::from_iter(registration.into_iter().chain(internal_url.map(|url| ("CORP_INTERNAL_URL", url))))
}

fn client(provider: &DevelopmentProvider, http: &Arc<Cluster>, internal_url: Option<&str>) -> Client<Corp> {
    let http: Arc<dyn HttpClient> = Arc::<Cluster>::clone(http);
    let instance = Instance::new().issuer(provider.issuer("corp"));
    let config = ClientConfig::new().with_environment(settings(internal_url)).with_instance(instance);
    Corp::client(config.with_http_client(http).with_redirect_uri(CALLBACK)).expect("complete")
}

/// The browser's part: it goes where it is sent, outside.
async fn answer(started: &StartedLogin) -> Url {
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    browser.get(started.url()).await.location().expect("an answer")
}

/// Who logs in, or the code of the error.
async fn log_in(client: &Client<Corp>) -> Result<String, &'static str> {
    let started = client.begin_login(BeginLogin::new()).await.map_err(|error| error.code())?;
    let answer = answer(&started).await;
    let login = client.finish_login(started.into_pending(), answer.query().expect("a query")).await;
    login.map(|login| login.identity().issuer().as_str().to_owned()).map_err(|error| error.code())
}

#[tokio::test]
async fn every_call_goes_inside_and_the_browser_and_the_issuer_stay_outside() {
    let provider = provider();
    let http = Cluster::of(&provider, &[]);
    let client = client(&provider, &http, Some(INSIDE));
    let started = client.begin_login(BeginLogin::new()).await.expect("started");
    assert!(started.url().starts_with(provider.origin()), "{}", started.url());
    let query = answer(&started).await;
    let login = client.finish_login(started.into_pending(), query.query().expect("a query")).await.expect("Ada");
    assert_eq!(login.identity().issuer().as_str(), provider.issuer("corp"));
    let called = ["openid-configuration", "token", "jwks"].map(|last| format!("{INSIDE} {last}"));
    assert_eq!(http.called(), called);
}

#[tokio::test]
async fn without_the_setting_nothing_goes_inside() {
    let provider = provider();
    let http = Cluster::of(&provider, &[]);
    log_in(&client(&provider, &http, None)).await.expect("Ada");
    assert!(http.called().iter().all(|call| call.starts_with(provider.origin())), "{:?}", http.called());
}

/// Keycloak's own way: what a client calls is named as it was asked for, what a browser visits by the public name. Others name all
/// of it as it was asked for.
#[tokio::test]
async fn metadata_may_name_the_internal_origin_for_any_endpoint() {
    let provider = provider();
    let (public, issuer) = (provider.origin().to_owned(), format!(r#""issuer":"{}"#, provider.origin()));
    let inside = format!(r#""issuer":"{INSIDE}"#);
    for renamed in [
        &[(&*format!("{public}/corp/token"), &*format!("{INSIDE}/corp/token"))][..],
        &[(&*format!("{public}/corp/jwks"), &*format!("{INSIDE}/corp/jwks")), ("corp/token", "corp/token")],
        // Everything, and the issuer back again.
        &[(&*public, INSIDE), (&*inside, &*issuer)],
    ] {
        let http = Cluster::of(&provider, renamed);
        assert_eq!(log_in(&client(&provider, &http, Some("http://keycloak:8080/"))).await, Ok(provider.issuer("corp")));
        assert!(http.called().iter().all(|call| call.starts_with(INSIDE)), "{renamed:?} {:?}", http.called());
    }
}

#[tokio::test]
async fn t145_the_issuer_is_the_public_one_and_no_other_host_is_reached_by_plain_http() {
    let provider = provider();
    let public = provider.origin();
    let token = format!("{public}/corp/token");
    let issuer = format!(r#""issuer":"{public}"#);
    for (renamed, code) in [
        ((&*issuer, r#""issuer":"http://keycloak:8080"#), "issuer_mismatch"),
        ((&*token, "http://keycloak/corp/token"), "metadata_endpoint_invalid"),
        ((&*token, "http://keycloak:8081/corp/token"), "metadata_endpoint_invalid"),
        ((&*token, "http://keycloak.evil.example:8080/corp/token"), "metadata_endpoint_invalid"),
        ((&*token, "http://u@keycloak:8080/corp/token"), "metadata_endpoint_invalid"),
        ((&*token, "//keycloak:8080/corp/token"), "metadata_endpoint_invalid"),
    ] {
        let http = Cluster::of(&provider, &[renamed]);
        assert_eq!(log_in(&client(&provider, &http, Some(INSIDE))).await, Err(code), "{renamed:?}");
    }
    // The same endpoint without the setting.
    let inside = format!("{INSIDE}/corp/token");
    let http = Cluster::of(&provider, &[(&*token, &*inside)]);
    assert_eq!(log_in(&client(&provider, &http, None)).await, Err("metadata_endpoint_invalid"));
}

#[tokio::test]
async fn instances_with_different_ways_in_finish_each_others_logins() {
    let provider = provider();
    let (renamed, inside) = (format!("{}/corp/token", provider.origin()), format!("{INSIDE}/corp/token"));
    let [first, second] = [&[(&*renamed, &*inside)][..], &[]].map(|renamed| Cluster::of(&provider, renamed));
    let (here, there) = (client(&provider, &first, Some(INSIDE)), client(&provider, &second, None));
    let started = here.begin_login(BeginLogin::new()).await.expect("started");
    let answer = answer(&started).await;
    let login = there.finish_login(started.into_pending(), answer.query().expect("a query")).await;
    assert_eq!(login.expect("Ada").identity().issuer().as_str(), provider.issuer("corp"));
}

#[tokio::test]
async fn a_logout_leads_the_browser_outside_and_revokes_inside() {
    let provider = provider();
    let public = provider.origin().to_owned();
    let (inside, issuer) = (format!(r#""issuer":"{INSIDE}"#), format!(r#""issuer":"{public}"#));
    let http = Cluster::of(&provider, &[(&*public, INSIDE), (&*inside, &*issuer)]);
    let instance = Instance::new().issuer(provider.issuer("corp"));
    let router = Router::new()
        .route("/", get(|user: Option<User<Corp>>| async move { if user.is_some() { "in" } else { "out" } }))
        .merge(Corp::routes().instance(instance).logout_at_provider());
    let client: Arc<dyn HttpClient> = Arc::<Cluster>::clone(&http);
    let app = App::start(router, |builder| builder.environment(settings(Some(INSIDE))).http_client(client)).await;
    app.layer.check().unwrap_or_else(|error| panic!("{error:?}"));
    let mut browser = Browser::new();
    assert_eq!(browser.get(&app.path("/login/corp")).await.body(), "in");
    browser.follow_redirects(false);
    let page = browser.post_form(&app.path("/logout/corp"), &[]).await;
    assert_eq!(page.status(), StatusCode::SEE_OTHER);
    let to = page.location().expect("somewhere").to_string();
    assert!(to.starts_with(&format!("{public}/corp/")), "{to}");
    let is_revoked = || http.called().contains(&format!("{INSIDE} revoke"));
    for _ in 0..100 {
        if is_revoked() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert!(is_revoked(), "{:?}", http.called());
}

#[test]
fn a_way_in_that_is_none_is_told_at_start_and_names_its_setting() {
    for url in
        ["keycloak:8080", "http://keycloak:8080/realms/corp", "ftp://keycloak", "http://u:hunter2@keycloak", "http://"]
    {
        let error = Corp::client(ClientConfig::new().with_environment(settings(Some(url)))).expect_err("no address");
        let ErrorKind::Config(report) = error.kind() else { panic!("{error:?}") };
        let [finding] = report.findings() else { panic!("{report}") };
        assert_eq!((finding.code(), finding.key()), ("internal_url_invalid", Some("internal_url")), "{url}");
        assert!(finding.remedy().contains("`CORP_INTERNAL_URL`"), "{}", finding.remedy());
        assert!(!report.to_string().contains("hunter2"));
    }
}
