//! `POST /logout/{name}`.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{Method, StatusCode};

use super::app::App;
use super::headers::{protect, see_other};
use super::mount::Mount;
use super::rejection::{error_page, missing_layer};
use super::request_kind::is_same_origin;
use crate::error::{Error, Result, SessionFault, Stage};

/// Ends the session and throws its tokens away. Only a page of this application can ask for it.
pub(super) async fn logout(mount: &Arc<Mount>, request: &Parts) -> Response {
    let Some(app) = App::of(request) else { return missing_layer() };
    if request.method != Method::POST {
        let mut response = StatusCode::METHOD_NOT_ALLOWED.into_response();
        protect(response.headers_mut());
        return response;
    }
    if !is_same_origin(&request.headers, app.base_url.origin()) {
        return error_page(&Error::from(SessionFault::CrossSite).at(Stage::Session), &mount.name, None);
    }
    match end_session(app, request).await {
        Ok(()) => see_other(&mount.after_logout),
        Err(error) => error_page(&error, &mount.name, None),
    }
}

async fn end_session(app: &App, request: &Parts) -> Result<()> {
    let before = app.sessions.current(request).await?;
    app.sessions.log_out(request).await?;
    match before {
        Some(login) => app.tokens.delete(&login.token_key()).await,
        None => Ok(()),
    }
}
