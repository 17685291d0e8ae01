use std::sync::Arc;

use axum::response::Response;
use url::Url;

use super::received::Received;
use super::state::{IssuedGrant, ResponseTarget};
use super::{Misbehaviour, id_token, pages, response};
use crate::entropy::{SystemEntropy, one_time_value};
use crate::types::{AccessToken, AuthorizationCode};

/// What the client is told.
pub(super) enum Outcome<'a> {
    Code(&'a AuthorizationCode, &'a Arc<IssuedGrant>),
    Error(&'static str, Option<&'static str>),
}

/// Sends the browser back to the client (RFC 6749 §4.1.2, RFC 9207 §2).
pub(super) fn send(received: &Received, target: &ResponseTarget, outcome: Outcome<'_>) -> Response {
    let mut parameters: Vec<(&'static str, String)> = Vec::new();
    let grant = match outcome {
        Outcome::Code(code, grant) => {
            parameters.push(("code", code.expose().to_owned()));
            Some(grant)
        }
        Outcome::Error(code, description) => {
            parameters.push(("error", code.to_owned()));
            parameters.extend(description.map(|text| ("error_description", text.to_owned())));
            None
        }
    };
    parameters.extend(target.state.clone().map(|state| ("state", state)));
    parameters.push(("iss", received.issuer()));
    for &fault in &received.faults {
        bend_parameters(fault, received, grant, &mut parameters);
    }
    let form_post = target.form_post ^ received.misbehaves(Misbehaviour::AuthorizationOtherMode);
    deliver(&target.redirect_uri, form_post, &parameters)
}

fn bend_parameters(
    fault: Misbehaviour,
    received: &Received,
    grant: Option<&Arc<IssuedGrant>>,
    parameters: &mut Vec<(&'static str, String)>,
) {
    let value = |name: &str| parameters.iter().find(|(n, _)| *n == name).map(|(_, value)| value.clone());
    match fault {
        Misbehaviour::AuthorizationWrongIssuer => append_one(parameters, "iss"),
        Misbehaviour::AuthorizationMissingIssuer => parameters.retain(|(name, _)| *name != "iss"),
        Misbehaviour::AuthorizationIssuerTwice => parameters.push(("iss", received.canary())),
        Misbehaviour::AuthorizationMissingState => parameters.retain(|(name, _)| *name != "state"),
        Misbehaviour::AuthorizationWrongState => append_one(parameters, "state"),
        Misbehaviour::AuthorizationStateTwice => parameters.extend(value("state").map(|state| ("state", state))),
        Misbehaviour::AuthorizationCodeTwice if grant.is_some() => {
            parameters.insert(0, ("code", "stranger".to_owned()))
        }
        Misbehaviour::AuthorizationHugeCode => {
            for (_, value) in parameters.iter_mut().filter(|(name, _)| *name == "code") {
                *value = "c".repeat(8192);
            }
        }
        Misbehaviour::AuthorizationErrorAndCode => parameters.push(("error", "access_denied".to_owned())),
        Misbehaviour::AuthorizationTokensInFrontChannel => {
            let (Some(grant), Ok(token)) = (grant, one_time_value(&SystemEntropy)) else { return };
            let token = AccessToken::new(token);
            received.shared.lock().issue_access_token(&token, Arc::clone(grant));
            parameters.extend(id_token::issue(received, grant, &token, false).map(|id_token| ("id_token", id_token)));
            parameters.push(("access_token", token.expose().to_owned()));
            parameters.push(("token_type", "Bearer".to_owned()));
        }
        Misbehaviour::AuthorizationNothing => {
            parameters.retain(|(name, _)| !matches!(*name, "code" | "error" | "error_description"));
        }
        _ => {}
    }
}

fn append_one(parameters: &mut [(&'static str, String)], name: &str) {
    for (_, value) in parameters.iter_mut().filter(|(n, _)| *n == name) {
        value.push('1');
    }
}

/// By redirect, or as a form that the browser posts.
pub(super) fn deliver(redirect_uri: &str, form_post: bool, parameters: &[(&'static str, String)]) -> Response {
    if form_post {
        return pages::form_post(redirect_uri, parameters);
    }
    let Ok(mut location) = Url::parse(redirect_uri) else {
        return pages::error("The redirect_uri is not a URL.");
    };
    if !parameters.is_empty() {
        location.query_pairs_mut().extend_pairs(parameters);
    }
    response::redirect(location.as_str())
}
