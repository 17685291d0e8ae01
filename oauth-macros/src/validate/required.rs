//! What a protocol cannot do without.

use proc_macro2::Span;

use crate::diag::{Diagnostics, Problem};
use crate::keys::{self, Key, ProtocolName};
use crate::parse::Parsed;

/// An endpoint the protocol cannot do without, and which a preset has.
pub(super) fn required(
    parsed: &Parsed,
    key: Key,
    protocol: ProtocolName,
    attribute: Span,
    diagnostics: &mut Diagnostics,
) {
    if parsed.keys.mentioned(key).is_none()
        && parsed.keys.mentioned(Key::Preset).is_none()
        && !parsed.keys.unread()
        && let Some(row) = keys::row(key)
    {
        let mut problem = Problem::at(attribute, format!("`{}` is missing", row.name))
            .note(format!("{} needs it ({})", protocol.title(), row.reference(protocol)))
            .help(format!("add `{}`", row.usage()));
        if key == Key::AuthorizationEndpoint && protocol == ProtocolName::OAuth2 {
            problem = problem.help("for tokens of the application itself alone, write `protocol = oauth2` instead");
        }
        diagnostics.push(problem);
    }
}
