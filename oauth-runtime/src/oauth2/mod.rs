//! OAuth 2.0: requests are built and responses judged here; nothing here does IO.

pub(crate) mod access_token_profile;
pub(crate) mod api_base;
pub(crate) mod authenticated_request;
pub(crate) mod authorization_request;
pub(crate) mod authorization_response;
pub(crate) mod client_authentication;
pub(crate) mod grant;
pub(crate) mod introspection;
pub(crate) mod minted_secret;
pub(crate) mod parameters;
pub(crate) mod pkce;
pub(crate) mod revocation;
mod token_document;
pub(crate) mod token_error;
pub(crate) mod token_placement;
pub(crate) mod token_request;
pub(crate) mod token_response;

pub(crate) use self::authorization_response::{AuthorizationResponse, ReceivedResponse};
pub(crate) use self::client_authentication::ClientAuthentication;
pub(crate) use self::token_response::TokenResponse;
