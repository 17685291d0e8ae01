use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", login_path = "/auth", callback_path = "/auth")]
struct Example;

fn main() {}
