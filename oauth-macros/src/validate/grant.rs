//! What OAuth 2.0 and OpenID Connect share.

use crate::diag::{Diagnostics, Problem};
use crate::keys::Key;
use crate::model::{Grant, ScopeItem};
use crate::parse::{Body, Parsed};

/// The shared part of a declaration.
pub(super) fn grant(parsed: &Parsed, scopes: Vec<ScopeItem>, diagnostics: &mut Diagnostics) -> Grant {
    let keys = &parsed.keys;
    public_clients_have_no_secret(parsed, diagnostics);
    Grant {
        scopes,
        incremental_scopes: keys.scopes(Key::IncrementalScopes).unwrap_or_default().to_vec(),
        separator: keys.text(Key::ScopeSeparator).cloned(),
        client_authentication: keys.word(Key::ClientAuthentication),
        pkce: !keys.flag(Key::DangerousNoPkce),
        form_post: keys.word(Key::ResponseMode) == Some("form_post"),
        refresh_endpoint: keys.text(Key::RefreshEndpoint).cloned(),
        renamed_params: keys.members(Key::RenamedParams).to_vec(),
        token_request_format: keys.word(Key::TokenRequestFormat),
        token_answer_format: keys.word(Key::TokenAnswerFormat),
        token_answer: keys.members(Key::TokenAnswer).to_vec(),
        error_answer: keys.members(Key::ErrorAnswer).to_vec(),
        bearer_token_type: keys.text(Key::BearerTokenType).cloned(),
        optional_token_type: keys.flag(Key::OptionalTokenType),
        keep_from_redirect: keys.params(Key::KeepFromRedirect).to_vec(),
    }
}

/// `#[oauth(client_authentication = none, client_secret_env = "…")]`
fn public_clients_have_no_secret(parsed: &Parsed, diagnostics: &mut Diagnostics) {
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
