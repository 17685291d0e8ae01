//! What names and values must look like that go over the wire, or say where something is in an answer.

use quote::ToTokens;
use syn::LitStr;

use super::spelling::quoted;
use crate::diag::Problem;

/// `authorization_params("a b" = "…")`
pub(super) fn parameter_name(place: &impl ToTokens, name: &str) -> Result<(), Problem> {
    // RFC 6749 Appendix A: `name-char = "-" / "." / "_" / DIGIT / ALPHA`; colons and brackets are common in the wild.
    let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | ':' | '[' | ']');
    if !name.is_empty() && name.chars().all(legal) {
        return Ok(());
    }
    Err(Problem::on(place, format!("{} is no name of a parameter", quoted(name)))
        .note("RFC 6749 §8.2: letters, digits, `-`, `.` and `_`")
        .help("write it as the provider documents it"))
}

/// `headers("User Agent" = "…")`
pub(crate) fn header_name(place: &impl ToTokens, name: &str) -> Result<(), Problem> {
    if !name.is_empty() && name.chars().all(is_token) {
        return Ok(());
    }
    let clean = name.trim_end_matches([':', ' ']).replace([' ', '_'], "-");
    let help = if !clean.is_empty() && clean.chars().all(is_token) { clean } else { "Header-Name".to_owned() };
    Err(Problem::on(place, format!("{} is no name of a header", quoted(name)))
        .note("RFC 9110 §5.6.2: letters, digits, `-` and a few other marks; no white space and no colon")
        .help(format!("write \"{help}\"")))
}

/// `headers(user_agent = "…")`: servers know no such name, and many drop it unread.
pub(super) fn header_word(place: &impl ToTokens, name: &str) -> Result<(), Problem> {
    if !name.contains('_') {
        return Ok(());
    }
    let words = name.split('_').filter(|word| !word.is_empty()).map(|word| {
        let (first, rest) = word.split_at(1);
        first.to_uppercase() + rest
    });
    let meant = words.collect::<Vec<_>>().join("-");
    Err(Problem::on(place, format!("`{name}` is no name of a header: a word is sent as it is written"))
        .note("the names of headers have `-` where this has `_`, and many servers drop one with `_`")
        .help(format!("write \"{meant}\"")))
}

/// RFC 9110 §5.6.2: `tchar`.
pub(crate) fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

/// `headers("User-Agent" = " acme\r\n")`
pub(crate) fn header_value(literal: &LitStr, name: &str) -> Result<(), Problem> {
    let value = literal.value();
    let legal = |c: char| matches!(c, ' '..='~' | '\t');
    let what = match value.chars().find(|c| !legal(*c)) {
        Some(c) if c.is_control() => "holds a control character".to_owned(),
        Some(c) => format!("holds `{c}`"),
        None if value.is_empty() => "is empty".to_owned(),
        None if value.trim() != value => "begins or ends with white space".to_owned(),
        None => return Ok(()),
    };
    Err(Problem::on(literal, format!("the value of the header `{name}` {what}"))
        .note("RFC 9110 §5.5: visible ASCII characters, with spaces between them")
        .help("write it as the provider documents it"))
}

/// `scope_aliases("Mail Read" = "https://…")`: RFC 6749 §3.3
pub(super) fn scope_token(place: &impl ToTokens, scope: &str) -> Result<(), Problem> {
    let legal = |c: char| c.is_ascii_graphic() && c != '"' && c != '\\';
    if !scope.is_empty() && scope.chars().all(legal) {
        return Ok(());
    }
    Err(Problem::on(place, format!("{} is no scope", quoted(scope)))
        .note("RFC 6749 §3.3: printable ASCII without space, `\"` and `\\`")
        .help("write it as the provider documents it, each scope by itself"))
}

/// `keep_from_token("team id" = "…")`
pub(super) fn fact_name(place: &impl ToTokens, name: &str) -> Result<(), Problem> {
    let legal = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if !name.is_empty() && name.chars().all(legal) {
        return Ok(());
    }
    Err(Problem::on(place, format!("{} is no name of a fact", quoted(name)))
        .note("the application asks for it by this name: letters, digits and `_`")
        .help("choose a name, such as `team_id`"))
}

