//! `Granted<P, (S, …)>`: the user granted these scopes, or is asked for them.

use std::any::TypeId;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use http::request::Parts;

use crate::api::{At, Caller, Calls, Covers};
use crate::declaration::provider::OAuthProvider;
use crate::declaration::scope::ScopeSet;
use crate::tokens::Tokens;
use crate::web::extract::consent::{NotGranted, asking};
use crate::web::extract::user::{User, not_in_a_hook, not_merged};
use crate::web::layer::app::App;
use crate::web::layer::token_events::Whose;

/// The logged-in user of the provider `P`, who granted the scopes `S`; and the caller of the provider's API.
///
/// That `P` declares the scopes is checked by the compiler; that this user granted them is checked here, at each request.
/// Who has not is asked, for just what is missing ([RFC 6749 §3.3](https://www.rfc-editor.org/rfc/rfc6749#section-3.3)):
///
/// - a page load goes to the provider and comes back
/// - a script gets 403 with `missing_scopes` and `consent_url` as JSON
/// - a form that was posted gets a page with a link to the provider: what was posted is not done, and never replayed
/// - who was asked and said no gets a page, or 403 as JSON, that says so, with a link to ask again: nobody is asked in
///   circles
///
/// Who is not logged in goes to the login, as with [`User`]. `Result<Granted<P, S>, NotGranted>` leaves the answer to the
/// handler, and `Option<Granted<P, S>>` lets everybody in.
///
/// ```no_run
/// use oauth_runtime::prelude::*;
///
/// #[derive(OAuthProvider)]
/// #[oauth(
///     authorization_endpoint = "https://github.com/login/oauth/authorize",
///     token_endpoint = "https://github.com/login/oauth/access_token",
///     userinfo_endpoint = "https://api.github.com/user",
///     userinfo(subject = "/id"),
///     scopes("repo" as repo),
/// )]
/// struct GitHub;
///
/// async fn name(granted: Granted<GitHub, (repo,)>) -> String {
///     granted.user.subject().to_string()
/// }
/// ```
pub struct Granted<P: OAuthProvider, S: ScopeSet<P>> {
    /// Who it is.
    pub user: User<P>,
    caller: Caller<P>,
    scopes: PhantomData<fn() -> S>,
}

impl<P: OAuthProvider, S: ScopeSet<P>> Deref for Granted<P, S> {
    type Target = Caller<P>;

    fn deref(&self) -> &Caller<P> {
        &self.caller
    }
}

impl<P: OAuthProvider, S: ScopeSet<P>> Calls<P> for Granted<P, S> {
    fn caller(&self) -> &Caller<P> {
        &self.caller
    }
}

impl<P: OAuthProvider, S: ScopeSet<P>, T: Send + Sync> FromRequestParts<T> for Granted<P, S> {
    type Rejection = NotGranted;

    async fn from_request_parts(parts: &mut Parts, state: &T) -> Result<Self, NotGranted> {
        not_in_a_hook(parts)?;
        of_session(parts, state).await
    }
}

impl<P: OAuthProvider, S: ScopeSet<P>, T: Send + Sync> OptionalFromRequestParts<T> for Granted<P, S> {
    type Rejection = NotGranted;

    async fn from_request_parts(parts: &mut Parts, state: &T) -> Result<Option<Self>, NotGranted> {
        match of_session(parts, state).await {
            Ok(granted) => Ok(Some(granted)),
            Err(not_granted) if not_granted.is_fault() => Err(not_granted),
            Err(_) => Ok(None),
        }
    }
}

async fn of_session<P: OAuthProvider, S: ScopeSet<P>, T: Send + Sync>(
    parts: &mut Parts,
    state: &T,
) -> Result<Granted<P, S>, NotGranted> {
    let user = <User<P> as OptionalFromRequestParts<T>>::from_request_parts(parts, state).await?;
    let app = App::of(parts).ok_or_else(NotGranted::missing_layer)?;
    let Some(user) = user else {
        let providers = app.providers();
        let mounted = providers.of_type(TypeId::of::<P>()).ok_or_else(not_merged::<P>)?;
        return Err(NotGranted::not_logged_in(asking(parts, app, mounted), wanted::<P, S>()));
    };
    granted(parts, app, user).await
}

