use oauth_runtime::OAuthProvider;

struct Claims;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", claims = self::Claims)]
struct Example;

fn main() {}
