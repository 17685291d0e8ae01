//! The protocol parameters of one request
//! ([RFC 5849 §3.1](https://www.rfc-editor.org/rfc/rfc5849#section-3.1)), encoded once each however often they are written.

use std::borrow::Cow;

use super::percent_encoding::encoded;

/// All of them but the signature, whose input they are. Names and values are encoded.
pub(super) struct ProtocolParameters<'a> {
    consumer_key: &'a str,
    token: Option<&'a str>,
    signature_method: Cow<'a, str>,
    timestamp: &'a str,
    nonce: Cow<'a, str>,
    extra: Vec<(Cow<'a, str>, Cow<'a, str>)>,
}

impl<'a> ProtocolParameters<'a> {
    /// `consumer_key` and `token` are encoded already, since they are the same for many requests. The names of `extra` start
    /// with `oauth_` and are no others' names.
    pub(super) fn new(
        consumer_key: &'a str,
        token: Option<&'a str>,
        signature_method: &'a str,
        timestamp: &'a str,
        nonce: &'a str,
        extra: &[(&'a str, &'a str)],
    ) -> Self {
        Self {
            consumer_key,
            token,
            signature_method: encoded(signature_method),
            timestamp,
            nonce: encoded(nonce),
            extra: extra.iter().map(|(name, value)| (encoded(name), encoded(value))).collect(),
        }
    }

    /// In the order of the examples of the RFC, with the encoded signature behind them: as they are sent.
    pub(super) fn signed<'b>(&'b self, signature: &'b str) -> impl Iterator<Item = (&'b str, &'b str)> + Clone {
        [
            Some(("oauth_consumer_key", self.consumer_key)),
            self.token.map(|token| ("oauth_token", token)),
            Some(("oauth_signature_method", &*self.signature_method)),
            Some(("oauth_timestamp", self.timestamp)),
            Some(("oauth_nonce", &*self.nonce)),
        ]
        .into_iter()
        .flatten()
        .chain(self.extra.iter().map(|(name, value)| (&**name, &**value)))
        .chain([("oauth_signature", signature)])
    }

    /// In the order of RFC 5849 §3.4.1.3.2.
    pub(super) fn sorted(&self) -> Vec<(&str, &str)> {
        let mut sorted = Vec::with_capacity(5 + self.extra.len());
        // Sorted as they stand here; only further ones must find their place.
        sorted.push(("oauth_consumer_key", self.consumer_key));
        sorted.push(("oauth_nonce", &*self.nonce));
        sorted.push(("oauth_signature_method", &*self.signature_method));
        sorted.push(("oauth_timestamp", self.timestamp));
        sorted.extend(self.token.map(|token| ("oauth_token", token)));
        if !self.extra.is_empty() {
            sorted.extend(self.extra.iter().map(|(name, value)| (&**name, &**value)));
            sorted.sort_unstable();
        }
        sorted
    }
}
