//! What two providers of one application may not share, as far as constants tell it.

use crate::declaration::description::{Endpoint, EnvironmentNames, ProviderDescription, Routes};
use crate::declaration::message::Message;
use crate::declaration::text::{equal, is_in, same};
use crate::web::providers::aggregate::Member;

/// Checks at compile time that people can log in with the member at `index`, and that it is in the way of none before it.
///
/// # Panics
///
/// In a constant, a panic is a compile error at the caller: what is claimed twice, by whom, and what to do.
#[doc(hidden)]
#[track_caller]
pub const fn require_distinct(members: &[Member], index: usize) {
    let second = &members[index];
    if second.is_undeclared() {
        return;
    }
    says_who_the_user_is(second);
    let mut i = 0;
    while i < index {
        let first = &members[i];
        i += 1;
        if first.is_undeclared() {
            continue;
        }
        if first.digests.name == second.digests.name {
            names_differ(first, second);
        }
        if !(first.has_default_paths() && second.has_default_paths()) {
            paths_differ(first, second);
        }
        if first.digests.settings_meet(second.digests) {
            registrations_differ(first, second);
        }
    }
}

/// `#[oauth(authorization_endpoint = "…", token_endpoint = "…")] struct Calendar;`
#[track_caller]
const fn says_who_the_user_is(member: &Member) {
    if !member.description.identifies() {
        Message::new()
            .say(&["nobody can log in with `", member.field, "`: it does not say who the user is"])
            .say(&["\nhelp: add `userinfo_endpoint = \"https://…\"` and `userinfo(subject = \"/id\")` where the provider is "])
            .say(&["declared; for calls of its API alone leave it out here"])
            .fail();
    }
}

/// `struct Providers { google: Google, again: Google }`
#[track_caller]
const fn names_differ(first: &Member, second: &Member) {
    if equal(first.own_name(), second.own_name()) {
        Message::new()
            .both(first, second)
            .say(&[" are both called `", second.own_name(), "`"])
            .say(&["\nnote: sessions and paths tell providers apart by their name"])
            .say(&["\nhelp: give one another name: `#[oauth(name = \"…\")]` above the field"])
            .fail();
    }
}

/// Two providers with `#[oauth(callback_path = "/callback")]`
#[track_caller]
const fn paths_differ(first: &Member, second: &Member) {
    let (firsts, seconds) = (first.paths(), second.paths());
    let mut i = 0;
    while i < firsts.len() * seconds.len() {
        let path = &seconds[i % seconds.len()];
        if same(&firsts[i / seconds.len()], path) {
            Message::new()
                .both(first, second)
                .say(&[" both answer at `"])
                .say(path)
                .say(&["`\nnote: login, callback and logout of each provider need paths of their own"])
                .say(&["\nhelp: write `#[oauth(mount = \"/…\")]` above the field, "])
                .say(&["or another path where the provider is declared"])
                .fail();
        }
        i += 1;
    }
}

/// `#[oauth(…, env_prefix = "GOOGLE")] struct GitHub;`
#[track_caller]
const fn registrations_differ(first: &Member, second: &Member) {
    let Some(setting) = shared_setting(first.names(), second.names()) else { return };
    let same_declaration = equal(first.description.name, second.description.name);
    if !same_declaration && may_share(first.description, first.names(), second.description, second.names()) {
        return;
    }
    let message = Message::new()
        .both(first, second)
        .say(&[" are both registered with what `", setting, "` holds"])
        .say(&[if same_declaration {
            "\nnote: the same provider twice needs two registrations"
        } else {
            "\nnote: a registration belongs to one server: another one must not be sent its secret"
        }]);
    message.say(&["\nhelp: name other settings: `#[oauth(env_prefix = \"…\")]` above the field"]).fail();
}

/// The setting that two registrations read both.
pub(crate) const fn shared_setting(first: EnvironmentNames, second: EnvironmentNames) -> Option<&'static str> {
    let firsts = [first.client_id, first.client_secret];
    if is_set(second.client_id) && is_in(&firsts, second.client_id) {
        return Some(second.client_id);
    }
    if is_set(second.client_secret) && is_in(&firsts, second.client_secret) {
        return Some(second.client_secret);
    }
    None
}

/// A provider that was written by hand may have no setting at all.
const fn is_set(name: &str) -> bool {
    !name.is_empty()
}

/// One registration serves two declarations if they are of one server, and mean the same by each setting.
pub(crate) const fn may_share(
    first: &ProviderDescription,
    first_names: EnvironmentNames,
    second: &ProviderDescription,
    second_names: EnvironmentNames,
) -> bool {
    let crossed = equal(first_names.client_id, second_names.client_secret)
        || equal(first_names.client_secret, second_names.client_id);
    !crossed && equal(origin(server(first)), origin(server(second)))
}

/// An address of the server that a secret is sent to.
const fn server(description: &ProviderDescription) -> &'static str {
    let server = &description.server;
    match (*server.endpoints.get(Endpoint::Token), server.issuer, server.metadata_url) {
        (Some(url), ..) | (None, Some(url), _) | (None, None, Some(url)) => url,
        (None, None, None) => "",
    }
}

