//! The vault against a provider and a store that do what a test says.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use tokio::sync::oneshot;

use super::grant::Grant;
use super::key::GrantKey;
use super::{NotRenewed, OAuth2Tokens, Renewal, Revoke, TokenChange, TokenKey, Tokens, Vault, Watcher, Way};
use crate::clock::Clock;
use crate::error::{ErrorKind, ErrorResponse, TransportFault};
use crate::flight::Background;
use crate::records::{
    IndexValue, Lease, LeaseHolder, MemoryRecords, Record, RecordId, RecordKind, Records, SealedRecords, SealingKeys,
    StoreError,
};
use crate::types::{AccessToken, BoxFuture, RefreshToken, Timestamp};

const CALL: Duration = Duration::from_secs(10);

#[derive(Debug)]
struct TestClock(AtomicI64);

impl TestClock {
    fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        Timestamp::from_seconds(self.0.load(Ordering::SeqCst)).into()
    }
}

/// What the provider does with the next refresh.
enum Next {
    /// Rotates, after this long.
    Rotate(Duration),
    Fail(Duration),
    Refuse,
    /// Rotates when told to.
    Wait(oneshot::Receiver<()>),
}

/// A provider that takes each refresh token once.
#[derive(Debug, Default)]
struct Provider {
    next: Mutex<VecDeque<Next>>,
    asked: AtomicUsize,
    issued: AtomicUsize,
    spent: Mutex<Vec<String>>,
    revoked: Mutex<Vec<String>>,
}

impl std::fmt::Debug for Next {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Next")
    }
}

impl Provider {
    fn will(&self, next: Next) {
        self.next.lock().expect("no panic").push_back(next);
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }

    fn revoked(&self) -> Vec<String> {
        self.revoked.lock().expect("no panic").clone()
    }

    async fn answer(&self, tokens: OAuth2Tokens) -> Result<OAuth2Tokens, NotRenewed> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let next = self.next.lock().expect("no panic").pop_front();
        let refused = || NotRenewed::Refused(ErrorKind::Refused(ErrorResponse::new("invalid_grant", None)).into());
        match next {
            None => {}
            Some(Next::Rotate(after)) => tokio::time::sleep(after).await,
            Some(Next::Fail(after)) => {
                tokio::time::sleep(after).await;
                return Err(NotRenewed::Failed(TransportFault::ServerError.into()));
            }
            Some(Next::Refuse) => return Err(refused()),
            Some(Next::Wait(told)) => told.await.expect("the test says when"),
        }
        let spent = tokens.refresh_token.as_ref().expect("a refresh token").expose().to_owned();
        let is_reused = {
            let mut all = self.spent.lock().expect("no panic");
            let is_reused = all.contains(&spent);
            all.push(spent);
            is_reused
        };
        if is_reused {
            return Err(refused());
        }
        let number = self.issued.fetch_add(1, Ordering::SeqCst) + 2;
        Ok(OAuth2Tokens {
            access_token: AccessToken::new(format!("a{number}")),
            refresh_token: Some(RefreshToken::new(format!("r{number}"))),
            expires_at: tokens.expires_at.map(|end| end + Duration::from_secs(600)),
            ..tokens
        })
    }
}

impl Renewal for Provider {
    fn renew(self: Arc<Self>, tokens: OAuth2Tokens) -> BoxFuture<'static, Result<OAuth2Tokens, NotRenewed>> {
        Box::pin(async move { self.answer(tokens).await })
    }

    fn provider(&self) -> &str {
        "p"
    }
}

impl Revoke for Provider {
    fn revoke(self: Arc<Self>, tokens: Tokens) -> BoxFuture<'static, ()> {
        let Tokens::OAuth2(tokens) = tokens else { panic!("OAuth 2.0") };
        let token = tokens.refresh_token.expect("a refresh token").expose().to_owned();
        self.revoked.lock().expect("no panic").push(token);
        Box::pin(std::future::ready(()))
    }
}

/// A store outside of the process that can be switched off.
#[derive(Debug, Default)]
struct Store {
    records: MemoryRecords,
    is_down: AtomicBool,
}

impl Store {
    fn answer<'a, T>(&'a self, answer: BoxFuture<'a, Result<T, StoreError>>) -> BoxFuture<'a, Result<T, StoreError>>
    where
        T: Send + 'a,
    {
        if self.is_down.load(Ordering::SeqCst) {
            return Box::pin(async { Err("the store is down".into()) });
        }
        answer
    }

