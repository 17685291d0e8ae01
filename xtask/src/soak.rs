//! Several processes of an application under load, of which one is killed now and then: `tests/src/bin/soak.rs`.

use std::process::Command;

use crate::root;

pub(crate) fn run_for_ten_minutes() -> Result<(), String> {
    run(&[])
}

/// `arguments` are minutes, and `postgres` or `redis`.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    // It starts another program of the same package.
    cargo(&["build", "--package", "oauth-tests", "--bins"], &[])?;
    cargo(&["run", "--quiet", "--package", "oauth-tests", "--bin", "soak", "--"], arguments)
}

fn cargo(command: &[&str], arguments: &[String]) -> Result<(), String> {
    let status = Command::new("cargo").args(command).args(arguments).current_dir(root()).status();
    let status = status.map_err(|error| format!("cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`cargo {}` ended with {status}", command.join(" "))) }
}
