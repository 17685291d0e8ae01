//! Another secret takes the place of an old one.

use crate::error::Result;
use crate::records::RecordKind;
use crate::tokens::Logins;
use crate::web::layer::builder::OAuthLayer;

impl OAuthLayer {
    /// Seals everything in the store that an older secret sealed with the newest one, so that the old one can be taken out of
    /// `OAUTH_SECRET`. Gives how many records there were. Logins go on meanwhile; it can be called again, and by several instances.
    ///
    /// Not needed for logins, which end by themselves: what is written is sealed with the newest secret anyway. Connections last for
    /// years.
    ///
    /// ```no_run
    /// # use oauth_runtime::OAuthLayer;
    /// # async fn rotate(layer: OAuthLayer) -> oauth_runtime::Result<()> {
    /// // With `OAUTH_SECRET=new,old` on all instances:
    /// println!("{} records are sealed anew", layer.reseal().await?);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`SessionFault::RecordsUnavailable`](crate::error::SessionFault::RecordsUnavailable), also for a store that cannot go through
    /// its records.
    pub async fn reseal(&self) -> Result<u64> {
        let app = &self.app;
        let logins = match &app.login_list {
            Some(logins) => Logins::reseal(logins).await?,
            None => 0,
        };
        let sessions = app.records.reseal(RecordKind::Session, |_| Vec::new()).await?;
        Ok(app.vault.reseal().await? + app.connections.reseal().await? + logins + sessions)
    }
}
