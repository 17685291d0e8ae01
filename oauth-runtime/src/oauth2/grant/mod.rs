//! What a token is asked for with: one file a grant.

mod authorization_code;
mod client_credentials;
mod extension;
mod jwt_bearer;
mod password;
mod refresh_token;
mod wanted;

pub(crate) use self::authorization_code::AuthorizationCodeGrant;
pub(crate) use self::client_credentials::ClientCredentialsGrant;
pub(crate) use self::extension::ExtensionGrant;
pub(crate) use self::jwt_bearer::JwtBearerGrant;
pub(crate) use self::password::PasswordGrant;
pub(crate) use self::refresh_token::RefreshTokenGrant;
pub(crate) use self::wanted::Wanted;
use super::parameters::Parameters;
use crate::declaration::quirks::RenamedTokenParams;

/// A grant ([RFC 6749 §1.3](https://www.rfc-editor.org/rfc/rfc6749#section-1.3)): the part of a token request that is its own.
pub(crate) trait Grant {
    /// The value of `grant_type`.
    fn grant_type(&self) -> &str;

    /// What of it no log may hold, also where a server repeats it.
    fn secrets(&self) -> [&str; 2];

    /// What this one request adds to what the declaration says, and in its place.
    fn extra(&self) -> &[(Box<str>, Box<str>)] {
        &[]
    }

    /// Adds its parameters, under the provider's names.
    fn write<'a>(&'a self, names: &RenamedTokenParams, parameters: &mut Parameters<'a>);
}
