use std::sync::OnceLock;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use http::header::{COOKIE, SET_COOKIE};
use http::{HeaderValue, StatusCode, Uri};
use oauth_runtime::testing::Endpoint;
use proptest::prelude::*;
use tokio::runtime::Runtime;
use tower::ServiceExt as _;

use crate::rig::Rig;

/// One application for all cases, the cookie and query of a login that waits for its answer, and the cookie of a session.
struct World {
    runtime: Runtime,
    rig: Rig,
    cookie: String,
    query: String,
    session: String,
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let runtime = Runtime::new().expect("a runtime");
        let (rig, cookie, query, session) = runtime.block_on(async {
            let rig = Rig::new().await;
            let mut browser = rig.browser();
            rig.log_in(&mut browser, "open").await;
            let session = browser.cookies().iter().find(|cookie| cookie.name == "session").expect("a session").clone();
            rig.provider.clear_requests();
            let mut browser = rig.browser();
            let callback = rig.answer(&mut browser, "open").await;
            let cookie = browser.cookies().iter().next().expect("the login's cookie").clone();
            let query = callback.split_once('?').expect("a query").1.to_owned();
            let [cookie, session] = [cookie, session].map(|cookie| format!("{}={}", cookie.name, cookie.value));
            (rig, cookie, query, session)
        });
        World { runtime, rig, cookie, query, session }
    })
}

fn ask(router: &Router, runtime: &Runtime, target: &str, cookie: &[u8]) -> Option<(StatusCode, Vec<String>)> {
    let target: Uri = target.parse().ok()?;
    let mut request = Request::get(target).body(Body::empty()).ok()?;
    request.headers_mut().insert(COOKIE, HeaderValue::from_bytes(cookie).ok()?);
    let Ok(answer) = runtime.block_on(router.clone().oneshot(request));
    let cookies =
        answer.headers().get_all(SET_COOKIE).iter().map(|line| String::from_utf8_lossy(line.as_bytes()).into());
    Some((answer.status(), cookies.collect()))
}

fn check(target: &str, cookie: &[u8]) -> Result<(), TestCaseError> {
    let World { runtime, rig, .. } = world();
    let Some((status, cookies)) = ask(&rig.app.router, runtime, target, cookie) else { return Ok(()) };
    prop_assert!(status.is_client_error(), "{} for {:?} {:?}", status, target, cookie.escape_ascii().to_string());
    prop_assert!(!cookies.iter().any(|line| line.starts_with("session=")), "{:?}", cookies);
    prop_assert_eq!(rig.provider.request_count(Endpoint::Token), 0);
    prop_assert_eq!(rig.provider.request_count(Endpoint::TokenCredentials), 0);
    Ok(())
}

fn parameter() -> impl Strategy<Value = String> {
    let name = prop_oneof![
        Just("code"),
        Just("state"),
        Just("iss"),
        Just("error"),
        Just("oauth_token"),
        Just("oauth_verifier"),
        Just("denied"),
        Just("access_token"),
        Just("c%6fde"),
        Just("x"),
        Just(""),
        Just("state[]"),
        Just("%")
    ];
    (name, "[!-~]{0,60}|(%[0-9a-fA-F]{2}){0,20}|[A-Za-z0-9_-]{43}").prop_map(|(name, value)| format!("{name}={value}"))
}

/// Every byte that a header may hold.
fn header_bytes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec((0x20..=0xff_u8).prop_filter("a header byte", |byte| *byte != 0x7f), 0..200)
}

fn any_cookie() -> impl Strategy<Value = Vec<u8>> {
    let ours = "oauth-login-[A-Za-z0-9_-]{12}=[A-Za-z0-9_-]{0,200}|session=[A-Za-z0-9_-]{22}";
    prop_oneof![header_bytes(), ours.prop_map(String::into_bytes)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_query_and_any_cookie_give_no_server_error_and_no_session(
        provider in prop_oneof![Just("open"), Just("plain"), Just("legacy"), Just("other")],
        parameters in prop::collection::vec(parameter(), 0..8),
        cookie in any_cookie(),    ) {
        check(&format!("/auth/{provider}?{}", parameters.join("&")), &cookie)?;
    }

    #[test]
    fn any_other_cookie_leaves_the_session_found(before in header_bytes(), after in header_bytes()) {
        let World { runtime, rig, session, .. } = world();
        let cookie = [&before[..], b"; ", session.as_bytes(), b"; ", &after[..]].concat();
        let answer = ask(&rig.app.router, runtime, "/open", &cookie);
        prop_assert_eq!(answer.map(|(status, _)| status), Some(StatusCode::OK));
    }

    #[test]
    fn the_cookie_of_a_waiting_login_helps_no_query_but_its_own(
        parameters in prop::collection::vec(parameter(), 0..8),
    ) {
        check(&format!("/auth/open?{}", parameters.join("&")), world().cookie.as_bytes())?;
    }

    #[test]
    fn the_query_of_a_waiting_login_helps_no_cookie_but_its_own(at in 0_usize..1000, byte in "[A-Za-z0-9_-]") {
        let World { cookie, query, .. } = world();
        let name = cookie.split('=').next().unwrap_or_default().len() + 1;
        let at = name + at % (cookie.len() - name);
        let mut bent = cookie.clone();
        bent.replace_range(at..=at, &byte);
        // The last character of base64url carries bits that no byte uses.
        prop_assume!(bent != *cookie && at + 1 < cookie.len());
        check(&format!("/auth/open?{query}"), bent.as_bytes())?;
        check(&format!("/auth/open?{query}"), &cookie.as_bytes()[..at])?;
    }
}
