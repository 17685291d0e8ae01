use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_uri = "https://as.example/authorize",
    token_uri = "https://as.example/token",
    user_info_uri = "https://as.example/me",
    user_name_attribute = "id",
    scope = "read:user",
)]
struct Example;

fn main() {}
