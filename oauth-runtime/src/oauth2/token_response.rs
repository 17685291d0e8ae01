//! The token response, [RFC 6749 §5](https://www.rfc-editor.org/rfc/rfc6749#section-5).

use serde_json::{Map, Value};

use super::token_document::document;
use super::token_error::{error_response, refused};
use crate::declaration::description::Quirks;
use crate::declaration::identity_source::IdentitySources;
use crate::error::foreign;
use crate::error::{Error, ProtocolViolation, Result};
use crate::identity::kept;
use crate::types::{AccessToken, IdToken, RefreshToken, Response, TokenBinding, TokenType};
use crate::wire::json::Json;

/// A successful token response.
#[derive(Clone, Debug)]
pub(crate) struct TokenResponse {
    pub(crate) access_token: AccessToken,
    pub(crate) token_type: TokenType,
    pub(crate) bound_to: TokenBinding,
    pub(crate) id_token: Option<IdToken>,
    pub(crate) refresh_token: Option<RefreshToken>,
    pub(crate) expires_in: Option<u64>,
    /// Where `expires_in` says nothing: seconds since 1970.
    pub(crate) expires_at: Option<u64>,
    /// None also for one without an end.
    pub(crate) refresh_token_expires_in: Option<u64>,
    pub(crate) authorization_expires_in: Option<u64>,
    pub(crate) scope: Option<Box<str>>,
    /// The facts that the declaration keeps.
    pub(crate) kept: Map<String, Value>,
    /// All of it but the tokens, where it says who the user is.
    pub(crate) profile: Option<Map<String, Value>>,
    /// What could not be read, and is not needed.
    pub(crate) passed_over: Vec<PassedOver>,
}

/// A value that a login does without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PassedOver {
    pub(crate) member: &'static str,
    /// As it came, cut; nothing where it may be a secret.
    pub(crate) value: Option<Box<str>>,
}

impl TokenResponse {
    /// Judges a response of the token endpoint.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Refused`] with the server's code; [`ErrorKind::Transport`] for a status that is none of a token response;
    /// [`ErrorKind::Protocol`] for a response that breaks RFC 6749 §5.1.
    pub(crate) fn parse(response: &Response, quirks: &Quirks, sources: &IdentitySources) -> Result<Self> {
        match response.status.as_u16() {
            200 => {}
            429 => return Err(response.status_fault()),
            400..500 => return Err(refused(response, quirks)),
            _ => return Err(response.status_fault()),
        }
        if quirks.token_answer_format.is_none() && !response.is_json() {
            let found = response
                .media_type()
                .map_or_else(|| "none".to_owned(), |found| format!("{:?}", foreign::cut(&found, 64)));
            let why = format!("its content type is {found}");
            return Err(Error::from(ProtocolViolation::TokenResponseContentType).because(why));
        }
        let document =
            document(&response.body, quirks).map_err(|why| why.breaks(ProtocolViolation::TokenResponseMalformed))?;
        // Some servers send errors with status 200; a token beside an error is never used.
        if let Some(error) = error_response(&document, quirks) {
            return Err(error);
        }
        let at = |pointer| document.at(pointer).filter(|value| value.says_something());
        let places = &quirks.token_answer;
        let token_type = token_type(at(places.token_type), quirks)?;
        let access_token = token(at(places.access_token), ProtocolViolation::AccessTokenMissing)?;
        let access_token = access_token.ok_or(ProtocolViolation::AccessTokenMissing)?;
        let mut passed_over = Vec::new();
        let refresh_token = token(at(places.refresh_token), ProtocolViolation::TokenResponseMalformed);
        let refresh_token = refresh_token.unwrap_or_else(|_| {
            passed_over.push(PassedOver { member: "refresh_token", value: None });
            None
        });
        let id_token = optional_string(at(places.id_token))?;
        let expires_in = or_pass_over("expires_in", at(places.expires_in), seconds, &mut passed_over);
        // Nothing lasts no time at all: the server does not say how long, or that it lasts for ever.
        let positive = |seconds: &u64| *seconds > 0;
        let expires_in = expires_in.filter(positive);
        let expires_at =
            if expires_in.is_none() { beside(&document, places.expires_in, &["expires_at"]) } else { None };
        // Said also of a refresh token that stays as it is, and does not come again.
        let lasts = |names| beside(&document, places.refresh_token, names).filter(positive);
        let refresh_token_expires_in = lasts(&REFRESH_TOKEN_LIFE);
        let authorization_expires_in = lasts(&["authorization_expires_in"]);
        let scope = or_pass_over("scope", at(places.scope), scope, &mut passed_over);
        let secrets = [access_token, refresh_token.unwrap_or_default(), id_token.unwrap_or_default()];
        let profile = || match without(&document, &secrets) {
            Some(Value::Object(profile)) => Some(profile),
            _ => None,
        };
        Ok(Self {
            access_token: AccessToken::new(access_token),
            token_type,
            // No token was asked for that is bound to a key.
            bound_to: TokenBinding::Unbound,
            id_token: id_token.map(IdToken::new),
            refresh_token: refresh_token.map(RefreshToken::new),
            expires_in,
            expires_at: expires_at.and_then(moment),
            refresh_token_expires_in,
            authorization_expires_in,
            scope,
            kept: kept::facts(&document, quirks.keep_from_token, &secrets),
            profile: sources.has_token_response().then(profile).flatten(),
            passed_over,
        })
    }
}