    fn down(&self, is_down: bool) {
        self.is_down.store(is_down, Ordering::SeqCst);
    }
}

impl Records for Store {
    fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        self.answer(self.records.get(id, now))
    }

    fn put(&self, record: Record, over: Option<u64>, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        if self.is_down.load(Ordering::SeqCst) {
            return self.answer(Box::pin(std::future::pending()));
        }
        self.records.put(record, over, now)
    }

    fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        self.answer(self.records.delete(id, now))
    }

    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
        self.answer(self.records.find(kind, value, now))
    }
}

/// One login with tokens that end after 600 seconds, at one instance of the application.
#[derive(Clone)]
struct Rig {
    vault: Arc<Vault>,
    store: Arc<Store>,
    provider: Arc<Provider>,
    clock: Arc<TestClock>,
    background: Background,
    watcher: Option<Arc<dyn Watcher>>,
}

const SECRET: &str = "a secret of at least 32 characters!";

fn key() -> TokenKey {
    TokenKey { provider: "p".into(), issuer: "i".into(), subject: "s".into(), grant: "g".into() }
}

impl Rig {
    async fn new() -> Self {
        let (store, provider) = (Arc::<Store>::default(), Arc::<Provider>::default());
        let rig = Self::instance(store, provider, Arc::new(TestClock(AtomicI64::new(1_000_000))));
        let tokens = OAuth2Tokens {
            expires_at: Some(Timestamp::from_seconds(1_000_600).into()),
            refresh_token: Some(RefreshToken::new("r1")),
            scopes: vec!["one".into()],
            ..OAuth2Tokens::new("a1")
        };
        let end = Timestamp::from_seconds(2_000_000);
        rig.vault.keep(&key(), Tokens::OAuth2(tokens), end).await.expect("kept");
        rig
    }

    fn instance(store: Arc<Store>, provider: Arc<Provider>, clock: Arc<TestClock>) -> Self {
        let keys = SealingKeys::from_secrets([SECRET]).expect("keys");
        let shared: Arc<dyn Records> = Arc::<Store>::clone(&store);
        let records = SealedRecords::new(shared, keys, Arc::<TestClock>::clone(&clock));
        let background = Background::default();
        Self {
            vault: Arc::new(Vault::new(records, background.clone(), CALL)),
            store,
            provider,
            clock,
            background,
            watcher: None,
        }
    }

    /// Another instance of the application, with the same store and at the same provider.
    fn other_instance(&self) -> Self {
        Self::instance(Arc::clone(&self.store), Arc::clone(&self.provider), Arc::clone(&self.clock))
    }

    /// The access token that a page gets, or the code of the error; `none` if only a new login helps.
    async fn page(&self) -> String {
        let provider = || Way::new(Arc::clone(&self.provider), self.watcher.clone());
        match self.vault.tokens(&key(), provider).await {
            Ok(Some(tokens)) => tokens.access_token().expose().to_owned(),
            Ok(None) => "none".to_owned(),
            Err(error) => error.code().to_owned(),
        }
    }

    /// Access token and refresh token as they are stored.
    async fn stored(&self) -> Option<(String, String)> {
        let Tokens::OAuth2(tokens) = self.vault.stored(&key()).await.expect("the store answers")? else { return None };
        let refresh_token = tokens.refresh_token.expect("a refresh token");
        Some((tokens.access_token.expose().to_owned(), refresh_token.expose().to_owned()))
    }

    async fn pages(&self, number: usize) -> Vec<String> {
        let pages = (0..number).map(|_| {
            let rig = self.clone();
            tokio::spawn(async move { rig.page().await })
        });
        let mut outcomes = Vec::new();
        for page in pages.collect::<Vec<_>>() {
            outcomes.push(page.await.expect("no panic"));
        }
        outcomes
    }

    fn is_ending(&self) -> &Self {
        self.clock.advance(550);
        self
    }

    fn has_ended(&self) -> &Self {
        self.clock.advance(600);
        self
    }
}

fn pair(access: &str, refresh: &str) -> Option<(String, String)> {
    Some((access.to_owned(), refresh.to_owned()))
}

#[tokio::test(start_paused = true)]
async fn t250_a_token_is_renewed_once_for_all_who_need_it() {
    let rig = Rig::new().await;
    assert_eq!(rig.page().await, "a1");
    rig.has_ended().provider.will(Next::Rotate(Duration::from_secs(1)));
    assert_eq!(rig.pages(50).await, vec!["a2"; 50]);
    assert_eq!((rig.provider.asked(), rig.stored().await), (1, pair("a2", "r2")));
    assert_eq!(rig.page().await, "a2");
}

