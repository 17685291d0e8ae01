//! The end of a login, in a handler of the application.

use std::any::TypeId;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::response::Response;
use http::request::Parts;

use crate::declaration::provider::OAuthProvider;
use crate::error::{Error, Finding, SessionFault};
use crate::flow::FinishLogin;
use crate::web::extract::login_failed::LoginFailed;
use crate::web::extract::user::{AnyLogin, CurrentLogin, Login, not_merged};
use crate::web::handlers::new_login::{Alone, Finished, NewLogin};
use crate::web::layer::app::App;
use crate::web::layer::one_login::Ending;
use crate::web::page::headers::set_cookies;
use crate::web::page::rejection::Rejection;
use crate::web::page::return_to::asked_uri;
use crate::web::providers::registry::MountedProvider;
use crate::web::routes::arrived::arrive;
use crate::web::routes::callback::Callback;

/// Finishes a login with the provider `P`, in a handler of the application at the provider's callback path
/// ([`own_handlers`](crate::web::Routes::own_handlers)). It reads the whole request, so it stands last among the arguments.
///
/// ```no_run
/// # use oauth_runtime::prelude::*;
/// use axum::response::Response;
/// use oauth_runtime::web::{Finish, LoginFailed};
///
/// # #[derive(OAuthProvider)]
/// # #[oauth(issuer = "https://login.example.com", scopes(openid))]
/// # struct Corp;
/// # async fn remember(_: &oauth_runtime::Identity) {}
/// async fn callback(corp: Finish<Corp>) -> Result<Response, LoginFailed> {
///     let login = corp.login().await?;
///     remember(login.identity()).await;
///     login.begin_session().await
/// }
/// ```
///
/// Nothing is used up before [`login`](Self::login) is called.
pub struct Finish<P> {
    arriving: Arriving,
    provider: PhantomData<fn() -> P>,
}

/// As [`Finish`], of the provider whose callback path this is: `.route("/auth/{name}", get(callback))` is one handler for all.
pub struct AnyFinish {
    arriving: Arriving,
}

impl<P: OAuthProvider> Finish<P> {
    /// Finds the login of this browser, uses it up, asks the provider, and checks everything that there is to check.
    ///
    /// # Errors
    ///
    /// Why nobody is logged in. As a response it is what this crate answers by itself, which is not always a page that says so: a
    /// browser that comes a second time with an answer is led on to where the first time led.
    pub async fn login(self) -> Result<NewLogin<Login<P>>, LoginFailed> {
        self.login_with(&FinishLogin::new()).await
    }

    /// The same with parameters of this token request.
    ///
    /// # Errors
    ///
    /// As [`login`](Self::login); [`ErrorKind::Config`](crate::ErrorKind::Config) too for a parameter that cannot be sent.
    pub async fn login_with(self, how: &FinishLogin) -> Result<NewLogin<Login<P>>, LoginFailed> {
        let finished = self.arriving.finish(how).await?;
        let login = Login::of(finished.login());
        Ok(NewLogin::new(login, finished))
    }
}

impl AnyFinish {
    /// The provider's name, as in its paths.
    #[must_use]
    pub fn provider(&self) -> &str {
        &self.arriving.provider.mount.name
    }

    /// As [`Finish::login`].
    ///
    /// # Errors
    ///
    /// As [`Finish::login`].
    pub async fn login(self) -> Result<NewLogin<AnyLogin>, LoginFailed> {
        self.login_with(&FinishLogin::new()).await
    }

    /// As [`Finish::login_with`].
    ///
    /// # Errors
    ///
    /// As [`Finish::login_with`].
    pub async fn login_with(self, how: &FinishLogin) -> Result<NewLogin<AnyLogin>, LoginFailed> {
        let finished = self.arriving.finish(how).await?;
        let login = AnyLogin::of(finished.login());
        Ok(NewLogin::new(login, finished))
    }
}

/// A request that brings an answer, and has not been looked at.
struct Arriving {
    app: Arc<App>,
    provider: Arc<MountedProvider>,
    parts: Parts,
    body: Body,
}

