//! Tests of real components say plainly when a component is not on this machine, and fail for it where all are wanted.

use std::fmt;
use std::io::Write as _;
use std::path::PathBuf;

/// Set to `1` where every component is installed on purpose: a missing one then fails the test.
pub const REQUIRE_ALL: &str = "OAUTH_TESTS_REQUIRE_ALL";

/// A component that is not on this machine, and how to get it.
#[derive(Debug, Clone)]
pub struct Missing {
    needs: String,
    get: String,
}

impl Missing {
    /// Says what is needed ("node and npm") and what brings it ("apt-get install nodejs npm").
    pub fn new(needs: impl Into<String>, get: impl Into<String>) -> Self {
        Self { needs: needs.into(), get: get.into() }
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "needs {}: {}", self.needs, self.get)
    }
}

/// Gives the component, or says that the running test is skipped and writes it down in [`record`].
///
/// ```no_run
/// # async fn test() {
/// use oauth_tests::{peer::{OidcProvider, OidcProviderConfig}, skip};
///
/// let Some(provider) = skip::unless(OidcProvider::start(OidcProviderConfig::default()).await) else { return };
/// # }
/// ```
///
/// # Panics
///
/// Where [`REQUIRE_ALL`] is set.
pub fn unless<T>(component: Result<T, Missing>) -> Option<T> {
    let missing = match component {
        Ok(component) => return Some(component),
        Err(missing) => missing,
    };
    let line = format!("skipped: {} {missing}", test_name());
    assert!(
        std::env::var_os(REQUIRE_ALL).is_none_or(|value| value != "1"),
        "{line} ({REQUIRE_ALL}=1 forbids skipping)"
    );

    // Not `eprintln!`: the test runner would keep that from the reader of a passing test.
    let _ = writeln!(std::io::stderr(), "{line}");
    let path = record();
    let written = std::fs::create_dir_all(path.parent().expect("the record is in a directory"))
        .and_then(|()| std::fs::OpenOptions::new().create(true).append(true).open(&path))
        .and_then(|mut file| file.write_all(format!("{line}\n").as_bytes()));
    if let Err(error) = written {
        panic!("{line}; writing it to {} failed: {error}", path.display());
    }
    None
}

/// The file that lists what was skipped, one line each; whoever starts the tests removes it first.
pub fn record() -> PathBuf {
    artefacts().join("skipped.txt")
}

/// Where tests leave files for people to look at: screenshots and the [`record`] of skips.
pub fn artefacts() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("artefacts")
}

fn test_name() -> String {
    // nextest names the test in the environment, the standard harness names the thread after it.
    std::env::var("NEXTEST_TEST_NAME")
        .ok()
        .or_else(|| std::thread::current().name().map(str::to_owned))
        .unwrap_or_else(|| "a test".to_owned())
}
