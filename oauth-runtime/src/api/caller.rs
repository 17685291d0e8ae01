use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::sync::Arc;

use http::StatusCode;
use serde::de::DeserializeOwned;

use super::call::ApiCall;
use super::error::{ApiError, ApiErrorKind, Asking};
use super::judge::{judge, read};
use super::pages::{Fetch, Pages};
use super::paging::Paging;
use super::response::ApiResponse;
use super::stream::ApiStream;
use super::token_source::{KeptTokens, TokenSource, without_call};
use crate::declaration::provider::OAuthProvider;
use crate::error::{ApiFault, Finding, Result, foreign};
use crate::flow::{Client, Reading, RelyingParty, Sending, Upload, Watch};
use crate::http::{Body, Response};
use crate::tokens::Tokens;
use crate::types::{EndpointUrl, UrlPolicy};

/// Makes calls to the API of the provider `P` with the tokens of one user: the trait of `#[oauth_api]` gives it its methods.
///
/// In a handler it comes as [`Granted`](crate::web::Granted), in a job from [`OAuthLayer::api`](crate::OAuthLayer::api),
/// without a web server from [`Client::api`](crate::Client::api). Cheap to clone. The tokens of a login are looked up at each
/// call, so that a caller may be kept: they are renewed before they end, and a call after the logout is an error.
pub struct Caller<P> {
    inner: Arc<Inner>,
    provider: PhantomData<fn() -> P>,
}

struct Inner {
    relying_party: Arc<RelyingParty>,
    tokens: TokenSource,
    base_url: Option<EndpointUrl>,
    asking: Option<Arc<Asking>>,
}

/// What the methods of an `#[oauth_api]` trait are called on.
#[diagnostic::on_unimplemented(
    message = "`{Self}` makes no calls to the API of `{P}`",
    label = "not a caller of `{P}`",
    note = "in a handler take `Granted<{P}, (…)>`; elsewhere use `Client::api` with the user's tokens"
)]
pub trait Calls<P>: Sync {
    /// The one that sends.
    fn caller(&self) -> &Caller<P>;
}

impl<P> Calls<P> for Caller<P> {
    fn caller(&self) -> &Caller<P> {
        self
    }
}

impl<P: OAuthProvider> Client<P> {
    /// Makes calls to the provider's API with a user's tokens: a trait with `#[oauth_api(…)]` gives it methods. They are not
    /// renewed; see [`refresh`](Self::refresh).
    #[must_use]
    pub fn api(&self, tokens: Tokens) -> Caller<P> {
        Caller::of_tokens(&self.relying_party, tokens)
    }
}

impl<P: OAuthProvider> Caller<P> {
    /// A caller with tokens that are kept, of which `tokens` were looked up just now.
    pub(crate) fn of_kept(
        relying_party: Arc<RelyingParty>,
        kept: KeptTokens,
        tokens: Option<Tokens>,
        asking: Option<Asking>,
    ) -> Self {
        let tokens = TokenSource::vault(kept, tokens, relying_party.now());
        Self::new(relying_party, tokens, asking)
    }

    /// A caller with tokens that are nobody's to renew.
    pub(crate) fn of_tokens(relying_party: &Arc<RelyingParty>, tokens: Tokens) -> Self {
        Self::new(Arc::clone(relying_party), TokenSource::Fixed(Arc::new(tokens)), None)
    }

    pub(super) fn new(relying_party: Arc<RelyingParty>, tokens: TokenSource, asking: Option<Asking>) -> Self {
        let asking = asking.map(Arc::new);
        Self { inner: Arc::new(Inner { relying_party, tokens, base_url: None, asking }), provider: PhantomData }
    }

    /// The same caller for an API at another place than its declaration says: the customer's own server, or one in a test.
    /// The tokens go to this host, and to no other.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) for what is no `https` URL; `http` is for loopback hosts.
    ///
    /// # Security
    ///
    /// Whoever chooses the URL receives the user's token: never take it from a request.
    pub fn with_base_url(&self, base_url: &str) -> Result<Self> {
        let base_url = EndpointUrl::parse(base_url, UrlPolicy::DangerousLoopbackHttp).map_err(|why| {
            let what = format!("the base URL of the API is not usable: {why}");
            Finding::new("url_invalid", what, "write it as `https://api.example/v1`")
        })?;
        let Inner { relying_party, tokens, asking, .. } = &*self.inner;
        let (relying_party, tokens) = (Arc::clone(relying_party), tokens.clone());
        let inner = Inner { relying_party, tokens, base_url: Some(base_url), asking: asking.clone() };
        Ok(Self { inner: Arc::new(inner), provider: PhantomData })
    }

