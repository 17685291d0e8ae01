//! A login becomes a session.

use http::request::Parts;

use crate::entropy::{SystemEntropy, one_time_value};
use crate::error::Result;
use crate::flow::CompletedLogin;
use crate::in_flight::AnswerDigest;
use crate::tokens::{GrantKey, Tokens};
use crate::web::layer::accounts::AccountId;
use crate::web::layer::app::App;
use crate::web::layer::one_login::Used;
use crate::web::layer::signed_in::SignedIn;
use crate::web::providers::mount::Mount;

/// Begins the session of a login, and ends the one that was there before: that of its start, where the request does not
/// carry its cookie. What it came of, and where it leads, is remembered with it.
pub(crate) async fn begin_session(
    app: &App,
    mount: &Mount,
    parts: &Parts,
    login: CompletedLogin,
    used: Option<&Used>,
    (answer, led_to): (&AnswerDigest, &str),
) -> Result<SignedIn> {
    let mut loose = Loose { app, mount, tokens: Some(login.tokens) };
    let account = app.account_for(&login.identity).await?;
    let grant = one_time_value(&SystemEntropy)?;
    let earlier = used.and_then(|used| used.session.as_deref());
    let now = app.flow.now();
    let signed_in = SignedIn::new(login.identity, grant.into(), now)
        .with_answer(answer, led_to)
        .with_account(account.as_ref().map(AccountId::as_str))
        .with_memory(used.is_some_and(|used| used.is_to_last))
        .with_end(loose.tokens.as_ref().and_then(|tokens| app.session.lives().end_of_tokens(tokens, now)));
    let listed = earlier.map(str::to_owned).or_else(|| app.listed_as(parts));
    let before = match earlier {
        None => app.sessions.current(parts).await.ok().flatten(),
        Some(session) => app.sessions.end(parts, session).await.ok().flatten(),
    };
    // First the tokens: a session without them would be a login that cannot call anything.
    let key = signed_in.grant_key();
    let tokens = Unclaimed::new(app, mount, key);
    if let Some(kept) = loose.tokens.take() {
        app.vault.keep(key, kept, app.end_of(&signed_in)).await?;
    }
    let logged_in = app.sessions.log_in(parts, &signed_in).await;
    // The session of before has ended, whatever becomes of the new one: its tokens are nobody's any more.
    if logged_in.is_ok() || earlier.is_some() {
        app.unlist_login(listed);
        if let Some(before) = before {
            drop(app.vault.end_detached(before.grant_key(), None));
        }
    }
    logged_in?;
    app.list_login(parts, &signed_in).await?;
    tokens.claim();
    Ok(signed_in)
}

/// Tokens that nobody keeps yet: the application is asked whose they are, and may not answer, or the browser may leave meanwhile.
pub(crate) struct Loose<'a> {
    pub(super) app: &'a App,
    pub(super) mount: &'a Mount,
    pub(super) tokens: Option<Tokens>,
}

impl Drop for Loose<'_> {
    fn drop(&mut self) {
        if let Some(tokens) = self.tokens.take() {
            self.app.revoke_detached(self.mount, tokens);
        }
    }
}

/// Tokens without a session. They go, and are revoked, if there never is one: a store fails, or the browser leaves and the
/// server drops this request half-way.
pub(crate) struct Unclaimed<'a> {
    app: &'a App,
    mount: &'a Mount,
    key: Option<GrantKey>,
}

impl<'a> Unclaimed<'a> {
    pub(crate) fn new(app: &'a App, mount: &'a Mount, key: GrantKey) -> Self {
        Self { app, mount, key: Some(key) }
    }

    pub(crate) fn claim(mut self) {
        self.key = None;
    }
}

impl Drop for Unclaimed<'_> {
    fn drop(&mut self) {
        if let Some(key) = self.key {
            drop(self.app.vault.end_detached(key, self.app.told_of(&self.mount.name)));
        }
    }
}
