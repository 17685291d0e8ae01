use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", login_path = "/auth/example")]
struct Example;

fn main() {}
