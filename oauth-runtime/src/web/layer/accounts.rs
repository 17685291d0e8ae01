//! The application's own table of users, and which identities each of them logs in with.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::sync::Arc;

use crate::error::{Error, Finding, Result, SessionFault, Stage};
use crate::identity::Identity;
use crate::records::RecordKey;
use crate::types::{BoxFuture, IssuerIdentifier, ProviderName, Subject};

/// Whatever the application's table answers instead of a result. Its text goes into the log.
pub type AccountsError = Box<dyn StdError + Send + Sync>;

/// The application's own table of users: one user can log in with several identities, each of another provider or of the same.
///
/// An identity is known by its [issuer](Identity::issuer) and [subject](Identity::subject), both together, and by nothing else: an
/// e-mail address changes hands, and whoever writes one into a profile elsewhere must not get an account here.
///
/// ```
/// use std::sync::Mutex;
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// use oauth_runtime::Identity;
/// use oauth_runtime::web::{AccountId, Accounts, AccountsError, Linked, LinkedIdentity, Unlinked};
///
/// /// In memory, for the example: a table with a unique key over issuer and subject is what an application has.
/// #[derive(Default)]
/// struct Users(Mutex<Vec<(AccountId, LinkedIdentity)>>, AtomicU64);
///
/// impl Accounts for Users {
///     async fn find(&self, identity: &Identity) -> Result<Option<AccountId>, AccountsError> {
///         let users = self.0.lock().map_err(|_| "a panic elsewhere")?;
///         Ok(users.iter().find(|(_, known)| known.is_of(identity)).map(|(account, _)| account.clone()))
///     }
///
///     async fn create(&self, identity: &Identity) -> Result<Option<AccountId>, AccountsError> {
///         let mut users = self.0.lock().map_err(|_| "a panic elsewhere")?;
///         if let Some((account, _)) = users.iter().find(|(_, known)| known.is_of(identity)) {
///             return Ok(Some(account.clone()));
///         }
///         // A number that was somebody's is nobody else's later.
///         let account = AccountId::new(format!("user-{}", self.1.fetch_add(1, Ordering::Relaxed)));
///         users.push((account.clone(), LinkedIdentity::of(identity)));
///         Ok(Some(account))
///     }
///
///     async fn link(&self, account: &AccountId, identity: &Identity) -> Result<Linked, AccountsError> {
///         let mut users = self.0.lock().map_err(|_| "a panic elsewhere")?;
///         match users.iter().find(|(_, known)| known.is_of(identity)) {
///             Some((owner, _)) if owner == account => Ok(Linked::Yes),
///             Some(_) => Ok(Linked::OfAnother),
///             None => {
///                 users.push((account.clone(), LinkedIdentity::of(identity)));
///                 Ok(Linked::Yes)
///             }
///         }
///     }
///
///     async fn unlink(&self, account: &AccountId, identity: &LinkedIdentity) -> Result<Unlinked, AccountsError> {
///         let mut users = self.0.lock().map_err(|_| "a panic elsewhere")?;
///         let is_it = |(owner, known): &(AccountId, LinkedIdentity)| owner == account && known == identity;
///         if !users.iter().any(is_it) {
///             return Ok(Unlinked::NotThere);
///         }
///         if users.iter().filter(|(owner, _)| owner == account).count() == 1 {
///             return Ok(Unlinked::LastOne);
///         }
///         users.retain(|user| !is_it(user));
///         Ok(Unlinked::Yes)
///     }
///
///     async fn identities(&self, account: &AccountId) -> Result<Vec<LinkedIdentity>, AccountsError> {
///         let users = self.0.lock().map_err(|_| "a panic elsewhere")?;
///         Ok(users.iter().filter(|(owner, _)| owner == account).map(|(_, known)| known.clone()).collect())
///     }
/// }
/// ```
///
/// Each method is one step: of two requests at once, one comes first. With the feature `testing` there is a test for that,
/// `testing::accounts_contract`.
///
/// # Errors
///
/// What fails is told as 503 with the code `accounts_unavailable`; nobody is logged in, linked or unlinked by it.
pub trait Accounts: Send + Sync + 'static {
    /// Whose identity it is. None if nobody's.
    fn find(&self, identity: &Identity) -> impl Future<Output = Result<Option<AccountId>, AccountsError>> + Send;

    /// A user for an identity that is nobody's, when it logs in for the first time; if somebody has it by now, that user. None if
    /// there is to be none: then whoever it is reads that there is no account for them (403, `account_unknown`).
    fn create(&self, identity: &Identity) -> impl Future<Output = Result<Option<AccountId>, AccountsError>> + Send;

    /// Gives a user one more identity to log in with, unless it is somebody else's. A user who is gone gets none: that is an error.
    fn link(
        &self,
        account: &AccountId,
        identity: &Identity,
    ) -> impl Future<Output = Result<Linked, AccountsError>> + Send;

    /// Takes an identity from a user, unless it is the last one.
    fn unlink(
        &self,
        account: &AccountId,
        identity: &LinkedIdentity,
    ) -> impl Future<Output = Result<Unlinked, AccountsError>> + Send;

    /// What a user logs in with, in the order in which it came.
    fn identities(
        &self,
        account: &AccountId,
    ) -> impl Future<Output = Result<Vec<LinkedIdentity>, AccountsError>> + Send;
}

