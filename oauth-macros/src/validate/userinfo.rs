//! Who the user is, where no ID token says so.

use proc_macro2::Span;

use super::preset;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::parse::{Parsed, Slots};
use crate::presets::Profile;

/// Whether the declaration says who the user is: by an ID token, or by a profile and the place of the identifier in it.
/// Without it the provider gives out tokens, and nobody logs in.
pub(super) fn identifies(keys: &Slots, protocol: ProtocolName) -> bool {
    let profile = profile(keys);
    let has_endpoint =
        keys.mentioned(Key::UserinfoEndpoint).is_some() || may_have_endpoint(keys) || in_token_answer(keys);
    let has_subject = has_subject(keys) || (profile == Some(Profile::Known) && keys.mentioned(Key::Userinfo).is_none());
    protocol == ProtocolName::OpenIdConnect || (has_endpoint && has_subject)
}

/// A profile is declared as a whole: where it is, and what of it is the identifier.
pub(super) fn rules(parsed: &Parsed, protocol: ProtocolName, diagnostics: &mut Diagnostics) {
    if protocol == ProtocolName::OpenIdConnect {
        return;
    }
    let keys = &parsed.keys;
    token_answer_is_the_profile(keys, diagnostics);
    let profile = profile(keys);
    match (keys.mentioned(Key::UserinfoEndpoint), keys.mentioned(Key::Userinfo)) {
        (_, None) if profile == Some(Profile::Known) => {}
        (Some(_), None) if profile == Some(Profile::WithoutSubject) => {
            if let Some((preset, word)) = keys.preset() {
                diagnostics.push(preset::lacks_subject(preset, &word));
            }
        }
        (Some(endpoint), None) if !keys.unread() => diagnostics.push(
            no_subject(endpoint, "`userinfo_endpoint` needs `userinfo(…)`")
                .help("add `userinfo(subject = \"/id\")`, with the pointer to the immutable identifier"),
        ),
        (None, Some(userinfo)) if !may_have_endpoint(keys) && !in_token_answer(keys) && !is_unsure(keys) => diagnostics
            .push(
                Problem::at(userinfo, "`userinfo` needs `userinfo_endpoint`")
                    .note(format!("{} has no place of its own for the profile", protocol.title()))
                    .help("add `userinfo_endpoint = \"https://…\"`"),
            ),
        (_, Some(userinfo)) if !has_subject(keys) => diagnostics.push(
            no_subject(userinfo, "`userinfo` does not say where the subject is")
                .help("add `subject = \"/id\"`, with the pointer to the immutable identifier"),
        ),
        _ => {}
    }
}

/// `#[oauth(profile_in_token_answer, userinfo_endpoint = "…")]`, `#[oauth(profile_in_token_answer)]`
fn token_answer_is_the_profile(keys: &Slots, diagnostics: &mut Diagnostics) {
    let Some(key) = keys.written(Key::ProfileInTokenAnswer) else { return };
    if let Some(endpoint) = keys.mentioned(Key::UserinfoEndpoint) {
        let problem = Problem::at(endpoint, "the profile is in the token answer, and at `userinfo_endpoint`");
        diagnostics.push(problem.help("remove one of them").also(key, "`profile_in_token_answer` is given"));
    } else if keys.mentioned(Key::Userinfo).is_none() {
        diagnostics.push(
            no_subject(key, "`profile_in_token_answer` needs `userinfo(…)`")
                .help("add `userinfo(subject = \"/user_id\")`, with the pointer to the immutable identifier"),
        );
    }
}

/// Whether what seems to be missing may be what could not be read.
fn is_unsure(keys: &Slots) -> bool {
    keys.unread() || keys.value(Key::Userinfo).is_none()
}

fn in_token_answer(keys: &Slots) -> bool {
    keys.mentioned(Key::ProfileInTokenAnswer).is_some()
}

fn profile(keys: &Slots) -> Option<Profile> {
    keys.preset().map(|(preset, _)| preset.profile)
}

fn has_subject(keys: &Slots) -> bool {
    keys.broken(Key::Userinfo) || keys.members(Key::Userinfo).iter().any(|(claim, _)| *claim == "subject")
}

/// A preset has one, and metadata may.
fn may_have_endpoint(keys: &Slots) -> bool {
    keys.mentioned(Key::MetadataUrl).is_some() || profile(keys).is_some_and(|profile| profile != Profile::Missing)
}

fn no_subject(span: Span, message: &str) -> Problem {
    Problem::at(span, message).note("each provider names it differently, and an e-mail address can change hands")
}
