//! The way of a request: with whose certificate, and to which addresses.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;

/// Names a client certificate that the HTTP client was set up with
/// ([RFC 8705 §2](https://www.rfc-editor.org/rfc/rfc8705#section-2)). The certificate and its key stay in the client.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TlsIdentity(Arc<str>);

impl TlsIdentity {
    /// The certificate of this name.
    pub fn named(name: impl Into<Arc<str>>) -> Self {
        Self(name.into())
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TlsIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which addresses a request may connect to. Judged where the connection is made: the name may stand for another address by
/// then than when it was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddressRule {
    /// Every address: what the developer declared is where a request goes.
    #[default]
    Any,
    /// Addresses of the public internet alone: for hosts that somebody else named.
    PublicOnly,
    /// Addresses of this machine alone, and no name that stands for another one too: for names below `localhost`.
    LoopbackOnly,
}

impl AddressRule {
    /// A connection to `address` may be made.
    #[must_use]
    pub fn allows(self, address: IpAddr) -> bool {
        match self {
            Self::Any => true,
            Self::PublicOnly => match address {
                IpAddr::V4(address) => is_public_v4(address),
                IpAddr::V6(address) => is_public_v6(address),
            },
            Self::LoopbackOnly => match address {
                IpAddr::V4(address) => address.is_loopback(),
                IpAddr::V6(address) => {
                    address.is_loopback() || address.to_ipv4_mapped().is_some_and(|address| address.is_loopback())
                }
            },
        }
    }
}

/// The IANA registry of special-purpose addresses, RFC 6890.
fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast()
        || matches!((a, b, c), (0, ..) | (192, 0, 0) | (192, 88, 99) | (240.., ..))
        // RFC 6598, behind a carrier; RFC 2544, benchmarks.
        || (a == 100 && b & 0xc0 == 64)
        || (a == 198 && b & 0xfe == 18);
    !is_special
}

/// Global unicast is `2000::/3` (RFC 4291 §2.4), and within it not what stands for another address or for none.
fn is_public_v6(address: Ipv6Addr) -> bool {
    let [a, b, rest @ ..] = address.segments();
    match (a, b) {
        // RFC 6052, through a translator; RFC 3056, 6to4: as public as the address inside.
        (0x0064, 0xff9b) if rest.starts_with(&[0; 4]) => embedded_v4(address, 12).is_some_and(is_public_v4),
        (0x2002, _) => embedded_v4(address, 2).is_some_and(is_public_v4),
        // RFC 2928: Teredo, benchmarks, ORCHID and their neighbours; RFC 3849 and RFC 9637: documentation.
        (0x2001, 0..=0x01ff) | (0x2001, 0x0db8) => false,
        (0x3fff, 0..=0x0fff) => false,
        (0x2000..=0x3fff, _) => true,
        // `::ffff:a.b.c.d` is a way to write an address of version 4.
        _ => address.to_ipv4_mapped().is_some_and(is_public_v4),
    }
}

fn embedded_v4(address: Ipv6Addr, at: usize) -> Option<Ipv4Addr> {
    let octets = address.octets();
    octets.get(at..)?.first_chunk::<4>().map(|octets| Ipv4Addr::from(*octets))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t148_only_public_addresses_pass_the_public_rule() {
        let allows = |text: &str| AddressRule::PublicOnly.allows(text.parse().expect("an address"));
        for public in ["8.8.8.8", "1.1.1.1", "192.0.1.1", "100.63.0.1", "100.128.0.1", "172.32.0.1", "198.20.0.1"] {
            assert!(allows(public), "{public}");
        }
        for public in ["2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"] {
            assert!(allows(public), "{public}");
        }
        for special in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.8.8.8",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.0.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
        ] {
            assert!(!allows(special), "{special}");
            assert!(!allows(&format!("::ffff:{special}")), "mapped {special}");
            assert!(!allows(&format!("64:ff9b::{special}")), "translated {special}");
        }
        for special in [
            "::",
            "::1",
            "::127.0.0.1",
            "fe80::1",
            "fec0::1",
            "fc00::1",
            "fd00:ec2::254",
            "ff02::1",
            "2001::1",
            "2001:db8::1",
            "2001:2::1",
            "2001:10::1",
            "2002:7f00:1::1",
            "2002:a00:1::1",
            "3fff::1",
            "100::1",
            "5f00::1",
            "64:ff9b:1::8.8.8.8",
        ] {
            assert!(!allows(special), "{special}");
        }
        assert!(AddressRule::Any.allows(IpAddr::V4(Ipv4Addr::LOCALHOST)));
    }
}
