//! A method: which of its attributes are ours, and what its arguments are.

use syn::spanned::Spanned;
use syn::{Attribute, Block, FnArg, Signature};

use super::parsed::ParsedMethod;
use super::{argument, verb};
use crate::api::keys::{Verb, Words};
use crate::diag::{Diagnostics, Problem};
use crate::parse::spelling::plain;

/// Methods of HTTP that are no calls of an API.
const NO_VERBS: &[&str] = &["options", "trace", "connect"];

pub(super) fn method(
    attrs: Vec<Attribute>,
    sig: Signature,
    body: Option<&Block>,
    diagnostics: &mut Diagnostics,
) -> ParsedMethod {
    let name = |attribute: &Attribute| attribute.path().get_ident().map(plain);
    let is_verb = |attribute: &Attribute| name(attribute).is_some_and(|name| Verb::find(&name).is_some());
    let (verbs, mut attrs): (Vec<_>, Vec<_>) = attrs.into_iter().partition(is_verb);
    let verb = match &verbs[..] {
        [] => {
            diagnostics.push(no_verb(&mut attrs, &sig));
            None
        }
        [first, others @ ..] => {
            for other in others {
                diagnostics.push(
                    Problem::on(other.path(), format!("`{}` has two verbs", plain(&sig.ident)))
                        .note("a method is one call")
                        .help("declare a method for each")
                        .also(first.path().span(), "first given"),
                );
            }
            verb::verb(first, diagnostics)
        }
    };
    let receiver = sig.receiver().cloned();
    let arguments = sig
        .inputs
        .iter()
        .filter_map(|input| match input {
            FnArg::Receiver(_) => None,
            FnArg::Typed(typed) => Some(argument::argument(typed, diagnostics)),
        })
        .collect();
    let body = body.map(|body| body.brace_token.span.open());
    ParsedMethod { attrs, sig, body, verb, receiver, arguments }
}

/// `#[patsh("/user")]`, `#[options("/user")]`, and no attribute at all. One that was meant as a verb is taken out.
fn no_verb(attrs: &mut Vec<Attribute>, sig: &Signature) -> Problem {
    let name = plain(&sig.ident);
    let meant = |attribute: &Attribute| {
        let word = attribute.path().get_ident().map(plain)?;
        let known = NO_VERBS.contains(&word.to_lowercase().as_str()) || Verb::suggest(&word).is_some();
        known.then_some(word)
    };
    let Some(at) = attrs.iter().position(|attribute| meant(attribute).is_some()) else {
        return Problem::on(&sig.ident, format!("`{name}` has no verb"))
            .note("a method of an API is one call")
            .help(format!("add `{}`, or another of {}", Verb::Get.row().usage, Verb::list()));
    };
    let attribute = attrs.remove(at);
    let word = attribute.path().get_ident().map(plain).unwrap_or_default();
    let problem = Problem::on(attribute.path(), format!("unknown verb `{word}`"));
    match Verb::suggest(&word) {
        Some(row) => problem.help(format!("write `{}`", row.usage)),
        None => problem.help(format!("the verbs are {}", Verb::list())),
    }
}
