//! `refresh_tokens`: what a provider has to be asked before it gives refresh tokens.

use proc_macro2::{Ident, Span};
use syn::LitStr;

use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::model::{Param, Scope};
use crate::parse::Slots;
use crate::presets::Refresh;

/// OpenID Connect Core §11.
const STANDARD: Refresh = Refresh { scopes: &["offline_access"], params: &[], own: &[] };

/// What to ask for beside what is declared.
fn asked(keys: &Slots, protocol: ProtocolName) -> Option<Refresh> {
    keys.written(Key::RefreshTokens)?;
    match keys.preset() {
        Some((preset, _)) => preset.refresh,
        None => (protocol == ProtocolName::OpenIdConnect).then_some(STANDARD),
    }
}

/// The scopes that bring refresh tokens.
pub(super) fn scopes(keys: &Slots, protocol: ProtocolName) -> Vec<Scope> {
    let words = asked(keys, protocol).map_or(&[][..], |refresh| refresh.scopes);
    words.iter().map(|word| Scope::Word(Ident::new(word, Span::call_site()))).collect()
}

/// The parameters of authorization requests, if they are others than those that are written.
pub(super) fn authorization_params(keys: &Slots, protocol: ProtocolName) -> Option<Vec<Param>> {
    let refresh = asked(keys, protocol).filter(|refresh| !refresh.params.is_empty())?;
    let span = Span::call_site();
    let given =
        |(name, value): &(&str, &str)| Param { name: (*name).to_owned(), span, value: LitStr::new(value, span) };
    let mut params = match keys.mentioned(Key::AuthorizationParams) {
        Some(_) => keys.params(Key::AuthorizationParams).to_vec(),
        None => refresh.own.iter().map(given).collect(),
    };
    // What is written wins: `prompt = "select_account"` is a wish too.
    let missing = refresh.params.iter().filter(|(name, _)| params.iter().all(|param| param.name != *name));
    let missing: Vec<Param> = missing.map(given).collect();
    params.extend(missing);
    Some(params)
}

/// `#[oauth(preset = github, refresh_tokens)]`
pub(super) fn is_known(keys: &Slots, protocol: ProtocolName, diagnostics: &mut Diagnostics) {
    let Some(key) = keys.written(Key::RefreshTokens) else { return };
    if asked(keys, protocol).is_some() || keys.unread() {
        return;
    }
    diagnostics.push(match keys.preset() {
        Some((preset, word)) => {
            Problem::at(key, format!("the preset `{}` knows nothing to ask for refresh tokens", preset.name))
                .note("the provider gives them with every login, or not at all; the page of the preset may tell")
                .help("remove `refresh_tokens`")
                .also(word.span(), "the preset is chosen")
        }
        None if keys.mentioned(Key::Preset).is_some() => return,
        None => Problem::at(key, "how this provider gives refresh tokens is not known")
            .note("only OpenID Connect has a scope for it, `offline_access` (Core §11)")
            .help("ask as the provider documents it, by a scope or by `authorization_params(…)`"),
    });
}
