use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// An answer as it stood on the wire.
#[derive(Debug)]
pub(crate) struct RawAnswer {
    pub(crate) status: u16,
    pub(crate) text: String,
}

impl RawAnswer {
    /// The lines of one header.
    pub(crate) fn header(&self, name: &str) -> Vec<&str> {
        let head = self.text.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.lines().filter_map(|line| line.split_once(':'));
        lines.filter(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()).collect()
    }
}

/// Sends a callback that fails: its answer, and the page that it leads to.
pub(crate) async fn raw_failure(port: u16, target: &str, headers: &[(&str, &str)]) -> (RawAnswer, RawAnswer) {
    let answer = raw(port, "GET", target, headers).await;
    assert_eq!(answer.status, 303, "{}", &target[..target.len().min(300)]);
    let page = raw(port, "GET", answer.header("location")[0], &[]).await;
    (answer, page)
}

/// Sends a request that no client library would: `target` goes onto the wire as it is.
pub(crate) async fn raw(port: u16, method: &str, target: &str, headers: &[(&str, &str)]) -> RawAnswer {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.expect("the application listens");
    let mut request = format!("{method} {target} HTTP/1.1\r\nconnection: close\r\n");
    for (name, value) in [("host", &*format!("localhost:{port}")), ("accept", "text/html")] {
        if !headers.iter().any(|(given, _)| given.eq_ignore_ascii_case(name)) {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str("\r\n");
    // An overlong request is answered before all of it was read.
    let _ = stream.write_all(request.as_bytes()).await;
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes).await;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text.split(' ').nth(1).and_then(|status| status.parse().ok());
    RawAnswer { status: status.unwrap_or_else(|| panic!("{method} {target}: no answer: {text:?}")), text }
}
