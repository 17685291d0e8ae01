//! Comma-separated items: what cannot be read is reported once, and reading goes on behind the next comma.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Token;
use syn::ext::IdentExt;
use syn::parse::{ParseBuffer, ParseStream};

use crate::diag::{Diagnostics, Problem};

/// Reads `item, item, …` to the end of `input`, which is consumed whatever happens.
pub(crate) fn items(
    input: ParseStream<'_>,
    diagnostics: &mut Diagnostics,
    mut item: impl FnMut(ParseStream<'_>, &mut Diagnostics) -> Result<(), Problem>,
) {
    while !input.is_empty() {
        match item(input, diagnostics) {
            Ok(()) if input.is_empty() || input.peek(Token![,]) => {}
            // `openid; email`
            Ok(()) if input.peek(Token![;]) => {
                diagnostics.push(Problem::on(first(input), "expected `,`").help("write `,`"));
                let _ = input.parse::<Token![;]>();
                continue;
            }
            Ok(()) => {
                // `issuer = "…" scopes(openid)`: the next item starts right here.
                let starts_item = input.peek(Ident::peek_any);
                let rest = if starts_item { first(input) } else { skip(input) };
                diagnostics.push(Problem::on(rest, "expected `,`").help("separate the items by commas"));
                if starts_item {
                    continue;
                }
            }
            Err(problem) => {
                diagnostics.push(problem);
                skip(input);
            }
        }
        // Absent only at the end.
        if input.parse::<Option<Token![,]>>().is_ok_and(|comma| comma.is_none()) {
            let _ = input.parse::<Option<Token![;]>>();
        }
    }
}

/// Consumes everything up to the next comma, or to a semicolon in its place, and returns it.
pub(crate) fn skip(input: ParseStream<'_>) -> TokenStream {
    let mut skipped = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) && !input.peek(Token![;]) {
        match input.parse::<TokenTree>() {
            Ok(token) => token.to_tokens(&mut skipped),
            Err(_) => break,
        }
    }
    skipped
}

/// What stands in the parentheses that come next.
pub(crate) fn parenthesized(input: ParseStream<'_>) -> Result<ParseBuffer<'_>, Problem> {
    (|| {
        let content;
        syn::parenthesized!(content in input);
        Ok(content)
    })()
    .map_err(|error: syn::Error| Problem::at(error.span(), error))
}

/// The next token, unconsumed.
pub(crate) fn first(input: ParseStream<'_>) -> TokenStream {
    input.fork().parse::<TokenTree>().map(TokenTree::into_token_stream).unwrap_or_default()
}
