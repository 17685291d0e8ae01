//! Who logged in.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::kept;
use crate::types::{IssuerIdentifier, ProviderName, Subject};

/// Who logged in, and what the provider says about them.
///
/// The key of an account is (`issuer`, `subject`) and nothing else: e-mail addresses and names change hands.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Identity {
    pub(crate) provider: ProviderName,
    pub(crate) issuer: IssuerIdentifier,
    pub(crate) subject: Subject,
    pub(crate) auth_time: Option<i64>,
    pub(crate) claims: Map<String, Value>,
}

/// How far the provider stands behind an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmailTrust {
    /// The provider says it verified the address.
    Verified,
    /// The provider says it did not.
    Unverified,
    /// The provider says nothing.
    Unknown,
}

impl Identity {
    /// The provider's name in this application.
    #[must_use]
    pub fn provider(&self) -> &ProviderName {
        &self.provider
    }

    /// Who says so. For a server without issuer identifier: its authorization endpoint without query.
    #[must_use]
    pub fn issuer(&self) -> &IssuerIdentifier {
        &self.issuer
    }

    /// Who it is at the issuer.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// When the user proved who they are to the provider (`auth_time`), in seconds since 1970.
    #[must_use]
    pub fn auth_time(&self) -> Option<i64> {
        self.auth_time
    }

    /// All claims, as the provider sent them, without `nonce` and the hashes of the ID token. Untrusted text: escape it where it is shown.
    #[must_use]
    pub fn claims(&self) -> &Map<String, Value> {
        &self.claims
    }

    /// A claim that is text.
    #[must_use]
    pub fn text(&self, claim: &str) -> Option<&str> {
        self.claims.get(claim).and_then(Value::as_str)
    }

    /// A fact of the token answer that the declaration [keeps](crate::reference::quirks): text, a whole number, or a truth
    /// value. The provider itself said it.
    #[must_use]
    pub fn kept_from_token(&self, name: &str) -> Option<&Value> {
        kept::from_token(&self.claims, name)
    }

    /// A parameter of the redirect that the declaration [keeps](crate::reference::quirks).
    ///
    /// # Security
    ///
    /// The browser carried it, so its user can have changed it. Ask the provider's API whether the user may see what it
    /// names before anything depends on it.
    #[must_use]
    pub fn kept_from_redirect(&self, name: &str) -> Option<&str> {
        kept::from_redirect(&self.claims, name)
    }

    /// How far the provider stands behind the e-mail address. Only JSON `true` counts as verified,
    /// unless the declaration says `lenient_booleans`.
    #[must_use]
    pub fn email_trust(&self) -> EmailTrust {
        match self.claims.get("email_verified") {
            Some(Value::Bool(true)) => EmailTrust::Verified,
            None | Some(Value::Null) => EmailTrust::Unknown,
            Some(_) => EmailTrust::Unverified,
        }
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Claims are personal data.
        f.debug_struct("Identity")
            .field("provider", &self.provider.as_str())
            .field("issuer", &self.issuer.as_str())
            .field("subject", &self.subject.as_str())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn t119_only_true_counts_as_verified() {
        let trust = |value: Value| {
            let claims = json!({ "email_verified": value }).as_object().cloned().unwrap_or_default();
            Identity { provider: "p".into(), issuer: "i".into(), subject: "s".into(), auth_time: None, claims }
                .email_trust()
        };
        assert_eq!(trust(json!(true)), EmailTrust::Verified);
        for value in [json!(false), json!("true"), json!("false"), json!(1), json!([])] {
            assert_eq!(trust(value.clone()), EmailTrust::Unverified, "{value}");
        }
        assert_eq!(trust(json!(null)), EmailTrust::Unknown);
    }
}
