//! A link on another site that starts a login, where the provider asks nothing.

use http::StatusCode;
use oauth_runtime::testing::Endpoint;
use oauth_tests::browser::{Browser, Page};
use serde_json::Value;

use crate::rig::{Rig, is_logged_in, location, raw};

const EVIL: &str = "https://evil.example/";

fn asks(page: &Page) -> bool {
    page.status() == StatusCode::OK && page.body().contains("Log in?") && page.set_cookies().count() == 0
}

#[tokio::test]
async fn by_default_every_link_starts_a_login_and_a_form_of_this_application_does() {
    let rig = Rig::new().await;
    let mut browser = Browser::new();
    assert!(is_logged_in(&browser.get_from(EVIL, &rig.app.path("/login/open")).await));
    let mut browser = Browser::new();
    assert!(is_logged_in(&browser.post_form(&rig.app.path("/login/plain"), &[]).await));
    // A form of another site begins nothing.
    let page = Browser::new().post_form_from(EVIL, &rig.app.path("/login/open"), &[]).await;
    assert!(asks(&page), "{}", page.body());
}

#[tokio::test]
async fn t002_where_it_is_told_to_ask_a_foreign_link_begins_nothing_until_somebody_clicks() {
    let rig = Rig::with(|builder| builder.confirm_foreign_logins()).await;
    for path in ["/login/open", "/login/legacy?return_to=/any", "/open", "/any/../plain"] {
        let mut browser = Browser::new();
        let page = browser.get_from(EVIL, &rig.app.path(path)).await;
        assert!(asks(&page), "{path}: {} {}", page.url(), page.body());
        assert_eq!(rig.who(&mut browser).await, Value::Null);
        assert_eq!(page.forms().len(), 0);
        let button = page.links().into_iter().find(|link| link.text().starts_with("Continue with")).expect("a button");
        let page = browser.click(&page, button.text()).await;
        assert!(is_logged_in(&page), "{path}: {}", page.body());
        // Where it was to end, it ends.
        assert_eq!(
            page.url().path(),
            if path == "/login/open" {
                "/"
            } else {
                path.trim_start_matches("/login/legacy?return_to=").trim_start_matches("/any/..")
            }
        );
    }
}

#[tokio::test]
async fn of_ones_own_accord_a_login_begins_as_ever() {
    let rig = Rig::with(|builder| builder.confirm_foreign_logins()).await;
    // Typed, from a page of this application, from a page that is guarded.
    assert!(is_logged_in(&Browser::new().get(&rig.app.path("/login/open")).await));
    assert!(is_logged_in(&Browser::new().get_from(&rig.app.url, &rig.app.path("/login/open")).await));
    assert!(is_logged_in(&Browser::new().get(&rig.app.path("/open")).await));
    assert!(is_logged_in(&Browser::new().post_form(&rig.app.path("/login/open"), &[]).await));
    let started = rig.provider.request_count(Endpoint::Authorization);
    let (own, port) = (format!("{}/page", rig.app.url), rig.app.port);
    for (headers, status) in [
        (&[("referer", &*own)][..], 303),
        (&[("sec-fetch-site", "same-origin"), ("referer", EVIL)], 303),
        (&[], 200),
        (&[("referer", EVIL)], 200),
        (&[("sec-fetch-site", "same-site"), ("referer", &*own)], 200),
        (&[("sec-fetch-site", "cross-site"), ("referer", &*own)], 200),
    ] {
        assert_eq!(raw(port, "GET", "/login/open", headers).await.status, status, "{headers:?}");
    }
    for (headers, status) in [
        (&[("content-length", "0"), ("origin", &*rig.app.url)][..], 303),
        (&[("content-length", "0"), ("origin", "null")], 200),
        (&[("content-length", "0"), ("sec-fetch-site", "none")], 200),
    ] {
        assert_eq!(raw(port, "POST", "/login/open", headers).await.status, status, "{headers:?}");
    }
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), started);
    // A link on the page of a failed login is one of this application.
    let mut browser = Browser::new();
    let page = browser.get(&rig.app.path("/auth/open?code=c&state=s")).await;
    let page = browser.click(&page, "Log in again").await;
    assert!(is_logged_in(&page), "{}", page.body());
    browser.follow_redirects(false);
    assert!(location(&browser.get(&rig.app.path("/login/open")).await).starts_with(rig.provider.origin()));
}
