//! Claims as types of the application: what a login needs, and what it can do without.

use axum::routing::get;
use axum::{Json, Router};
use http::StatusCode;
use oauth_runtime::claims::TypedClaims;
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::http::Limits;
use oauth_runtime::identity::check_claims;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona};
use oauth_runtime::web::{Login, Rejection, Routes, User};
use oauth_runtime::{Identifies, OAuthProvider};
use oauth_tests::browser::{Browser, Page};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::rig::{App, Legacy, Log, Open, Plain, TestClock, alone, code_of, environment};

#[derive(Debug, Deserialize)]
struct Employee {
    number: u32,
    #[serde(default)]
    groups: Vec<String>,
    office: Option<Office>,
}

#[derive(Debug, Deserialize)]
struct Office {
    floor: i8,
}

/// A profile in the shape of a code host.
#[derive(Debug, Deserialize)]
struct Account {
    id: u64,
    login: String,
    site_admin: Option<Vec<u8>>,
}

/// What a crew list has of a member.
#[derive(Debug, Deserialize)]
struct Member {
    #[serde(default)]
    groups: Vec<String>,
}

macro_rules! typed {
    ($($name:ident of $other:ident: $description:expr, $claims:ty;)*) => {$(
        struct $name($other);

        impl OAuthProvider for $name {
            const DESCRIPTION: ProviderDescription = $description.claims(check_claims::<$claims>);

            fn from_settings(settings: &mut Settings<'_>) -> Option<Self> {
                $other::from_settings(settings).map(Self)
            }

            fn describe_fields(&self, fields: &mut FieldValues) {
                self.0.describe_fields(fields);
            }
        }

        impl Identifies for $name {}

        impl TypedClaims for $name {
            type Claims = $claims;
        }
    )*};
}

typed! {
    Corp of Open: Open::DESCRIPTION.named("corp", "Corp").issuer("http://{authority}/corp"), Employee;
    Code of Plain: Plain::DESCRIPTION.named("code", "Code"), Account;
    Crew of Plain: Plain::DESCRIPTION.named("crew", "Crew"), Member;
    Old of Legacy: Legacy::DESCRIPTION.named("old", "Old"), Account;
}

async fn employee(user: User<Corp>) -> Result<Json<Value>, Rejection> {
    let employee = user.typed_claims()?;
    let floor = employee.office.map(|office| office.floor);
    Ok(Json(json!({ "number": employee.number, "groups": employee.groups, "floor": floor, "raw": user.claims() })))
}

async fn account<P: TypedClaims<Claims = Account>>(user: User<P>) -> Result<Json<Value>, Rejection> {
    let account = user.typed_claims()?;
    Ok(Json(json!({ "id": account.id, "login": account.login, "admin": account.site_admin })))
}

/// Who is let in by number, in a hook that reads the same type.
async fn admit(login: Login<Corp>) -> Result<(), Rejection> {
    assert!(login.typed_claims()?.number > 0);
    Ok(())
}

async fn start(persona: Persona) -> (DevelopmentProvider, App) {
    let provider = DevelopmentProvider::builder().auto_login(persona).start().expect("a provider");
    let router = Router::new()
        .route("/", get(employee))
        .route("/code", get(account::<Code>))
        .route("/old", get(account::<Old>))
        .merge(Routes::<Corp>::from_env().on_login(admit))
        .merge(Routes::<Code>::from_env().after_login("/code"))
        .merge(Routes::<Old>::from_env().after_login("/old"));
    let environment = environment(provider.origin());
    let app = App::start(router, |builder| builder.environment(environment).clock(TestClock::new())).await;
    (provider, app)
}

async fn log_in(persona: Persona) -> (DevelopmentProvider, Page) {
    let (provider, app) = start(persona).await;
    let page = Browser::new().get(&app.path("/login/corp")).await;
    (provider, page)
}

fn json_of(page: &Page) -> Value {
    serde_json::from_str(page.body()).unwrap_or_else(|_| panic!("{} {}\n{}", page.url(), page.status(), page.body()))
}

#[tokio::test]
async fn a_login_without_a_required_claim_is_refused() {
    let (_provider, app) = start(Persona::ada()).await;
    let mut browser = Browser::new();
    let page = browser.get(&app.path("/login/corp")).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_GATEWAY, "claims_mismatch"));
    assert!(page.body().contains("<code>number</code>: a value is missing"), "{}", page.body());
    assert!(browser.cookies().find("session").is_none(), "nobody is logged in");
}

#[tokio::test]
async fn a_required_claim_of_the_wrong_type_is_told_without_its_value() {
    let (_provider, page) = log_in(Persona::ada().with_claim("number", "s3cr3t-number")).await;
    assert_eq!(code_of(&page), "claims_mismatch");
    assert!(page.body().contains("<code>number</code>: expected u32, found string"), "{}", page.body());
    assert!(!page.body().contains("s3cr3t"), "{}", page.body());
}

#[tokio::test]
async fn optional_claims_of_the_wrong_type_are_left_out() {
    let persona = Persona::ada()
        .with_claim("number", 1843)
        .with_claim("groups", "engine")
        .with_claim("office", json!({ "floor": "first" }));
    let (_provider, page) = log_in(persona).await;
    let told = json_of(&page);
    assert_eq!((&told["number"], &told["groups"], &told["floor"]), (&json!(1843), &json!([]), &json!(null)), "{told}");
    // What the provider sent is still there for who asks for it.
    assert_eq!(told["raw"]["groups"], "engine");
}

