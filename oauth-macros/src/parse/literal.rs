//! What may follow a word: nothing, or `=` and a string literal.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Lit, LitStr, Token, token};

use super::list;
use super::spelling::plain;
use super::url::Fault;
use crate::diag::Problem;

/// `dangerous_no_pkce = true`, `raw = true`
pub(crate) fn flag(input: ParseStream<'_>, name: &str, word: &Ident) -> Result<(), Problem> {
    if !input.peek(Token![=]) && !input.peek(token::Paren) {
        // Where a comma is missing, the list reports it.
        return Ok(());
    }
    let off = list::skip(&input.fork()).into_iter().any(|token| token.to_string() == "false");
    let problem = Problem::on(word, format!("`{name}` takes no value"));
    Err(problem.help(if off { "leave it out to turn it off".to_owned() } else { format!("write `{name}` alone") }))
}

/// The `=` between a word and its value: `issuer`, `issuer: "…"`, `issuer("…")`
pub(crate) fn equals(input: ParseStream<'_>, word: &Ident, usage: &str) -> Result<(), Problem> {
    if input.is_empty() || input.peek(Token![,]) {
        return Err(needs_value(word, usage));
    }
    if input.parse::<Token![=]>().is_err() {
        let problem = Problem::on(list::first(input), format!("expected `=` after `{}`", plain(word)));
        return Err(problem.help(format!("write `{usage}`")));
    }
    if input.is_empty() || input.peek(Token![,]) {
        return Err(needs_value(word, usage));
    }
    Ok(())
}

pub(crate) fn needs_value(word: &Ident, usage: &str) -> Problem {
    Problem::on(word, format!("`{}` needs a value", plain(word))).help(format!("write `{usage}`"))
}

/// `issuer = 5`, `issuer = ISSUER`
pub(crate) fn string(input: ParseStream<'_>, name: &str, usage: &str) -> Result<LitStr, Problem> {
    let first = list::first(input);
    match input.parse::<Lit>() {
        Ok(Lit::Str(literal)) if literal.suffix().is_empty() => Ok(literal),
        _ => Err(Problem::on(first, format!("`{name}` takes a string literal"))
            .note("the attribute is read before constants and macros are known")
            .help(format!("write `{usage}`"))),
    }
}

/// `word` …: what is wrong with the text of `literal`.
pub(crate) fn faulty(literal: &LitStr, word: &str, fault: Fault) -> Problem {
    Problem::on(literal, format!("{word} {}", fault.what)).note(fault.note).help(fault.help)
}
