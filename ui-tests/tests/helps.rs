//! Every help helps: what a message says to write is written, and the outcome compiles.
//!
//! The messages are those of the cases in `tests/fail`. A help that leaves a choice cannot be applied by a machine; these cases
//! are in `tests/helps_for_people.txt`, each with its help. `TRYBUILD=overwrite cargo test -p ui-tests` writes the list anew;
//! read the difference before committing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Cases whose program is still wrong when the help is followed, and why.
const WRONG_IN_OTHER_WAYS: &[(&str, &str)] = &[
    ("fail/api/syntax/scope_as_string.rs", "two of the scopes are not declared by the provider"),
    ("fail/api/syntax/scope_value.rs", "the scope is not declared by the provider"),
    ("fail/api/value/header_of_argument.rs", "the argument has another mistake when its header is gone"),
    ("fail/api/value/path_with_percent.rs", "the help is about a part of the path"),
    ("fail/api/value/path_with_space.rs", "the help is about a part of the path"),
    ("fail/fallback/uses_stay_quiet.rs", "a use needs a scope that the mistake hides"),
    ("fail/syntax/claims_as_string.rs", "the type it names does not exist"),
    ("fail/syntax/hook_as_string.rs", "the function it names does not exist"),
    ("fail/tried/claims_text.rs", "the type it names does not exist"),
    ("fail/unknown_key/hook_of_another_library.rs", "the function it names does not exist"),
    ("fail/value/scope_that_is_a_type_here.rs", "it is the type of the second help, which no macro sees"),
];

#[test]
fn every_help_that_is_applied_compiles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut program = String::from("#![allow(warnings)]\n\n");
    let mut for_people = BTreeMap::new();
    let mut applied = 0;
    for (index, case) in cases(&root.join("fail")).into_iter().enumerate() {
        let source = read(&case);
        let name = case.strip_prefix(&root).expect("a case of ours").display().to_string();
        if let Some((_, why)) = WRONG_IN_OTHER_WAYS.iter().find(|(case, _)| *case == name) {
            for_people.insert(name, format!("({why})"));
            continue;
        }
        match mended(&source, &read(&case.with_extension("stderr"))) {
            Ok(mended) => {
                applied += 1;
                // Inner attributes are no part of what the help is about.
                let lines = mended.lines().filter(|line| !line.starts_with("#![") && !line.starts_with("//!"));
                let mended = lines.collect::<Vec<_>>().join("\n");
                write!(program, "/// {name}\nmod case_{index} {{\n{mended}\n}}\n\n").expect("a string takes it");
            }
            Err(why) => {
                for_people.insert(name, why);
            }
        }
    }
    program.push_str("fn main() {}\n");
    let list: String = for_people.iter().map(|(name, why)| format!("{name}: {why}\n")).collect();
    let listed = root.join("helps_for_people.txt");
    if std::env::var_os("TRYBUILD").is_some_and(|value| value == "overwrite") {
        fs::write(&listed, &list).expect("the list is written");
    }
    assert_eq!(read(&listed), list, "the list is not that of the cases");
    assert!(applied > 150, "only {applied} cases have a help that a machine can apply");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("every_help.rs");
    fs::write(&path, program).expect("the program is written");
    trybuild::TestCases::new().pass(path);
}

/// One message.
struct Message {
    /// Where its underline begins, in bytes.
    at: usize,
    helps: Vec<String>,
}

/// The source with every help applied, or the help that a machine cannot apply.
fn mended(source: &str, stderr: &str) -> Result<String, String> {
    let mut edits = Vec::new();
    for message in messages(source, stderr)? {
        let help = match &message.helps[..] {
            [help] => help,
            [] => return Err("the message says all there is, or is the compiler's own".to_owned()),
            several => return Err(several.join(" | ")),
        };
        let these = edits_of(source, message.at, help).ok_or_else(|| help.clone())?;
        edits.extend(these);
    }
    edits.sort_by_key(|edit: &Edit| (edit.start, std::cmp::Reverse(edit.end)));
    // Of two messages about one item, the one about all of it says the rest too.
    let mut reached = 0;
    edits.retain(|edit| {
        let is_free = edit.start >= reached;
        reached = reached.max(edit.end);
        is_free
    });
    let mut text = source.to_owned();
    // From the end, so that places stay what they are.
    for edit in edits.into_iter().rev() {
        text.replace_range(edit.start..edit.end, &edit.text);
    }
    Ok(text)
}

