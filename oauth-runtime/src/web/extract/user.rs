//! Extractors: who is logged in.

use std::any::TypeId;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use http::request::Parts;

use crate::api::Caller;
use crate::declaration::provider::OAuthProvider;
use crate::error::{Error, Finding};
use crate::flow::{CompletedLogin, RelyingParty};
use crate::identity::Identity;
use crate::tokens::Tokens;
use crate::web::layer::app::App;
use crate::web::layer::signed_in::SignedIn;
use crate::web::page::rejection::Rejection;
use crate::web::page::request_kind::{is_form, is_navigation};
use crate::web::page::return_to::{from_own_page, here};
use crate::web::providers::merged::merge_of;

/// The user who is logged in with the provider `P`.
///
/// In a handler's arguments it lets only logged-in users in: a page load goes to the login and comes back, a script gets
/// 401 with the login's address as JSON. `Option<User<P>>` lets everybody in.
///
/// Accessors exist for what the provider tells: `user.email()` does not compile if neither the scope `email` is declared nor
/// `userinfo(email = …)` says where the profile keeps the address.
pub struct User<P: OAuthProvider> {
    signed_in: SignedIn,
    provider: PhantomData<fn() -> P>,
}

/// A user who is logged in with any provider of the application. Visitors are sent to the page that offers them all.
///
/// What each provider tells is known of one provider alone, so there is no `email()`: `identity().text("email")` is the claim if it came.
#[derive(Clone, Debug)]
pub struct AnyUser {
    signed_in: SignedIn,
}

impl<P: OAuthProvider> User<P> {
    /// Who it is, with all claims.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        self.signed_in.identity()
    }

    /// The session's record of the login.
    #[must_use]
    pub fn signed_in(&self) -> &SignedIn {
        &self.signed_in
    }
}

impl From<SignedIn> for AnyUser {
    fn from(signed_in: SignedIn) -> Self {
        Self { signed_in }
    }
}

impl AnyUser {
    /// The session's record of the login.
    #[must_use]
    pub fn signed_in(&self) -> &SignedIn {
        &self.signed_in
    }

    /// Who it is, with all claims.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        self.signed_in.identity()
    }
}

impl<P: OAuthProvider> Deref for User<P> {
    type Target = Identity;

    fn deref(&self) -> &Identity {
        self.identity()
    }
}

impl Deref for AnyUser {
    type Target = Identity;

    fn deref(&self) -> &Identity {
        self.identity()
    }
}

impl<P: OAuthProvider, S: Send + Sync> FromRequestParts<S> for User<P> {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejection> {
        not_in_a_hook(parts)?;
        match <Self as OptionalFromRequestParts<S>>::from_request_parts(parts, state).await? {
            Some(user) => Ok(user),
            None => {
                let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
                let providers = app.providers();
                let mounted = providers.of_type(TypeId::of::<P>()).ok_or_else(not_merged::<P>)?;
                let mount = &mounted.mount;
                Err(not_logged_in(app, parts, &mount.paths.login, Some(&mount.display_name)))
            }
        }
    }
}

