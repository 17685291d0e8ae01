use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Example<T> {
    client_id: T,
}

fn main() {}
