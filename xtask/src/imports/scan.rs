//! One file's tokens → its modules: what they define, what they import, which paths they name.
//!
//! Macro bodies are tokens like any others, so paths in them count too. What is compiled for tests alone is left out.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::str::FromStr;

use proc_macro2::{Delimiter, Group, Ident, Spacing, TokenStream, TokenTree};

/// A path as it is written, `crate`, `self` and `super` among its segments.
pub(super) type Path = Vec<String>;

/// A module of a file: the file's own, or one written out inside it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Module {
    /// Where it is in its file; empty for the file's own.
    pub(super) inside: Path,
    /// `mod name;`
    pub(super) files: Vec<ModuleFile>,
    pub(super) items: BTreeSet<String>,
    /// The items that are macros: they are named without a path.
    pub(super) macros: BTreeSet<String>,
    pub(super) uses: Vec<Use>,
    /// Paths outside `use`, of two segments or more; of one for the call of a macro.
    pub(super) mentions: Vec<Path>,
}

/// `#[path = "docs/guide.rs"] mod guide;`
#[derive(Debug, PartialEq)]
pub(super) struct ModuleFile {
    pub(super) name: String,
    pub(super) file: Option<String>,
}

/// One leaf of a `use`.
#[derive(Debug, PartialEq)]
pub(super) struct Use {
    pub(super) path: Path,
    /// What the module calls it.
    pub(super) name: Name,
    /// `pub use`, however far it reaches: the name of a thing, not a use of it.
    pub(super) public: bool,
}

#[derive(Debug, PartialEq)]
pub(super) enum Name {
    Is(String),
    /// `as _`
    Hidden,
    /// `*`
    All,
}

/// Reads a file; its own module comes first.
pub(super) fn scan(text: &str) -> Result<Vec<Module>, String> {
    let tokens = TokenStream::from_str(text).map_err(|error| error.to_string())?;
    let mut modules = vec![Module::default()];
    Scanner { modules: &mut modules, at: 0 }.walk(tokens, Level::Module);
    Ok(modules)
}

struct Scanner<'a> {
    modules: &'a mut Vec<Module>,
    at: usize,
}

/// Whether names that are defined here are names of the module.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    Module,
    Inside,
}

type Tokens = Peekable<proc_macro2::token_stream::IntoIter>;

