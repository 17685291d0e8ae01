use http::{HeaderValue, header};

use super::credential_response::MAX_RESPONSE;
use crate::types::{EndpointUrl, Request};
use crate::wire::form::encode_pairs;

/// The request to a credential endpoint before it is signed.
pub(super) fn credential_request(endpoint: &EndpointUrl, extra: &[(&str, &str)]) -> Request {
    let mut request = Request::post_form(endpoint.clone(), encode_pairs(extra), MAX_RESPONSE);
    if extra.is_empty() {
        request.headers.remove(header::CONTENT_TYPE);
    }
    // The response is a form by the RFC and JSON at some servers; few look at this header.
    request.headers.insert(header::ACCEPT, HeaderValue::from_static("*/*"));
    request
}