/// What came of [`Accounts::link`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Linked {
    /// The user has the identity, now or since before.
    Yes,
    /// It is somebody else's, and stays so.
    OfAnother,
}

/// What came of [`Accounts::unlink`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlinked {
    /// The user has it no more.
    Yes,
    /// It is all that the user logs in with, and stays.
    LastOne,
    /// The user does not have it.
    NotThere,
}

/// A user of the application, by the application's own name for it: the key of a row, as text. It never becomes another user's.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct AccountId(Box<str>);

impl AccountId {
    /// By the application's name for it.
    pub fn new(id: impl Into<Box<str>>) -> Self {
        Self(id.into())
    }

    /// As the application named it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An identity that a user logs in with, as the application keeps it.
#[derive(Clone)]
pub struct LinkedIdentity {
    provider: ProviderName,
    issuer: IssuerIdentifier,
    subject: Subject,
    name: Option<Box<str>>,
}

impl LinkedIdentity {
    /// What is to be kept of an identity. The name is what its user will know it by: an address or a name at the provider.
    #[must_use]
    pub fn of(identity: &Identity) -> Self {
        let name = ["email", "preferred_username", "name"].into_iter().find_map(|claim| identity.text(claim));
        Self {
            provider: identity.provider().clone(),
            issuer: identity.issuer().clone(),
            subject: identity.subject().clone(),
            name: name.map(Into::into),
        }
    }

    /// As it was kept.
    pub fn new(
        provider: impl Into<ProviderName>,
        issuer: impl Into<IssuerIdentifier>,
        subject: impl Into<Subject>,
        name: Option<&str>,
    ) -> Self {
        Self { provider: provider.into(), issuer: issuer.into(), subject: subject.into(), name: name.map(Into::into) }
    }

    /// The name of the provider here.
    #[must_use]
    pub fn provider(&self) -> &ProviderName {
        &self.provider
    }

    /// Who vouches for it.
    #[must_use]
    pub fn issuer(&self) -> &IssuerIdentifier {
        &self.issuer
    }

    /// Who it is there.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// What its user knows it by.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// It is this identity: issuer and subject are the same.
    #[must_use]
    pub fn is_of(&self, identity: &Identity) -> bool {
        self.issuer == *identity.issuer() && self.subject == *identity.subject()
    }

