//! [`Parsed`] → [`Model`]: the trait and each of its methods can be calls. One function a rule.

mod arguments;
mod method;
mod output;

use proc_macro2::Span;
use syn::LitStr;

use super::keys::{TraitKey, Words};
use super::model::Model;
use super::parse::{Keys, Parsed};
use crate::diag::{Diagnostics, Problem};

/// Judges a declaration. Without a model, something was reported, here or earlier.
pub(crate) fn validate(parsed: &Parsed, diagnostics: &mut Diagnostics) -> Option<Model> {
    let keys = &parsed.keys;
    required(keys, diagnostics);
    secure(keys, diagnostics);
    hosts_beside_base_url(keys, diagnostics);
    the_trait_is_plain(parsed, diagnostics);
    let headers = keys.headers.value().cloned().unwrap_or_default();
    let methods: Vec<_> = parsed.methods.iter().map(|method| method::method(method, &headers, diagnostics)).collect();
    Some(Model {
        krate: keys.krate.value().cloned(),
        provider: keys.provider.value()?.clone(),
        base_url: keys.base_url.value().map(|url| without_slash(&url.literal))?,
        placeholders: keys.base_url.value().map(|url| url.placeholders.clone()).unwrap_or_default(),
        hosts: keys.hosts.value().cloned().unwrap_or_default(),
        headers,
        allow_loopback_http: keys.allow_loopback_http.value().is_some(),
        methods: methods.into_iter().collect::<Option<_>>()?,
    })
}

/// `#[oauth_api]`, `#[oauth_api(GitHub)]`, `#[oauth_api(base_url = "…")]`
fn required(keys: &Keys, diagnostics: &mut Diagnostics) {
    if keys.unread {
        return;
    }
    if keys.provider.mentioned().is_none() {
        diagnostics.push(
            Problem::at(Span::call_site(), "the provider is missing")
                .note("its logins are what the calls are made with")
                .help(format!("write it first: `#[oauth_api(Provider, {})]`", TraitKey::BaseUrl.row().usage)),
        );
    }
    if keys.base_url.mentioned().is_none() {
        diagnostics.push(
            Problem::at(keys.provider.mentioned().unwrap_or_else(Span::call_site), "`base_url` is missing")
                .note("every path of the trait is below it")
                .help(format!("add `{}`", TraitKey::BaseUrl.row().usage)),
        );
    }
}

/// `#[oauth_api(GitHub, base_url = "http://api.github.com")]`
fn secure(keys: &Keys, diagnostics: &mut Diagnostics) {
    let Some(url) = keys.base_url.value() else { return };
    if url.secure || (url.loopback && keys.allow_loopback_http.mentioned().is_some()) {
        return;
    }
    let text = url.literal.value();
    let rest = text.trim_start_matches("http://");
    let help = if url.loopback {
        format!("write \"https://{rest}\"; for a test server on this machine add `dangerous_allow_loopback_http`")
    } else {
        format!("write \"https://{rest}\"")
    };
    diagnostics.push(
        Problem::on(&url.literal, "`base_url` must use `https`")
            .note("every call carries the access token (RFC 6750 §5.3, RFC 5849 §4.2)")
            .help(help),
    );
}

/// `#[oauth_api(GitHub, base_url = "https://api.github.com", hosts("api.github.com"))]`
fn hosts_beside_base_url(keys: &Keys, diagnostics: &mut Diagnostics) {
    let (Some(url), Some(hosts)) = (keys.base_url.value(), keys.hosts.value()) else { return };
    let text = url.literal.value();
    let authority = text.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    // At another port it is another one: `hosts` are at the usual port.
    let authority = authority.strip_suffix(":443").unwrap_or(authority);
    for host in hosts.iter().filter(|host| host.value().eq_ignore_ascii_case(authority)) {
        diagnostics.push(
            Problem::on(host, format!("`{}` is the host of `base_url`", host.value()))
                .note("`hosts` are the other ones that may be called")
                .help("leave it out"),
        );
    }
}

/// `unsafe trait GitHubApi<T> { … }`
fn the_trait_is_plain(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let item = &parsed.item;
    if !item.generics.params.is_empty() {
        diagnostics.push(
            Problem::on(&item.generics, "an API has no generic parameters")
                .note("it is implemented once, for whatever may call the provider")
                .help("write the types into the methods"),
        );
    }
    if let Some(token) = item.unsafety {
        diagnostics.push(
            Problem::on(token, "an API is never `unsafe`")
                .note("nobody implements it by hand")
                .help("leave `unsafe` out"),
        );
    }
    if let Some(token) = item.modifiers.auto_token {
        diagnostics.push(Problem::on(token, "an API is no auto trait").help("leave `auto` out"));
    }
}

/// Paths begin with a slash.
fn without_slash(literal: &LitStr) -> LitStr {
    LitStr::new(literal.value().trim_end_matches('/'), literal.span())
}
