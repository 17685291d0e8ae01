use std::fmt;
use std::sync::Arc;

use http::HeaderValue;
use http::header::ACCEPT;
use tokio::sync::Semaphore;

use super::cached::{Cached, Life};
use crate::declaration::quirks::BeforeCall;
use crate::entropy::{Entropy, SystemEntropy};
use crate::error::{AtStage as _, Problem, ProtocolViolation, Result, Stage, TransportFault};
use crate::http::{Call, HttpClient, Request, Response};
use crate::jose::jwks::JsonWebKeySet;
use crate::oauth2::authorization_request::AuthorizationRequest;
use crate::oidc::discovery::ServerMetadata;
use crate::setup::config::FlowConfig;
use crate::setup::registration::{
    OAuth2Common, OAuth2Registration, OpenIdConnectRegistration, ProtocolRegistration, Registration,
};
use crate::types::{EndpointUrl, IssuerIdentifier};

/// One provider at run time: its registration, what was fetched from it, and the way to reach it. Shared by all logins;
/// nothing of one login is kept here.
pub(crate) struct RelyingParty {
    pub(super) registration: Registration,
    pub(super) redirect_uri: String,
    pub(super) flow: FlowConfig,
    pub(super) entropy: Arc<dyn Entropy>,
    http: Arc<dyn HttpClient>,
    endpoints: Cached<Endpoints>,
    keys: Cached<JsonWebKeySet>,
    in_flight: Semaphore,
    /// Of their own, so that a busy API keeps nobody from logging in.
    api_calls_in_flight: Semaphore,
}

/// The endpoints of an authorization server: what the developer pinned, completed by its metadata.
#[derive(Debug)]
pub(super) struct Endpoints {
    pub(super) issuer: IssuerIdentifier,
    /// The server names itself in every answer (RFC 9207 §3).
    pub(super) response_iss_promised: bool,
    /// The issuer is the server's own word, so that `iss` can be compared with it.
    pub(super) issuer_is_known: bool,
    authorization_endpoint: EndpointUrl,
    /// Everything of the authorization URL that is the same for every login, without the extra parameters.
    pub(super) authorization: AuthorizationRequest,
    /// The same with the extra parameters of the attribute.
    pub(super) authorization_with_params: AuthorizationRequest,
    pub(super) token: EndpointUrl,
    pub(super) userinfo: Option<EndpointUrl>,
    pub(super) revocation: Option<EndpointUrl>,
    pub(super) end_session: Option<EndpointUrl>,
    jwks: Option<EndpointUrl>,
}

const METADATA_LIFE: Life = Life { fresh: 3600, stale: 86_400, forced: 60 };
const KEYS_LIFE: Life = Life { fresh: 600, stale: 86_400, forced: 60 };

impl RelyingParty {
    pub(crate) fn new(
        registration: Registration,
        redirect_uri: String,
        http: Arc<dyn HttpClient>,
        flow: FlowConfig,
    ) -> Self {
        let at_once = || Semaphore::new(flow.limits.in_flight);
        Self {
            registration,
            redirect_uri,
            entropy: Arc::new(SystemEntropy),
            http,
            endpoints: Cached::new(METADATA_LIFE, flow.limits.call_timeout),
            keys: Cached::new(KEYS_LIFE, flow.limits.call_timeout),
            in_flight: at_once(),
            api_calls_in_flight: at_once(),
            flow,
        }
    }

    pub(crate) fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    pub(crate) fn is_answered_by_post(&self) -> bool {
        self.registration.form_post
    }

    pub(crate) fn now(&self) -> i64 {
        self.flow.clock.now()
    }

    /// The endpoints; fetched once for all logins where they are not declared.
    pub(super) async fn endpoints(&self) -> Result<Arc<Endpoints>> {
        self.endpoints
            .get(&*self.flow.clock, || async {
                match &self.registration.protocol {
                    ProtocolRegistration::OpenIdConnect(oidc) => self.discover(oidc).await.at(Stage::Discovery),
                    ProtocolRegistration::OAuth2(oauth2) => Ok(self.declared(oauth2)),
                    ProtocolRegistration::OAuth1(_) => Err(ProtocolViolation::MetadataEndpointMissing.into()),
                }
            })
            .await
    }

