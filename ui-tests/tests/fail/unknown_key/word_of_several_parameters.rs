use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    access_type = "offline",
    prompt = "consent",
    acr_values = "urn:mace:incommon:iap:silver",
)]
struct Example;

fn main() {}
