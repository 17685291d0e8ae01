//! Whose connections they are.

use std::fmt;
use std::sync::Arc;

use http::request::Parts;

use crate::error::Result;
use crate::records::RecordKey;
use crate::types::BoxFuture;
use crate::web::layer::signed_in::SignedIn;

/// Whose connections they are: a user, an organisation, whatever the application calls by a name of its own.
///
/// Default: whoever is logged in, by issuer and subject. A name that another owner may get one day gives that one the
/// connections: take what never changes.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Owner(Box<str>);

/// Who owns the connections of a request: none if nobody is there who could.
pub(crate) type FindOwner = Arc<dyn Fn(&Parts) -> BoxFuture<'static, Result<Option<Owner>>> + Send + Sync>;

impl Owner {
    /// By the application's own name for it, of any length.
    pub fn new(name: impl Into<Box<str>>) -> Self {
        Self(["name ", &name.into()].concat().into())
    }

    /// Whoever this login is of, in every browser.
    #[must_use]
    pub fn of_login(login: &SignedIn) -> Self {
        let identity = login.identity();
        let (issuer, subject) = (identity.issuer().as_str(), identity.subject().as_str());
        Self(["login ", issuer, " ", subject].concat().into())
    }

    /// The application's own name for it; none for whoever is logged in.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.0.strip_prefix("name ")
    }

    /// As it was kept.
    pub(crate) fn kept(owner: &str) -> Self {
        Self(owner.into())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// What a browser carries of it.
    pub(crate) fn hash(&self) -> [u8; 32] {
        *RecordKey::of(&["owner", &self.0]).as_bytes()
    }
}

impl fmt::Debug for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Owner({:?})", self.0)
    }
}
