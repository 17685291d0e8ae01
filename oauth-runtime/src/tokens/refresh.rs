//! One refresh of a grant, for everybody who waits for it.
//!
//! A refresh token is often good for one use, so what a refresh brings must never be lost, and two must never be under way:
//! nothing is awaited between its answer and the attempt to save it, and what no store takes is offered until one does.
//! Processes that share a store take turns.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::grant::{Grant, Renewed, State};
use super::key::GrantKey;
use super::renewal::{NotRenewed, Way};
use super::turn::Turn;
use super::vault::{Advice, COOL_DOWN, Held, SHORT, Vault};
use super::{OAuth2Tokens, TokenChange, Tokens};
use crate::error::{Error, ErrorKind, Result, Stage, TransportFault};
use crate::records::{ATTEMPTS, contended};
use crate::types::Timestamp;

/// Between two tries, at first.
const PAUSE: Duration = Duration::from_millis(100);
/// Between two looks at what another process does.
const LONGEST_PAUSE: Duration = Duration::from_millis(400);
/// How long what no store took is offered to it again: longer than it takes to start one again.
const SAVING: Duration = Duration::from_secs(300);
/// Longest wait for what a process may still save whose turn has ended.
const GRACE: Duration = Duration::from_secs(10);

impl Vault {
    /// One refresh, here or in another process, from the record to the record.
    pub(super) async fn renew(self: Arc<Self>, key: GrantKey, way: Way) -> Result<Option<Tokens>> {
        // Over before whoever waits for this gives up: who comes then begins anew.
        let deadline = Instant::now() + self.patience.saturating_sub(SHORT);
        // Every so often, for whoever renews elsewhere: a store is asked, and no provider.
        let mut pause = PAUSE / 2;
        loop {
            if let Some(turn) = Turn::take(&self.records, key.record(), self.turn()).await? {
                match self.renew_in_turn(key, turn, &way).await? {
                    Step::Done(tokens) => return Ok(tokens),
                    Step::Again => continue,
                }
            }
            if Instant::now() >= deadline {
                return Err(Error::from(TransportFault::Timeout).at(Stage::Token));
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
            if let Look::Over(outcome) = self.look(key).await? {
                return outcome;
            }
        }
    }

    async fn renew_in_turn(self: &Arc<Self>, key: GrantKey, turn: Turn, way: &Way) -> Result<Step> {
        let step = self.renew_with(key, &turn, way).await;
        if step.is_err() && self.unsaved().get(&key, self.now()).is_some() {
            // Nobody else may use the refresh token that is spent.
            self.background.spawn(Arc::clone(self).keep_saving(key, turn, way.clone()));
        } else {
            turn.end().await;
        }
        step
    }

    /// Saves what no store took, as soon as one does.
    async fn keep_saving(self: Arc<Self>, key: GrantKey, turn: Turn, way: Way) {
        let until = Instant::now() + SAVING;
        while Instant::now() < until {
            tokio::time::sleep(SHORT).await;
            // Somebody who asked for the tokens may have saved them.
            let Some(renewed) = self.unsaved().get(&key, self.now()).cloned() else { break };
            match self.save_once(key, None, &renewed).await {
                Ok(saved) => {
                    if self.settled(key, &saved, &way).await {
                        break;
                    }
                }
                Err(error) => {
                    tracing::debug!(target: "oauth_runtime::tokens", code = error.code(), "renewed tokens are not saved yet");
                }
            }
        }
        turn.end().await;
    }

    /// What comes after an attempt to save; `false` if it is to be tried again.
    async fn settled(&self, key: GrantKey, saved: &Saved, way: &Way) -> bool {
        let renewed = match saved {
            Saved::Overtaken => return false,
            Saved::Done(_) | Saved::Gone => self.take_unsaved(key),
        };
        match (saved, renewed) {
            // Who logged out meanwhile stays logged out.
            (Saved::Gone, Some(renewed)) => Arc::clone(&way.renewal).revoke(Tokens::OAuth2(renewed.new)).await,
            (Saved::Done(Tokens::OAuth2(kept)), Some(Renewed { spent, .. })) => {
                self.tell(way.watcher.as_ref(), || TokenChange::Renewed { old: spent, new: kept.clone() });
            }
            (_, None) | (Saved::Overtaken | Saved::Done(_), _) => {}
        }
        true
    }

    async fn renew_with(&self, key: GrantKey, turn: &Turn, way: &Way) -> Result<Step> {
        // Somebody was faster, between the look at the record and this turn.
        let (mut held, mut spent) = match self.look(key).await? {
            Look::Over(outcome) => return outcome.map(Step::Done),
            Look::Due(held, spent) => (held, spent),
        };
        if turn.is_inherited() {
            tracing::warn!(
                target: "oauth_runtime::tokens",
                code = "refresh_broken_off",
                provider = way.renewal.provider(),
                "a process that renewed tokens has not said what came of it; they are renewed with the refresh token at hand"
            );
            // What it got may be on the way to the store.
            let good = spent.expires_at.and_then(|end| end.duration_since(self.now().into()).ok()).unwrap_or_default();
            tokio::time::sleep(good.clamp(SHORT, GRACE)).await;
            (held, spent) = match self.look(key).await? {
                Look::Over(outcome) => return outcome.map(Step::Done),
                Look::Due(held, spent) => (held, spent),
            };
        }
        // Who was stopped for a while may have lost the turn, and another one may have spent the refresh token.
        if !turn.lasts(self.patience) {
            return Ok(Step::Again);
        }
        let unsaved = self.unsaved().get(&key, self.now()).cloned();
        let renewed = match unsaved {
            Some(renewed) => renewed,
            None => match Arc::clone(&way.renewal).renew(spent.clone()).await {
                Ok(new) => Renewed { spent, new },
                Err(NotRenewed::Failed(error)) => {
                    return Err(self.failed(key, &spent, error, way.renewal.provider()).await);
                }
                // A refresh token that was replaced while it was refused is followed by its successor.
                Err(NotRenewed::Refused(_)) if self.has_successor(key, &spent).await? => return Ok(Step::Again),
                Err(NotRenewed::Refused(error)) => {
                    if self.refused(key, &spent, &error, way.renewal.provider()).await? {
                        let died = || TokenChange::Died { tokens: spent, error: error.at(Stage::Token) };
                        self.tell(way.watcher.as_ref(), died);
                    }
                    return Ok(Step::Done(None));
                }
            },
        };
        self.save(key, held, renewed, way).await.map(Step::Done)
    }

    /// A refresh of what can be renewed and would end by then for want of it; `false` for a grant that ends whatever is done, or has.
    pub(crate) async fn renew_ahead(self: &Arc<Self>, key: GrantKey, by: Timestamp, way: Way) -> Result<bool> {
        // Judged where it is changed: another instance may have renewed it a moment ago.
        let made_due = self.change_oauth2(key, |grant, now| {
            let is_wanted = !matches!(grant.state, State::Dead { .. }) && grant.would_end_unused(by);
            if is_wanted {
                grant.make_due(now);
            }
            is_wanted
        });
        if made_due.await? != Some(true) {
            return Ok(false);
        }
        let flight = self.renewals.join(&key, || Arc::clone(self).renew(key, way));
        match flight.outcome(self.patience).await {
            Some(outcome) => outcome.map(|_| true),
            None => Err(Error::from(TransportFault::Timeout).at(Stage::Token)),
        }
    }

    /// Whether there still is something to renew.
    async fn look(&self, key: GrantKey) -> Result<Look> {
        let Some(held) = self.read(key).await? else { return Ok(Look::Over(Ok(None))) };
        let Grant::OAuth2(grant) = &held.grant else { return Ok(Look::Over(Ok(Some(held.grant.tokens())))) };
        Ok(match self.advice(grant) {
            Advice::Use => Look::Over(Ok(Some(held.grant.tokens()))),
            Advice::LogIn => Look::Over(Ok(None)),
            Advice::Wait => Look::Over(Err(self.why(key))),
            Advice::Renew => {
                let tokens = grant.tokens();
                Look::Due(held, tokens)
            }
        })
    }

    /// How long a turn lasts: a call, what may come before it, and a while for saving.
    fn turn(&self) -> Duration {
        self.patience * 2 + GRACE
    }

    /// Saves what a refresh brought before anybody uses it: the old refresh token may be worth nothing any more.
    async fn save(&self, key: GrantKey, held: Held, renewed: Renewed, way: &Way) -> Result<Option<Tokens>> {
        self.unsaved().insert(key, held.end, renewed.clone(), self.now());
        let (mut held, mut why) = (Some(held), contended());
        for attempt in 0..ATTEMPTS {
            match self.save_once(key, held.take(), &renewed).await {
                Ok(saved) => {
                    if self.settled(key, &saved, way).await {
                        return Ok(saved.tokens());
                    }
                }
                Err(error) => {
                    let code = error.code();
                    tracing::warn!(target: "oauth_runtime::tokens", code, attempt, "renewed tokens are not saved yet");
                    why = error;
                    tokio::time::sleep(PAUSE * 2_u32.pow(attempt)).await;
                }
            }
        }
        // They stay among the unsaved ones.
        Err(why)
    }

    async fn save_once(&self, key: GrantKey, held: Option<Held>, renewed: &Renewed) -> Result<Saved> {
        let held = match held {
            Some(held) => Some(held),
            None => self.read(key).await?,
        };
        let Some(Held { mut grant, version, end }) = held else { return Ok(Saved::Gone) };
        if let Grant::OAuth2(grant) = &mut grant {
            grant.renew(renewed, self.receipt());
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

    /// A refusal that is final. It is noted, so that the provider is not asked again at every page. Gives whether the grant died of it.
    async fn refused(&self, key: GrantKey, asked_with: &OAuth2Tokens, why: &Error, provider: &str) -> Result<bool> {
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
        let died = self.change_oauth2(key, |grant, now| grant.bury(asked_with, now)).await?;
        Ok(died.unwrap_or_default())
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
}

/// What is to be done about a grant of which somebody found that it is due.
enum Look {
    Due(Held, OAuth2Tokens),
    /// Nothing any more.
    Over(Result<Option<Tokens>>),
}

enum Step {
    Done(Option<Tokens>),
    Again,
}

enum Saved {
    Done(Tokens),
    Overtaken,
    Gone,
}

impl Saved {
    fn tokens(self) -> Option<Tokens> {
        if let Self::Done(tokens) = self { Some(tokens) } else { None }
    }
}
