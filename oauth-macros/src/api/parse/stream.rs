//! `stream(limit = 100_000_000)`

use proc_macro2::{Ident, TokenStream};
use syn::parse::ParseStream;
use syn::{LitInt, Token};

use super::value::parenthesized;
use crate::api::keys::{Row, VerbKey};
use crate::diag::Problem;
use crate::parse::list;
use crate::parse::literal::needs_value;
use crate::parse::spelling::spelt;

/// The most bytes of the answer.
pub(super) fn limit(input: ParseStream<'_>, row: &Row<VerbKey>, word: &Ident) -> Result<LitInt, Problem> {
    if input.peek(Token![=]) {
        return Err(after_equals(input, row, word));
    }
    let content = parenthesized(input, word, row.usage)?;
    if content.is_empty() {
        return Err(needs_value(word, row.usage));
    }
    let read = setting(&content, row);
    // What follows a mistake is read too, or it would be another one.
    let _ = content.parse::<TokenStream>();
    read
}

/// `stream = 1000`
fn after_equals(input: ParseStream<'_>, row: &Row<VerbKey>, word: &Ident) -> Problem {
    let problem = Problem::on(list::first(input), format!("`{word}` takes its value in parentheses"));
    let rest = input.fork();
    let limit = rest.parse::<Token![=]>().and_then(|_| rest.parse::<LitInt>());
    problem.help(match limit {
        Ok(limit) => format!("write `stream(limit = {limit})`"),
        Err(_) => format!("write `{}`", row.usage),
    })
}

fn setting(content: ParseStream<'_>, row: &Row<VerbKey>) -> Result<LitInt, Problem> {
    let (whole, written) = (content.fork(), list::first(content));
    if content.parse::<Ident>().is_ok_and(|key| key == "limit") && content.parse::<Token![=]>().is_ok() {
        return number(content, row);
    }
    let rest = spelt(list::skip(&whole));
    let problem = Problem::on(written, "`stream` takes the most bytes that are read, as `limit`");
    Err(problem.help(match rest.parse::<u64>() {
        Ok(_) => format!("write `stream(limit = {rest})`"),
        Err(_) => format!("write `{}`", row.usage),
    }))
}

fn number(content: ParseStream<'_>, row: &Row<VerbKey>) -> Result<LitInt, Problem> {
    let value = list::first(content);
    let limit = content.parse::<LitInt>().ok();
    let _ = content.parse::<Option<Token![,]>>();
    let is_number =
        |limit: &LitInt| limit.suffix().is_empty() && limit.base10_parse::<u64>().is_ok_and(|limit| limit > 0);
    limit.filter(is_number).filter(|_| content.is_empty()).ok_or_else(|| {
        Problem::on(value, "`limit` takes a number of bytes")
            .note("the attribute is read before constants are known")
            .help(format!("write `{}`", row.usage))
    })
}
