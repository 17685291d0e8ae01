//! The place of a claim in a document: a JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)), or a text with pointers
//! in braces.
//!
//! ```text
//! place    = pointer / template
//! template = *( literal / "{" pointer "}" )       ; at least one pointer, and no braces in literals
//! ```

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    Literal(&'a str),
    Pointer(&'a str),
}

/// Whether a place is a template.
pub(crate) fn is_template(place: &str) -> bool {
    place.contains("{/")
}

/// The pieces of a template, in order.
pub(crate) fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> + Clone {
    template.split('{').enumerate().flat_map(|(n, chunk)| {
        let (pointer, literal) = match chunk.split_once('}').filter(|_| n > 0) {
            Some((pointer, literal)) => (Some(Piece::Pointer(pointer)), literal),
            None => (None, chunk),
        };
        let literal = Some(Piece::Literal(literal)).filter(|_| !literal.is_empty());
        [pointer, literal].into_iter().flatten()
    })
}

/// Whether a template has more than pointers and spaces between them.
pub(crate) const fn has_text(place: &str) -> bool {
    let (bytes, mut i, mut inside, mut has_braces, mut has_text) = (place.as_bytes(), 0, false, false, false);
    while i < bytes.len() {
        match bytes[i] {
            b'{' => (inside, has_braces) = (true, true),
            b'}' => inside = false,
            b' ' => {}
            _ if !inside => has_text = true,
            _ => {}
        }
        i += 1;
    }
    has_braces && has_text
}

/// Whether it is a pointer or a template.
pub(crate) const fn is_place(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (mut i, mut inside, mut pointers) = (0, false, 0);
    while i < bytes.len() {
        match bytes[i] {
            b'{' if inside || i + 2 >= bytes.len() || bytes[i + 1] != b'/' || bytes[i + 2] == b'}' => return false,
            b'{' => {
                inside = true;
                pointers += 1;
            }
            b'}' if !inside => return false,
            b'}' => inside = false,
            _ => {}
        }
        i += 1;
    }
    !inside && (pointers > 0 || (!bytes.is_empty() && bytes[0] == b'/'))
}

/// Whether something stands between any two pointers: else `a` and `bc` would be `ab` and `c`.
pub(crate) const fn is_separated(place: &str) -> bool {
    let bytes = place.as_bytes();
    let mut i = 1;
    while i < bytes.len() {
        if bytes[i - 1] == b'}' && bytes[i] == b'{' {
            return false;
        }
        i += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_pointer_or_a_text_with_pointers_in_braces() {
        for place in ["/id", "/0/id", "/a b", "{/a} {/b}", "{/a}{/b}", "https://cdn.example/{/id}.png", "/{/a}"] {
            assert!(is_place(place), "{place}");
        }
        for text in ["", "id", "Ada", "{a}", "{}", "{/}", "{/a", "/a}", "{/a}}", "{{/a}}", "{/a{/b}}", "/{a}", "x {"] {
            assert!(!is_place(text), "{text}");
        }
    }

    #[test]
    fn a_template_is_read_in_pieces() {
        use Piece::{Literal, Pointer};

        let read = |template| pieces(template).collect::<Vec<_>>();
        assert_eq!(read("{/a} {/b/c}"), [Pointer("/a"), Literal(" "), Pointer("/b/c")]);
        assert_eq!(read("x{/a}{/b}y"), [Literal("x"), Pointer("/a"), Pointer("/b"), Literal("y")]);
        assert!(is_separated("{/a}:{/b}") && !is_separated("{/a}{/b}"));
    }
}
