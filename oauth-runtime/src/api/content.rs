use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

use super::error::ApiErrorKind;
use crate::http::Body;

/// What a call sends.
#[derive(Clone)]
pub(super) enum Content {
    Bytes(Bytes),
    /// There is one, however often the call is cloned: who sends it has it.
    Stream(Arc<Mutex<Option<Body>>>),
}

impl Content {
    /// What is a stream in name alone can be sent as often as is necessary.
    pub(super) fn new(body: Body) -> Self {
        match body.as_bytes() {
            Some(bytes) => Self::Bytes(bytes.clone()),
            None => Self::Stream(Arc::new(Mutex::new(Some(body)))),
        }
    }

    /// The bytes of the request, if they are no stream.
    pub(super) fn bytes(&self) -> Bytes {
        match self {
            Self::Bytes(bytes) => bytes.clone(),
            Self::Stream(_) => Bytes::new(),
        }
    }

    /// A second time there would be nothing to send.
    pub(super) fn is_stream(&self) -> bool {
        matches!(self, Self::Stream(_))
    }

    /// The stream, for the one time that it is sent.
    pub(super) fn take_stream(&self) -> Result<Option<Body>, ApiErrorKind> {
        let Self::Stream(stream) = self else { return Ok(None) };
        let body = stream.lock().unwrap_or_else(PoisonError::into_inner).take();
        match body {
            Some(body) => Ok(Some(body)),
            None => Err(ApiErrorKind::Argument { name: "body".into(), why: "a stream is sent once" }),
        }
    }
}
