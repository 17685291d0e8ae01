//! Login hooks: the login stands at any place among the arguments, and may be that of any provider.
#![deny(warnings)]

use axum::extract::{OriginalUri, Request, State};
use axum::http::{HeaderMap, Method, Uri, Version};
use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email))]
struct Corp;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://id.example.org", scopes(openid))]
struct Club;

#[derive(OAuthProviders)]
struct Providers {
    corp: Corp,
    club: Club,
}

async fn alone(_: Login<Corp>) {}

async fn last(State(_): State<u8>, _: HeaderMap, _: Option<User<Corp>>, _: Option<AnyUser>, _: Login<Corp>) {}

async fn first_of_many(
    _: Login<Corp>,
    _: Method,
    _: Uri,
    _: Version,
    _: HeaderMap,
    _: OriginalUri,
    _: Option<Granted<Corp, (oauth_runtime::scope::email,)>>,
    _: Request,
) -> Result<LoginAllowed, LoginRefused> {
    Ok(LoginAllowed::to("/welcome"))
}

async fn of_any(_: Method, login: AnyLogin) -> Result<(), LoginRefused> {
    match login.identity().provider().as_str() {
        "corp" => Ok(()),
        _ => Err(LoginRefused::because("corp only")),
    }
}

fn main() {
    let _: Router = Corp::routes().on_login(alone).into();
    let _: Router<u8> = Corp::routes().on_login(last).into();
    let _: Router = Corp::routes().on_login(first_of_many).into();
    let _: Router = Corp::routes().on_login(of_any).into();
    let _: Router = Corp::routes().on_login(|_: Login<Corp>| async { LoginAllowed::default() }).into();
    let _: Router = Club::routes().on_login(|_: AnyLogin, _: Method| async {}).into();
    let _: Router = Providers::routes().on_login(of_any).into();
}
