//! What went wrong with a login, as people and scripts are told.

use std::borrow::Cow;

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use http::header::RETRY_AFTER;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::error::foreign;
use crate::error::{Error, ErrorCode, ErrorKind, SessionFault, Stage, TokenCheck, VerificationFailure};
use crate::in_flight::AnswerDigest;
use crate::web::page::headers::protect;
use crate::web::page::pages::{self, ANOTHER_ACCOUNT, Choice, TO_THE_START, WaysOut};

/// All that the page of a failed login says.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Failure<'a> {
    status: u16,
    words: Words,
    code: Cow<'a, str>,
    pub(crate) incident: Cow<'a, str>,
    /// When it is worth trying again, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
    /// Where whoever tries again still wants to go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) return_to: Option<Cow<'a, str>>,
    /// It is of an account that was to be connected, and of no login.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) is_of_connection: bool,
    /// It is of a user who is logged in, and was asked to prove again who they are: the query that asks once more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step_up: Option<Cow<'a, str>>,
    /// The answer that it is about, where somebody may be logged in by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) answer: Option<AnswerDigest>,
    /// What and why, for the developer: in debug builds.
    #[serde(skip_serializing_if = "Option::is_none")]
    developer: Option<Developer<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Developer<'a> {
    what: Cow<'a, str>,
    cause: Option<Cow<'a, str>>,
    /// Where the provider was asked.
    address: Option<Cow<'a, str>>,
    rule: Option<Cow<'a, str>>,
    remedy: Cow<'a, str>,
}

/// Fixed texts: nothing from the URL and nothing from the provider is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Words {
    Cancelled,
    Unavailable,
    NotUsable,
    NotSetUp,
    CrossSite,
    OtherUser,
    OtherTenant,
    LoggedOut,
    Displaced,
    NotFound,
    NotAccepted,
    NoSuchLogin,
    TooWeak,
    PageFailed,
    NoStore,
    Broken,
    NotConnected,
    ConnectionCancelled,
    ConnectionOfOther,
    TooManyConnections,
    StepUpCancelled,
    StepUpFailed,
    NoAccount,
    IdentityOfOther,
    LastIdentity,
}