fn messages(source: &str, stderr: &str) -> Result<Vec<Message>, String> {
    let mut messages = Vec::new();
    for block in format!("\n{stderr}").split("\nerror").skip(1) {
        if block.starts_with('[') {
            return Err("the message is the compiler's own".to_owned());
        }
        let helps = block.lines().filter_map(|line| line.strip_prefix("       help: ")).map(str::to_owned).collect();
        let place = block.lines().find_map(|line| line.trim_start().strip_prefix("--> ")).unwrap_or_default();
        let mut numbers = place.rsplit(':').map(|number| number.parse::<usize>().unwrap_or_default());
        let (column, line) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
        let start: usize = source.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let before: usize = source[start..].chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
        messages.push(Message { at: start + before, helps });
    }
    Ok(messages)
}

/// What stands in the place of what.
struct Edit {
    start: usize,
    end: usize,
    text: String,
}

fn edits_of(source: &str, at: usize, help: &str) -> Option<Vec<Edit>> {
    let layout = Layout::of(source);
    let quoted = |text: &str| text.split('`').nth(1).map(str::to_owned);
    let whole = |edit| Some(vec![edit]);
    if help == "separate the items by commas" {
        return whole(Edit { start: at, end: at, text: ", ".to_owned() });
    }
    if help == "remove `pub`" {
        return whole(Edit { start: at, end: at + "pub ".len(), text: String::new() });
    }
    if !layout.is_in_attribute(source, at) && !help.contains("#[derive") {
        return None;
    }
    // A part of it is meant that only a person finds.
    let is_part_of_text =
        source[at..].starts_with('"') && layout.item(source, at).is_some_and(|(start, _)| start != at);
    let removes = ["remove it,", "remove it:", "leave it out to"].iter().any(|begin| help.starts_with(begin));
    if help == "remove it" || removes {
        let (start, end) = layout.item(source, at).filter(|_| !is_part_of_text || help == "remove it")?;
        let end = if source[end..].starts_with(',') { end + 1 } else { end };
        return whole(Edit { start, end, text: String::new() });
    }
    if let Some(rest) = help.strip_prefix("add `") {
        let text = quoted(help).filter(|text| is_whole(text))?;
        let list = rest.split_once("` to `").and_then(|(_, list)| list.split_once("(…)`")).map(|(list, _)| list);
        let open = match list {
            Some(list) => source.find(&format!("{list}("))? + list.len() + 1,
            // Some messages offer several.
            None if rest.ends_with('`') && rest.matches('`').count() == 1 => {
                source[..at + 5].rfind("oauth(")? + "oauth(".len()
            }
            None => return None,
        };
        let mut edits = vec![Edit { start: open, end: open, text: format!("{text}, ") }];
        if list.is_some() {
            // It goes there from where it stands.
            let (start, end) = layout.item(source, at)?;
            edits.push(Edit {
                start,
                end: if source[end..].starts_with(',') { end + 1 } else { end },
                text: String::new(),
            });
        }
        return Some(edits);
    }
    let rest = help.strip_prefix("write ")?;
    if let Some(text) = rest.strip_prefix('"') {
        let text = &text[..text.find('"')?];
        let mut edits = vec![Edit { start: at, end: end_of_token(source, at), text: format!("\"{text}\"") }];
        if !is_whole(text) || rest.contains("such as") {
            return None;
        }
        for field in rest.split("the field").nth(1).unwrap_or_default().split('`').skip(1).step_by(2) {
            let name = source.find("struct Example")? + "struct Example".len();
            let body = match source[name..].starts_with(';') {
                true => Edit { start: name, end: name + 1, text: format!(" {{ {field} }}") },
                false => Edit { start: name + 2, end: name + 2, text: format!(" {field}, ") },
            };
            edits.push(body);
        }
        return Some(edits);
    }
    let text = quoted(rest).filter(|text| rest.starts_with('`') && is_whole(text))?;
    if text.starts_with("#[derive") {
        let derive = source[..at].rfind("#[derive(").filter(|start| !source[*start..at].contains("struct"));
        let attribute = source[..at].rfind("#[oauth(").filter(|start| !source[*start..at].contains("struct"));
        return match (derive, attribute) {
            (Some(start), _) => whole(Edit { start, end: start + source[start..].find(")]")? + 2, text }),
            (None, Some(start)) => whole(Edit { start, end: start, text: format!("{text}\n") }),
            (None, None) => None,
        };
    }
    if text.starts_with("#[") {
        let start = source[..=at].rfind("#[")?;
        let attribute = layout.groups.iter().find(|group| group.open == start + 1)?;
        return whole(Edit { start, end: attribute.close + 1, text });
    }
    if ["struct ", "trait ", "fn "].iter().any(|item| text.starts_with(item)) {
        return None;
    }
    if text.starts_with('{') || text == "/" {
        return None;
    }
    if text == "," || layout.item(source, at).is_none() {
        return whole(Edit { start: at, end: end_of_token(source, at), text });
    }
    let (mut start, mut end) = layout.item(source, at)?;
    // The help is about the key, and the underlined part inside its list.
    let head =
        |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default().to_owned();
    let mut inside = start;
    while head(&text) != head(&source[start..]) && text.contains('(') && !head(&text).is_empty() {
        let Some(outer) = layout.item_around(source, inside) else { break };
        if head(&source[outer.0..]) == head(&text) {
            (start, end) = outer;
            break;
        }
        inside = outer.0;
    }
    let is_item = text.contains(" = ") && source[start..end].contains(" = ");
    if start == at || head(&text) == head(&source[start..]) || source[start..].starts_with('"') || is_item {
        return whole(Edit { start, end, text });
    }
    if is_part_of_text {
        return None;
    }
    whole(Edit { start: at, end: end_of_token(source, at), text })
}

