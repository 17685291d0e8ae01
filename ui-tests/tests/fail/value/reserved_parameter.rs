use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    authorization_params(state = "fixed", scope = "email", "client_id" = "1234"),
)]
struct Example;

fn main() {}
