//! The values of keys, each by its kind.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Path, Token, token};

use super::hint::Hint;
use super::literal::{equals, faulty, flag, string};
use super::members::members;
use super::params::params;
use super::scopes::scopes;
use super::slots::Value;
use super::spelling::{plain, quoted};
use super::url::Url;
use super::wire::{header_name, parameter_name};
use super::{list, rescue, text};
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, Kind, ProtocolName, Row, Text};
use crate::{presets, suggest};

/// Reads what follows the key `word`. The second value tells that a part of a list was broken, which is reported. `hint` is
/// what examples are to be of; without it nobody reads them.
pub(super) fn value(
    input: ParseStream<'_>,
    row: &Row,
    word: &Ident,
    hint: Option<Hint>,
    diagnostics: &mut Diagnostics,
) -> Result<(Value, bool), Problem> {
    let (hint, preset) = (hint.map(|hint| hint.protocol), hint.and_then(|hint| hint.preset));
    match row.kind {
        Kind::Flag => flag(input, row.name, word).map(|()| whole(Value::Flag)),
        Kind::Scopes | Kind::Params(_) | Kind::Texts | Kind::Members(_) => {
            let content = parenthesized(input, row, word, hint)?;
            let known = diagnostics.len();
            let value = match row.kind {
                Kind::Params(kind) => Value::Params(params(&content, row, kind, diagnostics)),
                Kind::Texts => Value::Texts(texts(&content, row, diagnostics)),
                Kind::Members(known) => Value::Members(members(&content, row, known, diagnostics)),
                _ => Value::Scopes(scopes(&content, row, preset, diagnostics)),
            };
            Ok((value, diagnostics.len() > known))
        }
        Kind::Path | Kind::Type | Kind::Function(_) => {
            equals(input, word, &usage(input, row, hint))?;
            path(input, row).map(whole)
        }
        Kind::Word(words) => {
            equals(input, word, &usage(input, row, hint))?;
            one_of(input, row, words).map(whole)
        }
        Kind::Preset => {
            equals(input, word, &usage(input, row, hint))?;
            one_of(input, row, presets::NAMES).map(whole)
        }
        Kind::Text(kind) => {
            equals(input, word, &usage(input, row, hint))?;
            checked(input, row, kind).map(whole)
        }
        // Refused keys are reported before their value is read.
        Kind::Refused => Err(Problem::on(word, "this key has no value")),
    }
}

/// Whether the key would take an item, `key = value`.
pub(super) fn accepts(item: &str, row: &Row) -> bool {
    let mut scratch = Diagnostics::new();
    let parser = |input: ParseStream<'_>| {
        let word = input.call(Ident::parse_any)?;
        Ok(word == row.name && value(input, row, &word, None, &mut scratch).is_ok() && input.is_empty())
    };
    // Text that is no Rust is an error of the lexer.
    let right = item.parse::<TokenStream>().is_ok_and(|tokens| parser.parse2(tokens).unwrap_or(false));
    scratch.finish().is_none() && right
}

fn whole(value: Value) -> (Value, bool) {
    (value, false)
}

/// How the key is written, with the value that stands here where it is told in another way: `issuer: "https://as.example"`.
fn usage(input: ParseStream<'_>, row: &Row, hint: Option<ProtocolName>) -> String {
    let is_odd = !input.peek(Token![=]) && hint.is_some();
    let meant = is_odd.then(|| rescue::rescue(&rescue::behind(input), row, accepts)).flatten();
    meant.unwrap_or_else(|| row.usage())
}

/// `scopes = "openid email"`, `scopes = [openid]`, `headers = { "Accept": "…" }`
fn parenthesized<'a>(
    input: ParseStream<'a>,
    row: &Row,
    word: &Ident,
    hint: Option<ProtocolName>,
) -> Result<syn::parse::ParseBuffer<'a>, Problem> {
    let name = row.name;
    let usage = || row.usage_for(hint.unwrap_or(ProtocolName::OpenIdConnect));
    if input.is_empty() || input.peek(Token![,]) {
        return Err(Problem::on(word, format!("`{name}` needs a list")).help(format!("write `{}`", usage())));
    }
    if !input.peek(token::Paren) {
        let meant = hint.and_then(|_| {
            rescue::list(&rescue::behind(input), row, hint == Some(ProtocolName::OpenIdConnect), accepts)
        });
        let problem = Problem::on(list::first(input), format!("`{name}` takes a list in parentheses"));
        return Err(problem.help(format!("write `{}`", meant.unwrap_or_else(usage))));
    }
    list::parenthesized(input)
}

/// `trusted_audiences(api)`, `trusted_audiences("")`, `trusted_audiences("api", "api")`
fn texts(content: ParseStream<'_>, row: &Row, diagnostics: &mut Diagnostics) -> Vec<LitStr> {
    let mut texts: Vec<LitStr> = Vec::new();
    list::items(content, diagnostics, |input, _| {
        let literal = string(input, row.name, &row.usage())?;
        let value = literal.value();
        text::entry(&value).map_err(|fault| faulty(&literal, &quoted(&value), fault))?;
        if let Some(first) = texts.iter().find(|first| first.value() == value) {
            let problem = Problem::on(&literal, format!("{} is given twice", quoted(&value)));
            return Err(problem.also(first.span(), "first given"));
        }
        texts.push(literal);
        Ok(())
    });
    texts
}

