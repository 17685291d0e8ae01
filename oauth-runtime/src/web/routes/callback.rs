//! `GET` and `POST /auth/{name}`: the browser brings the provider's response.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{Method, StatusCode};

use crate::declaration::description::ResponseMode;
use crate::error::{AtStage as _, Error, ProtocolViolation, Result, SessionFault, Stage};
use crate::flow::CompletedLogin;
use crate::in_flight::{LoginHandle, RequestCookies};
use crate::tokens::TokenKey;
use crate::web::layer::app::App;
use crate::web::page::headers::{method_not_allowed, see_other, set_cookies, status_only};
use crate::web::page::rejection::missing_layer;
use crate::web::page::request_kind::is_prefetch;
use crate::web::providers::mount::Mount;
use crate::web::providers::registry::MountedProvider;
use crate::web::routes::begin_session::begin_session;
use crate::web::routes::consent_answer::{self, AskedFor};
use crate::web::routes::decision::{Decision, Question, with_cookies_of};
use crate::web::routes::failed::{failed, refused};
use crate::web::routes::hook::LoginHook;

/// The most that a provider's page may post.
pub(crate) const MAX_BODY: usize = 64 * 1024;

/// Finishes a login: the response is matched with a login of this browser, judged, and turned into a session.
pub(crate) async fn callback<S: 'static>(
    mount: &Arc<Mount>,
    hook: Option<&dyn LoginHook<S>>,
    state: S,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let Some(app) = App::of(&parts).cloned() else { return missing_layer() };
    // What a browser fetches before anybody wants it must not use the code up.
    if is_prefetch(&parts.headers) {
        return status_only(StatusCode::NO_CONTENT);
    }
    let provider = app.provider(mount);
    let brought = match read(&app, &provider, &parts, body).await {
        Ok(brought) => brought,
        Err(response) => return response,
    };
    let mut used = None;
    let finished = finish(&app, &provider, &parts, &brought, &mut used).await;
    let concluded = match finished {
        Ok(completed) => {
            let question = Question { mount, request: &parts, brought: &brought.text };
            let (decision, completed) = question.put_to(hook, state, completed).await;
            let earlier = used.as_ref().and_then(|used| used.session.as_deref());
            conclude(&app, mount, &parts, decision, completed, earlier).await
        }
        Err(error) => match used.as_mut().and_then(|used| used.asked_for.take()) {
            Some(asked_for) if error.is_denied() => consent_answer::refuse(&app, mount, asked_for).await,
            _ => Err(error),
        },
    };
    let mut response = concluded.unwrap_or_else(|error| {
        let return_to = used.as_ref().and_then(|used| used.return_to.as_deref()).and_then(|path| app.target(path));
        failed(&app, mount, &parts, &error, return_to)
    });
    if let Some(used) = used {
        set_cookies(response.headers_mut(), app.logins.forget(&used.handle));
    }
    response
}

/// A login in flight that was found, and is used up.
struct Used {
    handle: LoginHandle,
    return_to: Option<Box<str>>,
    /// The session at the start of the login, where the response does not carry its cookie.
    session: Option<Box<str>>,
    /// What a user was asked for who is logged in already.
    asked_for: Option<AskedFor>,
}

/// A provider's response, form-encoded, and how it came.
struct Brought {
    text: String,
    mode: ResponseMode,
}

/// Reads the query, or the body if the provider was asked to post. The other way is closed, so that nobody ends a login by it.
async fn read(app: &App, provider: &MountedProvider, parts: &Parts, body: Body) -> Result<Brought, Response> {
    let page = |error: Error| failed(app, &provider.mount, parts, &error.at(Stage::AuthorizationResponse), None);
    let relying_party = app.relying_party(provider).map_err(page)?;
    let mode = relying_party.response_mode();
    match (&parts.method, mode.is_posted()) {
        (&Method::GET, false) => Ok(Brought { text: parts.uri.query().unwrap_or_default().to_owned(), mode }),
        (&Method::POST, true) => {
            let content_type =
                parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
            let essence = content_type.split(';').next().unwrap_or_default().trim();
            if !essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
                return Err(status_only(StatusCode::UNSUPPORTED_MEDIA_TYPE));
            }
            // Two places to read one response from are one too many.
            if parts.uri.query().is_some_and(|query| !query.is_empty()) {
                return Err(page(ProtocolViolation::ParameterRepeated.into()));
            }
            // What never ends keeps a connection and this task, and nobody would see why.
            let body = tokio::time::timeout(app.flow.limits.call_timeout, to_bytes(body, MAX_BODY)).await;
            let body = body.map_err(|_| status_only(StatusCode::REQUEST_TIMEOUT))?;
            let body = body.map_err(|_| status_only(StatusCode::PAYLOAD_TOO_LARGE))?;
            let text = String::from_utf8(body.into());
            let text = text.map_err(|_| page(ProtocolViolation::ResponseMalformed.into()))?;
            Ok(Brought { text, mode })
        }
        (&Method::GET | &Method::POST, _) => Err(page(ProtocolViolation::ResponseModeMismatch.into())),
        _ => Err(method_not_allowed(if mode.is_posted() { "POST" } else { "GET" })),
    }
}

async fn finish(
    app: &App,
    provider: &MountedProvider,
    parts: &Parts,
    brought: &Brought,
    used: &mut Option<Used>,
) -> Result<CompletedLogin> {
    let relying_party = app.relying_party(provider)?;
    let response = relying_party.read_callback(&brought.text, brought.mode)?;
    let handle = response.handle().at(Stage::AuthorizationResponse)?;
    let cookies = RequestCookies::new(&parts.headers);
    // From here on the login is used up, whatever happens: no second try with the same state.
    let pending =
        app.logins.take(&handle, &cookies, relying_party.now().into()).await.at(Stage::AuthorizationResponse)?;
    let (return_to, session) = (pending.return_to().map(Into::into), pending.session().map(Into::into));
    *used = Some(Used { handle, return_to, session, asked_for: AskedFor::of(&pending) });
    relying_party.finish_login(pending, response).await
}

/// What the login was for, once the application has decided.
async fn conclude(
    app: &App,
    mount: &Mount,
    request: &Parts,
    decision: Decision,
    completed: CompletedLogin,
    earlier: Option<&str>,
) -> Result<Response> {
    if let Decision::Refuse(page) = decision {
        // Nobody keeps them, and nobody could end them later.
        app.revoke_detached(mount, completed.tokens);
        tracing::info!(target: "oauth_runtime::login", code = SessionFault::Refused.code(), provider = &*mount.name, "login refused");
        return Ok(refused(app, mount, request, page));
    }
    if let Some(user) = completed.purpose.user().map(TokenKey::from) {
        // The user goes back to the page, wherever a login would go.
        let extended = consent_answer::extend(app, mount, request, &user, completed).await?;
        return Ok(with_cookies_of(decision.headers(), extended));
    }
    let return_to =
        completed.return_to.as_deref().and_then(|path| app.target(path)).unwrap_or(&mount.after_login).to_owned();
    begin_session(app, mount, request, completed, earlier).await?;
    tracing::info!(target: "oauth_runtime::login", provider = &*mount.name, "logged in");
    Ok(match decision {
        Decision::AllowTo(redirect) => redirect,
        decision => with_cookies_of(decision.headers(), see_other(return_to)),
    })
}
