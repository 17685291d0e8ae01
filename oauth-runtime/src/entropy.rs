//! Randomness from the operating system, behind a trait so that its failure can be tested.

use std::fmt::Debug;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use crate::error::{Error, Finding, Result};

/// A source of unguessable bytes.
pub(crate) trait Entropy: Debug + Send + Sync + 'static {
    /// Fills `buffer` or fails; never a fallback value.
    fn fill(&self, buffer: &mut [u8]) -> Result<()>;
}

/// 256 random bits as 43 characters of base64url.
pub(crate) fn one_time_value(entropy: &dyn Entropy) -> Result<String> {
    let mut bytes = [0_u8; 32];
    entropy.fill(&mut bytes)?;
    Ok(text_of(&bytes))
}

/// A nonce of OAuth 1.0a: 30 letters and digits, which hold 178 bits. RFC 5849 §3.3 says nothing of its form; servers take 20 to 30
/// of them and nothing else.
pub(crate) fn oauth1_nonce(entropy: &dyn Entropy) -> Result<String> {
    let mut bytes = [0_u8; 32];
    entropy.fill(&mut bytes)?;
    Ok(letters_and_digits(&bytes))
}

/// What parts of a form are told apart by: 178 bits that no part holds, in what everybody reads as they are (RFC 2046 §5.1.1).
pub(crate) fn form_boundary(entropy: &dyn Entropy) -> Result<String> {
    oauth1_nonce(entropy)
}

fn letters_and_digits(value: &[u8; 32]) -> String {
    const ALPHABET: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    // Some come up a little more often than others. It has to be another one than before, and is no secret.
    value[..30].iter().map(|byte| char::from(ALPHABET[usize::from(*byte) * ALPHABET.len() / 256])).collect()
}

/// 256 bits as 43 characters of base64url.
pub(crate) fn text_of(value: &[u8; 32]) -> String {
    let mut text = [0; 43];
    // The length is right, and so is the alphabet.
    let length = URL_SAFE_NO_PAD.encode_slice(value, &mut text).unwrap_or_default();
    std::str::from_utf8(&text[..length]).unwrap_or_default().to_owned()
}

/// All that is random in one login, from one call to the operating system's generator. Nothing of it outlives the request.
pub(crate) struct LoginRandomness {
    /// Each 256 bits.
    values: Zeroizing<[[u8; 32]; 3]>,
    sealing: [u8; 12],
}

impl LoginRandomness {
    pub(crate) fn new(entropy: &dyn Entropy) -> Result<Self> {
        // A multiple of the cipher's block is cheaper than exactly what is needed.
        let mut bytes = Zeroizing::new([0_u8; 112]);
        entropy.fill(&mut *bytes)?;
        let mut new = Self { values: Zeroizing::default(), sealing: [0; 12] };
        new.values.as_flattened_mut().copy_from_slice(&bytes[..96]);
        new.sealing.copy_from_slice(&bytes[96..108]);
        Ok(new)
    }

    /// 43 characters of base64url.
    pub(crate) fn state(&self) -> String {
        text_of(&self.values[0])
    }

    /// The nonce of an OAuth 1.0a signature.
    pub(crate) fn oauth1_nonce(&self) -> String {
        letters_and_digits(&self.values[1])
    }

    /// The nonce of an ID token: 43 characters of base64url.
    pub(crate) fn nonce(&self) -> String {
        text_of(&self.values[1])
    }

    /// 43 characters of base64url, as RFC 7636 §4.1 recommends.
    pub(crate) fn code_verifier(&self) -> String {
        text_of(&self.values[2])
    }

    /// For the one sealing of the login.
    pub(crate) fn sealing(&self) -> [u8; 12] {
        self.sealing
    }
}

/// The operating system's generator.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<()> {
        aws_lc_rs::rand::fill(buffer).map_err(|_| {
            Error::from(Finding::new(
                "randomness_unavailable",
                "the operating system gives no random bytes",
                "check that the process may read the system's random source",
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_nonce_of_oauth1_is_what_every_server_takes_and_never_repeats() {
        let nonces = (0..10_000).map(|_| oauth1_nonce(&SystemEntropy)).collect::<Result<HashSet<_>>>().expect("random");
        assert_eq!(nonces.len(), 10_000);
        assert!(nonces.iter().all(|nonce| nonce.len() == 30 && nonce.bytes().all(|b| b.is_ascii_alphanumeric())));
        let seen: HashSet<char> = nonces.iter().flat_map(|nonce| nonce.chars()).collect();
        assert_eq!(seen.len(), 62, "every letter and digit");
    }

    #[test]
    fn t271_without_randomness_there_is_an_error_and_no_value() {
        #[derive(Debug)]
        struct Broken;
        impl Entropy for Broken {
            fn fill(&self, _: &mut [u8]) -> Result<()> {
                Err(Error::from(Finding::new("randomness_unavailable", "none", "wait")))
            }
        }
        let outcomes = [
            one_time_value(&Broken).map(drop),
            oauth1_nonce(&Broken).map(drop),
            form_boundary(&Broken).map(drop),
            LoginRandomness::new(&Broken).map(drop),
        ];
        assert!(outcomes.iter().all(|outcome| outcome.as_ref().is_err_and(|e| e.code() == "randomness_unavailable")));
    }

    #[test]
    fn t007_t270_one_time_values_never_repeat_and_hold_256_bits() {
        let values = (0..10_000).map(|_| one_time_value(&SystemEntropy)).collect::<Result<HashSet<_>>>();
        let values = values.unwrap_or_default();
        assert_eq!(values.len(), 10_000);
        assert!(
            values
                .iter()
                .all(|v| v.len() == 43 && v.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'))
        );
    }
}
