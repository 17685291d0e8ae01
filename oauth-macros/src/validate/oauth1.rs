//! OAuth 1.0a (RFC 5849).

use proc_macro2::Span;

use super::required::required;
use crate::diag::Diagnostics;
use crate::keys::{Key, ProtocolName};
use crate::parse::Parsed;

/// The rules that only OAuth 1.0a knows.
pub(super) fn rules(parsed: &Parsed, attribute: Span, diagnostics: &mut Diagnostics) {
    for key in [Key::TemporaryCredentialsEndpoint, Key::AuthorizationEndpoint, Key::TokenEndpoint] {
        required(parsed, key, ProtocolName::OAuth1, attribute, diagnostics);
    }
}
