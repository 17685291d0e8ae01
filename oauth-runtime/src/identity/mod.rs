//! Who logged in.

pub(crate) mod brought;
pub(crate) mod claims;
pub(crate) mod decode;
pub(crate) mod emails;
pub(crate) mod facts;
pub(crate) mod kept;
pub(crate) mod place;
pub(crate) mod profile;
pub(crate) mod roles;
mod text;
pub(crate) mod whole;

use std::borrow::Cow;
use std::fmt;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use self::claims::check_claims;
pub(crate) use self::text::Claims;
use crate::error::AccessFault;
use crate::types::{IssuerIdentifier, ProviderName, Subject, Timestamp};

/// Who logged in, and what the provider says about them.
///
/// The key of an account is (`issuer`, `subject`) and nothing else: e-mail addresses and names change hands.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Identity {
    pub(crate) provider: ProviderName,
    pub(crate) issuer: IssuerIdentifier,
    pub(crate) subject: Subject,
    pub(crate) auth_time: Option<Timestamp>,
    claims: Claims,
}

/// How far the provider stands behind an e-mail address or a phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClaimTrust {
    /// The provider says it verified that it is the user's.
    Verified,
    /// The provider says it did not.
    Unverified,
    /// The provider says nothing.
    Unknown,
}

impl Identity {
    pub(crate) fn new(
        provider: ProviderName,
        issuer: IssuerIdentifier,
        subject: Subject,
        auth_time: Option<Timestamp>,
        claims: impl Into<Claims>,
    ) -> Self {
        Self { provider, issuer, subject, auth_time, claims: claims.into() }
    }

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

    /// When the user proved who they are to the provider (`auth_time`).
    #[must_use]
    pub fn auth_time(&self) -> Option<SystemTime> {
        self.auth_time.map(Into::into)
    }

    /// All claims, as the provider sent them, without `nonce` and the hashes of the ID token. Untrusted text: escape it where it
    /// is shown. Beside them, under `_roles`, stand the [roles](Self::roles), and under `_kept` the facts of `keep_from_token` and `keep_from_redirect`; the latter came by way
    /// of the browser. `lenient_booleans` makes truth values of texts and numbers.
    #[must_use]
    pub fn claims(&self) -> &Map<String, Value> {
        self.claims.get()
    }

    /// All claims as JSON.
    pub(crate) fn claims_text(&self) -> serde_json::Result<Cow<'_, str>> {
        self.claims.text()
    }

    /// A claim that is text: `text("email")` of whichever provider, also of an `AnyUser`.
    #[must_use]
    pub fn text(&self, claim: &str) -> Option<&str> {
        self.claims().get(claim).and_then(Value::as_str)
    }

    /// A fact of the token answer that the declaration [keeps](crate::reference::quirks): text, a whole number, or a truth
    /// value. The provider itself said it.
    #[must_use]
    pub fn kept_from_token(&self, name: &str) -> Option<&Value> {
        kept::from_token(self.claims(), name)
    }

    /// A parameter of the redirect that the declaration [keeps](crate::reference::quirks).
    ///
    /// # Security
    ///
    /// The browser carried it, so its user can have changed it. Ask the provider's API whether the user may see what it
    /// names before anything depends on it.
    #[must_use]
    pub fn kept_from_redirect(&self, name: &str) -> Option<&str> {
        kept::from_redirect(self.claims(), name)
    }

    /// The roles that the user had at the login, from where the declaration says that they stand:
    /// [`roles(…)`](crate::reference::endpoints#roles). There is at least one.
    ///
    /// # Errors
    ///
    /// Why there is none: the provider says that there are none, says nothing, has too many to send, or the declaration says nothing of
    /// roles.
    pub fn roles(&self) -> Result<Vec<&str>, AccessFault> {
        roles::kept(self.claims())
    }

    /// The user had this role at the login. An empty text is no role.
    #[must_use]
    pub fn has_role(&self, role: &str) -> bool {
        self.roles().is_ok_and(|roles| roles.contains(&role))
    }

    /// How far the provider stands behind the e-mail address. Only JSON `true` counts as verified,
    /// unless the declaration says `lenient_booleans`.
    #[must_use]
    pub fn email_trust(&self) -> ClaimTrust {
        self.trust("email_verified")
    }

    /// How far the provider stands behind the phone number. Only JSON `true` counts as verified.
    #[must_use]
    pub fn phone_number_trust(&self) -> ClaimTrust {
        self.trust("phone_number_verified")
    }

    fn trust(&self, claim: &str) -> ClaimTrust {
        match self.claims().get(claim) {
            Some(Value::Bool(true)) => ClaimTrust::Verified,
            None | Some(Value::Null) => ClaimTrust::Unknown,
            Some(_) => ClaimTrust::Unverified,
        }
    }

    /// The postal address, if the provider sent one.
    #[must_use]
    pub fn address(&self) -> Option<Address<'_>> {
        let parts = self.claims().get("address")?.as_object()?;
        let part = |name: &str| parts.get(name).and_then(Value::as_str);
        Some(Address {
            formatted: part("formatted"),
            street_address: part("street_address"),
            locality: part("locality"),
            region: part("region"),
            postal_code: part("postal_code"),
            country: part("country"),
        })
    }

    /// When the provider last changed what it says about the user (`updated_at`).
    #[must_use]
    pub fn updated_at(&self) -> Option<SystemTime> {
        let seconds = self.claims().get("updated_at")?;
        // A JSON number (Core §5.1), so with a fraction too.
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a moment beyond the range is none that anybody changed anything at"
        )]
        let seconds = seconds.as_i64().or_else(|| seconds.as_f64().map(|seconds| seconds as i64))?;
        Some(Timestamp::from_seconds(seconds).into())
    }
}

