//! The vault: grants by their owner, renewed before they end.
//!
//! A refresh runs detached from whoever asked, once for all who wait, here and in every other process that shares the store.
//! Other writers are no obstacle: every write is over the version that was read, and merged if that has changed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;

use super::encoding::{decode, encode};
use super::grant::{Grant, OAuth2Grant, Renewed, State};
use super::key::GrantKey;
use super::receipt::{Leeway, Receipt};
use super::renewal::{Revoke, Watcher, Way};
use super::{TokenChange, Tokens};
use crate::error::{Error, ErrorKind, ErrorResponse, Result, Stage, TransportFault};
use crate::flight::{Background, Flights};
use crate::records::{ATTEMPTS, Opened, RecordKind, SealedRecords, Sweeping, contended};
use crate::types::Timestamp;

#[derive(Debug)]
pub(crate) struct Vault {
    pub(super) records: SealedRecords,
    pub(super) renewals: Flights<GrantKey, Result<Option<Tokens>>>,
    pub(super) background: Background,
    /// Longest wait for a refresh, counted from its begin.
    pub(super) patience: Duration,
    leeway: Leeway,
    /// Why the last refreshes failed.
    failures: Mutex<Sweeping<GrantKey, Error>>,
    /// What is told of the session whose grant has died: whether it ends with it is for somebody else.
    pub(super) session_afterwards: &'static str,
    /// Whose access tokens an API did not take, a moment ago.
    refusals: Mutex<Sweeping<GrantKey, ()>>,
    /// What refreshes brought and no store took yet.
    unsaved: Mutex<Sweeping<GrantKey, Renewed>>,
}

/// How long a grant is left alone after a refresh that failed.
pub(super) const COOL_DOWN: Duration = Duration::from_secs(30);
/// Longest wait for a refresh while the token at hand is still good.
pub(super) const SHORT: Duration = Duration::from_secs(1);

/// What a grant is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Alive {
        /// When it ends, as far as the provider said.
        ends: Option<Timestamp>,
    },
    /// It is taken no more.
    Dead { since: Timestamp },
    /// There is none.
    Gone,
}

/// What becomes of a grant whose access token an API does not take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AfterRefusal {
    /// It is renewed, if it can be. Else it stays as it is: the session that it belongs to is good all the same.
    Renewed,
    /// It is renewed or, where nothing renews it, dead: its owner would not come to know otherwise.
    RenewedOrDead,
}

/// The end of a grant: each is closed once it is done, however it went.
pub(crate) struct Farewell {
    pub(crate) deleted: oneshot::Receiver<()>,
    pub(crate) said: oneshot::Receiver<()>,
}

/// A grant and where it stands in the store.
pub(super) struct Held {
    pub(super) grant: Grant,
    pub(super) version: u64,
    pub(super) end: Timestamp,
}

impl Vault {
    /// `patience` is how long a call of a provider may take.
    pub(crate) fn new(records: SealedRecords, background: Background, patience: Duration) -> Self {
        Self {
            records,
            renewals: Flights::new(background.clone()),
            background,
            patience: patience + SHORT,
            leeway: Leeway::default(),
            session_afterwards: "",
            failures: Mutex::default(),
            refusals: Mutex::default(),
            unsaved: Mutex::default(),
        }
    }

    /// How long before its end a token is renewed.
    pub(crate) fn with_leeway(mut self, leeway: Leeway) -> Self {
        self.leeway = leeway;
        self
    }

    /// What becomes of a session whose grant has died, for the log.
    pub(crate) fn with_session_afterwards(mut self, told: &'static str) -> Self {
        self.session_afterwards = told;
        self
    }

    /// See [`SealedRecords::reseal`].
    pub(crate) async fn reseal(&self) -> Result<u64> {
        // Grants are found by their keys alone.
        self.records.reseal(RecordKind::Grant, |_| Vec::new()).await
    }

    /// Keeps the tokens of a new grant until `end`.
    pub(crate) async fn keep(&self, key: impl Into<GrantKey>, tokens: Tokens, end: Timestamp) -> Result<()> {
        let (key, grant) = (key.into(), Grant::of(tokens, self.receipt()));
        self.records.replace(key.record(), end, || encode(&grant), &[]).await
    }

