//! A login that may show no page (`prompt=none`), where the provider would have to show one: whoever came goes back as nobody.

use std::time::Duration;

use axum::response::Response;
use http::request::Parts;

use crate::error::{Error, Result};
use crate::in_flight::{CookieAttributes, RequestCookies, SetCookie};
use crate::web::layer::app::App;
use crate::web::page::headers::{see_other, set_cookies};
use crate::web::page::pages;
use crate::web::page::return_to::with_return_to;
use crate::web::providers::mount::Mount;
use crate::web::providers::registry::MountedProvider;
use crate::web::routes::logout::end_session;

/// Says that this browser was led back a moment ago. It is nobody's secret and proves nothing.
const COOKIE: [&str; 2] = ["oauth-stranger", "__Host-oauth-stranger"];
/// Long enough for the page to start the next login, short enough for whoever logs in at the provider meanwhile.
const LIFE: Duration = Duration::from_secs(30);

/// The logins of this provider are declared to show no page.
pub(crate) fn may_not_be_asked(provider: &MountedProvider) -> bool {
    provider.relying_party.as_ref().is_some_and(|relying_party| relying_party.shows_no_page())
}

/// Nobody is logged in at the provider. Whoever was logged in here until now is not any more: a login that failed does not end in a
/// session that somebody else may have begun.
pub(crate) async fn lead_back(
    app: &App,
    mount: &Mount,
    request: &Parts,
    why: &Error,
    return_to: Option<&str>,
    earlier: Option<&str>,
) -> Result<Response> {
    let before = match earlier {
        None => end_session(app, request).await?,
        Some(session) => app.sessions.end(request, session).await?,
    };
    if let Some(before) = before {
        drop(app.vault.end_detached(before.grant_key(), app.told_of(before.identity.provider.as_str())));
    }
    tracing::info!(
        target: "oauth_runtime::login",
        code = why.code(),
        provider = &*mount.name,
        description = why.description(),
        remedy = why.remedy(),
        "nobody is logged in at the provider, and a login with `prompt=none` asks nobody: back as a stranger"
    );
    let mut response = see_other(return_to.and_then(|path| app.target(path)).unwrap_or(&mount.after_login));
    set_cookies(response.headers_mut(), mark(app, LIFE));
    Ok(response)
}

/// The page of a stranger began the next login at once: it would come back in the same way, round and round. This one ends at a page.
pub(crate) fn comes_again(
    app: &App,
    provider: &MountedProvider,
    request: &Parts,
    return_to: Option<&str>,
) -> Option<Response> {
    if !may_not_be_asked(provider) {
        return None;
    }
    RequestCookies::new(&request.headers).get(name(app))?;
    let mount = &provider.mount;
    tracing::info!(
        target: "oauth_runtime::login",
        code = "login_required",
        provider = &*mount.name,
        "a login with `prompt=none` began again right after the last one came to nothing: it ends at a page"
    );
    // Where there is another way to log in, the page leads to the choice.
    let way = if app.providers().all().len() > 1 { &app.login_page } else { &mount.paths.login };
    let mut response = pages::not_known_there(&mount.display_name, &with_return_to(way, return_to));
    // The next one is a person's click.
    set_cookies(response.headers_mut(), mark(app, Duration::ZERO));
    Some(response)
}

fn mark(app: &App, life: Duration) -> Option<SetCookie> {
    let attributes = CookieAttributes::new(app.base_url.is_https()).with_max_age(life);
    SetCookie::new(name(app), if life.is_zero() { "" } else { "1" }, attributes)
}

fn name(app: &App) -> &'static str {
    COOKIE[usize::from(app.base_url.is_https())]
}
