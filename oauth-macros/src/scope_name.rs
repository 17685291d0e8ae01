//! One rule for the names of all types of scopes: what hints propose, and what the modules of presets hold.

/// What OpenID Connect calls scopes (Core §3.1.2.1, §5.4, §11). They have types of their own, which every provider shares.
pub(crate) const STANDARD_SCOPES: &[&str] = &["openid", "profile", "email", "address", "phone", "offline_access"];

/// Words that name no type.
pub(crate) const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// A name for the type of a scope: `read_user` for `read:user`, `calendars_read` for
/// `https://graph.microsoft.com/Calendars.Read`.
pub(crate) fn type_name(scope: &str) -> String {
    let tail = scope.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let mut name = String::new();
    for c in tail.chars() {
        match c {
            c if c.is_ascii_alphanumeric() => name.push(c.to_ascii_lowercase()),
            _ if name.ends_with('_') || name.is_empty() => {}
            _ => name.push('_'),
        }
    }
    let name = name.trim_end_matches('_');
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) || RESERVED.contains(&name) {
        return format!("scope_{name}").trim_end_matches('_').to_owned();
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::type_name;

    #[test]
    fn scope_types_are_named_after_the_last_part() {
        assert_eq!(type_name("read:user"), "read_user");
        assert_eq!(type_name("https://graph.microsoft.com/Calendars.Read"), "calendars_read");
        assert_eq!(type_name("https://mail.google.com/"), "mail_google_com");
        assert_eq!(type_name("type"), "scope_type");
        assert_eq!(type_name("3d"), "scope_3d");
        assert_eq!(type_name("*"), "scope");
    }
}
