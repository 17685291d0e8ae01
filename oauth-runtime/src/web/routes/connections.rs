//! The page that shows what somebody connected.

use std::time::{Duration, SystemTime};

use axum::extract::Request;
use axum::response::{IntoResponse as _, Response};
use http::request::Parts;
use time::OffsetDateTime;

use crate::error::Result;
use crate::types::Timestamp;
use crate::web::extract::user::not_logged_in;
use crate::web::layer::app::App;
use crate::web::layer::connected_account::{ConnectedAccount, ConnectionState};
use crate::web::page::connections::{Connectable, Row, State, connections};
use crate::web::page::rejection::{connection_failed, missing_layer};
use crate::web::page::return_to::asked_uri;
use crate::web::providers::registry::Providers;

/// A page that shows the connections of whoever is there, each with its state, and buttons to connect, connect again and
/// disconnect: an ordinary handler, `.route("/connections", get(connections_page))`.
pub async fn connections_page(request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let Some(app) = App::of(&parts) else { return missing_layer() };
    match page(app, &parts).await {
        Ok(page) => page,
        Err(error) => connection_failed(&error, "", &parts),
    }
}

async fn page(app: &App, request: &Parts) -> Result<Response> {
    let Some(owner) = app.owner(request).await? else {
        return Ok(not_logged_in(app, request, &app.where_to_log_in(), None).into_response());
    };
    let providers = app.providers();
    let accounts = app.connections_of(&owner).await?;
    let rows = accounts.iter().filter_map(|account| row(&providers, account, app.flow.now())).collect::<Vec<_>>();
    let connecting =
        providers.all().iter().filter(|provider| provider.mount.connects && provider.relying_party.is_some());
    let connectable = connecting.map(|provider| Connectable {
        label: &provider.mount.display_name,
        connect: &provider.mount.paths.connect,
        is_nameless: provider.relying_party.as_ref().is_some_and(|relying_party| !relying_party.identifies()),
    });
    Ok(connections(&rows, &connectable.collect::<Vec<_>>(), asked_uri(request).path(), app.leads_on_to()))
}

/// None for a connection of a provider that is not merged any more.
fn row(providers: &Providers, account: &ConnectedAccount, now: Timestamp) -> Option<Row> {
    let mount = &providers.named(account.provider())?.mount;
    let named =
        [account.account_name().unwrap_or_default(), account.label()].into_iter().filter(|text| !text.is_empty());
    Some(Row {
        provider: mount.display_name.to_string(),
        account: named.collect::<Vec<_>>().join(" · "),
        id: account.id().to_owned(),
        connect: mount.paths.connect.to_string(),
        disconnect: mount.paths.disconnect.to_string(),
        state: state(account, now),
    })
}

/// An end that is far away concerns nobody.
fn state(account: &ConnectedAccount, now: Timestamp) -> State {
    const SOON: Duration = Duration::from_secs(30 * 86_400);
    let soon = SystemTime::from(now.saturating_add(SOON));
    match (account.state(), account.ends_at()) {
        (ConnectionState::Dead { .. }, _) => State::Dead,
        (ConnectionState::Active, Some(end)) if end <= soon => State::EndsOn(day(end)),
        (ConnectionState::Active, _) => State::Connected,
    }
}

/// As people write it, in UTC.
fn day(time: SystemTime) -> String {
    let time = OffsetDateTime::from(time);
    format!("{} {} {}", time.day(), time.month(), time.year())
}
