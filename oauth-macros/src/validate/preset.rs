//! Presets: what they leave to the declaration.

use proc_macro2::Ident;

use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::parse::Parsed;
use crate::presets::{Filled, Preset};
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
pub(super) fn lacks_field(
    preset: &Preset,
    word: &Ident,
    (name, filled): (&str, Filled),
    ident: &Ident,
    fields: &[&str],
) -> Problem {
    let needs = match filled {
        Filled::Tenant => format!("`tenants(…)`, or the field `{name}`"),
        Filled::Field | Filled::Default => format!("the field `{name}`"),
    };
    let problem = Problem::on(word, format!("the preset `{}` needs {needs}", preset.name))
        .note(format!("it replaces `{{{name}}}` in what is sent to the provider"));
    let add = format!("add the field: `struct {ident} {{ {name}: String }}`");
    match suggest::closest(name, fields.iter().copied()) {
        Some(meant) => problem.help(format!("rename the field `{meant}` to `{name}`")),
        None if filled == Filled::Tenant => problem
            .help("list whose users may log in: `tenants(\"72f988bf-86f1-41af-91ab-2d7cd011db47\")`")
            .help(format!("for one that is a setting, {add}")),
        None => problem.help(add),
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
