//! Tokens → [`Parsed`]: every key known, once, with a value of the right kind, and its span kept.

mod aggregate;
mod attribute;
mod field;
pub(crate) mod list;
pub(crate) mod members;
pub(crate) mod params;
pub(crate) mod scopes;
mod text;
pub(crate) mod url;
pub(crate) mod value;

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::{Attribute, Data, DeriveInput, Fields, LitStr, Meta, Path, Type};

pub(crate) use self::aggregate::{ParsedAggregate, ParsedMember, aggregate};
pub(crate) use self::scopes::STANDARD_SCOPES;
pub(crate) use self::text::{is_environment_name, name_fault};
pub(crate) use self::url::Url;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, Place};
use crate::model::{Param, Scope, ScopeItem, Subject};
use crate::presets::{self, Preset};

/// A declaration as it was written.
pub(crate) struct Parsed {
    pub(crate) subject: Subject,
    /// The name of the first `#[oauth(…)]`, where what is missing is to be added.
    pub(crate) attribute: Option<Span>,
    pub(crate) keys: Slots,
    pub(crate) body: Body,
}

/// The struct's body.
pub(crate) enum Body {
    Unit,
    Named(Vec<ParsedField>),
    /// Not a struct with named fields; already reported.
    Other,
}

/// A field as it was written.
pub(crate) struct ParsedField {
    pub(crate) ident: Ident,
    /// Its name without `r#`.
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) keys: Slots,
}

/// The value of a key.
#[derive(Clone)]
pub(crate) enum Value {
    Path(Path),
    Text(LitStr),
    Url(Url),
    /// One of the words of its key, and where it stands.
    Word(&'static str, Span),
    Scopes(Vec<ScopeItem>),
    Params(Vec<Param>),
    Members(Vec<(&'static str, LitStr)>),
    Flag,
}

/// A key's state: absent (no slot), given, or broken, which is already reported and so is never also missing.
struct Slot {
    key: Span,
    value: Option<Value>,
    /// Part of the value is broken: what it lacks is not to be reported.
    partial: bool,
}

/// The keys that were written.
#[derive(Default)]
pub(crate) struct Slots {
    written: BTreeMap<Key, Slot>,
    /// Keys that a misspelt one most likely meant, and where it stands.
    meant: BTreeMap<Key, Span>,
    /// Something could not be read at all, so that nothing is known to be missing.
    unread: bool,
    /// Every key as it was written, also unknown ones, each with the word after it where the key takes one: for editors.
    words: Vec<(Ident, Option<(Key, Ident)>)>,
}

impl Slots {
    fn give(&mut self, key: Key, span: Span, value: Value, partial: bool) {
        self.written.insert(key, Slot { key: span, value: Some(value), partial });
    }

    fn break_(&mut self, key: Key, span: Span) {
        self.written.insert(key, Slot { key: span, value: None, partial: true });
    }

    fn misspell(&mut self, key: Key, span: Span) {
        self.meant.insert(key, span);
    }

    /// Every key as it was written, and the word after it.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&Ident, Option<(Key, &Ident)>)> {
        self.words.iter().map(|(key, value)| (key, value.as_ref().map(|(key, word)| (*key, word))))
    }

    /// Whether something could not be read at all.
    pub(crate) fn unread(&self) -> bool {
        self.unread
    }

    /// Where the key is written, whatever its value.
    pub(crate) fn written(&self, key: Key) -> Option<Span> {
        self.written.get(&key).map(|slot| slot.key)
    }

    /// Where the key stands: given, broken or misspelt.
    pub(crate) fn mentioned(&self, key: Key) -> Option<Span> {
        self.written(key).or_else(|| self.meant.get(&key).copied())
    }

    /// Whether the key or part of its value is broken.
    pub(crate) fn broken(&self, key: Key) -> bool {
        self.written.get(&key).map_or(self.meant.contains_key(&key), |slot| slot.partial)
    }

    /// The keys that were written, with their places, in the order of the table.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Key, Span)> {
        self.written.iter().map(|(key, slot)| (*key, slot.key))
    }

    pub(crate) fn path(&self, key: Key) -> Option<&Path> {
        match self.value(key)? {
            Value::Path(path) => Some(path),
            _ => None,
        }
    }

    pub(crate) fn text(&self, key: Key) -> Option<&LitStr> {
        match self.value(key)? {
            Value::Text(text) => Some(text),
            Value::Url(url) => Some(&url.literal),
            _ => None,
        }
    }

    pub(crate) fn url(&self, key: Key) -> Option<&Url> {
        match self.value(key)? {
            Value::Url(url) => Some(url),
            _ => None,
        }
    }

    pub(crate) fn word(&self, key: Key) -> Option<&'static str> {
        match self.value(key)? {
            Value::Word(word, _) => Some(word),
            _ => None,
        }
    }

