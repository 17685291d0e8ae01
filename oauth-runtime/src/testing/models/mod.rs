//! Models of real providers: a preset logs in against answers that are shaped like those of its provider, without a network.
//!
//! [`Models`] is an HTTP client that stands where the real hosts are. It judges each request as strictly as the provider's
//! documentation allows: method, address, names of parameters, proof of the client, PKCE, place of the token. What is wrong gets
//! the provider's own error. The part of the browser is [`allow`](Models::allow), or [`cancel`](Models::cancel).
//!
//! ```
//! use oauth_runtime::ClientConfig;
//! use oauth_runtime::prelude::*;
//! use oauth_runtime::testing::models::{CLIENT_ID, CLIENT_SECRET, Models};
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = github)]
//! struct GitHub;
//!
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! let models = Models::new();
//! let config = ClientConfig::new()
//!     .with_credentials(CLIENT_ID, CLIENT_SECRET)
//!     .with_redirect_uri("https://app.example/auth/github")
//!     .with_http_client(models.clone());
//! let client = GitHub::client(config)?;
//! let started = client.begin_login(Default::default()).await?;
//! let redirect = models.allow(started.url()).expect("GitHub shows its page");
//! let login = client.finish_login(started.into_pending(), redirect.answer()).await?;
//! assert_eq!(login.identity().subject().as_str(), models.account("github").unwrap().subject);
//! # Ok::<(), oauth_runtime::Error>(())
//! # }).unwrap();
//! ```
//!
//! In an application of routes it is given to the layer, by
//! [`http_client`](crate::web::OAuthLayerBuilder::http_client), and the test brings the browser from the redirect of
//! `/login/github` to what `allow` returns.

mod authorization;
mod catalogue;
mod minted;
mod model;
mod network;
mod oauth1;
mod place;
mod registration;
mod rig;
mod server;
mod session;

pub use self::authorization::Redirect;
pub use self::model::Account;
pub use self::network::Models;
pub use self::registration::{CLIENT_ID, CLIENT_SECRET, KEY_ID, PRIVATE_KEY, TEAM_ID};
#[doc(hidden)]
pub use self::rig::{Facts, described, disconnect, facts, revoke};
