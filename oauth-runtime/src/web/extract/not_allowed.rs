//! Why somebody is not let in, and what they are answered.

use std::fmt;

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;
use serde_json::json;

use crate::error::{AccessFault, Error};
use crate::types::Demands;
use crate::web::extract::consent::NotGranted;
use crate::web::layer::app::App;
use crate::web::page::headers::{protect, see_other};
use crate::web::page::pages;
use crate::web::page::rejection::{Rejection, incident};
use crate::web::page::request_kind::{is_form, is_navigation};
use crate::web::page::return_to::{from_own_page, here, with_return_to};
use crate::web::page::step_up::with_demands;
use crate::web::providers::choice::SELECT_ACCOUNT;
use crate::web::providers::registry::MountedProvider;

/// Why a [`Guard`](crate::web::Guard) lets a request not in.
///
/// `Result<Allowed<A>, NotAllowed>` in a handler's arguments leaves the answer to the handler.
pub struct NotAllowed(Kind);

enum Kind {
    NotLoggedIn(Rejection),
    Scopes(Box<NotGranted>),
    Lacks(Box<Lack>),
    StepUp(Box<StepUp>),
}

/// What a login cannot mend.
pub(crate) struct Lack {
    fault: AccessFault,
    /// What the provider is called in this application.
    provider: Box<str>,
    wanted: String,
    another_account: Option<String>,
    shows_pages: bool,
}

/// What another proof mends.
pub(crate) struct StepUp {
    fault: AccessFault,
    provider: Box<str>,
    /// What people call it.
    display_name: Box<str>,
    demands: Demands,
    url: String,
    is_navigation: bool,
    shows_pages: bool,
}

impl Lack {
    pub(crate) fn new(
        app: &App,
        parts: &Parts,
        mounted: Option<&MountedProvider>,
        fault: AccessFault,
        provider: &str,
        wanted: String,
    ) -> Self {
        let is_navigation = is_navigation(parts);
        let back = if is_navigation { here(parts).map(Box::from) } else { from_own_page(parts, app.base_url.origin()) };
        let another_account = mounted.map(|mounted| {
            let way = [&*mounted.mount.paths.login, "?", SELECT_ACCOUNT].concat();
            with_return_to(&way, back.as_deref())
        });
        Self { fault, provider: provider.into(), wanted, another_account, shows_pages: is_navigation || is_form(parts) }
    }

    fn answer(&self) -> Response {
        let Self { fault, provider, wanted, another_account, shows_pages } = self;
        let incident = incident();
        tracing::info!(target: "oauth_runtime::access", code = fault.code(), provider = &**provider, wanted, incident, remedy = fault.remedy(), "{fault}");
        let mut response = if *shows_pages {
            let rows = [
                ("What", fault.to_string()),
                ("Wanted", wanted.clone()),
                ("Code", fault.code().to_owned()),
                ("Rule", fault.reference().to_owned()),
                ("Remedy", fault.remedy().to_owned()),
            ];
            pages::not_allowed(advice(*fault), another_account.as_deref(), &rows, &incident)
        } else {
            Json(json!({ "error": fault.code(), "incident": incident })).into_response()
        };
        *response.status_mut() = StatusCode::FORBIDDEN;
        protect(response.headers_mut());
        response
    }
}

/// For the user, in whose words it is not said what exactly is missing.
fn advice(fault: AccessFault) -> &'static str {
    match fault {
        AccessFault::RolesUndeclared
        | AccessFault::RolesAbsent
        | AccessFault::RolesOverage
        | AccessFault::RolesMalformed => {
            "This site could not find out what your account may do here, so the page stays closed. Please tell the operator of this site."
        }
        AccessFault::ScopeUnavailable | AccessFault::StepUpUnsupported => {
            "This page asks for something that the provider you logged in with cannot give. Please log in with another account, or ask the operator of this site."
        }
        _ => "Your account may not open this page. If it should, please ask the operator of this site.",
    }
}

impl StepUp {
    pub(crate) fn new(
        app: &App,
        parts: &Parts,
        mounted: &MountedProvider,
        fault: AccessFault,
        demands: Demands,
    ) -> Self {
        let is_navigation = is_navigation(parts);
        // What was posted is not done again: back to the page with the form.
        let back = if is_navigation { here(parts).map(Box::from) } else { from_own_page(parts, app.base_url.origin()) };
        let url = with_return_to(&with_demands(&mounted.mount.paths.login, &demands, &[]), back.as_deref());
        let (provider, display_name) = (mounted.mount.name.clone(), mounted.mount.display_name.clone());
        Self {
            fault,
            provider,
            display_name,
            demands,
            url,
            is_navigation,
            shows_pages: is_navigation || is_form(parts),
        }
    }

