//! What the macros accept, and what they say about everything else.
//!
//! `TRYBUILD=overwrite cargo test -p ui-tests` writes the expected messages anew; read the difference before committing.

use std::fs;
use std::path::{Path, PathBuf};

// Cases that must compile and cases that must not are two sets of cases: where trybuild finds both in one set, it calls cargo
// for each case, which takes six times as long.

#[test]
fn what_must_not_compile_says_what_is_expected() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("tests/fail/*/*.rs");
    cases.compile_fail("tests/fail/api/*/*.rs");
}

/// These are built and run, because some of them look at what was generated.
#[test]
fn what_must_compile_compiles_and_runs() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/pass/*.rs");
}

/// An expected message whose case is gone would look like coverage.
#[test]
fn every_expected_message_has_its_case() {
    let orphans: Vec<PathBuf> = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "stderr"))
        .filter(|path| !path.with_extension("rs").exists())
        .collect();
    assert!(orphans.is_empty(), "delete {orphans:?}, or bring their cases back");
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    entries
        .map(|entry| entry.expect("an entry of the directory").path())
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .collect()
}
