use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", logout_path = "/login/example")]
struct Example;

fn main() {}
