//! The application under a test, and what stands around it.

use std::sync::Arc;

use axum::Router;
use url::Url;

use crate::clock::{Clock, TestClock};
use crate::development::provider::DevelopmentProvider;
use crate::web::layer::app::{App, InTest};
use crate::web::layer::serve::{application_of, judged};
use crate::web::page::rejection::layer_missing;
use crate::web::providers::mount::Mount;

/// A router with its layer, and the provider that stands in for all of its own.
pub(super) struct Site {
    router: Router,
    app: Arc<App>,
    in_test: InTest,
    clock: TestClock,
    base_url: Url,
}

impl Site {
    /// Panics with everything that is wrong: it is a test that asks.
    pub(super) async fn new(router: Router) -> Self {
        let Some(app) = application_of(&router).await else {
            let missing = layer_missing();
            panic!("{}: {}", missing.sentence(), missing.remedy());
        };
        let Some(clock) = app.for_tests.as_ref().map(|for_tests| for_tests.clock.clone()) else {
            panic!("an application is tested in a build with debug assertions: in a release build nobody stands in");
        };
        let in_test = app.put_in_test(|| in_test(&clock)).clone();
        let report = judged(&router, &app).await;
        if !report.is_empty() {
            panic!("{report}");
        }
        let Ok(base_url) = Url::parse(&app.base_url.join("/")) else {
            panic!("the base URL {:?} is none", app.base_url.origin());
        };
        Self { router, app, in_test, clock, base_url }
    }

    pub(super) fn provider(&self) -> &DevelopmentProvider {
        &self.in_test.provider
    }

    pub(super) fn clock(&self) -> &TestClock {
        &self.clock
    }

    pub(super) fn router(&self) -> Router {
        self.router.clone()
    }

    pub(super) fn base_url(&self) -> &Url {
        &self.base_url
    }

    pub(super) fn is_application(&self, url: &Url) -> bool {
        url.origin() == self.base_url.origin()
    }

    pub(super) fn is_provider(&self, url: &Url) -> bool {
        url.origin().ascii_serialization() == self.provider().origin()
    }

    /// Somebody here answers.
    pub(super) fn is_known(&self, url: &Url) -> bool {
        self.is_application(url) || self.is_provider(url)
    }

    pub(super) fn first_login(&self) -> String {
        let providers = self.app.providers();
        match providers.for_logins().next() {
            Some(first) => first.mount.paths.login.to_string(),
            None => panic!("nobody can log in: no provider is merged below the layer"),
        }
    }

    pub(super) fn login_of(&self, provider: &str) -> String {
        self.mount_of(provider).paths.login.to_string()
    }

    pub(super) fn logout_of(&self, provider: &str) -> String {
        self.mount_of(provider).paths.logout.to_string()
    }

    fn mount_of(&self, provider: &str) -> Arc<Mount> {
        let providers = self.app.providers();
        if let Some(found) = providers.named(provider).filter(|found| found.mount.logs_in) {
            return Arc::clone(&found.mount);
        }
        let names = providers.for_logins().map(|known| format!("`{}`", known.mount.name)).collect::<Vec<_>>();
        panic!("nobody logs in with `{provider}`: there are {}", names.join(", "));
    }
}

fn in_test(clock: &TestClock) -> InTest {
    let clock: Arc<dyn Clock> = Arc::new(clock.clone());
    match DevelopmentProvider::builder().clock(clock).in_process() {
        Ok(provider) => {
            let provider = Arc::new(provider);
            InTest { http: provider.http_client(), provider }
        }
        Err(why) => panic!("{why}"),
    }
}
