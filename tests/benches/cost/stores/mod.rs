//! What a page costs whose session is in a store, beside a hand-written handler that asks the same server for one value.
//!
//! Both sides reach the server through the same library with the same settings, and answer browsers over real connections.
//! They take turns within a round, and the ratio is the median of the rounds' ratios. Figures are CPU time, user and system, of
//! the thread on which an application does everything; server and browser are not counted.

mod application;
mod floor;

use oauth_runtime::records::Records;
use oauth_runtime::stores::{PostgresStore, RedisStore};
use oauth_tests::peer::{PostgresServer, RedisServer};
use oauth_tests::skip;

use self::application::Application;
use self::floor::Place;
use crate::browser::Browser;
use crate::provider::Provider;
use crate::{Compared, ours, row};

const ROUNDS: usize = 60;
const PAGES: usize = 240;
/// How many requests are under way. What wakes an application up is shared by them.
const AT_ONCE: [usize; 2] = [1, 16];
const VISITORS: usize = 48;

pub(crate) fn compare() {
    println!("CPU time of a page, user and system, median of {ROUNDS} rounds of {PAGES}, in µs\n");
    println!("{:<44}{:>9}{:>9}{:>8}", "session in", "ours", "floor", "ratio");
    let provider = Provider::start(|| {});
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    if let Some(server) = skip::unless(runtime.block_on(RedisServer::start())) {
        let url = server.url();
        let floor = Application::start(async move { floor::app(Place::redis(&url).await, VISITORS).await });
        let url = server.url();
        let store = async move { RedisStore::connect(&url).await.expect("a store") };
        side_by_side("Redis", &application(&provider, store), &floor);
    }
    if let Some(server) = skip::unless(runtime.block_on(PostgresServer::start())) {
        let [url, url_of_floor] = [(); 2].map(|()| server.url(&server.database()));
        let floor = async move { floor::app(Place::postgres(&url_of_floor).await, VISITORS).await };
        let floor = Application::start(floor);
        let store = async move { PostgresStore::connect(&url).await.expect("a store") };
        side_by_side("PostgreSQL", &application(&provider, store), &floor);
    }
}

fn application<S: Records>(provider: &Provider, store: impl Future<Output = S> + Send + 'static) -> Application {
    let routes = ours::with_page(provider);
    Application::start(async move { ours::in_store(routes, store.await) })
}

fn side_by_side(name: &str, ours: &Application, floor: &Application) {
    let mut browser = Browser::visit(ours.address, || {});
    let logged_in =
        [(0..VISITORS).map(|_| browser.log_in("bench")).collect(), (0..VISITORS).map(floor::cookie).collect()];
    for at_once in AT_ONCE {
        let [mut of_ours, mut of_floor] = [ours, floor].map(|app| Browsers::visit(app, at_once));
        let [to_ours, to_floor]: &[Vec<String>; 2] = &logged_in;
        let compared = Compared::rounds(ROUNDS, || of_ours.pages(to_ours), || of_floor.pages(to_floor));
        row(&format!("{name}, {at_once} at once"), compared);
    }
}

/// Each has a connection of its own.
struct Browsers<'a> {
    application: &'a Application,
    browsers: Vec<Browser>,
}

impl<'a> Browsers<'a> {
    fn visit(application: &'a Application, number: usize) -> Self {
        Self { application, browsers: (0..number).map(|_| Browser::visit(application.address, || {})).collect() }
    }

    /// CPU microseconds for each page.
    fn pages(&mut self, visitors: &[String]) -> f64 {
        let before = self.application.cpu();
        let mut visitor = visitors.iter().cycle();
        for _ in 0..PAGES / self.browsers.len() {
            for browser in &mut self.browsers {
                browser.ask("/page", visitor.next().map(String::as_str));
            }
            self.browsers.iter_mut().for_each(|browser| browser.expect_body("248289761001"));
        }
        (self.application.cpu() - before) as f64 / PAGES as f64 / 1000.0
    }
}
