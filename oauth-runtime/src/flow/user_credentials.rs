//! What a request about a user is sent with.

use super::relying_party::RelyingParty;
use crate::entropy::oauth1_nonce;
use crate::error::{AtStage as _, Result, Stage};
use crate::http::{Request, Response};
use crate::oauth1::{self, BodyHash, Signer, TokenCredentials};
use crate::oidc::user_info::{bearer_refused, with_bearer};
use crate::types::AccessToken;

/// What a request for a profile is sent with.
pub(super) enum Credentials<'a> {
    Bearer(&'a AccessToken),
    Signed(&'a Signer, &'a TokenCredentials),
}

impl Credentials<'_> {
    /// What a server says that does not take them.
    pub(super) fn refused(&self) -> fn(&Response) -> crate::Error {
        match self {
            Self::Bearer(_) => bearer_refused,
            Self::Signed(..) => oauth1::request_refused,
        }
    }

    /// What no text from outside may repeat.
    pub(super) fn secret(&self) -> &str {
        match self {
            Self::Bearer(token) => token.expose(),
            Self::Signed(_, credentials) => credentials.token.expose(),
        }
    }
}

impl RelyingParty {
    /// A request with what it is sent with.
    pub(super) fn with_credentials(&self, request: Request, credentials: &Credentials<'_>) -> Result<Request> {
        match credentials {
            Credentials::Bearer(token) => with_bearer(request, token).at(Stage::UserInfo),
            Credentials::Signed(signer, credentials) => {
                let (now, nonce) = (self.now().into(), oauth1_nonce(&*self.entropy)?);
                oauth1::sign_request(signer, request, credentials, BodyHash::Omit, now, &nonce)
            }
        }
    }
}
