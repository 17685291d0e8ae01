//! The one way out: headers, hooks and limits, for every call, behind every builder and signature and before every judge.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use http::header::ACCEPT;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::sending::{Reading, Sending};
use super::upload::{Upload, in_time};
use crate::declaration::quirks::{AfterCall, BeforeCall};
use crate::error::{Finding, Result, TransportFault};
use crate::http::{AddressRule, Body, Call, HttpClient, Limits, Request, Response};
use crate::setup::registration::{ProtocolRegistration, Registration};

/// The way to one provider: a client, the time of a call, and the provider's share of waiting requests.
#[derive(Debug)]
pub(super) struct Outbound {
    http: Arc<dyn HttpClient>,
    call_timeout: Duration,
    in_flight: Semaphore,
    /// Of their own, so that a busy API keeps nobody from logging in.
    api_calls_in_flight: Semaphore,
}

impl Outbound {
    pub(super) fn new(http: Arc<dyn HttpClient>, limits: &Limits) -> Self {
        let at_once = || Semaphore::new(limits.in_flight);
        Self { http, call_timeout: limits.call_timeout, in_flight: at_once(), api_calls_in_flight: at_once() }
    }

    /// What the declaration says about every call has its place here: what was signed is signed already.
    pub(super) async fn send(&self, registration: &Registration, call: Call, mut request: Request) -> Result<Response> {
        add_headers(registration, call, &mut request);
        let request = on_its_way(registration, call, request)?;
        // Pinned where it is, and not moved.
        let sent = std::pin::pin!(self.sent(call, request));
        let mut response = tokio::time::timeout(self.call_timeout, sent)
            .await
            .unwrap_or_else(|_| Err(TransportFault::Timeout.into()))?;
        if let Some(hook) = registration.description.quirks.after_call {
            hook(call, &mut response);
        }
        Ok(response)
    }

    /// The same for a call of an API, whose body may be a stream, and whose answer may be read piece by piece: one that is read
    /// whole comes with all its bytes.
    pub(super) async fn send_api(
        &self,
        registration: &Registration,
        mut request: Request,
        sending: Sending<'_>,
    ) -> Result<Response<Body>> {
        add_headers(registration, Call::Api, &mut request);
        if sending.tokens.is_none() {
            withhold_credentials(&mut request);
        }
        let request = on_its_way(registration, Call::Api, request)?;
        let watch = sending.upload.as_ref().map(Upload::watch);
        let request = request.map_body(|bytes| sending.upload.map_or_else(|| Body::from(bytes), Upload::into_body));
        let sent = std::pin::pin!(async {
            let _permit = self.permit(Call::Api).await.ok_or(TransportFault::Overloaded)?;
            let limit = request.limit;
            let response = self.http.send(request).await?;
            match sending.reading {
                Reading::Pieces if response.status.is_success() => Ok(response),
                _ => response.collect(limit).await.map(|whole| whole.map_body(Body::from)),
            }
        });
        let response = in_time(sending.within.unwrap_or(self.call_timeout), watch.as_ref(), sent).await?;
        Ok(match registration.description.quirks.after_call {
            Some(hook) => mended(hook, response),
            None => response,
        })
    }

    async fn sent(&self, call: Call, request: Request) -> Result<Response> {
        let _permit = self.permit(call).await.ok_or(TransportFault::Overloaded)?;
        let limit = request.limit;
        self.http.send(request.map_body(Body::from)).await?.collect(limit).await
    }

    async fn permit(&self, call: Call) -> Option<SemaphorePermit<'_>> {
        match call {
            // An application that calls often waits; a login says at once that there are too many.
            Call::Api => self.api_calls_in_flight.acquire().await.ok(),
            _ => self.in_flight.try_acquire().ok(),
        }
    }
}

