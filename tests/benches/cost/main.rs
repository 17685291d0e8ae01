//! What a login costs, beside the least it can cost.
//!
//! ```text
//! cargo bench -p oauth-tests --bench cost
//! ```
//!
//! `cargo xtask instructions` counts instructions instead, which do not depend on how busy the machine is. Two other questions
//! have an answer each:
//!
//! ```text
//! cargo bench -p oauth-tests --bench cost -- stores      a page whose session is in Redis or PostgreSQL
//! cargo bench -p oauth-tests --bench cost -- refresh     a call of an API whose access token has ended
//! ```
//!
//! Everything runs in one process and one run: this crate's routes, and a hand-written axum application that does only the
//! unavoidable work (random values, a sealed cookie, one token request over a kept-alive connection, one signature check).
//! The provider has a thread of its own, whose time is not counted. Figures are CPU time of the application's thread, the
//! median of many short rounds. Both sides take turns within a round, and the ratio is the median of the rounds' ratios: a
//! machine that changes its speed meanwhile changes it for both.
#![allow(clippy::print_stdout, reason = "a benchmark prints")]
#![allow(missing_docs, reason = "not a library")]

mod browser;
mod counted;
mod floor;
mod ours;
mod provider;
mod refresh;
mod signing;
mod stores;
mod verification;

use axum::Router;
use axum::body::Body;
use http::header::{COOKIE, LOCATION, SET_COOKIE};
use http::{Request, Response, StatusCode};
use tower::ServiceExt as _;

const ROUNDS: usize = 60;
const LOGINS: usize = 50;

fn main() {
    // cargo has an argument of its own.
    match std::env::args().nth(1).as_deref() {
        Some("count") => return counted::count(),
        Some("refresh") => return refresh::compare(),
        Some("stores") => return stores::compare(),
        _ => {}
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let provider = provider::Provider::start(|| {});
    let ours = runtime.block_on(async { ours::app(&provider) });
    let floor = runtime.block_on(async { floor::app(&provider) });

    println!("CPU time of the application's thread, median of {ROUNDS} rounds of {LOGINS}, in µs\n");
    println!("{:<44}{:>9}{:>9}{:>8}", "", "ours", "floor", "ratio");
    // For a profiler: one side alone, as `COST_ONLY=ours`.
    match std::env::var("COST_ONLY").as_deref() {
        Ok("ours") => return assert_eq!(runtime.block_on(logins(&ours)), LOGINS),
        Ok("floor") => return assert_eq!(runtime.block_on(logins(&floor)), LOGINS),
        Ok("signing") => return signing::only(false),
        Ok("oauth1-request") => return signing::only(true),
        _ => {}
    }
    let redirect = compare(|app| runtime.block_on(redirects(app)), &ours, &floor);
    row("login redirect, metadata warm", redirect);
    let login = compare(|app| runtime.block_on(logins(app)), &ours, &floor);
    row("whole OpenID Connect login (RS256)", login);
    println!();
    println!("{:<44}{:>9}{:>9}{:>8}", "", "ours", "bare", "more");
    for (name, ours, bare) in verification::compare() {
        println!("{name:<44}{ours:>9.2}{bare:>9.2}{:>8.2}", ours - bare);
    }
    println!();
    println!("{:<44}{:>9}{:>16}{:>8}", "OAuth 1.0a, HMAC-SHA1 in the header", "ours", "oauth1-request", "ratio");
    for (name, Compared { ours, other, ratio }) in signing::compare() {
        println!("{name:<44}{ours:>9.2}{other:>16.2}{ratio:>8.3}");
    }
}

fn row(name: &str, Compared { ours, other, ratio }: Compared) {
    println!("{name:<44}{ours:>9.2}{other:>9.2}{ratio:>8.3}");
}

/// What both sides cost, and the median of their rounds' ratios.
struct Compared {
    ours: f64,
    other: f64,
    ratio: f64,
}

impl Compared {
    fn of(ours: &[f64], other: &[f64]) -> Self {
        let ratios = ours.iter().zip(other).map(|(ours, other)| ours / other).collect();
        Self { ours: median(ours.to_vec()), other: median(other.to_vec()), ratio: median(ratios) }
    }

    /// Of so many rounds, after one that is not counted.
    fn rounds(rounds: usize, mut ours: impl FnMut() -> f64, mut other: impl FnMut() -> f64) -> Self {
        ours();
        other();
        let rounds = (0..rounds).map(|_| (ours(), other()));
        let (ours, other): (Vec<_>, Vec<_>) = rounds.unzip();
        Self::of(&ours, &other)
    }
}

fn compare(run: impl Fn(&Router) -> usize, ours: &Router, floor: &Router) -> Compared {
    Compared::rounds(ROUNDS, || measure(|| run(ours)), || measure(|| run(floor)))
}

/// CPU microseconds for each of what `run` counts.
pub(crate) fn measure(run: impl FnOnce() -> usize) -> f64 {
    let before = cpu_nanoseconds();
    let count = run();
    (cpu_nanoseconds() - before) as f64 / count as f64 / 1000.0
}

pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Time this thread was running.
pub(crate) fn cpu_nanoseconds() -> u64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    u64::try_from(time.tv_sec).unwrap_or_default() * 1_000_000_000 + u64::try_from(time.tv_nsec).unwrap_or_default()
}

async fn redirects(app: &Router) -> usize {
    for _ in 0..LOGINS {
        let answer = get(app, "/login/bench", None).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    }
    LOGINS
}

async fn logins(app: &Router) -> usize {
    for _ in 0..LOGINS {
        log_in(app).await;
    }
    LOGINS
}

/// Start, then the provider's answer, then the session, whose cookie it gives: what one browser does.
async fn log_in(app: &Router) -> String {
    let started = get(app, "/login/bench", None).await;
    let location = started.headers()[LOCATION].to_str().expect("ASCII");
    let parameter = |name: &str| {
        let (_, rest) = location.split_once(name).expect("the parameter");
        rest.split('&').next().expect("a value").to_owned()
    };
    // The provider of this benchmark puts the code into the ID token as its nonce.
    let callback = format!("/auth/bench?code={}&state={}", parameter("&nonce="), parameter("&state="));
    let cookie = started.headers()[SET_COOKIE].to_str().expect("ASCII").split(';').next().expect("a pair").to_owned();
    let finished = get(app, &callback, Some(&cookie)).await;
    assert_eq!(finished.status(), StatusCode::SEE_OTHER, "{:?}", finished.headers());
    let mut cookies = finished.headers().get_all(SET_COOKIE).iter().filter_map(|line| line.to_str().ok());
    let session = cookies.find(|line| line.starts_with("session=")).expect("a session");
    session.split(';').next().expect("a pair").to_owned()
}

async fn get(app: &Router, path: &str, cookie: Option<&str>) -> Response<Body> {
    let mut request = Request::get(path).header("accept", "text/html").header("host", "localhost");
    if let Some(cookie) = cookie {
        request = request.header(COOKIE, cookie);
    }
    let Ok(answer) = app.clone().oneshot(request.body(Body::empty()).expect("a request")).await;
    answer
}
