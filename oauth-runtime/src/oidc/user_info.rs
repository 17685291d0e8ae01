//! The userinfo request, [OpenID Connect Core §5.3](https://openid.net/specs/openid-connect-core-1_0.html#UserInfo), and
//! the profile endpoints of plain OAuth 2.0 servers.

use http::header::AUTHORIZATION;
use serde_json::{Map, Value};

use crate::error::{Error, ErrorResponse, ProtocolViolation, Result, VerificationFailure};
use crate::types::{AccessToken, EndpointUrl, Request, Response, Subject};
use crate::wire::challenge::Challenge;
use crate::wire::document::bare;
use crate::wire::json;

/// `GET` with the access token in the `Authorization` header (RFC 6750 §2.1).
pub(crate) fn user_info_request(endpoint: &EndpointUrl, token: &AccessToken, limit: usize) -> Result<Request> {
    let header = token.bearer().ok_or(ProtocolViolation::AccessTokenMissing)?;
    let mut request = Request::get(endpoint.clone(), limit);
    request.headers.insert(AUTHORIZATION, header);
    Ok(request)
}

/// The members of a profile answer; `refused` reads what a server says that does not take the token.
pub(crate) fn parse_user_info(response: &Response, refused: fn(&Response) -> Error) -> Result<Map<String, Value>> {
    match response.status.as_u16() {
        200 => json::parse_object(bare(&response.body)).map_err(|why| match is_token(response) {
            true => signed_or_encrypted(),
            false => why.breaks(ProtocolViolation::UserInfoMalformed),
        }),
        400..500 => Err(refused(response)),
        _ => Err(response.status_fault()),
    }
}

/// RFC 6750 §3.1: a token that is not taken is told in a challenge; some servers tell it in the body.
pub(crate) fn bearer_refused(response: &Response) -> Error {
    let challenges = Challenge::all(&response.headers);
    let challenge = challenges
        .iter()
        .find_map(|challenge| Some(ErrorResponse::new(challenge.get("error")?, challenge.get("error_description"))));
    let unauthorized = || {
        // Without a word, what the status says: the token is not taken.
        (response.status.as_u16() == 401).then(|| ErrorResponse::new("invalid_token", response.words().as_deref()))
    };
    challenge.or_else(unauthorized).map_or_else(|| response.status_fault(), Error::from)
}

/// OpenID Connect Core §5.3.2: `application/jwt`.
fn is_token(response: &Response) -> bool {
    response.media_type().as_deref() == Some("application/jwt")
}

fn signed_or_encrypted() -> Error {
    Error::from(ProtocolViolation::UserInfoMalformed)
        .because("it is a signed or encrypted token (`application/jwt`)")
        .with_remedy(Some("signed userinfo is not supported: have the provider answer this client in plain JSON"))
}

/// OpenID Connect Core §5.3.2: the answer must describe the user of the ID token, or none of it is used.
pub(crate) fn require_subject(members: &Map<String, Value>, subject: &Subject) -> Result<()> {
    match members.get("sub").and_then(Value::as_str) {
        Some(sub) if sub == subject.as_str() => Ok(()),
        Some(_) => Err(VerificationFailure::UserInfoSubject.into()),
        None => Err(Error::from(VerificationFailure::UserInfoSubject).because("it has no text `sub`")),
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