    /// The tokens that a call is made with now: those of a login are renewed first if they are about to end.
    ///
    /// # Errors
    ///
    /// [`SessionFault::NotAuthenticated`](crate::error::SessionFault::NotAuthenticated) if there are none any more; the errors
    /// of the store and of a refresh.
    pub async fn tokens(&self) -> Result<Tokens> {
        let tokens = self.inner.tokens.tokens(&self.inner.relying_party).await.map_err(without_call)?;
        Ok(Tokens::clone(&tokens))
    }

    /// Makes a call; the answer is JSON of `T`.
    ///
    /// # Errors
    ///
    /// Everything in [`ApiErrorKind`].
    pub fn json<T: DeserializeOwned>(
        &self,
        call: ApiCall,
    ) -> impl Future<Output = Result<T, ApiError>> + Send + use<P, T> {
        let caller = self.clone();
        async move {
            let response = caller.successful(&call).await?;
            read(response.body()).map_err(|kind| caller.error(kind, &call).with_response(response))
        }
    }

    /// Makes a call; what the answer says beside success is thrown away.
    ///
    /// # Errors
    ///
    /// Everything in [`ApiErrorKind`] but what concerns the body.
    pub fn discard(&self, call: ApiCall) -> impl Future<Output = Result<(), ApiError>> + Send + use<P> {
        let caller = self.clone();
        async move { caller.successful(&call).await.map(|_| ()) }
    }

    /// Makes a call; the answer comes as it is, whatever its status.
    ///
    /// # Errors
    ///
    /// Everything in [`ApiErrorKind`] that keeps the call from an answer.
    pub fn raw(&self, call: ApiCall) -> impl Future<Output = Result<ApiResponse, ApiError>> + Send + use<P> {
        let caller = self.clone();
        async move { caller.send(&call, None, Reading::Whole).await.map(|(response, _)| ApiResponse::whole(response)) }
    }

    /// Makes a call; the body of the answer is read piece by piece, up to `limit` bytes.
    ///
    /// The time of the call is that of the headers, and then that of each piece.
    ///
    /// # Errors
    ///
    /// Everything in [`ApiErrorKind`] but what concerns JSON. An answer that is no success is one of them, read whole.
    pub fn stream(
        &self,
        call: ApiCall,
        limit: u64,
    ) -> impl Future<Output = Result<ApiStream, ApiError>> + Send + use<P> {
        let caller = self.clone();
        async move {
            let (response, _) = caller.send(&call, None, Reading::Pieces).await?;
            if let Err(kind) = judge(response.status, &response.headers) {
                return Err(caller.refused(kind, ApiResponse::whole(response), &call));
            }
            let time = call.time.unwrap_or(caller.inner.relying_party.limits().call_timeout);
            let error = Box::new(move |kind| caller.error(kind, &call));
            ApiStream::new(response, limit, time, error)
        }
    }

