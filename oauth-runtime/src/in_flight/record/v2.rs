//! The second version: a purpose, the server, and an expectation for each protocol.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::declaration::description::{ResponseMode, ResponseType};
use crate::in_flight::expectation::{Asked, AskedIdToken, Expectation, TemporarySecret};
use crate::in_flight::handle::LoginHandle;
use crate::in_flight::pending::PendingLogin;
use crate::in_flight::purpose::{Connecting, Initiator, Linking, Purpose};
use crate::in_flight::server_digest::ServerDigest;
use crate::records::SealingNonce;
use crate::types::{AskedAcr, Nonce, Timestamp};

pub(super) const VERSION: u8 = 2;

#[derive(Serialize, Deserialize)]
struct Record<'a> {
    handle: &'a str,
    provider: &'a str,
    started_at: i64,
    server: [u8; ServerDigest::LENGTH],
    #[serde(borrow)]
    purpose: PurposeRecord<'a>,
    scopes: Vec<&'a str>,
    #[serde(borrow)]
    expectation: ExpectationRecord<'a>,
    return_to: Option<&'a str>,
    session: Option<&'a str>,
    data: &'a [u8],
}

#[derive(Serialize, Deserialize)]
enum PurposeRecord<'a> {
    Login,
    MoreScopes(#[serde(borrow)] User<'a>),
    Authorization,
    /// A login that the browser is to remember. It came later and stands last: whoever does not know it refuses the login.
    LoginToRemember,
    /// It came later and stands last: whoever does not know it refuses the login.
    Connection {
        owner: [u8; 32],
        renews: Option<&'a str>,
        label: &'a str,
    },
    /// It came later and stands last: whoever does not know it refuses the login.
    StepUp(#[serde(borrow)] User<'a>),
    /// It came later and stands last: whoever does not know it refuses the login.
    Link {
        initiator: [u8; 32],
    },
}

#[derive(Serialize, Deserialize)]
struct User<'a> {
    provider: &'a str,
    issuer: &'a str,
    subject: &'a str,
    grant: &'a str,
}

#[derive(Serialize, Deserialize)]
enum ExpectationRecord<'a> {
    OAuth1 {
        token: &'a str,
        secret: &'a str,
    },
    OAuth2(#[serde(borrow)] AskedRecord<'a>),
    OpenIdConnect {
        #[serde(borrow)]
        asked: AskedRecord<'a>,
        nonce: &'a str,
        max_age: Option<u64>,
    },
    /// The same where an authentication context is asked for. It came later and stands last: whoever does not know it refuses the
    /// login.
    OpenIdConnectWithAcr {
        #[serde(borrow)]
        asked: AskedRecord<'a>,
        nonce: &'a str,
        max_age: Option<u64>,
        #[serde(borrow)]
        essential: Option<Vec<&'a str>>,
        #[serde(borrow)]
        wished: Vec<&'a str>,
    },
}

#[derive(Serialize, Deserialize)]
struct AskedRecord<'a> {
    response_type: ResponseTypeRecord,
    response_mode: ResponseModeRecord,
    code_verifier: Option<&'a str>,
}

#[derive(Serialize, Deserialize)]
enum ResponseTypeRecord {
    Code,
}

#[derive(Serialize, Deserialize)]
enum ResponseModeRecord {
    Query,
    FormPost,
}

/// `None` for a login that an earlier version began: what this one keeps of every login is not known of it.
pub(super) fn write(login: &PendingLogin, buffer: Vec<u8>) -> Option<Vec<u8>> {
    let record = Record {
        handle: login.handle.as_str(),
        provider: &login.provider,
        started_at: login.started_at.seconds(),
        server: login.server?.to_bytes(),
        purpose: PurposeRecord::of(&login.purpose, login.is_to_last),
        scopes: login.scopes.iter().map(|scope| &**scope).collect(),
        expectation: ExpectationRecord::of(&login.expectation),
        return_to: login.return_to.as_deref(),
        session: login.session.as_deref(),
        data: &login.data,
    };
    postcard::to_extend(&record, buffer).ok()
}

pub(super) fn read(bytes: &[u8]) -> Option<PendingLogin> {
    // Nothing stands behind a record: what does was written by a version that lied about its number.
    let (record, rest) = postcard::take_from_bytes::<Record<'_>>(bytes).ok()?;
    rest.is_empty().then(|| record.into_login())
}

impl Record<'_> {
    fn into_login(self) -> PendingLogin {
        PendingLogin {
            handle: LoginHandle::from_state(self.handle),
            provider: self.provider.into(),
            started_at: Timestamp::from_seconds(self.started_at),
            server: Some(ServerDigest::from_bytes(self.server)),
            scopes: self.scopes.into_iter().map(Box::from).collect(),
            expectation: self.expectation.into_expectation(),
            return_to: self.return_to.map(Into::into),
            session: self.session.map(Into::into),
            is_to_last: matches!(self.purpose, PurposeRecord::LoginToRemember),
            data: self.data.into(),
            purpose: self.purpose.into_purpose(),
            sealing: SealingNonce::spent(),
        }
    }
}

