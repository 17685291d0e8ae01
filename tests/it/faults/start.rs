//! What is wrong before anybody can log in: the program ends with a report.

use axum::Router;
use oauth_runtime::prelude::*;
use oauth_runtime::{Environment, ErrorKind};

use super::row::{Events, Row, note};
use crate::rig::alone;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/{tenant}", scopes(openid))]
struct CorpProvider {
    tenant: String,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/fixed", scopes(openid))]
struct FixedProvider;

/// All that is needed.
const SETTINGS: &[(&str, &str)] = &[
    ("OAUTH_BASE_URL", "https://app.example"),
    ("OAUTH_SECRET", "0123456789abcdef0123456789abcdef"),
    ("OAUTH_DEVELOPMENT_PROVIDER", "off"),
    ("CORP_CLIENT_ID", "id"),
    ("CORP_CLIENT_SECRET", "secret-of-the-client"),
    ("CORP_TENANT", "acme"),
    ("FIXED_CLIENT_ID", "id"),
    ("FIXED_CLIENT_SECRET", "secret-of-the-client"),
];

/// What is wrong, the setting that is changed and to what, and the code.
const FAULTS: &[(&str, &str, Option<&str>, &str)] = &[
    ("the client identifier is not set", "CORP_CLIENT_ID", None, "setting_missing"),
    ("the client secret is not set", "CORP_CLIENT_SECRET", None, "setting_missing"),
    ("the client secret is empty", "CORP_CLIENT_SECRET", Some(""), "setting_missing"),
    (
        "the client secret is in a file that is not there",
        "CORP_CLIENT_SECRET_FILE",
        Some("/nowhere/at/all"),
        "setting_file_unreadable",
    ),
    ("the client identifier has a line break", "CORP_CLIENT_ID", Some("one\ntwo"), "setting_invalid"),
    ("a placeholder of a URL is not set", "CORP_TENANT", None, "setting_missing"),
    ("a placeholder of a URL leads elsewhere", "CORP_TENANT", Some("@evil.example/#"), "url_invalid"),
    ("the base URL has a path", "OAUTH_BASE_URL", Some("https://app.example/path"), "base_url_invalid"),
    ("the base URL is plain http", "OAUTH_BASE_URL", Some("http://app.example"), "base_url_invalid"),
    (
        "the switch of the development provider says neither on nor off",
        "OAUTH_DEVELOPMENT_PROVIDER",
        Some("disabled"),
        "setting_invalid",
    ),
    ("the port of the development provider is no port", "OAUTH_DEVELOPMENT_PORT", Some("http"), "setting_invalid"),
    (
        "the name of the application has two lines",
        "OAUTH_APPLICATION_NAME",
        Some("Paper\nTrail"),
        "application_name_invalid",
    ),
    ("the secret is too short", "OAUTH_SECRET", Some("short"), "sealing_key_too_short"),
];

fn check(settings: &[(&str, &str)], router: Router) -> Result<(), oauth_runtime::Error> {
    let environment = Environment::from_iter(settings.iter().copied());
    let layer = OAuthLayer::builder().environment(environment).build()?;
    let _: Router = router.layer(layer.clone());
    layer.check()
}

fn routes() -> Router {
    Router::new().merge(CorpProvider::routes()).merge(FixedProvider::routes())
}

/// The one finding, as the report prints it.
fn row(fault: &str, checked: Result<(), oauth_runtime::Error>, code: &str) -> Row {
    let error = checked.expect_err(fault);
    let ErrorKind::Config(report) = error.kind() else { panic!("{fault}: {error:?}") };
    let [finding] = report.findings() else { panic!("{fault}: not one finding: {error}") };
    assert_eq!(finding.code(), code, "{fault}: {error}");
    let printed = error.to_string();
    assert!(printed.contains(finding.remedy()), "{fault}: {printed}");
    assert!(!printed.contains("secret-of-the-client"), "{fault}: {printed}");
    Row {
        fault: fault.to_owned(),
        seen: "the program ends with the report".to_owned(),
        logged: format!("`{code}`: {}", finding.sentence()),
        helps: finding.remedy().to_owned(),
    }
}

#[test]
fn every_fault_of_a_configuration_is_reported_and_says_what_helps() {
    alone("faults::start::every_fault_of_a_configuration_is_reported_and_says_what_helps", async {
        let (_events, _guard) = Events::begin();
        check(SETTINGS, routes()).expect("nothing is wrong");
        let mut rows = Vec::new();
        for (fault, setting, value, code) in FAULTS {
            let mut settings = SETTINGS.iter().copied().filter(|(name, _)| name != setting).collect::<Vec<_>>();
            if setting.ends_with("_FILE") {
                settings.retain(|(name, _)| !setting.starts_with(name));
            }
            settings.extend(value.map(|value| (*setting, value)));
            rows.push(row(fault, check(&settings, routes()), code));
        }
        note("start", &rows, &[]);
    });
}
