use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    token_answer(access_token = "/data/key"),
    keep_from_token(a = "/data/key", b = "/refresh_token", c = "/bot/access_token", d = "/token_type"),
)]
struct Example;

fn main() {}
