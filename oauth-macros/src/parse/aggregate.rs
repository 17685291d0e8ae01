//! `struct Providers { google: GoogleProvider, #[oauth(name = "work")] entra: Entra }`

use quote::ToTokens;
use syn::{Data, DeriveInput, Fields, GenericArgument, Member, PathArguments, Type};

use super::attribute::attributes;
use super::parsed::{ParsedAggregate, ParsedMember};
use super::slots::Slots;
use super::spelling::plain;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{self, Key, Place};
use crate::model::Subject;

/// Reads a struct of providers.
pub(crate) fn aggregate(input: DeriveInput, diagnostics: &mut Diagnostics) -> ParsedAggregate {
    let mut keys = Slots::default();
    attributes(&input.attrs, Place::Aggregate, &mut keys, diagnostics);
    let members = members(&input, diagnostics);
    if !input.generics.params.is_empty() {
        diagnostics.push(
            Problem::on(&input.generics, "a struct of providers has no generic parameters")
                .note("its providers are compared with each other when it is compiled")
                .help("write the types of the providers themselves"),
        );
    }
    let subject = Subject { ident: input.ident, vis: input.vis, generics: input.generics };
    ParsedAggregate { subject, keys, members }
}

/// `#[derive(OAuthProviders)] #[oauth(issuer = "…")] struct Google;`
pub(crate) fn is_one_provider(input: &DeriveInput) -> bool {
    let mut keys = Slots::default();
    keys.expect(input.attrs.iter().filter(|attribute| attribute.path().is_ident("oauth")));
    let is_empty = matches!(&input.data, Data::Struct(data) if data.fields.is_empty());
    is_empty && keys::legal(Place::Struct).any(|key| key != Key::AggregateCrate.name() && keys.is_expected(key))
        || [Key::Issuer, Key::MetadataUrl, Key::AuthorizationEndpoint].iter().any(|key| keys.is_expected(key.name()))
}

/// `google: Option<Google>`
fn plain_type(ty: &Type, diagnostics: &mut Diagnostics) {
    let Type::Path(path) = ty else { return };
    let Some(last) = path.path.segments.last() else { return };
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return };
    let is_wrapper = ["Option", "Vec", "Box", "Arc", "Rc", "User"].iter().any(|wrapper| last.ident == wrapper);
    if let (true, Some(GenericArgument::Type(inner)), 1) = (is_wrapper, arguments.args.first(), arguments.args.len()) {
        let inner = inner.to_token_stream();
        diagnostics.push(
            Problem::on(ty, format!("a field is a provider, and not `{}` of one", last.ident))
                .note("the fields name types: no value is ever made of them")
                .help(format!("write `{inner}`")),
        );
    }
}

fn members(input: &DeriveInput, diagnostics: &mut Diagnostics) -> Vec<ParsedMember> {
    let name = &input.ident;
    let fields = match &input.data {
        Data::Struct(data) => &data.fields,
        Data::Enum(data) => return no_struct(name, &data.enum_token, "an enum", diagnostics),
        Data::Union(data) => return no_struct(name, &data.union_token, "a union", diagnostics),
    };
    if fields.is_empty() {
        let problem = Problem::on(name, format!("`{name}` names no provider"));
        diagnostics.push(problem.help(usage(name)));
    }
    let named = matches!(fields, Fields::Named(_));
    fields
        .members()
        .zip(fields)
        .map(|(member, field)| {
            let mut keys = Slots::default();
            attributes(&field.attrs, Place::Member, &mut keys, diagnostics);
            plain_type(&field.ty, diagnostics);
            let label = match &member {
                Member::Named(ident) if named => plain(ident),
                _ => field.ty.to_token_stream().to_string().replace(' ', ""),
            };
            ParsedMember { label, field: member, ty: field.ty.clone(), keys }
        })
        .collect()
}

fn no_struct(
    name: &proc_macro2::Ident,
    place: &dyn ToTokens,
    what: &str,
    diagnostics: &mut Diagnostics,
) -> Vec<ParsedMember> {
    let problem = Problem::on(place, format!("the providers of an application are a struct, not {what}"));
    diagnostics.push(problem.note("an application has all of them, not one").help(usage(name)));
    Vec::new()
}

fn usage(name: &proc_macro2::Ident) -> String {
    format!("write `struct {name} {{ google: GoogleProvider, … }}`, with a field for each provider")
}
