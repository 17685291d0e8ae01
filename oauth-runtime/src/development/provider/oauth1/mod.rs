//! The OAuth 1.0a half of the development provider (RFC 5849): the same personas, clients and page.

mod consent;
mod credentials;
mod signed;

pub(super) use self::consent::{authorize, deny, grant};
pub(super) use self::credentials::{refusal, temporary_credentials, token_credentials, verify_credentials};
