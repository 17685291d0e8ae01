use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authority = "https://login.microsoftonline.com/contoso.onmicrosoft.com/v2.0",
    tenant_id = "contoso.onmicrosoft.com",
    require_https_metadata = true,
    scopes(openid),
)]
struct Example;

fn main() {}
