//! What a run of `cargo test` told: `test a::b ... ok`, and of a case of `ui-tests` `test tests/fail/a.rs ... ok`.

use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub(super) struct Run {
    /// Whether it passed wherever it ran.
    outcomes: BTreeMap<String, bool>,
}

impl Run {
    /// Several programs write at once, so a line may be broken by another: `test a ... test b ... ok`, and the `ok` of the first
    /// stands by itself below.
    pub(super) fn read(log: &str) -> Self {
        let mut run = Self::default();
        let mut open: Vec<String> = Vec::new();
        for line in without_colors(log).lines() {
            if line.trim_end() == "ok" {
                if let Some(name) = open.pop() {
                    run.note(name, true);
                }
                continue;
            }
            let mut rest = line;
            while let Some((name, told)) = begun(rest) {
                rest = told;
                match told.split_whitespace().next() {
                    Some("ok") => run.note(name.to_owned(), true),
                    Some("FAILED" | "ignored" | "ignored," | "mismatch" | "error") => run.note(name.to_owned(), false),
                    _ => open.push(name.to_owned()),
                }
            }
        }
        run
    }

    /// `name` is that of a test, or the path of a case.
    pub(super) fn has_passed(&self, name: &str) -> bool {
        let name = name.strip_prefix("ui-tests/").unwrap_or(name);
        self.outcomes.get(name) == Some(&true)
    }

    fn note(&mut self, name: String, passed: bool) {
        *self.outcomes.entry(name).or_insert(true) &= passed;
    }
}

/// `test NAME ... `, or `test NAME - should panic ... `, and what comes behind it.
fn begun(line: &str) -> Option<(&str, &str)> {
    let (named, told) = line.strip_prefix("test ")?.split_once(" ... ").or_else(|| {
        let named = line.strip_prefix("test ")?.trim_end().strip_suffix(" ...")?;
        Some((named, ""))
    })?;
    let (name, more) = named.split_once(' ').unwrap_or((named, "- "));
    more.starts_with("- ").then_some((name, told))
}

/// Terminals' colors, which are written whether there is a terminal or not.
fn without_colors(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split('\u{1b}');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        plain.push_str(part.split_once('m').filter(|(code, _)| code.len() <= 8).map_or(part, |(_, rest)| rest));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passed_is_told_from_what_failed_was_ignored_or_did_not_run() {
        let run = Run::read(
            "     Running unittests src/lib.rs (target/debug/deps/a-1)\n\nrunning 5 tests\ntest a::one ... ok\n\
             test a::two ... FAILED\ntest a::three ... ignored, slow\ntest a::four - should panic ... ok\n\
             test a::five has been running for over 60 seconds\ntest result: ok. 5 passed; 0 failed\n\
             test src/lib.rs - a (line 1) ... ok\ntest a::six ... ok\ntest a::six ... FAILED\n",
        );
        for (name, passed) in [
            ("a::one", true),
            ("a::two", false),
            ("a::three", false),
            ("a::four", true),
            ("a::five", false),
            ("a::six", false),
            ("a::seven", false),
        ] {
            assert_eq!(run.has_passed(name), passed, "{name}");
        }
    }

    #[test]
    fn cases_are_told_in_color_and_lines_may_be_broken() {
        let run = Run::read(
            "test \u{1b}[0m\u{1b}[1mtests/pass/a.rs\u{1b}[0m ... \u{1b}[0m\u{1b}[32mok\n\
             \u{1b}[0mtest \u{1b}[0m\u{1b}[1mtests/pass/b.rs\u{1b}[0m ... \u{1b}[0mtest every_case has been running for over 60 seconds\n\
             test c::d ... test e::f ... ok\n\u{1b}[32mok\n\u{1b}[0mok\n\
             \u{1b}[0mtest \u{1b}[0m\u{1b}[1mtests/fail/c.rs\u{1b}[0m ... \u{1b}[0m\u{1b}[31mmismatch\n",
        );
        for (name, passed) in [
            ("ui-tests/tests/pass/a.rs", true),
            ("ui-tests/tests/pass/b.rs", true),
            ("ui-tests/tests/fail/c.rs", false),
            ("c::d", true),
            ("e::f", true),
            ("every_case", false),
        ] {
            assert_eq!(run.has_passed(name), passed, "{name}");
        }
    }
}
