//! An application's own session middleware may keep its cookie for requests that begin at its own site (`SameSite=Strict`, the
//! default of tower-sessions). The way back from a provider begins at another one: neither the callback nor the page after it would
//! be sent that cookie, and a guarded page would ask for a login again and again.
//!
//! So a page of this site carries the answer on, by itself and without script. What came is sealed into its address: neither code
//! nor state stays in the history, and an answer that was posted becomes one that is asked for.

use axum::response::Response;
use http::request::Parts;

use crate::entropy::{Entropy as _, SystemEntropy};
use crate::error::Finding;
use crate::records::Stamp;
use crate::web::layer::another_session::came_along;
use crate::web::layer::app::App;
use crate::web::layer::notice;
use crate::web::page::pages;
use crate::web::page::request_kind::{is_read_by_a_person, may_be_cross_site};
use crate::web::providers::mount::Mount;
use crate::wire::base64::encode_url;

/// The parameter of the callback that holds what a provider sent.
const PARAMETER: &str = "carried=";
/// What the seal is about, with the provider.
const NAME: &str = "oauth-carried-";
const VERSION: u8 = 1;
/// Servers in front often take 8 KiB of an address.
const MAX_ADDRESS: usize = 7168;

/// The session is another middleware's, and did not come along with a request that another site sent.
pub(crate) fn is_needed(request: &Parts) -> bool {
    came_along(request) == Some(false) && may_be_cross_site(&request.headers) && is_read_by_a_person(&request.headers)
}

/// The page that carries an answer on. None for one that is too long for an address, and goes on as it came.
pub(crate) fn page(app: &App, mount: &Mount, request: &Parts, brought: &str) -> Option<Response> {
    let mut nonce = [0; 12];
    SystemEntropy.fill(&mut nonce).ok()?;
    let stamp = Stamp { version: VERSION, sealed_at: app.flow.now().seconds() };
    let sealed = app.keys.seal(&name(mount), stamp, nonce, |mut buffer| {
        buffer.extend_from_slice(brought.as_bytes());
        Ok(buffer)
    });
    // To where it came, wherever the routes are.
    let address = ["?", PARAMETER, &encode_url(sealed.ok()?)].concat();
    (request.uri.path().len() + address.len() <= MAX_ADDRESS).then(|| pages::carry_on(&address))
}

/// Whether this is the query of such a page.
pub(crate) fn is_it(query: &str) -> bool {
    query.starts_with(PARAMETER)
}

/// What the provider sent.
pub(crate) fn open(app: &App, mount: &Mount, query: &str) -> Option<String> {
    let sealed = query.strip_prefix(PARAMETER)?;
    let opened = app.keys.open(&name(mount), sealed).filter(|opened| opened.stamp.version == VERSION)?;
    String::from_utf8(opened.plaintext().to_vec()).ok()
}

/// The session came along now, and had not before: that is what `Strict` does.
pub(crate) fn warn_if_it_helped(app: &App, request: &Parts) {
    if came_along(request) == Some(true) && app.sees_strict_cookie_first() {
        notice::log(&session_cookie_strict());
    }
}

fn session_cookie_strict() -> Finding {
    let what = "the cookie of the application's own sessions is not sent with requests that another site begins (`SameSite=Strict`), \
                as the way back from a provider: each login takes one page more, and links from elsewhere find nobody logged in";
    let remedy = "give that middleware `.with_same_site(SameSite::Lax)`; or leave it out, and give its store to \
                  `OAuthLayer::builder().session_store(…)`";
    Finding::new("session_cookie_strict", what, remedy).into_warning()
}

fn name(mount: &Mount) -> String {
    [NAME, &mount.name].concat()
}
