//! A client of the Language Server Protocol, as far as asking one program about one open file needs it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use serde_json::{Value, json};

const DEADLINE: Duration = Duration::from_secs(300);

/// A language server at work; it ends when this is dropped.
pub(crate) struct LanguageServer {
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    last_request: u64,
    version: u64,
}

impl LanguageServer {
    /// Starts it in `folder` and waits until it has read the project.
    pub(crate) fn start(program: &str, folder: &Path, options: &Value) -> Result<Self, String> {
        let mut child = Command::new(program)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{program}: {error}"))?;
        let input = child.stdin.take().expect("standard input is piped");
        let messages = receive(child.stdout.take().expect("standard output is piped"));
        let mut server = Self { child, input, messages, last_request: 0, version: 0 };
        let capabilities = json!({
            "experimental": { "serverStatusNotification": true },
            "textDocument": {
                "hover": { "contentFormat": ["markdown"] },
                "definition": { "linkSupport": false },
            },
        });
        let root = address(folder);
        server.ask("initialize", &json!({ "processId": null, "rootUri": root, "capabilities": capabilities, "initializationOptions": options }))?;
        server.tell("initialized", &json!({}))?;
        server.wait_until_ready()?;
        Ok(server)
    }

    /// What an editor shows of the file, whatever the disk holds.
    pub(crate) fn show(&mut self, file: &Path, text: &str) -> Result<(), String> {
        self.version += 1;
        let uri = address(file);
        if self.version == 1 {
            let document = json!({ "uri": uri, "languageId": "rust", "version": 1, "text": text });
            return self.tell("textDocument/didOpen", &json!({ "textDocument": document }));
        }
        let document = json!({ "uri": uri, "version": self.version });
        self.tell("textDocument/didChange", &json!({ "textDocument": document, "contentChanges": [{ "text": text }] }))
    }

    /// Asks about a place in the file.
    pub(crate) fn at(&mut self, method: &str, file: &Path, line: usize, column: usize) -> Result<Value, String> {
        let position = json!({ "line": line, "character": column });
        self.ask(method, &json!({ "textDocument": { "uri": address(file) }, "position": position }))
    }

    fn ask(&mut self, method: &str, params: &Value) -> Result<Value, String> {
        // A server that is still reading refuses, or says that the text has changed meanwhile.
        for _ in 0..20 {
            self.last_request += 1;
            let id = self.last_request;
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))?;
            let answer = self.wait_for(|message| message["id"] == id && message.get("method").is_none())?;
            if answer.get("error").is_none() {
                return Ok(answer["result"].clone());
            }
            std::thread::sleep(Duration::from_millis(250));
        }
        Err(format!("{method} is refused"))
    }

    fn tell(&mut self, method: &str, params: &Value) -> Result<(), String> {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }))
    }

    fn wait_until_ready(&mut self) -> Result<(), String> {
        let ready = |message: &Value| {
            message["method"] == "experimental/serverStatus" && message["params"]["quiescent"] == true
        };
        let status = self.wait_for(ready)?;
        match status["params"]["health"].as_str() {
            Some("error") => Err(status["params"]["message"].to_string()),
            _ => Ok(()),
        }
    }

    fn wait_for(&mut self, wanted: impl Fn(&Value) -> bool) -> Result<Value, String> {
        loop {
            let message = self.messages.recv_timeout(DEADLINE).map_err(|error| format!("no answer: {error}"))?;
            if wanted(&message) {
                return Ok(message);
            }
            // Its own questions, about settings and progress, all have an empty answer.
            if let (Some(id), Some(_)) = (message.get("id"), message.get("method")) {
                self.send(&json!({ "jsonrpc": "2.0", "id": id, "result": null }))?;
            }
        }
    }

    fn send(&mut self, message: &Value) -> Result<(), String> {
        let body = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len())
            .and_then(|()| self.input.flush())
            .map_err(|error| error.to_string())
    }
}

impl Drop for LanguageServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn address(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// Reads messages to the end of the stream.
fn receive(stream: std::process::ChildStdout) -> Receiver<Value> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut stream = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).unwrap_or(0) == 0 {
                return;
            }
            if let Some(value) = line.strip_prefix("Content-Length: ") {
                length = value.trim().parse().unwrap_or(0);
            }
            if line.trim().is_empty() {
                let mut body = vec![0; length];
                let message = stream.read_exact(&mut body).ok().and_then(|()| serde_json::from_slice(&body).ok());
                let Some(message) = message else { return };
                if sender.send(message).is_err() {
                    return;
                }
            }
        }
    });
    receiver
}