#[tokio::test]
async fn userinfo_is_asked_for_what_the_type_reads() {
    let persona = Persona::ada().with_claim("number", 1843).with_claim("groups", ["engine"]);
    let (provider, page) = log_in(persona).await;
    assert_eq!(json_of(&page)["groups"], json!(["engine"]));
    assert_eq!(provider.request_count(Endpoint::UserInfo), 1);
}

#[tokio::test]
async fn profiles_of_plain_oauth_are_read_as_types_too() {
    for name in ["code", "old"] {
        let (_provider, app) = start(Persona::ada()).await;
        let page = Browser::new().get(&app.path(&format!("/login/{name}"))).await;
        assert_eq!(json_of(&page), json!({ "id": 583_231, "login": "ada", "admin": null }), "{name}");
    }
}

/// As many groups as a company has: so many bytes of JSON.
fn groups(bytes: usize) -> Vec<String> {
    (0..bytes / 73).map(|n| format!("{n:0>70}")).collect()
}

async fn start_crew(persona: Persona, limit: Option<usize>) -> (DevelopmentProvider, App) {
    let provider = DevelopmentProvider::builder().auto_login(persona).start().expect("a provider");
    let member = |user: User<Crew>| async move { Ok::<_, Rejection>(Json(user.typed_claims()?.groups)) };
    let router = Router::new()
        .route("/crew", get(member))
        .route("/code", get(account::<Code>))
        .merge(Routes::<Crew>::from_env().after_login("/crew"))
        .merge(Routes::<Code>::from_env().name("untyped").after_login("/code"));
    let environment = environment(provider.origin());
    let limits = limit.map_or_else(Limits::default, |limit| Limits::default().with_claims(limit));
    let app =
        App::start(router, |builder| builder.environment(environment).clock(TestClock::new()).limits(limits)).await;
    (provider, app)
}

#[tokio::test]
async fn a_claim_is_whole_or_the_login_says_why_not() {
    let all = groups(64 * 1024);
    let persona = || Persona::ada().with_claim("groups", &all).with_claim("extra", "x".repeat(20_000));
    let (_provider, app) = start_crew(persona(), None).await;
    let page = Browser::new().get(&app.path("/login/crew")).await;
    assert_eq!(json_of(&page), json!(all), "whole");

    for limit in [32 * 1024, 1024, 0] {
        let (_provider, app) = start_crew(persona(), Some(limit)).await;
        let mut browser = Browser::new();
        let page = browser.get(&app.path("/login/crew")).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_GATEWAY, "claim_too_large"), "{limit}");
        for told in ["<code>groups</code>", "Limits::with_claims", &limit.to_string()] {
            assert!(page.body().contains(told), "{told}: {}", page.body());
        }
        assert!(browser.cookies().find("session").is_none());
    }
    // Who does not name the claim does without it.
    let (_provider, app) = start_crew(persona(), Some(32 * 1024)).await;
    let page = Browser::new().get(&app.path("/login/untyped")).await;
    assert_eq!((page.status(), page.url().path()), (StatusCode::OK, "/code"), "{}", page.body());
}

#[tokio::test]
async fn a_large_claim_that_nobody_names_pushes_out_no_smaller_one() {
    let persona = Persona::ada().with_claim("a_first", "x".repeat(130_000)).with_claim("groups", ["crew"]);
    let (_provider, app) = start_crew(persona, None).await;
    let page = Browser::new().get(&app.path("/login/crew")).await;
    assert_eq!(json_of(&page), json!(["crew"]));
}

#[test]
fn what_is_left_out_or_not_sent_is_in_the_log() {
    alone("web::claims::what_is_left_out_or_not_sent_is_in_the_log", async {
        let (log, _guard) = Log::begin();
        let persona = Persona::ada()
            .with_claim("bio", "x".repeat(140_000))
            .with_claim("_claim_names", json!({ "groups": "src1" }))
            .with_claim("_claim_sources", json!({ "src1": { "endpoint": "https://graph.example/getMemberObjects" } }));
        let (_provider, app) = start_crew(persona, None).await;
        let page = Browser::new().get(&app.path("/login/crew")).await;
        assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
        let log = log.text();
        let line = |said: &str| log.lines().find(|line| line.contains(said)).unwrap_or_else(|| panic!("{said}: {log}"));
        let left_out = line(r#"code="claim_left_out""#);
        for said in [r#"claim="bio""#, "bound=131072", "Limits::with_claims", r#"provider="crew""#] {
            assert!(left_out.contains(said), "{said}: {left_out}");
        }
        let not_sent = line(r#"code="claims_not_sent""#);
        assert!(not_sent.contains(r#"claims="groups""#) && not_sent.contains("remedy="), "{not_sent}");
    });
}

#[test]
fn groups_that_are_too_many_for_a_token_are_told_of_too() {
    alone("web::claims::groups_that_are_too_many_for_a_token_are_told_of_too", async {
        let (log, _guard) = Log::begin();
        let persona = Persona::ada().with_claim("number", 7).with_claim("hasgroups", true);
        let (_provider, page) = log_in(persona).await;
        assert_eq!(json_of(&page)["groups"], json!([]));
        assert_eq!(log.text().matches(r#"claims="groups""#).count(), 1, "{}", log.text());
    });
}
