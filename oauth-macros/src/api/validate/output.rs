//! What is made of the answer.

use quote::ToTokens;
use syn::Type;

use crate::api::keys::Verb;
use crate::api::model::Output;
use crate::api::parse::{ParsedMethod, ParsedVerb, Slot};
use crate::api::types::{first_argument, item_of_stream, last_segment, plain, reference};
use crate::diag::{Diagnostics, Problem};
use crate::parse::spelling::spelt;

pub(super) fn output(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) -> Option<Output> {
    let known = diagnostics.len();
    if let Some(ty) = parsed.output() {
        no_result(ty, diagnostics);
        written_out(ty, diagnostics);
        owned(ty, diagnostics);
    }
    let verb = parsed.verb.as_ref()?;
    head_has_no_body(parsed, verb, diagnostics);
    raw_or_pages(verb, diagnostics);
    stream_alone(verb, diagnostics);
    only_reading_repeats(verb, diagnostics);
    if diagnostics.len() > known {
        return None;
    }
    match (&verb.pages, &verb.raw) {
        (Slot::Broken(_), _) | (_, Slot::Broken(_)) => None,
        (Slot::Given(_, paging), _) => {
            let (stream, item) = stream(parsed, diagnostics)?;
            Some(Output::Pages { stream, item: Box::new(item), paging: paging.clone() })
        }
        (_, Slot::Given(..)) => raw(parsed, diagnostics).map(Output::Raw),
        _ if verb.stream.mentioned().is_some() => {
            let ty = pieces(parsed, diagnostics)?;
            verb.stream.value().map(|limit| Output::Stream { ty, limit: limit.clone() })
        }
        _ if parsed.is_stream() => {
            diagnostics.push(pages_without_key(parsed));
            None
        }
        _ => Some(parsed.output().map_or(Output::Discard, |ty| Output::Json(ty.clone()))),
    }
}

/// `async fn repos(&self) -> Result<Vec<Repo>, ApiError>`
fn no_result(ty: &Type, diagnostics: &mut Diagnostics) {
    let Some(segment) = last_segment(ty).filter(|segment| segment.ident == "Result") else { return };
    let inner = first_argument(segment).map_or_else(String::new, |inner| spelt(inner.to_token_stream()));
    diagnostics.push(
        Problem::on(ty, "the `Result` is added")
            .note("a call gives `Result<T, ApiError>`, and `T` is what is declared")
            .help(match inner.as_str() {
                "" | "()" => "leave the return type out".to_owned(),
                inner => format!("write `-> {inner}`"),
            }),
    );
}

/// `async fn repos(&self) -> impl Iterator<Item = Repo>`, `-> dyn Any`
fn written_out(ty: &Type, diagnostics: &mut Diagnostics) {
    let what = match plain(ty) {
        Type::ImplTrait(_) => "impl",
        Type::TraitObject(_) => "dyn",
        _ => return,
    };
    diagnostics.push(
        Problem::on(ty, format!("`{what}` does not say what the answer is"))
            .note("the answer is read into the type that is written here")
            .help("write the type"),
    );
}

/// `async fn name(&self) -> &str`, `async fn names(&self) -> Vec<&str>`
fn owned(ty: &Type, diagnostics: &mut Diagnostics) {
    let Some(reference) = reference(ty) else { return };
    let owned = match plain(&reference.elem) {
        Type::Slice(slice) => format!("Vec<{}>", spelt(slice.elem.to_token_stream())),
        Type::Path(path) if path.path.is_ident("str") => "String".to_owned(),
        elem => spelt(elem.to_token_stream()),
    };
    let arrow = if matches!(plain(ty), Type::Reference(_)) { "-> " } else { "" };
    diagnostics.push(
        Problem::on(reference, "what comes back is owned")
            .note("it is read from an answer that is gone when the call returns")
            .help(format!("write `{arrow}{owned}`")),
    );
}

/// `#[head("/user")] async fn user(&self) -> User`
fn head_has_no_body(parsed: &ParsedMethod, verb: &ParsedVerb, diagnostics: &mut Diagnostics) {
    if verb.verb != Verb::Head || verb.raw.mentioned().or(verb.pages.mentioned()).is_some() {
        return;
    }
    if let Some(stream) = verb.stream.mentioned() {
        diagnostics.push(
            Problem::at(stream, "an answer to `HEAD` has no body").note("RFC 9110 §9.3.2").help("write `#[get(…)]`"),
        );
        return;
    }
    if let Some(ty) = parsed.output() {
        diagnostics.push(
            Problem::on(ty, "an answer to `HEAD` has no body")
                .note("RFC 9110 §9.3.2")
                .help("leave the return type out, or write `raw` and `-> ApiResponse` for the headers"),
        );
    }
}

