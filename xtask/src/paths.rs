//! The paths that documentation for contributors names: a file that moves takes them along.

use crate::root;

/// A document, and where its paths begin besides the root.
const DOCUMENTS: &[(&str, &[&str])] = &[
    ("CONTRIBUTING.md", &["oauth-runtime/src", "oauth-macros/src"]),
    ("docs/architecture.md", &["oauth-runtime/src"]),
    ("docs/editor.md", &[]),
    ("docs/threats.md", &[]),
    ("oauth-macros/CONTRIBUTING.md", &["oauth-macros", "oauth-macros/src"]),
];

/// Written from what tests saw: what stands between backticks there are words of the wire and of messages.
const WRITTEN: &str = "faults.md";

pub(crate) fn check() -> Result<(), String> {
    let mut faults = Vec::new();
    for (document, beginnings) in DOCUMENTS {
        let text = std::fs::read_to_string(root().join(document)).map_err(|error| format!("{document}: {error}"))?;
        let is_there = |path: &str| {
            let beginnings = std::iter::once("").chain(beginnings.iter().copied());
            beginnings.map(|beginning| root().join(beginning).join(path)).any(|path| path.exists())
        };
        let lines = text.lines().enumerate().flat_map(|(line, text)| named(text).map(move |path| (line + 1, path)));
        let missing = lines.filter(|(_, path)| !is_there(path));
        faults.extend(missing.map(|(line, path)| format!("  {document}:{line}: `{path}`")));
    }
    let listed = |name: &str| DOCUMENTS.iter().any(|(document, _)| *document == format!("docs/{name}"));
    let entries = std::fs::read_dir(root().join("docs")).map_err(|error| format!("docs: {error}"))?;
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let unread = names.filter(|name| name.ends_with(".md") && name != WRITTEN && !listed(name));
    faults.extend(unread.map(|name| format!("  docs/{name} is not among the documents that are read here")));
    if faults.is_empty() { Ok(()) } else { Err(format!("not there:\n{}", faults.join("\n"))) }
}

/// What stands between backticks and is a path of the repository. `/login` is one of an application.
fn named(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2).filter(|word| {
        let is_plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-./".contains(&byte));
        let is_file = [".md", ".rs", ".toml", ".txt"].iter().any(|ending| word.ends_with(ending));
        is_plain && !word.starts_with('/') && (word.contains('/') || is_file)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stands_between_backticks_and_begins_in_the_repository() {
        let line =
            "`web/page/` and `keys.rs`, `.ci/run`; not `/login`, `a::b`, `GET /x`, web/none.rs, `one` or `0.1.0`";
        assert_eq!(named(line).collect::<Vec<_>>(), ["web/page/", "keys.rs", ".ci/run"]);
    }
}
