//! The vault: grants by their owner, renewed before they end.
//!
//! A refresh token is often good for one use, so what a refresh brings must never be lost, and two must never be under way:
//! a refresh runs detached from whoever asked, once for all who wait, and nothing is awaited between its answer and the
//! attempt to save it. Other writers are no obstacle: every write is over the version that was read, and merged if that has
//! changed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;

use super::encoding::{decode, encode};
use super::grant::{Grant, OAuth2Grant, Renewed, State};
use super::key::GrantKey;
use super::renewal::{NotRenewed, Renewal};
use super::{OAuth2Tokens, Tokens};
use crate::error::{Error, ErrorKind, Result, Stage, TransportFault};
use crate::flight::{Background, Flights};
use crate::records::{ATTEMPTS, Opened, SealedRecords, Sweeping, contended};
use crate::types::Timestamp;

#[derive(Debug)]
pub(crate) struct Vault {
    records: SealedRecords,
    renewals: Flights<GrantKey, Result<Option<Tokens>>>,
    background: Background,
    /// Longest wait for a refresh, counted from its begin.
    patience: Duration,
    /// Why the last refreshes failed.
    failures: Mutex<Sweeping<GrantKey, Error>>,
    /// What is told of the session whose grant has died: whether it ends with it is for somebody else.
    session_afterwards: &'static str,
    /// What refreshes brought and no store took yet.
    unsaved: Mutex<Sweeping<GrantKey, Renewed>>,
}

/// How long a grant is left alone after a refresh that failed.
const COOL_DOWN: Duration = Duration::from_secs(30);
/// Longest wait for a refresh while the token at hand is still good.
const SHORT: Duration = Duration::from_secs(1);
/// Between two tries, at first.
const PAUSE: Duration = Duration::from_millis(100);

/// A grant and where it stands.
struct Held {
    grant: Grant,
    version: u64,
    end: Timestamp,
}

impl Vault {
    /// `patience` is how long a call of a provider may take.
    pub(crate) fn new(records: SealedRecords, background: Background, patience: Duration) -> Self {
        Self {
            records,
            renewals: Flights::new(background.clone()),
            background,
            patience: patience + SHORT,
            session_afterwards: "",
            failures: Mutex::default(),
            unsaved: Mutex::default(),
        }
    }

    /// What becomes of a session whose grant has died, for the log.
    pub(crate) fn with_session_afterwards(mut self, told: &'static str) -> Self {
        self.session_afterwards = told;
        self
    }

    /// Keeps the tokens of a new grant until `end`.
    pub(crate) async fn keep(&self, key: impl Into<GrantKey>, tokens: Tokens, end: Timestamp) -> Result<()> {
        let (key, grant) = (key.into(), Grant::of(tokens, self.now()));
        self.records.replace(key.record(), end, || encode(&grant), &[]).await
    }

    /// The tokens as they are.
    pub(crate) async fn stored(&self, key: impl Into<GrantKey>) -> Result<Option<Tokens>> {
        Ok(self.read(key.into()).await?.map(|held| held.grant.tokens()))
    }

    /// The tokens, renewed first if they are about to end; none if there are none any more, so that only a new login helps.
    pub(crate) async fn tokens(
        self: &Arc<Self>,
        key: impl Into<GrantKey>,
        renewal: impl FnOnce() -> Arc<dyn Renewal>,
    ) -> Result<Option<Tokens>> {
        let key = key.into();
        let Some(held) = self.read(key).await? else { return Ok(None) };
        let Grant::OAuth2(grant) = &held.grant else { return Ok(Some(held.grant.tokens())) };
        match self.advice(grant) {
            Advice::Use => Ok(Some(held.grant.tokens())),
            Advice::LogIn => Ok(None),
            Advice::Wait if grant.has_ended(self.now()) => Err(self.why(key)),
            Advice::Wait => Ok(Some(held.grant.tokens())),
            Advice::Renew => self.renewed(key, grant, renewal).await,
        }
    }

    /// Changes a grant, whoever else does at the same time. `false` if there is none.
    pub(crate) async fn change(
        &self,
        key: impl Into<GrantKey>,
        change: impl Fn(&mut Grant, Timestamp),
    ) -> Result<bool> {
        let key = key.into();
        for _ in 0..ATTEMPTS {
            let Some(Held { mut grant, version, end }) = self.read(key).await? else { return Ok(false) };
            change(&mut grant, self.now());
            if self.write(key, Some(version), end, &grant).await? {
                return Ok(true);
            }
        }
        Err(contended())
    }

    /// Ends a grant: at once, whatever else is under way. A refresh that comes back later finds nothing to save into, and
    /// revokes what it brought. Gives the tokens, for whoever revokes them.
    pub(crate) async fn end(&self, key: impl Into<GrantKey>) -> Result<Option<Tokens>> {
        let key = key.into();
        let deleted = self.records.delete(key.record()).await?;
        let unsaved = self.take_unsaved(key).map(|renewed| Tokens::OAuth2(renewed.new));
        Ok(unsaved.or_else(|| decode(&deleted?.plaintext).map(|grant| grant.tokens())))
    }

