//! The error response of a token endpoint, [RFC 6749 §5.2](https://www.rfc-editor.org/rfc/rfc6749#section-5.2), and what servers
//! send in its place.

use super::token_document::document;
use crate::declaration::description::Quirks;
use crate::error::{Error, ErrorResponse};
use crate::types::Response;
use crate::wire::challenge::Challenge;
use crate::wire::json::Json;

/// A refusal in the words that there are: the document, a challenge, a text; and of those that say nothing the status.
pub(super) fn refused(response: &Response, quirks: &Quirks) -> Error {
    let document = || document(&response.body, quirks).ok().and_then(|document| error_response(&document, quirks));
    let challenge = || {
        let challenges = Challenge::all(&response.headers);
        let challenge = challenges.iter().find(|challenge| challenge.get("error").is_some())?;
        Some(ErrorResponse::new(challenge.get("error")?, challenge.get("error_description")))
    };
    // RFC 6749 §5.2: this status is about the client, and a wrong secret must not look like a server that is down.
    let client =
        || (response.status.as_u16() == 401).then(|| ErrorResponse::new("invalid_client", response.words().as_deref()));
    let error = document().or_else(|| challenge().or_else(client).map(Error::from));
    error.unwrap_or_else(|| response.status_fault())
}

/// What the declaration says about errors, of whatever answer.
pub(crate) fn declared_error(document: &Json<'_>, quirks: &Quirks) -> Option<Error> {
    let places = quirks.error_answer.as_ref()?;
    let code = document.at(places.code).filter(|code| is_failure(code, places.fine));
    let is_refused = !places.ok.is_empty() && document.at(places.ok).is_some_and(is_false);
    if code.is_none() && !is_refused {
        return None;
    }
    let words = document.at(places.description).and_then(Json::as_str).unwrap_or_default();
    let code = code.map_or_else(String::new, |code| code.as_str().map_or_else(|| code.to_text(), str::to_owned));
    // A code of the provider's own is known by its words alone.
    let words = if code.is_empty() { words.to_owned() } else { format!("{code}: {words}") };
    let words = Some(words.trim_end_matches([':', ' '])).filter(|words| !words.is_empty());
    Some(ErrorResponse::new(&code, words).into())
}

/// RFC 6749 §5.2, and what the declaration says about errors.
pub(super) fn error_response(document: &Json<'_>, quirks: &Quirks) -> Option<Error> {
    if let Some(error) = declared_error(document, quirks) {
        return Some(error);
    }
    let declared = quirks.error_answer.as_ref();
    // Where the declaration says that `error` is also there when nothing is wrong, it was judged above.
    let error = document.at("/error").filter(|error| error.says_something());
    let error = error.filter(|_| declared.is_none_or(|places| places.code != "/error"))?;
    let words = |pointer| document.at(pointer).and_then(Json::as_str);
    let (code, description) = match error {
        // Facebook's shape, and that of many APIs.
        Json::Object(members) => {
            let code = ["type", "code", "status"].iter().find_map(|name| members.told(name));
            let code = code.map(|code| code.as_str().map_or_else(|| code.to_text(), str::to_owned));
            (code.unwrap_or_default(), words("/error/message").or_else(|| words("/error/description")))
        }
        error => {
            let code = error.as_str().map_or_else(|| error.to_text(), str::to_owned);
            (code, words("/error_description").or_else(|| words("/message")))
        }
    };
    Some(ErrorResponse::new(&code, description).into())
}

/// Servers with codes of their own also send one when nothing is wrong: `fine`, or else `0`.
fn is_failure(code: &Json<'_>, fine: &str) -> bool {
    match code {
        Json::Null | Json::Bool(false) => false,
        Json::Text(code) if code.is_empty() => false,
        Json::Text(code) => code != if fine.is_empty() { "0" } else { fine },
        Json::Number(code) if fine.is_empty() => code.as_f64() != Some(0.0),
        Json::Number(code) => code.as_f64() != fine.parse().ok(),
        Json::Bool(true) => fine != "true",
        _ => true,
    }
}

/// In a form everything is a text.
fn is_false(value: &Json<'_>) -> bool {
    matches!(value, Json::Bool(false)) || value.as_str() == Some("false")
}
