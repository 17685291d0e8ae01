use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", client_authentication = none)]
struct Example {
    client_secret: String,
}

fn main() {}
