use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = github, refresh_tokens)]
struct GitHub;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    refresh_tokens,
)]
struct Unknown;

#[derive(OAuthProvider)]
#[oauth(preset = flickr, refresh_tokens)]
struct Flickr;

fn main() {}
