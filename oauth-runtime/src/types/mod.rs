//! The vocabulary every other module speaks: secrets that cannot be printed, URLs kept as received, identifiers.

mod acr;
mod exchange;
mod future;
mod id;
mod internal;
mod secret;
mod tenant;
mod timestamp;
mod token_type;
mod url;
mod way;

pub(crate) use self::acr::{AskedAcr, Demands};
pub(crate) use self::exchange::retry_after;
pub use self::exchange::{Call, Request, Response};
pub use self::future::BoxFuture;
pub use self::id::{ClientId, IssuerIdentifier, Nonce, ProviderName, StateParameter, Subject};
pub(crate) use self::internal::InternalAddress;
pub use self::secret::{
    AccessToken, AuthorizationCode, ClientSecret, CodeVerifier, IdToken, PrivateKey, RefreshToken, SharedSecret,
};
pub use self::tenant::Tenants;
pub(crate) use self::tenant::{IssuerTemplate, is_same_tenant};
pub(crate) use self::timestamp::Timestamp;
#[cfg(test)]
pub(crate) use self::timestamp::at;
pub use self::token_type::{TokenBinding, TokenType};
pub use self::url::{EndpointUrl, InvalidUrl, UrlPolicy};
pub(crate) use self::url::{is_loopback, is_on_this_machine, without_query};
pub use self::way::{AddressRule, TlsIdentity};
