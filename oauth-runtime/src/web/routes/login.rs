//! `GET` and `POST /login/{name}`, and the page that offers all providers.

use std::sync::Arc;

use axum::Json;
use axum::extract::{OriginalUri, Request};
use axum::response::{IntoResponse, Response};
use http::header::HOST;
use http::request::Parts;
use http::{Method, StatusCode};
use serde_json::json;
use url::form_urlencoded;

use crate::declaration::description::{Protocol, Scopes};
use crate::error::{Result, SessionFault, foreign};
use crate::flow::BeginLogin;
use crate::in_flight::RequestCookies;
use crate::tokens::Tokens;
use crate::types::Demands;
use crate::web::layer::app::App;
use crate::web::layer::offer::offer;
use crate::web::page::headers::{method_not_allowed, protect, see_other, set_cookies, status_only};
use crate::web::page::pages;
use crate::web::page::rejection::missing_layer;
use crate::web::page::request_kind::{is_of_own_accord, is_prefetch, is_same_origin, is_script};
use crate::web::page::return_to::asked_uri;
use crate::web::page::step_up;
use crate::web::providers::choice::SELECT_ACCOUNT;
use crate::web::providers::mount::Mount;
use crate::web::providers::registry::MountedProvider;
use crate::web::routes::{failed, stranger};

/// Parameters that a link may carry to the provider. Everything else in the query is ignored.
const PASSED_ON: &[&str] = &["login_hint", "ui_locales"];

/// Longest value of such a parameter, in bytes.
pub(crate) const MAX_PASSED_ON: usize = 256;

/// Starts a login: seals what belongs to it into a cookie and sends the browser to the provider.
pub(crate) async fn login(mount: &Arc<Mount>, request: &Parts) -> Response {
    let Some(app) = App::of(request) else { return missing_layer() };
    if request.method == Method::GET
        && let Some(page) = failed::page(app, mount, request).await
    {
        return page;
    }
    if let Some(response) = instead(app, mount, request) {
        return response;
    }
    let provider = app.provider(mount);
    let begun = match request.extensions.get::<OriginalUri>() {
        Some(uri) if uri.path() != &*mount.paths.login => Err(mount.nested().into()),
        _ => begin(app, &provider, request, None).await,
    };
    begun.unwrap_or_else(|error| failed::not_begun(app, mount, request, &error))
}

/// What a request is answered that must not begin a login, or not yet.
pub(crate) fn instead(app: &App, mount: &Mount, request: &Parts) -> Option<Response> {
    if !matches!(request.method, Method::GET | Method::POST) {
        return Some(method_not_allowed("GET, POST"));
    }
    // Nobody clicked yet: a flow that nobody sees would only push out a real one.
    if is_prefetch(&request.headers) {
        return Some(status_only(StatusCode::NO_CONTENT));
    }
    if is_script(&request.headers) {
        let body = json!({ "error": "navigation_required", "login_url": &*mount.paths.login });
        let mut response = (StatusCode::FORBIDDEN, Json(body)).into_response();
        protect(response.headers_mut());
        return Some(response);
    }
    if let Some(url) = at_the_base_url(app, request) {
        return Some(see_other(url));
    }
    is_foreign(app, request).then(|| ask(mount, request))
}

/// Another site wants this login, where somebody has to want it here.
fn is_foreign(app: &App, request: &Parts) -> bool {
    let origin = app.base_url.origin();
    match request.method {
        Method::GET => app.confirms_foreign_logins && !is_of_own_accord(&request.headers, origin),
        _ => !is_same_origin(&request.headers, origin),
    }
}

/// Nothing begins until somebody clicks here.
fn ask(mount: &Mount, request: &Parts) -> Response {
    // What was posted is not done again by a link.
    let address = asked_uri(request).path_and_query().filter(|_| request.method == Method::GET);
    let address = address.map_or(&*mount.paths.login, |address| address.as_str());
    tracing::debug!(target: "oauth_runtime::login", provider = &*mount.name, "another site wants a login: asked for first");
    pages::ask_to_log_in(&mount.display_name, address)
}

