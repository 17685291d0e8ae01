//! What OAuth 2.0 and OpenID Connect share.

use crate::diag::{Diagnostics, Problem};
use crate::keys::Key;
use crate::parse::{Body, Parsed};

/// `#[oauth(client_authentication = none, client_secret_env = "…")]`
pub(super) fn public_clients_have_no_secret(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    let (Some("none"), Some(none)) = (keys.word(Key::ClientAuthentication), keys.written(Key::ClientAuthentication))
    else {
        return;
    };
    let field = match &parsed.body {
        Body::Named(fields) => fields.iter().find(|field| field.name == "client_secret"),
        _ => None,
    };
    let secret = keys.written(Key::ClientSecretEnv).or(field.map(|field| field.ident.span()));
    if let Some(secret) = secret {
        diagnostics.push(
            Problem::at(secret, "a client with `client_authentication = none` has no secret")
                .note("RFC 6749 §2.1: a public client cannot keep one")
                .help("remove the secret, or write `client_authentication = client_secret_basic`")
                .also(none, "the client is made public"),
        );
    }
}
