//! The catalogue of providers: from one data file each to the runtime's modules, the derive's table and the list.

mod data;
mod keys;
mod list;
mod module;
#[path = "../../../oauth-macros/src/scope_name.rs"]
mod scope_name;
#[path = "../../../oauth-macros/src/suggest.rs"]
#[allow(dead_code, reason = "the derive uses more of it, and so do its tests")]
mod suggest;
mod table;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use data::{Protocol, Provider};

use crate::root;

/// The data files.
const DATA: &str = "oauth-runtime/presets";
/// The modules that are written from them.
const MODULES: &str = "oauth-runtime/src/presets/catalogue";
const TABLE: &str = "oauth-macros/src/presets/table.rs";
/// What is no preset, and why.
const LEFT_OUT: &str = "left-out.toml";

/// Writes everything that is made of the data files.
pub(crate) fn write() -> Result<(), String> {
    let providers = read()?;
    let written = texts(&providers)?;
    for old in stale(&written)? {
        std::fs::remove_file(&old).map_err(|error| format!("{}: {error}", old.display()))?;
    }
    for (file, text) in &written {
        let file = root().join(file);
        if std::fs::read_to_string(&file).is_ok_and(|known| known == *text) {
            continue;
        }
        println!("written: {}", file.strip_prefix(root()).unwrap_or(&file).display());
        let folder = file.parent().unwrap_or(&file);
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        std::fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    report(&providers)
}

/// Whether what is there is what the data files say.
pub(crate) fn check() -> Result<(), String> {
    let providers = read()?;
    let written = texts(&providers)?;
    let is_there =
        |file: &PathBuf, text: &String| std::fs::read_to_string(root().join(file)).is_ok_and(|known| known == *text);
    let mut differ: Vec<PathBuf> =
        written.iter().filter(|(file, text)| !is_there(file, text)).map(|(file, _)| file.clone()).collect();
    differ.extend(stale(&written)?);
    if let Some(first) = differ.first() {
        let first = first.display();
        let others = if differ.len() == 1 { " is".to_owned() } else { format!(" and {} more are", differ.len() - 1) };
        return Err(format!("{first}{others} not what the data files say: run `cargo xtask presets`"));
    }
    report(&providers)
}

/// Every data file, by its word.
fn read() -> Result<Vec<Provider>, String> {
    let folder = root().join(DATA);
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "toml") && !file.ends_with(LEFT_OUT));
    files.sort();
    let (mut providers, mut faults) = (Vec::new(), Vec::new());
    for file in &files {
        let word = file.file_stem().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        match Provider::read(&word, &text) {
            Ok(provider) => providers.push(provider),
            Err(fault) => faults.push(format!("{DATA}/{word}.toml: {}", fault.trim_end())),
        }
    }
    faults.extend(twice(&providers));
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    Ok(providers)
}

/// A word that leads to two presets.
fn twice(providers: &[Provider]) -> Vec<String> {
    let mut seen: BTreeMap<&str, &str> = providers.iter().map(|provider| (&*provider.word, &*provider.word)).collect();
    let mut faults = Vec::new();
    for provider in providers {
        for word in &provider.also {
            let Some(other) = seen.insert(word, &provider.word) else { continue };
            let what = match () {
                () if *word == provider.word => "is its own name: leave it out".to_owned(),
                () if other == provider.word => "is there twice".to_owned(),
                () if word == other => "is the name of another preset".to_owned(),
                () => format!("is in the file of `{other}` too"),
            };
            faults.push(format!("{DATA}/{}.toml: `also`: `{word}` {what}", provider.word));
        }
    }
    faults
}

/// Every file that is written, formatted, by its path.
fn texts(providers: &[Provider]) -> Result<BTreeMap<PathBuf, String>, String> {
    let modules = Path::new(MODULES);
    let mut texts: BTreeMap<PathBuf, String> = providers
        .iter()
        .map(|provider| (modules.join(format!("{}.rs", provider.word)), module::module(provider)))
        .collect();
    texts.insert(TABLE.into(), table::table(providers));
    let mut texts = formatted(texts)?;
    // As rustfmt would have it; it would look for the modules.
    texts.insert(modules.join("mod.rs"), list::modules(providers));
    texts.insert(modules.join("list.md"), list::table(providers));
    Ok(texts)
}

