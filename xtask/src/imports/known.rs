//! Arrows that are still there though they should not be. The list only gets shorter.

/// An arrow from one file or folder to another, which is part of a circle or goes against the order of the rooms.
pub(super) struct Known {
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    /// Why it is still there.
    pub(super) reason: &'static str,
}

impl Known {
    pub(super) fn covers(&self, from: &str, to: &str) -> bool {
        is_in(from, self.from) && is_in(to, self.to)
    }
}

fn is_in(file: &str, place: &str) -> bool {
    file.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

pub(super) const RUNTIME: &[Known] = &[];

pub(super) const MACROS: &[Known] = &[];
