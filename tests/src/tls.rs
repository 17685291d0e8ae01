//! TLS on loopback in front of a plain http port, so that `Secure` and `__Host-` cookies are tested as they live.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

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

/// A certificate with its key, issued by itself.
#[expect(missing_debug_implementations, reason = "a key is in it")]
pub struct Certificate {
    certified: rcgen::CertifiedKey<rcgen::KeyPair>,
}

impl Certificate {
    /// For these names, valid for years.
    ///
    /// # Panics
    ///
    /// If the machine cannot make keys.
    pub fn of(names: &[&str]) -> Self {
        Self::with(names, |_| {})
    }

    /// For these names, until 1999.
    ///
    /// # Panics
    ///
    /// If the machine cannot make keys.
    pub fn expired(names: &[&str]) -> Self {
        Self::with(names, |parameters| parameters.not_after = rcgen::date_time_ymd(1999, 12, 31))
    }

    fn with(names: &[&str], change: impl FnOnce(&mut rcgen::CertificateParams)) -> Self {
        let names = names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut parameters = rcgen::CertificateParams::new(names).expect("names");
        change(&mut parameters);
        let signing_key = rcgen::KeyPair::generate().expect("a key");
        let cert = parameters.self_signed(&signing_key).expect("a certificate");
        Self { certified: rcgen::CertifiedKey { cert, signing_key } }
    }

    /// The certificate alone.
    pub fn pem(&self) -> String {
        self.certified.cert.pem()
    }

    /// The certificate and its key, for who shows it.
    pub fn pem_with_key(&self) -> String {
        self.certified.cert.pem() + &self.certified.signing_key.serialize_pem()
    }
}

impl Terminator {
    /// Binds an ephemeral loopback port, with a certificate for it.
    ///
    /// # Panics
    ///
    /// If loopback has none.
    pub async fn bind() -> Self {
        Self::bind_with(&Certificate::of(&["localhost", "127.0.0.1"]), None).await
    }

    /// Binds an ephemeral loopback port, shows this certificate, and wants to be shown that of a client, if there is one.
    ///
    /// # Panics
    ///
    /// If loopback has no port.
    pub async fn bind_with(certificate: &Certificate, client: Option<&Certificate>) -> Self {
        let certified = &certificate.certified;
        let key = PrivatePkcs8KeyDer::from(certified.signing_key.serialize_der());
        let provider = Arc::new(tokio_rustls::rustls::crypto::aws_lc_rs::default_provider());
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()
            .expect("the provider knows the default TLS versions");
        let builder = match client {
            None => builder.with_no_client_auth(),
            Some(client) => {
                let mut roots = RootCertStore::empty();
                roots.add(client.certified.cert.der().clone()).expect("a certificate");
                let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build();
                builder.with_client_cert_verifier(verifier.expect("a root"))
            }
        };
        let config = builder
            .with_single_cert(vec![certified.cert.der().clone()], PrivateKeyDer::Pkcs8(key))
            .expect("key and certificate belong together");

        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let (target, targets) = watch::channel(None);
        let accepting = tokio::spawn(accept(listener, TlsAcceptor::from(Arc::new(config)), targets));
        Self { port, certificate_pem: certificate.pem(), target, accepting }
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
