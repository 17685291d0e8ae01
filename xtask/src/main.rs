//! `cargo xtask STEP…`: what continuous integration runs, one command per step.
#![expect(clippy::print_stdout, reason = "a command line program speaks on standard output")]

mod build_cost;
mod editor;
mod examples;
mod faults;
mod floors;
mod imports;
mod instructions;
mod language_server;
mod manifest;
mod packages;
mod paths;
mod presets;
mod soak;
mod steps;
mod threats;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use steps::{ON_REQUEST, STEPS, Step};

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    if let Some(outcome) = with_arguments(&names) {
        return match outcome {
            Ok(()) => ExitCode::SUCCESS,
            Err(reason) => {
                println!("{reason}");
                ExitCode::FAILURE
            }
        };
    }
    let chosen = match choose(&names) {
        Ok(chosen) => chosen,
        Err(complaint) => {
            println!("{complaint}{}", usage());
            return ExitCode::from(2);
        }
    };
    let mut done: Vec<(&Step, Duration, bool)> = Vec::new();
    for step in &chosen {
        println!("\n== {}: {}", step.name, step.about);
        let started = Instant::now();
        let outcome = (step.run)();
        let took = started.elapsed();
        done.push((step, took, outcome.is_ok()));
        if let Err(reason) = outcome {
            println!("== {} FAILED after {:.1} s: {reason}", step.name, took.as_secs_f64());
            break;
        }
        println!("== {} passed in {:.1} s", step.name, took.as_secs_f64());
    }
    summarize(&chosen, &done);
    if done.len() == chosen.len() && done.iter().all(|(_, _, passed)| *passed) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The only ones that take arguments, each alone.
fn with_arguments(names: &[String]) -> Option<Result<(), String>> {
    let (first, arguments) = names.split_first()?;
    match (&**first, arguments) {
        ("soak", _) => Some(soak::run(arguments)),
        ("threats", [log]) if choose(arguments).is_err() => Some(threats::check_run(Path::new(log))),
        _ => None,
    }
}

fn choose(names: &[String]) -> Result<Vec<&'static Step>, String> {
    if names.is_empty() {
        return Err(String::new());
    }
    if names == ["ci"] {
        return Ok(STEPS.iter().collect());
    }
    let find = |name: &String| STEPS.iter().chain(ON_REQUEST).find(|step| step.name == name);
    names.iter().map(|name| find(name).ok_or_else(|| format!("there is no step `{name}`\n"))).collect()
}

fn usage() -> String {
    let mut text = "usage: cargo xtask ci | STEP…\n\n  ci             all steps, in this order:\n".to_owned();
    for step in STEPS {
        text += &format!("  {:<14} {}\n", step.name, step.about);
    }
    text += "\n  not in `ci`, because they measure or need more than Rust:\n";
    for step in ON_REQUEST {
        text += &format!("  {:<14} {}\n", step.name, step.about);
    }
    text
}

fn summarize(chosen: &[&Step], done: &[(&Step, Duration, bool)]) {
    println!("\n{:<14} {:<7} {:>8}", "step", "result", "time");
    for (index, step) in chosen.iter().enumerate() {
        match done.get(index) {
            Some((_, took, passed)) => {
                let result = if *passed { "passed" } else { "FAILED" };
                println!("{:<14} {result:<7} {:>6.1} s", step.name, took.as_secs_f64());
            }
            None => println!("{:<14} not run", step.name),
        }
    }
    let total: Duration = done.iter().map(|(_, took, _)| *took).sum();
    println!("{:<14} {:<7} {:>6.1} s", "", "", total.as_secs_f64());
}

/// The workspace's folder.
fn root() -> PathBuf {
    let member = Path::new(env!("CARGO_MANIFEST_DIR"));
    member.parent().expect("this package is in a folder of the workspace").to_owned()
}
