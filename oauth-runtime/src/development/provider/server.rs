use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use axum::serve::ListenerExt as _;
use futures_util::future::{self, Either};
use tokio::sync::oneshot;

use super::state::{Shared, State};
use super::{ClientRegistration, Persona, edge};
use crate::clock::Clock;

/// Where it is inside a process: accounts are keyed by their issuer, so that it is the same in every test. No program listens
/// below `localhost` for anybody else (RFC 6761 §6.3).
const IN_PROCESS: &str = "http://development.localhost";

/// How long requests in flight may take when the server stops.
const FAREWELL: Duration = Duration::from_millis(200);

/// An OpenID Connect, OAuth 2.0 and OAuth 1.0a server inside the process. **Not for production.**
///
/// It listens on a free port of 127.0.0.1 on a thread of its own and stops when dropped. Every name makes a tenant
/// with its own issuer, see [`issuer`](Self::issuer); what is scripted holds for all tenants unless said otherwise.
#[derive(Debug)]
pub struct DevelopmentProvider {
    pub(super) shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// Sets up a [`DevelopmentProvider`].
#[derive(Debug, Default)]
pub struct DevelopmentProviderBuilder {
    state: State,
    port: u16,
    allow_release_build: bool,
    has_control: bool,
}

impl DevelopmentProvider {
    /// Starts a provider with Ada, Grace and Alan, who log in on a page, and the client `development` with the secret
    /// `development-secret`.
    ///
    /// # Errors
    ///
    /// If no port can be bound or no thread started, and always in a build without debug assertions.
    pub fn start() -> io::Result<Self> {
        Self::builder().start()
    }

    /// A provider with other settings.
    #[must_use]
    pub fn builder() -> DevelopmentProviderBuilder {
        DevelopmentProviderBuilder::default()
    }

    /// Scheme, host and port, as in `http://127.0.0.1:49152`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.shared.origin
    }

    /// Answers a request inside the process for another host, if a test said how.
    pub(crate) async fn answer_elsewhere(&self, address: &str, request: Request) -> Option<Response> {
        edge::serve_elsewhere(&self.shared, address, request).await
    }

    /// Answers a request inside the process.
    pub(crate) fn answer(&self, request: Request) -> impl Future<Output = Response> + Send + use<> {
        edge::serve(axum::extract::State(Arc::clone(&self.shared)), request)
    }
}

impl DevelopmentProviderBuilder {
    /// Listens on this port. Default any free one.
    #[must_use]
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Knows this client; the client `development` is then known no longer, unless it is registered too.
    #[must_use]
    pub fn client(mut self, client: ClientRegistration) -> Self {
        self.state.clients.push(client);
        self
    }

    /// Also offers this persona.
    #[must_use]
    pub fn persona(mut self, persona: Persona) -> Self {
        self.state.personas.push(persona);
        self
    }

    /// Logs this persona in without a page; see [`DevelopmentProvider::log_in_as`].
    #[must_use]
    pub fn auto_login(mut self, persona: Persona) -> Self {
        self.state.auto_login = Some(persona);
        self
    }

    /// Grants only these scopes, of those asked for, when nobody is shown a page.
    #[must_use]
    pub fn grant_only(mut self, scopes: &[&str]) -> Self {
        self.state.grant_only = Some(scopes.iter().map(|&scope| scope.to_owned()).collect());
        self
    }

    /// Keeps the claims that scopes open out of the ID token, so that only userinfo tells them. Default in both.
    #[must_use]
    pub fn claims_in_user_info_only(mut self) -> Self {
        self.state.claims_in_id_token = false;
        self
    }

    /// Starts in a build without debug assertions too, for benchmarks. Anybody who reaches the port can log in as
    /// anybody.
    #[must_use]
    pub fn dangerous_allow_release_build(mut self) -> Self {
        self.allow_release_build = true;
        self
    }

