//! What was meant by a value that is none: the same in the form that the key takes, if there is one.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::parse::ParseStream;
use syn::{Lit, LitStr};

use super::scopes::written;
use super::text;
use crate::keys::{self, Key, Kind, Pairs, Row, Text};
use crate::vocabulary::Meaning;
use crate::{presets, suggest};

/// Whether a key would take an item, `key = value`.
pub(super) type Accepts = fn(&str, &Row) -> bool;

/// What stands behind a word, up to the next comma.
pub(super) fn behind(input: ParseStream<'_>) -> TokenStream {
    super::list::skip(&input.fork())
}

/// The item `key = value` with the value that was written, where that can be told.
pub(super) fn rescue(rest: &TokenStream, row: &Row, accepts: Accepts) -> Option<String> {
    candidates(rest, row).into_iter().find(|item| accepts(item, row))
}

/// The same for a key that takes a list, or what else a text is the value of: `userinfo = "https://…"`. Whether
/// what the profile is like is known, the protocol tells.
pub(super) fn list(rest: &TokenStream, row: &Row, is_known: bool, accepts: Accepts) -> Option<String> {
    let endpoint = || {
        let endpoint = format!("userinfo_endpoint = \"{}\"", text_of(rest).filter(|_| row.key == Key::Userinfo)?);
        let endpoint = right(endpoint, Key::UserinfoEndpoint, accepts)?;
        Some(if is_known { endpoint } else { format!("{endpoint}, userinfo(subject = \"/id\")") })
    };
    rescue(rest, row, accepts).or_else(endpoint)
}

/// One entry of a list of pairs: `"User-Agent: acme"`, `User-Agent = "acme"`
pub(super) fn pair(entry: &TokenStream, row: &Row) -> Option<String> {
    match row.kind {
        Kind::Params(kind @ (Pairs::Parameters | Pairs::Headers)) => pairs(entry, kind),
        _ => None,
    }
}

/// The same where the value decides between several keys, or is a value of something else.
pub(super) fn item(word: &str, rest: &TokenStream, meaning: Meaning, accepts: Accepts) -> Option<String> {
    let right = |item, key| right(item, key, accepts);
    match meaning {
        Meaning::Key(Key::Preset) => {
            let value = text_of(rest)?.to_lowercase();
            if presets::find(&value).is_some() {
                return Some(format!("preset = {value}"));
            }
            if let Some(protocol) = protocol(&value) {
                return Some(format!("protocol = {protocol}"));
            }
            right(format!("name = \"{value}\""), Key::Name)
        }
        Meaning::Key(key) => rescue(rest, keys::row(key)?, accepts),
        Meaning::Server => {
            let (item, key) = server(&text_of(rest)?);
            right(item, key)
        }
        Meaning::Address(provider, application) => {
            let value = text_of(rest)?;
            let key = if value.starts_with('/') { application } else { provider };
            right(format!("{} = \"{value}\"", key.name()), key)
        }
        Meaning::Claim(claim) => {
            let member = text_of(rest)?;
            let pointer = format!("/{}", member.trim_start_matches(['$', '/']).replace('.', "/"));
            right(format!("userinfo({claim} = \"{pointer}\")"), Key::Userinfo)
        }
        Meaning::Parameter(name) => {
            let value = text_of(rest)?.escape_default().to_string();
            let item = format!("authorization_params({} = \"{value}\")", name.unwrap_or(word));
            right(item, Key::AuthorizationParams)
        }
        Meaning::Header(name) => {
            let value = text_of(rest)?.escape_default().to_string();
            right(format!("headers(\"{name}\" = \"{value}\")"), Key::Headers)
        }
        Meaning::Always(item, _) => Some(item.to_owned()),
        Meaning::Done(_) | Meaning::Switch(..) | Meaning::Elsewhere(..) => None,
    }
}

/// Which of the two keys somebody means who names a server, if the value tells.
pub(super) fn server_key(rest: &TokenStream) -> Key {
    text_of(rest).map(|value| server(&value)).map_or(Key::Issuer, |(_, key)| key)
}

/// `logout_url = "/bye"`
pub(super) fn is_path(rest: &TokenStream) -> bool {
    text_of(rest).is_some_and(|value| value.starts_with('/'))
}

