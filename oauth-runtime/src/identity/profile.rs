//! From what a provider says about a user to standard claims, whatever the protocol.

use serde_json::{Map, Value};

use crate::declaration::description::UserInfoMapping;
use crate::declaration::place::{Piece, is_template, pieces};
use crate::declaration::quirks::EmailProof;
use crate::error::{Error, ProtocolViolation, Result, foreign};
use crate::identity::place::{self, Missing, NoSubject};
use crate::types::Subject;
use crate::wire::json;

/// A claim that is too large to be kept beside the others.
#[derive(Debug, PartialEq)]
pub(crate) struct LeftOut {
    pub(crate) name: Box<str>,
    /// As JSON, in bytes.
    pub(crate) size: usize,
    /// Of all claims together.
    pub(crate) bound: usize,
}

/// Claims that are kept, and those that are not.
pub(crate) type Bounded = (Map<String, Value>, Vec<LeftOut>);

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
/// How and when the user proved who they are. Only a token that is signed for this login says it: a profile may say what its user wrote.
const OF_THE_LOGIN: [&str; 3] = ["acr", "amr", "auth_time"];
/// A claim and the provider's word on it: they come from one source.
const PAIRS: [(&str, &str); 2] = [("email", "email_verified"), ("phone_number", "phone_number_verified")];

/// Adds profile claims to those of the ID token. What the ID token says stands.
pub(crate) fn merge(claims: &mut Map<String, Value>, mut profile: Map<String, Value>) {
    for (claim, verified) in PAIRS {
        // A word on the very same address, where the ID token has none, is a word on the ID token's.
        if is_given(claims, claim) && !is_given(claims, verified) && claims.get(claim) == profile.get(claim) {
            claims.remove(verified);
            continue;
        }
        // The ID token's word on its own address says nothing about another one, and the other way round.
        let foreign = if is_given(claims, claim) { &mut profile } else { &mut *claims };
        foreign.remove(claim);
        foreign.remove(verified);
    }
    for name in OF_THE_LOGIN {
        profile.remove(name);
    }
    for (name, value) in profile {
        claims.entry(name).or_insert(value);
    }
}

/// A profile in a provider's own shape, turned into standard claims.
pub(crate) fn map_profile(document: Value, mapping: &UserInfoMapping) -> Result<(Subject, Map<String, Value>)> {
    let subject =
        place::subject(&document, mapping.subject).map_err(|why| no_subject(mapping.subject, &why, &document))?;
    let mut claims = map_claims(document, mapping);
    claims.insert("sub".to_owned(), Value::String(subject.clone()));
    Ok((Subject::from(subject), claims))
}

/// The claims of a document in a provider's own shape, under their standard names. The members of an object stay beside them.
pub(crate) fn map_claims(document: Value, mapping: &UserInfoMapping) -> Map<String, Value> {
    const STANDARD: UserInfoMapping = UserInfoMapping::STANDARD;
    let document = match document {
        Value::Object(members) if *mapping == STANDARD => return members,
        document => document,
    };
    let mapped = [
        ("name", mapping.name, Missing::LeftOut),
        ("preferred_username", mapping.username, Missing::All),
        ("email", mapping.email, Missing::All),
        ("picture", mapping.picture, Missing::All),
    ];
    // All of them are found before one of them is replaced.
    let mapped = mapped.map(|(name, place, missing)| (name, place::claim(&document, place, missing)));
    let verified = ("email_verified", word(&document, mapping.email_verified));
    let mut claims = match document {
        Value::Object(members) => members,
        _ => Map::new(),
    };
    for (name, value) in mapped.into_iter().chain([verified]) {
        // What the provider has under a standard name is not what the mapping means by it.
        claims.remove(name);
        claims.extend(value.map(|value| (name.to_owned(), value)));
    }
    if mapping.email != STANDARD.email && mapping.email_verified == STANDARD.email_verified {
        // It is about the address at the standard place.
        claims.remove("email_verified");
    }
    claims
}

