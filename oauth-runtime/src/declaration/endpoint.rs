//! The endpoints of a provider, as one table: what the attribute and what server metadata call each, and whose rule it is.

/// Hands the table to a macro: name, key of the attribute, section, and what is true of it.
macro_rules! endpoints {
    ($then:ident) => {
        $then! {
            /// Where the browser is sent (RFC 6749 §3.1; RFC 5849 §2.2).
            Authorization = authorization_endpoint, "RFC 6749 §3.1", [InMetadata ForLogins];
            /// Where tokens are asked for (RFC 6749 §3.2; RFC 5849 §2.3).
            Token = token_endpoint, "RFC 6749 §3.2", [InMetadata ForLogins MutualTls];
            /// Where tokens are refreshed, if not at the token endpoint.
            Refresh = refresh_endpoint, "RFC 6749 §6", [];
            /// Where a short-lived access token is exchanged for one that lasts, with secrets in the query.
            Exchange = dangerous_exchange_endpoint, "RFC 6749 §3.2", [];
            /// The temporary credential request endpoint (RFC 5849 §2.1).
            TemporaryCredentials = temporary_credentials_endpoint, "RFC 5849 §2.1", [];
            /// Where the user's profile is read (OpenID Connect Core §5.3).
            Userinfo = userinfo_endpoint, "OpenID Connect Core §5.3", [InMetadata ForLogins MutualTls HoldsFacts];
            /// Where the user's e-mail addresses are read, if not in the profile.
            Email = email_endpoint, "OpenID Connect Core §5.3", [HoldsFacts];
            /// Where the provider's keys are (RFC 7517).
            Jwks = jwks_uri, "RFC 8414 §2", [InMetadata ForLogins];
            /// Where a logout is sent (OpenID Connect RP-Initiated Logout §2).
            EndSession = end_session_endpoint, "OpenID Connect RP-Initiated Logout §2.1", [InMetadata];
            /// Where tokens are revoked (RFC 7009).
            Revocation = revocation_endpoint, "RFC 7009 §2", [InMetadata MutualTls];
            /// Where everything is ended that a user granted to this application, where that is another place.
            Disconnect = disconnect_endpoint, "RFC 7009 §2.1", [];
            /// Where the server is asked about a token (RFC 7662).
            Introspection = introspection_endpoint, "RFC 7662 §2", [InMetadata MutualTls];
        }
    };
}
pub(super) use endpoints;

macro_rules! declare {
    ($($(#[$docs:meta])* $variant:ident = $key:ident, $reference:literal, [$($property:ident)*];)*) => {
        /// An endpoint of a provider.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Endpoint {
            $($(#[$docs])* $variant,)*
        }

        impl Endpoint {
            /// Every endpoint, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The key of the attribute, which is the name in server metadata too.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => stringify!($key),)* }
            }

            /// The section that defines it.
            #[must_use]
            pub const fn reference(self) -> &'static str {
                match self { $(Self::$variant => $reference,)* }
            }

            const fn properties(self) -> &'static [Property] {
                match self { $(Self::$variant => &[$(Property::$property),*],)* }
            }
        }
    };
}

endpoints!(declare);

/// What is true of some endpoints and not of others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Property {
    /// Server metadata has a member of this name.
    InMetadata,
    /// A login may need it, so that a wrong one is better known before anybody is sent away.
    ForLogins,
    /// A client calls it itself, so that metadata may name another address of it for mutual TLS.
    MutualTls,
    /// It is asked at the end of a login, so that its path and query may hold facts of the login.
    HoldsFacts,
}

impl Endpoint {
    /// Whether server metadata may name it ([RFC 8414 §2](https://www.rfc-editor.org/rfc/rfc8414#section-2)).
    #[must_use]
    pub fn is_in_metadata(self) -> bool {
        self.is(Property::InMetadata)
    }

    /// Whether a login may need it.
    #[must_use]
    pub fn is_for_logins(self) -> bool {
        self.is(Property::ForLogins)
    }

    /// Whether `mtls_endpoint_aliases` may name another address of it
    /// ([RFC 8705 §5](https://www.rfc-editor.org/rfc/rfc8705#section-5)).
    #[must_use]
    pub fn may_have_mtls_alias(self) -> bool {
        self.is(Property::MutualTls)
    }

    /// Whether its path and query may hold facts of the login.
    pub(crate) fn may_hold_facts(self) -> bool {
        self.is(Property::HoldsFacts)
    }

    fn is(self, wanted: Property) -> bool {
        self.properties().contains(&wanted)
    }
}

/// One value for each endpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Endpoints<T>([T; Endpoint::ALL.len()]);

impl<T: Copy> Endpoints<Option<T>> {
    /// Of none.
    pub(crate) const NONE: Self = Self([None; Endpoint::ALL.len()]);

    /// With the value of one more.
    pub(crate) const fn with(mut self, endpoint: Endpoint, value: T) -> Self {
        self.0[endpoint as usize] = Some(value);
        self
    }
}

impl<T> Endpoints<T> {
    /// What `value` says of each.
    pub(crate) fn each(value: impl FnMut(Endpoint) -> T) -> Self {
        let mut value = value;
        Self(std::array::from_fn(|place| value(Endpoint::ALL[place])))
    }

    pub(crate) const fn get(&self, endpoint: Endpoint) -> &T {
        &self.0[endpoint as usize]
    }

    pub(crate) fn set(&mut self, endpoint: Endpoint, value: T) {
        self.0[endpoint as usize] = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::description::ProviderDescription;

    #[test]
    fn every_endpoint_has_its_place() {
        let keys = Endpoints::each(Endpoint::key);
        for (place, endpoint) in Endpoint::ALL.iter().enumerate() {
            assert_eq!(*endpoint as usize, place, "{endpoint:?}");
            assert_eq!(*keys.get(*endpoint), endpoint.key());
        }
        let mut two = Endpoints::NONE.with(Endpoint::Token, 1);
        two.set(Endpoint::Jwks, Some(2));
        assert_eq!((two.get(Endpoint::Token), two.get(Endpoint::Jwks)), (&Some(1), &Some(2)));
        assert_eq!(two.get(Endpoint::Userinfo), &None);
    }

    #[test]
    fn every_setter_sets_its_endpoint() {
        const ALL: ProviderDescription = ProviderDescription::oauth2("acme", "Acme")
            .authorization_endpoint("a")
            .token_endpoint("t")
            .revocation_endpoint("r");
        assert_eq!(ALL.server.endpoints.get(Endpoint::Authorization), &Some("a"));
        assert_eq!(ALL.server.endpoints.get(Endpoint::Token), &Some("t"));
        assert_eq!(ALL.server.endpoints.get(Endpoint::Revocation), &Some("r"));
        assert_eq!(ALL.server.endpoints.get(Endpoint::EndSession), &None);
    }

    /// RFC 8705 §5: an alias is for what the client calls; a browser has no certificate of the client.
    #[test]
    fn what_a_browser_visits_has_no_alias() {
        for endpoint in [Endpoint::Authorization, Endpoint::EndSession] {
            assert!(!endpoint.may_have_mtls_alias(), "{endpoint:?}");
        }
        assert!(Endpoint::Token.may_have_mtls_alias());
    }
}
