//! The userinfo request, [OpenID Connect Core §5.3](https://openid.net/specs/openid-connect-core-1_0.html#UserInfo), and
//! the profile endpoints of plain OAuth 2.0 servers.

use http::header::{AUTHORIZATION, HeaderValue};
use serde_json::{Map, Value};

use crate::description::UserInfoMapping;
use crate::error::{Problem, ProtocolViolation, Result, TransportFault, VerificationFailure};
use crate::http::{Request, Response, status_fault};
use crate::json;
use crate::types::{AccessToken, EndpointUrl, Subject};

/// Longest text kept of one profile claim.
const MAX_CLAIM: usize = 8 * 1024;

/// `GET` with the access token in the `Authorization` header (RFC 6750 §2.1).
pub(crate) fn user_info_request(endpoint: &EndpointUrl, token: &AccessToken, limit: usize) -> Result<Request> {
    let mut header = HeaderValue::from_str(&format!("Bearer {}", token.expose()))
        .map_err(|_| ProtocolViolation::AccessTokenMissing)?;
    header.set_sensitive(true);
    let mut request = Request::get(endpoint.clone(), limit);
    request.headers.insert(AUTHORIZATION, header);
    Ok(request)
}

/// The members of a profile answer.
pub(crate) fn parse_user_info(response: &Response) -> Result<Map<String, Value>> {
    match response.status.as_u16() {
        200 => json::parse_object(&response.body).ok_or_else(|| ProtocolViolation::UserInfoMalformed.into()),
        401 | 403 => Err(TransportFault::UnexpectedStatus.into()),
        _ => Err(status_fault(response.status).into()),
    }
}

/// OpenID Connect Core §5.3.2: the answer must describe the user of the ID token, or none of it is used.
pub(crate) fn require_subject(members: &Map<String, Value>, subject: &Subject) -> Result<()> {
    match members.get("sub").and_then(Value::as_str) {
        Some(sub) if sub == subject.as_str() => Ok(()),
        _ => Err(VerificationFailure::UserInfoSubject.into()),
    }
}

/// Adds profile claims to those of the ID token. What the ID token says stands.
pub(crate) fn merge(claims: &mut Map<String, Value>, profile: Map<String, Value>) {
    for (name, value) in profile {
        claims.entry(name).or_insert(value);
    }
}

/// A profile in a provider's own shape, turned into standard claims.
pub(crate) fn map_profile(
    profile: &Map<String, Value>,
    mapping: &UserInfoMapping,
) -> Result<(Subject, Map<String, Value>)> {
    let document = Value::Object(profile.clone());
    let subject = document.pointer(mapping.subject).and_then(json::identifier);
    let subject = subject.filter(|s| s.len() <= 255).ok_or(ProtocolViolation::UserInfoSubjectMissing)?;
    let mut claims = Map::new();
    for (name, pointer) in [
        ("name", mapping.name),
        ("preferred_username", mapping.username),
        ("email", mapping.email),
        ("email_verified", mapping.email_verified),
        ("picture", mapping.picture),
    ] {
        let value = document.pointer(pointer).filter(|value| !value.is_null());
        if let Some(value) = value.filter(|value| value.as_str().is_none_or(|text| text.len() <= MAX_CLAIM)) {
            claims.insert(name.to_owned(), value.clone());
        }
    }
    claims.insert("sub".to_owned(), Value::String(subject.clone()));
    merge(&mut claims, profile.clone());
    Ok((Subject::from(subject), claims))
}

/// A problem of the declaration: there is nothing to identify the user with.
pub(crate) fn missing_endpoint(provider: &str) -> Problem {
    Problem::new(
        "userinfo_endpoint_missing",
        "no userinfo endpoint is declared, so nobody can be identified",
        "declare `userinfo_endpoint` and `userinfo(subject = …)`",
    )
    .of_provider(provider)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn t187_userinfo_of_another_user_is_refused() {
        let subject = Subject::from("a");
        for (members, expected) in [
            (json!({"sub": "a"}), "ok"),
            (json!({"sub": "b"}), "userinfo_subject_mismatch"),
            (json!({}), "userinfo_subject_mismatch"),
            (json!({"sub": ["a"]}), "userinfo_subject_mismatch"),
        ] {
            let members = members.as_object().cloned().unwrap_or_default();
            assert_eq!(require_subject(&members, &subject).map_or_else(|e| e.code(), |()| "ok"), expected);
        }
    }

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
        let (subject, claims) = map_profile(profile.as_object().expect("an object"), &MAPPING).expect("mapped");
        assert_eq!(subject.as_str(), "9007199254740993");
        assert_eq!(claims.get("preferred_username"), Some(&json!("ada")));
        assert_eq!(claims.get("sub"), Some(&json!("9007199254740993")));
    }

    #[test]
    fn t191_a_profile_without_identifier_is_refused() {
        for profile in [json!({"email": "a@b.example"}), json!({"sub": ""}), json!({"sub": 1.5}), json!({"sub": {}})] {
            let error =
                map_profile(profile.as_object().expect("an object"), &UserInfoMapping::STANDARD).expect_err("refused");
            assert_eq!(error.code(), "userinfo_subject_missing");
        }
    }
}
