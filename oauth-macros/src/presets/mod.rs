//! The table of presets: what the derive must know about the runtime's constants before it may name one.

mod table;

pub(crate) use self::table::NAMES;
use self::table::TABLE;
use crate::keys::{Key, ProtocolName};
use crate::suggest;

/// What the table says about one preset.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Preset {
    /// The word of `preset = …`, and the runtime's module of that name.
    pub(crate) name: &'static str,
    /// What else people call the provider.
    also: &'static [&'static str],
    pub(crate) protocol: ProtocolName,
    /// The placeholders of its texts, each with what fills it and the keys whose text holds it.
    pub(crate) placeholders: &'static [(&'static str, Filled, &'static [Key])],
    pub(crate) profile: Profile,
    /// The claims that its profile places.
    pub(crate) tells: &'static [&'static str],
    /// The types of the scopes that it asks for where the declaration lists none.
    pub(crate) asked: &'static [&'static str],
    /// Which type of scope brings which others.
    pub(crate) implies: &'static [(&'static str, &'static [&'static str])],
    /// The types of its scopes.
    pub(crate) scopes: &'static [&'static str],
}

/// What fills a placeholder of a preset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filled {
    /// The field of its name, which must be there.
    Field,
    /// The field of its name, or the preset's own value.
    Default,
    /// The field of its name, or `tenants(…)`: in the issuer it is the place of a tenant.
    Tenant,
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

/// The row of a preset.
pub(crate) fn find(name: &str) -> Option<&'static Preset> {
    TABLE.iter().find(|preset| preset.name == name)
}

/// The presets that a word which is none most likely means: by what else the provider is called, or by a slip. Where it speaks
/// OAuth 1.0a too, that one is named beside the other.
pub(crate) fn meant(word: &str) -> Vec<&'static str> {
    let word = word.to_lowercase().replace('-', "_");
    let is_called = |preset: &&Preset| preset.also.contains(&word.as_str()) || preset.name.replace('_', "") == word;
    let called: Vec<&str> = TABLE.iter().filter(is_called).map(|preset| preset.name).collect();
    let old = NAMES.iter().copied().filter(|name| name.strip_suffix("_oauth1") == Some(&*word));
    let meant: Vec<&str> = called.into_iter().chain(old).collect();
    match meant.is_empty() {
        true => suggest::closest(&word, NAMES.iter().copied()).into_iter().collect(),
        false => meant,
    }
}

#[cfg(test)]
mod tests {
    use super::{find, meant};

    #[test]
    fn a_word_that_is_no_preset_leads_to_the_one_that_is_meant() {
        for (word, expected) in [
            ("gitub", &["github"][..]),
            ("GitHub", &["github"]),
            ("microsoft", &["entra"]),
            ("Azure-AD", &["entra"]),
            ("twitter", &["x", "twitter_oauth1"]),
            ("gmail", &["google"]),
            ("stackexchange", &["stack_exchange"]),
            ("my_own_provider", &[]),
        ] {
            assert_eq!(meant(word), expected, "{word}");
        }
    }

    #[test]
    fn what_a_preset_asks_for_and_what_brings_something_is_a_type_of_it() {
        let google = find("google").expect("a preset");
        assert_eq!(google.asked, ["openid", "email", "profile"]);
        for preset in super::TABLE {
            let brings = preset.implies.iter().flat_map(|(giver, all)| std::iter::once(giver).chain(*all));
            for name in preset.asked.iter().chain(brings) {
                assert!(preset.scopes.contains(name), "{}: {name}", preset.name);
            }
        }
    }
}
