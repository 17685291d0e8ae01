use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example/{tenant}")]
struct Example {
    client_id: Vec<u8>,
    tenant: String,
}

fn main() {}
