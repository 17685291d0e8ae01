//! What people see when something goes wrong, from the tests: fault → what the user sees → what the log says → what helps.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::root;

/// A table with fewer rows has lost some.
const AT_LEAST: usize = 60;
/// The tests that note rows, in the order of the table, and what they are about.
const PARTS: &[(&str, &str)] = &[
    ("start", "Before anybody can log in"),
    ("browser", "What browsers do"),
    ("login", "What providers send"),
    ("presets", "What providers send that have ways of their own"),
];
const INTRODUCTION: &str = "\
# Faults

What a user sees when a login fails, what the log says about it, and the key or setting that helps. Written by
`UPDATE_EXPECT=1 cargo xtask faults` from the tests under `tests/it/faults`, which bring about each of these faults; a
fault without a line in the log, or without a remedy, fails there.
";

pub(crate) fn check() -> Result<(), String> {
    let folder = root().join("target/faults");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    run(&folder)?;
    let (text, rows) = document(&folder)?;
    print(&text);
    println!("\n{rows} faults");
    if rows < AT_LEAST {
        return Err(format!("there are {rows} faults, of {AT_LEAST} at least"));
    }
    compare(&root().join("docs/faults.md"), &text)
}

/// With the features that all tests have, so that nothing is built anew.
fn run(folder: &Path) -> Result<(), String> {
    let mut tests = Command::new("cargo");
    tests.args(["test", "--quiet", "--workspace", "--test", "it", "--", "faults::"]);
    tests.env("OAUTH_TESTS_FAULTS", folder).current_dir(root());
    let status = tests.status().map_err(|error| format!("cargo test: {error}"))?;
    if status.success() { Ok(()) } else { Err("a fault is not told as it should be".to_owned()) }
}

fn document(folder: &Path) -> Result<(String, usize), String> {
    let mut text = INTRODUCTION.to_owned();
    let mut count = 0;
    for (name, title) in PARTS {
        let file = folder.join(name);
        let rows = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        text += &format!(
            "\n## {title}\n\n| fault | the user sees | the log says | what helps |\n|---|---|---|---|\n{rows}"
        );
        count += rows.lines().count();
    }
    Ok((text, count))
}

/// A terminal is not as wide as the table.
fn print(text: &str) {
    const NAMES: [&str; 3] = ["user sees", "log says", "what helps"];
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            println!("\n== {title}");
        }
        let cells = line.strip_prefix("| ").and_then(|row| row.strip_suffix(" |"));
        let Some((fault, told)) = cells.and_then(|cells| cells.split_once(" | ")).filter(|row| row.0 != "fault") else {
            continue;
        };
        println!("\n{fault}");
        for (name, cell) in NAMES.iter().zip(told.split(" | ")) {
            println!("  {name:<11} {cell}");
        }
    }
}

fn compare(file: &PathBuf, text: &str) -> Result<(), String> {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return std::fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()));
    }
    match std::fs::read_to_string(file) {
        Ok(known) if known == text => Ok(()),
        _ => {
            Err("docs/faults.md says something else: look at the difference with UPDATE_EXPECT=1 and `git diff`"
                .to_owned())
        }
    }
}
