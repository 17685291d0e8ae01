//! What may follow a word.

use proc_macro2::Ident;
use syn::parse::{ParseBuffer, ParseStream};
use syn::{Expr, ExprLit, Lit, LitStr, Path, Token, token};

use crate::api::keys::{Row, Words};
use crate::diag::Problem;
use crate::parse::list;
use crate::parse::literal::{self, equals, needs_value, string};
use crate::parse::spelling::spelt;

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
    literal::flag(input, row.name, word)
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
    list::parenthesized(input)
}

/// The string literal that an expression is.
pub(super) fn text_of(expression: &Expr) -> Option<&LitStr> {
    match expression {
        Expr::Lit(ExprLit { lit: Lit::Str(literal), .. }) => Some(literal),
        _ => None,
    }
}
