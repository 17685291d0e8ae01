use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = twitter_oauth1, scopes(email), issuer = "https://as.example", client_authentication = none, dangerous_no_pkce)]
struct Example;

fn main() {}
