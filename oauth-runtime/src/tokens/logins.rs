//! Which logins there are, by their user and by the provider's session: for a logout that comes from elsewhere.
//!
//! A record names the session and the tokens of one login, and ends with it. Without one, a session is found by its own cookie
//! alone.

use std::net::IpAddr;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::key::TokenKey;
use crate::error::Result;
use crate::records::versioned;
use crate::records::{ATTEMPTS, Opened, RecordId, RecordKey, RecordKind, SealedRecords};
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
    /// As far as that is written down.
    pub(crate) last_used_at: Timestamp,
    /// How long it lasts unused.
    pub(crate) idle: Option<Duration>,
    /// What the browser calls itself, cut.
    pub(crate) user_agent: Option<Box<str>>,
    /// Where it is, as the application says.
    pub(crate) address: Option<IpAddr>,
}

impl Logins {
    pub(crate) fn new(records: SealedRecords) -> Self {
        Self { records }
    }

    /// Writes a login down, until `end`.
    pub(crate) async fn begin(&self, login: &LoginRecord, end: Timestamp) -> Result<()> {
        let (of_user, of_session) = (of_user(login), of_session(login));
        let indexes = std::iter::once(&of_user[..]).chain(of_session.as_ref().map(|parts| &parts[..]));
        // A session has one login: what was there before is one that ended without a word.
        self.records.replace(id(&login.session), end, || encode(login), &indexes.collect::<Vec<_>>()).await
    }

    /// Writes down that a login was used. One that has ended stays ended.
    pub(crate) async fn mark_used(&self, session: &str, now: Timestamp) -> Result<()> {
        for _ in 0..ATTEMPTS {
            let Some(Opened { version, end, plaintext }) = self.records.get(id(session)).await? else { return Ok(()) };
            let Some(login) = decode(&plaintext).filter(|login| login.last_used_at < now) else { return Ok(()) };
            let login = LoginRecord { last_used_at: now, ..login };
            let (of_user, of_session) = (of_user(&login), of_session(&login));
            let indexes = std::iter::once(&of_user[..]).chain(of_session.as_ref().map(|parts| &parts[..]));
            let indexes = indexes.collect::<Vec<_>>();
            if self.records.put(id(session), Some(version), end, encode(&login)?, &indexes).await? {
                return Ok(());
            }
        }
        // Others wrote it each time: somebody used it just now.
        Ok(())
    }

    /// Every login of a user.
    pub(crate) async fn of_user(&self, issuer: &IssuerIdentifier, subject: &Subject) -> Result<Vec<LoginRecord>> {
        self.find(&[USER, issuer.as_str(), subject.as_str()]).await
    }

    /// Every login that the provider counts to this session of its own.
    pub(crate) async fn of_provider_session(&self, issuer: &IssuerIdentifier, sid: &str) -> Result<Vec<LoginRecord>> {
        self.find(&[PROVIDER_SESSION, issuer.as_str(), sid]).await
    }