fn add_headers(registration: &Registration, call: Call, request: &mut Request) {
    for (name, value) in &registration.headers {
        // What a call of an API says itself is nearer to it.
        if call != Call::Api || !request.headers.contains_key(name) {
            request.headers.insert(name, value.clone());
        }
    }
    request.headers.entry(ACCEPT).or_insert(HeaderValue::from_static("application/json"));
}

/// A key of the provider's API is no less a credential than a token.
fn withhold_credentials(request: &mut Request) {
    let secrets = request.headers.iter().filter(|(_, value)| value.is_sensitive()).map(|(name, _)| name.clone());
    for name in secrets.collect::<Vec<_>>() {
        request.headers.remove(name);
    }
}

/// The request as it leaves.
fn on_its_way(registration: &Registration, call: Call, mut request: Request) -> Result<Request> {
    if let Some(hook) = registration.description.quirks.before_call {
        request = prepared(registration, hook, call, request)?;
    }
    if request.url.must_stay_on_this_machine() {
        request.addresses = AddressRule::LoopbackOnly;
    }
    if let Some(Cow::Owned(inside)) = registration.internal.as_ref().map(|internal| internal.inside(&request.url)) {
        // The operator names its host: it may be anywhere.
        (request.url, request.addresses) = (inside, AddressRule::Any);
    }
    Ok(request)
}

/// The response as the hook leaves it. What is still on its way is no bytes, and stays as it is.
fn mended(hook: AfterCall, response: Response<Body>) -> Response<Body> {
    let Response { status, headers, body } = response;
    let bytes = body.as_bytes().cloned();
    let mut seen = Response::new(status, headers, bytes.clone().unwrap_or_default());
    hook(Call::Api, &mut seen);
    seen.map_body(|mended| if bytes.is_some() { mended.into() } else { body })
}

