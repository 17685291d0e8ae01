//! The tests of the workspace, as the source has them: named as `cargo test` names them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::root;

/// Where crates begin.
const CRATES: &[&str] = &[
    "oauth-macros/src/lib.rs",
    "oauth-runtime/src/lib.rs",
    "tests/src/lib.rs",
    "tests/it/main.rs",
    "tests/memory/main.rs",
    "xtask/src/main.rs",
];
/// Folders in which each file is a crate.
const FOLDERS: &[&str] = &["examples/tests", "ui-tests/tests"];
/// With fewer, they are somewhere else.
const AT_LEAST: usize = 1000;

#[derive(Debug, Default)]
pub(super) struct Source {
    /// Whether each test is ignored.
    tests: BTreeMap<String, bool>,
    ids: BTreeSet<u16>,
}

/// `#[path = "guide/defaults.rs"] mod page_of_defaults;`
#[derive(Debug, PartialEq)]
struct ModuleFile {
    /// With the modules around it.
    module: Vec<String>,
    /// How many of them its own file writes out.
    inside: usize,
    path: Option<String>,
}

impl Source {
    pub(super) fn read() -> Result<Self, String> {
        let mut source = Self::default();
        for file in CRATES {
            source.read_file(&root().join(file), Vec::new(), true)?;
        }
        for folder in FOLDERS {
            for file in entries(&root().join(folder))?.into_iter().filter(|file| is_rust(file)) {
                source.read_file(&file, Vec::new(), true)?;
            }
        }
        if source.tests.len() < AT_LEAST {
            return Err(format!("only {} tests were found in {CRATES:?}", source.tests.len()));
        }
        Ok(source)
    }

    /// Nothing where there is no such test. One that a macro names is not seen.
    pub(super) fn is_ignored(&self, test: &str) -> Option<bool> {
        self.tests.get(test).copied()
    }

    /// The ids of threats that names carry.
    pub(super) fn ids(&self) -> &BTreeSet<u16> {
        &self.ids
    }

    /// Takes in the text of a module, without the files that it names.
    #[cfg(test)]
    pub(super) fn add(&mut self, module: &[&str], text: &str) -> Result<(), String> {
        self.take(module.iter().map(|name| (*name).to_owned()).collect(), text).map(drop)
    }

    fn take(&mut self, module: Vec<String>, text: &str) -> Result<Vec<ModuleFile>, String> {
        let tokens = TokenStream::from_str(text).map_err(|error| error.to_string())?;
        // Also of tests that a macro makes, of which the names are all that stands here.
        self.ids.extend(words(tokens.clone()).iter().flat_map(|word| ids_of(word)));
        let (mut files, own) = (Vec::new(), module.len());
        self.walk(tokens, &module, own, &mut files);
        Ok(files)
    }

    /// A file `owns_folder` if the modules that it names stand beside it, and not below a folder of its name.
    fn read_file(&mut self, path: &Path, module: Vec<String>, owns_folder: bool) -> Result<(), String> {
        let told = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        let text = fs::read_to_string(path).map_err(|error| told(&error))?;
        let folder = path.parent().unwrap_or(Path::new(""));
        for file in self.take(module, &text).map_err(|error| told(&error))? {
            if let Some(path) = file.path {
                self.read_file(&folder.join(path), file.module, true)?;
                continue;
            }
            let folder = if owns_folder { folder.to_owned() } else { path.with_extension("") };
            let names = &file.module[file.module.len() - file.inside - 1..];
            let place = names.iter().fold(folder, |folder, name| folder.join(name.trim_start_matches("r#")));
            let alone = place.with_extension("rs");
            if alone.is_file() {
                self.read_file(&alone, file.module, false)?;
            } else {
                self.read_file(&place.join("mod.rs"), file.module, true)?;
            }
        }
        Ok(())
    }

    /// Modules and the calls of macros are entered, functions are not. `own` is the length of the path of the file's own module.
    fn walk(&mut self, tokens: TokenStream, module: &[String], own: usize, files: &mut Vec<ModuleFile>) {
        let mut tokens = tokens.into_iter().peekable();
        let (mut is_test, mut is_ignored, mut path) = (false, false, None);
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    if let Some(TokenTree::Group(attribute)) =
                        tokens.next_if(|next| matches!(next, TokenTree::Group(_)))
                    {
                        let words = words(attribute.stream());
                        let name = words.iter().take_while(|word| *word != "(");
                        is_test |= name.last().is_some_and(|word| word == "test");
                        is_ignored |= words.iter().any(|word| word == "ignore");
                        path = path_of(attribute.stream()).or(path);
                    }
                }
                TokenTree::Punct(punct) if punct.as_char() == '!' => {
                    if let Some(TokenTree::Group(body)) = tokens.next_if(|next| matches!(next, TokenTree::Group(_))) {
                        self.walk(body.stream(), module, own, files);
                    }
                }
                TokenTree::Ident(word) if word == "mod" || word == "fn" => {
                    let Some(TokenTree::Ident(name)) = tokens.next_if(|next| matches!(next, TokenTree::Ident(_)))
                    else {
                        continue;
                    };
                    let named = [module, &[name.to_string()]].concat();
                    match (word == "fn", tokens.peek()) {
                        (true, _) if is_test => drop(self.tests.insert(named.join("::"), is_ignored)),
                        (true, _) => {}
                        (false, Some(TokenTree::Group(body))) => self.walk(body.stream(), &named, own, files),
                        (false, _) => {
                            files.push(ModuleFile { module: named, inside: module.len() - own, path: path.take() });
                        }
                    }
                    (is_test, is_ignored, path) = (false, false, None);
                }
                // An item ends.
                token => {
                    let is_end = matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
                        || matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ';');
                    if is_end {
                        (is_test, is_ignored, path) = (false, false, None);
                    }
                }
            }
        }
    }
}