/// The same login at the base URL, for a browser that came by another name of this machine.
fn at_the_base_url(app: &App, request: &Parts) -> Option<String> {
    // Almost everybody comes by the right name.
    let host = request.headers.get(HOST).filter(|host| !app.base_url.is_called(host.as_bytes()))?.to_str().ok()?;
    app.base_url.instead_of(host, asked_uri(request).path_and_query()?.as_str())
}

/// Begins a login as the link says, and where a handler of the application begins it as that one wants, which stands.
pub(crate) async fn begin(
    app: &App,
    provider: &MountedProvider,
    request: &Parts,
    of_handler: Option<BeginLogin>,
) -> Result<Response> {
    let relying_party = app.relying_party(provider)?;
    let Options { login: of_link, scopes, demands } = options(request.uri.query(), |path| app.target(path))?;
    // Without an ID token nobody says what is demanded.
    let has_id_tokens = provider.mount.description.protocol() == Protocol::OpenIdConnect;
    let of_link = if has_id_tokens && !demands.is_empty() { of_link.demanding(demands) } else { of_link };
    let scopes = declared(&provider.mount, scopes);
    let of_link = if scopes.is_empty() { of_link } else { of_link.scopes(scopes.iter().map(String::as_str)) };
    let login = match of_handler {
        Some(of_handler) => of_handler.or(of_link),
        None => of_link,
    };
    let login = if is_to_last(app, request) { login.remembered() } else { login };
    if let Some(page) = stranger::comes_again(app, provider, request, login.target()) {
        return Ok(page);
    }
    let login = if login.asks_for_more() { with_more(app, provider, request, login).await? } else { login };
    let cookies = RequestCookies::new(&request.headers);
    // A cross-site POST will not carry the session cookie, and the session it names must end all the same.
    let session =
        cookies.get(&app.session.cookie_name).filter(|id| relying_party.response_mode().is_posted() && id.len() <= 64);
    let started = relying_party.begin_login(login.session(session)).await?;
    let cookies = app.logins.keep(started.pending(), &cookies).await?;
    let mut response = see_other(started.into_url());
    set_cookies(response.headers_mut(), cookies);
    tracing::debug!(target: "oauth_runtime::login", provider = &*provider.mount.name, "login started");
    Ok(response)
}

/// A link asks for scopes that the provider declares, and for no others.
fn declared(mount: &Mount, mut scopes: Vec<String>) -> Vec<String> {
    const LONGEST: usize = 200;
    let others: Vec<String> = scopes.extract_if(.., |scope| !mount.description.scopes.may_ask_for(scope)).collect();
    if !others.is_empty() {
        let fault = SessionFault::ScopeNotDeclared;
        // Untrusted, cut and without control characters.
        let scopes = foreign::cut(&others.join(" "), LONGEST);
        tracing::warn!(target: "oauth_runtime::login", code = fault.code(), provider = &*mount.name, scopes, remedy = fault.remedy(), "a link asked for other scopes than the declared ones");
    }
    scopes
}

/// A login for more scopes, or one that proves more. Who is logged in keeps what was granted before, and nobody else may come back.
async fn with_more(app: &App, provider: &MountedProvider, request: &Parts, login: BeginLogin) -> Result<BeginLogin> {
    let current = app.current(request).await?;
    let Some(user) = current.filter(|user| *user.identity.provider.as_str() == *provider.mount.name) else {
        return Ok(login);
    };
    let key = user.token_key();
    let granted = match app.vault.stored(&key).await? {
        Some(Tokens::OAuth2(tokens)) => tokens.scopes,
        // The session stays, with tokens or without.
        _ if login.has_demands() => return Ok(login.stepping_up(key)),
        // Nothing that more could be added to: a login like any other.
        _ => return Ok(login),
    };
    // Spelt as the declaration spells them: what a server answers need not be what it takes.
    let description = &provider.mount.description;
    let kept = description.scopes.of_pages().filter(|scope| Scopes::holds(&granted, scope));
    let login = login.keeping(kept);
    Ok(if login.has_demands() { login.stepping_up(key) } else { login.consent_of(key) })
}

