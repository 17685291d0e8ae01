//! Every path generated code names: absolute, so that nothing in the user's module can be in the way.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;

/// The paths of one expansion.
pub(crate) struct Paths<'a> {
    /// `#[oauth(crate = path)]`
    krate: Option<&'a Path>,
}

impl<'a> Paths<'a> {
    pub(crate) fn new(krate: Option<&'a Path>) -> Self {
        Self { krate }
    }

    /// An item that the runtime keeps for generated code.
    pub(crate) fn private(&self, item: &str) -> TokenStream {
        self.private_at(item, Span::call_site())
    }

    /// The same, beginning at a span for errors about it, or at the path's own if the user wrote one. Only the first token
    /// has the span: an editor that is asked about the place would else speak of every word of the path.
    pub(crate) fn private_at(&self, item: &str, span: Span) -> TokenStream {
        let (krate, item) = (self.krate_at(span), Ident::new(item, Span::call_site()));
        quote!(#krate::__private::#item)
    }

    /// A standard scope, with the span of the word, so that the compiler reports a misspelt one there.
    pub(crate) fn scope(&self, word: &Ident) -> TokenStream {
        let krate = self.krate_at(Span::call_site());
        quote!(#krate::scope::#word)
    }

    /// The page of a preset.
    pub(super) fn preset_module(&self, word: &Ident) -> TokenStream {
        let krate = self.krate_at(Span::call_site());
        quote!(#krate::presets::#word)
    }

    /// A preset, with the span of the word, so that going to its definition leads to the page of the provider.
    pub(crate) fn preset(&self, word: &Ident) -> TokenStream {
        let krate = self.krate_at(Span::call_site());
        quote!(#krate::presets::#word::DESCRIPTION)
    }

    /// What is there for editors alone.
    pub(super) fn editor(&self, module: &str) -> TokenStream {
        let module = Ident::new(module, Span::call_site());
        let editor = self.private("editor");
        quote!(#editor::#module)
    }

    fn krate_at(&self, span: Span) -> TokenStream {
        let default = || {
            let colons = quote_spanned!(span=> ::);
            quote!(#colons oauth_runtime)
        };
        self.krate.map_or_else(default, |krate| quote!(#krate))
    }

    pub(crate) fn option(&self) -> TokenStream {
        quote!(::core::option::Option)
    }

    pub(crate) fn result(&self) -> TokenStream {
        quote!(::core::result::Result)
    }
}
