use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/files/{id}/{part}")]
    async fn file(&self, id: Vec<u64>, part: &[&str]) -> u8;
}

fn main() {}
