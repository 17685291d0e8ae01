//! Who is logged in, behind a trait of our own.

use std::fmt::Debug;

use http::request::Parts;

use crate::error::Result;
use crate::types::BoxFuture;
use crate::web::layer::signed_in::SignedIn;

/// Where the application remembers who is logged in.
///
/// The contract: `log_in` gives the browser a new session that holds this login and nothing of what was there before, and
/// makes the old one useless; a back end that fails is an error, never "nobody".
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot remember who is logged in",
    label = "no place for logins",
    note = "implement `oauth_runtime::web::LoginSessions`; for a store of tower-sessions use `OAuthLayer::builder().session_store(…)`"
)]
pub trait LoginSessions: Debug + Send + Sync + 'static {
    /// Who is logged in.
    fn current<'a>(&'a self, request: &'a Parts) -> BoxFuture<'a, Result<Option<SignedIn>>>;

    /// Remembers a login.
    fn log_in<'a>(&'a self, request: &'a Parts, login: &'a SignedIn) -> BoxFuture<'a, Result<()>>;

    /// Replaces what is remembered of the login, leaves everything else in the session as it is, and gives the session a new
    /// identifier that makes the old one useless: the same user was asked for more. A login that has ended meanwhile is an error.
    fn renew<'a>(&'a self, request: &'a Parts, login: &'a SignedIn) -> BoxFuture<'a, Result<()>>;

    /// Forgets it.
    fn log_out<'a>(&'a self, request: &'a Parts) -> BoxFuture<'a, Result<()>>;

    /// Ends the session whose cookie has this value, for a request that does not carry the cookie itself: the answer of a
    /// provider that posts across sites. Says who was logged in there.
    fn end<'a>(&'a self, request: &'a Parts, session: &'a str) -> BoxFuture<'a, Result<Option<SignedIn>>>;
}
