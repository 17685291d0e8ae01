//! Providers whose address is known only once they run: the description has placeholders, the fields fill them.

use oauth_runtime::settings::FieldValues;
use oauth_runtime::{ClientId, ClientSecret};

/// A client's registration at a peer, and where the peer listens.
pub(super) struct Registered {
    id: ClientId,
    /// None for a public client.
    secret: Option<ClientSecret>,
    authority: String,
    /// Where one server has many issuers.
    realm: Option<String>,
}

impl Registered {
    /// A confidential client at the peer with this address.
    pub(super) fn new(id: &str, secret: &str, peer: &str) -> Self {
        Self { secret: Some(ClientSecret::new(secret)), ..Self::public(id, peer) }
    }

    /// A client without a secret.
    pub(super) fn public(id: &str, peer: &str) -> Self {
        let authority = peer.split_once("://").expect("an absolute URL").1;
        Self { id: ClientId::from(id), secret: None, authority: authority.to_owned(), realm: None }
    }

    /// In this realm of it, which is `{realm}` in the description.
    pub(super) fn in_realm(self, realm: &str) -> Self {
        Self { realm: Some(realm.to_owned()), ..self }
    }

    pub(super) fn describe(&self, fields: &mut FieldValues) {
        fields.add("client_id", &self.id);
        if let Some(secret) = &self.secret {
            fields.add("client_secret", secret);
        }
        fields.add("authority", &self.authority);
        if let Some(realm) = &self.realm {
            fields.add("realm", realm);
        }
    }
}

/// Providers by hand: the derive refuses `http` on a host that it does not know to be this machine, as it should.
macro_rules! providers {
    ($($name:ident = $description:expr;)*) => {$(
        pub(super) struct $name(pub(super) $crate::real::registered::Registered);

        impl oauth_runtime::OAuthProvider for $name {
            const DESCRIPTION: oauth_runtime::description::ProviderDescription =
                $description.dangerous_allow_loopback_http().checked();

            fn from_settings(_: &mut oauth_runtime::settings::Settings<'_>) -> Option<Self> {
                None
            }

            fn describe_fields(&self, fields: &mut oauth_runtime::settings::FieldValues) {
                self.0.describe(fields);
            }
        }

        impl oauth_runtime::Identifies for $name {}
    )*};
}

pub(super) use providers;