    /// Ends a grant whoever leaves meanwhile, and then revokes its tokens where somebody is to be told. What is returned is
    /// closed when they are deleted.
    pub(crate) fn end_detached(
        self: &Arc<Self>,
        key: impl Into<GrantKey>,
        told: Option<Arc<dyn Renewal>>,
    ) -> oneshot::Receiver<()> {
        let (vault, key) = (Arc::clone(self), key.into());
        let (deleted, when_deleted) = oneshot::channel::<()>();
        self.background.spawn(async move {
            let ended = vault.end(key).await;
            drop(deleted);
            match (ended, told) {
                (Ok(Some(tokens)), Some(told)) => told.revoke(tokens).await,
                (Ok(_), _) => {}
                (Err(error), _) => {
                    let code = error.code();
                    tracing::warn!(target: "oauth_runtime::tokens", code, "the tokens of an ended login were not deleted");
                }
            }
        });
        when_deleted
    }

    async fn renewed(
        self: &Arc<Self>,
        key: GrantKey,
        grant: &OAuth2Grant,
        renewal: impl FnOnce() -> Arc<dyn Renewal>,
    ) -> Result<Option<Tokens>> {
        let is_good = || !grant.has_ended(self.now());
        let patience = if is_good() { SHORT } else { self.patience };
        let flight = self.renewals.join(&key, || Arc::clone(self).renew(key, renewal()));
        match flight.outcome(patience).await {
            Some(Ok(tokens)) => Ok(tokens),
            // The clocks may differ, and the provider may be back in a moment.
            Some(Err(_)) | None if is_good() => Ok(Some(Tokens::OAuth2(grant.tokens()))),
            Some(Err(error)) => Err(error),
            None => Err(Error::from(TransportFault::Timeout).at(Stage::Token)),
        }
    }

    /// One refresh, from the record to the record.
    async fn renew(self: Arc<Self>, key: GrantKey, renewal: Arc<dyn Renewal>) -> Result<Option<Tokens>> {
        // A refresh token that was replaced while it was refused is followed by its successor, once.
        for _ in 0..2 {
            let Some(held) = self.read(key).await? else { return Ok(None) };
            let Grant::OAuth2(grant) = &held.grant else { return Ok(Some(held.grant.tokens())) };
            // Somebody was faster, between the look at the record and the begin of this flight.
            match self.advice(grant) {
                Advice::Use => return Ok(Some(held.grant.tokens())),
                Advice::LogIn => return Ok(None),
                Advice::Wait => return Err(self.why(key)),
                Advice::Renew => {}
            }
            let spent = grant.tokens();
            let unsaved = self.unsaved().get(&key, self.now()).cloned();
            let renewed = match unsaved {
                Some(renewed) => renewed,
                None => match Arc::clone(&renewal).renew(spent.clone()).await {
                    Ok(new) => Renewed { spent, new },
                    Err(NotRenewed::Failed(error)) => {
                        return Err(self.failed(key, &spent, error, renewal.provider()).await);
                    }
                    Err(NotRenewed::Refused(_)) if self.has_successor(key, &spent).await? => continue,
                    Err(NotRenewed::Refused(error)) => {
                        return self.refused(key, &spent, &error, renewal.provider()).await.map(|()| None);
                    }
                },
            };
            return self.save(key, held, renewed, renewal).await;
        }
        Ok(None)
    }

    /// Saves what a refresh brought before anybody uses it: the old refresh token may be worth nothing any more.
    async fn save(
        &self,
        key: GrantKey,
        held: Held,
        renewed: Renewed,
        renewal: Arc<dyn Renewal>,
    ) -> Result<Option<Tokens>> {
        self.unsaved().insert(key, held.end, renewed.clone(), self.now());
        let (mut held, mut why) = (Some(held), contended());
        for attempt in 0..ATTEMPTS {
            match self.save_once(key, held.take(), &renewed).await {
                Ok(Saved::Done(tokens)) => {
                    self.take_unsaved(key);
                    return Ok(Some(tokens));
                }
                Ok(Saved::Gone) => {
                    // Who logged out meanwhile stays logged out.
                    if let Some(renewed) = self.take_unsaved(key) {
                        renewal.revoke(Tokens::OAuth2(renewed.new)).await;
                    }
                    return Ok(None);
                }
                Ok(Saved::Overtaken) => {}
                Err(error) => {
                    let code = error.code();
                    tracing::warn!(target: "oauth_runtime::tokens", code, attempt, "renewed tokens are not saved yet");
                    why = error;
                    tokio::time::sleep(PAUSE * 2_u32.pow(attempt)).await;
                }
            }
        }
        // They stay among the unsaved ones: whoever asks next goes on from here.
        Err(why)
    }

