//! A struct whose fields are read from the settings.
#![deny(warnings)]

use oauth_runtime::OAuthProvider;
use oauth_runtime::types::{ClientId, ClientSecret};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/{tenant}/v2.0", scopes(openid, self::scopes::calendars))]
struct Entra {
    #[oauth(env = "AZURE_CLIENT_ID")]
    client_id: ClientId,
    #[oauth(env = "AZURE_SECRET_FILE", file)]
    client_secret: ClientSecret,
    #[oauth(env = "AZURE_TENANT")]
    #[oauth(default = "common")]
    tenant: String,
}

mod scopes {
    #[allow(non_camel_case_types)]
    pub struct calendars {}

    impl oauth_runtime::scope::Scope for calendars {
        const VALUE: &'static str = "https://graph.example/Calendars.Read";
    }
}

fn main() {
    let _ = Entra::routes::<()>();
    assert_eq!(Entra::DESCRIPTION.declared_scopes(), ["openid", "https://graph.example/Calendars.Read"]);
}