    async fn discover(&self, oidc: &OpenIdConnectRegistration) -> Result<Endpoints> {
        let request = Request::get(oidc.metadata_url.clone(), self.flow.limits.document);
        let response = self.send(Call::Discovery, request).await?;
        let metadata = ServerMetadata::parse(&response, &oidc.issuer, self.registration.policy)?;
        metadata.require_algorithm(oidc.id_token_alg.as_str())?;
        // What the developer pinned stands; metadata fills the gaps.
        let missing = ProtocolViolation::MetadataEndpointMissing;
        let authorization_endpoint =
            oidc.authorization_endpoint.clone().or(metadata.authorization_endpoint).ok_or(missing)?;
        let authorization = self.authorization_request(&authorization_endpoint, &oidc.common, &oidc.common.scope);
        Ok(Endpoints {
            issuer: metadata.issuer,
            response_iss_promised: metadata.response_iss_promised,
            issuer_is_known: true,
            authorization_with_params: self.with_declared_params(authorization.clone()),
            authorization,
            authorization_endpoint,
            token: oidc.token_endpoint.clone().or(metadata.token_endpoint).ok_or(missing)?,
            userinfo: self.registration.userinfo_endpoint.clone().or(metadata.userinfo_endpoint),
            revocation: self.registration.revocation_endpoint.clone().or(metadata.revocation_endpoint),
            end_session: oidc.end_session_endpoint.clone().or(metadata.end_session_endpoint),
            // Without keys no ID token can be checked: better known before anybody is sent away.
            jwks: Some(oidc.jwks_uri.clone().or(metadata.jwks_uri).ok_or(missing)?),
        })
    }

    fn declared(&self, oauth2: &OAuth2Registration) -> Endpoints {
        let endpoint = &oauth2.authorization_endpoint;
        let authorization = self.authorization_request(endpoint, &oauth2.common, &oauth2.common.scope);
        Endpoints {
            issuer: server_identifier(endpoint),
            response_iss_promised: false,
            issuer_is_known: false,
            authorization_with_params: self.with_declared_params(authorization.clone()),
            authorization,
            authorization_endpoint: endpoint.clone(),
            token: oauth2.token_endpoint.clone(),
            userinfo: self.registration.userinfo_endpoint.clone(),
            revocation: self.registration.revocation_endpoint.clone(),
            end_session: None,
            jwks: None,
        }
    }

    fn authorization_request(
        &self,
        endpoint: &EndpointUrl,
        common: &OAuth2Common,
        scope: &str,
    ) -> AuthorizationRequest {
        let names = &self.registration.quirks.renamed_params;
        let mut request = AuthorizationRequest::new(endpoint)
            .parameter(names.response_type, "code")
            .parameter(names.client_id, self.registration.client_id.as_str())
            .parameter(names.redirect_uri, &self.redirect_uri);
        if !scope.is_empty() {
            request.push(names.scope, scope);
        }
        if self.registration.form_post {
            request.push("response_mode", "form_post");
        }
        if common.pkce {
            request.push("code_challenge_method", "S256");
        }
        request
    }

    fn with_declared_params(&self, request: AuthorizationRequest) -> AuthorizationRequest {
        let with = |request: AuthorizationRequest, (name, value): (&str, &str)| request.parameter(name, value);
        self.registration.authorization_params.iter().fold(request, with)
    }

    /// The same as [`Endpoints::authorization`], with other scopes.
    pub(super) fn authorization_with_scopes(
        &self,
        endpoints: &Endpoints,
        common: &OAuth2Common,
        scopes: &[Box<str>],
    ) -> AuthorizationRequest {
        let scope = scopes.join(self.registration.description.scope_separator);
        self.authorization_request(&endpoints.authorization_endpoint, common, &scope)
    }

    /// The keys that can have signed a token with this `kid`, fetched again at most once a minute if it is unknown.
    pub(super) async fn keys(
        &self,
        endpoints: &Endpoints,
        oidc: &OpenIdConnectRegistration,
        kid: Option<&str>,
    ) -> Result<Arc<JsonWebKeySet>> {
        let url = endpoints.jwks.as_ref().ok_or(ProtocolViolation::MetadataEndpointMissing)?;
        let fetch = || async {
            let response = self.send(Call::Jwks, Request::get(url.clone(), self.flow.limits.document)).await?;
            JsonWebKeySet::parse(&response, oidc.id_token_alg)
        };
        let keys = self.keys.get(&*self.flow.clock, fetch).await?;
        if keys.can_serve(kid) { Ok(keys) } else { self.keys.refresh(&keys, &*self.flow.clock, fetch).await }
    }

    /// Sends one request, once, within the call's time and the provider's share of waiting requests. Headers and hooks of the
    /// declaration have their place here: what was signed is signed already.
    pub(super) async fn send(&self, call: Call, mut request: Request) -> Result<Response> {
        let quirks = &self.registration.quirks;
        for (name, value) in &self.registration.headers {
            // What a call of an API says itself is nearer to it.
            if call != Call::Api || !request.headers.contains_key(name) {
                request.headers.insert(name, value.clone());
            }
        }
        request.headers.entry(ACCEPT).or_insert(HeaderValue::from_static("application/json"));
        if let Some(hook) = quirks.before_call {
            request = self.prepared(hook, call, request)?;
        }
        let sent = async {
            let permit = match call {
                // An application that calls often waits; a login says at once that there are too many.
                Call::Api => self.api_calls_in_flight.acquire().await.ok(),
                _ => self.in_flight.try_acquire().ok(),
            };
            let _permit = permit.ok_or(TransportFault::Overloaded)?;
            self.http.send(request).await
        };
        let mut response = tokio::time::timeout(self.flow.limits.call_timeout, sent)
            .await
            .unwrap_or_else(|_| Err(TransportFault::Timeout.into()))?;
        if let Some(hook) = quirks.after_call {
            hook(call, &mut response);
        }
        Ok(response)
    }

