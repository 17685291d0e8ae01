//! `#[oauth_api(GitHub, base_url = "https://api.github.com", hosts("…"), headers("Name" = "value"))]`

use proc_macro2::{Ident, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Lit, LitStr, Path, Token, token};

use super::parsed::Keys;
use super::slot::Slot;
use super::value::{flag, parenthesized, path, text};
use crate::api::keys::{Row, TraitKey, Words};
use crate::api::model::Header;
use crate::diag::{Diagnostics, Problem};
use crate::parse::list;
use crate::parse::literal::{faulty, string};
use crate::parse::spelling::plain;
use crate::parse::spelling::quoted;
use crate::parse::url::Url;
use crate::parse::wire::header_value;

/// Reads what stands in the parentheses.
pub(super) fn keys(attribute: TokenStream, diagnostics: &mut Diagnostics) -> Keys {
    let mut keys = Keys::default();
    let mut first = true;
    let parsed = (|input: ParseStream<'_>| {
        list::items(input, diagnostics, |input, diagnostics| {
            item(input, std::mem::take(&mut first), &mut keys, diagnostics)
        });
        Ok(())
    })
    .parse2(attribute);
    if let Err(error) = parsed {
        keys.unread = true;
        diagnostics.push(Problem::at(error.span(), error));
    }
    keys
}

fn item(input: ParseStream<'_>, first: bool, keys: &mut Keys, diagnostics: &mut Diagnostics) -> Result<(), Problem> {
    if input.peek(Lit) {
        return Err(literal(input, first, keys));
    }
    let fork = input.fork();
    let Ok(word) = fork.call(Ident::parse_any).or_else(|_| path_start(input)) else {
        keys.unread = true;
        let problem = Problem::on(list::first(input), "expected the provider or a key");
        return Err(problem.help(format!("write `#[oauth_api(Provider, {})]`", TraitKey::BaseUrl.row().usage)));
    };
    let name = plain(&word);
    let alone = fork.is_empty() || fork.peek(Token![,]);
    let is_path = fork.peek(Token![::]) || input.peek(Token![::]);
    let row = TraitKey::find(&name).filter(|_| !is_path);
    if let Some(row) = row {
        let _ = input.call(Ident::parse_any);
        return key(input, row, &word, keys, diagnostics);
    }
    // A word alone is the provider, unless it looks like a misspelt flag.
    let flag = alone && name.starts_with(|c: char| c.is_ascii_lowercase()) && TraitKey::suggest(&name).is_some();
    if is_path || (alone && !flag) || (first && !fork.peek(Token![=]) && !fork.peek(token::Paren) && !flag) {
        return provider(input, first, keys);
    }
    Err(unknown(&word, &name, keys))
}

/// A path that begins with `::` has no word first.
fn path_start(input: ParseStream<'_>) -> syn::Result<Ident> {
    let fork = input.fork();
    fork.parse::<Token![::]>()?;
    fork.call(Ident::parse_any)
}

fn provider(input: ParseStream<'_>, first: bool, keys: &mut Keys) -> Result<(), Problem> {
    let found = list::first(input);
    let path = input.call(Path::parse_mod_style).map_err(|_| {
        keys.unread = true;
        Problem::on(&found, "the provider is a path").help("write the type that derives `OAuthProvider`")
    })?;
    let span = path.segments.last().map_or_else(proc_macro2::Span::call_site, |segment| segment.ident.span());
    if let Some(earlier) = keys.provider.mentioned() {
        let problem = Problem::on(path, "an API is of one provider");
        return Err(problem.help("declare one trait per provider").also(earlier, "the provider is given"));
    }
    if input.peek(Token![<]) {
        keys.provider = Slot::Broken(span);
        let problem = Problem::on(list::first(input), "a provider has no type arguments");
        return Err(problem.help("write the name of the type alone"));
    }
    if !first {
        let problem = Problem::on(&path, "the provider stands first");
        keys.provider = Slot::Given(span, path);
        return Err(problem.help("move it before the keys: `#[oauth_api(Provider, …)]`"));
    }
    keys.provider = Slot::Given(span, path);
    Ok(())
}

/// `#[oauth_api("GitHub")]`, `#[oauth_api(GitHub, "https://api.github.com")]`
fn literal(input: ParseStream<'_>, first: bool, keys: &mut Keys) -> Problem {
    let found = list::first(input);
    let value = input.fork().parse::<LitStr>().map(|literal| literal.value()).unwrap_or_default();
    if value.contains("://") {
        keys.base_url.misspell(proc_macro2::Span::call_site());
        return Problem::on(found, "a URL needs its key").help(format!("write `base_url = \"{value}\"`"));
    }
    if first && syn::parse_str::<Path>(&value).is_ok() {
        keys.provider.misspell(proc_macro2::Span::call_site());
        return Problem::on(found, "the provider is a path").help(format!("write `{value}`, without quotes"));
    }
    keys.unread = true;
    Problem::on(found, "expected a key").help(format!("the keys are {}", TraitKey::list()))
}