    /// Makes one call after the other, as the items of their answers are wanted.
    pub fn pages<T: DeserializeOwned + Send + 'static>(&self, call: ApiCall, paging: Paging) -> Pages<T> {
        Pages::new(self.clone(), call, paging)
    }

    async fn successful(&self, call: &ApiCall) -> Result<ApiResponse, ApiError> {
        self.fetch(call, None).await.map(|(response, _)| response)
    }

    /// The answer, if it is a success.
    fn judged(&self, response: ApiResponse, call: &ApiCall) -> Result<ApiResponse, ApiError> {
        match judge(response.status(), response.headers()) {
            Ok(()) => Ok(response),
            Err(kind) => Err(self.refused(kind, response, call)),
        }
    }

    fn refused(&self, kind: ApiErrorKind, response: ApiResponse, call: &ApiCall) -> ApiError {
        self.say_undeclared(&kind, call);
        self.error(self.declared(kind, response.status()), call).with_response(response)
    }

    /// The scopes that an API names are foreign text: those that the provider declares are worth asking for, the others are
    /// left out.
    fn declared(&self, kind: ApiErrorKind, status: StatusCode) -> ApiErrorKind {
        let ApiErrorKind::MissingScopes(mut scopes) = kind else { return kind };
        scopes.retain(|scope| P::DESCRIPTION.scopes.may_ask_for(scope));
        if scopes.is_empty() { ApiErrorKind::Status(status) } else { ApiErrorKind::MissingScopes(scopes) }
    }

    /// The API wants a scope that the call does not name: nobody is asked for it before.
    fn say_undeclared(&self, kind: &ApiErrorKind, call: &ApiCall) {
        const LONGEST: usize = 200;
        let ApiErrorKind::MissingScopes(wanted) = kind else { return };
        let unnamed: Vec<&str> =
            wanted.iter().map(|scope| &**scope).filter(|scope| !call.scopes.contains(scope)).collect();
        if unnamed.is_empty() {
            return;
        }
        tracing::warn!(
            target: "oauth_runtime::api",
            code = ApiFault::ScopeMissing.code(),
            provider = self.inner.relying_party.name(),
            call = call.label(),
            // Untrusted, cut and without control characters.
            scopes = foreign::cut(&unnamed.join(" "), LONGEST),
            remedy = "name it where the call is declared, `scopes(…)`, and in the attribute of the provider; then users are asked for it",
            "the API wants a scope that the call does not declare"
        );
    }

    /// Once more with other tokens if the API takes these no more, and after a while if it says that it is asked too often.
    async fn send(
        &self,
        call: &ApiCall,
        url: Option<&str>,
        reading: Reading,
    ) -> Result<(Response<Body>, EndpointUrl), ApiError> {
        let tokens = self.tokens_for(call).await?;
        let (mut response, mut to) = self.send_with(tokens.as_deref(), call, url, reading).await?;
        if response.status == StatusCode::UNAUTHORIZED
            && let Some(tokens) = tokens.filter(|_| !call.withholds_token())
        {
            let others = self.inner.tokens.after_refusal(&tokens, &self.inner.relying_party).await;
            // A stream is gone; the next call has another token all the same.
            if let Some(others) = others.map_err(|kind| self.error(kind, call))?
                && !call.is_sent_once()
            {
                (response, to) = self.send_with(Some(&others), call, url, reading).await?;
            }
        }
        if let Some(pause) = call.pause(response.status, &response.headers) {
            tokio::time::sleep(pause).await;
            // As late as this the token may be another.
            let tokens = self.tokens_for(call).await?;
            (response, to) = self.send_with(tokens.as_deref(), call, url, reading).await?;
        }
        Ok((response, to))
    }

    /// None where the call does without, and they do not tell where the API is.
    async fn tokens_for(&self, call: &ApiCall) -> Result<Option<Arc<Tokens>>, ApiError> {
        let relying_party = &self.inner.relying_party;
        if call.withholds_token()
            && (self.elsewhere(call).is_some() || !relying_party.is_api_of_tokens(call.api.base_url))
        {
            return Ok(None);
        }
        self.inner.tokens.tokens(relying_party).await.map(Some).map_err(|kind| self.error(kind, call))
    }

    async fn send_with(
        &self,
        tokens: Option<&Tokens>,
        call: &ApiCall,
        url: Option<&str>,
        reading: Reading,
    ) -> Result<(Response<Body>, EndpointUrl), ApiError> {
        let relying_party = &self.inner.relying_party;
        let base = self.base_url(call, tokens).map_err(|kind| self.error(kind, call))?;
        let tokens = tokens.filter(|_| !call.withholds_token());
        if let Some(tokens) = tokens {
            self.require_scopes(call, tokens).map_err(|kind| self.error(kind, call))?;
        }
        let policy = self.policy(call);
        let limit = relying_party.limits().response;
        let request = match url {
            None => call.request(&base, policy, limit),
            // Where an answer leads is no argument of the caller's.
            Some(url) => call.to_url(url, policy, limit).map_err(|_| unusable(url, &base)).and_then(|request| {
                // RFC 5849 §3.1: a parameter of the protocol is sent once, and these are of the call before.
                let is_signed = matches!(tokens, Some(Tokens::OAuth1(_))) && has_protocol_parameter(&request.url);
                if is_signed { Err(ApiErrorKind::NextLink) } else { Ok(request) }
            }),
        };
        let request = request.and_then(|request| {
            if self.may_go_to(&request.url, call, &base) { Ok(request) } else { Err(ApiErrorKind::HostNotAllowed) }
        });
        let request = request.map_err(|kind| self.error(kind, call))?;
        let stream = call.take_stream().map_err(|kind| self.error(kind, call))?;
        let (upload, watch) = stream.map(Upload::new).unzip();
        let url = request.url.clone();
        let sending = Sending { tokens, upload, within: call.time, reading };
        relying_party.call_api(request, sending).await.map(|answer| (answer, url)).map_err(|error| {
            let own = watch.as_ref().and_then(Watch::failure).cloned();
            self.error(own.map_or(ApiErrorKind::Failed(error), ApiErrorKind::Upload), call)
        })
    }

    /// What was not granted need not be tried. OAuth 1.0a knows no scopes.
    fn require_scopes(&self, call: &ApiCall, tokens: &Tokens) -> Result<(), ApiErrorKind> {
        let Tokens::OAuth2(tokens) = tokens else { return Ok(()) };
        // RFC 6749 §3.3: who asks for no scope gets what the server has for everybody, and not every server tells what that is.
        if self.inner.tokens.is_service() && tokens.scopes.is_empty() && tokens.refused.is_empty() {
            return Ok(());
        }
        let missing = P::DESCRIPTION.scopes.missing(&tokens.scopes, call.scopes);
        match tokens.refuses(&missing) {
            _ if missing.is_empty() => Ok(()),
            true => Err(ApiErrorKind::RefusedScopes(missing)),
            false => Err(ApiErrorKind::MissingScopes(missing)),
        }
    }

    /// Where the call goes: to the place that was set, to the provider that stands in, or where its declaration says.
    fn base_url<'a>(&'a self, call: &'a ApiCall, tokens: Option<&Tokens>) -> Result<Cow<'a, str>, ApiErrorKind> {
        match self.elsewhere(call) {
            Some(url) => Ok(url.as_str().into()),
            None => self.inner.relying_party.api_url(call.api.base_url, tokens).map_err(ApiErrorKind::Failed),
        }
    }

    /// The same for a log: where the tokens tell a part of it, as it is declared.
    fn declared_url<'a>(&'a self, call: &'a ApiCall) -> Cow<'a, str> {
        match self.elsewhere(call) {
            Some(url) => url.as_str().into(),
            None => self.inner.relying_party.declared_api_url(call.api.base_url),
        }
    }

    /// The place that was set, or that of the provider that stands in: its tokens mean nothing to an API elsewhere, but one on
    /// the developer's own machine is meant.
    fn elsewhere(&self, call: &ApiCall) -> Option<&EndpointUrl> {
        let stand_in = || self.inner.relying_party.api_base().filter(|_| !call.api.allow_loopback_http);
        self.inner.base_url.as_ref().or_else(stand_in)
    }

    fn policy(&self, call: &ApiCall) -> UrlPolicy {
        if self.elsewhere(call).is_some() || call.api.allow_loopback_http {
            UrlPolicy::DangerousLoopbackHttp
        } else {
            UrlPolicy::HttpsOnly
        }
    }

    /// The token goes to the API's own host and those that its declaration names: never where an answer or an argument
    /// leads.
    fn may_go_to(&self, url: &EndpointUrl, call: &ApiCall, base: &str) -> bool {
        let is_base = url.has_origin_of(base);
        let host = &url.url()[url::Position::BeforeHost..url::Position::AfterPort];
        is_base || (self.elsewhere(call).is_none() && url.url().scheme() == "https" && call.api.hosts.contains(&host))
    }
}

