//! `GET` and `POST /auth/{name}`: the browser brings the provider's response.

use std::sync::Arc;

use axum::body::HttpBody as _;
use axum::extract::Request;
use axum::response::Response;
use http::HeaderMap;
use http::request::Parts;

use crate::error::{Error, Result, SessionFault};
use crate::flow::{CompletedLogin, FinishLogin};
use crate::in_flight::{AnswerDigest, Purpose};
use crate::tokens::TokenKey;
use crate::web::extract::login_failed::LoginFailed;
use crate::web::layer::app::App;
use crate::web::layer::one_login::{Completed, Done, Ending, Turn, Unfinished, Waiting, used_already};
use crate::web::layer::signed_in::SignedIn;
use crate::web::page::headers::{see_other, set_cookies, target_of};
use crate::web::page::rejection::missing_layer;
use crate::web::page::told::Told;
use crate::web::providers::mount::Mount;
use crate::web::routes::arrived::{Arrived, arrive};
use crate::web::routes::begin_session::begin_session;
use crate::web::routes::begun_anew::begun_anew;
use crate::web::routes::came_again;
use crate::web::routes::connect::connected;
use crate::web::routes::consent_answer;
use crate::web::routes::decision::{Decision, Question, with_cookies_of};
use crate::web::routes::ended::Ended;
use crate::web::routes::failed::{failed, not_connected, not_stepped_up, refused};
use crate::web::routes::hook::{Hooks, LoginHook};
use crate::web::routes::link::linked;
use crate::web::routes::step_up_answer::step_up;
use crate::web::routes::stranger;

/// Finishes a login: the response is matched with a login of this browser, judged, and turned into a session.
pub(crate) async fn callback<S: Clone + 'static>(
    mount: &Arc<Mount>,
    hooks: &Hooks<S>,
    state: S,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let Some(app) = App::of(&parts).cloned() else { return missing_layer() };
    let Hooks { on_login, on_failure } = hooks;
    // Most applications do not ask, and do not pay for it.
    let of_failures = on_failure.as_deref().map(|hook| (hook, state.clone()));
    let (mut response, arrived) = match arrive(&app, mount, &parts, body, &FinishLogin::new()).await {
        Ok(arrived) => {
            let callback = Callback { app: &app, mount, parts: &parts, arrived: &arrived };
            let response = callback.with_others(on_login.as_deref(), state).await;
            (response, Some(arrived))
        }
        Err(response) => (response, None),
    };
    if let Some((hook, state)) = of_failures {
        let brought = arrived.as_ref().map_or(parts.uri.query().unwrap_or_default(), |arrived| &arrived.brought.text);
        let question = Question { mount, request: &parts, brought };
        response = match Box::pin(of_failure(response, &question, hook, state)).await {
            Ok(response) => response,
            Err(error) => failed(&app, mount, &parts, &error, None, None),
        };
    }
    if let Some(arrived) = &arrived {
        set_cookies(response.headers_mut(), arrived.forgotten(&app));
    }
    response
}

/// What the application answers where a login failed.
async fn of_failure<S: 'static>(
    mut response: Response,
    question: &Question<'_>,
    hook: &dyn LoginHook<S>,
    state: S,
) -> Result<Response> {
    match response.extensions_mut().remove::<Told>() {
        Some(told) => question.about_failure(hook, state, LoginFailed::new(response, Some(told))).await,
        None => Ok(response),
    }
}

/// A request that brought the response for a login.
pub(crate) struct Callback<'a> {
    pub(crate) app: &'a App,
    pub(crate) mount: &'a Mount,
    pub(crate) parts: &'a Parts,
    pub(crate) arrived: &'a Arrived,
}

