//! What editors are told about a declaration that is not finished.
//!
//! An editor completes what it finds in the expansion, at the place of the word it was asked about. A finished declaration is
//! full of paths and names that stand where their words do. One that is being typed has errors and a fallback; there the words
//! are named as paths too. The compiler never sees them: `cfg(rust_analyzer)` is set by editors alone.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use super::paths::Paths;
use crate::keys::{Key, Place};
use crate::parse::Slots;

/// `editor::provider::metadata_u`, `editor::provider::protocol::oi` and `presets::fli` as types that nobody needs.
pub(super) fn words<'a>(all: impl IntoIterator<Item = (Place, &'a Slots)>, paths: &Paths<'_>) -> TokenStream {
    let types: Vec<TokenStream> = all
        .into_iter()
        .flat_map(|(place, keys)| keys.words().map(move |word| (place, word)))
        // Also what the compiler leaves out must be Rust, and `type` is no part of a path.
        .filter(|(_, (key, _))| is_plain(key))
        .flat_map(|(place, (key, value))| {
            let keys = paths.editor(module(place));
            let value = value.filter(|(_, word)| is_plain(word)).map(|(of, word)| match of {
                Key::Preset => paths.preset_module(word),
                _ => {
                    let of = Ident::new(of.name(), proc_macro2::Span::call_site());
                    quote!(#keys::#of::#word)
                }
            });
            std::iter::once(quote!(#keys::#key)).chain(value)
        })
        .collect();
    if types.is_empty() {
        return TokenStream::new();
    }
    quote! {
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            fn words(#(_: #types),*) {}
        };
    }
}

fn is_plain(word: &Ident) -> bool {
    syn::parse2::<Ident>(word.to_token_stream()).is_ok()
}

/// The runtime's module of the keys of a place.
fn module(place: Place) -> &'static str {
    match place {
        Place::Struct => "provider",
        Place::Field => "field",
        Place::Aggregate => "providers",
        Place::Member => "member",
    }
}
