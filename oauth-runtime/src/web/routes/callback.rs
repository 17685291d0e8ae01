//! `GET` and `POST /auth/{name}`: the browser brings the provider's response.

use std::sync::Arc;

use axum::body::HttpBody as _;
use axum::extract::Request;
use axum::response::Response;
use http::header::COOKIE;
use http::request::Parts;
use http::{HeaderMap, StatusCode};

use crate::error::{AtStage as _, Error, Result, SessionFault, Stage};
use crate::flow::{CallbackResponse, CompletedLogin, RelyingParty};
use crate::in_flight::{AnswerDigest, LoginHandle, LoginsInFlight, Purpose, RequestCookies};
use crate::tokens::TokenKey;
use crate::types::BoxFuture;
use crate::web::layer::app::App;
use crate::web::layer::one_login::{Completed, Done, Ending, Judged, Key, Unfinished, Used, used_already};
use crate::web::layer::signed_in::SignedIn;
use crate::web::page::headers::{see_other, set_cookies, status_only, target_of};
use crate::web::page::rejection::missing_layer;
use crate::web::page::request_kind::is_prefetch;
use crate::web::providers::mount::Mount;
use crate::web::providers::registry::MountedProvider;
use crate::web::routes::begin_session::begin_session;
use crate::web::routes::begun_anew::begun_anew;
use crate::web::routes::brought::Brought;
use crate::web::routes::came_again;
use crate::web::routes::carried;
use crate::web::routes::connect::connected;
use crate::web::routes::consent_answer;
use crate::web::routes::decision::{Decision, Question, with_cookies_of};
use crate::web::routes::ended::Ended;
use crate::web::routes::failed::{failed, not_connected, refused};
use crate::web::routes::hook::LoginHook;
use crate::web::routes::stranger;

/// Finishes a login: the response is matched with a login of this browser, judged, and turned into a session.
pub(crate) async fn callback<S: 'static>(
    mount: &Arc<Mount>,
    hook: Option<&dyn LoginHook<S>>,
    state: S,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let Some(app) = App::of(&parts).cloned() else { return missing_layer() };
    // What a browser fetches before anybody wants it must not use the code up.
    if is_prefetch(&parts.headers) {
        return status_only(StatusCode::NO_CONTENT);
    }
    let provider = app.provider(mount);
    let brought = match Brought::read(&app, &provider, &parts, body).await {
        Ok(brought) => brought,
        Err(response) => return response,
    };
    let (relying_party, read, handle) = match opened(&app, &provider, &brought) {
        Ok(opened) => opened,
        Err(error) if !mount.logs_in => return not_connected(&app, mount, &parts, &error, None),
        Err(error) => return failed(&app, mount, &parts, &error, None, None),
    };
    let cookies = RequestCookies::new(&parts.headers);
    // Anybody can bring junk without a cookie, and it costs as little as can be.
    let has_cookies = parts.headers.contains_key(COOKIE);
    let kept_in = if has_cookies { app.logins.cookie_name(&handle) } else { None };
    let kept_in = kept_in.and_then(|name| cookies.get(&name));
    if brought.is_carried {
        carried::warn_if_it_helped(&app, &parts);
    } else if kept_in.is_some()
        && carried::is_needed(&parts)
        && let Some(page) = carried::page(&app, mount, &parts, &brought.text)
    {
        return page;
    }
    let callback = Callback { app: &app, mount, parts: &parts, brought: &brought, handle: &handle };
    let (mut response, is_used) = match kept_in {
        // Without the login's cookie nobody waits for anybody.
        None => {
            let judged = judge(relying_party, &*app.logins, cookies, read, &handle).await;
            let is_used = judged.used.is_some();
            (callback.end(hook, state, judged, &mut Ending::Open).await.response, is_used)
        }
        Some(kept_in) => callback.with_others(relying_party, read, Key::of(&handle, kept_in), hook, state).await,
    };
    if is_used {
        set_cookies(response.headers_mut(), app.logins.forget(&handle));
    }
    response
}

/// Whom it is for, what it says, and what the login is found by.
fn opened<'a>(
    app: &App,
    provider: &'a MountedProvider,
    brought: &'a Brought,
) -> Result<(&'a Arc<RelyingParty>, CallbackResponse<'a>, LoginHandle)> {
    let relying_party = app.relying_party(provider)?;
    let response = relying_party.read_callback(&brought.text, brought.mode)?;
    let handle = response.handle().at(Stage::AuthorizationResponse)?;
    Ok((relying_party, response, handle))
}

