//! What may follow a word.

use proc_macro2::Ident;
use syn::parse::{ParseBuffer, ParseStream};
use syn::{LitStr, Path, Token, token};

use crate::api::keys::{Row, Words};
use crate::diag::Problem;
use crate::parse::list;
use crate::parse::scopes::spelt;
use crate::parse::url::Fault;
use crate::parse::value::string;

/// `base_url = "…"`
pub(super) fn text<K: Words>(input: ParseStream<'_>, row: &Row<K>, word: &Ident) -> Result<LitStr, Problem> {
    equals(input, word, row.usage)?;
    string(input, row.name, row.usage)
}

/// `crate = path`
pub(super) fn path<K: Words>(input: ParseStream<'_>, row: &Row<K>, word: &Ident) -> Result<Path, Problem> {
    equals(input, word, row.usage)?;
    let first = list::first(input);
    input.call(Path::parse_mod_style).map_err(|_| {
        let problem = Problem::on(first, format!("`{}` takes a path", row.name));
        problem.help(format!("write `{}`, without quotes", row.usage))
    })
}

/// `raw`, and not `raw = true`
pub(super) fn flag<K: Words>(input: ParseStream<'_>, row: &Row<K>, word: &Ident) -> Result<(), Problem> {
    if !input.peek(Token![=]) && !input.peek(token::Paren) {
        // Where a comma is missing, the list reports it.
        return Ok(());
    }
    let name = row.name;
    let off = list::skip(&input.fork()).into_iter().any(|token| token.to_string() == "false");
    let problem = Problem::on(word, format!("`{name}` takes no value"));
    Err(problem.help(if off { "leave it out to turn it off".to_owned() } else { format!("write `{name}` alone") }))
}

/// The `=` between a word and its value.
pub(super) fn equals(input: ParseStream<'_>, word: &Ident, usage: &str) -> Result<(), Problem> {
    if input.is_empty() || input.peek(Token![,]) {
        return Err(needs_value(word, usage));
    }
    if input.parse::<Token![=]>().is_err() {
        let problem = Problem::on(list::first(input), format!("expected `=` after `{word}`"));
        return Err(problem.help(format!("write `{usage}`")));
    }
    if input.is_empty() || input.peek(Token![,]) {
        return Err(needs_value(word, usage));
    }
    Ok(())
}

fn needs_value(word: &Ident, usage: &str) -> Problem {
    Problem::on(word, format!("`{word}` needs a value")).help(format!("write `{usage}`"))
}

/// `hosts("…")`, and neither `hosts = "…"` nor `hosts["…"]`
pub(super) fn parenthesized<'a>(input: ParseStream<'a>, word: &Ident, usage: &str) -> Result<ParseBuffer<'a>, Problem> {
    if input.is_empty() || input.peek(Token![,]) {
        return Err(needs_value(word, usage));
    }
    if !input.peek(token::Paren) {
        let problem = Problem::on(list::first(input), format!("`{word}` takes its value in parentheses"));
        let rest = input.fork();
        let value = rest.parse::<Token![=]>().map(|_| spelt(list::skip(&rest))).unwrap_or_default();
        let named = usage.contains(&format!("{word}(")) && !value.is_empty();
        return Err(problem.help(if named { format!("write `{word}({value})`") } else { format!("write `{usage}`") }));
    }
    (|| {
        let content;
        syn::parenthesized!(content in input);
        Ok(content)
    })()
    .map_err(|error: syn::Error| Problem::at(error.span(), error))
}

/// `word` …: what is wrong with the text of `literal`.
pub(super) fn faulty(literal: &LitStr, word: &str, fault: Fault) -> Problem {
    Problem::on(literal, format!("{word} {}", fault.what)).note(fault.note).help(fault.help)
}

/// How a message names a text.
pub(super) fn quoted(value: &str) -> String {
    if value.is_empty() { "this".to_owned() } else { format!("`{}`", value.escape_debug()) }
}