impl<'a> PurposeRecord<'a> {
    fn of(purpose: &'a Purpose, is_to_last: bool) -> Self {
        match purpose {
            Purpose::Login if is_to_last => Self::LoginToRemember,
            Purpose::Login => Self::Login,
            Purpose::MoreScopes(user) => Self::MoreScopes(User::of(user)),
            Purpose::StepUp(user) => Self::StepUp(User::of(user)),
            Purpose::Authorization => Self::Authorization,
            Purpose::Link(Linking { initiator }) => Self::Link { initiator: *initiator },
            Purpose::Connection(Connecting { owner, renews, label }) => {
                Self::Connection { owner: *owner, renews: renews.as_deref(), label }
            }
        }
    }

    fn into_purpose(self) -> Purpose {
        match self {
            Self::Login | Self::LoginToRemember => Purpose::Login,
            Self::MoreScopes(user) => Purpose::MoreScopes(user.into_initiator()),
            Self::StepUp(user) => Purpose::StepUp(user.into_initiator()),
            Self::Authorization => Purpose::Authorization,
            Self::Link { initiator } => Purpose::Link(Linking { initiator }),
            Self::Connection { owner, renews, label } => {
                Purpose::Connection(Connecting { owner, renews: renews.map(Into::into), label: label.into() })
            }
        }
    }
}

impl<'a> User<'a> {
    fn of(user: &'a Initiator) -> Self {
        Self {
            provider: user.provider.as_str(),
            issuer: user.issuer.as_str(),
            subject: user.subject.as_str(),
            grant: &user.grant,
        }
    }

    fn into_initiator(self) -> Initiator {
        Initiator {
            provider: self.provider.into(),
            issuer: self.issuer.into(),
            subject: self.subject.into(),
            grant: self.grant.into(),
        }
    }
}

impl<'a> ExpectationRecord<'a> {
    fn of(expectation: &'a Expectation) -> Self {
        match expectation {
            Expectation::OAuth1(temporary) => {
                Self::OAuth1 { token: temporary.token.expose(), secret: temporary.secret.expose() }
            }
            Expectation::OAuth2(asked) => Self::OAuth2(AskedRecord::of(asked)),
            Expectation::OpenIdConnect(asked, id_token) if !id_token.acr.is_empty() => Self::OpenIdConnectWithAcr {
                asked: AskedRecord::of(asked),
                nonce: id_token.nonce.as_str(),
                max_age: id_token.max_age.map(|span| span.as_secs()),
                essential: id_token.acr.essential.as_deref().map(borrowed),
                wished: borrowed(&id_token.acr.wished),
            },
            Expectation::OpenIdConnect(asked, id_token) => Self::OpenIdConnect {
                asked: AskedRecord::of(asked),
                nonce: id_token.nonce.as_str(),
                max_age: id_token.max_age.map(|span| span.as_secs()),
            },
        }
    }

    fn into_expectation(self) -> Expectation {
        match self {
            Self::OAuth1 { token, secret } => {
                Expectation::OAuth1(TemporarySecret { token: token.into(), secret: secret.into() })
            }
            Self::OAuth2(asked) => Expectation::OAuth2(asked.into_asked()),
            Self::OpenIdConnect { asked, nonce, max_age } => {
                let max_age = max_age.map(Duration::from_secs);
                let id_token = AskedIdToken { nonce: Nonce::new(nonce), max_age, acr: AskedAcr::default() };
                Expectation::OpenIdConnect(asked.into_asked(), id_token)
            }
            Self::OpenIdConnectWithAcr { asked, nonce, max_age, essential, wished } => {
                let acr = AskedAcr { essential: essential.map(owned), wished: owned(wished) };
                let id_token =
                    AskedIdToken { nonce: Nonce::new(nonce), max_age: max_age.map(Duration::from_secs), acr };
                Expectation::OpenIdConnect(asked.into_asked(), id_token)
            }
        }
    }
}

fn borrowed(values: &[Box<str>]) -> Vec<&str> {
    values.iter().map(|value| &**value).collect()
}

fn owned(values: Vec<&str>) -> Vec<Box<str>> {
    values.into_iter().map(Box::from).collect()
}

impl<'a> AskedRecord<'a> {
    fn of(asked: &'a Asked) -> Self {
        Self {
            response_type: match asked.response_type {
                ResponseType::Code => ResponseTypeRecord::Code,
            },
            response_mode: match asked.response_mode {
                ResponseMode::Query => ResponseModeRecord::Query,
                ResponseMode::FormPost => ResponseModeRecord::FormPost,
            },
            code_verifier: asked.code_verifier.as_ref().map(|verifier| verifier.expose()),
        }
    }

    fn into_asked(self) -> Asked {
        Asked {
            response_type: match self.response_type {
                ResponseTypeRecord::Code => ResponseType::Code,
            },
            response_mode: match self.response_mode {
                ResponseModeRecord::Query => ResponseMode::Query,
                ResponseModeRecord::FormPost => ResponseMode::FormPost,
            },
            code_verifier: self.code_verifier.map(Into::into),
        }
    }
}
