//! Collects every mistake of a declaration, so that one build shows them all.

use std::fmt::{Display, Write};

use proc_macro2::{Punct, Spacing, Span, TokenStream};
use quote::ToTokens;

/// One mistake: what, at which tokens, why (`note`), what to type instead (`help`), and the other place it is about.
///
/// The notes are lines of the message itself, because only those render on a stable compiler.
#[derive(Debug)]
#[must_use = "a problem that is not pushed is never shown"]
pub(crate) struct Problem {
    place: TokenStream,
    message: String,
    also: Option<(TokenStream, String)>,
}

impl Problem {
    /// A mistake in `tokens`, all of which are underlined.
    pub(crate) fn on(tokens: impl ToTokens, message: impl Display) -> Self {
        Self { place: tokens.into_token_stream(), message: message.to_string(), also: None }
    }

    /// A mistake at `span`.
    pub(crate) fn at(span: Span, message: impl Display) -> Self {
        Self::on(token_at(span), message)
    }

    /// Why: the rule that is broken.
    pub(crate) fn note(self, text: impl Display) -> Self {
        self.line("note", &text)
    }

    /// What to type.
    pub(crate) fn help(self, text: impl Display) -> Self {
        self.line("help", &text)
    }

    /// The other place the mistake is about, shown right after it.
    pub(crate) fn also(mut self, span: Span, message: impl Display) -> Self {
        self.also = Some((token_at(span).into_token_stream(), message.to_string()));
        self
    }

    fn line(mut self, label: &str, text: &dyn Display) -> Self {
        // Writing to a string does not fail.
        let _ = write!(self.message, "\n{label}: {text}");
        self
    }

    fn into_error(self) -> syn::Error {
        let mut error = syn::Error::new_spanned(self.place, self.message);
        if let Some((place, message)) = self.also {
            error.combine(syn::Error::new_spanned(place, message));
        }
        error
    }
}

/// The problems found so far. It must be [finished](Self::finish): an error that is dropped unread would let a wrong
/// declaration compile.
#[derive(Debug)]
pub(crate) struct Diagnostics {
    problems: Vec<Problem>,
    read: bool,
}

impl Diagnostics {
    pub(crate) fn new() -> Self {
        Self { problems: Vec::new(), read: false }
    }

    pub(crate) fn push(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    pub(crate) fn len(&self) -> usize {
        self.problems.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    /// The errors as `compile_error!` calls, in the order they were found.
    pub(crate) fn finish(mut self) -> Option<TokenStream> {
        self.read = true;
        let problems = std::mem::take(&mut self.problems);
        let all = problems.into_iter().map(Problem::into_error).reduce(|mut all, next| {
            all.combine(next);
            all
        });
        all.map(syn::Error::into_compile_error)
    }
}

impl Drop for Diagnostics {
    fn drop(&mut self) {
        assert!(self.read || std::thread::panicking(), "diagnostics were dropped unread: {:?}", self.problems);
    }
}

fn token_at(span: Span) -> Punct {
    let mut token = Punct::new('.', Spacing::Alone);
    token.set_span(span);
    token
}

#[cfg(test)]
mod tests {
    use super::{Diagnostics, Problem};
    use proc_macro2::Span;

    #[test]
    fn every_problem_becomes_an_error_with_its_notes() {
        let mut diagnostics = Diagnostics::new();
        diagnostics.push(Problem::at(Span::call_site(), "one").note("why").help("how"));
        diagnostics.push(Problem::at(Span::call_site(), "two").also(Span::call_site(), "first given here"));
        let errors = diagnostics.finish().map(|tokens| tokens.to_string()).unwrap_or_default();
        assert_eq!(errors.matches("compile_error").count(), 3);
        assert!(errors.contains(r"one\nnote: why\nhelp: how"));
    }

    #[test]
    fn no_problem_is_no_error() {
        assert!(Diagnostics::new().finish().is_none());
    }

    #[test]
    #[should_panic(expected = "dropped unread")]
    fn unread_problems_are_a_bug() {
        Diagnostics::new().push(Problem::at(Span::call_site(), "lost"));
    }
}
