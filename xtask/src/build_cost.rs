//! What the derive costs whoever uses it: the time of the compiler for many providers, beside as many structs with the derives
//! of serde; the size of the expansion; the time to build the macro crate itself.
//!
//! The leaf crates are compiled by calling `rustc` with what cargo has built, so that nothing else is in the figures. They are
//! CPU seconds and not seconds of a clock: a busy machine changes them little.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::root;

const COUNTS: [usize; 4] = [1, 10, 50, 200];
/// The best of so many runs counts: what disturbs makes it slower, nothing makes it faster.
const RUNS: usize = 2;
/// Above one, for what measuring is worth.
const GROWTH_LIMIT: f64 = 1.3;
/// Whoever uses the derive builds it, once for each clean build.
const MACRO_CRATE_LIMIT: f64 = 8.0;

/// A way to write a crate of so many items; `edited` changes one of them.
struct Subject {
    name: &'static str,
    write: fn(count: usize, edited: bool) -> String,
}

const SUBJECTS: [Subject; 5] = [
    Subject { name: "provider, declared", write: |count, edited| providers(count, edited, Use::Declared) },
    Subject { name: "provider, merged", write: |count, edited| providers(count, edited, Use::Merged) },
    Subject { name: "provider, in a struct", write: |count, edited| providers(count, edited, Use::Struct) },
    Subject { name: "serde, derived", write: |count, edited| records(count, edited, false) },
    Subject { name: "serde, used", write: |count, edited| records(count, edited, true) },
];

pub(crate) fn measure() -> Result<(), String> {
    let folder = root().join("target/build-cost");
    let libraries = build_libraries()?;
    let compiler = Compiler { folder: folder.clone(), libraries };
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    expansions(&compiler)?;
    leaf_crates(&compiler)?;
    macro_crate(&folder)
}

fn leaf_crates(compiler: &Compiler) -> Result<(), String> {
    println!("\nCPU ms of rustc for a debug build; each item: what it adds to the crate without items");
    println!("{:<24} {:>5} {:>8} {:>10} {:>12} {:>10}", "", "items", "clean", "each item", "incremental", "each item");
    let mut costs = Vec::new();
    for subject in &SUBJECTS {
        let (empty, empty_again) = compiler.best(subject, 0)?;
        let mut cost = Vec::new();
        for count in COUNTS {
            let (clean, again) = compiler.best(subject, count)?;
            let each = |time: f64, empty: f64| 1000.0 * (time - empty) / f64::from(u32::try_from(count).unwrap_or(1));
            println!(
                "{:<24} {count:>5} {:>8.0} {:>10.1} {:>12.0} {:>10.1}",
                subject.name,
                clean * 1000.0,
                each(clean, empty),
                again * 1000.0,
                each(again, empty_again)
            );
            cost.push(each(clean, empty));
        }
        costs.push((subject.name, cost));
    }
    compare(&costs)
}

