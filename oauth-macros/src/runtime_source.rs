//! The runtime's sources, for tests that compare them with the derive's own tables.

use std::path::{Path, PathBuf};

/// The text of a file in `oauth-runtime/src`. None where the crate is tested by itself; in the workspace a file that has moved
/// is a failure, not a test that compares nothing.
pub(crate) fn runtime_source(path: &str) -> Option<String> {
    Some(text(&runtime()?.join(path)))
}

/// Name and text of each file in a folder of `oauth-runtime/src`, in the order of their names.
pub(crate) fn runtime_sources(folder: &str) -> Option<Vec<(String, String)>> {
    let folder = runtime()?.join(folder);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let files = entries.map(|entry| entry.expect("an entry")).filter(|entry| entry.path().is_file());
    let mut files: Vec<_> =
        files.map(|file| (file.file_name().to_string_lossy().into_owned(), text(&file.path()))).collect();
    files.sort();
    Some(files)
}

fn text(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn runtime() -> Option<PathBuf> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("../oauth-runtime");
    package.is_dir().then(|| package.join("src"))
}
