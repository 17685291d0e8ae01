//! The button that offers a provider.

/// The colors of the button that offers a provider on the pages of this crate: six hexadecimal digits behind `#`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Button {
    pub(crate) color: &'static str,
    pub(crate) text: &'static str,
}

impl Button {
    /// White on black.
    pub const STANDARD: Self = Self { color: "#000000", text: "#ffffff" };

    /// The color of the button.
    #[must_use]
    pub const fn color(mut self, color: &'static str) -> Self {
        self.color = color;
        self
    }

    /// The color of its words.
    #[must_use]
    pub const fn text(mut self, color: &'static str) -> Self {
        self.text = color;
        self
    }

    /// In a constant, a panic is a compile error: what is no color would be part of a style sheet.
    pub(crate) const fn require(self) {
        assert!(self.is_sound(), "a color of `button` is `#` and six hexadecimal digits");
    }

    /// Both are colors.
    pub(crate) const fn is_sound(self) -> bool {
        is_color(self.color) && is_color(self.text)
    }
}

const fn is_color(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut i = 1;
    while i < bytes.len() {
        if !bytes[i].is_ascii_hexdigit() {
            return false;
        }
        i += 1;
    }
    bytes.len() == 7 && bytes[0] == b'#'
}

#[cfg(test)]
mod tests {
    use super::is_color;

    #[test]
    fn a_color_is_six_digits_and_nothing_that_ends_a_style() {
        assert!(is_color("#24292f") && is_color("#FFFFFF"));
        for wrong in ["", "#", "24292f", "#24292", "#24292f0", "#24292g", "red", "#fff}a{", "#ffffff;"] {
            assert!(!is_color(wrong), "{wrong}");
        }
    }
}
