//! Claims as a type, of which what is optional never fails.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::deserializer::Members;
use super::failure::Failure;
use crate::error::DecodeError;

/// Claims are few, and an attacker who sends many is not to be served with as many attempts.
const ATTEMPTS: usize = 64;

/// What [`decode_claims`] did without.
pub(crate) type Dropped = Vec<DecodeError>;

/// Reads claims as a `T`. A claim that `T` can do without costs no more than itself: it is left out if it has the wrong type.
pub(crate) fn decode_claims<T: DeserializeOwned>(claims: &Map<String, Value>) -> Result<(T, Dropped), DecodeError> {
    let mut without: Vec<(&str, Failure)> = Vec::new();
    loop {
        let names: Vec<&str> = without.iter().map(|(name, _)| *name).collect();
        let failure = match T::deserialize(Members { members: claims, without: &names }) {
            Ok(read) => return Ok((read, without.into_iter().map(|(_, failure)| failure.into()).collect())),
            Err(failure) => failure,
        };
        // It is not missing, it was left out: what is wrong with it comes first.
        let is_left_out = |(name, _): &(&str, Failure)| failure.missing() == Some(name);
        if let Some(first) = without.iter().position(is_left_out) {
            return Err(without.swap_remove(first).1.into());
        }
        // Each turn leaves out one claim more.
        if without.len() >= ATTEMPTS {
            return Err(failure.into());
        }
        match culprit::<T>(claims, &names, &failure) {
            Some(name) => without.push((name, failure)),
            None => return Err(failure.into()),
        }
    }
}

/// The claim that a failure is about.
fn culprit<'a, T: DeserializeOwned>(
    claims: &'a Map<String, Value>,
    without: &[&str],
    failure: &Failure,
) -> Option<&'a str> {
    let left = |name: &&'a String| !without.contains(&name.as_str());
    if let Some(name) = failure.member().filter(|_| failure.missing().is_none()) {
        return claims.keys().filter(left).find(|claim| *claim == name).map(String::as_str);
    }
    // `#[serde(flatten)]` reads claims when their names are gone. It is the one without which nothing, or something else, is
    // wrong; but not the one that is then missing.
    let settles = |name: &&'a String| {
        let also_without: Vec<&str> = without.iter().copied().chain([name.as_str()]).collect();
        match T::deserialize(Members { members: claims, without: &also_without }) {
            Ok(_) => true,
            Err(next) => next != *failure && next.missing().is_none_or(|missing| without.contains(&missing)),
        }
    };
    claims.keys().filter(left).take(ATTEMPTS).find(settles).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Claims {
        sub: String,
        groups: Vec<String>,
        age: Option<u8>,
        #[serde(default)]
        admin: bool,
        address: Option<Address>,
        #[serde(flatten)]
        work: Work,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Address {
        city: String,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Work {
        employee: u32,
        office: Option<u16>,
        desk: Option<Address>,
    }

    fn claims(value: Value) -> Result<(Claims, Vec<String>), String> {
        let claims = value.as_object().expect("an object");
        decode_claims::<Claims>(claims)
            .map(|(claims, dropped)| (claims, dropped.iter().map(ToString::to_string).collect()))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn an_optional_claim_of_the_wrong_type_is_left_out() {
        let fine = json!({"sub": "a", "groups": [], "employee": 1});
        for (name, value, dropped) in [
            ("age", json!("x"), "`age`: expected u8, found string"),
            ("age", json!(300), "`age`: expected u8, found number"),
            ("admin", json!(null), "`admin`: expected a boolean, found null"),
            ("address", json!({}), "`address.city`: a value is missing"),
            ("office", json!("x"), "expected u16, found string"),
            ("desk", json!({}), "`city`: a value is missing"),
        ] {
            let mut value_with = fine.clone();
            value_with[name] = value;
            let (read, left_out) = claims(value_with).expect("usable");
            assert_eq!(left_out, [dropped], "{name}");
            assert_eq!(claims(fine.clone()), Ok((read, Vec::new())));
        }
        let all = json!({"sub": "a", "groups": [], "employee": 1, "age": [], "admin": 1, "address": 2, "office": {}, "desk": 3});
        assert_eq!(claims(all).map(|(_, dropped)| dropped.len()), Ok(5));
    }

    #[test]
    fn a_required_claim_is_reported_with_its_own_error() {
        for (value, expected) in [
            (json!({"groups": [], "employee": 1}), "`sub`: a value is missing"),
            (json!({"sub": "a", "groups": "b", "employee": 1}), "`groups`: expected a sequence, found string"),
            (json!({"sub": "a", "groups": ["b", 5], "employee": 1}), "`groups[1]`: expected a string, found number"),
            (json!({"sub": 1, "groups": [], "employee": 1, "age": "x"}), "`sub`: expected a string, found number"),
            (json!({"age": "x", "groups": [], "employee": 1, "sub": {}}), "`sub`: expected a string, found object"),
            (json!({"sub": "a", "groups": []}), "`employee`: a value is missing"),
            (json!({"sub": "a", "groups": [], "employee": "x"}), "expected u32, found string"),
            (
                json!({"sub": "a", "groups": [], "employee": "x", "age": "y", "office": true}),
                "expected u32, found string",
            ),
        ] {
            assert_eq!(claims(value.clone()), Err(expected.to_owned()), "{value}");
        }
    }
}