/// The browser is to remember this login, as a page of this application asks for whoever ticks a box there. Another site's link may not
/// ask for it: at a machine that others use as well, nobody wants that.
fn is_to_last(app: &App, request: &Parts) -> bool {
    app.session.lives().remembered.is_some()
        && is_of_own_accord(&request.headers, app.base_url.origin())
        && request.uri.query().is_some_and(asks_to_last)
}

pub(crate) fn asks_to_last(query: &str) -> bool {
    form_urlencoded::parse(query.as_bytes()).take(32).any(|(name, value)| name == "remember" && value == "1")
}

/// What the query of a login says.
struct Options {
    login: BeginLogin,
    /// Those that a page needs.
    scopes: Vec<String>,
    /// How a page wants the user to prove who they are.
    demands: Demands,
}

/// What the query may say: where to return to, the scopes that a page needs, what makes the login stricter, and the few parameters that
/// are passed on.
fn options(query: Option<&str>, target: impl Fn(&str) -> Option<&str>) -> Result<Options> {
    let (mut login, mut scopes, mut demands) = (BeginLogin::new(), Vec::new(), Demands::default());
    let Some(query) = query else { return Ok(Options { login, scopes, demands }) };
    let mut seen = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()).take(32) {
        if name == "return_to" {
            if let Some(path) = target(&value) {
                login = login.return_to(path);
            }
        } else if name == "scope" && value.len() <= 1024 {
            scopes = value.split(' ').filter(|scope| !scope.is_empty()).map(str::to_owned).collect();
        } else if SELECT_ACCOUNT.split_once('=') == Some((&*name, &*value)) {
            login = login.choosing_the_account();
        } else if PASSED_ON.contains(&&*name) && value.len() <= MAX_PASSED_ON && !seen.contains(&name) {
            login = login.parameter(&name, &value)?;
            seen.push(name);
        } else {
            step_up::read(&mut demands, &name, &value);
        }
    }
    Ok(Options { login, scopes, demands })
}

/// A page that offers every provider of the application, as an ordinary handler: `.route("/login", get(login_page))`.
///
/// `?return_to=/path` is passed on to the provider that the visitor picks.
pub async fn login_page(request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let Some(app) = App::of(&parts) else { return missing_layer() };
    offer(app, &parts.uri)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::page::return_to::local_path;

    #[test]
    fn t001_parameters_of_the_start_url_do_not_reach_the_provider() {
        let Options { login, demands, .. } = options(Some(
            "state=KNOWN&nonce=N&redirect_uri=https://evil.example/&client_id=x&response_type=token&login_hint=ada&prompt=none",
        ), local_path)
        .expect("usable");
        assert_eq!(login.parameters(), [("login_hint".to_owned(), "ada".to_owned())]);
        assert!(demands.is_empty());
    }

    #[test]
    fn a_link_may_ask_for_a_choice_between_accounts_and_for_no_other_prompt() {
        let chooses = |query| options(Some(query), local_path).expect("usable").login.chooses_the_account();
        assert!(chooses("prompt=select_account") && chooses("return_to=/a&prompt=select_account"));
        for query in
            ["", "prompt=", "prompt=none", "prompt=login", "prompt=select_account+none", "Prompt=select_account"]
        {
            assert!(!chooses(query), "{query}");
        }
    }

    #[test]
    fn a_parameter_given_twice_is_taken_once() {
        let Options { login, .. } = options(Some("login_hint=a&login_hint=b"), local_path).expect("usable");
        assert_eq!(login.parameters(), [("login_hint".to_owned(), "a".to_owned())]);
    }
}
