use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.example/{tenantid}",
    metadata_url = "https://login.example/.well-known/openid-configuration",
)]
struct Corp {
    tenants: String,
}

fn main() {}
