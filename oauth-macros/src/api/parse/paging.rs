//! `pages(link)`, `pages(cursor(param = "page_token", at = "/nextPageToken"), items = "/files")`

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, token};

use super::slot::Slot;
use super::value::parenthesized;
use crate::api::keys::{Row, Style as Word, VerbKey, Words};
use crate::api::model::{Paging, Style};
use crate::diag::{Diagnostics, Problem};
use crate::parse::list;
use crate::parse::literal::{equals, string};
use crate::parse::spelling::plain;
use crate::parse::wire::pointer;
use crate::suggest;

/// Reads what stands in the parentheses of the key `word`. Without a value, something was reported.
pub(super) fn paging(content: ParseStream<'_>, word: &Ident, diagnostics: &mut Diagnostics) -> Option<Paging> {
    let mut style: Slot<Style> = Slot::Absent;
    let mut items: Slot<LitStr> = Slot::Absent;
    list::items(content, diagnostics, |input, diagnostics| {
        let Ok(word) = input.call(Ident::parse_any) else {
            style.misspell(word.span());
            let problem = Problem::on(list::first(input), "expected a way to find the next page");
            return Err(problem.help(format!("the ways are {}", Word::list())));
        };
        let name = plain(&word);
        if name == "items" {
            return items.fill(&word, json_pointer(input, &word, "items = \"/items\""));
        }
        let Some(row) = Word::find(&name) else {
            return Err(unknown(&word, &name, &mut style));
        };
        if let Some(first) = style.mentioned() {
            let problem = Problem::on(&word, "there is one way to find the next page");
            return Err(problem.help("leave one of them out").also(first, "first given"));
        }
        style.misspell(word.span());
        if let Some(read) = self::style(input, row, &word, diagnostics)? {
            style = Slot::Given(word.span(), read);
        }
        Ok(())
    });
    match style {
        Slot::Given(_, style) => Some(Paging { style, items: items.value().cloned() }),
        Slot::Broken(_) => None,
        Slot::Absent => {
            diagnostics.push(Problem::on(word, "`pages` does not say how the next page is found").help(format!(
                "write `{}`, or another of {}",
                VerbKey::Pages.row().usage,
                Word::list()
            )));
            None
        }
    }
}

fn unknown(word: &Ident, name: &str, style: &mut Slot<Style>) -> Problem {
    if suggest::closest(name, ["items"]).is_some() {
        return Problem::on(word, format!("unknown key `{name}`")).help("write `items = \"/items\"`");
    }
    style.misspell(word.span());
    let problem = Problem::on(word, format!("`{name}` is no way to find the next page"));
    match Word::suggest(name) {
        Some(row) => problem.help(format!("write `{}`", row.usage)),
        None => problem.help(format!("the ways are {}", Word::list())),
    }
}

/// Nothing if a part of its list is broken, which is reported.
fn style(
    input: ParseStream<'_>,
    row: &Row<Word>,
    word: &Ident,
    diagnostics: &mut Diagnostics,
) -> Result<Option<Style>, Problem> {
    match row.key {
        Word::Link if input.peek(token::Paren) => {
            Err(Problem::on(word, "`link` takes no value").help(format!("write `{}`", row.usage)))
        }
        Word::Link => Ok(Some(Style::Link)),
        Word::NextUrl => {
            let content = parenthesized(input, word, row.usage)?;
            let literal = string(&content, row.name, row.usage)?;
            pointer(&literal, row.name)?;
            Ok(Some(Style::NextUrl(literal)))
        }
        Word::Cursor => {
            let Settings { param, at, unread } = settings(input, row, word, diagnostics)?;
            match (param, at) {
                (Slot::Given(_, param), Slot::Given(_, at)) => Ok(Some(Style::Cursor { param, at })),
                (Slot::Absent, _) if !unread => Err(lacks(word, "param", row)),
                (_, Slot::Absent) if !unread => Err(lacks(word, "at", row)),
                _ => Ok(None),
            }
        }
        Word::Number => {
            let Settings { param, unread, .. } = settings(input, row, word, diagnostics)?;
            match param {
                Slot::Given(_, param) => Ok(Some(Style::Number { param })),
                Slot::Absent if !unread => Err(lacks(word, "param", row)),
                _ => Ok(None),
            }
        }
    }
}

/// `(param = "page_token", at = "/nextPageToken")`
struct Settings {
    param: Slot<LitStr>,
    at: Slot<LitStr>,
    /// Something could not be read, so that nothing is known to be missing.
    unread: bool,
}

fn settings(
    input: ParseStream<'_>,
    row: &Row<Word>,
    word: &Ident,
    diagnostics: &mut Diagnostics,
) -> Result<Settings, Problem> {
    let content = parenthesized(input, word, row.usage)?;
    let legal: &[&str] = if row.key == Word::Cursor { &["param", "at"] } else { &["param"] };
    let mut settings = Settings { param: Slot::Absent, at: Slot::Absent, unread: false };
    list::items(&content, diagnostics, |input, _| {
        let Ok(key) = input.call(Ident::parse_any) else {
            settings.unread = true;
            return Err(Problem::on(list::first(input), "expected a key").help(format!("write `{}`", row.usage)));
        };
        let name = plain(&key);
        match name.as_str() {
            "param" => settings.param.fill(&key, parameter(input, &key)),
            "at" if row.key == Word::Cursor => settings.at.fill(&key, json_pointer(input, &key, "at = \"/next\"")),
            _ => {
                settings.unread = true;
                let problem = Problem::on(&key, format!("unknown key `{name}`"));
                Err(match suggest::closest(&name, legal.iter().copied()) {
                    Some(meant) => problem.help(format!("write `{meant} = \"…\"`")),
                    None => problem.help(format!("write `{}`", row.usage)),
                })
            }
        }
    });
    Ok(settings)
}

fn lacks(word: &Ident, what: &str, row: &Row<Word>) -> Problem {
    let why = match what {
        "param" => "it is the query parameter that tells which page is asked for",
        _ => "it is where the answer holds the value for the next page (RFC 6901)",
    };
    Problem::on(word, format!("`{word}` needs `{what}`")).note(why).help(format!("write `{}`", row.usage))
}

fn parameter(input: ParseStream<'_>, key: &Ident) -> Result<LitStr, Problem> {
    equals(input, key, "param = \"page\"")?;
    let literal = string(input, "param", "param = \"page\"")?;
    if literal.value().is_empty() {
        return Err(Problem::on(literal, "`param` is empty").help("write the name of the query parameter"));
    }
    Ok(literal)
}

fn json_pointer(input: ParseStream<'_>, key: &Ident, usage: &str) -> Result<LitStr, Problem> {
    equals(input, key, usage)?;
    let name = plain(key);
    let literal = string(input, &name, usage)?;
    pointer(&literal, &name)?;
    Ok(literal)
}
