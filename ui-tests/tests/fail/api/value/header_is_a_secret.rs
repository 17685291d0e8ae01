use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example", headers("X-Api-Key" = "s3crét"))]
trait CorpApi {
    #[get("/me")]
    async fn me(&self) -> u8;
}

fn main() {}
