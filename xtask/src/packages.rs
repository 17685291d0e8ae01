//! Packages are asked for by name: no lock file and no list names a machine, a repository or another registry.

use std::path::Path;

use crate::root;

pub(crate) fn check() -> Result<(), String> {
    let mut faults = Vec::new();
    // One registry, cargo's own; another one would be a second source, as would a repository.
    let mut registry = None;
    each_line("Cargo.lock", &mut faults, |line| {
        let Some(source) = line.strip_prefix("source = ") else { return false };
        !source.starts_with("\"registry+") || *registry.get_or_insert_with(|| source.to_owned()) != source
    });
    each_line("tests/peers/oidc-provider/package-lock.json", &mut faults, |line| {
        line.trim_start().starts_with("\"resolved\"")
    });
    // PEP 508: a name and a version; an option or an address would be another place to ask.
    each_line("tests/peers/oauth1-server/requirements.txt", &mut faults, |line| {
        line.starts_with('-') || line.contains("://") || line.contains('@')
    });
    if faults.is_empty() { Ok(()) } else { Err(format!("not by name alone:\n{}", faults.join("\n"))) }
}

fn each_line(file: &str, faults: &mut Vec<String>, mut is_fault: impl FnMut(&str) -> bool) {
    let Ok(text) = std::fs::read_to_string(root().join(Path::new(file))) else {
        faults.push(format!("  {file} is not there"));
        return;
    };
    let lines = text.lines().enumerate().filter(|(_, line)| is_fault(line));
    faults.extend(lines.map(|(number, line)| format!("  {file}:{}: {}", number + 1, line.trim())));
}
