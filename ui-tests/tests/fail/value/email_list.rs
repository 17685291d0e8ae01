use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    email_list(list = "values", address = "", email = "/value", first = "/0"),
    email_proof = dangerous_alway,
    userinfo_method = put,
)]
struct Example;

fn main() {}
