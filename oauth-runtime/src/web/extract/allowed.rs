//! `Allowed<A>`, `Role<R>` and `Recent<N>`: guards in a handler's arguments.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use http::request::Parts;

use crate::web::extract::guard::Guard;
use crate::web::extract::not_allowed::NotAllowed;
use crate::web::extract::user::AnyUser;

/// A type that says who may see a page, for [`Allowed`].
///
/// ```
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::web::Access;
///
/// /// The bookkeepers, who log in with a key of their own.
/// struct Books;
///
/// impl Access for Books {
///     fn guard() -> Guard {
///         Guard::any_provider().claim("department", "books").acr(["phr", "phrh"])
///     }
/// }
///
/// async fn ledger(books: Allowed<Books>) -> String {
///     format!("opened by {}", books.user().subject())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say who may see a page",
    label = "says nothing about access",
    note = "implement `oauth_runtime::web::Access` for it: `fn guard() -> Guard`"
)]
pub trait Access: Send + Sync + 'static {
    /// Who may see the page.
    fn guard() -> Guard;
}

/// A type that is a role, for [`Role`]. [`roles!`](crate::roles!) declares some.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a role",
    label = "not a role",
    note = "declare it: `oauth_runtime::roles! {{ pub {Self} = \"…\"; }}`"
)]
pub trait RoleName: Send + Sync + 'static {
    /// The role as the provider has it.
    const NAME: &'static str;
}

/// Somebody who may see the page, as the [`Guard`] of `A` has it. `Option<Allowed<A>>` lets everybody in, and says whether they may;
/// `Result<Allowed<A>, NotAllowed>` leaves the answer to the handler.
pub struct Allowed<A> {
    user: AnyUser,
    access: PhantomData<fn() -> A>,
}

/// Somebody who has the role `R`, which [`roles!`](crate::roles!) declares.
///
/// ```
/// use oauth_runtime::prelude::*;
///
/// oauth_runtime::roles! {
///     /// May change everything.
///     pub Admin = "admin";
/// }
///
/// #[derive(OAuthProvider)]
/// #[oauth(issuer = "https://login.example.com", scopes(openid), roles(id_token = "roles"))]
/// struct Corp;
///
/// async fn admin(user: User<Corp>, _: Role<Admin>, _: Recent<5>) -> String {
///     format!("hello {}", user.subject())
/// }
/// ```
pub type Role<R> = Allowed<HasRole<R>>;

/// Somebody who proved to the provider within so many minutes who they are: [`Guard::recent`].
pub type Recent<const MINUTES: u64> = Allowed<Within<MINUTES>>;

/// The [`Access`] of [`Role`].
pub struct HasRole<R>(PhantomData<fn() -> R>);

/// The [`Access`] of [`Recent`].
pub struct Within<const MINUTES: u64>(());

impl<R: RoleName> Access for HasRole<R> {
    fn guard() -> Guard {
        Guard::any_provider().role(R::NAME)
    }
}

impl<const MINUTES: u64> Access for Within<MINUTES> {
    fn guard() -> Guard {
        Guard::any_provider().recent(Duration::from_secs(MINUTES.saturating_mul(60)))
    }
}

impl<A> Allowed<A> {
    /// Who it is.
    #[must_use]
    pub fn user(&self) -> &AnyUser {
        &self.user
    }
}

impl<A: Access, S: Send + Sync> FromRequestParts<S> for Allowed<A> {
    type Rejection = NotAllowed;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, NotAllowed> {
        let user = A::guard().judge(parts).await?;
        Ok(Self { user, access: PhantomData })
    }
}

impl<A: Access, S: Send + Sync> OptionalFromRequestParts<S> for Allowed<A> {
    type Rejection = NotAllowed;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, NotAllowed> {
        match <Self as FromRequestParts<S>>::from_request_parts(parts, state).await {
            Ok(allowed) => Ok(Some(allowed)),
            Err(fault) if fault.is_fault() => Err(fault),
            Err(_) => Ok(None),
        }
    }
}

impl<A> Clone for Allowed<A> {
    fn clone(&self) -> Self {
        Self { user: self.user.clone(), access: PhantomData }
    }
}

impl<A> fmt::Debug for Allowed<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Allowed").field("user", &self.user).finish()
    }
}

impl<R> fmt::Debug for HasRole<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HasRole")
    }
}

impl<const MINUTES: u64> fmt::Debug for Within<MINUTES> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Within({MINUTES} min)")
    }
}

/// Declares roles as types, for [`Role`](crate::web::Role).
///
/// ```
/// oauth_runtime::roles! {
///     /// May change everything.
///     pub Admin = "admin";
///     /// May look.
///     pub Auditor = "auditor";
/// }
/// ```
///
/// An empty text is no role:
///
/// ```compile_fail
/// oauth_runtime::roles! {
///     pub Nobody = "";
/// }
/// ```
#[macro_export]
macro_rules! roles {
    ($($(#[$attribute:meta])* $vis:vis $name:ident = $value:literal;)*) => {$(
        $(#[$attribute])*
        #[allow(dead_code, reason = "used as a type alone")]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        $vis struct $name {}

        impl $crate::web::RoleName for $name {
            const NAME: &'static ::core::primitive::str = $value;
        }

        const _: () = ::core::assert!(
            !<$name as $crate::web::RoleName>::NAME.is_empty(),
            "an empty text is no role"
        );
    )*};
}