impl Scanner<'_> {
    fn walk(&mut self, tokens: TokenStream, level: Level) {
        let mut tokens = tokens.into_iter().peekable();
        let mut public = false;
        let mut file = None;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    let Some(attribute) = attribute(&mut tokens) else { continue };
                    if is_for_tests(&attribute) {
                        skip_item(&mut tokens, level);
                    } else if let Some(path) = path_of_file(&attribute) {
                        file = Some(path);
                    } else {
                        self.quoted_paths(attribute);
                    }
                }
                token if is_joint(&token, ':') && next_is(&mut tokens, ':') => {
                    tokens.next();
                    // `::krate::name` is of another crate, `<T>::name` of a type.
                    if let Some(TokenTree::Ident(first)) = tokens.next_if(is_ident) {
                        path(first, &mut tokens);
                    }
                }
                TokenTree::Punct(punct) if punct.as_char() == '$' => self.fragment(&mut tokens),
                TokenTree::Ident(ident) => match ident.to_string().as_str() {
                    "pub" => {
                        public = true;
                        let _ = tokens.next_if(|next| is_group(next, Delimiter::Parenthesis));
                        continue;
                    }
                    "use" => self.uses(&mut tokens, public),
                    "mod" => self.module(&mut tokens, file.take()),
                    "macro_rules" if next_is(&mut tokens, '!') => self.macro_rules(&mut tokens, level),
                    word if level == Level::Module && defines(word) => self.item(&mut tokens),
                    _ => self.mention(ident, &mut tokens),
                },
                TokenTree::Group(group) => self.walk(group.stream(), Level::Inside),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
            public = false;
        }
    }

    fn module(&mut self, tokens: &mut Tokens, file: Option<String>) {
        let Some(TokenTree::Ident(name)) = tokens.next_if(is_ident) else { return };
        let name = plain(&name);
        match tokens.next_if(|next| is_group(next, Delimiter::Brace)) {
            None => self.here().files.push(ModuleFile { name, file }),
            Some(TokenTree::Group(body)) => {
                let mut inside = self.here().inside.clone();
                inside.push(name);
                self.modules.push(Module { inside, ..Module::default() });
                let at = self.modules.len() - 1;
                Scanner { modules: self.modules, at }.walk(body.stream(), Level::Module);
            }
            Some(_) => {}
        }
    }

    /// `fn name`, `const NAME`; not `const fn`, whose name comes later.
    fn item(&mut self, tokens: &mut Tokens) {
        if let Some(TokenTree::Ident(name)) = tokens.next_if(|next| is_ident(next) && !is_word(next, "fn")) {
            let name = plain(&name);
            self.here().items.insert(name);
        }
    }

    /// `macro_rules! name { … }`
    fn macro_rules(&mut self, tokens: &mut Tokens, level: Level) {
        tokens.next();
        let Some(TokenTree::Ident(name)) = tokens.next_if(is_ident) else { return };
        if level == Level::Module {
            self.here().items.insert(plain(&name));
            self.here().macros.insert(plain(&name));
        }
    }

    fn uses(&mut self, tokens: &mut Tokens, public: bool) {
        let tree = tokens.by_ref().take_while(|token| !is_punct(token, ';')).collect();
        leaves(tree, &Path::new(), &mut |path, name| self.here().uses.push(Use { path, name, public }));
    }

    fn mention(&mut self, first: Ident, tokens: &mut Tokens) {
        if first == "Self" {
            path(first, tokens);
            return;
        }
        let path = path(first, tokens);
        let is_call = next_is(tokens, '!');
        if path.len() > 1 || is_call {
            self.here().mentions.push(path);
        }
    }

    /// `$crate::path`, `$name:kind`, `$( … )*`
    fn fragment(&mut self, tokens: &mut Tokens) {
        if let Some(TokenTree::Ident(first)) = tokens.next_if(is_ident) {
            let is_crate = first == "crate";
            let path = path(first, tokens);
            if is_crate && path.len() > 1 {
                self.here().mentions.push(path);
            }
        }
    }

    /// `#[serde(with = "crate::path")]`
    fn quoted_paths(&mut self, attribute: TokenStream) {
        for token in attribute {
            match token {
                TokenTree::Group(group) => self.quoted_paths(group.stream()),
                TokenTree::Literal(literal) => {
                    let text = literal.to_string();
                    let text = text.trim_matches('"');
                    if ["crate::", "super::", "self::"].iter().any(|head| text.starts_with(head)) {
                        self.here().mentions.push(text.split("::").map(str::to_owned).collect());
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }

    fn here(&mut self) -> &mut Module {
        &mut self.modules[self.at]
    }
}

/// Words that a name of the module follows. `fn` after `const` and `unsafe` comes as itself.
fn defines(word: &str) -> bool {
    matches!(word, "struct" | "enum" | "union" | "trait" | "type" | "const" | "static" | "fn")
}

/// `[…]` or `![…]`, behind `#`.
fn attribute(tokens: &mut Tokens) -> Option<TokenStream> {
    let _ = tokens.next_if(|next| is_punct(next, '!'));
    match tokens.next_if(|next| is_group(next, Delimiter::Bracket))? {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    }
}

/// `cfg(test)`, `cfg(all(test, …))`
fn is_for_tests(attribute: &TokenStream) -> bool {
    fn demands(tokens: TokenStream) -> bool {
        let tokens: Vec<_> = tokens.into_iter().collect();
        tokens.iter().enumerate().any(|(index, token)| match token {
            TokenTree::Ident(word) if word == "test" => true,
            TokenTree::Group(group) => index > 0 && is_word(&tokens[index - 1], "all") && demands(group.stream()),
            _ => false,
        })
    }
    let mut tokens = attribute.clone().into_iter();
    let is_cfg = tokens.next().is_some_and(|word| is_word(&word, "cfg"));
    is_cfg && matches!(tokens.next(), Some(TokenTree::Group(group)) if demands(group.stream()))
}

/// `path = "docs/guide.rs"`
fn path_of_file(attribute: &TokenStream) -> Option<String> {
    let tokens: Vec<_> = attribute.clone().into_iter().collect();
    match tokens.as_slice() {
        [word, equals, TokenTree::Literal(file)] if is_word(word, "path") && is_punct(equals, '=') => {
            Some(file.to_string().trim_matches('"').to_owned())
        }
        _ => None,
    }
}

/// Leaves out the item, field or statement that comes next, with its other attributes.
fn skip_item(tokens: &mut Tokens, level: Level) {
    let mut ends_at_body = true;
    let mut ends_at_comma = level == Level::Inside;
    while let Some(token) = tokens.next() {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                attribute(tokens);
            }
            // Their braces are values or lists, and a semicolon follows.
            TokenTree::Ident(word) if word == "use" || word == "static" || word == "type" || word == "let" => {
                ends_at_body = false;
            }
            TokenTree::Ident(word) if word == "const" => {
                ends_at_body = tokens.peek().is_some_and(|next| is_word(next, "fn") || is_word(next, "unsafe"));
            }
            TokenTree::Ident(word) if word == "fn" || word == "impl" => ends_at_comma = false,
            TokenTree::Punct(punct) if punct.as_char() == ';' => return,
            TokenTree::Punct(punct) if punct.as_char() == ',' && ends_at_comma => return,
            token if ends_at_body && is_group(token, Delimiter::Brace) => return,
            _ => {}
        }
    }
}

/// `first::second::third`, as far as it is names.
fn path(first: Ident, tokens: &mut Tokens) -> Path {
    let mut path = vec![plain(&first)];
    while let Some(second) = colons(tokens) {
        match second {
            Some(name) => path.push(name),
            None => break,
        }
    }
    path
}

/// `::name`, or `::` before something else.
fn colons(tokens: &mut Tokens) -> Option<Option<String>> {
    tokens.next_if(|next| is_joint(next, ':'))?;
    tokens.next_if(|next| is_punct(next, ':'))?;
    match tokens.next_if(is_ident) {
        Some(TokenTree::Ident(name)) => Some(Some(plain(&name))),
        _ => Some(None),
    }
}

/// Each leaf of `a::{b, c::{self, d as e}, f::*}`.
fn leaves(tree: TokenStream, prefix: &Path, each: &mut impl FnMut(Path, Name)) {
    let mut tokens = tree.into_iter().peekable();
    while tokens.peek().is_some() {
        leaf(&mut tokens, prefix, each);
        let _ = tokens.next_if(|next| is_punct(next, ','));
    }
}

fn leaf(tokens: &mut Tokens, prefix: &Path, each: &mut impl FnMut(Path, Name)) {
    let mut path = prefix.clone();
    if next_is(tokens, ':') {
        // `use ::krate::name;`, which no name of this crate hides.
        path.push(String::new());
    }
    loop {
        match tokens.next() {
            Some(TokenTree::Ident(word)) if word == "as" => {
                let name = tokens.next().map(|name| name.to_string()).unwrap_or_default();
                return each(path, if name == "_" { Name::Hidden } else { Name::Is(name) });
            }
            // `a::{self}` is `a`.
            Some(TokenTree::Ident(word)) if word == "self" && !path.is_empty() => {}
            Some(TokenTree::Ident(word)) => path.push(plain(&word)),
            Some(TokenTree::Punct(punct)) if punct.as_char() == '*' => return each(path, Name::All),
            Some(TokenTree::Group(group)) => return leaves(group.stream(), &path, each),
            Some(TokenTree::Punct(punct)) if punct.as_char() == ':' => {}
            Some(TokenTree::Punct(_) | TokenTree::Literal(_)) | None => return,
        }
        if tokens.peek().is_none_or(|next| is_punct(next, ',')) {
            let name = path.last().cloned().unwrap_or_default();
            return each(path, Name::Is(name));
        }
    }
}

/// The name without `r#`.
fn plain(ident: &Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map_or(name.clone(), str::to_owned)
}

fn is_ident(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(_))
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// The first of two signs that are written together.
fn is_joint(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign && punct.spacing() == Spacing::Joint)
}

