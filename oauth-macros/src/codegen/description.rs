//! The constant that describes the provider.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use super::paths::Paths;
use super::scopes;
use crate::keys::ProtocolName;
use crate::model::{Argument, Body, Environment, Model, Param, Purpose, ScopeItem, Setting};

/// `ProviderDescription::open_id_connect("google", "Google").….checked()`, or with a preset
/// `presets::flickr::DESCRIPTION.named("flickr", "Flickr").….checked()`
pub(super) fn description(model: &Model, paths: &Paths<'_>) -> TokenStream {
    let mut chain = Chain::new(paths, model);
    for Setting { name, argument: value } in &model.settings {
        chain.set(name, Some(argument(value, paths)));
    }
    let list =
        |items: &[ScopeItem]| (!items.is_empty()).then(|| scopes::values(items.iter().map(|item| &item.scope), paths));
    chain.set("scopes", list(&model.scopes.asked));
    chain.set("incremental_scopes", list(&model.scopes.incremental));
    chain.set("implied_scopes", scopes::implied(model.scopes.items(), paths));
    if model.claims.is_some() {
        let check = paths.private("check_claims_of");
        chain.tokens.extend(quote!(.claims(#check::<Self>)));
    }
    chain.set("environment", Some(names(&model.environment, paths)));
    chain.set("fields", placeholders(&model.body));
    chain.set("mints_secret", has_private_key(&model.body).then(TokenStream::new));
    chain.set("checked", Some(TokenStream::new()));
    chain.tokens
}

/// `EnvironmentNames::new("GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET").internal_url("GOOGLE_INTERNAL_URL")`
pub(super) fn names(environment: &Environment, paths: &Paths<'_>) -> TokenStream {
    let names = paths.private("EnvironmentNames");
    let (id, secret) = (&environment.client_id, &environment.client_secret);
    let internal_url = environment.internal_url.as_ref().map(|setting| quote!(.internal_url(#setting)));
    quote!(#names::new(#id, #secret) #internal_url)
}

/// What stands between the parentheses of a setter.
fn argument(argument: &Argument, paths: &Paths<'_>) -> TokenStream {
    match argument {
        Argument::Literal(literal) => literal.to_token_stream(),
        // With the user's own span: a function of another type is reported there.
        Argument::Path(path) => path.to_token_stream(),
        Argument::Variant { of, word } => {
            let (of, variant) = (paths.private(of), Ident::new(&variant(word), Span::call_site()));
            quote!(#of::#variant)
        }
        Argument::Members { of, members } => {
            let of = paths.private(of);
            let setters = members.iter().map(|(member, value)| {
                let member = Ident::new(member, Span::call_site());
                quote!(.#member(#value))
            });
            quote!(#of::STANDARD #(#setters)*)
        }
        Argument::Pairs(pairs) => {
            let pairs = pairs.iter().map(|Param { name, value, .. }| quote!((#name, #value)));
            quote!(&[#(#pairs),*])
        }
        Argument::Texts(texts) => quote!(&[#(#texts),*]),
        Argument::Nothing => TokenStream::new(),
    }
}

/// The fields that may stand in a URL, where there are any.
fn placeholders(body: &Body) -> Option<TokenStream> {
    let Body::Fields(fields) = body else { return None };
    let names = fields.iter().filter(|field| field.purpose == Purpose::Placeholder).map(|field| &field.name);
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| quote!(&[#(#names),*]))
}

fn has_private_key(body: &Body) -> bool {
    matches!(body, Body::Fields(fields) if fields.iter().any(|field| field.purpose == Purpose::PrivateKey))
}

fn constructor(protocol: ProtocolName) -> &'static str {
    match protocol {
        ProtocolName::OAuth1 => "oauth1",
        ProtocolName::OAuth2 => "oauth2",
        ProtocolName::OpenIdConnect => "open_id_connect",
    }
}

/// A chain of setters.
struct Chain<'a> {
    places: &'a [(&'static str, Span)],
    tokens: TokenStream,
}

impl<'a> Chain<'a> {
    fn new(paths: &Paths<'_>, model: &'a Model) -> Self {
        let Model { name, display_name, .. } = model;
        let tokens = match &model.preset {
            Some((_, word)) => {
                let preset = paths.preset(word);
                quote!(#preset.named(#name, #display_name))
            }
            None => {
                let description = paths.private("ProviderDescription");
                let constructor = Ident::new(constructor(model.protocol), Span::call_site());
                quote!(#description::#constructor(#name, #display_name))
            }
        };
        Self { places: &model.places, tokens }
    }

    /// A setter is called as its key, and stands where the key does.
    fn set(&mut self, name: &str, argument: Option<TokenStream>) {
        let Some(argument) = argument else { return };
        let place = self.places.iter().find(|(key, _)| *key == name);
        let span = place.map_or_else(Span::call_site, |(_, span)| Span::call_site().located_at(*span));
        let setter = Ident::new(name, span);
        self.tokens.extend(quote!(.#setter(#argument)));
    }
}

/// The variant a word of the attribute stands for: `client_secret_basic` is `ClientSecretBasic`, `RS256` is `RS256`.
fn variant(word: &str) -> String {
    if word.starts_with(char::is_uppercase) {
        return word.to_owned();
    }
    let word = word.strip_prefix("dangerous_").unwrap_or(word);
    let parts = word.split('_').map(|part| {
        let (first, rest) = part.split_at(part.len().min(1));
        first.to_uppercase() + rest
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::variant;

    #[test]
    fn words_become_variants() {
        for (word, expected) in [
            ("client_secret_basic", "ClientSecretBasic"),
            ("none", "None"),
            ("hmac_sha256", "HmacSha256"),
            ("dangerous_plaintext", "Plaintext"),
            ("EdDSA", "EdDSA"),
        ] {
            assert_eq!(variant(word), expected);
        }
    }
}
