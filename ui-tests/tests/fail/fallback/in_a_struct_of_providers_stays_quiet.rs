use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(isuer = "https://as.example", scopes(openid))]
struct Misspelt;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "http://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
)]
struct WithoutTls;

#[derive(OAuthProvider)]
#[oauth(issuer = "login.example.com", scopes(openid))]
struct WithoutScheme;

#[derive(OAuthProvider)]
#[oauth(issuer = "http://localhost:8080", scopes(openid))]
struct OnLoopback;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid))]
struct Corp;

#[derive(OAuthProviders)]
struct Providers {
    misspelt: Misspelt,
    without_tls: WithoutTls,
    corp: Corp,
    without_scheme: WithoutScheme,
    on_loopback: OnLoopback,
    #[oauth(name = "work", env_prefix = "WORK")]
    again: Misspelt,
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