/// `#[oauth_api(GitHub, bas_url = "…")]`, `#[oauth_api(provider = GitHub)]`
fn unknown(word: &Ident, name: &str, keys: &mut Keys) -> Problem {
    let problem = Problem::at(word.span(), format!("unknown key `{name}`"));
    if name == "provider" {
        keys.provider.misspell(word.span());
        return problem.help("write the provider first, without a key: `#[oauth_api(Provider, …)]`");
    }
    let Some(row) = TraitKey::suggest(name) else {
        return problem.help(format!("the keys are {}", TraitKey::list()));
    };
    match row.key {
        TraitKey::BaseUrl => keys.base_url.misspell(word.span()),
        TraitKey::Hosts => keys.hosts.misspell(word.span()),
        TraitKey::Headers => keys.headers.misspell(word.span()),
        TraitKey::Crate => keys.krate.misspell(word.span()),
        TraitKey::DangerousAllowLoopbackHttp => keys.allow_loopback_http.misspell(word.span()),
    }
    problem.help(format!("write `{}`", row.usage))
}

fn key(
    input: ParseStream<'_>,
    row: &Row<TraitKey>,
    word: &Ident,
    keys: &mut Keys,
    diagnostics: &mut Diagnostics,
) -> Result<(), Problem> {
    match row.key {
        TraitKey::BaseUrl => keys.base_url.fill(word, base_url(input, row, word)),
        TraitKey::Hosts => {
            let content = parenthesized(input, word, row.usage);
            keys.hosts.fill(word, content.map(|content| hosts(&content, row, diagnostics)))
        }
        TraitKey::Headers => {
            let content = parenthesized(input, word, row.usage);
            keys.headers.fill(word, content.map(|content| headers(&content, row, diagnostics)))
        }
        TraitKey::Crate => keys.krate.fill(word, path(input, row, word)),
        TraitKey::DangerousAllowLoopbackHttp => keys.allow_loopback_http.fill(word, flag(input, row, word)),
    }
}

fn base_url(input: ParseStream<'_>, row: &Row<TraitKey>, word: &Ident) -> Result<Url, Problem> {
    let literal = text(input, row, word)?;
    let url = Url::parse(&literal).map_err(|fault| faulty(&literal, "`base_url`", fault))?;
    let value = literal.value();
    let problem = |what: &str| Problem::on(&literal, format!("`base_url` {what}"));
    if url.query {
        return Err(problem("must have no query")
            .note("paths are appended to it")
            .help("write the parameters into the path of each method, or as `#[query]` arguments"));
    }
    let path = value.splitn(4, '/').nth(3).unwrap_or_default();
    let dots = |segment: &str| matches!(segment.to_lowercase().replace("%2e", ".").as_str(), "." | "..");
    if path.split('/').any(dots) {
        return Err(problem("must have no dot segments")
            .note("RFC 3986 §5.2.4: they are resolved before the path is sent")
            .help("write the address that is meant"));
    }
    Ok(url)
}

fn hosts(content: ParseStream<'_>, row: &Row<TraitKey>, diagnostics: &mut Diagnostics) -> Vec<LitStr> {
    let mut hosts: Vec<LitStr> = Vec::new();
    list::items(content, diagnostics, |input, _| {
        let literal = string(input, row.name, row.usage)?;
        let value = literal.value();
        super::text::host(&value).map_err(|fault| faulty(&literal, &quoted(&value), fault))?;
        if let Some(first) = hosts.iter().find(|first| first.value().eq_ignore_ascii_case(&value)) {
            let problem = Problem::on(&literal, format!("the host `{value}` is given twice"));
            return Err(problem.also(first.span(), "first given"));
        }
        // The host of a URL is read in lower case (RFC 3986 §6.2.2.1).
        hosts.push(LitStr::new(&value.to_ascii_lowercase(), literal.span()));
        Ok(())
    });
    hosts
}

fn headers(content: ParseStream<'_>, row: &Row<TraitKey>, diagnostics: &mut Diagnostics) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    list::items(content, diagnostics, |input, _| {
        if let Ok(word) = input.call(Ident::parse_any) {
            let problem = Problem::on(&word, "the name of a header stands in quotes");
            return Err(problem.help(format!("write `\"{}\" = \"…\"`", plain(&word))));
        }
        let name = string(input, row.name, row.usage)?;
        let value = name.value();
        let legal = super::text::header_name(&name);
        if input.parse::<Token![=]>().is_err() {
            legal?;
            let problem = Problem::on(&name, format!("the header `{value}` needs a value"));
            return Err(problem.help(format!("write `\"{value}\" = \"…\"`")));
        }
        let content = string(input, &value, &format!("\"{value}\" = \"…\""));
        legal?;
        let content = content?;
        header_value(&content, &value)?;
        if let Some(first) = headers.iter().find(|first| first.name.value().eq_ignore_ascii_case(&value)) {
            let problem = Problem::on(&name, format!("the header `{value}` is given twice"));
            return Err(problem.also(first.name.span(), "first given"));
        }
        headers.push(Header { name, value: content });
        Ok(())
    });
    headers
}
