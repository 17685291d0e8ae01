use crate::development::provider::ClientRegistration;

/// A login page somebody has open.
#[derive(Debug)]
pub(in crate::development::provider) enum Pending {
    OAuth2(Box<CheckedRequest>),
    OAuth1 { tenant: String, token: String },
}

/// An authorization request that passed every check (RFC 6749 §4.1.1, OpenID Connect Core §3.1.2.1).
#[derive(Clone, Debug)]
pub(in crate::development::provider) struct CheckedRequest {
    pub(in crate::development::provider) tenant: String,
    pub(in crate::development::provider) target: ResponseTarget,
    pub(in crate::development::provider) scopes: Vec<String>,
    pub(in crate::development::provider) nonce: Option<String>,
    pub(in crate::development::provider) challenge: Option<String>,
    pub(in crate::development::provider) login_hint: Option<String>,
    pub(in crate::development::provider) silent: bool,
}

/// Where and how the authorization response goes.
#[derive(Clone, Debug)]
pub(in crate::development::provider) struct ResponseTarget {
    pub(in crate::development::provider) client: ClientRegistration,
    pub(in crate::development::provider) redirect_uri: String,
    pub(in crate::development::provider) state: Option<String>,
    pub(in crate::development::provider) form_post: bool,
}
