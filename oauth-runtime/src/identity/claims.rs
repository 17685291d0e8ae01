//! Claims as a type of the application's own.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::Identity;
use super::decode::{decode_claims, names_of};
use crate::declaration::claims::{ClaimsCheck, TypedClaims};
use crate::error::{DecodeError, Error, LEFT_OUT, ProtocolViolation, Result, Stage};

/// Reads the claims of a login as a `T`; says which optional ones it passed over, because they have another type. `left_out` names those
/// that were too large to be kept.
///
/// # Errors
///
/// Says which claim is missing or has the wrong type, or that the type names one that was left out.
pub fn check_claims<T: DeserializeOwned>(
    claims: &Map<String, Value>,
    left_out: &[&str],
) -> Result<Vec<DecodeError>, DecodeError> {
    if !left_out.is_empty() {
        let names = names_of::<T>();
        // What takes any name reads this one too.
        let mut named = left_out.iter().filter(|name| names.is_none_or(|names| names.contains(name)));
        if let Some(name) = named.next() {
            return Err(DecodeError::new((*name).to_owned(), "it is too large to be kept".to_owned(), LEFT_OUT));
        }
    }
    decode_claims::<T>(claims).map(|(_, dropped)| dropped)
}

/// The same as the type that `P` names: a type that cannot be read is reported once, where `P` names it.
#[doc(hidden)]
pub fn check_claims_of<P: TypedClaims>(
    claims: &Map<String, Value>,
    left_out: &[&str],
) -> Result<Vec<DecodeError>, DecodeError> {
    check_claims::<P::Claims>(claims, left_out)
}

/// Lets a login count only if its claims fit.
pub(crate) fn require(check: ClaimsCheck, identity: &Identity) -> Result<()> {
    for error in check(identity.claims(), &[]).map_err(mismatch)? {
        tracing::warn!(
            target: "oauth_runtime::login",
            code = "claim_ignored",
            provider = identity.provider.as_str(),
            error = %error,
            "an optional claim has the wrong type and is left out"
        );
    }
    Ok(())
}

impl Identity {
    /// The claims as a type, which need not be the one of the attribute. A claim that the type can do without is left out if
    /// it has the wrong type: an `Option`, or one with `#[serde(default)]`.
    ///
    /// # Errors
    ///
    /// Says which claim the type cannot do without is missing or has the wrong type, and never what its value is.
    pub fn claims_as<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        decode_claims(self.claims()).map(|(claims, _)| claims)
    }

    /// The claims as the type that the attribute of `P` names.
    pub(crate) fn claims_of<P: TypedClaims>(&self) -> Result<P::Claims> {
        self.claims_as().map_err(mismatch)
    }
}

fn mismatch(error: DecodeError) -> Error {
    Error::from(ProtocolViolation::ClaimsMismatch).at(Stage::Claims).with_decode_error(error)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Employee {
        number: u32,
        #[serde(default)]
        groups: Vec<String>,
    }

    fn identity(claims: &Value) -> Identity {
        let claims = claims.as_object().cloned().unwrap_or_default();
        Identity::new("p".into(), "i".into(), "s".into(), None, claims)
    }

    #[test]
    fn claims_are_read_as_any_type() {
        let employee = identity(&json!({"number": 7, "groups": "secret"})).claims_as();
        assert_eq!(employee, Ok(Employee { number: 7, groups: Vec::new() }));
    }

    #[test]
    fn a_login_without_a_required_claim_does_not_count() {
        let require = |claims| require(check_claims::<Employee>, &identity(&claims));
        assert!(require(json!({"number": 7, "groups": ["a", 5]})).is_ok());
        let error = require(json!({"number": "secret"})).expect_err("does not fit");
        assert_eq!((error.code(), error.stage()), ("claims_mismatch", Some(Stage::Claims)));
        let decode = error.decode_error().expect("the claim");
        assert_eq!((decode.path(), decode.expected(), decode.found()), ("number", "u32", "string"));
        assert_eq!(
            error.to_string(),
            "the claims do not fit the application's type: `number`: expected u32, found string (at claims)"
        );
    }
}
