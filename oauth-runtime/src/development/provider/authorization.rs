use std::sync::Arc;

use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::authorization_response::{self, Outcome};
use super::received::{DecodedParameters, Received, Repeated};
use super::state::{CheckedRequest, Code, IssuedGrant, Pending, ResponseTarget, State};
use super::{Misbehaviour, Persona, pages, response};
use crate::entropy::{SystemEntropy, one_time_value};
use crate::types::AuthorizationCode;

/// Why a request is refused.
enum Objection {
    /// The client or the redirect URI is in doubt, so nobody may be redirected (RFC 6749 §4.1.2.1).
    Page(&'static str),
    /// The client is told.
    Client(Box<ResponseTarget>, &'static str, &'static str),
}

pub(super) fn serve(received: &Received) -> Response {
    if received.misbehaves(Misbehaviour::KeysRotateAtAuthorization) {
        let mut state = received.shared.lock();
        state.key_generation = state.key_generation.wrapping_add(1);
    }
    let request = match read(received) {
        Ok(request) => request,
        Err(Objection::Page(reason)) => return pages::error(reason),
        Err(Objection::Client(target, code, description)) => {
            return authorization_response::send(received, &target, Outcome::Error(code, Some(description)));
        }
    };
    let told_to_fail = received.faults.iter().find_map(|fault| match fault {
        Misbehaviour::AuthorizationError(code) => Some(*code),
        Misbehaviour::AuthorizationDenied => Some("access_denied"),
        _ => None,
    });
    if let Some(code) = told_to_fail {
        return authorization_response::send(received, &request.target, Outcome::Error(code, None));
    }
    let decided = without_page(received, &received.shared.lock(), &request);
    if let Some((persona, scopes)) = decided {
        return grant(received, request, persona, scopes);
    }
    if request.silent {
        return authorization_response::send(received, &request.target, Outcome::Error("login_required", None));
    }
    let Ok(id) = one_time_value(&SystemEntropy) else { return response::broken() };
    let mut state = received.shared.lock();
    let page = pages::login(&received.tenant, &id, &request, &state.personas);
    state.open_page(id, Pending::OAuth2(Box::new(request)));
    page
}

/// Who logs in and what is granted when no page is shown.
fn without_page(received: &Received, state: &State, request: &CheckedRequest) -> Option<(Persona, Vec<String>)> {
    let default = received.persona().or(state.auto_login.as_ref())?;
    let hinted = request.login_hint.as_deref().and_then(|hint| state.persona(hint));
    let of_browser = received.script.as_ref().and_then(|script| script.grant_only.as_ref());
    let only = of_browser.or(state.grant_only.as_ref());
    let granted = |scope: &&String| only.is_none_or(|only| only.contains(scope));
    Some((hinted.unwrap_or(default).clone(), request.scopes.iter().filter(granted).cloned().collect()))
}

/// Issues a code and sends the browser back.
pub(super) fn grant(received: &Received, request: CheckedRequest, persona: Persona, scopes: Vec<String>) -> Response {
    let (Ok(code), Ok(session)) = (one_time_value(&SystemEntropy), one_time_value(&SystemEntropy)) else {
        return response::broken();
    };
    let code = AuthorizationCode::new(code);
    let target = request.target;
    let mut grant = IssuedGrant::new(&request.tenant, target.client.clone(), scopes, received.now, session);
    grant.persona = Some(persona);
    grant.nonce = request.nonce;
    grant.script.clone_from(&received.script);
    let grant = Arc::new(grant);
    let record = Code {
        grant: Arc::clone(&grant),
        redirect_uri: target.redirect_uri.clone(),
        challenge: request.challenge,
        used: false,
    };
    received.shared.lock().issue_code(&code, record);
    authorization_response::send(received, &target, Outcome::Code(&code, &grant))
}

fn read(received: &Received) -> Result<CheckedRequest, Objection> {
    let parameters = received.parameters();
    let page = |_: Repeated| Objection::Page("A parameter appears twice.");
    let id = parameters.one("client_id").map_err(page)?.ok_or(Objection::Page("The client_id is missing."))?;
    let client = received.shared.lock().client(id);
    let client = client.ok_or(Objection::Page("This client_id is not registered."))?;
    let redirect_uri = parameters.one("redirect_uri").map_err(page)?;
    let redirect_uri = redirect_uri.ok_or(Objection::Page("The redirect_uri is missing."))?;
    if !client.accepts_redirect(redirect_uri, received.shared.reach) {
        return Err(Objection::Page("This redirect_uri is not registered, or not on a loopback host."));
    }
    let mut target = ResponseTarget { client, redirect_uri: redirect_uri.to_owned(), state: None, form_post: false };
    target.state = parameters.first("state").map(str::to_owned);
    match read_rest(received, parameters, &mut target) {
        Ok(mut request) => {
            request.target = target;
            Ok(request)
        }
        Err((code, description)) => Err(Objection::Client(Box::new(target), code, description)),
    }
}

type Reason = (&'static str, &'static str);

/// Everything that the client may be told about.
fn read_rest(
    received: &Received,
    parameters: &DecodedParameters,
    target: &mut ResponseTarget,
) -> Result<CheckedRequest, Reason> {
    let one = |name| parameters.one(name).map_err(|Repeated| ("invalid_request", "a parameter appears twice"));
    one("state")?;
    target.form_post = match one("response_mode")? {
        None | Some("query") => false,
        Some("form_post") => true,
        Some(_) => return Err(("invalid_request", "response_mode must be query or form_post")),
    };
    match one("response_type")? {
        Some("code") => {}
        Some(_) => return Err(("unsupported_response_type", "response_type must be code")),
        None => return Err(("invalid_request", "response_type is missing")),
    }
    if one("request")?.is_some() {
        return Err(("request_not_supported", "request objects are not supported"));
    }
    if one("request_uri")?.is_some() {
        return Err(("request_uri_not_supported", "request objects are not supported"));
    }
    let challenge = one("code_challenge")?;
    match (challenge, one("code_challenge_method")?) {
        (None, None) if target.client.pkce_required => return Err(("invalid_request", "code_challenge is missing")),
        (None, None) => {}
        (Some(challenge), Some("S256")) if is_sha256(challenge) => {}
        (Some(_), Some("S256")) => return Err(("invalid_request", "code_challenge is not a SHA-256 hash")),
        _ => return Err(("invalid_request", "code_challenge_method must be S256")),
    }
    let prompts: Vec<&str> = one("prompt")?.unwrap_or_default().split(' ').collect();
    let silent = prompts.contains(&"none");
    if silent && prompts.len() > 1 {
        return Err(("invalid_request", "prompt=none stands alone"));
    }
    if one("max_age")?.is_some_and(|value| value.parse::<u64>().is_err()) {
        return Err(("invalid_request", "max_age must be a number of seconds"));
    }
    let scopes = scopes(one("scope")?.unwrap_or_default()).ok_or(("invalid_scope", "the scope is malformed"))?;
    Ok(CheckedRequest {
        tenant: received.tenant.clone(),
        target: target.clone(),
        scopes,
        nonce: one("nonce")?.map(str::to_owned),
        challenge: challenge.map(str::to_owned),
        login_hint: one("login_hint")?.map(str::to_owned),
        silent,
    })
}

/// RFC 6749 §3.3, without repetitions. Any scope is known here; at most 100 are taken.
pub(super) fn scopes(value: &str) -> Option<Vec<String>> {
    let mut scopes: Vec<String> = Vec::new();
    for scope in value.split(' ').filter(|scope| !scope.is_empty()) {
        if scopes.len() >= 100 || !scope.bytes().all(|b| matches!(b, 0x21 | 0x23..=0x5b | 0x5d..=0x7e)) {
            return None;
        }
        if !scopes.iter().any(|known| known == scope) {
            scopes.push(scope.to_owned());
        }
    }
    Some(scopes)
}

fn is_sha256(challenge: &str) -> bool {
    URL_SAFE_NO_PAD.decode(challenge).is_ok_and(|hash| hash.len() == 32)
}
