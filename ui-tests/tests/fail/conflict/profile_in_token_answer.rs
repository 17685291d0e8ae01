use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    profile_in_token_answer,
)]
struct Two;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    profile_in_token_answer,
)]
struct Nobody;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", profile_in_token_answer)]
struct IdToken;

fn main() {}
