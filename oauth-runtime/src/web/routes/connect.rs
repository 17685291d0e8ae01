//! `POST /connect/{name}` and `POST /disconnect/{name}`: an account beside the login comes and goes. Both are asked for by pages
//! of this application alone, and by the owner who is there.

use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use http::Method;
use http::request::Parts;

use crate::error::{Error, Result, SessionFault, Stage};
use crate::flow::{BeginLogin, CompletedConnection};
use crate::in_flight::Connecting;
use crate::web::layer::app::App;
use crate::web::layer::connections::LONGEST_LABEL;
use crate::web::layer::owner::Owner;
use crate::web::page::headers::see_other;
use crate::web::page::rejection::{connection_failed, missing_layer};
use crate::web::providers::mount::Mount;
use crate::web::routes::beside::{leave, target};
use crate::web::routes::failed;
use crate::web::routes::own_form::{Asked, asked, fields};

/// What the form may say.
#[derive(Default)]
struct Form {
    return_to: Option<String>,
    label: String,
    /// A connection: the one to renew, or to end.
    id: Option<String>,
}

impl Form {
    async fn read(body: Body) -> Self {
        let mut form = Self::default();
        for (name, value) in fields(body).await {
            match &*name {
                "return_to" => form.return_to = Some(value),
                "label" => form.label = label(&value),
                "connection" if value.len() <= 64 => form.id = Some(value),
                _ => {}
            }
        }
        form
    }
}

/// A line of what somebody typed.
fn label(typed: &str) -> String {
    let line = typed.chars().filter(|c| !c.is_control()).collect::<String>();
    line.trim().chars().take(LONGEST_LABEL).collect()
}

pub(crate) async fn connect(mount: &Arc<Mount>, request: &Parts, body: Body) -> Response {
    let Some(app) = App::of(request) else { return missing_layer() };
    if request.method == Method::GET
        && let Some(page) = failed::page(app, mount, request).await
    {
        return page;
    }
    let owner = match asked(app, request, app.owner(request)).await {
        Ok(Asked::By(owner)) => owner,
        Ok(Asked::Page(page)) => return page,
        Err(error) => return connection_failed(&error, &mount.name, request),
    };
    match begin(app, mount, request, &owner, Form::read(body).await).await {
        Ok(response) => response,
        Err(error) => connection_failed(&error, &mount.name, request),
    }
}

pub(crate) async fn disconnect(mount: &Arc<Mount>, request: &Parts, body: Body) -> Response {
    let Some(app) = App::of(request) else { return missing_layer() };
    let owner = match asked(app, request, app.owner(request)).await {
        Ok(Asked::By(owner)) => owner,
        Ok(Asked::Page(page)) => return page,
        Err(error) => return connection_failed(&error, &mount.name, request),
    };
    let form = Form::read(body).await;
    match end(app, mount, &owner, form.id.as_deref()).await {
        Ok(()) => see_other(target(app, mount, form.return_to.as_deref())),
        Err(error) => connection_failed(&error, &mount.name, request),
    }
}

async fn begin(app: &App, mount: &Arc<Mount>, request: &Parts, owner: &Owner, form: Form) -> Result<Response> {
    let renews = match &form.id {
        Some(id) => app.connections.get(owner.as_str(), id).await?.map(|connection| connection.id),
        None => None,
    };
    if renews.is_none() {
        app.require_room(owner).await?;
    }
    let connecting = Connecting { owner: owner.hash(), renews, label: form.label.into() };
    leave(app, mount, request, BeginLogin::new().connecting(connecting), form.return_to.as_deref()).await
}

async fn end(app: &App, mount: &Mount, owner: &Owner, id: Option<&str>) -> Result<()> {
    let Some(id) = id else { return Ok(()) };
    match app.connections.get(owner.as_str(), id).await? {
        Some(connection) if connection.provider.as_str() == &*mount.name => app.disconnect(&connection).await,
        // It has ended, or is somebody else's: nothing is told of that.
        _ => Ok(()),
    }
}

/// The browser came back: to the owner who left, or to nobody.
pub(crate) async fn connected(
    app: &App,
    mount: &Mount,
    request: &Parts,
    completed: CompletedConnection,
) -> Result<Response> {
    let owner = app.owner(request).await?.filter(|owner| owner.hash() == completed.connecting.owner);
    let Some(owner) = owner else {
        app.revoke_detached(mount, completed.tokens);
        return Err(Error::from(SessionFault::ConnectionOfOtherUser).at(Stage::Session));
    };
    let back = target(app, mount, completed.return_to.as_deref());
    app.connect(&owner, mount, completed).await?;
    Ok(see_other(back))
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn a_label_is_one_short_line() {
        assert_eq!(label("  my work\r\n\u{1b}account \0"), "my workaccount");
        assert_eq!(label(&"ä".repeat(500)).chars().count(), 60);
    }
}
