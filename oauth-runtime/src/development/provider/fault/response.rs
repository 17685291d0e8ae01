use std::time::Duration;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream::{self, StreamExt as _};
use http::{HeaderValue, StatusCode, header};

/// How a whole response goes wrong, whatever it would have said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseFault {
    /// 200 with an HTML page.
    Html,
    /// 200 with nothing.
    Empty,
    /// 204.
    NoContent,
    /// 400 with nothing.
    BadRequest,
    /// 401 with a challenge.
    Unauthorized,
    /// 403 with nothing.
    Forbidden,
    /// 429 with `Retry-After: 1`.
    TooManyRequests,
    /// 429 with `Retry-After` of so many seconds.
    RetryAfter(u16),
    /// 500 with nothing.
    ServerError,
    /// 503 with nothing.
    Unavailable,
    /// 302 to the canary.
    RedirectFound,
    /// 307 to the canary.
    RedirectTemporary,
    /// The genuine response with a length that promises more than comes.
    Truncated,
    /// No response until the client gives up.
    Hang,
    /// The genuine response, one byte every 100 milliseconds.
    Slow,
    /// 200 with five megabytes.
    Huge,
    /// 200 with a body that never ends.
    Endless,
    /// The genuine response as `text/plain`.
    WrongContentType,
    /// The genuine response with a parameter behind its media type, in upper case. Legal.
    OddContentType,
    /// The genuine response without a content type.
    MissingContentType,
    /// The genuine response with ten thousand more headers.
    ManyHeaders,
    /// The genuine response with a header of one megabyte.
    HugeHeader,
    /// 200 with 64 KB that claim to be gzip and unpack to ten megabytes.
    CompressionBomb,
    /// The genuine response setting a cookie. Legal; must not be kept.
    SetCookie,
    /// The genuine response behind a byte order mark, with white space around it. Real servers send it so.
    Wrapped,
}

/// Larger than any limit a client may sensibly have by default.
pub(in crate::development::provider) const HUGE: usize = 5 * 1024 * 1024;

/// What is done with a request under an [`ResponseFault`].
pub(in crate::development::provider) enum Plan {
    /// Answer this; the endpoint never sees the request.
    Instead(Response),
    /// Let the endpoint answer, then [`spoil`] it.
    Afterwards,
    /// Never answer.
    Never,
}

impl ResponseFault {
    /// Those that carry no value.
    const ALL: [Self; 24] = [
        Self::Html,
        Self::Empty,
        Self::NoContent,
        Self::BadRequest,
        Self::Unauthorized,
        Self::Forbidden,
        Self::TooManyRequests,
        Self::ServerError,
        Self::Unavailable,
        Self::RedirectFound,
        Self::RedirectTemporary,
        Self::Truncated,
        Self::Hang,
        Self::Slow,
        Self::Huge,
        Self::Endless,
        Self::WrongContentType,
        Self::OddContentType,
        Self::MissingContentType,
        Self::ManyHeaders,
        Self::HugeHeader,
        Self::CompressionBomb,
        Self::SetCookie,
        Self::Wrapped,
    ];

    /// The one of this name.
    pub(in crate::development::provider) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| format!("{fault:?}") == name)
    }

    pub(in crate::development::provider) fn plan(self, canary: &str) -> Plan {
        let status = match self {
            Self::Html => return Plan::Instead(html()),
            Self::Empty => StatusCode::OK,
            Self::NoContent => StatusCode::NO_CONTENT,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::TooManyRequests | Self::RetryAfter(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::RedirectFound => StatusCode::FOUND,
            Self::RedirectTemporary => StatusCode::TEMPORARY_REDIRECT,
            Self::Huge => return Plan::Instead(json_body(Body::from(vec![b' '; HUGE]))),
            Self::Endless => return Plan::Instead(json_body(endless())),
            Self::CompressionBomb => return Plan::Instead(bomb()),
            Self::Hang => return Plan::Never,
            Self::Truncated
            | Self::Slow
            | Self::WrongContentType
            | Self::OddContentType
            | Self::MissingContentType
            | Self::ManyHeaders
            | Self::HugeHeader
            | Self::SetCookie
            | Self::Wrapped => return Plan::Afterwards,
        };
        let mut response = status.into_response();
        let headers = response.headers_mut();
        match status {
            StatusCode::UNAUTHORIZED => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer error=\"invalid_token\""));
            }
            StatusCode::TOO_MANY_REQUESTS => {
                let seconds = if let Self::RetryAfter(seconds) = self { seconds } else { 1 };
                headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            _ if status.is_redirection() => {
                if let Ok(location) = HeaderValue::from_str(canary) {
                    headers.insert(header::LOCATION, location);
                }
            }
            _ => {}
        }
        Plan::Instead(response)
    }
}

