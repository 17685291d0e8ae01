//! Names of the user's own are never in the way, not even those of the prelude, of primitives and of crates.
#![allow(dead_code, non_camel_case_types, non_snake_case, non_upper_case_globals)]

use oauth_runtime::{OAuthProvider, OAuthProviders};

struct Option;
struct Some;
struct None;
struct Result;
struct Ok;
struct Err;
struct String;
struct Self_;
struct str;
struct Clone;
struct Copy;
struct Debug;
struct Send;
struct Sync;
struct Sized;
struct Scope;
struct Declares;
struct Settings;
struct Routes;
struct Client;
struct Member;
struct AllRoutes;
struct Error;
struct S;
mod core {}
mod std {}
mod scope {}
const settings: u8 = 0;
const providers: u8 = 0;
const config: u8 = 0;
const tenant: u8 = 0;
static fields: u8 = 0;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example/{tenant}", scopes(openid, "tenant:read" as client_id))]
struct Example {
    client_id: oauth_runtime::types::ClientId,
    tenant: ::std::string::String,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", name = "unit")]
struct Unit;

#[derive(OAuthProviders)]
struct Providers {
    example: Example,
    unit: Unit,
}

fn main() {
    let _ = Providers::routes::<()>();
    let _ = Example::routes::<()>();
    let _ = Unit::from_env();
}