/// `name = "{/first_name} {/last_name}"`, with the mistakes `"{first_name}"`, `"{/first_name"`, `subject = "{/team}{/id}"` and
/// `email_verified = "{/a} or {/b}"`
pub(super) fn place(literal: &LitStr, claim: &str) -> Result<(), Problem> {
    const NOTE: &str = "braces stand around JSON pointers, whose values replace them";
    let text = literal.value();
    if !text.contains(['{', '}']) {
        return pointer(literal, claim);
    }
    let problem = |what: &str| Problem::on(literal, format!("`{claim}` {what}")).note(NOTE);
    let mut rest = text.as_str();
    let mut mended = String::new();
    let mut pointers: Vec<String> = Vec::new();
    let mut has_text = false;
    let mut is_right = true;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        if from.starts_with('}') {
            return Err(problem("has `}` without `{`").help("remove it: a literal text holds no braces"));
        }
        let inner = &from[1..];
        let Some(end) = inner.find(['{', '}']).filter(|end| inner[*end..].starts_with('}')) else {
            return Err(problem("has `{` without `}`").help("write the JSON pointer between braces: `{/first_name}`"));
        };
        let (written, behind) = (&inner[..end], &inner[end + 1..]);
        let escaped = written.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
        is_right &= written.len() > 1 && written.starts_with('/') && escaped;
        let member = written.replace('.', "/");
        let member = member.trim_start_matches(['$', '/']);
        if member.is_empty() {
            return Err(
                problem("has braces around nothing").help("write the JSON pointer between braces: `{/first_name}`")
            );
        }
        let member = if escaped { member.to_owned() } else { member.replace('~', "~0") };
        mended = format!("{mended}{before}{{/{member}}}");
        pointers.push(format!("{{/{member}}}"));
        has_text |= !before.trim_matches(' ').is_empty();
        if claim.ends_with("subject") && behind.starts_with('{') {
            return Err(Problem::on(literal, format!("`{claim}` has nothing between two of its parts"))
                .note("two users could have one identifier: `a` and `bc`, and `ab` and `c`")
                .help("write a character between them that no identifier holds, such as `:`"));
        }
        rest = behind;
    }
    if claim == "email_verified" && (has_text || !rest.trim_matches(' ').is_empty()) {
        return Err(Problem::on(literal, "`email_verified` is true or false, and no text")
            .note("of several members all have to be true")
            .help(format!("write \"{}\"", pointers.join(" "))));
    }
    if is_right {
        return Ok(());
    }
    Err(problem("has braces around what is no JSON pointer").help(format!("write \"{mended}{rest}\"")))
}

/// The JSON pointers of a place.
pub(crate) fn pointers(place: &str) -> Vec<&str> {
    if !place.contains('{') {
        return vec![place];
    }
    place.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(pointer, _)| pointer).collect()
}

/// `subject = "id"`: RFC 6901 §3, `json-pointer = *( "/" reference-token )`, and never the whole document.
pub(crate) fn pointer(literal: &LitStr, claim: &str) -> Result<(), Problem> {
    let value = literal.value();
    let escaped = value.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
    if value.len() > 1 && value.starts_with('/') && escaped {
        return Ok(());
    }
    let problem = Problem::on(literal, format!("`{claim}` must be a JSON pointer"));
    if !escaped {
        return Err(problem
            .note("RFC 6901 §3: `~` stands only in `~0` for `~` and `~1` for `/`")
            .help(format!("write \"{}\"", value.replace('~', "~0"))));
    }
    let member = value.replace('.', "/");
    let member = member.trim_start_matches(['$', '/']);
    let help = if member.is_empty() { format!("write \"/{claim}\"") } else { format!("write \"/{member}\"") };
    Err(problem.note("RFC 6901 §3: it begins with `/` and names a member").help(help))
}