/// Why the address of a next page is none: it leads elsewhere, or nowhere.
fn unusable(url: &str, base: &str) -> ApiErrorKind {
    let origin = |url| url::Url::parse(url).map(|url| url.origin());
    match (origin(url), origin(base)) {
        (Ok(next), Ok(own)) if next == own => ApiErrorKind::NextLink,
        _ => ApiErrorKind::HostNotAllowed,
    }
}

fn has_protocol_parameter(url: &EndpointUrl) -> bool {
    url.url().query_pairs().any(|(name, _)| name.starts_with("oauth_"))
}

impl<P: OAuthProvider> Fetch for Caller<P> {
    async fn fetch(&self, call: &ApiCall, url: Option<&str>) -> Result<(ApiResponse, EndpointUrl), ApiError> {
        let (response, url) = self.send(call, url, Reading::Whole).await?;
        self.judged(ApiResponse::whole(response), call).map(|response| (response, url))
    }

    fn error(&self, kind: ApiErrorKind, call: &ApiCall) -> ApiError {
        let asking = self.inner.asking.clone();
        // As it is called in this application: one declaration may be two of its providers.
        ApiError::new(kind, self.inner.relying_party.name(), call.label(), asking)
            .at(call.address(&self.declared_url(call)))
    }
}

impl<P> Clone for Caller<P> {
    fn clone(&self) -> Self {
        Self { inner: Arc::clone(&self.inner), provider: PhantomData }
    }
}

impl<P> fmt::Debug for Caller<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Caller").field("relying_party", &self.inner.relying_party).finish_non_exhaustive()
    }
}