#[tokio::test(start_paused = true)]
async fn a_caller_that_leaves_during_a_refresh_loses_nothing() {
    let rig = Rig::new().await;
    rig.has_ended().provider.will(Next::Rotate(Duration::from_secs(2)));
    assert!(tokio::time::timeout(Duration::from_secs(1), rig.page()).await.is_err());
    assert_eq!(rig.provider.asked(), 1);
    // As a server does that shuts down.
    rig.background.finished().await;
    assert_eq!((rig.stored().await, rig.page().await), (pair("a2", "r2"), "a2".to_owned()));
    assert_eq!(rig.provider.asked(), 1);
}

#[tokio::test(start_paused = true)]
async fn t254_a_refresh_that_fails_is_one_for_all_and_then_the_provider_is_left_alone() {
    let rig = Rig::new().await;
    rig.has_ended().provider.will(Next::Fail(Duration::from_secs(1)));
    let begun = tokio::time::Instant::now();
    assert_eq!(rig.pages(8).await, vec!["provider_unavailable"; 8]);
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    rig.clock.advance(29);
    assert_eq!(rig.page().await, "provider_unavailable");
    assert_eq!(rig.provider.asked(), 1);
    rig.clock.advance(1);
    assert_eq!((rig.page().await, rig.provider.asked()), ("a2".to_owned(), 2));
}

#[tokio::test(start_paused = true)]
async fn t254_a_failure_at_one_instance_keeps_the_others_from_asking_too() {
    let rig = Rig::new().await;
    rig.has_ended().provider.will(Next::Fail(Duration::ZERO));
    assert_eq!(rig.page().await, "provider_unavailable");
    assert_eq!(rig.other_instance().page().await, "provider_cooling_down");
    assert_eq!(rig.provider.asked(), 1);
}

#[tokio::test(start_paused = true)]
async fn t254_a_token_that_has_not_ended_is_used_while_its_refresh_fails_or_hangs() {
    let rig = Rig::new().await;
    rig.is_ending().provider.will(Next::Fail(Duration::ZERO));
    assert_eq!((rig.page().await, rig.page().await, rig.provider.asked()), ("a1".to_owned(), "a1".to_owned(), 1));
    rig.clock.advance(30);
    let (_never, told) = oneshot::channel();
    rig.provider.will(Next::Wait(told));
    let begun = tokio::time::Instant::now();
    assert_eq!(rig.pages(8).await, vec!["a1"; 8]);
    assert!(begun.elapsed() <= Duration::from_secs(1), "{:?}", begun.elapsed());
    assert_eq!((rig.page().await, rig.provider.asked()), ("a1".to_owned(), 2));
    assert!(begun.elapsed() <= Duration::from_secs(1), "who comes later does not wait at all");
    rig.clock.advance(30);
    assert_eq!(rig.page().await, "timed_out", "and one that has ended is not");
    assert!(begun.elapsed() <= CALL + Duration::from_secs(1));
}

#[tokio::test(start_paused = true)]
async fn a_grant_that_has_died_is_asked_for_once() {
    let rig = Rig::new().await;
    rig.has_ended().provider.will(Next::Refuse);
    assert_eq!(rig.pages(8).await, vec!["none"; 8]);
    for _ in 0..5 {
        assert_eq!(rig.page().await, "none");
        rig.clock.advance(60);
    }
    assert_eq!((rig.provider.asked(), rig.other_instance().page().await), (1, "none".to_owned()));
    assert_eq!(rig.provider.asked(), 1);
}

#[tokio::test(start_paused = true)]
async fn what_changes_during_a_refresh_and_what_it_brings_are_both_kept() {
    let rig = Rig::new().await;
    let (tell, told) = oneshot::channel();
    rig.has_ended().provider.will(Next::Wait(told));
    let waiting = tokio::spawn({
        let rig = rig.clone();
        async move { rig.page().await }
    });
    tokio::time::sleep(Duration::from_millis(1)).await;
    // The user said no to another scope, in another tab.
    let refuse = |grant: &mut Grant, _| grant.refuse(vec!["two".into()], |_, _| false);
    assert!(rig.vault.change(&key(), refuse).await.expect("changed").is_some());
    tell.send(()).expect("the refresh waits");
    assert_eq!(waiting.await.expect("no panic"), "a2");
    assert_eq!(rig.stored().await, pair("a2", "r2"), "the new tokens");
    let Some(Tokens::OAuth2(tokens)) = rig.vault.stored(&key()).await.expect("read") else { panic!("OAuth 2.0") };
    assert_eq!(tokens.refused, [Box::from("two")]);
}

