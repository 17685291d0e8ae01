//! The steps, in the order in which they fail soonest.

use std::ffi::OsStr;
use std::process::Command;

use crate::{
    build_cost, editor, examples, faults, floors, imports, instructions, manifest, packages, paths, presets, root,
    soak, threats,
};

/// One step; `run` gives the reason of a failure.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) run: fn() -> Result<(), String>,
}

pub(crate) const STEPS: &[Step] = &[
    Step { name: "fmt", about: "every file is formatted", run: fmt },
    Step {
        name: "package-names",
        about: "lock files and lists name packages of public registries",
        run: packages::check,
    },
    Step { name: "imports", about: "no import goes round, or up from a room to one above it", run: imports::check },
    Step { name: "paths", about: "what the documentation names by its path is there", run: paths::check },
    Step {
        name: "threats",
        about: "[log of a test run]: tests that docs/threats.md names are there, or passed",
        run: threats::check,
    },
    Step { name: "presets-check", about: "the catalogue is what its data files say", run: presets::check },
    Step { name: "floors", about: "no feature needs a newer Rust than it says", run: floors::check },
    Step { name: "clippy", about: "no warning in any target", run: clippy },
    Step { name: "test", about: "unit and integration tests", run: test },
    Step { name: "doc-test", about: "examples in the documentation", run: doc_test },
    Step { name: "doc", about: "documentation builds without a warning", run: doc },
    Step { name: "features", about: "oauth-runtime with no feature and with each alone", run: features },
    Step { name: "ui", about: "what the derive accepts and how it complains", run: ui },
    Step { name: "faults", about: "what people see when something goes wrong, from the tests", run: faults::check },
    Step { name: "examples", about: "every example starts and answers", run: examples::start_all },
];

/// What is asked for by name alone.
pub(crate) const ON_REQUEST: &[Step] = &[
    Step {
        name: "instructions",
        about: "what requests cost in instructions, beside the least they can cost",
        run: instructions::check,
    },
    Step {
        name: "build-cost",
        about: "what the derive costs in build time, beside that of serde",
        run: build_cost::measure,
    },
    Step { name: "presets", about: "writes the catalogue from its data files", run: presets::write },
    Step { name: "rooms", about: "files and lines of each room", run: imports::rooms },
    Step {
        name: "soak",
        about: "[minutes] [postgres|redis]: what is lost when one of three processes is killed every twenty seconds",
        run: soak::run_for_ten_minutes,
    },
    Step { name: "editor", about: "what rust-analyzer says about declarations", run: editor::check },
];

fn fmt() -> Result<(), String> {
    cargo(["fmt", "--all", "--check"])
}

fn clippy() -> Result<(), String> {
    cargo(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])
}

fn test() -> Result<(), String> {
    // The tests note here which of them had to do without a component, because their runner hides what they print.
    let skips = root().join("tests/artefacts/skipped.txt");
    let _ = std::fs::remove_file(&skips);
    let nextest = Command::new("cargo").args(["nextest", "--version"]).output();
    let outcome = if nextest.is_ok_and(|output| output.status.success()) {
        cargo(["nextest", "run", "--workspace", "--exclude", "ui-tests"])
    } else {
        cargo(["test", "--workspace", "--exclude", "ui-tests", "--lib", "--bins", "--tests"])
    };
    if let Ok(list) = std::fs::read_to_string(&skips) {
        println!("{}", list.trim_end());
    }
    outcome
}

fn doc_test() -> Result<(), String> {
    cargo(["test", "--workspace", "--doc"])
}

fn doc() -> Result<(), String> {
    run(Command::new("cargo").args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}

fn features() -> Result<(), String> {
    let path = root().join("oauth-runtime/Cargo.toml");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let alone = ["clippy", "--package", "oauth-runtime", "--no-default-features"];
    let strict = ["--", "-D", "warnings"];
    cargo(alone.iter().chain(&strict))?;
    for feature in manifest::features(&text).iter().filter(|feature| *feature != "default") {
        cargo(alone.iter().chain(&["--features", feature]).chain(&strict)).map_err(|e| format!("{feature}: {e}"))?;
    }
    Ok(())
}

fn ui() -> Result<(), String> {
    cargo(["test", "--package", "ui-tests"])
}

fn cargo<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Result<(), String> {
    run(Command::new("cargo").args(arguments))
}

fn run(command: &mut Command) -> Result<(), String> {
    let shown: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    let shown = format!("{} {}", command.get_program().to_string_lossy(), shown.join(" "));
    println!("$ {shown}");
    let status = command.current_dir(root()).status().map_err(|error| format!("`{shown}`: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` ended with {status}")) }
}
