//! Test kit: an application under test, and a development provider that can also misbehave. **Not for production.**
//!
//! ```
//! use oauth_runtime::prelude::*;
//! use oauth_runtime::testing::{self, Persona};
//!
//! #[derive(OAuthProvider)]
//! #[oauth(issuer = "https://login.example.com", scopes(openid, email))]
//! struct Corp;
//!
//! fn app() -> Router {
//!     let home = get(|user: User<Corp>| async move { user.email().unwrap_or("nobody").to_owned() });
//!     Router::new().route("/", home).merge(Corp::routes()).layer(OAuthLayer::from_env().expect("a layer"))
//! }
//!
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! let ada = testing::logged_in(app(), Persona::ada()).await;
//! assert_eq!(ada.get("/").await.text(), "ada@example.com");
//! # });
//! ```
//!
//! The router is the one that the application serves. No port is opened and no request leaves: see [`TestApp`], and
//! [the guide](crate::guide::testing).
//!
//! [`DevelopmentProvider`] is a real OpenID Connect, OAuth 2.0 and OAuth 1.0a server: it checks what it is sent as a
//! strict provider would, signs with keys made for this process, and asks on a page who logs in. A program that has no
//! account at any provider signs in through it; a test scripts it.
//!
//! # Logging in without a page
//!
//! ```
//! use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona};
//!
//! let provider = DevelopmentProvider::start()?;
//! provider.log_in_as(Persona::ada());
//! let endpoints = provider.endpoints("google"); // a tenant is made by naming it
//! // … point the application at `endpoints.issuer`, drive a login, then:
//! assert_eq!(provider.request_count(Endpoint::Token), 0);
//! # Ok::<_, std::io::Error>(())
//! ```
//!
//! # Misbehaving
//!
//! Every [`Misbehaviour`] is one fault of one endpoint; those that the OpenID Foundation's conformance suite tests too
//! know their [official name](Misbehaviour::official_name). [`ResponseFault`] spoils whole answers of any endpoint.
//!
//! ```
//! use oauth_runtime::testing::{ResponseFault, DevelopmentProvider, Endpoint, Misbehaviour};
//!
//! let provider = DevelopmentProvider::start()?;
//! provider.misbehave(Misbehaviour::IdTokenWrongIssuer);
//! provider.misbehave_at("google", Misbehaviour::Response(Endpoint::Keys, ResponseFault::ServerError));
//! provider.behave();
//! # Ok::<_, std::io::Error>(())
//! ```
//!
//! # Barriers
//!
//! Two barriers stand between this provider and the public, each enough by itself:
//! - it exists only with the feature `testing`, and does not start in a build without debug assertions unless
//!   [`dangerous_allow_release_build`](DevelopmentProviderBuilder::dangerous_allow_release_build) says so;
//! - it listens on 127.0.0.1, answers only requests for a loopback host, and sends browsers back only to loopback
//!   hosts; one [in the process](DevelopmentProviderBuilder::in_process) listens nowhere.

mod accounts_contract;
mod app;
mod browser;
mod granted;
mod http_contract;
pub mod models;
mod network;
mod records_contract;
mod site;

pub use self::accounts_contract::accounts_contract;
pub use self::app::{TestApp, logged_in};
pub use self::browser::{Browser, Page, PageRequest, Step};
pub use self::granted::{Taken, granted, user};
pub use self::http_contract::{Breach, HttpClientContract};
pub use self::records_contract::{records_clock_contract, records_contract};
pub use crate::clock::TestClock;
pub use crate::development::provider::{
    ApiAnswer, ClientRegistration, DevelopmentProvider, DevelopmentProviderBuilder, Endpoint, Endpoints, Misbehaviour,
    Persona, RecordedRequest, ResponseFault,
};
