use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", userinfo(emial = "/mail"))]
struct Example;

fn main() {}
