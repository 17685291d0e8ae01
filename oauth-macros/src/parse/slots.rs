//! The keys of one `#[oauth(…)]`, or of several at one place.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Span, TokenTree};
use syn::{Attribute, LitStr, Path};

use super::hint::Hint;
use super::spelling::plain;
use super::url::Url;
use crate::keys::{Key, ProtocolName};
use crate::model::{Param, Scope, ScopeItem};
use crate::presets::{self, Preset};

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
    Texts(Vec<LitStr>),
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
    /// The words at the places of keys, also behind the one that is read.
    expected: Vec<String>,
    /// The word behind `protocol =`.
    protocol: Option<ProtocolName>,
    /// That behind `preset =`.
    preset: Option<&'static Preset>,
    /// Something could not be read at all, so that nothing is known to be missing.
    unread: bool,
    /// Every key as it was written, also unknown ones, each with the word after it where the key takes one: for editors.
    words: Vec<(Ident, Option<(Key, Ident)>)>,
}

impl Slots {
    pub(super) fn give(&mut self, key: Key, span: Span, value: Value, partial: bool) {
        self.written.insert(key, Slot { key: span, value: Some(value), partial });
    }

    pub(super) fn break_(&mut self, key: Key, span: Span) {
        self.written.insert(key, Slot { key: span, value: None, partial: true });
    }

    pub(super) fn misspell(&mut self, key: Key, span: Span) {
        self.meant.insert(key, span);
    }

    /// Looks ahead at what stands where a key may stand.
    pub(super) fn expect<'a>(&mut self, attributes: impl Iterator<Item = &'a Attribute>) {
        for list in attributes.filter_map(|attribute| attribute.meta.require_list().ok()) {
            let mut starts = true;
            let mut last: Option<String> = None;
            for tree in list.tokens.clone() {
                match &tree {
                    TokenTree::Punct(punct) if punct.as_char() == ',' => starts = true,
                    TokenTree::Ident(word) if starts => {
                        last = Some(plain(word));
                        self.expected.extend(last.clone());
                        starts = false;
                    }
                    // `protocol = oauth2`
                    TokenTree::Ident(word) if last.as_deref() == Some(Key::Protocol.name()) => {
                        self.protocol = ProtocolName::from_word(&plain(word));
                    }
                    TokenTree::Ident(word) if last.as_deref() == Some(Key::Preset.name()) => {
                        self.preset = presets::find(&plain(word));
                    }
                    _ => starts = false,
                }
            }
        }
    }

    /// Whether a word stands at the place of a key.
    pub(super) fn is_expected(&self, name: &str) -> bool {
        self.expected.iter().any(|word| word == name)
    }

    pub(super) fn also_expect(&mut self, name: &str) {
        self.expected.push(name.to_owned());
    }

    pub(super) fn hint(&self) -> Hint {
        Hint { protocol: self.protocol(), preset: self.preset }
    }

    /// What the provider most likely speaks, for examples in messages alone.
    pub(super) fn protocol(&self) -> ProtocolName {
        let any = |keys: &[Key]| keys.iter().any(|key| self.is_expected(key.name()) || self.meant.contains_key(key));
        if let Some(protocol) = self.protocol {
            protocol
        } else if any(&[Key::Issuer, Key::MetadataUrl]) {
            ProtocolName::OpenIdConnect
        } else if any(&[Key::TemporaryCredentialsEndpoint, Key::SignatureMethod]) {
            ProtocolName::OAuth1
        } else if any(&[Key::AuthorizationEndpoint, Key::TokenEndpoint, Key::UserinfoEndpoint]) {
            ProtocolName::OAuth2
        } else {
            ProtocolName::OpenIdConnect
        }
    }

    pub(super) fn cannot_read(&mut self) {
        self.unread = true;
    }

    /// A key, known or not, with the word after it where it takes one.
    pub(super) fn see(&mut self, key: Ident, value: Option<(Key, Ident)>) {
        self.words.push((key, value));
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

    pub(crate) fn texts(&self, key: Key) -> &[LitStr] {
        match self.value(key) {
            Some(Value::Texts(texts)) => texts,
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

    pub(crate) fn value(&self, key: Key) -> Option<&Value> {
        self.written.get(&key)?.value.as_ref()
    }
}
