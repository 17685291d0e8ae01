use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", callback_path = "https://app.example/auth/example")]
struct Example;

fn main() {}
