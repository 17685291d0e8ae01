//! The page that shows with what somebody logs in.

use axum::extract::Request;
use axum::response::{IntoResponse as _, Response};
use http::request::Parts;

use crate::error::Result;
use crate::web::extract::user::not_logged_in;
use crate::web::layer::accounts::LinkedIdentity;
use crate::web::layer::app::App;
use crate::web::page::identities::{Linkable, Row, identities};
use crate::web::page::rejection::{connection_failed, missing_layer};
use crate::web::page::return_to::asked_uri;
use crate::web::providers::registry::Providers;

/// A page that shows with which identities the user who is there logs in, and buttons to link another one and to give one up: an ordinary
/// handler, `.route("/account/logins", get(identities_page))`. It needs [`accounts`](crate::web::OAuthLayerBuilder::accounts), and
/// providers that are merged [`with_linking`](crate::web::Routes::with_linking).
pub async fn identities_page(request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let Some(app) = App::of(&parts) else { return missing_layer() };
    match page(app, &parts).await {
        Ok(page) => page,
        Err(error) => connection_failed(&error, "", &parts),
    }
}

async fn page(app: &App, request: &Parts) -> Result<Response> {
    let accounts = app.accounts()?;
    let Some((login, account)) = app.current_account(request).await? else {
        return Ok(not_logged_in(app, request, &app.where_to_log_in(), None).into_response());
    };
    let providers = app.providers();
    let known = accounts.identities(&account).await?;
    let rows = known.iter().map(|identity| row(&providers, identity, identity.is_of(login.identity())));
    let linkable = providers.all().iter().filter(|provider| provider.mount.links && provider.relying_party.is_some());
    let is_known = |name: &str| known.iter().any(|identity| identity.provider().as_str() == name);
    let linkable = linkable.map(|provider| Linkable {
        label: &provider.mount.display_name,
        link: &provider.mount.paths.link,
        is_known: is_known(&provider.mount.name),
    });
    let here = asked_uri(request).path();
    Ok(identities(&rows.collect::<Vec<_>>(), &linkable.collect::<Vec<_>>(), here, app.leads_on_to()))
}

fn row(providers: &Providers, identity: &LinkedIdentity, is_current: bool) -> Row {
    let mount = providers.named(identity.provider().as_str()).map(|provider| &provider.mount);
    let own = || identity.provider().as_str().to_owned();
    Row {
        // Of a provider that is not merged any more there is the name alone.
        provider: mount.map_or_else(own, |mount| mount.display_name.to_string()),
        name: identity.name().unwrap_or_default().to_owned(),
        handle: identity.handle(),
        unlink: mount.filter(|mount| mount.links).map(|mount| mount.paths.unlink.to_string()),
        is_current,
    }
}
