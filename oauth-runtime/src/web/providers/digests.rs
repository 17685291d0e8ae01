//! Digests of what two members may not share.

use crate::declaration::description::EnvironmentNames;

/// What must be equal for two members to collide. The compiler compares every member with every other one, and a constant
/// compares numbers much faster than text.
#[derive(Clone, Copy)]
pub(crate) struct Digests {
    pub(super) name: u64,
    settings: [u64; 2],
}

impl Digests {
    pub(crate) const fn of(name: &str, names: EnvironmentNames) -> Self {
        Self { name: digest(name), settings: [digest(names.client_id), digest(names.client_secret)] }
    }

    pub(super) const fn settings_meet(self, other: Self) -> bool {
        let [id, secret] = self.settings;
        let [other_id, other_secret] = other.settings;
        id == other_id || id == other_secret || secret == other_id || secret == other_secret
    }
}

/// FNV-1a. Two texts of one digest are compared as texts.
const fn digest(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let (mut i, mut digest) = (0, 0xcbf2_9ce4_8422_2325_u64);
    while i < bytes.len() {
        digest = (digest ^ bytes[i] as u64).wrapping_mul(0x0100_0000_01b3);
        i += 1;
    }
    digest
}
