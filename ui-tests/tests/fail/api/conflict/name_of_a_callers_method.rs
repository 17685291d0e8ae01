use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/tokens")]
    async fn tokens(&self) -> u8;

    #[get("/raw")]
    async fn raw(&self) -> u8;
}

fn main() {}
