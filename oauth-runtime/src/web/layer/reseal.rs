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

    /// Puts these secrets, newest first, in the place of those that the application runs with, as `OAUTH_SECRET` would name them. A
    /// file that `OAUTH_SECRET_FILE` names is read again by itself, and needs none of this.
    ///
    /// With several instances, in three steps: a new secret as the last one everywhere, then as the first one everywhere, then without
    /// the old. What one instance seals with a secret that another does not have yet does not open there. Before the last step see
    /// [`reseal`](Self::reseal).
    ///
    /// ```no_run
    /// # use oauth_runtime::OAuthLayer;
    /// # fn rotate(layer: &OAuthLayer, new: &str, old: &str) -> oauth_runtime::Result<()> {
    /// layer.replace_secrets([old, new])?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if there is none, or one is shorter than 32 characters; then they stay as they
    /// were.
    pub fn replace_secrets<'a>(&self, secrets: impl IntoIterator<Item = &'a str>) -> Result<()> {
        self.app.keys.replace(secrets)
    }
}
