//! A provider whose answers are bent on their way.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use oauth_runtime::http::{Body, HttpClient, Request, ReqwestClient, Response};
use oauth_runtime::{BoxFuture, Result};

/// An answer, to be bent.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Answer {
    /// Another answer altogether.
    pub(super) fn become_(&mut self, status: u16, content_type: &'static str, body: impl Into<Bytes>) {
        self.status = StatusCode::from_u16(status).expect("a status");
        self.headers.clear();
        self.set(header::CONTENT_TYPE, content_type);
        self.body = body.into();
    }

    pub(super) fn json(&mut self, status: u16, body: &'static str) {
        self.become_(status, "application/json", body);
    }

    pub(super) fn set(&mut self, name: HeaderName, value: &'static str) {
        self.headers.insert(name, HeaderValue::from_static(value));
    }

    /// A member of the JSON object that it is; `null` takes it out.
    pub(super) fn member(&mut self, name: &str, value: &serde_json::Value) {
        let mut document = serde_json::from_slice::<serde_json::Value>(&self.body).expect("JSON");
        let members = document.as_object_mut().expect("an object");
        members.remove(name);
        if !value.is_null() {
            members.insert(name.to_owned(), value.clone());
        }
        self.body = document.to_string().into();
    }
}

/// Changes the answers of the requests whose path ends so.
#[derive(Clone, Copy)]
pub(super) struct Bend {
    pub(super) path: &'static str,
    pub(super) change: fn(&mut Answer),
}

/// An HTTP client that bends what comes in.
pub(super) struct Bent {
    client: ReqwestClient,
    bend: Mutex<Option<Bend>>,
}

impl Bent {
    pub(super) fn new() -> Arc<Self> {
        let client = ReqwestClient::new().expect("an HTTP client needs no more than this");
        Arc::new(Self { client, bend: Mutex::default() })
    }

    pub(super) fn bend(&self, bend: Option<Bend>) {
        *self.bend.lock().unwrap_or_else(PoisonError::into_inner) = bend;
    }
}

impl std::fmt::Debug for Bent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Bent")
    }
}

impl HttpClient for Bent {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        let path = request.url.url().path().to_owned();
        let bend = *self.bend.lock().unwrap_or_else(PoisonError::into_inner);
        Box::pin(async move {
            let limit = request.limit;
            let answer = self.client.send(request).await?.collect(limit).await?;
            let mut answer = Answer { status: answer.status, headers: answer.headers, body: answer.body };
            if let Some(bend) = bend.filter(|bend| path.ends_with(bend.path)) {
                (bend.change)(&mut answer);
                // As long as it is now.
                answer.headers.remove(header::CONTENT_LENGTH);
            }
            Ok(Response::new(answer.status, answer.headers, answer.body.into()))
        })
    }
}
