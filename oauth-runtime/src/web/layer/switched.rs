//! The way out of an application, which a test closes.

use std::sync::{Arc, OnceLock};

use crate::error::Result;
use crate::http::{Body, HttpClient, Request, Response};
use crate::types::BoxFuture;

/// Sends as the application says, until a test takes over: then what was made before sends as the test says too.
#[derive(Debug)]
pub(crate) struct SwitchedClient {
    usual: Arc<dyn HttpClient>,
    in_test: OnceLock<Arc<dyn HttpClient>>,
}

impl SwitchedClient {
    pub(crate) fn new(usual: Arc<dyn HttpClient>) -> Self {
        Self { usual, in_test: OnceLock::new() }
    }

    pub(crate) fn switch_to(&self, in_test: Arc<dyn HttpClient>) {
        // Whoever was first stays.
        let _ = self.in_test.set(in_test);
    }
}

impl HttpClient for SwitchedClient {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        self.in_test.get().unwrap_or(&self.usual).send(request)
    }
}
