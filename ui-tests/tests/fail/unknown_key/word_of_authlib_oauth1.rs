use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    consumer_key = "1234",
    consumer_secret = "hunter2",
    request_token_url = "https://as.example/initiate",
    authorize_url = "https://as.example/authorize",
    access_token_url = "https://as.example/token",
)]
struct Example;

fn main() {}
