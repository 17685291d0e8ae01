//! What handlers take, for a test of a handler alone.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::FromRequestParts;
use axum::routing::get;

use super::app::TestApp;
use super::browser::Page;
use crate::declaration::provider::{Identifies, OAuthProvider};
use crate::declaration::scope::ScopeSet;
use crate::development::provider::{DevelopmentProvider, Persona};
use crate::setup::environment::Environment;
use crate::web::{Granted, OAuthLayer, Routes, User};

/// What a handler takes from an application that a test does not want: a user, or a caller of an API. It holds what is behind it, and
/// is taken out by [`take`](Self::take).
#[derive(Debug)]
pub struct Taken<T> {
    value: T,
    app: TestApp,
}

impl<T> Taken<T> {
    /// The provider behind it, which is told what to answer and how to misbehave.
    #[must_use]
    pub fn provider(&self) -> &DevelopmentProvider {
        self.app.provider()
    }

    /// What the handler takes.
    #[must_use]
    pub fn take(&self) -> T
    where
        T: Clone,
    {
        self.value.clone()
    }
}

/// A [`Granted`], with which a handler that calls an API is called like any function: the calls are made to the development provider
/// in this process, which is told what to answer.
///
/// ```
/// use axum::Json;
/// use oauth_runtime::api::ApiError;
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::testing::{self, Persona};
/// use http::Method;
/// use serde_json::{Value, json};
///
/// #[derive(OAuthProvider)]
/// #[oauth(preset = github, incremental_scopes("repo" as repo))]
/// struct GitHub;
///
/// #[oauth_api(GitHub, base_url = "https://api.github.com")]
/// trait GitHubApi {
///     #[get("/user/repos", scopes(repo))]
///     async fn repositories(&self) -> Vec<Value>;
/// }
///
/// async fn count(github: Granted<GitHub, (repo,)>) -> Result<String, ApiError> {
///     Ok(github.repositories().await?.len().to_string())
/// }
///
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// let github = testing::granted::<GitHub, (repo,)>(Persona::ada()).await;
/// github.provider().answers(Method::GET, "/user/repos", json!([{}, {}, {}]));
/// assert_eq!(count(github.take()).await.unwrap(), "3");
/// # });
/// ```
///
/// # Panics
///
/// If nobody can log in with this provider.
pub async fn granted<P: OAuthProvider + Identifies, S: ScopeSet<P>>(persona: Persona) -> Taken<Granted<P, S>> {
    taken::<P, _>(persona).await
}

/// A [`User`], for a handler that takes one.
///
/// # Panics
///
/// If nobody can log in with this provider.
pub async fn user<P: OAuthProvider + Identifies>(persona: Persona) -> Taken<User<P>> {
    taken::<P, _>(persona).await
}

/// Takes it where a handler would: in an application of one page.
async fn taken<P, T>(persona: Persona) -> Taken<T>
where
    P: OAuthProvider + Identifies,
    T: FromRequestParts<()> + Send + 'static,
{
    let found = Arc::new(Mutex::new(None));
    let place = Arc::clone(&found);
    let page = move |value: T| async move {
        *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
    };
    // Nobody has to stand in before the test does.
    let settings = Environment::from_iter([("OAUTH_DEVELOPMENT_PROVIDER", "off")]);
    let layer = match OAuthLayer::builder().environment(settings).build() {
        Ok(layer) => layer,
        Err(why) => panic!("{why}"),
    };
    let router = Router::new().route("/", get(page)).merge(Routes::<P>::from_env()).layer(layer);
    let app = TestApp::new(router).await;
    let browser = app.logged_in(persona).await;
    let page: Page = browser.visit("/").await;
    let value = found.lock().unwrap_or_else(PoisonError::into_inner).take();
    match value {
        Some(value) => Taken { value, app },
        None => panic!("the handler was not reached: {page:?}\n{}", page.text()),
    }
}
