//! A declaration as it was written: every key known, once, with a value of the right kind.

use proc_macro2::{Ident, Span};
use syn::{Member, Type};

use super::slots::Slots;
use crate::model::Subject;

/// A declaration as it was written.
pub(crate) struct Parsed {
    pub(crate) subject: Subject,
    /// The name of the first `#[oauth(…)]`, where what is missing is to be added.
    pub(crate) attribute: Option<Span>,
    pub(crate) keys: Slots,
    pub(crate) body: Body,
}

/// The struct's body.
pub(crate) enum Body {
    Unit,
    Named(Vec<ParsedField>),
    /// Not a struct with named fields; already reported.
    Other,
}

/// A field as it was written.
pub(crate) struct ParsedField {
    pub(crate) ident: Ident,
    /// Its name without `r#`.
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) keys: Slots,
}

/// A struct of providers as it was written.
pub(crate) struct ParsedAggregate {
    pub(crate) subject: Subject,
    pub(crate) keys: Slots,
    pub(crate) members: Vec<ParsedMember>,
}

/// One of its fields.
pub(crate) struct ParsedMember {
    /// What messages call it: its name, or its type if it has none.
    pub(crate) label: String,
    pub(crate) field: Member,
    pub(crate) ty: Type,
    pub(crate) keys: Slots,
}
