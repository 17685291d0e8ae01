//! What the table says about a preset.

use crate::keys::{Key, ProtocolName};

/// What the table says about one preset.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Preset {
    /// The word of `preset = …`, and the runtime's module of that name.
    pub(crate) name: &'static str,
    /// What else people call the provider.
    pub(super) also: &'static [&'static str],
    pub(crate) protocol: ProtocolName,
    /// The placeholders of its texts, each with what fills it and the keys whose text holds it.
    pub(crate) placeholders: &'static [(&'static str, Filled, &'static [Key])],
    pub(crate) profile: Profile,
    /// The claims that its profile places.
    pub(crate) tells: &'static [&'static str],
    /// The types of the scopes that it asks for where the declaration lists none.
    pub(crate) asked: &'static [&'static str],
    /// What it has to be asked before it gives refresh tokens, if a login alone does not bring them.
    pub(crate) refresh: Option<Refresh>,
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

/// What brings refresh tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refresh {
    /// The types of the scopes.
    pub(crate) scopes: &'static [&'static str],
    /// Parameters of the authorization request.
    pub(crate) params: &'static [(&'static str, &'static str)],
    /// Those that the preset has anyway.
    pub(crate) own: &'static [(&'static str, &'static str)],
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
