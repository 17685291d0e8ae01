use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    client_authentication = client_secret_post,
    renamed_params(client_id = "key", client_secret = "key", client_id = "id"),
)]
struct Example;

fn main() {}
