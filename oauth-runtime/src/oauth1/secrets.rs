//! The two shared secrets as one text
//! ([RFC 5849 §3.4.2](https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2),
//! [§3.4.4](https://www.rfc-editor.org/rfc/rfc5849#section-3.4.4)): a key of HMAC, or the signature of `PLAINTEXT`.

use zeroize::Zeroizing;

use super::encoded::Encoded;
use crate::types::{ClientSecret, SharedSecret};
use crate::wire::percent::{encode_into, encoded_length};

/// Both encoded, and the `&` even when one is empty.
pub(super) fn both_secrets(client: &ClientSecret, token: Option<&SharedSecret>) -> Zeroizing<String> {
    joined_secrets(Encoded::secret(client.expose()).as_str(), token)
}

/// The same for a client's secret that is encoded already.
pub(super) fn joined_secrets(encoded_client: &str, token: Option<&SharedSecret>) -> Zeroizing<String> {
    let token = token.map_or("", SharedSecret::expose);
    // Room for all of it: growing would leave a copy of the secret behind.
    let mut out = Zeroizing::new(String::with_capacity(encoded_client.len() + 1 + encoded_length(token)));
    out.push_str(encoded_client);
    out.push('&');
    encode_into(&mut out, token);
    out
}
