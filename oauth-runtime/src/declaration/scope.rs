//! Scopes are types: a misspelt scope does not compile.
//!
//! A bare word in `scopes(…)` names a type of this module; a provider's own scope is declared there as
//! `"read:user" as read_user`, which makes the type `read_user` beside the provider. [`scopes!`](crate::scopes!) declares
//! types for several providers, or for a library of them.

use super::message::Message;
use super::text::{equal, holds};

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

/// The provider declares the scope `S` in its attribute: it is asked for at every login, or when a page needs it, or it comes
/// with one that is.
///
/// Declared is not granted: the user or the provider may still refuse it.
//
// Not `{S}` in what is to be typed: of a name that came by `prelude::*` the compiler prints the whole path.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not declare the scope `{S}`",
    label = "needs the scope `{S}`",
    note = "add it to `scopes(…)` in the attribute of `{Self}`: a scope of OpenID Connect, or of its preset, by its name alone, such as `email`; a type of your own by its path, such as `self::read_user`",
    note = "if a scope of another name gives the same, say so there: `\"value\" as other implies(…)`"
)]
pub trait Declares<S> {}

/// Declares a module of scopes: one type for each, for the attributes of providers and the bounds of functions.
///
/// ```
/// pub mod github {
///     oauth_runtime::scopes! {
///         /// Everything in the user's repositories.
///         pub repo = "repo";
///         /// The profile, to read.
///         pub read_user = "read:user";
///     }
/// }
///
/// use oauth_runtime::OAuthProvider;
///
/// #[derive(OAuthProvider)]
/// #[oauth(
///     authorization_endpoint = "https://github.com/login/oauth/authorize",
///     token_endpoint = "https://github.com/login/oauth/access_token",
///     userinfo_endpoint = "https://api.github.com/user",
///     userinfo(subject = "/id"),
///     scopes(github::read_user),
///     incremental_scopes(github::repo),
/// )]
/// struct GitHub;
/// ```
///
/// A value that [RFC 6749 §3.3](https://www.rfc-editor.org/rfc/rfc6749#section-3.3) does not allow is a compile error:
///
/// ```compile_fail
/// oauth_runtime::scopes! {
///     pub read_user = "read user";
/// }
/// ```
#[macro_export]
macro_rules! scopes {
    ($($(#[$attribute:meta])* $vis:vis $name:ident = $value:literal;)*) => {$(
        $(#[$attribute])*
        #[allow(dead_code, non_camel_case_types, reason = "spelt as on the wire, and used as a type alone")]
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        $vis struct $name {}

        impl $crate::__private::Scope for $name {
            const VALUE: &'static ::core::primitive::str = $value;
        }

        // Here and not where the value is first used, which may be in another crate.
        const _: () = $crate::__private::require_scope(
            <$name as $crate::__private::Scope>::VALUE,
            ::core::concat!(::core::stringify!($value), " is no scope: RFC 6749 §3.3 allows printable ASCII without space, `\"` and `\\`"),
        );
    )*};
}

scopes! {
    /// `openid`: asks for an ID token (OpenID Connect Core §3.1.2.1).
    pub openid = "openid";
    /// `profile`: name, picture, locale and the like (OpenID Connect Core §5.4).
    pub profile = "profile";
    /// `email`: e-mail address and whether it was verified (OpenID Connect Core §5.4).
    pub email = "email";
    /// `address`: postal address (OpenID Connect Core §5.4).
    pub address = "address";
    /// `phone`: phone number and whether it was verified (OpenID Connect Core §5.4).
    pub phone = "phone";
    /// `offline_access`: asks for a refresh token (OpenID Connect Core §11).
    pub offline_access = "offline_access";
}

/// What the derive cannot see behind paths, and must not be: called in constants, where a panic is a compile error.
#[track_caller]
pub(crate) const fn require(asked: &[&str], incremental: &[&str], implied: &[(&str, &str)], separator: &str) {
    let mut i = 0;
    while i < asked.len() + incremental.len() {
        let scope = nth(asked, incremental, i);
        require_token(scope);
        if holds(scope, separator) {
            Message::new()
                .say(&["the scope `", scope, "` holds `", separator, "`, which separates the scopes of this provider"])
                .say(&["\nnote: RFC 6749 §3.3: the provider would read two scopes"])
                .fail();
        }
        let mut j = 0;
        while j < i {
            if equal(scope, nth(asked, incremental, j)) {
                Message::new().say(&["the scope `", scope, "` is listed twice\nhelp: remove one of them"]).fail();
            }
            j += 1;
        }
        if i >= asked.len() && equal(scope, "openid") {
            Message::new()
                .say(&["`openid` is part of every login, and never incremental\nnote: OpenID Connect Core §3.1.2.1"])
                .say(&["\nhelp: move it to `scopes`"])
                .fail();
        }
        i += 1;
    }
    let mut i = 0;
    while i < implied.len() {
        require_token(implied[i].1);
        if equal(implied[i].0, implied[i].1) {
            Message::new().say(&["the scope `", implied[i].0, "` implies itself\nhelp: remove one of them"]).fail();
        }
        i += 1;
    }
}

#[track_caller]
const fn require_token(value: &str) {
    if !is_token(value) {
        Message::new()
            .say(&["`", value, "` is no scope"])
            .say(&["\nnote: RFC 6749 §3.3 allows printable ASCII without space, `\"` and `\\`"])
            .fail();
    }
}

/// The value of one scope, checked where it is written.
#[doc(hidden)]
#[track_caller]
pub const fn require_scope(value: &str, otherwise: &str) {
    assert!(is_token(value), "{}", otherwise);
}

const fn nth<'a>(asked: &[&'a str], incremental: &[&'a str], i: usize) -> &'a str {
    if i < asked.len() { asked[i] } else { incremental[i - asked.len()] }
}

/// RFC 6749 §3.3: `scope-token = 1*( %x21 / %x23-5B / %x5D-7E )`.
const fn is_token(value: &str) -> bool {
    let bytes = value.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if !matches!(bytes[i], 0x21 | 0x23..=0x5b | 0x5d..=0x7e) {
            return false;
        }
        i += 1;
    }
    !bytes.is_empty()
}

/// A list of scopes that the provider `P` declares: `(email,)`, `(email, repo)`; at most eight.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list of scopes",
    label = "not a list of scopes",
    note = "write a tuple, with a comma behind a single scope: `({Self},)`"
)]
pub trait ScopeSet<P>: Send + Sync + 'static {
    /// The values on the wire.
    const VALUES: &'static [&'static str];
}

