//! `serve(app)`: checks, announces and runs an application.

use std::future::IntoFuture as _;
use std::io::Write as _;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use futures_util::future::{Either, select};
use tokio::net::TcpListener;
use tokio::signal::ctrl_c;
use tower::ServiceExt as _;

use crate::error::{Error, Problem, Result};
use crate::web::layer::app::{App, DEFAULT_PORT, StartUpQuestion};
use crate::web::providers::mount::Mount;

/// Runs an application: checks its configuration, says where it is and what to register, serves until it is stopped.
///
/// `HOST` and `PORT` say where to listen; default `127.0.0.1` and 3000. For anything else (TLS, several listeners) use
/// `axum::serve`, ask [`OAuthLayer::check`](crate::web::OAuthLayer::check) first and
/// [`OAuthLayer::shutdown`](crate::web::OAuthLayer::shutdown) at the end.
///
/// At Ctrl-C or `SIGTERM` it takes no more requests, answers for up to ten seconds those that it has, and waits for work
/// that goes on without them, such as the refresh of a token. A second signal ends it at once.
///
/// # Errors
///
/// [`ErrorKind::Config`](crate::ErrorKind::Config) with every problem of the application and its providers at once: missing
/// settings, unusable values, a missing [`OAuthLayer`](crate::web::OAuthLayer), an address in use.
pub async fn serve(app: Router) -> Result<()> {
    let shared = ask(&app, START_UP).await.0.ok_or_else(layer_missing)?;
    let mut report = shared.report();
    for provider in shared.providers().iter() {
        if !answers_at(&app, &provider.mount, &provider.mount.paths.login).await {
            report.push(provider.mount.nested());
        }
    }
    if !report.is_empty() {
        return Err(report.into());
    }
    let environment = &shared.environment;
    let host = environment.get("HOST").unwrap_or("127.0.0.1");
    let port = environment.port()?.unwrap_or(DEFAULT_PORT);
    let failed = |error: std::io::Error| {
        let what = format!("cannot listen on {host}:{port}: {}", error.kind());
        Error::from(Problem::new("listen_failed", what, "stop what uses the port, or set another `PORT`"))
    };
    let listener = TcpListener::bind((host, port)).await.map_err(failed)?;
    announce(&shared);
    let serving = pin!(axum::serve(listener, app).with_graceful_shutdown(told_to_stop()).into_future());
    match select(serving, pin!(out_of_patience())).await {
        Either::Left((served, _)) => served.map_err(failed)?,
        Either::Right(_) => tracing::warn!(target: "oauth_runtime::config", "requests were still running at the end"),
    }
    shared.finish_background().await;
    Ok(())
}

/// Longest wait for requests that are being answered when the process is told to stop.
const DRAIN: Duration = Duration::from_secs(10);

async fn out_of_patience() {
    told_to_stop().await;
    select(pin!(tokio::time::sleep(DRAIN)), pin!(told_to_stop())).await;
}

#[cfg(unix)]
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};

    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            select(pin!(terminate.recv()), pin!(interrupted())).await;
        }
        Err(_) => interrupted().await,
    }
}

#[cfg(not(unix))]
async fn told_to_stop() {
    interrupted().await;
}

async fn interrupted() {
    if ctrl_c().await.is_err() {
        // Nobody can tell; that is no order to stop.
        std::future::pending::<()>().await;
    }
}

/// A path of no application.
const START_UP: &str = "/.oauth-runtime/start-up";

/// Sends a request through the application that only its layer answers: with what all share, and with the providers behind
/// the route of this path.
async fn ask(app: &Router, path: &str) -> (Option<Arc<App>>, Option<Arc<[Arc<Mount>]>>) {
    let mut question = Request::new(Body::empty());
    let Ok(path) = path.parse::<http::Uri>() else { return (None, None) };
    *question.uri_mut() = path;
    question.extensions_mut().insert(StartUpQuestion);
    let Ok(answer) = app.clone().oneshot(question).await;
    (answer.extensions().get().cloned(), answer.extensions().get().cloned())
}

/// Whether the route of this path is one of the provider's. `Router::nest` moves routes without telling them.
async fn answers_at(app: &Router, mount: &Arc<Mount>, path: &str) -> bool {
    let mounts = ask(app, path).await.1;
    mounts.is_some_and(|mounts| mounts.iter().any(|here| Arc::ptr_eq(here, mount)))
}

fn layer_missing() -> Error {
    Problem::new(
        "layer_missing",
        "the application has no `OAuthLayer`",
        "put `.layer(OAuthLayer::from_env()?)` last, after every `.route(…)` and `.merge(…)`",
    )
    .into()
}

fn announce(app: &App) {
    // Nobody listening is no reason not to serve.
    let _ = writeln!(std::io::stdout(), "{}", announcement(app));
}

fn announcement(app: &App) -> String {
    use std::fmt::Write as _;

    let mut text = format!("Open {}\n", app.base_url.origin());
    for provider in app.providers().iter() {
        let name = &*provider.mount.display_name;
        let protocol = provider.protocol().as_str();
        let uri = provider.relying_party.as_ref().map_or("", |party| party.redirect_uri());
        let _ = if provider.development {
            let names = provider.mount.description.client.environment;
            write!(
                text,
                "\n  {name} ({protocol}) runs on the development provider inside this process: not for production\n    \
                 for the real one set {} and {}\n    and register the redirect URI {uri}\n",
                names.client_id, names.client_secret
            )
        } else {
            write!(text, "\n  {name} ({protocol})\n    redirect URI {uri}\n")
        };
    }
    text
}
