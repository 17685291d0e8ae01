//! Where a request goes.

/// Whether a place is that of a URL, in which `*` is one segment.
pub(super) fn same_place(url: &str, place: &str) -> bool {
    let own = url.split_once('?').map_or(url, |(own, _)| own);
    let (mut own, mut segments) = (own.split('/'), place.split('/'));
    loop {
        match (own.next(), segments.next()) {
            (None, None) => return true,
            (Some("*"), Some(segment)) if !segment.is_empty() => {}
            (Some(own), Some(segment)) if own == segment => {}
            _ => return false,
        }
    }
}