    /// The preset, and the word as it was written.
    pub(crate) fn preset(&self) -> Option<(&'static Preset, Ident)> {
        match self.value(Key::Preset)? {
            Value::Word(word, span) => Some((presets::find(word)?, Ident::new(word, *span))),
            _ => None,
        }
    }

    /// The items of `scopes` or `incremental_scopes`.
    pub(crate) fn scopes(&self, key: Key) -> Option<&[ScopeItem]> {
        match self.value(key)? {
            Value::Scopes(scopes) => Some(scopes),
            _ => None,
        }
    }

    /// Every scope that is named, whether it is asked for or implied.
    pub(crate) fn all_scopes(&self) -> impl Iterator<Item = &Scope> {
        let lists = [Key::Scopes, Key::IncrementalScopes].into_iter().filter_map(|key| self.scopes(key));
        lists.flatten().flat_map(ScopeItem::all)
    }

    pub(crate) fn params(&self, key: Key) -> &[Param] {
        match self.value(key) {
            Some(Value::Params(params)) => params,
            _ => &[],
        }
    }

    pub(crate) fn members(&self, key: Key) -> &[(&'static str, LitStr)] {
        match self.value(key) {
            Some(Value::Members(members)) => members,
            _ => &[],
        }
    }

    pub(crate) fn flag(&self, key: Key) -> bool {
        self.value(key).is_some()
    }

    fn value(&self, key: Key) -> Option<&Value> {
        self.written.get(&key)?.value.as_ref()
    }
}

/// Reads a declaration.
pub(crate) fn parse(input: DeriveInput, diagnostics: &mut Diagnostics) -> Parsed {
    let mut keys = Slots::default();
    let attribute = attributes(&input.attrs, Place::Struct, &mut keys, diagnostics);
    let body = body(&input, diagnostics);
    generics(&input, diagnostics);
    let subject = Subject { ident: input.ident, vis: input.vis, generics: input.generics };
    Parsed { subject, attribute, keys, body }
}

fn body(input: &DeriveInput, diagnostics: &mut Diagnostics) -> Body {
    let name = &input.ident;
    let (place, what): (&dyn quote::ToTokens, _) = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Unit => return Body::Unit,
            Fields::Named(fields) => {
                return Body::Named(fields.named.iter().filter_map(|field| field::field(field, diagnostics)).collect());
            }
            Fields::Unnamed(fields) => (fields, "a field of a provider needs a name"),
        },
        Data::Enum(data) => (&data.enum_token, "a provider is a struct, not an enum"),
        Data::Union(data) => (&data.union_token, "a provider is a struct, not a union"),
    };
    diagnostics.push(Problem::on(place, what).help(format!("write `struct {name};` or `struct {name} {{ … }}`")));
    Body::Other
}

fn generics(input: &DeriveInput, diagnostics: &mut Diagnostics) {
    if !input.generics.params.is_empty() {
        diagnostics.push(
            Problem::on(&input.generics, "a provider has no generic parameters")
                .note("its description is one constant, and its routes exist once")
                .help(format!("declare one struct per provider: `struct {};`", input.ident)),
        );
    }
}

/// Reads every `#[oauth(…)]`; the place of the first one, well-formed or not.
fn attributes(attributes: &[Attribute], place: Place, keys: &mut Slots, diagnostics: &mut Diagnostics) -> Option<Span> {
    let mut first = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("oauth")) {
        let span = attribute.path().get_ident().map_or_else(Span::call_site, Ident::span);
        first = first.or(Some(span));
        match &attribute.meta {
            Meta::List(list) if matches!(list.delimiter, syn::MacroDelimiter::Paren(_)) => {
                attribute::keys(attribute, place, keys, diagnostics);
            }
            meta => {
                keys.unread = true;
                let problem = Problem::on(meta, "`oauth` takes its keys in parentheses");
                diagnostics.push(problem.help("write `#[oauth(key = \"value\", …)]`"));
            }
        }
    }
    first
}

/// The identifier's text without `r#`.
pub(crate) fn plain(ident: &Ident) -> String {
    ident.unraw().to_string()
}
