use oauth_runtime::OAuthProvider;

struct NotAScope;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, self::NotAScope))]
struct Example;

fn main() {}
