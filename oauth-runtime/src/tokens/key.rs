use std::fmt;

use serde::{Deserialize, Serialize};

use crate::records::{RecordId, RecordKey, RecordKind};
use crate::types::{IssuerIdentifier, ProviderName, Subject};

/// Whose tokens, from which login: every look-up names the authenticated subject.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TokenKey {
    /// The provider.
    pub provider: ProviderName,
    /// Its issuer.
    pub issuer: IssuerIdentifier,
    /// The user.
    pub subject: Subject,
    /// The login, so that two browsers of one user do not share a grant.
    pub grant: Box<str>,
}

impl TokenKey {
    /// Of a login, as the [`SignedIn`](crate::web::SignedIn) of its session names it.
    pub fn new(
        provider: impl Into<ProviderName>,
        issuer: impl Into<IssuerIdentifier>,
        subject: impl Into<Subject>,
        grant: impl Into<Box<str>>,
    ) -> Self {
        Self { provider: provider.into(), issuer: issuer.into(), subject: subject.into(), grant: grant.into() }
    }
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenKey")
            .field("provider", &self.provider)
            .field("issuer", &self.issuer)
            .field("subject", &self.subject)
            // Whoever knows it and can write a session has the tokens.
            .finish_non_exhaustive()
    }
}

/// Where a grant is, by its owner: a login, an account that somebody connected, or the client itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct GrantKey(RecordKey);

impl GrantKey {
    /// Of a login: what a [`TokenKey`] says.
    pub(crate) fn of_login(provider: &ProviderName, issuer: &IssuerIdentifier, subject: &Subject, grant: &str) -> Self {
        Self(RecordKey::of(&["login", provider.as_str(), issuer.as_str(), subject.as_str(), grant]))
    }

    /// Of an account that somebody connected.
    pub(crate) fn of_connection(provider: &ProviderName, id: &str) -> Self {
        Self(RecordKey::of(&["connection", provider.as_str(), id]))
    }

    /// Of the client itself, by what it wants: nobody logged in.
    pub(crate) fn of_client(provider: &ProviderName, wanted: &[&str]) -> Self {
        Self(RecordKey::of(&[&["client", provider.as_str()], wanted].concat()))
    }

    pub(crate) fn record(self) -> RecordId {
        RecordId::new(RecordKind::Grant, self.0)
    }
}

impl From<&TokenKey> for GrantKey {
    fn from(key: &TokenKey) -> Self {
        let TokenKey { provider, issuer, subject, grant } = key;
        Self::of_login(provider, issuer, subject, grant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t260_every_owner_has_a_place_of_its_own() {
        let login = |provider: &str, issuer: &str, subject: &str, grant: &str| {
            let (provider, issuer, subject) = (provider.into(), issuer.into(), subject.into());
            GrantKey::from(&TokenKey { provider, issuer, subject, grant: grant.into() })
        };
        let provider = &ProviderName::from("p");
        let keys = [
            login("p", "i", "s", "g"),
            login("q", "i", "s", "g"),
            login("p", "j", "s", "g"),
            login("p", "i", "t", "g"),
            login("p", "i", "s", "h"),
            login("p", "is", "", "g"),
            GrantKey::of_connection(provider, "s"),
            GrantKey::of_connection(provider, "t"),
            GrantKey::of_client(provider, &[]),
            GrantKey::of_client(provider, &["a"]),
        ];
        assert_eq!(keys.iter().collect::<std::collections::HashSet<_>>().len(), keys.len());
        assert_eq!(login("p", "i", "s", "g"), keys[0]);
    }

    #[test]
    fn t110_subjects_that_look_alike_are_two_owners() {
        let of = |subject: &str| {
            let (provider, issuer, grant) = ("p".into(), "i".into(), "g".into());
            GrantKey::from(&TokenKey { provider, issuer, subject: subject.into(), grant })
        };
        let keys = ["abc", "ABC", "abc ", " abc", "abc.", "a.b.c"].map(of);
        assert_eq!(keys.iter().collect::<std::collections::HashSet<_>>().len(), keys.len());
    }
}
