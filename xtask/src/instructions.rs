//! What requests cost in instructions, beside the least they can cost: `tests/benches/cost` under valgrind's callgrind.
//!
//! Instructions of the application's own thread do not depend on how busy the machine is, so what changes by a few per cent is
//! seen. The ratio to the floor is compared with the table, because compilers and processors change both sides.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::root;

const TABLE: &str = "tests/benches/instructions.txt";
/// Between the measured ratio and the table's, in both directions: several times what two runs of one build differ by.
const TOLERANCE: f64 = 0.01;
/// Rows that move by more from one build to the next. Blocks of some kilobytes, such as the one that the head of a request is read
/// into, are cut by glibc out of larger ones or not, as the build before happened to leave the heap: 550 instructions of 37,000.
const MOVES: [(&str, f64); 2] = [("page", 0.025), ("forged-callback", 0.025)];

/// What a row is measured in, and what that is compared with.
const COLUMNS: [[&str; 2]; 2] = [["ours", "floor"], ["200", "1"]];

/// One kind of request.
struct Row {
    name: String,
    cost: f64,
    beside: f64,
}

impl Row {
    fn ratio(&self) -> f64 {
        self.cost / self.beside
    }
}

pub(crate) fn check() -> Result<(), String> {
    let rows = rows(&count()?)?;
    let table = table(&rows);
    println!("\n{table}");
    let path = root().join(TABLE);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return fs::write(&path, table).map_err(|error| format!("{}: {error}", path.display()));
    }
    let expected = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    compare(&rows, &expected)
}

/// The names of what was counted, and the instructions of one request.
fn count() -> Result<Vec<(String, f64)>, String> {
    let folder = root().join("target/instructions");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let profile = folder.join("callgrind.out");
    let printed = run(&profile)?;
    let lines = printed.lines().filter_map(|line| line.strip_prefix("counted: ")).enumerate();
    lines.map(|(index, line)| part(&profile, index + 1, line)).collect()
}

/// cargo builds the benchmark and starts valgrind, which starts the benchmark.
fn run(profile: &Path) -> Result<String, String> {
    let options = [
        // Small blocks that were freed are used again as they are. Else glibc splits and joins blocks by what was where, which
        // differs from run to run by three per cent of a request; so it does by less than a tenth of one.
        "env".to_owned(),
        "GLIBC_TUNABLES=glibc.malloc.tcache_count=60000:glibc.malloc.mxfast=0".to_owned(),
        "valgrind".to_owned(),
        "--tool=callgrind".to_owned(),
        "--toggle-collect=cost::counted::server::counted".to_owned(),
        "--dump-after=cost::counted::server::end_of_row".to_owned(),
        format!("--callgrind-out-file={}", profile.display()),
    ];
    let runner = format!("target.'cfg(all())'.runner = {options:?}");
    let mut command = Command::new("cargo");
    command.args(["--config", &runner, "bench", "--package", "oauth-tests", "--bench", "cost", "--", "count"]);
    let output = command.current_dir(root()).stderr(std::process::Stdio::inherit()).output();
    let output = output.map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("the benchmark under valgrind ended with {}; is valgrind installed?", output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

/// `login-ours 400` and what callgrind wrote about it.
fn part(profile: &Path, number: usize, line: &str) -> Result<(String, f64), String> {
    let (name, requests) = line.split_once(' ').ok_or_else(|| format!("`{line}` is no name and number"))?;
    let requests: f64 = requests.parse().map_err(|error| format!("`{line}`: {error}"))?;
    let path = PathBuf::from(format!("{}.{number}", profile.display()));
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let totals = text.lines().find_map(|line| line.strip_prefix("totals: ")).and_then(|total| total.parse().ok());
    let totals: f64 = totals.ok_or_else(|| format!("{} has no `totals`", path.display()))?;
    // For `callgrind_annotate`.
    let named = path.with_file_name(name);
    fs::rename(&path, &named).map_err(|error| format!("{}: {error}", named.display()))?;
    Ok((name.to_owned(), totals / requests))
}

fn rows(counted: &[(String, f64)]) -> Result<Vec<Row>, String> {
    let find = |name: &str| counted.iter().find(|(other, _)| other == name).map(|(_, cost)| *cost);
    let mut rows = Vec::new();
    for (name, cost) in counted {
        let Some((name, beside)) =
            COLUMNS.iter().find_map(|[this, beside]| Some((name.strip_suffix(this)?.strip_suffix('-')?, beside)))
        else {
            continue;
        };
        let beside = find(&format!("{name}-{beside}")).ok_or_else(|| format!("nothing to compare `{name}` with"))?;
        rows.push(Row { name: name.to_owned(), cost: *cost, beside });
    }
    if rows.is_empty() { Err("nothing was counted".to_owned()) } else { Ok(rows) }
}

fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "# Instructions of one request, the same for the floor, and the ratio, which `cargo xtask instructions` compares.\n\
         # serve and guide: a login on a connection of its own, with 200 providers and with one.\n",
    );
    for row in rows {
        let _ = writeln!(table, "{:<18}{:>10.0}{:>10.0}{:>9.3}", row.name, row.cost, row.beside, row.ratio());
    }
    table
}

