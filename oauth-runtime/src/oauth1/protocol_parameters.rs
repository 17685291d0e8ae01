//! The protocol parameters of one request
//! ([RFC 5849 §3.1](https://www.rfc-editor.org/rfc/rfc5849#section-3.1)), encoded once each however often they are written.

use std::borrow::Cow;

use super::encoded::Encoded;

/// All of them but the signature, whose input they are.
pub(super) struct ProtocolParameters<'a> {
    consumer_key: Encoded<&'a str>,
    token: Option<Encoded<&'a str>>,
    signature_method: Encoded<Cow<'a, str>>,
    timestamp: Encoded<Cow<'a, str>>,
    nonce: Encoded<Cow<'a, str>>,
    extra: Vec<[Encoded<Cow<'a, str>>; 2]>,
}

const CONSUMER_KEY: &str = "oauth_consumer_key";
const TOKEN: &str = "oauth_token";
const SIGNATURE_METHOD: &str = "oauth_signature_method";
const TIMESTAMP: &str = "oauth_timestamp";
const NONCE: &str = "oauth_nonce";
const SIGNATURE: &str = "oauth_signature";

impl<'a> ProtocolParameters<'a> {
    /// `consumer_key` and `token` come encoded, since they are the same for many requests. The names of `extra` start with
    /// `oauth_` and are no others' names.
    pub(super) fn new(
        consumer_key: Encoded<&'a str>,
        token: Option<Encoded<&'a str>>,
        signature_method: &'a str,
        timestamp: &'a str,
        nonce: &'a str,
        extra: &[(&'a str, &'a str)],
    ) -> Self {
        Self {
            consumer_key,
            token,
            signature_method: Encoded::new(signature_method),
            timestamp: Encoded::new(timestamp),
            nonce: Encoded::new(nonce),
            extra: extra.iter().map(|(name, value)| [Encoded::new(name), Encoded::new(value)]).collect(),
        }
    }

    /// In the order of the RFC's examples, with the encoded signature behind them: as they are sent.
    pub(super) fn signed<'b>(&'b self, signature: &'b str) -> impl Iterator<Item = (&'b str, &'b str)> + Clone {
        let first = [(CONSUMER_KEY, self.consumer_key.as_str())];
        let token = self.token.as_ref().map(|token| (TOKEN, token.as_str()));
        let others = [
            (SIGNATURE_METHOD, self.signature_method.as_str()),
            (TIMESTAMP, self.timestamp.as_str()),
            (NONCE, self.nonce.as_str()),
        ];
        let extra = self.extra.iter().map(|[name, value]| (name.as_str(), value.as_str()));
        first.into_iter().chain(token).chain(others).chain(extra).chain([(SIGNATURE, signature)])
    }

    /// In the order of RFC 5849 §3.4.1.3.2.
    pub(super) fn for_each_sorted(&self, mut write: impl FnMut(Encoded<&str>, Encoded<&str>)) {
        // Sorted as they stand here; only further ones must find their place.
        let own = [
            Some((Encoded::constant(CONSUMER_KEY), self.consumer_key)),
            Some((Encoded::constant(NONCE), self.nonce.borrow())),
            Some((Encoded::constant(SIGNATURE_METHOD), self.signature_method.borrow())),
            Some((Encoded::constant(TIMESTAMP), self.timestamp.borrow())),
            self.token.map(|token| (Encoded::constant(TOKEN), token)),
        ];
        let own = own.into_iter().flatten();
        if self.extra.is_empty() {
            return own.for_each(|(name, value)| write(name, value));
        }
        let extra = self.extra.iter().map(|[name, value]| (name.borrow(), value.borrow()));
        let mut all = own.chain(extra).collect::<Vec<_>>();
        all.sort_unstable_by(|(a, _), (b, _)| a.as_str().cmp(b.as_str()));
        all.into_iter().for_each(|(name, value)| write(name, value));
    }

    /// Enough for them in a base string, unless much is escaped.
    pub(super) fn length(&self) -> usize {
        let own = self.consumer_key.as_str().len() + self.nonce.as_str().len() + self.signature_method.as_str().len();
        let token = self.token.as_ref().map_or(0, |token| token.as_str().len());
        let extra =
            self.extra.iter().map(|[name, value]| name.as_str().len() + value.as_str().len() + 6).sum::<usize>();
        own + token + extra + 160
    }
}
