use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::TransportCause;
use crate::types::AddressRule;

/// Asks the operating system for addresses, and drops those that the rule forbids. What is left is what is connected to, so
/// a name cannot be judged by one address and reached by another.
#[derive(Debug)]
pub(super) struct Resolver {
    pub(super) rule: AddressRule,
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let rule = self.rule;
        Box::pin(async move {
            // The port comes from the URL.
            let found = match tokio::net::lookup_host((name.as_str(), 0)).await {
                Ok(found) => found.collect(),
                // RFC 6761 §6.3: it stands for this machine, whether or not somebody says so.
                Err(_) if name.as_str().ends_with(".localhost") => THIS_MACHINE.map(|ip| SocketAddr::new(ip, 0)).into(),
                Err(_) => return Err(TransportCause::Dns.into()),
            };
            Ok(allowed(rule, found)?)
        })
    }
}

const THIS_MACHINE: [IpAddr; 2] = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];

fn allowed(rule: AddressRule, found: Vec<SocketAddr>) -> Result<Addrs, TransportCause> {
    let (allowed, forbidden): (Vec<_>, Vec<_>) = found.into_iter().partition(|address| rule.allows(address.ip()));
    match forbidden.first() {
        // A name that stands for this machine and for another one is somebody's who is not to be asked.
        Some(address) if allowed.is_empty() || rule == AddressRule::LoopbackOnly => {
            Err(TransportCause::AddressForbidden(address.ip()))
        }
        None if allowed.is_empty() => Err(TransportCause::Dns),
        _ => Ok(Box::new(allowed.into_iter())),
    }
}

/// An address that stands in the URL is never asked for.
pub(super) fn require_allowed(rule: AddressRule, url: &Url) -> Result<(), TransportCause> {
    let address = match url.host() {
        Some(Host::Ipv4(address)) => IpAddr::V4(address),
        Some(Host::Ipv6(address)) => IpAddr::V6(address),
        _ => return Ok(()),
    };
    if rule.allows(address) { Ok(()) } else { Err(TransportCause::AddressForbidden(address)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(rule: AddressRule, found: &[&str]) -> Result<Vec<String>, TransportCause> {
        let found = found.iter().map(|text| SocketAddr::new(text.parse().expect("an address"), 0));
        allowed(rule, found.collect()).map(|addresses| addresses.map(|address| address.ip().to_string()).collect())
    }

    #[tokio::test]
    async fn a_name_without_address_is_told_from_an_address_without_server() {
        // A label of 64 characters is none, so that no name server is asked.
        let name = "a".repeat(64).parse::<Name>().expect("a name");
        let resolved = Resolver { rule: AddressRule::Any }.resolve(name).await;
        let error = resolved.map(|addresses| addresses.count()).expect_err("no address");
        assert_eq!(error.downcast_ref::<TransportCause>(), Some(&TransportCause::Dns));
    }

    #[test]
    fn t148_what_a_name_resolves_to_is_judged_and_only_what_passes_is_connected_to() {
        let found = ["10.0.0.1", "8.8.8.8", "::1"];
        assert_eq!(addresses(AddressRule::PublicOnly, &found), Ok(vec!["8.8.8.8".to_owned()]));
        assert_eq!(addresses(AddressRule::Any, &found).map(|all| all.len()), Ok(3));
        let internal = addresses(AddressRule::PublicOnly, &["169.254.169.254"]);
        assert_eq!(internal, Err(TransportCause::AddressForbidden(IpAddr::from([169, 254, 169, 254]))));
        assert_eq!(addresses(AddressRule::Any, &[]), Err(TransportCause::Dns));
    }

    #[test]
    fn t146_a_name_of_this_machine_stands_for_it_alone() {
        let rule = AddressRule::LoopbackOnly;
        for found in [&["127.0.0.1"][..], &["::1", "127.8.8.8"], &["::ffff:127.0.0.1"]] {
            assert_eq!(addresses(rule, found).map(|all| all.len()), Ok(found.len()));
        }
        for other in ["192.0.2.1", "10.0.0.1", "0.0.0.0", "::", "2001:db8::1", "::ffff:10.0.0.1", "169.254.169.254"] {
            let forbidden = Err(TransportCause::AddressForbidden(other.parse().expect("an address")));
            assert_eq!(addresses(rule, &[other]), forbidden);
            assert_eq!(addresses(rule, &["127.0.0.1", other]), forbidden, "not even beside this machine");
        }
        assert_eq!(addresses(rule, &[]), Err(TransportCause::Dns));
    }

    /// RFC 6761 §6.3; many machines have nobody who answers for such names.
    #[tokio::test]
    async fn a_name_below_localhost_leads_to_this_machine_whoever_is_asked() {
        let name = "a-name-that-nobody-wrote-down.localhost".parse::<Name>().expect("a name");
        let found = Resolver { rule: AddressRule::LoopbackOnly }.resolve(name).await.expect("this machine");
        let found: Vec<_> = found.collect();
        assert!(!found.is_empty() && found.iter().all(|address| address.ip().is_loopback()), "{found:?}");
    }
}
