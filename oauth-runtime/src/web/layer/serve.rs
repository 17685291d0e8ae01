//! `serve(app)`: checks, announces and runs an application.

use std::future::IntoFuture as _;
use std::io::{ErrorKind, Write as _};
use std::net::SocketAddr;
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

use crate::error::{ConfigReport, Error, Finding, Result};
use crate::web::layer::app::{App, DEFAULT_PORT, Question};
use crate::web::page::rejection::layer_missing;
use crate::web::providers::mount::Mount;

/// Runs an application: checks its configuration, says where it is and what to register, serves until it is stopped.
///
/// `HOST` and `PORT` say where to listen; default `127.0.0.1`, and the port of a base URL with `http`, which is on a loopback host,
/// otherwise 3000: behind `https` stands a proxy with a port of its own. For anything else (TLS, several listeners) use
/// `axum::serve` with `app.into_make_service()`, ask [`OAuthLayer::check`](crate::web::OAuthLayer::check) first and
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
    let shared = application_of(&app).await.ok_or_else(|| Error::from(layer_missing()))?;
    shared.say_at_start();
    let report = judged(&app, &shared).await;
    if !report.is_empty() {
        return Err(report.into());
    }
    let environment = &shared.environment;
    let host = environment.get("HOST").unwrap_or_else(|| DEFAULT_HOST.to_owned());
    let port = environment.port()?.or(shared.base_url.loopback_port()).unwrap_or(DEFAULT_PORT);
    let failed = |error: std::io::Error| {
        let what = format!("cannot listen on {host}:{port}: {error}");
        let (remedy, setting) = match error.kind() {
            ErrorKind::AddrInUse => ("stop what uses the port, or set another `PORT`", "PORT"),
            ErrorKind::PermissionDenied => {
                ("set a `PORT` above 1023, or allow this process to use the one below", "PORT")
            }
            _ => (
                "correct `HOST`: an address of this machine, such as `127.0.0.1`, or `0.0.0.0` for all of them",
                "HOST",
            ),
        };
        Error::from(Finding::new("listen_failed", what, remedy).of_setting(setting))
    };
    let listener = TcpListener::bind((&*host, port)).await.map_err(failed)?;
    announce(&shared, listener.local_addr().map_err(failed)?);
    // Not the router itself: axum would copy all its routes for each connection.
    let serving = axum::serve(listener, app.into_make_service());
    let serving = pin!(serving.with_graceful_shutdown(told_to_stop()).into_future());
    match select(serving, pin!(out_of_patience())).await {
        Either::Left((served, _)) => served.map_err(failed)?,
        Either::Right(_) => tracing::warn!(target: "oauth_runtime::config", "requests were still running at the end"),
    }
    shared.finish_background().await;
    Ok(())
}

/// What a router is under its layer, if it has one.
pub(crate) async fn application_of(app: &Router) -> Option<Arc<App>> {
    ask(app, START_UP).await.0
}

/// Everything that is wrong with an application, the places of its routes among it.
pub(crate) async fn judged(app: &Router, shared: &App) -> ConfigReport {
    let mut report = shared.report();
    for provider in shared.providers().all() {
        if !provider.mount.is_aside && !answers_at(app, &provider.mount, provider.mount.start()).await {
            report.push(provider.mount.nested());
        }
    }
    report
}

/// Where to listen without `HOST`.
pub(crate) const DEFAULT_HOST: &str = "127.0.0.1";

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
    question.extensions_mut().insert(Question::Application);
    let Ok(answer) = app.clone().oneshot(question).await;
    (answer.extensions().get().cloned(), answer.extensions().get().cloned())
}

/// Whether the route of this path is one of the provider's. `Router::nest` moves routes without telling them.
async fn answers_at(app: &Router, mount: &Arc<Mount>, path: &str) -> bool {
    let mounts = ask(app, path).await.1;
    mounts.is_some_and(|mounts| mounts.iter().any(|here| Arc::ptr_eq(here, mount)))
}

fn announce(app: &App, listening: SocketAddr) {
    // Nobody listening is no reason not to serve.
    let _ = writeln!(std::io::stdout(), "{}", announcement(app, listening));
}

