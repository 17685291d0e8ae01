use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::DecodeError;
use crate::http::{Body, Response};
use crate::identity::decode::decode;
use crate::wire::document::bare;
use crate::wire::json::parse_value;

/// An API's response as it came: whatever its status, untrusted.
#[derive(Clone)]
pub struct ApiResponse {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl ApiResponse {
    /// Of one that was read whole.
    pub(super) fn whole(response: Response<Body>) -> Self {
        let Response { status, headers, body } = response;
        Self { status, headers, body: body.as_bytes().cloned().unwrap_or_default() }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body, complete.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body as JSON of a type.
    ///
    /// # Errors
    ///
    /// Says where the body does not fit the type, and never what stands there.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        decode(json_of(&self.body).ok_or_else(DecodeError::not_json)?)
    }
}

/// A body as any JSON, without duplicate members.
pub(super) fn json_of(body: &[u8]) -> Option<Value> {
    parse_value(bare(body)).ok()
}

impl From<Response> for ApiResponse {
    fn from(response: Response) -> Self {
        Self { status: response.status, headers: response.headers, body: response.body }
    }
}

impl fmt::Debug for ApiResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Bodies and headers carry what is the user's.
        write!(f, "ApiResponse({}, {} bytes)", self.status, self.body.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn response(body: &'static str) -> ApiResponse {
        ApiResponse { status: StatusCode::OK, headers: HeaderMap::new(), body: Bytes::from_static(body.as_bytes()) }
    }

    #[test]
    fn a_body_that_does_not_fit_says_where_and_not_what() {
        #[derive(Debug, serde::Deserialize)]
        struct Item {
            #[serde(rename = "id")]
            _id: u64,
        }
        let error = response(r#"[{"id":1},{"id":"hunter2"}]"#).json::<Vec<Item>>();
        let text = error.map_err(|error| error.to_string()).expect_err("does not fit");
        assert!(text.contains("[1].id") && !text.contains("hunter2"), "{text}");
        assert!(response("<html>").json::<u8>().is_err());
        assert_eq!(response("[1,2]").json::<Vec<u8>>().ok(), Some(vec![1, 2]));
    }

    #[test]
    fn a_body_is_read_as_a_call_reads_it() {
        assert_eq!(response("\u{feff}[1,2]\r\n").json::<Vec<u8>>().ok(), Some(vec![1, 2]));
        assert!(response(r#"{"a":1,"a":2}"#).json::<Value>().is_err());
    }
}
