//! The axum layer: turns HTTP into calls of the flows.

pub(crate) mod extract;
pub(crate) mod handlers;
pub(crate) mod layer;
pub(crate) mod page;
pub(crate) mod providers;
pub(crate) mod routes;

pub use self::extract::account::Account;
pub use self::extract::allowed::{Access, Allowed, HasRole, Recent, Role, RoleName, Within};
pub use self::extract::connection::{Connection, NotConnected};
pub use self::extract::consent::NotGranted;
pub use self::extract::granted::Granted;
pub use self::extract::guard::Guard;
pub use self::extract::guard_layer::{GuardRoutes, GuardService};
pub use self::extract::login_failed::{LoginFailed, Responsible};
pub use self::extract::not_allowed::NotAllowed;
pub use self::extract::user::{AnyLogin, AnyUser, Login, User};
pub use self::handlers::begin::{AnyBegin, Begin};
pub use self::handlers::finish::{AnyFinish, Finish};
pub use self::handlers::login_providers::{LoginProvider, LoginProviders};
pub use self::handlers::new_login::{NewLogin, WithoutSession};
pub use self::layer::accounts::{AccountId, Accounts, AccountsError, Linked, LinkedIdentity, Unlinked};
pub use self::layer::builder::{OAuthLayer, OAuthLayerBuilder};
pub use self::layer::client_address::ClientAddress;
pub use self::layer::connected_account::{ConnectedAccount, ConnectionState};
pub use self::layer::connections::ConnectionList;
pub use self::layer::login_sessions::LoginSessions;
pub use self::layer::logins::{ListedLogin, LoginList};
pub use self::layer::owner::Owner;
pub use self::layer::serve::serve;
pub use self::layer::service::OAuthService;
pub use self::layer::session_store::{AtomicSessionStore, ChangeOfSession};
pub use self::layer::signed_in::SignedIn;
pub use self::layer::tending::Tended;
pub use self::layer::token_events::{TokenEvent, TokensOf};
pub use self::layer::tower::TowerSessions;
#[cfg(feature = "tower-sessions-0-14")]
pub use self::layer::tower_0_14::{SessionStore014, TowerSessions014};
pub use self::page::login_answer::{LoginAllowed, LoginRefused};
pub use self::page::rejection::Rejection;
#[doc(hidden)]
pub use self::providers::aggregate::member;
pub use self::providers::aggregate::{Member, OAuthProviders};
#[doc(hidden)]
pub use self::providers::distinct::require_distinct;
pub use self::routes::all::AllRoutes;
pub use self::routes::connections::connections_page;
pub use self::routes::hook::{IntoLoginHook, LoginHook};
pub use self::routes::identities::identities_page;
pub use self::routes::login::login_page;
pub use self::routes::router::{Connects, Routes};
pub use self::routes::takes_login::{AnyLoginAt, LoginAt, TakesAnyLogin, TakesLogin};
