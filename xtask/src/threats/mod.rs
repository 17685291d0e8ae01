//! `cargo xtask threats [log]`: what `docs/threats.md` says of tests is so. With the log of a run, that they ran, too.

mod page;
mod run;
mod source;

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::path::Path;

use crate::root;
use page::Row;
use run::Run;
use source::Source;

const PAGE: &str = "docs/threats.md";

/// The threats that the page answers, each in a row of its own. A row that goes has to go here as well: none goes unnoticed.
#[rustfmt::skip] // One a line is no list.
const IDS: &[RangeInclusive<u16>] = &[
    1..=2, 4..=12, 14..=27, 29..=32, 34..=37, 39..=57, 59..=62, 64..=72, 74..=77, 79..=82, 84..=87, 89..=92, 94..=97,
    99..=102, 104..=117, 119..=122, 124..=127, 129..=132, 134..=137, 139..=142, 144..=152, 154..=157, 159..=162,
    164..=167, 169..=172, 174..=177, 179..=182, 184..=187, 189..=197, 199..=202, 204..=212, 214..=222, 224..=237,
    239..=242, 244..=247, 249..=252, 254..=262, 264..=272, 274..=277, 279..=282, 284..=287, 289..=292, 294..=297,
    299..=302, 304..=307, 309..=312, 314..=317, 319..=321,
];

/// Nothing is built: the names come from the source.
pub(crate) fn check() -> Result<(), String> {
    judge(None)
}

/// The same, and every test that the page names is among those that passed, as `cargo test` told it.
pub(crate) fn check_run(log: &Path) -> Result<(), String> {
    let text = std::fs::read(log).map_err(|error| format!("{}: {error}", log.display()))?;
    judge(Some(&Run::read(&String::from_utf8_lossy(&text))))
}

fn judge(run: Option<&Run>) -> Result<(), String> {
    let text = std::fs::read_to_string(root().join(PAGE)).map_err(|error| format!("{PAGE}: {error}"))?;
    let source = Source::read()?;
    let rows = page::rows(&text);
    let mut faults = rows.iter().flat_map(|row| row.faults()).collect::<Vec<_>>();
    faults.extend(order(&rows));
    faults.extend(compare(&rows, IDS));
    faults.extend(rows.iter().flat_map(|row| not_there(row, &source, &|file| root().join(file).is_file())));
    faults.extend(unanswered(&rows, source.ids()));
    faults.extend(run.iter().flat_map(|run| rows.iter().flat_map(|row| not_run(row, run))));
    let named = rows.iter().flat_map(Row::shown_by).collect::<BTreeSet<_>>().len();
    let without = rows.iter().filter(|row| row.shown_by().next().is_none()).count();
    let parts = rows.iter().filter(|row| row.shown_by().next().is_some() && row.has_gap()).count();
    println!("{} threats, {named} tests and cases; {without} without any, {parts} shown in part", rows.len());
    if faults.is_empty() { Ok(()) } else { Err(format!("{PAGE}:\n  {}", faults.join("\n  "))) }
}