/// Twice as many must not cost more than twice as much, and a provider no more than a struct that serde reads and writes.
fn compare(costs: &[(&str, Vec<f64>)]) -> Result<(), String> {
    let [.., some, many] = COUNTS;
    let serde = costs.iter().find(|(name, _)| *name == "serde, used").and_then(|(_, cost)| cost.last().copied());
    let serde = serde.ok_or("serde was not measured")?;
    let mut faults = Vec::new();
    println!("\n{:<24} {:>22} {:>22}", "each item, clean", format!("{many} beside {some}"), "beside serde, used");
    for (name, cost) in costs {
        let [.., of_some, of_many] = cost[..] else { continue };
        let (growth, ratio) = (of_many / of_some, of_many / serde);
        println!("{name:<24} {:>22} {:>22}", format!("{growth:.2}"), format!("{ratio:.2}"));
        if name.starts_with("provider") && (growth > GROWTH_LIMIT || ratio > 1.0) {
            faults.push(*name);
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(format!("too slow, or slower the more there are: {faults:?}")) }
}

/// The compiler itself counts what the derives expand to.
fn expansions(compiler: &Compiler) -> Result<(), String> {
    println!("\nwhat ten derives expand to, as the compiler counts it");
    for subject in [&SUBJECTS[0], &SUBJECTS[2], &SUBJECTS[3]] {
        let source = compiler.write(subject, 10, false)?;
        let output = compiler
            .rustc(&source)
            .args(["--emit=metadata", "-Zmacro-stats"])
            // The flag is for nightly compilers, and the libraries are of this one.
            .env("RUSTC_BOOTSTRAP", "1")
            .output()
            .map_err(|error| error.to_string())?;
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        if !output.status.success() {
            return Err(text);
        }
        let lines = text.lines().filter_map(|line| line.strip_prefix("macro-stats "));
        lines
            .filter(|line| line.starts_with("Macro Name") || line.contains("[derive("))
            .for_each(|line| println!("  {line}"));
    }
    Ok(())
}

/// From nothing, as on a machine that builds an application for the first time.
fn macro_crate(folder: &Path) -> Result<(), String> {
    let target = folder.join("macros");
    let _ = fs::remove_dir_all(&target);
    let mut build = vec!["cargo".to_owned(), "build".to_owned(), "--quiet".to_owned(), "--package".to_owned()];
    build.extend(["oauth-macros".to_owned(), "--target-dir".to_owned(), target.display().to_string()]);
    let time = cpu_seconds(&build)?;
    println!(
        "\noauth-macros with syn, quote and proc-macro2, from nothing: {time:.1} s of CPU, at most {MACRO_CRATE_LIMIT}"
    );
    if time > MACRO_CRATE_LIMIT { Err("the macro crate takes too long to build".to_owned()) } else { Ok(()) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Declared,
    Merged,
    Struct,
}

fn providers(count: usize, edited: bool, how: Use) -> String {
    let mut source = String::from("use oauth_runtime::prelude::*;\n");
    for i in 0..count {
        let host = if edited && i == 0 { "edited" } else { "op" };
        // Formatting to a string does not fail.
        let _ = write!(
            source,
            "\n#[derive(OAuthProvider)]\n#[oauth(issuer = \"https://{host}{i}.example\", scopes(openid, email, profile))]\n\
             pub struct Op{i};\n"
        );
    }
    let fields: String = (0..count).map(|i| format!("    op{i}: Op{i},\n")).collect();
    let merges: String = (0..count).map(|i| format!("        .merge(Op{i}::routes())\n")).collect();
    match how {
        Use::Declared => {}
        Use::Merged => source += &format!("\npub fn app() -> Router {{\n    Router::new()\n{merges}}}\n"),
        Use::Struct if count > 0 => {
            source += &format!("\n#[derive(OAuthProviders)]\npub struct All {{\n{fields}}}\n");
            source += "\npub fn app() -> Router {\n    Router::new().merge(All::routes())\n}\n";
        }
        Use::Struct => source += "\npub fn app() -> Router {\n    Router::new()\n}\n",
    }
    source
}

fn records(count: usize, edited: bool, used: bool) -> String {
    let mut source = String::from("use serde::{Deserialize, Serialize};\n");
    for i in 0..count {
        let field = if edited && i == 0 { "edited" } else { "issuer" };
        let _ = write!(
            source,
            "\n#[derive(Serialize, Deserialize)]\npub struct Op{i} {{\n    pub {field}: String,\n    pub scopes: Vec<String>,\n    \
             pub retries: u8,\n}}\n"
        );
    }
    if used {
        source += "\npub fn app(text: &str, all: &mut Vec<String>) -> serde_json::Result<()> {\n";
        for i in 0..count {
            let _ = writeln!(source, "    all.push(serde_json::to_string(&serde_json::from_str::<Op{i}>(text)?)?);");
        }
        source += "    Ok(())\n}\n";
    }
    source
}

/// `rustc`, with the libraries that cargo built.
struct Compiler {
    folder: PathBuf,
    libraries: Vec<(String, String)>,
}

impl Compiler {
    /// A clean build, and one after an edit of the first item.
    fn best(&self, subject: &Subject, count: usize) -> Result<(f64, f64), String> {
        let (mut clean, mut again) = (f64::INFINITY, f64::INFINITY);
        for _ in 0..RUNS {
            let _ = fs::remove_dir_all(self.folder.join("incremental"));
            clean = clean.min(self.build(subject, count, false)?);
            again = again.min(self.build(subject, count, true)?);
        }
        Ok((clean, again))
    }

    fn build(&self, subject: &Subject, count: usize, edited: bool) -> Result<f64, String> {
        let source = self.write(subject, count, edited)?;
        let mut command = self.rustc(&source);
        command.args(["--emit=metadata,link", "-Cdebuginfo=line-tables-only"]);
        command.arg(format!("-Cincremental={}", self.folder.join("incremental").display()));
        let words = std::iter::once(command.get_program()).chain(command.get_args());
        cpu_seconds(&words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>())
    }

    fn write(&self, subject: &Subject, count: usize, edited: bool) -> Result<PathBuf, String> {
        let path = self.folder.join("leaf.rs");
        fs::write(&path, (subject.write)(count, edited)).map_err(|error| error.to_string())?;
        Ok(path)
    }

    fn rustc(&self, source: &Path) -> Command {
        let mut command = Command::new("rustc");
        command.args(["--edition=2024", "--crate-type=lib", "--crate-name=leaf", "--cap-lints=allow"]).arg(source);
        command.arg("--out-dir").arg(&self.folder);
        // Where cargo put the file of a dependency, whatever the target folder.
        let serde = self.libraries.iter().find(|(name, _)| name == "serde");
        if let Some(dependencies) = serde.and_then(|(_, path)| Path::new(path).parent()) {
            command.arg("-L").arg(format!("dependency={}", dependencies.display()));
        }
        for (name, path) in &self.libraries {
            command.args(["--extern", &format!("{name}={path}")]);
        }
        command
    }
}

/// Names and files of the libraries, in this workspace's target folder and from its lock file.
fn build_libraries() -> Result<Vec<(String, String)>, String> {
    let output = Command::new("cargo")
        .args(["build", "--package", "oauth-runtime", "--package", "serde", "--package", "serde_json"])
        .args(["--locked", "--message-format=json-render-diagnostics"])
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    let artifacts = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let library = |artifact: Value| {
        let name = artifact["target"]["name"].as_str()?.replace('-', "_");
        let mut files = artifact["filenames"].as_array()?.iter().filter_map(Value::as_str);
        let file = files.find(|file| file.ends_with(".rlib"))?.to_owned();
        ["oauth_runtime", "serde", "serde_json"].contains(&&*name).then_some((name, file))
    };
    let libraries: Vec<_> = artifacts.filter_map(library).collect();
    if libraries.len() == 3 { Ok(libraries) } else { Err(format!("cargo built {libraries:?}")) }
}

/// Runs a command: the CPU seconds of it and of all that it started, in user mode. The shell's `times` tells them.
fn cpu_seconds(command: &[String]) -> Result<f64, String> {
    let output = Command::new("sh")
        .args(["-c", "\"$@\" >&2 || exit; times", "sh"])
        .args(command)
        .current_dir(root())
        .output()
        .map_err(|error| format!("sh: {error}"))?;
    let said = || format!("{command:?}:\n{}", String::from_utf8_lossy(&output.stderr));
    if !output.status.success() {
        return Err(said());
    }
    // Its second line is about what it started: user and system time.
    let times = String::from_utf8_lossy(&output.stdout).into_owned();
    times.lines().nth(1).and_then(|line| seconds(line.split(' ').next()?)).ok_or_else(said)
}

/// `1m2.340000s`
fn seconds(text: &str) -> Option<f64> {
    let (minutes, seconds) = text.strip_suffix('s')?.split_once('m')?;
    Some(60.0 * minutes.parse::<f64>().ok()? + seconds.parse::<f64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::{cpu_seconds, seconds};

    #[test]
    fn times_of_shells_are_read() {
        assert_eq!(seconds("1m2.340000s"), Some(62.34));
        assert_eq!(seconds("0m0.01s"), Some(0.01));
        assert_eq!(seconds("12"), None);
    }

    #[test]
    fn a_command_that_fails_is_an_error() {
        assert!(cpu_seconds(&["true".to_owned()]).is_ok_and(|time| time < 1.0));
        assert!(cpu_seconds(&["false".to_owned()]).is_err());
    }
}
