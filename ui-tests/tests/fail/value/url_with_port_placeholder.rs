use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "http://as.example:{port}",
    scopes(openid),
)]
struct Example {
    port: String,
}

fn main() {}
