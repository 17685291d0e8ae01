use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Example {
    #[oauth(enw = "EXAMPLE")]
    client_id: String,
}

fn main() {}
