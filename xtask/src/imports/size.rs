//! How large the rooms are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

#[derive(Default)]
struct Size {
    files: usize,
    lines: usize,
    /// Of these, lines of the test modules at the ends of files.
    tests: usize,
}

/// Files and lines of each room, and of all.
pub(super) fn table(files: &BTreeSet<&str>, read: &dyn Fn(&str) -> String) -> String {
    let mut rooms: BTreeMap<&str, Size> = BTreeMap::new();
    let mut all = Size::default();
    for file in files {
        let text = read(file);
        let lines = text.lines().count();
        let tests = text.lines().skip_while(|line| *line != "#[cfg(test)]").count();
        let room = rooms.entry(room(file)).or_default();
        for size in [room, &mut all] {
            size.files += 1;
            size.lines += lines;
            size.tests += tests;
        }
    }
    let mut text = format!("{:<16} {:>5} {:>7} {:>7}\n", "room", "files", "lines", "tests");
    for (name, Size { files, lines, tests }) in rooms.iter().map(|(name, size)| (*name, size)).chain([("", &all)]) {
        let _ = writeln!(text, "{name:<16} {files:>5} {lines:>7} {tests:>7}");
    }
    text
}

/// The first folder below `src`, or the two first of `web`, whose folders are rooms; the file itself beside them.
fn room(file: &str) -> &str {
    let depth = if file.starts_with("web/") { 2 } else { 1 };
    let folder = file.match_indices('/').take(depth).last();
    folder.map_or(file, |(end, _)| &file[..end])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::table;

    #[test]
    fn rooms_are_counted_with_their_tests() {
        let files = BTreeSet::from(["lib.rs", "web/mod.rs", "web/page/a.rs", "flow/a.rs", "flow/b/c.rs"]);
        let read = |_: &str| "one\n#[cfg(test)]\nmod tests {}\n".to_owned();
        let table = table(&files, &read);
        let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(
            rows,
            [
                vec!["flow", "2", "6", "4"],
                vec!["lib.rs", "1", "3", "2"],
                vec!["web", "1", "3", "2"],
                vec!["web/page", "1", "3", "2"],
                vec!["5", "15", "10"],
            ]
        );
    }
}
