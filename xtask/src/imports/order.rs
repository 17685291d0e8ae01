//! Which room may use which.

use std::collections::BTreeSet;

/// A room: a folder, or a file beside the folders.
pub(super) struct Room {
    pub(super) name: &'static str,
    /// The rooms next to it. What these may use, it may use too.
    pub(super) uses: &'static [&'static str],
}

#[rustfmt::skip] // A table reads best as one.
pub(super) const RUNTIME: &[Room] = &[
    Room { name: "lib",         uses: &["docs", "prelude", "private"] },
    Room { name: "docs",        uses: &["testing", "stores"] },
    Room { name: "stores",      uses: &["records"] },
    Room { name: "prelude",     uses: &["testing"] },
    Room { name: "fuzzing",     uses: &["oauth2"] },
    Room { name: "private",     uses: &["testing"] },
    Room { name: "testing",     uses: &["web"] },
    Room { name: "web",         uses: &["api", "development"] },
    Room { name: "api",         uses: &["flow"] },
    Room { name: "development", uses: &["setup"] },
    Room { name: "flow",        uses: &["http", "in_flight", "tokens", "flight", "setup", "presets"] },
    Room { name: "http",        uses: &["wire"] },
    Room { name: "in_flight",   uses: &["records"] },
    Room { name: "tokens",      uses: &["flight", "records"] },
    Room { name: "records",     uses: &["wire"] },
    Room { name: "setup",       uses: &["oidc", "oauth1"] },
    Room { name: "flight",      uses: &["types"] },
    Room { name: "presets",     uses: &["wire"] },
    Room { name: "oidc",        uses: &["oauth2"] },
    Room { name: "oauth2",      uses: &["identity", "jose"] },
    Room { name: "oauth1",      uses: &["identity", "jose"] },
    Room { name: "identity",    uses: &["wire"] },
    Room { name: "jose",        uses: &["wire"] },
    Room { name: "wire",        uses: &["declaration"] },
    Room { name: "declaration", uses: &["entropy"] },
    Room { name: "entropy",     uses: &["types"] },
    Room { name: "types",       uses: &["clock", "error"] },
    Room { name: "clock",       uses: &[] },
    Room { name: "error",       uses: &[] },
];

#[rustfmt::skip]
pub(super) const MACROS: &[Room] = &[
    Room { name: "lib",          uses: &["api", "expand"] },
    Room { name: "api",          uses: &["api/codegen", "codegen"] },
    Room { name: "api/codegen",  uses: &["api/validate", "codegen"] },
    Room { name: "api/validate", uses: &["api/parse", "validate"] },
    Room { name: "api/parse",    uses: &["api/model", "parse"] },
    Room { name: "api/model",    uses: &["api/keys", "api/path", "api/types", "model"] },
    Room { name: "api/path",     uses: &["parse"] },
    Room { name: "api/keys",     uses: &["suggest"] },
    Room { name: "api/types",    uses: &[] },
    Room { name: "expand",       uses: &["codegen"] },
    Room { name: "codegen",      uses: &["validate"] },
    Room { name: "validate",     uses: &["parse", "slips"] },
    Room { name: "parse",        uses: &["model", "vocabulary"] },
    Room { name: "vocabulary",   uses: &["keys"] },
    Room { name: "model",        uses: &["presets", "scope_name"] },
    Room { name: "presets",      uses: &["keys"] },
    Room { name: "keys",         uses: &["suggest", "diag"] },
    Room { name: "diag",         uses: &[] },
    Room { name: "scope_name",   uses: &[] },
    Room { name: "slips",        uses: &["diag"] },
    Room { name: "suggest",      uses: &[] },
];

/// The room of a file: that with the longest name, where one stands inside another.
pub(super) fn room_of<'a>(file: &str, rooms: &'a [Room]) -> Option<&'a Room> {
    let holds = |room: &&Room| {
        let rest = file.strip_prefix(room.name);
        rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    };
    rooms.iter().filter(holds).max_by_key(|room| room.name.len())
}

/// Whether one room may use the other.
pub(super) fn may_use(from: &Room, to: &Room, rooms: &[Room]) -> bool {
    let mut seen = BTreeSet::from([from.name]);
    let mut next = vec![from];
    while let Some(room) = next.pop() {
        if room.name == to.name {
            return true;
        }
        let fresh: Vec<&str> = room.uses.iter().copied().filter(|name| seen.insert(name)).collect();
        next.extend(rooms.iter().filter(|room| fresh.contains(&room.name)));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{MACROS, RUNTIME, Room, may_use, room_of};

    fn may(from: &str, to: &str) -> bool {
        may_use(room_of(from, RUNTIME).unwrap(), room_of(to, RUNTIME).unwrap(), RUNTIME)
    }

    #[test]
    fn a_room_uses_those_below_it_and_none_above() {
        assert!(may("web/layer.rs", "types/url.rs"));
        assert!(may("oidc/id_token.rs", "oauth2/pkce.rs"));
        assert!(may("web/layer.rs", "web/routes.rs"));
        assert!(!may("types/url.rs", "web/layer.rs"));
        assert!(!may("oauth2/pkce.rs", "oauth1/signer.rs"));
        assert!(!may("oauth2/token_request.rs", "http/mod.rs"));
        assert!(!may("in_flight/sealed.rs", "tokens/mod.rs"));
    }

    #[test]
    fn a_file_is_in_the_innermost_room() {
        let name = |file| room_of(file, MACROS).map(|room| room.name);
        assert_eq!(name("api/parse/verb.rs"), Some("api/parse"));
        assert_eq!(name("api/keys.rs"), Some("api/keys"));
        assert_eq!(name("api/mod.rs"), Some("api"));
        assert_eq!(name("keys.rs"), Some("keys"));
        assert_eq!(name("keyset.rs"), None);
    }

    #[test]
    fn the_tables_are_in_order_and_name_rooms_that_exist() {
        for rooms in [RUNTIME, MACROS] {
            let place = |name: &str| rooms.iter().position(|room: &Room| room.name == name);
            for room in rooms {
                for used in room.uses {
                    assert!(place(used).is_some(), "{} uses {used}, which is no room", room.name);
                    assert!(!may_use(&rooms[place(used).unwrap()], room, rooms), "{} and {used} go round", room.name);
                }
            }
        }
    }
}
