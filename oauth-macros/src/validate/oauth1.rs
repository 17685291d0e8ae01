//! OAuth 1.0a (RFC 5849).

use proc_macro2::Span;

use super::required::required;
use crate::diag::Diagnostics;
use crate::keys::{Key, ProtocolName};
use crate::model::OAuth1;
use crate::parse::Parsed;

/// The part of a declaration that only OAuth 1.0a knows.
pub(super) fn oauth1(parsed: &Parsed, attribute: Span, diagnostics: &mut Diagnostics) -> OAuth1 {
    let keys = &parsed.keys;
    let mut endpoint = |key| required(parsed, key, ProtocolName::OAuth1, attribute, diagnostics);
    OAuth1 {
        temporary_credentials_endpoint: endpoint(Key::TemporaryCredentialsEndpoint),
        authorization_endpoint: endpoint(Key::AuthorizationEndpoint),
        token_endpoint: endpoint(Key::TokenEndpoint),
        signature_method: keys.word(Key::SignatureMethod),
        placement: keys.word(Key::Placement),
        realm: keys.text(Key::Realm).cloned(),
    }
}
