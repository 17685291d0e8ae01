//! Randomness from the operating system, behind a trait so that its failure can be tested.

use std::fmt::Debug;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::{Error, Finding, Result};

/// A source of unguessable bytes.
pub(crate) trait Entropy: Debug + Send + Sync + 'static {
    /// Fills `buffer` or fails; never a fallback value.
    fn fill(&self, buffer: &mut [u8]) -> Result<()>;
}

/// 256 random bits as 43 characters of base64url.
pub(crate) fn one_time_value(entropy: &dyn Entropy) -> Result<String> {
    one_time_values(entropy).map(|[value]| value)
}

/// Several at the price of one call to the operating system's generator.
pub(crate) fn one_time_values<const N: usize>(entropy: &dyn Entropy) -> Result<[String; N]> {
    let mut bytes = [[0_u8; 32]; N];
    entropy.fill(bytes.as_flattened_mut())?;
    Ok(bytes.map(|bytes| URL_SAFE_NO_PAD.encode(bytes)))
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
