//! Parameters on the struct of a provider: types, lifetimes, constants.
#![deny(warnings)]

use std::marker::PhantomData;

use oauth_runtime::prelude::*;
use oauth_runtime::settings::Setting;
use oauth_runtime::{Client, ClientConfig, Environment};

/// A field of a type that the user of the struct chooses.
#[derive(OAuthProvider)]
#[oauth(issuer = "https://{tenant}.example", scopes(openid, email, "staff" as staff), env_prefix = "CORP", name = "corp")]
struct Corp<T: Setting + Send + Sync + 'static> {
    tenant: T,
    #[oauth(env = "CORP_KEY")]
    client_secret: ClientSecret,
}

struct Tenant(String);

impl Setting for Tenant {
    fn from_setting(value: String) -> std::result::Result<Self, &'static str> {
        if value.is_empty() { Err("it is empty") } else { Ok(Self(value)) }
    }

    fn as_text(&self) -> &str {
        &self.0
    }
}

/// The same provider for several parts of an application.
#[derive(OAuthProvider)]
#[oauth(preset = google, name = "google")]
struct Google<Part> {
    part: PhantomData<fn() -> Part>,
}

/// A constant.
#[derive(OAuthProvider)]
#[oauth(preset = github, scopes(read_user))]
struct GitHub<const TEAM: u8>;

/// A lifetime, which is `'static` where the provider is one.
#[derive(OAuthProvider)]
#[oauth(preset = gitlab)]
struct GitLab<'a> {
    domain: String,
    of: PhantomData<&'a ()>,
}

struct Shop;

async fn shop(user: User<Google<Shop>>, _: Granted<Corp<Tenant>, (staff,)>) -> String {
    user.email().unwrap_or_default().to_owned()
}

fn main() {
    let _: Router = Router::new()
        .route("/", get(shop))
        .merge(Corp::<Tenant>::routes())
        .merge(Google::<Shop>::routes())
        .merge(GitHub::<7>::routes())
        .merge(GitLab::<'static>::routes());
    let settings = Environment::from_iter([
        ("CORP_CLIENT_ID", "id"),
        ("CORP_CLIENT_SECRET", "secret"),
        ("CORP_TENANT", "acme"),
        ("CORP_KEY", "secret"),
    ]);
    let config = || ClientConfig::new().with_environment(settings.clone());
    let _: Client<Corp<Tenant>> = Corp::client(config()).expect("everything is set");
    let _: Client<Corp<String>> = Corp::client(config()).expect("everything is set");
    assert_eq!(Google::<Shop>::DESCRIPTION.name(), "google");
}
