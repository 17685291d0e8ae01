//! What an editor knows about a declaration: rust-analyzer is asked, and its answers are a page of the documentation.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::language_server::LanguageServer;
use crate::root;

const PAGE: &str = "docs/editor.md";

/// A question at the place of `‸`.
struct Probe {
    what: &'static str,
    source: &'static str,
    ask: Ask,
}

enum Ask {
    /// It is defined in this file, in a line that holds this.
    Definition(&'static str, &'static str),
    /// The explanation holds this.
    Hover(&'static str),
    /// Where this is typed, this is offered.
    Completion(&'static str, &'static str),
}

const PROBES: &[Probe] = &[
    Probe {
        what: "A standard scope leads to its type",
        source: r#"#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, em‸ail))]
struct Corp;"#,
        ask: Ask::Definition("oauth-runtime/src/declaration/scope.rs", "email"),
    },
    Probe {
        what: "and says what it is",
        source: r#"#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, em‸ail))]
struct Corp;"#,
        ask: Ask::Hover("e-mail address and whether it was verified"),
    },
    Probe {
        what: "A scope of the application leads to the application",
        source: r#"#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, own::rep‸ort))]
struct Corp;

mod own {
    pub struct report {}

    impl oauth_runtime::scope::Scope for report {
        const VALUE: &'static str = "report";
    }
}"#,
        ask: Ask::Definition("examples/src/bin/01_hello.rs", "pub struct report {}"),
    },
    Probe {
        what: "A scope is completed",
        source: r#"#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, ema‸))]
struct Corp;"#,
        ask: Ask::Completion("ema", "email"),
    },
    Probe {
        what: "A preset leads to its page",
        source: r#"#[derive(OAuthProvider)]
#[oauth(preset = fli‸ckr)]
struct Photos;"#,
        ask: Ask::Definition("oauth-runtime/src/presets/catalogue/flickr.rs", ""),
    },
    Probe {
        what: "and is completed",
        source: r#"#[derive(OAuthProvider)]
#[oauth(preset = fl‸)]
struct Photos;"#,
        ask: Ask::Completion("fl", "flickr"),
    },
    Probe {
        what: "A key says what it sets",
        source: r#"#[derive(OAuthProvider)]
#[oauth(iss‸uer = "https://as.example")]
struct Corp;"#,
        ask: Ask::Hover("The issuer identifier"),
    },
    Probe {
        what: "A key is completed",
        source: r#"#[derive(OAuthProvider)]
#[oauth(metadata_u‸)]
struct Corp;"#,
        ask: Ask::Completion("metadata_u", "metadata_url"),
    },
    Probe {
        what: "also in front of others",
        source: r#"#[derive(OAuthProvider)]
#[oauth(call‸, issuer = "https://as.example", scopes(openid))]
struct Corp;"#,
        ask: Ask::Completion("call", "callback_path"),
    },
    Probe {
        what: "The word after a key is completed",
        source: r#"#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", id_token_alg = E‸)]
struct Corp;"#,
        ask: Ask::Completion("E", "EdDSA"),
    },
    Probe {
        what: "A key on a field is completed",
        source: r#"#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example/{tenant}")]
struct Corp {
    #[oauth(def‸)]
    tenant: String,
}"#,
        ask: Ask::Completion("def", "default"),
    },
    Probe {
        what: "A key in a struct of providers is completed",
        source: r#"#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Corp;

#[derive(OAuthProviders)]
struct Providers {
    #[oauth(env‸)]
    corp: Corp,
}"#,
        ask: Ask::Completion("env", "env_prefix"),
    },
    Probe {
        what: "The routes are known",
        source: r#"#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Corp;

fn app() -> Router {
    Router::new().merge(Corp::routes().after_‸)
}"#,
        ask: Ask::Completion("after_", "after_login"),
    },
];

pub(crate) fn check() -> Result<(), String> {
    let version = Command::new("rust-analyzer").arg("--version").current_dir(root()).output();
    let Some(version) = version.ok().filter(|output| output.status.success()) else {
        println!("skipped: rust-analyzer is not installed; `rustup component add rust-analyzer` brings it");
        return Ok(());
    };
    println!("{}", String::from_utf8_lossy(&version.stdout).trim());
    let options = json!({ "checkOnSave": false, "cachePriming": { "enable": false } });
    let mut server = LanguageServer::start("rust-analyzer", &root(), &options)?;
    let mut page = INTRODUCTION.to_owned();
    let mut faults = Vec::new();
    for probe in PROBES {
        match answer(&mut server, probe) {
            Ok(answer) => {
                println!("  {}: {answer}", probe.what);
                page += &format!("\n{}:\n\n```rust,ignore\n{}\n```\n\n→ {answer}\n", probe.what, probe.source);
            }
            Err(fault) => faults.push(format!("{}: {fault}", probe.what)),
        }
    }
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    compare(&page)
}

const INTRODUCTION: &str = "\
# What editors know about a declaration

The answers of rust-analyzer, with its defaults. The place it is asked about is `‸`. `cargo xtask editor` asks again, and fails
if an answer has changed; `UPDATE_EXPECT=1 cargo xtask editor` writes this page anew.

Words of the attribute stand in the expansion as what they are: a scope as the path of its type, a preset as the path of its
constant, a key as the name of the function that sets it, each where the user wrote it. What is still being typed has errors,
and a fallback beside them; for editors alone, under `cfg(rust_analyzer)`, that names the words as paths too. The compiler never
sees those.

Two things do not work: nothing is offered before the first letter of a key, and rust-analyzer does not know which keys fit the
protocol.
";

/// The page is as the answers are, or is written anew.
fn compare(page: &str) -> Result<(), String> {
    let path = root().join(PAGE);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return fs::write(&path, page).map_err(|error| format!("{PAGE}: {error}"));
    }
    match fs::read_to_string(&path) {
        Ok(known) if known == page => Ok(()),
        _ => Err(format!("{PAGE} says something else; `UPDATE_EXPECT=1 cargo xtask editor` writes it anew")),
    }
}

