//! Extra parameters: none of those the protocol itself sends.

use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::model::Param;
use crate::parse::Parsed;

/// What is sent already, where that is said, and what to write instead.
const RESERVED: &[(&str, &str, &str)] = &[
    ("client_id", "RFC 6749 §4.1.1", "name its setting: `client_id_env = \"…\"`"),
    ("client_secret", "RFC 6749 §2.3.1", "name its setting: `client_secret_env = \"…\"`"),
    ("redirect_uri", "RFC 6749 §4.1.1", "write `callback_path = \"/…\"`"),
    ("response_type", "RFC 6749 §4.1.1", "remove it: it is `code`"),
    (
        "response_mode",
        "OAuth 2.0 Multiple Response Types §2.1",
        "remove it: the answer comes in the way the callback expects",
    ),
    ("scope", "RFC 6749 §3.3", "write `scopes(…)`"),
    ("state", "RFC 6749 §10.12", "remove it: it is fresh in every login"),
    ("nonce", "OpenID Connect Core §3.1.2.1", "remove it: it is fresh in every login"),
    ("code_challenge", "RFC 7636 §4.3", "remove it: it is fresh in every login"),
    ("code_challenge_method", "RFC 7636 §4.3", "remove it: it is `S256`"),
    ("code", "RFC 6749 §4.1.3", "remove it: it comes from the callback"),
    ("code_verifier", "RFC 7636 §4.5", "remove it: it is fresh in every login"),
    ("grant_type", "RFC 6749 §4.1.3", "remove it: it is `authorization_code`, or `refresh_token` in a refresh"),
    ("refresh_token", "RFC 6749 §6", "remove it: it is sent with every refresh, and with nothing else"),
    ("request", "RFC 9101 §5", "remove it: a request object would replace the parameters that are checked"),
    ("request_uri", "RFC 9101 §5", "remove it: a request object would replace the parameters that are checked"),
];

/// `#[oauth(authorization_params(state = "fixed"))]`
pub(super) fn reserved(parsed: &Parsed, protocol: ProtocolName, diagnostics: &mut Diagnostics) {
    for key in [Key::AuthorizationParams, Key::TokenParams, Key::RefreshParams] {
        for param in parsed.keys.params(key) {
            if let Some(problem) = problem(param, protocol).or_else(|| max_age(param, protocol)) {
                diagnostics.push(problem);
            }
        }
    }
}

/// Whether OAuth 2.0 or OpenID Connect sends a parameter of this name itself.
pub(super) fn is_reserved(name: &str) -> bool {
    RESERVED.iter().any(|(reserved, ..)| *reserved == name)
}

fn problem(param: &Param, protocol: ProtocolName) -> Option<Problem> {
    let name = param.name.as_str();
    let (rfc, help) = match protocol {
        ProtocolName::OAuth1 if name.starts_with("oauth_") => {
            ("RFC 5849 §3.1", "remove it: names that begin with `oauth_` belong to the protocol")
        }
        ProtocolName::OAuth1 => return None,
        _ => RESERVED.iter().find(|(reserved, ..)| *reserved == name).map(|(_, rfc, help)| (*rfc, *help))?,
    };
    let message = format!("`{name}` is a parameter of the protocol, sent with every request that needs it");
    Some(Problem::at(param.span, message).note(rfc).help(help))
}

/// `#[oauth(authorization_params(max_age = "5m"))]`
fn max_age(param: &Param, protocol: ProtocolName) -> Option<Problem> {
    let value = param.value.value();
    let is_number = || !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()) && value.parse::<u32>().is_ok();
    if protocol != ProtocolName::OpenIdConnect || param.name != "max_age" || value.contains('{') || is_number() {
        return None;
    }
    let problem = Problem::at(param.value.span(), "`max_age` is no number of seconds");
    let problem = problem.note("it is sent and checked against `auth_time` (OpenID Connect Core §3.1.2.1, §3.1.3.7)");
    Some(problem.help("write whole seconds, such as \"300\""))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::runtime_source::runtime_source;

    #[test]
    fn what_is_reserved_here_is_reserved_at_run_time() {
        let Some(source) = runtime_source("oauth2/parameters.rs") else { return };
        let (_, list) = source.split_once("RESERVED: &[&str] = &[").expect("the list");
        let (list, _) = list.split_once("];").expect("its end");
        let runtime = list.split('"').skip(1).step_by(2).collect::<BTreeSet<_>>();
        assert_eq!(RESERVED.iter().map(|(name, ..)| *name).collect::<BTreeSet<_>>(), runtime);
    }
}
