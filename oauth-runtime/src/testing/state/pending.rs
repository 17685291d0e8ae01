use crate::testing::ClientRegistration;

/// A login page somebody has open.
#[derive(Debug)]
pub(in crate::testing) enum Pending {
    OAuth2(Box<AuthorizationRequest>),
    OAuth1 { tenant: String, token: String },
}

/// An authorization request that passed every check (RFC 6749 §4.1.1, OpenID Connect Core §3.1.2.1).
#[derive(Clone, Debug)]
pub(in crate::testing) struct AuthorizationRequest {
    pub(in crate::testing) tenant: String,
    pub(in crate::testing) target: ResponseTarget,
    pub(in crate::testing) scopes: Vec<String>,
    pub(in crate::testing) nonce: Option<String>,
    pub(in crate::testing) challenge: Option<String>,
    pub(in crate::testing) login_hint: Option<String>,
    pub(in crate::testing) silent: bool,
}

/// Where and how the authorization response goes.
#[derive(Clone, Debug)]
pub(in crate::testing) struct ResponseTarget {
    pub(in crate::testing) client: ClientRegistration,
    pub(in crate::testing) redirect_uri: String,
    pub(in crate::testing) state: Option<String>,
    pub(in crate::testing) form_post: bool,
}
