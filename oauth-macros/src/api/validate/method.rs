//! A method is one call.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{FnArg, GenericParam, ReceiverKind, Safety};

use super::{arguments, output};
use crate::api::model::{Header, Method};
use crate::api::parse::ParsedMethod;
use crate::diag::{Diagnostics, Problem};
use crate::parse::spelling::plain;

pub(super) fn method(parsed: &ParsedMethod, headers: &[Header], diagnostics: &mut Diagnostics) -> Option<Method> {
    qualifiers(parsed, diagnostics);
    no_body(parsed, diagnostics);
    type_parameters(parsed, diagnostics);
    receiver(parsed, diagnostics);
    name_is_free(parsed, diagnostics);
    asynchronous(parsed, diagnostics);
    let output = output::output(parsed, diagnostics);
    let arguments = arguments::arguments(parsed, headers, diagnostics);
    let verb = parsed.verb.as_ref()?;
    Some(Method {
        attrs: parsed.attrs.clone(),
        fn_token: parsed.sig.fn_token,
        ident: parsed.sig.ident.clone(),
        generics: parsed.sig.generics.clone(),
        inputs: inputs(parsed),
        self_token: parsed.receiver.as_ref()?.self_token,
        verb: verb.verb,
        path: verb.path.value()?.literal.clone(),
        scopes: verb.scopes.value().cloned().unwrap_or_default(),
        arguments: arguments?,
        output: output?,
    })
}

/// The arguments without our attributes.
fn inputs(parsed: &ParsedMethod) -> Vec<FnArg> {
    let mut arguments = parsed.arguments.iter();
    let inputs = parsed.sig.inputs.iter().cloned();
    inputs
        .map(|mut input| {
            if let FnArg::Typed(typed) = &mut input {
                typed.attrs = arguments.next().map(|argument| argument.attrs.clone()).unwrap_or_default();
            }
            input
        })
        .collect()
}

/// `unsafe fn`, `extern "C" fn`, `const fn`, `fn f(&self, ...)`
fn qualifiers(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) {
    let sig = &parsed.sig;
    let mut refuse = |token: TokenStream, word: &str| {
        diagnostics.push(
            Problem::on(token, format!("a call is never `{word}`"))
                .note("it is a request over the network, in safe code")
                .help(format!("leave `{word}` out")),
        );
    };
    if let Some(token) = sig.constness {
        refuse(token.to_token_stream(), "const");
    }
    match sig.safety {
        Safety::Unsafe(token) => refuse(token.to_token_stream(), "unsafe"),
        Safety::Safe(token) => refuse(token.to_token_stream(), "safe"),
        Safety::Default => {}
    }
    if let Some(abi) = &sig.abi {
        refuse(abi.to_token_stream(), "extern");
    }
    if let Some(variadic) = &sig.variadic {
        refuse(variadic.dots.to_token_stream(), "...");
    }
}

/// `async fn zen(&self) -> String { … }`
fn no_body(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) {
    if let Some(body) = parsed.body {
        diagnostics.push(
            Problem::at(body, "the call is the body of the method")
                .note("what the attribute says is what is done")
                .help("end the method with `;`; write a function of your own around it for anything else"),
        );
    }
}

/// `async fn get<T>(&self) -> T`, `async fn search(&self, text: impl ToString)`
fn type_parameters(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) {
    let generics = &parsed.sig.generics;
    for parameter in &generics.params {
        let (place, what): (TokenStream, _) = match parameter {
            GenericParam::Lifetime(_) => continue,
            GenericParam::Type(parameter) => (parameter.ident.to_token_stream(), "type"),
            GenericParam::Const(parameter) => (parameter.to_token_stream(), "const"),
        };
        diagnostics.push(
            Problem::on(place, format!("a call has no {what} parameters"))
                .note("what is sent and what comes back is written once, in the declaration")
                .help("write the type"),
        );
    }
}

/// `fn zen()`, `fn zen(self)`, `fn zen(&mut self)`
fn receiver(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) {
    let problem = match &parsed.receiver {
        None => Problem::on(&parsed.sig.ident, format!("`{}` has no `&self`", plain(&parsed.sig.ident))),
        Some(receiver) => match &receiver.kind {
            ReceiverKind::Reference(_, _, None) => return,
            ReceiverKind::Reference(_, _, Some(_)) => Problem::on(receiver, "a call needs no `&mut self`"),
            ReceiverKind::Value => Problem::on(receiver, "a call does not use up `self`"),
            _ => Problem::on(receiver, "a call takes `&self`"),
        },
    };
    diagnostics.push(problem.note("the call is made by `self`, and by many calls at once").help("write `&self`"));
}

/// `#[get("/tokens")] async fn tokens(&self) -> Tokens`
fn name_is_free(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) {
    /// The methods of a caller itself: they would be called instead.
    const TAKEN: &[&str] = &["clone", "discard", "json", "pages", "raw", "stream", "tokens", "with_base_url"];
    let name = plain(&parsed.sig.ident);
    if TAKEN.contains(&name.as_str()) {
        diagnostics.push(
            Problem::on(&parsed.sig.ident, format!("`{name}` is a method of every caller"))
                .note("it would be called in the place of this one")
                .help(format!("give this one another name, such as `all_{name}`")),
        );
    }
}

/// `fn repos(&self) -> Vec<Repo>`, `#[get("/repos", pages(link))] async fn repos(&self) -> Pages<Repo>`
fn asynchronous(parsed: &ParsedMethod, diagnostics: &mut Diagnostics) {
    let Some(verb) = &parsed.verb else { return };
    let name = plain(&parsed.sig.ident);
    let gives_stream = verb.pages.mentioned().is_some() || (verb.raw.mentioned().is_none() && parsed.is_stream());
    match (parsed.sig.asyncness, gives_stream) {
        (None, false) if !parsed.is_stream() => diagnostics.push(
            Problem::on(parsed.sig.fn_token, format!("`{name}` is not `async`"))
                .note("a call waits for the network")
                .help("write `async fn`"),
        ),
        (Some(token), true) => diagnostics.push(
            Problem::on(token, format!("`{name}` gives a stream, and is not `async`"))
                .note("pages are fetched while the stream is read, and nothing before")
                .help("leave `async` out"),
        ),
        _ => {}
    }
}
