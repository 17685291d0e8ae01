use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://<your-tenant>.as.example",
    scopes(openid),
)]
struct Example;

fn main() {}
