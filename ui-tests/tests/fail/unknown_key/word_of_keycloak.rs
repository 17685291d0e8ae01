use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    auth_server_url = "https://keycloak.example/realms/main",
    public_client = true,
    scopes(openid),
)]
struct Example;

fn main() {}
