//! What a test says that an API answers.

use std::fmt;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Method, StatusCode};
use serde::Serialize;
use serde_json::Value;

/// An answer of an API, as a test gives it: [`DevelopmentProvider::answers`](super::DevelopmentProvider::answers). From a
/// [`Value`] it is that, with status 200.
#[derive(Clone)]
pub struct ApiAnswer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    pub(super) needs_token: bool,
    pub(super) is_once: bool,
}

impl ApiAnswer {
    /// Nothing but a status.
    #[must_use]
    pub fn status(status: StatusCode) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new(), needs_token: true, is_once: false }
    }

    /// A value as JSON, with status 200.
    ///
    /// # Panics
    ///
    /// If it cannot be written as JSON.
    #[must_use]
    #[track_caller]
    pub fn json<T: Serialize + ?Sized>(value: &T) -> Self {
        match serde_json::to_vec(value) {
            Ok(body) => Self::status(StatusCode::OK).with_body("application/json", body),
            Err(why) => panic!("this is no JSON: {why}"),
        }
    }

    /// The same with another status.
    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The same with another body.
    ///
    /// # Panics
    ///
    /// If the media type is none.
    #[must_use]
    #[track_caller]
    pub fn with_body(mut self, media_type: &str, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self.with_header(CONTENT_TYPE.as_str(), media_type)
    }

    /// The same with one more header, such as `Link`.
    ///
    /// # Panics
    ///
    /// If it is no header.
    #[must_use]
    #[track_caller]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => self.headers.insert(name, value),
            _ => panic!("{name:?} with this value is no header"),
        };
        self
    }

    /// The same for whoever brings no token. Default: a call without one that is good is answered with 401.
    #[must_use]
    pub fn without_token(mut self) -> Self {
        self.needs_token = false;
        self
    }

    /// The same for one call alone, before what else is said for it.
    #[must_use]
    pub fn once(mut self) -> Self {
        self.is_once = true;
        self
    }
}

impl From<Value> for ApiAnswer {
    fn from(value: Value) -> Self {
        Self::json(&value)
    }
}

impl From<StatusCode> for ApiAnswer {
    fn from(status: StatusCode) -> Self {
        Self::status(status)
    }
}

impl IntoResponse for ApiAnswer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}

impl fmt::Debug for ApiAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ApiAnswer({}, {} bytes)", self.status, self.body.len())
    }
}

/// Everything that was said, each for a method and an address.
#[derive(Debug, Default)]
pub(super) struct Answers(Vec<(Method, String, ApiAnswer)>);

impl Answers {
    pub(super) fn add(&mut self, method: Method, address: &str, answer: ApiAnswer) {
        self.0.push((method, address.to_owned(), answer));
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// What was said for a call: once before always, and of the others the last. An address without a query is any query.
    pub(super) fn find(&mut self, method: &Method, path: &str, query: Option<&str>) -> Option<ApiAnswer> {
        let whole = query.map(|query| format!("{path}?{query}"));
        let fits = |(of, address, _): &(Method, String, ApiAnswer)| {
            of == method && (address == path || whole.as_ref() == Some(address))
        };
        if let Some(place) = self.0.iter().position(|known| known.2.is_once && fits(known)) {
            return Some(self.0.remove(place).2);
        }
        self.0.iter().rev().find(|known| fits(known)).map(|(_, _, answer)| answer.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_for_once_comes_first_and_then_the_last_for_always() {
        let mut answers = Answers::default();
        let status = |answer: Option<ApiAnswer>| answer.map(|answer| answer.status.as_u16());
        for (path, status, once) in
            [("/a", 200, false), ("/a", 500, true), ("/a", 201, false), ("/a?page=2", 202, false), ("/b", 204, false)]
        {
            let answer = ApiAnswer::status(StatusCode::from_u16(status).expect("a status"));
            answers.add(Method::GET, path, if once { answer.once() } else { answer });
        }
        let mut find = |method, path, query| status(answers.find(&method, path, query));
        assert_eq!(find(Method::GET, "/a", None), Some(500));
        assert_eq!(find(Method::GET, "/a", Some("q=1")), Some(201));
        assert_eq!(find(Method::GET, "/a", Some("page=2")), Some(202));
        assert_eq!(find(Method::POST, "/a", None), None);
        assert_eq!(find(Method::GET, "/c", None), None);
    }
}
