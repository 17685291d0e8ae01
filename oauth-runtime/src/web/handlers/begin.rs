//! The start of a login, in a handler of the application.

use std::any::TypeId;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::response::Response;
use http::request::Parts;

use crate::declaration::provider::OAuthProvider;
use crate::declaration::scope::ScopeSet;
use crate::error::{Error, SessionFault};
use crate::flow::BeginLogin;
use crate::web::extract::login_failed::LoginFailed;
use crate::web::extract::user::not_merged;
use crate::web::layer::app::App;
use crate::web::page::rejection::Rejection;
use crate::web::page::return_to::asked_uri;
use crate::web::page::told::Told;
use crate::web::providers::registry::MountedProvider;
use crate::web::routes::failed::not_begun;
use crate::web::routes::login::{begin, instead};

/// Begins a login with the provider `P`, in a handler of the application: at any path, in any number of handlers. Of several providers of
/// one type it is the one whose login path this is, and elsewhere the one that was merged first.
///
/// What this crate's own route does is done here too: the login is sealed into a cookie of this browser, nothing begins for a
/// prefetch or a script, another site's form begins nothing, and `return_to`, `login_hint`, `ui_locales` and `scope` of the query
/// count where the handler says nothing, and `max_age` and `acr_values` make the login stricter.
///
/// ```no_run
/// # use oauth_runtime::prelude::*;
/// use axum::response::Response;
/// use oauth_runtime::flow::{BeginLogin, Prompt};
/// use oauth_runtime::web::{Begin, LoginFailed};
///
/// # #[derive(OAuthProvider)]
/// # #[oauth(issuer = "https://login.example.com", scopes(openid))]
/// # struct Corp;
/// async fn switch(corp: Begin<Corp>) -> Result<Response, LoginFailed> {
///     let login = BeginLogin::new().prompt(Prompt::SelectAccount).return_to("/inbox");
///     corp.redirect_with(login).await
/// }
/// ```
///
/// The callback is this crate's, unless the routes are merged with
/// [`own_handlers`](crate::web::Routes::own_handlers).
pub struct Begin<P> {
    beginning: Beginning,
    scopes: &'static [&'static str],
    provider: PhantomData<fn() -> P>,
}

/// As [`Begin`], of the provider whose login path this is: `.route("/login/{name}", get(login))` is one handler for all. A path of no
/// provider is answered with 404 and `provider_unknown`.
pub struct AnyBegin {
    beginning: Beginning,
}

impl<P: OAuthProvider> Begin<P> {
    /// Asks for these scopes too, which the provider declares: `corp.scopes::<(calendar,)>()`. Who is logged in already is asked for
    /// them alone, keeps what was granted before, and must come back as the same user.
    #[must_use]
    pub fn scopes<S: ScopeSet<P>>(mut self) -> Self {
        self.scopes = S::VALUES;
        self
    }

    /// Sends the browser to the provider.
    ///
    /// # Errors
    ///
    /// What keeps the login from beginning: [`ErrorKind::Config`](crate::ErrorKind::Config),
    /// [`ErrorKind::Transport`](crate::ErrorKind::Transport) and [`ErrorKind::Protocol`](crate::ErrorKind::Protocol) of discovery and of
    /// OAuth 1.0a temporary credentials. As a response it is the page that says so.
    pub async fn redirect(self) -> Result<Response, LoginFailed> {
        self.redirect_with(BeginLogin::new()).await
    }

    /// The same with parameters, data and target of this login.
    ///
    /// # Errors
    ///
    /// As [`redirect`](Self::redirect); [`ErrorKind::Config`](crate::ErrorKind::Config) too for a parameter that cannot be sent, and
    /// [`SessionFault::LoginTooLarge`] for more than fits into a cookie.
    pub async fn redirect_with(self, login: BeginLogin) -> Result<Response, LoginFailed> {
        self.beginning.redirect(login.scopes(self.scopes.iter().copied())).await
    }
}

impl AnyBegin {
    pub(crate) fn new(beginning: Beginning) -> Self {
        Self { beginning }
    }

    /// The provider's name, as in its paths.
    #[must_use]
    pub fn provider(&self) -> &str {
        &self.beginning.provider.mount.name
    }

    /// As [`Begin::redirect`].
    ///
    /// # Errors
    ///
    /// As [`Begin::redirect`].
    pub async fn redirect(self) -> Result<Response, LoginFailed> {
        self.redirect_with(BeginLogin::new()).await
    }

    /// As [`Begin::redirect_with`].
    ///
    /// # Errors
    ///
    /// As [`Begin::redirect_with`].
    pub async fn redirect_with(self, login: BeginLogin) -> Result<Response, LoginFailed> {
        self.beginning.redirect(login).await
    }
}

/// A provider, and the request that wants to log in with it.
pub(crate) struct Beginning {
    app: Arc<App>,
    provider: Arc<MountedProvider>,
    request: Parts,
}

impl Beginning {
    pub(crate) fn new(app: &Arc<App>, provider: &Arc<MountedProvider>, request: &Parts) -> Self {
        Self { app: Arc::clone(app), provider: Arc::clone(provider), request: request.clone() }
    }

    async fn redirect(self, login: BeginLogin) -> Result<Response, LoginFailed> {
        let Self { app, provider, request } = &self;
        if let Some(response) = instead(app, &provider.mount, request) {
            return Ok(response);
        }
        begin(app, provider, request, Some(login)).await.map_err(|error| {
            let response = not_begun(app, &provider.mount, request, &error);
            LoginFailed::new(response, Some(Told::new(&error, None)))
        })
    }
}

impl<P: OAuthProvider, S: Send + Sync> FromRequestParts<S> for Begin<P> {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Rejection> {
        let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
        let (providers, wanted) = (app.providers(), TypeId::of::<P>());
        // Of two of one type it is the one whose path this is.
        let here =
            providers.of_login_path(asked_uri(parts).path()).filter(|provider| provider.mount.provider == wanted);
        let provider = here.or_else(|| providers.of_type(wanted)).ok_or_else(not_merged::<P>)?;
        let beginning = Beginning::new(app, provider, parts);
        Ok(Self { beginning, scopes: &[], provider: PhantomData })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AnyBegin {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Rejection> {
        let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
        let providers = app.providers();
        let provider = providers
            .of_login_path(asked_uri(parts).path())
            .ok_or_else(|| Error::from(SessionFault::ProviderUnknown))?;
        Ok(Self { beginning: Beginning::new(app, provider, parts) })
    }
}

impl<P> fmt::Debug for Begin<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Begin").field("provider", &self.beginning.provider.mount.name).finish_non_exhaustive()
    }
}

impl fmt::Debug for AnyBegin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnyBegin").field("provider", &self.provider()).finish_non_exhaustive()
    }
}
