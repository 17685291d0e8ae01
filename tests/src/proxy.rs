//! A way to a server that can be blocked: what was sent stays on the way until it is open again, as behind a firewall that
//! drops packets or in front of a server that hangs.

use std::io;
use std::net::SocketAddr;

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
        let accepting = tokio::spawn(accept(listener, target, is_open.clone()));
        Self { url, is_open, accepting }
    }

    /// Its address, without a slash at the end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// From now on nothing gets through, and nobody is told.
    pub fn hang(&self) {
        self.is_open.send_replace(false);
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

async fn accept(listener: TcpListener, target: SocketAddr, is_open: watch::Sender<bool>) {
    while let Ok((outer, _)) = listener.accept().await {
        let is_open = is_open.subscribe();
        tokio::spawn(async move {
            let Ok(inner) = TcpStream::connect(target).await else { return };
            let ((from_client, to_client), (from_server, to_server)) = (outer.into_split(), inner.into_split());
            let _ = tokio::join!(copy(from_client, to_server, is_open.clone()), copy(from_server, to_client, is_open));
        });
    }
}

async fn copy(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, mut is_open: watch::Receiver<bool>) -> io::Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let length = from.read(&mut buffer).await?;
        if is_open.wait_for(|is_open| *is_open).await.is_err() || length == 0 {
            return to.shutdown().await;
        }
        to.write_all(&buffer[..length]).await?;
    }
}
