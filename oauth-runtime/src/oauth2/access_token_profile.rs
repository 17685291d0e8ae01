//! An access token that says who the user is, because it is a JWT.
//!
//! Its signature is not verified: it comes from the token endpoint over TLS, for a code of this login, and never through a
//! browser. OpenID Connect Core §3.1.3.7 (6) lets a client do so with an ID token.

use std::time::Duration;

use serde_json::{Map, Value};

use crate::error::{Error, ProtocolViolation, Result};
use crate::jose::Jws;
use crate::types::{AccessToken, Timestamp};
use crate::wire::base64::decode_url;
use crate::wire::json::{Json, Members, read_object};

/// The claims of the token (RFC 7519 §7.2).
pub(crate) fn claims(token: &AccessToken, now: Timestamp, leeway: Duration) -> Result<Map<String, Value>> {
    let token = token.expose();
    if token.len() > Jws::MAX_LENGTH {
        return Err(no_jwt("it is too long"));
    }
    let parts = token.split('.').collect::<Vec<_>>();
    let payload = match parts[..] {
        [header, payload, _] => {
            let header = decode_url(header).ok_or_else(|| no_jwt("its header is not base64url"))?;
            read_object(&header).map_err(|_| no_jwt("its header is no JSON object"))?;
            decode_url(payload).ok_or_else(|| no_jwt("its payload is not base64url"))?
        }
        [_, _, _, _, _] => return Err(no_jwt("it is encrypted")),
        _ => return Err(no_jwt("it has not three parts")),
    };
    let claims = read_object(&payload).map_err(|why| no_jwt("its payload cannot be read").because(why))?;
    require_not_expired(&claims, now.saturating_sub(leeway))?;
    Ok(claims.into())
}

/// RFC 7519 §4.1.4, where it is there.
fn require_not_expired(claims: &Members<'_>, earliest: Timestamp) -> Result<()> {
    #[allow(clippy::cast_possible_truncation, reason = "a time beyond the range is as far away as its end")]
    let seconds = match claims.get("exp") {
        None => return Ok(()),
        Some(Json::Number(exp)) => exp.as_i64().or_else(|| exp.as_f64().map(|exp| exp as i64)),
        Some(_) => None,
    };
    match seconds {
        Some(exp) if exp > earliest.seconds() => Ok(()),
        Some(_) => Err(ProtocolViolation::AccessTokenExpired.into()),
        None => Err(no_jwt("its `exp` is no number")),
    }
}

#[cold]
fn no_jwt(why: &'static str) -> Error {
    Error::from(ProtocolViolation::AccessTokenNoJwt).because(why)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::wire::base64::encode_url;

    const NOW: Timestamp = Timestamp::from_seconds(1_000);

    fn read(token: &str) -> Result<Value, &'static str> {
        let claims = claims(&AccessToken::new(token), NOW, Duration::from_secs(60));
        claims.map(Value::Object).map_err(|error| error.code())
    }

    fn token(payload: &str) -> String {
        format!("{}.{}.c2ln", encode_url(r#"{"alg":"RS256"}"#), encode_url(payload))
    }

    #[test]
    fn the_payload_of_a_jwt_is_read() {
        assert_eq!(read(&token(r#"{"sub":"7","exp":1001}"#)), Ok(json!({"sub": "7", "exp": 1001})));
        assert_eq!(read(&token(r#"{"sub":"7"}"#)), Ok(json!({"sub": "7"})));
    }

    #[test]
    fn what_is_no_jwt_is_told() {
        let header = encode_url("{}");
        for wrong in [
            "opaque".to_owned(),
            String::new(),
            "a.b".to_owned(),
            "..".to_owned(),
            "a.b.c.d.e".to_owned(),
            token("[]"),
            token("7"),
            token(r#"{"sub":"7","sub":"8"}"#),
            token(r#"{"sub":"7","exp":"never"}"#),
            token(r#"{"sub":"7","exp":null}"#),
            format!("{header}.{}=.c2ln", encode_url("{}")),
            format!("{header}.{}.c2ln", encode_url("{}x")),
            format!("{}.{}.c2ln", encode_url("[]"), encode_url("{}")),
            format!("{header}.{}.c2ln", encode_url(format!("{{\"a\":\"{}\"}}", "x".repeat(70_000)))),
        ] {
            assert_eq!(read(&wrong), Err("access_token_no_jwt"), "{}", &wrong[..wrong.len().min(80)]);
        }
    }

    #[test]
    fn t119_an_expired_token_says_nothing() {
        for (exp, expected) in
            [("941", true), ("940", false), ("0", false), ("-1e300", false), ("1e300", true), ("941.5", true)]
        {
            assert_eq!(read(&token(&format!("{{\"exp\":{exp}}}"))).is_ok(), expected, "{exp}");
        }
        assert_eq!(read(&token("{\"exp\":940}")), Err("access_token_expired"));
    }
}
