//! The attribute reference of the runtime says what the table of keys says.

use crate::api::keys::{ArgumentKey, Style, TraitKey, Verb, VerbKey, Words};
use crate::keys::{Kind, Place, Row, TABLE};
use crate::runtime_source::runtime_sources;

/// The page of `#[oauth_api]`, whose words are in tables of their own.
const API: &str = "api.md";

#[test]
fn every_key_has_its_place_in_the_reference() {
    let Some(pages) = pages() else { return };
    for row in TABLE {
        let section = section(&pages, row);
        let place = match row.place {
            Place::Struct => "struct",
            Place::Field => "field",
            Place::Aggregate => "struct of providers",
            Place::Member => "field of a struct of providers",
        };
        has_row(row, section, "place", place);
        if row.kind == Kind::Refused {
            continue;
        }
        let protocols: Vec<&str> = row.protocols.iter().map(|protocol| protocol.title()).collect();
        has_row(row, section, "protocols", &protocols.join(", "));
        for name in ["value", "default", "conflicts with"] {
            assert!(section.contains(&format!("| {name} | ")), "`{}` does not tell its {name}", row.name);
        }
        if !row.rfc.is_empty() {
            has_row(row, section, "rule", row.rfc);
        }
        let words = match row.kind {
            Kind::Word(words) => words,
            _ => &[],
        };
        for word in words {
            assert!(section.contains(&format!("`{word}`")), "`{}` does not tell of `{word}`", row.name);
        }
        assert!(section.contains("```\n"), "`{}` has no example", row.name);
    }
}

#[test]
fn the_reference_invents_no_key() {
    let Some(pages) = pages() else { return };
    let pages = pages.iter().filter(|(name, _)| name != API);
    let keys = pages.flat_map(|(_, text)| headings(text));
    let invented: Vec<&str> = keys.filter(|key| TABLE.iter().all(|row| row.name != *key)).collect();
    assert!(invented.is_empty(), "{invented:?}");
}

#[test]
fn the_page_of_apis_is_the_tables_of_apis() {
    let Some(pages) = pages() else { return };
    let page = pages.iter().find(|(name, _)| name == API).map_or("", |(_, text)| text);
    let mut words = Vec::new();
    words_of::<TraitKey>(page, &mut words);
    words_of::<Verb>(page, &mut words);
    words_of::<VerbKey>(page, &mut words);
    words_of::<Style>(page, &mut words);
    words_of::<ArgumentKey>(page, &mut words);
    assert_eq!(headings(page).collect::<Vec<_>>(), words);
}

fn words_of<K: Words>(page: &str, words: &mut Vec<&'static str>) {
    for row in K::TABLE {
        words.push(row.name);
        let rest = page.split_once(&format!("## `{}`\n", row.name)).map_or("", |(_, rest)| rest);
        let section = rest.split("\n## ").next().unwrap_or_default();
        let rule = (!row.rfc.is_empty()).then(|| format!("| rule | {} |", row.rfc));
        for expected in [format!("| place | {} |", K::PLACE)].into_iter().chain(rule) {
            assert!(section.contains(&expected), "the reference of `{}` lacks the row\n{expected}", row.name);
        }
        for name in ["value", "default", "conflicts with"] {
            assert!(section.contains(&format!("| {name} | ")), "`{}` does not tell its {name}", row.name);
        }
        assert!(section.contains("```\n"), "`{}` has no example", row.name);
    }
}

fn headings(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.strip_prefix("## `")).map(|line| line.trim_end_matches('`'))
}

fn has_row(row: &Row, section: &str, name: &str, value: &str) {
    let expected = format!("| {name} | {value} |");
    assert!(section.contains(&expected), "the reference of `{}` lacks the row\n{expected}", row.name);
}

/// The text between the heading of a key and the next one.
fn section<'a>(pages: &'a [(String, String)], row: &Row) -> &'a str {
    let heading = format!("## `{}`\n", row.name);
    let sections: Vec<&str> = pages
        .iter()
        .filter(|(name, _)| match row.place {
            Place::Struct => ![API, "fields.md", "providers.md"].contains(&&**name),
            Place::Field => name == "fields.md",
            Place::Aggregate | Place::Member => name == "providers.md",
        })
        .filter_map(|(_, text)| text.split_once(&heading))
        .map(|(_, rest)| rest.split("\n## ").next().unwrap_or_default())
        .collect();
    match sections[..] {
        [section] => section,
        _ => panic!("`{}` has {} sections in oauth-runtime/src/docs/reference, not one", row.name, sections.len()),
    }
}

fn pages() -> Option<Vec<(String, String)>> {
    runtime_sources("docs/reference")
}
