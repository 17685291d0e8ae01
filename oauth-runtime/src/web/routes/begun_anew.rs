//! An answer that is used up, from a browser that never learned what came of it: the instance died, or the request was given up and came
//! to another instance. The code is spent and nobody is logged in by it, so the login begins anew, without a page in between.

use std::time::Duration;

use axum::response::Response;
use http::request::Parts;

use crate::error::{Error, ErrorKind, SessionFault};
use crate::flow::BeginLogin;
use crate::in_flight::{CookieAttributes, LoginHandle, Purpose, RequestCookies, SetCookie};
use crate::web::layer::app::App;
use crate::web::page::headers::{see_other, set_cookies};
use crate::web::page::request_kind::is_read_by_a_person;
use crate::web::providers::mount::Mount;

/// Says that a login of this browser began anew a moment ago. It is nobody's secret and proves nothing.
const COOKIE: [&str; 2] = ["oauth-anew", "__Host-oauth-anew"];
/// What kills each instance that it comes to must not be led from one to the next: a second time there is a page.
const LIFE: Duration = Duration::from_secs(60);

/// The way to the provider, if it is worth going there again. Whoever has an answer has no cookie of the login any more.
pub(crate) async fn begun_anew(
    app: &App,
    mount: &Mount,
    request: &Parts,
    error: &Error,
    handle: &LoginHandle,
) -> Option<Response> {
    let is_used = matches!(error.kind(), ErrorKind::Session(SessionFault::StateUsed));
    if !is_used || !is_read_by_a_person(&request.headers) {
        return None;
    }
    let cookies = RequestCookies::new(&request.headers);
    if cookies.get(name(app)).is_some() {
        return None;
    }
    let cut_off = app.logins.look(handle, &cookies, app.flow.now().into())?;
    if *cut_off.purpose() != Purpose::Login || *cut_off.provider() != *mount.name {
        return None;
    }
    // What an application asked for at the start of this one login is not known here as a whole, and what it gave the login may stand on
    // that.
    if !cut_off.data().is_empty() || !cut_off.scopes().is_empty() {
        return None;
    }
    let providers = app.providers();
    let relying_party = app.relying_party(providers.named(&mount.name)?).ok()?;
    let login = BeginLogin::new().demanding(cut_off.demands()).session(cut_off.session());
    let login = if cut_off.is_to_last() { login.remembered() } else { login };
    let login = match cut_off.return_to().and_then(|path| app.target(path)) {
        Some(path) => login.return_to(path),
        None => login,
    };
    let started = relying_party.begin_login(login).await.ok()?;
    let kept = app.logins.keep(started.pending(), &cookies).await.ok()?;
    let is_posted = started.pending().response_mode().is_posted();
    let mut response = see_other(started.into_url());
    set_cookies(response.headers_mut(), kept);
    set_cookies(response.headers_mut(), app.logins.forget(handle));
    set_cookies(response.headers_mut(), mark(app, is_posted));
    tracing::info!(target: "oauth_runtime::login", code = error.code(), provider = &*mount.name, "an answer was used up before this browser had a response: the login begins anew");
    Some(response)
}

fn mark(app: &App, is_posted: bool) -> Option<SetCookie> {
    let attributes = CookieAttributes::new(app.base_url.is_https()).with_max_age(LIFE);
    SetCookie::new(name(app), "1", CookieAttributes { cross_site: is_posted, ..attributes })
}

fn name(app: &App) -> &'static str {
    COOKIE[usize::from(app.base_url.is_https())]
}
