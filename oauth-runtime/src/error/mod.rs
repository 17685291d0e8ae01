//! What can go wrong, sorted by who must act.

mod access;
mod api;
mod config;
mod decode;
pub(crate) mod foreign;
mod protocol;
mod response;
mod session;
mod stage;
mod table;
mod token;
mod transport;
mod verification;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub use self::access::AccessFault;
pub use self::api::ApiFault;
pub use self::config::{ConfigReport, Finding, Severity};
pub use self::decode::DecodeError;
pub(crate) use self::decode::{LEFT_OUT, MISSING};
pub use self::protocol::ProtocolViolation;
pub(crate) use self::response::is_denial;
pub use self::response::{ErrorCode, ErrorResponse};
pub use self::session::SessionFault;
pub use self::stage::Stage;
pub(crate) use self::table::faults;
pub use self::token::{TokenCheck, TokenFault, TokenKind};
pub use self::transport::TransportFault;
pub use self::verification::VerificationFailure;

/// A result with this crate's [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Anything that stops a login, a refresh or a start.
///
/// One word wide. [`kind`](Error::kind) says who must act, [`code`](Error::code) is stable text for logs, tests and
/// pages, [`stage`](Error::stage) says at which step. `Display` and `Debug` carry no secret, no query string and no token.
///
/// A clone shares everything with its original: many that wait for one answer all get its cause.
#[derive(Clone)]
pub struct Error(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    stage: Option<Stage>,
    decode: Option<DecodeError>,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
    remedy: Option<&'static str>,
    retry_after: Option<Duration>,
    address: Option<Box<str>>,
}

/// Who must act.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The developer or operator: something is missing or malformed in the configuration.
    Config(ConfigReport),
    /// The network, or the provider's servers behind it.
    Transport(TransportFault),
    /// The provider refused, with an error code of its protocol.
    Refused(ErrorResponse),
    /// The user said no at the provider.
    Denied(ErrorResponse),
    /// The provider's answer breaks its protocol.
    Protocol(ProtocolViolation),
    /// A check that guards against forgery failed: possibly an attack.
    Verification(VerificationFailure),
    /// The login in flight or the session is unknown, expired or used up.
    Session(SessionFault),
}

impl Error {
    /// Who must act.
    #[must_use]
    pub fn kind(&self) -> &ErrorKind {
        &self.0.kind
    }

