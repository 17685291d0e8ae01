//! The rows of the page: `| T001 | what somebody tries | what the product does | what shows it |`.

use super::source::ids_of;

/// One threat.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) id: u16,
    /// Which heading it stands under, counted.
    pub(super) section: usize,
    line: usize,
    cells: Vec<&'a str>,
    pub(super) tests: Vec<&'a str>,
    /// Files of `ui-tests`.
    pub(super) cases: Vec<&'a str>,
}

/// What stands where tests are missing: the product does nothing of the kind, or nobody looks.
const GAPS: &[&str] = &["not built: ", "no test yet: "];

pub(super) fn rows(text: &str) -> Vec<Row<'_>> {
    let mut section = 0;
    let mut rows = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('#') {
            section += 1;
        }
        rows.extend(row(line, index + 1, section));
    }
    rows
}

/// `T001`
pub(super) fn name(id: u16) -> String {
    format!("T{id:03}")
}

fn row(text: &str, line: usize, section: usize) -> Option<Row<'_>> {
    let cells = text.trim_end().strip_prefix('|')?.strip_suffix('|')?.split('|').map(str::trim).collect::<Vec<_>>();
    let id = cells.first()?.strip_prefix('T').filter(|id| id.len() == 3)?.parse().ok()?;
    let shown = cells.get(3).copied().unwrap_or_default();
    let named = || shown.split('`').skip(1).step_by(2);
    let tests = named().filter(|name| is_test(name)).collect();
    let cases = named().filter(|name| name.starts_with("ui-tests/")).collect();
    Some(Row { id, section, line, cells, tests, cases })
}

/// As `cargo test` tells it: modules, and a function.
fn is_test(name: &str) -> bool {
    let is_name = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    // Without a module it is known by the threat it is for.
    name.split("::").all(is_name) && (name.contains("::") || !ids_of(name).is_empty())
}

impl<'a> Row<'a> {
    pub(super) fn shown_by(&self) -> impl Iterator<Item = &'a str> {
        self.tests.iter().chain(&self.cases).copied()
    }

    pub(super) fn has_gap(&self) -> bool {
        self.cells.get(3).is_some_and(|shown| GAPS.iter().any(|gap| shown.contains(gap)))
    }

    pub(super) fn fault(&self, what: &str) -> String {
        format!("{}: {}: {what}", self.line, name(self.id))
    }

    /// What is wrong with the row by itself.
    pub(super) fn faults(&self) -> Vec<String> {
        if self.cells.len() != 4 {
            return vec![self.fault(&format!("it has {} cells and not 4", self.cells.len()))];
        }
        if self.cells.iter().any(|cell| cell.is_empty()) {
            return vec![self.fault("a cell is empty")];
        }
        if self.shown_by().next().is_none() && !self.has_gap() {
            return vec![self.fault("it names no test, and nothing that is missing")];
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_begins_with_an_id_and_names_tests_and_cases_at_its_end() {
        let text =
            "| T012 | `a::b` | `c::d` | `e::f::g_1`, `t012_h`, `ui-tests/tests/fail/a.rs`; `Client::api` and `word` |";
        let page = format!("# Title\n\n| id | a | b | c |\n|---|---|---|---|\n{text}\nT013\n| T14 | a | b | c |\n");
        let rows = rows(&page);
        let [row] = &rows[..] else { panic!("{rows:?}") };
        assert_eq!((row.id, row.line, row.section), (12, 5, 1));
        assert_eq!((&row.tests[..], &row.cases[..]), (&["e::f::g_1", "t012_h"][..], &["ui-tests/tests/fail/a.rs"][..]));
        assert!(!row.has_gap());
    }
}
