//! The modules of a crate, and what a path in one of them leads to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::scan::{self, ModuleFile, Name};

/// A crate, read from its `lib.rs`.
pub(super) struct Tree {
    modules: Vec<Module>,
    /// Where each macro of the crate is defined; it needs no path.
    macros: BTreeMap<String, usize>,
}

struct Module {
    /// Below the crate's `src`, with `/` in between.
    file: String,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
    scanned: scan::Module,
}

/// One file needs another.
#[derive(Debug, PartialEq)]
pub(super) struct Arrow {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) names: BTreeSet<String>,
}

/// What a path leads to.
#[derive(Clone, Debug, PartialEq)]
enum Target {
    Module(usize),
    Item { module: usize, name: String },
}

impl Tree {
    /// `read` gives a file's text by its path below `src`.
    pub(super) fn read(read: &dyn Fn(&str) -> Option<String>) -> Result<Self, String> {
        let mut tree = Self { modules: Vec::new(), macros: BTreeMap::new() };
        tree.add_file("lib.rs".to_owned(), None, read)?;
        Ok(tree)
    }

    /// The files that are compiled.
    pub(super) fn files(&self) -> BTreeSet<&str> {
        self.modules.iter().map(|module| module.file.as_str()).collect()
    }

    /// What each file needs of the others.
    pub(super) fn arrows(&self) -> Vec<Arrow> {
        let mut found: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
        for (from, to, name) in (0..self.modules.len()).flat_map(|at| self.needs(at)) {
            let ends = (self.modules[from].file.as_str(), self.modules[to].file.as_str());
            if ends.0 != ends.1 {
                found.entry(ends).or_default().insert(name);
            }
        }
        let arrow = |((from, to), names): ((&str, &str), _)| Arrow { from: from.to_owned(), to: to.to_owned(), names };
        found.into_iter().map(arrow).collect()
    }

    fn needs(&self, at: usize) -> Vec<(usize, usize, String)> {
        let scanned = &self.modules[at].scanned;
        // `pub use` gives a name, and needs nothing.
        let used = scanned.uses.iter().filter(|leaf| !leaf.public).filter_map(|leaf| {
            match self.resolve(at, &leaf.path, &mut Vec::new())? {
                Target::Item { module, name } => Some((module, name)),
                Target::Module(module) if leaf.name == Name::All => Some((module, "*".to_owned())),
                // What is used of the module is mentioned elsewhere.
                Target::Module(_) => None,
            }
        });
        let mentioned = scanned.mentions.iter().filter_map(|path| self.mentioned(at, path));
        used.chain(mentioned).map(|(to, name)| (at, to, name)).collect()
    }

    fn mentioned(&self, at: usize, path: &[String]) -> Option<(usize, String)> {
        if let [name] = path {
            return self.macros.get(name).map(|module| (*module, format!("{name}!")));
        }
        let head = path.first()?;
        // A type's own name is in scope by its definition or by a `use`, and counted there.
        let is_module = matches!(head.as_str(), "crate" | "self" | "super")
            || matches!(self.named(at, head, true, &mut Vec::new()), Some(Target::Module(_)));
        match is_module.then(|| self.resolve(at, path, &mut Vec::new()))? {
            Some(Target::Item { module, name }) => Some((module, name)),
            Some(Target::Module(_)) | None => None,
        }
    }

    /// Nothing for paths into other crates.
    fn resolve(&self, at: usize, path: &[String], visited: &mut Vec<(usize, String)>) -> Option<Target> {
        let (head, rest) = path.split_first()?;
        let mut target = match head.as_str() {
            "crate" => Target::Module(0),
            "self" => Target::Module(at),
            "super" => Target::Module(self.modules[at].parent?),
            name => self.named(at, name, !rest.is_empty(), visited)?,
        };
        for (index, name) in rest.iter().enumerate() {
            let Target::Module(module) = target else { break };
            let is_last = index + 1 == rest.len();
            target = match name.as_str() {
                "super" => Target::Module(self.modules[module].parent?),
                name => self
                    .named(module, name, !is_last, visited)
                    // A macro may have defined it.
                    .unwrap_or_else(|| Target::Item { module, name: name.to_owned() }),
            };
        }
        Some(target)
    }

