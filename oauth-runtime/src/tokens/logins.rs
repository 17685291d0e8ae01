//! Which logins there are, by their user and by the provider's session: for a logout that comes from elsewhere.
//!
//! A record names the session and the tokens of one login, and ends with it. Without one, a session is found by its own cookie
//! alone.

use serde::{Deserialize, Serialize};

use super::key::TokenKey;
use crate::error::{Error, Result, SessionFault, Stage};
use crate::records::{Opened, RecordId, RecordKey, RecordKind, SealedRecords};
use crate::types::{IssuerIdentifier, Subject, Timestamp};

/// The records of logins.
#[derive(Clone, Debug)]
pub(crate) struct Logins {
    records: SealedRecords,
}

/// One login.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct LoginRecord {
    /// What its session is called: the value of a cookie, so a secret.
    pub(crate) session: Box<str>,
    pub(crate) tokens: TokenKey,
    /// What the provider calls its own session of this user (`sid`).
    pub(crate) provider_session: Option<Box<str>>,
    pub(crate) logged_in_at: Timestamp,
}

impl Logins {
    pub(crate) fn new(records: SealedRecords) -> Self {
        Self { records }
    }

    /// Writes a login down, until `end`.
    pub(crate) async fn begin(&self, login: &LoginRecord, end: Timestamp) -> Result<()> {
        let issuer = login.tokens.issuer.as_str();
        let of_user = [USER, issuer, login.tokens.subject.as_str()];
        let of_session = login.provider_session.as_deref().map(|sid| [PROVIDER_SESSION, issuer, sid]);
        let indexes = std::iter::once(&of_user[..]).chain(of_session.as_ref().map(|parts| &parts[..]));
        // A session has one login: what was there before is one that ended without a word.
        self.records.replace(id(&login.session), end, || encode(login), &indexes.collect::<Vec<_>>()).await
    }

    /// Every login of a user.
    pub(crate) async fn of_user(&self, issuer: &IssuerIdentifier, subject: &Subject) -> Result<Vec<LoginRecord>> {
        self.find(&[USER, issuer.as_str(), subject.as_str()]).await
    }

    /// Every login that the provider counts to this session of its own.
    pub(crate) async fn of_provider_session(&self, issuer: &IssuerIdentifier, sid: &str) -> Result<Vec<LoginRecord>> {
        self.find(&[PROVIDER_SESSION, issuer.as_str(), sid]).await
    }

    /// Forgets a login, whose session ended.
    pub(crate) async fn end(&self, session: &str) -> Result<()> {
        self.records.delete(id(session)).await.map(|_| ())
    }

    async fn find(&self, parts: &[&str]) -> Result<Vec<LoginRecord>> {
        let found = self.records.find(RecordKind::Login, parts).await?;
        Ok(found.iter().filter_map(|Opened { plaintext, .. }| decode(plaintext)).collect())
    }
}

const USER: &str = "user";
const PROVIDER_SESSION: &str = "sid";

fn id(session: &str) -> RecordId {
    RecordId::new(RecordKind::Login, RecordKey::of(&["login", session]))
}

/// The first byte is the version of the rest, as with grants.
const VERSION: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Content<'a> {
    session: &'a str,
    provider: &'a str,
    issuer: &'a str,
    subject: &'a str,
    grant: &'a str,
    provider_session: Option<&'a str>,
    logged_in_at: Timestamp,
}

fn encode(login: &LoginRecord) -> Result<Vec<u8>> {
    let LoginRecord { session, tokens, provider_session, logged_in_at } = login;
    let content = Content {
        session,
        provider: tokens.provider.as_str(),
        issuer: tokens.issuer.as_str(),
        subject: tokens.subject.as_str(),
        grant: &tokens.grant,
        provider_session: provider_session.as_deref(),
        logged_in_at: *logged_in_at,
    };
    let failed = |error| Error::from(SessionFault::RecordsUnavailable).at(Stage::Session).because(error);
    let mut bytes = postcard::to_allocvec(&content).map_err(failed)?;
    bytes.insert(0, VERSION);
    Ok(bytes)
}

