//! The list of all presets: the modules, the constant, and the table that people search.

use std::fmt::Write as _;

use super::data::Provider;
use super::module::WRITTEN;

/// A field that leaves the rows which hold all of its words. Without scripts it is not there, and the table is.
const FILTER: &str = r#"<input id="presets" type="search" placeholder="Filter: name, protocol, field" aria-label="Filter the presets" hidden style="width:100%;max-width:30rem;padding:.5rem;font:inherit">
<script>
addEventListener("DOMContentLoaded", () => {
  const field = document.getElementById("presets");
  const tables = [...document.querySelectorAll("table")];
  const table = tables.find((table) => field.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING);
  const rows = [...(table?.querySelectorAll("tbody tr") ?? [])];
  field.hidden = rows.length === 0;
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
  });
});
</script>

"#;

/// Words that a module cannot have as they are.
const RESERVED: &[&str] = &["box"];

/// The word as an identifier.
pub(super) fn ident(word: &str) -> String {
    if RESERVED.contains(&word) { format!("r#{word}") } else { word.to_owned() }
}

/// The page of a preset, for a link.
fn link(word: &str) -> String {
    if RESERVED.contains(&word) { format!("{word}/index.html") } else { format!("mod@{word}") }
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
    // A page of the documentation has no search within one table.
    let mut text = FILTER.to_owned();
    text += "| preset | provider | protocol | fields | logs in | listed by |\n|---|---|---|---|---|---|\n";
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
            "| [`{word}`]({}) | {title} | {} | {} | {logs_in} | {} |",
            link(word),
            protocol.title(),
            fields.join(", "),
            sources.len()
        );
    }
    text
}
