use crate::error::foreign;
use crate::identity::Identity;

/// Who somebody is, as people know themselves.
pub(crate) fn who(identity: &Identity) -> String {
    const MOST: usize = 60;
    let named = ["name", "preferred_username", "email"].into_iter().find_map(|claim| identity.text(claim));
    let named = named.map(str::trim).filter(|name| !name.is_empty()).unwrap_or(identity.subject().as_str());
    let more = if named.chars().count() > MOST { "…" } else { "" };
    foreign::cut(named, MOST) + more
}
