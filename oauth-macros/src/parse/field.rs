//! The keys on fields.

use proc_macro2::Ident;
use syn::Field;

use super::attribute::attributes;
use super::parsed::ParsedField;
use super::slots::Slots;
use super::spelling::plain;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, Place};

/// Reads one named field; nothing only if it has no name, which a struct with named fields rules out.
pub(super) fn field(field: &Field, diagnostics: &mut Diagnostics) -> Option<ParsedField> {
    let ident: &Ident = field.ident.as_ref()?;
    let mut keys = Slots::default();
    attributes(&field.attrs, Place::Field, &mut keys, diagnostics);
    let parsed = ParsedField { ident: ident.clone(), name: plain(ident), ty: field.ty.clone(), keys };
    no_default_secret(&parsed, diagnostics);
    Some(parsed)
}

/// `#[oauth(default = "…")] client_secret: ClientSecret`: a secret in source by another door.
fn no_default_secret(field: &ParsedField, diagnostics: &mut Diagnostics) {
    if field.name == "client_secret"
        && let Some(span) = field.keys.mentioned(Key::Default)
    {
        diagnostics.push(
            Problem::at(span, "`client_secret` has no default: a secret never stands in source")
                .help("name its setting instead: `#[oauth(env = \"MY_CLIENT_SECRET\")]`"),
        );
    }
}
