use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", login_path = "/login/{name}")]
struct Example;

fn main() {}
