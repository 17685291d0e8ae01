//! Collects every mistake of a declaration, so that one build shows them all.

use std::fmt::{Display, Write};

use proc_macro2::{Punct, Spacing, Span, TokenStream};
use quote::ToTokens;

/// One mistake: what, at which tokens, where the other place is that it is about, why (`note`), what to type (`help`).
///
/// All but the first line are lines of the message itself, because only those render on a stable compiler. The other place
/// is one of them too: underlined, it would be an error of its own, and one mistake would count as two.
#[derive(Debug)]
#[must_use = "a problem that is not pushed is never shown"]
pub(crate) struct Problem {
    tokens: TokenStream,
    what: String,
    also: String,
    lines: String,
}

impl Problem {
    /// A mistake in `tokens`, all of which are underlined.
    pub(crate) fn on(tokens: impl ToTokens, what: impl Display) -> Self {
        Self { tokens: tokens.into_token_stream(), what: what.to_string(), also: String::new(), lines: String::new() }
    }

    /// A mistake at `span`.
    pub(crate) fn at(span: Span, what: impl Display) -> Self {
        Self::on(token_at(span), what)
    }

    /// Why: the rule that is broken.
    pub(crate) fn note(mut self, text: impl Display) -> Self {
        line(&mut self.lines, "note", text);
        self
    }

    /// What to type.
    pub(crate) fn help(mut self, text: impl Display) -> Self {
        line(&mut self.lines, "help", text);
        self
    }

    /// The other place the mistake is about: `text` says what is there, and its file, line and column follow.
    pub(crate) fn also(mut self, span: Span, text: impl Display) -> Self {
        let place = place(span).unwrap_or_else(|| "another place".to_owned());
        line(&mut self.also, "note", format_args!("{text} at {place}"));
        self
    }

    fn into_error(self) -> syn::Error {
        let Self { tokens, what, also, lines } = self;
        syn::Error::new_spanned(tokens, format!("{what}{also}{lines}"))
    }
}

fn line(lines: &mut String, label: &str, text: impl Display) {
    // Writing to a string does not fail.
    let _ = write!(lines, "\n{label}: {text}");
}

/// `src/main.rs:8:12`, in the form that editors and terminals make a link of.
pub(crate) fn place(span: Span) -> Option<String> {
    // Not in unit tests, where no compiler is there to ask.
    if !proc_macro::is_available() {
        return None;
    }
    let span = span.unwrap();
    Some(format!("{}:{}:{}", span.file(), span.line(), span.column()))
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
        diagnostics.push(Problem::at(Span::call_site(), "two").help("how").also(Span::call_site(), "first given"));
        let errors = diagnostics.finish().map(|tokens| tokens.to_string()).unwrap_or_default();
        assert_eq!(errors.matches("compile_error").count(), 2);
        assert!(errors.contains(r"one\nnote: why\nhelp: how"));
        assert!(errors.contains(r"two\nnote: first given at another place\nhelp: how"));
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
