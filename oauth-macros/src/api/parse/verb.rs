//! `#[get("/user/repos", scopes(repo), pages(link), raw)]`

use proc_macro2::Ident;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Attribute, LitStr, Meta, Path, Token};

use super::paging;
use super::parsed::ParsedVerb;
use super::slot::Slot;
use super::stream;
use super::value::{flag, parenthesized, text_of};
use crate::api::keys::{Row, Verb, VerbKey, Words};
use crate::api::path::PathTemplate;
use crate::diag::{Diagnostics, Problem};
use crate::model::Scope;
use crate::parse::list;
use crate::parse::literal::{faulty, string};
use crate::parse::scopes::STANDARD_SCOPES;
use crate::parse::spelling::plain;
use crate::parse::spelling::spelt;
use crate::scope_name::type_name;

/// Reads the attribute; nothing only if it is no verb.
pub(super) fn verb(attribute: &Attribute, diagnostics: &mut Diagnostics) -> Option<ParsedVerb> {
    let word = attribute.path().get_ident()?;
    let row = Verb::find(&plain(word))?;
    let mut verb = ParsedVerb {
        verb: row.key,
        word: word.clone(),
        path: Slot::Absent,
        scopes: Slot::Absent,
        pages: Slot::Absent,
        raw: Slot::Absent,
        stream: Slot::Absent,
    };
    match &attribute.meta {
        Meta::List(list) if matches!(list.delimiter, syn::MacroDelimiter::Paren(_)) => {
            let mut first = true;
            let parsed = attribute.parse_args_with(|input: ParseStream<'_>| {
                list::items(input, diagnostics, |input, diagnostics| {
                    item(input, std::mem::take(&mut first), row, &mut verb, diagnostics)
                });
                Ok(())
            });
            if let Err(error) = parsed {
                verb.path.misspell(error.span());
                diagnostics.push(Problem::at(error.span(), error));
            }
        }
        Meta::NameValue(pair) => {
            verb.path = Slot::Broken(word.span());
            let problem = Problem::on(&pair.value, format!("`{}` takes its path in parentheses", row.name));
            // Anything else would be no path in parentheses either.
            diagnostics.push(problem.help(match text_of(&pair.value) {
                Some(text) => format!("write `#[{}({})]`", row.name, text.to_token_stream()),
                None => format!("write `{}`", row.usage),
            }));
        }
        Meta::List(list) => {
            verb.path = Slot::Broken(word.span());
            let place = list.tokens.to_token_stream();
            let problem = Problem::on(place, format!("`{}` takes its path in parentheses", row.name));
            diagnostics.push(problem.help(format!("write `{}`", row.usage)));
        }
        Meta::Path(path) => {
            verb.path = Slot::Broken(word.span());
            let problem = Problem::on(path, format!("`{}` needs a path", row.name));
            diagnostics.push(problem.help(format!("write `{}`", row.usage)));
        }
    }
    if matches!(verb.path, Slot::Absent) {
        verb.path = Slot::Broken(word.span());
        let problem = Problem::on(word, format!("`{}` needs a path", row.name));
        diagnostics.push(problem.help(format!("write `{}`", row.usage)));
    }
    Some(verb)
}

fn item(
    input: ParseStream<'_>,
    first: bool,
    row: &Row<Verb>,
    verb: &mut ParsedVerb,
    diagnostics: &mut Diagnostics,
) -> Result<(), Problem> {
    if first && !input.peek(Ident::peek_any) {
        let span = verb.word.span();
        verb.path = Slot::Broken(span);
        let literal = string(input, row.name, row.usage)?;
        let path = PathTemplate::parse(&literal).map_err(|fault| faulty(&literal, "the path", fault))?;
        verb.path = Slot::Given(span, path);
        return Ok(());
    }
    if input.peek(LitStr) {
        verb.path.misspell(verb.word.span());
        let problem = Problem::on(list::first(input), "the path stands first, and once");
        return Err(problem.help(format!("write `{}`", row.usage)));
    }
    let Ok(word) = input.call(Ident::parse_any) else {
        let problem = Problem::on(list::first(input), "expected a key");
        return Err(problem.help(format!("the keys are {}", VerbKey::list())));
    };
    let name = plain(&word);
    let Some(row) = VerbKey::find(&name) else {
        return Err(unknown(input, &word, &name, first, verb));
    };
    match row.key {
        VerbKey::Scopes => {
            let content = parenthesized(input, &word, row.usage);
            verb.scopes.fill(&word, content.map(|content| scopes(&content, diagnostics)))
        }
        VerbKey::Pages => {
            match parenthesized(input, &word, row.usage).map(|content| paging::paging(&content, &word, diagnostics)) {
                Ok(Some(paging)) => verb.pages.fill(&word, Ok(paging)),
                Ok(None) => {
                    verb.pages.misspell(word.span());
                    Ok(())
                }
                Err(problem) => verb.pages.fill(&word, Err(problem)),
            }
        }
        VerbKey::Raw => verb.raw.fill(&word, flag(input, row, &word)),
        VerbKey::Stream => verb.stream.fill(&word, stream::limit(input, row, &word)),
    }
}

