use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use url::form_urlencoded;

use super::ClientRegistration;
use super::received::Received;
use super::response::Refusal;
use crate::declaration::description::ClientAuthenticationMethod;
use crate::types::ClientSecret;

/// Who sends a request to the token or revocation endpoint (RFC 6749 §2.3).
pub(super) fn authenticate(received: &Received) -> Result<ClientRegistration, Refusal> {
    let repeated = |_| Refusal::new("invalid_request", "a parameter appears twice");
    let body_id = received.form.one("client_id").map_err(repeated)?;
    let body_secret = received.form.one("client_secret").map_err(repeated)?;
    let (method, id, secret) = match (received.credentials("Basic"), body_secret) {
        (Some(_), Some(_)) => return Err(Refusal::new("invalid_request", "the client authenticates twice")),
        (Some(encoded), None) => {
            let (id, secret) = basic(encoded).ok_or(Refusal::invalid_client("the Basic header is malformed"))?;
            if body_id.is_some_and(|other| other != id) {
                return Err(Refusal::new("invalid_request", "header and body name different clients"));
            }
            (ClientAuthenticationMethod::ClientSecretBasic, id, Some(secret))
        }
        (None, secret) => {
            let id = body_id.ok_or(Refusal::invalid_client("the client does not authenticate"))?;
            let method = match secret {
                Some(_) => ClientAuthenticationMethod::ClientSecretPost,
                None => ClientAuthenticationMethod::None,
            };
            (method, id.to_owned(), secret.map(ClientSecret::from))
        }
    };
    let client = received.shared.lock().client(&id).ok_or(Refusal::invalid_client("unknown client"))?;
    let expected = client.authentication;
    if expected.is_some_and(|expected| expected != method) {
        return Err(Refusal::invalid_client("the client is registered for another authentication method"));
    }
    // Secrets compare in constant time.
    if client.secret != secret {
        return Err(Refusal::invalid_client("wrong client secret"));
    }
    Ok(client)
}

/// RFC 6749 §2.3.1: both halves are form-encoded before they are joined.
fn basic(encoded: &str) -> Option<(String, ClientSecret)> {
    let joined = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    let (id, secret) = joined.split_once(':')?;
    Some((form_decode(id)?, ClientSecret::new(form_decode(secret)?)))
}

fn form_decode(half: &str) -> Option<String> {
    if half.contains('&') {
        return None;
    }
    let pair = format!("v={half}");
    form_urlencoded::parse(pair.as_bytes()).next().map(|(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t181_both_halves_of_the_basic_header_are_form_decoded() {
        let header = STANDARD.encode("a%3Ab+c:%25%26%2B%3D%C3%BC");
        let (id, secret) = basic(&header).expect("well-formed");
        assert_eq!((id.as_str(), secret.expose()), ("a:b c", "%&+=ü"));
    }
}