/// The request as the hook leaves it. It goes to the same server, by the same way, and what a signature covers is as it was.
fn prepared(registration: &Registration, hook: BeforeCall, call: Call, mut request: Request) -> Result<Request> {
    let provider = registration.name.as_str();
    let before = request.clone();
    hook(call, &mut request);
    if request.url.url().origin() != before.url.url().origin() {
        let what = "`before_call` sends a request to another server than the declared one";
        let remedy = "change the path or the query alone; another server is another endpoint in the attribute";
        return Err(Finding::new("call_hook_changed_host", what, remedy).of_provider(provider).into());
    }
    let is_signed = matches!(registration.protocol, ProtocolRegistration::OAuth1(_));
    let is_same = request.method == before.method && request.url == before.url && request.body == before.body;
    if is_signed && !is_same {
        let what = "`before_call` changes what the OAuth 1.0a signature of a request covers";
        let remedy = "change headers alone; parameters belong into `token_params` or into the URL of the attribute";
        return Err(Finding::new("call_hook_changed_signed_request", what, remedy).of_provider(provider).into());
    }
    request.limit = request.limit.min(before.limit);
    (request.tls_identity, request.addresses) = (before.tls_identity, before.addresses);
    Ok(request)
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use bytes::Bytes;
    use http::{HeaderMap, StatusCode, header};

    use super::*;
    use crate::declaration::description::{ProviderDescription, Use};
    use crate::declaration::quirks::TokenPlacement;
    use crate::declaration::settings::FieldValues;
    use crate::error::ConfigReport;
    use crate::flow::RelyingParty;
    use crate::flow::config::FlowConfig;
    use crate::oauth2::token_placement::with_access_token;
    use crate::setup::Draft;
    use crate::types::{AccessToken, BoxFuture, EndpointUrl, TlsIdentity, UrlPolicy};

    const OAUTH2: ProviderDescription = ProviderDescription::oauth2("acme", "Acme")
        .authorization_endpoint("https://as.example/authorize")
        .token_endpoint("https://as.example/token")
        .userinfo_endpoint("https://as.example/me");
    const OAUTH1: ProviderDescription = ProviderDescription::oauth1("acme", "Acme")
        .temporary_credentials_endpoint("https://as.example/initiate")
        .authorization_endpoint("https://as.example/authorize")
        .token_endpoint("https://as.example/token")
        .userinfo_endpoint("https://as.example/me");

    /// Keeps what would have gone out, and answers everything in the same way.
    #[derive(Debug, Default)]
    struct Wire(Mutex<Vec<(String, HeaderMap, usize)>>);

    /// The way that every call goes.
    const WAY: (Option<TlsIdentity>, AddressRule) = (None, AddressRule::Any);

    impl HttpClient for Wire {
        fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
            assert_eq!((request.tls_identity, request.addresses), WAY);
            let sent = (request.url.as_str().to_owned(), request.headers, request.limit);
            self.0.lock().expect("no panic while it is held").push(sent);
            Box::pin(async { Ok(Response::new(StatusCode::CREATED, HeaderMap::new(), "{}".into())) })
        }
    }

    fn relying_party(description: ProviderDescription) -> (RelyingParty, Arc<Wire>) {
        let fields = FieldValues {
            client_id: Some("id".into()),
            client_secret: Some("secret".into()),
            placeholders: vec![("api_key", "hunter2".to_owned())],
            ..FieldValues::default()
        };
        let registration =
            Draft::new(description, &fields).finish(Use::Login, &mut ConfigReport::default()).expect("complete");
        let wire = Arc::<Wire>::default();
        let http: Arc<dyn HttpClient> = Arc::<Wire>::clone(&wire);
        (RelyingParty::new(registration, String::new(), http, FlowConfig::default()), wire)
    }

    fn request() -> Request {
        let url = EndpointUrl::parse("https://as.example/me?a=1", UrlPolicy::HttpsOnly).expect("valid");
        with_access_token(Request::get(url, 100), &AccessToken::new("t"), TokenPlacement::BEARER).expect("sendable")
    }

    /// What goes out for one call, or the code of the error.
    async fn sent(description: ProviderDescription, call: Call) -> Result<(String, HeaderMap, usize), &'static str> {
        let (relying_party, wire) = relying_party(description);
        let response = relying_party.send(call, request()).await.map_err(|error| error.code());
        let mut calls = wire.0.lock().expect("no panic while it is held");
        assert_eq!(calls.len(), usize::from(response.is_ok()), "what is refused is not sent");
        response.map(|_| calls.remove(0))
    }

    #[tokio::test]
    async fn declared_headers_go_with_every_call_and_replace_the_usual_ones() {
        let description =
            OAUTH2.headers(&[("User-Agent", "acme"), ("X-API-Key", "{api_key}"), ("Accept", "text/json")]);
        for call in [Call::Token, Call::UserInfo, Call::Discovery] {
            let (_, headers, _) = sent(description, call).await.expect("sent");
            assert_eq!(
                (headers["user-agent"].as_bytes(), headers["x-api-key"].as_bytes()),
                (&b"acme"[..], &b"hunter2"[..])
            );
            assert_eq!(headers.get_all("accept").iter().collect::<Vec<_>>(), ["text/json"]);
            assert!(headers["x-api-key"].is_sensitive());
            assert_eq!(headers["authorization"], "Bearer t");
        }
    }

    #[tokio::test]
    async fn a_call_of_an_api_has_its_own_headers_then_the_declared_ones_then_the_default() {
        let accepts = |description, own: Option<&'static str>| async move {
            let (relying_party, wire) = relying_party(description);
            let mut request = request();
            request.headers.remove(ACCEPT);
            request.headers.extend(own.map(|own| (ACCEPT, HeaderValue::from_static(own))));
            relying_party.send(Call::Api, request).await.expect("a response");
            let (_, headers, _) = wire.0.lock().expect("no panic while it is held").remove(0);
            headers[ACCEPT].to_str().expect("ASCII").to_owned()
        };
        let declared = OAUTH2.headers(&[("Accept", "text/json")]);
        assert_eq!(accepts(declared, Some("text/csv")).await, "text/csv");
        assert_eq!(accepts(declared, None).await, "text/json");
        assert_eq!(accepts(OAUTH2, None).await, "application/json");
    }

    #[tokio::test]
    async fn a_hook_changes_what_leaves_for_the_call_it_knows() {
        fn in_the_query(call: Call, request: &mut Request) {
            if call == Call::UserInfo
                && let Some(token) = request.headers.remove(header::AUTHORIZATION)
                && let Ok(token) = token.to_str()
                && let Ok(url) = request.url.with_parameter("access_token", token.trim_start_matches("Bearer "))
            {
                request.url = url;
            }
            request.limit = usize::MAX;
            request.tls_identity = Some(TlsIdentity::named("other"));
            request.addresses = AddressRule::PublicOnly;
        }
        let description = OAUTH2.before_call(in_the_query).headers(&[("X", "1")]);
        let (url, headers, limit) = sent(description, Call::UserInfo).await.expect("sent");
        assert_eq!((url.as_str(), limit), ("https://as.example/me?a=1&access_token=t", 100));
        assert!(!headers.contains_key("authorization") && headers.contains_key("x"));
        let (url, headers, _) = sent(description, Call::Api).await.expect("sent");
        assert!(!url.contains("access_token") && headers.contains_key("authorization"));
    }

    #[tokio::test]
    async fn a_hook_cannot_send_a_call_elsewhere() {
        fn moved<const TO: usize>(_: Call, request: &mut Request) {
            let to = [
                "https://evil.example/me",
                "https://as.example:8443/me",
                "http://localhost/me",
                "https://as.example./me",
            ];
            request.url = EndpointUrl::parse(to[TO], UrlPolicy::DangerousLoopbackHttp).expect("valid");
        }
        for hook in [moved::<0>, moved::<1>, moved::<2>, moved::<3>] as [BeforeCall; 4] {
            assert_eq!(sent(OAUTH2.before_call(hook), Call::Token).await.err(), Some("call_hook_changed_host"));
        }
    }

    #[tokio::test]
    async fn a_hook_changes_headers_of_a_signed_request_and_nothing_that_is_signed() {
        fn header(_: Call, request: &mut Request) {
            request.headers.insert("x", HeaderValue::from_static("1"));
        }
        fn query(_: Call, request: &mut Request) {
            request.url = request.url.with_parameter("b", "2").expect("short");
        }
        fn body(_: Call, request: &mut Request) {
            request.body = Bytes::from_static(b"b=2");
        }
        fn method(_: Call, request: &mut Request) {
            request.method = http::Method::PUT;
        }
        let (_, headers, _) = sent(OAUTH1.before_call(header), Call::UserInfo).await.expect("sent");
        assert_eq!(headers["x"], "1");
        for hook in [query, body, method] as [BeforeCall; 3] {
            let refused = sent(OAUTH1.before_call(hook), Call::UserInfo).await.err();
            assert_eq!(refused, Some("call_hook_changed_signed_request"));
            assert!(sent(OAUTH2.before_call(hook), Call::UserInfo).await.is_ok());
        }
    }

    #[tokio::test]
    async fn a_hook_mends_a_response_before_it_is_judged() {
        fn mend(call: Call, response: &mut Response) {
            if call == Call::Token {
                response.status = StatusCode::OK;
                response.body = Bytes::from_static(b"[]");
            }
        }
        let (relying_party, _) = relying_party(OAUTH2.after_call(mend));
        let response = relying_party.send(Call::Token, request()).await.expect("answered");
        assert_eq!((response.status, &*response.body), (StatusCode::OK, &b"[]"[..]));
        let response = relying_party.send(Call::UserInfo, request()).await.expect("answered");
        assert_eq!(response.status, StatusCode::CREATED);
    }
}
