//! What strings must look like.

use super::url::Fault;
use super::wire::is_token;

/// `name = "My Provider"`
pub(crate) fn name_fault(value: &str) -> Option<&'static str> {
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    match value.len() {
        0 => Some("is empty"),
        65.. => Some("is longer than 64 characters"),
        _ if value.chars().all(legal) => None,
        _ => Some("holds only `a-z`, `0-9`, `-` and `_`"),
    }
}

pub(super) fn name(value: &str) -> Result<(), Fault> {
    let Some(what) = name_fault(value) else { return Ok(()) };
    if value.len() > 64 {
        return Err(Fault::new(what, "it is the last segment of the provider's paths", "choose a shorter one"));
    }
    let clean: String =
        value.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' }).collect();
    let clean = clean.trim_matches('_');
    let help = if clean.is_empty() { "my_provider" } else { clean };
    Err(Fault::new(what, "it is the last segment of the provider's paths", format!("write `name = \"{help}\"`")))
}

/// `display_name = ""`
pub(super) fn display(value: &str) -> Result<(), Fault> {
    if value.trim().is_empty() {
        return Err(Fault::new(
            "is empty",
            "people read it on the login page",
            "leave it out to use the struct's name",
        ));
    }
    if value.chars().any(char::is_control) {
        return Err(Fault::new("holds a control character", "people read it on one line", "write it on one line"));
    }
    Ok(())
}

