//! Child processes on loopback: output kept, ended with their own children by process id when dropped.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read};
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

const POLL: Duration = Duration::from_millis(10);
/// How long the output of a process that has ended may take to arrive.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// A running child process.
#[derive(Debug)]
pub struct Process {
    name: String,
    child: Child,
    output: Output,
}

impl Process {
    /// Starts `command` with its output captured and its standard input held open.
    ///
    /// Programs made for these tests end when their standard input does, so they do not outlive a killed test runner.
    ///
    /// # Panics
    ///
    /// If the program cannot be started.
    pub fn start(name: &str, command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{name} does not start ({command:?}): {error}"));
        let output = Output::default();
        output.follow(child.stdout.take().expect("standard output is piped"));
        output.follow(child.stderr.take().expect("standard error is piped"));
        Self { name: name.to_owned(), child, output }
    }

    /// The process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Everything printed so far, standard output and standard error in the order they were read.
    pub fn output(&self) -> String {
        self.output.lines().join("\n")
    }

    /// Its output for when it is gone: what it printed last may be read after it ended.
    pub fn handle(&self) -> Printed {
        Printed(self.output.clone())
    }

    /// Sends a signal by its name: `STOP`, `CONT`, `TERM`.
    ///
    /// # Panics
    ///
    /// If there is no shell.
    pub fn signal(&self, signal: &str) {
        let script = format!("kill -{signal} {}", self.id());
        assert!(Command::new("sh").args(["-c", &script]).status().expect("a shell").success());
    }

    /// Whether the process still runs.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Waits until a printed line satisfies `pick` and gives what it made of it.
    ///
    /// # Panics
    ///
    /// With all output, when the process ends or the deadline passes before.
    pub async fn wait_for_line<T>(&mut self, deadline: Duration, pick: impl Fn(&str) -> Option<T>) -> T {
        let output = self.output.clone();
        self.wait(deadline, "print the expected line", || output.lines().iter().find_map(|line| pick(line))).await
    }

    /// Waits for the line `listening URL` of the programs made for these tests and gives the URL.
    ///
    /// # Panics
    ///
    /// As [`Process::wait_for_line`].
    pub async fn wait_for_url(&mut self, deadline: Duration) -> String {
        self.wait_for_line(deadline, |line| line.strip_prefix("listening ").map(str::to_owned)).await
    }

    /// Waits until something accepts connections at `address`.
    ///
    /// # Panics
    ///
    /// With all output, when the process ends or the deadline passes before.
    pub async fn wait_until_listening(&mut self, address: SocketAddr, deadline: Duration) {
        self.wait(deadline, "listen", || std::net::TcpStream::connect_timeout(&address, POLL).ok()).await;
    }

    async fn wait<T>(&mut self, deadline: Duration, what: &str, ready: impl Fn() -> Option<T>) -> T {
        let started = Instant::now();
        let mut ended: Option<Instant> = None;
        loop {
            let running = self.is_running();
            if !running && ended.is_none() {
                ended = Some(Instant::now());
            }
            // What a process printed last is read after it ended, or never where a child of its own holds the pipe.
            let unread = self.output.is_open() && ended.is_none_or(|ended| ended.elapsed() < LAST_WORDS);
            if let Some(value) = ready() {
                return value;
            }
            if !(running || unread) || started.elapsed() > deadline {
                let state = if running { "still runs" } else { "has ended" };
                panic!(
                    "{} did not {what} within {:?} and {state}; it printed:\n{}",
                    self.name,
                    started.elapsed(),
                    self.output()
                );
            }
            tokio::time::sleep(POLL).await;
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Listed before the parent goes: afterwards its children belong to the init process.
        let family = descendants(self.child.id());
        let _ = self.child.kill();
        let _ = self.child.wait();
        kill(&family);
    }
}

/// What a process printed.
#[derive(Debug, Clone)]
pub struct Printed(Output);

impl Printed {
    /// The lines from this one on.
    pub fn since(&self, line: usize) -> Vec<String> {
        let lines = self.0.0.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.get(line..).unwrap_or_default().to_vec()
    }

    /// All of it, once it is read to its end.
    pub fn text(&self) -> String {
        let begun = Instant::now();
        while self.0.is_open() && begun.elapsed() < LAST_WORDS {
            std::thread::sleep(POLL);
        }
        self.0.lines().join("\n")
    }
}

/// The full path of the first of these programs that is in `PATH`.
pub fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let directories: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| directories.iter().map(|directory| directory.join(name)).find(|file| file.is_file()))
}

/// A loopback port that was free a moment ago, for programs that cannot choose one themselves.
///
/// # Panics
///
/// If there is none.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("loopback has a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}

#[derive(Debug, Clone, Default)]
struct Output(Arc<OutputState>);

#[derive(Debug, Default)]
struct OutputState {
    lines: Mutex<Vec<String>>,
    /// Streams not yet read to their end.
    open: AtomicUsize,
}

impl Output {
    fn follow(&self, stream: impl Read + Send + 'static) {
        let state = Arc::clone(&self.0);
        state.open.fetch_add(1, Ordering::AcqRel);
        std::thread::spawn(move || {
            for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
                state.lines.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            }
            state.open.fetch_sub(1, Ordering::AcqRel);
        });
    }

    fn is_open(&self) -> bool {
        self.0.open.load(Ordering::Acquire) > 0
    }

    fn lines(&self) -> Vec<String> {
        self.0.lines.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Children, their children and so on, as far as `/proc` tells; nothing where there is none.
fn descendants(ancestor: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    for id in entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()) {
        if let Some(parent) = parent_of(id) {
            children.entry(parent).or_default().push(id);
        }
    }
    let mut found = children.remove(&ancestor).unwrap_or_default();
    let mut next = 0;
    while let Some(&id) = found.get(next) {
        found.extend(children.remove(&id).unwrap_or_default());
        next += 1;
    }
    found
}

/// proc(5): `pid (name) state ppid …`; the name may itself hold spaces and parentheses.
fn parent_of(id: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn kill(ids: &[u32]) {
    if ids.is_empty() {
        return;
    }
    let ids = ids.iter().map(u32::to_string);
    // The shell's own `kill`: the program of that name is not everywhere.
    let arguments = ["-c", "kill -KILL \"$@\" 2>/dev/null", "kill"].map(str::to_owned).into_iter().chain(ids);
    let _ = Command::new("sh").args(arguments.collect::<Vec<_>>().iter().map(OsStr::new)).status();
}
