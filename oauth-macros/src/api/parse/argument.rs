//! An argument of a method: `#[header("If-None-Match")] etag: Option<&str>`

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Attribute, LitStr, Meta, Pat, PatType, Token};

use super::parsed::{Mark, ParsedArgument};
use super::text;
use super::value::text_of;
use crate::api::keys::{ArgumentKey, Row, Words};
use crate::api::model::Place;
use crate::diag::{Diagnostics, Problem};
use crate::parse::list;
use crate::parse::literal::{faulty, string};
use crate::parse::spelling::plain;
use crate::parse::spelling::quoted;
use crate::parse::url::Fault;

/// Attributes that the compiler itself knows at an argument.
const LINTS: &[&str] = &["allow", "warn", "deny", "forbid", "expect"];

pub(super) fn argument(typed: &PatType, diagnostics: &mut Diagnostics) -> ParsedArgument {
    let ident = name(&typed.pat, diagnostics);
    let mut attrs = Vec::new();
    let mut mark = Mark::None;
    for attribute in &typed.attrs {
        let word = attribute.path().get_ident().map(plain).unwrap_or_default();
        if LINTS.contains(&word.as_str()) {
            attrs.push(attribute.clone());
            continue;
        }
        let read = match (ArgumentKey::find(&word), &mark) {
            (None, _) => Err(unknown(attribute, &word)),
            (Some(_), Mark::Given { key, span, .. }) => {
                Err(Problem::on(attribute.path(), "an argument has one place in the call")
                    .help("leave one of the attributes out")
                    .also(*span, format!("`{}` is given", key.row().name)))
            }
            // The first one is reported, and may have been meant.
            (Some(_), Mark::Broken) => continue,
            (Some(row), Mark::None) => self::mark(attribute, row),
        };
        mark = match read {
            Ok(mark) => mark,
            Err(problem) => {
                diagnostics.push(problem);
                Mark::Broken
            }
        };
    }
    ParsedArgument { ident, ty: (*typed.ty).clone(), attrs, mark }
}

/// `(a, b): (u8, u8)`, `mut page: u8`, `_: u8`
fn name(pattern: &Pat, diagnostics: &mut Diagnostics) -> Option<Ident> {
    let help = match pattern {
        Pat::Ident(pattern) if pattern.by_ref.is_none() && pattern.mutability.is_none() && pattern.subpat.is_none() => {
            return Some(pattern.ident.clone());
        }
        Pat::Ident(pattern) => format!("write `{}` alone", pattern.ident),
        _ => "write a name, and take the value apart where the method is called".to_owned(),
    };
    diagnostics.push(
        Problem::on(pattern, "an argument is a name, and not a pattern")
            .note("the name is the one on the wire, unless an attribute gives another")
            .help(help),
    );
    None
}

fn unknown(attribute: &Attribute, word: &str) -> Problem {
    match word {
        "doc" => {
            return Problem::on(attribute, "an argument has no documentation of its own")
                .help("write about it above the method");
        }
        "cfg" | "cfg_attr" => {
            return Problem::on(attribute.path(), format!("`{word}` cannot stand at an argument of a call"))
                .help("write it above the method, and declare one method for each case");
        }
        "path" => {
            return Problem::on(attribute.path(), "an argument in the path has no attribute")
                .help("write its name in braces into the path, and leave the attribute out");
        }
        _ => {}
    }
    let written = attribute.path().to_token_stream().to_string().replace(' ', "");
    let problem = Problem::on(attribute.path(), format!("unknown attribute `{written}` of an argument"));
    match ArgumentKey::suggest(word) {
        Some(row) => problem.help(format!("write `{}`", row.usage)),
        None => problem.help(format!("the attributes are {}", ArgumentKey::list())),
    }
}