    fn answer(&self) -> Response {
        let Self { fault, provider, display_name, demands, url, is_navigation, shows_pages } = self;
        tracing::debug!(target: "oauth_runtime::access", code = fault.code(), provider = &**provider, "{fault}");
        if *is_navigation {
            return see_other(url.as_str());
        }
        let mut response = if *shows_pages {
            pages::confirm_first(display_name, url)
        } else {
            // RFC 9470 §3 in its words, without the challenge: no bearer token opens this page.
            let mut body = json!({
                "error": "insufficient_user_authentication",
                "reason": fault.code(),
                "login_url": url,
            });
            if let Some(max_age) = demands.max_age {
                body["max_age"] = max_age.as_secs().into();
            }
            if !demands.acr.is_empty() {
                body["acr_values"] = demands.acr.join(" ").into();
            }
            Json(body).into_response()
        };
        *response.status_mut() = StatusCode::UNAUTHORIZED;
        protect(response.headers_mut());
        response
    }
}

impl NotAllowed {
    pub(crate) fn lacks(lack: Lack) -> Self {
        Self(Kind::Lacks(Box::new(lack)))
    }

    pub(crate) fn step_up(step_up: StepUp) -> Self {
        Self(Kind::StepUp(Box::new(step_up)))
    }

    /// What the user lacks, unless it is a scope or the login itself.
    #[must_use]
    pub fn fault(&self) -> Option<AccessFault> {
        match &self.0 {
            Kind::Lacks(lack) => Some(lack.fault),
            Kind::StepUp(step_up) => Some(step_up.fault),
            Kind::NotLoggedIn(_) | Kind::Scopes(_) => None,
        }
    }

    /// The stable code: that of [`fault`](Self::fault), `not_authenticated`, that of a missing scope, or that of what is broken.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.0 {
            Kind::NotLoggedIn(rejection) => rejection.code(),
            Kind::Scopes(not_granted) => not_granted.code(),
            Kind::Lacks(lack) => lack.fault.code(),
            Kind::StepUp(step_up) => step_up.fault.code(),
        }
    }

    /// The status of its answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match &self.0 {
            Kind::NotLoggedIn(rejection) => rejection.status(),
            Kind::Scopes(not_granted) => not_granted.status(),
            Kind::Lacks(_) => StatusCode::FORBIDDEN,
            Kind::StepUp(step_up) if step_up.is_navigation => StatusCode::SEE_OTHER,
            Kind::StepUp(_) => StatusCode::UNAUTHORIZED,
        }
    }

    /// Where the user logs in, or proves again who they are: a path of this application, to be opened as a page. None if that mends nothing.
    #[must_use]
    pub fn login_url(&self) -> Option<&str> {
        match &self.0 {
            Kind::NotLoggedIn(rejection) => rejection.login_url(),
            Kind::StepUp(step_up) => Some(&step_up.url),
            Kind::Scopes(_) | Kind::Lacks(_) => None,
        }
    }

    /// What is broken, if it is nothing that the user could change.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        match &self.0 {
            Kind::NotLoggedIn(rejection) => rejection.error(),
            Kind::Scopes(not_granted) => not_granted.error(),
            Kind::Lacks(_) | Kind::StepUp(_) => None,
        }
    }

    /// Nothing the user could change.
    pub(crate) fn is_fault(&self) -> bool {
        match &self.0 {
            Kind::NotLoggedIn(rejection) => rejection.login_url().is_none(),
            Kind::Scopes(not_granted) => not_granted.is_fault(),
            Kind::Lacks(_) | Kind::StepUp(_) => false,
        }
    }
}

impl From<Rejection> for NotAllowed {
    fn from(rejection: Rejection) -> Self {
        Self(Kind::NotLoggedIn(rejection))
    }
}

impl From<Error> for NotAllowed {
    fn from(error: Error) -> Self {
        Rejection::from(error).into()
    }
}

impl From<NotGranted> for NotAllowed {
    fn from(not_granted: NotGranted) -> Self {
        Self(Kind::Scopes(Box::new(not_granted)))
    }
}

impl IntoResponse for NotAllowed {
    fn into_response(self) -> Response {
        match self.0 {
            Kind::NotLoggedIn(rejection) => rejection.into_response(),
            Kind::Scopes(not_granted) => not_granted.into_response(),
            Kind::Lacks(lack) => lack.answer(),
            Kind::StepUp(step_up) => step_up.answer(),
        }
    }
}

impl fmt::Display for NotAllowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::NotLoggedIn(rejection) => fmt::Display::fmt(rejection, f),
            Kind::Scopes(not_granted) => fmt::Display::fmt(not_granted, f),
            Kind::Lacks(lack) => fmt::Display::fmt(&lack.fault, f),
            Kind::StepUp(step_up) => fmt::Display::fmt(&step_up.fault, f),
        }
    }
}

impl fmt::Debug for NotAllowed {
    /// Without the page that somebody wanted to see.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NotAllowed({self})")
    }
}

impl std::error::Error for NotAllowed {}
