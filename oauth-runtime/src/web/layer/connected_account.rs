//! An account that somebody connected, as pages and jobs see it.

use std::fmt;
use std::time::SystemTime;

use crate::tokens::{ConnectionRecord, Standing, TokenChange};
use crate::types::{IssuerIdentifier, Subject, Timestamp};
use crate::web::layer::owner::Owner;

/// An account at a provider that somebody connected.
#[derive(Clone)]
pub struct ConnectedAccount {
    record: ConnectionRecord,
    state: ConnectionState,
    ends_at: Option<SystemTime>,
}

/// What a connection is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConnectionState {
    /// Calls can be made.
    Active,
    /// The provider takes it no more, since then: its owner connects the account again.
    Dead {
        /// When that was noticed.
        since: SystemTime,
    },
}

impl ConnectedAccount {
    /// What it is called in addresses and forms: random, and no secret.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.record.id
    }

    /// The name of its provider.
    #[must_use]
    pub fn provider(&self) -> &str {
        self.record.provider.as_str()
    }

    /// What its owner calls it; empty if they gave it no name.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.record.label
    }

    /// What people call the account there: a name or an address, if the provider says who it is. It is what the provider says, not
    /// what is true.
    #[must_use]
    pub fn account_name(&self) -> Option<&str> {
        self.record.account_name.as_deref()
    }

    /// Whose account it is there, if the provider says so.
    #[must_use]
    pub fn account(&self) -> Option<(&IssuerIdentifier, &Subject)> {
        self.record.account.as_ref().map(|(issuer, subject)| (issuer, subject))
    }

    /// When it was made; that it was made again since then changes nothing.
    #[must_use]
    pub fn connected_at(&self) -> SystemTime {
        self.record.connected_at.into()
    }

    /// Whose it is.
    #[must_use]
    pub fn owner(&self) -> Owner {
        Owner::kept(&self.record.owner)
    }

    /// What it is good for.
    #[must_use]
    pub fn state(&self) -> ConnectionState {
        self.state
    }

    /// When it ends, if the provider said so: [`tend`](crate::web::ConnectionList::tend) moves that on where it can be.
    #[must_use]
    pub fn ends_at(&self) -> Option<SystemTime> {
        self.ends_at
    }

    pub(crate) fn record(&self) -> &ConnectionRecord {
        &self.record
    }

    /// As its grant stands.
    pub(crate) fn standing(record: ConnectionRecord, standing: Standing) -> Self {
        let dead = |since: Timestamp| (ConnectionState::Dead { since: since.into() }, None);
        let (state, ends) = match standing {
            Standing::Alive { ends } => (ConnectionState::Active, ends),
            Standing::Dead { since } => dead(since),
            // Written without its tokens, because something broke in between.
            Standing::Gone => dead(record.connected_at),
        };
        Self { record, state, ends_at: ends.map(Into::into) }
    }

    /// One whose tokens were looked up just now.
    pub(crate) fn active(record: ConnectionRecord, ends_at: Option<SystemTime>) -> Self {
        Self { record, state: ConnectionState::Active, ends_at }
    }

    /// As it is once this became of its tokens.
    pub(crate) fn after(record: ConnectionRecord, change: &TokenChange, now: Timestamp) -> Self {
        match change {
            TokenChange::Renewed { new, .. } => Self::active(record, new.grant_ends_at()),
            TokenChange::WillEnd { at } => Self::active(record, Some(*at)),
            TokenChange::Died { .. } => {
                Self { record, state: ConnectionState::Dead { since: now.into() }, ends_at: None }
            }
        }
    }
}

impl fmt::Debug for ConnectedAccount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectedAccount")
            .field("provider", &self.record.provider)
            .field("label", &self.record.label)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}
