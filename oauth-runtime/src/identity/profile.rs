//! From what a provider says about a user to standard claims, whatever the protocol.

use serde_json::{Map, Value};

use crate::declaration::description::UserInfoMapping;
use crate::error::{Error, ProtocolViolation, Result};
use crate::types::Subject;
use crate::wire::json;

/// Longest text kept of one profile claim.
pub(crate) const MAX_CLAIM: usize = 8 * 1024;
/// Most that is kept of a profile, as JSON.
pub(crate) const MAX_PROFILE: usize = 64 * 1024;
/// OpenID Connect Core §2: of an identifier.
const MAX_SUBJECT: usize = 255;
/// OpenID Connect Core §5.1: they have room before anything else.
const STANDARD_CLAIMS: [&str; 20] = [
    "sub",
    "name",
    "given_name",
    "family_name",
    "middle_name",
    "nickname",
    "preferred_username",
    "profile",
    "picture",
    "website",
    "email",
    "email_verified",
    "gender",
    "birthdate",
    "zoneinfo",
    "locale",
    "phone_number",
    "phone_number_verified",
    "address",
    "updated_at",
];
/// A claim and the provider's word on it: they come from one source.
const PAIRS: [(&str, &str); 2] = [("email", "email_verified"), ("phone_number", "phone_number_verified")];

/// Adds profile claims to those of the ID token. What the ID token says stands.
pub(crate) fn merge(claims: &mut Map<String, Value>, profile: Map<String, Value>) {
    let mut profile = bounded(profile);
    for (claim, verified) in PAIRS {
        // The ID token's word on its own address says nothing about another one, and the other way round.
        let foreign = if is_given(claims, claim) { &mut profile } else { &mut *claims };
        foreign.remove(claim);
        foreign.remove(verified);
    }
    for (name, value) in profile {
        claims.entry(name).or_insert(value);
    }
}

/// A profile in a provider's own shape, turned into standard claims.
pub(crate) fn map_profile(
    profile: Map<String, Value>,
    mapping: &UserInfoMapping,
) -> Result<(Subject, Map<String, Value>)> {
    const STANDARD: UserInfoMapping = UserInfoMapping::STANDARD;
    let document = Value::Object(profile);
    let told = json::at(&document, mapping.subject);
    let subject = told.and_then(json::identifier).filter(|subject| subject.len() <= MAX_SUBJECT);
    let subject = subject.ok_or_else(|| no_subject(mapping.subject, told))?;
    let mapped = [
        ("name", mapping.name),
        ("preferred_username", mapping.username),
        ("email", mapping.email),
        ("email_verified", mapping.email_verified),
        ("picture", mapping.picture),
    ];
    // All of them are found before one of them is replaced.
    let mapped = mapped.map(|(name, pointer)| (name, json::at(&document, pointer).cloned()));
    let Value::Object(mut claims) = document else { return Err(ProtocolViolation::UserInfoSubjectMissing.into()) };
    for (name, value) in mapped {
        // What the provider has under a standard name is not what the mapping means by it.
        claims.remove(name);
        claims.extend(value.filter(|value| !value.is_null()).map(|value| (name.to_owned(), value)));
    }
    if mapping.email != STANDARD.email && mapping.email_verified == STANDARD.email_verified {
        // It is about the address at the standard place.
        claims.remove("email_verified");
    }
    claims.insert("sub".to_owned(), Value::String(subject.clone()));
    Ok((Subject::from(subject), bounded(claims)))
}

/// What is where the identifier should be. The value itself is somebody's.
#[cold]
fn no_subject(place: &str, told: Option<&Value>) -> Error {
    let (what, remedy) = match told {
        Some(Value::Number(_)) => (
            "is a number that cannot be read exactly",
            Some(
                "have the provider send the identifier as a text, or declare another one, `userinfo(subject = \"/…\")`",
            ),
        ),
        Some(Value::String(text)) if text.len() > MAX_SUBJECT => ("is longer than 255 bytes", None),
        Some(Value::String(_)) => ("is empty", None),
        Some(Value::Null) => ("is null", None),
        Some(_) => ("is neither a text nor a whole number", None),
        None => ("is missing", None),
    };
    Error::from(ProtocolViolation::UserInfoSubjectMissing).because(format!("`{place}` {what}")).with_remedy(remedy)
}