/// `https://as.example` of `https://as.example/token`
const fn origin(url: &'static str) -> &'static str {
    let bytes = url.as_bytes();
    let (mut i, mut slashes) = (0, 0);
    while i < bytes.len() {
        if bytes[i] == b'/' {
            slashes += 1;
        }
        if slashes == 3 {
            return url.split_at(i).0;
        }
        i += 1;
    }
    url
}

impl Member {
    /// Its declaration has errors of its own, beside which a description without a name stands.
    const fn is_undeclared(&self) -> bool {
        self.description.name.is_empty()
    }

    /// They end in the name, and so differ from those of others.
    const fn has_default_paths(&self) -> bool {
        let Routes { login, callback, logout } = self.description.routes;
        self.name.is_some() || (login.is_none() && callback.is_none() && logout.is_none())
    }

    /// As [`Mount`] has them, in pieces: a constant cannot join them.
    const fn paths(&self) -> [[&'static str; 3]; 3] {
        let Routes { login, callback, logout } = self.description.routes;
        [self.path(login, "/login/"), self.path(callback, "/auth/"), self.path(logout, "/logout/")]
    }

    const fn path(&self, declared: Option<&'static str>, verb: &'static str) -> [&'static str; 3] {
        match (declared, self.name) {
            (Some(path), None) => [self.prefix, path, ""],
            _ => [self.prefix, verb, self.own_name()],
        }
    }
}

impl Message {
    const fn both(self, first: &Member, second: &Member) -> Self {
        self.say(&["`", first.field, "` and `", second.field, "`"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::provider::{Identifies, OAuthProvider};
    use crate::declaration::settings::Settings;

    macro_rules! provider {
        ($name:ident = $description:expr) => {
            struct $name;

            impl OAuthProvider for $name {
                const DESCRIPTION: ProviderDescription = $description;

                fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
                    Some(Self)
                }
            }

            impl Identifies for $name {}
        };
    }

    provider!(
        Google = ProviderDescription::open_id_connect("google", "Google")
            .issuer("https://as.example/google")
            .environment(EnvironmentNames::new("GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"))
    );
    provider!(
        Calendar = ProviderDescription::open_id_connect("calendar", "Calendar")
            .issuer("https://as.example/calendar")
            .environment(EnvironmentNames::new("GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"))
    );
    provider!(
        Thief = ProviderDescription::open_id_connect("thief", "Thief")
            .issuer("https://as.example.evil.example")
            .environment(EnvironmentNames::new("GOOGLE_CLIENT_ID", "THIEF_CLIENT_SECRET"))
    );
    provider!(
        Crossed = ProviderDescription::open_id_connect("crossed", "Crossed")
            .issuer("https://as.example/google")
            .environment(EnvironmentNames::new("GOOGLE_CLIENT_SECRET", "CROSSED_CLIENT_SECRET"))
    );
    provider!(AtLogin = ProviderDescription::open_id_connect("at_login", "AtLogin").callback_path("/login/google"));
    provider!(AtSub = ProviderDescription::open_id_connect("at_sub", "AtSub").callback_path("/sub/login/google"));

    const WORK: Member = Member::new::<Google>("second")
        .environment("WORK", EnvironmentNames::new("WORK_CLIENT_ID", "WORK_CLIENT_SECRET"));

    /// What the compiler would say of the second one.
    fn complaint(first: Member, second: Member) -> String {
        match std::panic::catch_unwind(|| require_distinct(&[first, second], 1)) {
            Ok(()) => String::new(),
            Err(panic) => *panic.downcast::<String>().expect("a message"),
        }
    }

    #[test]
    fn the_same_provider_twice_needs_another_name_and_other_settings() {
        let google = Member::new::<Google>("first");
        assert!(complaint(google, WORK).starts_with("`first` and `second` are both called `google`\nnote: "));
        let unsettled = complaint(google, Member::new::<Google>("second").name("work"));
        assert!(unsettled.contains("both registered with what `GOOGLE_CLIENT_ID` holds"), "{unsettled}");
        assert!(unsettled.contains("help: name other settings: `#[oauth(env_prefix = \"…\")]`"), "{unsettled}");
        assert_eq!(complaint(google, WORK.name("work")), "");
    }

    #[test]
    fn a_prefix_does_not_make_a_name_another_one() {
        assert!(complaint(Member::new::<Google>("first"), WORK.mount("/work")).contains("both called"));
    }

    #[test]
    fn a_registration_serves_one_server_and_one_meaning_of_each_setting() {
        let google = Member::new::<Google>("google");
        assert_eq!(complaint(google, Member::new::<Calendar>("calendar")), "");
        let thief = complaint(google, Member::new::<Thief>("thief"));
        assert!(thief.contains("another one must not be sent its secret"), "{thief}");
        let crossed = complaint(google, Member::new::<Crossed>("crossed"));
        assert!(crossed.contains("what `GOOGLE_CLIENT_SECRET` holds"), "{crossed}");
    }

    #[test]
    fn any_two_equal_paths_are_found_with_their_prefixes() {
        let google = Member::new::<Google>("google");
        let found = complaint(google, Member::new::<AtLogin>("other"));
        assert!(found.starts_with("`google` and `other` both answer at `/login/google`"), "{found}");
        assert_eq!(complaint(google, Member::new::<AtLogin>("other").mount("/sub")), "");
        let found = complaint(google.mount("/sub"), Member::new::<AtSub>("other"));
        assert!(found.contains("`/sub/login/google`"), "{found}");
        // Another name gives all three their default form again.
        assert_eq!(complaint(google, Member::new::<AtLogin>("other").name("other")), "");
    }

    #[test]
    fn a_message_too_long_is_cut_and_still_fails() {
        let field: &'static str = "ä".repeat(2000).leak();
        assert!(std::panic::catch_unwind(|| Message::new().say(&["x", field]).fail()).is_err());
        assert!(std::panic::catch_unwind(|| Message::new().say(&[field]).fail()).is_err());
    }

    #[test]
    fn origins_end_before_the_path() {
        assert_eq!(origin("https://as.example/a/b"), "https://as.example");
        assert_eq!(origin("https://as.example"), "https://as.example");
        assert_eq!(origin(""), "");
    }
}