/// Spoils a genuine response. `body` is all of it.
pub(in crate::development::provider) fn spoil(fault: ResponseFault, response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let body = match fault {
        ResponseFault::Truncated => {
            parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from_static("1000000"));
            broken_off(body)
        }
        ResponseFault::Slow => slowly(body),
        ResponseFault::WrongContentType => {
            parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
            body
        }
        ResponseFault::OddContentType => {
            let value = parts.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
            let essence = value.split(';').next().unwrap_or_default().to_ascii_uppercase();
            if let Ok(value) = HeaderValue::from_str(&format!("{essence} ; Charset=\"UTF-8\"")) {
                parts.headers.insert(header::CONTENT_TYPE, value);
            }
            body
        }
        ResponseFault::MissingContentType => {
            parts.headers.remove(header::CONTENT_TYPE);
            body
        }
        ResponseFault::ManyHeaders => {
            for _ in 0..10_000 {
                parts.headers.append("x-noise", HeaderValue::from_static("1"));
            }
            body
        }
        ResponseFault::HugeHeader => {
            if let Ok(value) = HeaderValue::from_bytes(&vec![b'x'; 1024 * 1024]) {
                parts.headers.insert("x-noise", value);
            }
            body
        }
        ResponseFault::SetCookie => {
            parts.headers.insert(header::SET_COOKIE, HeaderValue::from_static("planted=1; Path=/"));
            body
        }
        ResponseFault::Wrapped => {
            parts.headers.remove(header::CONTENT_LENGTH);
            wrapped(body)
        }
        _ => body,
    };
    Response::from_parts(parts, body)
}

fn html() -> Response {
    let page = "<!doctype html><title>Sign in to the network</title><p>Please accept the terms of this network.";
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
}

fn json_body(body: Body) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

/// RFC 1951 §3.2.6, fixed codes: one zero byte, then the longest copy of the byte before, again and again.
fn bomb() -> Response {
    const COPIES: usize = 40_000;
    let mut bits: Vec<bool> = Vec::with_capacity(13 * COPIES + 32);
    bits.extend([true, true, false]); // the last block, fixed codes
    bits.extend([false, false, true, true, false, false, false, false]); // literal 0
    for _ in 0..COPIES {
        bits.extend([true, true, false, false, false, true, false, true]); // length 258
        bits.extend([false; 5]); // distance 1
    }
    bits.extend([false; 7]); // the end
    // RFC 1952 §2.3: magic, deflate, no flags; checksum and length at the end are not worth being right.
    let mut packed = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
    packed.extend(bits.chunks(8).map(|eight| eight.iter().rev().fold(0_u8, |byte, &bit| byte << 1 | u8::from(bit))));
    packed.extend([0; 8]);
    ([(header::CONTENT_TYPE, "application/json"), (header::CONTENT_ENCODING, "gzip")], packed).into_response()
}

fn endless() -> Body {
    let chunk = Bytes::from(vec![b' '; 16 * 1024]);
    Body::from_stream(stream::unfold(chunk, |chunk| async move {
        // A pause, so that a client without a limit fills its memory slowly enough to be noticed and stopped.
        tokio::time::sleep(Duration::from_millis(1)).await;
        Some((Ok::<_, std::convert::Infallible>(chunk.clone()), chunk))
    }))
}

fn wrapped(body: Body) -> Body {
    let around = |text: &'static str| stream::once(async move { Ok(Bytes::from(text)) });
    Body::from_stream(around("\u{feff}\r\n").chain(body.into_data_stream()).chain(around(" \r\n")))
}

fn broken_off(body: Body) -> Body {
    Body::from_stream(stream::unfold(Some(body), |body| async move {
        let Some(body) = body else {
            // What was sent so far leaves the machine before the connection breaks.
            tokio::time::sleep(Duration::from_millis(20)).await;
            return Some((Err(std::io::Error::from(std::io::ErrorKind::ConnectionAborted)), None));
        };
        let whole = axum::body::to_bytes(body, HUGE).await.unwrap_or_default();
        Some((Ok(whole.slice(..whole.len() / 2)), None))
    }))
}

fn slowly(body: Body) -> Body {
    enum Slowly {
        Waiting(Body),
        Sending(Bytes),
    }
    Body::from_stream(stream::unfold(Slowly::Waiting(body), |stage| async move {
        let rest = match stage {
            Slowly::Waiting(body) => axum::body::to_bytes(body, HUGE).await.unwrap_or_default(),
            Slowly::Sending(rest) => rest,
        };
        if rest.is_empty() {
            return None;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        let first = rest.slice(..1);
        Some((Ok::<_, std::convert::Infallible>(first), Slowly::Sending(rest.slice(1..))))
    }))
}
