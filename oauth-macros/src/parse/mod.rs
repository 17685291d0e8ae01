//! Tokens → [`Parsed`]: every key known, once, with a value of the right kind, and its span kept.

mod aggregate;
mod attribute;
mod field;
mod hint;
pub(crate) mod list;
pub(crate) mod literal;
mod members;
mod params;
mod parsed;
mod rescue;
pub(crate) mod scopes;
pub(crate) mod slots;
pub(crate) mod spelling;
mod text;
pub(crate) mod url;
mod value;
pub(crate) mod wire;

use syn::{Data, DeriveInput, Fields};

pub(crate) use self::aggregate::{aggregate, is_one_provider};
pub(crate) use self::parsed::{Body, Parsed, ParsedAggregate, ParsedField, ParsedMember};
pub(crate) use self::slots::Slots;
pub(crate) use self::text::{is_environment_name, name_fault};
pub(crate) use self::wire::pointers;
use crate::diag::{Diagnostics, Problem};
use crate::keys::Place;
use crate::model::Subject;

/// Reads a declaration.
pub(crate) fn parse(input: DeriveInput, diagnostics: &mut Diagnostics) -> Parsed {
    let mut keys = Slots::default();
    let attribute = attribute::attributes(&input.attrs, Place::Struct, &mut keys, diagnostics);
    let body = body(&input, diagnostics);
    let subject = Subject { ident: input.ident, vis: input.vis, generics: input.generics };
    Parsed { subject, attribute, keys, body }
}

fn body(input: &DeriveInput, diagnostics: &mut Diagnostics) -> Body {
    let name = &input.ident;
    let (place, what): (&dyn quote::ToTokens, _) = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Unit => return Body::Unit,
            Fields::Named(fields) => {
                return Body::Named(fields.named.iter().filter_map(|field| field::field(field, diagnostics)).collect());
            }
            Fields::Unnamed(fields) => (fields, "a field of a provider needs a name"),
        },
        Data::Enum(data) => (&data.enum_token, "a provider is a struct, not an enum"),
        Data::Union(data) => (&data.union_token, "a provider is a struct, not a union"),
    };
    diagnostics.push(Problem::on(place, what).help(format!("write `struct {name};` or `struct {name} {{ … }}`")));
    Body::Other
}
