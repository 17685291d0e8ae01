//! Calls to a provider's API, with the token of a user.
//!
//! A trait with `#[oauth_api(Provider, base_url = "…")]` declares them; [`Granted`](crate::web::Granted) in a handler's
//! arguments, or [`Client::api`](crate::Client::api) without a web server, makes them. The token goes to the hosts that the
//! declaration names and nowhere else, and no call is sent without one.
//!
//! A call that no trait declares is written out:
//!
//! ```no_run
//! use oauth_runtime::api::{ApiCall, ApiDescription, ApiError, Caller};
//! # use oauth_runtime::prelude::*;
//! # #[derive(OAuthProvider)]
//! # #[oauth(
//! #     authorization_endpoint = "https://github.com/login/oauth/authorize",
//! #     token_endpoint = "https://github.com/login/oauth/access_token",
//! #     userinfo_endpoint = "https://api.github.com/user",
//! #     userinfo(subject = "/id"),
//! # )]
//! # struct GitHub;
//!
//! const GITHUB: ApiDescription = ApiDescription::new("https://api.github.com");
//!
//! async fn zen(api: &Caller<GitHub>) -> Result<String, ApiError> {
//!     let response = api.raw(ApiCall::get(&GITHUB, "/zen")).await?;
//!     Ok(String::from_utf8_lossy(response.body()).into_owned())
//! }
//! ```

mod call;
mod caller;
mod content;
mod covers;
mod description;
mod error;
mod future;
mod judge;
mod link;
mod multipart;
mod pages;
mod paging;
mod parameter;
mod response;
mod service;
mod stream;
mod token_source;

pub use self::call::ApiCall;
pub use self::caller::{Caller, Calls};
#[doc(hidden)]
pub use self::covers::declared_scope;
pub use self::covers::{At, Covers, Unchecked};
pub use self::description::{ApiDescription, Operation, Verb};
#[doc(hidden)]
pub use self::description::{require_base, require_field};
pub use self::error::{ApiError, ApiErrorKind};
pub(crate) use self::error::{Asking, Connected};
pub use self::future::ApiFuture;
#[doc(hidden)]
pub use self::future::{call_discard, call_json, call_raw, call_stream};
pub use self::multipart::{Form, Part};
pub use self::pages::Pages;
pub use self::paging::Paging;
pub use self::parameter::Parameter;
pub use self::response::ApiResponse;
pub use self::service::Service;
pub use self::stream::ApiStream;
pub(crate) use self::token_source::KeptTokens;
