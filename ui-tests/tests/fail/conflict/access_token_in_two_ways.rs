use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", access_token_scheme = "OAuth", access_token_header = "X-Token", dangerous_access_token_query = "token")]
struct Ways;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", access_token_header = "x-key", headers("X-Key" = "k"))]
struct Same;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", access_token_form = "token", userinfo_method = post_json)]
struct Form;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://as.example/initiate",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    access_token_scheme = "OAuth",
)]
struct Signed;

fn main() {}
