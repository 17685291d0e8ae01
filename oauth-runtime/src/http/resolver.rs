use std::net::{IpAddr, SocketAddr};

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
            let found = tokio::net::lookup_host((name.as_str(), 0)).await.map_err(|_| TransportCause::Dns)?;
            Ok(allowed(rule, found)?)
        })
    }
}

fn allowed(rule: AddressRule, found: impl Iterator<Item = SocketAddr>) -> Result<Addrs, TransportCause> {
    let (allowed, forbidden): (Vec<_>, Vec<_>) = found.partition(|address| rule.allows(address.ip()));
    match (allowed.is_empty(), forbidden.first()) {
        (false, _) => Ok(Box::new(allowed.into_iter())),
        (true, Some(address)) => Err(TransportCause::AddressForbidden(address.ip())),
        (true, None) => Err(TransportCause::Dns),
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
        allowed(rule, found).map(|addresses| addresses.map(|address| address.ip().to_string()).collect())
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
}
