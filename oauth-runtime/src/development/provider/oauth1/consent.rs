use axum::response::Response;

use crate::development::provider::authorization_response::deliver;
use crate::development::provider::received::Received;
use crate::development::provider::state::{IssuedTemporaryCredentials, Pending};
use crate::development::provider::{Misbehaviour, Persona, pages, response};
use crate::entropy::{SystemEntropy, one_time_value};
use crate::types::SharedSecret;

/// RFC 5849 §2.2: asks the resource owner.
pub(in crate::development::provider) fn authorize(received: &Received) -> Response {
    let Ok(Some(token)) = received.parameters().one("oauth_token") else {
        return pages::error("The oauth_token is missing or appears twice.");
    };
    let mut state = received.shared.lock();
    let now = received.now;
    let usable = |t: &&mut IssuedTemporaryCredentials| t.tenant == received.tenant && t.authorized.is_none();
    let Some(temporary) = state.oauth1.temporary.get_mut(token, now).filter(usable).cloned() else {
        return pages::error("This oauth_token is unknown, too old or used already. Start again in the application.");
    };
    if let Some(default) = received.persona().cloned().or_else(|| state.auto_login.clone()) {
        let hint = received.parameters().first("screen_name").or(received.parameters().first("login_hint"));
        let persona = hint.and_then(|hint| state.persona(hint).cloned()).unwrap_or(default);
        drop(state);
        return grant(received, token, persona);
    }
    let Ok(id) = one_time_value(&SystemEntropy) else { return response::broken() };
    let callback = temporary.callback.as_deref().unwrap_or("this page");
    let page = pages::oauth1_login(&received.tenant, &id, temporary.client.name.as_deref(), callback, &state.personas);
    let pending = Pending::OAuth1 { tenant: received.tenant.clone(), token: token.to_owned() };
    state.open_page(id, pending);
    page
}

/// Somebody agreed.
pub(in crate::development::provider) fn grant(received: &Received, token: &str, persona: Persona) -> Response {
    let Ok(verifier) = one_time_value(&SystemEntropy) else { return response::broken() };
    let callback = {
        let mut state = received.shared.lock();
        let Some(temporary) = state.oauth1.temporary.get_mut(token, received.now) else {
            return pages::error("This took too long. Start again in the application.");
        };
        temporary.authorized = Some((persona, SharedSecret::new(verifier.clone())));
        temporary.callback.clone()
    };
    let Some(callback) = callback else { return pages::verifier(&verifier) };
    let mut parameters = vec![("oauth_token", token.to_owned()), ("oauth_verifier", verifier)];
    for &fault in &received.faults {
        bend_callback(fault, &mut parameters);
    }
    deliver(&callback, false, &parameters)
}

/// Somebody refused. RFC 5849 names no way to say so; `denied` is what large services send.
pub(in crate::development::provider) fn deny(received: &Received, token: &str) -> Response {
    let temporary = received.shared.lock().oauth1.temporary.take(token, received.now);
    match temporary.and_then(|temporary| temporary.callback) {
        Some(callback) => deliver(&callback, false, &[("denied", token.to_owned())]),
        None => pages::error("Denied. You can close this page."),
    }
}

fn bend_callback(fault: Misbehaviour, parameters: &mut Vec<(&'static str, String)>) {
    match fault {
        Misbehaviour::OAuth1WrongTokenInCallback => {
            for (_, value) in parameters.iter_mut().filter(|(name, _)| *name == "oauth_token") {
                value.push('1');
            }
        }
        Misbehaviour::OAuth1MissingVerifier => parameters.retain(|(name, _)| *name != "oauth_verifier"),
        Misbehaviour::OAuth1EmptyVerifier => {
            for (_, value) in parameters.iter_mut().filter(|(name, _)| *name == "oauth_verifier") {
                value.clear();
            }
        }
        Misbehaviour::OAuth1TokenTwiceInCallback => parameters.push(("oauth_token", "stranger".to_owned())),
        Misbehaviour::OAuth1Denied | Misbehaviour::AuthorizationDenied => {
            let token = parameters.iter().find(|(name, _)| *name == "oauth_token").map(|(_, value)| value.clone());
            *parameters = vec![("denied", token.unwrap_or_default())];
        }
        _ => {}
    }
}
