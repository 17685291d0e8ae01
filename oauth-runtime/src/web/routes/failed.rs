//! A failed login ends at an address of its own: without code and state, which history, logs and whoever looks over a shoulder
//! would keep; and a reload shows the page again instead of bringing the response a second time. What the page says is sealed
//! into its address, so that nothing is stored and every instance can show it.

use std::borrow::Cow;
use std::sync::Arc;

use axum::extract::OriginalUri;
use axum::response::Response;
use http::request::Parts;
use http::{Method, StatusCode};
use serde::{Deserialize, Serialize};

use crate::entropy::{Entropy as _, SystemEntropy};
use crate::error::Error;
use crate::in_flight::AnswerDigest;
use crate::records::Stamp;
use crate::types::Demands;
use crate::web::layer::app::App;
use crate::web::page::failure::Failure;
use crate::web::page::headers::{method_not_allowed, see_other};
use crate::web::page::login_answer::Refused;
use crate::web::page::pages::{self, Choice};
use crate::web::page::rejection::{connection_failure_of, failure_of, missing_layer};
use crate::web::page::request_kind::is_read_by_a_person;
use crate::web::page::return_to::with_return_to;
use crate::web::page::step_up::with_demands;
use crate::web::page::told::Told;
use crate::web::providers::choice::{SELECT_ACCOUNT, choice};
use crate::web::providers::mount::Mount;
use crate::web::providers::registry::{MountedProvider, Providers};
use crate::web::routes::came_again;
use crate::web::routes::decision::with_cookies_of;
use crate::wire::base64::encode_url;

/// The parameter of the login route that shows how a login ended.
const PARAMETER: &str = "failure=";
/// What the seal is about.
const NAME: &str = "oauth-failure";
const VERSION: u8 = 1;
/// Servers in front often take 8 KiB of an address and headers together.
const MAX_ADDRESS: usize = 4096;

/// What a page at such an address says.
#[derive(Serialize, Deserialize)]
enum Ending<'a> {
    Failed(#[serde(borrow)] Box<Failure<'a>>),
    /// The application's reason.
    Refused(Cow<'a, str>),
}

/// The answer to a callback that failed.
///
/// `answer` is what it is about, where somebody may be logged in by it: the request that shows the page is sent the session, and this
/// one may not be.
pub(crate) fn failed(
    app: &App,
    mount: &Mount,
    request: &Parts,
    error: &Error,
    return_to: Option<&str>,
    answer: Option<AnswerDigest>,
) -> Response {
    let mut failure = failure_of(error, &mount.name);
    failure.answer = answer;
    told(app, mount, request, error, failure, return_to)
}

/// The same for somebody who was asked to prove again who they are, and is logged in as before.
pub(crate) fn not_stepped_up(
    app: &App,
    mount: &Mount,
    request: &Parts,
    error: &Error,
    demands: &Demands,
    return_to: Option<&str>,
) -> Response {
    let failure = failure_of(error, &mount.name).of_step_up(with_demands("", demands, &[]));
    told(app, mount, request, error, failure, return_to)
}

fn told<'a>(
    app: &App,
    mount: &Mount,
    request: &Parts,
    error: &Error,
    mut failure: Failure<'a>,
    return_to: Option<&'a str>,
) -> Response {
    failure.return_to = return_to.map(Into::into);
    let mut response = if is_read_by_a_person(&request.headers) {
        let ending = Ending::Failed(Box::new(failure));
        match address(app, mount, request, &ending) {
            Some(address) => see_other(address),
            None => ending.page(app, mount),
        }
    } else {
        failure.json()
    };
    if mount.tells_failures {
        response.extensions_mut().insert(Told::new(error, return_to));
    }
    response
}

/// The same for an account that was to be connected.
pub(crate) fn not_connected(
    app: &App,
    mount: &Mount,
    request: &Parts,
    error: &Error,
    return_to: Option<&str>,
) -> Response {
    let mut failure = connection_failure_of(error, &mount.name);
    failure.return_to = return_to.map(Into::into);
    if !is_read_by_a_person(&request.headers) {
        return failure.json();
    }
    let ending = Ending::Failed(Box::new(failure));
    match address(app, mount, request, &ending) {
        Some(address) => see_other(address),
        None => ending.page(app, mount),
    }
}

/// The page of a login that does not begin.
pub(crate) fn not_begun(app: &App, mount: &Mount, request: &Parts, error: &Error) -> Response {
    let failure = failure_of(error, &mount.name);
    if !is_read_by_a_person(&request.headers) {
        return failure.json();
    }
    Ending::Failed(Box::new(failure)).page(app, mount)
}

