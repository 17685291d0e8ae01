use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example/{tenant}")]
struct Example {
    #[oauth(env = "EXAMPLE_CLIENT_ID")]
    tenant: String,
}

fn main() {}
