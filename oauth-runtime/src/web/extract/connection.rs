//! `Connection<P>`: an account of the owner at the provider, with which calls are made.

use std::any::TypeId;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

use axum::Json;
use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;
use serde_json::json;

use crate::api::{Caller, Calls, Connected, Covers, Unchecked};
use crate::declaration::provider::OAuthProvider;
use crate::error::{Error, SessionFault};
use crate::tokens::{ConnectionRecord, Tokens};
use crate::web::extract::consent::asking_at;
use crate::web::layer::app::App;
use crate::web::layer::connected_account::ConnectedAccount;
use crate::web::layer::connections::not_connecting;
use crate::web::page::headers::protect;
use crate::web::page::pages::{self, ConnectForm, ConnectWhy};
use crate::web::page::rejection::Rejection;
use crate::web::page::request_kind::{is_form, is_navigation};
use crate::web::page::return_to::{from_own_page, here};
use crate::web::providers::registry::MountedProvider;

/// The account that the owner of the request connected at the provider `P`, and the caller of its API. It is not who is logged in:
/// that may be somebody of another provider.
///
/// Whoever has connected none reads a page with one button, and a script gets 403 with `connect_url` as JSON, to be posted to.
/// Whoever is not logged in goes to the login. `Option<Connection<P>>` lets everybody in. Of several accounts it is the one that was
/// connected first and still works; [`ConnectionList`](crate::web::ConnectionList) has them all.
///
/// ```no_run
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::presets::github::scope::repo;
///
/// #[derive(OAuthProvider)]
/// #[oauth(preset = github, scopes(repo))]
/// struct GitHub;
///
/// #[derive(OAuthProvider)]
/// #[oauth(issuer = "https://login.example.com", scopes(openid))]
/// struct Corp;
///
/// #[oauth_api(GitHub, base_url = "https://api.github.com")]
/// trait GitHubApi {
///     #[post("/repos/{owner}/{name}/merge-upstream", scopes(repo))]
///     async fn merge_upstream(&self, owner: &str, name: &str, branch: &str);
/// }
///
/// async fn sync(github: Connection<GitHub>) -> Result<String, ApiError> {
///     github.merge_upstream("ada", "notes", "main").await?;
///     Ok(github.account().account_name().unwrap_or("somebody").to_owned())
/// }
///
/// fn app() -> Router {
///     Router::new().route("/sync", post(sync)).merge(Corp::routes()).merge(GitHub::connections())
/// }
/// ```
pub struct Connection<P> {
    account: ConnectedAccount,
    caller: Caller<P>,
    provider: PhantomData<fn() -> P>,
}

/// Why there is no [`Connection`].
#[derive(Debug)]
pub struct NotConnected(Kind);

#[derive(Debug)]
enum Kind {
    Missing(Missing),
    Fault(Rejection),
}

#[derive(Debug)]
struct Missing {
    provider: Box<str>,
    connect_path: Box<str>,
    return_to: Option<Box<str>>,
    /// The one that works no more.
    dead: Option<Box<str>>,
    shows_pages: bool,
    goes_on_to: &'static str,
}

impl<P> Connection<P> {
    /// Which account it is.
    #[must_use]
    pub fn account(&self) -> &ConnectedAccount {
        &self.account
    }
}

impl<P> Deref for Connection<P> {
    type Target = Caller<P>;

    fn deref(&self) -> &Caller<P> {
        &self.caller
    }
}

impl<P> Calls<P> for Connection<P> {
    fn caller(&self) -> &Caller<P> {
        &self.caller
    }
}

/// Every scope that the provider declares was asked for when the account was connected; which were granted is seen when the call is made.
#[diagnostic::do_not_recommend]
impl<P, S> Covers<S, Unchecked> for Connection<P> {}

impl NotConnected {
    /// Where an account is connected, by a `POST` of a page of this application. None if something else is wrong.
    #[must_use]
    pub fn connect_url(&self) -> Option<&str> {
        match &self.0 {
            Kind::Missing(missing) => Some(&missing.connect_path),
            Kind::Fault(_) => None,
        }
    }
}

impl From<Error> for NotConnected {
    fn from(error: Error) -> Self {
        Self(Kind::Fault(error.into()))
    }
}

impl From<Rejection> for NotConnected {
    fn from(rejection: Rejection) -> Self {
        Self(Kind::Fault(rejection))
    }
}