    /// The step at which it came up, where known.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.0.stage
    }

    /// A stable code such as `state_unknown` or `id_token_expired`: never free text from outside.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.0.kind {
            ErrorKind::Config(report) => report.code(),
            ErrorKind::Transport(fault) => fault.code(),
            ErrorKind::Refused(response) | ErrorKind::Denied(response) => response.code().as_str(),
            ErrorKind::Protocol(violation) => violation.code(),
            ErrorKind::Verification(failure) => failure.code(),
            ErrorKind::Session(fault) => fault.code(),
        }
    }

    /// The RFC section behind the error, where there is one.
    #[must_use]
    pub fn reference(&self) -> Option<&'static str> {
        match &self.0.kind {
            ErrorKind::Config(_) => None,
            ErrorKind::Transport(fault) => Some(fault.reference()),
            ErrorKind::Refused(response) | ErrorKind::Denied(response) => {
                Some(reference(response.code(), self.stage()))
            }
            ErrorKind::Protocol(violation) => Some(violation.reference()),
            ErrorKind::Verification(failure) => Some(failure.reference()),
            ErrorKind::Session(fault) => Some(fault.reference()),
        }
    }

    /// What to do about it, in one sentence for the person who runs the application.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        if let Some(remedy) = self.0.remedy {
            return remedy;
        }
        match &self.0.kind {
            ErrorKind::Config(_) => "set what the report names, then start again",
            ErrorKind::Transport(fault) => fault.remedy_at(self.stage()),
            ErrorKind::Refused(response) => response.code().remedy_at(self.stage()),
            ErrorKind::Denied(_) => "the user cancelled or refused at the provider; offer to log in again",
            ErrorKind::Protocol(violation) => violation.remedy(),
            ErrorKind::Verification(failure) => failure.remedy(),
            ErrorKind::Session(fault) => fault.remedy(),
        }
    }

    /// The same for the log, where a report of one finding is told by that one.
    pub(crate) fn help(&self) -> &str {
        match &self.0.kind {
            ErrorKind::Config(report) if self.0.remedy.is_none() => match report.findings() {
                [finding] => finding.remedy(),
                _ => self.remedy(),
            },
            _ => self.remedy(),
        }
    }

    /// The provider's own words, if it sent an error: for logs, never for pages. Untrusted.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        match &self.0.kind {
            ErrorKind::Refused(response) | ErrorKind::Denied(response) => response.description(),
            _ => None,
        }
    }

    /// The provider's error code where no specification knows it: for logs. Untrusted.
    #[must_use]
    pub fn provider_code(&self) -> Option<&str> {
        match &self.0.kind {
            ErrorKind::Refused(response) | ErrorKind::Denied(response) => response.word(),
            _ => None,
        }
    }

    /// Where JSON from outside does not fit the application's type, if that is what went wrong.
    #[must_use]
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.0.decode.as_ref()
    }

    /// The user said no at the provider.
    #[must_use]
    pub fn is_denied(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Denied(_))
    }

    /// The provider would have to show the user a page, and a login with `prompt=none` may not
    /// ([OpenID Connect Core §3.1.2.6](https://openid.net/specs/openid-connect-core-1_0.html#AuthError)): nobody is logged in
    /// there, or somebody who has to be asked.
    #[must_use]
    pub fn is_interaction_required(&self) -> bool {
        matches!(&self.0.kind, ErrorKind::Refused(response) if response.is_interaction_required())
    }

    /// Trying again later may help: the fault is in the network or at the provider.
    #[must_use]
    pub fn is_transport(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Transport(_))
    }

    /// A check against forgery failed.
    #[must_use]
    pub fn is_verification(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Verification(_))
    }

    /// The configuration is at fault.
    #[must_use]
    pub fn is_config(&self) -> bool {
        matches!(self.0.kind, ErrorKind::Config(_))
    }

    /// The address that was asked when something went wrong there, without its query.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        self.0.address.as_deref()
    }

    /// The same, unless it is that of an API: there a path holds what somebody asked for.
    pub(crate) fn address_without_arguments(&self) -> Option<&str> {
        self.address().filter(|_| self.stage() != Some(Stage::Api))
    }

    /// `address` has no query: that may hold a key.
    #[cold]
    pub(crate) fn asked(mut self, address: &str) -> Self {
        if self.0.address.is_none() {
            self.inner().address = Some(address.into());
        }
        self
    }

    /// Where more is known than the table knows.
    pub(crate) fn with_remedy(mut self, remedy: Option<&'static str>) -> Self {
        if remedy.is_some() {
            self.inner().remedy = remedy;
        }
        self
    }

    /// How long the provider asks to be left alone, if it says so.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    pub(crate) fn with_retry_after(mut self, time: Option<Duration>) -> Self {
        self.inner().retry_after = time;
        self
    }

    /// With what is known to be secret struck out of the provider's words.
    pub(crate) fn without(mut self, secrets: &[&str]) -> Self {
        let inner = self.inner();
        if let ErrorKind::Refused(response) | ErrorKind::Denied(response) = &mut inner.kind {
            *response = response.clone().without(secrets);
        }
        if let Some(source) = &inner.source {
            let (told, kept) = (source.to_string(), response::without(&source.to_string(), secrets));
            if told != kept {
                inner.source = Some(Box::<dyn std::error::Error + Send + Sync>::from(kept).into());
            }
        }
        self
    }

    /// What it came from, down to the first cause, in one line.
    pub(crate) fn causes(&self) -> Option<impl fmt::Display + '_> {
        self.0.source.as_deref().map(|source| Causes(source))
    }

    pub(crate) fn at(mut self, stage: Stage) -> Self {
        if self.0.stage.is_none() {
            self.inner().stage = Some(stage);
        }
        self
    }

    pub(crate) fn with_decode_error(mut self, error: DecodeError) -> Self {
        self.inner().decode = Some(error);
        self
    }

    pub(crate) fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.inner().source = Some(source.into().into());
        self
    }

    /// To change what no clone has seen yet; one that has keeps what it saw.
    fn inner(&mut self) -> &mut Inner {
        Arc::make_mut(&mut self.0)
    }
}

/// The section that an error of this step is told by.
fn reference(code: ErrorCode, stage: Option<Stage>) -> &'static str {
    match (code, stage) {
        (ErrorCode::OAuth1Unauthorized, _) => "RFC 5849 §3.2",
        (_, Some(Stage::TemporaryCredentials)) => "RFC 5849 §2.1",
        (_, None | Some(Stage::AuthorizationResponse)) => "RFC 6749 §4.1.2.1",
        (_, Some(Stage::UserInfo | Stage::Api)) => "RFC 6750 §3.1",
        _ => "RFC 6749 §5.2",
    }
}

/// An error and those behind it. Libraries repeat in one what they say in the next.
struct Causes<'a>(&'a (dyn std::error::Error + 'static));

impl fmt::Display for Causes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.0.to_string();
        let mut next = self.0.source();
        while let Some(cause) = next {
            let told = cause.to_string();
            if !text.ends_with(&told) {
                text = format!("{text}: {told}");
            }
            next = cause.source();
        }
        f.write_str(&text)
    }
}

impl From<ErrorResponse> for ErrorKind {
    /// Who must act: the user who said no, or whoever runs the application.
    fn from(response: ErrorResponse) -> Self {
        if response.is_no() { Self::Denied(response) } else { Self::Refused(response) }
    }
}

impl<K: Into<ErrorKind>> From<K> for Error {
    fn from(kind: K) -> Self {
        Self(Arc::new(Inner {
            kind: kind.into(),
            stage: None,
            decode: None,
            source: None,
            remedy: None,
            retry_after: None,
            address: None,
        }))
    }
}