    async fn save_once(&self, key: GrantKey, held: Option<Held>, renewed: &Renewed) -> Result<Saved> {
        let held = match held {
            Some(held) => Some(held),
            None => self.read(key).await?,
        };
        let Some(Held { mut grant, version, end }) = held else { return Ok(Saved::Gone) };
        if let Grant::OAuth2(grant) = &mut grant {
            grant.renew(renewed, self.now());
        }
        let written = self.write(key, Some(version), end, &grant).await?;
        Ok(if written { Saved::Done(grant.tokens()) } else { Saved::Overtaken })
    }

    /// A refresh that may work later. Until then the provider is left alone.
    async fn failed(&self, key: GrantKey, asked_with: &OAuth2Tokens, error: Error, provider: &str) -> Error {
        let error = error.at(Stage::Token);
        tracing::warn!(
            target: "oauth_runtime::tokens",
            code = error.code(),
            provider,
            provider_code = error.provider_code(),
            description = error.description(),
            "tokens were not renewed"
        );
        if let ErrorKind::Transport(TransportFault::Overloaded | TransportFault::CoolingDown) = error.kind() {
            // The provider was not asked.
            return error;
        }
        let until = self.now().saturating_add(COOL_DOWN);
        self.failures().insert(key, until, error.clone(), self.now());
        let cooling = self.change_oauth2(key, |grant, _| grant.cool_down(asked_with, until)).await;
        if let Err(error) = cooling {
            tracing::warn!(target: "oauth_runtime::tokens", code = error.code(), "a failed refresh was not noted");
        }
        error
    }

    /// A refusal that is final. It is noted, so that the provider is not asked again at every page.
    async fn refused(&self, key: GrantKey, asked_with: &OAuth2Tokens, why: &Error, provider: &str) -> Result<()> {
        tracing::info!(
            target: "oauth_runtime::tokens",
            code = why.code(),
            provider,
            provider_code = why.provider_code(),
            // Untrusted, cut and without control characters.
            description = why.description(),
            session = self.session_afterwards,
            "the provider takes a refresh token no more; a new login is needed"
        );
        self.change_oauth2(key, |grant, now| grant.bury(asked_with, now)).await
    }

    /// There is another refresh token than the refused one: another instance was faster, and may be about to save it.
    async fn has_successor(&self, key: GrantKey, refused: &OAuth2Tokens) -> Result<bool> {
        for pause in [Duration::ZERO, PAUSE, PAUSE] {
            tokio::time::sleep(pause).await;
            let Some(held) = self.read(key).await? else { return Ok(true) };
            if matches!(&held.grant, Grant::OAuth2(grant) if grant.refresh_token != refused.refresh_token) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn change_oauth2(&self, key: GrantKey, change: impl Fn(&mut OAuth2Grant, Timestamp)) -> Result<()> {
        let change = |grant: &mut Grant, now| {
            if let Grant::OAuth2(grant) = grant {
                change(grant, now);
            }
        };
        self.change(key, change).await.map(|_| ())
    }

    fn advice(&self, grant: &OAuth2Grant) -> Advice {
        let now = self.now();
        match grant.state {
            State::Dead { .. } => Advice::LogIn,
            _ if !grant.is_due(now) => Advice::Use,
            // A clock that went back lengthens no cool-down.
            State::CoolingDown { until } if until > now && until <= now.saturating_add(COOL_DOWN) => Advice::Wait,
            _ => Advice::Renew,
        }
    }

    /// Why the last refresh failed; another instance's failure is known by its consequence alone.
    fn why(&self, key: GrantKey) -> Error {
        let known = self.failures().get(&key, self.now()).cloned();
        known.unwrap_or_else(|| Error::from(TransportFault::CoolingDown).at(Stage::Token))
    }

    async fn read(&self, key: GrantKey) -> Result<Option<Held>> {
        let opened = self.records.get(key.record()).await?;
        Ok(opened.and_then(|opened| {
            let Opened { version, end, plaintext } = opened;
            decode(&plaintext).map(|grant| Held { grant, version, end })
        }))
    }

    async fn write(&self, key: GrantKey, over: Option<u64>, end: Timestamp, grant: &Grant) -> Result<bool> {
        self.records.put(key.record(), over, end, encode(grant)?, &[]).await
    }

    fn take_unsaved(&self, key: GrantKey) -> Option<Renewed> {
        self.unsaved().remove(&key, self.now()).map(|(renewed, _)| renewed)
    }

    fn failures(&self) -> MutexGuard<'_, Sweeping<GrantKey, Error>> {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn unsaved(&self) -> MutexGuard<'_, Sweeping<GrantKey, Renewed>> {
        self.unsaved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> Timestamp {
        self.records.now()
    }
}

/// What to do for somebody who needs an access token.
enum Advice {
    Use,
    Renew,
    /// A refresh failed a moment ago.
    Wait,
    LogIn,
}

enum Saved {
    Done(Tokens),
    Overtaken,
    Gone,
}
