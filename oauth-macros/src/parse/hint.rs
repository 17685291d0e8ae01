use crate::keys::ProtocolName;
use crate::presets::Preset;

/// What examples in messages are to be of.
#[derive(Clone, Copy)]
pub(super) struct Hint {
    pub(super) protocol: ProtocolName,
    pub(super) preset: Option<&'static Preset>,
}
