use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://as.example/request",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/access",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    renamed_params(client_id = "state"),
    keep_from_token(team = "/team/id"),
    headers("X-Key" = "{client_secret}"),
)]
struct Corp;

fn main() {}