    /// The tokens as they are.
    pub(crate) async fn stored(&self, key: impl Into<GrantKey>) -> Result<Option<Tokens>> {
        Ok(self.read(key.into()).await?.map(|held| held.grant.tokens()))
    }

    /// What the grant is good for, as it was last noticed: nobody is asked.
    pub(crate) async fn standing(&self, key: impl Into<GrantKey>) -> Result<Standing> {
        let Some(held) = self.read(key.into()).await? else { return Ok(Standing::Gone) };
        Ok(match &held.grant {
            Grant::OAuth2(OAuth2Grant { state: State::Dead { since }, .. }) => Standing::Dead { since: *since },
            // Nothing renews it.
            Grant::OAuth2(grant) if grant.refresh_token.is_none() && grant.has_ended(self.now()) => {
                Standing::Dead { since: grant.end().unwrap_or_else(|| self.now()) }
            }
            Grant::OAuth1(_) => Standing::Alive { ends: None },
            Grant::OAuth2(grant) => match grant.ends() {
                Some(end) if end <= self.now() => Standing::Dead { since: end },
                ends => Standing::Alive { ends },
            },
        })
    }

    /// The tokens, renewed first if they are about to end; none if there are none any more, so that only a new login helps.
    pub(crate) async fn tokens(
        self: &Arc<Self>,
        key: impl Into<GrantKey>,
        way: impl FnOnce() -> Way,
    ) -> Result<Option<Tokens>> {
        let key = key.into();
        let Some(held) = self.read(key).await? else { return Ok(None) };
        let Grant::OAuth2(grant) = &held.grant else { return Ok(Some(held.grant.tokens())) };
        match self.advice(grant) {
            Advice::Use => Ok(Some(held.grant.tokens())),
            Advice::LogIn => Ok(None),
            Advice::Wait if grant.has_ended(self.now()) => Err(self.why(key)),
            Advice::Wait => Ok(Some(held.grant.tokens())),
            Advice::Renew => self.renewed(key, grant, way).await,
        }
    }

    /// Changes a grant, whoever else does at the same time, and gives what the change says. None if there is no grant.
    pub(crate) async fn change<T>(
        &self,
        key: impl Into<GrantKey>,
        change: impl Fn(&mut Grant, Receipt) -> T,
    ) -> Result<Option<T>> {
        let key = key.into();
        for _ in 0..ATTEMPTS {
            let Some(Held { mut grant, version, end }) = self.read(key).await? else { return Ok(None) };
            let said = change(&mut grant, self.receipt());
            if self.write(key, Some(version), end, &grant).await? {
                return Ok(Some(said));
            }
        }
        Err(contended())
    }

    /// An API does not take the access token any more, whatever its end. It is renewed before it is used again: once, because an
    /// API that takes none would have it renewed for ever.
    pub(crate) async fn refused_by_api(
        &self,
        key: GrantKey,
        refused: &Tokens,
        after: AfterRefusal,
        watcher: Option<&Arc<dyn Watcher>>,
    ) -> Result<()> {
        if self.was_refused_lately(key) {
            return Ok(());
        }
        let expired = self.change_oauth2(key, |grant, now| match after {
            AfterRefusal::Renewed => {
                grant.expire(refused.access_token(), now);
                None
            }
            AfterRefusal::RenewedOrDead => grant.expire_or_die(refused.access_token(), now).then(|| grant.tokens()),
        });
        if let Some(tokens) = expired.await?.flatten() {
            let error = Error::from(ErrorKind::from(ErrorResponse::new("invalid_token", None))).at(Stage::Api);
            self.tell(watcher, || TokenChange::Died { tokens, error });
        }
        Ok(())
    }

    /// Tells whoever wants to know, while nobody waits for it.
    pub(crate) fn tell(&self, watcher: Option<&Arc<dyn Watcher>>, change: impl FnOnce() -> TokenChange) {
        if let Some(watcher) = watcher {
            let (watcher, change) = (Arc::clone(watcher), change());
            self.background.spawn(async move { watcher.tell(change).await });
        }
    }

