//! The userinfo request, [OpenID Connect Core §5.3](https://openid.net/specs/openid-connect-core-1_0.html#UserInfo), and
//! the profile endpoints of plain OAuth 2.0 servers.

use http::header::AUTHORIZATION;
use serde_json::{Map, Value};

use crate::error::{ProtocolViolation, Result, VerificationFailure};
use crate::types::{AccessToken, EndpointUrl, Request, Response, Subject};
use crate::wire::document::bare;
use crate::wire::json;

/// `GET` with the access token in the `Authorization` header (RFC 6750 §2.1).
pub(crate) fn user_info_request(endpoint: &EndpointUrl, token: &AccessToken, limit: usize) -> Result<Request> {
    let header = token.bearer().ok_or(ProtocolViolation::AccessTokenMissing)?;
    let mut request = Request::get(endpoint.clone(), limit);
    request.headers.insert(AUTHORIZATION, header);
    Ok(request)
}

/// The members of a profile answer.
pub(crate) fn parse_user_info(response: &Response) -> Result<Map<String, Value>> {
    match response.status.as_u16() {
        200 => json::parse_object(bare(&response.body)).ok_or_else(|| ProtocolViolation::UserInfoMalformed.into()),
        _ => Err(response.status_fault()),
    }
}

/// OpenID Connect Core §5.3.2: the answer must describe the user of the ID token, or none of it is used.
pub(crate) fn require_subject(members: &Map<String, Value>, subject: &Subject) -> Result<()> {
    match members.get("sub").and_then(Value::as_str) {
        Some(sub) if sub == subject.as_str() => Ok(()),
        _ => Err(VerificationFailure::UserInfoSubject.into()),
    }
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
}
