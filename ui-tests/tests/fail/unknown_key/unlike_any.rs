use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", colour = "blue")]
struct Example;

fn main() {}