/// For a provider that sends `"true"`, `"1"` or `1`: the word on an address or a number as JSON has it. Anything else stays as
/// it is, and so counts as no.
pub(crate) fn read_booleans(claims: &mut Map<String, Value>) {
    for (_, verified) in PAIRS {
        let Some(value) = claims.get_mut(verified) else { continue };
        let truth = match value {
            Value::String(text) if text == "1" || text.eq_ignore_ascii_case("true") => true,
            Value::String(text) if text == "0" || text.eq_ignore_ascii_case("false") => false,
            Value::Number(number) if number.as_u64() == Some(1) => true,
            Value::Number(number) if number.as_u64() == Some(0) => false,
            _ => continue,
        };
        *value = Value::Bool(truth);
    }
}

/// What of a profile is kept: no over-long text, no word on an address without the address, and all of it within bounds,
/// the standard claims first.
fn bounded(profile: Map<String, Value>) -> Map<String, Value> {
    let is_short = |(_, value): &(String, Value)| value.as_str().is_none_or(|text| text.len() <= MAX_CLAIM);
    let (standard, other): (Vec<_>, Vec<_>) =
        profile.into_iter().filter(is_short).partition(|(name, _)| STANDARD_CLAIMS.contains(&&**name));
    let mut room = MAX_PROFILE - "{}".len();
    let mut kept = Map::new();
    for (name, value) in standard.into_iter().chain(other) {
        let size = json::length_of_text(&name) + json::length(&value) + ":,".len();
        if let Some(left) = room.checked_sub(size) {
            room = left;
            kept.insert(name, value);
        }
    }
    for (claim, verified) in PAIRS {
        if !is_given(&kept, claim) {
            kept.remove(verified);
        }
    }
    kept
}