/// `#[get("/repos", pages(link), raw)]`
fn raw_or_pages(verb: &ParsedVerb, diagnostics: &mut Diagnostics) {
    let Some(pages) = verb.pages.mentioned() else { return };
    if let Some(raw) = verb.raw.mentioned() {
        diagnostics.push(
            Problem::at(raw, "`raw` gives one answer, and `pages` the items of many")
                .help("leave one of them out")
                .also(pages, "`pages` is given"),
        );
    }
}

/// `#[get("/file", stream(limit = 1000), raw)]`
fn stream_alone(verb: &ParsedVerb, diagnostics: &mut Diagnostics) {
    let Some(stream) = verb.stream.mentioned() else { return };
    let others = [("raw", verb.raw.mentioned()), ("pages", verb.pages.mentioned())];
    for (name, other) in others.into_iter().filter_map(|(name, other)| Some((name, other?))) {
        diagnostics.push(
            Problem::at(stream, format!("`stream` gives one answer piece by piece, and `{name}` does not"))
                .help("leave one of them out")
                .also(other, format!("`{name}` is given")),
        );
    }
}

/// `#[delete("/repos", pages(link))]`, `#[head("/repos", pages(link))]`
fn only_reading_repeats(verb: &ParsedVerb, diagnostics: &mut Diagnostics) {
    let Some(pages) = verb.pages.mentioned() else { return };
    diagnostics.push(match verb.verb {
        Verb::Get | Verb::Post => return,
        Verb::Head => {
            Problem::at(pages, "an answer to `HEAD` has no items").note("RFC 9110 §9.3.2").help("write `#[get(…)]`")
        }
        Verb::Put | Verb::Patch | Verb::Delete => Problem::at(pages, "`pages` repeats the call for each page")
            .note("what changes something is not to be repeated")
            .help("write `#[get(…)]`, or `#[post(…)]` for a search that takes a body"),
    });
}

/// `#[get("/repos", pages(link))] fn repos(&self) -> Vec<Repo>`
fn stream(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) -> Option<(Type, Type)> {
    let ty = parsed.output();
    if let Some((ty, item)) = ty.and_then(|ty| Some((ty, item_of_stream(ty)?))) {
        return Some((ty.clone(), item.clone()));
    }
    let problem = match ty {
        Some(ty) => Problem::on(ty, "`pages` gives a stream of items"),
        None => Problem::on(&parsed.sig.ident, "`pages` gives a stream of items"),
    };
    let item = ty.map(|ty| match last_segment(ty).filter(|segment| segment.ident == "Vec").and_then(first_argument) {
        Some(item) => spelt(item.to_token_stream()),
        None => spelt(ty.to_token_stream()),
    });
    diagnostics.push(problem.help(format!("write `-> Pages<{}>`", item.as_deref().unwrap_or("Item"))));
    None
}

/// `#[get("/repos")] fn repos(&self) -> Pages<Repo>`
fn pages_without_key(parsed: &ParsedMethod) -> Problem {
    let problem = Problem::on(parsed.output(), "`Pages` needs to know how the next page is found");
    problem.help("add `pages(link)`, `pages(next_url(…))`, `pages(cursor(…))` or `pages(number(…))` to the verb")
}

/// `#[get("/zen", raw)] async fn zen(&self) -> String`
fn raw(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) -> Option<Type> {
    let ty = parsed.output();
    if let Some(ty) = ty.filter(|ty| last_segment(ty).is_some_and(|segment| segment.ident == "ApiResponse")) {
        return Some(ty.clone());
    }
    let problem = match ty {
        Some(ty) => Problem::on(ty, "`raw` gives the answer as it is"),
        None => Problem::on(&parsed.sig.ident, "`raw` gives the answer as it is"),
    };
    diagnostics.push(
        problem
            .note("status, headers and body, whatever the status")
            .help("write `-> ApiResponse`, or leave `raw` out"),
    );
    None
}

/// `#[get("/film", stream(limit = 1000))] async fn film(&self) -> Vec<u8>`
fn pieces(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) -> Option<Type> {
    let ty = parsed.output();
    if let Some(ty) = ty.filter(|ty| last_segment(ty).is_some_and(|segment| segment.ident == "ApiStream")) {
        return Some(ty.clone());
    }
    let problem = match ty {
        Some(ty) => Problem::on(ty, "`stream` gives the answer piece by piece"),
        None => Problem::on(&parsed.sig.ident, "`stream` gives the answer piece by piece"),
    };
    diagnostics.push(problem.help("write `-> ApiStream`, or leave `stream` out"));
    None
}
