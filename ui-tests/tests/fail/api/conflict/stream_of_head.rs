use oauth_runtime::api::ApiStream;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[head("/film", stream(limit = 1000))]
    async fn film(&self) -> ApiStream;
}

fn main() {}