/// None for what another version wrote: such a login ends by itself.
fn decode(bytes: &[u8]) -> Option<LoginRecord> {
    let (version, content) = bytes.split_first()?;
    if *version != VERSION {
        return None;
    }
    let Content { session, provider, issuer, subject, grant, provider_session, logged_in_at } =
        postcard::from_bytes(content).ok()?;
    let (provider, issuer, subject) = (provider.into(), issuer.into(), subject.into());
    let tokens = TokenKey { provider, issuer, subject, grant: grant.into() };
    Some(LoginRecord {
        session: session.into(),
        tokens,
        provider_session: provider_session.map(Into::into),
        logged_in_at,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::SystemTime;

    use super::*;
    use crate::clock::SystemClock;
    use crate::records::{IndexValue, MemoryRecords, Record, Records, SealingKeys, StoreError};
    use crate::types::BoxFuture;

    const END: Timestamp = Timestamp::from_seconds(10_000_000_000);

    fn login(session: &str, subject: &str, sid: Option<&str>) -> LoginRecord {
        let (provider, issuer, subject) = ("p".into(), "i".into(), subject.into());
        let tokens = TokenKey { provider, issuer, subject, grant: format!("grant of {session}").into() };
        let logged_in_at = Timestamp::from_seconds(1_700_000_000);
        LoginRecord { session: session.into(), tokens, provider_session: sid.map(Into::into), logged_in_at }
    }

    fn logins() -> Logins {
        let keys = SealingKeys::random().expect("random bytes");
        Logins::new(SealedRecords::new(Arc::<MemoryRecords>::default(), keys, Arc::new(SystemClock)))
    }

    fn sessions(found: Vec<LoginRecord>) -> Vec<String> {
        let mut sessions = found.into_iter().map(|login| login.session.into()).collect::<Vec<_>>();
        sessions.sort();
        sessions
    }

    #[tokio::test]
    async fn logins_are_found_by_their_user_and_by_the_providers_session() {
        let logins = logins();
        for login in [login("1", "ada", Some("x")), login("2", "ada", Some("y")), login("3", "grace", None)] {
            logins.begin(&login, END).await.expect("a memory store");
        }
        let of_user = async |issuer: &str, subject: &str| {
            sessions(logins.of_user(&issuer.into(), &subject.into()).await.expect("a memory store"))
        };
        let of_session = async |issuer: &str, sid: &str| {
            sessions(logins.of_provider_session(&issuer.into(), sid).await.expect("a memory store"))
        };
        assert_eq!(of_user("i", "ada").await, ["1", "2"]);
        assert_eq!(of_user("i", "grace").await, ["3"]);
        assert_eq!(of_user("another", "ada").await, [""; 0], "the same subject of another issuer is somebody else");
        assert_eq!(of_session("i", "y").await, ["2"]);
        assert_eq!(of_session("another", "y").await, [""; 0]);
        assert_eq!(of_session("i", "ada").await, [""; 0], "the two indexes do not meet");
        logins.end("2").await.expect("a memory store");
        assert_eq!((of_user("i", "ada").await, of_session("i", "y").await), (vec!["1".to_owned()], vec![]));
    }

    /// A store in which somebody else is always faster.
    #[derive(Debug, Default)]
    struct Overtaken(MemoryRecords);

    impl Records for Overtaken {
        fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
            self.0.get(id, now)
        }

        fn put(&self, _: Record, _: Option<u64>, _: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
            Box::pin(std::future::ready(Ok(false)))
        }

        fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
            self.0.delete(id, now)
        }

        fn find(
            &self,
            kind: RecordKind,
            value: IndexValue,
            now: SystemTime,
        ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
            self.0.find(kind, value, now)
        }
    }

    #[tokio::test]
    async fn a_login_that_was_not_written_down_is_an_error() {
        let keys = SealingKeys::random().expect("random bytes");
        let logins = Logins::new(SealedRecords::new(Arc::<Overtaken>::default(), keys, Arc::new(SystemClock)));
        let error = logins.begin(&login("1", "ada", None), END).await.expect_err("not written");
        assert_eq!(error.code(), "records_unavailable");
    }

    #[tokio::test]
    async fn a_session_has_one_login() {
        let logins = logins();
        logins.begin(&login("1", "ada", Some("x")), END).await.expect("a memory store");
        logins.begin(&login("1", "grace", None), END).await.expect("a memory store");
        assert_eq!(logins.of_user(&"i".into(), &"ada".into()).await.expect("a memory store").len(), 0);
        assert_eq!(logins.of_user(&"i".into(), &"grace".into()).await.expect("a memory store").len(), 1);
    }

    #[test]
    fn logins_are_read_as_they_were_written_and_no_other_version_is() {
        /// Bytes that version 1 must read for ever.
        const WRITTEN: &str = "01013101700169036164610a6772616e74206f66203101017880c49fd50c";
        let written = encode(&login("1", "ada", Some("x"))).expect("written");
        assert_eq!(written.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), WRITTEN);
        assert!(decode(&written) == Some(login("1", "ada", Some("x"))));
        for version in [0, 2, 255] {
            assert!(decode(&[&[version], &written[1..]].concat()).is_none());
        }
    }
}
