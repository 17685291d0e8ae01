//! `userinfo(subject = "/id", name = "/profile/name")`, `renamed_params(client_id = "client_key")`

use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, Token};

use super::literal::{faulty, string};
use super::spelling::plain;
use super::url::Url;
use super::wire::{fact_name, parameter_name, place, pointer};
use super::{list, text};
use crate::diag::{Diagnostics, Problem};
use crate::keys::{MemberValue, Members, Row};
use crate::suggest;

/// Reads the list; broken items are reported and left out.
pub(super) fn members(
    content: ParseStream<'_>,
    row: &Row,
    known: &'static Members,
    diagnostics: &mut Diagnostics,
) -> Vec<(&'static str, LitStr)> {
    let mut given: Vec<(Ident, &'static str)> = Vec::new();
    let mut members = Vec::new();
    let usage = |name: &str| match known.value {
        MemberValue::PointerOrCode if name == "fine" => format!("{name} = \"0\""),
        MemberValue::Pointer | MemberValue::PointerOrCode | MemberValue::Place => format!("{name} = \"/…\""),
        MemberValue::PlaceOrParameter if name == "name" => format!("{name} = \"/…\""),
        MemberValue::Claim => format!("{name} = \"groups\""),
        MemberValue::Url => format!("{name} = \"https://…\""),
        MemberValue::FactOrDomains if name == "suffixes" => format!("{name} = \"as.example\""),
        MemberValue::FactOrDomains => format!("{name} = \"instance_url\""),
        MemberValue::Color => format!("{name} = \"#24292f\""),
        MemberValue::PlaceOrParameter | MemberValue::Parameter => format!("{name} = \"…\""),
    };
    list::items(content, diagnostics, |input, _| {
        let Ok(word) = input.call(Ident::parse_any) else {
            let problem = Problem::on(list::first(input), format!("expected a {}", known.what));
            return Err(problem.help(format!("write `{}`", row.usage())));
        };
        let written = plain(&word);
        let Some(name) = known.names.iter().copied().find(|name| *name == written) else {
            return Err(unknown(&word, &written, input, known, usage));
        };
        if let Some((first, _)) = given.iter().find(|(_, given)| *given == name) {
            return Err(Problem::on(&word, format!("`{name}` is given twice")).also(first.span(), "first given"));
        }
        given.push((word.clone(), name));
        if input.parse::<Token![=]>().is_err() {
            let place =
                if input.is_empty() || input.peek(Token![,]) { word.into_token_stream() } else { list::first(input) };
            let what = match known.value {
                MemberValue::PointerOrCode if name == "fine" => "a code",
                MemberValue::Pointer | MemberValue::PointerOrCode | MemberValue::Place => "a JSON pointer",
                MemberValue::PlaceOrParameter if name == "name" => "a JSON pointer",
                MemberValue::Claim => "the name of a claim, or a JSON pointer",
                MemberValue::Url => "a URL",
                MemberValue::FactOrDomains => "a text",
                MemberValue::Color => "a color",
                MemberValue::PlaceOrParameter | MemberValue::Parameter => "the name of a parameter",
            };
            return Err(Problem::on(place, format!("`{name}` needs {what}")).help(format!("write `{}`", usage(name))));
        }
        let literal = string(input, name, &usage(name))?;
        judge(&literal, name, known.value)?;
        members.push((name, literal));
        Ok(())
    });
    members
}

fn judge(literal: &LitStr, name: &str, value: MemberValue) -> Result<(), Problem> {
    match value {
        // The answer itself is the list.
        MemberValue::Pointer if name == "list" && literal.value().is_empty() => Ok(()),
        MemberValue::PointerOrCode if name == "fine" => {
            text::code(&literal.value()).map_err(|fault| faulty(literal, "`fine`", fault))
        }
        MemberValue::Pointer | MemberValue::PointerOrCode => pointer(literal, name),
        MemberValue::Place => place(literal, name),
        MemberValue::PlaceOrParameter if name == "name" => place(literal, name),
        MemberValue::Claim => claim(literal, name),
        MemberValue::Url => audience(literal, name),
        MemberValue::FactOrDomains if name == "suffixes" => {
            text::domains(&literal.value()).map_err(|fault| faulty(literal, "`suffixes`", fault))
        }
        MemberValue::FactOrDomains => fact_name(literal, &literal.value()),
        MemberValue::Color => color(literal, name),
        MemberValue::PlaceOrParameter | MemberValue::Parameter => parameter_name(literal, &literal.value()),
    }
}

/// `roles(id_token = "")`, `roles(id_token = "/a~b")`
fn claim(literal: &LitStr, name: &str) -> Result<(), Problem> {
    let value = literal.value();
    if value.starts_with('/') {
        return pointer(literal, name);
    }
    text::entry(&value).map_err(|fault| faulty(literal, &format!("`{name}`"), fault))
}

/// `minted_secret(audience = "as.example")`
fn audience(literal: &LitStr, name: &str) -> Result<(), Problem> {
    let url = Url::parse(literal).map_err(|fault| faulty(literal, &format!("`{name}`"), fault))?;
    if url.secure && url.placeholders.is_empty() {
        return Ok(());
    }
    Err(Problem::on(literal, format!("`{name}` is one `https` URL, as the provider documents it"))
        .note("RFC 7523 §3 (3): it is compared byte by byte")
        .help("write it without placeholders"))
}

/// `button(color = "black")`
fn color(literal: &LitStr, name: &str) -> Result<(), Problem> {
    let value = literal.value();
    let digits = value.trim_start_matches('#');
    let is_hex = |text: &str| text.bytes().all(|b| b.is_ascii_hexdigit());
    if value.len() == 7 && digits.len() == 6 && is_hex(digits) {
        return Ok(());
    }
    let problem = Problem::on(literal, format!("`{name}` is no color"))
        .note("it is `#` and six hexadecimal digits, two each for red, green and blue");
    let named = [("black", "#000000"), ("white", "#ffffff")].iter().find(|(name, _)| value.eq_ignore_ascii_case(name));
    Err(match (named, digits.len()) {
        (Some((_, meant)), _) => problem.help(format!("write \"{meant}\"")),
        (None, 6) if is_hex(digits) => problem.help(format!("write \"#{digits}\"")),
        (None, 3) if is_hex(digits) => {
            let long: String = digits.chars().flat_map(|digit| [digit, digit]).collect();
            problem.help(format!("write \"#{long}\""))
        }
        _ => problem.help("write it as a page that shows colors does, such as \"#24292f\""),
    })
}

fn unknown(
    word: &Ident,
    written: &str,
    input: ParseStream<'_>,
    known: &Members,
    usage: impl Fn(&str) -> String,
) -> Problem {
    let Members { what, plural, names, aliases, .. } = known;
    let alias = aliases.iter().find(|(alias, _)| *alias == written).map(|(_, name)| *name);
    let problem = Problem::on(word, format!("`{written}` is no {what}"));
    match alias.or_else(|| suggest::closest(written, names.iter().copied())) {
        Some(meant) => {
            let value = value_behind(input).filter(|value| judge(value, meant, known.value).is_ok());
            let right = value.map(|value| match value.value() {
                // `client_key = "client_id"` is the wrong way round.
                value if value == meant => format!("{meant} = \"{written}\""),
                value => format!("{meant} = \"{}\"", value.escape_default()),
            });
            problem.help(format!("write `{}`", right.unwrap_or_else(|| usage(meant))))
        }
        None => problem.help(format!("the {plural} are {}", suggest::list(names.iter().copied()))),
    }
}

/// The value behind a name that is none.
fn value_behind(input: ParseStream<'_>) -> Option<LitStr> {
    let ahead = input.fork();
    ahead.parse::<Token![=]>().ok()?;
    ahead.parse().ok()
}
