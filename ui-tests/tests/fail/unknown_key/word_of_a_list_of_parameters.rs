use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    extra_params = [("prompt", "consent"), ("hd", "example.com")],
)]
struct Example;

fn main() {}
