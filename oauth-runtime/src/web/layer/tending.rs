//! Connections are looked after before they end.

use std::sync::Arc;
use std::time::Duration;

use crate::error::{Error, Result};
use crate::flow::RelyingParty;
use crate::records::RecordKey;
use crate::tokens::{ConnectionRecord, Standing, TokenChange, Way};
use crate::types::Timestamp;
use crate::web::layer::app::App;
use crate::web::layer::connections::ConnectionList;

/// What [`ConnectionList::tend`] came upon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tended {
    /// Connections that were looked at.
    pub seen: u64,
    /// Those whose refresh token was about to end, and is followed by one that lasts longer.
    pub prolonged: u64,
    /// Those that end soon whatever is done.
    pub ending: u64,
}

/// What was made of one.
enum Outcome {
    Fine,
    Prolonged,
    Ending,
}

impl ConnectionList {
    /// Looks after all connections that end `within` this time, as far as their providers say when they do: for a job that runs
    /// once a day. A refresh token that ends for want of use is used. Of what ends all the same the application is told as
    /// [`TokenChange::WillEnd`], by [`on_token_event`](crate::web::OAuthLayerBuilder::on_token_event): once, whatever number of
    /// instances tend them. One provider is asked at a time.
    ///
    /// ```no_run
    /// # use oauth_runtime::OAuthLayer;
    /// # use std::time::Duration;
    /// # async fn job(layer: OAuthLayer) -> oauth_runtime::Result<()> {
    /// const DAY: Duration = Duration::from_secs(86_400);
    /// let tended = layer.connections().tend(7 * DAY).await?;
    /// println!("{} of {} connections end within a week", tended.ending, tended.seen);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`SessionFault::RecordsUnavailable`](crate::error::SessionFault::RecordsUnavailable), also for a store that cannot go through
    /// its records. A provider that fails is in the log, and the next connection is looked at.
    pub async fn tend(&self, within: Duration) -> Result<Tended> {
        let (mut tended, mut after) = (Tended::default(), None);
        loop {
            let (page, next) = self.app.connections.page(after).await?;
            for record in &page {
                tended.seen += 1;
                match self.app.tend(record, within).await? {
                    Outcome::Fine => {}
                    Outcome::Prolonged => tended.prolonged += 1,
                    Outcome::Ending => tended.ending += 1,
                }
            }
            after = next;
            if after.is_none() {
                return Ok(tended);
            }
        }
    }
}

impl App {
    async fn tend(&self, record: &ConnectionRecord, within: Duration) -> Result<Outcome> {
        let by = self.flow.now().saturating_add(within);
        let Some(end) = self.end_before(record, by).await? else { return Ok(Outcome::Fine) };
        let providers = self.providers();
        let relying_party =
            providers.named(record.provider.as_str()).and_then(|provider| provider.relying_party.as_ref());
        if let Some(relying_party) = relying_party {
            self.prolong(record, by, relying_party).await;
        }
        match self.end_before(record, by).await? {
            Some(at) => {
                self.tell_of_end(record, at).await?;
                Ok(Outcome::Ending)
            }
            None if self.lives(record, end).await? => Ok(Outcome::Prolonged),
            // It died of it, and whoever is to know of that was told.
            None => Ok(Outcome::Fine),
        }
    }

    async fn prolong(&self, record: &ConnectionRecord, by: Timestamp, relying_party: &Arc<RelyingParty>) {
        let way = Way::new(Arc::clone(relying_party), self.watcher_of(record));
        if let Err(error) = self.vault.renew_ahead(record.grant(), by, way).await {
            let (code, provider) = (error.code(), record.provider.as_str());
            tracing::warn!(target: "oauth_runtime::connections", code, provider, "a connection that ends soon was not prolonged");
        }
    }

    /// When it ends, if that is by then.
    async fn end_before(&self, record: &ConnectionRecord, by: Timestamp) -> Result<Option<Timestamp>> {
        Ok(match self.vault.standing(record.grant()).await? {
            Standing::Alive { ends } => ends.filter(|end| *end <= by),
            Standing::Dead { .. } | Standing::Gone => None,
        })
    }

    /// It goes on beyond this moment.
    async fn lives(&self, record: &ConnectionRecord, beyond: Timestamp) -> Result<bool> {
        let standing = self.vault.standing(record.grant()).await?;
        Ok(matches!(standing, Standing::Alive { ends } if ends.is_none_or(|end| end > beyond)))
    }

    /// Once for each end, by whichever instance is first.
    async fn tell_of_end(&self, record: &ConnectionRecord, at: Timestamp) -> Result<(), Error> {
        const KEPT: Duration = Duration::from_secs(86_400);
        let Some(watcher) = self.watcher_of(record) else { return Ok(()) };
        let told = RecordKey::of(&["connection will end", &record.id, &at.seconds().to_string()]);
        if self.records.once(told, at.saturating_add(KEPT)).await? {
            self.flow.background.spawn(watcher.tell(TokenChange::WillEnd { at: at.into() }));
        }
        Ok(())
    }
}
