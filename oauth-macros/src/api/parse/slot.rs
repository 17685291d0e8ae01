//! What was read behind a word.

use proc_macro2::{Ident, Span};

use crate::diag::Problem;

/// A word's state: absent, given, or broken, which is already reported and so is never also missing.
#[derive(Default)]
pub(crate) enum Slot<T> {
    #[default]
    Absent,
    Given(Span, T),
    Broken(Span),
}

impl<T> Slot<T> {
    pub(crate) fn value(&self) -> Option<&T> {
        match self {
            Self::Given(_, value) => Some(value),
            Self::Absent | Self::Broken(_) => None,
        }
    }

    /// Where it stands: given, broken or misspelt.
    pub(crate) fn mentioned(&self) -> Option<Span> {
        match self {
            Self::Absent => None,
            Self::Given(span, _) | Self::Broken(span) => Some(*span),
        }
    }

    /// Takes what was read; a second one is a mistake.
    pub(super) fn fill(&mut self, word: &Ident, read: Result<T, Problem>) -> Result<(), Problem> {
        if let Self::Given(first, _) = self {
            let first = *first;
            let again = Problem::at(word.span(), format!("`{word}` is given twice"));
            return Err(again.also(first, "first given"));
        }
        match read {
            Ok(value) => {
                *self = Self::Given(word.span(), value);
                Ok(())
            }
            Err(problem) => {
                *self = Self::Broken(word.span());
                Err(problem)
            }
        }
    }

    /// Someone most likely meant this word.
    pub(super) fn misspell(&mut self, span: Span) {
        if matches!(self, Self::Absent) {
            *self = Self::Broken(span);
        }
    }
}
