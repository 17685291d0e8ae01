//! OpenID Connect: what it adds to OAuth 2.0. Requests are built and responses judged here; nothing here does IO.

pub(crate) mod acr;
pub(crate) mod discovery;
pub(crate) mod id_token;
pub(crate) mod refused_id_token;
pub(crate) mod user_info;

pub use self::discovery::ServerMetadata;
pub use self::id_token::{IdTokenClaims, IdTokenExpectations, verify_id_token};
pub use crate::jose::JsonWebKeySet;