/// `#[get(path = "/user")]`, `#[get("/user", scope(repo))]`, `#[get("/user", header = "…")]`
fn unknown(input: ParseStream<'_>, word: &Ident, name: &str, first: bool, verb: &mut ParsedVerb) -> Problem {
    let verb_name = verb.verb.row().name;
    let value = input.fork();
    let text = value.parse::<Token![=]>().and_then(|_| value.parse::<LitStr>());
    if let (true, Ok(text)) = (first, text) {
        verb.path = Slot::Broken(verb.word.span());
        let problem = Problem::on(word, "the path has no key");
        return problem.help(format!("write `#[{verb_name}({})]`", text.to_token_stream()));
    }
    if first && VerbKey::suggest(name).is_none() {
        verb.path = Slot::Broken(verb.word.span());
        return Problem::on(word, "the path is a string literal")
            .note("the attribute is read before constants and macros are known")
            .help(format!("write `{}`", verb.verb.row().usage));
    }
    let problem = Problem::at(word.span(), format!("unknown key `{name}`"));
    match VerbKey::suggest(name) {
        Some(row) => {
            match row.key {
                VerbKey::Scopes => verb.scopes.misspell(word.span()),
                VerbKey::Pages => verb.pages.misspell(word.span()),
                VerbKey::Raw => verb.raw.misspell(word.span()),
                VerbKey::Stream => verb.stream.misspell(word.span()),
            }
            let list = crate::parse::list::first(input).to_string();
            match row.key {
                VerbKey::Scopes if list.starts_with('(') => problem.help(format!("write `scopes{list}`")),
                _ => problem.help(format!("write `{}`", row.usage)),
            }
        }
        None => problem.help(format!("the keys are {}", VerbKey::list())),
    }
}

/// Reads the list; broken items are reported and left out.
fn scopes(content: ParseStream<'_>, diagnostics: &mut Diagnostics) -> Vec<Scope> {
    let mut scopes: Vec<Scope> = Vec::new();
    list::items(content, diagnostics, |input, _| {
        let scope = scope(input)?;
        if let Some(first) = scopes.iter().find(|first| first.value() == scope.value()) {
            let problem = Problem::on(scope.tokens(), format!("the scope `{}` is given twice", scope.value()));
            return Err(problem.also(first.span(), "first given"));
        }
        scopes.push(scope);
        Ok(())
    });
    scopes
}

/// `openid` is the standard scope; any other word or path is a type of the user's.
fn scope(input: ParseStream<'_>) -> Result<Scope, Problem> {
    if let Ok(literal) = input.parse::<LitStr>() {
        let value = literal.value();
        let name = if STANDARD_SCOPES.contains(&value.as_str()) { value.clone() } else { type_name(&value) };
        let problem = Problem::on(literal, "a scope is a type here, and not its value");
        return Err(if name == value && STANDARD_SCOPES.contains(&name.as_str()) {
            problem.help(format!("write `{name}`"))
        } else {
            problem
                .note(format!("the provider declares it: `scopes(\"{value}\" as {name})`"))
                .help(format!("write `{name}`"))
        });
    }
    let fork = input.fork();
    if let Ok(path) = input.call(Path::parse_mod_style)
        && (input.is_empty() || input.peek(Token![,]) || input.peek(Ident::peek_any))
    {
        let standard = |word: &&Ident| STANDARD_SCOPES.contains(&plain(word).as_str());
        return Ok(match path.get_ident().filter(standard) {
            Some(word) => Scope::Word(word.clone()),
            None => Scope::Path(path),
        });
    }
    let rest = list::skip(&fork);
    let text = spelt(rest.clone());
    let name = type_name(&text.replace(' ', ""));
    Err(Problem::on(rest, format!("`{text}` is no scope type"))
        .note(format!("the provider declares it: `scopes(\"{}\" as {name})`", text.replace(' ', "")))
        .help(format!("write `{name}`")))
}
