//! TLS on loopback in front of a plain http port, so that `Secure` and `__Host-` cookies are tested as they live.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// How long a connection waits for [`Terminator::forward_to`].
const TARGET_DEADLINE: Duration = Duration::from_secs(10);

/// Listens for `https://localhost:PORT` with a certificate of its own and forwards the bytes inside.
///
/// The port is known before the target: a program often has to be told its https address at its start.
#[derive(Debug)]
pub struct Terminator {
    port: u16,
    certificate_pem: String,
    target: watch::Sender<Option<SocketAddr>>,
    accepting: JoinHandle<()>,
}

impl Terminator {
    /// Binds an ephemeral loopback port.
    ///
    /// # Panics
    ///
    /// If loopback has none.
    pub async fn bind() -> Self {
        let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
        let certified = rcgen::generate_simple_self_signed(names).expect("a certificate for localhost");
        let key = PrivatePkcs8KeyDer::from(certified.signing_key.serialize_der());
        let provider = tokio_rustls::rustls::crypto::aws_lc_rs::default_provider();
        let config = ServerConfig::builder_with_provider(Arc::new(provider))
            .with_safe_default_protocol_versions()
            .expect("the provider knows the default TLS versions")
            .with_no_client_auth()
            .with_single_cert(vec![certified.cert.der().clone()], PrivateKeyDer::Pkcs8(key))
            .expect("key and certificate belong together");

        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let (target, targets) = watch::channel(None);
        let accepting = tokio::spawn(accept(listener, TlsAcceptor::from(Arc::new(config)), targets));
        Self { port, certificate_pem: certified.cert.pem(), target, accepting }
    }

    /// Binds and forwards to `target`.
    pub async fn start(target: SocketAddr) -> Self {
        let terminator = Self::bind().await;
        terminator.forward_to(target);
        terminator
    }

    /// Forwards new connections to this address from now on.
    pub fn forward_to(&self, target: SocketAddr) {
        self.target.send_replace(Some(target));
    }

    /// `https://localhost:PORT`, without a slash at the end.
    pub fn url(&self) -> String {
        format!("https://localhost:{}", self.port)
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The certificate to trust.
    pub fn certificate_pem(&self) -> &str {
        &self.certificate_pem
    }
}

impl Drop for Terminator {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn accept(listener: TcpListener, acceptor: TlsAcceptor, targets: watch::Receiver<Option<SocketAddr>>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(forward(stream, acceptor.clone(), targets.clone()));
    }
}

/// Errors end the connection and nothing else: a client that refuses the certificate is a test's own business.
async fn forward(stream: TcpStream, acceptor: TlsAcceptor, mut targets: watch::Receiver<Option<SocketAddr>>) {
    let Ok(mut outer) = acceptor.accept(stream).await else { return };
    let target = tokio::time::timeout(TARGET_DEADLINE, targets.wait_for(Option::is_some)).await;
    let Some(target) = target.ok().and_then(Result::ok).and_then(|target| *target) else { return };
    let Ok(mut inner) = TcpStream::connect(target).await else { return };
    let _ = tokio::io::copy_bidirectional(&mut outer, &mut inner).await;
}
