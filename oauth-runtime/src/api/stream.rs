use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use http_body::{Body as HttpBody, Frame, SizeHint};
use tokio::time::{Instant, Sleep, sleep};

use super::error::{ApiError, ApiErrorKind};
use crate::error::{Error, Stage, TransportFault};
use crate::http::{Body, Response};

/// A successful answer of an API, whose body is read piece by piece: untrusted, and no longer than was allowed.
///
/// It is a body itself, and so can be passed on: as the answer of a handler (`axum::body::Body::new(answer)`), or as an upload
/// ([`Body::stream`]). What was packed by `Content-Encoding` stays packed, but
/// nobody asks for that.
pub struct ApiStream {
    status: StatusCode,
    headers: HeaderMap,
    body: Body,
    /// How much may still come.
    left: u64,
    time: Duration,
    /// Runs while a piece is waited for.
    timer: Pin<Box<Sleep>>,
    is_waiting: bool,
    is_over: bool,
    to_error: ToError,
}

/// What knows which call it is.
pub(super) type ToError = Box<dyn Fn(ApiErrorKind) -> ApiError + Send + Sync>;

impl ApiStream {
    /// `time` is that of one piece.
    pub(super) fn new(
        response: Response<Body>,
        limit: u64,
        time: Duration,
        to_error: ToError,
    ) -> Result<Self, ApiError> {
        let Response { status, headers, body } = response;
        // A length that was announced is the sender's claim; it only helps to refuse early.
        if body.size_hint().lower() > limit {
            return Err(to_error(ApiErrorKind::Failed(too_large())));
        }
        let timer = Box::pin(sleep(time));
        Ok(Self { status, headers, body, left: limit, time, timer, is_waiting: false, is_over: false, to_error })
    }

    /// The status: a success.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The next piece of the body; `None` at the end.
    ///
    /// # Errors
    ///
    /// [`ApiErrorKind::Failed`]: it broke off, is longer than was allowed, or no piece came within the time of a call. What was
    /// read before it is not the whole answer.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, ApiError> {
        poll_fn(|context| self.poll_next(context)).await.transpose()
    }

    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, ApiError>>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let piece = ready!(self.poll_piece(context));
        self.is_over = !matches!(piece, Some(Ok(_)));
        let to_error = |error: Error| (self.to_error)(ApiErrorKind::Failed(error.at(Stage::Api)));
        Poll::Ready(piece.map(|piece| piece.map_err(to_error)))
    }

    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Error>>> {
        if !self.is_waiting {
            // The time that whoever reads takes is not the API's.
            self.timer.as_mut().reset(Instant::now() + self.time);
            self.is_waiting = true;
        }
        loop {
            let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) else {
                ready!(self.timer.as_mut().poll(context));
                return Poll::Ready(Some(Err(TransportFault::Timeout.into())));
            };
            let bytes = match frame {
                None => return Poll::Ready(None),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                // Trailers are nobody's here.
                Some(Ok(frame)) => frame.into_data().unwrap_or_default(),
            };
            if bytes.is_empty() {
                continue;
            }
            self.is_waiting = false;
            return Poll::Ready(Some(match self.left.checked_sub(bytes.len() as u64) {
                Some(left) => {
                    self.left = left;
                    Ok(bytes)
                }
                None => Err(too_large()),
            }));
        }
    }
}

fn too_large() -> Error {
    Error::from(TransportFault::TooLarge).with_remedy(Some(
        "allow more where the call is made, in `Caller::stream` or `stream(limit = …)`, if it may be as long",
    ))
}

impl HttpBody for ApiStream {
    type Data = Bytes;
    type Error = ApiError;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, ApiError>>> {
        self.get_mut().poll_next(context).map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.is_over || self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        HttpBody::size_hint(&self.body)
    }
}

impl fmt::Debug for ApiStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Bodies and headers carry what is the user's.
        write!(f, "ApiStream({})", self.status)
    }
}
