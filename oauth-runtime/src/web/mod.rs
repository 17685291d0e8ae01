//! The axum layer: turns HTTP into calls of the flows.

mod aggregate;
mod api_error;
mod app;
mod callback;
mod collect;
mod consent;
mod consent_answer;
mod distinct;
mod extract;
mod fresh_tokens;
mod granted;
mod headers;
mod hook;
mod layer;
mod login;
mod logout;
mod mount;
mod pages;
mod rejection;
mod request_kind;
mod return_to;
mod routes;
mod serve;
mod session_service;
mod sessions;
mod user_claims;

#[doc(hidden)]
pub use self::aggregate::member;
pub use self::aggregate::{AllRoutes, Member, OAuthProviders};
pub use self::consent::NotGranted;
#[doc(hidden)]
pub use self::distinct::require_distinct;
pub use self::extract::{AnyLogin, AnyUser, Login, User};
pub use self::granted::Granted;
pub use self::hook::{IntoLoginHook, LoginHook};
pub use self::layer::{OAuthLayer, OAuthLayerBuilder, OAuthService};
pub use self::login::login_page;
pub use self::rejection::{LoginRefused, Rejection};
pub use self::routes::Routes;
pub use self::serve::serve;
pub use self::sessions::{LoginSessions, SessionFuture, SignedIn, TowerSessions};
