//! A claim is whole, or the login says why not: what is too large to be kept, and what the provider did not send.

use serde_json::{Map, Value};

use crate::declaration::claims::ClaimsCheck;
use crate::error::foreign;
use crate::error::{DecodeError, Error, LEFT_OUT, ProtocolViolation, Result, Stage};
use crate::identity::profile::LeftOut;
use crate::types::ProviderName;
use crate::wire::json::{Json, Members};

/// Longest name of a claim that is told.
const MAX_NAME: usize = 64;
/// Names of claims that one line of the log tells.
const MAX_NAMES: usize = 16;

/// Lets a login count only if nothing is left out that the application's type names. The rest is told in the log.
pub(crate) fn require_whole(check: Option<ClaimsCheck>, left_out: &[LeftOut], provider: &ProviderName) -> Result<()> {
    if left_out.is_empty() {
        return Ok(());
    }
    let names = left_out.iter().map(|claim| &*claim.name).collect::<Vec<_>>();
    let named = check.and_then(|check| check(&Map::new(), &names).err()).filter(|error| error.found() == LEFT_OUT);
    for LeftOut { name, size, bound } in left_out {
        if named.as_ref().is_some_and(|error| error.path() == &**name) {
            let what = format!("it has {size} bytes, and of all claims together {bound} are kept");
            let error = DecodeError::new(told(name), what, LEFT_OUT);
            return Err(Error::from(ProtocolViolation::ClaimTooLarge).at(Stage::Claims).with_decode_error(error));
        }
        tracing::warn!(
            target: "oauth_runtime::login",
            code = "claim_left_out",
            provider = provider.as_str(),
            claim = told(name),
            size,
            bound,
            remedy = "raise the bound, `Limits::with_claims`, if the application needs the claim",
            "a claim is too large to be kept and is left out"
        );
    }
    Ok(())
}

/// Names the claims that a provider has and did not send (OpenID Connect Core §5.6.2): Entra ID does that with more than 200 groups.
pub(crate) fn tell_of_absent<'a>(names: impl Iterator<Item = &'a str>, provider: &ProviderName) {
    let names = names.take(MAX_NAMES).map(told).collect::<Vec<_>>();
    if names.is_empty() {
        return;
    }
    tracing::warn!(
        target: "oauth_runtime::login",
        code = "claims_not_sent",
        provider = provider.as_str(),
        claims = names.join(" "),
        remedy = "have the provider send fewer, such as the groups of this application alone; or ask its API for them",
        "the provider has claims that it does not send"
    );
}

/// The claims that a document says are elsewhere.
pub(crate) fn absent_in<'a>(claims: &'a Members<'_>) -> impl Iterator<Item = &'a str> {
    let named = match claims.get("_claim_names") {
        Some(Json::Object(names)) => Some(names.iter().map(|(name, _)| name)),
        _ => None,
    };
    let has_groups =
        claims.get("hasgroups").is_some_and(|has| *has == Json::Bool(true) || has.as_str() == Some("true"));
    named.into_iter().flatten().chain(has_groups.then_some("groups"))
}

/// The same of claims of their own.
pub(crate) fn absent_of(claims: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let named = claims.get("_claim_names").and_then(Value::as_object);
    let has_groups = claims.get("hasgroups").is_some_and(|has| *has == Value::Bool(true) || has == "true");
    named.into_iter().flat_map(|names| names.keys().map(String::as_str)).chain(has_groups.then_some("groups"))
}

/// The name of a claim is foreign text.
fn told(name: &str) -> String {
    foreign::cut(name, MAX_NAME)
}
