use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use serde::Serialize;
use url::form_urlencoded::{byte_serialize, parse};

use super::content::Content;
use super::description::{ApiDescription, Operation};
use super::error::ApiErrorKind;
use super::multipart::Form;
use super::parameter::{Parameter, values};
use crate::entropy::{SystemEntropy, form_boundary};
use crate::http::{Body, Limits, Request};
use crate::types::{EndpointUrl, UrlPolicy, retry_after, without_query};
use crate::wire::percent::encode_into;

/// A call of an API before it is sent: what the methods of an `#[oauth_api]` trait build, and what can be built by hand
/// for a call that no trait declares.
///
/// An argument that cannot be sent is remembered, and is the error of the call.
#[derive(Clone)]
pub struct ApiCall {
    pub(super) api: &'static ApiDescription,
    pub(super) scopes: &'static [&'static str],
    method: Method,
    /// With `{name}` for arguments; without them it is the path itself.
    path: Cow<'static, str>,
    segments: Vec<(&'static str, Vec<String>)>,
    query: Vec<(Cow<'static, str>, String)>,
    headers: HeaderMap,
    content: Content,
    /// The path is a URL, which an answer of the API named.
    is_elsewhere: bool,
    withholds_token: bool,
    pub(super) time: Option<Duration>,
    /// How long an API that is asked too often is waited for.
    patience: Duration,
    /// The first argument that cannot be sent, and the rule it breaks.
    fault: Option<(&'static str, &'static str)>,
}

impl ApiCall {
    const PATIENCE: Duration = Duration::from_secs(5);
    const LONGEST_PATIENCE: Duration = Duration::from_secs(60);
    const SHORTEST_PAUSE: Duration = Duration::from_millis(500);

    /// A `GET` of a path of the API, which may have a query.
    #[must_use]
    pub fn get(api: &'static ApiDescription, path: impl Into<Cow<'static, str>>) -> Self {
        Self::with(api, Method::GET, path)
    }

    /// A call with any method.
    #[must_use]
    pub fn with(api: &'static ApiDescription, method: Method, path: impl Into<Cow<'static, str>>) -> Self {
        Self {
            api,
            scopes: &[],
            method,
            path: path.into(),
            segments: Vec::new(),
            query: Vec::new(),
            headers: HeaderMap::new(),
            content: Content::Bytes(Bytes::new()),
            is_elsewhere: false,
            withholds_token: false,
            time: None,
            patience: Self::PATIENCE,
            fault: None,
        }
    }

    /// A call that a trait declares.
    #[must_use]
    pub fn new(operation: &Operation) -> Self {
        let call = Self::with(operation.api, operation.verb.into(), operation.path);
        Self { scopes: operation.scopes, ..call }
    }

    /// A call of a URL that the API named in an answer: of an upload that it is ready for, or of a file that it keeps elsewhere.
    /// The host must be that of the API, or one of its `hosts(…)`.
    ///
    /// What the URL holds may be all that it takes to call it, as of one that is signed: such a call goes
    /// [without the token](Self::withhold_token).
    #[must_use]
    pub fn at(api: &'static ApiDescription, method: Method, url: impl Into<String>) -> Self {
        Self { is_elsewhere: true, ..Self::with(api, method, url.into()) }
    }

    /// Makes the call without the token, and without anything else that is a credential: neither `Authorization` nor a signature,
    /// nor a key of the provider's API in `headers(…)`. For what is public, and for URLs that are signed themselves. It goes to the
    /// hosts of the API alone, as every call; scopes are not asked for, and nobody has to be logged in any more.
    #[must_use]
    pub fn withhold_token(mut self) -> Self {
        self.withholds_token = true;
        self
    }

    /// The time of this call. Default [`Limits::call_timeout`](crate::http::Limits), at most a minute. For a stream it is the
    /// time from one piece to the next, in both directions.
    #[must_use]
    pub fn timeout(mut self, time: Duration) -> Self {
        self.time = Some(time.min(Limits::MAX_CALL_TIMEOUT));
        self
    }

    /// How long to wait, once, for an API that says `429` or `503` with `Retry-After`, before the call is made again. One that wants
    /// more is an error at once, as is a `503` to a call that may have changed something. Default 5 seconds, at most 60; zero for
    /// not at all.
    #[must_use]
    pub fn wait_at_most(mut self, patience: Duration) -> Self {
        self.patience = patience.min(Self::LONGEST_PATIENCE);
        self
    }

    /// After what time the call is to be made again, if it is.
    pub(super) fn pause(&self, status: StatusCode, headers: &HeaderMap) -> Option<Duration> {
        let wants_time = match status {
            _ if self.content.is_stream() => false,
            StatusCode::TOO_MANY_REQUESTS => true,
            StatusCode::SERVICE_UNAVAILABLE => self.method.is_safe(),
            _ => false,
        };
        // What is asked for so soon again is asked too often again.
        let pause = retry_after(headers).filter(|_| wants_time)?.max(Self::SHORTEST_PAUSE);
        (pause <= self.patience).then_some(pause)
    }

    /// The value of `{name}` in the path: one segment, percent-encoded, whatever is in it.
    #[must_use]
    pub fn path(mut self, name: &'static str, value: &dyn Parameter) -> Self {
        self.segments.push((name, values(value)));
        self
    }

    /// A query parameter: left out for `None`, repeated for a list.
    #[must_use]
    pub fn query(mut self, name: &'static str, value: &dyn Parameter) -> Self {
        value.values(&mut |value| self.query.push((name.into(), value.to_owned())));
        self
    }

    /// The fields of a struct as query parameters.
    #[must_use]
    pub fn query_fields<T: Serialize + ?Sized>(mut self, value: &T) -> Self {
        match serde_urlencoded::to_string(value) {
            Ok(fields) => {
                let pairs =
                    parse(fields.as_bytes()).map(|(name, value)| (name.into_owned().into(), value.into_owned()));
                self.query.extend(pairs);
                self
            }
            Err(_) => self.refuse("query", "the fields of the struct are no plain values"),
        }
    }

    /// A header: left out for `None`, repeated for a list.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &dyn Parameter) -> Self {
        for value in values(value) {
            match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                (Ok(name), Ok(value)) => _ = self.headers.append(name, value),
                _ => return self.refuse(name, "this cannot be a header's value (RFC 9110 §5.5)"),
            }
        }
        self
    }

    /// A JSON body.
    #[must_use]
    pub fn json<T: Serialize + ?Sized>(self, value: &T) -> Self {
        match serde_json::to_vec(value) {
            Ok(body) => self.body("application/json", body),
            Err(_) => self.refuse("body", "the value cannot be written as JSON"),
        }
    }

    /// A form-encoded body.
    #[must_use]
    pub fn form<T: Serialize + ?Sized>(self, value: &T) -> Self {
        match serde_urlencoded::to_string(value) {
            Ok(body) => self.body("application/x-www-form-urlencoded", body),
            Err(_) => self.refuse("body", "the value cannot be written as a form"),
        }
    }

    /// Any other body.
    #[must_use]
    pub fn body(self, media_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        self.content(media_type, Content::Bytes(Bytes::from(body.into())))
    }

    /// A body that is read while it is sent: a [`Body`], or that of a request to the application. With
    /// [`Body::with_length`] its length is sent, which some servers insist on.
    ///
    /// The call is made once: after a `401` or `429` there is nothing left to send. A signature of OAuth 1.0a does not cover it
    /// ([RFC 5849 §3.4.1.3.1](https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1)); a form-encoded body would be covered,
    /// and is no stream: [`form`](Self::form).
    #[must_use]
    pub fn stream(self, media_type: &str, body: impl Into<Body>) -> Self {
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        if essence.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return self.refuse("body", "a form is sent whole, by `form`");
        }
        self.content(media_type, Content::new(body.into()))
    }

    /// A form with files ([RFC 7578](https://www.rfc-editor.org/rfc/rfc7578)).
    #[must_use]
    pub fn multipart(self, form: Form) -> Self {
        let Ok(boundary) = form_boundary(&SystemEntropy) else {
            return self.refuse("body", "the operating system gives no random bytes for the boundary");
        };
        match form.encode(&boundary) {
            Ok(body) => self.content(&format!("multipart/form-data; boundary={boundary}"), Content::new(body)),
            Err(why) => self.refuse("body", why),
        }
    }

    fn content(mut self, media_type: &str, content: Content) -> Self {
        match HeaderValue::try_from(media_type) {
            Ok(media_type) => self.headers.insert(CONTENT_TYPE, media_type),
            Err(_) => return self.refuse("body", "this is no media type"),
        };
        self.content = content;
        self
    }

    /// The stream, for the one time that it is sent.
    pub(super) fn take_stream(&self) -> Result<Option<Body>, ApiErrorKind> {
        self.content.take_stream()
    }

    pub(super) fn is_sent_once(&self) -> bool {
        self.content.is_stream()
    }

    pub(super) fn withholds_token(&self) -> bool {
        self.withholds_token
    }

    fn refuse(mut self, argument: &'static str, why: &'static str) -> Self {
        self.fault.get_or_insert((argument, why));
        self
    }

    /// The same call with one query parameter replaced.
    pub(super) fn replacing(&self, name: &'static str, value: String) -> Self {
        let mut call = self.clone();
        call.query.retain(|(other, _)| other != name);
        call.query.push((name.into(), value));
        call
    }

    /// Method and path for logs and errors.
    pub(super) fn label(&self) -> String {
        format!("{} {}", self.method, self.declared_path())
    }

    /// Where the call goes, for logs: under a base URL that may be another one than the declaration's.
    pub(super) fn address(&self, base: &str) -> String {
        if self.is_elsewhere {
            return url::Url::parse(&self.path)
                .map_or_else(|_| "…".to_owned(), |url| format!("{}/…", url.origin().ascii_serialization()));
        }
        let base = without_query(base).trim_end_matches('/');
        let path = self.declared_path();
        format!("{base}/{}", path.strip_prefix('/').unwrap_or(path))
    }

    /// What the program's text says, no argument. A path that was put together when the program ran holds arguments.
    fn declared_path(&self) -> &str {
        match &self.path {
            Cow::Borrowed(path) => path.split('?').next().unwrap_or_default(),
            Cow::Owned(_) => "…",
        }
    }

    /// The request, without any token.
    pub(super) fn request(&self, base: &str, policy: UrlPolicy, limit: usize) -> Result<Request, ApiErrorKind> {
        if let Some((name, why)) = self.fault {
            return Err(ApiErrorKind::Argument { name: name.into(), why });
        }
        let mut url = if self.is_elsewhere { String::new() } else { base.trim_end_matches('/').to_owned() };
        self.fill_path(&mut url)?;
        for (name, value) in &self.query {
            url.push(if url.contains('?') { '&' } else { '?' });
            url.extend(byte_serialize(name.as_bytes()));
            url.push('=');
            url.extend(byte_serialize(value.as_bytes()));
        }
        self.to_url(&url, policy, limit)
    }

    /// The same call at another URL: the next page of its answer.
    pub(super) fn to_url(&self, url: &str, policy: UrlPolicy, limit: usize) -> Result<Request, ApiErrorKind> {
        let argument = |why| ApiErrorKind::Argument { name: "path".into(), why };
        let url = EndpointUrl::parse_long(url, policy).map_err(|_| {
            argument("with these arguments the call's URL is too long, or is not one in its plain form")
        })?;
        let mut request = Request::get(url, limit);
        request.method = self.method.clone();
        request.body = self.content.bytes();
        for (name, value) in self.api.headers {
            let (Ok(name), Ok(value)) = (HeaderName::try_from(*name), HeaderValue::try_from(*value)) else {
                return Err(ApiErrorKind::Argument { name: (*name).into(), why: "this is no header" });
            };
            request.headers.insert(name, value);
        }
        // What the call does not say is the provider's to say, and only then a default.
        request.headers.remove(ACCEPT);
        request.headers.extend(self.headers.clone());
        Ok(request)
    }

    fn fill_path(&self, url: &mut String) -> Result<(), ApiErrorKind> {
        let Cow::Borrowed(mut rest) = self.path else {
            url.push_str(&self.path);
            return Ok(());
        };
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            url.push_str(before);
            let refused = |why| ApiErrorKind::Argument { name: name.into(), why };
            let values = self.segments.iter().find(|(other, _)| *other == name).map(|(_, values)| &values[..]);
            match values {
                // Parsers take `%2e%2e` for `..` too: such a value cannot be written in any way.
                Some([value]) if matches!(&**value, "" | "." | "..") => {
                    return Err(refused("a path segment is not empty and not `.` or `..` (RFC 3986 §3.3)"));
                }
                // RFC 3986 §2.3: everything that is not unreserved, so that a value stays one segment.
                Some([value]) => encode_into(url, value),
                _ => return Err(refused("a path segment is exactly one value")),
            }
            rest = after;
        }
        url.push_str(rest);
        Ok(())
    }
}

