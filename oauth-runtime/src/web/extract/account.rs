//! `Account`: the application's user who is logged in.

use std::fmt;
use std::ops::Deref;

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use http::request::Parts;

use crate::identity::Identity;
use crate::web::extract::user::required;
use crate::web::layer::accounts::AccountId;
use crate::web::layer::app::App;
use crate::web::layer::signed_in::SignedIn;
use crate::web::page::rejection::Rejection;

/// The user of the application who is logged in, with whichever of their identities: what the application's
/// [`Accounts`](crate::web::Accounts) said when they logged in.
///
/// In a handler's arguments it lets only logged-in users in, as [`AnyUser`](crate::web::AnyUser) does; `Option<Account>` lets everybody
/// in.
///
/// ```no_run
/// use oauth_runtime::web::Account;
///
/// async fn notes(account: Account) -> String {
///     format!("the notes of {}", account.id())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Account {
    id: AccountId,
    signed_in: SignedIn,
}

impl Account {
    /// Who it is, by the application's own name.
    #[must_use]
    pub fn id(&self) -> &AccountId {
        &self.id
    }

    /// The identity that they logged in with this time.
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

impl Deref for Account {
    type Target = AccountId;

    fn deref(&self) -> &AccountId {
        &self.id
    }
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.id, f)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Account {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejection> {
        required(parts, state).await
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for Account {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Rejection> {
        let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
        app.accounts()?;
        Ok(app.current_account(parts).await?.map(|(signed_in, id)| Self { id, signed_in }))
    }
}
