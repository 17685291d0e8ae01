//! The providers of an application: two servers, the same provider twice, a shared registration at one server.
#![deny(warnings)]

use oauth_runtime::prelude::*;

mod code {
    #[derive(oauth_runtime::OAuthProvider)]
    #[oauth(preset = twitter_oauth1, callback_path = "/callback")]
    pub struct Twitter;
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/{tenant}", scopes(openid))]
struct Entra {
    tenant: String,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example/calendar", env_prefix = "ENTRA", callback_path = "/callback")]
struct Calendar;

#[derive(OAuthProviders)]
struct Providers {
    twitter: code::Twitter,
    entra: Entra,
    #[oauth(name = "work", display_name = "Work", env_prefix = "WORK")]
    r#type: Entra,
    #[oauth(mount = "/calendar")]
    calendar: Calendar,
}

#[derive(OAuthProviders)]
#[oauth(crate = oauth_runtime)]
pub struct Tuple(code::Twitter, #[oauth(name = "x", env_prefix = "X")] code::Twitter);

#[derive(OAuthProviders)]
struct One {
    twitter: code::Twitter,
}

async fn welcome(login: AnyLogin) -> Result<(), LoginRefused> {
    match login.identity().provider().as_str() {
        "work" => Ok(()),
        _ => Err(LoginRefused::because("work only")),
    }
}

fn main() {
    let _: Router = Router::new().merge(
        Providers::routes()
            .mount("/accounts")
            .after_login("/in")
            .after_logout("/out")
            .logout_at_provider()
            .on_login(welcome),
    );
    let _: Router<u8> = Router::new().merge(Tuple::routes());
    let _: Router = Router::new().merge(One::routes());
}