async fn granted<P: OAuthProvider, S: ScopeSet<P>>(
    parts: &Parts,
    app: &Arc<App>,
    user: User<P>,
) -> Result<Granted<P, S>, NotGranted> {
    let name = user.identity().provider.as_str();
    let providers = app.providers();
    let mounted = providers.named(name).ok_or_else(not_merged::<P>)?;
    let asking = asking(parts, app, mounted);
    let key = user.signed_in().grant_key();
    let watcher = app.watcher(|| Whose::Login(user.signed_in().token_key()));
    let Some(tokens) = app.fresh_tokens(mounted, key, watcher.clone()).await? else {
        // The session outlived its tokens: only a new login brings some.
        return Err(NotGranted::not_logged_in(asking, wanted::<P, S>()));
    };
    if let Tokens::OAuth2(tokens) = &tokens {
        let missing = P::DESCRIPTION.scopes.missing(&tokens.scopes, S::VALUES);
        if !missing.is_empty() {
            let is_refused = tokens.refuses(&missing);
            return Err(NotGranted::missing(asking, missing, is_refused));
        }
    }
    let relying_party = Arc::clone(app.relying_party(mounted)?);
    let caller = Caller::of_kept(relying_party, app.kept_tokens(key, watcher), Some(tokens), Some(asking));
    Ok(Granted { user, caller, scopes: PhantomData })
}

/// All scopes of `S`, for somebody who has granted nothing yet.
fn wanted<P, S: ScopeSet<P>>() -> Vec<Box<str>> {
    S::VALUES.iter().map(|scope| (*scope).into()).collect()
}

impl<P: OAuthProvider, S: ScopeSet<P>> Clone for Granted<P, S> {
    fn clone(&self) -> Self {
        Self { user: self.user.clone(), caller: self.caller.clone(), scopes: PhantomData }
    }
}

impl<P: OAuthProvider, S: ScopeSet<P>> fmt::Debug for Granted<P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Granted").field("user", &self.user).finish_non_exhaustive()
    }
}

macro_rules! covers {
    ($(($($scope:ident),*) at [$($found:ident $place:literal),*];)*) => {$(
        covers!(@each ($($scope),*) [$($found $place),*]);
    )*};
    (@each $scopes:tt [$($found:ident $place:literal),*]) => {$(
        covers!(@one $scopes $found $place);
    )*};
    (@one ($($scope:ident),*) $found:ident $place:literal) => {
        #[diagnostic::do_not_recommend]
        impl<P: OAuthProvider, $($scope),*> Covers<$found, At<$place>> for Granted<P, ($($scope,)*)> where ($($scope,)*): ScopeSet<P> {}
    };
}

covers! {
    (A) at [A 0];
    (A, B) at [A 0, B 1];
    (A, B, C) at [A 0, B 1, C 2];
    (A, B, C, D) at [A 0, B 1, C 2, D 3];
    (A, B, C, D, E) at [A 0, B 1, C 2, D 3, E 4];
    (A, B, C, D, E, F) at [A 0, B 1, C 2, D 3, E 4, F 5];
    (A, B, C, D, E, F, G) at [A 0, B 1, C 2, D 3, E 4, F 5, G 6];
    (A, B, C, D, E, F, G, H) at [A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7];
}

#[cfg(test)]
mod tests {
    use super::Granted;
    use crate::api::{Caller, Covers};
    use crate::declaration::description::ProviderDescription;
    use crate::declaration::provider::OAuthProvider;
    use crate::declaration::scope::{Declares, address, email, offline_access, openid, phone, profile};
    use crate::declaration::settings::Settings;

    struct P;
    crate::scopes! {
        G = "g";
        H = "h";
    }

    impl<S> Declares<S> for P {}

    impl OAuthProvider for P {
        const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("p", "P");

        fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
            None
        }
    }

    fn covers<T: Covers<S, At>, S, At>() {}

    #[test]
    fn the_place_of_a_scope_is_inferred() {
        covers::<Granted<P, (email,)>, email, _>();
        covers::<Granted<P, (openid, email)>, email, _>();
        type Eight = Granted<P, (openid, profile, email, address, phone, offline_access, G, H)>;
        covers::<Eight, openid, _>();
        covers::<Eight, phone, _>();
        covers::<Eight, H, _>();
    }

    #[test]
    fn a_caller_covers_everything() {
        covers::<Caller<P>, email, _>();
        covers::<Caller<P>, G, _>();
    }
}