impl IntoResponse for NotConnected {
    fn into_response(self) -> Response {
        let missing = match self.0 {
            Kind::Missing(missing) => missing,
            Kind::Fault(rejection) => return rejection.into_response(),
        };
        let Missing { provider, connect_path: action, return_to, dead, shows_pages, goes_on_to } = &missing;
        let mut response = if *shows_pages {
            let (connection, return_to) = (dead.as_deref(), return_to.as_deref());
            let form = ConnectForm { action, connection, return_to, goes_on_to };
            let why = if dead.is_some() { ConnectWhy::Dead } else { ConnectWhy::None };
            pages::connect_first(provider, &form, why)
        } else {
            let code = SessionFault::NotConnected.code();
            let body = Json(json!({ "error": code, "connect_url": action, "connection": dead }));
            let mut response = body.into_response();
            protect(response.headers_mut());
            response
        };
        *response.status_mut() = StatusCode::FORBIDDEN;
        response
    }
}

impl<P: OAuthProvider, S: Send + Sync> FromRequestParts<S> for Connection<P> {
    type Rejection = NotConnected;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, NotConnected> {
        let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
        let providers = app.providers();
        let mounted = providers.of_connecting_type(TypeId::of::<P>());
        let mounted = mounted.ok_or_else(|| Error::from(not_connecting::<P>()))?;
        let Some(owner) = app.owner(parts).await? else { return Err(nobody(app, parts).into()) };
        let connections = app.connections_with(&owner, &mounted.mount).await?;
        for record in &connections {
            let tokens = app.fresh_tokens(mounted, record.grant(), app.watcher_of(record)).await?;
            // Nothing renews one that has ended and is here all the same.
            if let Some(tokens) = tokens.filter(|tokens| !has_ended(tokens, app)) {
                return Ok(connection(app, parts, mounted, record.clone(), tokens)?);
            }
        }
        Err(NotConnected(Kind::Missing(missing(app, parts, mounted, connections.first()))))
    }
}

impl<P: OAuthProvider, S: Send + Sync> OptionalFromRequestParts<S> for Connection<P> {
    type Rejection = NotConnected;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, NotConnected> {
        let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
        if app.owner(parts).await?.is_none() {
            return Ok(None);
        }
        match <Self as FromRequestParts<S>>::from_request_parts(parts, state).await {
            Ok(connection) => Ok(Some(connection)),
            Err(NotConnected(Kind::Missing(_))) => Ok(None),
            Err(fault) => Err(fault),
        }
    }
}

fn has_ended(tokens: &Tokens, app: &App) -> bool {
    matches!(tokens, Tokens::OAuth2(tokens) if tokens.refresh_token.is_none() && tokens.is_expired(app.flow.now().into()))
}

fn connection<P: OAuthProvider>(
    app: &Arc<App>,
    parts: &Parts,
    mounted: &MountedProvider,
    record: ConnectionRecord,
    tokens: Tokens,
) -> Result<Connection<P>, Error> {
    let relying_party = Arc::clone(app.relying_party(mounted)?);
    let scopes = mounted.mount.description.scopes.asked;
    let connected = Connected { id: record.id.clone(), scopes, goes_on_to: app.leads_on_to() };
    let asking = asking_at(&mounted.mount.paths.connect, Some(connected), parts, app, mounted);
    let ends_at = tokens.grant_ends_at();
    let caller = Caller::of_kept(relying_party, app.kept_connection(&record), Some(tokens), Some(asking));
    Ok(Connection { account: ConnectedAccount::active(record, ends_at), caller, provider: PhantomData })
}

fn missing(app: &App, parts: &Parts, mounted: &MountedProvider, dead: Option<&ConnectionRecord>) -> Missing {
    let is_navigation = is_navigation(parts);
    let return_to =
        if is_navigation { here(parts).map(Box::from) } else { from_own_page(parts, app.base_url.origin()) };
    Missing {
        provider: mounted.mount.display_name.clone(),
        connect_path: mounted.mount.paths.connect.clone(),
        return_to,
        dead: dead.map(|dead| dead.id.clone()),
        shows_pages: is_navigation || is_form(parts),
        goes_on_to: app.leads_on_to(),
    }
}

/// Nobody is there who could own a connection.
fn nobody(app: &App, parts: &Parts) -> Rejection {
    let path = app.where_to_log_in();
    if is_navigation(parts) {
        return Rejection::log_in(&path, here(parts));
    }
    if is_form(parts) {
        return Rejection::form_of_nobody(&path, from_own_page(parts, app.base_url.origin()).as_deref(), None);
    }
    Rejection::unauthenticated(&path)
}

impl<P> Clone for Connection<P> {
    fn clone(&self) -> Self {
        Self { account: self.account.clone(), caller: self.caller.clone(), provider: PhantomData }
    }
}

impl<P> fmt::Debug for Connection<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection").field("account", &self.account).finish_non_exhaustive()
    }
}
