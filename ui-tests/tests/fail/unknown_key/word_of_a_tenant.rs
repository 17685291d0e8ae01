use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.microsoftonline.com/contoso/v2.0",
    tenant = "contoso",
    scopes(openid),
)]
struct Example;

fn main() {}
