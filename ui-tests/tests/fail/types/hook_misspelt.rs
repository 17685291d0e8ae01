use oauth_runtime::OAuthProvider;
use oauth_runtime::http::{Call, Request};

pub fn sign(_: Call, _: &mut Request) {}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    before_call = sing,
)]
struct Example;

fn main() {}
