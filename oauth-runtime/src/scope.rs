//! Scopes are types: a misspelt scope does not compile.
//!
//! A bare word in `scopes(…)` names a type of this module; a provider's own scope is declared there as
//! `"read:user" as read_user`, which makes the type `read_user` beside the provider.

#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a scope",
    label = "not a scope",
    note = "implement `oauth_runtime::scope::Scope` for it, or declare it in the attribute: `scopes(\"value\" as name)`"
)]
/// A scope ([RFC 6749 §3.3](https://www.rfc-editor.org/rfc/rfc6749#section-3.3)).
pub trait Scope: Send + Sync + 'static {
    /// The value on the wire.
    const VALUE: &'static str;
}

/// The provider declares the scope `S` in its attribute, so it is asked for at every login.
///
/// Declared is not granted: the user or the provider may still refuse it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not declare the scope `{S}`",
    label = "needs the scope `{S}`",
    note = "add it to the attribute of `{Self}`: `#[oauth(scopes(…, {S}))]`"
)]
pub trait Declares<S> {}

macro_rules! standard_scopes {
    ($($(#[$docs:meta])* $name:ident = $value:literal;)*) => {$(
        $(#[$docs])*
        #[allow(non_camel_case_types, reason = "spelt as on the wire")]
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl Scope for $name {
            const VALUE: &'static str = $value;
        }
    )*};
}

standard_scopes! {
    /// `openid`: asks for an ID token (OpenID Connect Core §3.1.2.1).
    openid = "openid";
    /// `profile`: name, picture, locale and the like (OpenID Connect Core §5.4).
    profile = "profile";
    /// `email`: e-mail address and whether it was verified (OpenID Connect Core §5.4).
    email = "email";
    /// `address`: postal address (OpenID Connect Core §5.4).
    address = "address";
    /// `phone`: phone number and whether it was verified (OpenID Connect Core §5.4).
    phone = "phone";
    /// `offline_access`: asks for a refresh token (OpenID Connect Core §11).
    offline_access = "offline_access";
}