/// The page of a failed login, at the address that it has where the login path is the application's.
pub(crate) async fn show(mount: &Mount, request: &Parts) -> Response {
    let Some(app) = App::of(request) else { return missing_layer() };
    if request.method != Method::GET {
        return method_not_allowed("GET");
    }
    match page(app, mount, request).await {
        Some(page) => page,
        // Somebody cut the address off; where it led is a login.
        None => see_other(&*mount.paths.login),
    }
}

/// The answer to a login that the application refused; what a hook answers in its own words stays where it is.
pub(crate) fn refused(app: &App, mount: &Mount, request: &Parts, page: Response) -> Response {
    let reason = page.extensions().get::<Refused>().filter(|_| page.status() == StatusCode::FORBIDDEN);
    let reason = reason.filter(|_| is_read_by_a_person(&request.headers));
    let ending = reason.map(|Refused(reason)| Ending::Refused(Cow::Borrowed(reason)));
    let Some(ending) = ending else { return page };
    let answer = match address(app, mount, request, &ending) {
        Some(address) => see_other(address),
        None => ending.page(app, mount),
    };
    with_cookies_of(page.headers(), answer)
}

/// None where it would lead nowhere, or is too long.
fn address(app: &App, mount: &Mount, request: &Parts, ending: &Ending<'_>) -> Option<String> {
    let is_moved = || request.extensions.get::<OriginalUri>().is_some_and(|uri| uri.path() != &*mount.paths.callback);
    let is_nested = !mount.own_handlers && is_moved();
    let content = serde_json::to_vec(ending).ok().filter(|_| !is_nested)?;
    let mut nonce = [0; 12];
    SystemEntropy.fill(&mut nonce).ok()?;
    let stamp = Stamp { version: VERSION, sealed_at: app.flow.now().seconds() };
    let sealed = app.keys.seal(NAME, stamp, nonce, |mut buffer| {
        buffer.extend_from_slice(&content);
        Ok(buffer)
    });
    let address = [mount.start(), "?", PARAMETER, &encode_url(sealed.ok()?)].concat();
    (address.len() <= MAX_ADDRESS).then_some(address)
}

/// The page of a failed login, if the request asks for one. Whatever it brings, no login starts: instances that do not know
/// each other's keys would lead the browser round and round.
pub(crate) async fn page(app: &App, mount: &Mount, request: &Parts) -> Option<Response> {
    let sealed = request.uri.query()?.strip_prefix(PARAMETER)?;
    let opened = app.keys.open(NAME, sealed).filter(|opened| opened.stamp.version == VERSION);
    let ending = opened.as_ref().and_then(|opened| serde_json::from_slice(opened.plaintext()).ok());
    let ending = ending.unwrap_or_else(|| Ending::Failed(Box::new(Failure::unknown())));
    if let Ending::Failed(failure) = &ending
        && let Some(answer) = &failure.answer
    {
        if let Some(response) = came_again::led_on(app, mount, request, answer).await {
            return Some(response);
        }
        if let Some(page) = came_again::page(app, mount, request, failure).await {
            return Some(page);
        }
    }
    Some(ending.page(app, mount))
}

/// Starts a login that asks who somebody is, as far as the provider can be asked to.
fn another_account(mount: &Mount) -> String {
    [&*mount.paths.login, "?", SELECT_ACCOUNT].concat()
}

/// Providers that work, as far as this application knows.
fn others<'a>(app: &App, providers: &'a Providers, mount: &Mount) -> Vec<Choice<'a>> {
    /// A page about a fault is no list of everything.
    const MOST: usize = 5;
    let usable = |other: &&Arc<MountedProvider>| other.mount.name != mount.name && app.relying_party(other).is_ok();
    providers.for_logins().filter(usable).take(MOST).map(|other| choice(other)).collect()
}

impl Ending<'_> {
    fn page(self, app: &App, mount: &Mount) -> Response {
        let failure = match self {
            Self::Failed(failure) => failure,
            Self::Refused(reason) => {
                let mut page = pages::refused(&reason, Some(&another_account(mount)));
                *page.status_mut() = StatusCode::FORBIDDEN;
                return page;
            }
        };
        // Whoever tries again still wants to go where they were going.
        let return_to = failure.return_to.as_deref().and_then(|path| app.target(path));
        if failure.is_of_connection {
            return failure.page(Some(return_to.unwrap_or(&mount.after_connection)), &[], None);
        }
        if let Some(again) = failure.step_up() {
            let again = [&*mount.paths.login, again].concat();
            return failure.page(Some(&with_return_to(&again, return_to)), &[], None);
        }
        let way = if failure.is_of_the_account() { another_account(mount) } else { mount.paths.login.to_string() };
        let providers = app.providers();
        let others = if failure.is_of_the_provider() { others(app, &providers, mount) } else { Vec::new() };
        failure.page(Some(&with_return_to(&way, return_to)), &others, return_to)
    }
}