#[tokio::test(start_paused = true)]
async fn more_that_is_granted_during_a_refresh_is_not_lost() {
    let rig = Rig::new().await;
    let (tell, told) = oneshot::channel();
    rig.has_ended().provider.will(Next::Wait(told));
    let waiting = tokio::spawn({
        let rig = rig.clone();
        async move { rig.page().await }
    });
    tokio::time::sleep(Duration::from_millis(1)).await;
    // A consent, whose answer leaves the refresh token as it is.
    let wider = OAuth2Tokens {
        expires_at: Some(Timestamp::from_seconds(1_001_200).into()),
        scopes: vec!["one".into(), "two".into()],
        ..OAuth2Tokens::new("wider")
    };
    let extend = |grant: &mut Grant, receipt| grant.extend(Tokens::OAuth2(wider.clone()), |_, _| false, receipt);
    assert!(rig.vault.change(&key(), extend).await.expect("changed").is_some());
    tell.send(()).expect("the refresh waits");
    assert_eq!(waiting.await.expect("no panic"), "wider");
    assert_eq!(rig.stored().await, pair("wider", "r2"), "the wider token, and the refresh token that is not spent");
    rig.clock.advance(600);
    assert_eq!(rig.page().await, "a3");
}

#[tokio::test(start_paused = true)]
async fn t250_an_instance_that_comes_second_waits_and_uses_what_the_first_one_got() {
    let rig = Rig::new().await;
    let other = rig.other_instance();
    let (tell, told) = oneshot::channel();
    rig.has_ended().provider.will(Next::Wait(told));
    let first = tokio::spawn(async move { other.page().await });
    tokio::time::sleep(Duration::from_millis(1)).await;
    let second = tokio::spawn({
        let rig = rig.clone();
        async move { rig.pages(20).await }
    });
    tokio::time::sleep(Duration::from_secs(3)).await;
    tell.send(()).expect("the refresh waits");
    assert_eq!(
        (first.await.expect("no panic"), second.await.expect("no panic")),
        ("a2".to_owned(), vec!["a2".to_owned(); 20])
    );
    assert_eq!((rig.provider.asked(), rig.stored().await), (1, pair("a2", "r2")));
}

/// An instance that died between its request and the save, which was the last that anybody heard of it.
async fn dies_in_a_refresh(rig: &Rig, has_asked: bool) {
    let holder = LeaseHolder::from_bytes([9; 16]);
    let id = GrantKey::from(&key()).record();
    let life = CALL * 2 + Duration::from_secs(12);
    assert_eq!(rig.store.lease(*id.key(), holder, life, rig.clock.now()).await.expect("leased"), Lease::Taken);
    if has_asked {
        let Some(Tokens::OAuth2(tokens)) = rig.vault.stored(&key()).await.expect("read") else { panic!("OAuth 2.0") };
        rig.provider.answer(tokens).await.expect("renewed, and lost");
    }
}

#[tokio::test(start_paused = true)]
async fn t251_an_instance_that_died_before_it_asked_costs_nothing() {
    let rig = Rig::new().await;
    dies_in_a_refresh(&rig, false).await;
    rig.is_ending();
    assert_eq!(rig.page().await, "a1", "which has not ended: who is slow may still save what it got");
    rig.background.finished().await;
    assert_eq!((rig.provider.asked(), rig.stored().await), (1, pair("a2", "r2")));
}

#[tokio::test(start_paused = true)]
async fn t251_an_instance_that_died_after_it_asked_costs_one_login_where_a_refresh_token_is_good_for_one_use() {
    let rig = Rig::new().await;
    dies_in_a_refresh(&rig, true).await;
    rig.has_ended();
    for _ in 0..5 {
        assert_eq!(rig.pages(3).await, ["none"; 3]);
        rig.clock.advance(60);
    }
    assert_eq!(rig.provider.asked(), 2, "the old token is tried once, and nobody goes round in circles");
}

