//! The list of all presets: the modules, the constant, and the table that people search.

use std::fmt::Write as _;

use super::data::Provider;
use super::module::WRITTEN;

/// Words that a module cannot have as they are.
const RESERVED: &[&str] = &["box"];

/// The word as an identifier.
pub(super) fn ident(word: &str) -> String {
    if RESERVED.contains(&word) { format!("r#{word}") } else { word.to_owned() }
}

/// `mod.rs` beside the modules.
pub(super) fn modules(providers: &[Provider]) -> String {
    let mut text = format!(
        "//! One module a preset.\n\n{WRITTEN} from `presets/*.toml`; edit those.\n\nuse crate::declaration::description::ProviderDescription;\n\n"
    );
    for Provider { word, .. } in providers {
        let _ = writeln!(text, "pub mod {};", ident(word));
    }
    text += "\n/// Every preset, by name.\npub const ALL: &[ProviderDescription] = &[\n";
    for Provider { word, .. } in providers {
        let _ = writeln!(text, "    {}::DESCRIPTION,", ident(word));
    }
    text + "];\n"
}

/// The table of the page.
pub(super) fn table(providers: &[Provider]) -> String {
    let mut text =
        "| preset | provider | protocol | fields | logs in | listed by |\n|---|---|---|---|---|---|\n".to_owned();
    for provider in providers {
        let Provider { word, name, protocol, sources, .. } = provider;
        let fields: Vec<String> = provider.placeholders().iter().map(|field| format!("`{field}`")).collect();
        let logs_in = if provider.logs_in() { "yes" } else { "tokens only" };
        let title = match &provider.website {
            Some(website) => format!("[{name}]({website})"),
            None => name.clone(),
        };
        let _ = writeln!(
            text,
            "| [`{word}`](mod@{}) | {title} | {} | {} | {logs_in} | {} |",
            ident(word),
            protocol.title(),
            fields.join(", "),
            sources.len()
        );
    }
    text
}
