use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", login_path = "/login?x=1")]
struct Example;

fn main() {}
