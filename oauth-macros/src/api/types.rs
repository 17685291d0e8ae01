//! What a type looks like: the macro sees its tokens, and not what they mean.

use syn::{GenericArgument, PathArguments, PathSegment, Type};

use super::parse::ParsedMethod;

/// The type is `Pages<T>`, whatever the verb says.
pub(crate) fn is_stream(parsed: &ParsedMethod) -> bool {
    parsed.output().and_then(item_of_stream).is_some()
}

/// `Repo` of `Pages<Repo>`.
pub(crate) fn item_of_stream(ty: &Type) -> Option<&Type> {
    first_argument(last_segment(ty).filter(|segment| segment.ident == "Pages")?)
}

/// The type without the groups that a macro leaves around it.
pub(crate) fn plain(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => plain(&group.elem),
        Type::Paren(paren) => plain(&paren.elem),
        ty => ty,
    }
}

/// `Vec<Repo>` of `std::vec::Vec<Repo>`.
pub(crate) fn last_segment(ty: &Type) -> Option<&PathSegment> {
    match plain(ty) {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

/// `Repo` of `Vec<Repo>`.
pub(crate) fn first_argument(segment: &PathSegment) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
