use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example/.well-known/openid-configuration")]
struct Example;

#[derive(OAuthProvider)]
#[oauth(protocol = oauth2, issuer = "https://as.example/.well-known/oauth-authorization-server", metadata_url = "https://as.example/metadata")]
struct Other;

fn main() {}