/// `pkce = false`
pub(super) fn is_off(rest: &TokenStream) -> bool {
    text_of(rest).is_some_and(|value| matches!(value.as_str(), "false" | "none" | "off" | "no"))
}

/// `"https://as.example"` is an issuer, `"https://as.example/.well-known/…"` a document, and `"tenant.as.example"` a host.
fn server(value: &str) -> (String, Key) {
    const DOCUMENT: &str = "/.well-known/openid-configuration";
    let base = value.trim_end_matches('/');
    if !value.contains("://") {
        // A host: whether its issuer ends in `/`, the document tells.
        return (format!("metadata_url = \"https://{base}{DOCUMENT}\""), Key::MetadataUrl);
    }
    if value.contains("/.well-known/") {
        return (format!("metadata_url = \"{value}\""), Key::MetadataUrl);
    }
    (format!("issuer = \"{value}\""), Key::Issuer)
}

fn protocol(value: &str) -> Option<&'static str> {
    match value {
        "oidc" | "openid" | "openid_connect" | "openid-connect" | "openidconnect" => Some("oidc"),
        "oauth" | "oauth2" | "oauth2.0" | "oauth 2.0" | "2" | "2.0" => Some("oauth2"),
        "oauth1" | "oauth1.0a" | "oauth1a" | "1" | "1.0" | "1.0a" => Some("oauth1"),
        _ => None,
    }
}

fn right(item: String, key: Key, accepts: Accepts) -> Option<String> {
    keys::row(key).filter(|row| accepts(&item, row)).map(|_| item)
}

/// In the order of trust.
fn candidates(rest: &TokenStream, row: &Row) -> Vec<String> {
    let name = row.name;
    let one = text_of(rest);
    let mut items = vec![format!("{name}{}", source(rest))];
    match row.kind {
        Kind::Text(kind) => {
            items.extend(one.and_then(|value| value_of_text(&value, kind)).map(|v| format!("{name} = \"{v}\"")))
        }
        Kind::Word(words) => {
            items.extend(one.and_then(|value| word(row, words, &value)).map(|word| format!("{name} = {word}")))
        }
        Kind::Scopes => {
            let words = leaves(rest);
            let scopes: Vec<&str> =
                words.iter().flat_map(|word| word.split([' ', ','])).filter(|word| !word.is_empty()).collect();
            if !scopes.is_empty() {
                items.push(format!("{name}({})", written(scopes)));
            }
        }
        Kind::Params(kind @ (Pairs::Parameters | Pairs::Headers)) => {
            items.extend(pairs(rest, kind).map(|pairs| format!("{name}({pairs})")))
        }
        Kind::Texts => {
            let texts: Vec<String> = leaves(rest).iter().map(|text| format!("\"{text}\"")).collect();
            items.push(format!("{name}({})", texts.join(", ")));
        }
        Kind::Path | Kind::Type | Kind::Function(_) => items.extend(one.map(|path| format!("{name} = {path}"))),
        Kind::Flag if one.is_none_or(|value| value == "true") => items.push(name.to_owned()),
        Kind::Preset | Kind::Members(_) | Kind::Params(_) | Kind::Flag | Kind::Refused => {}
    }
    items
}

/// `redirect_uri = "https://app.example/auth/x"` is a path of the application.
fn value_of_text(value: &str, kind: Text) -> Option<String> {
    match kind {
        Text::Route | Text::Prefix => {
            let (_, rest) = value.split_once("://")?;
            rest.split_once('/').map(|(_, path)| format!("/{path}"))
        }
        Text::Name => Some(value.to_lowercase().replace([' ', '.'], "_")),
        Text::Environment => Some(value.to_owned()).filter(|value| text::is_environment_name(value)),
        _ => Some(value.escape_default().to_string()),
    }
}

