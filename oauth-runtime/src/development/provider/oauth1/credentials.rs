use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use url::form_urlencoded;

use super::signed::{ProblemReport, Signed};
use crate::development::provider::received::Received;
use crate::development::provider::state::{IssuedTemporaryCredentials, IssuedTokenCredentials};
use crate::development::provider::{Misbehaviour, Persona, response};
use crate::entropy::{SystemEntropy, one_time_value};
use crate::types::SharedSecret;

/// Life of temporary credentials in seconds.
const TEMPORARY_LIFETIME: i64 = 600;
/// Token credentials do not expire by themselves: ten years.
const TOKEN_LIFETIME: i64 = 10 * 365 * 24 * 3600;

type Pairs = Vec<(&'static str, String)>;

/// RFC 5849 §2.1.
pub(in crate::development::provider) fn temporary_credentials(received: &Received) -> Response {
    if received.misbehaves(Misbehaviour::OAuth1Problem) {
        return ProblemReport::unauthorized("permission_denied").into_response();
    }
    respond(received, issue_temporary(received))
}

/// RFC 5849 §2.3.
pub(in crate::development::provider) fn token_credentials(received: &Received) -> Response {
    if received.misbehaves(Misbehaviour::OAuth1Problem) {
        return ProblemReport::unauthorized("token_rejected").into_response();
    }
    respond(received, issue_token(received))
}

/// Why a call of the API is refused, if it is.
pub(in crate::development::provider) fn refusal(received: &Received) -> Option<Response> {
    caller(received).err().map(IntoResponse::into_response)
}

/// Who signed a call of the API.
fn caller(received: &Received) -> Result<Persona, ProblemReport> {
    Signed::read(received).and_then(|signed| {
        let rejected = ProblemReport::unauthorized("token_rejected");
        let token =
            received.shared.lock().oauth1.tokens.get_mut(signed.token()?, received.now).cloned().ok_or(rejected)?;
        if token.tenant != received.tenant || token.client_id != signed.client.id {
            return Err(rejected);
        }
        signed.verify(received, Some(&token.secret))?;
        Ok(token.persona)
    })
}

/// Who the token stands for, as a short message service describes its users.
pub(in crate::development::provider) fn verify_credentials(received: &Received) -> Response {
    let persona = match caller(received) {
        Ok(persona) => persona,
        Err(problem) => return problem.into_response(),
    };
    let mut user = persona.api_user(&["email".to_owned()], &received.shared.origin);
    user.insert("id_str".to_owned(), json!(persona.id.to_string()));
    user.insert("screen_name".to_owned(), json!(persona.login));
    response::json(&Value::Object(user))
}

fn issue_temporary(received: &Received) -> Result<Option<Pairs>, ProblemReport> {
    let signed = Signed::read(received)?;
    signed.verify(received, None)?;
    let callback =
        signed.get("oauth_callback").ok_or(ProblemReport(http::StatusCode::BAD_REQUEST, "parameter_absent"))?;
    let callback = match callback {
        "oob" => None,
        uri if signed.client.accepts_redirect(uri, received.shared.reach) => Some(uri.to_owned()),
        _ => return Err(ProblemReport(http::StatusCode::BAD_REQUEST, "parameter_rejected")),
    };
    let Some((token, secret)) = pair() else { return Ok(None) };
    let record = IssuedTemporaryCredentials {
        tenant: received.tenant.clone(),
        client: signed.client,
        callback,
        secret: SharedSecret::new(secret.clone()),
        authorized: None,
    };
    received.shared.lock().oauth1.temporary.put(token.clone(), received.now + TEMPORARY_LIFETIME, record);
    let confirmed = ("oauth_callback_confirmed", "true".to_owned());
    Ok(Some(vec![("oauth_token", token), ("oauth_token_secret", secret), confirmed]))
}

fn issue_token(received: &Received) -> Result<Option<Pairs>, ProblemReport> {
    let signed = Signed::read(received)?;
    let rejected = ProblemReport::unauthorized("token_rejected");
    let id = signed.token()?;
    let temporary = received.shared.lock().oauth1.temporary.get_mut(id, received.now).cloned().ok_or(rejected)?;
    if temporary.tenant != received.tenant || temporary.client.id != signed.client.id {
        return Err(rejected);
    }
    signed.verify(received, Some(&temporary.secret))?;
    // From here on they are used up, whatever follows.
    received.shared.lock().oauth1.temporary.take(id, received.now);
    let (persona, verifier) = temporary.authorized.ok_or(ProblemReport::unauthorized("permission_unknown"))?;
    let presented = signed.get("oauth_verifier").map(SharedSecret::from);
    if presented != Some(verifier) {
        return Err(ProblemReport::unauthorized("verifier_invalid"));
    }
    let Some((token, secret)) = pair() else { return Ok(None) };
    let user = [("user_id", persona.id.to_string()), ("screen_name", persona.login.clone())];
    let record = IssuedTokenCredentials {
        tenant: received.tenant.clone(),
        client_id: signed.client.id.clone(),
        secret: SharedSecret::new(secret.clone()),
        persona,
    };
    received.shared.lock().oauth1.tokens.put(token.clone(), received.now + TOKEN_LIFETIME, record);
    Ok(Some([vec![("oauth_token", token), ("oauth_token_secret", secret)], user.to_vec()].concat()))
}

fn pair() -> Option<(String, String)> {
    Some((one_time_value(&SystemEntropy).ok()?, one_time_value(&SystemEntropy).ok()?))
}

fn respond(received: &Received, issued: Result<Option<Pairs>, ProblemReport>) -> Response {
    let mut pairs = match issued {
        Ok(Some(pairs)) => pairs,
        Ok(None) => return response::broken(),
        Err(problem) => return problem.into_response(),
    };
    for &fault in &received.faults {
        bend_credentials(fault, &mut pairs);
    }
    if received.misbehaves(Misbehaviour::OAuth1Json) {
        let members: Map<String, Value> =
            pairs.into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect();
        return response::json(&Value::Object(members));
    }
    response::form_text(form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
}

fn bend_credentials(fault: Misbehaviour, pairs: &mut Pairs) {
    let mut set = |name: &str, new: &str| {
        for (_, value) in pairs.iter_mut().filter(|(n, _)| *n == name) {
            new.clone_into(value);
        }
    };
    match fault {
        Misbehaviour::OAuth1CallbackNotConfirmed => set("oauth_callback_confirmed", "false"),
        Misbehaviour::OAuth1EmptyToken => set("oauth_token", ""),
        Misbehaviour::OAuth1CallbackConfirmationMissing => {
            pairs.retain(|(name, _)| *name != "oauth_callback_confirmed");
        }
        Misbehaviour::OAuth1MissingSecret => pairs.retain(|(name, _)| *name != "oauth_token_secret"),
        Misbehaviour::OAuth1DuplicateNames => pairs.push(("oauth_token", "stranger".to_owned())),
        _ => {}
    }
}