fn announcement(app: &App, listening: SocketAddr) -> String {
    use std::fmt::Write as _;

    let mut text = format!("Open {}\n", app.base_url.origin());
    let is_elsewhere = app.base_url.loopback_port() != Some(listening.port());
    let _ = writeln!(text, "Listening on {listening}{}", if is_elsewhere { ", for what leads there" } else { "" });
    let at = app.development.origin().map(|origin| format!(", at {origin}")).unwrap_or_default();
    for provider in app.providers().all() {
        let name = &*provider.mount.display_name;
        let protocol = provider.mount.description.protocol.as_str();
        let beside = if provider.mount.logs_in { "" } else { ", for accounts beside the login" };
        let protocol = format_args!("{protocol}{beside}");
        let uri = provider.relying_party.as_ref().map_or("", |party| party.redirect_uri());
        let _ = if provider.development && provider.mount.is_elsewhere() {
            write!(
                text,
                "\n  {name} ({protocol}) runs on the development provider inside this process{at}: not for production\n    \
                 for the real one give the instance its `.credentials(…)`\n    and register the redirect URI {uri}\n",
            )
        } else if provider.development {
            let names = provider.mount.description.client.environment;
            write!(
                text,
                "\n  {name} ({protocol}) runs on the development provider inside this process{at}: not for production\n    \
                 for the real one set {} and {}\n    and register the redirect URI {uri}\n",
                names.client_id, names.client_secret
            )
        } else {
            write!(text, "\n  {name} ({protocol})\n    redirect URI {uri}\n")
        };
        if let Some(internal) = provider.relying_party.as_ref().and_then(|party| party.internal_origin()) {
            let _ = writeln!(text, "    asked by way of {internal}");
        }
        if provider.mount.logout_at_provider {
            let _ = writeln!(text, "    post-logout redirect URI {}", app.base_url.join(&provider.mount.after_logout));
        }
    }
    if let Some(port) = app.development.port_is_taken() {
        let _ = write!(
            text,
            "\n  note: port {port} of the development provider is taken: its issuers are others at the next start\n    \
             help: stop what uses the port, or set `OAUTH_DEVELOPMENT_PORT` to one that is free\n"
        );
    }
    // Whoever reads a log has read them there.
    if !tracing::enabled!(target: "oauth_runtime::config", tracing::Level::WARN) {
        for notice in app.notices.iter().chain(app.say_at_start()) {
            let _ =
                write!(text, "\n  note: {} [{}]\n    help: {}\n", notice.sentence(), notice.code(), notice.remedy());
        }
    }
    text
}

#[cfg(test)]
pub(super) mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpStream;
    use tower_layer::Layer;

    use super::*;
    use crate::declaration::description::{EnvironmentNames, ProviderDescription};
    use crate::declaration::provider::{Identifies, OAuthProvider};
    use crate::declaration::settings::Settings;
    use crate::setup::environment::Environment;
    use crate::web::layer::builder::OAuthLayer;
    use crate::web::routes::router::Routes;

    struct Corp;

    impl OAuthProvider for Corp {
        const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("corp", "Corp")
            .issuer("https://login.example.com")
            .environment(EnvironmentNames::new("CORP_CLIENT_ID", "CORP_CLIENT_SECRET"));

        fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
            Some(Self)
        }
    }

    impl Identifies for Corp {}

    /// The routes of that many providers.
    pub(in crate::web::layer) fn providers(count: usize) -> Router {
        (0..count).fold(Router::new(), |all, n| all.merge(Routes::<Corp>::from_env().name(format!("corp-{n}"))))
    }

    /// Counts how often axum applies it to a route.
    #[derive(Clone, Default)]
    struct Counting(Arc<AtomicUsize>);

    impl<S> Layer<S> for Counting {
        type Service = S;

        fn layer(&self, inner: S) -> S {
            self.0.fetch_add(1, Ordering::Relaxed);
            inner
        }
    }

    async fn get_once(port: u16) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok(answer)
    }

    #[tokio::test]
    async fn what_is_to_be_registered_is_said_and_where_it_listens_if_that_is_elsewhere() {
        let announced = async |base_url: &str, listening: &str| {
            let settings = [("CORP_CLIENT_ID", "id"), ("CORP_CLIENT_SECRET", "secret")];
            let layer = OAuthLayer::builder().environment(Environment::from_iter(settings)).base_url(base_url);
            let routes: Router =
                Router::new().merge(Routes::<Corp>::from_env().after_logout("/bye").logout_at_provider());
            let app = ask(&routes.layer(layer.build().expect("a layer")), START_UP).await.0.expect("a layer");
            announcement(&app, listening.parse().expect("an address"))
        };
        let text = announced("http://localhost:3000", "127.0.0.1:3000").await;
        assert!(text.contains("redirect URI http://localhost:3000/auth/corp\n"), "{text}");
        assert!(text.contains("post-logout redirect URI http://localhost:3000/bye\n"), "{text}");
        assert!(text.contains("Listening on 127.0.0.1:3000\n"), "{text}");
        for (base_url, listening) in
            [("https://app.example", "0.0.0.0:3000"), ("http://localhost:8080", "127.0.0.1:3000")]
        {
            let text = announced(base_url, listening).await;
            assert!(text.contains(&format!("Open {base_url}\nListening on {listening}")), "{text}");
        }
    }

    #[tokio::test]
    async fn a_connection_costs_the_same_however_many_providers_there_are() {
        let port = TcpListener::bind(("127.0.0.1", 0)).await.and_then(|free| free.local_addr()).expect("a port").port();
        let settings = [("CORP_CLIENT_ID", "id"), ("CORP_CLIENT_SECRET", "secret")].map(|(n, v)| (n, v.to_owned()));
        let environment = Environment::from_iter(settings).with("PORT", port.to_string());
        let layer = OAuthLayer::builder().environment(environment).build().expect("a layer");
        let applied = Counting::default();
        let app = providers(3).route("/", get(|| async { "hello" })).layer(layer).layer(applied.clone());
        let serving = tokio::spawn(serve(app));
        while get_once(port).await.is_err() {
            assert!(!serving.is_finished(), "{:?}", serving.await);
            tokio::task::yield_now().await;
        }
        let before = applied.0.load(Ordering::Relaxed);
        for _ in 0..3 {
            assert!(get_once(port).await.expect("an answer").ends_with("hello"));
        }
        assert_eq!(applied.0.load(Ordering::Relaxed) - before, 0, "layers are applied again");
        serving.abort();
    }
}
