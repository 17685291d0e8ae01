//! Addresses that name a provider which is not there: an old link, a typing mistake.

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::testing::DevelopmentProvider;
use oauth_tests::browser::Browser;
use serde_json::Value;

use crate::rig::{App, Open, Plain, Rig, assert_protected, code_of, environment};

const SCRIPT: &[(&str, &str)] = &[("sec-fetch-mode", "cors"), ("accept", "*/*")];

#[tokio::test]
async fn t004_a_login_of_nobody_is_a_page_that_leads_on_and_json_for_scripts() {
    let rig = Rig::new().await;
    for path in
        ["/login/x", "/auth/x?code=c&state=s", "/logout/x", "/login/", "/login/OPEN", "/login/%3Cscript%3Ealert(1)"]
    {
        let page = Browser::new().get(&rig.app.path(path)).await;
        assert_eq!((page.status(), &*code_of(&page)), (StatusCode::NOT_FOUND, "provider_unknown"), "{path}");
        assert_protected(&page);
        assert!(page.links().iter().any(|link| link.href() == "/login" && link.text() == "Log in"), "{}", page.body());
        assert!(!page.body().contains("alert"), "{}", page.body());
        let page = Browser::new().get_with_headers(&rig.app.path(path), SCRIPT).await;
        let told: Value = serde_json::from_str(page.body()).expect("JSON");
        assert_eq!((page.status(), &told["error"]), (StatusCode::NOT_FOUND, &"provider_unknown".into()), "{path}");
    }
    let posted = Browser::new().post_form(&rig.app.path("/logout/x"), &[]).await;
    assert_eq!((posted.status(), &*code_of(&posted)), (StatusCode::NOT_FOUND, "provider_unknown"));
    // Nothing else is touched.
    for path in ["/nowhere", "/login/x/y", "/assets/login/x"] {
        let page = Browser::new().get(&rig.app.path(path)).await;
        assert_eq!((page.status(), page.body()), (StatusCode::NOT_FOUND, ""), "{path}");
    }
}

#[tokio::test]
async fn with_one_provider_the_page_leads_to_its_login_and_what_the_application_answers_itself_stays() {
    let provider = DevelopmentProvider::start().expect("a provider");
    let settings = environment(provider.origin());
    let router = Router::new()
        .route("/accounts/login/help", get(|| async { StatusCode::NOT_FOUND }))
        .merge(Open::routes().mount("/accounts"));
    let app = App::start(router, |builder| builder.environment(settings)).await;
    let page = Browser::new().get(&app.path("/accounts/login/x")).await;
    assert!(page.links().iter().any(|link| link.href() == "/accounts/login/open"), "{}", page.body());
    for path in ["/accounts/login/help", "/login/x"] {
        let page = Browser::new().get(&app.path(path)).await;
        assert_eq!((page.status(), page.body()), (StatusCode::NOT_FOUND, ""), "{path}");
    }
    let router = Router::new().merge(Plain::routes()).fallback(|| async { (StatusCode::NOT_FOUND, "own words") });
    let app = App::start(router, |builder| builder.environment(environment(provider.origin()))).await;
    assert_eq!(Browser::new().get(&app.path("/login/x")).await.body(), "own words");
}