/// Not a part of something, and no example.
fn is_whole(text: &str) -> bool {
    !text.contains('…') && !text.contains("path::to") && !text.contains("UPPER_CASE") && !text.contains("Header-Name")
}

fn end_of_token(source: &str, at: usize) -> usize {
    let rest = &source[at..];
    if let Some(text) = rest.strip_prefix('"') {
        return at + text.find('"').map_or(1, |end| end + 2);
    }
    let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    at + word.max(1)
}

/// Where groups begin and end, and what separates the items in them.
struct Layout {
    groups: Vec<Group>,
}

struct Group {
    open: usize,
    close: usize,
    separators: Vec<usize>,
}

impl Layout {
    fn of(source: &str) -> Self {
        let (mut groups, mut open) = (Vec::new(), Vec::<Group>::new());
        let mut chars = source.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => while chars.next().is_some_and(|(_, c)| c != '"') {},
                '/' if chars.peek().is_some_and(|(_, c)| *c == '/') => {
                    while chars.next().is_some_and(|(_, c)| c != '\n') {}
                }
                '(' | '[' | '{' => open.push(Group { open: at, close: source.len(), separators: Vec::new() }),
                ')' | ']' | '}' => groups.extend(open.pop().map(|group| Group { close: at, ..group })),
                ',' | ';' => {
                    if let Some(group) = open.last_mut() {
                        group.separators.push(at);
                    }
                }
                _ => {}
            }
        }
        Self { groups }
    }

    /// Whether `at` is between the brackets of an attribute.
    fn is_in_attribute(&self, source: &str, at: usize) -> bool {
        let around = |group: &&Group| group.open < at && at < group.close;
        self.groups.iter().filter(around).any(|group| source[..group.open].ends_with('#'))
    }

    /// The item that `at` is in.
    fn item(&self, source: &str, at: usize) -> Option<(usize, usize)> {
        let inner =
            self.groups.iter().filter(|group| group.open < at && at <= group.close).max_by_key(|group| group.open)?;
        // Only lists of attributes have items.
        source[..=inner.open].ends_with('(').then_some(())?;
        let start =
            inner.separators.iter().rev().find(|separator| **separator < at).map_or(inner.open, |separator| *separator)
                + 1;
        let end = inner.separators.iter().find(|separator| **separator >= at).copied().unwrap_or(inner.close);
        let blank = source[start..end].len() - source[start..end].trim_start().len();
        Some((start + blank, end))
    }

    /// The item whose list `at` is in.
    fn item_around(&self, source: &str, at: usize) -> Option<(usize, usize)> {
        let inner =
            self.groups.iter().filter(|group| group.open < at && at <= group.close).max_by_key(|group| group.open)?;
        self.item(source, inner.open)
    }
}

/// Every case that must not compile, in order.
fn cases(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let paths = entries.map(|entry| entry.expect("an entry of the directory").path());
    let mut cases: Vec<PathBuf> = paths
        .flat_map(|path| if path.is_dir() { cases(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    cases.sort();
    cases
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