/// Finds the login, uses it up, and asks the provider.
async fn judge(
    relying_party: &Arc<RelyingParty>,
    logins: &dyn LoginsInFlight,
    cookies: RequestCookies<'_>,
    response: CallbackResponse<'_>,
    handle: &LoginHandle,
) -> Judged {
    // From here on the login is used up, whatever happens: no second try with the same state.
    let pending = logins.take(handle, &cookies, relying_party.now().into()).await;
    let pending = match pending.at(Stage::AuthorizationResponse) {
        Ok(pending) => pending,
        Err(error) => return Judged { used: None, login: Err(error) },
    };
    let used = Some(Arc::new(Used::of(&pending)));
    // Boxed, since junk does not come here.
    let completed = match pending.purpose() {
        Purpose::Connection(_) => {
            let connection = Box::pin(relying_party.finish_connection(pending, response)).await;
            connection.map(|connection| Completed::Connection(Box::new(connection)))
        }
        _ => {
            let login = Box::pin(relying_party.finish_login(pending, response)).await;
            login.map(|login| Completed::Login(Arc::new(login)))
        }
    };
    Judged { used, login: completed.map(Unfinished::new) }
}

/// A request that brings the response for a login.
struct Callback<'a> {
    app: &'a App,
    mount: &'a Mount,
    parts: &'a Parts,
    brought: &'a Brought,
    handle: &'a LoginHandle,
}

