use std::borrow::Cow;
use std::fmt;

use zeroize::Zeroizing;

use crate::wire::percent::{encode, encode_into, encoded_length, is_plain};

/// Encoded text that knows whether anything in it was escaped. If not, encoding it again changes nothing.
#[derive(Clone, Copy)]
pub(super) struct Encoded<T> {
    text: T,
    escaped: bool,
}

impl Encoded<&'static str> {
    /// What needs no escape.
    pub(super) const fn constant(text: &'static str) -> Self {
        Self { text, escaped: false }
    }
}

impl<'a> Encoded<Cow<'a, str>> {
    /// Without a copy if there is nothing to escape.
    pub(super) fn new(value: &'a str) -> Self {
        let escaped = !is_plain(value);
        Self { text: if escaped { Cow::Owned(encode(value)) } else { Cow::Borrowed(value) }, escaped }
    }
}

impl Encoded<Cow<'_, str>> {
    pub(super) fn into_owned(self) -> Encoded<Cow<'static, str>> {
        Encoded { text: Cow::Owned(self.text.into_owned()), escaped: self.escaped }
    }
}

impl Encoded<Zeroizing<String>> {
    pub(super) fn secret(value: &str) -> Self {
        // Room for all of it: a string that grows leaves copies of the secret behind.
        let mut text = Zeroizing::new(String::with_capacity(encoded_length(value)));
        encode_into(&mut text, value);
        let escaped = text.len() > value.len();
        Self { text, escaped }
    }
}

/// Not for secrets.
impl fmt::Debug for Encoded<Cow<'_, str>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl<T: AsRef<str>> Encoded<T> {
    pub(super) fn as_str(&self) -> &str {
        self.text.as_ref()
    }

    pub(super) fn borrow(&self) -> Encoded<&str> {
        Encoded { text: self.as_str(), escaped: self.escaped }
    }

    /// The second encoding of RFC 5849 §3.4.1.1: of the characters of encoded text, only `%` needs an escape.
    pub(super) fn encode_again_into(&self, out: &mut String) {
        if !self.escaped {
            return out.push_str(self.as_str());
        }
        let mut pieces = self.as_str().split('%');
        out.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            out.push_str("%25");
            out.push_str(piece);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::wire::percent::encode_twice_into;

    proptest! {
        #[test]
        fn encoding_twice_is_the_same_either_way(value in any::<String>()) {
            let once = encode(&value);
            let (mut again, mut twice) = (String::new(), String::new());
            Encoded::new(&value).encode_again_into(&mut again);
            encode_twice_into(&mut twice, &value);
            prop_assert_eq!(again, twice);
            let (text, secret) = (Encoded::new(&value), Encoded::secret(&value));
            prop_assert_eq!([text.as_str(), secret.as_str()], [&once, &once]);
        }
    }
}
