//! The first version: every protocol's values side by side, each of them optional. The version byte is the first one of the
//! sealed record, which then was taken for that of the sealing.

use std::time::Duration;

use serde::Deserialize;

use crate::declaration::description::{ResponseMode, ResponseType};
use crate::in_flight::expectation::{Asked, AskedIdToken, Expectation, TemporarySecret};
use crate::in_flight::handle::LoginHandle;
use crate::in_flight::pending::PendingLogin;
use crate::in_flight::purpose::{Initiator, Purpose};
use crate::records::SealingNonce;
use crate::types::{AskedAcr, Nonce, Timestamp};

pub(super) const VERSION: u8 = 1;

#[derive(Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
struct Record<'a> {
    handle: &'a str,
    provider: &'a str,
    started_at: i64,
    nonce: Option<&'a str>,
    code_verifier: Option<&'a str>,
    temporary: Option<Temporary<'a>>,
    return_to: Option<&'a str>,
    session: Option<&'a str>,
    max_age: Option<i64>,
    answered_by_post: bool,
    #[serde(borrow)]
    scopes: Vec<&'a str>,
    consent_of: Option<User<'a>>,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
struct Temporary<'a> {
    token: &'a str,
    secret: &'a str,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(serde::Serialize))]
struct User<'a> {
    provider: &'a str,
    issuer: &'a str,
    subject: &'a str,
    grant: &'a str,
}

pub(super) fn read(bytes: &[u8]) -> Option<PendingLogin> {
    let record = postcard::from_bytes::<Record<'_>>(bytes).ok()?;
    Some(PendingLogin {
        handle: LoginHandle::from_state(record.handle),
        provider: record.provider.into(),
        started_at: Timestamp::from_seconds(record.started_at),
        server: None,
        purpose: record.consent_of.as_ref().map_or(Purpose::Login, |user| Purpose::MoreScopes(user.initiator())),
        scopes: record.scopes.iter().map(|scope| Box::from(*scope)).collect(),
        expectation: record.expectation(),
        return_to: record.return_to.map(Into::into),
        session: record.session.map(Into::into),
        is_to_last: false,
        data: Box::default(),
        sealing: SealingNonce::spent(),
    })
}

impl Record<'_> {
    /// No nonce was never asked for by OpenID Connect: such a login is none of it.
    fn expectation(&self) -> Expectation {
        if let Some(temporary) = &self.temporary {
            return Expectation::OAuth1(TemporarySecret {
                token: temporary.token.into(),
                secret: temporary.secret.into(),
            });
        }
        let asked = Asked {
            response_type: ResponseType::Code,
            response_mode: if self.answered_by_post { ResponseMode::FormPost } else { ResponseMode::Query },
            code_verifier: self.code_verifier.map(Into::into),
        };
        match self.nonce {
            Some(nonce) => {
                let max_age = self.max_age.map(|seconds| Duration::from_secs(seconds.try_into().unwrap_or_default()));
                Expectation::OpenIdConnect(
                    asked,
                    AskedIdToken { acr: AskedAcr::default(), nonce: Nonce::new(nonce), max_age },
                )
            }
            None => Expectation::OAuth2(asked),
        }
    }
}

impl User<'_> {
    fn initiator(&self) -> Initiator {
        Initiator {
            provider: self.provider.into(),
            issuer: self.issuer.into(),
            subject: self.subject.into(),
            grant: self.grant.into(),
        }
    }
}
