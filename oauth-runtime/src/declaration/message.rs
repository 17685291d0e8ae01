//! Compile errors of this crate: a text that a constant puts together, and a panic that the compiler reports at the caller.

use super::text::{byte_of, len_of};

/// A text that a constant can put together; what does not fit is cut off.
pub(crate) struct Message {
    bytes: [u8; 1024],
    len: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; 1024], len: 0 }
    }

    pub(crate) const fn say(mut self, pieces: &[&str]) -> Self {
        let (mut i, len) = (0, len_of(pieces));
        while i < len && self.len < self.bytes.len() {
            self.bytes[self.len] = byte_of(pieces, i);
            self.len += 1;
            i += 1;
        }
        self
    }

    /// Whoever calls it is to be `#[track_caller]` too: else the compiler shows the way to the panic, and on machines that
    /// have the source of the standard library another one.
    #[track_caller]
    pub(crate) const fn fail(&self) -> ! {
        match std::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => panic!("{}", text),
            // Cut inside a character.
            Err(_) => panic!("this declaration contradicts itself or another one"),
        }
    }
}