fn is_given(claims: &Map<String, Value>, name: &str) -> bool {
    claims.get(name).is_some_and(|value| !value.is_null())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn t190_protocol_claims_come_from_the_id_token_alone() {
        let mut claims = json!({"iss": "i", "sub": "a"}).as_object().cloned().unwrap_or_default();
        merge(&mut claims, json!({"iss": "evil", "name": "Ada"}).as_object().cloned().unwrap_or_default());
        assert_eq!(Value::Object(claims), json!({"iss": "i", "sub": "a", "name": "Ada"}));
    }

    #[test]
    fn t197_a_profile_is_mapped_by_pointers_and_its_numeric_id_kept_exactly() {
        const MAPPING: UserInfoMapping = UserInfoMapping::STANDARD.subject("/data/id").username("/data/login");
        let profile = json!({"data": {"id": 9_007_199_254_740_993_u64, "login": "ada"}, "name": null});
        let (subject, claims) =
            map_profile(profile.as_object().cloned().expect("an object"), &MAPPING).expect("mapped");
        assert_eq!(subject.as_str(), "9007199254740993");
        assert_eq!(claims.get("preferred_username"), Some(&json!("ada")));
        assert_eq!(claims.get("sub"), Some(&json!("9007199254740993")));
    }

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().cloned().expect("an object")
    }

    #[test]
    fn an_address_and_the_word_on_it_come_from_one_source() {
        for (id_token, profile, expected) in [
            (
                json!({"email": "a@a.example"}),
                json!({"email": "b@b.example", "email_verified": true}),
                json!({"email": "a@a.example"}),
            ),
            (json!({"email_verified": true}), json!({"email": "b@b.example"}), json!({"email": "b@b.example"})),
            (
                json!({"email": null, "email_verified": true}),
                json!({"email": "b@b.example", "email_verified": false}),
                json!({"email": "b@b.example", "email_verified": false}),
            ),
            (json!({"email_verified": true}), json!({}), json!({})),
            (json!({}), json!({"email_verified": true}), json!({})),
            (json!({}), json!({"email": "x".repeat(MAX_CLAIM + 1), "email_verified": true}), json!({})),
            (
                json!({"phone_number": "+1"}),
                json!({"phone_number": "+2", "phone_number_verified": true}),
                json!({"phone_number": "+1"}),
            ),
        ] {
            let mut claims = object(id_token.clone());
            merge(&mut claims, object(profile.clone()));
            assert_eq!(Value::Object(claims), expected, "{id_token} and {profile}");
        }
    }

    #[test]
    fn a_mapped_claim_that_is_absent_is_not_taken_from_the_standard_place() {
        const MAPPING: UserInfoMapping = UserInfoMapping::STANDARD
            .subject("/id")
            .name("/a")
            .username("/b")
            .email("/verified_mail")
            .email_verified("/c")
            .picture("/d");
        let profile = json!({
            "id": 1, "sub": "raw", "name": "raw", "preferred_username": "raw", "email": "raw", "email_verified": true,
            "picture": "raw", "locale": "en",
        });
        let (_, claims) = map_profile(object(profile), &MAPPING).expect("mapped");
        assert_eq!(Value::Object(claims), json!({"id": 1, "sub": "1", "locale": "en"}));
    }

    #[test]
    fn the_standard_word_on_an_address_is_not_about_a_mapped_one() {
        const MAPPING: UserInfoMapping = UserInfoMapping::STANDARD.email("/mail");
        let profile = object(json!({"sub": "a", "mail": "m", "email": "e", "email_verified": true, "sure": true}));
        let (_, claims) = map_profile(profile.clone(), &MAPPING).expect("mapped");
        assert_eq!((claims.get("email"), claims.get("email_verified")), (Some(&json!("m")), None));
        let (_, claims) = map_profile(profile.clone(), &MAPPING.email_verified("/sure")).expect("mapped");
        assert_eq!(claims.get("email_verified"), Some(&json!(true)));
    }

    #[test]
    fn t119_texts_and_numbers_are_truth_values_where_the_declaration_says_so() {
        for (value, expected) in [
            (json!("true"), json!(true)),
            (json!("TRUE"), json!(true)),
            (json!("1"), json!(true)),
            (json!(1), json!(true)),
            (json!("false"), json!(false)),
            (json!("0"), json!(false)),
            (json!(0), json!(false)),
            (json!(true), json!(true)),
            (json!("yes"), json!("yes")),
            (json!(2), json!(2)),
            (json!(1.0), json!(1.0)),
            (json!(-1), json!(-1)),
            (json!([true]), json!([true])),
            (json!(null), json!(null)),
        ] {
            let mut claims = object(json!({"email_verified": value, "phone_number_verified": value, "admin": "true"}));
            read_booleans(&mut claims);
            let expected = json!({"email_verified": expected, "phone_number_verified": expected, "admin": "true"});
            assert_eq!(Value::Object(claims), expected, "{value}");
        }
    }

    #[test]
    fn over_long_texts_are_dropped_wherever_they_stand() {
        const MAPPING: UserInfoMapping = UserInfoMapping::STANDARD.name("/bio");
        let (long, most) = ("x".repeat(MAX_CLAIM + 1), "x".repeat(MAX_CLAIM));
        let profile = object(json!({"sub": "a", "bio": long, "name": "raw", "picture": long, "about": most}));
        let (_, claims) = map_profile(profile.clone(), &MAPPING).expect("mapped");
        assert_eq!(Value::Object(claims), json!({"sub": "a", "about": most}));
        let mut claims = Map::new();
        merge(&mut claims, profile);
        assert_eq!(Value::Object(claims), json!({"sub": "a", "name": "raw", "about": most}));
    }

    #[test]
    fn a_huge_profile_is_cut_to_its_standard_claims_first() {
        let mut profile = object(json!({"sub": "a", "name": "Ada", "zoneinfo": "Z"}));
        for n in 0..5000 {
            profile.insert(format!("group{n}"), json!(["x".repeat(50)]));
        }
        profile.insert("a_first".to_owned(), json!(vec![0; MAX_PROFILE]));
        let mut merged = Map::new();
        merge(&mut merged, profile.clone());
        let (_, mapped) = map_profile(profile.clone(), &UserInfoMapping::STANDARD).expect("mapped");
        for claims in [merged, mapped] {
            assert!(["sub", "name", "zoneinfo", "group0"].iter().all(|name| claims.contains_key(*name)));
            assert!(!claims.contains_key("a_first"));
            assert!(Value::Object(claims).to_string().len() <= MAX_PROFILE);
        }
    }

    #[test]
    fn t191_a_profile_without_identifier_is_refused() {
        for profile in [json!({"email": "a@b.example"}), json!({"sub": ""}), json!({"sub": 1.5}), json!({"sub": {}})] {
            let error = map_profile(profile.as_object().cloned().expect("an object"), &UserInfoMapping::STANDARD)
                .expect_err("refused");
            assert_eq!(error.code(), "userinfo_subject_missing");
        }
    }
}
