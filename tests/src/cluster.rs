//! Several processes of one web application behind nginx. See `tests/src/bin/web_user.rs`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use crate::browser::Browser;
use crate::peer::Nginx;
use crate::process::{Process, free_port};
use crate::skip::Missing;

const START_DEADLINE: Duration = Duration::from_secs(60);

/// The processes and what is in front of them.
#[derive(Debug)]
pub struct Cluster {
    nginx: Nginx,
    program: PathBuf,
    task: Value,
    instances: Vec<Instance>,
}

#[derive(Debug)]
struct Instance {
    port: u16,
    process: Option<Process>,
}

impl Cluster {
    /// nginx, with places for so many processes; none runs yet.
    ///
    /// # Errors
    ///
    /// [`Missing`] without nginx.
    ///
    /// # Panics
    ///
    /// If nginx does not come up.
    pub async fn new(program: impl AsRef<Path>, places: usize) -> Result<Self, Missing> {
        let ports = (0..places).map(|_| free_port()).collect::<Vec<_>>();
        let nginx = Nginx::start(&ports).await?;
        let instances = ports.into_iter().map(|port| Instance { port, process: None }).collect();
        Ok(Self { nginx, program: program.as_ref().to_owned(), task: Value::Null, instances })
    }

    /// What each process is told.
    ///
    /// # Panics
    ///
    /// If it is no object.
    pub fn give(&mut self, mut task: Value) {
        task["base_url"] = self.nginx.url().into();
        self.task = task;
    }

    /// Starts the processes that do not run.
    ///
    /// # Panics
    ///
    /// If one does not come up, with all it printed.
    pub async fn start(&mut self) {
        for place in 0..self.instances.len() {
            if self.instances[place].process.is_none() {
                self.start_one(place, Value::Null).await;
            }
        }
    }

    /// Starts the process of this place; `changes` are laid over its task.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn start_one(&mut self, place: usize, changes: Value) {
        let instance = &mut self.instances[place];
        let mut task = self.task.clone();
        task["port"] = instance.port.into();
        if let Value::Object(changes) = changes {
            task.as_object_mut().expect("an object").extend(changes);
        }
        let mut process = Process::start("web_user", Command::new(&self.program).arg(task.to_string()));
        process.wait_for_line(START_DEADLINE, |line| line.starts_with("Listening on ").then_some(())).await;
        instance.process = Some(process);
    }

    /// How many places there are.
    pub fn places(&self) -> usize {
        self.instances.len()
    }

    /// Ends a process at once, as a machine that fails, and gives what it printed.
    pub fn kill(&mut self, place: usize) -> String {
        let Some(process) = self.instances[place].process.take() else { return String::new() };
        let output = process.handle();
        drop(process);
        output.text()
    }

    /// Tells a process to stop, as systemd does, and waits until it has.
    ///
    /// # Panics
    ///
    /// If it does not.
    pub async fn stop(&mut self, place: usize) {
        let Some(mut process) = self.instances[place].process.take() else { return };
        process.signal("TERM");
        for _ in 0..4500 {
            if !process.is_running() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("it does not stop:\n{}", process.output());
    }

    /// The process of this place.
    ///
    /// # Panics
    ///
    /// If none runs there.
    pub fn process(&mut self, place: usize) -> &mut Process {
        self.instances[place].process.as_mut().expect("a running process")
    }

    /// What the process of this place printed, if one runs.
    pub fn printed(&self, place: usize) -> String {
        self.instances[place].process.as_ref().map(Process::output).unwrap_or_default()
    }

    /// The lines of the process of this place from this one on.
    pub fn printed_since(&self, place: usize, line: usize) -> Vec<String> {
        let process = self.instances[place].process.as_ref();
        process.map(|process| process.handle().since(line)).unwrap_or_default()
    }

    /// What all running processes printed.
    pub fn output(&self) -> String {
        let running = self.instances.iter().filter_map(|instance| instance.process.as_ref());
        running.map(Process::output).collect::<Vec<_>>().join("\n")
    }

    /// The place that answered the last request of this path.
    ///
    /// # Panics
    ///
    /// If there was none.
    pub fn who_answered(&self, path: &str) -> usize {
        let requests = self.nginx.requests();
        let last = requests.iter().rev().find(|line| line.ends_with(&format!(" {path}")));
        let last = last.unwrap_or_else(|| panic!("nobody asked for {path}: {requests:#?}"));
        let place = self.instances.iter().position(|of| last.starts_with(&format!("127.0.0.1:{} ", of.port)));
        place.unwrap_or_else(|| panic!("no instance answered: {last}"))
    }

    /// What the processes of all places are behind.
    pub fn nginx(&self) -> &Nginx {
        &self.nginx
    }

    /// An address of the application, as browsers have it.
    pub fn at(&self, path: &str) -> String {
        self.nginx.url() + path
    }

    /// A new browser that trusts the certificate.
    pub fn browser(&self) -> Browser {
        Browser::trusting(self.nginx.certificate_pem())
    }
}
