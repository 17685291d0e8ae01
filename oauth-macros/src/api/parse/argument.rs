//! An argument of a method: `#[header("If-None-Match")] etag: Option<&str>`

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Attribute, LitStr, Meta, Pat, PatType, Token};

use super::value::{faulty, quoted};
use super::{Mark, ParsedArgument, text};
use crate::api::keys::{ArgumentKey, Row, Words};
use crate::diag::{Diagnostics, Problem};
use crate::parse::url::Fault;
use crate::parse::value::string;
use crate::parse::{list, plain};

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
    let (name, usage) = (row.name, row.usage);
    let wants_value = matches!(row.key, ArgumentKey::Header | ArgumentKey::Body);
    let takes_none = matches!(row.key, ArgumentKey::Json | ArgumentKey::Form);
    let given = |value| Ok(Mark::Given { key: row.key, span, value });
    let list = match &attribute.meta {
        Meta::Path(_) if wants_value => {
            let what = if row.key == ArgumentKey::Header { "a name" } else { "a media type" };
            return Err(
                Problem::on(attribute.path(), format!("`{name}` needs {what}")).help(format!("write `{usage}`"))
            );
        }
        Meta::Path(_) => return given(None),
        Meta::NameValue(pair) if !takes_none => {
            let value = pair.value.to_token_stream();
            let problem = Problem::on(&pair.value, format!("`{name}` takes its value in parentheses"));
            return Err(problem.help(format!("write `#[{name}({value})]`")));
        }
        Meta::List(list) if !takes_none && matches!(list.delimiter, syn::MacroDelimiter::Paren(_)) => list,
        meta => {
            let problem = Problem::on(meta, format!("`{name}` takes no value"));
            return Err(if takes_none {
                problem.help(format!("write `{usage}`"))
            } else {
                Problem::on(meta, format!("`{name}` takes its value in parentheses")).help(format!("write `{usage}`"))
            });
        }
    };
    let parsed = list.parse_args_with(|input: syn::parse::ParseStream<'_>| Ok(literal(input, row)));
    let literal = match parsed {
        Ok(read) => read?,
        Err(error) => return Err(Problem::at(error.span(), error)),
    };
    let value = literal.value();
    let judged = match row.key {
        ArgumentKey::Header => text::header_name(&value),
        ArgumentKey::Body => text::media_type(&value),
        _ if value.is_empty() => Err(Fault::new(
            "is no name of a parameter",
            "a parameter is sent as `name=value`",
            "write the name as the provider documents it",
        )),
        _ => Ok(()),
    };
    judged.map_err(|fault| faulty(&literal, &quoted(&value), fault))?;
    given(Some(literal))
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
