//! Every path generated code names: absolute, so that nothing in the user's module can be in the way.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;

use crate::parse::scopes::STANDARD_SCOPES;
use crate::parse::spelling::plain;
use crate::presets::Preset;

/// The paths of one expansion.
pub(crate) struct Paths<'a> {
    /// `#[oauth(crate = path)]`
    krate: Option<&'a Path>,
    /// Whose scopes words are.
    preset: Option<&'static Preset>,
}

impl<'a> Paths<'a> {
    pub(crate) fn new(krate: Option<&'a Path>) -> Self {
        Self { krate, preset: None }
    }

    /// The same for a provider that starts from a preset.
    pub(crate) fn of_preset(self, preset: Option<&'static Preset>) -> Self {
        Self { preset, ..self }
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

    /// A scope of the preset or a standard one, with the span of the word, so that the compiler reports a misspelt one there.
    pub(crate) fn scope(&self, word: &Ident) -> TokenStream {
        let krate = self.krate_at(Span::call_site());
        let is_standard = || STANDARD_SCOPES.contains(&plain(word).as_str());
        match self.preset.filter(|preset| preset.scopes.contains(&plain(word).as_str()) || !is_standard()) {
            Some(preset) => {
                let preset = self.preset_module(&Ident::new(preset.name, Span::call_site()));
                quote!(#preset::scope::#word)
            }
            None => quote!(#krate::scope::#word),
        }
    }

    /// Whether a word is a scope of the preset or a standard one.
    pub(crate) fn knows(&self, word: &Ident) -> bool {
        let word = plain(word);
        STANDARD_SCOPES.contains(&word.as_str())
            || self.preset.is_some_and(|preset| preset.scopes.contains(&word.as_str()))
    }

    /// The page of a preset.
    pub(super) fn preset_module(&self, word: &Ident) -> TokenStream {
        let krate = self.krate_at(Span::call_site());
        let module = module(word);
        quote!(#krate::presets::#module)
    }

    /// A preset, with the span of the word, so that going to its definition leads to the page of the provider.
    pub(crate) fn preset(&self, word: &Ident) -> TokenStream {
        let preset = self.preset_module(word);
        quote!(#preset::DESCRIPTION)
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

/// The module of a preset: `r#box` for the word `box`.
fn module(word: &Ident) -> Ident {
    match syn::parse2::<Ident>(quote!(#word)) {
        Ok(_) => word.clone(),
        Err(_) => Ident::new_raw(&plain(word), word.span()),
    }
}
