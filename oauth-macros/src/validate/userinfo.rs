//! Who the user is, where no ID token says so.

use proc_macro2::Span;

use super::preset;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::parse::{Parsed, Slots, pointers};
use crate::presets::Profile;

/// Whether the declaration says who the user is: by an ID token, or by a profile and the place of the identifier in it.
/// Without it the provider gives out tokens, and nobody logs in.
pub(super) fn identifies(keys: &Slots, protocol: ProtocolName) -> bool {
    let profile = profile(keys);
    let has_endpoint =
        keys.mentioned(Key::UserinfoEndpoint).is_some() || may_have_endpoint(keys) || comes_with_tokens(keys);
    let has_subject = has_subject(keys) || (profile == Some(Profile::Known) && keys.mentioned(Key::Userinfo).is_none());
    protocol == ProtocolName::OpenIdConnect || (has_endpoint && has_subject)
}

/// What the profile tells that no declared scope gives.
pub(super) fn tells(keys: &Slots) -> Vec<&'static str> {
    const TOLD: &[(&str, &str, &str)] = &[
        ("name", "profile", "TellsName"),
        ("username", "profile", "TellsUsername"),
        ("picture", "profile", "TellsPicture"),
        ("email", "email", "TellsEmail"),
    ];
    // By its last word: a path may lead to the standard scope, whose claims the runtime knows.
    let is_declared = |scope: &str| keys.all_scopes().any(|declared| declared.is_called(scope));
    let of_preset = keys.preset().filter(|_| keys.mentioned(Key::Userinfo).is_none());
    let of_preset = of_preset.map_or(&[][..], |(preset, _)| preset.tells);
    let is_declared = |scope: &str| is_declared(scope) || asked_by_preset(keys).contains(&scope);
    let placed =
        |claim: &str| of_preset.contains(&claim) || keys.members(Key::Userinfo).iter().any(|(name, _)| *name == claim);
    let has_address = [Key::EmailEndpoint, Key::EmailList].iter().any(|key| keys.written(*key).is_some());
    let is_told = |claim: &str| placed(claim) || claim == "email" && has_address;
    let told = TOLD.iter().filter(|(claim, scope, _)| is_told(claim) && !is_declared(scope));
    told.map(|(_, _, trait_)| *trait_).collect()
}

/// What a preset asks for where nothing is listed.
fn asked_by_preset(keys: &Slots) -> &'static [&'static str] {
    let preset = keys.preset().filter(|_| keys.mentioned(Key::Scopes).is_none());
    preset.map_or(&[], |(preset, _)| preset.asked)
}

/// A profile is declared as a whole: where it is, and what of it is the identifier.
pub(super) fn rules(parsed: &Parsed, protocol: ProtocolName, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    one_place_of_the_address(keys, diagnostics);
    nobody_is_asked(keys, diagnostics);
    roles_are_in_one_place(keys, diagnostics);
    roles_are_said(keys, protocol, diagnostics);
    if protocol == ProtocolName::OpenIdConnect {
        subject_is_sub(keys, diagnostics);
        return;
    }
    subject_stays(keys, diagnostics);
    one_subject(keys, diagnostics);
    for key in WITH_TOKENS {
        tokens_bring_the_profile(keys, key, diagnostics);
    }
    one_bringer_of_the_profile(keys, diagnostics);
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
        (None, Some(userinfo)) if !may_have_endpoint(keys) && !comes_with_tokens(keys) && !is_unsure(keys) => {
            diagnostics.push(
                Problem::at(userinfo, "`userinfo` needs `userinfo_endpoint`")
                    .note(format!("{} has no place of its own for the profile", protocol.title()))
                    .help("add `userinfo_endpoint = \"https://…\"`"),
            )
        }
        (_, Some(userinfo)) if !has_subject(keys) => diagnostics.push(
            no_subject(userinfo, "`userinfo` does not say where the subject is")
                .help("add `subject = \"/id\"`, with the pointer to the immutable identifier"),
        ),
        _ => {}
    }
}

/// `#[oauth(issuer = "…", userinfo(subject = "/oid"))]`
fn subject_is_sub(keys: &Slots, diagnostics: &mut Diagnostics) {
    for (claim, literal) in keys.members(Key::Userinfo).iter().filter(|(claim, _)| is_subject(claim)) {
        diagnostics.push(
            Problem::on(literal, format!("OpenID Connect has no `{claim}` to place: it is always `sub`"))
                .note("OpenID Connect Core §5.7: `sub` with `iss` is all that tells users apart")
                .help("remove it"),
        );
    }
}

