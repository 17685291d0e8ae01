//! Three processes of one web application under load, of which one is killed every twenty seconds: `soak [minutes] [postgres|redis]`.
//!
//! People log in, browse, call the API with tokens that live for twenty seconds, log out and come again. What they lose is counted and
//! compared with what may be lost. Ends with 1 if a bound is broken. `cargo xtask soak` builds and starts it.
#![expect(clippy::print_stdout, reason = "a command line program speaks on standard output")]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::error::Error;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint, Persona};
use oauth_tests::browser::{Browser, Page};
use oauth_tests::cluster::Cluster;
use oauth_tests::peer::{PostgresServer, RedisServer};
use serde_json::{Value, json};
use tokio::sync::watch;

const PLACES: usize = 3;
const PEOPLE: usize = 24;
/// Life of an access token. It is renewed two seconds before its end: a provider counts whole seconds, from before its answer travels.
const LIFE: Duration = Duration::from_secs(20);
/// How long the provider thinks about a code or a refresh token, so that a kill meets some of them.
const THINKS: Duration = Duration::from_millis(300);
/// How long an answer with tokens is on its way, in milliseconds: a process that dies meanwhile loses them.
const LAG: u64 = 150;
/// How long a call of the provider may take, in seconds: a turn that was never given back ends after 16 s.
const PATIENCE: u64 = 2;
/// What somebody reads whose tokens the provider ends while a call is under way; the next page leads to the login.
const REFUSED: &str = "401 api_token_refused";
const BETWEEN_KILLS: Duration = Duration::from_secs(20);
/// How long a process that was killed is away.
const AWAY: Duration = Duration::from_secs(2);
/// A refresh token that a process asked with may be spent and its successor lost, if the process dies so soon afterwards.
const ON_THE_WAY: Duration = Duration::from_secs(3);
/// Until everything that died with a process has found its end: a turn, and some more for a busy machine.
const SETTLING: Duration = Duration::from_secs(60);

