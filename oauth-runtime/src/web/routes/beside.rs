//! The way to a provider and back for something beside the login of whoever is there.

use std::sync::Arc;

use axum::response::Response;
use http::request::Parts;

use crate::error::Result;
use crate::flow::BeginLogin;
use crate::in_flight::RequestCookies;
use crate::web::layer::app::App;
use crate::web::page::headers::{see_other, set_cookies};
use crate::web::providers::mount::Mount;

/// Sends the browser to the provider, to come back to a page of this application.
pub(crate) async fn leave(
    app: &App,
    mount: &Arc<Mount>,
    request: &Parts,
    login: BeginLogin,
    return_to: Option<&str>,
) -> Result<Response> {
    let provider = app.provider(mount);
    let relying_party = app.relying_party(&provider)?;
    let login = login.choosing_the_account();
    let login = match return_to.and_then(|path| app.target(path)) {
        Some(path) => login.return_to(path),
        None => login,
    };
    let started = relying_party.begin_login(login).await?;
    let cookies = app.logins.keep(started.pending(), &RequestCookies::new(&request.headers)).await?;
    let mut response = see_other(started.into_url());
    set_cookies(response.headers_mut(), cookies);
    Ok(response)
}

/// Where it ends: there, or where such things end in this application.
pub(crate) fn target(app: &App, mount: &Mount, path: Option<&str>) -> String {
    path.and_then(|path| app.target(path)).unwrap_or(&mount.after_connection).to_owned()
}