/// Whether a shell can set a variable of this name.
pub(crate) fn is_environment_name(value: &str) -> bool {
    !value.is_empty()
        && !value.starts_with(|c: char| c.is_ascii_digit())
        && value.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

/// `client_id_env = "google-client-id"`, `client_secret_env = "GOCSPX-a1B2c3D4e5F6"`
pub(super) fn environment(value: &str) -> Result<(), Fault> {
    if is_a_value(value) {
        return Err(Fault::new(
            "names an environment variable, and this looks like its value",
            "a secret never stands in source: if this is one, have a new one made",
            "write the name, such as \"MY_CLIENT_ID\" or \"MY_CLIENT_SECRET\", and set it where the application runs",
        ));
    }
    if is_environment_name(value) {
        return Ok(());
    }
    // `$NAME`, `${NAME}` and `%NAME%` are how shells read one.
    let bare = value.trim_matches(['$', '{', '}', '%', ' ']);
    let clean: String = bare.to_uppercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let clean = clean.trim_matches('_');
    let digit = if clean.starts_with(|c: char| c.is_ascii_digit()) { "_" } else { "" };
    let help = if clean.is_empty() { "MY_PROVIDER".to_owned() } else { format!("{digit}{clean}") };
    Err(Fault::new(
        "holds only `A-Z`, `0-9` and `_`, and begins with no digit",
        "it names environment variables (POSIX.1-2017 §8.1)",
        format!("write \"{help}\""),
    ))
}

/// Whether a text is made by a machine, and no name that somebody gave.
fn is_a_value(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let is_lower = |c: char| c.is_ascii_lowercase();
    let bytes: Vec<char> = value.chars().filter(char::is_ascii_alphabetic).collect();
    let switches = bytes.windows(2).filter(|pair| is_lower(pair[0]) && pair[1].is_ascii_uppercase()).count();
    let words = value.split(['_', '-', ' ']).filter(|word| !word.is_empty()).count();
    let is_long = value.len() >= 16;
    match is_environment_name(value) {
        true => is_long && words == 1 && digits >= 4,
        false => value.contains(".com") || is_long && (digits >= 4 || switches > 3) || value.len() > 64,
    }
}

/// `login_path = "login"`, `"/login/{name}"`, `"/a/../b"`
pub(super) fn route(value: &str) -> Result<(), Fault> {
    const NOTE: &str = "it is one fixed path of this application";
    if !value.starts_with('/') {
        let path = value.split_once("://").map_or(value, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
        return Err(Fault::new("must begin with `/`", NOTE, format!("write \"/{path}\"")));
    }
    let wrong = ["{", "}", "*", "..", "//", "?", "#", "\\", "%"].into_iter().find(|wrong| value.contains(wrong));
    if let Some(wrong) = wrong {
        let help = "write plain segments, such as \"/auth/google\"";
        return Err(Fault::new(format!("must not hold `{wrong}`"), NOTE, help));
    }
    if value.contains("/:") {
        return Err(Fault::new("must not hold `:`", NOTE, "write plain segments, such as \"/auth/google\""));
    }
    if let Some(c) = value.chars().find(|c| !c.is_ascii_graphic()) {
        let what =
            if c.is_whitespace() { "must not hold white space".to_owned() } else { format!("must not hold `{c}`") };
        return Err(Fault::new(what, NOTE, "write plain segments, such as \"/auth/google\""));
    }
    Ok(())
}

/// `mount = "/"`, `mount = "/accounts/"`
pub(super) fn prefix(value: &str) -> Result<(), Fault> {
    route(value)?;
    let segments = value.trim_end_matches('/');
    let note = "it stands in front of the provider's paths";
    if segments.is_empty() {
        return Err(Fault::new("is empty", note, "leave it out for no prefix"));
    }
    if segments.len() < value.len() {
        return Err(Fault::new("must not end with `/`", note, format!("write \"{segments}\"")));
    }
    if segments.split('/').skip(1).any(|segment| name_fault(segment).is_some()) {
        let help = "write plain segments, such as \"/accounts\"";
        return Err(Fault::new("holds only segments of `a-z`, `0-9`, `-` and `_`", note, help));
    }
    Ok(())
}

/// `scope_separator = ""`
pub(super) fn separator(value: &str) -> Result<(), Fault> {
    let legal = |c: char| matches!(c, ' ' | ',' | ';' | '+' | '|');
    if !value.is_empty() && value.chars().all(legal) {
        return Ok(());
    }
    Err(Fault::new(
        "must be a space, `,`, `;`, `+` or `|`",
        "RFC 6749 §3.3 says a space; anything else is a provider's own way, and must not be part of a scope",
        "leave it out for a space, or write \",\"",
    ))
}

/// `bearer_token_type = ""`, `bearer_token_type = "mac"`
pub(super) fn token_type(value: &str) -> Result<(), Fault> {
    const HELP: &str = "write what the provider answers, such as \"user\"";
    if value.is_empty() || value.trim() != value || !value.chars().all(|c| matches!(c, ' '..='~')) {
        let note = "RFC 6749 §7.1: it is compared with `token_type`, whatever the case of its letters";
        return Err(Fault::new("must be visible ASCII characters, with spaces only between", note, HELP));
    }
    if ["mac", "dpop", "pop", "n_a"].iter().any(|other| value.eq_ignore_ascii_case(other)) {
        let note = "RFC 6749 §7.1: a token of another type is not used in the way of RFC 6750";
        return Err(Fault::new(format!("must not be `{value}`, which is another type"), note, HELP));
    }
    Ok(())
}

/// `access_token_scheme = "OAuth "`, `access_token_scheme = "Basic"`
pub(super) fn scheme(value: &str) -> Result<(), Fault> {
    const HELP: &str = "write the word alone, such as \"OAuth\"; \"\" for a token without one";
    if !value.chars().all(is_token) {
        let note = "RFC 9110 §11.1: letters, digits, `-` and a few other marks; a space is put behind it";
        return Err(Fault::new("must be one word", note, HELP));
    }
    if value.eq_ignore_ascii_case("basic") || value.eq_ignore_ascii_case("digest") {
        let note = "RFC 7617 §2: that is a name and a password";
        return Err(Fault::new(format!("must not be `{value}`, which takes no token"), note, HELP));
    }
    Ok(())
}

/// `error_answer(code = "/code", fine = "")`
pub(super) fn code(value: &str) -> Result<(), Fault> {
    if (1..=64).contains(&value.len()) && value.trim() == value && value.chars().all(|c| matches!(c, ' '..='~')) {
        return Ok(());
    }
    let note = "it is compared with what stands at `code`, a text or a number";
    Err(Fault::new(
        "must be the code of an answer that is no error",
        note,
        "write it as the provider does, such as \"0\" or \"success\"",
    ))
}

/// `api_base(from = "instance_url", suffixes = "https://salesforce.com")`, `suffixes = "com"`
pub(super) fn domains(value: &str) -> Result<(), Fault> {
    let is_label = |label: &str| {
        let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        !label.is_empty() && label.chars().all(legal) && !label.starts_with('-') && !label.ends_with('-')
    };
    // A domain of one label, such as `com`, is anybody's; one of digits alone at its end is an address.
    let is_domain = |domain: &str| {
        let last = domain.rsplit('.').next().unwrap_or_default();
        domain.contains('.') && domain.split('.').all(is_label) && !last.chars().all(|c| c.is_ascii_digit())
    };
    if value.split(' ').all(is_domain) {
        return Ok(());
    }
    let note = "access tokens go to hosts at and below them: names in lower case, of two parts at least";
    Err(Fault::new("must be domains with one space between", note, "write them as \"salesforce.com force.com\""))
}

/// `trusted_audiences("")`
pub(super) fn entry(value: &str) -> Result<(), Fault> {
    if !value.is_empty() && value.len() <= 255 && value.trim() == value && !value.chars().any(char::is_control) {
        return Ok(());
    }
    let note = "it is compared byte by byte with what a token says";
    Err(Fault::new(
        "must be 1 to 255 bytes without space around",
        note,
        "write it as the provider writes it, or remove it",
    ))
}

#[cfg(test)]
mod tests {
    use super::{environment, is_a_value, is_environment_name, name, name_fault, prefix, route, separator, token_type};

    #[test]
    fn names_are_path_segments() {
        assert!(name("my-corp_2").is_ok());
        assert_eq!(name("My Corp").map_err(|fault| fault.help), Err("write `name = \"my_corp\"`".to_owned()));
        assert_eq!(name_fault(""), Some("is empty"));
        assert_eq!(name_fault(&"x".repeat(65)), Some("is longer than 64 characters"));
    }

    #[test]
    fn environment_names_are_what_shells_accept() {
        assert!(is_environment_name("_GOOGLE_2"));
        for wrong in ["", "2FA", "google", "A-B", "A B", "Ä"] {
            assert!(environment(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn values_are_told_from_names() {
        for value in [
            "1234-abcd.apps.googleusercontent.com",
            "GOCSPX-a1B2c3D4e5F6g7H8",
            "6731de76-14a6-49ae-97bc-6eba6914391e",
            "4A1B2C3D4E5F60718293A4B5C6D7E8F9",
            "kXbDqLmZrTyWvNsPoQ",
        ] {
            assert!(is_a_value(value), "{value}");
        }
        for name in [
            "GOOGLE_CLIENT_ID",
            "google-client-id",
            "googleClientId",
            "OAUTH2CLIENTSECRET",
            "${NAME}",
            "APP_2024_CLIENT_ID",
            "",
        ] {
            assert!(!is_a_value(name), "{name}");
        }
        assert_eq!(environment("${MY_SECRET}").map_err(|fault| fault.help), Err("write \"MY_SECRET\"".to_owned()));
    }

    #[test]
    fn routes_are_fixed_paths() {
        assert!(route("/login/my.corp-1").is_ok());
        for wrong in [
            "",
            "login",
            "/{id}",
            "/*rest",
            "/a/../b",
            "//evil.example",
            "/a?b",
            "/login/:id",
            "/a#b",
            "/a b",
            "/ä",
            "/%2e",
        ] {
            assert!(route(wrong).is_err(), "{wrong}");
        }
        let help = route("https://app.example/auth/x").map_err(|fault| fault.help);
        assert_eq!(help, Err("write \"/auth/x\"".to_owned()));
    }

    #[test]
    fn prefixes_are_plain_and_end_before_the_slash() {
        assert!(prefix("/accounts/my-corp").is_ok());
        for wrong in ["", "accounts", "/", "/accounts/", "/Accounts", "/a.b", "/{id}"] {
            assert!(prefix(wrong).is_err(), "{wrong}");
        }
        let help = prefix("/accounts/").map_err(|fault| fault.help);
        assert_eq!(help, Err("write \"/accounts\"".to_owned()));
    }

    #[test]
    fn token_types_are_words_of_the_provider() {
        assert!(token_type("User Access Token").is_ok());
        for wrong in ["", " user", "mac", "DPoP", "us\ner", "ü"] {
            assert!(token_type(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn separators_are_no_part_of_a_scope() {
        assert!(separator(",").is_ok());
        assert!(separator("").is_err());
        assert!(separator("x").is_err());
    }
}
