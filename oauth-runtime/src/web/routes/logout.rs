//! `POST /logout/{name}`.

use std::sync::Arc;
use std::time::Duration;

use axum::response::Response;
use http::request::Parts;
use http::{Method, StatusCode};

use crate::error::{Error, Result, SessionFault, Stage};
use crate::tokens::Tokens;
use crate::web::layer::app::App;
use crate::web::layer::signed_in::SignedIn;
use crate::web::page::headers::{see_other, status_only};
use crate::web::page::rejection::{error_page, missing_layer};
use crate::web::page::request_kind::is_same_origin;
use crate::web::providers::mount::Mount;

/// How long a logout waits for the provider.
const PATIENCE: Duration = Duration::from_secs(2);

/// Ends the session and throws its tokens away. Only a page of this application can ask for it.
pub(crate) async fn logout(mount: &Arc<Mount>, request: &Parts) -> Response {
    let Some(app) = App::of(request) else { return missing_layer() };
    if request.method != Method::POST {
        return status_only(StatusCode::METHOD_NOT_ALLOWED);
    }
    if !is_same_origin(&request.headers, app.base_url.origin()) {
        return error_page(&Error::from(SessionFault::CrossSite).at(Stage::Session), &mount.name, None);
    }
    let ended = match end_session(app, request).await {
        Ok(Some(ended)) => ended,
        Ok(None) => return see_other(&mount.after_logout),
        Err(error) => return error_page(&error, &mount.name, None),
    };
    // Whatever happens from here on, the user is logged out. What concerns the provider is that of the login that ended,
    // not the one that the URL names: tokens go to nobody else.
    let providers = app.providers();
    let Some(provider) = providers.named(ended.identity.provider.as_str()) else {
        return see_other(&mount.after_logout);
    };
    let at_provider = async {
        let tokens = take_tokens(app, &ended).await;
        let relying_party = provider.relying_party.as_ref()?;
        if let Some(tokens) = &tokens
            && let Some(Err(error)) = relying_party.revoke(tokens).await
        {
            let name = &*provider.mount.name;
            tracing::info!(target: "oauth_runtime::login", code = error.code(), provider = name, "tokens were not revoked");
        }
        if !provider.mount.logout_at_provider {
            return None;
        }
        relying_party.end_session_url(&app.base_url.join(&provider.mount.after_logout)).await
    };
    match tokio::time::timeout(PATIENCE, at_provider).await {
        Ok(Some(url)) => see_other(&url),
        Ok(None) | Err(_) => see_other(&provider.mount.after_logout),
    }
}

/// The local state goes first; whose it was comes back.
async fn end_session(app: &App, request: &Parts) -> Result<Option<SignedIn>> {
    let before = app.sessions.current(request).await?;
    app.sessions.log_out(request).await?;
    Ok(before)
}

/// The tokens of an ended login. A store that fails keeps them; the user is logged out all the same.
async fn take_tokens(app: &App, ended: &SignedIn) -> Option<Tokens> {
    let key = ended.token_key();
    let lock = app.refreshing.lock(&key);
    let _nobody_refreshes = lock.lock().await;
    let tokens = app.tokens.load(&key).await;
    let deleted = app.tokens.delete(&key).await;
    if let Some(error) = tokens.as_ref().err().or(deleted.as_ref().err()) {
        tracing::warn!(target: "oauth_runtime::login", code = error.code(), "the tokens of an ended login were not deleted");
    }
    tokens.ok().flatten()
}
