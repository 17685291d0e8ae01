use aws_lc_rs::digest::{Context, SHA256};

use crate::types::EndpointUrl;

/// Which server a login was sent to: its issuer and endpoints as they were at the start. A code, and the secret beside it, go
/// to no other one ([RFC 9700 §4.4](https://www.rfc-editor.org/rfc/rfc9700#section-4.4)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ServerDigest([u8; Self::LENGTH]);

impl ServerDigest {
    /// Nobody chooses both of two servers, so that half of a SHA-256 is enough.
    pub(crate) const LENGTH: usize = 16;

    pub(crate) fn of(issuer: &str, authorization: Option<&EndpointUrl>, token: Option<&EndpointUrl>) -> Self {
        let mut context = Context::new(&SHA256);
        let endpoints = [authorization, token].map(|endpoint| endpoint.map_or("", EndpointUrl::as_str));
        for part in [issuer, endpoints[0], endpoints[1]] {
            // With its length, so that no two lists of parts read the same.
            context.update(&(part.len() as u64).to_be_bytes());
            context.update(part.as_bytes());
        }
        let mut half = [0; Self::LENGTH];
        half.copy_from_slice(&context.finish().as_ref()[..Self::LENGTH]);
        Self(half)
    }

    pub(crate) fn from_bytes(bytes: [u8; Self::LENGTH]) -> Self {
        Self(bytes)
    }

    pub(crate) fn to_bytes(self) -> [u8; Self::LENGTH] {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::UrlPolicy;

    #[test]
    fn every_part_counts_and_so_does_where_it_ends() {
        let url = |url: &str| EndpointUrl::parse(url, UrlPolicy::HttpsOnly).expect("valid");
        let of = |issuer, authorization, token| ServerDigest::of(issuer, Some(&url(authorization)), Some(&url(token)));
        let honest = of("https://op.example", "https://op.example/a", "https://op.example/t");
        assert_eq!(honest, of("https://op.example", "https://op.example/a", "https://op.example/t"));
        for other in [
            of("https://op.example/", "https://op.example/a", "https://op.example/t"),
            of("https://op.example", "https://op.example/b", "https://op.example/t"),
            of("https://op.example", "https://op.example/a", "https://evil.example/t"),
            of("https://op.example", "https://op.example/t", "https://op.example/a"),
            of("https://op.examplehttps://op", "https://op.example/a", "https://op.example/t"),
        ] {
            assert_ne!(honest, other);
        }
    }
}
