//! Which user of the application a request, a login or an identity is of.

use http::request::Parts;

use crate::error::{Error, Result, SessionFault, Stage};
use crate::identity::Identity;
use crate::web::layer::accounts::{AccountId, SharedAccounts, accounts_missing};
use crate::web::layer::app::App;
use crate::web::layer::signed_in::SignedIn;

impl App {
    /// The table of users, for what needs one.
    pub(crate) fn accounts(&self) -> Result<&SharedAccounts> {
        self.accounts.as_ref().ok_or_else(|| accounts_missing().into())
    }

    /// The user who logs in with this identity, now if not before. None in an application without accounts.
    pub(crate) async fn account_for(&self, identity: &Identity) -> Result<Option<AccountId>> {
        let Some(accounts) = &self.accounts else { return Ok(None) };
        if let Some(account) = accounts.find(identity).await? {
            return Ok(Some(account));
        }
        let account = accounts.create(identity).await?;
        account.map(Some).ok_or_else(|| Error::from(SessionFault::AccountUnknown).at(Stage::Session))
    }

    /// The login of a request and its user. A session that began before there were accounts does not say whose it is, and is looked up.
    pub(crate) async fn current_account(&self, request: &Parts) -> Result<Option<(SignedIn, AccountId)>> {
        let Some(login) = self.current(request).await? else { return Ok(None) };
        let account = match (&login.account, &self.accounts) {
            (Some(account), _) => Some(AccountId::new(account.clone())),
            (None, Some(accounts)) => accounts.find(login.identity()).await?,
            (None, None) => None,
        };
        Ok(account.map(|account| (login, account)))
    }
}
