use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = usos)]
struct Example {
    domains: String,
}

fn main() {}
