//! Accounts at providers that somebody connected, beside the login: whose they are, and what they are called.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::key::GrantKey;
use crate::error::Result;
use crate::records::versioned;
use crate::records::{Cursor, Opened, RecordId, RecordKey, RecordKind, SealedRecords};
use crate::types::{IssuerIdentifier, ProviderName, Subject, Timestamp};

/// The records of connections.
#[derive(Clone, Debug)]
pub(crate) struct Connections {
    records: SealedRecords,
}

/// One account of one owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConnectionRecord {
    /// Random: what addresses name it by.
    pub(crate) id: Box<str>,
    pub(crate) owner: Box<str>,
    pub(crate) provider: ProviderName,
    /// What its owner calls it, where one provider has several.
    pub(crate) label: Box<str>,
    /// Whose account it is there, where the provider says so.
    pub(crate) account: Option<(IssuerIdentifier, Subject)>,
    /// What people call the account: a name or an address.
    pub(crate) account_name: Option<Box<str>>,
    pub(crate) connected_at: Timestamp,
}

impl ConnectionRecord {
    pub(crate) fn grant(&self) -> GrantKey {
        GrantKey::of_connection(&self.provider, &self.id)
    }
}

impl Connections {
    pub(crate) fn new(records: SealedRecords) -> Self {
        Self { records }
    }

    /// Writes one down, in the place of whatever has its identifier.
    pub(crate) async fn keep(&self, connection: &ConnectionRecord, end: Timestamp) -> Result<()> {
        let found_by = found_by(connection);
        let parts = found_by.iter().map(|parts| parts.iter().map(|part| &**part).collect()).collect::<Vec<Vec<_>>>();
        let indexes = parts.iter().map(|parts| &parts[..]).collect::<Vec<_>>();
        self.records.replace(id(&connection.id), end, || encode(connection), &indexes).await
    }

    /// Another one with the same account, of whatever owner.
    pub(crate) async fn is_shared(&self, connection: &ConnectionRecord) -> Result<bool> {
        let Some((issuer, subject)) = &connection.account else { return Ok(false) };
        let account = [ACCOUNT, connection.provider.as_str(), issuer.as_str(), subject.as_str()];
        let found = self.records.find(RecordKind::Connection, &account).await?;
        let mut others = found.iter().filter_map(read).filter(|other| other.account == connection.account);
        Ok(others.any(|other| other.provider == connection.provider && other.id != connection.id))
    }

    /// The oldest first.
    pub(crate) async fn of_owner(&self, owner: &str) -> Result<Vec<ConnectionRecord>> {
        let found = self.records.find(RecordKind::Connection, &[OWNER, owner]).await?;
        // What is found by is no proof of it.
        let read = found.iter().filter_map(read).filter(|connection| &*connection.owner == owner);
        let mut connections = read.collect::<Vec<_>>();
        connections.sort_by(|a, b| (a.connected_at, &a.id).cmp(&(b.connected_at, &b.id)));
        Ok(connections)
    }

    /// The one of this identifier, if it is this owner's.
    pub(crate) async fn get(&self, owner: &str, of: &str) -> Result<Option<ConnectionRecord>> {
        let opened = self.records.get(id(of)).await?;
        Ok(opened.as_ref().and_then(read).filter(|connection| &*connection.owner == owner && &*connection.id == of))
    }

    /// Some of all of them: see [`SealedRecords::page`].
    pub(crate) async fn page(&self, after: Option<Cursor>) -> Result<(Vec<ConnectionRecord>, Option<Cursor>)> {
        let (page, next) = self.records.page(RecordKind::Connection, after).await?;
        Ok((page.iter().filter_map(read).collect(), next))
    }

    /// See [`SealedRecords::reseal`].
    pub(crate) async fn reseal(&self) -> Result<u64> {
        let found_by = |plaintext: &[u8]| decode(plaintext).as_ref().map(found_by).unwrap_or_default();
        self.records.reseal(RecordKind::Connection, found_by).await
    }

    pub(crate) async fn end(&self, of: &str) -> Result<()> {
        self.records.delete(id(of)).await.map(drop)
    }
}

const OWNER: &str = "owner";
const ACCOUNT: &str = "account";

/// By what a connection is found.
fn found_by(connection: &ConnectionRecord) -> Vec<Vec<String>> {
    let of_owner = vec![OWNER.to_owned(), connection.owner.to_string()];
    let of_account = connection.account.as_ref().map(|(issuer, subject)| {
        [ACCOUNT, connection.provider.as_str(), issuer.as_str(), subject.as_str()].map(str::to_owned).to_vec()
    });
    [Some(of_owner), of_account].into_iter().flatten().collect()
}

