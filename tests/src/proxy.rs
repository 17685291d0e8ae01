//! A way to a server that can be blocked: what was sent stays on the way until it is open again, as behind a firewall that
//! drops packets or in front of a server that hangs. It can be slow, too.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Listens on a loopback port of its own and forwards bytes both ways, until it is dropped.
#[derive(Debug)]
pub struct Proxy {
    url: String,
    is_open: watch::Sender<bool>,
    delay: watch::Sender<Duration>,
    accepting: JoinHandle<()>,
}

impl Proxy {
    /// Forwards to `target`.
    ///
    /// # Panics
    ///
    /// If loopback has no free port.
    pub async fn start(target: SocketAddr) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
        let url = format!("http://{}", listener.local_addr().expect("a bound socket has an address"));
        let is_open = watch::Sender::new(true);
        let delay = watch::Sender::new(Duration::ZERO);
        let accepting = tokio::spawn(accept(listener, target, is_open.clone(), delay.clone()));
        Self { url, is_open, delay, accepting }
    }

    /// Its address, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// From now on nothing gets through, and nobody is told.
    pub fn hang(&self) {
        self.is_open.send_replace(false);
    }

    /// From now on whatever is sent is on the way for so long.
    pub fn slow_down(&self, delay: Duration) {
        self.delay.send_replace(delay);
    }

    /// What waits, and all that follows, gets through.
    pub fn resume(&self) {
        self.is_open.send_replace(true);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn accept(
    listener: TcpListener,
    target: SocketAddr,
    is_open: watch::Sender<bool>,
    delay: watch::Sender<Duration>,
) {
    while let Ok((outer, _)) = listener.accept().await {
        let (is_open, delay) = (is_open.subscribe(), delay.subscribe());
        tokio::spawn(async move {
            let Ok(inner) = TcpStream::connect(target).await else { return };
            let ((from_client, to_client), (from_server, to_server)) = (outer.into_split(), inner.into_split());
            let there = copy(from_client, to_server, is_open.clone(), delay.clone());
            let _ = tokio::join!(there, copy(from_server, to_client, is_open, delay));
        });
    }
}

async fn copy(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    mut is_open: watch::Receiver<bool>,
    delay: watch::Receiver<Duration>,
) -> io::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let length = from.read(&mut buffer).await?;
        let delay = *delay.borrow();
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        if is_open.wait_for(|is_open| *is_open).await.is_err() || length == 0 {
            return to.shutdown().await;
        }
        to.write_all(&buffer[..length]).await?;
    }
}
