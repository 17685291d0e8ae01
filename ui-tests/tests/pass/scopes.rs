//! Scopes that imply others, that wait until they are needed, and that stand in modules of their own.
#![deny(warnings, missing_docs)]

use oauth_runtime::OAuthProvider;
use oauth_runtime::scope::{self, Declares, Scope};

/// The scopes of one service.
pub mod service {
    oauth_runtime::scopes! {
        /// To read.
        pub read = "read";
        pub(crate) write = "https://api.example/auth/write";
        admin = "admin";
    }

    #[derive(oauth_runtime::OAuthProvider)]
    #[oauth(issuer = "https://as.example", incremental_scopes(admin_path::admin))]
    pub(crate) struct Inner;

    mod admin_path {
        pub(super) use super::admin;
    }
}

/// What a user's own macro declares.
macro_rules! wrapped {
    ($name:ident, $value:literal) => {
        oauth_runtime::scopes! { /** Wrapped. */ pub $name = $value; }
    };
}

wrapped!(wrapped, "wrapped");

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(
        openid,
        profile implies(email),
        "repo" as repo implies("repo:status" as repo_status, self::wrapped),
        "admin" as admin implies(self::repo_status),
    ),
    incremental_scopes(
        service::write implies(service::read),
        service::read,
        "gist" as gist,
    ),
)]
struct Example;

fn declares<P: Declares<S>, S: Scope>() -> &'static str {
    S::VALUE
}

fn main() {
    assert_eq!(declares::<Example, scope::email>(), "email");
    assert_eq!(declares::<Example, repo_status>(), "repo:status");
    assert_eq!(declares::<Example, admin>(), "admin");
    assert_eq!(declares::<Example, repo>(), "repo");
    assert_eq!(declares::<Example, gist>(), "gist");
    assert_eq!(declares::<Example, wrapped>(), "wrapped");
    assert_eq!(declares::<Example, service::read>(), "read");
    assert_eq!(declares::<Example, service::write>(), "https://api.example/auth/write");
    assert_eq!(Example::DESCRIPTION.declared_scopes(), ["openid", "profile", "repo", "admin"]);
    assert_eq!(service::Inner::DESCRIPTION.declared_scopes(), ["openid"]);
}
