use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/sub"),
    profile_in_access_token,
)]
struct Two;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    profile_in_access_token,
    profile_in_token_answer,
    userinfo_method = post,
    userinfo_params(fields = "id"),
    userinfo(subject = "/sub"),
)]
struct Both;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    profile_in_access_token,
)]
struct Nobody;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", profile_in_access_token)]
struct IdToken;

fn main() {}
