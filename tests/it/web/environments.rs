//! One declaration, used where the provider is a container on this machine and where it is the real one.

use oauth_runtime::prelude::*;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::{ClientConfig, Environment, ErrorKind};
use oauth_tests::browser::Browser;

const CALLBACK: &str = "http://localhost:1/auth/corp";

#[derive(OAuthProvider)]
#[oauth(issuer = "{base}/corp", scopes(openid, email), dangerous_allow_loopback_http)]
struct Corp {
    base: String,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "{base}", env_prefix = "CORP", scopes(openid))]
struct Strict {
    base: String,
}

fn config(base: &str) -> ClientConfig {
    let settings = [
        ("CORP_CLIENT_ID", ClientRegistration::DEFAULT_ID),
        ("CORP_CLIENT_SECRET", ClientRegistration::DEFAULT_SECRET),
        ("CORP_BASE", base),
    ];
    ClientConfig::new().with_environment(Environment::from_iter(settings)).with_redirect_uri(CALLBACK)
}

/// Code, key and remedy of the one finding.
fn finding<P>(client: oauth_runtime::Result<oauth_runtime::Client<P>>) -> (&'static str, Option<String>, String) {
    let error = client.expect_err("a finding");
    let ErrorKind::Config(report) = error.kind() else { panic!("{error:?}") };
    let [finding] = report.findings() else { panic!("{report}") };
    (finding.code(), finding.key().map(str::to_owned), finding.remedy().to_owned())
}

#[tokio::test]
async fn the_setting_brings_scheme_and_host() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    for base in [provider.origin().to_owned(), format!("{}/", provider.origin())] {
        let client = Corp::client(config(&base)).expect("complete");
        let started = client.begin_login(Default::default()).await.expect("started");
        let mut browser = Browser::new();
        browser.stop_at(CALLBACK);
        let answer = browser.get(started.url()).await.location().expect("an answer");
        let login = client.finish_login(started.into_pending(), answer.query().expect("a query")).await.expect("Ada");
        assert_eq!(login.identity().issuer().as_str(), provider.issuer("corp"));
    }
    assert!(Corp::client(config("https://login.example.com")).is_ok());
    assert!(Strict::client(config("https://login.example.com/realms/x")).is_ok());
}

#[test]
fn t146_http_is_for_this_machine_where_the_declaration_allows_it() {
    for base in ["http://login.example.com", "http://10.0.0.7:8080", "http://localhost.evil.example"] {
        let (code, key, remedy) = finding(Corp::client(config(base)));
        assert_eq!((code, key.as_deref()), ("url_invalid", Some("issuer")), "{base}");
        assert!(remedy.contains("`http` is for hosts of this machine"), "{remedy}");
    }
    for base in ["http://localhost:8080", "http://login.localhost", "http://login.example.com"] {
        let (code, key, remedy) = finding(Strict::client(config(base)));
        assert_eq!((code, key.as_deref()), ("url_invalid", Some("issuer")), "{base}");
        assert!(remedy.contains("`dangerous_allow_loopback_http`"), "{remedy}");
    }
}

#[test]
fn what_is_no_scheme_and_host_is_told_at_start() {
    for base in [
        "login.example.com",
        "localhost:8080",
        "ftp://login.example.com",
        "https://u:hunter2@login.example.com",
        "https://login.example.com?tenant=hunter2",
        "https://login.example.com/..//x",
        "javascript:alert(1)",
    ] {
        let (code, key, remedy) = finding(Corp::client(config(base)));
        assert_eq!((code, key.as_deref()), ("url_invalid", Some("issuer")), "{base}");
        assert!(
            remedy.contains("`base`") && remedy.contains("scheme and host") && !remedy.contains("hunter2"),
            "{remedy}"
        );
    }
}
