//! The constant that describes the provider.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::LitStr;

use super::paths::Paths;
use super::scopes;
use crate::model::{Body, Grant, Model, Param, Protocol, Quirks, ScopeItem};

/// `ProviderDescription::open_id_connect("google", "Google").….checked()`, or with a preset
/// `presets::flickr::DESCRIPTION.named("flickr", "Flickr").….checked()`
pub(super) fn description(model: &Model, paths: &Paths<'_>) -> TokenStream {
    let mut chain = Chain::new(paths, model);
    protocol(&mut chain, &model.protocol);
    userinfo(&mut chain, model);
    if model.claims.is_some() {
        let check = paths.private("check_claims_of");
        chain.tokens.extend(quote!(.claims(#check::<Self>)));
    }
    chain.params("authorization_params", &model.authorization_params);
    chain.params("token_params", &model.token_params);
    quirks(&mut chain, &model.quirks);
    let names = paths.private("EnvironmentNames");
    let (id, secret) = (&model.environment.client_id, &model.environment.client_secret);
    chain.set("environment", Some(quote!(#names::new(#id, #secret))));
    chain.set("fields", placeholders(&model.body));
    chain.set("login_path", model.routes.login.as_ref());
    chain.set("callback_path", model.routes.callback.as_ref());
    chain.set("logout_path", model.routes.logout.as_ref());
    chain.flag("dangerous_allow_loopback_http", model.allow_loopback_http);
    chain.flag("checked", true);
    chain.tokens
}

/// The fields that may stand in a URL, where there are any.
fn placeholders(body: &Body) -> Option<TokenStream> {
    let Body::Fields(fields) = body else { return None };
    let names =
        fields.iter().map(|field| &field.name).filter(|name| !["client_id", "client_secret"].contains(&&***name));
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| quote!(&[#(#names),*]))
}

fn constructor(protocol: &Protocol) -> &'static str {
    match protocol {
        Protocol::OAuth1(_) => "oauth1",
        Protocol::OAuth2(_) => "oauth2",
        Protocol::OpenIdConnect(_) => "open_id_connect",
    }
}

fn protocol(chain: &mut Chain<'_>, protocol: &Protocol) {
    match protocol {
        Protocol::OAuth1(provider) => {
            chain.set("temporary_credentials_endpoint", provider.temporary_credentials_endpoint.as_ref());
            chain.set("authorization_endpoint", provider.authorization_endpoint.as_ref());
            chain.set("token_endpoint", provider.token_endpoint.as_ref());
            chain.variant("signature_method", "SignatureMethod", provider.signature_method);
            chain.variant("placement", "Placement", provider.placement);
            chain.set("realm", provider.realm.as_ref());
        }
        Protocol::OAuth2(provider) => {
            chain.set("authorization_endpoint", provider.authorization_endpoint.as_ref());
            chain.set("token_endpoint", provider.token_endpoint.as_ref());
            chain.set("revocation_endpoint", provider.revocation_endpoint.as_ref());
            grant(chain, &provider.grant);
        }
        Protocol::OpenIdConnect(provider) => {
            chain.set("metadata_url", provider.metadata_url.as_ref());
            chain.set("issuer", provider.issuer.as_ref());
            chain.set("authorization_endpoint", provider.authorization_endpoint.as_ref());
            chain.set("token_endpoint", provider.token_endpoint.as_ref());
            chain.set("revocation_endpoint", provider.revocation_endpoint.as_ref());
            chain.set("jwks_uri", provider.jwks_uri.as_ref());
            chain.set("end_session_endpoint", provider.end_session_endpoint.as_ref());
            chain.variant("id_token_alg", "SigningAlgorithm", provider.id_token_alg);
            grant(chain, &provider.grant);
        }
    }
}

fn grant(chain: &mut Chain<'_>, grant: &Grant) {
    let list = |items: &[ScopeItem]| {
        (!items.is_empty()).then(|| scopes::values(items.iter().map(|item| &item.scope), chain.paths))
    };
    let (scopes, incremental_scopes) = (list(&grant.scopes), list(&grant.incremental_scopes));
    let implied_scopes = scopes::implied(grant.items(), chain.paths);
    chain.set("scopes", scopes);
    chain.set("incremental_scopes", incremental_scopes);
    chain.set("implied_scopes", implied_scopes);
    chain.set("scope_separator", grant.separator.as_ref());
    chain.variant("client_authentication", "ClientAuthenticationMethod", grant.client_authentication);
    chain.flag("form_post", grant.form_post);
    chain.flag("dangerous_no_pkce", !grant.pkce);
    chain.set("refresh_endpoint", grant.refresh_endpoint.as_ref());
    chain.members("renamed_params", "RenamedParams", &grant.renamed_params);
    chain.variant("token_request_format", "TokenRequestFormat", grant.token_request_format);
    chain.variant("token_answer_format", "TokenAnswerFormat", grant.token_answer_format);
    chain.members("token_answer", "TokenAnswer", &grant.token_answer);
    chain.members("error_answer", "ErrorAnswer", &grant.error_answer);
    chain.set("bearer_token_type", grant.bearer_token_type.as_ref());
    chain.flag("optional_token_type", grant.optional_token_type);
    chain.params("keep_from_redirect", &grant.keep_from_redirect);
}

fn quirks(chain: &mut Chain<'_>, quirks: &Quirks) {
    chain.params("headers", &quirks.headers);
    chain.flag("lenient_booleans", quirks.lenient_booleans);
    chain.params("keep_from_token", &quirks.keep_from_token);
    // With the user's own span: a function of another type is reported there.
    chain.set("before_call", quirks.before_call.as_ref());
    chain.set("after_call", quirks.after_call.as_ref());
}

fn userinfo(chain: &mut Chain<'_>, model: &Model) {
    chain.set("userinfo_endpoint", model.userinfo.endpoint.as_ref());
    chain.members("userinfo", "UserInfoMapping", &model.userinfo.pointers);
}

/// A chain of setters.
struct Chain<'a> {
    paths: &'a Paths<'a>,
    places: &'a [(&'static str, Span)],
    tokens: TokenStream,
}

impl<'a> Chain<'a> {
    fn new(paths: &'a Paths<'a>, model: &'a Model) -> Self {
        let Model { name, display_name, .. } = model;
        let tokens = match &model.preset {
            Some(word) => {
                let preset = paths.preset(word);
                quote!(#preset.named(#name, #display_name))
            }
            None => {
                let description = paths.private("ProviderDescription");
                let constructor = Ident::new(constructor(&model.protocol), Span::call_site());
                quote!(#description::#constructor(#name, #display_name))
            }
        };
        Self { paths, places: &model.places, tokens }
    }

    /// A setter is called as its key, and stands where the key does.
    fn setter(&self, name: &str) -> Ident {
        let place = self.places.iter().find(|(key, _)| *key == name);
        Ident::new(name, Span::call_site().located_at(place.map_or_else(Span::call_site, |(_, span)| *span)))
    }

    fn set(&mut self, setter: &str, value: Option<impl quote::ToTokens>) {
        if let Some(value) = value {
            let setter = self.setter(setter);
            self.tokens.extend(quote!(.#setter(#value)));
        }
    }

    fn flag(&mut self, setter: &str, on: bool) {
        if on {
            let setter = self.setter(setter);
            self.tokens.extend(quote!(.#setter()));
        }
    }

    fn variant(&mut self, setter: &str, of: &str, word: Option<&str>) {
        let value = word.map(|word| {
            let (of, variant) = (self.paths.private(of), Ident::new(&variant(word), Span::call_site()));
            quote!(#of::#variant)
        });
        self.set(setter, value);
    }

    fn members(&mut self, setter: &str, of: &str, members: &[(&'static str, LitStr)]) {
        if members.is_empty() {
            return;
        }
        let of = self.paths.private(of);
        let setters = members.iter().map(|(member, value)| {
            let member = Ident::new(member, Span::call_site());
            quote!(.#member(#value))
        });
        let value = quote!(#of::STANDARD #(#setters)*);
        self.set(setter, Some(value));
    }

    fn params(&mut self, setter: &str, params: &[Param]) {
        let pairs = params.iter().map(|Param { name, value, .. }| quote!((#name, #value)));
        let list = quote!(&[#(#pairs),*]);
        self.set(setter, Some(list).filter(|_| !params.is_empty()));
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
