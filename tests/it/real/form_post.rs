//! The answer as a form post from another site, which only a `SameSite=None; Secure` cookie survives: all over TLS.

use axum::Router;
use http::StatusCode;
use oauth_runtime::Routes;
use oauth_runtime::description::ProviderDescription;

use super::registered::{Registered, providers};
use super::two_sites::{ID, SECRET, TwoSites};

providers! {
    FormPost = ProviderDescription::open_id_connect("op", "Peer")
        .issuer("https://{authority}")
        .scopes(&["openid", "profile", "email"])
        .form_post();
}

fn form_post_routes(issuer: &str) -> Router {
    Routes::with(FormPost(Registered::new(ID, SECRET, issuer))).into()
}

#[tokio::test]
async fn an_answer_posted_from_another_site_logs_in() {
    let Some(mut sites) = TwoSites::start(&["op"], form_post_routes, |layer, _| layer).await else { return };
    let (browser, app) = (&mut sites.browser, &sites.app);
    let page = browser.get(&app.at("/login/op")).await;
    let login = page.set_cookies().find(|line| line.starts_with("__Host-oauth-login-")).expect("a login in flight");
    for attribute in ["; HttpOnly", "; Path=/", "; SameSite=None", "; Secure", "; Max-Age=600"] {
        assert!(login.contains(attribute), "{attribute} in {login}");
    }
    let page = sites.peer.sign_in(browser, page, "alice").await;
    // What the provider's page does by a script.
    let form = page.form();
    assert!(form.is_post() && form.action() == app.at("/auth/op"), "{form:?}");
    let answer: Vec<_> = form.entries().iter().map(|(name, _)| (*name).to_owned()).collect();
    assert!(answer.contains(&"code".to_owned()) && answer.contains(&"iss".to_owned()), "{answer:?}");
    let callback = page.clone();
    let page = browser.submit(&callback, &form).await;
    assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*app.at("/")), "{}", page.body());
    assert!(page.body().contains("alice at"), "{}", page.body());
    let session = browser.cookies().find("__Host-session").expect("a session");
    assert!(session.secure && session.same_site == Some(cookie::SameSite::Lax), "{session:?}");
    assert!(browser.cookies().iter().all(|cookie| !cookie.name.starts_with("__Host-oauth-login-")));
    let own = browser.cookies().find("__Host-session").map(|cookie| cookie.value.clone());
    assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());

    // Posted again, it leads to where it led: the session does not come along with the post, but with the page after it.
    let page = browser.submit(&callback, &form).await;
    assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*app.at("/")), "{}", page.body());
    assert_eq!(browser.cookies().find("__Host-session").map(|cookie| cookie.value.clone()), own);
}

#[tokio::test]
async fn an_answer_by_the_other_method_is_refused() {
    let Some(mut sites) = TwoSites::start(&["op"], form_post_routes, |layer, _| layer).await else { return };
    let (browser, app) = (&mut sites.browser, &sites.app);
    let page = browser.get(&app.at("/login/op")).await;
    let page = sites.peer.sign_in(browser, page, "alice").await;
    let form = page.form();
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form.entries()).finish();
    let refused = browser.get_from(page.url().as_str(), &app.at(&format!("/auth/op?{query}"))).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    assert!(refused.body().contains("response_mode_mismatch"), "{}", refused.body());
    // It used nothing up.
    let page = browser.submit(&page, &form).await;
    assert_eq!(page.url().as_str(), app.at("/"), "{}", page.body());
}