fn is_group(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(group) if Group::delimiter(group) == delimiter)
}

fn next_is(tokens: &mut Tokens, sign: char) -> bool {
    tokens.peek().is_some_and(|next| is_punct(next, sign))
}

#[cfg(test)]
mod tests {
    use super::{Module, Name, scan};

    fn one(text: &str) -> Module {
        let mut modules = scan(text).unwrap();
        assert_eq!(modules.len(), 1, "{modules:?}");
        modules.remove(0)
    }

    fn mentions(text: &str) -> Vec<String> {
        one(text).mentions.iter().map(|path| path.join("::")).collect()
    }

    fn uses(text: &str) -> Vec<String> {
        let shown = one(text).uses.into_iter().map(|leaf| {
            let name = match leaf.name {
                Name::Is(name) => name,
                Name::Hidden => "_".to_owned(),
                Name::All => "*".to_owned(),
            };
            let public = if leaf.public { "pub " } else { "" };
            format!("{public}{} as {name}", leaf.path.join("::"))
        });
        shown.collect()
    }

    #[test]
    fn each_leaf_of_a_use_is_a_path_with_a_name() {
        assert_eq!(
            uses("use crate::a::{self, B, c::{D as E, F as _}, g::*};"),
            ["crate::a as a", "crate::a::B as B", "crate::a::c::D as E", "crate::a::c::F as _", "crate::a::g as *"]
        );
        assert_eq!(uses("use super::super::x::r#type;"), ["super::super::x::type as type"]);
        assert_eq!(uses("use ::url::Url;"), ["::url::Url as Url"]);
    }

