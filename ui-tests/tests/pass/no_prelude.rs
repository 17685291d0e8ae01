//! Nothing generated relies on a name in scope.
#![no_implicit_prelude]
#![deny(warnings)]

#[derive(::oauth_runtime::OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "read:user" as read_user))]
struct Unit;

#[derive(::oauth_runtime::OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/{tenant}/authorize",
    token_endpoint = "https://as.example/{tenant}/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    authorization_params(prompt = "login"),
    client_authentication = client_secret_post,
)]
struct Fields {
    client_id: ::oauth_runtime::types::ClientId,
    #[oauth(default = "common")]
    tenant: ::std::string::String,
}

#[derive(::oauth_runtime::OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://as.example/initiate",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    signature_method = rsa_sha1,
    placement = body,
)]
struct One;

#[derive(::oauth_runtime::OAuthProviders)]
struct Providers {
    unit: Unit,
    #[oauth(mount = "/fields", env_prefix = "OTHER")]
    fields: Fields,
    one: One,
}

fn main() {
    let _ = Providers::routes::<()>();
    let _ = Unit::routes::<()>();
    let _ = Fields::from_env();
    let _ = One::routes::<()>();
}
