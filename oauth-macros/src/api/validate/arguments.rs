//! Every argument has one place in the call, and no two have the same.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{LitStr, Type};

use crate::api::keys::{ArgumentKey, Verb, Words};
use crate::api::model::{Argument, Header, Place};
use crate::api::parse::{Mark, ParsedArgument, ParsedMethod, ParsedVerb, Slot};
use crate::api::types::{first_argument, is_body, last_segment, plain as ungrouped};
use crate::diag::{Diagnostics, Problem};
use crate::parse::spelling::plain;
use crate::parse::spelling::spelt;
use crate::suggest;

pub(super) fn arguments(
    parsed: &ParsedMethod,
    headers: &[Header],
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Argument>> {
    for argument in &parsed.arguments {
        written_out(argument, diagnostics);
    }
    one_body(parsed, diagnostics);
    let verb = parsed.verb.as_ref()?;
    no_body_beside(verb, parsed, diagnostics);
    placeholders(verb, parsed, diagnostics);
    let arguments: Vec<Option<Argument>> =
        parsed.arguments.iter().map(|parsed| argument(verb, parsed, diagnostics)).collect();
    sent_once(verb, &arguments, headers, diagnostics);
    arguments.into_iter().collect()
}

/// `async fn search(&self, text: impl ToString)`
fn written_out(argument: &ParsedArgument, diagnostics: &mut Diagnostics) {
    let ty = match ungrouped(&argument.ty) {
        Type::Reference(reference) => ungrouped(&reference.elem),
        ty => ty,
    };
    let what = match ty {
        Type::ImplTrait(_) => "impl",
        Type::TraitObject(_) => "dyn",
        _ => return,
    };
    diagnostics.push(
        Problem::on(&argument.ty, format!("`{what}` does not say what is sent"))
            .note("what is sent is written once, in the declaration")
            .help("write the type, such as `&str`"),
    );
}

/// `async fn create(&self, #[json] new: &New, #[form] old: &Old)`
fn one_body(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) {
    let mut bodies = parsed.arguments.iter().filter_map(body);
    let Some((_, first)) = bodies.next() else { return };
    for (key, span) in bodies {
        diagnostics.push(
            Problem::at(span, "a call has one body")
                .help(format!("send one value that holds both, or leave `#[{}]` out", key.row().name))
                .also(first, "the body is given"),
        );
    }
}

/// `#[get("/user")] async fn user(&self, #[json] new: &New)`
fn no_body_beside(verb: &ParsedVerb, parsed: &ParsedMethod, diagnostics: &mut Diagnostics) {
    if !matches!(verb.verb, Verb::Get | Verb::Head) {
        return;
    }
    let row = verb.verb.row();
    for (_, span) in parsed.arguments.iter().filter_map(body) {
        diagnostics.push(
            Problem::at(span, format!("`{}` has no body", row.name))
                .note(format!("{}: a body has no meaning there, and some servers refuse it", row.rfc))
                .help("leave the attribute out to send it in the query, with `#[query]` in its place for a struct; or write `#[post(…)]` above the method"),
        );
    }
}

fn body(argument: &ParsedArgument) -> Option<(ArgumentKey, Span)> {
    match argument.mark {
        Mark::Given {
            key: key @ (ArgumentKey::Json | ArgumentKey::Form | ArgumentKey::Body | ArgumentKey::Multipart),
            span,
            ..
        } => Some((key, span)),
        _ => None,
    }
}

/// `#[get("/repos/{ownr}")] async fn repos(&self, owner: &str)`
fn placeholders(verb: &ParsedVerb, parsed: &ParsedMethod, diagnostics: &mut Diagnostics) {
    let Some(path) = verb.path.value() else { return };
    let names: Vec<String> =
        parsed.arguments.iter().filter_map(|argument| argument.ident.as_ref()).map(plain).collect();
    // A pattern could have been meant as any of them.
    let unnamed = parsed.arguments.iter().any(|argument| argument.ident.is_none());
    let missing = path.placeholders.iter().filter(|name| !names.contains(name) && !unnamed);
    for name in missing {
        let free = names.iter().filter(|name| !path.placeholders.contains(name)).map(String::as_str);
        let problem =
            Problem::on(&path.literal, format!("`{{{name}}}` is no argument of `{}`", plain(&parsed.sig.ident)));
        diagnostics.push(match suggest::closest(name, free) {
            Some(meant) => problem.help(format!("write `{{{meant}}}`")),
            None => problem.help(format!("add the argument `{name}: &str`, or leave the braces out")),
        });
    }
}

fn argument(verb: &ParsedVerb, parsed: &ParsedArgument, diagnostics: &mut Diagnostics) -> Option<Argument> {
    let ident = parsed.ident.clone()?;
    let path = verb.path.value()?;
    let name = plain(&ident);
    let in_path = path.placeholders.contains(&name);
    let place = match &parsed.mark {
        Mark::Broken => return None,
        Mark::None if in_path => {
            always_there(&name, &parsed.ty, diagnostics)?;
            one_value(&name, &parsed.ty, diagnostics)?;
            Place::Path(LitStr::new(&name, ident.span()))
        }
        Mark::None => Place::Query(LitStr::new(&name, ident.span())),
        Mark::Given { key, span, .. } if in_path => {
            diagnostics.push(
                Problem::at(*span, format!("`{name}` stands in the path already"))
                    .note("an argument has one place in the call")
                    .help(format!("leave `#[{}]` out, or `{{{name}}}` out of the path", key.row().name))
                    .also(path.literal.span(), "the path is given"),
            );
            return None;
        }
        Mark::Given { span, place, .. } => {
            if matches!(place, Place::QueryFields) {
                fields(&name, *span, &parsed.ty, diagnostics)?;
            }
            match place {
                Place::Body(media_type) if is_body(&parsed.ty) => {
                    sent_for_one_page(verb, &parsed.ty, diagnostics)?;
                    Place::Stream(media_type.clone())
                }
                place => place.clone(),
            }
        }
    };
    Some(Argument { ident, ty: parsed.ty.clone(), place })
}

/// `#[get("/repos/{owner}")] async fn repos(&self, owner: Option<&str>)`
fn always_there(name: &str, ty: &Type, diagnostics: &mut Diagnostics) -> Option<()> {
    let Some(segment) = last_segment(ty).filter(|segment| segment.ident == "Option") else { return Some(()) };
    let inner = first_argument(segment).map_or_else(|| "T".to_owned(), |inner| spelt(inner.to_token_stream()));
    diagnostics.push(
        Problem::on(ty, format!("`{name}` is part of the path, and cannot be left out"))
            .note("without it the path would be another one")
            .help(format!("write `{name}: {inner}`; declare a second method for the path without it")),
    );
    None
}

/// `#[get("/files/{id}")] async fn files(&self, id: Vec<u64>)`
fn one_value(name: &str, ty: &Type, diagnostics: &mut Diagnostics) -> Option<()> {
    let Some(item) = item_of_list(ty) else { return Some(()) };
    diagnostics.push(
        Problem::on(ty, format!("`{name}` is part of the path, which holds one value"))
            .help(format!("write `{name}: {}`", spelt(item.to_token_stream()))),
    );
    None
}

/// `T` of `Vec<T>`, `[T]`, `[T; 2]` and references to them.
fn item_of_list(ty: &Type) -> Option<&Type> {
    match ungrouped(ty) {
        Type::Reference(reference) => item_of_list(&reference.elem),
        Type::Slice(slice) => Some(&slice.elem),
        Type::Array(array) => Some(&array.elem),
        ty => first_argument(last_segment(ty).filter(|segment| segment.ident == "Vec")?),
    }
}

/// `#[query] page: u8`
fn fields(name: &str, span: Span, ty: &Type, diagnostics: &mut Diagnostics) -> Option<()> {
    const SCALARS: &[&str] = &[
        "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128",
        "usize", "str", "String",
    ];
    fn scalar(ty: &Type) -> bool {
        match ungrouped(ty) {
            Type::Reference(reference) => scalar(&reference.elem),
            Type::Slice(slice) => scalar(&slice.elem),
            ty => last_segment(ty).is_some_and(|segment| {
                SCALARS.iter().any(|name| segment.ident == name)
                    || ((segment.ident == "Option" || segment.ident == "Vec")
                        && first_argument(segment).is_some_and(scalar))
            }),
        }
    }
    if !scalar(ty) {
        return Some(());
    }
    diagnostics.push(
        Problem::at(span, "`#[query]` alone sends the fields of a struct")
            .note(format!("an argument without an attribute is a query parameter of its own name: `{name}`"))
            .help("leave `#[query]` out, or write `#[query(\"name\")]` to give it another name"),
    );
    None
}

/// `#[post("/search", pages(link))] fn search(&self, #[body("text/plain")] text: Body) -> Pages<Item>`
fn sent_for_one_page(verb: &ParsedVerb, ty: &Type, diagnostics: &mut Diagnostics) -> Option<()> {
    let Some(pages) = verb.pages.mentioned() else { return Some(()) };
    diagnostics.push(
        Problem::on(ty, "`pages` repeats the call for each page, and a stream is sent once")
            .help("write `Vec<u8>`")
            .also(pages, "`pages` is given"),
    );
    None
}

/// What sends a parameter or a header already.
#[derive(Clone, Copy)]
enum Sender {
    Path,
    Pages,
    EveryCall,
    Argument,
}

impl Sender {
    fn words(self) -> &'static str {
        match self {
            Self::Path => "it is in the path",
            Self::Pages => "`pages` sets it",
            Self::EveryCall => "it is sent with every call",
            Self::Argument => "first given",
        }
    }

    fn help(self) -> &'static str {
        match self {
            Self::Path | Self::EveryCall => "leave one of them out",
            Self::Pages => "leave the argument out",
            Self::Argument => "give one of them another name",
        }
    }
}

