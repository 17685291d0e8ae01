//! Which scopes the caller of an API is known to have: a method that needs another one does not compile.

use super::{Caller, Granted};
use crate::scope::{Declares, Scope};

/// A call through `Self` may need the scope `S`.
///
/// [`Granted`] covers the scopes of its tuple, and nothing else; [`Caller`] covers every scope, so there only the provider
/// can refuse. `At` tells where in the tuple the scope stands. The compiler finds it, as long as no scope is named twice.
#[diagnostic::on_unimplemented(
    message = "this call needs the scope `{S}`, which `{Self}` does not have",
    label = "needs the scope `{S}`",
    note = "add it to the tuple: `Granted<…, (…, {S})>`",
    note = "a `Caller` may call everything; the provider then refuses what was not granted"
)]
pub trait Covers<S, At> {}

/// The place of a scope in the tuple of a [`Granted`].
#[derive(Clone, Copy, Debug)]
pub struct At<const PLACE: usize>(());

/// The place of every scope for a [`Caller`], whose scopes nobody has checked.
#[derive(Clone, Copy, Debug)]
pub struct Unchecked(());

#[diagnostic::do_not_recommend]
impl<P, S> Covers<S, Unchecked> for Caller<P> {}

macro_rules! covers {
    ($(($($scope:ident),*) at [$($found:ident $place:literal),*];)*) => {$(
        covers!(@each ($($scope),*) [$($found $place),*]);
    )*};
    (@each $scopes:tt [$($found:ident $place:literal),*]) => {$(
        covers!(@one $scopes $found $place);
    )*};
    (@one ($($scope:ident),*) $found:ident $place:literal) => {
        #[diagnostic::do_not_recommend]
        impl<P, $($scope),*> Covers<$found, At<$place>> for Granted<P, ($($scope,)*)> {}
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

/// The value of a scope that the provider declares: one that is never asked for is never granted either.
#[must_use]
pub const fn declared_scope<P: Declares<S>, S: Scope>() -> &'static str {
    S::VALUE
}

#[cfg(test)]
mod tests {
    use super::Covers;
    use crate::api::{Caller, Granted};
    use crate::scope::{address, email, offline_access, openid, phone, profile};

    struct P;
    struct G;
    struct H;

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
