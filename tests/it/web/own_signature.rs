//! A signature method of a provider's own, in a login and in calls of its API.

use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::routing::get;
use oauth_runtime::ClientSecret;
use oauth_runtime::Instance;
use oauth_runtime::api::{ApiCall, ApiDescription};
use oauth_runtime::description::SignatureMethod;
use oauth_runtime::oauth1::{SignatureAlgorithm, SignatureBaseString, SigningKey};
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::types::SharedSecret;
use oauth_runtime::web::{Granted, User};
use oauth_tests::browser::Browser;

use crate::rig::{App, Legacy, Recorder, environment};

/// Signs elsewhere: what it is asked for is counted.
#[derive(Debug, Default)]
struct Elsewhere(AtomicUsize);

impl SignatureAlgorithm for Elsewhere {
    fn name(&self) -> &str {
        "HMAC-SHA256"
    }

    fn sign(
        &self,
        base_string: &SignatureBaseString,
        client_secret: &ClientSecret,
        token_secret: Option<&SharedSecret>,
    ) -> Result<String, Box<dyn Error + Send + Sync>> {
        self.0.fetch_add(1, Ordering::SeqCst);
        let key = SigningKey::new(SignatureMethod::HmacSha256, client_secret)?;
        Ok(key.sign(base_string, token_secret)?)
    }
}

const API: ApiDescription = ApiDescription::new("http://unused.invalid").dangerous_allow_loopback_http();

#[tokio::test]
async fn a_login_and_a_call_are_signed_by_the_application_and_the_provider_takes_it() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let algorithm = Arc::new(Elsewhere::default());
    let instance = Instance::new().signature_algorithm(Arc::clone(&algorithm) as Arc<dyn SignatureAlgorithm>);
    let origin = provider.origin().to_owned();
    let profile = move |granted: Granted<Legacy, ()>| async move {
        let api = granted.with_base_url(&origin).expect("a base URL");
        api.raw(ApiCall::get(&API, "/legacy/oauth1/verify_credentials")).await.map(|answer| answer.body().to_vec())
    };
    let router = Router::new()
        .route("/profile", get(profile))
        .route("/", get(|user: User<Legacy>| async move { user.subject().as_str().to_owned() }))
        .merge(Legacy::routes().instance(instance));
    let (settings, http) = (environment(provider.origin()), Recorder::new());
    let shared = Arc::clone(&http);
    let app = App::start(router, |builder| builder.environment(settings).http_client(shared)).await;
    let mut browser = Browser::new();
    assert_eq!(browser.get(&app.path("/login/legacy")).await.body(), "583231");
    // The provider answers nothing whose signature it does not find right.
    let page = browser.get(&app.path("/profile")).await;
    assert!(page.status().is_success() && page.body().contains("583231"), "{}", page.body());
    let calls = http.calls();
    // Temporary credentials, token credentials, the profile of the login, and the call.
    assert_eq!((calls.len(), algorithm.0.load(Ordering::SeqCst)), (4, 4));
    for call in calls {
        assert!(call.authorization.contains("oauth_signature_method=\"HMAC-SHA256\""), "{}", call.authorization);
    }
}
