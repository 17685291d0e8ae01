//! Which scopes the caller of an API is known to have: a method that needs another one does not compile.

use super::Caller;
use crate::declaration::scope::{Declares, Scope};

/// A call through `Self` may need the scope `S`.
///
/// [`Granted`](crate::web::Granted) covers the scopes of its tuple, and nothing else. [`Caller`] and
/// [`Connection`](crate::web::Connection) cover every scope: whether it was granted is seen when the call is made. `At` tells
/// where in the tuple the scope stands. The compiler finds it, as long as no scope is named twice.
#[diagnostic::on_unimplemented(
    message = "this call needs the scope `{S}`, which `{Self}` does not have",
    label = "needs the scope `{S}`",
    note = "add it to the tuple: `Granted<…, (…, {S})>`",
    note = "a `Caller` has every method: there the scope is looked for when the call is made"
)]
pub trait Covers<S, At> {}

/// The place of a scope in the tuple of a [`Granted`](crate::web::Granted).
#[derive(Clone, Copy, Debug)]
pub struct At<const PLACE: usize>(());

/// The place of every scope for a [`Caller`] or a connection, whose scopes are looked at when it makes a call.
#[derive(Clone, Copy, Debug)]
pub struct Unchecked(());

#[diagnostic::do_not_recommend]
impl<P, S> Covers<S, Unchecked> for Caller<P> {}

/// The value of a scope that the provider declares: one that is never asked for is never granted either.
#[must_use]
pub const fn declared_scope<P: Declares<S>, S: Scope>() -> &'static str {
    S::VALUE
}
