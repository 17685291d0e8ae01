//! Declarative login and API access for axum: OAuth 1.0a, OAuth 2.0 and OpenID Connect from one annotated struct.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(issuer = "https://accounts.google.com", scopes(openid, email, profile))]
//! struct GoogleProvider;
//!
//! async fn home(user: User<GoogleProvider>) -> String {
//!     format!("hello {}", user.email().unwrap_or("you"))
//! }
//!
//! #[tokio::main]
//! async fn main() -> oauth_runtime::Result<()> {
//!     let app = Router::new().route("/", get(home)).merge(GoogleProvider::routes());
//!     serve(app.layer(OAuthLayer::from_env()?)).await
//! }
//! ```
//!
//! The struct describes a provider; the [derive](derive@OAuthProvider) checks the description at compile time.
//! `GoogleProvider::routes()` are its login, callback and logout; the [`OAuthLayer`] is what all providers of an application
//! share; [`User`] in a handler's arguments lets only logged-in users in.
//!
//! # Where to read on
//!
//! - [`guide::login`]: routes, extractors, hooks, several providers, no web server
//! - [`guide::claims`]: scopes as types, claims as types
//! - [`guide::guards`]: pages for some users alone: roles, claims, scopes, a recent or a stronger login
//! - [`guide::api`]: calls to a provider's API, permissions that are asked for when they are needed
//! - [`guide::sessions`]: what is kept where, stores, logging out, tokens
//! - [`guide::deployment`]: settings in production, proxies, containers, several instances, what the log says
//! - [`guide::several_instances`]: two of them step by step, with nginx and PostgreSQL; what dies, and what it costs
//! - [`guide::attacks`]: what other sites can do, and what stops them
//! - [`guide::testing`]: an application under test, and the development provider, which needs no account anywhere
//! - [`guide::defaults`]: every limit and every default
//! - [`guide::errors`]: every error code and its remedy
//! - [`reference`](mod@reference): every key of `#[oauth(…)]` and `#[oauth_api(…)]`
//! - [`presets`]: presets of well-known providers, for `#[oauth(preset = …)]`
//!
//! # Features
//!
//! | feature | what it adds |
//! |---|---|
//! | `testing` | the development provider and its faults; in a release build it stands in for nobody: [`guide::testing`] |
//! | `oauth1-rsa-sha1` | signs OAuth 1.0a requests with RSA-SHA1, for servers that know nothing else; its arithmetic is not constant-time |
//! | `file` | `FileStore` in [`stores`], for programs |
//! | `keyring` | `KeyringStore` in [`stores`], for programs with a desktop |
//! | `postgres` | `PostgresStore` in [`stores`]; needs Rust 1.94 |
//! | `redis` | `RedisStore` in [`stores`], for Redis and Valkey |
//! | `sqlite` | `SqliteStore` in [`stores`], with SQLite itself; needs Rust 1.94 |
//! | `tower-sessions-0-14` | `TowerSessions014` and `SessionStore014` in [`web`], for applications with axum-login 0.18 or a store of tower-sessions 0.14 |
//!
//! No feature is on by default, and none changes what is there without it, but for one thing: with `testing`, a debug build at
//! a loopback address logs in at the development provider where a provider has no registration. It belongs into `[dependencies]`:
//! among `[dev-dependencies]`, `cargo run` would not have it.

#[cfg(fuzzing)]
#[doc(hidden)]
#[path = "fuzzing.rs"]
pub mod __fuzzing;
#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;
pub mod api;
pub mod clock;
mod declaration;
mod development;
mod entropy;
pub mod error;
mod flight;
pub mod flow;
#[path = "docs/guide.rs"]
pub mod guide;
pub mod http;
pub mod identity;
pub mod in_flight;
mod jose;
pub mod oauth1;
mod oauth2;
pub mod oidc;
pub mod prelude;
pub mod presets;
pub mod records;
#[path = "docs/reference.rs"]
pub mod reference;
mod setup;
pub mod stores;
#[cfg(feature = "testing")]
pub mod testing;
pub mod tokens;
pub mod types;
pub mod web;
mod wire;

pub use oauth_macros::{OAuthProvider, OAuthProviders, oauth, oauth_api};

pub use crate::declaration::provider::{Identifies, OAuthProvider};
pub use crate::declaration::settings::Setting;
pub use crate::declaration::{claims, description, quirks, scope};
#[doc(inline)]
pub use crate::error::{Error, ErrorKind, Result};
#[doc(inline)]
pub use crate::flow::Client;
pub use crate::flow::config::ClientConfig;
#[doc(inline)]
pub use crate::identity::Identity;
pub use crate::setup::Instance;
pub use crate::setup::environment::Environment;
#[doc(inline)]
pub use crate::types::{BoxFuture, ClientId, ClientSecret, IssuerIdentifier, PrivateKey, Tenants};
#[doc(inline)]
pub use crate::web::{OAuthLayer, OAuthProviders, Routes, User, serve};

/// Settings from outside the code, and the fields of a provider struct that are read from them.
pub mod settings {
    pub use crate::declaration::settings::{
        FieldDescription, FieldValues, Setting, SettingRole, Settings, describe_field, describe_placeholder,
        describe_secret,
    };
    pub use crate::setup::environment::Environment;
}

/// The README's snippets compile too.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