/// `crate = 5`, `before_call = |call, request| {}`
fn path(input: ParseStream<'_>, row: &Row) -> Result<Value, Problem> {
    let first = list::first(input);
    let problem = || {
        let problem = Problem::on(first.clone(), format!("`{}` takes a path", row.name));
        let problem = match row.kind {
            Kind::Function(arguments) => problem.note(format!("it names a function: `fn {}({arguments})`", row.name)),
            _ => problem,
        };
        let named = syn::parse2::<LitStr>(first.clone()).ok().and_then(|text| text.parse::<Path>().ok().map(|_| text));
        match named {
            Some(path) => problem.help(format!("write `{} = {}`, without quotes", row.name, path.value())),
            None => problem.help(format!("write `{}`, without quotes", row.usage())),
        }
    };
    let path = input.call(Path::parse_mod_style).map_err(|_| {
        skip_arguments(input);
        problem()
    })?;
    if input.peek(Token![<]) {
        return Err(Problem::on(list::first(input), format!("`{}` takes a type without parameters", row.name))
            .help("give the whole type a name, such as `type Claims = Wrapper<Inner>;`"));
    }
    Ok(Value::Path(path))
}

/// `|call, request| {}`: the comma between the arguments of a closure separates no keys.
fn skip_arguments(input: ParseStream<'_>) {
    let Ok(Some(_)) = input.parse::<Option<Token![|]>>() else { return };
    while !input.is_empty() && !input.peek(Token![|]) && input.parse::<TokenTree>().is_ok() {}
}

/// `protocol = openid`, `protocol = "oidc"`
fn one_of(input: ParseStream<'_>, row: &Row, words: &[&'static str]) -> Result<Value, Problem> {
    let name = row.name;
    let (text, place) = match (input.fork().call(Ident::parse_any), input.fork().parse::<LitStr>()) {
        (Ok(word), _) => (plain(&word), word.into_token_stream()),
        (_, Ok(literal)) => (literal.value(), literal.into_token_stream()),
        _ => (String::new(), list::first(input)),
    };
    let known = words.iter().find(|word| **word == text);
    match known {
        Some(known) if input.peek(Ident::peek_any) => {
            // The fork has shown that a word is here.
            let span = input.call(Ident::parse_any).map_or_else(|_| Span::call_site(), |word| word.span());
            Ok(Value::Word(known, span))
        }
        Some(known) => Err(Problem::on(place, format!("`{name}` takes a word without quotes"))
            .help(format!("write `{name} = {known}`"))),
        None => Err(wrong_word(row, words, &text, place)),
    }
}

fn wrong_word(row: &Row, words: &[&'static str], text: &str, place: TokenStream) -> Problem {
    let name = row.name;
    if row.key == Key::IdTokenAlg {
        if text.eq_ignore_ascii_case("none") {
            return Problem::on(place, "`none` is no signature: anybody could write the ID token")
                .note("RFC 8725 §3.2 forbids it unless something else protects the token")
                .help("leave `id_token_alg` out for RS256, or write the algorithm the provider registered");
        }
        if text.to_ascii_uppercase().starts_with("HS") {
            return Problem::on(
                place,
                format!("`{text}` signs with the client secret, which more than the provider knows"),
            )
            .note("RFC 8725 §3.1: the algorithm is fixed, and a public key is never taken for a shared one")
            .help("leave `id_token_alg` out for RS256, or write the algorithm the provider registered");
        }
    }
    if row.key == Key::SignatureMethod && text.eq_ignore_ascii_case("plaintext") {
        return Problem::on(place, "`PLAINTEXT` sends the secrets themselves with every request")
            .note("RFC 5849 §3.4.4: it is as safe as the transport and no safer")
            .help("write `hmac_sha1`; if the provider knows nothing else, `dangerous_plaintext`");
    }
    if row.key == Key::TokenRequestFormat && matches!(text, "query" | "get" | "GET") {
        return Problem::on(place, "the query of a token request shows code and secret to every log on the way")
            .note("RFC 9700 §4.3")
            .help("write `form` or `json`; if the provider knows nothing else, `dangerous_query`");
    }
    if row.key == Key::Preset && !text.is_empty() {
        let problem = Problem::on(place, format!("there is no preset `{text}`"));
        let meant: Vec<String> = presets::meant(text).iter().map(|meant| format!("{name} = {meant}")).collect();
        return match meant.is_empty() {
            false => problem.help(format!("write {}", suggest::list(meant.iter().map(String::as_str)))),
            true => problem
                .note("`oauth_runtime::presets` lists them all")
                .help("declare any other provider by its `issuer`, or by its endpoints"),
        };
    }
    let problem = Problem::on(place, format!("{} is no value of `{name}`", quoted(text)));
    match rescue::word(row, words, text) {
        Some(meant) => problem.help(format!("write `{name} = {meant}`")),
        None => problem.help(format!("write {}", suggest::list(words.iter().copied()))),
    }
}

fn checked(input: ParseStream<'_>, row: &Row, kind: Text) -> Result<Value, Problem> {
    let literal = string(input, row.name, &row.usage())?;
    let value = literal.value();
    let checked = match kind {
        Text::Url => {
            let url = Url::parse(&literal).map_err(|fault| faulty(&literal, &format!("`{}`", row.name), fault))?;
            return Ok(Value::Url(url));
        }
        Text::Name => text::name(&value),
        Text::Display => text::display(&value),
        Text::Environment => text::environment(&value),
        Text::Route => text::route(&value),
        Text::Prefix => text::prefix(&value),
        Text::Separator => text::separator(&value),
        Text::TokenType => text::token_type(&value),
        Text::Scheme => text::scheme(&value),
        Text::Header => return header_name(&literal, &value).map(|()| Value::Text(literal)),
        Text::Parameter => return parameter_name(&literal, &value).map(|()| Value::Text(literal)),
        Text::Free => Ok(()),
    };
    match checked {
        Ok(()) => Ok(Value::Text(literal)),
        Err(fault) => Err(faulty(&literal, &format!("`{}`", row.name), fault)),
    }
}
