//! The provider's answer to a user who was logged in already, and was asked for more scopes.

use http::request::Parts;

use axum::response::Response;

use crate::error::{ApiFault, Error, Result, SessionFault, Stage};
use crate::flow::CompletedLogin;
use crate::in_flight::AnswerDigest;
use crate::tokens::{Grant, TokenKey, Tokens};
use crate::web::layer::app::App;
use crate::web::layer::one_login::AskedFor;
use crate::web::layer::signed_in::SignedIn;
use crate::web::page::headers::{see_other, target_of};
use crate::web::providers::mount::Mount;
use crate::web::routes::ended::Ended;

/// The user came back, as the same user: the new tokens take the place of the old ones. The session keeps everything that the
/// application has in it, and gets a new identifier: it may do more than before. The application was asked before, because
/// claims may have changed.
pub(crate) async fn extend(
    app: &App,
    mount: &Mount,
    parts: &Parts,
    user: &TokenKey,
    login: CompletedLogin,
    answer: &AnswerDigest,
) -> Result<Ended> {
    let scopes = &mount.description.scopes;
    let extend = |grant: &mut Grant, receipt| {
        grant.extend(login.tokens.clone(), |has, scope| scopes.covers(has, scope), receipt)
    };
    // Who logged out meanwhile is not logged in again by this.
    if app.vault.change(user, extend).await?.is_none() {
        app.revoke_detached(mount, login.tokens);
        return Err(Error::from(SessionFault::NotAuthenticated).at(Stage::Session));
    }
    let response = back(app, mount, login.return_to.as_deref());
    // With `form_post` the session's cookie does not come along; then the claims stay those of the login.
    let changed = match app.current(parts).await?.filter(|current| current.token_key() == *user) {
        Some(current) => Some(renew(app, mount, parts, current, &login, (answer, target_of(&response))).await?),
        None => None,
    };
    if !say_not_granted(mount, &login.tokens) {
        tracing::info!(target: "oauth_runtime::login", provider = &*mount.name, "consent given");
    }
    Ok(Ended { response, login: changed })
}

/// The session of a user who came back: with what the provider says by now, and under a new identifier.
pub(crate) async fn renew(
    app: &App,
    mount: &Mount,
    parts: &Parts,
    current: SignedIn,
    login: &CompletedLogin,
    (answer, led_to): (&AnswerDigest, &str),
) -> Result<SignedIn> {
    // One that has no end of its own has tokens that can be renewed, and keeps them.
    let ends_at = current.ends_at.and_then(|_| app.session.lives().end_of_tokens(&login.tokens, app.flow.now()));
    let renewed = current.with_identity(login.identity.clone()).with_answer(answer, led_to);
    let renewed = renewed.with_end(ends_at);
    let listed = app.listed_as(parts);
    app.sessions.renew(parts, &renewed).await?;
    app.unlist_login(listed);
    if let Err(error) = app.list_login(parts, &renewed).await {
        // The session has ended with this, and so do its tokens.
        drop(app.vault.end_detached(renewed.grant_key(), app.told_of(&mount.name)));
        return Err(error);
    }
    Ok(renewed)
}

/// Says which scopes were asked for and are not among those that the provider lists. Whether the user was asked for them, and said
/// no, is between the two. Gives whether there are any.
pub(crate) fn say_not_granted(mount: &Mount, tokens: &Tokens) -> bool {
    let Tokens::OAuth2(tokens) = tokens else { return false };
    if tokens.refused.is_empty() {
        return false;
    }
    let fault = ApiFault::ScopeRefused;
    tracing::info!(
        target: "oauth_runtime::login",
        code = fault.code(),
        provider = &*mount.name,
        scopes = tokens.refused.join(" "),
        remedy = fault.remedy(),
        "the provider did not grant all that it was asked for"
    );
    true
}

/// The user said no: that is kept, so that the page can say so instead of asking in circles.
pub(crate) async fn refuse(
    app: &App,
    mount: &Mount,
    asked: &AskedFor,
    return_to: Option<&str>,
    why: &Error,
) -> Result<Response> {
    let scopes = &mount.description.scopes;
    let of_every_login = || scopes.asked.iter().map(|scope| Box::from(*scope)).collect();
    let refused: Vec<Box<str>> = if asked.scopes.is_empty() { of_every_login() } else { asked.scopes.clone() };
    let refuse = |grant: &mut Grant, _| grant.refuse(refused.clone(), |has, scope| scopes.covers(has, scope));
    app.vault.change(&asked.user, refuse).await?;
    tracing::info!(
        target: "oauth_runtime::login",
        code = why.code(),
        provider = &*mount.name,
        scopes = refused.join(" "),
        provider_code = why.provider_code(),
        description = why.description(),
        "{}",
        if why.is_denied() { "consent refused" } else { "the provider cannot ask for consent without showing a page" }
    );
    Ok(back(app, mount, return_to))
}

pub(crate) fn back(app: &App, mount: &Mount, return_to: Option<&str>) -> Response {
    see_other(return_to.and_then(|path| app.target(path)).unwrap_or(&mount.after_login))
}
