//! Every path generated code names: absolute, so that nothing in the user's module can be in the way.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Path;

/// The paths of one expansion.
pub(super) struct Paths<'a> {
    krate: &'a Path,
}

impl<'a> Paths<'a> {
    pub(super) fn new(krate: &'a Path) -> Self {
        Self { krate }
    }

    /// An item that the runtime keeps for generated code.
    pub(super) fn private(&self, item: &str) -> TokenStream {
        self.private_at(item, Span::call_site())
    }

    /// The same, with a span of its own for errors about it.
    pub(super) fn private_at(&self, item: &str, span: Span) -> TokenStream {
        let krate = self.krate.to_token_stream().into_iter().map(|mut token| {
            token.set_span(token.span().located_at(span));
            token
        });
        let krate: TokenStream = krate.collect();
        let span = Span::call_site().located_at(span);
        let item = Ident::new(item, span);
        quote_spanned!(span=> #krate::__private::#item)
    }

    /// A standard scope, with the span of the word, so that the compiler reports a misspelt one there.
    pub(super) fn scope(&self, word: &Ident) -> TokenStream {
        let krate = self.krate;
        quote!(#krate::scope::#word)
    }

    pub(super) fn option(&self) -> TokenStream {
        quote!(::core::option::Option)
    }

    pub(super) fn result(&self) -> TokenStream {
        quote!(::core::result::Result)
    }
}
