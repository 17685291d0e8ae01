use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://as.example/initiate",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    incremental_scopes("calendar" as calendar),
)]
struct Example;

#[derive(OAuthProvider)]
#[oauth(preset = flickr, incremental_scopes("calendar" as calendar_2))]
struct Flickr;

fn main() {}
