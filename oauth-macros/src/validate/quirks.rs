//! What is peculiar about a provider, and what of it cannot be.

use proc_macro2::Span;
use syn::LitStr;

use super::params;
use super::protocol::Spoken;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::model::Param;
use crate::parse::Parsed;

/// Ways of an access token. A preset may have one too, which each of them replaces.
const PLACEMENTS: [Key; 4] =
    [Key::AccessTokenScheme, Key::AccessTokenHeader, Key::AccessTokenForm, Key::DangerousAccessTokenQuery];

/// Most facts of one source.
const MAX_FACTS: usize = 16;

/// What HTTP or the runtime sets, or what says who the client is.
const RESERVED_HEADERS: &[(&str, &str)] = &[
    ("accept-encoding", "remove it: answers are read as they come"),
    ("authorization", "remove it: the protocol sets it; to change it for some calls write `before_call = …`"),
    ("connection", "remove it: it is about one connection"),
    ("content-encoding", "remove it: bodies are sent as they are"),
    ("content-length", "remove it: it follows from the body"),
    ("content-type", "remove it: it follows from the body; for a JSON body write `token_request_format = json`"),
    ("cookie", "remove it: no cookie is kept or sent"),
    ("expect", "remove it: requests are sent at once"),
    ("host", "remove it: it follows from the URL"),
    ("keep-alive", "remove it: it is about one connection"),
    ("proxy-authorization", "set the proxy up in the HTTP client"),
    ("proxy-connection", "set the proxy up in the HTTP client"),
    ("range", "remove it: answers are read as a whole"),
    ("te", "remove it: it is about one connection"),
    ("trailer", "remove it: requests have no trailers"),
    ("transfer-encoding", "remove it: it follows from the body"),
    ("upgrade", "remove it: it is about one connection"),
];

/// What says how an answer is wanted: a list of headers may have it.
const OF_ANSWERS: &[(&str, &str)] = &[("accept", ""), ("user-agent", "")];

/// What the callback itself reads. Codes and tokens are secrets, and the rest has done its work.
const REDIRECT: &[&str] = &[
    "access_token",
    "code",
    "error",
    "error_description",
    "error_uri",
    "id_token",
    "iss",
    "response",
    "session_state",
    "state",
    "token",
];

pub(super) fn rules(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
    headers_are_not_reserved(parsed, diagnostics);
    facts_are_few(parsed, diagnostics);
    no_token_is_kept(parsed, spoken.protocol, diagnostics);
    if spoken.protocol == ProtocolName::OAuth1 {
        // The other keys are reported as foreign to OAuth 1.0a, and that is enough.
        return;
    }
    a_token_has_one_place(parsed, diagnostics);
    a_token_has_a_header_of_its_own(parsed, diagnostics);
    a_form_is_posted(parsed, diagnostics);
    an_exchange_is_whole(parsed, diagnostics);
    a_proof_has_a_secret(parsed, diagnostics);
    an_api_base_is_a_fact(parsed, diagnostics);
    new_names_are_free(parsed, diagnostics);
    renamed_secrets_are_sent(parsed, diagnostics);
    errors_have_a_code(parsed, diagnostics);
    id_tokens_are_of_openid_connect(parsed, spoken, diagnostics);
    nothing_of_the_protocol_is_kept(parsed, diagnostics);
}

/// `renamed_params(client_id = "state")`, `renamed_params(client_id = "key", scope = "key")`
fn new_names_are_free(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let renamed = parsed.keys.members(Key::RenamedParams);
    let everywhere = [Key::AuthorizationParams, Key::TokenParams, Key::RefreshParams];
    for (i, (old, literal)) in renamed.iter().enumerate() {
        new_name_is_free(parsed, (old, literal), &renamed[..i], &everywhere, diagnostics);
    }
    let alone = parsed.keys.members(Key::RenamedTokenParams);
    for (i, (old, literal)) in alone.iter().enumerate() {
        // What a token request has beside it: those names of all requests that it does not replace.
        let is_sent =
            |name: &str| name != "response_type" && name != "scope" && alone.iter().all(|(own, _)| *own != name);
        let beside = renamed.iter().filter(|(name, _)| is_sent(name)).chain(&alone[..i]);
        let beside: Vec<_> = beside.cloned().collect();
        new_name_is_free(parsed, (old, literal), &beside, &everywhere[1..], diagnostics);
    }
}

