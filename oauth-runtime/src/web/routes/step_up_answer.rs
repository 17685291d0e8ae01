//! The provider's answer to a user who was logged in already, and was asked to prove again who they are.

use http::Method;
use http::request::Parts;

use crate::error::{Error, Result, SessionFault, Stage};
use crate::flow::CompletedLogin;
use crate::in_flight::{AnswerDigest, LoginHandle, Purpose, RequestCookies};
use crate::tokens::{Grant, TokenKey};
use crate::web::layer::app::App;
use crate::web::page::headers::target_of;
use crate::web::page::request_kind::{is_read_by_a_person, may_be_cross_site};
use crate::web::providers::mount::Mount;
use crate::web::routes::begin_session::{Loose, Unclaimed};
use crate::web::routes::consent_answer::{back, renew};
use crate::web::routes::ended::Ended;

/// The same user came back, and the answer says what was demanded: the session goes on with it. Whoever logged out meanwhile, or is
/// somebody else by now, is not logged in by this.
pub(crate) async fn step_up(
    app: &App,
    mount: &Mount,
    parts: &Parts,
    user: &TokenKey,
    login: CompletedLogin,
    answer: &AnswerDigest,
) -> Result<Ended> {
    let mut loose = Loose { app, mount, tokens: Some(login.tokens.clone()) };
    let current = app.current(parts).await?.filter(|current| current.token_key() == *user);
    let Some(current) = current else {
        return Err(Error::from(SessionFault::NotAuthenticated).at(Stage::Session));
    };
    let scopes = &mount.description.scopes;
    let extend = |grant: &mut Grant, receipt| {
        grant.extend(login.tokens.clone(), |has, scope| scopes.covers(has, scope), receipt)
    };
    let mut of_nobody = None;
    // A session may outlive its tokens.
    if app.vault.change(user, extend).await?.is_none() {
        of_nobody = Some(Unclaimed::new(app, mount, user.into()));
        app.vault.keep(user, login.tokens.clone(), app.end_of(&current)).await?;
    }
    loose.tokens = None;
    let response = back(app, mount, login.return_to.as_deref());
    let renewed = renew(app, mount, parts, current, &login, (answer, target_of(&response))).await?;
    if let Some(record) = of_nobody {
        record.claim();
    }
    tracing::info!(target: "oauth_runtime::login", provider = &*mount.name, "a user proved again who they are");
    Ok(Ended { response, login: Some(renewed) })
}

/// The answer was posted by the provider's page, and the session's cookie does not come along: without the session there is nothing
/// that could go on. A page of this site carries the answer on.
pub(crate) fn is_without_session(
    app: &App,
    request: &Parts,
    cookies: &RequestCookies<'_>,
    handle: &LoginHandle,
) -> bool {
    request.method == Method::POST
        && may_be_cross_site(&request.headers)
        && is_read_by_a_person(&request.headers)
        && app
            .logins
            .look(handle, cookies, app.flow.now().into())
            .is_some_and(|pending| matches!(pending.purpose(), Purpose::StepUp(_)))
}
