//! A struct whose fields are read from the settings.
#![deny(warnings)]

use oauth_runtime::types::{ClientId, ClientSecret};
use oauth_runtime::{ClientConfig, Environment, IssuerIdentifier, OAuthProvider};

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

/// A server that is known at run time alone.
#[derive(OAuthProvider)]
#[oauth(scopes(openid))]
struct SelfHosted {
    #[oauth(env = "SSO_URL")]
    issuer: IssuerIdentifier,
}

/// The same without ID tokens.
#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth2,
    metadata_url = "https://{host}/metadata.json",
    userinfo(subject = "/id"),
)]
struct Forge {
    issuer: IssuerIdentifier,
    host: String,
}

/// A field that fills a placeholder may have any name but those of the registration.
#[derive(OAuthProvider)]
#[oauth(issuer = "https://{issuer}/v2.0", scopes(openid))]
struct Placeholder {
    issuer: String,
}

mod scopes {
    #[allow(non_camel_case_types)]
    pub struct calendars {}

    impl oauth_runtime::scope::Scope for calendars {
        const VALUE: &'static str = "https://graph.example/Calendars.Read";
    }
}

fn main() {
    let _ = (Entra::routes::<()>(), SelfHosted::routes::<()>(), Forge::routes::<()>(), Placeholder::routes::<()>());
    let environment = Environment::from_iter([
        ("SSO_URL", "https://login.example"),
        ("SELFHOSTED_CLIENT_ID", "id"),
        ("SELFHOSTED_CLIENT_SECRET", "secret"),
    ]);
    assert!(SelfHosted::client(ClientConfig::new().with_environment(environment)).is_ok());
    assert!(SelfHosted::client(ClientConfig::new().with_environment(Environment::default())).is_err());
    assert_eq!(Entra::DESCRIPTION.declared_scopes(), ["openid", "https://graph.example/Calendars.Read"]);
}
