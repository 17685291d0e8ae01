use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::client_authentication::authenticate;
use super::received::Received;
use super::response::{self, Refusal};
use super::state::IssuedGrant;

/// Introspection (RFC 7662 §2): a client learns of its own tokens, and of nobody else's.
pub(super) fn serve(received: &Received) -> Response {
    let client = match authenticate(received) {
        Ok(client) => client,
        Err(refusal) => return refusal.into_response(),
    };
    if client.secret.is_none() {
        return Refusal::invalid_client("a public client learns nothing of tokens").into_response();
    }
    let Ok(Some(token)) = received.form.one("token") else {
        return Refusal::new("invalid_request", "token is missing or appears twice").into_response();
    };
    let mut state = received.shared.lock();
    let of_access = state.grant_of(&received.tenant, token).map(|grant| {
        let end = state.access_tokens.end(token, received.now);
        (grant, end, Some("Bearer"))
    });
    let end_of_refresh = state.refresh_tokens.end(token, received.now);
    let of_refresh = state.refresh_tokens.get_mut(token, received.now).filter(|refresh| !refresh.used);
    let of_refresh = of_refresh.map(|refresh| (refresh.grant.clone(), end_of_refresh, None));
    let known = of_access
        .or(of_refresh)
        .filter(|(grant, ..)| grant.client.id == client.id && grant.tenant == received.tenant && !grant.is_revoked());
    let members = match known {
        Some((grant, end, kind)) => active(received, &grant, end, kind),
        None => Map::from_iter([("active".to_owned(), Value::Bool(false))]),
    };
    response::json(&Value::Object(members))
}

fn active(received: &Received, grant: &IssuedGrant, end: Option<i64>, kind: Option<&str>) -> Map<String, Value> {
    let subject = grant.persona.as_ref().map_or(&*grant.client.id, |persona| &*persona.subject);
    let members = [
        ("active", json!(true)),
        ("scope", json!(grant.scopes.join(" "))),
        ("client_id", json!(grant.client.id)),
        ("username", json!(grant.persona.as_ref().map(|persona| &persona.login))),
        ("token_type", json!(kind)),
        ("exp", json!(end)),
        ("iat", json!(grant.authenticated_at)),
        ("sub", json!(subject)),
        ("iss", json!(received.issuer())),
    ];
    members.into_iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| (name.to_owned(), value)).collect()
}
