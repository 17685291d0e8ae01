use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer_uri = "https://as.example/realms/main",
    scope = "openid, email",
    client_name = "My Corp",
    client_authentication_method = client_secret_post,
    redirect_uri = "{baseUrl}/login/oauth2/code/{registrationId}",
    authorization_grant_type = "authorization_code",
)]
struct Example;

fn main() {}
