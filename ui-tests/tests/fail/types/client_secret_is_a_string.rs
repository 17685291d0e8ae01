use oauth_runtime::OAuthProvider;

#[derive(Debug, OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Example {
    client_id: oauth_runtime::ClientId,
    client_secret: String,
}

#[derive(Debug, OAuthProvider)]
#[oauth(issuer = "https://id.example")]
struct Swapped {
    client_secret: oauth_runtime::ClientId,
}

fn main() {}