fn order(rows: &[Row<'_>]) -> Vec<String> {
    let wrong = rows.windows(2).filter(|pair| pair[0].id >= pair[1].id && pair[0].section == pair[1].section);
    let mut faults = wrong
        .map(|pair| pair[1].fault(&format!("it stands behind {}, in one section", page::name(pair[0].id))))
        .collect::<Vec<_>>();
    let mut seen = BTreeSet::new();
    faults.extend(rows.iter().filter(|row| !seen.insert(row.id)).map(|row| row.fault("it has a row already")));
    faults
}

fn compare(rows: &[Row<'_>], ids: &[RangeInclusive<u16>]) -> Vec<String> {
    let known = ids.iter().cloned().flatten().collect::<BTreeSet<_>>();
    let missing = known.iter().filter(|id| rows.iter().all(|row| row.id != **id));
    let mut faults = missing.map(|id| format!("{} has no row", page::name(*id))).collect::<Vec<_>>();
    let new = rows.iter().filter(|row| !known.contains(&row.id));
    faults.extend(new.map(|row| row.fault("it is not in the list of `xtask/src/threats/mod.rs`")));
    faults
}

fn not_there(row: &Row<'_>, source: &Source, is_file: &dyn Fn(&str) -> bool) -> Vec<String> {
    let tests = row.tests.iter().filter_map(|test| match source.is_ignored(test) {
        None => Some(row.fault(&format!("there is no test `{test}`"))),
        Some(true) => Some(row.fault(&format!("`{test}` is ignored"))),
        Some(false) => None,
    });
    let cases = row.cases.iter().filter(|case| !is_file(case));
    tests.chain(cases.map(|case| row.fault(&format!("there is no file `{case}`")))).collect()
}

/// Ids that names of tests carry, and that have no row, or one that names no test.
fn unanswered(rows: &[Row<'_>], carried: &BTreeSet<u16>) -> Vec<String> {
    let judge = |id: &u16| match rows.iter().find(|row| row.id == *id) {
        None => Some(format!("{} stands in the name of a test, and has no row", page::name(*id))),
        Some(row) if row.shown_by().next().is_none() => Some(row.fault("a test carries its number, and it names none")),
        Some(_) => None,
    };
    carried.iter().filter_map(judge).collect()
}

fn not_run(row: &Row<'_>, run: &Run) -> Vec<String> {
    let failed = row.shown_by().filter(|name| !run.has_passed(name));
    failed.map(|name| row.fault(&format!("`{name}` is not among what passed"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "#[test] fn t001_one() {} #[test] #[ignore] fn t002_two() {}";
    const ROW: &str = "| T001 | a trick | an answer | `t::t001_one`, `ui-tests/tests/fail/a.rs` |";

    fn source() -> Source {
        let mut source = Source::default();
        source.add(&["t"], SOURCE).expect("Rust");
        source
    }

    fn told(text: &str) -> Vec<String> {
        let rows = page::rows(text);
        let is_file = |file: &str| file == "ui-tests/tests/fail/a.rs";
        rows.iter().flat_map(|row| [row.faults(), not_there(row, &source(), &is_file)].concat()).collect()
    }

    #[test]
    fn a_row_whose_tests_are_there_is_good() {
        assert_eq!(told(ROW), [""; 0]);
        for gap in ["not built: a wall", "no test yet: somebody at the wall"] {
            assert_eq!(told(&format!("| T001 | a trick | an answer | {gap} |")), [""; 0]);
        }
    }

    #[test]
    fn what_a_row_lacks_is_told_with_its_line() {
        for (text, fault) in [
            (
                "| T001 | a trick | an answer | somebody looked |",
                "1: T001: it names no test, and nothing that is missing",
            ),
            ("| T001 | a trick | an answer |", "1: T001: it has 3 cells and not 4"),
            ("| T001 | a trick |  | `t::t001_one` |", "1: T001: a cell is empty"),
            ("\n| T001 | a trick | an answer | `t::none` |", "2: T001: there is no test `t::none`"),
            ("| T001 | a trick | an answer | `t::t002_two` |", "1: T001: `t::t002_two` is ignored"),
            (
                "| T001 | a trick | an answer | `ui-tests/tests/fail/b.rs` |",
                "1: T001: there is no file `ui-tests/tests/fail/b.rs`",
            ),
        ] {
            assert_eq!(told(text), [fault], "{text}");
        }
    }

    #[test]
    fn ids_are_those_of_the_list_once_and_in_order() {
        let text = "## a\n| T004 | a | b | not built: c |\n| T002 | a | b | not built: c |\n\
                    ## b\n| T001 | a | b | not built: c |\n| T002 | a | b | not built: c |";
        let rows = page::rows(text);
        assert_eq!(order(&rows), ["3: T002: it stands behind T004, in one section", "6: T002: it has a row already"]);
        assert_eq!(
            compare(&rows, &[1..=1, 3..=4]),
            [
                "T003 has no row",
                "3: T002: it is not in the list of `xtask/src/threats/mod.rs`",
                "6: T002: it is not in the list of `xtask/src/threats/mod.rs`"
            ]
        );
    }

    #[test]
    fn an_id_in_the_name_of_a_test_has_a_row() {
        assert_eq!(unanswered(&page::rows(ROW), source().ids()), ["T002 stands in the name of a test, and has no row"]);
        let rows = format!("{ROW}\n| T002 | a trick | an answer | not built: a wall |");
        let told = unanswered(&page::rows(&rows), source().ids());
        assert_eq!(told, ["2: T002: a test carries its number, and it names none"]);
    }

    #[test]
    fn what_a_row_names_is_among_what_passed() {
        let rows = page::rows(ROW);
        let run = |log| not_run(&rows[0], &Run::read(log));
        assert_eq!(run("test t::t001_one ... ok\ntest tests/fail/a.rs ... ok\n"), [""; 0]);
        assert_eq!(
            run("test t::t001_one ... FAILED\n"),
            [
                "1: T001: `t::t001_one` is not among what passed",
                "1: T001: `ui-tests/tests/fail/a.rs` is not among what passed"
            ]
        );
    }
}
