//! `authorization_params(prompt = "consent", "hd" = "example.com")`

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, Token};

use super::value::string;
use super::{list, plain};
use crate::diag::{Diagnostics, Problem};
use crate::keys::Row;
use crate::model::Param;

/// Reads the list; broken items are reported and left out.
pub(super) fn params(content: ParseStream<'_>, row: &Row, diagnostics: &mut Diagnostics) -> Vec<Param> {
    let mut params: Vec<Param> = Vec::new();
    list::items(content, diagnostics, |input, diagnostics| {
        let param = param(input, row)?;
        match params.iter().find(|first| first.name == param.name) {
            Some(first) => diagnostics.push(
                Problem::at(param.span, format!("the parameter `{}` is given twice", param.name))
                    .note(format!("{}: a parameter is sent once at most", row.rfc))
                    .also(first.span, "first given"),
            ),
            None => params.push(param),
        }
        Ok(())
    });
    params
}

fn param(input: ParseStream<'_>, row: &Row) -> Result<Param, Problem> {
    let usage = || row.usage();
    let (name, place) = if let Ok(word) = input.call(Ident::parse_any) {
        (plain(&word), word.into_token_stream())
    } else if let Ok(literal) = input.parse::<LitStr>() {
        (literal.value(), literal.into_token_stream())
    } else {
        return Err(Problem::on(list::first(input), "expected a parameter").help(format!("write `{}`", usage())));
    };
    let span = place.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
    if !input.peek(Token![=]) {
        let place = if input.is_empty() || input.peek(Token![,]) { place } else { list::first(input) };
        let problem = Problem::on(place, format!("the parameter `{name}` needs a value"));
        return Err(problem.help(format!("write `{name} = \"value\"`, with quotes around a name that is no word")));
    }
    // The peek has shown it.
    let _ = input.parse::<Token![=]>();
    // RFC 6749 Appendix A: `name-char = "-" / "." / "_" / DIGIT / ALPHA`; colons and brackets are common in the wild.
    let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | ':' | '[' | ']');
    if name.is_empty() || !name.chars().all(legal) {
        list::skip(input);
        return Err(Problem::on(place, format!("`{name}` is no name of a parameter"))
            .note("RFC 6749 §8.2: letters, digits, `-`, `.` and `_`")
            .help("write it as the provider documents it"));
    }
    let value = string(input, &name, &format!("{name} = \"value\""))?;
    Ok(Param { name, span, value })
}