fn mark(attribute: &Attribute, row: &Row<ArgumentKey>) -> Result<Mark, Problem> {
    let span = attribute.path().get_ident().map_or_else(proc_macro2::Span::call_site, Ident::span);
    let place = match row.key {
        ArgumentKey::Json => nothing(attribute, row, Place::Json),
        ArgumentKey::Form => nothing(attribute, row, Place::Form),
        ArgumentKey::Multipart => nothing(attribute, row, Place::Multipart),
        ArgumentKey::Query if matches!(attribute.meta, Meta::Path(_)) => Ok(Place::QueryFields),
        ArgumentKey::Query => value(attribute, row, "a name").and_then(|name| {
            parameter(&name)?;
            Ok(Place::Query(name))
        }),
        ArgumentKey::Header => value(attribute, row, "a name").and_then(|name| {
            text::header_name(&name)?;
            Ok(Place::Header(name))
        }),
        ArgumentKey::Body => value(attribute, row, "a media type").and_then(|media_type| {
            let text = media_type.value();
            text::media_type(&text).map_err(|fault| faulty(&media_type, &quoted(&text), fault))?;
            Ok(Place::Body(media_type))
        }),
    };
    place.map(|place| Mark::Given { key: row.key, span, place })
}

/// `#[json]`, and not `#[json("…")]`
fn nothing(attribute: &Attribute, row: &Row<ArgumentKey>, place: Place) -> Result<Place, Problem> {
    match &attribute.meta {
        Meta::Path(_) => Ok(place),
        meta => Err(Problem::on(meta, format!("`{}` takes no value", row.name)).help(format!("write `{}`", row.usage))),
    }
}

/// `#[header("If-None-Match")]`, and neither `#[header]` nor `#[header = "…"]`
fn value(attribute: &Attribute, row: &Row<ArgumentKey>, what: &str) -> Result<LitStr, Problem> {
    let (name, usage) = (row.name, row.usage);
    match &attribute.meta {
        Meta::List(list) if matches!(list.delimiter, syn::MacroDelimiter::Paren(_)) => {
            let parsed = list.parse_args_with(|input: syn::parse::ParseStream<'_>| Ok(literal(input, row)));
            parsed.unwrap_or_else(|error| Err(Problem::at(error.span(), error)))
        }
        Meta::Path(path) => Err(Problem::on(path, format!("`{name}` needs {what}")).help(format!("write `{usage}`"))),
        Meta::NameValue(pair) => {
            let problem = Problem::on(&pair.value, format!("`{name}` takes its value in parentheses"));
            // Anything but a literal would be no value in parentheses either.
            Err(problem.help(match text_of(&pair.value) {
                Some(text) => format!("write `#[{name}({})]`", text.to_token_stream()),
                None => format!("write `{usage}`"),
            }))
        }
        meta @ Meta::List(_) => {
            let problem = Problem::on(meta, format!("`{name}` takes its value in parentheses"));
            Err(problem.help(format!("write `{usage}`")))
        }
    }
}

/// `#[query("")]`
fn parameter(literal: &LitStr) -> Result<(), Problem> {
    let value = literal.value();
    if !value.is_empty() {
        return Ok(());
    }
    let fault = Fault::new(
        "is no name of a parameter",
        "a parameter is sent as `name=value`",
        "write the name as the provider documents it",
    );
    Err(faulty(literal, &quoted(&value), fault))
}

/// The one literal in the parentheses, which are read to the end.
fn literal(input: syn::parse::ParseStream<'_>, row: &Row<ArgumentKey>) -> Result<LitStr, Problem> {
    let literal = string(input, row.name, row.usage);
    let _ = input.parse::<Option<Token![,]>>();
    let rest = list::first(input);
    let _ = input.parse::<proc_macro2::TokenStream>();
    match literal {
        Ok(_) if !rest.is_empty() => {
            Err(Problem::on(rest, format!("`{}` takes one value", row.name)).help(format!("write `{}`", row.usage)))
        }
        read => read,
    }
}
