//! The table of presets: what the derive must know about the runtime's constants before it may name one.

mod row;
mod table;

pub(crate) use self::row::{Filled, Preset, Profile, Refresh};
use self::table::TABLE;
use crate::suggest;

/// The words of `preset = …`.
pub(crate) const NAMES: &[&str] = &{
    let mut names = [""; TABLE.len()];
    let mut i = 0;
    while i < names.len() {
        names[i] = TABLE[i].name;
        i += 1;
    }
    names
};

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
            let refresh = preset.refresh.map_or(&[][..], |refresh| refresh.scopes);
            for name in preset.asked.iter().chain(refresh).chain(brings) {
                assert!(preset.scopes.contains(name), "{}: {name}", preset.name);
            }
        }
    }
}
