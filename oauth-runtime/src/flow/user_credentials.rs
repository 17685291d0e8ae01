//! What a request about a user is sent with.

use url::form_urlencoded::byte_serialize;

use super::relying_party::RelyingParty;
use crate::declaration::description::ProviderDescription;
use crate::declaration::quirks::{TokenPlacement, UserinfoMethod};
use crate::entropy::oauth1_nonce;
use crate::error::{AtStage as _, Error, Result, Stage};
use crate::http::{Request, Response};
use crate::oauth1::{self, BodyHash, Signer, TokenCredentials};
use crate::oauth2::token_placement::{with_access_token, with_appsecret_proof};
use crate::oidc::user_info::bearer_refused;
use crate::types::AccessToken;
use crate::wire::percent::encode;

/// What a request for a profile is sent with.
pub(super) enum Credentials<'a> {
    Bearer(&'a AccessToken),
    Signed(&'a Signer, &'a TokenCredentials),
}

impl Credentials<'_> {
    /// What a server says that does not take them.
    pub(super) fn refused(&self) -> fn(&Response) -> Error {
        match self {
            Self::Bearer(_) => bearer_refused,
            Self::Signed(..) => oauth1::request_refused,
        }
    }

    /// An error without what no text from outside may repeat, as it is and as a URL or a form has it.
    pub(super) fn hidden_in(&self, error: Error) -> Error {
        let secret = match self {
            Self::Bearer(token) => token.expose(),
            Self::Signed(_, credentials) => credentials.token.expose(),
        };
        let encoded = byte_serialize(secret.as_bytes()).collect::<String>();
        error.without(&[secret, &encoded, &encode(secret)])
    }
}

impl RelyingParty {
    /// A request with what it is sent with.
    pub(super) fn with_credentials(&self, request: Request, credentials: &Credentials<'_>) -> Result<Request> {
        match credentials {
            Credentials::Bearer(token) => self.with_access_token(request, token).at(Stage::UserInfo),
            Credentials::Signed(signer, credentials) => {
                let (now, nonce) = (self.now().into(), oauth1_nonce(&*self.entropy)?);
                oauth1::sign_request(signer, request, credentials, BodyHash::Omit, now, &nonce)
            }
        }
    }

    /// A request with the user's access token, as this provider wants it.
    pub(super) fn with_access_token(&self, request: Request, token: &AccessToken) -> Result<Request> {
        let quirks = &self.registration.description.quirks;
        let request = with_access_token(request, token, quirks.access_token)?;
        match self.oauth2() {
            Some(oauth2) if quirks.appsecret_proof => {
                with_appsecret_proof(request, token, &self.secret_at_hand(oauth2))
            }
            _ => Ok(request),
        }
    }

    /// Access tokens stand in the logs of whoever sees the addresses of requests.
    pub(crate) fn sends_tokens_in_urls(&self) -> bool {
        matches!(self.registration.description.quirks.access_token, TokenPlacement::Query(_))
    }

    /// How the profile is asked for: a token in a form needs one.
    pub(super) fn userinfo_method(&self) -> UserinfoMethod {
        let ProviderDescription { quirks, userinfo, .. } = &self.registration.description;
        match (quirks.access_token, userinfo.method) {
            (TokenPlacement::Form(_), UserinfoMethod::Get) => UserinfoMethod::Post,
            (_, method) => method,
        }
    }
}
