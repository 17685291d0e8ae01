use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{HeaderValue, Method, StatusCode, header};
use serde_json::{Map, Value, json};

use super::received::Received;
use super::response;
use super::state::IssuedGrant;
use super::{ApiAnswer, oauth1};
use super::{Misbehaviour, Persona};

/// The parameter of a request for the profile that says which scopes open the address.
pub(crate) const ADDRESS_FOR: &str = "address_for";

/// Userinfo (OpenID Connect Core §5.3), also for plain OAuth 2.0.
pub(super) fn user_info(received: &Received) -> Response {
    let (grant, persona) = match user(received) {
        Ok(found) => found,
        Err(challenge) => return challenge.into_response(),
    };
    let mut claims = persona.claims_for(&grant.scopes, &received.shared.origin);
    claims.insert("sub".to_owned(), json!(persona.subject));
    for &fault in &received.faults {
        bend_user_info(fault, received, &mut claims);
    }
    let mut text = Value::Object(claims).to_string();
    for &fault in &received.faults {
        match fault {
            Misbehaviour::UserInfoDuplicateSubject => text.insert_str(1, r#""sub":"stranger","#),
            Misbehaviour::UserInfoNotAnObject => text = format!("[{text}]"),
            _ => {}
        }
    }
    response::json_text(text)
}

/// The user as a code host describes them.
pub(super) fn api_user(received: &Received) -> Response {
    match user(received) {
        Ok((grant, persona)) => {
            // Which scope opens the address is the real provider's affair, and its declaration says it.
            let is_enough = |scopes: &str| scopes.is_empty() || scopes.split(' ').any(|scope| grant.has(scope));
            let mut scopes = grant.scopes.clone();
            if received.query.first(ADDRESS_FOR).is_some_and(is_enough) {
                scopes.push("email".to_owned());
            }
            response::json(&Value::Object(persona.api_user(&scopes, &received.shared.origin)))
        }
        Err(challenge) => challenge.into_response(),
    }
}

/// A resource that needs the scope `repo`; a client that acts for itself sees its own.
pub(super) fn api_repositories(received: &Received) -> Response {
    let grant = match caller(received) {
        Ok(grant) => grant,
        Err(challenge) => return challenge.into_response(),
    };
    if !grant.has("repo") {
        let missing = "Bearer error=\"insufficient_scope\", scope=\"repo\"";
        return Challenge(StatusCode::FORBIDDEN, missing).into_response();
    }
    let owner = grant.persona.as_ref().map_or(grant.client.id.as_str(), |persona| persona.login.as_str());
    let name = |name: &str| format!("{owner}/{name}");
    response::json(&json!([
        { "id": 1, "name": "notes", "full_name": name("notes"), "private": true, "description": "Notes on the engine" },
        { "id": 2, "name": "engine", "full_name": name("engine"), "private": false, "description": null },
    ]))
}

/// Whom the bearer token of a request stands for.
fn user(received: &Received) -> Result<(Arc<IssuedGrant>, Persona), Challenge> {
    let grant = bearer(received)?;
    match grant.persona.clone() {
        Some(persona) => Ok((grant, persona)),
        None => Err(Challenge(StatusCode::FORBIDDEN, "Bearer error=\"insufficient_scope\"")),
    }
}

/// The grant behind a call of the API; the profile, which logins read, is none.
fn caller(received: &Received) -> Result<Arc<IssuedGrant>, Challenge> {
    let is_dead = received.misbehaves(Misbehaviour::TokenGrantDead);
    let invalid = Challenge(StatusCode::UNAUTHORIZED, "Bearer error=\"invalid_token\"");
    bearer(received).and_then(|grant| if is_dead { Err(invalid) } else { Ok(grant) })
}

/// What a test says that the API answers, to whoever brings a token that is good.
pub(super) fn answered(received: &Received, answer: ApiAnswer) -> Response {
    if !answer.needs_token {
        return answer.into_response();
    }
    if received.credentials("OAuth").is_some() {
        return oauth1::refusal(received).unwrap_or_else(|| answer.into_response());
    }
    match caller(received) {
        Ok(_) => answer.into_response(),
        Err(challenge) => challenge.into_response(),
    }
}

/// The grant behind a bearer token (RFC 6750 §2.1, §2.2; never in the query).
fn bearer(received: &Received) -> Result<Arc<IssuedGrant>, Challenge> {
    let in_body = if received.method == Method::POST { received.form.one("access_token") } else { Ok(None) };
    let token = match (received.credentials("Bearer"), in_body) {
        (Some(token), Ok(None)) | (None, Ok(Some(token))) => token,
        (None, Ok(None)) => return Err(Challenge(StatusCode::UNAUTHORIZED, "Bearer")),
        _ => return Err(Challenge(StatusCode::BAD_REQUEST, "Bearer error=\"invalid_request\"")),
    };
    let grant = received.shared.lock().grant_of(&received.tenant, token);
    grant.ok_or(Challenge(StatusCode::UNAUTHORIZED, "Bearer error=\"invalid_token\""))
}

/// RFC 6750 §3.
struct Challenge(StatusCode, &'static str);

impl IntoResponse for Challenge {
    fn into_response(self) -> Response {
        let mut response = self.0.into_response();
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(self.1));
        response
    }
}

fn bend_user_info(fault: Misbehaviour, received: &Received, claims: &mut Map<String, Value>) {
    let mut set = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    match fault {
        Misbehaviour::UserInfoWrongSubject => {
            let subject = claims.get("sub").and_then(Value::as_str).unwrap_or_default().to_owned();
            claims.insert("sub".to_owned(), json!(subject + "invalid"));
        }
        Misbehaviour::UserInfoMissingSubject => {
            claims.remove("sub");
        }
        Misbehaviour::UserInfoContradictsIdToken => {
            set("iss", json!("https://stranger.invalid"));
            set("email", json!("stranger@example.com"));
            set("email_verified", json!(true));
        }
        Misbehaviour::UserInfoDistributedClaims => {
            set("_claim_names", json!({ "credit_score": "src1" }));
            set(
                "_claim_sources",
                json!({ "src1": { "endpoint": received.canary(), "access_token": "for-the-canary" } }),
            );
        }
        Misbehaviour::UserInfoAggregatedClaims => {
            let part = |text: &str| URL_SAFE_NO_PAD.encode(text);
            let token = format!("{}.{}.", part(r#"{"alg":"none"}"#), part(r#"{"phone_number":"+44 20 7946 0018"}"#));
            set("_claim_names", json!({ "phone_number": "src1" }));
            set("_claim_sources", json!({ "src1": { "JWT": token } }));
        }
        _ => {}
    }
}
