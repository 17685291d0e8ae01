//! `acr`: what a login demands is there or nobody is logged in; what it wishes is told in the log.

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::flow::BeginLogin;
use oauth_runtime::prelude::*;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::web::{AnyUser, Routes};
use oauth_runtime::{Client, ClientConfig, Identifies, OAuthProvider};
use oauth_tests::browser::{Browser, Page};
use serde_json::{Value, json};

use crate::rig::{App, Log, Open, TestClock, alone, code_of, environment};

macro_rules! asking {
    ($($name:ident = $params:expr;)*) => {$(
        struct $name(Open);

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription =
                Open::DESCRIPTION.named("gold", "Gold").issuer("http://{authority}/gold").authorization_params($params);

            fn from_settings(settings: &mut Settings<'_>) -> Option<Self> {
                Open::from_settings(settings).map(Self)
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                self.0.describe_fields(fields);
            }
        }

        impl Identifies for $name {}
    )*};
}

const GOLD: &str = r#"{"id_token":{"acr":{"essential":true,"values":["gold","platinum"]}}}"#;

asking! {
    Demanding = &[("claims", GOLD)];
    Wishing = &[("acr_values", "gold platinum")];
    Broken = &[("claims", r#"{"id_token":{"acr":{"essential":"yes"}}}"#)];
}

async fn log_in<P: OAuthProvider + LogsInHere>(acr: Option<Value>) -> (Page, bool) {
    let persona = acr.into_iter().fold(Persona::ada(), |ada, acr| ada.with_claim("acr", acr));
    let provider = DevelopmentProvider::builder().auto_login(persona).start().expect("a provider");
    let router = Router::new()
        .route("/", get(|user: AnyUser| async move { user.text("acr").unwrap_or("none").to_owned() }))
        .merge(P::routes());
    let environment = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(environment).clock(TestClock::new())).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/gold")).await;
    (page, browser.cookies().find("session").is_some())
}

trait LogsInHere {
    fn routes() -> Router;
}

impl LogsInHere for Demanding {
    fn routes() -> Router {
        Routes::<Self>::from_env().into()
    }
}

impl LogsInHere for Wishing {
    fn routes() -> Router {
        Routes::<Self>::from_env().into()
    }
}

#[tokio::test]
async fn a_login_that_is_less_than_demanded_never_passes() {
    for acr in [
        None,
        Some(json!("silver")),
        Some(json!("GOLD")),
        Some(json!(["gold"])),
        Some(json!("gold silver")),
        Some(json!("")),
    ] {
        let (page, has_session) = log_in::<Demanding>(acr.clone()).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::FORBIDDEN, "id_token_acr"), "{acr:?}");
        assert!(!has_session, "{acr:?}");
        assert!(
            page.body().contains("A stronger login is needed") && page.body().contains("essential"),
            "{}",
            page.body()
        );
    }
    for acr in ["gold", "platinum"] {
        let (page, has_session) = log_in::<Demanding>(Some(json!(acr))).await;
        assert_eq!((page.status(), page.body(), has_session), (StatusCode::OK, acr, true));
    }
}

#[tokio::test]
async fn a_wish_ends_no_login() {
    for (acr, expected) in [(None, "none"), (Some(json!("silver")), "silver"), (Some(json!("gold")), "gold")] {
        let (page, has_session) = log_in::<Wishing>(acr).await;
        assert_eq!((page.status(), page.body(), has_session), (StatusCode::OK, expected, true));
    }
}

#[test]
fn the_log_has_what_was_asked_and_what_came() {
    alone("web::acr::the_log_has_what_was_asked_and_what_came", async {
        let (log, _guard) = Log::begin();
        log_in::<Wishing>(Some(json!("silver"))).await;
        let wish = log.text();
        let lines: Vec<_> = wish.lines().filter(|line| line.contains("acr_not_as_wished")).collect();
        assert_eq!(lines.len(), 1, "once: {wish}");
        assert!(
            lines[0].contains(r#"wished="gold platinum""#) && lines[0].contains(r#"came="silver""#),
            "{}",
            lines[0]
        );
        log_in::<Wishing>(Some(json!("platinum"))).await;
        assert_eq!(log.text().matches("acr_not_as_wished").count(), 1, "a wish that was met is no news");

        log_in::<Demanding>(Some(json!("silver"))).await;
        let text = log.text();
        let line = text.lines().find(|line| line.contains(r#"code="id_token_acr""#)).expect("a line");
        assert!(line.contains("gold platinum") && line.contains("silver"), "{line}");
    });
}

#[tokio::test]
async fn a_call_can_demand_it_too_and_what_cannot_be_read_does_not_begin() {
    const CALLBACK: &str = "http://localhost:1/back";
    let provider =
        DevelopmentProvider::builder().auto_login(Persona::ada().with_claim("acr", "1")).start().expect("a provider");
    let config = ClientConfig::new().with_environment(environment(provider.origin())).with_redirect_uri(CALLBACK);
    let client = Client::<Open>::new(config).expect("complete");
    for (claims, expected) in [
        (r#"{"id_token":{"acr":{"essential":true,"value":"2"}}}"#, "id_token_acr"),
        (r#"{"id_token":{"acr":{"essential":true,"values":["1","2"]}}}"#, "ok"),
        (r#"{"id_token":{"acr":{"essential":true}}}"#, "ok"),
        (r#"{"id_token":{"acr":{"values":["2"]}},"userinfo":{"name":null}}"#, "ok"),
        (r#"{"id_token":{"acr":{"essential":1}}}"#, "parameter_invalid"),
        ("acr", "parameter_invalid"),
    ] {
        let outcome = async {
            let started = client.begin_login(BeginLogin::new().parameter("claims", claims)?).await?;
            let mut browser = Browser::new();
            browser.stop_at(CALLBACK);
            let page = browser.get(started.url()).await;
            let query = page.location().and_then(|url| url.query().map(str::to_owned)).expect("an answer");
            // Kept and read again, as a browser's cookie would.
            let pending = oauth_runtime::in_flight::PendingLogin::from_bytes(&started.pending().to_bytes()?)?;
            client.finish_login(pending, &query).await
        };
        assert_eq!(
            outcome.await.map_or_else(|error: oauth_runtime::Error| error.code(), |_| "ok"),
            expected,
            "{claims}"
        );
    }
    let long = format!(r#"{{"id_token":{{"acr":{{"essential":true,"values":["{}"]}}}}}}"#, "x".repeat(600));
    let login = BeginLogin::new().parameter("claims", &long).expect("readable");
    assert_eq!(client.begin_login(login).await.expect_err("too much to remember").code(), "login_too_large");
}

#[test]
fn a_declared_demand_that_cannot_be_read_is_found_at_start() {
    let layer = OAuthLayer::builder().environment(environment("http://127.0.0.1:1")).build().expect("a layer");
    let _app: Router = Router::new().merge(Routes::<Broken>::from_env()).layer(layer.clone());
    let error = layer.check().expect_err("it cannot be checked");
    assert!(error.code() == "parameter_invalid" && error.to_string().contains("`claims`"), "{error}");
}