/// `async fn search(&self, q: &str, #[query("q")] text: &str)`, `#[get("/search?q=x")] async fn search(&self, q: &str)`
fn sent_once(verb: &ParsedVerb, arguments: &[Option<Argument>], headers: &[Header], diagnostics: &mut Diagnostics) {
    let mut queries: Vec<(String, Span, Sender)> = Vec::new();
    if let Some(path) = verb.path.value() {
        queries.extend(path.parameters.iter().map(|name| (name.clone(), path.literal.span(), Sender::Path)));
    }
    if let Slot::Given(_, paging) = &verb.pages
        && let Some(param) = paging.style.param()
    {
        let value = param.value();
        match queries.iter().find(|(name, ..)| *name == value) {
            Some((_, first, sender)) => diagnostics.push(
                Problem::on(param, format!("the parameter `{value}` is sent twice"))
                    .note("`pages` sets it for each page")
                    .help("leave it out of the path")
                    .also(*first, sender.words()),
            ),
            None => queries.push((value, param.span(), Sender::Pages)),
        }
    }
    let every_call = |header: &Header| (header.name.value().to_lowercase(), header.name.span(), Sender::EveryCall);
    let mut names: Vec<(String, Span, Sender)> = headers.iter().map(every_call).collect();
    for argument in arguments.iter().flatten() {
        let (what, name, sent, seen) = match &argument.place {
            Place::Query(name) => ("parameter", name, name.value(), &mut queries),
            Place::Header(name) => ("header", name, name.value().to_lowercase(), &mut names),
            _ => continue,
        };
        match seen.iter().find(|(seen, ..)| *seen == sent) {
            Some((_, first, sender)) => diagnostics.push(
                Problem::at(name.span(), format!("the {what} `{}` is sent twice", name.value()))
                    .help(sender.help())
                    .also(*first, sender.words()),
            ),
            None => seen.push((sent, name.span(), Sender::Argument)),
        }
    }
}