impl fmt::Debug for ApiCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Arguments are what the user's requests are about.
        write!(f, "ApiCall({})", self.label())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::description::Verb;
    use super::*;

    const API: ApiDescription = ApiDescription::new("https://api.example/v1/").headers(&[("x-version", "2")]);
    const REPO: Operation = Operation::new(&API, Verb::Put, "/repos/{owner}/{repo}?full=1");

    fn url(call: &ApiCall) -> Result<String, ApiErrorKind> {
        call.request(API.base_url, UrlPolicy::HttpsOnly, 1).map(|request| request.url.as_str().to_owned())
    }

    #[test]
    fn arguments_go_where_the_template_says() {
        let call =
            ApiCall::new(&REPO).path("owner", &"a b").path("repo", &"c/d?e").query("n", &7).query("t", &["x&y", "z"]);
        assert_eq!(url(&call).expect("a URL"), "https://api.example/v1/repos/a%20b/c%2Fd%3Fe?full=1&n=7&t=x%26y&t=z");
        assert_eq!(call.label(), "PUT /repos/{owner}/{repo}");
    }

    #[test]
    fn the_log_is_told_the_host_and_the_declared_path_and_no_argument() {
        let call = ApiCall::new(&REPO).path("owner", &"hunter2").path("repo", &"hunter2").query("q", &"hunter2");
        assert_eq!(call.address("https://api.example/v1/"), "https://api.example/v1/repos/{owner}/{repo}");
        let built = ApiCall::get(&API, format!("/{}", "hunter2"));
        assert_eq!(built.address("https://api.example/v1"), "https://api.example/v1/…");
    }

    #[test]
    fn a_segment_that_would_leave_its_place_is_refused() {
        for value in ["", ".", ".."] {
            let call = ApiCall::new(&REPO).path("owner", &value).path("repo", &"r");
            let Err(ApiErrorKind::Argument { name, .. }) = url(&call) else { panic!("refused: {value:?}") };
            assert_eq!(&*name, "owner");
        }
        let none = ApiCall::new(&REPO).path("owner", &None::<&str>).path("repo", &"r");
        assert!(url(&none).is_err() && url(&ApiCall::new(&REPO)).is_err());
    }

    #[test]
    fn a_header_value_cannot_end_the_header() {
        let call = ApiCall::get(&API, "/").header("if-none-match", &"a\r\nx: y");
        assert!(matches!(url(&call), Err(ApiErrorKind::Argument { .. })));
        let call = ApiCall::get(&API, "/").header("accept", &"text/plain").header("x-none", &None::<u8>);
        let request = call.request(API.base_url, UrlPolicy::HttpsOnly, 1).expect("a request");
        assert_eq!(request.headers.get_all("accept").iter().count(), 1);
        assert_eq!(
            (request.headers["accept"].as_bytes(), request.headers["x-version"].as_bytes()),
            (&b"text/plain"[..], &b"2"[..])
        );
    }

    #[test]
    fn a_struct_becomes_query_or_body() {
        #[derive(Serialize)]
        struct Filter {
            q: &'static str,
            page: Option<u8>,
        }
        let filter = Filter { q: "a b", page: None };
        assert_eq!(
            url(&ApiCall::get(&API, "/s").query_fields(&filter)).expect("a URL"),
            "https://api.example/v1/s?q=a+b"
        );
        let call = ApiCall::with(&API, Method::POST, "/s").form(&filter);
        assert_eq!(
            (&call.content.bytes()[..], call.headers[CONTENT_TYPE].as_bytes()),
            (&b"q=a+b"[..], &b"application/x-www-form-urlencoded"[..])
        );
        assert_eq!(
            &ApiCall::with(&API, Method::POST, "/s").json(&filter).content.bytes()[..],
            br#"{"q":"a b","page":null}"#
        );
        assert!(url(&ApiCall::get(&API, "/s").query_fields(&[1, 2])).is_err());
    }

    proptest! {
        #[test]
        fn an_argument_never_changes_the_host_or_the_other_segments(value in "\\PC{0,12}") {
            let call = ApiCall::new(&REPO).path("owner", &value).path("repo", &"r").query("q", &value);
            if let Ok(url) = url(&call) {
                let url = url::Url::parse(&url).expect("a URL");
                let segments = url.path_segments().expect("segments").collect::<Vec<_>>();
                prop_assert_eq!(url.host_str(), Some("api.example"));
                prop_assert_eq!(segments.len(), 4);
                prop_assert_eq!((segments[0], segments[1], segments[3]), ("v1", "repos", "r"));
                prop_assert_eq!(url.query_pairs().nth(1).map(|(_, v)| v.into_owned()), Some(value));
            }
        }
    }
}