/// `t046_t059_t067_to_t075_junk_is_refused` carries four.
pub(super) fn ids_of(word: &str) -> Vec<u16> {
    let parts = word.split('_').filter(|part| *part != "to");
    let mut ids = Vec::new();
    for part in parts {
        let Some(digits) = part.strip_prefix('t').filter(|digits| digits.len() == 3) else { break };
        let Ok(id) = digits.parse() else { break };
        ids.push(id);
    }
    // `t001` alone is some variable.
    if word.split('_').count() > ids.len() { ids } else { Vec::new() }
}

/// `path = "…"`
fn path_of(attribute: TokenStream) -> Option<String> {
    let mut tokens = attribute.into_iter();
    let is_path = matches!(tokens.next()?, TokenTree::Ident(word) if word == "path");
    let TokenTree::Literal(path) = tokens.nth(1).filter(|_| is_path)? else { return None };
    Some(path.to_string().trim_matches('"').to_owned())
}

fn words(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(word) => found.push(word.to_string()),
            TokenTree::Group(group) => {
                found.push("(".to_owned());
                found.extend(words(group.stream()));
            }
            _ => {}
        }
    }
    found
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let read = || fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>();
    read().map_err(|error| format!("{}: {error}", folder.display()))
}

fn is_rust(path: &Path) -> bool {
    path.is_file() && path.extension().is_some_and(|extension| extension == "rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_found_with_their_modules_also_in_calls_of_macros() {
        let text = r#"
            //! Words of a chapter.
            mod empty {}
            pub mod other;
            #[cfg(test)]
            mod tests {
                use super::*;
                fn helper() { #[test] fn inside() {} }
                #[test]
                fn plain() {}
                #[tokio::test(flavor = "multi_thread")]
                async fn t001_waits() { let x = "{"; }
                #[test]
                #[cfg_attr(not(feature = "a"), ignore = "slow")]
                fn sometimes() {}
                proptest! {
                    #![proptest_config(ProptestConfig::with_cases(8))]
                    #[test]
                    fn any(value in ".*") {}
                }
                macro_rules! each { ($name:ident) => { #[test] fn $name() {} } }
                #[derive(Debug)] struct Test;
                fn not_one() { "t007_is_text"; }
                stores! { t251_away }
            }
        "#;
        let mut source = Source::default();
        source.add(&["a", "b"], text).expect("Rust");
        let found = source.tests.iter().map(|(name, ignored)| (name.as_str(), *ignored)).collect::<Vec<_>>();
        let expected = [("any", false), ("plain", false), ("sometimes", true), ("t001_waits", false)];
        let expected = expected.map(|(name, ignored)| (format!("a::b::tests::{name}"), ignored));
        assert_eq!(source.ids, BTreeSet::from([1, 251]));
        assert_eq!(found, expected.iter().map(|(name, ignored)| (name.as_str(), *ignored)).collect::<Vec<_>>());
    }

    #[test]
    fn modules_are_in_files_beside_their_own_below_a_folder_or_where_a_path_says() {
        let text =
            "mod plain; #[cfg(test)] #[path = \"guide/defaults.rs\"] mod moved; mod a { pub mod b; mod c {} } mod d;";
        let files = Source::default().take(vec!["x".into()], text).expect("Rust");
        let found = files.iter().map(|file| (file.module.join("::"), file.inside, file.path.as_deref()));
        let expected = [
            ("x::plain", 0, None),
            ("x::moved", 0, Some("guide/defaults.rs")),
            ("x::a::b", 1, None),
            ("x::d", 0, None),
        ];
        assert!(found.eq(expected.map(|(module, inside, path)| (module.to_owned(), inside, path))), "{files:?}");
    }

    #[test]
    fn a_name_carries_ids_before_its_words() {
        for (name, ids) in [
            ("t001_one", &[1][..]),
            ("t046_t059_t067_to_t075_junk", &[46, 59, 67, 75]),
            ("t251_of_t300", &[251]),
            ("t001", &[]),
            ("t01_one", &[]),
            ("tab1_one", &[]),
            ("test_t001", &[]),
        ] {
            assert_eq!(ids_of(name), ids, "{name}");
        }
    }

    #[test]
    fn the_tests_of_the_workspace_are_found() {
        let source = Source::read().expect("the source");
        let own = "threats::source::tests::the_tests_of_the_workspace_are_found";
        assert_eq!(source.is_ignored(own), Some(false));
        for moved in
            ["what_must_not_compile_says_what_is_expected", "guide::tests::every_error_code_is_in_the_catalogue"]
        {
            assert_eq!(source.is_ignored(moved), Some(false), "{moved}");
        }
        assert!(source.ids().contains(&1) && source.ids().len() > 100);
    }
}