impl<P> ScopeSet<P> for () {
    const VALUES: &'static [&'static str] = &[];
}

macro_rules! scope_sets {
    ($(($($scope:ident)+))*) => {$(
        // Recommended: so the compiler names the one scope that is not declared, and the list it is of.
        impl<P, $($scope: Scope),+> ScopeSet<P> for ($($scope,)+)
        where
            $(P: Declares<$scope>,)+
        {
            const VALUES: &'static [&'static str] = &[$($scope::VALUE),+];
        }
    )*};
}

scope_sets! { (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H) }

#[cfg(test)]
mod tests {
    use super::{Scope, is_token, require};

    #[test]
    fn only_scope_tokens_are_scopes() {
        for legal in ["openid", "https://a.example/b.c", "!", "#[]~"] {
            assert!(is_token(legal), "{legal}");
        }
        for illegal in ["", " ", "a b", "\"", "\\", "ä", "\n", "\u{7f}"] {
            assert!(!is_token(illegal), "{illegal:?}");
        }
    }

    #[test]
    fn lists_that_contradict_themselves_are_refused() {
        type Lists<'a> = (&'a [&'a str], &'a [&'a str], &'a [(&'a str, &'a str)], &'a str);
        let refused = |(asked, incremental, implied, separator): Lists<'_>| {
            std::panic::catch_unwind(|| require(asked, incremental, implied, separator)).is_err()
        };
        assert!(!refused((&["openid", "a"], &["b"], &[("a", "c"), ("b", "a")], " ")));
        for lists in [
            (&["a", "a"][..], &[][..], &[][..], " "),
            (&["a"], &["a"], &[], " "),
            (&["openid"], &["openid"], &[], " "),
            (&[], &["openid"], &[], " "),
            (&["a,b"], &[], &[], ","),
            (&["a"], &["b c"], &[], " "),
            (&["a"], &[], &[("a", "a")], " "),
            (&["a"], &[], &[("a", "")], " "),
        ] {
            assert!(refused(lists), "{lists:?}");
        }
    }

    #[test]
    fn a_module_of_scopes_is_types() {
        mod own {
            crate::scopes! {
                /// To read.
                pub(super) read_user = "read:user";
                private = "private";
            }

            pub(super) const PRIVATE: &str = <private as super::Scope>::VALUE;
        }
        assert_eq!((own::read_user::VALUE, own::PRIVATE), ("read:user", "private"));
    }
}
