use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::StatusCode;
use serde_json::Value;

use super::authorization_response::deliver;
use super::client_authentication::authenticate;
use super::received::Received;
use super::response::Refusal;
use super::{ClientRegistration, pages};

/// Revocation (RFC 7009 §2): also of tokens that are not known.
pub(super) fn revoke(received: &Received) -> Response {
    let client = match authenticate(received) {
        Ok(client) => client,
        Err(refusal) => return refusal.into_response(),
    };
    let Ok(Some(token)) = received.form.one("token") else {
        return Refusal::new("invalid_request", "token is missing or appears twice").into_response();
    };
    let mut state = received.shared.lock();
    if let Some(refresh) = state.refresh_tokens.get_mut(token, received.now) {
        if refresh.grant.client.id == client.id {
            // RFC 7009 §2.1: the access tokens of the same grant go too.
            refresh.grant.revoke();
        }
    } else if state.grant_of(&received.tenant, token).is_some_and(|grant| grant.client.id == client.id) {
        state.access_tokens.take(token, received.now);
    }
    StatusCode::OK.into_response()
}

/// RP-initiated logout (OpenID Connect RP-Initiated Logout §2). There is no session to end: nobody is remembered.
pub(super) fn end_session(received: &Received) -> Response {
    let parameters = received.parameters();
    let (Ok(hint), Ok(client_id), Ok(target), Ok(state)) = (
        parameters.one("id_token_hint"),
        parameters.one("client_id"),
        parameters.one("post_logout_redirect_uri"),
        parameters.one("state"),
    ) else {
        return pages::error("A parameter appears twice.");
    };
    let hinted = hint.map(audience);
    if hinted == Some(None) {
        return pages::error("The id_token_hint is not an ID token.");
    }
    let hinted = hinted.flatten();
    if let (Some(a), Some(b)) = (client_id, &hinted)
        && a != b
    {
        return pages::error("The id_token_hint was issued to another client.");
    }
    let Some(target) = target else { return pages::logged_out() };
    let client = client_id.or(hinted.as_deref()).and_then(|id| received.shared.lock().client(id));
    if !client
        .is_some_and(|client: ClientRegistration| client.accepts_post_logout_redirect(target, received.shared.reach))
    {
        return pages::error("This post_logout_redirect_uri is not registered, or not on a loopback host.");
    }
    let state: Vec<_> = state.map(|state| ("state", state.to_owned())).into_iter().collect();
    deliver(target, false, &state)
}

/// The client an ID token was issued to. The signature is not looked at: a hint may outlive the keys of this process.
fn audience(token: &str) -> Option<String> {
    let payload = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    let claims: Value = serde_json::from_slice(&payload).ok()?;
    claims.get("aud")?.as_str().map(str::to_owned)
}
