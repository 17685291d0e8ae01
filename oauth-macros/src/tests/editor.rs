//! What the runtime keeps for editors is what the table of keys says.

use crate::keys::{Kind, Place, TABLE};
use crate::runtime_source::runtime_source;

#[test]
fn editors_know_every_key_and_every_word() {
    let Some(source) = runtime_source("declaration/editor.rs") else { return };
    let mut known = Vec::new();
    let mut path: Vec<&str> = Vec::new();
    for line in source.lines() {
        let Some(rest) = line.trim_start().strip_prefix("pub mod ") else { continue };
        path.truncate((line.len() - line.trim_start().len()) / 4);
        path.push(rest.split(' ').next().unwrap_or_default());
        known.push(path.join("::"));
    }
    let mut expected: Vec<String> = ["provider", "field", "providers", "member"].map(str::to_owned).into();
    for row in TABLE {
        let module = match row.place {
            Place::Struct => "provider",
            Place::Field => "field",
            Place::Aggregate => "providers",
            Place::Member => "member",
        };
        // A keyword is no module, and needs no completion.
        if row.kind == Kind::Refused || row.name == "crate" {
            continue;
        }
        expected.push(format!("{module}::{}", row.name));
        // Presets are modules of their own.
        if let Kind::Word(words) = row.kind {
            expected.extend(words.iter().map(|word| format!("{module}::{}::{word}", row.name)));
        }
    }
    known.sort();
    expected.sort();
    assert_eq!(known, expected);
}
