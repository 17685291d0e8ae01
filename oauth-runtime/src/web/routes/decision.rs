//! The question to the application's hook, and its decision.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use axum::body::{Body, HttpBody as _};
use axum::extract::{OriginalUri, Request};
use axum::response::{IntoResponse as _, Response};
use futures_util::FutureExt as _;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, REFERER, SET_COOKIE, TRANSFER_ENCODING};
use http::request::Parts;
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Uri};

use crate::error::{Result, SessionFault};
use crate::flow::{CompletedLogin, RelyingParty};
use crate::in_flight::RequestCookies;
use crate::web::extract::login_failed::{CurrentFailure, LoginFailed};
use crate::web::extract::user::CurrentLogin;
use crate::web::page::headers::protect;
use crate::web::page::login_answer::{LoginAllowed, LoginRefused};
use crate::web::page::return_to::asked_uri;
use crate::web::providers::mount::Mount;
use crate::web::routes::hook::LoginHook;

/// What the application says to a login.
pub(crate) enum Decision {
    /// With the headers of its response.
    Allow(HeaderMap),
    AllowTo(Response),
    Refuse(Response),
}

impl Decision {
    /// The headers of the hook's response, whatever it said.
    pub(crate) fn headers(&self) -> &HeaderMap {
        match self {
            Self::Allow(headers) => headers,
            Self::AllowTo(response) | Self::Refuse(response) => response.headers(),
        }
    }
}

/// The callback as a hook may see it.
pub(crate) struct Question<'a> {
    pub(crate) mount: &'a Mount,
    pub(crate) request: &'a Parts,
    /// The provider's response as it came, which no hook sees.
    pub(crate) brought: &'a str,
}

impl Question<'_> {
    /// Asks the hook about a login.
    pub(crate) async fn put_to<S: 'static>(
        &self,
        hook: &dyn LoginHook<S>,
        state: S,
        login: Arc<CompletedLogin>,
        relying_party: &Arc<RelyingParty>,
    ) -> Result<Decision> {
        let request = self.request_about(login, relying_party);
        let mut response = match AssertUnwindSafe(hook.call(request, state)).catch_unwind().await {
            Ok(response) => response,
            // The login is used up; a connection that breaks off would have the browser bring it again, and read that.
            Err(_) => return Err(SessionFault::HookPanicked.into()),
        };
        protect(response.headers_mut());
        Ok(self.decision(response))
    }

    /// Asks the hook about a login that failed, and gives what it answers.
    pub(crate) async fn about_failure<S: 'static>(
        &self,
        hook: &dyn LoginHook<S>,
        state: S,
        failed: LoginFailed,
    ) -> Result<Response> {
        let mut request = self.request();
        request.extensions_mut().insert(CurrentFailure::new(failed));
        let answered = AssertUnwindSafe(hook.call(request, state)).catch_unwind().await;
        let mut response = answered.map_err(|_| SessionFault::HookPanicked)?;
        protect(response.headers_mut());
        Ok(response)
    }

    fn request_about(&self, login: Arc<CompletedLogin>, relying_party: &Arc<RelyingParty>) -> Request {
        let mut request = self.request();
        let (provider, relying_party) = (self.mount.provider, Arc::clone(relying_party));
        request.extensions_mut().insert(CurrentLogin { login, provider, relying_party });
        request
    }

    /// A request without body, without the provider's response in any place that an extractor reads, and without the login
    /// in flight: whoever has code, state and that cookie has all of a login.
    fn request(&self) -> Request {
        let mut request = Request::new(Body::empty());
        *request.extensions_mut() = self.request.extensions.clone();
        let uri = without_query(asked_uri(self.request));
        request.extensions_mut().insert(OriginalUri(uri.clone()));
        *request.uri_mut() = uri;
        *request.headers_mut() = self.headers();
        request
    }

    fn headers(&self) -> HeaderMap {
        let mut headers = self.request.headers.clone();
        for of_the_body in [CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING] {
            headers.remove(of_the_body);
        }
        // The page before is the provider's, and its address may hold the `state`.
        headers.remove(REFERER);
        RequestCookies::remove_logins(&mut headers);
        // Proxies repeat the address under names of their own.
        let repeats = |value: &HeaderValue| {
            let brought = self.brought.as_bytes();
            !brought.is_empty() && value.as_bytes().windows(brought.len()).any(|part| part == brought)
        };
        let repeating = headers.iter().filter(|(_, value)| repeats(value)).map(|(name, _)| name.clone());
        for name in repeating.collect::<Vec<_>>() {
            headers.remove(name);
        }
        headers
    }

    fn decision(&self, mut response: Response) -> Decision {
        let is_empty = response.body().size_hint().exact() == Some(0);
        match response.status() {
            status if status.is_success() && is_empty => Decision::Allow(std::mem::take(response.headers_mut())),
            // `Err("no")` is a page with status 200 to axum. Whoever has something to say does not mean "go on".
            status if status.is_success() => {
                tracing::error!(target: "oauth_runtime::login", code = "hook_answered", provider = &*self.mount.name, remedy = "refuse with `Err(LoginRefused::because(\"…\"))`, which shows the reason: to axum an `Err(String)` is a page like any other", "a login hook answered with a page: the login is refused");
                Decision::Refuse(LoginRefused::because("The application did not accept the login.").into_response())
            }
            _ if LoginAllowed::is_said_by(&response) => Decision::AllowTo(response),
            status if status.is_redirection() => {
                // An extractor that wants to see a login first answers so, and that is no yes.
                tracing::warn!(target: "oauth_runtime::login", code = "hook_redirected", provider = &*self.mount.name, "a login hook answered with a redirect: the login is refused; `LoginAllowed::to(path)` would let it go on");
                Decision::Refuse(response)
            }
            _ => Decision::Refuse(response),
        }
    }
}

/// A response of our own, with the cookies that a hook set.
pub(crate) fn with_cookies_of(hook: &HeaderMap, mut response: Response) -> Response {
    for cookie in hook.get_all(SET_COOKIE) {
        response.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    response
}

fn without_query(uri: &Uri) -> Uri {
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = PathAndQuery::try_from(uri.path()).ok();
    Uri::from_parts(parts).unwrap_or_default()
}