fn id(of: &str) -> RecordId {
    RecordId::new(RecordKind::Connection, RecordKey::of(&["connection", of]))
}

/// The first byte is the version of the rest, as with grants.
const VERSION: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Content<'a> {
    id: &'a str,
    owner: &'a str,
    provider: &'a str,
    label: &'a str,
    account: Option<(&'a str, &'a str)>,
    account_name: Option<&'a str>,
    connected_at: Timestamp,
}

fn encode(connection: &ConnectionRecord) -> Result<Zeroizing<Vec<u8>>> {
    let ConnectionRecord { id, owner, provider, label, account, account_name, connected_at } = connection;
    let content = Content {
        id,
        owner,
        provider: provider.as_str(),
        label,
        account: account.as_ref().map(|(issuer, subject)| (issuer.as_str(), subject.as_str())),
        account_name: account_name.as_deref(),
        connected_at: *connected_at,
    };
    versioned::encode(VERSION, &content)
}

/// None for what another version wrote: its owner connects the account again.
fn read(opened: &Opened) -> Option<ConnectionRecord> {
    decode(&opened.plaintext)
}

fn decode(bytes: &[u8]) -> Option<ConnectionRecord> {
    let Content { id, owner, provider, label, account, account_name, connected_at } =
        versioned::decode(VERSION, bytes)?;
    Some(ConnectionRecord {
        id: id.into(),
        owner: owner.into(),
        provider: provider.into(),
        label: label.into(),
        account: account.map(|(issuer, subject)| (issuer.into(), subject.into())),
        account_name: account_name.map(Into::into),
        connected_at,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::clock::SystemClock;
    use crate::records::{MemoryRecords, SealingKeys};

    const END: Timestamp = Timestamp::from_seconds(10_000_000_000);

    fn connection(id: &str, owner: &str) -> ConnectionRecord {
        ConnectionRecord {
            id: id.into(),
            owner: owner.into(),
            provider: "p".into(),
            label: "work".into(),
            account: Some(("i".into(), "s".into())),
            account_name: Some("ada".into()),
            connected_at: Timestamp::from_seconds(1_700_000_000),
        }
    }

    #[tokio::test]
    async fn t260_connections_are_found_by_their_owner_and_by_nobody_else() {
        let keys = SealingKeys::random().expect("random bytes");
        let connections =
            Connections::new(SealedRecords::new(Arc::<MemoryRecords>::default(), keys, Arc::new(SystemClock)));
        for (id, owner) in [("1", "ada"), ("2", "ada"), ("3", "grace")] {
            connections.keep(&connection(id, owner), END).await.expect("a memory store");
        }
        let ids = async |owner| {
            let found = connections.of_owner(owner).await.expect("a memory store");
            found.into_iter().map(|connection| connection.id.into()).collect::<Vec<String>>()
        };
        assert_eq!(
            (ids("ada").await, ids("grace").await, ids("a").await),
            (vec!["1".into(), "2".into()], vec!["3".into()], vec![])
        );
        assert_eq!(connections.get("ada", "1").await.expect("read"), Some(connection("1", "ada")));
        assert_eq!(connections.get("grace", "1").await.expect("read"), None, "somebody else's");
        let is_shared = async |one: &ConnectionRecord| connections.is_shared(one).await.expect("a memory store");
        let elsewhere = ConnectionRecord { account: Some(("i".into(), "another".into())), ..connection("4", "grace") };
        connections.keep(&elsewhere, END).await.expect("a memory store");
        assert!(is_shared(&connection("1", "ada")).await, "of another owner, too");
        assert!(!is_shared(&elsewhere).await);
        connections.end("1").await.expect("ended");
        assert_eq!(ids("ada").await, ["2"]);
    }

    #[test]
    fn connections_are_read_as_they_were_written_and_no_other_version_is() {
        /// Bytes that version 1 must read for ever.
        const WRITTEN: &str = "0101310361646101700477 6f726b01016901730103616461 80c49fd50c";
        let written = encode(&connection("1", "ada")).expect("written");
        let hex = written.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        assert_eq!(hex, WRITTEN.replace(' ', ""));
        assert_eq!(decode(&written), Some(connection("1", "ada")));
        for version in [0, 2, 255] {
            assert_eq!(decode(&[&[version], &written[1..]].concat()), None);
        }
    }
}
