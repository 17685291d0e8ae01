//! Declared by `macro_rules!`, with every part a fragment of its own.
#![deny(warnings)]

use oauth_runtime::{OAuthProvider, OAuthProviders};

macro_rules! provider {
    ($vis:vis $name:ident, $key:ident = $issuer:expr, [$($scope:ident),*], $path:path, $value:literal as $type:ident, $field:ident: $ty:ty) => {
        #[derive(OAuthProvider)]
        #[oauth($key = $issuer, scopes($($scope,)* $path, $value as $type), crate = oauth_runtime)]
        $vis struct $name {
            $field: $ty,
        }
    };
}

provider!(pub Example, issuer = "https://as.example/{tenant}", [openid, email], oauth_runtime::scope::phone, "read:user" as read_user, tenant: String);

macro_rules! providers {
    ($vis:vis $name:ident { $($key:ident = $value:literal $field:ident: $ty:ty),* }) => {
        #[derive(OAuthProviders)]
        $vis struct $name {
            $(#[oauth($key = $value)] $field: $ty,)*
        }
    };
}

providers!(pub Providers { mount = "/a" a: Example });

fn main() {
    let _ = Providers::routes::<()>();
    let _ = Example::routes::<()>();
    assert_eq!(Example::DESCRIPTION.declared_scopes(), ["openid", "email", "phone", "read:user"]);
}
