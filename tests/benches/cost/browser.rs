//! The least browser: one connection, HTTP/1.1, and no thread or buffer of the application's.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use http::StatusCode;

pub(crate) struct Browser {
    connection: BufReader<TcpStream>,
    before_request: fn(),
}

struct Answer {
    status: StatusCode,
    location: String,
    cookies: Vec<String>,
    body: Vec<u8>,
}

/// A login that waits for the provider's answer.
pub(crate) struct Started {
    location: String,
    pub(crate) cookie: String,
}

impl Browser {
    pub(crate) fn visit(address: SocketAddr, before_request: fn()) -> Self {
        let stream = TcpStream::connect(address).expect("a connection");
        stream.set_nodelay(true).expect("a socket");
        Self { connection: BufReader::new(stream), before_request }
    }

    pub(crate) fn expect(&mut self, path: &str, cookie: Option<&str>, status: StatusCode) {
        let answer = self.get(path, cookie);
        assert_eq!(answer.status, status, "{path}");
    }

    pub(crate) fn start(&mut self, provider: &str) -> Started {
        let Answer { status, location, mut cookies, .. } = self.get(&format!("/login/{provider}"), None);
        assert_eq!((status, cookies.len()), (StatusCode::SEE_OTHER, 1), "{location}");
        Started { location, cookie: cookies.remove(0) }
    }

    /// Start, then the provider's answer; the cookie of the session.
    pub(crate) fn log_in(&mut self, provider: &str) -> String {
        let started = self.start(provider);
        let answer = match started.parameter("oauth_token") {
            Some(token) => format!("oauth_token={token}&oauth_verifier=a-verifier"),
            // The provider of this benchmark puts the code into the ID token as its nonce.
            None => {
                let [nonce, state] = ["nonce", "state"].map(|name| started.parameter(name).expect("a parameter"));
                format!("code={nonce}&state={state}")
            }
        };
        let finished = self.get(&format!("/auth/{provider}?{answer}"), Some(&started.cookie));
        assert_eq!(finished.status, StatusCode::SEE_OTHER, "{provider}");
        let session = finished.cookies.into_iter().find(|cookie| cookie.starts_with("session="));
        session.expect("a session")
    }

    fn get(&mut self, path: &str, cookie: Option<&str>) -> Answer {
        self.ask(path, cookie);
        self.read()
    }

    /// Does not wait for the answer.
    pub(crate) fn ask(&mut self, path: &str, cookie: Option<&str>) {
        let cookie = cookie.map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
        let request = format!(
            "GET {path} HTTP/1.1\r\nhost: localhost:3000\r\nuser-agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0)\r\n\
             accept: text/html,application/xhtml+xml,*/*;q=0.8\r\naccept-language: en-GB,en;q=0.5\r\n\
             sec-fetch-dest: document\r\nsec-fetch-mode: navigate\r\n{cookie}\r\n"
        );
        (self.before_request)();
        self.connection.get_mut().write_all(request.as_bytes()).expect("sent");
    }

    pub(crate) fn expect_body(&mut self, body: &str) {
        let answer = self.read();
        assert_eq!((answer.status, String::from_utf8_lossy(&answer.body)), (StatusCode::OK, body.into()));
    }

    fn read(&mut self) -> Answer {
        let line = self.line();
        let status = line.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status line");
        let mut answer = Answer { status, location: String::new(), cookies: Vec::new(), body: Vec::new() };
        loop {
            let line = self.line();
            let Some((name, value)) = line.split_once(": ") else { break };
            match name {
                "location" => answer.location = value.to_owned(),
                "set-cookie" => answer.cookies.extend(value.split(';').next().map(str::to_owned)),
                "content-length" => answer.body.resize(value.parse().expect("a length"), 0),
                _ => {}
            }
        }
        self.connection.read_exact(&mut answer.body).expect("a body");
        answer
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.connection.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    }
}

impl Started {
    fn parameter(&self, name: &str) -> Option<&str> {
        let (_, query) = self.location.split_once('?')?;
        query.split('&').filter_map(|pair| pair.split_once('=')).find(|pair| pair.0 == name).map(|pair| pair.1)
    }
}