/// The word on an address. Of several members it is that of the one that says the least: true if all of them are, and nobody's
/// word if one is missing.
fn word(document: &Value, place: &str) -> Option<Value> {
    if !is_template(place) {
        return place::claim(document, place, Missing::All);
    }
    // `true` as JSON has it, what stands for it where the declaration is lenient, and everything else.
    let rank = |value: &Value| match value {
        Value::Bool(true) => 2,
        value if truth(value) == Some(true) => 1,
        _ => 0,
    };
    let mut least = Value::Bool(true);
    for piece in pieces(place) {
        let Piece::Pointer(pointer) = piece else { continue };
        let value = json::at(document, pointer).filter(|value| !value.is_null())?;
        if rank(value) < rank(&least) {
            least = value.clone();
        }
    }
    Some(least)
}

/// What is where the identifier should be. The value itself is somebody's.
#[cold]
fn no_subject(place: &str, why: &NoSubject<'_>, document: &Value) -> Error {
    let (place, what, remedy) = match *why {
        NoSubject::At(pointer, told) => {
            let (what, remedy) = told_instead(told);
            (pointer, what, remedy)
        }
        NoSubject::TooLong => (place, "is longer than an identifier may be, 255 bytes", None),
        NoSubject::HoldsSeparator(pointer) => (
            pointer,
            "holds a character that separates the parts of the identifier, so that two users could have the same",
            Some(
                "write other characters between the pointers of `userinfo(subject = \"…\")`, which no identifier of the provider holds",
            ),
        ),
        NoSubject::NoSeparator => (
            place,
            "has nothing between two of its parts, so that two users could have the same",
            Some("write a character between the pointers of `userinfo(subject = \"…\")`, such as `:`"),
        ),
    };
    Error::from(ProtocolViolation::UserInfoSubjectMissing)
        .because(format!("`{place}` {what}; {}", members(document)))
        .with_remedy(remedy)
}

/// The names of a document's members, bounded: values are somebody's.
fn members(document: &Value) -> String {
    const MOST: usize = 20;
    const LONGEST: usize = 40;
    let Value::Object(members) = document else { return "the answer is no object".to_owned() };
    let names = members.keys().take(MOST).map(|name| format!("{:?}", foreign::cut(name, LONGEST)));
    let told = names.collect::<Vec<_>>().join(", ");
    match members.len().saturating_sub(MOST) {
        _ if members.is_empty() => "the answer is empty".to_owned(),
        0 => format!("the answer has {told}"),
        more => format!("the answer has {told}, and {more} more"),
    }
}

fn told_instead(told: Option<&Value>) -> (&'static str, Option<&'static str>) {
    match told {
        Some(Value::Number(_)) => (
            "is a number that cannot be read exactly",
            Some(
                "have the provider send the identifier as a text, or declare another one, `userinfo(subject = \"/…\")`",
            ),
        ),
        Some(Value::String(_)) => ("is empty", None),
        Some(Value::Null) => ("is null", None),
        Some(_) => ("is neither a text nor a whole number", None),
        None => ("is missing", None),
    }
}

/// For a provider that sends `"true"`, `"1"` or `1`: the word on an address or a number as JSON has it. Anything else stays as
/// it is, and so counts as no.
pub(crate) fn read_booleans(claims: &mut Map<String, Value>) {
    for (_, verified) in PAIRS {
        let Some(value) = claims.get_mut(verified) else { continue };
        if let Some(truth) = truth(value) {
            *value = Value::Bool(truth);
        }
    }
}

/// What a text or a number means that stands for a truth value.
pub(crate) fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(truth) => Some(*truth),
        Value::String(text) if text == "1" || text.eq_ignore_ascii_case("true") => Some(true),
        Value::String(text) if text == "0" || text.eq_ignore_ascii_case("false") => Some(false),
        Value::Number(number) if number.as_u64() == Some(1) => Some(true),
        Value::Number(number) if number.as_u64() == Some(0) => Some(false),
        _ => None,
    }
}

