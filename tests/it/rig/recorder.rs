use std::sync::{Arc, Mutex, PoisonError};

use oauth_runtime::http::{Body, HttpClient, Request, ReqwestClient, Response};
use oauth_runtime::{BoxFuture, Result};

/// An HTTP client that keeps what went out and what came in.
#[derive(Debug)]
pub(crate) struct Recorder {
    client: ReqwestClient,
    calls: Mutex<Vec<Call>>,
}

/// One call that was answered, or was sent at least.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) url: String,
    pub(crate) authorization: String,
    pub(crate) sent: String,
    pub(crate) received: String,
}

impl Recorder {
    pub(crate) fn new() -> Arc<Self> {
        let client = ReqwestClient::new().expect("an HTTP client needs no more than this");
        Arc::new(Self { client, calls: Mutex::default() })
    }

    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn clear(&self) {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl HttpClient for Recorder {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        let header = request.headers.get(http::header::AUTHORIZATION);
        let call = Call {
            url: request.url.url().to_string(),
            authorization: header.and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned(),
            sent: String::from_utf8_lossy(request.body.as_bytes().map_or(&[], |bytes| bytes)).into_owned(),
            received: String::new(),
        };
        let index = {
            let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
            calls.push(call);
            calls.len() - 1
        };
        Box::pin(async move {
            let limit = request.limit;
            let answer = self.client.send(request).await?.collect(limit).await?;
            let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
            // Cleared meanwhile: nobody wants to know.
            if let Some(call) = calls.get_mut(index) {
                call.received = String::from_utf8_lossy(&answer.body).into_owned();
            }
            Ok(Response::new(answer.status, answer.headers, answer.body.into()))
        })
    }
}
