//! What requests cost in instructions, for a profiler that counts them.
//!
//! `cargo xtask instructions` runs this under callgrind, which collects while [`server::counted`] runs and writes a part of its
//! output whenever [`server::end_of_row`] does. The names of the parts are printed, in their order. Nothing but the
//! application's thread is counted: it reads requests from real connections and answers them. Browser and provider have threads of their own.

mod server;

use std::net::SocketAddr;

use axum::Router;
use http::StatusCode;
use oauth_runtime::Environment;

use self::server::Server;
use crate::browser::Browser;
use crate::provider::Provider;
use crate::{floor, ours};

const WARM: usize = 60;
const COUNTED: usize = 400;
/// So many that where a session is found in memory is as it is on average.
const VISITORS: usize = 50;
/// Of a row that shows growth, which is no matter of one per cent.
const CONNECTIONS: usize = 100;
const MANY: usize = 200;

/// What one browser asks for, in a row.
struct Row {
    name: &'static str,
    visit: fn(&mut Browser, &Visitor),
}

const ROWS: [Row; 7] = [
    Row { name: "login", visit: |browser, _| drop(browser.log_in("bench")) },
    Row { name: "redirect", visit: |browser, _| drop(browser.start("bench")) },
    Row { name: "forged-callback", visit: forged_callback },
    Row { name: "page", visit: |browser, visitor| browser.expect("/page", Some(&visitor.session), StatusCode::OK) },
    Row { name: "stranger", visit: |browser, _| browser.expect("/page", None, StatusCode::SEE_OTHER) },
    Row { name: "oauth1-login", visit: |browser, _| drop(browser.log_in("legacy")) },
    Row { name: "api-call", visit: |browser, visitor| browser.expect("/api", Some(&visitor.session), StatusCode::OK) },
];

/// Who has logged in, and begun to once more.
struct Visitor {
    session: String,
    in_flight: String,
    /// How the application answers a callback that is nobody's: ours leads to an address without code and state.
    forged: StatusCode,
}

/// A state of somebody else's, as long as one of the application's own.
const FORGED: &str = "/auth/bench?code=forged-forged-forged-forged&state=forgedforgedforgedforgedforgedforgedforgedf";

fn forged_callback(browser: &mut Browser, visitor: &Visitor) {
    browser.expect(FORGED, Some(&visitor.in_flight), visitor.forged);
}

pub(crate) fn count() {
    let provider = Provider::start(server::await_idle);
    let apps = [("ours", ours::app as fn(&Provider) -> Router), ("floor", floor::app)];
    for (side, app) in apps {
        rows(side, &Server::start(app(&provider)));
    }
    let forms = [("serve", served as fn(&Provider, usize) -> Server), ("guide", in_the_form_of_the_guide)];
    for (form, start) in forms.into_iter().filter(|(form, _)| is_wanted(form)) {
        for providers in [1, MANY] {
            let server = start(&provider, providers);
            let log_in = || drop(Browser::visit(server.address, server::await_idle).log_in("bench"));
            server.measure(&format!("{form}-{providers}"), CONNECTIONS / 10, CONNECTIONS, log_in);
        }
    }
}

/// For a profiler: a few rows alone, as `COST_ONLY=login,redirect`.
fn is_wanted(row: &str) -> bool {
    std::env::var("COST_ONLY").map_or(true, |only| only.split(',').any(|name| name == row))
}

fn rows(side: &str, server: &Server) {
    let mut browser = Browser::visit(server.address, server::await_idle);
    let forged = if side == "ours" { StatusCode::SEE_OTHER } else { StatusCode::BAD_REQUEST };
    let mut visitor = || Visitor { session: browser.log_in("bench"), in_flight: browser.start("bench").cookie, forged };
    let visitors: Vec<Visitor> = server.uncounted(|| (0..VISITORS).map(|_| visitor()).collect());
    let mut next = visitors.iter().cycle();
    for Row { name, visit } in ROWS.iter().filter(|row| is_wanted(row.name)) {
        server.measure(&format!("{name}-{side}"), WARM, COUNTED, || {
            visit(&mut browser, next.next().expect("a circle"));
        });
    }
}

/// An application under `oauth_runtime::serve`.
fn served(provider: &Provider, providers: usize) -> Server {
    let address = free_address();
    let environment = Environment::default().with("PORT", address.port().to_string());
    let app = ours::with_providers(provider, providers, environment);
    Server::run(address, async { oauth_runtime::serve(app).await.expect("served") })
}

/// An application that listens by itself.
fn in_the_form_of_the_guide(provider: &Provider, providers: usize) -> Server {
    Server::start(ours::with_providers(provider, providers, Environment::default()))
}

fn free_address() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port")
}