/// What the declaration says that an address of this provider proves.
pub(crate) fn prove(claims: &mut Map<String, Value>, proof: EmailProof) {
    let word = claims.get("email_verified");
    let is_silent = word.is_none_or(Value::is_null);
    let has_address = claims.get("email").and_then(Value::as_str).is_some_and(|address| !address.is_empty());
    let proven = match proof {
        EmailProof::Claim => return,
        EmailProof::Never if is_silent => return,
        EmailProof::Never => false,
        EmailProof::Always if is_silent && has_address => true,
        EmailProof::Always => return,
    };
    claims.insert("email_verified".to_owned(), Value::Bool(proven));
}

/// What of a profile is kept: each claim whole or not at all, no word on an address without the address, all of it within `bound`.
/// The standard claims have room first, then the smaller ones.
pub(crate) fn bounded(profile: Map<String, Value>, bound: usize) -> Bounded {
    let size = |name: &str, value: &Value| json::length_of_text(name) + json::length(value) + ":,".len();
    let sized = profile.into_iter().map(|(name, value)| (size(&name, &value), name, value)).collect::<Vec<_>>();
    let is_standard = |(_, name, _): &(usize, String, Value)| STANDARD_CLAIMS.contains(&&**name);
    let (standard, mut other): (Vec<_>, Vec<_>) = sized.into_iter().partition(is_standard);
    other.sort_by_key(|(size, ..)| *size);
    let mut room = bound.saturating_sub("{}".len());
    let (mut kept, mut left_out) = (Map::new(), Vec::new());
    for (size, name, value) in standard.into_iter().chain(other) {
        match room.checked_sub(size) {
            Some(left) => {
                room = left;
                kept.insert(name, value);
            }
            None => left_out.push(LeftOut { name: name.into(), size, bound }),
        }
    }
    for (claim, verified) in PAIRS {
        if !is_given(&kept, claim) {
            kept.remove(verified);
        }
    }
    (kept, left_out)
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
        let (subject, claims) = map_profile(profile, &MAPPING).expect("mapped");
        assert_eq!(subject.as_str(), "9007199254740993");
        assert_eq!(claims.get("preferred_username"), Some(&json!("ada")));
        assert_eq!(claims.get("sub"), Some(&json!("9007199254740993")));
    }

    #[test]
    fn where_the_identifier_is_missing_the_names_of_what_is_there_are_told_and_no_value() {
        let told = |profile: Value| {
            let error = map_profile(profile, &UserInfoMapping::STANDARD.subject("/data/id")).expect_err("nobody");
            error.causes().map(|causes| causes.to_string()).unwrap_or_default()
        };
        let profile = json!({"data": {"uid": "hunter2"}, "login": "hunter2", "a\u{1b}b": 1});
        assert_eq!(told(profile), r#"`/data/id` is missing; the answer has "ab", "data", "login""#);
        assert_eq!(told(json!({})), "`/data/id` is missing; the answer is empty");
        assert_eq!(told(json!(["hunter2"])), "`/data/id` is missing; the answer is no object");
        let many = (0..1000).map(|n| (format!("{n:0>100}"), json!(n))).collect::<Map<_, _>>();
        let many = told(Value::Object(many));
        assert!(many.len() < 1000 && many.ends_with(", and 980 more"), "{many}");
    }

    #[test]
    fn how_a_user_proved_who_they_are_is_said_by_the_id_token_alone() {
        let mut claims = object(json!({"sub": "a", "auth_time": 1}));
        merge(&mut claims, object(json!({"sub": "a", "acr": "gold", "amr": ["hwk"], "auth_time": 2, "name": "Ada"})));
        assert_eq!(Value::Object(claims), json!({"sub": "a", "auth_time": 1, "name": "Ada"}));
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
                json!({"email": "a@a.example"}),
                json!({"email": "a@a.example", "email_verified": true}),
                json!({"email": "a@a.example", "email_verified": true}),
            ),
            (
                json!({"email": "a@a.example", "email_verified": null}),
                json!({"email": "a@a.example", "email_verified": false}),
                json!({"email": "a@a.example", "email_verified": false}),
            ),
            (
                json!({"email": "a@a.example", "email_verified": false}),
                json!({"email": "a@a.example", "email_verified": true}),
                json!({"email": "a@a.example", "email_verified": false}),
            ),
            (
                json!({"email": "a@a.example"}),
                json!({"email": "A@a.example", "email_verified": true}),
                json!({"email": "a@a.example"}),
            ),
            (json!({"email": "a@a.example"}), json!({"email_verified": true}), json!({"email": "a@a.example"})),
            (
                json!({"email": null, "email_verified": true}),
                json!({"email": "b@b.example", "email_verified": false}),
                json!({"email": "b@b.example", "email_verified": false}),
            ),
            (json!({"email_verified": true}), json!({}), json!({})),
            (json!({}), json!({"email_verified": true}), json!({})),
            (
                json!({"phone_number": "+1"}),
                json!({"phone_number": "+2", "phone_number_verified": true}),
                json!({"phone_number": "+1"}),
            ),
        ] {
            let mut claims = object(id_token.clone());
            merge(&mut claims, bounded(object(profile.clone()), 4096).0);
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
        let (_, claims) = map_profile(profile, &MAPPING).expect("mapped");
        assert_eq!(Value::Object(claims), json!({"id": 1, "sub": "1", "locale": "en"}));
    }

    #[test]
    fn t191_a_word_of_several_members_is_that_of_the_one_that_says_the_least() {
        const MAPPING: UserInfoMapping =
            UserInfoMapping::STANDARD.email("/mail").email_verified("{/valid} {/verified}");
        for (valid, verified, strict, lenient) in [
            (json!(true), json!(true), Some(json!(true)), Some(json!(true))),
            (json!(true), json!(false), Some(json!(false)), Some(json!(false))),
            (json!(false), json!(true), Some(json!(false)), Some(json!(false))),
            (json!("1"), json!(true), Some(json!("1")), Some(json!(true))),
            (json!("1"), json!("0"), Some(json!("0")), Some(json!(false))),
            (json!(false), json!("true"), Some(json!(false)), Some(json!(false))),
            (json!({}), json!(true), Some(json!({})), Some(json!({}))),
            (json!(null), json!(true), None, None),
        ] {
            let profile = json!({"mail": "m", "valid": valid, "verified": verified, "email_verified": true});
            let mut claims = map_claims(profile.clone(), &MAPPING);
            assert_eq!(claims.get("email_verified"), strict.as_ref(), "{profile}");
            read_booleans(&mut claims);
            assert_eq!(claims.get("email_verified"), lenient.as_ref(), "{profile}");
        }
    }

    #[test]
    fn the_standard_word_on_an_address_is_not_about_a_mapped_one() {
        const MAPPING: UserInfoMapping = UserInfoMapping::STANDARD.email("/mail");
        let profile = json!({"sub": "a", "mail": "m", "email": "e", "email_verified": true, "sure": true});
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
    fn t119_what_an_address_proves_is_what_the_declaration_says() {
        let proven = |proof, claims: Value| {
            let mut claims = object(claims);
            prove(&mut claims, proof);
            claims.remove("email_verified")
        };
        let address = |word: Value| json!({"email": "a@x.example", "email_verified": word});
        for word in [json!(true), json!("true"), json!(1), json!(false)] {
            assert_eq!(proven(EmailProof::Claim, address(word.clone())), Some(word.clone()));
            assert_eq!(proven(EmailProof::Never, address(word.clone())), Some(json!(false)), "{word}");
            // Whatever it says is its word; nothing but silence means yes.
            assert_eq!(proven(EmailProof::Always, address(word.clone())), Some(word));
        }
        for silent in [json!({"email": "a@x.example"}), address(json!(null))] {
            assert_ne!(proven(EmailProof::Claim, silent.clone()), Some(json!(true)));
            assert_ne!(proven(EmailProof::Never, silent.clone()), Some(json!(true)));
            assert_eq!(proven(EmailProof::Always, silent), Some(json!(true)));
        }
        for none in [json!({}), json!({"email": null}), json!({"email": ""}), json!({"email": 7})] {
            assert_eq!(proven(EmailProof::Always, none.clone()), None, "{none}");
        }
    }

    #[test]
    fn a_claim_is_kept_whole_or_told_to_be_left_out() {
        let profile = object(json!({
            "sub": "a", "email": "x".repeat(600), "email_verified": true, "about": "x".repeat(200), "groups": ["y".repeat(300)],
            "z": 1,
        }));
        let (kept, left_out) = bounded(profile.clone(), 500);
        assert_eq!(Value::Object(kept), json!({"sub": "a", "about": "x".repeat(200), "z": 1}), "the smaller ones fit");
        let of = |name: &str, size| LeftOut { name: name.into(), size, bound: 500 };
        assert_eq!(left_out, [of("email", 611), of("groups", 314)]);
        let all = bounded(profile.clone(), 4096);
        assert_eq!(all, (profile, Vec::new()));
    }

    #[test]
    fn a_huge_profile_is_cut_to_its_standard_claims_first() {
        const BOUND: usize = 64 * 1024;
        let mut profile = object(json!({"sub": "a", "name": "Ada", "zoneinfo": "Z"}));
        for n in 0..5000 {
            profile.insert(format!("group{n}"), json!(["x".repeat(50)]));
        }
        profile.insert("a_first".to_owned(), json!(vec![0; BOUND]));
        let before = profile.len();
        let (claims, left_out) = bounded(profile, BOUND);
        assert!(["sub", "name", "zoneinfo", "group0"].iter().all(|name| claims.contains_key(*name)));
        assert!(!claims.contains_key("a_first") && left_out.iter().any(|claim| &*claim.name == "a_first"));
        assert_eq!(claims.len() + left_out.len(), before);
        assert!(Value::Object(claims).to_string().len() <= BOUND);
    }

    #[test]
    fn a_profile_that_is_a_list_is_read_by_pointers_into_it() {
        const MAPPING: UserInfoMapping = UserInfoMapping::STANDARD.subject("/0/id").name("{/0/first} {/0/last}");
        let (subject, claims) = map_profile(json!([{"id": 7, "first": "Ada"}, {"id": 8}]), &MAPPING).expect("mapped");
        assert_eq!((subject.as_str(), Value::Object(claims)), ("7", json!({"sub": "7", "name": "Ada"})));
    }

    #[test]
    fn t191_a_subject_of_parts_says_what_is_wrong_with_one_of_them() {
        const MAPPING: UserInfoMapping = UserInfoMapping::STANDARD.subject("{/team/id}:{/id}");
        let mapped = |profile| map_profile(profile, &MAPPING).map(|(subject, _)| subject.as_str().to_owned());
        assert_eq!(mapped(json!({"team": {"id": "T1"}, "id": 7})).ok().as_deref(), Some("T1:7"));
        for (profile, expected) in [
            (json!({"id": 7}), "`/team/id` is missing"),
            (json!({"team": {"id": "T1"}, "id": null}), "`/id` is null"),
            (json!({"team": {"id": "T:1"}, "id": 7}), "`/team/id` holds a character that separates"),
        ] {
            let error = mapped(profile).expect_err("refused");
            assert_eq!(error.code(), "userinfo_subject_missing");
            assert!(error.causes().is_some_and(|causes| causes.to_string().starts_with(expected)), "{error:?}");
        }
    }

    #[test]
    fn t191_a_profile_without_identifier_is_refused() {
        for profile in [json!({"email": "a@b.example"}), json!({"sub": ""}), json!({"sub": 1.5}), json!({"sub": {}})] {
            let error = map_profile(profile, &UserInfoMapping::STANDARD).expect_err("refused");
            assert_eq!(error.code(), "userinfo_subject_missing");
        }
    }
}
