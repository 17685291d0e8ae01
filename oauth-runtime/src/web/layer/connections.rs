//! Accounts at providers that people connected beside their login.

use std::any::TypeId;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::request::Parts;

use crate::api::Caller;
use crate::declaration::provider::OAuthProvider;
use crate::entropy::{SystemEntropy, one_time_value};
use crate::error::{Error, Finding, Result, SessionFault, Stage};
use crate::flow::{CompletedConnection, Disconnecting};
use crate::identity::Identity;
use crate::tokens::{ConnectionRecord, Farewell, Revoke, Tokens};
use crate::types::ProviderName;
use crate::web::layer::app::App;
use crate::web::layer::builder::OAuthLayer;
use crate::web::layer::connected_account::ConnectedAccount;
use crate::web::layer::owner::Owner;
use crate::web::page::who::who;
use crate::web::providers::mount::Mount;

/// How long a connection is kept that nobody makes again: every record has an end.
const LIFE: Duration = Duration::from_secs(5 * 365 * 86_400);
/// Most connections of one owner.
const MOST: usize = 100;
/// Longest wait for a provider to hear that a connection has ended.
const PATIENCE: Duration = Duration::from_secs(2);
/// Longest label, in characters.
pub(crate) const LONGEST_LABEL: usize = 60;

/// The connections of an application, without a request: for pages of its own, for jobs, and for whoever closes an account.
///
/// ```no_run
/// # use oauth_runtime::prelude::*;
/// # use oauth_runtime::web::Owner;
/// # #[derive(OAuthProvider)]
/// # #[oauth(preset = github, scopes(repo))]
/// # struct GitHub;
/// # async fn nightly(layer: OAuthLayer) -> oauth_runtime::Result<()> {
/// let connections = layer.connections();
/// for connection in connections.of_owner(&Owner::new("team 7")).await? {
///     let github = connections.api::<GitHub>(&connection)?;
///     let tokens = github.tokens().await?;      // or the methods of an `#[oauth_api]` trait
/// #   let _ = tokens;
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct ConnectionList {
    pub(crate) app: Arc<App>,
}

impl OAuthLayer {
    /// The connections of the application: accounts beside the login, of providers whose routes have
    /// [`with_connections`](crate::web::Routes::with_connections).
    #[must_use]
    pub fn connections(&self) -> ConnectionList {
        ConnectionList { app: Arc::clone(&self.app) }
    }
}

impl ConnectionList {
    /// Every connection of an owner, the oldest first.
    ///
    /// # Errors
    ///
    /// [`SessionFault::RecordsUnavailable`].
    pub async fn of_owner(&self, owner: &Owner) -> Result<Vec<ConnectedAccount>> {
        self.app.connections_of(owner).await
    }

    /// Makes calls of the provider's API with the tokens of a connection, for as long as it lasts.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if `P` is not the provider of the connection, or its routes are not merged.
    pub fn api<P: OAuthProvider>(&self, connection: &ConnectedAccount) -> Result<Caller<P>> {
        let providers = self.app.providers();
        let provider = providers.named(connection.provider()).filter(|known| known.mount.provider == TypeId::of::<P>());
        let provider = provider.ok_or_else(|| of_another_provider::<P>(connection.provider()))?;
        let relying_party = Arc::clone(self.app.relying_party(provider)?);
        Ok(Caller::of_kept(relying_party, self.app.kept_connection(connection.record()), None, None))
    }

    /// Takes tokens into care that the application got elsewhere: from another library, or another table.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the routes of `P` are not merged with connections;
    /// [`SessionFault::TooManyConnections`], [`SessionFault::RecordsUnavailable`].
    pub async fn import<P: OAuthProvider>(
        &self,
        owner: &Owner,
        tokens: Tokens,
        label: &str,
    ) -> Result<ConnectedAccount> {
        let providers = self.app.providers();
        let mounted = providers.of_connecting_type(TypeId::of::<P>());
        let mounted = mounted.ok_or_else(|| Error::from(not_connecting::<P>()))?;
        let new = NewConnection { provider: &mounted.mount, identity: None, renews: None, label, tokens };
        self.app.keep_connection(owner, new).await
    }

    /// Ends a connection: at once here, and then at the provider, which is told in its own way and waited for two seconds. Where it has a place at
    /// which everything ends that the user granted to this application (`disconnect_endpoint`), that does, and the tokens of a login at the
    /// same account with it, unless another owner has connected that account; else the tokens are revoked. Ending one that has ended is fine.
    ///
    /// # Errors
    ///
    /// [`SessionFault::RecordsUnavailable`]: it can be ended again.
    pub async fn disconnect(&self, connection: &ConnectedAccount) -> Result<()> {
        self.app.disconnect(connection.record()).await
    }
}

/// An account to keep.
pub(crate) struct NewConnection<'a> {
    pub(crate) provider: &'a Mount,
    pub(crate) identity: Option<&'a Identity>,
    /// The identifier of the one that it takes the place of.
    pub(crate) renews: Option<&'a str>,
    pub(crate) label: &'a str,
    pub(crate) tokens: Tokens,
}

impl App {
    /// Whose connections a request is about.
    pub(crate) async fn owner(&self, request: &Parts) -> Result<Option<Owner>> {
        match &self.owner {
            Some(find) => find(request).await,
            None if self.accounts.is_some() => {
                let current = self.current_account(request).await?;
                Ok(current.map(|(_, account)| Owner::new(account.as_str())))
            }
            None => Ok(self.current(request).await?.map(|login| Owner::of_login(&login))),
        }
    }

