//! Connections are looked after before they end.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use crate::error::Result;
use crate::records::RecordKey;
use crate::tokens::{ConnectionRecord, Standing, TokenChange, Way};
use crate::types::{ProviderName, Timestamp};
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
    /// Its provider cannot be asked now.
    Down,
}

impl ConnectionList {
    /// Looks after all connections that end `within` this time, as far as their providers say when they do: for a job that runs
    /// once a day, a few days at least. A refresh token that ends for want of use is used. Of what ends all the same the application
    /// is told as [`TokenChange::WillEnd`], by [`on_token_event`](crate::web::OAuthLayerBuilder::on_token_event): once, whatever number
    /// of instances tend them. One connection after the other; a provider that does not answer is asked again at the next run, and of
    /// its connections those are told that end within a quarter of the time.
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
        let mut down = HashSet::<ProviderName>::new();
        loop {
            let (page, next) = self.app.connections.page(after).await?;
            for record in &page {
                tended.seen += 1;
                // Who waits for one that does not answer does not wait for it again.
                let is_asked = !down.contains(&record.provider);
                match self.app.tend(record, within, is_asked).await? {
                    Outcome::Fine => {}
                    Outcome::Prolonged => tended.prolonged += 1,
                    Outcome::Ending => tended.ending += 1,
                    Outcome::Down => {
                        down.insert(record.provider.clone());
                    }
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
    async fn tend(&self, record: &ConnectionRecord, within: Duration, is_asked: bool) -> Result<Outcome> {
        let now = self.flow.now();
        let Some(end) = self.end_before(record, now.saturating_add(within)).await? else { return Ok(Outcome::Fine) };
        let prolonged =
            if is_asked { self.prolong(record, now.saturating_add(within)).await } else { Prolonging::Failed };
        match prolonged {
            Prolonging::Done => match self.vault.standing(record.grant()).await? {
                // A life that is shorter than this time is one that goes on with each refresh.
                Standing::Alive { ends } if ends.is_none_or(|moved| moved > end) => Ok(Outcome::Prolonged),
                Standing::Alive { .. } => self.tell_of_end(record, end).await,
                // It died of it, and whoever is to know of that was told.
                Standing::Dead { .. } | Standing::Gone => Ok(Outcome::Fine),
            },
            Prolonging::InVain => self.tell_of_end(record, end).await,
            // There is time to try again.
            Prolonging::Failed if end > now.saturating_add(within / 4) => Ok(Outcome::Down),
            Prolonging::Failed => {
                self.tell_of_end(record, end).await?;
                Ok(Outcome::Down)
            }
        }
    }

    async fn prolong(&self, record: &ConnectionRecord, by: Timestamp) -> Prolonging {
        let providers = self.providers();
        let provider = providers.named(record.provider.as_str());
        let Some(relying_party) = provider.and_then(|provider| provider.relying_party.as_ref()) else {
            return Prolonging::InVain;
        };
        let way = Way::new(Arc::clone(relying_party), self.watcher_of(record));
        match self.vault.renew_ahead(record.grant(), by, way).await {
            Ok(true) => Prolonging::Done,
            Ok(false) => Prolonging::InVain,
            Err(error) => {
                let (code, provider) = (error.code(), record.provider.as_str());
                tracing::warn!(target: "oauth_runtime::connections", code, provider, "a connection that ends soon was not prolonged");
                Prolonging::Failed
            }
        }
    }

    /// When it ends, if that is by then.
    async fn end_before(&self, record: &ConnectionRecord, by: Timestamp) -> Result<Option<Timestamp>> {
        Ok(match self.vault.standing(record.grant()).await? {
            Standing::Alive { ends } => ends.filter(|end| *end <= by),
            Standing::Dead { .. } | Standing::Gone => None,
        })
    }

    /// Once for each end, by whichever instance is first.
    async fn tell_of_end(&self, record: &ConnectionRecord, at: Timestamp) -> Result<Outcome> {
        const KEPT: Duration = Duration::from_secs(86_400);
        let told = RecordKey::of(&["connection will end", &record.id, &at.seconds().to_string()]);
        if let Some(watcher) = self.watcher_of(record)
            && self.records.once(told, at.saturating_add(KEPT)).await?
        {
            self.vault.tell(Some(&watcher), || TokenChange::WillEnd { at: at.into() });
        }
        Ok(Outcome::Ending)
    }
}

/// What came of a refresh ahead of time.
enum Prolonging {
    Done,
    /// There is nothing that a refresh would move on.
    InVain,
    Failed,
}
