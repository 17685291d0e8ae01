//! A provider's answer, from the request that brings it to what it came to.

use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use http::header::COOKIE;
use http::request::Parts;
use http::{HeaderMap, StatusCode};

use crate::error::{AtStage as _, Result, Stage};
use crate::flow::{CallbackResponse, FinishLogin, RelyingParty};
use crate::in_flight::{LoginHandle, LoginsInFlight, Purpose, RequestCookies, SetCookie};
use crate::types::BoxFuture;
use crate::web::layer::app::App;
use crate::web::layer::one_login::{Completed, Judged, Key, Unfinished, Used, Waiting};
use crate::web::page::headers::status_only;
use crate::web::page::request_kind::is_prefetch;
use crate::web::providers::mount::Mount;
use crate::web::providers::registry::MountedProvider;
use crate::web::routes::brought::Brought;
use crate::web::routes::carried;
use crate::web::routes::failed::{failed, not_connected};
use crate::web::routes::step_up_answer::is_without_session;

/// An answer that was read, and what it came to. Nobody has decided about it yet.
pub(crate) struct Arrived {
    pub(crate) brought: Brought,
    pub(crate) handle: LoginHandle,
    judged: Judged,
    /// Others may bring the same; nobody can who lacks the login's cookie.
    pub(crate) waiting: Option<Waiting>,
}

impl Arrived {
    pub(crate) fn used(&self) -> Option<&Used> {
        self.judged.used.as_deref()
    }

    pub(crate) fn login(&self) -> &Result<Unfinished> {
        &self.judged.login
    }

    /// The cookie of a login that is used up goes.
    pub(crate) fn forgotten(&self, app: &App) -> impl Iterator<Item = SetCookie> {
        self.judged.used.is_some().then(|| app.logins.forget(&self.handle)).into_iter().flatten()
    }
}

/// Reads what a request brings, and judges it. What is answered at once touches no login.
pub(crate) async fn arrive(
    app: &Arc<App>,
    mount: &Arc<Mount>,
    parts: &Parts,
    body: Body,
    how: &FinishLogin,
) -> std::result::Result<Arrived, Response> {
    // What a browser fetches before anybody wants it must not use the code up.
    if is_prefetch(&parts.headers) {
        return Err(status_only(StatusCode::NO_CONTENT));
    }
    let provider = app.provider(mount);
    let brought = Brought::read(app, &provider, parts, body).await?;
    let (relying_party, read, handle) = match opened(app, &provider, &brought) {
        Ok(opened) => opened,
        Err(error) if !mount.logs_in => return Err(not_connected(app, mount, parts, &error, None)),
        Err(error) => return Err(failed(app, mount, parts, &error, None, None)),
    };
    let cookies = RequestCookies::new(&parts.headers);
    // Anybody can bring junk without a cookie, and it costs as little as can be.
    let has_cookies = parts.headers.contains_key(COOKIE);
    let kept_in = if has_cookies { app.logins.cookie_name(&handle) } else { None };
    let kept_in = kept_in.and_then(|name| cookies.get(&name));
    if brought.is_carried {
        carried::warn_if_it_helped(app, parts);
    } else if kept_in.is_some()
        && (carried::is_needed(parts) || is_without_session(app, parts, &cookies, &handle))
        && let Some(page) = carried::page(app, mount, parts, &brought.text)
    {
        return Err(page);
    }
    let (judged, waiting) = match kept_in {
        // Without the login's cookie nobody waits for anybody.
        None => (judge(relying_party, &*app.logins, cookies, read, &handle, how).await, None),
        Some(kept_in) => {
            let told = || app.told_of(&mount.name);
            let judging = || judging(app, relying_party, &parts.headers, read, &handle, how);
            let waiting = app.finishing.join(Key::of(&handle, kept_in), &app.flow.background, told, judging);
            (waiting.judged().await, Some(waiting))
        }
    };
    Ok(Arrived { brought, handle, judged, waiting })
}

/// What came of an answer belongs to no request, and neither does what it is judged by.
fn judging(
    app: &App,
    relying_party: &Arc<RelyingParty>,
    request: &HeaderMap,
    read: CallbackResponse<'_>,
    handle: &LoginHandle,
    how: &FinishLogin,
) -> BoxFuture<'static, Judged> {
    let (relying_party, logins) = (Arc::clone(relying_party), Arc::clone(&app.logins));
    let mut headers = HeaderMap::new();
    for line in request.get_all(COOKIE) {
        headers.append(COOKIE, line.clone());
    }
    let (read, handle, how) = (read.into_owned(), handle.clone(), how.clone());
    Box::pin(async move { judge(&relying_party, &*logins, RequestCookies::new(&headers), read, &handle, &how).await })
}

/// Whom it is for, what it says, and what the login is found by.
fn opened<'a>(
    app: &App,
    provider: &'a MountedProvider,
    brought: &'a Brought,
) -> Result<(&'a Arc<RelyingParty>, CallbackResponse<'a>, LoginHandle)> {
    let relying_party = app.relying_party(provider)?;
    let response = relying_party.read_callback(&brought.text, brought.mode)?;
    let handle = response.handle().at(Stage::AuthorizationResponse)?;
    Ok((relying_party, response, handle))
}

/// Finds the login, uses it up, and asks the provider.
async fn judge(
    relying_party: &Arc<RelyingParty>,
    logins: &dyn LoginsInFlight,
    cookies: RequestCookies<'_>,
    response: CallbackResponse<'_>,
    handle: &LoginHandle,
    how: &FinishLogin,
) -> Judged {
    // From here on the login is used up, whatever happens: no second try with the same state.
    let pending = logins.take(handle, &cookies, relying_party.now().into()).await;
    let pending = match pending.at(Stage::AuthorizationResponse) {
        Ok(pending) => pending,
        Err(error) => return Judged { used: None, login: Err(error) },
    };
    let used = Some(Arc::new(Used::of(&pending)));
    // Boxed, since junk does not come here.
    let completed = match pending.purpose() {
        Purpose::Connection(_) => {
            let connection = Box::pin(relying_party.finish_connection(pending, response)).await;
            connection.map(|connection| Completed::Connection(Box::new(connection)))
        }
        Purpose::Link(_) => {
            let link = Box::pin(relying_party.finish_link(pending, response)).await;
            link.map(|link| Completed::Link(Box::new(link)))
        }
        _ => {
            let login = Box::pin(relying_party.finish_login(pending, response, how)).await;
            login.map(|login| Completed::Login(Arc::new(login)))
        }
    };
    Judged { used, login: completed.map(Unfinished::new) }
}
