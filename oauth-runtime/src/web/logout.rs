//! `POST /logout/{name}`.

use std::sync::Arc;
use std::time::Duration;

use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{Method, StatusCode};

use super::app::App;
use super::headers::{protect, see_other};
use super::mount::Mount;
use super::rejection::{error_page, missing_layer};
use super::request_kind::is_same_origin;
use super::sessions::SignedIn;
use crate::error::{Error, Result, SessionFault, Stage};
use crate::tokens::Tokens;

/// How long a logout waits for the provider.
const PATIENCE: Duration = Duration::from_secs(2);

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
    let ended = match end_session(app, request).await {
        Ok(ended) => ended,
        Err(error) => return error_page(&error, &mount.name, None),
    };
    // Whatever the provider does from here on, the user is logged out. It is the provider of the login that ended, not
    // the one that the URL names: tokens go to nobody else.
    let provider = ended
        .as_ref()
        .and_then(|(login, _)| app.find(|provider| *provider.mount.name == *login.identity.provider.as_str()));
    let Some(relying_party) = provider.as_ref().and_then(|provider| provider.relying_party.as_ref()) else {
        return see_other(&mount.after_logout);
    };
    let at_provider = async {
        if let Some((_, Some(tokens))) = &ended
            && let Some(Err(error)) = relying_party.revoke(tokens).await
        {
            tracing::info!(target: "oauth_runtime::login", code = error.code(), provider = &*mount.name, "tokens were not revoked");
        }
        if mount.logout_at_provider {
            relying_party.end_session_url(&app.base_url.join(&mount.after_logout)).await
        } else {
            None
        }
    };
    match tokio::time::timeout(PATIENCE, at_provider).await {
        Ok(Some(url)) => see_other(&url),
        Ok(None) | Err(_) => see_other(&mount.after_logout),
    }
}

/// The local state goes first; what it was comes back, for the provider to hear of.
async fn end_session(app: &App, request: &Parts) -> Result<Option<(SignedIn, Option<Tokens>)>> {
    let before = app.sessions.current(request).await?;
    app.sessions.log_out(request).await?;
    let Some(login) = before else { return Ok(None) };
    let tokens = app.tokens.load(&login.token_key()).await?;
    app.tokens.delete(&login.token_key()).await?;
    Ok(Some((login, tokens)))
}