/// `userinfo(subject = "/email")`, `userinfo(subject = "/login")`: whoever has the name next would have the account.
fn subject_stays(keys: &Slots, diagnostics: &mut Diagnostics) {
    for (_, literal) in keys.members(Key::Userinfo).iter().filter(|(claim, _)| *claim == "subject") {
        let place = literal.value();
        let changing = pointers(&place).into_iter().find_map(|pointer| Some((pointer, changes(pointer)?)));
        let Some((pointer, what)) = changing else { continue };
        diagnostics.push(
            Problem::on(literal, format!("`{pointer}` is {what}, which changes hands: it is no subject"))
                .note("the subject is the key of an account: whoever has the name next would have the account")
                .help("write the pointer to the identifier that stays, such as \"/id\"; where there is none, say so: `changing_subject` in the place of `subject`"),
        );
    }
}

/// `userinfo(subject = "/id", changing_subject = "/login")`
fn one_subject(keys: &Slots, diagnostics: &mut Diagnostics) {
    let mut subjects = keys.members(Key::Userinfo).iter().filter(|(claim, _)| is_subject(claim));
    if let (Some((_, first)), Some((_, second))) = (subjects.next(), subjects.next()) {
        diagnostics.push(
            Problem::on(second, "an account has one subject")
                .help("keep `subject`, and remove `changing_subject`")
                .also(first.span(), "first given"),
        );
    }
}

fn is_subject(claim: &str) -> bool {
    matches!(claim, "subject" | "changing_subject")
}

/// What a pointer points at, if it is something that is given to others one day.
fn changes(pointer: &str) -> Option<&'static str> {
    // `/emails/0`
    let member = pointer.rsplit('/').find(|part| part.parse::<u32>().is_err())?;
    let word: String = member.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    match word.strip_prefix("primary").unwrap_or(&word) {
        "email" | "mail" | "emailaddress" | "mailaddress" | "emails" | "mails" => Some("an e-mail address"),
        "login" | "loginname" | "username" | "preferredusername" | "upn" | "userprincipalname" | "handle"
        | "screenname" => Some("a login name"),
        "name" | "fullname" | "displayname" | "nickname" | "nick" => Some("a name"),
        "phone" | "phonenumber" | "mobile" => Some("a phone number"),
        _ => None,
    }
}

/// What says that the profile comes with the tokens.
const WITH_TOKENS: [Key; 2] = [Key::ProfileInTokenAnswer, Key::ProfileInAccessToken];

/// `#[oauth(profile_in_token_answer, userinfo_endpoint = "…")]`, `#[oauth(profile_in_access_token)]`
fn tokens_bring_the_profile(keys: &Slots, key: Key, diagnostics: &mut Diagnostics) {
    let Some(given) = keys.written(key) else { return };
    let (name, bringer, example) = match key {
        Key::ProfileInAccessToken => (key.name(), "access token", "/sub"),
        _ => (key.name(), "token answer", "/user_id"),
    };
    if let Some(endpoint) = keys.mentioned(Key::UserinfoEndpoint) {
        let problem = Problem::at(endpoint, format!("the profile is in the {bringer}, and at `userinfo_endpoint`"));
        diagnostics.push(problem.help("remove one of them").also(given, format!("`{name}` is given")));
    } else if keys.mentioned(Key::Userinfo).is_none() {
        let problem = no_subject(given, &format!("`{name}` needs `userinfo(…)`"));
        diagnostics
            .push(problem.help(format!(
                "add `userinfo(subject = \"{example}\")`, with the pointer to the immutable identifier"
            )));
    }
}

/// `#[oauth(profile_in_token_answer, profile_in_access_token)]`
fn one_bringer_of_the_profile(keys: &Slots, diagnostics: &mut Diagnostics) {
    if let [Some(first), Some(second)] = WITH_TOKENS.map(|key| keys.written(key)) {
        let problem = Problem::at(second, "the profile is in the token answer, and in the access token");
        diagnostics.push(problem.help("remove one of them").also(first, "`profile_in_token_answer` is given"));
    }
}

/// `#[oauth(userinfo(email = "/email"), email_endpoint = "…")]`
fn one_place_of_the_address(keys: &Slots, diagnostics: &mut Diagnostics) {
    let (key, place) = match (keys.written(Key::EmailEndpoint), keys.written(Key::EmailList)) {
        (Some(place), _) => (Key::EmailEndpoint, place),
        (None, Some(place)) => (Key::EmailList, place),
        (None, None) => return,
    };
    for (claim, literal) in keys.members(Key::Userinfo) {
        let part = match *claim {
            "email" => "address",
            "email_verified" => "verified",
            _ => continue,
        };
        diagnostics.push(
            Problem::on(literal, format!("`{claim}` is told by `{}` already", key.name()))
                .note("an address and the word on it come from one place")
                .help(format!("remove it from `userinfo`; where it stands says `email_list({part} = \"/…\")`"))
                .also(place, format!("`{}` is given", key.name())),
        );
    }
}

