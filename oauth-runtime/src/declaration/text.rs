//! Texts in constants, where `str` has no methods that compare or search.

/// `==`
pub(crate) const fn equal(one: &str, other: &str) -> bool {
    one.len() == other.len() && holds(one, other)
}

/// `str::contains`
pub(crate) const fn holds(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let mut start = 0;
    while start + part.len() <= text.len() {
        let mut i = 0;
        while i < part.len() && text[start + i] == part[i] {
            i += 1;
        }
        if i == part.len() {
            return true;
        }
        start += 1;
    }
    false
}

/// `[&str]::contains`
pub(crate) const fn is_in(list: &[&str], text: &str) -> bool {
    let mut i = 0;
    while i < list.len() {
        if equal(list[i], text) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether the pieces of both make the same text: a constant cannot join them.
pub(crate) const fn same(one: &[&str], other: &[&str]) -> bool {
    let len = len_of(one);
    if len != len_of(other) {
        return false;
    }
    let mut i = 0;
    while i < len {
        if byte_of(one, i) != byte_of(other, i) {
            return false;
        }
        i += 1;
    }
    true
}

/// The length of the text that the pieces make.
pub(crate) const fn len_of(pieces: &[&str]) -> usize {
    let (mut i, mut len) = (0, 0);
    while i < pieces.len() {
        len += pieces[i].len();
        i += 1;
    }
    len
}

/// One byte of the text that the pieces make.
pub(crate) const fn byte_of(pieces: &[&str], mut index: usize) -> u8 {
    let mut i = 0;
    while index >= pieces[i].len() {
        index -= pieces[i].len();
        i += 1;
    }
    pieces[i].as_bytes()[index]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_compared_whole() {
        for (a, b, expected) in [("a", "a", true), ("a", "ab", false), ("ab", "b", false), ("", "", true)] {
            assert_eq!(equal(a, b), expected, "{a} {b}");
            assert_eq!(same(&[a], &[b]), expected, "{a} {b}");
        }
        assert!(holds("a,b", ",") && holds("a", "") && !holds("a", ",") && !holds("", ","));
        assert!(is_in(&["a", "b"], "b") && !is_in(&["a", "b"], "ab") && !is_in(&[], ""));
    }

    #[test]
    fn pieces_are_compared_as_one_text() {
        assert!(same(&["/login/", "a"], &["", "/log", "in/a"]));
        assert!(!same(&["/login/", "a"], &["/login/b"]) && !same(&["a", "b"], &["a"]));
    }
}