    /// What a module calls `name`; a module before an item if the path goes on behind it.
    fn named(&self, at: usize, name: &str, goes_on: bool, visited: &mut Vec<(usize, String)>) -> Option<Target> {
        let module = &self.modules[at];
        let child = module.children.get(name).map(|child| Target::Module(*child));
        let is_item = module.scanned.items.contains(name);
        let item = is_item.then(|| Target::Item { module: at, name: name.to_owned() });
        let own = if goes_on { child.or(item) } else { item.or(child) };
        own.or_else(|| self.imported(at, name, visited))
    }

    fn imported(&self, at: usize, name: &str, visited: &mut Vec<(usize, String)>) -> Option<Target> {
        let step = (at, name.to_owned());
        if visited.contains(&step) {
            return None;
        }
        visited.push(step);
        let uses = &self.modules[at].scanned.uses;
        let named = uses.iter().filter(|leaf| matches!(&leaf.name, Name::Is(known) if known == name));
        if let Some(target) = named.filter_map(|leaf| self.resolve(at, &leaf.path, visited)).next() {
            return Some(target);
        }
        uses.iter().filter(|leaf| leaf.name == Name::All).find_map(|leaf| {
            match self.resolve(at, &leaf.path, visited)? {
                Target::Module(module) => self.named(module, name, false, visited),
                Target::Item { .. } => None,
            }
        })
    }

    fn add_file(
        &mut self,
        file: String,
        parent: Option<(usize, &str)>,
        read: &dyn Fn(&str) -> Option<String>,
    ) -> Result<(), String> {
        let text = read(&file).ok_or_else(|| format!("{file} is not there"))?;
        let scanned = scan::scan(&text).map_err(|error| format!("{file}: {error}"))?;
        let mut places: Vec<(scan::Path, usize)> = Vec::new();
        for module in scanned {
            let at = self.modules.len();
            let (parent, name) = match module.inside.split_last() {
                Some((name, outer)) => {
                    let outer = places.iter().find(|(inside, _)| inside == outer);
                    (outer.map(|(_, at)| *at), Some(name.clone()))
                }
                None => (parent.map(|(at, _)| at), parent.map(|(_, name)| name.to_owned())),
            };
            if let (Some(parent), Some(name)) = (parent, name) {
                self.modules[parent].children.insert(name, at);
            }
            self.macros.extend(module.macros.iter().map(|name| (name.clone(), at)));
            places.push((module.inside.clone(), at));
            self.modules.push(Module { file: file.clone(), parent, children: BTreeMap::new(), scanned: module });
        }
        for (inside, at) in places {
            let files = std::mem::take(&mut self.modules[at].scanned.files);
            for child in &files {
                let path = file_of(&file, &inside, child, read);
                self.add_file(path, Some((at, &child.name)), read)?;
            }
        }
        Ok(())
    }
}

