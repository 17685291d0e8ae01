//! How messages spell what the declaration holds.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;

/// The identifier's text without `r#`.
pub(crate) fn plain(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// Tokens as they were most likely written: words apart, everything else together.
pub(crate) fn spelt(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut word = false;
    for token in tokens {
        let next = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        if word && next {
            text.push(' ');
        }
        text.push_str(&token.to_string());
        word = next;
    }
    text
}

/// How a message names a text.
pub(crate) fn quoted(value: &str) -> String {
    if value.is_empty() { "this".to_owned() } else { format!("`{}`", value.escape_debug()) }
}
