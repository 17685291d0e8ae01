use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/repos/{*rest}")]
    async fn rest(&self, rest: &str) -> u8;

    #[get("/repos/{id:int}")]
    async fn repo(&self, id: u8) -> u8;
}

fn main() {}