    /// The request as the hook leaves it. It goes to the same server, and what a signature covers is as it was.
    fn prepared(&self, hook: BeforeCall, call: Call, mut request: Request) -> Result<Request> {
        let (method, url, body, limit) =
            (request.method.clone(), request.url.clone(), request.body.clone(), request.limit);
        hook(call, &mut request);
        if request.url.url().origin() != url.url().origin() {
            let what = "`before_call` sends a request to another server than the declared one";
            let remedy = "change the path or the query alone; another server is another endpoint in the attribute";
            return Err(Problem::new("call_hook_changed_host", what, remedy).of_provider(self.name()).into());
        }
        let is_signed = matches!(self.registration.protocol, ProtocolRegistration::OAuth1(_));
        if is_signed && (request.method != method || request.url != url || request.body != body) {
            let what = "`before_call` changes what the OAuth 1.0a signature of a request covers";
            let remedy = "change headers alone; parameters belong into `token_params` or into the URL of the attribute";
            return Err(Problem::new("call_hook_changed_signed_request", what, remedy).of_provider(self.name()).into());
        }
        request.limit = request.limit.min(limit);
        Ok(request)
    }

    fn name(&self) -> &str {
        self.registration.name.as_str()
    }
}

/// What stands for the issuer of a server that has no issuer identifier: its authorization endpoint without query, so that
/// two servers on one host stay two.
pub(super) fn server_identifier(authorization_endpoint: &EndpointUrl) -> IssuerIdentifier {
    let url = authorization_endpoint.as_str();
    IssuerIdentifier::from(url.split('?').next().unwrap_or(url))
}

impl fmt::Debug for RelyingParty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RelyingParty").field("registration", &self.registration).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use bytes::Bytes;
    use http::{HeaderMap, StatusCode, header};

    use super::*;
    use crate::declaration::description::ProviderDescription;
    use crate::declaration::settings::FieldValues;
    use crate::error::ConfigReport;
    use crate::http::ResponseFuture;
    use crate::setup::Draft;
    use crate::types::{AccessToken, UrlPolicy};

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

    impl HttpClient for Wire {
        fn send(&self, request: Request) -> ResponseFuture<'_> {
            let sent = (request.url.as_str().to_owned(), request.headers, request.limit);
            self.0.lock().expect("no panic while it is held").push(sent);
            let body = Bytes::from_static(b"{}");
            Box::pin(async { Ok(Response { status: StatusCode::CREATED, headers: HeaderMap::new(), body }) })
        }
    }

    fn relying_party(description: ProviderDescription) -> (RelyingParty, Arc<Wire>) {
        let fields = FieldValues {
            client_id: Some("id".into()),
            client_secret: Some("secret".into()),
            placeholders: vec![("api_key", "hunter2".to_owned())],
        };
        let registration = Draft::new(description, &fields).finish(&mut ConfigReport::default()).expect("complete");
        let wire = Arc::<Wire>::default();
        let http: Arc<dyn HttpClient> = Arc::<Wire>::clone(&wire);
        (RelyingParty::new(registration, String::new(), http, FlowConfig::default()), wire)
    }

    fn request() -> Request {
        let url = EndpointUrl::parse("https://as.example/me?a=1", UrlPolicy::HttpsOnly).expect("valid");
        crate::oidc::user_info::user_info_request(&url, &AccessToken::new("t"), 100).expect("sendable")
    }

    /// What goes out for one call, or the code of the error.
    async fn sent(description: ProviderDescription, call: Call) -> Result<(String, HeaderMap, usize), &'static str> {
        let (relying_party, wire) = relying_party(description);
        let answer = relying_party.send(call, request()).await.map_err(|error| error.code());
        let mut calls = wire.0.lock().expect("no panic while it is held");
        assert_eq!(calls.len(), usize::from(answer.is_ok()), "what is refused is not sent");
        answer.map(|_| calls.remove(0))
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
            relying_party.send(Call::Api, request).await.expect("an answer");
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
    async fn a_hook_mends_an_answer_before_it_is_judged() {
        fn mend(call: Call, response: &mut Response) {
            if call == Call::Token {
                response.status = StatusCode::OK;
                response.body = Bytes::from_static(b"[]");
            }
        }
        let (relying_party, _) = relying_party(OAUTH2.after_call(mend));
        let answer = relying_party.send(Call::Token, request()).await.expect("answered");
        assert_eq!((answer.status, &*answer.body), (StatusCode::OK, &b"[]"[..]));
        let answer = relying_party.send(Call::UserInfo, request()).await.expect("answered");
        assert_eq!(answer.status, StatusCode::CREATED);
    }
}
