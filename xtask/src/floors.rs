//! The oldest Rust that each feature of `oauth-runtime` builds with: what `package.metadata.floors` of its manifest says, and for the
//! others the `rust-version`. No package that comes with a feature may want a newer one.

use std::collections::BTreeMap;
use std::process::Command;

use serde::Deserialize;

use crate::root;

const PACKAGE: &str = "oauth-runtime";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    rust_version: Option<String>,
    features: BTreeMap<String, Vec<String>>,
    metadata: Option<Notes>,
}

#[derive(Deserialize)]
struct Notes {
    #[serde(default)]
    floors: BTreeMap<String, String>,
}

/// `1.94` and `1.94.0` are one.
type Version = (u32, u32, u32);

pub(crate) fn check() -> Result<(), String> {
    let metadata = cargo(&["metadata", "--format-version", "1", "--locked"])?;
    let metadata: Metadata = serde_json::from_str(&metadata).map_err(|error| format!("`cargo metadata`: {error}"))?;
    let own = metadata.packages.iter().find(|package| package.name == PACKAGE);
    let own = own.ok_or_else(|| format!("`cargo metadata` knows no package {PACKAGE}"))?;
    let general = own.rust_version.as_deref().ok_or_else(|| format!("{PACKAGE} has no `rust-version`"))?;
    let declared = own.metadata.as_ref().map(|notes| notes.floors.clone()).unwrap_or_default();
    let wanted = |name: &str, version: &str| {
        let package = metadata.packages.iter().find(|package| package.name == name && package.version == version)?;
        package.rust_version.clone()
    };
    let mut faults = unknown(&declared, &own.features);
    let features = own.features.keys().filter(|feature| *feature != "default").map(|feature| Some(feature.as_str()));
    for feature in std::iter::once(None).chain(features) {
        let floor = feature.and_then(|feature| declared.get(feature)).map_or(general, String::as_str);
        let tree = tree(feature)?;
        let packages =
            tree.iter().filter_map(|(name, version)| Some((format!("{name} {version}"), wanted(name, version)?)));
        let (newest, above) = compare(floor, packages)?;
        println!("  {:<18} {floor}, and what comes with it wants {newest}", feature.unwrap_or("(no feature)"));
        let about = feature.map_or("without features".to_owned(), |feature| format!("with the feature `{feature}`"));
        faults.extend(above.into_iter().map(|(package, wants)| {
            format!("  {about} the floor is Rust {floor}, and {package} wants {wants}: raise it in `package.metadata.floors`, or take an older one")
        }));
    }
    if faults.is_empty() { Ok(()) } else { Err(format!("floors that do not hold:\n{}", faults.join("\n"))) }
}

fn unknown(declared: &BTreeMap<String, String>, features: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let gone = declared.keys().filter(|feature| !features.contains_key(*feature));
    gone.map(|feature| format!("  `package.metadata.floors` names `{feature}`, which is no feature")).collect()
}

/// The newest that any of them wants, and those that want a newer one than the floor.
fn compare(
    floor: &str,
    packages: impl Iterator<Item = (String, String)>,
) -> Result<(String, Vec<(String, String)>), String> {
    let limit = parse(floor)?;
    let (mut newest, mut above) = ("1.0".to_owned(), Vec::new());
    for (package, wants) in packages {
        let version = parse(&wants)?;
        if version > parse(&newest)? {
            newest.clone_from(&wants);
        }
        if version > limit {
            above.push((package, wants));
        }
    }
    Ok((newest, above))
}

fn parse(version: &str) -> Result<Version, String> {
    let mut numbers = version.split('.').map(str::parse::<u32>);
    let mut next = || numbers.next().unwrap_or(Ok(0)).map_err(|_| format!("`{version}` is no version of Rust"));
    Ok((next()?, next()?, next()?))
}

/// Names and versions of all that is compiled, on any platform.
fn tree(feature: Option<&str>) -> Result<Vec<(String, String)>, String> {
    let arguments =
        ["tree", "--locked", "--package", PACKAGE, "--edges", "normal,build", "--target", "all", "--prefix", "none"];
    let rest = ["--no-default-features", "--format", "{p}", "--features", feature.unwrap_or_default()];
    let text = cargo(&[&arguments[..], &rest[..]].concat())?;
    let mut packages = text.lines().filter_map(named).collect::<Vec<_>>();
    packages.sort_unstable();
    packages.dedup();
    Ok(packages)
}

/// `sqlx v0.9.0`, and what may follow in brackets.
fn named(line: &str) -> Option<(String, String)> {
    let mut words = line.split_whitespace();
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    Some((name.to_owned(), version.to_owned()))
}

fn cargo(arguments: &[&str]) -> Result<String, String> {
    let output =
        Command::new("cargo").args(arguments).current_dir(root()).output().map_err(|error| error.to_string())?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("`cargo {}` ended with {}: {}", arguments.join(" "), output.status, said.trim_end()));
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packages(of: &[(&str, &str)]) -> impl Iterator<Item = (String, String)> {
        of.iter().map(|(name, wants)| ((*name).to_owned(), (*wants).to_owned())).collect::<Vec<_>>().into_iter()
    }

    #[test]
    fn a_package_that_wants_a_newer_rust_than_the_floor_is_named() {
        let some = [("a 1.0.0", "1.56"), ("b 2.0.0", "1.94.0"), ("c 3.0.0", "1.88.1")];
        let (newest, above) = compare("1.88", packages(&some)).expect("versions");
        assert_eq!(newest, "1.94.0");
        assert_eq!(above, packages(&some[1..]).collect::<Vec<_>>());
        assert_eq!(compare("1.94", packages(&some)).expect("versions").1, []);
        assert!(compare("stable", packages(&some)).is_err());
    }

    #[test]
    fn a_floor_of_no_feature_is_named() {
        let floors = BTreeMap::from([("sqlite".to_owned(), "1.94".to_owned())]);
        assert_eq!(unknown(&floors, &BTreeMap::from([("sqlite".to_owned(), Vec::new())])), [] as [String; 0]);
        assert_eq!(unknown(&floors, &BTreeMap::new()).len(), 1);
    }

    #[test]
    fn a_line_of_the_tree_is_a_name_and_a_version() {
        let line = |text| named(text).map(|(name, version)| format!("{name} {version}"));
        assert_eq!(line("sqlx v0.9.0"), Some("sqlx 0.9.0".to_owned()));
        assert_eq!(line("serde_derive v1.0.229 (proc-macro) (*)"), Some("serde_derive 1.0.229".to_owned()));
        assert_eq!(line(""), None);
    }
}
