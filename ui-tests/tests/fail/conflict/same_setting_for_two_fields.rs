use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://{region}.as.example/{tenant}")]
struct Example {
    #[oauth(env = "PLACE")]
    region: String,
    #[oauth(env = "PLACE")]
    tenant: String,
}

fn main() {}