#[tokio::test(start_paused = true)]
async fn a_turn_that_goes_on_is_waited_for_and_no_longer_than_a_call_takes() {
    let rig = Rig::new().await;
    rig.has_ended();
    dies_in_a_refresh(&rig, false).await;
    let begun = tokio::time::Instant::now();
    assert_eq!((rig.page().await, rig.provider.asked()), ("timed_out".to_owned(), 0));
    assert!(begun.elapsed() <= CALL + Duration::from_secs(2), "{:?}", begun.elapsed());
    rig.clock.advance(40);
    assert_eq!((rig.page().await, rig.provider.asked()), ("a2".to_owned(), 1));
}

#[tokio::test(start_paused = true)]
async fn logging_out_wins_over_a_refresh_that_is_under_way() {
    let rig = Rig::new().await;
    let (tell, told) = oneshot::channel();
    rig.has_ended().provider.will(Next::Wait(told));
    let waiting = tokio::spawn({
        let rig = rig.clone();
        async move { rig.page().await }
    });
    tokio::time::sleep(Duration::from_millis(1)).await;
    let provider: Arc<dyn Revoke> = Arc::<Provider>::clone(&rig.provider);
    let deleted = rig.vault.end_detached(&key(), Some(provider));
    let begun = tokio::time::Instant::now();
    let _ = deleted.await;
    assert!(begun.elapsed() < Duration::from_millis(10), "it waits for nobody");
    assert_eq!(rig.stored().await, None);
    tell.send(()).expect("the refresh waits");
    assert_eq!(waiting.await.expect("no panic"), "none");
    rig.background.finished().await;
    assert_eq!((rig.stored().await, rig.provider.revoked()), (None, vec!["r1".to_owned(), "r2".to_owned()]));
}

#[tokio::test(start_paused = true)]
async fn a_store_that_fails_for_a_moment_costs_nothing() {
    let rig = Rig::new().await;
    let (tell, told) = oneshot::channel();
    rig.has_ended().provider.will(Next::Wait(told));
    let waiting = tokio::spawn({
        let rig = rig.clone();
        async move { rig.page().await }
    });
    tokio::time::sleep(Duration::from_millis(1)).await;
    rig.store.down(true);
    tell.send(()).expect("the refresh waits");
    tokio::time::sleep(Duration::from_millis(500)).await;
    rig.store.down(false);
    assert_eq!(waiting.await.expect("no panic"), "a2");
    assert_eq!((rig.stored().await, rig.provider.asked()), (pair("a2", "r2"), 1));
}

#[tokio::test(start_paused = true)]
async fn what_no_store_took_is_saved_by_the_next_one_who_asks() {
    let rig = Rig::new().await;
    let (tell, told) = oneshot::channel();
    rig.has_ended().provider.will(Next::Wait(told));
    let waiting = tokio::spawn({
        let rig = rig.clone();
        async move { rig.page().await }
    });
    tokio::time::sleep(Duration::from_millis(1)).await;
    rig.store.down(true);
    tell.send(()).expect("the refresh waits");
    assert_eq!(waiting.await.expect("no panic"), "records_unavailable");
    assert_eq!(rig.page().await, "records_unavailable");
    rig.store.down(false);
    assert_eq!(rig.stored().await, pair("a1", "r1"), "the spent one");
    assert_eq!((rig.page().await, rig.stored().await), ("a2".to_owned(), pair("a2", "r2")));
    assert_eq!(rig.provider.asked(), 1, "a second time would have ended the grant");
}

#[tokio::test(start_paused = true)]
async fn a_logout_after_a_failed_save_revokes_what_was_not_saved() {
    let rig = Rig::new().await;
    let (tell, told) = oneshot::channel();
    rig.has_ended().provider.will(Next::Wait(told));
    let waiting = tokio::spawn({
        let rig = rig.clone();
        async move { rig.page().await }
    });
    tokio::time::sleep(Duration::from_millis(1)).await;
    rig.store.down(true);
    tell.send(()).expect("the refresh waits");
    assert_eq!(waiting.await.expect("no panic"), "records_unavailable");
    rig.store.down(false);
    let ended = rig.vault.end(&key()).await.expect("the store answers");
    assert_eq!(ended.expect("tokens").access_token().expose(), "a2");
    assert_eq!(rig.page().await, "none");
}

