//! A body that is streamed to an API, and what is known about it while it is on its way.

use std::pin::Pin;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body as HttpBody, Frame, SizeHint};
use tokio::time::{Instant, timeout_at};

use crate::error::{Error, Result, TransportFault};
use crate::http::Body;

/// A stream that is sent, and the one who watches over it.
pub(crate) struct Upload {
    body: Body,
    watch: Watch,
}

/// What is known about a stream while somebody else sends it.
#[derive(Clone)]
pub(crate) struct Watch(Arc<Seen>);

struct Seen {
    /// When the last piece was taken.
    taken: Mutex<Instant>,
    /// What the stream itself failed with: a client would call it a fault of the network.
    failed: OnceLock<Error>,
}

impl Upload {
    pub(crate) fn new(body: Body) -> (Self, Watch) {
        let watch = Watch(Arc::new(Seen { taken: Mutex::new(Instant::now()), failed: OnceLock::new() }));
        (Self { body, watch: watch.clone() }, watch)
    }

    pub(super) fn watch(&self) -> Watch {
        self.watch.clone()
    }

    pub(super) fn into_body(self) -> Body {
        Body::stream(self)
    }
}

impl Watch {
    pub(crate) fn failure(&self) -> Option<&Error> {
        self.0.failed.get()
    }

    fn taken(&self) -> Instant {
        *self.0.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl HttpBody for Upload {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        let seen = &*self.watch.0;
        *seen.taken.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        if let Some(Err(error)) = &frame {
            _ = seen.failed.set(error.clone());
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Waits for `sent` as long as `time` allows: from now on, or from when the last piece of what is uploaded was taken.
pub(super) async fn in_time<T>(
    time: Duration,
    watch: Option<&Watch>,
    mut sent: Pin<&mut impl Future<Output = Result<T>>>,
) -> Result<T> {
    let mut until = Instant::now() + time;
    loop {
        if let Ok(done) = timeout_at(until, sent.as_mut()).await {
            return done;
        }
        until = match watch.map(|watch| watch.taken() + time) {
            Some(later) if later > Instant::now() => later,
            _ => return Err(TransportFault::Timeout.into()),
        };
    }
}