/// `#[oauth(profile_in_token_answer, userinfo_method = post)]`
fn nobody_is_asked(keys: &Slots, diagnostics: &mut Diagnostics) {
    let without = [Key::ProfileInTokenAnswer, Key::ProfileInAccessToken, Key::ProfileInIdToken];
    let Some((without, place)) = without.into_iter().find_map(|key| Some((key, keys.written(key)?))) else { return };
    for key in [Key::UserinfoMethod, Key::UserinfoParams] {
        if let Some(span) = keys.written(key) {
            diagnostics.push(
                Problem::at(span, format!("`{}` is of a request that is never made", key.name()))
                    .help("remove it")
                    .also(place, format!("`{}` is given", without.name())),
            );
        }
    }
}

/// `#[oauth(roles(id_token = "roles", userinfo = "groups"))]`
fn roles_are_in_one_place(keys: &Slots, diagnostics: &mut Diagnostics) {
    if let [(first, place), (second, literal), ..] = keys.members(Key::Roles) {
        diagnostics.push(
            Problem::on(literal, format!("the roles are in one place, and `{second}` is another than `{first}`"))
                .note("of two that differ nobody could say which counts")
                .help(format!("keep one of `{first}` and `{second}`"))
                .also(place.span(), "first given"),
        );
    }
}

/// `#[oauth(protocol = oauth2, roles(id_token = "roles"))]`, `#[oauth(profile_in_id_token, roles(userinfo = "groups"))]`
fn roles_are_said(keys: &Slots, protocol: ProtocolName, diagnostics: &mut Diagnostics) {
    for (source, literal) in keys.members(Key::Roles) {
        let value = literal.value();
        let elsewhere = format!("name the profile: `userinfo = \"{}\"`", value.escape_default());
        match (*source, protocol) {
            ("id_token", ProtocolName::OAuth1 | ProtocolName::OAuth2) => diagnostics.push(
                Problem::on(literal, format!("{} has no ID token that could say roles", protocol.title()))
                    .note("an ID token is of OpenID Connect alone")
                    .help(elsewhere),
            ),
            ("access_token", ProtocolName::OAuth1) => diagnostics
                .push(Problem::on(literal, "a token of OAuth 1.0a says nothing: it is no JWT").help(elsewhere)),
            ("userinfo", ProtocolName::OpenIdConnect) => {
                if let Some(given) = keys.written(Key::ProfileInIdToken) {
                    diagnostics.push(
                        Problem::on(literal, "userinfo is never asked, so that it says no roles")
                            .help(format!("name the ID token: `id_token = \"{}\"`", value.escape_default()))
                            .also(given, "`profile_in_id_token` is given"),
                    );
                }
            }
            _ => {}
        }
    }
}

/// Whether what seems to be missing may be what could not be read.
fn is_unsure(keys: &Slots) -> bool {
    keys.unread() || keys.value(Key::Userinfo).is_none()
}

fn comes_with_tokens(keys: &Slots) -> bool {
    WITH_TOKENS.iter().any(|key| keys.mentioned(*key).is_some())
}

fn profile(keys: &Slots) -> Option<Profile> {
    keys.preset().map(|(preset, _)| preset.profile)
}

fn has_subject(keys: &Slots) -> bool {
    keys.broken(Key::Userinfo) || keys.members(Key::Userinfo).iter().any(|(claim, _)| is_subject(claim))
}

/// A preset has one, and metadata may.
fn may_have_endpoint(keys: &Slots) -> bool {
    keys.mentioned(Key::MetadataUrl).is_some() || profile(keys).is_some_and(|profile| profile != Profile::Missing)
}

fn no_subject(span: Span, message: &str) -> Problem {
    Problem::at(span, message).note("each provider names it differently, and an e-mail address can change hands")
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn identifiers_that_change_hands_are_known_by_their_names() {
        for pointer in [
            "/email",
            "/data/primary_email",
            "/emails/0",
            "/login",
            "/user/userName",
            "/preferred_username",
            "/upn",
            "/name",
        ] {
            assert!(changes(pointer).is_some(), "{pointer}");
        }
        for pointer in ["/id", "/login/id", "/email_id", "/data/0/id", "/sub", "/user_id", "/name_id", "/0"] {
            assert_eq!(changes(pointer), None, "{pointer}");
        }
    }
}