    #[test]
    fn a_use_with_any_visibility_is_public_and_the_next_one_is_not() {
        assert_eq!(
            uses("pub(crate) use self::a::B; use super::C; pub struct D; pub(in crate::web) use e::F; use g::H;"),
            ["pub self::a::B as B", "super::C as C", "pub e::F as F", "g::H as H"]
        );
    }

    #[test]
    fn a_use_inside_a_function_counts() {
        assert_eq!(uses("fn f() { use super::x::Y; }"), ["super::x::Y as Y"]);
    }

    #[test]
    fn paths_in_signatures_bodies_and_macros_are_mentioned() {
        assert_eq!(
            mentions("fn f(a: &crate::a::A) -> Vec<super::B> { g(list::first::<u8>(a)); }"),
            ["crate::a::A", "super::B", "list::first"]
        );
        assert_eq!(mentions("mac! { x => [crate::a::A], }"), ["mac", "crate::a::A"]);
        assert_eq!(mentions("const X: u8 = $crate::a::b!(self::C);"), ["crate::a::b", "self::C"]);
    }

    #[test]
    fn what_is_no_path_of_the_crate_is_not_mentioned() {
        let text =
            "fn f(self) { self.a(); Self::b(); <T>::c(); ::core::mem::take(x); let y: u8 = 1; $name::d(); a::<B>(); }";
        assert_eq!(mentions(text), [""; 0]);
    }

    #[test]
    fn paths_that_attributes_quote_are_mentioned() {
        assert_eq!(
            mentions("struct A { #[serde(with = \"crate::wire::seconds\", rename = \"crate\")] b: u8 }"),
            ["crate::wire::seconds"]
        );
    }

    #[test]
    fn what_is_compiled_for_tests_alone_is_left_out() {
        let text = "
            #[cfg(test)] use super::a::{b, c};
            #[cfg(test)] #[allow(unused)] mod tests { use super::*; fn f() { crate::x::y(); } }
            #[cfg(all(test, feature = \"x\"))] mod more;
            #[cfg(test)] pub(crate) fn g<A, B>(a: crate::a::A) -> B { crate::b::c() }
            #[cfg(test)] const X: S = S { a: crate::a::A };
            struct S { #[cfg(test)] a: crate::a::A, b: crate::kept::B }
            impl S { #[cfg(test)] fn h<A, B>() { crate::b::c() } fn i() { crate::kept::c() } }
        ";
        assert_eq!(mentions(text), ["crate::kept::B", "crate::kept::c"]);
        assert_eq!(uses(text), [""; 0]);
        assert!(one(text).files.is_empty());
    }

    #[test]
    fn what_a_feature_brings_counts() {
        let text = "#[cfg(feature = \"testing\")] use a::B; #[cfg(not(test))] use a::C; #[cfg(any(test, x))] use a::D;";
        assert_eq!(uses(text), ["a::B as B", "a::C as C", "a::D as D"]);
    }

    #[test]
    fn items_of_a_module_are_known_and_those_inside_of_functions_are_not() {
        let text = "
            pub struct A<T>(T); enum B { C } trait D { fn e(); const F: u8; type G; } const fn h() { fn i() {} }
            pub(crate) unsafe fn j() {} static K: u8 = 1; type L = A<u8>; macro_rules! m { () => {} } const N: u8 = 1;
            impl A<u8> { fn o() {} }
        ";
        let module = one(text);
        let items: Vec<_> = module.items.iter().map(String::as_str).collect();
        assert_eq!(items, ["A", "B", "D", "K", "L", "N", "h", "j", "m"]);
        assert!(module.macros.contains("m"));
    }

    #[test]
    fn modules_are_files_or_written_out() {
        let modules =
            scan("mod a; #[path = \"docs/b.rs\"] pub mod b; mod c { pub struct D; mod e { use super::D; } }").unwrap();
        let files: Vec<_> = modules[0].files.iter().map(|file| (file.name.as_str(), file.file.as_deref())).collect();
        assert_eq!(files, [("a", None), ("b", Some("docs/b.rs"))]);
        assert_eq!(modules[1].inside, ["c"]);
        assert!(modules[1].items.contains("D"));
        assert_eq!(modules[2].inside, ["c", "e"]);
        assert_eq!(modules[2].uses.len(), 1);
    }
}