/// A value without those that tell a secret, or are called as a token is.
fn without(value: &Json<'_>, secrets: &[&str]) -> Option<Value> {
    const TOKENS: [&str; 3] = ["access_token", "refresh_token", "id_token"];
    Some(match value {
        Json::Text(text) if kept::tells(text, secrets) => return None,
        Json::Array(values) => values.iter().filter_map(|value| without(value, secrets)).collect(),
        Json::Object(members) => {
            let members = members.iter().filter(|(name, _)| !TOKENS.contains(name));
            let members = members.filter_map(|(name, value)| Some((name.to_owned(), without(value, secrets)?)));
            Value::Object(members.collect())
        }
        other => other.clone().into(),
    })
}

/// RFC 6749 §5.1 and §7.1: required, case-insensitive; a type we did not ask for is not usable.
fn token_type(value: Option<&Json<'_>>, quirks: &Quirks) -> Result<TokenType> {
    let is_bearer = |kind: &str| ["bearer", quirks.bearer_token_type].iter().any(|b| kind.eq_ignore_ascii_case(b));
    match value {
        None if quirks.optional_token_type => Ok(TokenType::Bearer),
        Some(Json::Text(kind)) if is_bearer(kind) => Ok(TokenType::Bearer),
        Some(Json::Text(kind)) => {
            let why = format!("it is {:?}", foreign::cut(kind, 64));
            Err(Error::from(ProtocolViolation::TokenTypeUnsupported).because(why))
        }
        _ => Err(ProtocolViolation::TokenTypeMissing.into()),
    }
}

/// RFC 6749 Appendix A.12 and A.17: `1*VSCHAR`. Anything else could break a header apart. An empty refresh token is none.
fn token<'a>(value: Option<&'a Json<'_>>, malformed: ProtocolViolation) -> Result<Option<&'a str>> {
    match value {
        None => Ok(None),
        Some(Json::Text(value)) if value.is_empty() => Ok(None),
        Some(Json::Text(value)) if value.bytes().all(|b| matches!(b, 0x20..=0x7e)) => Ok(Some(value)),
        Some(_) => Err(malformed.into()),
    }
}

fn optional_string<'a>(value: Option<&'a Json<'_>>) -> Result<Option<&'a str>> {
    match value {
        None => Ok(None),
        Some(Json::Text(value)) => Ok(Some(value)),
        Some(_) => Err(ProtocolViolation::TokenResponseMalformed.into()),
    }
}

