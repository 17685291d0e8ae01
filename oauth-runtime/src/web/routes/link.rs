//! `POST /link/{name}` and `POST /unlink/{name}`: a user gets one more identity to log in with, or gives one up. Both are asked for by pages
//! of this application alone, and by the user who is there.

use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use http::Method;
use http::request::Parts;

use crate::error::{Error, Result, SessionFault, Stage};
use crate::flow::{BeginLogin, CompletedLink};
use crate::in_flight::Linking;
use crate::records::RecordKey;
use crate::web::layer::accounts::{AccountId, Linked, Unlinked};
use crate::web::layer::app::App;
use crate::web::layer::signed_in::SignedIn;
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
    identity: Option<String>,
}

impl Form {
    async fn read(body: Body) -> Self {
        let mut form = Self::default();
        for (name, value) in fields(body).await {
            match &*name {
                "return_to" => form.return_to = Some(value),
                "identity" if value.len() <= 64 => form.identity = Some(value),
                _ => {}
            }
        }
        form
    }
}

pub(crate) async fn link(mount: &Arc<Mount>, request: &Parts, body: Body) -> Response {
    let Some(app) = App::of(request) else { return missing_layer() };
    if request.method == Method::GET
        && let Some(page) = failed::page(app, mount, request).await
    {
        return page;
    }
    let (login, account) = match asked(app, request, app.current_account(request)).await {
        Ok(Asked::By(user)) => user,
        Ok(Asked::Page(page)) => return page,
        Err(error) => return connection_failed(&error, &mount.name, request),
    };
    let form = Form::read(body).await;
    let login = BeginLogin::new().linking(Linking { initiator: initiator(&login, &account) });
    match leave(app, mount, request, login, form.return_to.as_deref()).await {
        Ok(response) => response,
        Err(error) => connection_failed(&error, &mount.name, request),
    }
}

pub(crate) async fn unlink(mount: &Arc<Mount>, request: &Parts, body: Body) -> Response {
    let Some(app) = App::of(request) else { return missing_layer() };
    let (login, account) = match asked(app, request, app.current_account(request)).await {
        Ok(Asked::By(user)) => user,
        Ok(Asked::Page(page)) => return page,
        Err(error) => return connection_failed(&error, &mount.name, request),
    };
    let form = Form::read(body).await;
    match give_up(app, mount, (&login, &account), form.identity.as_deref()).await {
        Ok(()) => see_other(target(app, mount, form.return_to.as_deref())),
        Err(error) => connection_failed(&error, &mount.name, request),
    }
}

/// The session that wants it, and whose it is: no other one may come back.
fn initiator(login: &SignedIn, account: &AccountId) -> [u8; 32] {
    *RecordKey::of(&["link", account.as_str(), &login.grant]).as_bytes()
}

async fn give_up(
    app: &Arc<App>,
    mount: &Mount,
    (login, account): (&SignedIn, &AccountId),
    handle: Option<&str>,
) -> Result<()> {
    let identities = app.accounts()?.identities(account).await?;
    let is_it = |handle: &str| {
        identities.iter().find(|known| known.provider().as_str() == &*mount.name && known.handle() == handle)
    };
    // One that is gone, or is somebody else's: nothing is told of that.
    let Some(identity) = handle.and_then(is_it) else { return Ok(()) };
    match app.accounts()?.unlink(account, identity).await? {
        Unlinked::LastOne => return Err(Error::from(SessionFault::LastIdentity).at(Stage::Session)),
        Unlinked::NotThere => return Ok(()),
        // Whoever came by it, as somebody who should not have had it, is out.
        Unlinked::Yes => app.end_logins_with(identity, login).await?,
    }
    tracing::info!(target: "oauth_runtime::login", provider = &*mount.name, "an identity was unlinked");
    Ok(())
}

/// The browser came back: to the session that left, or to nobody.
pub(crate) async fn linked(app: &App, mount: &Mount, request: &Parts, completed: CompletedLink) -> Result<Response> {
    // What was asked is who it is, and the tokens are forgotten. They are not revoked: that ends a whole grant at some servers, also
    // where the same account has it for a login or a connection here.
    let CompletedLink { identity, linking, return_to, .. } = completed;
    let current = app.current_account(request).await?;
    let user = current.filter(|(login, account)| initiator(login, account) == linking.initiator);
    let Some((_, account)) = user else {
        return Err(Error::from(SessionFault::LinkOfOtherUser).at(Stage::Session));
    };
    if app.accounts()?.link(&account, &identity).await? == Linked::OfAnother {
        return Err(Error::from(SessionFault::IdentityOfOtherAccount).at(Stage::Session));
    }
    tracing::info!(target: "oauth_runtime::login", provider = &*mount.name, "an identity was linked");
    Ok(see_other(target(app, mount, return_to.as_deref())))
}