fn compare(rows: &[Row], expected: &str) -> Result<(), String> {
    let lines = expected.lines().filter(|line| !line.starts_with('#'));
    let expected: Vec<(&str, f64)> = lines.filter_map(row_of_table).collect();
    let mut faults = Vec::new();
    for row in rows {
        let name = &row.name;
        let Some((_, ratio)) = expected.iter().find(|(other, _)| other == name) else {
            faults.push(format!("{name} is not in the table"));
            continue;
        };
        let change = row.ratio() / ratio - 1.0;
        if change.abs() > tolerance(name) {
            let direction = if change > 0.0 { "more" } else { "less" };
            faults.push(format!("{name} costs {:.1} % {direction} than the table says", change.abs() * 100.0));
        }
    }
    let gone = expected.iter().filter(|(name, _)| rows.iter().all(|row| row.name != *name));
    faults.extend(gone.map(|(name, _)| format!("{name} was not measured")));
    if faults.is_empty() {
        return Ok(());
    }
    Err(format!("{}; if that is meant, `UPDATE_EXPECT=1 cargo xtask instructions` writes {TABLE}", faults.join("; ")))
}

fn tolerance(row: &str) -> f64 {
    MOVES.iter().find(|(name, _)| *name == row).map_or(TOLERANCE, |(_, tolerance)| *tolerance)
}

fn row_of_table(line: &str) -> Option<(&str, f64)> {
    let mut words = line.split_whitespace();
    Some((words.next()?, words.next_back()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{Row, compare, rows, table};

    fn counted(login: f64) -> Vec<Row> {
        let counted = [("login-ours", login), ("login-floor", 1000.0), ("serve-1", 10.0), ("serve-200", 20.0)];
        rows(&counted.map(|(name, cost)| (name.to_owned(), cost))).expect("rows")
    }

    #[test]
    fn the_table_that_was_written_is_met_and_one_per_cent_beyond_it_is_not() {
        let table = table(&counted(1200.0));
        assert!(table.ends_with(
            "login                   1200      1000    1.200\nserve                     20        10    2.000\n"
        ));
        assert_eq!(compare(&counted(1210.0), &table), Ok(()));
        for (cost, fault) in [(1230.0, "login costs 2.5 % more"), (1180.0, "login costs 1.7 % less")] {
            let faults = compare(&counted(cost), &table).expect_err(fault);
            assert!(faults.starts_with(fault), "{faults}");
        }
    }

    #[test]
    fn rows_and_lines_of_the_table_that_stand_alone_are_faults() {
        let faults = compare(&counted(1200.0), "# only\nlogin 1200 1000 1.2\nlogout 1 1 1.0\n").expect_err("two");
        assert!(faults.starts_with("serve is not in the table; logout was not measured;"), "{faults}");
        assert!(rows(&[("login-ours".to_owned(), 1.0)]).is_err(), "without a floor");
    }
}
