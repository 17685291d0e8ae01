//! How a request that brought an answer ended.

use axum::response::Response;

use crate::web::layer::signed_in::SignedIn;

/// How it ended, and the login that it made or changed.
pub(crate) struct Ended {
    pub(crate) response: Response,
    pub(crate) login: Option<SignedIn>,
}

impl From<Response> for Ended {
    fn from(response: Response) -> Self {
        Self { response, login: None }
    }
}