/// What rust-analyzer says, in short.
fn answer(server: &mut LanguageServer, probe: &Probe) -> Result<String, String> {
    let source = format!("use oauth_runtime::prelude::*;\n\n{}\n\nfn main() {{}}\n", probe.source);
    let (before, after) = source.split_once('‸').ok_or("the place is not marked")?;
    // An example, because it depends on the runtime; the file on the disk stays as it is.
    let file = root().join("examples/src/bin/01_hello.rs");
    let shown = format!("{before}{after}");
    server.show(&file, &shown)?;
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let mut ask = |method| server.at(method, &file, line, column);
    match probe.ask {
        Ask::Definition(wanted, holds) => {
            let found = ask("textDocument/definition")?;
            let [found] = found.as_array().map(Vec::as_slice).unwrap_or_default() else {
                return Err(format!("not one definition: {found}"));
            };
            let (path, line) = definition(found, &file, &shown).ok_or_else(|| found.to_string())?;
            let place = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
            if place != wanted || !line.contains(holds) {
                return Err(format!("{place}: {line}"));
            }
            Ok(format!("`{line}` in `{place}`"))
        }
        Ask::Hover(holds) => {
            let found = ask("textDocument/hover")?;
            let text = found["contents"]["value"].as_str().unwrap_or_default().to_owned();
            let line = text.lines().find(|line| line.contains(holds)).ok_or(text.clone())?;
            Ok(format!("“{}”", line.trim()))
        }
        Ask::Completion(typed, wanted) => {
            let found = ask("textDocument/completion")?;
            let items = found.get("items").unwrap_or(&found).as_array().cloned().unwrap_or_default();
            // An editor shows those that fit what is typed.
            let labels = items.iter().filter_map(|item| item["label"].as_str());
            let mut labels: Vec<&str> = labels.filter(|label| label.starts_with(typed)).collect();
            labels.sort_unstable();
            if !labels.iter().any(|label| label.starts_with(wanted)) {
                return Err(format!("offers {labels:?}"));
            }
            let labels: Vec<String> = labels.iter().map(|label| format!("`{label}`")).collect();
            Ok(format!("offers {}", labels.join(", ")))
        }
    }
}

/// The file and the line of a definition.
fn definition(found: &Value, file: &Path, shown: &str) -> Option<(PathBuf, String)> {
    let path = PathBuf::from(found["uri"].as_str()?.strip_prefix("file://")?);
    let text = if path == file { shown.to_owned() } else { fs::read_to_string(&path).ok()? };
    let line = usize::try_from(found["range"]["start"]["line"].as_u64()?).ok()?;
    Some((path, text.lines().nth(line)?.trim().to_owned()))
}
