//! The table of presets: what the derive must know about the runtime's `providers` before it may name one.

use crate::keys::{Key, ProtocolName};

/// What the table says about one preset.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Preset {
    /// The word of `preset = …`, and the runtime's module of that name.
    pub(crate) name: &'static str,
    pub(crate) protocol: ProtocolName,
    /// The placeholders of its URLs, each with the keys whose URL holds it.
    pub(crate) placeholders: &'static [(&'static str, &'static [Key])],
    pub(crate) profile: Profile,
}

/// How far a preset tells who the user is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// It knows the profile and the immutable identifier in it. An ID token counts as one.
    Known,
    /// It knows the profile, which holds no identifier that is sure to last.
    WithoutSubject,
    /// It knows no profile.
    Missing,
}

macro_rules! presets {
    ($($name:literal, $protocol:ident, $profile:ident, $placeholders:expr;)*) => {
        /// The words of `preset = …`.
        pub(crate) const NAMES: &[&str] = &[$($name),*];

        /// Every preset, by name.
        const TABLE: &[Preset] = &[$(
            Preset {
                name: $name,
                protocol: ProtocolName::$protocol,
                profile: Profile::$profile,
                placeholders: $placeholders,
            },
        )*];
    };
}

/// A provider on a host of its own.
const DOMAIN: &[(&str, &[Key])] = &[(
    "domain",
    &[Key::AuthorizationEndpoint, Key::TokenEndpoint, Key::TemporaryCredentialsEndpoint, Key::UserinfoEndpoint],
)];

#[rustfmt::skip] // A table reads best as one.
presets! {
    "discogs", OAuth1, Known, &[];
    "flickr", OAuth1, Known, &[];
    "jira_server", OAuth1, Known, DOMAIN;
    "plurk", OAuth1, Known, &[];
    "ravelry", OAuth1, Known, &[];
    "smugmug", OAuth1, Missing, &[];
    "trello", OAuth1, Known, &[];
    "tumblr", OAuth1, WithoutSubject, &[];
    "twitter", OAuth1, Known, &[];
    "usos", OAuth1, Known, DOMAIN;
}

/// The row of a preset.
pub(crate) fn find(name: &str) -> Option<&'static Preset> {
    TABLE.iter().find(|preset| preset.name == name)
}

#[cfg(test)]
mod tests {
    use super::{Preset, Profile, TABLE};
    use crate::keys::{self, Kind, ProtocolName, Text};
    use crate::runtime_source::runtime_sources;

    /// The derive never sees the runtime's constants, so it keeps what it must know of them; the source says whether it does.
    #[test]
    fn the_presets_are_those_of_the_runtime() {
        let Some(sources) = runtime_sources("presets") else { return };
        let sources = sources.iter().filter(|(name, _)| name != "mod.rs").map(|(name, source)| {
            // Without what is for people, and however it is broken into lines.
            let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
            (name.trim_end_matches(".rs"), code.collect::<String>().replace(' ', ""))
        });
        let declared: Vec<String> = sources.map(|(name, source)| declared(name, &source)).collect();
        assert_eq!(declared, TABLE.iter().map(told).collect::<Vec<_>>());
    }

    fn declared(name: &str, source: &str) -> String {
        let constructor = source.split("=ProviderDescription::").nth(1).and_then(|rest| rest.split('(').next());
        let protocol = match constructor {
            Some("oauth1") => ProtocolName::OAuth1,
            Some("oauth2") => ProtocolName::OAuth2,
            Some("open_id_connect") => ProtocolName::OpenIdConnect,
            other => panic!("`{name}` is declared by {other:?}"),
        };
        let profile = match (source.contains(".userinfo_endpoint("), source.contains(".subject(")) {
            _ if protocol == ProtocolName::OpenIdConnect => Profile::Known,
            (true, true) => Profile::Known,
            (true, false) => Profile::WithoutSubject,
            (false, _) => Profile::Missing,
        };
        let urls = keys::TABLE.iter().filter(|row| row.kind == Kind::Text(Text::Url));
        let mut placeholders: Vec<(&str, &str)> = urls
            .filter_map(|row| Some((row.name, source.split(&format!(".{}(\"", row.name)).nth(1)?.split('"').next()?)))
            .flat_map(|(key, url)| {
                url.split('{').skip(1).map(move |rest| (rest.split('}').next().unwrap_or(rest), key))
            })
            .collect();
        placeholders.sort_unstable();
        format!("{name} {protocol:?} {profile:?} {placeholders:?}")
    }

    fn told(preset: &Preset) -> String {
        let Preset { name, protocol, profile, placeholders } = preset;
        let each = |(name, keys): &(&'static str, &'static [keys::Key])| {
            let name = *name;
            keys.iter().map(move |key| (name, key.name())).collect::<Vec<_>>()
        };
        let mut placeholders: Vec<(&str, &str)> = placeholders.iter().flat_map(each).collect();
        placeholders.sort_unstable();
        format!("{name} {protocol:?} {profile:?} {placeholders:?}")
    }
}
