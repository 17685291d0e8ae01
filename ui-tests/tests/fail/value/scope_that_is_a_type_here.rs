use oauth_runtime::OAuthProvider;

oauth_runtime::scopes! {
    repo = "repo";
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, repo))]
struct Example;

fn main() {}