#[tokio::main]
async fn main() -> ExitCode {
    let mut minutes = 10.0;
    let mut kind = "postgres".to_owned();
    for argument in std::env::args().skip(1) {
        match argument.parse::<f64>() {
            Ok(number) if number > 0.0 && number < 10_000.0 => minutes = number,
            _ if argument == "postgres" || argument == "redis" => kind = argument,
            _ => {
                println!("soak [minutes] [postgres|redis]");
                return ExitCode::from(2);
            }
        }
    }
    match soak(Duration::from_secs_f64(minutes * 60.0), &kind).await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A store, which runs until it is dropped.
enum Server {
    Postgres(PostgresServer),
    Redis(RedisServer),
}

impl Server {
    async fn start(kind: &str) -> Result<Self, Box<dyn Error>> {
        let missing = |missing: oauth_tests::skip::Missing| missing.to_string();
        if kind == "redis" {
            return Ok(Self::Redis(RedisServer::start().await.map_err(missing)?));
        }
        Ok(Self::Postgres(PostgresServer::start().await.map_err(missing)?))
    }

    fn url(&self) -> String {
        match self {
            Self::Postgres(server) => server.url(&server.database()),
            Self::Redis(server) => server.url(),
        }
    }
}

async fn soak(time: Duration, kind: &str) -> Result<bool, Box<dyn Error>> {
    let server = Server::start(kind).await?;
    let program = std::env::current_exe()?.with_file_name("web_user");
    let mut cluster = Cluster::new(program, PLACES).await.map_err(|missing| missing.to_string())?;
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start()?;
    provider.access_token_lifetime(LIFE);
    provider.delay(Endpoint::Token, THINKS);
    cluster.give(json!({
        "store": [kind, server.url()],
        "provider": "lasting",
        "authority": provider.origin().trim_start_matches("http://"),
        "client": [ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET],
        "secret": "what all instances of one application share",
        "api": [provider.origin(), "/lasting/userinfo"],
        "patience": PATIENCE,
        "lag": LAG,
    }));
    cluster.start().await;
    println!(
        "{PLACES} processes behind nginx at {}, {kind}, {PEOPLE} people, {:.0} s",
        cluster.at(""),
        time.as_secs_f64()
    );

    let counts = Arc::<Mutex<Counts>>::default();
    let (tell, told) = watch::channel(Phase::Load);
    let people = (0..PEOPLE).map(|number| {
        let person = Person {
            browser: cluster.browser(),
            url: cluster.at(""),
            counts: Arc::clone(&counts),
            tokens: BTreeSet::new(),
            refused: 0,
            is_logged_in: false,
            steps: number,
        };
        tokio::spawn(person.live(told.clone()))
    });
    let people = people.collect::<Vec<_>>();

    let mut watch = Watch::default();
    let begun = Instant::now();
    let (mut next_kill, mut next_line) = (BETWEEN_KILLS, Duration::from_secs(5));
    let mut dead: Option<(usize, Duration)> = None;
    let mut kills = 0;
    while begun.elapsed() < time {
        tokio::time::sleep(Duration::from_millis(100)).await;
        watch.read(&cluster);
        let now = begun.elapsed();
        if let Some((place, _)) = dead.filter(|(_, since)| now > *since + AWAY) {
            cluster.start_one(place, Value::Null).await;
            dead = None;
        } else if dead.is_none() && now > next_kill && now + BETWEEN_KILLS / 2 < time {
            let place = kills % PLACES;
            let last_words = cluster.kill(place);
            watch.died(place, &last_words);
            dead = Some((place, now));
            next_kill = now + BETWEEN_KILLS;
            kills += 1;
        }
        if now > next_line {
            next_line = now + Duration::from_secs(5);
            println!("{:>5.0} s  {}  {kills} kills", now.as_secs_f64(), locked(&counts).line(&watch));
        }
    }
    if let Some((place, _)) = dead {
        cluster.start_one(place, Value::Null).await;
    }
    tell.send_replace(Phase::Settle);
    for person in people {
        person.await?;
    }
    watch.read(&cluster);
    let counts = locked(&counts);
    let asked = provider.request_count(Endpoint::Token);
    println!("\n{}", counts.report(&watch, kills, asked, begun.elapsed()));
    let broken = counts.broken(&watch, &cluster.output());
    for bound in &broken {
        println!("BROKEN: {bound}");
    }
    if broken.is_empty() {
        println!("all bounds were kept");
    }
    Ok(broken.is_empty())
}

#[derive(Clone, Copy, PartialEq)]
enum Phase {
    Load,
    /// Nobody is killed any more: everybody looks whether all that they had is there.
    Settle,
}

/// What people did, and what they saw.
#[derive(Default)]
struct Counts {
    logins: usize,
    logouts: usize,
    pages: usize,
    calls: usize,
    /// By what was seen; a retry of the same page counts anew.
    errors: BTreeMap<String, usize>,
    sessions_lost: usize,
    grants_lost: usize,
    /// Access tokens that were seen to follow another one of the same login.
    renewals_seen: usize,
    /// Tokens that the API refused, of logins whose tokens were good all the same.
    refused_in_vain: usize,
    unsettled: usize,
}

impl Counts {
    fn line(&self, watch: &Watch) -> String {
        format!(
            "{} logins, {} pages, {} API calls, {} refreshes, {} errors, {} sessions and {} grants lost,",
            self.logins,
            self.pages,
            self.calls,
            watch.refreshes(),
            self.errors.values().sum::<usize>(),
            self.sessions_lost,
            self.grants_lost
        )
    }

    fn report(&self, watch: &Watch, kills: usize, asked: usize, took: Duration) -> String {
        let Self { logins, logouts, pages, calls, errors, sessions_lost, grants_lost, renewals_seen, .. } = self;
        let (cut_off, again) = (watch.cut_off(), watch.asked_again());
        let (refreshes, took) = (watch.refreshes(), took.as_secs_f64());
        let rows = [
            ("time", format!("{took:.0} s")),
            ("logins, logouts", format!("{logins}, {logouts}")),
            ("pages", pages.to_string()),
            ("API calls", calls.to_string()),
            ("processes killed", kills.to_string()),
            ("errors seen by people", format!("{} {errors:?}", errors.values().sum::<usize>())),
            ("sessions lost", format!("{sessions_lost}, expected 0")),
            (
                "grants lost",
                format!(
                    "{grants_lost}, expected at most {cut_off}: refreshes that a kill cut off and another process began again, {} of them \
                     after the provider's answer",
                    watch.answered()
                ),
            ),
            (
                "refreshes",
                format!(
                    "{refreshes}, expected {renewals_seen} new tokens that people saw, and at most {} that a kill cut off",
                    watch.near_a_kill()
                ),
            ),
            ("refresh tokens used twice", format!("{again}, all of them cut off by a kill: {}", again == cut_off)),
            ("requests at the token endpoint", format!("{asked}, sent {}", watch.asked)),
        ];
        rows.map(|(what, value)| format!("{what:<32}{value}\n")).concat()
    }

    fn broken(&self, watch: &Watch, output: &str) -> Vec<String> {
        let mut broken = Vec::new();
        let mut bound = |is_kept: bool, what: String| {
            if !is_kept {
                broken.push(what);
            }
        };
        bound(self.sessions_lost == 0, format!("{} sessions lost", self.sessions_lost));
        bound(self.unsettled == 0, format!("{} people had no answer at the end", self.unsettled));
        let (cut_off, again) = (watch.cut_off(), watch.asked_again());
        bound(self.grants_lost <= cut_off, format!("{} grants lost, {cut_off} may be", self.grants_lost));
        bound(again == cut_off, format!("{} refresh tokens used twice by processes that lived", again - cut_off));
        let (least, most) = (self.renewals_seen, self.renewals_seen + watch.near_a_kill());
        let refreshes = watch.refreshes();
        bound((least..=most).contains(&refreshes), format!("{refreshes} refreshes, {least} to {most} are expected"));
        // A process that is gone is a 502 where nginx may not ask another one; a store or a turn that is waited for is a 503.
        let odd = self.errors.keys().filter(|seen| !seen.starts_with('5') && *seen != REFUSED).collect::<Vec<_>>();
        bound(self.refused_in_vain == 0, format!("{} times a login was asked for in vain", self.refused_in_vain));
        bound(odd.is_empty(), format!("people saw {odd:?}"));
        bound(self.pages > 0 && self.calls > 0 && self.renewals_seen > 0, "there was no load".to_owned());
        bound(!output.contains("panicked"), "a process panicked".to_owned());
        broken
    }
}

fn locked(counts: &Mutex<Counts>) -> MutexGuard<'_, Counts> {
    counts.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the processes say about their refreshes.
#[derive(Default)]
struct Watch {
    /// How many lines of the process of a place were read.
    read: [usize; PLACES],
    /// By the digest of the refresh token: when it was sent, and whether its process died a moment later.
    refreshes: HashMap<String, Vec<Sent>>,
    /// Requests for tokens, of any kind.
    asked: usize,
}

struct Sent {
    place: usize,
    at: Instant,
    is_answered: bool,
    died: bool,
}

impl Watch {
    fn read(&mut self, cluster: &Cluster) {
        for place in 0..PLACES {
            let lines = cluster.printed_since(place, self.read[place]);
            self.read[place] += lines.len();
            lines.iter().for_each(|line| self.line(place, line));
        }
    }

    /// What a process said until it was killed.
    fn died(&mut self, place: usize, printed: &str) {
        for line in printed.lines().skip(self.read[place]) {
            self.line(place, line);
        }
        self.read[place] = 0;
        let now = Instant::now();
        let of_the_dead = |sent: &&mut Sent| sent.place == place && now - sent.at < ON_THE_WAY;
        self.refreshes.values_mut().flatten().filter(of_the_dead).for_each(|sent| sent.died = true);
    }

    fn line(&mut self, place: usize, line: &str) {
        if let Some(digest) = line.strip_prefix("answered refresh_token ") {
            let sent = self.refreshes.get_mut(digest).into_iter().flatten();
            sent.filter(|sent| sent.place == place).for_each(|sent| sent.is_answered = true);
        }
        let Some(asked) = line.strip_prefix("asking ") else { return };
        self.asked += 1;
        if let Some(digest) = asked.strip_prefix("refresh_token ") {
            let sent = Sent { place, at: Instant::now(), is_answered: false, died: false };
            self.refreshes.entry(digest.to_owned()).or_default().push(sent);
        }
    }

    fn refreshes(&self) -> usize {
        self.refreshes.values().map(Vec::len).sum()
    }

    /// Refresh tokens that were sent more than once.
    fn asked_again(&self) -> usize {
        self.refreshes.values().filter(|sent| sent.len() > 1).count()
    }

    /// Those of them whose process died on the way each time but the last.
    fn cut_off(&self) -> usize {
        let is_cut_off = |sent: &&Vec<Sent>| sent.len() > 1 && sent[..sent.len() - 1].iter().all(|sent| sent.died);
        self.refreshes.values().filter(is_cut_off).count()
    }

    /// Those of them that the provider had answered: it takes each refresh token once.
    fn answered(&self) -> usize {
        self.refreshes.values().filter(|sent| sent.len() > 1 && sent[0].is_answered && sent[0].died).count()
    }

    /// Refreshes whose process died a moment later: nobody may have seen what they brought.
    fn near_a_kill(&self) -> usize {
        self.refreshes.values().flatten().filter(|sent| sent.died).count()
    }
}

/// Somebody with a browser.
struct Person {
    browser: Browser,
    url: String,
    counts: Arc<Mutex<Counts>>,
    /// Access tokens of this login.
    tokens: BTreeSet<String>,
    /// How often the API refused one, and nobody knows yet whether they are good.
    refused: usize,
    is_logged_in: bool,
    steps: usize,
}

impl Person {
    async fn live(mut self, phase: watch::Receiver<Phase>) {
        while *phase.borrow() == Phase::Load {
            self.steps += 1;
            match self.steps % 900 {
                _ if !self.is_logged_in => self.log_in().await,
                0 => self.log_out().await,
                step if step % 20 == 10 => self.crowd().await,
                step if step % 3 == 0 => drop(self.call().await),
                _ => drop(self.page().await),
            }
            tokio::time::sleep(Duration::from_millis(50 + 7 * (self.steps as u64 % 20))).await;
        }
        let begun = Instant::now();
        while begun.elapsed() < SETTLING {
            if !self.is_logged_in {
                self.log_in().await;
            }
            if self.page().await && self.call().await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        self.counted(|counts| counts.unsettled += 1);
    }

    async fn log_in(&mut self) {
        self.log_in_by("/page").await;
    }

    /// By a page that leads to the login, and back.
    async fn log_in_by(&mut self, path: &str) {
        let page = self.browser.get(&format!("{}{path}", self.url)).await;
        (self.tokens, self.refused) = (BTreeSet::new(), 0);
        if is_hers(&page) {
            self.is_logged_in = true;
            self.counted(|counts| counts.logins += 1);
        } else {
            self.saw(&page);
        }
    }

    async fn log_out(&mut self) {
        let page = self.browser.post_form(&format!("{}/logout/lasting", self.url), &[]).await;
        if page.status().is_success() {
            self.is_logged_in = false;
            self.counted(|counts| counts.logouts += 1);
        } else {
            self.saw(&page);
            // It may have worked, before the answer was lost.
            let page = self.open("/").await;
            self.is_logged_in = page.body() != "out";
        }
    }

    /// A page that needs the session.
    async fn page(&mut self) -> bool {
        let page = self.open("/page").await;
        if is_hers(&page) {
            self.counted(|counts| counts.pages += 1);
            return true;
        }
        if page.location().is_some() {
            self.is_logged_in = false;
            self.counted(|counts| counts.sessions_lost += 1);
        } else {
            self.saw(&page);
        }
        false
    }

    /// A page that calls the API with her token.
    async fn call(&mut self) -> bool {
        let page = self.open("/api").await;
        self.called(page).await
    }

    /// Several tabs at once.
    async fn crowd(&mut self) {
        let tabs = (0..4).map(|_| {
            let (mut tab, url) = (self.browser.clone(), format!("{}/api", self.url));
            tab.follow_redirects(false);
            tokio::spawn(async move { tab.get(&url).await })
        });
        let mut pages = Vec::new();
        for tab in tabs.collect::<Vec<_>>() {
            pages.extend(tab.await);
        }
        // Nobody knows in which order they were answered: what went well was before, and a login asked for is one, however many ask.
        pages.sort_by_key(|page| if is_hers(page) { 0 } else { 1 + usize::from(page.location().is_some()) });
        for page in pages {
            let is_last = page.location().is_some();
            self.called(page).await;
            if is_last {
                break;
            }
        }
    }

    async fn called(&mut self, page: Page) -> bool {
        if is_hers(&page) {
            let token = page.headers().get("x-token").and_then(|token| token.to_str().ok()).unwrap_or_default();
            let is_new = self.tokens.insert(token.to_owned());
            let is_renewed = is_new && self.tokens.len() > 1;
            let in_vain = std::mem::take(&mut self.refused);
            self.counted(|counts| {
                counts.calls += 1;
                counts.refused_in_vain += in_vain;
                counts.renewals_seen += usize::from(is_renewed);
            });
            return true;
        }
        if page.location().is_none() {
            let seen = self.saw(&page);
            self.refused += usize::from(seen == REFUSED);
            return false;
        }
        // The login is asked for: is it the tokens, or all of it?
        for _ in 0..100 {
            let page = self.open("/page").await;
            if page.status().is_server_error() {
                self.saw(&page);
                tokio::time::sleep(Duration::from_millis(200)).await;
                continue;
            }
            let has_session = is_hers(&page);
            self.counted(|counts| {
                let lost = if has_session { &mut counts.grants_lost } else { &mut counts.sessions_lost };
                *lost += 1;
            });
            break;
        }
        // She does what the page asks for.
        self.is_logged_in = false;
        self.log_in_by("/api").await;
        false
    }

    async fn open(&mut self, path: &str) -> Page {
        self.browser.follow_redirects(false);
        let page = self.browser.get(&format!("{}{path}", self.url)).await;
        self.browser.follow_redirects(true);
        page
    }

    fn saw(&self, page: &Page) -> String {
        let code = page.body().split_once("<dt>Code</dt><dd>").and_then(|(_, rest)| rest.split('<').next());
        let what = code.unwrap_or(if page.body().contains("<center>nginx") { "of nginx" } else { "without a code" });
        let seen = format!("{} {what}", page.status().as_u16());
        self.counted(|counts| *counts.errors.entry(seen.clone()).or_default() += 1);
        seen
    }

    fn counted(&self, count: impl FnOnce(&mut Counts)) {
        count(&mut locked(&self.counts));
    }
}

fn is_hers(page: &Page) -> bool {
    page.status().is_success() && page.body() == Persona::ada().subject()
}