/// By rustfmt, all at once.
fn formatted(texts: BTreeMap<PathBuf, String>) -> Result<BTreeMap<PathBuf, String>, String> {
    let folder = root().join("target/presets");
    let _ = std::fs::remove_dir_all(&folder);
    let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(&folder).map_err(fault)?;
    let place = |file: &Path| folder.join(file.to_string_lossy().replace('/', "-"));
    for (file, text) in &texts {
        std::fs::write(place(file), text).map_err(fault)?;
    }
    let mut rustfmt = Command::new("rustfmt");
    rustfmt
        .args(["--edition", "2024", "--config-path"])
        .arg(root().join("rustfmt.toml"))
        .args(texts.keys().map(|file| place(file)));
    let status = rustfmt.status().map_err(|error| format!("rustfmt: {error}"))?;
    if !status.success() {
        return Err("rustfmt does not read what was written".to_owned());
    }
    let read = |file: PathBuf| {
        let text = std::fs::read_to_string(place(&file)).map_err(fault)?;
        Ok((file, text))
    };
    texts.into_keys().map(read).collect()
}

/// Modules of presets that are no longer there.
fn stale(written: &BTreeMap<PathBuf, String>) -> Result<Vec<PathBuf>, String> {
    let folder = root().join(MODULES);
    let Ok(entries) = std::fs::read_dir(&folder) else { return Ok(Vec::new()) };
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_written = |file: &PathBuf| written.keys().any(|known| root().join(known) == *file);
    Ok(files.filter(|file| !is_written(file)).collect())
}

/// The counts, and what is no preset.
fn report(providers: &[Provider]) -> Result<(), String> {
    let count = |which: &dyn Fn(&Provider) -> bool| providers.iter().filter(|provider| which(provider)).count();
    let of = |protocol: Protocol| {
        let (all, log_in) = (
            count(&|provider| provider.protocol == protocol),
            count(&|provider| provider.protocol == protocol && provider.logs_in()),
        );
        println!("  {:<16} {all:>4}   {log_in:>4} log in", protocol.title());
    };
    println!("{:>4} presets", providers.len());
    println!("{:>4} of them log in", count(&Provider::logs_in));
    println!("{:>4} of these from two sources", count(&|provider| provider.logs_in() && provider.is_confirmed()));
    println!("{:>4} in which sources differed", count(&|provider| !provider.settled.is_empty()));
    for protocol in [Protocol::OpenIdConnect, Protocol::OAuth2, Protocol::OAuth1] {
        of(protocol);
    }
    let types: usize = providers.iter().map(|provider| provider.scope_types().len()).sum();
    println!("{types:>4} scopes as types");
    let left_out = std::fs::read_to_string(root().join(DATA).join(LEFT_OUT)).unwrap_or_default();
    let left_out: BTreeMap<String, String> =
        toml::from_str(&left_out).map_err(|error| format!("{DATA}/{LEFT_OUT}: {error}"))?;
    if let Some(both) = left_out.keys().find(|word| providers.iter().any(|provider| provider.word == **word)) {
        return Err(format!("{DATA}/{LEFT_OUT}: `{both}` is a preset now: remove the line"));
    }
    let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (word, reason) in &left_out {
        reasons.entry(reason).or_default().push(word);
    }
    println!("{:>4} left out:", left_out.len());
    for (reason, words) in reasons {
        println!("  {reason} ({}): {}", words.len(), words.join(", "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::data::Provider;
    use super::twice;

    fn called(word: &str, also: &str) -> Provider {
        let text = format!(
            "name = \"Corp\"\nprotocol = \"oidc\"\nalso = [\"{also}\"]\nfacts = \"2026-11\"\nsources = [\"a\"]\n[oauth]\nissuer = \"https://corp.example\"\n"
        );
        Provider::read(word, &text).expect("it is right")
    }

    #[test]
    fn a_word_leads_to_one_preset() {
        assert!(twice(&[called("corp", "company"), called("other", "others")]).is_empty());
        for also in ["corp", "company"] {
            let faults = twice(&[called("corp", "company"), called("other", also)]);
            assert_eq!(faults.len(), 1);
            let place = format!("oauth-runtime/presets/other.toml: `also`: `{also}` is ");
            assert!(faults[0].starts_with(&place), "{faults:?}");
        }
    }
}