    /// What a form names it by.
    pub(crate) fn handle(&self) -> String {
        let key = RecordKey::of(&["identity", self.issuer.as_str(), self.subject.as_str()]);
        key.as_bytes()[..16].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The name and the provider's name here are what it is called: the same identity has the same issuer and subject.
impl PartialEq for LinkedIdentity {
    fn eq(&self, other: &Self) -> bool {
        self.issuer == other.issuer && self.subject == other.subject
    }
}

impl Eq for LinkedIdentity {}

/// Any table.
#[derive(Clone)]
pub(crate) struct SharedAccounts(Arc<dyn AnyAccounts>);

impl SharedAccounts {
    pub(crate) fn new(accounts: impl Accounts) -> Self {
        Self(Arc::new(accounts))
    }

    pub(crate) async fn find(&self, identity: &Identity) -> Result<Option<AccountId>> {
        available(self.0.find(identity)).await
    }

    pub(crate) async fn create(&self, identity: &Identity) -> Result<Option<AccountId>> {
        available(self.0.create(identity)).await
    }

    pub(crate) async fn link(&self, account: &AccountId, identity: &Identity) -> Result<Linked> {
        available(self.0.link(account, identity)).await
    }

    pub(crate) async fn unlink(&self, account: &AccountId, identity: &LinkedIdentity) -> Result<Unlinked> {
        available(self.0.unlink(account, identity)).await
    }

    pub(crate) async fn identities(&self, account: &AccountId) -> Result<Vec<LinkedIdentity>> {
        available(self.0.identities(account)).await
    }
}

async fn available<T>(answer: Answer<'_, T>) -> Result<T> {
    answer.await.map_err(|error| Error::from(SessionFault::AccountsUnavailable).at(Stage::Session).because(error))
}

type Answer<'a, T> = BoxFuture<'a, std::result::Result<T, AccountsError>>;

trait AnyAccounts: Send + Sync {
    fn find<'a>(&'a self, identity: &'a Identity) -> Answer<'a, Option<AccountId>>;
    fn create<'a>(&'a self, identity: &'a Identity) -> Answer<'a, Option<AccountId>>;
    fn link<'a>(&'a self, account: &'a AccountId, identity: &'a Identity) -> Answer<'a, Linked>;
    fn unlink<'a>(&'a self, account: &'a AccountId, identity: &'a LinkedIdentity) -> Answer<'a, Unlinked>;
    fn identities<'a>(&'a self, account: &'a AccountId) -> Answer<'a, Vec<LinkedIdentity>>;
}

impl<T: Accounts> AnyAccounts for T {
    fn find<'a>(&'a self, identity: &'a Identity) -> Answer<'a, Option<AccountId>> {
        Box::pin(Accounts::find(self, identity))
    }

    fn create<'a>(&'a self, identity: &'a Identity) -> Answer<'a, Option<AccountId>> {
        Box::pin(Accounts::create(self, identity))
    }

    fn link<'a>(&'a self, account: &'a AccountId, identity: &'a Identity) -> Answer<'a, Linked> {
        Box::pin(Accounts::link(self, account, identity))
    }

    fn unlink<'a>(&'a self, account: &'a AccountId, identity: &'a LinkedIdentity) -> Answer<'a, Unlinked> {
        Box::pin(Accounts::unlink(self, account, identity))
    }

    fn identities<'a>(&'a self, account: &'a AccountId) -> Answer<'a, Vec<LinkedIdentity>> {
        Box::pin(Accounts::identities(self, account))
    }
}

/// Something is asked of the table of users, and the layer was given none.
pub(crate) fn accounts_missing() -> Finding {
    let what = "identities are to be linked, or an account is asked for, and the layer knows no accounts";
    let remedy = "give it the application's table of users: `OAuthLayer::builder().accounts(…)`";
    Finding::new("accounts_missing", what, remedy)
}

impl fmt::Debug for SharedAccounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedAccounts")
    }
}

impl fmt::Debug for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AccountId({:?})", self.0)
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LinkedIdentity {
    /// Without the name, which is personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LinkedIdentity")
            .field("provider", &self.provider)
            .field("issuer", &self.issuer)
            .field("subject", &self.subject)
            .finish_non_exhaustive()
    }
}