/// The word of the key that another vocabulary's word means.
pub(super) fn word(row: &Row, words: &[&'static str], value: &str) -> Option<&'static str> {
    let value = value.to_lowercase().replace(['-', ' '], "_");
    if let (Key::Protocol, Some(protocol)) = (row.key, protocol(&value)) {
        return Some(protocol);
    }
    let other = match (row.key, value.as_str()) {
        (Key::ClientAuthentication, "basic" | "header" | "http_basic" | "in_header" | "inheader" | "httpbasic") => {
            "client_secret_basic"
        }
        (
            Key::ClientAuthentication,
            "post" | "body" | "request_body" | "in_params" | "inparams" | "form" | "requestbody",
        ) => "client_secret_post",
        (Key::ClientAuthentication, "public") => "none",
        _ => value.as_str(),
    };
    let exact = words.iter().find(|word| word.eq_ignore_ascii_case(other)).copied();
    exact.or_else(|| suggest::closest(other, words.iter().copied()))
}

/// `{ "prompt": "consent" }`, `[("prompt", "consent")]`, `"prompt=consent&access_type=offline"`, `(User-Agent = "acme")`
fn pairs(rest: &TokenStream, kind: Pairs) -> Option<String> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for entry in entries(rest) {
        let leaves = leaves(&entry);
        match &leaves[..] {
            [text] => {
                let (separator, inner) = if kind == Pairs::Headers { ('\n', ':') } else { ('&', '=') };
                for pair in text.split(separator) {
                    let (name, value) = pair.split_once(inner)?;
                    pairs.push((name.trim().to_owned(), value.trim().to_owned()));
                }
            }
            [name, value] => pairs.push((name.clone(), value.clone())),
            _ => {
                // `User-Agent = "acme"`: the last is the value.
                let (value, name) = leaves.split_last()?;
                pairs.push((name.join("-"), value.clone()));
            }
        }
    }
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| {
            let is_word = kind == Pairs::Parameters && syn::parse_str::<Ident>(name).is_ok();
            let value = value.escape_default();
            if is_word { format!("{name} = \"{value}\"") } else { format!("\"{name}\" = \"{value}\"") }
        })
        .collect();
    (!pairs.is_empty()).then(|| pairs.join(", "))
}

/// What stands between the commas of the list, or of the list in the list.
fn entries(rest: &TokenStream) -> Vec<TokenStream> {
    let trees: Vec<TokenTree> = rest.clone().into_iter().filter(|tree| !is_mark(tree, &['=', '&', '!'])).collect();
    if let [TokenTree::Group(group)] = &trees[..] {
        let inner: Vec<TokenStream> = split(group.stream(), ',');
        let is_tuple = group.delimiter() == Delimiter::Parenthesis
            && inner.len() == 2
            && inner.iter().all(|part| syn::parse2::<LitStr>(part.clone()).is_ok());
        return if is_tuple { vec![group.stream()] } else { inner.into_iter().flat_map(nested).collect() };
    }
    vec![rest.clone()]
}

fn nested(entry: TokenStream) -> Vec<TokenStream> {
    let mut trees = entry.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) => vec![group.stream()],
        _ => vec![entry],
    }
}

fn split(tokens: TokenStream, mark: char) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    for tree in tokens {
        if is_mark(&tree, &[mark]) {
            parts.push(TokenStream::new());
        } else if let Some(last) = parts.last_mut() {
            last.extend([tree]);
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn is_mark(tree: &TokenTree, marks: &[char]) -> bool {
    matches!(tree, TokenTree::Punct(punct) if marks.contains(&punct.as_char()))
}

/// The words and the texts of literals, in order.
fn leaves(tokens: &TokenStream) -> Vec<String> {
    let each = |tree: TokenTree| match tree {
        TokenTree::Group(group) => leaves(&group.stream()),
        TokenTree::Ident(ident) => vec![super::spelling::plain(&ident)],
        TokenTree::Literal(literal) => match Lit::new(literal) {
            Lit::Str(text) => vec![text.value()],
            other => vec![quote::quote!(#other).to_string()],
        },
        TokenTree::Punct(_) => Vec::new(),
    };
    tokens.clone().into_iter().flat_map(each).collect()
}

/// The only word or text there is.
fn text_of(rest: &TokenStream) -> Option<String> {
    match &leaves(rest)[..] {
        [text] => Some(text.clone()),
        _ => None,
    }
}

/// As it was written, as far as the compiler tells.
fn source(rest: &TokenStream) -> String {
    let mut text = String::new();
    for tree in rest.clone() {
        let part = tree.span().source_text().unwrap_or_else(|| tree.to_string());
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        let tight = text.is_empty() && matches!(tree, TokenTree::Group(_)) || text.ends_with(':') || part == ":";
        if !tight {
            text.push(' ');
        }
        text.push_str(&part);
    }
    text
}