    /// See [`SealedRecords::reseal`].
    pub(crate) async fn reseal(&self) -> Result<u64> {
        let found_by = |plaintext: &[u8]| {
            let Some(login) = decode(plaintext) else { return Vec::new() };
            let found_by = std::iter::once(of_user(&login)).chain(of_session(&login));
            found_by.map(|parts| parts.map(str::to_owned).to_vec()).collect()
        };
        self.records.reseal(RecordKind::Login, found_by).await
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

fn of_user(login: &LoginRecord) -> [&str; 3] {
    [USER, login.tokens.issuer.as_str(), login.tokens.subject.as_str()]
}

fn of_session(login: &LoginRecord) -> Option<[&str; 3]> {
    login.provider_session.as_deref().map(|sid| [PROVIDER_SESSION, login.tokens.issuer.as_str(), sid])
}

const USER: &str = "user";
const PROVIDER_SESSION: &str = "sid";

fn id(session: &str) -> RecordId {
    RecordId::new(RecordKind::Login, RecordKey::of(&["login", session]))
}

/// The first byte is the version of the rest, as with grants. The first version knew what [`Content`] has; what came since stands
/// behind it.
const VERSION: u8 = 2;
const FIRST_VERSION: u8 = 1;

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

#[derive(Serialize, Deserialize)]
struct Since<'a> {
    last_used_at: Timestamp,
    idle: Option<u64>,
    user_agent: Option<&'a str>,
    address: Option<IpAddr>,
}

fn encode(login: &LoginRecord) -> Result<Zeroizing<Vec<u8>>> {
    let LoginRecord { session, tokens, provider_session, logged_in_at, last_used_at, idle, user_agent, address } =
        login;
    let content = Content {
        session,
        provider: tokens.provider.as_str(),
        issuer: tokens.issuer.as_str(),
        subject: tokens.subject.as_str(),
        grant: &tokens.grant,
        provider_session: provider_session.as_deref(),
        logged_in_at: *logged_in_at,
    };
    let since = Since {
        last_used_at: *last_used_at,
        idle: idle.map(|idle| idle.as_secs()),
        user_agent: user_agent.as_deref(),
        address: *address,
    };
    versioned::encode(VERSION, &(content, since))
}

/// None for what another version wrote: such a login ends by itself.
fn decode(bytes: &[u8]) -> Option<LoginRecord> {
    let of_first = || {
        let content = versioned::decode::<Content<'_>>(FIRST_VERSION, bytes)?;
        let last_used_at = content.logged_in_at;
        Some((content, Since { last_used_at, idle: None, user_agent: None, address: None }))
    };
    let (content, since) = versioned::decode::<(Content<'_>, Since<'_>)>(VERSION, bytes).or_else(of_first)?;
    let Content { session, provider, issuer, subject, grant, provider_session, logged_in_at } = content;
    let (provider, issuer, subject) = (provider.into(), issuer.into(), subject.into());
    let tokens = TokenKey { provider, issuer, subject, grant: grant.into() };
    Some(LoginRecord {
        session: session.into(),
        tokens,
        provider_session: provider_session.map(Into::into),
        logged_in_at,
        last_used_at: since.last_used_at,
        idle: since.idle.map(Duration::from_secs),
        user_agent: since.user_agent.map(Into::into),
        address: since.address,
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
        LoginRecord {
            session: session.into(),
            tokens,
            provider_session: sid.map(Into::into),
            logged_in_at,
            last_used_at: logged_in_at,
            idle: None,
            user_agent: None,
            address: None,
        }
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
    async fn t205_a_login_that_ended_is_not_listed_again_by_a_use_of_it() {
        let logins = logins();
        let of_ada = async || logins.of_user(&"i".into(), &"ada".into()).await.expect("a memory store");
        logins.begin(&login("1", "ada", Some("x")), END).await.expect("a memory store");
        let later = Timestamp::from_seconds(1_700_000_600);
        for (at, seen) in [(later, later), (Timestamp::from_seconds(1_700_000_300), later)] {
            logins.mark_used("1", at).await.expect("a memory store");
            assert_eq!(of_ada().await[0].last_used_at, seen, "it goes forward alone");
        }
        assert_eq!(logins.of_provider_session(&"i".into(), "x").await.expect("a memory store").len(), 1);
        logins.end("1").await.expect("a memory store");
        logins.mark_used("1", later).await.expect("a memory store");
        assert_eq!(of_ada().await.len(), 0);
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
        /// Bytes that every version must read for ever, as the first and the second wrote them.
        const FIRST: &str = "01013101700169036164610a6772616e74206f66203101017880c49fd50c";
        const SECOND: &str =
            "02013101700169036164610a6772616e74206f66203101017880c49fd50cf8c49fd50c01b01c010341676501007f000001";
        let old = login("1", "ada", Some("x"));
        let new = LoginRecord {
            last_used_at: Timestamp::from_seconds(1_700_000_060),
            idle: Some(Duration::from_secs(3632)),
            user_agent: Some("Age".into()),
            address: Some([127, 0, 0, 1].into()),
            ..login("1", "ada", Some("x"))
        };
        let bytes = |hex: &str| {
            let digits = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("ASCII"));
            digits.map(|pair| u8::from_str_radix(pair, 16).expect("hexadecimal")).collect::<Vec<_>>()
        };
        let written = encode(&new).expect("written");
        assert_eq!(written.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), SECOND);
        assert!(decode(&written) == Some(new));
        assert!(decode(&bytes(FIRST)) == Some(old), "as it was before: used at its begin, from nobody knows where");
        for version in [0, 3, 255] {
            assert!(decode(&[&[version], &written[1..]].concat()).is_none());
        }
    }
}
