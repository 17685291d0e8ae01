//! `POST /logout/{name}`, and `GET` for whoever opens the address: a page that asks.

use std::sync::Arc;
use std::time::Duration;

use axum::response::Response;
use futures_util::future::join;
use http::Method;
use http::request::Parts;

use crate::error::{Error, Result, SessionFault, Stage};
use crate::tokens::Revoke;
use crate::web::layer::app::App;
use crate::web::layer::signed_in::SignedIn;
use crate::web::page::headers::{method_not_allowed, see_other};
use crate::web::page::pages;
use crate::web::page::rejection::{logout_failed, missing_layer};
use crate::web::page::request_kind::{is_read_by_a_person, is_same_origin};
use crate::web::page::who::who;
use crate::web::providers::mount::Mount;
use crate::web::providers::registry::MountedProvider;

/// How long a logout waits, for the address of the provider's logout and for the store of tokens. Both go on without it.
const PATIENCE: Duration = Duration::from_secs(2);

/// Ends the session and throws its tokens away. Only a page of this application can ask for it.
pub(crate) async fn logout(mount: &Arc<Mount>, request: &Parts) -> Response {
    let Some(app) = App::of(request) else { return missing_layer() };
    if request.method == Method::GET && is_read_by_a_person(&request.headers) {
        return ask(app, mount, request).await;
    }
    if request.method != Method::POST {
        return method_not_allowed("POST");
    }
    if !is_same_origin(&request.headers, app.base_url.origin()) {
        return logout_failed(&Error::from(SessionFault::CrossSite).at(Stage::Session), &mount.name, request);
    }
    match end_session(app, request).await {
        Ok(Some(ended)) => see_other(end_login(app, mount, &ended).await),
        Ok(None) => see_other(&*mount.after_logout),
        Err(error) => logout_failed(&error, &mount.name, request),
    }
}

/// One button, which posts. A link on another site shows this and ends nothing.
async fn ask(app: &App, mount: &Mount, request: &Parts) -> Response {
    let user = match app.current(request).await {
        Ok(Some(user)) => user,
        Ok(None) => return pages::logged_out(&mount.after_logout),
        Err(error) => return logout_failed(&error, &mount.name, request),
    };
    let provider = app.providers().named(user.identity.provider.as_str()).cloned();
    let goes_on = provider.is_some_and(|provider| provider.mount.logout_at_provider);
    let goes_on_to = goes_on.then(|| app.leads_on_to());
    pages::log_out(
        app.application_name.as_deref(),
        &who(&user.identity),
        &mount.paths.logout,
        &mount.after_login,
        goes_on_to,
    )
}

/// The session goes first; whose it was comes back.
pub(crate) async fn end_session(app: &App, request: &Parts) -> Result<Option<SignedIn>> {
    let (before, listed) = (app.sessions.current(request).await?, app.listed_as(request));
    app.sessions.log_out(request).await?;
    app.unlist_login(listed);
    Ok(before)
}

/// Whatever happens here, the user is logged out. Gives the page to go to.
///
/// What concerns the provider is that of the login that ended, not the one that the URL names: tokens go to nobody else.
async fn end_login(app: &App, mount: &Mount, ended: &SignedIn) -> String {
    let providers = app.providers();
    let provider = providers.named(ended.identity.provider.as_str());
    let relying_party = provider.and_then(|provider| provider.relying_party.clone());
    let told = relying_party.map(|relying_party| -> Arc<dyn Revoke> { relying_party });
    let deleted = app.vault.end_detached(&ended.token_key(), told);
    let Some(provider) = provider else { return mount.after_logout.to_string() };
    let (_, url) = join(tokio::time::timeout(PATIENCE, deleted), logout_url(app, provider)).await;
    url.unwrap_or_else(|| provider.mount.after_logout.to_string())
}

async fn logout_url(app: &App, provider: &MountedProvider) -> Option<String> {
    let relying_party = provider.relying_party.as_ref().filter(|_| provider.mount.logout_at_provider)?;
    let return_to = app.base_url.join(&provider.mount.after_logout);
    match tokio::time::timeout(PATIENCE, relying_party.end_session_url(&return_to)).await {
        Ok(Ok(url)) => url,
        Ok(Err(error)) => not_known(provider, error.code()),
        Err(_) => not_known(provider, "timed_out"),
    }
}

fn not_known(provider: &MountedProvider, code: &str) -> Option<String> {
    let name = &*provider.mount.name;
    tracing::warn!(target: "oauth_runtime::login", code, provider = name, "where to log out at the provider is not known");
    None
}
