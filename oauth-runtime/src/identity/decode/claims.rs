//! Claims as a type, of which what is optional never fails.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::deserializer::Members;
use super::failure::Failure;
use crate::error::DecodeError;

/// More wrong claims than any type names. A type that takes every name for one of its own is not tried for ever.
const ATTEMPTS: usize = 256;

/// What [`decode_claims`] did without.
pub(crate) type Dropped = Vec<DecodeError>;

/// Reads claims as a `T`. A claim that `T` names and can do without costs no more than itself: it is left out if it has the
/// wrong type. What `#[serde(flatten)]` reads has lost its name by then, and is not guessed at.
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
        match culprit(claims, &failure) {
            Some(name) if !names.contains(&name) => without.push((name, failure)),
            _ => return Err(failure.into()),
        }
    }
}

/// The claim that a failure is about, if the type names it.
fn culprit<'a>(claims: &'a Map<String, Value>, failure: &Failure) -> Option<&'a str> {
    let name = failure.member_of_the_type().filter(|_| failure.missing().is_none())?;
    claims.get_key_value(name).map(|(name, _)| name.as_str())
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
        ] {
            let mut value_with = fine.clone();
            value_with[name] = value;
            let (read, left_out) = claims(value_with).expect("usable");
            assert_eq!(left_out, [dropped], "{name}");
            assert_eq!(claims(fine.clone()), Ok((read, Vec::new())));
        }
        let all = json!({"sub": "a", "groups": [], "employee": 1, "age": [], "admin": 1, "address": 2});
        assert_eq!(claims(all).map(|(_, dropped)| dropped.len()), Ok(3));
    }

    /// That many claims that nobody asks for, and one that is wrong.
    fn beside(others: usize, name: &str, value: Value) -> Value {
        let mut all = json!({"sub": "a", "groups": [], "employee": 1, name: value});
        for n in 0..others {
            all[format!("a{n}")] = json!(n);
        }
        all
    }

    #[test]
    fn how_many_other_claims_there_are_changes_nothing() {
        for others in [0, 50, 70, 500] {
            let left_out = claims(beside(others, "age", json!("x"))).map(|(_, dropped)| dropped.len());
            assert_eq!(left_out, Ok(1), "beside {others}");
            let flattened = claims(beside(others, "office", json!("x")));
            assert_eq!(flattened, Err("expected u16, found string".to_owned()), "beside {others}");
        }
    }

    #[test]
    fn a_flattened_part_that_is_optional_is_left_out_as_a_whole() {
        #[derive(Debug, PartialEq, Deserialize)]
        struct Employee {
            sub: String,
            #[serde(flatten)]
            work: Option<Work>,
        }
        let read = |value: Value| decode_claims::<Employee>(value.as_object().expect("an object"));
        let (employee, _) = read(json!({"sub": "a", "employee": 1, "office": 2})).expect("usable");
        assert_eq!(employee.work.and_then(|work| work.office), Some(2));
        let (employee, dropped) = read(json!({"sub": "a", "employee": 1, "office": "x"})).expect("usable");
        assert_eq!((employee.work, dropped), (None, Vec::new()));
    }

    #[test]
    fn a_map_names_no_claim_and_can_do_without_none() {
        let read = |others| decode_claims::<std::collections::HashMap<String, u32>>(&others);
        for wrong in [1, 70] {
            let all = (0..wrong).map(|n| (format!("b{n}"), json!("x"))).chain([("a".to_owned(), json!(1))]).collect();
            assert_eq!(read(all).map_err(|error| error.to_string()), Err("`*`: expected u32, found string".to_owned()));
        }
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
            (json!({"sub": "a", "groups": [], "employee": "x", "age": "y"}), "expected u32, found string"),
            (json!({"sub": "a", "groups": [], "employee": 1, "office": "x"}), "expected u16, found string"),
            (json!({"sub": "a", "groups": [], "employee": 1, "desk": {}}), "`city`: a value is missing"),
        ] {
            assert_eq!(claims(value.clone()), Err(expected.to_owned()), "{value}");
        }
    }
}