impl Words {
    fn of(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::Denied(_) => Self::Cancelled,
            ErrorKind::Transport(fault) if fault.is_over_soon() => Self::Unavailable,
            ErrorKind::Refused(response) if response.code().is_over_soon() => Self::Unavailable,
            ErrorKind::Config(_) => Self::NotSetUp,
            ErrorKind::Session(SessionFault::CrossSite) => Self::CrossSite,
            ErrorKind::Session(SessionFault::ConsentOfOtherUser | SessionFault::StepUpOfOtherUser) => Self::OtherUser,
            ErrorKind::Session(
                SessionFault::AcrContradicted | SessionFault::LoginTooLarge | SessionFault::ScopeNotDeclared,
            ) => Self::NotSetUp,
            ErrorKind::Session(SessionFault::NotAuthenticated) => Self::LoggedOut,
            ErrorKind::Session(SessionFault::StateDisplaced) => Self::Displaced,
            ErrorKind::Session(SessionFault::ProviderUnknown) => Self::NoSuchLogin,
            ErrorKind::Verification(VerificationFailure::Token(fault)) if fault.check() == TokenCheck::Tenant => {
                Self::OtherTenant
            }
            ErrorKind::Session(
                SessionFault::StoreUnavailable | SessionFault::RecordsUnavailable | SessionFault::AccountsUnavailable,
            ) => Self::NoStore,
            ErrorKind::Session(SessionFault::HookPanicked) => Self::Broken,
            ErrorKind::Session(SessionFault::ConnectionOfOtherUser) => Self::ConnectionOfOther,
            ErrorKind::Session(SessionFault::TooManyConnections) => Self::TooManyConnections,
            ErrorKind::Session(SessionFault::LinkOfOtherUser) => Self::ConnectionOfOther,
            ErrorKind::Session(SessionFault::IdentityOfOtherAccount) => Self::IdentityOfOther,
            ErrorKind::Session(SessionFault::LastIdentity) => Self::LastIdentity,
            ErrorKind::Session(SessionFault::AccountUnknown) => Self::NoAccount,
            ErrorKind::Session(_) => Self::NotFound,
            ErrorKind::Verification(VerificationFailure::Token(fault)) if fault.check() == TokenCheck::Acr => {
                Self::TooWeak
            }
            _ if is_of_this_login(error) => Self::NotAccepted,
            _ => Self::NotUsable,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Cancelled => "Login cancelled",
            Self::Unavailable => "The provider does not answer",
            Self::NotSetUp => "Login is not set up",
            Self::CrossSite | Self::OtherUser => "Nothing was changed",
            Self::NoSuchLogin => "No such login",
            Self::OtherTenant => "This account is not let in",
            Self::NoStore => "Not available right now",
            Self::Broken => "Something went wrong here",
            Self::NotUsable | Self::LoggedOut | Self::Displaced | Self::NotFound | Self::NotAccepted => "Login failed",
            Self::TooWeak => "A stronger login is needed",
            Self::PageFailed => "The page could not be completed",
            Self::NotConnected | Self::ConnectionCancelled | Self::ConnectionOfOther | Self::TooManyConnections => {
                "The account was not connected"
            }
            Self::StepUpCancelled | Self::StepUpFailed => "The page stays closed",
            Self::NoAccount => "There is no account for you here",
            Self::IdentityOfOther | Self::LastIdentity => "Nothing was changed",
        }
    }

    fn button(self) -> &'static str {
        match self {
            Self::NoSuchLogin => "Log in",
            Self::OtherTenant => ANOTHER_ACCOUNT,
            Self::Unavailable | Self::NoStore | Self::StepUpCancelled | Self::StepUpFailed => "Try again",
            Self::NotConnected
            | Self::ConnectionCancelled
            | Self::ConnectionOfOther
            | Self::TooManyConnections
            | Self::IdentityOfOther
            | Self::LastIdentity => "Back",
            Self::NoAccount => ANOTHER_ACCOUNT,
            _ => "Log in again",
        }
    }

    /// What went wrong lies with the provider or its configuration: another one may do.
    fn is_of_the_provider(self) -> bool {
        matches!(self, Self::Unavailable | Self::NotUsable | Self::NotSetUp)
    }

    /// The same again ends in the same way, for whoever cannot mend it.
    fn comes_again(self) -> bool {
        matches!(self, Self::NotUsable | Self::NotSetUp | Self::CrossSite)
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Cancelled => "You cancelled at the provider, or it did not allow the login. Nothing was changed.",
            Self::Unavailable => "This is usually over soon. Please try again in a moment.",
            Self::NotUsable => {
                "The provider answered something that this site cannot use. Trying again rarely helps: please tell the operator of this site."
            }
            Self::NotSetUp => "The operator of this site has to complete its configuration.",
            Self::CrossSite => {
                "The request did not come from a page of this site. If you want to log out, use the button on the site."
            }
            Self::OtherUser => {
                "You came back from the provider as another user than the one who is logged in here. Nothing was changed."
            }
            Self::NoAccount => {
                "The provider knows you, but nobody here has this identity. If you have logged in here in another way before, do that again and add this one there."
            }
            Self::IdentityOfOther => {
                "The account that you chose at the provider already belongs to another user of this site. The two were not put together."
            }
            Self::LastIdentity => "This is your only way to log in. Add another one first, so that you can come back.",
            Self::OtherTenant => {
                "Your account belongs to an organisation whose members cannot log in here. Please log in with another account."
            }
            Self::LoggedOut => "You are not logged in any more. Please log in again.",
            Self::Displaced => {
                "You started other logins in this browser since then, and they took the place of this one. Please start it again."
            }
            Self::NotFound => {
                "The login took too long, was finished already, or began in another browser. Please start it again; cookies must be allowed."
            }
            Self::NoStore => {
                "This site cannot reach the place where it keeps who is logged in. You are not logged out, and this is usually over soon: please try again in a moment."
            }
            Self::Broken => {
                "This site made a mistake, and you are not logged in. Please try again; if it happens again, tell the operator of this site."
            }
            Self::NoSuchLogin => {
                "There is no login of this name here. Perhaps the link is old, or has a typing mistake."
            }
            Self::NotAccepted => "The answer of the provider could not be accepted. Please start the login again.",
            Self::TooWeak => {
                "This site asks for another way to log in than the one that you used at the provider. Please log in again, and take that one."
            }
            Self::NotConnected => {
                "The provider's answer could not be used, took too long, or came a second time. Please try again; if it happens again, tell the operator of this site."
            }
            Self::ConnectionCancelled => {
                "You cancelled at the provider, or it did not allow the connection. Nothing was changed."
            }
            Self::ConnectionOfOther => {
                "Somebody else is logged in here by now than the one who wanted to connect the account. Nothing was changed."
            }
            Self::TooManyConnections => {
                "There are as many connected accounts as this site can keep. Please disconnect one that you do not need."
            }
            Self::StepUpCancelled => {
                "You cancelled at the provider, or it did not confirm who you are. You are logged in as before, and the page that asked for it stays closed."
            }
            Self::StepUpFailed => {
                "The provider did not confirm who you are in the way that the page asks for. You are logged in as before, and the page stays closed. If it happens again, please tell the operator of this site."
            }
            Self::PageFailed => {
                "A service that this page needs did not answer as expected. Please try again in a moment."
            }
        }
    }
}

