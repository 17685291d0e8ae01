use std::borrow::Cow;

/// What can stand in a path, a query or a header: text, numbers, `bool`, an `Option` of one, a list of them.
///
/// For a type of one's own, say what it is on the wire:
///
/// ```
/// use oauth_runtime::api::Parameter;
///
/// enum Sort {
///     Created,
///     Updated,
/// }
///
/// impl Parameter for Sort {
///     fn values(&self, add: &mut dyn FnMut(&str)) {
///         add(match self {
///             Self::Created => "created",
///             Self::Updated => "updated",
///         });
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument in a path, a query or a header",
    label = "not text, a number, a `bool`, an `Option` or a list of them",
    note = "for a body write `#[json]` or `#[form]` before the argument; for a struct of query parameters `#[query]`",
    note = "or implement `oauth_runtime::api::Parameter` for it"
)]
pub trait Parameter {
    /// Hands over the text: once for one value, never for none, several times for a list.
    fn values(&self, add: &mut dyn FnMut(&str));
}

macro_rules! by_text {
    ($($type:ty)*) => {$(
        impl Parameter for $type {
            fn values(&self, add: &mut dyn FnMut(&str)) {
                add(&self.to_string());
            }
        }
    )*};
}

by_text! { bool char f32 f64 i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

impl Parameter for str {
    fn values(&self, add: &mut dyn FnMut(&str)) {
        add(self);
    }
}

impl Parameter for String {
    fn values(&self, add: &mut dyn FnMut(&str)) {
        add(self);
    }
}

impl Parameter for Cow<'_, str> {
    fn values(&self, add: &mut dyn FnMut(&str)) {
        add(self);
    }
}

impl<T: Parameter + ?Sized> Parameter for &T {
    fn values(&self, add: &mut dyn FnMut(&str)) {
        T::values(self, add);
    }
}

impl<T: Parameter + ?Sized> Parameter for Box<T> {
    fn values(&self, add: &mut dyn FnMut(&str)) {
        T::values(self, add);
    }
}

impl<T: Parameter> Parameter for Option<T> {
    fn values(&self, add: &mut dyn FnMut(&str)) {
        if let Some(value) = self {
            value.values(add);
        }
    }
}

impl<T: Parameter> Parameter for [T] {
    fn values(&self, add: &mut dyn FnMut(&str)) {
        for value in self {
            value.values(add);
        }
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    fn values(&self, add: &mut dyn FnMut(&str)) {
        self.as_slice().values(add);
    }
}

impl<T: Parameter, const N: usize> Parameter for [T; N] {
    fn values(&self, add: &mut dyn FnMut(&str)) {
        self.as_slice().values(add);
    }
}

/// The values as text.
pub(super) fn values(parameter: &dyn Parameter) -> Vec<String> {
    let mut values = Vec::new();
    parameter.values(&mut |value| values.push(value.to_owned()));
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_none_or_one_value_and_a_list_is_many() {
        assert_eq!(values(&7_u8), ["7"]);
        assert_eq!(values(&Some("a")), ["a"]);
        assert_eq!(values(&None::<bool>), [""; 0]);
        assert_eq!(values(&vec![Some(1), None, Some(3)]), ["1", "3"]);
        assert_eq!(values(&["a".to_owned()].as_slice()), ["a"]);
        assert_eq!(values(&Cow::from("x")), ["x"]);
    }
}
