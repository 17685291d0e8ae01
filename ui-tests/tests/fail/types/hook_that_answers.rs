use oauth_runtime::OAuthProvider;
use oauth_runtime::http::{Call, Request};

fn sign(_: Call, _: &mut Request) -> Result<(), String> {
    Ok(())
}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    before_call = sign,
)]
struct Example;

fn main() {}
