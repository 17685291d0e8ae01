//! Presets: what they leave to the declaration.

use proc_macro2::Ident;

use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::parse::Parsed;
use crate::presets::Preset;
use crate::suggest;

/// `#[oauth(preset = flickr, protocol = oauth2)]`
pub(super) fn has_one_protocol(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    let (Some((preset, word)), Some(place)) = (keys.preset(), keys.written(Key::Protocol)) else { return };
    let written = keys.word(Key::Protocol).and_then(ProtocolName::from_word);
    if let Some(written) = written.filter(|written| *written != preset.protocol) {
        let (name, title) = (preset.name, preset.protocol.title());
        diagnostics.push(
            Problem::at(place, format!("the preset `{name}` is {title}, not {}", written.title()))
                .help("remove `protocol`, or declare the provider without `preset`")
                .also(word.span(), "the preset is chosen"),
        );
    }
}

/// `#[oauth(preset = usos)] struct P;`
pub(super) fn lacks_field(preset: &Preset, word: &Ident, name: &str, ident: &Ident, fields: &[&str]) -> Problem {
    let problem = Problem::on(word, format!("the preset `{}` needs the field `{name}`", preset.name))
        .note(format!("it replaces `{{{name}}}` in the URLs of the provider"));
    match suggest::closest(name, fields.iter().copied()) {
        Some(meant) => problem.help(format!("rename the field `{meant}` to `{name}`")),
        None => problem.help(format!("add the field: `struct {ident} {{ {name}: String }}`")),
    }
}

/// `#[oauth(preset = tumblr, userinfo_endpoint = "…")]`
pub(super) fn lacks_subject(preset: &Preset, word: &Ident) -> Problem {
    let name = preset.name;
    Problem::on(word, format!("the preset `{name}` does not say who the user is"))
        .note("the profile holds no identifier that is sure to last")
        .help(format!(
            "add `userinfo(subject = \"/…\")`; the page of `oauth_runtime::presets::{name}` tells what there is"
        ))
}
