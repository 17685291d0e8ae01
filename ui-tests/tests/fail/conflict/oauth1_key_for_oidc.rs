use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", signature_method = hmac_sha1)]
struct Example;

fn main() {}