impl<P: OAuthProvider, S: Send + Sync> OptionalFromRequestParts<S> for User<P> {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Rejection> {
        let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
        let signed_in = app.current(parts).await?;
        let providers = app.providers();
        let is_own = |signed_in: &SignedIn| {
            let own = providers.named(signed_in.identity.provider.as_str());
            own.is_some_and(|own| own.mount.provider == TypeId::of::<P>() && own.relying_party.is_some())
        };
        if let Some(signed_in) = signed_in.filter(is_own) {
            return Ok(Some(Self { signed_in, provider: PhantomData }));
        }
        if providers.of_type(TypeId::of::<P>()).is_none() {
            app.say_not_merged(TypeId::of::<P>(), finding_not_merged::<P>);
        }
        Ok(None)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AnyUser {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejection> {
        required(parts, state).await
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for AnyUser {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Rejection> {
        let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
        Ok(app.current(parts).await?.map(|signed_in| Self { signed_in }))
    }
}

/// Whoever is there, of whichever provider; anybody else goes to where one logs in.
pub(crate) async fn required<T, S>(parts: &mut Parts, state: &S) -> Result<T, Rejection>
where
    T: OptionalFromRequestParts<S, Rejection = Rejection>,
    S: Send + Sync,
{
    not_in_a_hook(parts)?;
    if let Some(there) = T::from_request_parts(parts, state).await? {
        return Ok(there);
    }
    let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
    Err(not_logged_in(app, parts, &app.where_to_log_in(), None))
}

/// Nobody can ever be this user.
pub(crate) fn not_merged<P: OAuthProvider>() -> Error {
    finding_not_merged::<P>().into()
}

pub(crate) fn finding_not_merged<P: OAuthProvider>() -> Finding {
    let name = P::DESCRIPTION.name;
    let what = format!("a page asks for a user of `{name}`, whose routes are not merged");
    let remedy = format!("add {} before the layer", merge_of::<P>());
    Finding::new("provider_not_merged", what, remedy).of_provider(name)
}

/// A hook that asked for a user would judge who was logged in before, and let in whoever logs in.
pub(crate) fn not_in_a_hook(parts: &Parts) -> Result<(), Error> {
    let Some(current) = parts.extensions.get::<CurrentLogin>() else { return Ok(()) };
    let what = "a login hook asks for the user of the session, who is not the one that logs in";
    let remedy = "take the login alone, `Login<…>`; who was logged in before is an `Option<User<…>>`";
    Err(Finding::new("user_in_login_hook", what, remedy).of_provider(current.provider_name()).into())
}

/// A page load is sent to the login and back, whoever posted a form reads a page; everything else is told where the login is.
pub(crate) fn not_logged_in(app: &App, parts: &Parts, path: &str, provider: Option<&str>) -> Rejection {
    if is_navigation(parts) {
        return Rejection::log_in(path, here(parts));
    }
    if is_form(parts) {
        // What was posted is not done again: back to the page with the form.
        let back = from_own_page(parts, app.base_url.origin());
        return Rejection::form_of_nobody(path, back.as_deref(), provider);
    }
    Rejection::unauthenticated(path)
}

/// The login that an `on_login` hook decides about: confirmed by the provider, not yet a session.
pub struct Login<P: OAuthProvider> {
    current: CurrentLogin,
    provider: PhantomData<fn() -> P>,
}

/// What the callback leaves for the hook.
#[derive(Clone)]
pub(crate) struct CurrentLogin {
    pub(crate) login: Arc<CompletedLogin>,
    pub(crate) provider: TypeId,
    /// Whose tokens they are.
    pub(crate) relying_party: Arc<RelyingParty>,
}

impl CurrentLogin {
    fn of(parts: &Parts) -> Result<&Self, Error> {
        parts.extensions.get().ok_or_else(|| {
            let what = "a page asks for a `Login`, which there is in login hooks alone";
            let remedy = "ask for the user: `User<…>`; or pass the handler to `.on_login(…)`";
            Finding::new("login_outside_hook", what, remedy).into()
        })
    }

    fn provider_name(&self) -> &str {
        self.login.identity().provider().as_str()
    }
}

impl<P: OAuthProvider> Login<P> {
    pub(crate) fn of(current: &CurrentLogin) -> Self {
        Self { current: current.clone(), provider: PhantomData }
    }

    /// Who logs in.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        self.current.login.identity()
    }

    /// What the provider gave out.
    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        self.current.login.tokens()
    }

    /// Calls the provider's API with the new tokens, before anybody is logged in: to look up what the decision depends on. They are
    /// not renewed.
    ///
    /// ```no_run
    /// # use oauth_runtime::prelude::*;
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(preset = github, scopes(read_org))]
    /// # struct GitHub;
    /// # use oauth_runtime::presets::github::scope::read_org;
    /// # #[derive(serde::Deserialize)]
    /// # struct Organisation { login: String }
    /// #[oauth_api(GitHub, base_url = "https://api.github.com")]
    /// trait Organisations {
    ///     #[get("/user/orgs", scopes(read_org))]
    ///     async fn organisations(&self) -> Vec<Organisation>;
    /// }
    ///
    /// async fn admit(login: Login<GitHub>) -> Result<(), LoginRefused> {
    ///     let organisations = login.api().organisations().await;
    ///     let organisations = organisations.map_err(|_| LoginRefused::because("GitHub does not answer"))?;
    ///     match organisations.iter().any(|organisation| organisation.login == "acme") {
    ///         true => Ok(()),
    ///         false => Err(LoginRefused::because("you are no member of acme")),
    ///     }
    /// }
    /// ```
    #[must_use]
    pub fn api(&self) -> Caller<P> {
        Caller::of_tokens(&self.current.relying_party, self.tokens().clone())
    }
}

impl<P: OAuthProvider, S: Send + Sync> FromRequestParts<S> for Login<P> {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Rejection> {
        let current = CurrentLogin::of(parts)?;
        if current.provider != TypeId::of::<P>() {
            let what = format!("a login hook asks for a login of `{}`", P::DESCRIPTION.name);
            let remedy = "take the login of the provider that the hook belongs to; `AnyLogin` is that of any";
            let finding = Finding::new("login_of_other_provider", what, remedy).of_provider(current.provider_name());
            return Err(Error::from(finding).into());
        }
        Ok(Self::of(current))
    }
}

/// As [`Login`], of any provider: for a hook of [`AllRoutes`](crate::web::AllRoutes).
#[derive(Clone)]
pub struct AnyLogin {
    login: Arc<CompletedLogin>,
}

impl AnyLogin {
    pub(crate) fn of(current: &CurrentLogin) -> Self {
        Self { login: Arc::clone(&current.login) }
    }

    /// Who logs in, and at which provider.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        self.login.identity()
    }

    /// What the provider gave out.
    #[must_use]
    pub fn tokens(&self) -> &Tokens {
        self.login.tokens()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for AnyLogin {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Rejection> {
        CurrentLogin::of(parts).map(Self::of).map_err(Rejection::from)
    }
}

impl fmt::Debug for AnyLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnyLogin").field("identity", self.identity()).finish()
    }
}

impl<P: OAuthProvider> Clone for User<P> {
    fn clone(&self) -> Self {
        Self { signed_in: self.signed_in.clone(), provider: PhantomData }
    }
}

impl<P: OAuthProvider> fmt::Debug for User<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("User").field("identity", self.identity()).finish()
    }
}

impl<P: OAuthProvider> fmt::Debug for Login<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("identity", self.identity()).finish()
    }
}
