//! What browsers do, and what happens to a login between its two halves.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::Router;
use oauth_runtime::web::{Login, LoginAllowed};
use oauth_tests::browser::{Browser, Page};

use super::row::{Events, Row, note};
use crate::rig::{App, Open, Rig, alone, environment};
use crate::security::sessions::Fragile;

async fn panicking(_: Login<Open>) -> LoginAllowed {
    panic!("a mistake of the application's");
}

/// A login that was answered, and what becomes of it.
struct Answered {
    rig: Rig,
    browser: Browser,
    callback: String,
}

impl Answered {
    async fn new() -> Self {
        let rig = Rig::new().await;
        let mut browser = rig.browser();
        let callback = rig.answer(&mut browser, "open").await;
        Self { rig, browser, callback }
    }

    /// The callback without one of its parameters.
    fn without(&self, name: &str) -> String {
        let mut url = url::Url::parse(&self.callback).expect("a URL");
        let kept = url.query_pairs().into_owned().filter(|(known, _)| known != name).collect::<Vec<_>>();
        url.query_pairs_mut().clear().extend_pairs(kept);
        url.into()
    }
}

#[test]
fn every_fault_of_a_browser_is_told_to_the_user_and_in_the_log_and_says_what_helps() {
    alone("faults::browser::every_fault_of_a_browser_is_told_to_the_user_and_in_the_log_and_says_what_helps", async {
        let (events, _guard) = Events::begin();
        let mut rows = Vec::new();
        let mut row = |fault: &str, page: &Page, code: &str| rows.push(Row::of(fault, page, &events, code));

        let mut login = Answered::new().await;
        let page = login.browser.get(&login.without("state")).await;
        row("the answer has no state", &page, "state_missing");

        let mut login = Answered::new().await;
        login.browser.cookies_mut().clear();
        row(
            "the browser has lost its cookies, or is another one",
            &login.browser.get(&login.callback).await,
            "state_unknown",
        );

        let mut login = Answered::new().await;
        login.rig.log_in(&mut login.browser, "open").await;
        let other = login.rig.answer(&mut login.rig.browser(), "open").await;
        row(
            "somebody is logged in, by another answer than this one",
            &login.browser.get(&other).await,
            "state_unknown",
        );

        let mut login = Answered::new().await;
        let jar = login.browser.cookies().clone();
        login.browser.get(&login.callback).await;
        *login.browser.cookies_mut() = jar;
        let url = login.rig.app.url.parse().expect("a URL");
        login.browser.cookies_mut().store(&url, "oauth-anew=1; Path=/");
        row(
            "the answer was brought before, and a login that began anew for that a moment ago was cut off too",
            &login.browser.get(&login.callback).await,
            "state_used",
        );

        let login = Answered::new().await;
        let page = Browser::new().get(&login.rig.app.path("/login/x")).await;
        row("the address names a provider that is not there", &page, "provider_unknown");

        let mut login = Answered::new().await;
        login.rig.clock.advance(11 * 60);
        row("the user took longer than ten minutes", &login.browser.get(&login.callback).await, "state_expired");

        let mut login = Answered::new().await;
        for _ in 0..9 {
            login.rig.clock.advance(1);
            login.rig.answer(&mut login.browser, "open").await;
        }
        row("nine other logins were begun since", &login.browser.get(&login.callback).await, "state_displaced");

        let mut login = Answered::new().await;
        let page = login.browser.get(&login.callback.replace("/auth/open", "/auth/other")).await;
        row("the answer comes to another provider's address", &page, "state_of_other_provider");

        let mut login = Answered::new().await;
        let page =
            login.browser.post_form_from("https://elsewhere.example", &login.rig.app.path("/logout/open"), &[]).await;
        row("another site posts to the logout", &page, "cross_site_request");

        let one = Rig::with(|builder| builder.secrets(["the secret of one instance, long enough"])).await;
        let other = Rig::with(|builder| builder.secrets(["the secret of the other, long enough too"])).await;
        let mut browser = one.browser();
        let callback = one.answer(&mut browser, "open").await.replace(&one.app.url, &other.app.url);
        row("two instances have two secrets", &browser.get(&callback).await, "state_unknown");

        let store = Fragile::default();
        let broken = Arc::clone(&store.broken);
        let rig = Rig::with(|builder| builder.session_store(store)).await;
        let mut browser = rig.browser();
        let callback = rig.answer(&mut browser, "open").await;
        broken.store(true, Ordering::SeqCst);
        row("the session store is down", &browser.get(&callback).await, "session_store_unavailable");

        let settings = environment(rig.provider.origin());
        let hooked = Router::new().merge(Open::routes().on_login(panicking));
        let app = App::start(hooked, |builder| builder.environment(settings)).await;
        let mut browser = Browser::new();
        browser.stop_at(&app.path("/auth/"));
        let callback = browser.get(&app.path("/login/open")).await.location().expect("an answer");
        row("a login hook panics", &browser.get(callback.as_str()).await, "login_hook_panicked");
        note("browser", &rows, &[]);
    });
}
