use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example/{client_secret}")]
struct Example {
    client_secret: String,
}

fn main() {}
