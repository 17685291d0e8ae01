use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Example {
    #[oauth(default = "hunter2")]
    client_secret: String,
}

fn main() {}
