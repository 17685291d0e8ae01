//! Starts every program of the `examples` package as a newcomer would: no account, no settings, any free port.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use crate::root;

const DEADLINE: Duration = Duration::from_secs(30);

pub(crate) fn start_all() -> Result<(), String> {
    let programs = build()?;
    println!("{} examples", programs.len());
    for program in &programs {
        let name = program.file_name().unwrap_or_default().to_string_lossy();
        let said = start(program).map_err(|reason| format!("{name}: {reason}"))?;
        println!("  {name}: {said}");
    }
    Ok(())
}

/// Cargo itself says where it put them, one JSON object a line.
fn build() -> Result<Vec<PathBuf>, String> {
    let output = Command::new("cargo")
        .args(["build", "--package", "examples", "--bins", "--examples"])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| error.to_string())?;
    if !output.status.success() {
        return Err(format!("`cargo build` ended with {}", output.status));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let executables = text.lines().filter_map(|line| line.split_once("\"executable\":\"")?.1.split_once('"'));
    let mut programs: Vec<_> = executables.map(|(path, _)| PathBuf::from(path)).collect();
    programs.sort();
    Ok(programs)
}

/// A server answers at the address it prints; a program without a server runs to its end.
fn start(program: &Path) -> Result<String, String> {
    // Redirect URIs name the port, so it must be known before.
    let port = TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map_err(|e| e.to_string())?
        .port();
    let mut child = Command::new(program)
        .current_dir(root())
        .env("PORT", port.to_string())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    let lines = lines_of(&mut child);
    let outcome = wait_for_answer(&mut child, &lines);
    let _ = child.kill();
    let _ = child.wait();
    outcome
}

fn wait_for_answer(child: &mut Child, lines: &Receiver<String>) -> Result<String, String> {
    let started = Instant::now();
    let mut printed = String::new();
    loop {
        match lines.recv_timeout(DEADLINE.saturating_sub(started.elapsed())) {
            Ok(line) => {
                if let Some(address) = address_in(&line) {
                    let status = fetch(&address).map_err(|reason| format!("{address}: {reason}\n{printed}{line}"))?;
                    return Ok(format!("{address} answers {status}"));
                }
                printed += &line;
                printed.push('\n');
            }
            Err(RecvTimeoutError::Disconnected) => {
                let status = child.wait().map_err(|error| error.to_string())?;
                return if status.success() {
                    Ok("ran to its end".to_owned())
                } else {
                    Err(format!("ended with {status}:\n{printed}"))
                };
            }
            Err(RecvTimeoutError::Timeout) => {
                return Err(format!("printed no address within {DEADLINE:?}:\n{printed}"));
            }
        }
    }
}

/// Both streams, line by line; disconnected when both end.
fn lines_of(child: &mut Child) -> Receiver<String> {
    let (sender, receiver) = channel();
    follow(child.stdout.take().expect("standard output is piped"), sender.clone());
    follow(child.stderr.take().expect("standard error is piped"), sender);
    receiver
}

fn follow(stream: impl Read + Send + 'static, sender: Sender<String>) {
    std::thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            // Read on without a listener, so that the program is not stopped by a full pipe.
            let _ = sender.send(String::from_utf8_lossy(&line).into_owned());
        }
    });
}

fn address_in(line: &str) -> Option<String> {
    let address = &line[line.find("http://")?..];
    let end = address.find(|c: char| c.is_whitespace() || c.is_control() || "\"'`<>()[],".contains(c));
    Some(address[..end.unwrap_or(address.len())].trim_end_matches('.').to_owned())
}

/// The status code of a GET, where it is no server error.
fn fetch(address: &str) -> Result<u16, String> {
    let rest = address.strip_prefix("http://").unwrap_or(address);
    let (host, path) = rest.find('/').map_or((rest, "/"), |slash| rest.split_at(slash));
    let mut stream = TcpStream::connect(host).map_err(|error| error.to_string())?;
    stream.set_read_timeout(Some(DEADLINE)).map_err(|error| error.to_string())?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
        .map_err(|error| error.to_string())?;
    let mut first = String::new();
    BufReader::new(stream).read_line(&mut first).map_err(|error| error.to_string())?;
    let status = first.split(' ').nth(1).and_then(|code| code.parse::<u16>().ok());
    let status = status.ok_or_else(|| format!("answered {first:?}"))?;
    if status < 500 { Ok(status) } else { Err(format!("answered {status}")) }
}

#[cfg(test)]
mod tests {
    use super::address_in;

    #[test]
    fn the_address_is_found_in_what_people_read() {
        let found = |line| address_in(line).unwrap_or_default();
        assert_eq!(found("listening on http://127.0.0.1:3000"), "http://127.0.0.1:3000");
        assert_eq!(found("Open http://localhost:3000/login, then (http://x)"), "http://localhost:3000/login");
        assert_eq!(found("INFO ready at \"http://127.0.0.1:1/\"."), "http://127.0.0.1:1/");
        assert_eq!(address_in("nothing here"), None);
    }
}
