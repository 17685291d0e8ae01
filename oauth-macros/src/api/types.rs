//! What a type looks like: the macro sees its tokens, and not what they mean.

use syn::{GenericArgument, PathArguments, PathSegment, Type, TypeReference};

/// `Repo` of `Pages<Repo>`.
pub(crate) fn item_of_stream(ty: &Type) -> Option<&Type> {
    first_argument(last_segment(ty).filter(|segment| segment.ident == "Pages")?)
}

/// `Body`, which is sent piece by piece.
pub(crate) fn is_body(ty: &Type) -> bool {
    last_segment(ty).is_some_and(|segment| segment.ident == "Body")
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

/// The first `&T` of the type, however deep inside.
pub(crate) fn reference(ty: &Type) -> Option<&TypeReference> {
    match plain(ty) {
        Type::Reference(found) => Some(found),
        Type::Array(array) => reference(&array.elem),
        Type::Slice(slice) => reference(&slice.elem),
        Type::Tuple(tuple) => tuple.elems.iter().find_map(reference),
        Type::Path(path) => path.path.segments.iter().find_map(|segment| match &segment.arguments {
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => reference(ty),
                _ => None,
            }),
            _ => None,
        }),
        _ => None,
    }
}