    /// Notes it, too.
    pub(super) fn was_refused_lately(&self, key: GrantKey) -> bool {
        let now = self.now();
        let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        let was = refusals.get(&key, now).is_some();
        if !was {
            refusals.insert(key, now.saturating_add(COOL_DOWN), (), now);
        }
        was
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
        told: Option<Arc<dyn Revoke>>,
    ) -> oneshot::Receiver<()> {
        self.end_and_tell(key, told).deleted
    }

    /// The same for whoever waits for more.
    pub(crate) fn end_and_tell(self: &Arc<Self>, key: impl Into<GrantKey>, told: Option<Arc<dyn Revoke>>) -> Farewell {
        let (vault, key) = (Arc::clone(self), key.into());
        let (deleted, when_deleted) = oneshot::channel::<()>();
        let (said, when_said) = oneshot::channel::<()>();
        self.background.spawn(async move {
            let _said = said;
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
        Farewell { deleted: when_deleted, said: when_said }
    }

    async fn renewed(
        self: &Arc<Self>,
        key: GrantKey,
        grant: &OAuth2Grant,
        way: impl FnOnce() -> Way,
    ) -> Result<Option<Tokens>> {
        let is_good = || !grant.has_ended(self.now());
        let patience = if is_good() { SHORT } else { self.patience };
        let flight = self.renewals.join(&key, || Arc::clone(self).renew(key, way()));
        match flight.outcome(patience).await {
            Some(Ok(tokens)) => Ok(tokens),
            // The clocks may differ, and the provider may be back in a moment.
            Some(Err(_)) | None if is_good() => Ok(Some(Tokens::OAuth2(grant.tokens()))),
            Some(Err(error)) => Err(error),
            None => Err(Error::from(TransportFault::Timeout).at(Stage::Token)),
        }
    }

    pub(super) async fn change_oauth2<T>(
        &self,
        key: GrantKey,
        change: impl Fn(&mut OAuth2Grant, Timestamp) -> T,
    ) -> Result<Option<T>> {
        let change = |grant: &mut Grant, receipt: Receipt| match grant {
            Grant::OAuth2(grant) => Some(change(grant, receipt.now)),
            Grant::OAuth1(_) => None,
        };
        Ok(self.change(key, change).await?.flatten())
    }

    pub(super) fn advice(&self, grant: &OAuth2Grant) -> Advice {
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
    pub(super) fn why(&self, key: GrantKey) -> Error {
        let known = self.failures().get(&key, self.now()).cloned();
        known.unwrap_or_else(|| Error::from(TransportFault::CoolingDown).at(Stage::Token))
    }

    pub(super) async fn read(&self, key: GrantKey) -> Result<Option<Held>> {
        let opened = self.records.get(key.record()).await?;
        Ok(opened.and_then(|opened| {
            let Opened { version, end, plaintext } = opened;
            decode(&plaintext).map(|grant| Held { grant, version, end })
        }))
    }

    pub(super) async fn write(&self, key: GrantKey, over: Option<u64>, end: Timestamp, grant: &Grant) -> Result<bool> {
        self.records.put(key.record(), over, end, encode(grant)?, &[]).await
    }

    pub(super) fn take_unsaved(&self, key: GrantKey) -> Option<Renewed> {
        self.unsaved().remove(&key, self.now()).map(|(renewed, _)| renewed)
    }

    pub(super) fn failures(&self) -> MutexGuard<'_, Sweeping<GrantKey, Error>> {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn unsaved(&self) -> MutexGuard<'_, Sweeping<GrantKey, Renewed>> {
        self.unsaved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn receipt(&self) -> Receipt {
        Receipt { now: self.now(), leeway: self.leeway }
    }

    pub(super) fn now(&self) -> Timestamp {
        self.records.now()
    }
}

/// What to do for somebody who needs an access token.
pub(super) enum Advice {
    Use,
    Renew,
    /// A refresh failed a moment ago.
    Wait,
    LogIn,
}
