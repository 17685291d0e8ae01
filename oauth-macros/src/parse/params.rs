//! `authorization_params(prompt = "consent", "hd" = "example.com")`, and other lists whose names are the declaration's own.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Lit, LitStr, Token};

use super::literal::string;
use super::spelling::plain;
use super::wire::{fact_name, header_name, header_value, header_word, parameter_name, pointer, scope_token};
use super::{list, rescue};
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Pairs, Row};
use crate::model::Param;

/// Reads the list; broken items are reported and left out.
pub(super) fn params(content: ParseStream<'_>, row: &Row, kind: Pairs, diagnostics: &mut Diagnostics) -> Vec<Param> {
    let mut params: Vec<Param> = Vec::new();
    list::items(content, diagnostics, |input, diagnostics| {
        let param = param(input, row, kind)?;
        match params.iter().find(|first| is_same(&first.name, &param.name, kind)) {
            Some(first) => {
                let message = format!("the {} `{}` is given twice", noun(kind), param.name);
                let problem = Problem::at(param.span, message);
                let problem = match kind {
                    Pairs::Parameters => problem.note(format!("{}: a parameter is sent once at most", row.rfc)),
                    Pairs::Headers => problem.note("RFC 9110 §5.1: the case of a header's name says nothing"),
                    Pairs::Pointers | Pairs::Names | Pairs::Scopes => problem,
                };
                diagnostics.push(problem.also(first.span, "first given"));
            }
            None => params.push(param),
        }
        Ok(())
    });
    params
}

fn noun(kind: Pairs) -> &'static str {
    match kind {
        Pairs::Parameters => "parameter",
        Pairs::Headers => "header",
        Pairs::Pointers | Pairs::Names => "fact",
        Pairs::Scopes => "scope",
    }
}

fn is_same(one: &str, other: &str, kind: Pairs) -> bool {
    one == other || kind == Pairs::Headers && one.eq_ignore_ascii_case(other)
}

/// The pair somebody means who writes it in another way, if it is one.
fn meant(entry: &TokenStream, row: &Row, kind: Pairs) -> Option<String> {
    let pair = rescue::pair(entry, row)?;
    let is_right = |input: ParseStream<'_>| {
        while !input.is_empty() {
            if param(input, row, kind).is_err() {
                list::skip(input);
                return Ok(false);
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(true)
    };
    is_right.parse_str(&pair).unwrap_or(false).then_some(pair)
}

fn param(input: ParseStream<'_>, row: &Row, kind: Pairs) -> Result<Param, Problem> {
    let (noun, usage) = (noun(kind), || row.usage());
    let start = rescue::behind(input);
    let (name, place) = if let Ok(word) = input.call(Ident::parse_any) {
        (plain(&word), word.into_token_stream())
    } else if let Some(literal) = input.fork().parse::<LitStr>().ok().and_then(|_| input.parse::<LitStr>().ok()) {
        (literal.value(), literal.into_token_stream())
    } else {
        let problem = Problem::on(list::first(input), format!("expected a {noun}"));
        return Err(match meant(&start, row, kind) {
            Some(pair) => problem.help(format!("write `{pair}`")),
            None => problem.help(format!("write `{}`", usage())),
        });
    };
    let span = place.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
    if !input.peek(Token![=]) {
        let place = if input.is_empty() || input.peek(Token![,]) { place } else { list::first(input) };
        let (needs, value) = match kind {
            Pairs::Parameters | Pairs::Headers => ("a value", "value"),
            Pairs::Pointers => ("a JSON pointer", "/…"),
            Pairs::Names => ("the name of a parameter", "…"),
            Pairs::Scopes => ("the scope that is asked for", "…"),
        };
        let problem = Problem::on(place, format!("the {noun} `{name}` needs {needs}"));
        if let Some(pair) = meant(&start, row, kind) {
            list::skip(input);
            return Err(
                Problem::on(start, format!("the {noun} `{name}` needs {needs}")).help(format!("write `{pair}`"))
            );
        }
        let quotes = if kind == Pairs::Headers { "\"" } else { "" };
        let pair = format!("{quotes}{name}{quotes} = \"{value}\"");
        return Err(problem.help(format!("write `{pair}`, with quotes around a name that is no word")));
    }
    // The peek has shown it.
    let _ = input.parse::<Token![=]>();
    let legal = match kind {
        Pairs::Parameters => parameter_name(&place, &name),
        Pairs::Headers if syn::parse2::<LitStr>(place.clone()).is_err() => header_word(&place, &name),
        Pairs::Headers => header_name(&place, &name),
        Pairs::Pointers | Pairs::Names => fact_name(&place, &name),
        Pairs::Scopes => scope_token(&place, &name),
    };
    if let Err(problem) = legal {
        list::skip(input);
        return Err(problem);
    }
    let usage = match input.fork().parse::<Lit>() {
        Ok(Lit::Int(number)) => format!("{name} = \"{}\"", number.base10_digits()),
        Ok(Lit::Bool(truth)) => format!("{name} = \"{}\"", truth.value),
        _ => format!("{name} = \"value\""),
    };
    let value = string(input, &name, &usage)?;
    match kind {
        Pairs::Parameters => {}
        Pairs::Headers => header_value(&value, &name)?,
        Pairs::Pointers => pointer(&value, &name)?,
        Pairs::Names => parameter_name(&value, &value.value())?,
        Pairs::Scopes => scope_token(&value, &value.value())?,
    }
    Ok(Param { name, span, value })
}