#[tokio::test(start_paused = true)]
async fn t259_a_grant_that_was_moved_to_another_user_is_nobodys() {
    let rig = Rig::new().await;
    let id = GrantKey::from(&key()).record();
    let kept = rig.store.records.get(id, rig.clock.now()).await.expect("read").expect("kept");
    let thief = TokenKey { subject: "thief".into(), ..key() };
    let moved = Record::new(GrantKey::from(&thief).record(), kept.version(), kept.end(), kept.bytes());
    assert!(rig.store.records.put(moved, None, rig.clock.now()).await.expect("written"));
    assert!(rig.vault.stored(&thief).await.expect("read").is_none());
    assert!(rig.vault.stored(&key()).await.expect("read").is_some());
}

#[tokio::test(start_paused = true)]
async fn t295_tokens_end_with_their_login() {
    let rig = Rig::new().await;
    rig.clock.advance(1_000_000);
    assert_eq!((rig.stored().await, rig.page().await), (None, "none".to_owned()));
}

/// Writes down what it is told.
#[derive(Debug, Default)]
struct Notes(Mutex<Vec<String>>);

impl Watcher for Notes {
    fn tell(&self, change: TokenChange) -> BoxFuture<'static, ()> {
        let refresh_token =
            |tokens: &OAuth2Tokens| tokens.refresh_token.as_ref().map(|token| token.expose().to_owned());
        let note = match &change {
            TokenChange::Renewed { old, new } => format!("{:?} became {:?}", refresh_token(old), refresh_token(new)),
            TokenChange::Died { tokens, error } => format!("{:?} died of {}", refresh_token(tokens), error.code()),
            TokenChange::WillEnd { .. } => "will end".to_owned(),
        };
        self.0.lock().expect("no panic").push(note);
        Box::pin(std::future::ready(()))
    }
}

impl Notes {
    fn taken(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().expect("no panic"))
    }
}

#[tokio::test(start_paused = true)]
async fn who_wants_to_know_is_told_once_of_each_renewal_and_of_the_death() {
    let notes = Arc::<Notes>::default();
    let rig = Rig { watcher: Some(Arc::<Notes>::clone(&notes)), ..Rig::new().await };
    let other = Rig { watcher: rig.watcher.clone(), ..rig.other_instance() };
    rig.has_ended();
    let (pages, others) = tokio::join!(rig.pages(20), other.pages(20));
    assert!(pages.iter().chain(&others).all(|page| page == "a2"));
    rig.background.finished().await;
    other.background.finished().await;
    assert_eq!(notes.taken(), [r#"Some("r1") became Some("r2")"#], "by the process that renewed, once");
    rig.store.down(true);
    assert_eq!(rig.has_ended().page().await, "records_unavailable");
    rig.store.down(false);
    rig.background.finished().await;
    assert_eq!(rig.page().await, "a3");
    rig.background.finished().await;
    assert_eq!(notes.taken(), [r#"Some("r2") became Some("r3")"#]);
    rig.has_ended().provider.will(Next::Refuse);
    assert_eq!((rig.page().await, rig.page().await), ("none".to_owned(), "none".to_owned()));
    rig.background.finished().await;
    assert_eq!(notes.taken(), [r#"Some("r3") died of invalid_grant"#]);
}

#[tokio::test(start_paused = true)]
async fn a_refresh_token_that_ends_for_want_of_use_is_used_and_one_that_ends_anyway_is_not() {
    let at = Timestamp::from_seconds;
    let with_ends = async |refresh, authorization: Option<i64>| {
        let rig = Rig::new().await;
        let tokens = OAuth2Tokens {
            expires_at: Some(at(1_000_600).into()),
            authorization_expires_at: authorization.map(|end| at(end).into()),
            ..OAuth2Tokens::new("a1").with_refresh_token("r1").with_refresh_token_end(at(refresh).into())
        };
        rig.vault.keep(&key(), Tokens::OAuth2(tokens), at(2_000_000)).await.expect("kept");
        let way = Way::new(Arc::clone(&rig.provider), None);
        rig.vault.renew_ahead((&key()).into(), at(1_050_000), way).await.expect("tended");
        (rig.provider.asked(), rig.stored().await.expect("kept").1)
    };
    assert_eq!(with_ends(1_040_000, None).await, (1, "r2".to_owned()));
    assert_eq!(with_ends(1_060_000, None).await, (0, "r1".to_owned()), "it lasts longer than that");
    assert_eq!(with_ends(1_040_000, Some(1_045_000)).await, (0, "r1".to_owned()), "nothing helps");
    assert_eq!(with_ends(1_040_000, Some(1_090_000)).await, (1, "r2".to_owned()));
}
