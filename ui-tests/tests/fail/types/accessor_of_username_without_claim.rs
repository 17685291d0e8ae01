use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
)]
struct Example;

fn see(user: &User<Example>) {
    let _ = user.preferred_username();
}

fn main() {
    let _ = see;
}