/// Another login may go well: what went wrong came with this one.
fn is_of_this_login(error: &Error) -> bool {
    match error.kind() {
        ErrorKind::Refused(response) => {
            matches!(response.code(), ErrorCode::InvalidGrant | ErrorCode::InvalidToken | ErrorCode::LoginRequired)
                && error.stage() != Some(Stage::UserInfo)
        }
        ErrorKind::Protocol(_) => error.stage() == Some(Stage::AuthorizationResponse),
        ErrorKind::Verification(VerificationFailure::Token(fault)) => {
            use TokenCheck::{AuthTime, KeyUnknown, Nonce, Signature};
            matches!(fault.check(), KeyUnknown | Signature | Nonce | AuthTime)
        }
        ErrorKind::Verification(failure) => {
            !matches!(failure, VerificationFailure::IssuerMismatch | VerificationFailure::UserInfoSubject)
        }
        _ => false,
    }
}

/// Why, for the developer. What came with the browser is not repeated to it, and what a store says may hold its password.
fn cause_of(error: &Error) -> Option<Cow<'static, str>> {
    const LONGEST: usize = 400;
    let is_told = match error.kind() {
        ErrorKind::Session(fault) => *fault == SessionFault::StateUnknown,
        ErrorKind::Config(_) => false,
        _ => error.stage() != Some(Stage::AuthorizationResponse),
    };
    let causes = error.causes().filter(|_| is_told)?;
    Some(foreign::cut(&causes.to_string(), LONGEST).into())
}

impl<'a> Failure<'a> {
    pub(crate) fn of(error: &'a Error, status: StatusCode, incident: String) -> Self {
        let developer = || Developer {
            what: error.to_string().into(),
            cause: cause_of(error),
            address: error.address().map(Cow::Borrowed),
            rule: error.reference().map(Cow::Borrowed),
            remedy: error.remedy().into(),
        };
        Self {
            status: status.as_u16(),
            words: Words::of(error),
            code: error.code().into(),
            incident: incident.into(),
            retry_after: error.retry_after().map(|time| time.as_secs()),
            return_to: None,
            is_of_connection: false,
            step_up: None,
            answer: None,
            developer: cfg!(debug_assertions).then(developer),
        }
    }

