use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://{org}.as.example/{orgg}/me",
    userinfo_params(query = "{viewer{id}}", client = "{client_id}", secret = "{client_secret}"),
    userinfo(subject = "/id"),
    keep_from_token(org = "/org"),
)]
struct Facts;

/// A fact is known when somebody has logged in, and not before.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/{org}/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    keep_from_token(org = "/org"),
)]
struct Early;

fn main() {}