fn new_name_is_free(
    parsed: &Parsed,
    (old, literal): (&str, &LitStr),
    beside: &[(&'static str, LitStr)],
    extra: &[Key],
    diagnostics: &mut Diagnostics,
) {
    let new = literal.value();
    if new != old && params::is_reserved(&new) {
        diagnostics.push(
            Problem::on(literal, format!("`{new}` is a parameter of the protocol itself"))
                .note("two parameters of one name would be sent, which RFC 6749 §3.1 forbids")
                .help(format!("write what the provider calls `{old}`")),
        );
    }
    if let Some((first, place)) = beside.iter().find(|(_, literal)| literal.value() == new) {
        diagnostics.push(
            Problem::on(literal, format!("`{first}` and `{old}` would both be called `{new}`"))
                .note("RFC 6749 §3.1: a parameter is sent once at most")
                .also(place.span(), "first given"),
        );
    }
    for param in extra.iter().flat_map(|key| parsed.keys.params(*key)).filter(|param| param.name == new) {
        diagnostics.push(
            Problem::at(param.span, format!("`{new}` is what `{old}` is called here"))
                .note("RFC 6749 §3.1: a parameter is sent once at most")
                .help("remove it")
                .also(literal.span(), "it is renamed"),
        );
    }
}

/// `renamed_params(client_secret = "secret")`, where the secret is in the header
fn renamed_secrets_are_sent(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    let mut renamed = keys.members(Key::RenamedParams).iter().chain(keys.members(Key::RenamedTokenParams));
    let Some((_, literal)) = renamed.find(|(name, _)| *name == "client_secret") else { return };
    let is_open = match keys.mentioned(Key::ClientAuthentication) {
        // A preset may say so.
        None => keys.mentioned(Key::Preset).is_some(),
        Some(_) => keys.word(Key::ClientAuthentication).is_none_or(|word| word == "client_secret_post"),
    };
    if is_open {
        return;
    }
    let problem = Problem::on(literal, "`client_secret` is no parameter of this provider's requests");
    diagnostics.push(match (keys.word(Key::ClientAuthentication), keys.written(Key::ClientAuthentication)) {
        (Some("none"), Some(none)) => problem
            .note("RFC 6749 §2.1: a public client cannot keep one")
            .help("remove it, or write `client_authentication = client_secret_post`")
            .also(none, "the client is made public"),
        (_, written) => problem
            .note("RFC 6749 §2.3.1: with `client_secret_basic`, the default, it is in a header")
            .help(match written {
                Some(_) => "write `client_authentication = client_secret_post`",
                None => "add `client_authentication = client_secret_post`",
            }),
    });
}

/// `error_answer(description = "/message")`, `error_answer(ok = "/ok", fine = "0")`
fn errors_have_a_code(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    let members = keys.members(Key::ErrorAnswer);
    let Some(span) = keys.written(Key::ErrorAnswer).filter(|_| !keys.broken(Key::ErrorAnswer)) else { return };
    let has = |wanted: &str| members.iter().any(|(name, _)| *name == wanted);
    if has("code") {
        return;
    }
    if let Some((_, fine)) = members.iter().find(|(name, _)| *name == "fine") {
        diagnostics.push(
            Problem::on(fine, "`fine` is compared with a code, and nothing says where that is")
                .help("add `code = \"/…\"`"),
        );
    } else if !has("ok") {
        diagnostics.push(
            Problem::at(span, "`error_answer` does not say where the code is")
                .note("an answer is an error if it has a code")
                .help("add `code = \"/…\"`; or `ok = \"/…\"`, which is `false` in an error"),
        );
    }
}

/// `#[oauth(protocol = oauth2, token_answer(id_token = "/…"))]`
fn id_tokens_are_of_openid_connect(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
    let placed = parsed.keys.members(Key::TokenAnswer).iter().find(|(name, _)| *name == "id_token");
    if let Some((_, literal)) = placed
        && spoken.protocol == ProtocolName::OAuth2
    {
        let help = match parsed.keys.written(Key::Protocol) {
            Some(_) => "remove it, or write `protocol = oidc`",
            None => "remove it, or declare `metadata_url` or `issuer`",
        };
        diagnostics.push(
            Problem::on(literal, "an ID token is for OpenID Connect, where it is verified")
                .note("OpenID Connect Core §3.1.3.3")
                .help(help)
                .also(spoken.place, spoken.because(parsed)),
        );
    }
}

/// `access_token_scheme = "OAuth", access_token_header = "X-Token"`
fn a_token_has_one_place(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let mut written = PLACEMENTS.into_iter().filter_map(|key| Some((key, parsed.keys.written(key)?)));
    let Some((first, place)) = written.next() else { return };
    for (other, span) in written {
        diagnostics.push(
            Problem::at(span, format!("the access token travels in one way, and `{}` says another", first.name()))
                .note("RFC 6750 §2: a client uses no more than one method in a request")
                .help(format!("keep one of `{}` and `{}`", first.name(), other.name()))
                .also(place, format!("`{}` is given", first.name())),
        );
    }
}

/// `access_token_header = "Host"`, `access_token_header = "X-Key", headers("X-Key" = "…")`
fn a_token_has_a_header_of_its_own(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let Some(literal) = parsed.keys.text(Key::AccessTokenHeader) else { return };
    let name = literal.value();
    if name.eq_ignore_ascii_case("authorization") {
        diagnostics.push(
            Problem::on(literal, "in `Authorization` a token has a word before it, or none")
                .help("write `access_token_scheme = \"\"` for the token alone, or the word in its place"),
        );
    } else if RESERVED_HEADERS.iter().chain(OF_ANSWERS).any(|(reserved, _)| name.eq_ignore_ascii_case(reserved)) {
        diagnostics.push(
            Problem::on(literal, format!("the header `{name}` is not for a token"))
                .note("RFC 9110 §7: it frames the message, names its receiver, or says what is wanted")
                .help("write the header that the provider documents"),
        );
    }
    let same = parsed.keys.params(Key::Headers).iter().find(|header| header.name.eq_ignore_ascii_case(&name));
    if let Some(Param { span, .. }) = same {
        diagnostics.push(
            Problem::on(literal, format!("`{name}` is in `headers` already"))
                .help("remove it there: it holds the access token")
                .also(*span, "first given"),
        );
    }
}

/// `access_token_form = "access_token", userinfo_method = get`
fn a_form_is_posted(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    let Some(form) = keys.written(Key::AccessTokenForm) else { return };
    if let (Some(method), Some(span)) = (keys.word(Key::UserinfoMethod), keys.written(Key::UserinfoMethod))
        && method != "post"
    {
        diagnostics.push(
            Problem::at(span, "an access token in a form is posted with one")
                .note("RFC 6750 §2.2: the body is a form, and the request no `GET`")
                .help("remove it: the profile is asked for by a form")
                .also(form, "`access_token_form` is given"),
        );
    }
}

/// `exchange_params(grant_type = "…")` without an address, and the other way round
fn an_exchange_is_whole(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    if keys.mentioned(Key::Preset).is_some() {
        // It may have the other half.
        return;
    }
    let halves = [
        (Key::DangerousExchangeEndpoint, Key::ExchangeParams, "exchange_params(access_token = \"{access_token}\")"),
        (Key::ExchangeParams, Key::DangerousExchangeEndpoint, "dangerous_exchange_endpoint = \"https://…\""),
    ];
    for (given, other, example) in halves {
        if let (Some(span), None) = (keys.written(given), keys.mentioned(other)) {
            diagnostics.push(
                Problem::at(span, format!("`{}` needs `{}`", given.name(), other.name()))
                    .note("a token is exchanged at an address, and by what its query says")
                    .help(format!("add `{example}`")),
            );
        }
    }
}

/// `appsecret_proof, client_authentication = none`
fn a_proof_has_a_secret(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    if let (Some(span), Some("none"), Some(none)) = (
        keys.written(Key::AppsecretProof),
        keys.word(Key::ClientAuthentication),
        keys.written(Key::ClientAuthentication),
    ) {
        diagnostics.push(
            Problem::at(span, "a public client has no secret to prove")
                .note("RFC 6749 §2.1: a public client cannot keep one")
                .help("remove one of the two")
                .also(none, "the client is made public"),
        );
    }
}

/// `api_base(from = "instance_url")`, which is no fact
fn an_api_base_is_a_fact(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    let Some(span) = keys.written(Key::ApiBase).filter(|_| !keys.broken(Key::ApiBase)) else { return };
    let members = keys.members(Key::ApiBase);
    let member = |wanted: &str| members.iter().find(|(name, _)| *name == wanted).map(|(_, literal)| literal);
    for (name, help) in [
        ("from", "add `from = \"…\"`, the fact that says it"),
        ("suffixes", "add `suffixes = \"…\"`, the domains of its hosts"),
    ] {
        if member(name).is_none() {
            diagnostics.push(
                Problem::at(span, format!("`api_base` lacks `{name}`"))
                    .note("the access token goes where the fact says, if that is at one of the provider's domains")
                    .help(help),
            );
        }
    }
    let Some(from) = member("from") else { return };
    let is_kept = keys.params(Key::KeepFromToken).iter().any(|fact| fact.name == from.value());
    let is_open = keys.mentioned(Key::Preset).is_some() && keys.mentioned(Key::KeepFromToken).is_none();
    if !is_kept && !is_open && !keys.broken(Key::KeepFromToken) {
        let name = from.value();
        diagnostics.push(
            Problem::on(from, format!("`{name}` is no fact of the token answer that is kept"))
                .help(format!("add `keep_from_token({name} = \"/{name}\")`")),
        );
    }
}

/// `headers(Host = "as.example")`
fn headers_are_not_reserved(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    for Param { name, span, .. } in parsed.keys.params(Key::Headers) {
        let reserved = RESERVED_HEADERS.iter().find(|(reserved, _)| name.eq_ignore_ascii_case(reserved));
        if let Some((_, help)) = reserved {
            diagnostics.push(
                Problem::at(*span, format!("the header `{name}` is not for every call"))
                    .note("RFC 9110 §7: it frames the message, names its receiver, or proves who sends it")
                    .help(help),
            );
        }
    }
}

fn facts_are_few(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    for key in [Key::KeepFromToken, Key::KeepFromRedirect] {
        if let Some(fact) = parsed.keys.params(key).get(MAX_FACTS) {
            diagnostics.push(
                Problem::at(fact.span, format!("`{}` keeps more than {MAX_FACTS} facts", key.name()))
                    .note("they are part of every session of the user")
                    .help("read the others from the provider's API when they are needed"),
            );
        }
    }
}

/// `keep_from_token(token = "/access_token")`: the session would hold a credential.
fn no_token_is_kept(parsed: &Parsed, protocol: ProtocolName, diagnostics: &mut Diagnostics) {
    let placed = parsed.keys.members(Key::TokenAnswer).iter();
    let tokens: Vec<String> = placed
        .filter(|(name, _)| matches!(*name, "access_token" | "refresh_token" | "id_token"))
        .map(|(_, literal)| literal.value())
        .collect();
    for fact in parsed.keys.params(Key::KeepFromToken) {
        let pointer = fact.value.value();
        let member = pointer.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
        let is_secret = ["token", "secret", "password", "session_handle"].iter().any(|word| member.contains(word));
        // `token_type` and the like tell about a token and are none.
        let is_about = ["_type", "_expires", "_expires_in", "_expires_at"].iter().any(|end| member.ends_with(end));
        if tokens.contains(&pointer) || (is_secret && !is_about) {
            diagnostics.push(
                Problem::on(&fact.value, format!("`{pointer}` is a secret, and facts are kept in the session"))
                    .note("tokens are kept in the token store, where no browser and no template comes")
                    .help("remove it"),
            );
        } else if protocol == ProtocolName::OAuth1 && pointer.matches('/').count() > 1 {
            diagnostics.push(
                Problem::on(&fact.value, format!("`{pointer}` is inside a member, and a form has only members"))
                    .note("RFC 5849 §2.3: the answer with the token credentials is a form")
                    .help(format!("write \"/{}\"", pointer.rsplit('/').next().unwrap_or_default())),
            );
        }
    }
}

/// `keep_from_redirect(code = "code")`
fn nothing_of_the_protocol_is_kept(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let mut seen: Vec<(String, Span)> = Vec::new();
    let mut code = "code".to_owned();
    if let Some(literal) = parsed.keys.text(Key::CodeInRedirect) {
        let name = literal.value();
        if name != "code" && REDIRECT.contains(&name.as_str()) {
            diagnostics.push(
                Problem::on(literal, format!("`{name}` is another parameter of the redirect"))
                    .note("RFC 6749 §4.1.2: the login reads it beside the code")
                    .help("write what the provider calls the code, such as \"authCode\""),
            );
        }
        code = name;
    }
    let belongs = |name: &str| name == code || REDIRECT.contains(&name);
    for (_, literal) in parsed.keys.members(Key::NameInRedirect).iter().filter(|(name, _)| *name == "parameter") {
        let name = literal.value();
        if belongs(&name) {
            diagnostics.push(
                Problem::on(literal, format!("`{name}` belongs to the protocol, and says nothing about a user"))
                    .note("RFC 6749 §4.1.2: the login reads it")
                    .help("write the parameter that the provider documents, such as \"user\""),
            );
        }
        seen.push((name, literal.span()));
    }
    for fact in parsed.keys.params(Key::KeepFromRedirect) {
        let name = fact.value.value();
        if belongs(&name) {
            diagnostics.push(
                Problem::on(&fact.value, format!("`{name}` belongs to the protocol, and is used up by the login"))
                    .note("RFC 6749 §4.1.2: the login reads it; kept in the session it could only leak")
                    .help("remove it"),
            );
        } else if let Some((_, first)) = seen.iter().find(|(seen, _)| *seen == name) {
            let problem = Problem::on(&fact.value, format!("`{name}` is kept twice"));
            diagnostics.push(problem.also(*first, "first given"));
        }
        seen.push((name, fact.value.span()));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::runtime_source::runtime_source;

    /// The lists of two attributes, and that of the runtime, which sees what was written without the macro.
    #[test]
    fn the_headers_that_are_reserved_here_are_reserved_at_run_time() {
        let Some(source) = runtime_source("setup/extras.rs") else { return };
        let (_, list) = source.split_once("RESERVED_HEADERS: &[&str] = &[").expect("the list");
        let (list, _) = list.split_once("];").expect("its end");
        let runtime = list.split('"').skip(1).step_by(2).collect::<BTreeSet<_>>();
        assert_eq!(RESERVED_HEADERS.iter().map(|(name, _)| *name).collect::<BTreeSet<_>>(), runtime);
        // A call of an API may ask for a part of what it reads.
        let of_a_call = runtime.into_iter().filter(|name| *name != "range").collect::<BTreeSet<_>>();
        assert_eq!(crate::api::reserved_headers().collect::<BTreeSet<_>>(), of_a_call);
    }
}