    /// The same for a page that is no part of a login: there is none to start again.
    pub(crate) fn of_page(mut self) -> Self {
        if matches!(self.words, Words::NotFound | Words::NotAccepted | Words::NotUsable | Words::Cancelled) {
            self.words = Words::PageFailed;
        }
        self
    }

    /// The same for an account that was to be connected: whoever is logged in stays so.
    pub(crate) fn of_connection(mut self) -> Self {
        self.is_of_connection = true;
        self.words = match self.words {
            Words::Cancelled => Words::ConnectionCancelled,
            Words::NotUsable | Words::NotFound | Words::NotAccepted | Words::Displaced => Words::NotConnected,
            words => words,
        };
        self
    }

    /// The same for somebody who is logged in as before. `again` is the query that asks once more.
    pub(crate) fn of_step_up(mut self, again: String) -> Self {
        self.words = match self.words {
            Words::Cancelled => Words::StepUpCancelled,
            Words::NotUsable | Words::NotFound | Words::NotAccepted | Words::TooWeak | Words::Displaced => {
                Words::StepUpFailed
            }
            words => words,
        };
        self.step_up = Some(again.into());
        self
    }

    /// The query that asks a user once more to prove who they are.
    pub(crate) fn step_up(&self) -> Option<&str> {
        // Somebody who is logged out by now, or came back as another one, is not asked in their place.
        self.step_up.as_deref().filter(|_| !matches!(self.words, Words::LoggedOut))
    }

    /// One that nobody knows any more, since another key sealed it or somebody made it up.
    pub(crate) fn unknown() -> Self {
        let code = SessionFault::StateUnknown.code().into();
        Self {
            status: StatusCode::BAD_REQUEST.as_u16(),
            words: Words::NotFound,
            code,
            incident: "".into(),
            retry_after: None,
            return_to: None,
            is_of_connection: false,
            step_up: None,
            answer: None,
            developer: None,
        }
    }

    /// The stable code.
    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    /// Another provider may do where this one does not.
    pub(crate) fn is_of_the_provider(&self) -> bool {
        self.words.is_of_the_provider()
    }

    /// Another account may do where this one does not.
    pub(crate) fn is_of_the_account(&self) -> bool {
        self.words == Words::OtherTenant
    }

    /// `restart` starts the login again, `others` are providers that may do instead.
    pub(crate) fn page(&self, restart: Option<&str>, others: &[Choice<'_>], return_to: Option<&str>) -> Response {
        let rows = self.developer.as_ref().map(|developer| {
            [
                Some(("What", &*developer.what)),
                developer.cause.as_deref().map(|cause| ("Cause", cause)),
                developer.address.as_deref().map(|address| ("Asked", address)),
                Some(("Code", &*self.code)),
                developer.rule.as_deref().map(|rule| ("Rule", rule)),
                Some(("Remedy", &*developer.remedy)),
            ]
        });
        let (title, advice) = (self.words.title(), self.words.advice());
        let restart = restart.map(|path| (path, self.words.button()));
        let (main, further) = match restart {
            None => (TO_THE_START, None),
            Some(restart) if self.words.comes_again() => (TO_THE_START, Some(restart)),
            Some(restart) => (restart, Some(TO_THE_START)),
        };
        let ways_out = WaysOut { main, others, return_to, further: further.as_slice() };
        self.with_status(pages::error(title, advice, rows, &self.incident, &ways_out))
    }

    pub(crate) fn answer(&self, restart: Option<&str>, is_read_by_a_person: bool) -> Response {
        if is_read_by_a_person { self.page(restart, &[], None) } else { self.json() }
    }

    /// For a script, which shows no page.
    pub(crate) fn json(&self) -> Response {
        let mut response = self.with_status(Json(self.json_body()).into_response());
        protect(response.headers_mut());
        response
    }

    pub(crate) fn json_body(&self) -> Value {
        json!({ "error": self.code, "incident": self.incident })
    }

    pub(crate) fn with_status(&self, mut response: Response) -> Response {
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        response
    }
}