/// Where `mod name;` is: `name.rs` or `name/mod.rs`, beside a `mod.rs` and below any other file.
fn file_of(file: &str, inside: &[String], child: &ModuleFile, read: &dyn Fn(&str) -> Option<String>) -> String {
    let path = Path::new(file);
    let folder = path.parent().map(|folder| folder.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    if let Some(file) = &child.file {
        parts.push(file);
        return parts.join("/");
    }
    if stem != "mod" && stem != "lib" {
        parts.push(&stem);
    }
    parts.extend(inside.iter().map(String::as_str));
    parts.push(&child.name);
    let place = parts.join("/");
    let alone = format!("{place}.rs");
    if read(&alone).is_some() { alone } else { format!("{place}/mod.rs") }
}

#[cfg(test)]
mod tests {
    use super::Tree;

    /// `from → to: names`, for a crate of `(file, text)`.
    fn arrows(files: &[(&str, &str)]) -> Vec<String> {
        let read = |wanted: &str| files.iter().find(|(file, _)| *file == wanted).map(|(_, text)| (*text).to_owned());
        let arrows = Tree::read(&read).unwrap().arrows();
        let shown = arrows.iter().map(|arrow| {
            let names: Vec<_> = arrow.names.iter().map(String::as_str).collect();
            format!("{} → {}: {}", arrow.from, arrow.to, names.join(", "))
        });
        shown.collect()
    }

    #[test]
    fn an_arrow_goes_to_the_file_that_defines_the_name() {
        let files = [
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", "use crate::b::{First, second::Second}; use serde::Serialize;"),
            ("b/mod.rs", "mod second; pub(crate) struct First;"),
            ("b/second.rs", "pub(crate) struct Second;"),
        ];
        assert_eq!(arrows(&files), ["a.rs → b/mod.rs: First", "a.rs → b/second.rs: Second"]);
    }

    #[test]
    fn a_public_use_is_no_arrow_and_is_looked_through() {
        let files = [
            ("lib.rs", "mod a; mod b; pub use b::Deep as Renamed;"),
            ("a.rs", "use crate::b::Deep; fn f() -> crate::Renamed { crate::b::made() }"),
            ("b/mod.rs", "mod deep; pub(crate) use deep::*;"),
            ("b/deep.rs", "pub struct Deep; pub fn made() {}"),
        ];
        assert_eq!(arrows(&files), ["a.rs → b/deep.rs: Deep, made"]);
    }

    #[test]
    fn modules_are_followed_to_what_is_used_of_them() {
        let files = [
            ("lib.rs", "mod a; mod b;"),
            (
                "a.rs",
                "use crate::b::{self, deep}; fn f() { b::one(); deep::two(); b::deep::Three::new(); other::x(); }",
            ),
            ("b/mod.rs", "pub(crate) mod deep; pub(crate) fn one() {}"),
            ("b/deep.rs", "pub(crate) fn two() {} pub(crate) enum Three {}"),
        ];
        assert_eq!(arrows(&files), ["a.rs → b/deep.rs: Three, two", "a.rs → b/mod.rs: one"]);
    }

    #[test]
    fn paths_may_climb_and_descend() {
        let files = [
            ("lib.rs", "mod a;"),
            ("a/mod.rs", "mod b; mod c; fn up() {} fn f() { c::down(); self::b::down(); }"),
            ("a/b.rs", "fn down() { super::up(); super::super::a::c::down(); }"),
            ("a/c.rs", "pub fn down() {} mod inner { fn g() { super::super::up(); super::down(); } }"),
        ];
        assert_eq!(
            arrows(&files),
            [
                "a/b.rs → a/c.rs: down",
                "a/b.rs → a/mod.rs: up",
                "a/c.rs → a/mod.rs: up",
                "a/mod.rs → a/b.rs: down",
                "a/mod.rs → a/c.rs: down",
            ]
        );
    }

    #[test]
    fn names_that_macros_define_are_of_the_module_that_calls_them() {
        let files = [
            ("lib.rs", "mod a; mod b;"),
            (
                "a.rs",
                "macro_rules! table { ($name:ident) => { pub struct $name; }; } pub(crate) use table; fn f() { crate::b::Made::new(); }",
            ),
            ("b.rs", "table! { Made }"),
        ];
        assert_eq!(arrows(&files), ["a.rs → b.rs: Made", "b.rs → a.rs: table!"]);
    }

    #[test]
    fn globs_and_modules_with_a_path_of_their_own_are_followed() {
        let files = [
            ("lib.rs", "#[path = \"docs/guide.rs\"] mod guide; mod a;"),
            ("docs/guide.rs", "use crate::a::*; fn f() { g(); }"),
            ("a.rs", "pub fn g() {}"),
        ];
        assert_eq!(arrows(&files), ["docs/guide.rs → a.rs: *"]);
    }

    #[test]
    fn names_that_lead_in_circles_end() {
        let files = [
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", "pub use crate::b::*; pub use crate::b::X;"),
            ("b.rs", "pub use crate::a::*; pub use crate::a::X; fn f() { crate::a::X::y(); }"),
        ];
        assert_eq!(arrows(&files), ["b.rs → a.rs: X"]);
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        let read = |file: &str| (file == "lib.rs").then(|| "mod a;".to_owned());
        assert_eq!(Tree::read(&read).err().as_deref(), Some("a/mod.rs is not there"));
    }
}