    pub(crate) async fn connections_of(&self, owner: &Owner) -> Result<Vec<ConnectedAccount>> {
        let mut connections = Vec::new();
        for record in self.connections.of_owner(owner.as_str()).await? {
            let standing = self.vault.standing(record.grant()).await?;
            connections.push(ConnectedAccount::standing(record, standing));
        }
        Ok(connections)
    }

    /// What an owner connected of one provider; whether it works is found out by whoever uses it.
    pub(crate) async fn connections_with(&self, owner: &Owner, provider: &Mount) -> Result<Vec<ConnectionRecord>> {
        let mut connections = self.connections.of_owner(owner.as_str()).await?;
        connections.retain(|connection| connection.provider.as_str() == &*provider.name);
        Ok(connections)
    }

    /// Room for one more.
    pub(crate) async fn require_room(&self, owner: &Owner) -> Result<()> {
        let number = self.connections.of_owner(owner.as_str()).await?.len();
        if number < MOST { Ok(()) } else { Err(Error::from(SessionFault::TooManyConnections).at(Stage::Session)) }
    }

    /// Keeps what came back from the provider, for the owner who went there.
    pub(crate) async fn connect(
        &self,
        owner: &Owner,
        provider: &Mount,
        completed: CompletedConnection,
    ) -> Result<ConnectedAccount> {
        let CompletedConnection { identity, tokens, connecting, .. } = completed;
        let (renews, label) = (connecting.renews.as_deref(), &*connecting.label);
        let new = NewConnection { provider, identity: identity.as_ref(), renews, label, tokens };
        self.keep_connection(owner, new).await
    }

    pub(crate) async fn keep_connection(&self, owner: &Owner, new: NewConnection<'_>) -> Result<ConnectedAccount> {
        let NewConnection { provider, identity, renews, label, tokens } = new;
        let name = &provider.name;
        let account = identity.map(|identity| (identity.issuer.clone(), identity.subject.clone()));
        let others = self.connections.of_owner(owner.as_str()).await?;
        let same_provider = others.iter().filter(|other| other.provider.as_str() == &**name);
        let before = match &account {
            // The same account once more, whichever was meant to be renewed: two would be refreshed past one another.
            Some(_) => same_provider.clone().find(|other| other.account == account),
            None => same_provider.clone().find(|other| match renews {
                Some(id) => *other.id == *id,
                None => other.account.is_none() && *other.label == *label,
            }),
        };
        if before.is_none() && others.len() >= MOST {
            return Err(Error::from(SessionFault::TooManyConnections).at(Stage::Session));
        }
        let id = match before {
            Some(before) => before.id.clone(),
            None => one_time_value(&SystemEntropy)?.into(),
        };
        let label = match before {
            Some(before) if label.is_empty() => before.label.clone(),
            _ => label.into(),
        };
        let now = self.flow.now();
        // Made again it keeps its place: which account a page takes is not to change because of that.
        let connected_at = before.map_or(now, |before| before.connected_at);
        let record = ConnectionRecord {
            id,
            owner: owner.as_str().into(),
            provider: ProviderName::from(&**name),
            label,
            account,
            account_name: identity.map(|identity| who(identity).into()),
            connected_at,
        };
        let end = now.saturating_add(LIFE);
        let ends_at = tokens.grant_ends_at();
        // First the tokens: a connection without them would be one that cannot call anything.
        self.vault.keep(record.grant(), tokens, end).await?;
        self.connections.keep(&record, end).await?;
        tracing::info!(target: "oauth_runtime::connections", provider = &**name, "an account is connected");
        Ok(ConnectedAccount::active(record, ends_at))
    }

    /// Who is told that somebody wants nothing any more, if the provider is there and usable. Where the same account is connected
    /// elsewhere too, these tokens alone are meant.
    async fn told_of_connection(&self, record: &ConnectionRecord) -> Result<Option<Arc<dyn Revoke>>> {
        if self.connections.is_shared(record).await? {
            return Ok(self.told_of(record.provider.as_str()));
        }
        let providers = self.providers();
        let relying_party =
            providers.named(record.provider.as_str()).and_then(|provider| provider.relying_party.clone());
        Ok(relying_party.map(|relying_party| -> Arc<dyn Revoke> { Arc::new(Disconnecting(relying_party)) }))
    }

    pub(crate) async fn disconnect(&self, record: &ConnectionRecord) -> Result<()> {
        let told = self.told_of_connection(record).await?;
        self.connections.end(&record.id).await?;
        let Farewell { deleted, said } = self.vault.end_and_tell(record.grant(), told);
        let _ = deleted.await;
        // Who connects the account again at once should not have that ended; a provider that is slow keeps nobody.
        let _ = tokio::time::timeout(PATIENCE, said).await;
        tracing::info!(target: "oauth_runtime::connections", provider = record.provider.as_str(), "an account is disconnected");
        Ok(())
    }
}

/// Nothing of this provider can ever be connected.
pub(crate) fn not_connecting<P: OAuthProvider>() -> Finding {
    let name = P::DESCRIPTION.name;
    let what = format!("connections with `{name}` are asked for, and its routes make none");
    let remedy = "add `.merge(Provider::routes().with_connections())` before the layer, or `.merge(Provider::connections())` where nobody logs in with it";
    Finding::new("connections_not_merged", what, remedy).of_provider(name)
}

fn of_another_provider<P: OAuthProvider>(connected: &str) -> Error {
    let what = format!("a connection with `{connected}` is asked for calls of `{}`", P::DESCRIPTION.name);
    let remedy = "ask for the provider of the connection: `ConnectedAccount::provider`";
    Finding::new("connection_of_other_provider", what, remedy).of_provider(connected).into()
}

impl fmt::Debug for ConnectionList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectionList").finish_non_exhaustive()
    }
}