/// What a member says; one that cannot be read is passed over, because a login does without it.
fn or_pass_over<T>(
    member: &'static str,
    value: Option<&Json<'_>>,
    read: impl FnOnce(&Json<'_>) -> Option<T>,
    passed_over: &mut Vec<PassedOver>,
) -> Option<T> {
    let value = value?;
    let read = read(value);
    if read.is_none() {
        passed_over.push(PassedOver { member, value: Some(foreign::cut(&value.to_text(), 64).into()) });
    }
    read
}

/// How servers call the life of a refresh token: GitHub and LinkedIn, Keycloak and TikTok, Intuit.
const REFRESH_TOKEN_LIFE: [&str; 3] = ["refresh_token_expires_in", "refresh_expires_in", "x_refresh_token_expires_in"];

/// A number of seconds in the same object as the member at `place`. Nobody needs it: one that cannot be read says nothing.
fn beside(document: &Json<'_>, place: &str, names: &[&str]) -> Option<u64> {
    let (parent, _) = place.rsplit_once('/')?;
    let Json::Object(members) = document.at(parent)? else { return None };
    names.iter().find_map(|name| members.told(name)).and_then(seconds)
}

/// Seconds since 1970. Some servers count milliseconds, and no token of today ends in the year 5000; others send a life here, and none
/// ended in 2001.
fn moment(since_1970: u64) -> Option<u64> {
    const YEAR_2001: u64 = 1_000_000_000;
    const YEAR_5000: u64 = 95_617_584_000;
    match since_1970 {
        ..YEAR_2001 => None,
        YEAR_5000.. => Some(since_1970 / 1000),
        _ => Some(since_1970),
    }
}

/// Text (RFC 6749 §3.3); a list of texts is tolerated, since several servers send one.
fn scope(value: &Json<'_>) -> Option<Box<str>> {
    match value {
        Json::Text(text) => Some(text.as_ref().into()),
        Json::Array(scopes) => {
            let scopes: Option<Vec<&str>> = scopes.iter().map(Json::as_str).collect();
            Some(scopes?.join(" ").into())
        }
        _ => None,
    }
}

/// Whole seconds; a text with a number is tolerated, since several servers send one. Absurd values saturate.
fn seconds(value: &Json<'_>) -> Option<u64> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive and saturating")]
    let whole = |number: f64| (number >= 0.0).then_some(number as u64);
    match value {
        Json::Number(number) => number.as_u64().or_else(|| number.as_f64().and_then(whole)),
        Json::Text(text) => {
            let text = text.trim();
            text.parse().ok().or_else(|| text.parse().ok().and_then(whole))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, HeaderValue, StatusCode, header};

    use serde_json::json;

    use super::*;
    use crate::declaration::quirks::{ErrorAnswer, TokenAnswer, TokenAnswerFormat};

    fn judge(status: u16, content_type: &'static str, body: &str) -> Result<TokenResponse> {
        judge_with(&Quirks::STANDARD, status, content_type, body)
    }

    fn judge_with(quirks: &Quirks, status: u16, content_type: &'static str, body: &str) -> Result<TokenResponse> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        let response = Response {
            status: StatusCode::from_u16(status).expect("a status"),
            headers,
            body: Bytes::copy_from_slice(body.as_bytes()),
        };
        TokenResponse::parse(&response, quirks, &IdentitySources::PROFILE)
    }

    fn code(status: u16, content_type: &'static str, body: &str) -> &'static str {
        judge(status, content_type, body).map_or_else(|error| error.code(), |_| "ok")
    }

    fn member(member: &str) -> &'static str {
        code(200, "application/json", &format!(r#"{{"access_token":"t","token_type":"Bearer",{member}}}"#))
    }

    #[test]
    fn a_token_response_is_read() {
        let response = judge(
            200,
            "Application/JSON; charset=utf-8",
            r#"{"access_token":"t","token_type":"bEaReR","expires_in":3600,"scope":"a b","refresh_token":""}"#,
        )
        .expect("valid");
        assert_eq!(response.access_token.expose(), "t");
        assert_eq!(response.expires_in, Some(3600));
        assert_eq!(response.scope.as_deref(), Some("a b"));
        assert!(response.refresh_token.is_none());
    }

    #[test]
    fn t164_t166_only_json_is_a_token_response() {
        assert_eq!(code(200, "text/html", "<html>"), "token_response_content_type");
        assert_eq!(code(200, "application/jsonx", "{}"), "token_response_content_type");
        assert_eq!(code(200, "application/json", ""), "token_response_malformed");
        assert_eq!(
            code(200, "application/x-www-form-urlencoded", "access_token=t&token_type=bearer"),
            "token_response_content_type"
        );
    }

    #[test]
    fn t167_an_error_with_status_200_is_an_error() {
        assert_eq!(
            code(200, "application/json", r#"{"error":"invalid_grant","access_token":"t","token_type":"Bearer"}"#),
            "invalid_grant"
        );
        assert_eq!(code(400, "application/json", r#"{"error":"invalid_client"}"#), "invalid_client");
        assert_eq!(code(400, "text/html", "no"), "unexpected_status");
    }

    #[test]
    fn t169_t184_other_statuses_are_no_token_response() {
        for (status, expected) in [
            (500, "provider_unavailable"),
            (302, "response_redirected"),
            (204, "unexpected_status"),
            (201, "unexpected_status"),
        ] {
            assert_eq!(code(status, "application/json", r#"{"access_token":"t","token_type":"Bearer"}"#), expected);
        }
    }

    #[test]
    fn t174_expires_in_is_lenient_and_never_panics() {
        for ok in ["0", "3600.5", "1e18", "18446744073709551615", "null", "\"3600\""] {
            assert_eq!(member(&format!("\"expires_in\":{ok}")), "ok", "{ok}");
        }
        let read = |value: &str| {
            let body = format!(r#"{{"access_token":"t","token_type":"Bearer","expires_in":{value}}}"#);
            let response = judge(200, "application/json", &body).expect("a login does without it");
            (response.expires_in, response.passed_over.into_iter().filter_map(|over| over.value).collect::<Vec<_>>())
        };
        for (value, seconds) in [("\" 3600\"", 3600), ("\"3600.0\"", 3600), ("60.9", 60)] {
            assert_eq!(read(value), (Some(seconds), vec![]), "{value}");
        }
        for unknown in ["0", "\"0\"", "\"\"", "null"] {
            assert_eq!(read(unknown), (None, vec![]), "{unknown}");
        }
        for odd in ["-1", "[]", "\"never\"", "\"-1\"", "{}", "true", "\"1h\"", "\"NaN\""] {
            assert_eq!(read(odd), (None, vec![odd.into()]), "{odd}");
        }
    }

    #[test]
    fn t174_ends_of_refresh_tokens_and_grants_are_read_by_whatever_name_and_none_is_no_end() {
        let read = |members: &str| {
            let body = format!(r#"{{"access_token":"t","token_type":"Bearer",{members}}}"#);
            let response = judge(200, "application/json", &body).expect("a login does without them");
            (response.expires_at, response.refresh_token_expires_in, response.authorization_expires_in)
        };
        for (members, expected) in [
            (r#""refresh_token":"r","refresh_token_expires_in":60"#, (None, Some(60), None)),
            (r#""refresh_token":"r","refresh_expires_in":"60""#, (None, Some(60), None)),
            (
                r#""refresh_token":"r","x_refresh_token_expires_in":60,"authorization_expires_in":90"#,
                (None, Some(60), Some(90)),
            ),
            // A refresh whose token stays the same, and ends later.
            (r#""refresh_token_expires_in":60"#, (None, Some(60), None)),
            // Keycloak's offline tokens have no end.
            (r#""refresh_token":"r","refresh_expires_in":0"#, (None, None, None)),
            (
                r#""refresh_token":"r","refresh_token_expires_in":"never","authorization_expires_in":[]"#,
                (None, None, None),
            ),
            (r#""expires_at":1700000000"#, (Some(1_700_000_000), None, None)),
            (r#""expires_at":1700000000000"#, (Some(1_700_000_000), None, None)),
            (r#""expires_in":60,"expires_at":1700000000"#, (None, None, None)),
            (r#""expires_at":0"#, (None, None, None)),
            (r#""expires_at":3600"#, (None, None, None)),
            (r#""expires_at":"2030-01-01T00:00:00Z""#, (None, None, None)),
        ] {
            assert_eq!(read(members), expected, "{members}");
        }
    }

    #[test]
    fn t175_t176_t177_unusable_tokens_are_refused() {
        for (body, expected) in [
            (r#"{"token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"","token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":1,"token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":null,"token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"a\nb","token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"a\u0000","token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"é","token_type":"Bearer"}"#, "access_token_missing"),
            (r#"{"access_token":"t"}"#, "token_type_missing"),
            (r#"{"access_token":"t","token_type":"N_A"}"#, "token_type_unsupported"),
            (r#"{"access_token":"t","token_type":"DPoP"}"#, "token_type_unsupported"),
        ] {
            assert_eq!(code(200, "application/json", body), expected, "{body}");
        }
    }

    /// Status, body, and the outcome: `ok`, or the code.
    fn outcomes(quirks: &Quirks, cases: &[(u16, &str, &str)]) {
        for (status, body, expected) in cases {
            let outcome = judge_with(quirks, *status, "application/json", body);
            assert_eq!(outcome.map_or_else(|error| error.code(), |_| "ok"), *expected, "{body}");
        }
    }

    #[test]
    fn a_response_is_read_where_the_provider_keeps_things() {
        let quirks = Quirks {
            token_answer: TokenAnswer::STANDARD
                .access_token("/authed_user/access_token")
                .token_type("/authed_user/token_type")
                .expires_in("/authed_user/expires")
                .refresh_token("/authed_user/refresh_token")
                .scope("/authed_user/scope"),
            bearer_token_type: "user",
            keep_from_token: &[("team_id", "/team/id"), ("bot", "/bot_user_id")],
            ..Quirks::STANDARD
        };
        let body = r#"{"ok":true,"access_token":"xoxb-0123","bot_user_id":"B1","team":{"id":"T1"},
            "authed_user":{"access_token":"xoxp-0123","token_type":"user","expires":"60","refresh_token":"r","scope":"a,b"}}"#;
        let response = judge_with(&quirks, 200, "application/json", body).expect("valid");
        assert_eq!(response.access_token.expose(), "xoxp-0123");
        assert_eq!(response.refresh_token.as_ref().map(RefreshToken::expose), Some("r"));
        assert_eq!((response.expires_in, response.scope.as_deref()), (Some(60), Some("a,b")));
        assert_eq!(Value::Object(response.kept), json!({"team_id": "T1", "bot": "B1"}));
        let standard = r#"{"access_token":"t","token_type":"Bearer"}"#;
        outcomes(
            &quirks,
            &[(200, standard, "token_type_missing"), (200, r#"{"ok":false,"error":"bad"}"#, "other_error")],
        );
    }

    #[test]
    fn t165_a_form_is_a_response_where_the_declaration_says_so() {
        let quirks = Quirks { token_answer_format: Some(TokenAnswerFormat::Form), ..Quirks::STANDARD };
        let form = "access_token=a%2Bb&token_type=bearer&expires_in=60&scope=a+b";
        for content_type in ["application/x-www-form-urlencoded", "text/plain", "application/json"] {
            let response = judge_with(&quirks, 200, content_type, form).expect("valid");
            assert_eq!(response.access_token.expose(), "a+b");
            assert_eq!((response.expires_in, response.scope.as_deref()), (Some(60), Some("a b")));
        }
        assert!(judge_with(&quirks, 200, "text/plain", &format!("\u{feff} {form}\n")).is_ok());
        let many = "a&".to_owned() + &(0..64).map(|n| format!("a{n}")).collect::<Vec<_>>().join("&");
        outcomes(
            &quirks,
            &[
                (200, "error=bad_verification_code&error_description=expired", "other_error"),
                (400, "error=invalid_grant", "invalid_grant"),
                (400, r#"{"error":"invalid_grant"}"#, "invalid_grant"),
                (200, "access_token=a&access_token=b&token_type=bearer", "token_response_malformed"),
                (200, "access_token=%zz&token_type=bearer", "token_response_malformed"),
                (200, "<html></html>", "token_response_malformed"),
                (200, "", "token_response_malformed"),
                (200, &many, "token_response_malformed"),
                (200, "token_type=bearer", "access_token_missing"),
            ],
        );
    }

    #[test]
    fn t166_json_may_come_as_text_where_the_declaration_says_so() {
        let quirks = Quirks { token_answer_format: Some(TokenAnswerFormat::Json), ..Quirks::STANDARD };
        let judge = |body| judge_with(&quirks, 200, "text/plain", body).map_or_else(|error| error.code(), |_| "ok");
        assert_eq!(judge(r#"{"access_token":"t","token_type":"bearer"}"#), "ok");
        assert_eq!(judge("access_token=t&token_type=bearer"), "token_response_malformed");
    }

    #[test]
    fn errors_are_seen_where_the_provider_says_them_and_where_the_specification_does() {
        let answer = ErrorAnswer::STANDARD.code("/errcode").description("/errmsg");
        let quirks = Quirks { error_answer: Some(answer), ..Quirks::STANDARD };
        let token = |member: &str| format!(r#"{{{member}"access_token":"t","token_type":"bearer"}}"#);
        outcomes(
            &quirks,
            &[
                (200, &token(""), "ok"),
                (200, &token(r#""errcode":0,"errmsg":"ok","#), "ok"),
                (200, &token(r#""errcode":"0","#), "ok"),
                (200, &token(r#""errcode":null,"#), "ok"),
                (200, &token(r#""errcode":40029,"#), "other_error"),
                (200, &token(r#""errcode":"invalid_grant","#), "invalid_grant"),
                (200, &token(r#""errcode":{},"#), "other_error"),
                (200, &token(r#""errcode":0,"error":"invalid_grant","#), "invalid_grant"),
                (400, r#"{"errcode":40029,"errmsg":"bad"}"#, "other_error"),
                (400, r#"{"errcode":0}"#, "unexpected_status"),
            ],
        );
        let error = judge_with(&quirks, 200, "application/json", r#"{"errcode":40029,"errmsg":"invalid code"}"#);
        assert_eq!(error.expect_err("an error").description(), Some("40029: invalid code"));
        let quirks = Quirks { error_answer: Some(ErrorAnswer::STANDARD), ..Quirks::STANDARD };
        outcomes(&quirks, &[(200, &token(r#""error":0,"#), "ok"), (200, &token(r#""error":-14003,"#), "other_error")]);
    }

    #[test]
    fn an_answer_is_fine_as_the_provider_says_it() {
        let token = |member: &str| format!(r#"{{{member}"access_token":"t","token_type":"bearer"}}"#);
        let with = |answer| Quirks { error_answer: Some(answer), ..Quirks::STANDARD };
        let ok = with(ErrorAnswer::STANDARD.ok("/ok"));
        outcomes(
            &ok,
            &[
                (200, &token(""), "ok"),
                (200, &token(r#""ok":true,"#), "ok"),
                (200, &token(r#""ok":null,"#), "ok"),
                (200, &token(r#""ok":false,"#), "other_error"),
                (200, &token(r#""ok":"false","#), "other_error"),
                (200, &token(r#""ok":false,"error":"invalid_grant","#), "invalid_grant"),
                (200, &token(r#""ok":true,"error":"invalid_grant","#), "invalid_grant"),
            ],
        );
        let error = judge_with(&ok, 200, "application/json", r#"{"ok":false}"#).expect_err("an error");
        assert_eq!((error.description(), error.provider_code()), (None, None));
        let number = with(ErrorAnswer::STANDARD.code("/code").fine("200"));
        outcomes(
            &number,
            &[
                (200, &token(r#""code":200,"#), "ok"),
                (200, &token(r#""code":200.0,"#), "ok"),
                (200, &token(r#""code":"200","#), "ok"),
                (200, &token(r#""code":null,"#), "ok"),
                (200, &token(r#""code":"","#), "ok"),
                (200, &token(r#""code":0,"#), "other_error"),
                (200, &token(r#""code":"0","#), "other_error"),
                (200, &token(r#""code":2000,"#), "other_error"),
                (200, &token(r#""code":{},"#), "other_error"),
            ],
        );
        let word = with(ErrorAnswer::STANDARD.code("/status").fine("success"));
        outcomes(
            &word,
            &[
                (200, &token(r#""status":"success","#), "ok"),
                (200, &token(r#""status":"Success","#), "other_error"),
                (200, &token(r#""status":0,"#), "other_error"),
            ],
        );
        // What other codes there are, `0` is none by itself.
        outcomes(&with(ErrorAnswer::STANDARD.code("/status")), &[(200, &token(r#""status":0,"#), "ok")]);
    }

    #[test]
    fn a_missing_type_is_a_bearer_token_where_the_declaration_says_so() {
        let quirks = Quirks { optional_token_type: true, ..Quirks::STANDARD };
        outcomes(
            &quirks,
            &[
                (200, r#"{"access_token":"t"}"#, "ok"),
                (200, r#"{"access_token":"t","token_type":null}"#, "ok"),
                (200, r#"{"access_token":"t","token_type":"mac"}"#, "token_type_unsupported"),
                (200, r#"{"access_token":"t","token_type":1}"#, "token_type_missing"),
            ],
        );
        let quirks = Quirks { bearer_token_type: "User Access Token", ..Quirks::STANDARD };
        outcomes(
            &quirks,
            &[
                (200, r#"{"access_token":"t","token_type":"user access token"}"#, "ok"),
                (200, r#"{"access_token":"t","token_type":"Bearer"}"#, "ok"),
                (200, r#"{"access_token":"t"}"#, "token_type_missing"),
            ],
        );
    }

    #[test]
    fn scopes_may_be_a_list() {
        let body = r#"{"access_token":"t","token_type":"bearer","scope":["a","b"]}"#;
        assert_eq!(judge(200, "application/json", body).expect("valid").scope.as_deref(), Some("a b"));
        for odd in ["[1]", "42", "{}"] {
            assert_eq!(member(&format!(r#""scope":{odd},"refresh_token":false"#)), "ok", "a login does without them");
        }
    }

    #[test]
    fn null_and_empty_say_nothing() {
        for nothing in
            [r#""error":null"#, r#""error":"""#, r#""refresh_token":null,"scope":"","id_token":"","error":null"#]
        {
            assert_eq!(member(nothing), "ok", "{nothing}");
        }
        assert_eq!(
            code(200, "application/json", r#"{"access_token":"","token_type":"Bearer"}"#),
            "access_token_missing"
        );
    }

    #[test]
    fn a_refusal_is_read_at_every_status_of_its_class_and_in_every_shape() {
        let judged = |status: u16, challenge: Option<&'static str>, body: &str| {
            let mut headers = HeaderMap::new();
            headers.extend(challenge.map(|challenge| (header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge))));
            let status = StatusCode::from_u16(status).expect("a status");
            let response = Response { status, headers, body: Bytes::copy_from_slice(body.as_bytes()) };
            let error =
                TokenResponse::parse(&response, &Quirks::STANDARD, &IdentitySources::PROFILE).expect_err("refused");
            let word = error.provider_code().map(str::to_owned);
            (error.code(), word, error.description().map(str::to_owned))
        };
        let words = |word: Option<&str>, words: Option<&str>| (word.map(str::to_owned), words.map(str::to_owned));
        for (status, challenge, body, code, (word, description)) in [
            (
                403,
                None,
                r#"{"error":"invalid_grant","error_description":"gone"}"#,
                "invalid_grant",
                words(None, Some("gone")),
            ),
            (422, None, r#"{"error":"invalid_request"}"#, "invalid_request", words(None, None)),
            (
                404,
                None,
                r#"{"error":"not_found","message":"no app"}"#,
                "other_error",
                words(Some("not_found"), Some("no app")),
            ),
            (
                400,
                None,
                r#"{"error":{"message":"Bad code","type":"OAuthException","code":100}}"#,
                "other_error",
                words(Some("OAuthException"), Some("Bad code")),
            ),
            (
                401,
                Some("Bearer error=\"invalid_client\", error_description=\"who\""),
                "",
                "invalid_client",
                words(None, Some("who")),
            ),
            (401, Some("Basic realm=\"as\""), "Unauthorized", "invalid_client", words(None, Some("Unauthorized"))),
            (401, None, "<html>", "invalid_client", words(None, Some("<html>"))),
            (
                400,
                None,
                r#"{"error":"bad_verification_code"}"#,
                "other_error",
                words(Some("bad_verification_code"), None),
            ),
            (400, None, "nothing at all", "unexpected_status", words(None, None)),
            (429, None, r#"{"error":"slow_down"}"#, "rate_limited", words(None, None)),
        ] {
            assert_eq!(judged(status, challenge, body), (code, word, description), "{status} {body}");
        }
    }
}