/// Names the step at which a result failed.
pub(crate) trait AtStage {
    fn at(self, stage: Stage) -> Self;
}

impl<T> AtStage for Result<T> {
    fn at(self, stage: Stage) -> Self {
        self.map_err(|error| error.at(stage))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.kind {
            ErrorKind::Config(report) => fmt::Display::fmt(report, f),
            ErrorKind::Transport(fault) => fmt::Display::fmt(fault, f),
            ErrorKind::Refused(response) => write!(f, "the provider refused: {response}"),
            ErrorKind::Denied(response) => write!(f, "the user refused at the provider: {response}"),
            ErrorKind::Protocol(violation) => fmt::Display::fmt(violation, f),
            ErrorKind::Verification(failure) => fmt::Display::fmt(failure, f),
            ErrorKind::Session(fault) => fmt::Display::fmt(fault, f),
        }?;
        if let Some(error) = &self.0.decode {
            write!(f, ": {error}")?;
        }
        match self.0.stage {
            Some(stage) if !matches!(self.0.kind, ErrorKind::Config(_)) => write!(f, " (at {stage})"),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    /// What a person sees when `main` returns the error: the same text as `Display`, the address that was asked, then the causes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)?;
        if !self.is_config() {
            write!(f, " [{}]", self.code())?;
            if let Some(address) = self.address_without_arguments() {
                write!(f, "\n  address: {address}")?;
            }
            write!(f, "\n  help: {}", self.remedy())?;
        }
        let mut source = std::error::Error::source(self);
        while let Some(cause) = source {
            write!(f, "\n  caused by: {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

macro_rules! into_kind {
    ($($payload:ident => $variant:ident),* $(,)?) => {$(
        impl From<$payload> for ErrorKind {
            fn from(payload: $payload) -> Self {
                Self::$variant(payload)
            }
        }
    )*};
}

into_kind! {
    ConfigReport => Config,
    TransportFault => Transport,
    ProtocolViolation => Protocol,
    VerificationFailure => Verification,
    SessionFault => Session,
}

impl From<TokenFault> for ErrorKind {
    fn from(fault: TokenFault) -> Self {
        Self::Verification(VerificationFailure::Token(fault))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn an_error_is_one_word_wide() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }

    #[test]
    fn a_clone_has_the_cause_of_its_original_and_changes_apart_from_it() {
        let original = Error::from(TransportFault::Connect).because("refused");
        let clone = original.clone().at(Stage::Token);
        assert_eq!(format!("{clone:?}").matches("caused by: refused").count(), 1);
        assert_eq!((original.stage(), clone.stage()), (None, Some(Stage::Token)));
    }

    #[test]
    fn causes_are_told_down_to_the_first_and_once() {
        #[derive(Debug)]
        struct Layer(&'static str, Option<Box<Layer>>);

        impl fmt::Display for Layer {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)
            }
        }

        impl std::error::Error for Layer {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                self.1.as_deref().map(|source| source as _)
            }
        }

        let layer = |text, source: Option<Layer>| Layer(text, source.map(Box::new));
        let first = layer("nobody listens", None);
        let error = layer("sending failed", Some(layer("connecting: nobody listens", Some(first))));
        let error = Error::from(TransportFault::Connect).because(error);
        assert_eq!(
            error.causes().map(|causes| causes.to_string()).as_deref(),
            Some("sending failed: connecting: nobody listens")
        );
        assert!(Error::from(TransportFault::Connect).causes().is_none());
    }

    #[test]
    fn codes_are_unique_across_all_tables() {
        let codes = TransportFault::ALL
            .iter()
            .map(|f| f.code())
            .chain(ProtocolViolation::ALL.iter().map(|f| f.code()))
            .chain(VerificationFailure::ALL.iter().map(|f| f.code()))
            .chain(SessionFault::ALL.iter().map(|f| f.code()))
            .chain(ApiFault::ALL.iter().map(|f| f.code()))
            .collect::<Vec<_>>();
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), codes.len());
        assert!(codes.iter().all(|c| c.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')));
    }

    #[test]
    fn what_helps_a_call_of_an_api_is_not_what_helps_a_login() {
        let at = |stage| Error::from(TransportFault::Connect).at(stage).remedy();
        assert!(at(Stage::Api).contains("`base_url`") && !at(Stage::Api).contains("logins"), "{}", at(Stage::Api));
        assert!(at(Stage::Token).contains("logins work again"), "{}", at(Stage::Token));
    }

    #[test]
    fn display_says_what_and_where() {
        let error = Error::from(TokenFault::new(TokenKind::IdToken, TokenCheck::Expired)).at(Stage::IdToken);
        assert_eq!(error.to_string(), "the ID token has expired (at id_token)");
        assert_eq!(error.code(), "id_token_expired");
        assert_eq!(error.reference(), Some("OpenID Connect Core §3.1.3.7 (9)"));
    }
}