/// A postal address ([OpenID Connect Core §5.1.1](https://openid.net/specs/openid-connect-core-1_0.html#AddressClaim)).
/// Untrusted text, of which a provider may send any part.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Address<'a> {
    /// All of it, for a label or a page; its lines may be separated by newlines.
    pub formatted: Option<&'a str>,
    /// Street and house number, also on several lines.
    pub street_address: Option<&'a str>,
    /// City or town.
    pub locality: Option<&'a str>,
    /// State, province or region.
    pub region: Option<&'a str>,
    /// Zip code or postal code.
    pub postal_code: Option<&'a str>,
    /// Country.
    pub country: Option<&'a str>,
}

impl fmt::Debug for Address<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Personal data.
        f.debug_struct("Address").finish_non_exhaustive()
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
    use crate::types::at;

    fn identity(claims: &Value) -> Identity {
        let claims = claims.as_object().cloned().unwrap_or_default();
        Identity::new("p".into(), "i".into(), "s".into(), None, claims)
    }

    #[test]
    fn t119_only_true_counts_as_verified() {
        type Trust = fn(&Identity) -> ClaimTrust;
        let claims: [(&str, Trust); 2] =
            [("email_verified", Identity::email_trust), ("phone_number_verified", Identity::phone_number_trust)];
        for (claim, trust) in claims {
            let trust = |value: &Value| trust(&identity(&json!({ claim: value })));
            assert_eq!(trust(&json!(true)), ClaimTrust::Verified);
            for value in [json!(false), json!("true"), json!("false"), json!(1), json!([])] {
                assert_eq!(trust(&value), ClaimTrust::Unverified, "{claim} {value}");
            }
            assert_eq!(trust(&json!(null)), ClaimTrust::Unknown);
        }
    }

    #[test]
    fn the_parts_of_an_address_are_text_or_absent() {
        for (address, expected) in [
            (json!({"locality": "London", "country": 44}), Some((Some("London"), None))),
            (json!({}), Some((None, None))),
            (json!("London"), None),
            (json!(["London"]), None),
            (json!(null), None),
        ] {
            let identity = identity(&json!({ "address": address }));
            assert_eq!(identity.address().map(|address| (address.locality, address.country)), expected);
        }
    }

    #[test]
    fn the_last_change_is_a_number_or_absent() {
        for (value, expected) in [
            (json!(1_300_000_000), Some(1_300_000_000)),
            (json!(1_300_000_000.75), Some(1_300_000_000)),
            (json!("2011-03-13"), None),
            (json!(null), None),
        ] {
            assert_eq!(identity(&json!({ "updated_at": value })).updated_at(), expected.map(at), "{value}");
        }
    }
}
