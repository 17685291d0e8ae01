use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    server_metadata_url = "https://as.example/.well-known/openid-configuration",
    client_kwargs = { "scope": "openid email" },
    authorize_params = { "prompt": "consent" },
    userinfo_url = "https://as.example/me",
)]
struct Example;

fn main() {}
