use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Example<'a> {
    client_id: &'a str,
}

fn main() {}