    /// The provider inside this process alone: it listens nowhere, and no thread is started. It is reached by
    /// [`TestApp`](crate::testing::TestApp) and by [`DevelopmentProvider::http_client`].
    ///
    /// # Errors
    ///
    /// In a build without debug assertions, as [`start`](Self::start).
    pub fn in_process(self) -> io::Result<DevelopmentProvider> {
        refuse_production(cfg!(debug_assertions), self.allow_release_build)?;
        let shared = Arc::new(Shared::in_process(IN_PROCESS.to_owned(), self.state));
        Ok(DevelopmentProvider { shared, stop: None, thread: None })
    }

    /// Tests say by HTTP who logs in and what goes wrong, at [`/control`](crate::guide::testing). Default: nobody does.
    ///
    /// Whoever reaches the port says it too; pages of other sites do not.
    #[must_use]
    pub fn control(mut self) -> Self {
        self.has_control = true;
        self
    }

    /// Tells the time by this clock. Default: the machine's.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.state.clock = clock;
        self
    }

    /// Starts the provider.
    ///
    /// # Errors
    ///
    /// If the port cannot be bound or no thread started, and in a build without debug assertions unless
    /// [`dangerous_allow_release_build`](Self::dangerous_allow_release_build) was called.
    pub fn start(self) -> io::Result<DevelopmentProvider> {
        refuse_production(cfg!(debug_assertions), self.allow_release_build)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, self.port))?;
        listener.set_nonblocking(true)?;
        let origin = format!("http://{}", listener.local_addr()?);
        let shared = Arc::new(Shared::new(origin, self.state).with_control(self.has_control));
        let (stop, stopped) = oneshot::channel();
        let app = Router::new().fallback(edge::serve).with_state(Arc::clone(&shared));
        // The runtime is made and dropped on its own thread: the caller may be inside another one.
        let (report, started) = mpsc::channel();
        let thread = thread::Builder::new().name("development-provider".to_owned()).spawn(move || {
            let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
                Ok(runtime) => runtime,
                Err(error) => {
                    let _ = report.send(Err(error));
                    return;
                }
            };
            let _ = report.send(Ok(()));
            if let Err(error) = runtime.block_on(run(listener, app, stopped)) {
                tracing::error!(%error, "the development provider stopped");
            }
            runtime.shutdown_background();
        })?;
        started.recv().map_err(io::Error::other)??;
        Ok(DevelopmentProvider { shared, stop: Some(stop), thread: Some(thread) })
    }
}

/// The first barrier against production use.
fn refuse_production(debug_assertions: bool, allowed: bool) -> io::Result<()> {
    if debug_assertions || allowed {
        return Ok(());
    }
    Err(io::Error::new(
        io::ErrorKind::PermissionDenied,
        "the development provider does not start in a release build: it logs anybody in as anybody",
    ))
}

async fn run(listener: TcpListener, app: Router, stopped: oneshot::Receiver<()>) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|stream| {
        // Small answers should not wait for an acknowledgement; without it they are only slower.
        let _ = stream.set_nodelay(true);
    });
    let (leave, left) = oneshot::channel();
    let server = axum::serve(listener, app).with_graceful_shutdown(async move {
        // An error means that the handle is gone, which is the same wish.
        let _ = stopped.await;
        let _ = leave.send(());
    });
    let farewell = async move {
        let _ = left.await;
        // Answers that never come, a fault among others, must not keep the thread.
        tokio::time::sleep(FAREWELL).await;
    };
    match future::select(Box::pin(server.into_future()), Box::pin(farewell)).await {
        Either::Left((result, _)) => result,
        Either::Right(((), _)) => Ok(()),
    }
}

impl Drop for DevelopmentProvider {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_build_refuses_to_start_unless_the_danger_is_named() {
        assert!(refuse_production(false, false).is_err());
        assert!(refuse_production(false, true).is_ok());
        assert!(refuse_production(true, false).is_ok());
    }
}