impl Callback<'_> {
    /// What came of the answer belongs to no request, and neither does what it is judged by.
    fn judging(&self, relying_party: &Arc<RelyingParty>, read: CallbackResponse<'_>) -> BoxFuture<'static, Judged> {
        let (relying_party, logins) = (Arc::clone(relying_party), Arc::clone(&self.app.logins));
        let mut headers = HeaderMap::new();
        for line in self.parts.headers.get_all(COOKIE) {
            headers.append(COOKIE, line.clone());
        }
        let (read, handle) = (read.into_owned(), self.handle.clone());
        Box::pin(async move { judge(&relying_party, &*logins, RequestCookies::new(&headers), read, &handle).await })
    }

    /// Finishes the login, or waits for the request of the same browser that does.
    async fn with_others<S: 'static>(
        &self,
        relying_party: &Arc<RelyingParty>,
        read: CallbackResponse<'_>,
        key: Key,
        hook: Option<&dyn LoginHook<S>>,
        state: S,
    ) -> (Response, bool) {
        let told = || self.app.told_of(&self.mount.name);
        let judge = || self.judging(relying_party, read);
        let waiting = self.app.finishing.join(key, &self.app.flow.background, told, judge);
        let judged = waiting.judged().await;
        let (used, is_used) = (judged.used.clone(), judged.used.is_some());
        let Some(mut ending) = waiting.ending().await else {
            waiting.leave();
            return (self.failed(&used_already(), used.as_deref()).await, is_used);
        };
        let response = match &*ending {
            Ending::Open => {
                let Ended { response, login } = self.end(hook, state, judged, &mut ending).await;
                if waiting.close() {
                    *ending = self.for_others(&response, login);
                }
                response
            }
            Ending::Gone => self.failed(&used_already(), used.as_deref()).await,
            Ending::Done(done) => match self.like(done).await {
                Ok(response) => response,
                Err(error) => self.failed(&error, used.as_deref()).await,
            },
        };
        waiting.leave();
        (response, is_used)
    }

    async fn end<S: 'static>(
        &self,
        hook: Option<&dyn LoginHook<S>>,
        state: S,
        judged: Judged,
        ending: &mut Ending,
    ) -> Ended {
        let Judged { used, login } = judged;
        let used = used.as_deref();
        let concluded = match login {
            // Boxed, since junk does not come here.
            Ok(unfinished) => Box::pin(self.decide(hook, state, &unfinished, used, ending)).await,
            Err(error) => {
                let is_stranger = error.is_interaction_required() && self.may_not_ask();
                let return_to = used.and_then(|used| used.return_to.as_deref());
                match used.map(|used| (used, used.asked_for.as_ref())) {
                    Some((_, Some(asked_for))) if error.is_denied() || is_stranger => {
                        let refused = consent_answer::refuse(self.app, self.mount, asked_for, return_to, &error);
                        Box::pin(refused).await.map(Ended::from)
                    }
                    Some((used, None)) if is_stranger => {
                        // A session ends with this: nobody does it again where a request is dropped.
                        *ending = Ending::Gone;
                        let earlier = used.session.as_deref();
                        let led = stranger::lead_back(self.app, self.mount, self.parts, &error, return_to, earlier);
                        Box::pin(led).await.map(Ended::from)
                    }
                    _ => Err(error),
                }
            }
        };
        match concluded {
            Ok(ended) => ended,
            Err(error) => self.failed(&error, used).await.into(),
        }
    }

    /// Asks the application, and does what it says.
    async fn decide<S: 'static>(
        &self,
        hook: Option<&dyn LoginHook<S>>,
        state: S,
        unfinished: &Unfinished,
        used: Option<&Used>,
        ending: &mut Ending,
    ) -> Result<Ended> {
        let decision = match (unfinished.login()?, hook) {
            (None, _) => return self.connect(unfinished, ending).await,
            (Some(login), Some(hook)) => {
                let question = Question { mount: self.mount, request: self.parts, brought: &self.brought.text };
                question.put_to(hook, state, login).await
            }
            // Every login is allowed.
            (Some(_), None) => Ok(Decision::Allow(HeaderMap::new())),
        };
        // From here on the session begins: nobody begins it again where a request is dropped.
        *ending = Ending::Gone;
        let Completed::Login(completed) = unfinished.take()? else { return Err(used_already()) };
        let completed = Arc::unwrap_or_clone(completed);
        match decision {
            Ok(decision) => self.conclude(decision, completed, used).await,
            Err(error) => {
                self.app.revoke_detached(self.mount, completed.tokens);
                Err(error)
            }
        }
    }

    /// An account comes beside the login. The hook decides about logins, and this is none.
    async fn connect(&self, unfinished: &Unfinished, ending: &mut Ending) -> Result<Ended> {
        *ending = Ending::Gone;
        let Completed::Connection(connection) = unfinished.take()? else { return Err(used_already()) };
        let connected = connected(self.app, self.mount, self.parts, *connection).await?;
        Ok(connected.into())
    }

    /// The logins of this provider may show no page.
    fn may_not_ask(&self) -> bool {
        let providers = self.app.providers();
        providers.named(&self.mount.name).is_some_and(|provider| stranger::may_not_be_asked(provider))
    }

    async fn failed(&self, error: &Error, used: Option<&Used>) -> Response {
        let Self { app, mount, parts, handle, .. } = *self;
        if used.map_or(!mount.logs_in, |used| used.is_connection) {
            let return_to = used.and_then(|used| used.return_to.as_deref()).and_then(|path| app.target(path));
            return not_connected(app, mount, parts, error, return_to);
        }
        let answer = came_again::answer(parts, error, handle);
        if let Some(answer) = &answer
            && let Some(response) = came_again::led_on(app, mount, parts, answer).await
        {
            return response;
        }
        if let Some(response) = begun_anew(app, mount, parts, error, handle).await {
            return response;
        }
        let return_to = used.and_then(|used| used.return_to.as_deref()).and_then(|path| app.target(path));
        failed(app, mount, parts, error, return_to, answer)
    }

    /// What the login was for, once the application has decided.
    async fn conclude(&self, decision: Decision, completed: CompletedLogin, used: Option<&Used>) -> Result<Ended> {
        let Self { app, mount, parts, handle, .. } = *self;
        if let Decision::Refuse(page) = decision {
            // Nobody keeps them, and nobody could end them later.
            app.revoke_detached(mount, completed.tokens);
            tracing::info!(target: "oauth_runtime::login", code = SessionFault::Refused.code(), provider = &*mount.name, "login refused");
            return Ok(refused(app, mount, parts, page).into());
        }
        let answer = AnswerDigest::of(handle);
        if let Some(user) = completed.purpose.user().map(TokenKey::from) {
            // The user goes back to the page, wherever a login would go.
            let Ended { response, login } =
                consent_answer::extend(app, mount, parts, &user, completed, &answer).await?;
            return Ok(Ended { response: with_cookies_of(decision.headers(), response), login });
        }
        let return_to =
            completed.return_to.as_deref().and_then(|path| app.target(path)).unwrap_or(&mount.after_login).to_owned();
        let response = match decision {
            Decision::AllowTo(redirect) => redirect,
            decision => with_cookies_of(decision.headers(), see_other(return_to)),
        };
        consent_answer::say_not_granted(mount, &completed.tokens);
        let login = begin_session(app, mount, parts, completed, used, (&answer, target_of(&response))).await?;
        tracing::info!(target: "oauth_runtime::login", provider = &*mount.name, "logged in");
        Ok(Ended { response, login: Some(login) })
    }

    /// What others are answered who brought the same login meanwhile.
    fn for_others(&self, response: &Response, login: Option<SignedIn>) -> Ending {
        // A page of the application's own is for the one that asked for it.
        if response.body().size_hint().exact() != Some(0) {
            return Ending::Gone;
        }
        let session = login.as_ref().and_then(|_| self.app.name_of_own_session(self.parts));
        let (status, headers) = (response.status(), response.headers().clone());
        Ending::Done(Box::new(Done { status, headers, login, session }))
    }

    /// The same as the other request of this browser: into the same session.
    async fn like(&self, done: &Done) -> Result<Response> {
        let mut response = Response::default();
        *response.status_mut() = done.status;
        *response.headers_mut() = done.headers.clone();
        match (&done.session, &done.login) {
            (Some(session), login) => self.app.session.hand_over(session, login.as_ref(), response.headers_mut()),
            // Where somebody else keeps the sessions, one of its own.
            (None, Some(login)) => self.app.sessions.log_in(self.parts, login).await?,
            (None, None) => {}
        }
        Ok(response)
    }
}
