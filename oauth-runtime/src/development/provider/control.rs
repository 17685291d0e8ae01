//! The provider by HTTP: what a test in another language says to it.

use std::sync::Arc;

use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use url::Url;

use super::state::{BrowserScript, Shared, State};
use super::{ApiAnswer, Endpoint, Misbehaviour, Persona, ResponseFault, response};
use crate::entropy::{SystemEntropy, one_time_value};
use crate::types::is_on_this_machine;

/// Where everybody is meant.
const EVERYBODY: &str = "/control";
/// Where the browser is meant that asks.
const BROWSER: &str = "/control/browser";
/// Names the script of a browser.
pub(super) const COOKIE: &str = "development-script";
/// How long a browser has its script, in seconds.
const SCRIPT_LIFETIME: i64 = 24 * 3600;
const MAX_BODY: usize = 256 * 1024;
const MAX_FAULTS: usize = 100;

/// What is asked for; what is left out stays as it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wish {
    /// Null for the page.
    #[serde(default, deserialize_with = "present")]
    log_in_as: Option<Option<Who>>,
    /// Null for everything.
    #[serde(default, deserialize_with = "present")]
    grant_only: Option<Option<Vec<String>>>,
    faults: Option<Vec<Fault>>,
    answers: Option<Vec<Answer>>,
    access_token_lifetime: Option<u32>,
    clock_offset: Option<i64>,
    #[serde(default)]
    rotate_keys: bool,
    #[serde(default)]
    revoke_everything: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Who {
    /// By login name, subject or address.
    Known(String),
    New(NewPersona),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewPersona {
    subject: String,
    login: String,
    name: String,
    id: Option<u64>,
    email: Option<String>,
    #[serde(default)]
    email_verified: bool,
    #[serde(default)]
    claims: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Fault {
    Named(String),
    Whole(WholeAnswer),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WholeAnswer {
    /// The path of the endpoint below the issuer.
    at: String,
    response: Option<String>,
    retry_after: Option<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    method: String,
    address: String,
    status: Option<u16>,
    json: Option<Value>,
    #[serde(default)]
    once: bool,
}

/// A member that is there, null or not.
fn present<'de, D: serde::Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Answers a request to the controls; none if it is none, or there are none.
pub(super) async fn serve(shared: &Arc<Shared>, request: Request) -> Result<Response, Request> {
    let is_browser = match request.uri().path() {
        _ if !shared.has_control => return Err(request),
        EVERYBODY => false,
        BROWSER => true,
        _ => return Err(request),
    };
    // A page of another site can send no JSON without being asked by which right, and nothing here answers that.
    if !is_of_this_machine(request.headers()) {
        return Ok(refused(StatusCode::FORBIDDEN, "a page of another site has no say here"));
    }
    Ok(match *request.method() {
        Method::GET if !is_browser => state_of(&shared.lock()),
        Method::DELETE => begin_anew(shared, is_browser, request.headers()),
        Method::POST => match read(request).await {
            Ok(wish) if is_browser => for_browser(shared, wish),
            Ok(wish) => for_everybody(shared, wish),
            Err(refusal) => refusal,
        },
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    })
}

fn is_of_this_machine(headers: &HeaderMap) -> bool {
    headers.get_all(header::ORIGIN).iter().all(|origin| {
        let url = origin.to_str().ok().and_then(|origin| Url::parse(origin).ok());
        url.is_some_and(|url| url.host().is_some_and(|host| is_on_this_machine(&host)))
    })
}

async fn read(request: Request) -> Result<Wish, Response> {
    let media_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = media_type.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case("application/json") {
        return Err(refused(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send `Content-Type: application/json`"));
    }
    let body = axum::body::to_bytes(request.into_body(), MAX_BODY).await;
    let body = body.map_err(|_| refused(StatusCode::PAYLOAD_TOO_LARGE, "a script has 256 KiB at most"))?;
    serde_json::from_slice(&body).map_err(|why| refused(StatusCode::BAD_REQUEST, &format!("this is no script: {why}")))
}

/// Who asked, what went wrong, what happened.
fn state_of(state: &State) -> Response {
    let requests = state.requests.iter().map(|request| {
        json!({
            "tenant": request.tenant,
            "endpoint": request.endpoint.path(),
            "method": request.method.as_str(),
            "target": request.target,
            "grant_type": request.grant_type,
            "scope": request.scope,
            "body": String::from_utf8_lossy(&request.body),
        })
    });
    let personas = state.personas.iter().map(|persona| persona.login());
    response::json(&json!({
        "requests": requests.collect::<Vec<_>>(),
        "personas": personas.collect::<Vec<_>>(),
        "faults": Misbehaviour::ALL.iter().map(|fault| fault.name()).collect::<Vec<_>>(),
    }))
}

fn begin_anew(shared: &Shared, is_browser: bool, headers: &HeaderMap) -> Response {
    let mut state = shared.lock();
    let now = state.now();
    if is_browser {
        if let Some(id) = script_of(headers) {
            state.scripts.take(&id, now);
        }
        return StatusCode::NO_CONTENT.into_response();
    }
    let fresh = State::default();
    (state.auto_login, state.grant_only) = (fresh.auto_login, fresh.grant_only);
    (state.faults, state.delays, state.answers) = (fresh.faults, fresh.delays, fresh.answers);
    (state.requests, state.counts) = (fresh.requests, fresh.counts);
    (state.clock_offset, state.access_token_lifetime) = (fresh.clock_offset, fresh.access_token_lifetime);
    state.key_generation = fresh.key_generation;
    // A browser that still has the cookie has no script behind it.
    state.scripts.clear();
    state.pending.clear();
    state.revoke_everything();
    StatusCode::NO_CONTENT.into_response()
}

fn for_everybody(shared: &Shared, wish: Wish) -> Response {
    let mut state = shared.lock();
    let (persona, faults, answers) = match (who(&state, wish.log_in_as), faults(wish.faults), answers(wish.answers)) {
        (Ok(persona), Ok(faults), Ok(answers)) => (persona, faults, answers),
        (Err(why), ..) | (_, Err(why), _) | (.., Err(why)) => return refused(StatusCode::BAD_REQUEST, &why),
    };
    if let Some(persona) = persona {
        state.auto_login = persona;
    }
    if let Some(scopes) = wish.grant_only {
        state.grant_only = scopes;
    }
    if let Some(faults) = faults {
        state.faults = faults.into_iter().map(|fault| (None, fault)).collect();
    }
    for (method, address, answer) in answers {
        state.answers.add(method, &address, answer);
    }
    if let Some(seconds) = wish.access_token_lifetime {
        state.access_token_lifetime = seconds.into();
    }
    if let Some(seconds) = wish.clock_offset {
        state.clock_offset = seconds;
    }
    if wish.rotate_keys {
        state.key_generation = state.key_generation.wrapping_add(1);
    }
    if wish.revoke_everything {
        state.revoke_everything();
    }
    StatusCode::NO_CONTENT.into_response()
}

/// A script of its own for the browser, by a cookie of this host.
fn for_browser(shared: &Shared, wish: Wish) -> Response {
    let concerns_everybody = wish.answers.is_some()
        || wish.access_token_lifetime.is_some()
        || wish.clock_offset.is_some()
        || wish.rotate_keys
        || wish.revoke_everything;
    if concerns_everybody {
        let why =
            "a browser has `log_in_as`, `grant_only` and `faults` of its own; the rest is for everybody, at /control";
        return refused(StatusCode::BAD_REQUEST, why);
    }
    let Ok(id) = one_time_value(&SystemEntropy) else { return response::broken() };
    let mut state = shared.lock();
    let (persona, faults) = match (who(&state, wish.log_in_as), faults(wish.faults)) {
        (Ok(persona), Ok(faults)) => (persona.flatten(), faults.unwrap_or_default()),
        (Err(why), _) | (_, Err(why)) => return refused(StatusCode::BAD_REQUEST, &why),
    };
    let script = BrowserScript { persona, grant_only: wish.grant_only.flatten(), faults };
    let end = state.now().saturating_add(SCRIPT_LIFETIME);
    state.scripts.put(id.clone(), end, Arc::new(script));
    let cookie = format!("{COOKIE}={id}; Path=/; HttpOnly; SameSite=Lax; Max-Age={SCRIPT_LIFETIME}");
    let mut response = StatusCode::NO_CONTENT.into_response();
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

/// The name of a browser's script.
pub(super) fn script_of(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == COOKIE).map(|(_, value)| value.to_owned())
}

#[expect(clippy::option_option, reason = "left out, nobody, somebody")]
fn who(state: &State, wish: Option<Option<Who>>) -> Result<Option<Option<Persona>>, String> {
    Ok(match wish {
        None => None,
        Some(None) => Some(None),
        Some(Some(Who::Known(name))) => match state.persona(&name) {
            Some(persona) => Some(Some(persona.clone())),
            None => return Err(format!("nobody is called {name:?} here")),
        },
        Some(Some(Who::New(new))) => {
            let mut persona = Persona::new(new.subject, new.login, new.name);
            if let Some(id) = new.id {
                persona = persona.with_id(id);
            }
            if let Some(email) = new.email {
                persona = persona.with_email(email, new.email_verified);
            }
            let with_claims = new.claims.into_iter().fold(persona, |who, (name, value)| who.with_claim(name, value));
            Some(Some(with_claims))
        }
    })
}

fn faults(wish: Option<Vec<Fault>>) -> Result<Option<Vec<Misbehaviour>>, String> {
    let Some(wish) = wish else { return Ok(None) };
    if wish.len() > MAX_FAULTS {
        return Err(format!("there are {MAX_FAULTS} faults at most"));
    }
    wish.into_iter().map(fault).collect::<Result<_, _>>().map(Some)
}

fn fault(wish: Fault) -> Result<Misbehaviour, String> {
    let WholeAnswer { at, response, retry_after } = match wish {
        Fault::Whole(whole) => whole,
        Fault::Named(name) => {
            let known = Misbehaviour::ALL.iter().find(|fault| fault.name() == name);
            return known.copied().ok_or_else(|| format!("there is no fault {name:?}: GET /control lists them"));
        }
    };
    let endpoint = Endpoint::named(&at).ok_or_else(|| format!("there is no endpoint {at:?}"))?;
    let fault = match (response, retry_after) {
        (None, Some(seconds)) => ResponseFault::RetryAfter(seconds),
        (Some(name), None) => ResponseFault::named(&name).ok_or_else(|| format!("no answer goes wrong as {name:?}"))?,
        _ => return Err("say how the answer goes wrong: `response` or `retry_after`".to_owned()),
    };
    Ok(Misbehaviour::Response(endpoint, fault))
}

fn answers(wish: Option<Vec<Answer>>) -> Result<Vec<(Method, String, ApiAnswer)>, String> {
    let read = |Answer { method, address, status, json, once }| {
        let method = Method::try_from(&*method).map_err(|_| format!("{method:?} is no method"))?;
        let status = StatusCode::from_u16(status.unwrap_or(200)).map_err(|_| format!("{status:?} is no status"))?;
        let answer = match json {
            Some(value) => ApiAnswer::from(value).with_status(status),
            None => ApiAnswer::from(status),
        };
        Ok((method, address, if once { answer.once() } else { answer }))
    };
    wish.unwrap_or_default().into_iter().map(read).collect()
}

fn refused(status: StatusCode, why: &str) -> Response {
    response::json_with_status(status, &json!({ "error": why }))
}