impl Arriving {
    async fn finish(self, how: &FinishLogin) -> Result<Finished, LoginFailed> {
        let Self { app, provider, parts, body } = self;
        let mount = &provider.mount;
        let arrived = arrive(&app, mount, &parts, body, how).await.map_err(LoginFailed::of)?;
        let callback = Callback { app: &app, mount, parts: &parts, arrived: &arrived };
        let came_to_nothing = |mut response: Response| {
            set_cookies(response.headers_mut(), arrived.forgotten(&app));
            LoginFailed::of(response)
        };
        let mut turn = callback.turn().await.map_err(came_to_nothing)?;
        let login = match arrived.login() {
            // Accounts are not connected at such a path: that was said at start.
            Ok(unfinished) => unfinished.login().and_then(|login| login.ok_or_else(of_other_purpose)),
            Err(error) => Err(error.clone()),
        };
        let login = login.and_then(|login| Ok((login, Arc::clone(app.relying_party(&provider)?))));
        match login {
            Ok((login, relying_party)) => {
                let login = CurrentLogin { login, provider: mount.provider, relying_party };
                let alone = arrived.login().clone().ok().filter(|_| arrived.waiting.is_none());
                let alone = alone.map(|unfinished| Alone {
                    unfinished,
                    app: Arc::clone(&app),
                    provider: Arc::clone(&provider),
                });
                Ok(Finished { turn, login, app, provider, parts, arrived, alone })
            }
            Err(error) => {
                let mut alone = Ending::Open;
                let ending = turn.as_deref_mut().unwrap_or(&mut alone);
                let ended = callback.come_to_nothing(&error, ending).await;
                Err(came_to_nothing(callback.close(ending, ended)))
            }
        }
    }
}

fn of_other_purpose() -> Error {
    SessionFault::StateOfOtherPurpose.into()
}

impl<P: OAuthProvider, S: Send + Sync> FromRequest<S> for Finish<P> {
    type Rejection = Rejection;

    async fn from_request(request: Request, _: &S) -> Result<Self, Rejection> {
        let arriving = Arriving::at(request, Some(TypeId::of::<P>()), not_merged::<P>)?;
        Ok(Self { arriving, provider: PhantomData })
    }
}

impl<S: Send + Sync> FromRequest<S> for AnyFinish {
    type Rejection = Rejection;

    async fn from_request(request: Request, _: &S) -> Result<Self, Rejection> {
        let unknown = || Error::from(SessionFault::ProviderUnknown);
        Ok(Self { arriving: Arriving::at(request, None, unknown)? })
    }
}

impl Arriving {
    /// The provider is the one whose callback path this is: two of one type have a path each.
    fn at(request: Request, wanted: Option<TypeId>, missing: fn() -> Error) -> Result<Self, Rejection> {
        let (parts, body) = request.into_parts();
        let app = Arc::clone(App::of(&parts).ok_or_else(Rejection::missing_layer)?);
        let providers = app.providers();
        let here = providers.of_own_callback(asked_uri(&parts).path());
        let provider = match (here, wanted) {
            (Some(here), None) => here,
            (Some(here), Some(wanted)) if here.mount.provider == wanted => here,
            (_, None) => return Err(missing().into()),
            (_, Some(wanted)) => {
                let provider = providers.of_type(wanted).ok_or_else(missing)?;
                return Err(Error::from(not_its_callback(provider)).into());
            }
        };
        Ok(Self { provider: Arc::clone(provider), app, parts, body })
    }
}

fn not_its_callback(provider: &MountedProvider) -> Finding {
    let mount = &provider.mount;
    let what = format!("a handler finishes logins of `{}` at another path than its callback", mount.name);
    let remedy = match mount.own_handlers {
        true => format!("route it at `{}`, or set `callback_path` in the provider's attribute", mount.paths.callback),
        false => {
            "merge the provider with `.own_handlers()`: its callback is answered by this crate otherwise".to_owned()
        }
    };
    Finding::new("callback_elsewhere", what, remedy).of_provider(&mount.name)
}

impl<P> fmt::Debug for Finish<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Finish").field("provider", &self.arriving.provider.mount.name).finish_non_exhaustive()
    }
}

impl fmt::Debug for AnyFinish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnyFinish").field("provider", &self.provider()).finish_non_exhaustive()
    }
}