impl Callback<'_> {
    /// Finishes the login, or waits for the request of the same browser that does.
    async fn with_others<S: 'static>(&self, hook: Option<&dyn LoginHook<S>>, state: S) -> Response {
        match self.turn().await {
            Ok(mut turn) => {
                let mut alone = Ending::Open;
                let ending = turn.as_deref_mut().unwrap_or(&mut alone);
                let ended = self.end(hook, state, ending).await;
                self.close(ending, ended)
            }
            Err(response) => response,
        }
    }

    /// The turn to finish the login; none is needed where nobody else can bring it. Or what another request of this browser came to with
    /// the same answer.
    pub(crate) async fn turn(&self) -> std::result::Result<Option<Turn>, Response> {
        let Some(waiting) = &self.arrived.waiting else { return Ok(None) };
        let response = match waiting.turn().await {
            None => self.failed(&used_already()).await,
            Some(turn) => match self.of_another(&turn).await {
                Some(response) => response,
                None => return Ok(Some(turn)),
            },
        };
        waiting.leave();
        Err(response)
    }

    /// What another request of this browser came to; none if it is this one's turn.
    async fn of_another(&self, ending: &Ending) -> Option<Response> {
        let error = match ending {
            Ending::Open => return None,
            Ending::Gone => used_already(),
            Ending::Done(done) => match self.like(done).await {
                Ok(response) => return Some(response),
                Err(error) => error,
            },
        };
        Some(self.failed(&error).await)
    }

    /// The response of the request whose turn it was, and what the others of this browser are answered.
    pub(crate) fn close(&self, ending: &mut Ending, ended: Ended) -> Response {
        let Ended { response, login } = ended;
        if self.arrived.waiting.as_ref().is_some_and(Waiting::close) {
            *ending = self.for_others(&response, login);
        }
        response
    }

    async fn end<S: 'static>(&self, hook: Option<&dyn LoginHook<S>>, state: S, ending: &mut Ending) -> Ended {
        let concluded = match self.arrived.login() {
            // Boxed, since junk does not come here.
            Ok(unfinished) => Box::pin(self.decide(hook, state, unfinished, ending)).await,
            Err(error) => return self.come_to_nothing(error, ending).await,
        };
        match concluded {
            Ok(ended) => ended,
            Err(error) => self.failed(&error).await.into(),
        }
    }

    /// No login came of it: what that means for whoever is logged in, and what the browser is answered.
    pub(crate) async fn come_to_nothing(&self, error: &Error, ending: &mut Ending) -> Ended {
        let used = self.arrived.used();
        let is_stranger = error.is_interaction_required() && self.may_not_ask();
        let return_to = used.and_then(|used| used.return_to.as_deref());
        // Whoever is logged in stays so, and reads why nothing came of it: the page that asked would ask again.
        let led = match used.filter(|used| used.step_up.is_none()).map(|used| (used, used.asked_for.as_ref())) {
            Some((_, Some(asked_for))) if error.is_denied() || is_stranger => {
                Box::pin(consent_answer::refuse(self.app, self.mount, asked_for, return_to, error)).await
            }
            Some((used, None)) if is_stranger => {
                // A session ends with this: nobody does it again where a request is dropped.
                *ending = Ending::Gone;
                let earlier = used.session.as_deref();
                Box::pin(stranger::lead_back(self.app, self.mount, self.parts, error, return_to, earlier)).await
            }
            _ => return self.failed(error).await.into(),
        };
        match led {
            Ok(response) => response.into(),
            Err(error) => self.failed(&error).await.into(),
        }
    }

    /// Asks the application, and does what it says.
    async fn decide<S: 'static>(
        &self,
        hook: Option<&dyn LoginHook<S>>,
        state: S,
        unfinished: &Unfinished,
        ending: &mut Ending,
    ) -> Result<Ended> {
        let decision = match (unfinished.login()?, hook) {
            (None, _) => return self.connect(unfinished, ending).await,
            (Some(login), Some(hook)) => {
                let question = Question { mount: self.mount, request: self.parts, brought: &self.arrived.brought.text };
                let providers = self.app.providers();
                let provider = providers.named(&self.mount.name).ok_or(SessionFault::ProviderUnknown)?;
                question.put_to(hook, state, login, self.app.relying_party(provider)?).await
            }
            // Every login is allowed.
            (Some(_), None) => Ok(Decision::Allow(HeaderMap::new())),
        };
        // From here on the session begins: nobody begins it again where a request is dropped.
        *ending = Ending::Gone;
        let Completed::Login(completed) = unfinished.take()? else { return Err(used_already()) };
        let completed = Arc::unwrap_or_clone(completed);
        match decision {
            Ok(decision) => self.conclude(decision, completed).await,
            Err(error) => {
                self.app.revoke_detached(self.mount, completed.tokens);
                Err(error)
            }
        }
    }

    /// An account comes beside the login, or another identity of whoever is logged in. The hook decides about logins, and this is none.
    async fn connect(&self, unfinished: &Unfinished, ending: &mut Ending) -> Result<Ended> {
        *ending = Ending::Gone;
        let Self { app, mount, parts, .. } = *self;
        let response = match unfinished.take()? {
            Completed::Connection(connection) => connected(app, mount, parts, *connection).await?,
            Completed::Link(link) => linked(app, mount, parts, *link).await?,
            Completed::Login(_) => return Err(used_already()),
        };
        Ok(response.into())
    }

    /// The logins of this provider may show no page.
    fn may_not_ask(&self) -> bool {
        let providers = self.app.providers();
        providers.named(&self.mount.name).is_some_and(|provider| stranger::may_not_be_asked(provider))
    }

    pub(crate) async fn failed(&self, error: &Error) -> Response {
        let Self { app, mount, parts, arrived } = *self;
        let (used, handle) = (arrived.used(), &arrived.handle);
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
        let mut response = match used.and_then(|used| used.step_up.as_ref()) {
            Some(demands) => not_stepped_up(app, mount, parts, error, demands, return_to),
            None => failed(app, mount, parts, error, return_to, answer),
        };
        Told::add_data(&mut response, used.map_or(&[], |used| &used.data));
        response
    }

    /// What the login was for, once the application has decided.
    pub(crate) async fn conclude(&self, decision: Decision, completed: CompletedLogin) -> Result<Ended> {
        let Self { app, mount, parts, arrived } = *self;
        if let Decision::Refuse(page) = decision {
            // Nobody keeps them, and nobody could end them later.
            app.revoke_detached(mount, completed.tokens);
            tracing::info!(target: "oauth_runtime::login", code = SessionFault::Refused.code(), provider = &*mount.name, "login refused");
            return Ok(refused(app, mount, parts, page).into());
        }
        let answer = AnswerDigest::of(&arrived.handle);
        if let Some(user) = completed.purpose.user().map(TokenKey::from) {
            // The user goes back to the page, wherever a login would go.
            let Ended { response, login } = match completed.purpose {
                Purpose::StepUp(_) => step_up(app, mount, parts, &user, completed, &answer).await?,
                _ => consent_answer::extend(app, mount, parts, &user, completed, &answer).await?,
            };
            return Ok(Ended { response: with_cookies_of(decision.headers(), response), login });
        }
        let return_to =
            completed.return_to.as_deref().and_then(|path| app.target(path)).unwrap_or(&mount.after_login).to_owned();
        let response = match decision {
            Decision::AllowTo(redirect) => redirect,
            decision => with_cookies_of(decision.headers(), see_other(return_to)),
        };
        consent_answer::say_not_granted(mount, &completed.tokens);
        let login =
            begin_session(app, mount, parts, completed, arrived.used(), (&answer, target_of(&response))).await?;
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
