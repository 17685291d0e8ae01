//! Which handlers are told about the login that they decide about: the others do not compile as hooks.

use crate::declaration::provider::OAuthProvider;
use crate::web::extract::user::{AnyLogin, Login};

/// The arguments of a handler that can be a login hook of the provider `P`: [`Login<P>`](crate::web::Login) or
/// [`AnyLogin`](crate::web::AnyLogin) is among them, once.
///
/// Without it a hook could only ask who was logged in *before*. `At` tells where it stands. The compiler finds it.
#[diagnostic::on_unimplemented(
    message = "this handler is not told who logs in: it takes neither `Login<{P}>` nor `AnyLogin`",
    label = "no login hook of `{P}`",
    note = "add the login to its arguments: `async fn hook(login: Login<{P}>, …)`",
    note = "`User`, `AnyUser` and `Granted` are who was logged in before; `Option<…>` of them may stand beside the login"
)]
pub trait TakesLogin<P, At> {}

/// The arguments of a handler that can be a login hook of all providers: [`AnyLogin`](crate::web::AnyLogin) is among them,
/// once.
#[diagnostic::on_unimplemented(
    message = "this handler is not told who logs in: it does not take `AnyLogin`",
    label = "no login hook of all providers",
    note = "add the login to its arguments: `async fn hook(login: AnyLogin, …)`",
    note = "`Login<P>` is the login of one provider: `P::routes().on_login(…)` takes such a hook"
)]
pub trait TakesAnyLogin<At> {}

/// The place of a [`Login`](crate::web::Login) among the arguments of a hook.
#[derive(Clone, Copy, Debug)]
pub struct LoginAt<const PLACE: usize>(());

/// The place of an [`AnyLogin`](crate::web::AnyLogin) among the arguments of a hook.
#[derive(Clone, Copy, Debug)]
pub struct AnyLoginAt<const PLACE: usize>(());

/// axum knows a handler by a tuple: how it reads the request, then its arguments. The login stands between some of them.
macro_rules! takes_login {
    ([$($before:ident)*] $place:literal [$($after:ident)*]) => {
        #[doc(hidden)]
        #[diagnostic::do_not_recommend]
        impl<M, P: OAuthProvider, $($before,)* $($after),*> TakesLogin<P, LoginAt<$place>>
            for (M, $($before,)* Login<P>, $($after),*) {}

        #[doc(hidden)]
        #[diagnostic::do_not_recommend]
        impl<M, P, $($before,)* $($after),*> TakesLogin<P, AnyLoginAt<$place>>
            for (M, $($before,)* AnyLogin, $($after),*) {}

        #[doc(hidden)]
        #[diagnostic::do_not_recommend]
        impl<M, $($before,)* $($after),*> TakesAnyLogin<AnyLoginAt<$place>>
            for (M, $($before,)* AnyLogin, $($after),*) {}
    };
}

macro_rules! at_every_place {
    ([$($before:ident)*]) => {};
    ([$($before:ident)*] $here:ident $place:literal $($after:ident $later:literal)*) => {
        takes_login!([$($before)*] $place [$($after)*]);
        at_every_place!([$($before)* $here] $($after $later)*);
    };
}

macro_rules! of_every_length {
    ([$($shorter:tt)*]) => {};
    ([$($shorter:tt)*] $next:ident $place:literal $($longer:tt)*) => {
        at_every_place!([] $($shorter)* $next $place);
        of_every_length!([$($shorter)* $next $place] $($longer)*);
    };
}

// As many arguments as an axum handler may have.
of_every_length!([] A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 N 12 O 13 Q 14 R 15);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::description::ProviderDescription;
    use crate::declaration::provider::OAuthProvider;
    use crate::declaration::settings::Settings;

    struct Corp;
    struct Club;

    macro_rules! provider {
        ($provider:ident) => {
            impl OAuthProvider for $provider {
                const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("name", "Name");

                fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
                    None
                }
            }
        };
    }

    provider!(Corp);
    provider!(Club);

    fn takes_login<T: TakesLogin<Corp, At>, At>() {}
    fn takes_any_login<T: TakesAnyLogin<At>, At>() {}

    #[test]
    fn the_place_of_the_login_is_inferred() {
        type U = ();
        takes_login::<(U, Login<Corp>), _>();
        takes_login::<(U, AnyLogin), _>();
        takes_login::<(U, U, Login<Corp>, U), _>();
        takes_login::<(U, Login<Club>, Login<Corp>), _>();
        takes_login::<(U, Login<Corp>, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U), _>();
        takes_login::<(U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, AnyLogin), _>();
        takes_any_login::<(U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, AnyLogin), _>();
        takes_any_login::<(U, Login<Corp>, AnyLogin), _>();
    }
}
