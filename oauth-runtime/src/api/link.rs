//! `Link: <https://api.example/repos?page=2>; rel="next"` ([RFC 8288 §3](https://www.rfc-editor.org/rfc/rfc8288#section-3)).

/// The target of the first link whose relation is `next`. The header is foreign: what cannot be read is no link.
///
/// ```text
/// Link       = #link-value
/// link-value = "<" URI-Reference ">" *( OWS ";" OWS link-param )
/// link-param = token BWS [ "=" BWS ( token / quoted-string ) ]
/// ```
pub(super) fn next(header: &str) -> Option<&str> {
    let mut rest = header;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        let (target, after) = rest.strip_prefix('<')?.split_once('>')?;
        let (is_next, after) = parameters(after)?;
        if is_next {
            return Some(target);
        }
        rest = after;
    }
}

/// Whether the parameters of one link say `rel=next`, and what follows the link.
fn parameters(mut rest: &str) -> Option<(bool, &str)> {
    // RFC 8288 §3.3: only the first `rel` counts.
    let mut relation = None;
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        let Some(parameter) = rest.strip_prefix(';') else {
            let is_next = relation.is_some_and(|relation: &str| {
                relation.split_ascii_whitespace().any(|relation| relation.eq_ignore_ascii_case("next"))
            });
            return (rest.is_empty() || rest.starts_with(',')).then_some((is_next, rest));
        };
        let parameter = parameter.trim_start_matches([' ', '\t']);
        let end = parameter.find(['=', ';', ',', ' ', '\t']).unwrap_or(parameter.len());
        let (name, after) = parameter.split_at(end);
        let after_name = after.trim_start_matches([' ', '\t']);
        let Some(value) = after_name.strip_prefix('=') else {
            rest = after_name;
            continue;
        };
        let (value, after) = value_of(value.trim_start_matches([' ', '\t']))?;
        if name.eq_ignore_ascii_case("rel") {
            relation = relation.or(Some(value));
        }
        rest = after;
    }
}

/// A token or a quoted string without its quotes. An escape stays as it is: no relation type has one.
fn value_of(text: &str) -> Option<(&str, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        return Some(text.split_at(text.find([';', ',', ' ', '\t']).unwrap_or(text.len())));
    };
    let mut is_escaped = false;
    for (at, c) in quoted.char_indices() {
        match c {
            '"' if !is_escaped => return Some((&quoted[..at], &quoted[at + 1..])),
            _ => is_escaped = c == '\\' && !is_escaped,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::next;

    #[test]
    fn the_target_of_the_next_page_is_found() {
        for (header, expected) in [
            (
                r#"<https://a.example/?page=2>; rel="next", <https://a.example/?page=9>; rel="last""#,
                "https://a.example/?page=2",
            ),
            (r#"<https://a.example/1>; rel="prev", <https://a.example/3>; rel="next""#, "https://a.example/3"),
            ("</repos?page=2>;rel=next", "/repos?page=2"),
            (r#"<a,b;c>; title="x\", rel=\"prev"; rel="first NEXT""#, "a,b;c"),
            ("<a>; anchor; rel = \"next\"", "a"),
            (", , <a>; rel=next", "a"),
        ] {
            assert_eq!(next(header), Some(expected), "{header}");
        }
    }

    #[test]
    fn what_is_no_link_to_a_next_page_is_none() {
        for header in [
            "",
            "<a>",
            "<a>; rel=prev",
            "<a>; rel=prev; rel=next",
            "a; rel=next",
            "<a; rel=next",
            "<a>; rel=\"next",
            "<a>; rel=nextish",
            "<a> rel=next",
        ] {
            assert_eq!(next(header), None, "{header}");
        }
    }

    proptest! {
        #[test]
        fn any_header_is_read_without_panic(header in "[<>;,=\" a-z\\\\é]{0,60}") {
            if let Some(target) = next(&header) {
                prop_assert!(header.contains(target) && !target.contains('>'));
            }
        }
    }
}
