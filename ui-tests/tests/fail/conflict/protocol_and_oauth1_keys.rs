use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    protocol = oidc,
    issuer = "https://as.example",
    placement = body,
)]
struct Example;

fn main() {}
