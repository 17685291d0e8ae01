use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A server that answers badly in ways that no HTTP library would, and keeps what it was sent.
#[derive(Debug)]
pub(super) struct Server {
    pub(super) port: u16,
    seen: Arc<Mutex<Seen>>,
    accepting: JoinHandle<()>,
}

#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) requests: Vec<Received>,
    /// Requests whose connection the client closed before there was a response.
    pub(super) given_up: usize,
    /// Bytes that a client took of a body without end.
    pub(super) taken: usize,
}

/// A request as it stood on the wire.
#[derive(Clone, Debug)]
pub(super) struct Received {
    pub(super) method: String,
    pub(super) target: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

impl Server {
    pub(super) async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let seen = Arc::<Mutex<Seen>>::default();
        let accepting = tokio::spawn(accept(listener, Arc::clone(&seen)));
        Ok(Self { port, seen, accepting })
    }

    pub(super) fn seen(&self) -> MutexGuard<'_, Seen> {
        lock(&self.seen)
    }

    /// What came to this path.
    pub(super) fn requests(&self, target: &str) -> Vec<Received> {
        self.seen().requests.iter().filter(|request| request.target == target).cloned().collect()
    }
}

impl Received {
    pub(super) fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(known, _)| known == name).map(|(_, value)| &**value)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, seen: Arc<Mutex<Seen>>) {
    while let Ok((stream, _)) = listener.accept().await {
        // An error ends the connection: the client's side of it is what is tested.
        tokio::spawn(serve(stream, Arc::clone(&seen)));
    }
}

async fn serve(mut stream: TcpStream, seen: Arc<Mutex<Seen>>) -> io::Result<()> {
    while let Some(request) = receive(&mut stream).await? {
        let target = request.target.clone();
        lock(&seen).requests.push(request);
        if !respond(&mut stream, &target, &seen).await? {
            return Ok(());
        }
    }
    Ok(())
}

/// Whether another request may follow.
async fn respond(stream: &mut TcpStream, target: &str, seen: &Mutex<Seen>) -> io::Result<bool> {
    const END: &str = "content-length: 2\r\n\r\nok";
    let text = match target {
        "/redirect" => format!("HTTP/1.1 307 Temporary Redirect\r\nlocation: /elsewhere\r\n{END}"),
        "/cookie" => format!("HTTP/1.1 200 OK\r\nset-cookie: contract=1; Path=/\r\n{END}"),
        "/failure" => format!("HTTP/1.1 503 Service Unavailable\r\n{END}"),
        "/long" => "HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\nab".to_owned(),
        "/broken" => "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nab".to_owned(),
        "/slow" => "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n".to_owned(),
        "/endless" => "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n".to_owned(),
        "/silent" | "/closed" => String::new(),
        _ => format!("HTTP/1.1 200 OK\r\nx-contract: one\r\nx-contract: two\r\n{END}"),
    };
    stream.write_all(text.as_bytes()).await?;
    match target {
        "/endless" => pour(stream, seen).await?,
        "/silent" => {
            // Nothing more comes but the end of the connection.
            let _ = stream.read(&mut [0; 1]).await;
            lock(seen).given_up += 1;
        }
        "/slow" | "/long" => {
            let _ = stream.read(&mut [0; 1]).await;
        }
        "/broken" | "/closed" => {}
        _ => return Ok(true),
    }
    Ok(false)
}

async fn pour(stream: &mut TcpStream, seen: &Mutex<Seen>) -> io::Result<()> {
    let chunk = [&b"1000\r\n"[..], &[b'a'; 0x1000], b"\r\n"].concat();
    loop {
        stream.write_all(&chunk).await?;
        lock(seen).taken += 0x1000;
        // No client is expected to take this much; one that does must not fill the machine.
        tokio::time::sleep(Duration::from_micros(50)).await;
    }
}

async fn receive(stream: &mut TcpStream) -> io::Result<Option<Received>> {
    let mut buffer = Vec::new();
    let end = loop {
        if let Some(end) = find(&buffer, b"\r\n\r\n") {
            break end;
        }
        if !more(stream, &mut buffer).await? {
            return Ok(None);
        }
    };
    let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
    let mut body = buffer.split_off(end + 4);
    let mut lines = head.split("\r\n");
    let mut first = lines.next().unwrap_or_default().split(' ').map(str::to_owned);
    let (method, target) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
    let pair =
        |line: &str| line.split_once(':').map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()));
    let headers = lines.filter_map(pair).collect::<Vec<_>>();
    let value = |name: &str| headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    if value("transfer-encoding") == Some("chunked") {
        while find(&body, b"0\r\n\r\n").is_none() && more(stream, &mut body).await? {}
        body = without_chunks(&body);
    } else {
        let length = value("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        while body.len() < length && more(stream, &mut body).await? {}
    }
    Ok(Some(Received { method, target, headers, body }))
}

async fn more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<bool> {
    Ok(stream.read_buf(buffer).await? > 0)
}

/// RFC 9112 §7.1.
fn without_chunks(mut encoded: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(at) = find(encoded, b"\r\n") {
        let length = std::str::from_utf8(&encoded[..at]).ok().and_then(|text| usize::from_str_radix(text, 16).ok());
        let Some(chunk) = length.and_then(|length| encoded.get(at + 2..at + 2 + length)) else { break };
        body.extend_from_slice(chunk);
        encoded = encoded.get(at + 2 + chunk.len() + 2..).unwrap_or_default();
    }
    body
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
