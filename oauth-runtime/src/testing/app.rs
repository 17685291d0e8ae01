//! An application under test: its own router, with the development provider in the place of the network.

use std::fmt;
use std::sync::Arc;

use axum::Router;

use super::browser::{Browser, Page};
use super::site::Site;
use crate::clock::TestClock;
use crate::development::provider::{DevelopmentProvider, Persona};

/// Somebody who is logged in at an application, with the provider that was merged first.
///
/// Short for [`TestApp::new`] and [`TestApp::logged_in`].
///
/// # Panics
///
/// As these.
pub async fn logged_in(app: Router, persona: Persona) -> Browser {
    TestApp::new(app).await.logged_in(persona).await
}

/// An application under test, in this process alone: no port is opened, and no request leaves.
///
/// It is the router that the application itself serves, with its [`OAuthLayer`](crate::OAuthLayer) in it. The development provider
/// stands in for each of its providers, registered or not, so that settings of real ones may be there and are not used. What is
/// called beside is refused with the code `network_in_test`. A clone is the same application.
#[derive(Clone)]
pub struct TestApp {
    site: Arc<Site>,
}

impl TestApp {
    /// Takes the application as it is. One that was taken before, by a clone of its router, keeps its provider and its clock.
    ///
    /// # Panics
    ///
    /// If there is no layer, or the configuration has problems that are not for want of a registration: all are named. And in a
    /// release build, in which the development provider does not run.
    pub async fn new(router: Router) -> Self {
        Self { site: Arc::new(Site::new(router).await) }
    }

    /// A browser that was nowhere yet.
    #[must_use]
    pub fn browser(&self) -> Browser {
        Browser::new(Arc::clone(&self.site))
    }

    /// A browser in which somebody logged in, with the provider that was merged first.
    ///
    /// # Panics
    ///
    /// If they are not logged in afterwards: what they saw is named.
    pub async fn logged_in(&self, persona: Persona) -> Browser {
        let browser = self.browser();
        let page = browser.log_in_as(persona).await;
        require_login(browser, page).await
    }

    /// The same with the provider of this name.
    ///
    /// # Panics
    ///
    /// As [`logged_in`](Self::logged_in), and if there is no such provider.
    pub async fn logged_in_at(&self, provider: &str, persona: Persona) -> Browser {
        let browser = self.browser();
        let page = browser.log_in_at(provider, persona).await;
        require_login(browser, page).await
    }

    /// The provider that stands in for all of the application's: it is told here what to answer, and how to misbehave.
    #[must_use]
    pub fn provider(&self) -> &DevelopmentProvider {
        self.site.provider()
    }

    /// The clock of the application, its browsers and its provider.
    #[must_use]
    pub fn clock(&self) -> &TestClock {
        self.site.clock()
    }
}

async fn require_login(browser: Browser, page: Page) -> Browser {
    if browser.user().await.is_none() {
        panic!("nobody is logged in after {:#?}, which ended at {page:?}:\n{}", page.steps(), page.text());
    }
    browser
}

impl fmt::Debug for TestApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestApp").field("base_url", &self.site.base_url().as_str()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::declaration::description::{EnvironmentNames, ProviderDescription};
    use crate::declaration::provider::{Identifies, OAuthProvider};
    use crate::declaration::settings::Settings;
    use crate::development::provider::{Endpoint, Misbehaviour, ResponseFault};
    use crate::flow::BeginLogin;
    use crate::setup::environment::Environment;
    use crate::web::layer::serve::application_of;
    use crate::web::{OAuthLayer, Routes};

    struct Corp;

    impl OAuthProvider for Corp {
        const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("corp", "Corp")
            .issuer("https://login.example.com")
            .environment(EnvironmentNames::new("CORP_CLIENT_ID", "CORP_CLIENT_SECRET"));

        fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
            Some(Self)
        }
    }

    impl Identifies for Corp {}

    fn registered() -> Router {
        let settings =
            [("OAUTH_DEVELOPMENT_PROVIDER", "off"), ("CORP_CLIENT_ID", "id"), ("CORP_CLIENT_SECRET", "secret")];
        let layer = OAuthLayer::builder().environment(Environment::from_iter(settings)).build().expect("a layer");
        Router::new().merge(Routes::<Corp>::from_env()).layer(layer)
    }

    #[tokio::test]
    async fn what_was_made_before_the_test_began_cannot_leave_it_either() {
        let router = registered();
        let before = application_of(&router).await.expect("a layer").providers().all()[0].relying_party.clone();
        TestApp::new(router).await;
        let error = before.expect("registered").begin_login(BeginLogin::new()).await.expect_err("no network");
        assert_eq!(error.code(), "network_in_test");
        assert!(error.to_string().contains("`login.example.com`"), "{error}");
    }

    /// The clock of tokio stands still but for who waits, since nothing here waits for a socket.
    #[tokio::test(start_paused = true)]
    async fn ten_seconds_of_waiting_take_a_test_no_time() {
        let app = TestApp::new(registered()).await;
        app.provider().misbehave(Misbehaviour::Response(Endpoint::Discovery, ResponseFault::Hang));
        let begun = Instant::now();
        let page = app.browser().log_in_as(Persona::ada()).await;
        assert_eq!((page.status().as_u16(), page.code().as_deref()), (504, Some("timed_out")));
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    }
}
